// How often something is held, and the days that follow from it. A holiday is shown with its day, never moved or dropped here:
// what to do about a collision is asked of the coordinator elsewhere.
import { type Anchors, anchorKey, ruleDays } from './cadence-days.ts';
import {
  type Cadence,
  type Kind,
  type MonthDay,
  type Rule,
  type Skip,
  cadenceSchema,
} from './cadence-kinds.ts';
import { addDays, addMonths, holidays, isHoliday, partsOf } from './calendar.ts';
import type { Closed, Day, HolidayKey } from './calendar.ts';

export { cadenceSchema };
export type { Anchors, Cadence };

/** When nothing is held, July for most; the series itself does not shift. */
export type Exceptions = {
  /** 1–12 */
  readonly months: readonly number[];
  /** 24.12.–01.01. */
  readonly christmasWeek?: boolean;
  /** School holidays and the like, both ends included. */
  readonly closed?: readonly Closed[];
  readonly days?: readonly Day[];
};

/** A day of the series and the public holidays it falls on. */
export type Occurrence = { readonly day: Day; readonly holiday: readonly HolidayKey[] };

/** What a rhythm lacks before days follow from it. */
export type Missing = 'days' | 'weekday' | 'start' | 'years' | 'otherDates' | 'distance' | 'schoolRoute';

/** Nothing is missing when days follow by themselves, and nothing is expected of «on demand». */
export function missingIn(c: Cadence): readonly Missing[] {
  switch (c.kind) {
    case 'every':
      return [...(knowsDay(c) ? [] : ['weekday' as const]), ...(needsStart(c) ? ['start' as const] : [])];
    case 'count':
    case 'yearly':
      return ['days'];
    case 'everyYears':
      return c.years.length === 0 ? ['years', 'days'] : ['days'];
    case 'relative':
      return c.distance || c.weekday ? ['otherDates'] : ['otherDates', 'distance'];
    case 'joined':
      return [...new Set(c.rules.flatMap(missingIn))];
    case 'season':
      return [...missingIn(c.of), ...(c.skip?.includes('schoolHolidays') ? ['schoolRoute' as const] : [])];
    case 'weekly':
    case 'parity':
    case 'monthly':
    case 'onDate':
    case 'dates':
    case 'yearWeek':
    case 'onDemand':
      return [];
  }
}

const knowsDay = (c: Kind<'every'>): boolean =>
  c.weekday !== undefined && (c.unit === 'week' || c.nth !== undefined);
const needsStart = (c: Kind<'every'>): boolean => c.interval > 1 || (c.unit === 'week' && knowsDay(c));

const DATED = ['weekly', 'parity', 'monthly', 'onDate', 'dates', 'yearWeek'];

/**
 * Whether days follow from it. A count, stored years, «yearly», «on demand» and an unknown start give none; what hangs on
 * others' dates gives some once `anchors` holds them.
 */
export function givesDates(c: Cadence, anchors: Anchors = {}): boolean {
  if (c.kind === 'joined') return c.rules.some((rule) => givesDates(rule, anchors));
  if (c.kind === 'season')
    return givesDates(c.of, anchors) && !(c.skip?.includes('schoolHolidays') && anchors.closed === undefined);
  if (c.kind === 'relative')
    return !missingIn(c).includes('distance') && (anchors.of?.[anchorKey(c.anchor)]?.length ?? 0) > 0;
  return DATED.includes(c.kind);
}

/** Every occurrence from one day to another, both included, in order and each once. `anchors`: the dates a rhythm may hang on. */
export function occurrences(
  c: Cadence,
  from: Day,
  to: Day,
  except?: Exceptions,
  anchors: Anchors = {},
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const day of series(c, from, to, anchors)) {
    if (!isOff(day, except)) found.push(occurrence(day));
  }
  return found;
}

/** The longest wait of any rule is a fifth weekday of February every twelve months: 28 years, 40 across 2100. */
const HORIZON_YEARS = 41;

/** The first occurrence strictly after a day; undefined when the rule gives no dates, or none any more. */
export function nextOccurrence(
  c: Cadence,
  after: Day,
  except?: Exceptions,
  anchors: Anchors = {},
): Occurrence | undefined {
  const horizon = addMonths(after, HORIZON_YEARS * 12);
  for (const day of series(c, addDays(after, 1), horizon, anchors)) {
    if (!isOff(day, except)) return occurrence(day);
  }
  return undefined;
}

const occurrence = (day: Day): Occurrence => ({ day, holiday: holidays(day) });

const isOff = (day: Day, except?: Exceptions): boolean =>
  except !== undefined &&
  (except.months.includes(partsOf(day).month) ||
    (except.christmasWeek === true && isChristmasWeek(day)) ||
    (except.days?.includes(day) ?? false) ||
    isClosed(day, except.closed ?? []));

/** 24.12.–01.01. */
export const isChristmasWeek = (day: Day): boolean => day.slice(5) >= '12-24' || day.slice(5) === '01-01';
const isClosed = (day: Day, closed: readonly Closed[]): boolean =>
  closed.some(({ from, to }) => from <= day && day <= to);

/** The days of a rhythm between two days, in order and each once, made when they are asked for. */
function series(c: Cadence, from: Day, to: Day, anchors: Anchors): Iterable<Day> {
  if (c.kind === 'season') return inSeason(c, from, to, anchors);
  if (c.kind === 'joined') return together(c.rules, from, to, anchors);
  return ruleDays(c, from, to, anchors);
}

function* together(rules: readonly Rule[], from: Day, to: Day, anchors: Anchors): Generator<Day> {
  const each = rules.map((rule) => ruleDays(rule, from, to, anchors)[Symbol.iterator]());
  const heads = each.map((days) => days.next());
  for (;;) {
    const ahead = heads.filter(({ done }) => !done).map(({ value }) => value as Day);
    const [first] = ahead.sort();
    if (first === undefined) return;
    yield first;
    for (const [i, days] of each.entries()) if (heads[i]?.value === first) heads[i] = days.next();
  }
}

/** School holidays that nobody has told could be any day, so then no day is given. */
function* inSeason(c: Kind<'season'>, from: Day, to: Day, anchors: Anchors): Generator<Day> {
  if (c.skip?.includes('schoolHolidays') && anchors.closed === undefined) return;
  for (const day of series(c.of, from, to, anchors)) {
    const { month } = partsOf(day);
    const held =
      within(day, c.span) &&
      (c.only?.includes(month) ?? true) &&
      !c.off?.includes(month) &&
      !c.days?.includes(day) &&
      !c.skip?.some((skip) => isSkipped(day, skip, anchors));
    if (held) yield day;
  }
}

const two = (n: number): string => String(n).padStart(2, '0');
const written = ({ month, date }: MonthDay): string => `${two(month)}-${two(date)}`;

function within(day: Day, span: Kind<'season'>['span']): boolean {
  if (!span) return true;
  const [at, from, to] = [day.slice(5), written(span.from), written(span.to)];
  return from <= to ? from <= at && at <= to : from <= at || at <= to;
}

function isSkipped(day: Day, skip: Skip, anchors: Anchors): boolean {
  switch (skip) {
    case 'christmasWeek':
      return isChristmasWeek(day);
    case 'publicHolidays':
      return isHoliday(day);
    case 'schoolHolidays':
      return isClosed(day, anchors.closed ?? []);
  }
}
