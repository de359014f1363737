// Measures told in running text: «Tiltak 1: … Ansvarlig: … Forankring: …», on one line or several, under headings or numbers. A line
// is a measure only where a label says who answers, when or how it goes: none is made of plain prose. Must not know tables.
import type { Block } from '../document.ts';
import { areasBetween } from './areas-between.ts';
import { isContents, isGeneric, saysArea } from './areas.ts';
import type { Draft } from './draft.ts';
import { type Label, TELLS, labelled } from './labels.ts';
import { draftOfLines } from './list-draft.ts';
import { type Line, NAMED, NAMED_ALONE, type Opening, type Read, openingOf } from './opening.ts';
import { headerOf } from './table-rows.ts';

/**
 * Measures in boxes: a table without headings of which a cell tells who answers is read as the lines in it. Numbers of blocks stay.
 */
export const unboxed = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => {
    if (block.kind !== 'table' || headerOf(block.rows)) return block;
    const cells = block.rows.flat().filter((cell) => cell.trim() !== '');
    const tells = ({ field, text }: Label): boolean => TELLS.includes(field) && text !== '';
    const boxes = cells.some((cell) =>
      cell.split('\n').some((one) => labelled(one.trim()).labels.some(tells)),
    );
    return boxes ? { kind: 'text', text: cells.join('\n') } : block;
  });

export function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block, at): readonly Line[] => {
    if (block.kind === 'table') return [{ source: { block: at }, kind: 'wall', text: '', level: 0 }];
    const level = block.kind === 'heading' ? block.level : 0;
    return block.text
      .split('\n')
      .map((text, row) => ({ text: text.trim(), row }))
      .filter(({ text }) => text !== '' && !isContents(text))
      .map(({ text, row }, n) => {
        const listed = /^[•·▪*–-]\s/.test(text) || (block.kind === 'text' && block.item === true && n === 0);
        const kind = block.kind === 'heading' ? 'heading' : listed ? 'item' : 'text';
        return { source: { block: at, row }, kind, text: text.replace(/^[•·▪*–-]\s+/, ''), level };
      });
  });
}

/** The measures told in lines, and which lines they take: those name no goal area. */
export function listed(lines: readonly Line[]): {
  readonly drafts: readonly Draft[];
  readonly taken: ReadonlySet<Line>;
  /** Lines between measures that name the area of those below. */
  readonly named: ReadonlySet<Line>;
} {
  const plain: readonly Read[] = lines.map((one) => {
    const opening = openingOf(one);
    const said = labelled(
      opening === 'named' ? one.text.replace(NAMED_ALONE, '').replace(NAMED, '') : one.text,
    );
    const tells = said.labels.some(({ field }) => TELLS.includes(field));
    return { ...one, said, tells, ...(opening ? { opening } : {}) };
  });
  const told = startsIn(plain);
  const between = areasBetween(plain, told);
  const all = plain.map((one, at) => (between.has(at) ? { ...one, isArea: true } : one));
  const starts = withSilent(all, told);
  const taken = new Set<Line>();
  const drafts = starts.map((start, n) => {
    const end = endOf(all, start, starts[n + 1]);
    for (let at = start; at < end; at += 1) {
      const line = lines[at];
      if (line) taken.add(line);
    }
    const opening = all[start]?.opening;
    return draftOfLines(all.slice(start, end), opening !== undefined && opening !== 'item');
  });
  return { drafts, taken, named: new Set([...between].flatMap((at) => lines[at] ?? [])) };
}

/** Where each labelled measure begins: the nearest opening since the labels of the one before, by how plainly it opens. */
function startsIn(all: readonly Read[]): readonly number[] {
  const starts: number[] = [];
  let floor = 0;
  all.forEach((line, at) => {
    if (line.kind === 'wall') floor = at + 1;
    if (!line.tells) return;
    const start = startFor(all, floor, at);
    if (start !== undefined && !starts.includes(start)) starts.push(start);
    floor = at + 1;
  });
  return starts;
}

const RANK: readonly ((opening: Opening) => boolean)[] = [
  (one) => one === 'named',
  (one) => one.startsWith('numbered'),
  (one) => one.startsWith('heading'),
];

function startFor(all: readonly Read[], from: number, at: number): number | undefined {
  const area = all.slice(from, at).findLastIndex(({ text }) => saysArea(text));
  const floor = from + area + 1;
  const between = all.slice(floor, at + 1);
  for (const rank of RANK) {
    const found = between.findLastIndex(({ opening }) => opening !== undefined && rank(opening));
    if (found < 0) continue;
    const isHeading = between[found]?.opening?.startsWith('heading');
    const short = isHeading ? shortBelow(all, floor + found, at) : undefined;
    return short ?? floor + found;
  }
  const own = all[at];
  const short = shortIn(all, floor, at);
  if (own !== undefined && own.said.lead !== '') return own.opening === 'item' ? at : (short ?? at);
  if (short !== undefined) return short;
  const open = between.findIndex(({ opening }) => opening === 'item');
  if (open >= 0) return floor + open;
  const titled = between.findIndex(({ said }) => said.labels.some(({ field }) => field === 'title'));
  return titled < 0 ? undefined : floor + titled;
}

/** The short line that is a title: the first below the area; of two above a sentence the second, for the first is the area. */
function shortIn(all: readonly Read[], floor: number, at: number): number | undefined {
  const area = all.slice(floor, at).findLastIndex(({ text }) => saysArea(text) || isGeneric(text));
  const from = floor + area + 1;
  const first = all.findIndex(({ opening }, n) => n >= from && n <= at && opening === 'short');
  if (first < 0) return undefined;
  const after = all.findIndex(({ opening }, n) => n > first && opening !== 'short');
  const sentence = all[after]?.said.labels.length === 0 && after <= at;
  return area < 0 && sentence && after - first > 1 ? after - 1 : first;
}

/** Below a heading with several measures the short lines are their titles. */
function shortBelow(all: readonly Read[], heading: number, at: number): number | undefined {
  const rest = all.slice(heading + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'wall');
  const section = end < 0 ? rest : rest.slice(0, end);
  const owners = section.filter(({ said }) => said.labels.some(({ field }) => field === 'owners')).length;
  if (owners < 2) return undefined;
  const own = all[at];
  if (own && own.said.lead !== '') return at;
  const found = all
    .slice(heading + 1, at)
    .findIndex(({ opening }) => opening === 'short' || opening === 'item');
  return found < 0 ? undefined : heading + 1 + found;
}

/** Lines of a list of which others are labelled open measures as well, though nobody answers for them. */
function withSilent(all: readonly Read[], starts: readonly number[]): readonly number[] {
  const silent = all.flatMap((line, at) => {
    const { opening } = line;
    if (line.isArea === true || (opening !== 'named' && !opening?.startsWith('numbered'))) return [];
    if (starts.includes(at)) return [];
    const alike = (one: number): boolean =>
      all[one]?.opening === opening && !all.slice(Math.min(one, at), Math.max(one, at)).some(isBetween);
    const inside = starts.some(
      (one) => one < at && all[one]?.opening !== opening && endOf(all, one, undefined) > at,
    );
    return starts.some(alike) && !inside ? [at] : [];
  });
  return [...starts, ...silent].sort((a, b) => a - b);
}

const isBetween = ({ kind }: Read): boolean => kind === 'heading' || kind === 'wall';

/** A measure ends where the next begins, at a heading or a table, or with its labels where nothing comes after it. */
function endOf(all: readonly Read[], start: number, next: number | undefined): number {
  const opening = all[start]?.opening;
  let end = start + 1;
  let last = start + 1;
  while (end < all.length && end !== next) {
    const line = all[end];
    if (!line || line.kind === 'wall' || line.kind === 'heading' || saysArea(line.text)) break;
    if (line.isArea === true || isAbove(line.opening, opening)) break;
    end += 1;
    const goesOn = line.said.labels.length > 0 || (line.kind === 'item' && isOpenLabel(all[end - 2]));
    if (goesOn) last = end;
  }
  const alike = end === next && all[end]?.opening === opening && opening !== 'short' && opening !== 'item';
  return alike || all[end]?.isArea === true ? end : last;
}

/** «3.2» above «3.2.1». */
const isAbove = (one: Opening | undefined, other: Opening | undefined): boolean => {
  const [a, b] = [one, other].map((opening) => Number(/^numbered (\d)/.exec(opening ?? '')?.[1]));
  return a !== undefined && b !== undefined && a < b;
};

/** «Ansvar:» with nothing behind it: the points below are what it says. */
const isOpenLabel = (line: Read | undefined): boolean =>
  line?.said.labels.at(-1)?.text === '' || line?.kind === 'item';
