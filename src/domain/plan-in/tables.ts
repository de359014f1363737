// The tables of a document one after another: of measures, of meetings, of facts about a group; those that go on from the one above,
// and those that are left and why. It must not know what the lines between them tell.
import type { Block } from '../document.ts';
import { line } from '../plain-text.ts';
import type { Areas } from './area-at.ts';
import { areaName, couldBeArea, isGeneric, saysArea } from './areas.ts';
import { type Columns, plainHeading } from './columns.ts';
import type { Draft } from './draft.ts';
import { type Facts, factsIn, forumsOfFacts, measuresOfFacts } from './facts.ts';
import { type Reading, forumsOf } from './forums.ts';
import { measuresIn } from './measure-rows.ts';
import { type Row, headerOf, rowsOf } from './table-rows.ts';
import type { Skipped, UnderstoodForum } from './understood.ts';

export type Found = {
  readonly drafts: readonly Draft[];
  readonly forums: readonly UnderstoodForum[];
  readonly skipped: readonly Skipped[];
};

type Rows = readonly (readonly string[])[];
/** The tables read so far that may still go on. */
type Open =
  | {
      readonly kind: 'rows';
      readonly block: number;
      /** The sheet of a workbook. */
      readonly name: string | undefined;
      readonly columns: Columns;
      readonly rows: readonly Row[];
    }
  | {
      readonly kind: 'facts';
      readonly block: number;
      readonly width: number;
      readonly facts: readonly Facts[];
    };

export function readTables(blocks: readonly Block[], areas: Areas, reading: Reading): Found {
  const found = { drafts: [] as Draft[], forums: [] as UnderstoodForum[], skipped: [] as Skipped[] };
  let open: Open | undefined;
  const close = (): void => {
    const done = open === undefined ? NOTHING : closed(open, areas, reading);
    found.drafts.push(...done.drafts);
    found.forums.push(...done.forums);
    found.skipped.push(...done.skipped);
    open = undefined;
  };
  blocks.forEach((block, at) => {
    if (block.kind !== 'table') return;
    const above = open !== undefined && !isParted(blocks.slice(open.block + 1, at)) ? open : undefined;
    const next = withTable(block, at, above, areas);
    if (next === undefined || above === undefined || next.kind !== above.kind || !isContinued(next, above))
      close();
    if (next) open = next;
    else
      found.skipped.push({
        source: { block: at },
        words: short(block.rows.flat()),
        why: whyLeft(block.rows),
      });
  });
  close();
  return found;
}

const NOTHING: Found = { drafts: [], forums: [], skipped: [] };

/** Whether what was open is in the next: its rows or facts stand first in it. */
const isContinued = (next: Open, above: Open): boolean =>
  next.kind === 'rows'
    ? above.kind === 'rows' && (above.rows.length === 0 || next.rows[0] === above.rows[0])
    : above.kind === 'facts' && next.facts[0]?.source === above.facts[0]?.source;

/** A table with what stood open above it, when it goes on from it; undefined for one that is left. */
function withTable(
  { rows, name }: Extract<Block, { kind: 'table' }>,
  block: number,
  above: Open | undefined,
  areas: Areas,
): Open | undefined {
  if (isContents(rows)) return undefined;
  const header = headerOf(rows);
  const width = rows[0]?.length ?? 0;
  const before = above?.kind === 'rows' ? above : undefined;
  const columns = header?.columns ?? (before?.columns.fields.length === width ? before.columns : undefined);
  if (!columns) {
    const old = above?.kind === 'facts' && above.width === width ? above.facts : [];
    const facts = factsIn(rows, block, areas.headingAt(block) ?? '', old);
    return facts.length > 0 ? { kind: 'facts', block, width, facts } : undefined;
  }
  const goesOn = before !== undefined && before.columns.kind === columns.kind;
  const sheet = name === before?.name ? undefined : sheetArea(name);
  const last = goesOn && !areas.isNewAt(block) ? (sheet ?? before.rows.at(-1)?.goalArea) : undefined;
  const goalArea = last ?? areas.at(block) ?? sheetArea(name);
  const told = goalArea === undefined ? columns : withGoalBehind(columns, areas.isSureAt(block));
  const table = { block, rows, columns: told, first: header ? header.at + 1 : 0, goesOn };
  const read = rowsOf({ ...table, ...(goalArea === undefined ? {} : { goalArea }) });
  return { kind: 'rows', block, name, columns, rows: goesOn ? [...before.rows, ...read] : read };
}

/** Below the heading of an area a column of goals tells what each measure is for, not where it stands. */
function withGoalBehind(columns: Columns, isSure: boolean): Columns {
  const at = columns.fields.indexOf('goalArea');
  const words = plainHeading(columns.headings[at] ?? '');
  const behind =
    /^delmål/.test(words) || (isSure && /^(?:mål|hovedmål|hovudmål|strategi|objective|goal)$/.test(words));
  return at >= 0 && behind ? { ...columns, fields: columns.fields.with(at, undefined) } : columns;
}

function closed(open: Open, areas: Areas, reading: Reading): Found {
  if (open.kind === 'facts') {
    const { facts, block } = open;
    const forums = forumsOfFacts(facts, reading);
    const drafts = measuresOfFacts(facts, areas);
    const words = short(facts.map(({ name }) => name));
    const why =
      forums.length + drafts.length > 0 ? [] : [{ source: { block }, words, why: 'facts' } as const];
    return { forums, drafts, skipped: why };
  }
  if (open.columns.kind === 'forums') return { ...NOTHING, forums: forumsOf(open.rows, reading) };
  const { drafts, left } = measuresIn(open.rows);
  const skipped = left.map(({ source, cells }): Skipped => ({
    source,
    words: short(Object.values(cells)),
    why: 'emptyRow',
  }));
  return { drafts, forums: [], skipped };
}

const short = (texts: readonly string[]): string =>
  line(texts.filter((text) => text.trim() !== '').join(' | ')).slice(0, 80);

function whyLeft(rows: Rows): Skipped['why'] {
  if (isContents(rows)) return 'contents';
  return (rows[0] ?? []).some((cell) => /[.!?]\s|.{80}/.test(cell)) ? 'noHeader' : 'noColumns';
}

/** A page number at the end of most rows. */
function isContents(rows: Rows): boolean {
  const numbered = rows.filter((row) =>
    /^\d{1,3}$/.test(row.findLast((cell) => cell.trim() !== '')?.trim() ?? ''),
  );
  return rows.length > 1 && numbered.length * 3 >= rows.length * 2 && (rows[0]?.length ?? 0) <= 3;
}

/** Whether something stands between two tables that parts them: more than blank lines, page numbers and the heading of an area. */
const isParted = (between: readonly Block[]): boolean =>
  between.some((block) => {
    if (block.kind === 'table') return true;
    const text = line(block.text);
    return text !== '' && !/^(?:side )?\d{1,3}(?: av \d+)?$/i.test(text) && !saysArea(text);
  });

const sheetArea = (name: string | undefined): string | undefined =>
  name === undefined || isGeneric(name) || !couldBeArea(name) ? undefined : areaName(name);
