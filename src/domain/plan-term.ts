// When the coordinator hears that the action plan is to be looked through, that it runs out, and that it has run out. Pure, from the
// plan's own days. It must not know who coordinates, nor how anybody is told.
import {
  type Closed,
  DAY_MS,
  type Day,
  type Instant,
  addDays,
  addMonths,
  dayOf,
  nextWorkday,
  previousWorkday,
} from './calendar.ts';
import { morningOf } from './notice.ts';
import type { PlanPeriod } from './plan-period.ts';

/** What a word is of; `day` is the plan's own day, so that a word of another day has become untrue. */
export type PlanWord = {
  readonly about: 'revision' | 'expiry';
  readonly day: Day;
  readonly step: string;
  readonly at: Instant;
  /** Not told at or after this. */
  readonly expires: Instant;
};

type Window = { readonly after: Instant; readonly until: Instant };
type Days = Pick<PlanPeriod, 'to' | 'revision'>;

/** Days before the revision that it is told of, besides on the day. */
const REVISION_DAYS = [30, 0];
/** Months, then days, before the last day. */
const EXPIRY: readonly (readonly [step: string, day: (to: Day) => Day])[] = [
  ['halfYear', (to) => addMonths(to, -6)],
  ['twoMonths', (to) => addMonths(to, -2)],
  ['twoWeeks', (to) => addDays(to, -14)],
];
const AGAIN_DAYS = 28;

/**
 * What falls after < at <= until, on working mornings at nine: a month before the revision and on its day; half a year, two months
 * and two weeks before the last day; and from the day after it once a month until the plan has a new one. A day off is told of
 * before, and what has run out after.
 */
export function planWords(
  { to, revision }: Days,
  closed: readonly Closed[],
  window: Window,
): readonly PlanWord[] {
  const words = [
    ...(revision === undefined ? [] : revisionWords(revision, closed)),
    ...(to === undefined ? [] : [...expiryWords(to, closed), ...expiredWords(to, closed, window)]),
  ];
  return words.filter(({ at }) => at > window.after && at <= window.until);
}

const word = (about: PlanWord['about'], day: Day, step: string, told: Day, days: number): PlanWord => ({
  ...{ about, day, step },
  at: morningOf(told),
  expires: (morningOf(told) + days * DAY_MS) as Instant,
});

const revisionWords = (revision: Day, closed: readonly Closed[]): readonly PlanWord[] =>
  REVISION_DAYS.map((days) =>
    word('revision', revision, String(days), previousWorkday(addDays(revision, -days), closed), AGAIN_DAYS),
  );

const expiryWords = (to: Day, closed: readonly Closed[]): readonly PlanWord[] =>
  EXPIRY.map(([step, day]) => word('expiry', to, step, previousWorkday(day(to), closed), AGAIN_DAYS));

/** Every month since, as far as the window reaches. */
function expiredWords(to: Day, closed: readonly Closed[], { after, until }: Window): readonly PlanWord[] {
  const words: PlanWord[] = [];
  const first = addDays(to, 1);
  const since = addDays(dayOf(after), -MONTH_AT_MOST);
  for (let n = monthsTo(first, since); addMonths(first, n) <= dayOf(until); n++) {
    const day = nextWorkday(addMonths(first, n), closed);
    words.push(word('expiry', to, `past-${n}`, day, AGAIN_DAYS));
  }
  return words;
}

/** A long holiday may move a word so far. */
const MONTH_AT_MOST = 100;

/** Whole months from one day on to about another; 0 where that is before. */
function monthsTo(first: Day, day: Day): number {
  const [a, b] = [first, day].map((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)));
  return Math.max(0, (b ?? 0) - (a ?? 0) - 1);
}
