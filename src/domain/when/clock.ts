// Reads a time of day, or a span of two, at one place in a text: «kl. 09.00–11.00», «0900-1100», «halv ti», «fra 9 til 11».
// It must not know of days; what could as well be a date («9.12») is a time only when a word such as «kl» says so.
import { countOf, monthOf } from './words.ts';

/** A start and perhaps an end, 'HH:MM'; an end before its start is past midnight; `nextDay`: 24.00, which is 00:00 of the day after. */
export type Slot = { readonly start: string; readonly end?: string; readonly nextDay?: boolean };

/**
 * A time found in a text. One slot: read; several: the readings it has; none: it looks like a time and is none.
 * `near`: a time next to a day or all alone («torsdag 0900», «22–01»); `beside`: only next to a day, for alone it may be a date
 * («9-11»); `no`: always to be asked about («ca kl 9»).
 */
export type Span = {
  readonly end: number;
  readonly slots: readonly Slot[];
  readonly sure: 'yes' | 'near' | 'beside' | 'no';
};

type Form = 'bare' | 'dotted' | 'colon' | 'compact' | 'phrase' | 'word';

/** One clock: minutes after midnight (0–1440; undefined when there is no such time), and what else the figures could be. */
type Clock = {
  readonly minutes: number | undefined;
  readonly end: number;
  readonly said: string;
  readonly form: Form;
  /** May as well be after noon. */
  readonly twelve: boolean;
  readonly maybeDate: boolean;
};

const DASH = '[-–—‐‑−]';
const NO_MORE = '(?!\\d|[.,:/]\\d|\\p{L})';
const BLOCK =
  'ca|cirka|rundt|omtrent|omkring|før|etter|innen|innan|senest|seinast|tidligst|tidlegast|til|around|about|before|after|until';
const PREFIX = new RegExp(
  `(?<block>(?:${BLOCK})\\.?\\s+)?(?<from>(?:fra|frå|from|mellom|between)\\s+)?(?<kl>(?:kl|klokka|klokken|klokkan)(?!\\p{L})[.:]?\\s*|at\\s+(?=\\d))?`,
  'uy',
);
const JOIN = new RegExp(`\\s*(?:${DASH}{1,2}|til|to|og|and)\\s*(?:kl(?!\\p{L})\\.?\\s*)?`, 'uy');
const AMPM = /(\d{1,2})(?:[.:](\d{2}))?\s*([ap])\.?m\.?(?![\p{L}\p{N}])/uy;
const PHRASE =
  /(?:(?<shift>kvarter|kvart|quarter|half|fem|ti|tjue|five|ten|twenty|5|10|20)\s+(?<way>over|på|past|to)\s+)?(?<half>halv\s+)?(?<hour>\p{L}+|\d{1,2}(?!\d|[.,:/]\d|\p{L}))(?![\p{L}\p{N}])/uy;
const FIGURES: readonly (readonly [RegExp, Form])[] = [
  [new RegExp(`(\\d{1,2}):(\\d{2})${NO_MORE}`, 'uy'), 'colon'],
  [new RegExp(`(\\d{1,2})\\.(\\d{2})(?!\\d|[.,:/]\\d|\\p{L})`, 'uy'), 'dotted'],
  [new RegExp(`(\\d{1,2})(\\d{2})${NO_MORE}`, 'uy'), 'compact'],
  [new RegExp(`(\\d{1,2})${NO_MORE}`, 'uy'), 'bare'],
];

function at(re: RegExp, text: string, index: number): RegExpExecArray | null {
  re.lastIndex = index;
  return re.exec(text);
}

/** The time that starts exactly at `index` of a lower-case text, or undefined when none does. */
export function timeAt(text: string, index: number): Span | undefined {
  const prefix = at(PREFIX, text, index);
  const { block, from, kl } = prefix?.groups ?? {};
  const open = index + (prefix?.[0].length ?? 0);
  const first = clockAt(text, open);
  if (!first) return kl ? { end: open, slots: [], sure: 'yes' } : undefined;
  const second = secondClock(text, first, from !== undefined);
  if (!kl && (belongsToMonth(text, first.end) || !isTime(first, second, from !== undefined)))
    return undefined;
  const last = second ?? first;
  const sure = block
    ? 'no'
    : kl
      ? 'yes'
      : howSure(first, second, text.slice(open, last.end), from !== undefined);
  return { end: last.end, slots: slotsOf(first, second), sure };
}

function clockAt(text: string, index: number): Clock | undefined {
  const half = at(AMPM, text, index);
  if (half) return halfDay(half);
  const said = at(PHRASE, text, index);
  const read = said ? phrase(said) : undefined;
  if (read) return read;
  for (const [re, form] of FIGURES) {
    const m = at(re, text, index);
    if (m) return figures(m, form);
  }
  return undefined;
}

function minutesOf(hour: number, minute: number): number | undefined {
  return hour * 60 + minute <= 1440 && minute < 60 ? hour * 60 + minute : undefined;
}

/** «kl 2» and «3.30» are said of the afternoon as well; «02.00» and «0200» are not. */
function figures(m: RegExpExecArray, form: Form): Clock {
  const [said, hour = '', minute = '0'] = m;
  const minutes = minutesOf(Number(hour), Number(minute));
  const twelve = hour.length === 1 && minutes !== undefined && minutes >= 60 && minutes < 420;
  const maybeDate = form === 'dotted' && Number(minute) >= 1 && Number(minute) <= 12 && Number(hour) >= 1;
  return { minutes, end: m.index + said.length, said, form, twelve, maybeDate };
}

function halfDay(m: RegExpExecArray): Clock {
  const [said, hour = '', minute = '0', half] = m;
  const possible = Number(hour) >= 1 && Number(hour) <= 12;
  const minutes = possible
    ? minutesOf((Number(hour) % 12) + (half === 'p' ? 12 : 0), Number(minute))
    : undefined;
  return { minutes, end: m.index + said.length, said, form: 'colon', twelve: false, maybeDate: false };
}

const SHIFTS: Readonly<Record<string, number>> = { kvart: 15, kvarter: 15, quarter: 15, half: 30 };

/** «ni», «halv ti» (09:30), «kvart over ni», «fem på halv ti» (09:25). */
function phrase(m: RegExpExecArray): Clock | undefined {
  const { shift, way, half, hour = '' } = m.groups ?? {};
  const h = countOf(hour);
  const plain = shift === undefined && half === undefined;
  if (h === undefined || h < 1 || h > 12 || (plain && /\d/.test(hour))) return undefined;
  const by = shift === undefined ? 0 : (SHIFTS[shift] ?? countOf(shift) ?? 0);
  const minutes = h * 60 - (half ? 30 : 0) + (way === 'over' || way === 'past' ? by : -by);
  const end = m.index + m[0].length;
  return {
    minutes,
    end,
    said: m[0],
    form: plain ? 'word' : 'phrase',
    twelve: minutes < 420,
    maybeDate: false,
  };
}

/** Figures that are a day of a month: «9–11 desember», «til 10. desember». */
function belongsToMonth(text: string, end: number): boolean {
  const word = at(/\.?\s*(\p{L}+)/uy, text, end)?.[1];
  return word !== undefined && typeof monthOf(word) === 'number';
}

function secondClock(text: string, first: Clock, hasFrom: boolean): Clock | undefined {
  const join = at(JOIN, text, first.end);
  if (!join || (/og|and/.test(join[0]) && !hasFrom)) return undefined;
  const second = clockAt(text, first.end + join[0].length);
  const ordinal = second?.form === 'bare' && /^\.(?!\s*$)/.test(text.slice(second.end, second.end + 4));
  const goesOn = /^[-–—]\d/.test(text.slice(second?.end ?? 0, (second?.end ?? 0) + 2));
  return second && !goesOn && !belongsToMonth(text, second.end) && !ordinal ? second : undefined;
}

/** Whether it is a time at all when no «kl» says so. */
function isTime(a: Clock, b: Clock | undefined, hasFrom: boolean): boolean {
  if (a.form === 'colon' || a.form === 'phrase') return true;
  if (a.form === 'compact') return a.said.length === 4;
  if (a.form === 'dotted' && !a.maybeDate) return true;
  if (!b || b.maybeDate) return false;
  return a.form === 'word' ? hasFrom : b.form !== 'word' || hasFrom;
}

const isYear = (c: Clock): boolean => c.form === 'compact' && /^(?:199|20)\d/.test(c.said);

function howSure(a: Clock, b: Clock | undefined, said: string, hasFrom: boolean): Span['sure'] {
  if (isYear(a) && (!b || isYear(b))) return b && /[05]$/.test(a.said) ? 'near' : 'no';
  if (a.form === 'compact') return b || a.said.startsWith('0') ? 'yes' : 'near';
  if (a.form === 'phrase' && /^\d/.test(a.said)) return 'no';
  if (a.form === 'phrase') return /halv|kvart|quarter|over|past/.test(a.said) ? 'yes' : 'near';
  const loose = (a.form === 'bare' || a.form === 'word') && (b?.form === 'bare' || b?.form === 'word');
  if (!loose) return 'yes';
  return hasFrom || !said.includes('-') || Number(b.said) > 12 ? 'near' : 'beside';
}

const two = (n: number): string => String(n).padStart(2, '0');
const written = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

function slotsOf(a: Clock, b: Clock | undefined): readonly Slot[] {
  if (a.minutes === undefined) return [];
  const starts = a.twelve ? [a.minutes, a.minutes + 720] : [a.minutes];
  if (!b) return starts.map((start) => slot(start));
  if (b.minutes === undefined || a.minutes === b.minutes) return [];
  const found = starts.flatMap((start) => endsOf(start, a, b).map((end) => slot(start, end)));
  return found.filter(({ start, end }) => start !== end);
}

/** «22–1» ends at night and «10–1» may be either; when the start moves past noon, a short end moves with it. */
function endsOf(start: number, a: Clock, b: Clock): readonly number[] {
  const end = b.minutes ?? 0;
  const short = /^(?:\D|\d(?!\d))/.test(b.said) && end < 720;
  if (a.twelve && short) return [start >= 720 ? end + 720 : end];
  return b.twelve && start < 1080 ? [end + 720, end] : [end];
}

function slot(start: number, end?: number): Slot {
  return {
    start: written(start),
    ...(end === undefined ? {} : { end: written(end) }),
    ...(start === 1440 ? { nextDay: true } : {}),
  };
}
