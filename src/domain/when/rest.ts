// The small words around a day («på torsdag», «den 10.»), those that make it another day or none («før», «ikke», «eller»), and the
// text that remains when days and times are taken out. It must not know what the pieces mean.
import { isDayPiece } from './parts.ts';
import type { Piece } from './parts.ts';

const LEAD =
  /(?:^|(?<=[\s,;(]))(?:(?:på|til|den|i|on|the|nå|og|dato:?|når:?|tid:?|tidspunkt:?|møtedato:?|date:?|time:?)\s+)+$/;
const BLOCK =
  /(?<![\p{L}\p{N}])(?:ikke|ikkje|not|unntatt|unnateke|bortsett fra|etter|før|innen|innan|senest|seinast|tidligst|tidlegast|fra|frå|(?:til )?og med|ca\.?|cirka|rundt|omtrent|omkring|kring|kanskje|helst|mellom|before|after|around|about|until|from|frist|fristen|hver|kvar|annenhver|every|siden|sidan|since|en|ein|noen|nokre|eller|or|alternativt|evt\.?|eventuelt)[\s:]+$/u;
const OR_MORE = /^[\s,]*(?:eller|or|alternativt|evt|og utover|og framover)(?![\p{L}\p{N}])/u;
const AFTER_DAY = /^\s*(?:etter|før|after|before)(?![\p{L}\p{N}])/u;
/** Longer than any chain of small words; keeps long texts quick. */
const LOOK_BACK = 60;

/** Takes small words into the piece they belong to, and adds an odd piece where a word beside a day makes it unsure. */
export function borders(line: string, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((p) => (isDayPiece(p) || p.kind === 'time' ? bordered(line, p) : [p]));
}

function bordered(line: string, p: Piece): readonly Piece[] {
  const before = line.slice(Math.max(0, p.start - LOOK_BACK), p.start);
  const lead = isDayPiece(p) ? (LEAD.exec(before)?.[0].length ?? 0) : 0;
  const wide: Piece = { ...p, start: p.start - lead };
  const block = BLOCK.exec(before.slice(0, before.length - lead)) ?? BLOCK.exec(before);
  const after = line.slice(p.end, p.end + LOOK_BACK);
  const blocked = isDayPiece(p) && (block !== null || AFTER_DAY.test(after));
  if (!blocked && !OR_MORE.test(after)) return [wide];
  const why = OR_MORE.test(after) ? 'ambiguous' : 'unreadable';
  return [wide, { kind: 'odd', why, start: wide.start - (block?.[0].length ?? 0), end: p.end }];
}

const isTaken = (p: Piece): boolean => !['plain', 'odd', 'doubtful'].includes(p.kind);

/**
 * What is left of the text when days, times and the words asked about are taken out, parted where they stood, without the commas
 * and dashes around them.
 */
export function leftOf(
  text: string,
  pieces: readonly Piece[],
  about: readonly Piece[] = [],
): readonly string[] {
  const taken = [...pieces.filter(isTaken), ...about].toSorted((a, b) => a.start - b.start);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    parts.push(text.slice(from, Math.max(from, start)));
    from = Math.max(from, end);
  }
  return [...parts, text.slice(from)]
    .map((part, i) => trimmed(part, i > 0, i < taken.length).replace(/\s+/g, ' '))
    .map((part) => part.replace(/\(\s*\)/g, '').trim())
    .filter((part) => part !== '');
}

function trimmed(part: string, afterPiece: boolean, beforePiece: boolean): string {
  const head = afterPiece ? part.replace(/^[\s,.;:)!?–—-]+/, '') : part;
  return (beforePiece ? head.replace(/[\s,;:(–—-]+$/, '') : head).trim();
}
