// Separated values (RFC 4180, and with semicolons as Norwegian Excel writes them) as one table.
import Papa from 'papaparse';
import type { Block } from '../domain/document.ts';

type Rows = readonly (readonly string[])[];

/** A separator that is said in the first line, as Excel understands it. */
const SAID = /^sep=(.)\r?\n/i;
const SEPARATORS = [';', '\t', ','] as const;
/** So many rows tell what separates them. */
const LOOKED_AT = 200;

export function readCsv(text: string): readonly Block[] {
  const said = SAID.exec(text);
  const rows = said ? rowsOf(text.slice(said[0].length), said[1] ?? ';') : rowsOf(text, separatorOf(text));
  return [{ kind: 'table', rows: rows.map((row) => row.map(unguarded)) }];
}

const rowsOf = (text: string, delimiter: string, preview = 0): Rows =>
  Papa.parse<readonly string[]>(text, { delimiter, preview }).data;

/** The one that gives most rows the same width; in one column alone none of them separates. */
function separatorOf(text: string): string {
  const shares = SEPARATORS.map((separator) => ({
    separator,
    share: evenness(rowsOf(text, separator, LOOKED_AT)),
  }));
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share >= 0.5 ? best.separator : SEPARATORS[0];
}

/** The share of rows that have the most common width, widths of one left out. */
function evenness(rows: Rows): number {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const widths = new Map<number, number>();
  for (const { length } of filled) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...widths.values()) / Math.max(1, filled.length);
}

/** Our own export lays an apostrophe before what a spreadsheet would take for a formula, or what has one there already. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, '');
