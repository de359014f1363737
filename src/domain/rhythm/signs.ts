// From a text to a line of signs, one a word: «hver siste fredag i mnd» is `HVER SISTE w5 I MND`. Times and dates are taken out
// first, since their figures mean something else. It must not know what the signs mean together.
import { dayFrom } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import { type Slot, timeAt } from '../when/clock.ts';
import { monthOf } from '../when/words.ts';
import { MARK, spelled } from './spelling.ts';
import { forumWordOf, signOf } from './words.ts';

/** A date as written; without a year it is none yet. */
export type Dated = {
  readonly date: number;
  readonly month: number;
  readonly year?: number;
  /** The weekday written right before it. */
  readonly weekday?: number;
};

/** The line: signs between single spaces, one before the first and one after the last. */
export type Signed = {
  /** n4 a number, o4 «4.» or «fjerde», w3 onsdag, h3 onsdager, m9 september, y2027, d0 the first of `dates`, ?3 a word, F3 a forum's. */
  readonly line: string;
  readonly words: readonly string[];
  readonly dates: readonly Dated[];
  readonly slots: readonly (Slot | undefined)[];
};

const DASH = '[-–—‐‑−]';
/** Figures that are surely no part of a rhythm. */
const PLAIN =
  /(?:§+\s*\d+(?:-\d+)?|\d{1,3}\.?(?:\s*(?:[-–—,]|og|til)\s*\d{1,3}\.?)*\s*[-–—]?\s*(?:trinn|klasse|klassene|klassingar?|klassinger|åringer|åringar|elever|elevar|deltakere|deltakarar|personer|personar|skoler|skular|timer|timar|time|minutter|minutt|min|kommuner|kommunar|prosent|%|stk)(?![\p{L}]))/gu;
const FULL_DATE =
  /(?<![\p{L}\p{N}.])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./]\s?(\d{1,2})[./-]\s?((?:20)?\d{2}))(?![\p{N}]|[.:]\d)/gu;
const SHORT_DATE = /(?<![\p{L}\p{N}.,])(\d{1,2})[./](\d{1,2})(?:\.|(?![\p{N}\p{L}]))(?!\d)/gu;
const NAMED_DATE = new RegExp(
  `(?<![\\p{L}\\p{N}.])((?:\\d{1,2}\\.?\\s*(?:,|og|samt|&|\\+)\\s*)*\\d{1,2})\\.?\\s*(\\p{L}+)\\.?(?:,?\\s+(20\\d\\d))?(?![\\p{L}\\p{N}])`,
  'gu',
);
const CLOCK = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?:fra\\s+|frå\\s+|mellom\\s+)?(?:kl|klokka|klokken|klokkan)(?!\\p{L})|\\d{1,2}:\\d{2}|\\d{1,2}\\.\\d{2}(?![\\d.])|\\d{4}\\s*${DASH}\\s*\\d{4}|(?:1\\d|2[0-4]|0\\d)\\s*${DASH}\\s*\\d{2}(?=\\s*(?:$|[,;).]|på\\s)))`,
  'gu',
);
const YEARS_OR_DATE = new RegExp(`^(?:(?:19|20)\\d\\d\\s*${DASH}\\s*(?:19|20)\\d\\d)`, 'u');

export function signed(text: string): Signed {
  const dates: Dated[] = [];
  const dated = (said: string, date: number, month: number, year?: number): string => {
    const possible = dayFrom(year ?? 2024, month, date) !== undefined;
    if (!possible) return said;
    dates.push({ date, month, ...(year === undefined ? {} : { year }) });
    return ` ${MARK}d${dates.length - 1} `;
  };
  const full = spelled(text)
    .replace(PLAIN, ' ')
    .replace(FULL_DATE, (said, y, m, d, date, month, year) =>
      y === undefined
        ? dated(said, Number(date), Number(month), Number(year) + (String(year).length === 2 ? 2000 : 0))
        : dated(said, Number(d), Number(m), Number(y)),
    );
  const { line, slots } = clocks(full);
  const marked = line
    .replace(NAMED_DATE, (said: string, list: string, word: string, year?: string) => {
      const month = monthOf(word);
      if (typeof month !== 'number') return said;
      const all = [...list.matchAll(/\d+/g)].map(([n]) => Number(n));
      if (all.some((n) => dayFrom(2024, month, n) === undefined)) return said;
      return all.map((n) => dated(said, n, month, year === undefined ? undefined : Number(year))).join(' , ');
    })
    .replace(SHORT_DATE, (said, d, m) => dated(said, Number(d), Number(m)));
  const words = wordsOf(marked);
  const signs = words.map(sign).filter((one) => one !== '.');
  const written = ` ${signs.join(' ')} `;
  return { line: written, words, dates: withWeekdays(written, dates), slots };
}

function withWeekdays(line: string, dates: readonly Dated[]): readonly Dated[] {
  const named = [...line.matchAll(/ w(\d)(?: (?:DEN|I|,))* d(\d+)(?= )/g)];
  const of = new Map(named.map(([, day, n]) => [Number(n), Number(day)]));
  return dates.map((dated, n) => {
    const day = of.get(n);
    return day === undefined ? dated : { ...dated, weekday: day };
  });
}

/** Takes the times out; a time that cannot be read for certain is kept as an undefined slot. */
function clocks(text: string): { readonly line: string; readonly slots: readonly (Slot | undefined)[] } {
  const slots: (Slot | undefined)[] = [];
  let line = '';
  let at = 0;
  for (const { index } of text.matchAll(CLOCK)) {
    if (index < at || YEARS_OR_DATE.test(text.slice(index))) continue;
    const span = timeAt(text, index);
    if (!span) continue;
    const [slot, ...more] = span.slots;
    slots.push(slot && more.length === 0 && span.sure !== 'no' && !slot.nextDay ? slot : undefined);
    line += `${text.slice(at, index)} ${MARK}k${slots.length - 1} `;
    at = span.end;
  }
  return { line: line + text.slice(at), slots };
}

const wordsOf = (text: string): readonly string[] =>
  (text.match(/\ue000[dk]\d+|\d+\.(?!\d)|\d+(?:[.,]\d+)*|\p{L}+(?:-\p{L}+)*|[^\s\p{L}]/gu) ?? []).flatMap(
    parted,
  );

/** «april-juni» and «to-tre» are two with a dash; «SLT-gruppe» is one. */
function parted(word: string): readonly string[] {
  const parts = word.split('-');
  if (parts.length !== 2 || parts.includes('') || signOf(word) !== undefined) return [word];
  return parts.every((part) => signOf(part) !== undefined) ? [parts[0] ?? '', '-', parts[1] ?? ''] : [word];
}

const POINTS: Readonly<Record<string, string>> = {
  '/': 'PER',
  '+': 'OG',
  '&': 'OG',
  '–': '–',
  '-': '–',
  '—': '–',
  '‐': '–',
  '‑': '–',
  '−': '–',
  '×': 'GANG',
  '?': 'UNSURE',
  '~': 'CA',
  '≈': 'CA',
  '±': 'UNSURE',
  '<': 'UNSURE',
  '>': 'UNSURE',
  '≤': 'UNSURE',
  '≥': 'UNSURE',
  '=': 'UNSURE',
  '*': 'UNSURE',
  '%': 'UNSURE',
  ',': ',',
  ';': ';',
  '(': '(',
  ')': ')',
};

function sign(word: string, at: number, words: readonly string[]): string {
  if (word.startsWith(MARK)) return word.slice(1);
  if (/^\d/.test(word)) return figure(word, words[at + 1]);
  if (/^\p{N}/u.test(word)) return 'UNCLEAR';
  if (!/^\p{L}/u.test(word)) return POINTS[word] ?? '.';
  if (word === 'g' && /^(?:\d|\p{L})/u.test(words[at - 1] ?? '')) return 'GANG';
  if (word === 'mai' && words[at - 1] === '17.') return 'm5';
  return forumWordOf(word) ? `F${at}` : (signOf(word) ?? `?${at}`);
}

/** «2.» before a word is the second; at the end of a text it is two with a full stop. */
function figure(word: string, next: string | undefined): string {
  if (/^(?:19|20)\d\d\.?$/.test(word)) return `y${word.slice(0, 4)}`;
  if (/^\d{1,3}$/.test(word)) return `n${Number(word)}`;
  if (/^\d{1,3}\.$/.test(word))
    return next === undefined ? `n${Number(word.slice(0, -1))}` : `o${parseInt(word)}`;
  return 'UNCLEAR';
}

/** The day of a date, that of the first such year from a day on when none is written. */
export function dayOfDated({ date, month, year }: Dated, from: Day): Day | undefined {
  if (year !== undefined) return dayFrom(year, month, date);
  const first = Number(from.slice(0, 4));
  const days = Array.from({ length: 9 }, (_, n) => dayFrom(first + n, month, date));
  return days.find((d) => d !== undefined && d >= from);
}
