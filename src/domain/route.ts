// Reads a school route as a municipality writes it, a line at a time. It never guesses: a line whose week and dates disagree, whose
// year is not certain or that holds more than could be read comes back as a question. It must not know how days are told of.
import {
  type Day,
  addDays,
  dayFrom,
  dayInWeek,
  daysBetween,
  isHoliday,
  isoWeek,
  partsOf,
  weekday,
} from './calendar.ts';
import { LONGEST_CLOSED_DAYS, schoolYearOf } from './closed.ts';
import { type Dated, type Item, type SaidLine, type Weeks, readRouteLine } from './route-line.ts';

export type Span = { readonly from: Day; readonly to: Day };

/** Why a line is not saved though it was understood: no day off for those who meet, known anyway, or over. */
export type Let = 'planning' | 'schoolDay' | 'holiday' | 'over';
export type Doubt = 'week' | 'weekday' | 'year' | 'noSuchDay' | 'order' | 'long';

export type RouteLine =
  | ({ readonly kind: 'closed'; readonly raw: string; readonly name: string } & Span)
  | ({ readonly kind: 'open'; readonly raw: string; readonly name: string; readonly why: Let } & Span)
  /** `spans`: the days it may mean. */
  | {
      readonly kind: 'ask';
      readonly raw: string;
      readonly why: Doubt;
      readonly spans: readonly Span[];
    }
  | { readonly kind: 'unread'; readonly raw: string };

const MOST_LINES = 120;

/**
 * Every line that says something, in order; a line with two single days gives two. What has no year is of the school year that a
 * heading or the other lines name, else the next from `today` on. `known`: days of the same list that were read before. Never
 * throws.
 */
export function readRoute(text: string, today: Day, known: readonly Span[] = []): readonly RouteLine[] {
  const said = text
    .split(/\r?\n/)
    .flatMap((line) => readRouteLine(line) ?? [])
    .slice(0, MOST_LINES);
  const years = yearsOf(said);
  const common = commonYear(said, years, known);
  const read = said.flatMap((line, at) =>
    line.sort === 'heading' ? [] : readingsOf(line, years[at] ?? {}, common, today),
  );
  return read.map(({ line, spans, sure }) => lineOf(line, spans, sure, read, today)).flat();
}

// --- which year ------------------------------------------------------------------------------------------------------

/** A calendar year, or a school year by its first, that dates without a year are in. */
type Year = { readonly year?: number; readonly schoolYear?: number };

/** What each line says of its year itself, or what the last heading above it said. */
function yearsOf(said: readonly SaidLine[]): readonly Year[] {
  let heading: Year = {};
  return said.map(({ sort, year, schoolYear }) => {
    const own = {
      ...(year === undefined ? {} : { year }),
      ...(schoolYear === undefined ? {} : { schoolYear }),
    };
    if (sort === 'heading') heading = own;
    return year === undefined && schoolYear === undefined ? heading : own;
  });
}

/** The one school year of all lines that name a year: the others are of the same list. */
function commonYear(said: readonly SaidLine[], years: readonly Year[], known: readonly Span[]): Year {
  const named = said.flatMap((line, at) => {
    const { year, schoolYear } = years[at] ?? {};
    if (schoolYear !== undefined) return [schoolYear];
    return line.items.flatMap(({ from, to }) => {
      const written = from.year ?? (from.month <= to.month ? to.year : undefined) ?? year;
      const day = written === undefined ? undefined : dayFrom(written, from.month, from.date);
      return day === undefined ? [] : [schoolYearOf(day)];
    });
  });
  const [only, ...others] = new Set([...named, ...known.map(({ from }) => schoolYearOf(from))]);
  return only === undefined || others.length > 0 ? {} : { schoolYear: only };
}

type Reading = {
  readonly line: SaidLine;
  /** `undefined`: there is no such day. */
  readonly spans: readonly (Span | undefined)[];
  /** A year was written, or stands for the whole list. */
  readonly sure: boolean;
};

function readingsOf(line: SaidLine, own: Year, common: Year, today: Day): readonly Reading[] {
  const year = own.year !== undefined || own.schoolYear !== undefined ? own : common;
  const written = ({ from, to }: Item): boolean => from.year !== undefined || to.year !== undefined;
  const sure = year.year !== undefined || year.schoolYear !== undefined || line.items.some(written);
  const spans =
    line.items.length > 0
      ? line.items.map((item) => daysOf(item, year, today))
      : line.weeks
        ? [weekDays(line.weeks, year, today)]
        : [];
  return [{ line, spans, sure }];
}

const TRIED = [-1, 0, 1, 2];

/** The days of dates: in the year that is written or meant, else the first time that is not over. */
function daysOf({ from, to }: Item, { year, schoolYear }: Year, today: Day): Span | undefined {
  const written =
    from.year ?? (to.year === undefined ? undefined : to.year - (isAfter(from, to) ? 1 : 0)) ?? year;
  if (written !== undefined) return spanIn(from, to, written);
  if (schoolYear !== undefined) return spanIn(from, to, from.month >= 8 ? schoolYear : schoolYear + 1);
  const tried = TRIED.map((n) => spanIn(from, to, partsOf(today).year + n));
  return tried.find((span) => span !== undefined && span.to >= today);
}

const isAfter = (a: Dated, b: Dated): boolean => a.month * 100 + a.date > b.month * 100 + b.date;

/** From a year on; an end that is earlier in the year is the year after. */
function spanIn(from: Dated, to: Dated, year: number): Span | undefined {
  const first = dayFrom(year, from.month, from.date);
  const last = dayFrom(to.year ?? year + (isAfter(from, to) ? 1 : 0), to.month, to.date);
  return first && last && { from: first, to: last };
}

/** Monday of the first to Friday of the last. */
function weekDays({ from, to }: Weeks, { year, schoolYear }: Year, today: Day): Span | undefined {
  const inYear = (y: number): Span | undefined => {
    const first = dayInWeek(y, from, 1);
    const last = dayInWeek(y, to, 5);
    return first && last && { from: first, to: last };
  };
  if (year !== undefined) return inYear(year);
  if (schoolYear !== undefined) {
    const both = [inYear(schoolYear), inYear(schoolYear + 1)];
    return both.find((span) => span !== undefined && schoolYearOf(span.from) === schoolYear);
  }
  const tried = TRIED.map((n) => inYear(isoWeek(today).year + n));
  return tried.find((span) => span !== undefined && span.to >= today);
}

// --- what a line is --------------------------------------------------------------------------------------------------

function lineOf(
  line: SaidLine,
  spans: Reading['spans'],
  sure: boolean,
  all: readonly Reading[],
  today: Day,
): readonly RouteLine[] {
  const { raw, name } = line;
  if (line.unclear) return [{ kind: 'unread', raw }];
  const found = spans.filter((span) => span !== undefined);
  const doubt = found.length < spans.length || found.length === 0 ? 'noSuchDay' : doubtOf(line, found);
  if (doubt) return [{ kind: 'ask', raw, why: doubt, spans: meantBy(line, found) }];
  if (!sure && isLaterThanOthers(found, all))
    return [{ kind: 'ask', raw, why: 'year', spans: found.flatMap((span) => [yearBefore(span), span]) }];
  return found.map((span) => {
    const why = letBe(line, span, today);
    return why ? { kind: 'open', raw, name, why, ...span } : { kind: 'closed', raw, name, ...span };
  });
}

function doubtOf({ items, weeks }: SaidLine, spans: readonly Span[]): Doubt | undefined {
  if (spans.some(({ from, to }) => to < from)) return 'order';
  if (spans.some(({ from, to }) => daysBetween(from, to) >= LONGEST_CLOSED_DAYS)) return 'long';
  const wrong = (day: Day, said: number | undefined): boolean => said !== undefined && weekday(day) !== said;
  if (
    items.some(({ weekdays: [a, b] }, n) => wrong(spans[n]?.from as Day, a) || wrong(spans[n]?.to as Day, b))
  )
    return 'weekday';
  return weeks && items.length > 0 && !agree(weeks, spans) ? 'week' : undefined;
}

/** The first working day must lie in the week that is named; the days may run on into the next. */
function agree({ from, to }: Weeks, spans: readonly Span[]): boolean {
  const first = spans[0]?.from;
  if (first === undefined) return false;
  const monday = weekday(first) > 5 ? addDays(first, 8 - weekday(first)) : first;
  const { week } = isoWeek(monday);
  return from <= week && week <= to;
}

/** Where dates and week disagree it may be either; the week is then of the dates' year. */
function meantBy({ weeks, items }: SaidLine, spans: readonly Span[]): readonly Span[] {
  const [first] = spans;
  if (!weeks || items.length === 0 || !first) return spans;
  const year = isoWeek(first.from).year;
  const from = dayInWeek(year, weeks.from, 1);
  const to = dayInWeek(year, weeks.to, 5);
  return from && to ? [...spans, { from, to }] : spans;
}

/** Nobody wrote a year, and this line is of a later school year than another: it may just be over. */
function isLaterThanOthers(spans: readonly Span[], all: readonly Reading[]): boolean {
  const years = all
    .filter(({ sure }) => !sure)
    .flatMap((one) => one.spans.flatMap((span) => (span ? schoolYearOf(span.from) : [])));
  return spans.some(({ from }) => schoolYearOf(from) > Math.min(...years));
}

function yearBefore({ from, to }: Span): Span {
  const back = (day: Day): Day => {
    const { year, month, date } = partsOf(day);
    return dayFrom(year - 1, month, date) ?? addDays(day, -365);
  };
  return { from: back(from), to: back(to) };
}

function letBe({ sort, name }: SaidLine, { from, to }: Span, today: Day): Let | undefined {
  if (sort === 'planning' || sort === 'schoolDay') return sort;
  if (from === to && isHoliday(from) && !/ferie/iu.test(name)) return 'holiday';
  return to < today ? 'over' : undefined;
}
