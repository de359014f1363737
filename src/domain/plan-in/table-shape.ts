// Tables as municipalities lay them out, turned into rows of measures below one row of headings: measures as columns, headings in two
// rows, a title across the row, several measures in one cell, years to tick, and who and when in one column. It adds no words.
import type { Block } from '../document.ts';
import { namesMoment } from '../timing-words.ts';
import { type Field, columnsOf, fieldOf, plainHeading } from './columns.ts';

type Rows = readonly (readonly string[])[];

/** Headings in two rows as they stood and as they are read: a table that goes on repeats only the first. */
type Twice = { readonly above: readonly string[]; readonly read: readonly string[] };

/** Every table in the shape that is read; blocks keep their numbers. */
export function shaped(blocks: readonly Block[]): readonly Block[] {
  let twice: Twice | undefined;
  return blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const one = oneHeader(block.rows, twice);
    twice = one.twice ?? twice;
    const rows = [paired, turned, withYears, withTitles, whoAndWhen, onePerRow].reduce<Rows>(
      (done, shape) => shape(done),
      one.rows,
    );
    return rows === block.rows ? block : { ...block, rows: rows.map((row) => [...row]) };
  });
}

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';
const isEmpty = (row: readonly string[]): boolean => !row.some(isFilled);
const DEEPEST = 5;

/** Where the headings stand, by what makes a row one; -1 where there are none. */
const headerAt = (rows: Rows, is: (row: readonly string[]) => boolean): number =>
  rows.slice(0, DEEPEST).findIndex(is);

const isHeader = (row: readonly string[]): boolean => columnsOf(row) !== undefined;
const fieldsOf = (row: readonly string[]): readonly (Field | undefined)[] => row.map(fieldOf);

// --- labels in two columns ---------------------------------------------------------------------------------------------

/** «Ansvar | … | Frist | …»: a label before each of several texts in a row, set below each other. */
function paired(rows: Rows): Rows {
  const told = rows.filter((row) => row.filter(isFilled).length > 1);
  const isPaired =
    told.length > 0 &&
    told.every((row) => row.length % 2 === 0 && row.length > 2 && isLabel(row[0])) &&
    told.some((row) => isLabel(row[2])) &&
    told.every((row) => row.every((cell, n) => n % 2 === 1 || !isFilled(cell) || isLabel(cell))) &&
    !told.some((row) => row.some((cell, n) => n % 2 === 1 && isLabel(cell)));
  if (!isPaired) return rows;
  return rows.flatMap((row) => row.flatMap((cell, n) => (n % 2 === 0 ? [[cell, row[n + 1] ?? '']] : [])));
}

const isLabel = (cell: string | undefined): boolean => cell !== undefined && fieldOf(cell) !== undefined;

// --- measures as columns -----------------------------------------------------------------------------------------------

/** Labels down the first column and a measure in each of the others: turned, so that each measure is a row. */
function turned(rows: Rows): Rows {
  const width = rows[0]?.length ?? 0;
  const labels = fieldsOf(rows.map(([label = '']) => label));
  const known = labels.filter((field) => field !== undefined);
  const tells = (...some: readonly Field[]): boolean => some.some((field) => known.includes(field));
  const others = rows.filter((row) => row.slice(2).some(isFilled));
  const isTurned =
    width > 2 &&
    !rows.some(isHeader) &&
    new Set(known).size === known.length &&
    known.length > 1 &&
    known.length + 1 >= rows.filter((row) => isFilled(row[0])).length &&
    tells('title', 'content') &&
    tells('owners', 'timing') &&
    others.length * 2 > rows.length;
  if (!isTurned) return rows;
  return Array.from({ length: width }, (_, at) =>
    rows.map((row) => {
      const cell = row[at] ?? '';
      const isName = /^(?:tiltak|measure)\s*(?:nr\.?\s*)?\d{1,2}$/i.test(cell.trim());
      return isName ? '' : cell;
    }),
  );
}

// --- headings in two rows ----------------------------------------------------------------------------------------------

/** «Gjennomføring» across «Start» and «Slutt»: the lower words are the headings, and their row is none of the measures'. */
function oneHeader(rows: Rows, before: Twice | undefined): { readonly rows: Rows; readonly twice?: Twice } {
  const at = headerAt(rows, isHeader);
  const above = rows[at];
  if (!above) return { rows };
  const same = before && before.above.every((cell, n) => cell === above[n]) ? before : undefined;
  const below = rows[at + 1] ?? [];
  const fields = fieldsOf(above);
  const isLower =
    !isEmpty(below) &&
    below.every(
      (cell, n) =>
        !isFilled(cell) ||
        (cell.trim().length <= 30 &&
          !/[.!?]$/.test(cell) &&
          (!isFilled(above[n]) || !isFilled(above[n + 1]))),
    ) &&
    below.some((cell, n) => isFilled(cell) && !isFilled(above[n])) &&
    below.every(
      (cell, n) => !isFilled(cell) || !['title', 'owners', 'content'].includes(kept(fields[n], n, above)),
    );
  if (isLower && rows.slice(at + 2).some((row) => isFilled(row[fields.indexOf('title')]))) {
    const read = above.map((cell, n) => (isFilled(below[n]) ? (below[n] ?? '') : cell));
    const done = rows.with(at, read).with(
      at + 1,
      below.map(() => ''),
    );
    return { rows: done, twice: { above, read } };
  }
  return same ? { rows: rows.with(at, same.read) } : { rows };
}

/** What a heading holds by itself; one that spans others says only what they have in common. */
const kept = (field: Field | undefined, at: number, above: readonly string[]): string =>
  isFilled(above[at + 1]) || at + 1 >= above.length ? (field ?? '') : '';

// --- a title across the row --------------------------------------------------------------------------------------------

const TITLE_ROW = /^(?:tiltak|measure)\s*(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})?\s*[.:–-]\s*\S/i;

/** «Tiltak 1: …» alone in a row, above the row that tells who and when: the title of that row. */
function withTitles(rows: Rows): Rows {
  const at = headerAt(rows, (row) => {
    const known = fieldsOf(row);
    return known.includes('owners') && known.filter((field) => field !== undefined).length > 1;
  });
  const header = rows[at];
  if (!header || fieldsOf(header).includes('title')) return rows;
  const alone = (row: readonly string[]): string | undefined => {
    const [only = '', ...more] = row.filter(isFilled);
    return more.length === 0 && TITLE_ROW.test(only) ? only : undefined;
  };
  if (!rows.slice(at + 1).some((row) => alone(row) !== undefined)) return rows;
  let title = '';
  return rows.map((row, n) => {
    if (n < at) return [...row, ''];
    if (n === at) return [...row, 'Tiltak'];
    const own = alone(row);
    if (own !== undefined) {
      title = own;
      return [...row.map(() => ''), ''];
    }
    const told = isEmpty(row) ? '' : title;
    if (told !== '') title = '';
    return [...row, told];
  });
}

// --- years to tick -----------------------------------------------------------------------------------------------------

const YEAR = /^20\d\d$/;
const TICK = /^(?:x|✓|✔|√|•|●|■)$/i;

/** A column for each year, with marks in them: the years that are marked, under one heading. */
function withYears(rows: Rows): Rows {
  const at = headerAt(rows, (row) => row.filter((cell) => YEAR.test(cell.trim())).length > 1);
  const header = rows[at];
  if (!header) return rows;
  const years = header.flatMap((cell, n) => (YEAR.test(cell.trim()) ? [n] : []));
  const known = fieldsOf(header);
  const cells = rows.slice(at + 1).flatMap((row) => years.map((n) => (row[n] ?? '').trim()));
  const ticked = cells.some(isFilled) && cells.every((cell) => cell === '' || TICK.test(cell));
  if (!ticked || !known.includes('title') || known.includes('timing')) return rows;
  return rows.map((row, n) => {
    const marked = years.filter((one) => isFilled(row[one])).map((one) => Number(header[one]));
    const said = n === at ? 'Tid' : n < at ? '' : spansOf(marked);
    return [...row.map((cell, one) => (n >= at && years.includes(one) ? '' : cell)), said];
  });
}

/** «2026–2028, 2030» */
function spansOf(years: readonly number[]): string {
  const spans: (readonly [number, number])[] = [];
  for (const year of years) {
    const [from, to] = spans.at(-1) ?? [year, year];
    if (spans.length > 0 && to + 1 === year) spans.splice(-1, 1, [from, year]);
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

// --- who and when in one column ----------------------------------------------------------------------------------------

/** «Ansvar / frist»: what names a moment stands under a heading of its own. */
function whoAndWhen(rows: Rows): Rows {
  const at = headerAt(rows, isHeader);
  const header = rows[at];
  const both = header?.findIndex((cell) => isBoth(cell)) ?? -1;
  if (!header || both < 0 || fieldsOf(header).includes('timing')) return rows;
  return rows.map((row, n) => {
    if (n < at) return [...row, ''];
    if (n === at) return [...row.with(both, 'Ansvar'), 'Frist'];
    const pieces = (row[both] ?? '').split(/\n|;|,\s|\s*\/\s*(?!\d)|(?=\()/);
    const when = pieces.filter((piece) => namesMoment(piece));
    const who = when.length === 0 ? row[both] : pieces.filter((piece) => !when.includes(piece)).join('\n');
    return [
      ...row.with(both, who ?? ''),
      when.map((piece) => piece.trim().replace(/^\(|\)$/g, '')).join(', '),
    ];
  });
}

function isBoth(heading: string): boolean {
  const parts = plainHeading(heading).split(/\s*[/&,+]\s*|\s+(?:og|and)\s+/);
  const known = parts.map(fieldOf);
  return parts.length === 2 && known.includes('owners') && known.includes('timing');
}

// --- several measures in one cell --------------------------------------------------------------------------------------

const POINT = /^(?:[•·▪–-]|\d{1,2}[.)]|[a-h]\))\s+(?=\S)/;

/** A cell of titles that are all points of a list: a row for each. Cells with as many lines go along line by line. */
function onePerRow(rows: Rows): Rows {
  const at = headerAt(rows, isHeader);
  const columns = at < 0 ? undefined : columnsOf(rows[at] ?? []);
  const titles = columns?.kind === 'measures' ? columns.fields.indexOf('title') : -1;
  if (titles < 0) return rows;
  const done = rows.flatMap((row, n): Rows => {
    const points = n > at ? linesOf(row[titles] ?? '') : [];
    if (points.length < 2 || !points.every((point) => POINT.test(point))) return [row];
    return points.map((point, k) =>
      row.map((cell, column) => {
        if (column === titles) return point.replace(POINT, '');
        const lines = linesOf(cell);
        return lines.length === points.length ? (lines[k] ?? '').replace(POINT, '') : cell;
      }),
    );
  });
  return done.length === rows.length ? rows : done;
}

const linesOf = (cell: string): readonly string[] =>
  cell
    .split('\n')
    .map((one) => one.trim())
    .filter(isFilled);
