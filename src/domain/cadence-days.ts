// The days that one rule gives between two others, in order, each made when it is asked for. It must not know of holidays,
// exceptions or seasons: they are laid over the days in cadence.ts.
import type { Anchor, Kind, Rule } from './cadence-kinds.ts';
import {
  addDays,
  dayFrom,
  dayInWeek,
  daysBetween,
  isoWeek,
  lastWeekdayOfMonth,
  mondayOf,
  nthWeekdayOfMonth,
  partsOf,
  weekday,
} from './calendar.ts';
import type { Closed, Day } from './calendar.ts';

/** Days, first and last, of what others hold or are free: a meeting is one day, a holiday several. */
type Span = { readonly from: Day; readonly to: Day };

/** What a rhythm may hang on and cannot know itself. Without it such a rhythm gives no days. */
export type Anchors = {
  /** A forum's meetings or an event's days, under the key of its anchor. */
  readonly of?: Readonly<Record<string, readonly Span[]>>;
  /** The area's school route and other closed days. */
  readonly closed?: readonly Closed[];
};

/** The key of an anchor's days: «event/easter», «forum/politiråd». */
export const anchorKey = (anchor: Anchor): string =>
  anchor.kind === 'event' ? `event/${anchor.event}` : `forum/${anchor.forum}`;

export function ruleDays(c: Rule, from: Day, to: Day, anchors: Anchors): Iterable<Day> {
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
      return months(
        c.from ? later(from, c.from) : from,
        to,
        (n) => (n - monthNumber(c.from ?? from)) % (c.interval ?? 1) === 0,
        (year, month) => inMonth(c, year, month),
      );
    case 'onDate':
      return months(
        from,
        to,
        () => true,
        (year, month) => dayFrom(year, month, c.date),
      );
    case 'dates':
      return [...new Set(c.days)].filter((d) => from <= d && d <= to).sort();
    case 'yearWeek':
      return yearWeeks(c.week, c.weekday, from, to);
    case 'relative':
      return besides(c, from, to, anchors);
    case 'count':
    case 'every':
    case 'everyYears':
    case 'yearly':
    case 'onDemand':
      return [];
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const weeksBetween = (a: Day, b: Day): number => daysBetween(mondayOf(a), mondayOf(b)) / 7;

function* weeks(from: Day, to: Day, wd: number, held: (monday: Day) => boolean): Generator<Day> {
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const day = addDays(monday, wd - 1);
    if (held(monday) && from <= day && day <= to) yield day;
  }
}

const monthNumber = (d: Day): number => partsOf(d).year * 12 + partsOf(d).month - 1;

function* months(
  from: Day,
  to: Day,
  held: (n: number) => boolean,
  dayOfMonth: (year: number, month: number) => Day | undefined,
): Generator<Day> {
  for (let n = monthNumber(from); n <= monthNumber(to); n++) {
    const day = held(n) ? dayOfMonth(Math.floor(n / 12), (n % 12) + 1) : undefined;
    if (day && from <= day && day <= to) yield day;
  }
}

function inMonth(c: Kind<'monthly'>, year: number, month: number): Day | undefined {
  if (c.nth === 'last') return lastWeekdayOfMonth(year, month, c.weekday);
  return nthWeekdayOfMonth(year, month, c.nth, c.weekday);
}

function* yearWeeks(week: number, wd: number, from: Day, to: Day): Generator<Day> {
  for (let year = isoWeek(from).year; year <= isoWeek(to).year; year++) {
    const day = dayInWeek(year, week, wd);
    if (day && from <= day && day <= to) yield day;
  }
}

/** Counted from the last day of the other when after it, from its first when before. */
function besides(c: Kind<'relative'>, from: Day, to: Day, anchors: Anchors): readonly Day[] {
  const spans = anchors.of?.[anchorKey(c.anchor)] ?? [];
  const days = spans.map((span) => (c.side === 'before' ? beside(c, span.from, -1) : beside(c, span.to, 1)));
  return [...new Set(days.filter((d) => d !== undefined))].filter((d) => from <= d && d <= to).sort();
}

function beside({ distance, weekday: wd }: Kind<'relative'>, at: Day, way: 1 | -1): Day | undefined {
  if (distance) return addDays(at, way * distance.n * (distance.unit === 'week' ? 7 : 1));
  if (wd === undefined) return undefined;
  const away = (way * (wd - weekday(at)) + 7) % 7;
  return addDays(at, way * (away === 0 ? 7 : away));
}
