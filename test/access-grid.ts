// Who may do what with a concern, where, written out cell by cell from the municipality's own point of view and not from the program.
// Rows: as whom. Columns: what is done. A cell names the places, p the private chat, t one's own tab, c a channel, l a signed link,
// o the operator's command line, k the clock; a dot is nowhere. Being a member of a team stands for nothing: no row is for it.
import type { Action, Guarded, PlaceKind, Standing } from '../src/domain/access.ts';

const LETTERS: Readonly<Record<string, PlaceKind>> = {
  p: 'private',
  t: 'tab',
  c: 'channel',
  l: 'link',
  o: 'operator',
  k: 'clock',
};

const GRID = `
draft        read  write  withdraw  answer  triage  pass  accept  close  export  erase
reporter     pt    .      .         .       .       .     .       .      .       pt
holder       .     .      .         .       .       .     .       .      .       .
offered      .     .      .         .       .       .     .       .      .       .
coordinator  .     .      .         .       .       .     .       .      .       .
employee     .     pt     .         .       .       .     .       .      .       .
operator     .     .      .         .       .       .     .       .      .       .
clock        .     .      .         .       .       .     .       .      .       k

concern      read  write  withdraw  answer  triage  pass  accept  close  export  erase
reporter     pt    .      pt        pt      .       .     .       .      l       .
holder       pt    .      .         .       .       pt    .       pt     .       .
offered      pt    .      .         .       .       .     pt      .      .       .
coordinator  pt    .      .         .       pt      pt    .       pt     ptl     .
employee     .     pt     .         .       .       .     .       .      .       .
operator     .     .      .         .       .       .     .       .      .       .
clock        k     .      .         .       .       .     .       .      .       k

text         read  write  withdraw  answer  triage  pass  accept  close  export  erase
reporter     pt    pt     .         .       .       .     .       .      l       .
holder       pt    .      .         .       .       .     .       .      .       .
offered      .     .      .         .       .       .     .       .      .       .
coordinator  pt    pt     .         .       .       .     .       .      l       .
employee     .     .      .         .       .       .     .       .      .       .
operator     .     .      .         .       .       .     .       .      .       .
clock        .     .      .         .       .       .     .       .      .       k

consent      read  write  withdraw  answer  triage  pass  accept  close  export  erase
reporter     pt    pt     .         .       .       .     .       .      .       .
holder       pt    pt     .         .       .       .     .       .      .       .
offered      .     .      .         .       .       .     .       .      .       .
coordinator  pt    pt     .         .       .       .     .       .      .       .
employee     .     .      .         .       .       .     .       .      .       .
operator     .     .      .         .       .       .     .       .      .       .
clock        .     .      .         .       .       .     .       .      .       .

log          read  write  withdraw  answer  triage  pass  accept  close  export  erase
reporter     pt    .      .         .       .       .     .       .      l       .
holder       .     .      .         .       .       .     .       .      .       .
offered      .     .      .         .       .       .     .       .      .       .
coordinator  pt    .      .         .       .       .     .       .      l       .
employee     .     .      .         .       .       .     .       .      .       .
operator     .     .      .         .       .       .     .       .      o       .
clock        .     .      .         .       .       .     .       .      .       k

counts       read  write  withdraw  answer  triage  pass  accept  close  export  erase
reporter     .     .      .         .       .       .     .       .      .       .
holder       .     .      .         .       .       .     .       .      .       .
offered      .     .      .         .       .       .     .       .      .       .
coordinator  pct   .      .         .       .       .     .       .      .       .
employee     pct   .      .         .       .       .     .       .      .       .
operator     .     .      .         .       .       .     .       .      .       .
clock        .     k      .         .       .       .     .       .      .       .

rules        read  write  withdraw  answer  triage  pass  accept  close  export  erase
reporter     .     .      .         .       .       .     .       .      .       .
holder       .     .      .         .       .       .     .       .      .       .
offered      .     .      .         .       .       .     .       .      .       .
coordinator  pt    pt     .         .       .       .     .       .      .       .
employee     pt    .      .         .       .       .     .       .      .       .
operator     .     .      .         .       .       .     .       .      .       .
clock        .     .      .         .       .       .     .       .      .       .
`;

export type GridCell = {
  readonly record: Guarded;
  readonly standing: Standing;
  readonly action: Action;
  readonly places: ReadonlySet<PlaceKind>;
};

const wordsOf = (line: string): readonly string[] => line.trim().split(/\s+/);

/** Every cell there is. Throws on a letter that is no place, and on a row too short or too long. */
export const GRID_CELLS: readonly GridCell[] = GRID.trim()
  .split('\n\n')
  .flatMap((block) => {
    const [heads = '', ...rows] = block.split('\n');
    const [record, ...actions] = wordsOf(heads);
    return rows.flatMap((row) => {
      const [standing, ...cells] = wordsOf(row);
      if (cells.length !== actions.length) throw new Error(`${record}: ${row}`);
      return cells.map((cell, index) => ({
        record: record as Guarded,
        standing: standing as Standing,
        action: actions[index] as Action,
        places: new Set(cell === '.' ? [] : [...cell].map(placeOf)),
      }));
    });
  });

function placeOf(letter: string): PlaceKind {
  const place = LETTERS[letter];
  if (!place) throw new Error(`no place is called ${letter}`);
  return place;
}

/** Whether somebody who stands so may, by the grid. */
export const gridAllows = (
  record: Guarded,
  action: Action,
  standings: Iterable<Standing>,
  place: PlaceKind,
): boolean => {
  const held = new Set(standings);
  return GRID_CELLS.some(
    (cell) =>
      cell.record === record && cell.action === action && held.has(cell.standing) && cell.places.has(place),
  );
};
