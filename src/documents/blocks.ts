// What the readers found, made fit for a document: characters that cannot be seen taken out, tables squared, and what is too long
// for its place cut, counted.
import {
  type Block,
  type Document,
  MOST_BLOCKS,
  MOST_CELL,
  MOST_COLUMNS,
  MOST_ROWS,
} from '../domain/document.ts';
import { documentName, tidy } from './tidy.ts';

/** Of all there is to read in one document, in characters. */
const MOST_TEXT = 1_000_000;
const LONGEST_SHEET = 100;

type Cut = { count: number; left: number };

/** The document; `cut` says how many pieces were shortened or left out. */
export function finished(name: string, found: readonly Block[]): Document {
  const cut: Cut = { count: 0, left: MOST_TEXT };
  const filled = found.flatMap((block) => blockOf(block, cut) ?? []);
  const blocks = first(filled, MOST_BLOCKS, cut);
  return {
    name: documentName(name),
    blocks: [...blocks],
    ...(cut.count > 0 ? { cut: cut.count } : {}),
  };
}

/** Undefined when nothing stands in it. */
function blockOf(block: Block, cut: Cut): Block | undefined {
  if (block.kind !== 'table') {
    const text = fitted(
      block.kind === 'heading' ? tidy(block.text).replace(/\s+/g, ' ') : tidy(block.text),
      cut,
    );
    return text === '' ? undefined : { ...block, text };
  }
  const rows = squared(block.rows.map((row) => row.map(tidy)));
  if (rows.length === 0) return undefined;
  const kept = first(rows, MOST_ROWS, cut).map((row) => first(row, MOST_COLUMNS, cut));
  return {
    kind: 'table',
    ...(block.name === undefined ? {} : { name: tidy(block.name).slice(0, LONGEST_SHEET).toWellFormed() }),
    rows: kept.map((row) => row.map((cell) => fitted(cell, cut))),
  };
}

/** As long as its place allows, and as long as there is room for in the whole. */
function fitted(text: string, cut: Cut): string {
  const kept = text.slice(0, Math.min(MOST_CELL, cut.left)).toWellFormed();
  cut.left -= kept.length;
  if (kept.length < text.length) cut.count += 1;
  return kept;
}

function first<T>(list: readonly T[], most: number, cut: Cut): T[] {
  cut.count += Math.max(0, list.length - most);
  return list.slice(0, most);
}

/** Every row as wide as the widest, without empty rows below and empty columns to the right. */
function squared(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0);
  const height = rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  return rows.slice(0, height).map((row) => {
    const cells = row.slice(0, width);
    return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  });
}
