// Finds every piece of a chat line that speaks of a day or a time, and every piece that looks as if it did and cannot be read.
// It must not know what today is; when-days.ts decides which day the pieces mean.
import { timeAt } from './clock.ts';
import { DATES, NTH_OF, WEEKS } from './dates.ts';
import { LEFT, PLAINS } from './edges.ts';
import type { Piece, Rule } from './parts.ts';
import { AFTER_TIME, OF_MONTH, RELATIVE, WEEKDAYS } from './relative.ts';

const BEFORE_TIME = [NTH_OF, ...PLAINS, ...DATES, ...WEEKS, ...RELATIVE];
const AFTER = [...WEEKDAYS, ...OF_MONTH, ...AFTER_TIME, ...LEFT];

/** Links and mentions are never read. */
const LINKED = /@\S|:\/\/|www\./;
/** Everything after these words is the theme, and never read. */
const THEME =
  /(?<![\p{L}\p{N}])(?:tema|temaet|emne|sak|saker|sakene|sakliste|saksliste|agenda|dagsorden|topic|subject)(?![\p{L}\p{N}])/u;

/** Lower case of the same length, so that places in it are places in the text. */
function lower(text: string): string {
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

/** The line as it was read, in lower case and without links and theme, and every piece of it that is or looks like a day or a time. */
export function scan(text: string): { readonly line: string; readonly pieces: readonly Piece[] } {
  const lowered = lower(text);
  const masked = lowered.replace(/\S+/g, (word) => (LINKED.test(word) ? '\u0000'.repeat(word.length) : word));
  const line = masked.slice(0, THEME.exec(masked)?.index ?? masked.length);
  const pieces: Piece[] = [];
  for (let i = 0; i < line.length;) {
    const last = pieces.at(-1);
    const found = mayStart(line, i, last?.end) ? pieceAt(line, i, last) : hanging(line, i, last);
    pieces.push(...found);
    i = found.at(-1)?.end ?? skip(line, i);
  }
  return { line, pieces };
}

/** Not inside a word («B204»), a number («3.10.12») or a compound («SLT-jan»). */
function mayStart(line: string, i: number, lastEnd: number | undefined): boolean {
  if (i === 0 || i === lastEnd) return true;
  const two = line.slice(Math.max(0, i - 2), i);
  return !/[\p{L}\p{N}]$/u.test(two) && !/\p{N}[.,:/–-]$|\p{L}-$/u.test(two);
}

/** Figures that hang on to a piece by a point or a dash: it was more than was read. */
function hanging(line: string, i: number, last: Piece | undefined): readonly Piece[] {
  if (last?.end !== i - 1 || !/\p{N}/u.test(line.charAt(i))) return [];
  return [{ kind: 'odd', why: 'unreadable', start: last.start, end: skip(line, i) }];
}

function skip(line: string, i: number): number {
  const run = /[\p{L}]+|[\p{N}]+|[^]/uy;
  run.lastIndex = i;
  run.exec(line);
  return Math.max(run.lastIndex, i + 1);
}

function pieceAt(line: string, i: number, before: Piece | undefined): readonly Piece[] {
  if (!/[\p{L}\p{N}§]/u.test(line.charAt(i))) return [];
  const touching = before && /^[\s,]*(?:den\s+)?$/.test(line.slice(before.end, i)) ? before : undefined;
  const early = ruled(BEFORE_TIME, line, i, touching);
  if (early.length > 0) return early;
  const time = timeAt(line, i);
  return time ? [{ ...time, kind: 'time', start: i }] : ruled(AFTER, line, i, touching);
}

function ruled(rules: readonly Rule[], line: string, i: number, before: Piece | undefined): readonly Piece[] {
  for (const [pattern, make] of rules) {
    pattern.lastIndex = i;
    const m = pattern.exec(line);
    const made = m ? make(m.groups ?? {}, before) : undefined;
    if (m && made) return [made].flat().map((part) => ({ ...part, start: i, end: i + m[0].length }) as Piece);
  }
  return [];
}
