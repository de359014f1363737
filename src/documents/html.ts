// HTML as headings, lines and tables: what Word documents become on their way in, and what is saved or copied from the web. No
// script, picture or link is kept, only words. It fetches nothing.
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Block } from '../domain/document.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The lines so far: what is being written, and whether it is an item of a list. */
type Flow = { readonly blocks: Block[]; line: string; item: boolean };

const SKIPPED = new Set(
  'head script style template noscript svg math img picture video audio iframe object embed select textarea button input'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div section article main header footer aside nav ul ol dl dt dd blockquote pre figure figcaption caption address form fieldset hr body html details summary center'.split(
    ' ',
  ),
);
/** Wider than any table a person reads: what says more is not believed. */
const MOST_SPAN = 100;

export function blocksOfHtml(html: string): readonly Block[] {
  const flow: Flow = { blocks: [], line: '', item: false };
  walk(parse(html), flow);
  flush(flow);
  return flow.blocks;
}

/** HTML as text with line breaks, a bullet before each item: what stands in a cell. */
export const linesOfHtml = (html: string): string => linesOf(blocksOfHtml(html));

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

function walk(node: Node, flow: Flow): void {
  if (node.nodeName === '#text' && 'value' in node) flow.line += node.value.replace(/\s+/g, ' ');
  else if ('tagName' in node) element(node, flow);
  else inside(node, flow);
}

const inside = (node: Node, flow: Flow): void => childrenOf(node).forEach((child) => walk(child, flow));

function element(node: Element, flow: Flow): void {
  const { tagName } = node;
  if (SKIPPED.has(tagName) || isNoteMark(node)) return;
  if (tagName === 'br') flow.line += '\n';
  else if (/^h[1-6]$/.test(tagName)) heading(node, Number(tagName[1]), flow);
  else if (tagName === 'table') table(node, flow);
  else if (tagName === 'li') item(node, flow);
  else if (BLOCKS.has(tagName)) {
    flush(flow);
    inside(node, flow);
    flush(flow);
  } else inside(node, flow);
}

/** «[1]» and the arrow back, as footnotes of Word become. */
const isNoteMark = (node: Element): boolean =>
  node.tagName === 'a' && /^#(?:foot|end)note-/.test(attribute(node, 'href') ?? '');

function flush(flow: Flow): void {
  const text = flow.line.trim();
  flow.line = '';
  if (text !== '') flow.blocks.push({ kind: 'text', text, ...(flow.item ? { item: true } : {}) });
}

function heading(node: Element, level: number, flow: Flow): void {
  flush(flow);
  const within = flowOf(node);
  flow.blocks.push({ kind: 'heading', level, text: linesOf(within) });
}

function item(node: Element, flow: Flow): void {
  flush(flow);
  const was = flow.item;
  flow.item = true;
  inside(node, flow);
  flush(flow);
  flow.item = was;
}

function flowOf(node: Element): readonly Block[] {
  const flow: Flow = { blocks: [], line: '', item: false };
  inside(node, flow);
  flush(flow);
  return flow.blocks;
}

function linesOf(blocks: readonly Block[]): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.filter(Boolean).join(' | ')).join('\n');
    return block.kind === 'text' && block.item ? `• ${block.text}` : block.text;
  });
  return lines.join('\n');
}

// --- tables ----------------------------------------------------------------------------------------------------------

function table(node: Element, flow: Flow): void {
  flush(flow);
  for (const one of childrenOf(node)) if (one.nodeName === 'caption') inside(one, flow);
  flush(flow);
  const rows = rowsOf(node).map(cellsOf);
  const [only] = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : [];
  // A frame around a page or a text, which is no table to its reader.
  if (only) {
    inside(only, flow);
    flush(flow);
  } else flow.blocks.push({ kind: 'table', rows: gridOf(rows) });
}

const elementsOf = (node: Node): readonly Element[] =>
  childrenOf(node).flatMap((child) => ('tagName' in child ? [child] : []));

const rowsOf = (node: Element): readonly Element[] =>
  elementsOf(node).flatMap((child) =>
    child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
  );

const cellsOf = (row: Element): readonly Element[] =>
  elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Math.min(Math.max(Number.isNaN(span) ? 1 : span, 1), MOST_SPAN);
}

/** Text in the first cell of those it spans, nothing in the others (HTML, forming a table). */
function gridOf(rows: readonly (readonly Element[])[]): string[][] {
  /** How many rows more a column is taken by a cell above. */
  const taken: number[] = [];
  return rows.map((cells) => {
    const row: string[] = [];
    const pass = (): void => {
      while ((taken[row.length] ?? 0) > 0) {
        taken[row.length] = (taken[row.length] ?? 0) - 1;
        row.push('');
      }
    };
    for (const cell of cells) {
      pass();
      const text = linesOf(flowOf(cell));
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let n = 0; n < wide; n++) {
        taken[row.length] = high - 1;
        row.push(n === 0 ? text : '');
      }
    }
    pass();
    return row;
  });
}
