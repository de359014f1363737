// Which day a date means, seen from today: in figures or letters, «den 10.», «siste torsdag i januar», «om to uker».
// It must not know of weekdays and weeks that stand with it; when-days.ts holds them against each other.
import {
  addDays,
  addMonths,
  dayFrom,
  daysBetween,
  daysInMonth,
  lastWeekdayOfMonth,
  nthWeekdayOfMonth,
  partsOf,
} from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { DayPart, Why } from './parts.ts';

/** Now, and the start the line gives, since today counts only while that is still to come. */
export type Seen = { readonly day: Day; readonly time: string; readonly start?: string };

export type Settled =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'ask'; readonly why: Why; readonly days: readonly Day[] };

export type Of<K extends DayPart['kind']> = Extract<DayPart, { readonly kind: K }>;
export const found = (day: Day): Settled => ({ kind: 'day', day });
export const ask = (why: Why, days: readonly (Day | undefined)[]): Settled => ({
  kind: 'ask',
  why,
  days: days.filter((d) => d !== undefined),
});

export const isPast = (day: Day, { day: today, time, start }: Seen): boolean =>
  day < today || (day === today && start !== undefined && start < time);

/** A day not yet past is found; a past one is asked about, with the next that would do. */
export const unlessPast = (day: Day, seen: Seen, again: () => Day | undefined): Settled =>
  isPast(day, seen) ? ask('past', [again()]) : found(day);

/** Half a year: a date that has passed is next year's without a question only when that is nearer. */
const NEAR_DAYS = 183;

/** A day of next year, for a date without a year that has passed in this. */
export const nextYears = (day: Day, { day: today }: Seen): Settled =>
  daysBetween(today, day) > NEAR_DAYS ? ask('nextYear', [day]) : found(day);

/** A line names years further ahead only by a slip, or it is a time («2030»). */
export const YEARS_AHEAD = 3;

export const daysOf = (s: Settled): readonly Day[] =>
  s.kind === 'day' ? [s.day] : s.kind === 'ask' ? s.days : [];

export function settleFixed(p: DayPart, seen: Seen): Settled {
  switch (p.kind) {
    case 'date':
      return p.year === undefined ? dateAhead(p, seen) : dateInYear(p, p.year, seen);
    case 'ofMonth':
      return dateOfMonth(p.date, seen);
    case 'nth':
      return nthWeekday(p, seen);
    case 'inDays':
      return unlessPast(addDays(seen.day, p.days), seen, () => addDays(seen.day, p.days + 1));
    case 'inWeeks':
      return found(addDays(seen.day, 7 * p.weeks));
    case 'weekday':
    case 'week':
      return { kind: 'none' };
  }
}

// --- dates ---

/** The neighbours of a date that does not exist: the last of its month, and the day after. */
function neighbours(year: number, month: number, seen: Seen): readonly Day[] {
  const last = dayFrom(year, month, daysInMonth(year, month));
  return last ? [last, addDays(last, 1)].filter((d) => !isPast(d, seen)) : [];
}

function dateInYear({ date, month }: Of<'date'>, year: number, seen: Seen): Settled {
  const day = dayFrom(year, month, date);
  if (!day) return ask('noSuchDate', neighbours(year, month, seen));
  if (year > partsOf(seen.day).year + YEARS_AHEAD) return ask('far', [sameDateAhead(date, month, seen)]);
  return unlessPast(day, seen, () => sameDateAhead(date, month, seen));
}

/** The next such date that is not past; the 29th of February waits for its year. */
function sameDateAhead(date: number, month: number, seen: Seen): Day | undefined {
  const { year } = partsOf(seen.day);
  const days = Array.from({ length: 9 }, (_, n) => dayFrom(year + n, month, date));
  return days.find((d) => d !== undefined && !isPast(d, seen));
}

function dateAhead({ date, month }: Of<'date'>, seen: Seen): Settled {
  const today = partsOf(seen.day);
  const over = month < today.month || (month === today.month && date < today.date);
  const year = today.year + (over ? 1 : 0);
  const day = dayFrom(year, month, date);
  if (!day) return ask('noSuchDate', neighbours(year, month, seen));
  if (over) return nextYears(day, seen);
  return unlessPast(day, seen, () => sameDateAhead(date, month, seen));
}

/** «den 10.»: in this month while it is ahead, else in the next; a month that has no such date is asked about. */
function dateOfMonth(date: number, seen: Seen): Settled {
  const today = partsOf(seen.day);
  if (date < 1 || date > 31) return ask('noSuchDate', []);
  const month = partsOf(addMonths(seen.day, date < today.date ? 1 : 0));
  const day = dayFrom(month.year, month.month, date);
  const after = partsOf(addMonths(seen.day, date < today.date ? 2 : 1));
  const later = dayFrom(after.year, after.month, date);
  if (!day) return ask('noSuchDate', [...neighbours(month.year, month.month, seen), later]);
  return unlessPast(day, seen, () => later);
}

// --- «første fredag i desember», «siste torsdag i måneden» ---

function nthIn(p: Of<'nth'>, year: number, month: number): Day | undefined {
  if (p.nth === 'last') return lastWeekdayOfMonth(year, month, p.weekday);
  return nthWeekdayOfMonth(year, month, p.nth, p.weekday);
}

function nthWeekday(p: Of<'nth'>, seen: Seen): Settled {
  const today = partsOf(seen.day);
  if (typeof p.month !== 'number') {
    const inMonth = (n: number): Day | undefined => {
      const { year, month } = partsOf(addMonths(seen.day, n));
      return nthIn(p, year, month);
    };
    const away = p.month === 'this' ? 0 : 1;
    const day = inMonth(away);
    return day ? unlessPast(day, seen, () => inMonth(away + 1)) : ask('noSuchDate', [inMonth(away + 1)]);
  }
  const month = p.month;
  const ahead = month < today.month ? today.year + 1 : today.year;
  const year = p.year ?? ahead;
  const day = nthIn(p, year, month);
  if (!day)
    return ask(
      'noSuchDate',
      [lastWeekdayOfMonth(year, month, p.weekday)].filter((d) => !isPast(d, seen)),
    );
  const next = [nthIn(p, today.year, month), nthIn(p, today.year + 1, month)].find(
    (d) => d && !isPast(d, seen),
  );
  if (year > today.year + YEARS_AHEAD) return ask('far', [next]);
  if (!isPast(day, seen))
    return p.year === undefined && year > today.year ? nextYears(day, seen) : found(day);
  return next && p.year === undefined && day < seen.day ? nextYears(next, seen) : ask('past', [next]);
}
