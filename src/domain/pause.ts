// How long somebody wants peace: reads «til 10. januar», «to uker», «i 14 dager». Never guesses, never longer than a year.
import { type Day, addDays, addMonths, dayFrom, partsOf } from './calendar.ts';
import { type Now, type When, readWhen } from './when.ts';

export const pauseSpans = ['week', 'twoWeeks', 'month', 'august'] as const;
/** The ready choices: a week, two weeks, a month, over the summer. */
export type PauseSpan = (typeof pauseSpans)[number];

/** The last day of a ready pause that begins today. */
export function untilOf(span: PauseSpan, today: Day): Day {
  switch (span) {
    case 'week':
      return addDays(today, 7);
    case 'twoWeeks':
      return addDays(today, 14);
    case 'month':
      return addMonths(today, 1);
    case 'august':
      return nextAugust(today);
  }
}

function nextAugust(today: Day): Day {
  const { year } = partsOf(today);
  const august = dayFrom(year, 8, 1) as Day;
  return august > today ? august : (dayFrom(year + 1, 8, 1) as Day);
}

/** A year from today: nobody is forgotten for longer. */
export const latestPause = (today: Day): Day => addMonths(today, 12);

export type PauseRead =
  | { readonly kind: 'until'; readonly day: Day }
  /** Nothing was said of how long. */
  | { readonly kind: 'none' }
  /** What was said has no or several readings; `options` are the days it may mean. */
  | { readonly kind: 'ask'; readonly options: readonly Day[] };

const COUNTS: Readonly<Record<string, number>> = {
  ...{ en: 1, ei: 1, ein: 1, et: 1, eit: 1, one: 1, a: 1, to: 2, two: 2, tre: 3, three: 3, fire: 4, four: 4 },
  ...{ fem: 5, five: 5, seks: 6, six: 6, åtte: 8, eight: 8, ti: 10, ten: 10, tolv: 12, fjorten: 14 },
};
const LASTING =
  /^(?:i|om|for|in)?\s*(\d{1,3}|\p{L}+)\s+(dag(?:er|ar)?|days?|uker?|vek[ea]r?|weeks?|måned(?:er)?|månad(?:er|ar)?|months?)$/u;

const UNTIL = /^(?:fram\s+til|frem\s+til|til\s+og\s+med|til|tom\.?|t\.o\.m\.|until|till|to)(?:\s+|$)/iu;

/** What follows the word «pause», read on a day. The day read is the last one of the pause. */
export function readPause(text: string, now: Now): PauseRead {
  const said = text.normalize('NFC').trim();
  if (said === '') return { kind: 'none' };
  const lasting = LASTING.exec(said.toLowerCase().replace(/[.!]$/, ''));
  const last = lasting ? lastDay(lasting, now.day) : undefined;
  if (last) return { kind: 'until', day: last };
  const bare = said.replace(UNTIL, '').trim();
  if (bare === '') return { kind: 'none' };
  return fromReading(readWhen(bare, now));
}

function lastDay([, amount = '', unit = '']: RegExpExecArray, today: Day): Day | undefined {
  const n = /^\d/.test(amount) ? Number(amount) : COUNTS[amount];
  if (n === undefined || n < 1) return undefined;
  if (/^d/.test(unit)) return addDays(today, n);
  return /^m/.test(unit) ? addMonths(today, n) : addDays(today, 7 * n);
}

function fromReading(reading: ReturnType<typeof readWhen>): PauseRead {
  if (reading.kind === 'read' && reading.rest === '') return { kind: 'until', day: reading.when.day };
  if (reading.kind === 'ask') return { kind: 'ask', options: daysOf(reading.options) };
  return { kind: 'ask', options: reading.kind === 'read' ? [reading.when.day] : [] };
}

const daysOf = (options: readonly When[]): readonly Day[] =>
  [...new Set(options.map(({ day }) => day))].slice(0, 4);
