// The rows of a table of measures or forums, each cell under what its column holds; goal areas from rows that are only a heading.
// It must not know which rows belong together.
import { areaName, couldBeArea, isGeneric, saysArea, saysGoal } from './areas.ts';
import { type Columns, type Field, columnsOf, saidUnder } from './columns.ts';
import type { Draft, Extra } from './draft.ts';

/** A row with its draft; `begins`: the first of a table that goes on from the one above it. */
export type Row = Draft & { readonly begins: boolean };

export type Table = {
  readonly block: number;
  readonly rows: readonly (readonly string[])[];
  readonly columns: Columns;
  /** The first row below the headings, 0 where it has none of its own. */
  readonly first: number;
  /** It goes on from the table above it. */
  readonly goesOn: boolean;
  readonly goalArea?: string;
};

const filled = (row: readonly string[]): readonly string[] => row.filter((cell) => cell.trim() !== '');

/** How far down the headings of a table may stand. */
const DEEPEST = 5;

/** The row of headings and what its columns hold; undefined for a table without. */
export function headerOf(
  rows: readonly (readonly string[])[],
): { readonly at: number; readonly columns: Columns } | undefined {
  for (let at = 0; at < Math.min(DEEPEST, rows.length); at += 1) {
    const columns = columnsOf(rows[at] ?? []);
    if (columns) return { at, columns };
  }
  return undefined;
}

/** The rows below the headings, in order. An area that a row names holds for the rows below it, and so do several. */
export function rowsOf(table: Table): readonly Row[] {
  const rows: Row[] = [];
  let columns = table.columns;
  let area = areaAbove(table) ?? table.goalArea;
  let several: string | undefined;
  let begins = table.goesOn;
  for (let at = table.first; at < table.rows.length; at += 1) {
    const cells = table.rows[at] ?? [];
    if (filled(cells).length === 0) continue;
    const again = columnsOf(cells);
    if (again) {
      columns = again;
      begins = true;
      continue;
    }
    const heading = columns.kind === 'measures' ? areaOfRow(table, columns, at) : undefined;
    if (heading !== undefined) {
      area = heading;
      several = undefined;
      continue;
    }
    const draft = draftOf(cells, columns, { block: table.block, row: at });
    const own = draft.cells.goalArea;
    if (own !== undefined) {
      area = areaName(own);
      several = /[,;\n]/.test(own) ? own : undefined;
    }
    const told =
      several === undefined || Object.keys(draft.cells).length === 0
        ? draft.cells
        : { ...draft.cells, goalArea: several };
    rows.push({ ...draft, cells: told, begins, ...(area === undefined ? {} : { goalArea: area }) });
    begins = false;
  }
  return rows;
}

/** A single cell above the headings that names the area: not the plan's own title. */
function areaAbove({ rows, first, columns }: Table): string | undefined {
  if (columns.kind !== 'measures') return undefined;
  const above = rows.slice(0, Math.max(0, first - 1)).map(filled);
  const named = above.flatMap(([only, ...more]) => (only && more.length === 0 ? [only] : []));
  const area = named.findLast((text) => saysArea(text) || (couldBeArea(text) && !isGeneric(text)));
  return area === undefined ? undefined : areaName(area);
}

/** The area a row names when all it holds is one short cell; a measure of which only the title is told is none. */
function areaOfRow({ rows, first, goalArea }: Table, columns: Columns, at: number): string | undefined {
  const cells = rows[at] ?? [];
  const [only = '', ...more] = filled(cells);
  if (more.length > 0 || columns.fields.length < 2) return undefined;
  const field = columns.fields[cells.indexOf(only)];
  if (saysArea(only) || saysGoal(only) || field === 'goalArea') return areaName(only);
  if (!couldBeArea(only) || (field !== 'title' && field !== 'number')) return undefined;
  const body = rows.slice(first).filter((row) => filled(row).length > 0);
  const single = body.filter((row) => filled(row).length === 1).length;
  const next = rows.slice(at + 1).find((row) => filled(row).length > 0);
  const opens = next !== undefined && filled(next).length > 1 && single * 2 <= body.length;
  const otherwise = goalArea !== undefined || columns.fields.includes('goalArea');
  return opens && (!otherwise || looksApart(only, body, columns)) ? areaName(only) : undefined;
}

/** Written as no title of the table is: with a colon, in capitals, numbered. */
function looksApart(text: string, body: readonly (readonly string[])[], { fields }: Columns): boolean {
  const numbered = /^(?:\d+[.)]?|[IVX]{1,4}[.)]|[A-H][.)])\s/;
  const at = fields.indexOf('title');
  const titles = body.filter((row) => filled(row).length > 1).map((row) => row[at] ?? '');
  const capitals = text === text.toUpperCase() && !titles.every((title) => title === title.toUpperCase());
  return (
    text.trim().endsWith(':') ||
    capitals ||
    (numbered.test(text) && !titles.some((one) => numbered.test(one)))
  );
}

/** The cells under their fields; what stands under a heading that is not known is kept with the heading. */
export function draftOf(cells: readonly string[], columns: Columns, source: Draft['source']): Draft {
  const known: Partial<Record<Field, string>> = {};
  const extra: Extra[] = [];
  cells.forEach((cell, at) => {
    const text = /^[-–—]+$/.test(cell.trim()) ? '' : cell.trim();
    const field = columns.fields[at];
    const heading = (columns.headings[at] ?? '').trim().replace(/\s*:$/, '');
    if (text === '' || field === 'number' || (heading === '' && /^\d+(?:\.\d+)*\.?$/.test(text))) return;
    if (field !== undefined && known[field] === undefined) known[field] = saidUnder(field, heading, text);
    else extra.push({ heading, text });
  });
  return { source, more: [], cells: known, extra, notes: [] };
}
