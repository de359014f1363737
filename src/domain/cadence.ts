// How often something is held, and the days that follow from it. A holiday is shown with its day, never moved or dropped here:
// what to do about a collision is asked of the coordinator elsewhere.
import { z } from 'zod';
import {
  addDays,
  addMonths,
  dayInWeek,
  daySchema,
  daysBetween,
  holidays,
  isoWeek,
  lastWeekdayOfMonth,
  nthWeekdayOfMonth,
  partsOf,
  weekday,
} from './calendar.ts';
import type { Day, HolidayKey } from './calendar.ts';

const weekdaySchema = z.int().min(1).max(7);
const intervalSchema = z.int().min(1).max(120);
const nthSchema = z.union([z.literal([1, 2, 3, 4, 5]), z.literal('last')]);

/** Every n weeks on a weekday, counted from the week of `from` (RFC 5545 WEEKLY with INTERVAL and WKST=MO); none before `from`. */
const weekly = z.strictObject({
  kind: z.literal('weekly'),
  interval: intervalSchema,
  weekday: weekdaySchema,
  from: daySchema,
});

/** Partallsuker or oddetallsuker: the ISO week number decides, so an odd week 53 is followed by an odd week 1. */
const parity = z.strictObject({
  kind: z.literal('parity'),
  parity: z.literal(['even', 'odd']),
  weekday: weekdaySchema,
});

/** The nth or last weekday of a month (RFC 5545 BYDAY); a month without a fifth is passed over. */
const monthly = z
  .strictObject({
    kind: z.literal('monthly'),
    nth: nthSchema,
    weekday: weekdaySchema,
    interval: intervalSchema.optional(),
    from: daySchema.optional(),
  })
  .refine((c) => (c.interval ?? 1) === 1 || c.from !== undefined, 'every n months needs a day to count from');

const dates = z.strictObject({ kind: z.literal('dates'), days: z.array(daySchema).readonly() });
const yearWeek = z.strictObject({
  kind: z.literal('yearWeek'),
  week: z.int().min(1).max(53),
  weekday: weekdaySchema,
});

/** So many times in a period; says nothing of when. */
const count = z
  .strictObject({
    kind: z.literal('count'),
    times: z.int().min(1).max(366),
    atMost: z.int().min(1).max(366).optional(),
    bound: z.literal(['exact', 'atLeast', 'about']),
    per: z.literal(['year', 'halfYear', 'quarter', 'schoolYear', 'planPeriod']),
  })
  .refine((c) => c.atMost === undefined || c.atMost >= c.times, 'at most is less than the number of times');

/** Every n years, the years themselves stored: rounds slip, so a formula would lie (Ungdata 2017, 2021, 2024). */
const everyYears = z.strictObject({
  kind: z.literal('everyYears'),
  interval: z.int().min(1).max(20),
  years: z.array(z.int().min(1990).max(2200)).readonly(),
});

const yearly = z.strictObject({ kind: z.literal('yearly') });
const onDemand = z.strictObject({ kind: z.literal('onDemand') });

export const cadenceSchema = z
  .discriminatedUnion('kind', [weekly, parity, monthly, dates, yearWeek, count, everyYears, yearly, onDemand])
  .readonly();
export type Cadence = z.output<typeof cadenceSchema>;

/** Months (1–12) when nothing is held, July for most; the series itself does not shift. */
export type Exceptions = { readonly months: readonly number[] };

/** A day of the series and the public holidays it falls on. */
export type Occurrence = { readonly day: Day; readonly holiday: readonly HolidayKey[] };

/** Whether days follow from it at all; a count, stored years, «yearly» and «on demand» give none. */
export function givesDates(c: Cadence): boolean {
  return ['weekly', 'parity', 'monthly', 'dates', 'yearWeek'].includes(c.kind);
}

/** Every occurrence from one day to another, both included, in order and each once. */
export function occurrences(c: Cadence, from: Day, to: Day, except?: Exceptions): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const day of series(c, from, to)) {
    if (!isOff(day, except)) found.push(occurrence(day));
  }
  return found;
}

/** The longest wait of any rule is a fifth weekday of February every twelve months: 28 years, 40 across 2100. */
const HORIZON_YEARS = 41;

/** The first occurrence strictly after a day; undefined when the rule gives no dates, or none any more. */
export function nextOccurrence(c: Cadence, after: Day, except?: Exceptions): Occurrence | undefined {
  const horizon = addMonths(after, HORIZON_YEARS * 12);
  for (const day of series(c, addDays(after, 1), horizon)) {
    if (!isOff(day, except)) return occurrence(day);
  }
  return undefined;
}

const occurrence = (day: Day): Occurrence => ({ day, holiday: holidays(day) });
const isOff = (day: Day, except?: Exceptions): boolean =>
  except?.months.includes(partsOf(day).month) ?? false;

/** The days of a rule between two days, in order, each made when it is asked for. */
function series(c: Cadence, from: Day, to: Day): Iterable<Day> {
  switch (c.kind) {
    case 'weekly':
      return weeks(
        later(from, c.from),
        to,
        c.weekday,
        (monday) => weeksBetween(c.from, monday) % c.interval === 0,
      );
    case 'parity':
      return weeks(
        from,
        to,
        c.weekday,
        (monday) => isoWeek(monday).week % 2 === (c.parity === 'even' ? 0 : 1),
      );
    case 'monthly':
      return months(c, c.from ? later(from, c.from) : from, to);
    case 'dates':
      return [...new Set(c.days)].filter((d) => from <= d && d <= to).sort();
    case 'yearWeek':
      return yearWeeks(c.week, c.weekday, from, to);
    case 'count':
    case 'everyYears':
    case 'yearly':
    case 'onDemand':
      return [];
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const mondayOf = (d: Day): Day => addDays(d, 1 - weekday(d));
const weeksBetween = (a: Day, b: Day): number => daysBetween(mondayOf(a), mondayOf(b)) / 7;

function* weeks(from: Day, to: Day, wd: number, held: (monday: Day) => boolean): Generator<Day> {
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const day = addDays(monday, wd - 1);
    if (held(monday) && from <= day && day <= to) yield day;
  }
}

const monthNumber = (d: Day): number => partsOf(d).year * 12 + partsOf(d).month - 1;

function* months(c: z.output<typeof monthly>, from: Day, to: Day): Generator<Day> {
  const anchor = monthNumber(c.from ?? from);
  for (let n = monthNumber(from); n <= monthNumber(to); n++) {
    const held = (n - anchor) % (c.interval ?? 1) === 0;
    const day = held ? inMonth(c, Math.floor(n / 12), (n % 12) + 1) : undefined;
    if (day && from <= day && day <= to) yield day;
  }
}

function inMonth(c: z.output<typeof monthly>, year: number, month: number): Day | undefined {
  if (c.nth === 'last') return lastWeekdayOfMonth(year, month, c.weekday);
  return nthWeekdayOfMonth(year, month, c.nth, c.weekday);
}

function* yearWeeks(week: number, wd: number, from: Day, to: Day): Generator<Day> {
  for (let year = isoWeek(from).year; year <= isoWeek(to).year; year++) {
    const day = dayInWeek(year, week, wd);
    if (day && from <= day && day <= to) yield day;
  }
}
