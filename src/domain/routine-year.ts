// A routine in one year: when it is due, when its role is told, and what stands until somebody has answered. The years of a
// many-yearly routine are stored, never computed. It must not know who holds a role, nor how a day is written.
import {
  type Closed,
  type Day,
  type Instant,
  addDays,
  addMonths,
  dayFrom,
  dayOf,
  daysBetween,
  instantOf,
  nextWorkday,
  partsOf,
  previousWorkday,
  wall,
} from './calendar.ts';
import { morningOf } from './notice.ts';
import type { Routine, RoutineYear } from './routine.ts';

const firstOf = (year: number, month: number): Day => {
  const first = dayFrom(year, month, 1);
  if (!first) throw new RangeError(`no month ${month} in ${year}`);
  return first;
};

/** Id of the record that says what became of a routine in a year. */
export const routineYearId = (routine: string, year: number): string => `${routine}/${year}`;

/** Whether the routine is held that year, as far as anybody has said. */
export const inYear = ({ years }: Routine, year: number): boolean =>
  years === undefined || years.includes(year);

/** The month of a routine in a year, both days included; undefined without a month, or in a year it is not held. */
export function monthOf(
  routine: Routine,
  year: number,
): { readonly from: Day; readonly to: Day } | undefined {
  if (routine.month === undefined || !inYear(routine, year)) return undefined;
  const from = firstOf(year, routine.month);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** Days of the municipality on which nobody is told anything, and since when the routine is as it is. */
export type Told = { readonly closed: readonly Closed[]; readonly since: Instant };

/** What counts from when: a routine is told of from the day the municipality was set up, or from when it was settled. */
export const sinceOf = ({ setAt }: Routine, areaCreated: Instant): Instant =>
  Math.max(setAt ?? 0, areaCreated) as Instant;

/**
 * When the role is told of a routine's year: first on the working day `leadWeeks` weeks before its month, then once more on
 * the month's first working day. What should have been said before `since` is said the next working morning instead, as long as
 * the month lasts. Never two on one day, and no first word where `reminded` says when it was given.
 */
export function wordsOf(
  routine: Routine,
  year: number,
  { closed, since }: Told,
  reminded?: Instant,
): { readonly first?: Instant; readonly second?: Instant } {
  const month = monthOf(routine, year);
  if (!month) return {};
  const first = reminded ?? firstWord(month.from, routine.leadWeeks, { closed, since });
  if (dayOf(first) > month.to) return {};
  const again = nextWorkday(month.from, closed);
  return {
    ...(reminded === undefined ? { first } : {}),
    ...(again <= month.to && again > dayOf(first) ? { second: morningOf(again) } : {}),
  };
}

function firstWord(from: Day, leadWeeks: number, { closed, since }: Told): Instant {
  const planned = morningOf(previousWorkday(addDays(from, -7 * leadWeeks), closed));
  return planned > since ? planned : morningOf(nextWorkday(addDays(dayOf(since), 1), closed));
}

export type Word = {
  readonly routine: Routine;
  readonly year: number;
  readonly step: 'first' | 'second';
  readonly at: Instant;
  /** From then on this word is worthless. */
  readonly expires: Instant;
};

/**
 * The words that fall due with after < at <= until, seen from the records before. Nothing is said of a year that is planned, done
 * or dropped.
 */
export function wordsDue(
  routines: readonly Routine[],
  recordOf: (routine: string, year: number) => RoutineYear | undefined,
  told: { readonly closed: readonly Closed[]; readonly created: Instant },
  window: { readonly after: Instant; readonly until: Instant },
): readonly Word[] {
  const words: Word[] = [];
  // A lead of 52 weeks, moved back from a closed week, may reach into the year before the last.
  const from = partsOf(dayOf(window.after)).year;
  const to = partsOf(dayOf(window.until)).year + 2;
  for (const routine of routines)
    for (let year = from; year <= to; year++)
      if (mayFallIn(routine, year, window))
        words.push(...wordsOfYear(routine, year, recordOf(routine.id, year), told));
  return words.filter(({ at }) => window.after < at && at <= window.until);
}

/** A word is never said after the month, nor further ahead of it than the lead and a year without a working day. */
function mayFallIn(
  routine: Routine,
  year: number,
  window: { readonly after: Instant; readonly until: Instant },
): boolean {
  const month = monthOf(routine, year);
  return (
    month !== undefined &&
    month.to >= dayOf(window.after) &&
    addDays(month.from, -7 * routine.leadWeeks - 366) <= dayOf(window.until)
  );
}

function wordsOfYear(
  routine: Routine,
  year: number,
  record: RoutineYear | undefined,
  { closed, created }: { readonly closed: readonly Closed[]; readonly created: Instant },
): readonly Word[] {
  const month = monthOf(routine, year);
  if (!month || (record && record.state !== 'reminded')) return [];
  const { first, second } = wordsOf(routine, year, { closed, since: sinceOf(routine, created) }, record?.at);
  const over = instantOf(wall(addDays(month.to, 1), '00:00'));
  const word = { routine, year };
  return [
    ...(first === undefined ? [] : [{ ...word, step: 'first' as const, at: first, expires: second ?? over }]),
    ...(second === undefined ? [] : [{ ...word, step: 'second' as const, at: second, expires: over }]),
  ];
}

export type Missing = 'month' | 'years';

/**
 * What the coordinator has yet to say. Years are asked for when none are stored, when the last has passed, or when less than a
 * year is left to the next by the distance between the last two.
 */
export function missingOf(routine: Routine, today: Day): readonly Missing[] {
  const years = routine.years !== undefined && asksYears(routine.years, routine.month ?? 1, today);
  return [...(routine.month === undefined ? ['month' as const] : []), ...(years ? ['years' as const] : [])];
}

function asksYears(years: readonly number[], month: number, today: Day): boolean {
  const [before, last] = [...years].sort((a, b) => a - b).slice(-2) as [number?, number?];
  const latest = last ?? before;
  if (latest === undefined || latest < partsOf(today).year) return true;
  if (last === undefined || before === undefined) return false;
  return daysBetween(today, firstOf(last + (last - before), month)) < 365;
}

export type Standing =
  | { readonly kind: 'unset' }
  /** Nobody has been told yet; `on`: the day they will be, undefined when nothing will be said any more. */
  | { readonly kind: 'ahead'; readonly on?: Day }
  | { readonly kind: 'reminded' }
  /** Told, and its month is over without a word. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'planned'; readonly day?: Day }
  | { readonly kind: 'done' }
  | { readonly kind: 'dropped'; readonly reason?: RoutineYear['reason'] };

/** How a routine stands in one year, for the year wheel and its card. */
export function standingOf(
  routine: Routine,
  year: number,
  record: RoutineYear | undefined,
  told: Told,
  today: Day,
): Standing {
  if (record && record.state !== 'reminded') return ended(record);
  const month = monthOf(routine, year);
  if (!month) return { kind: 'unset' };
  if (record) return { kind: month.to < today ? 'silent' : 'reminded' };
  const { first } = wordsOf(routine, year, told);
  return first !== undefined && dayOf(first) >= today
    ? { kind: 'ahead', on: dayOf(first) }
    : { kind: 'ahead' };
}

function ended(record: RoutineYear): Standing {
  if (record.state === 'planned') return { kind: 'planned', ...(record.day ? { day: record.day } : {}) };
  if (record.state === 'dropped')
    return { kind: 'dropped', ...(record.reason ? { reason: record.reason } : {}) };
  return { kind: 'done' };
}

export type Wheel = {
  readonly missing: readonly { readonly routine: Routine; readonly missing: readonly Missing[] }[];
  readonly months: readonly { readonly month: number; readonly routines: readonly Routine[] }[];
};

/** A year's routines by month, and on top those that lack a month or years. */
export function wheelOf(routines: readonly Routine[], year: number, today: Day): Wheel {
  const missing = routines
    .map((routine) => ({ routine, missing: missingOf(routine, today) }))
    .filter((one) => one.missing.length > 0);
  const held = routines.filter((routine) => routine.month !== undefined && inYear(routine, year));
  const numbers = [...new Set(held.flatMap(({ month }) => month ?? []))].sort((a, b) => a - b);
  return {
    missing,
    months: numbers.map((month) => ({ month, routines: held.filter((one) => one.month === month) })),
  };
}

/** Whether a day may be a routine's day in a year: not past, and not after the year. */
export const mayPlanOn = (day: Day, year: number, today: Day): boolean => today <= day && day <= lastOf(year);

export const lastOf = (year: number): Day => addDays(firstOf(year + 1, 1), -1);
