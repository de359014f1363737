// Plain text, as it is typed, pasted or saved: lines, items of lists, and tables out of lines with tabs or bars between the cells.
// A heading is only what is marked as one (#): whether a short line stands over a table is for those who know plans.
import type { Block } from '../domain/document.ts';
import { readCsv } from './csv.ts';
import { linesOfHtml } from './html.ts';

type Line =
  | { readonly kind: 'row'; readonly by: 'tab' | 'bar'; readonly cells: readonly string[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'other'; readonly block: Block | undefined };

/** Any text at all: what is no table is lines. */
export function readText(text: string): readonly Block[] {
  const lines = unquoted(text.replace(/\r\n?/g, '\n')).split('\n');
  if (isSeparated(lines)) return readCsv(text);
  return withoutIndents(joined(barsIn(lines.map(lineOf), lines)));
}

/** Stands for a line break within a cell until the lines have been told apart. */
const WITHIN = '\u2028';

/** A spreadsheet copies a cell of several lines in quotes. */
const unquoted = (text: string): string =>
  text.replace(/(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g, (whole, before: string, cell: string) =>
    cell.includes('\n')
      ? before + cell.replaceAll('""', '"').replaceAll('\n', WITHIN).replaceAll('\t', ' ')
      : whole,
  );

/** Semicolons in the same number in every line, as a spreadsheet saves them. */
function isSeparated(lines: readonly string[]): boolean {
  const counts = lines.filter((line) => line.trim() !== '').map((line) => line.split(';').length);
  const [first = 0] = counts;
  return counts.length > 1 && first > 2 && counts.every((count) => count === first);
}

const BULLET = /^\s*(?:[-–*•·▪●]|o(?=\t))\s+/;

function lineOf(line: string): Line {
  if (isRule(line)) return { kind: 'rule' };
  const marked = /^[^\S\t]*(#{1,6})\s+(.*)$/s.exec(line);
  if (marked)
    return other({ kind: 'heading', level: marked[1]?.length ?? 1, text: cellText(marked[2] ?? '') });
  if (BULLET.test(line)) return other({ kind: 'text', text: cellText(line.replace(BULLET, '')), item: true });
  // A number before a tab is a list of Word's, pasted.
  const numbered = /^\s*(\d{1,2}(?:\.\d{1,2})*[.)]|[a-z]\))\t+([^\t]*)$/i.exec(line);
  if (numbered) return other({ kind: 'text', text: cellText(`${numbered[1]} ${numbered[2]}`) });
  if (line.includes('\t')) return { kind: 'row', by: 'tab', cells: line.split('\t').map(cellText) };
  if (line.includes(' | ') || isFramed(line)) return { kind: 'row', by: 'bar', cells: barred(line) };
  return other(line.trim() === '' ? undefined : { kind: 'text', text: cellText(line) });
}

/** The line under the headings of a table in Markdown. */
const isRule = (line: string): boolean => line.includes('|') && line.includes('--') && !/[^|\s:-]/.test(line);

const isFramed = (line: string): boolean => /^\|.+\|$/s.test(line.trim());

const other = (block: Block | undefined): Line => ({ kind: 'other', block });

const barred = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cellText);

/** Markup that came along becomes lines, and so does each bullet; of a link the words are kept. */
function cellText(cell: string): string {
  const lines = cell.replaceAll(WITHIN, '\n');
  const plain = /<\/?(?:ul|ol|li|br|p|div|b|i|strong|em|span|a)(?:\s[^<>]*)?\/?>/i.test(lines)
    ? linesOfHtml(lines.replaceAll('\n', '<br>'))
    : lines;
  return plain
    .replace(/\[([^\]\n[]{1,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n? ?•\s*/g, '\n• ')
    .trim();
}

/** Bars make a table of at least two lines, or of one that is framed by them; in a line alone they are only signs. */
function barsIn(lines: readonly Line[], texts: readonly string[]): readonly Line[] {
  const isBar = (line: Line | undefined): boolean =>
    line?.kind === 'rule' || (line?.kind === 'row' && line.by === 'bar');
  return lines.map((line, at) => {
    if (line.kind !== 'row' || line.by !== 'bar' || isBar(lines[at - 1]) || isBar(lines[at + 1])) return line;
    const text = texts[at] ?? '';
    return isFramed(text) ? line : other({ kind: 'text', text: cellText(text) });
  });
}

/** Rows that follow each other are one table. */
function joined(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let rows: string[][] | undefined;
  for (const line of lines) {
    if (line.kind === 'rule') continue;
    if (line.kind === 'other') {
      rows = undefined;
      if (line.block) blocks.push(line.block);
    } else if (rows) rows.push([...line.cells]);
    else {
      rows = [[...line.cells]];
      blocks.push({ kind: 'table', rows });
    }
  }
  return blocks;
}

/** A line that only begins with a tab is indented, unless there is a table that it can go on from. */
function withoutIndents(blocks: readonly Block[]): readonly Block[] {
  const firstTable = blocks.findIndex((block) => block.kind === 'table' && !block.rows.every(isIndented));
  return blocks.flatMap((block, at): readonly Block[] =>
    block.kind === 'table' && block.rows.every(isIndented) && (firstTable < 0 || at < firstTable)
      ? block.rows.map((row) => ({ kind: 'text', text: row.join(' ').trim() }))
      : [block],
  );
}

const isIndented = (row: readonly string[]): boolean => row[0] === '' && row.filter(Boolean).length <= 1;
