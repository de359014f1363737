// Time for the whole program: days, wall time in Norway, instants, ISO weeks, public holidays and working days.
// It must not know what now is (always an argument), and nothing of how a date is written for people (texts/).
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar day, 'YYYY-MM-DD'. */
export type Day = string & { readonly __day: true };
/** Wall time in Norway, 'YYYY-MM-DDTHH:MM': a Wednesday 08:00 stays 08:00 across summer time. */
export type Wall = string & { readonly __wall: true };
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __instant: true };

export const ZONE = 'Europe/Oslo';

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME_FORM = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** A day of 24 hours: for how long something is kept or good, never to step from one day to the next. */
export const DAY_MS = 86_400_000;

export const isDay = (v: unknown): v is Day => typeof v === 'string' && readDay(v) !== undefined;
const isTime = (v: string): boolean => TIME_FORM.test(v);
const isWall = (v: unknown): v is Wall =>
  typeof v === 'string' && v.charAt(10) === 'T' && isDay(v.slice(0, 10)) && isTime(v.slice(11));
/** Up to the year 9892, so that its day can be named. */
const isInstant = (v: unknown): v is Instant =>
  Number.isInteger(v) && Math.abs(v as number) <= 250_000_000_000_000;

export const daySchema = z.custom<Day>(isDay, 'not a calendar day, YYYY-MM-DD');
export const wallSchema = z.custom<Wall>(isWall, 'not a wall time, YYYY-MM-DDTHH:MM');
export const instantSchema = z.custom<Instant>(isInstant, 'not an instant, epoch milliseconds');

/** The day written so; throws RangeError when there is no such day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a calendar day: ${JSON.stringify(text)}`);
  return text;
}

/** Time 'HH:MM' (00:00–23:59) on a day; throws RangeError on any other time. */
export function wall(on: Day, time: string): Wall {
  if (!isTime(time)) throw new RangeError(`not a time of day: ${JSON.stringify(time)}`);
  return `${on}T${time}` as Wall;
}

export const dayOfWall = (w: Wall): Day => w.slice(0, 10) as Day;
export const timeOfWall = (w: Wall): string => w.slice(11);

// --- days as numbers since 1970-01-01 (proleptic Gregorian; Hinnant, "chrono-compatible low-level date algorithms") ---

function numberOf(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

/** The same few hundred days are asked for a million times in a municipality's year: what was found is kept. */
function kept<V>(find: (n: number) => V): (n: number) => V {
  const known = new Map<number, V>();
  return (n) => {
    const found = known.get(n);
    if (found !== undefined) return found;
    if (known.size > 10_000) known.clear();
    const fresh = find(n);
    known.set(n, fresh);
    return fresh;
  };
}

const dayOfNumber = kept(calculated);

function calculated(n: number): Day {
  const z0 = n + 719_468;
  const era = Math.floor(z0 / 146_097);
  const doe = z0 - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return write(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1);
}

const two = (n: number): string => String(n).padStart(2, '0');

function write(year: number, month: number, date: number): Day {
  if (year < 1 || year > 9999) throw new RangeError(`outside the calendar: year ${year}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day;
}

export type DayParts = { readonly year: number; readonly month: number; readonly date: number };

/** The number that two digits make: the character of a digit is 48 more than it, ten times over in the first and once in the second. */
const digits = (d: Day, at: number): number => d.charCodeAt(at) * 10 + d.charCodeAt(at + 1) - 11 * 48;

export const partsOf = (d: Day): DayParts => ({
  year: digits(d, 0) * 100 + digits(d, 2),
  month: digits(d, 5),
  date: digits(d, 8),
});

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month, 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day with these numbers, or undefined when there is none (31.11., 29.2. in a common year) or nobody can mean its year. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  const whole = [year, month, date].every(Number.isInteger);
  if (!whole || year < 1900 || year > 2999 || month < 1 || month > 12) return undefined;
  return date < 1 || date > daysInMonth(year, month) ? undefined : write(year, month, date);
}

function readDay(text: string): Day | undefined {
  const m = DAY_FORM.exec(text);
  return m ? dayFrom(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

const number = (d: Day): number => {
  const { year, month, date } = partsOf(d);
  return numberOf(year, month, date);
};

export const addDays = (d: Day, n: number): Day => dayOfNumber(number(d) + n);

/** The same date n months on; the last of the month where the date is missing there (31.01. + 1 month = 28.02.). */
export function addMonths(d: Day, n: number): Day {
  const { year, month, date } = partsOf(d);
  const months = year * 12 + (month - 1) + n;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  return write(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Days from a to b; negative when b is before a. */
export const daysBetween = (a: Day, b: Day): number => number(b) - number(a);

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (d: Day): Weekday => (((((number(d) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** The Monday of its week. */
export const mondayOf = (d: Day): Day => addDays(d, 1 - weekday(d));

/** ISO 8601 week and its year: week 1 is the one that holds 4 January. */
export function isoWeek(d: Day): { readonly year: number; readonly week: number } {
  const { year } = partsOf(addDays(d, 4 - weekday(d)));
  return { year, week: Math.floor(daysBetween(mondayOfWeek1(year), d) / 7) + 1 };
}

const mondayOfWeek1 = (year: number): Day => mondayOf(write(year, 1, 4));

export const weeksInYear = (year: number): 52 | 53 => (isoWeek(write(year, 12, 28)).week === 53 ? 53 : 52);

/** The day with that weekday in an ISO week, or undefined when the year has no such week (53 in most years). */
export function dayInWeek(year: number, week: number, wd: number): Day | undefined {
  if (week < 1 || week > weeksInYear(year) || wd < 1 || wd > 7) return undefined;
  return addDays(mondayOfWeek1(year), (week - 1) * 7 + wd - 1);
}

export function lastWeekdayOfMonth(year: number, month: number, wd: number): Day {
  const last = write(year, month, daysInMonth(year, month));
  return addDays(last, -((weekday(last) - wd + 7) % 7));
}

/** The nth (1–5) of that weekday in a month, or undefined when the month has no fifth. */
export function nthWeekdayOfMonth(year: number, month: number, nth: number, wd: number): Day | undefined {
  const first = weekday(write(year, month, 1));
  return dayFrom(year, month, 1 + ((wd - first + 7) % 7) + (nth - 1) * 7);
}

// --- Norway's zone ---

/** Start-up check: throws when this machine cannot tell the time in Norway. */
export function assertZone(): void {
  const noon = (text: string): number => instantOf(wall(day(text), '12:00'));
  if (noon('2026-01-15') !== Date.UTC(2026, 0, 15, 11) || noon('2026-07-15') !== Date.UTC(2026, 6, 15, 10)) {
    throw new Error(`${ZONE} is not Norwegian time on this machine: time zone data is missing`);
  }
}

/** Instant of 00:00 by day number; Temporal takes tens of microseconds to say so. */
const startOf = kept((n) => Temporal.PlainDate.from(dayOfNumber(n)).toZonedDateTime(ZONE).epochMilliseconds);

/** 00:00 in Norway. */
export const startOfDay = (d: Day): Instant => startOf(number(d)) as Instant;

/**
 * When a wall time happens. In the gap of spring (02:00–03:00 does not exist) the time moves on by the hour that is missing; in the
 * overlap of autumn (02:00–03:00 comes twice) the first is meant (RFC 5545 §3.3.5).
 */
export function instantOf(w: Wall): Instant {
  const n = number(dayOfWall(w));
  if (startOf(n + 1) - startOf(n) === DAY_MS) return (startOf(n) + msOfTime(timeOfWall(w))) as Instant;
  return Temporal.PlainDateTime.from(w).toZonedDateTime(ZONE, { disambiguation: 'compatible' })
    .epochMilliseconds as Instant;
}

const msOfTime = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;

function numberAt(at: Instant): number {
  const n = Math.floor(at / DAY_MS);
  return at >= startOf(n + 1) ? n + 1 : n;
}

/** The day in Norway at that instant. */
export const dayOf = (at: Instant): Day => dayOfNumber(numberAt(at));

/** The wall time in Norway at that instant; seconds are dropped. */
export function wallOf(at: Instant): Wall {
  const n = numberAt(at);
  if (startOf(n + 1) - startOf(n) !== DAY_MS) {
    const z0 = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
    return z0.toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' }) as Wall;
  }
  const minutes = Math.floor((at - startOf(n)) / 60_000);
  return wall(dayOfNumber(n), `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

// --- holidays and working days ---

export type HolidayKey =
  | 'nyttarsdag'
  | 'skjaertorsdag'
  | 'langfredag'
  | 'paskedag1'
  | 'paskedag2'
  | 'mai1'
  | 'mai17'
  | 'himmelfart'
  | 'pinsedag1'
  | 'pinsedag2'
  | 'juledag1'
  | 'juledag2';

/** The public holidays by date-holidays' own rule (Act on public holidays 24.02.1995 no. 12; Act on 1 and 17 May 26.04.1947 no. 1). */
const KEY_OF_RULE: Readonly<Record<string, HolidayKey>> = {
  '01-01': 'nyttarsdag',
  'easter -3': 'skjaertorsdag',
  'easter -2': 'langfredag',
  easter: 'paskedag1',
  'easter 1': 'paskedag2',
  '05-01': 'mai1',
  '05-17': 'mai17',
  'easter 39': 'himmelfart',
  'easter 49': 'pinsedag1',
  'easter 50': 'pinsedag2',
  '12-25': 'juledag1',
  '12-26': 'juledag2',
};

const norway = new Holidays('NO', { types: ['public'] });
const byYear = new Map<number, ReadonlyMap<string, readonly HolidayKey[]>>();
const NONE: readonly HolidayKey[] = [];

function holidaysOfYear(year: number): ReadonlyMap<string, readonly HolidayKey[]> {
  const kept = byYear.get(year);
  if (kept) return kept;
  const found = new Map<string, readonly HolidayKey[]>();
  for (const { date, rule } of norway.getHolidays(year)) {
    const key = KEY_OF_RULE[rule];
    if (!key) throw new Error(`calendar: a public holiday without a name here: ${rule}`);
    found.set(date.slice(0, 10), [...(found.get(date.slice(0, 10)) ?? []), key]);
  }
  byYear.set(year, found);
  return found;
}

/** Public holidays on a day; 2027-05-17 has two. */
export const holidays = (d: Day): readonly HolidayKey[] => holidaysOfYear(partsOf(d).year).get(d) ?? NONE;

/** Public holidays only: 24.12. and 31.12. are not. */
export const isHoliday = (d: Day): boolean => holidays(d).length > 0;

/** Days, both ends included, when nothing is held: school route, common holiday (fellesferie), the municipality's own. */
export type Closed = { readonly from: Day; readonly to: Day; readonly name: string };

/** A public holiday, 24.12. or 31.12. (in practice half or closed days), or in a closed range; a weekend by itself is none. */
export function isDayOff(d: Day, closed: readonly Closed[] = []): boolean {
  const eve = d.endsWith('-12-24') || d.endsWith('-12-31');
  return eve || isHoliday(d) || closed.some(({ from, to }) => from <= d && d <= to);
}

/** Monday to Friday, and no day off. */
export const isWorkday = (d: Day, closed: readonly Closed[] = []): boolean =>
  weekday(d) <= 5 && !isDayOff(d, closed);

/** The day itself when it is a working day, else the nearest before. Throws RangeError when a year has none. */
export const previousWorkday = (d: Day, closed?: readonly Closed[]): Day => seekWorkday(d, -1, closed);

/** The day itself when it is a working day, else the nearest after. Throws RangeError when a year has none. */
export const nextWorkday = (d: Day, closed?: readonly Closed[]): Day => seekWorkday(d, 1, closed);

function seekWorkday(d: Day, step: 1 | -1, closed?: readonly Closed[]): Day {
  for (let n = 0; n <= 366; n++) {
    const candidate = addDays(d, n * step);
    if (isWorkday(candidate, closed)) return candidate;
  }
  throw new RangeError(`no working day within a year of ${d}`);
}

/** The nth working day before a day. */
export const workdayBefore = (d: Day, n: number, closed?: readonly Closed[]): Day =>
  n <= 0 ? d : workdayBefore(previousWorkday(addDays(d, -1), closed), n - 1, closed);

/** The nth working day after a day. */
export const workdayAfter = (d: Day, n: number, closed?: readonly Closed[]): Day =>
  n <= 0 ? d : workdayAfter(nextWorkday(addDays(d, 1), closed), n - 1, closed);
