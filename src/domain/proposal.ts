// Dates for what the plan only counts: «6 ganger i året» becomes six days, spread evenly over what is left of the period, on the
// forum's weekday, outside holidays, closed days, July and Christmas. Only proposed: somebody accepts or changes each.
import type { Cadence, Kind } from './cadence-kinds.ts';
import {
  type Closed,
  type Day,
  type HolidayKey,
  addDays,
  dayFrom,
  daysBetween,
  holidays,
  isWorkday,
  partsOf,
  weekday as weekdayOf,
} from './calendar.ts';
import { type Stretch, evenly } from './evenly.ts';
import type { Forum } from './forum.ts';
import { findForum } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import { stands } from './round.ts';

/** So many in a period, in some months of it. */
export type Often = Pick<Kind<'count'>, 'times' | 'atMost' | 'bound' | 'per' | 'weekday'> & {
  /** 1–12 */
  readonly months: readonly number[];
};

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1);

/** How often as a count; undefined where days follow from the rhythm, or nothing is counted. */
export function oftenOf({ cadence, monthsOff }: Pick<Forum, 'cadence' | 'monthsOff'>): Often | undefined {
  const months = MONTHS.filter((month) => !monthsOff.includes(month));
  if (cadence.kind !== 'season') return counted(cadence, months);
  const { of, only, off } = cadence;
  return counted(
    of,
    months.filter((month) => (only?.includes(month) ?? true) && !off?.includes(month)),
  );
}

function counted(cadence: Cadence, months: readonly number[]): Often | undefined {
  if (cadence.kind === 'yearly') return { times: 1, bound: 'exact', per: 'year', months };
  if (cadence.kind === 'joined') {
    const [rule, ...more] = cadence.rules.filter(({ kind }) => kind !== 'onDemand');
    return rule && more.length === 0 ? counted(rule, months) : undefined;
  }
  return cadence.kind === 'count' ? { ...cadence, months } : undefined;
}

/** What is asked for: a forum's dates in a year, or in the school year that begins in it. */
export type Asked = {
  readonly often: Often;
  readonly year: number;
  readonly today: Day;
  /** The day the municipality came here: what was held before it is not known. */
  readonly since: Day;
  readonly closed: readonly Closed[];
  /** All of the forum, also those it holds together with another. */
  readonly meetings: readonly Meeting[];
};

export type Proposal = {
  readonly days: readonly Day[];
  /** How many are to be set, also when fewer fit. */
  readonly wanted: number;
  /** How many stand in the period already. */
  readonly known: number;
};

/** Nobody can be called to a meeting sooner. */
const LEAD_DAYS = 14;

export function proposalOf(asked: Asked, weekday: number): Proposal {
  const parts = periodsOf(asked).map((period) => ({ period, ...countIn(asked, period) }));
  const standing = daysOf(asked.meetings);
  const days = parts.flatMap(({ period, wanted }) => {
    const first = later(period.from, addDays(asked.today, LEAD_DAYS));
    const free = freeDays({ from: first, to: period.to }, weekday, asked);
    const began = standing.some((day) => period.from <= day && day < first);
    return evenly(wanted, free, standing, began ? period : { from: first, to: period.to });
  });
  return { days, ...sum(parts) };
}

/** How many dates are still to be set, and how many stand. */
export const lackingOf = (asked: Asked): Omit<Proposal, 'days'> =>
  sum(periodsOf(asked).map((period) => countIn(asked, period)));

/**
 * How many of them can still be set, of what falls to the rest of each period: what was not held in a spring that is over is
 * nobody's to set in September.
 */
export function leftToSet(asked: Asked): number {
  const { often, today, meetings } = asked;
  const first = addDays(today, LEAD_DAYS);
  const ahead = daysOf(meetings).filter((day) => day >= today);
  const left = periodsOf(asked).map((period) => {
    const rest = { from: later(period.from, first), to: period.to };
    const due = Math.ceil(often.times * shareOf(rest, period) - 1e-9);
    const set = ahead.filter((day) => period.from <= day && day <= period.to).length;
    return Math.max(0, Math.min(countIn(asked, period).wanted, due - set));
  });
  return left.reduce((all, one) => all + one, 0);
}

/** How much of the whole a part of it is, by days; none where it ends before it begins. */
const shareOf = (part: Stretch, { from, to }: Stretch): number =>
  part.from > part.to ? 0 : (daysBetween(part.from, part.to) + 1) / (daysBetween(from, to) + 1);

const sum = (parts: readonly { wanted: number; known: number }[]) => ({
  wanted: parts.reduce((all, { wanted }) => all + wanted, 0),
  known: parts.reduce((all, { known }) => all + known, 0),
});

const later = (a: Day, b: Day): Day => (a > b ? a : b);

const daysOf = (meetings: readonly Meeting[]): readonly Day[] =>
  meetings.filter((one) => stands(one) && !one.emergency).map(({ day }) => day);

/** Of a period that began before the municipality came here, its share of the rest. */
function countIn({ often, today, since, meetings }: Asked, { from, to }: Stretch) {
  const start = later(from, since);
  const known = daysOf(meetings).filter((day) => from <= day && day <= to);
  const times = Math.ceil(often.times * shareOf({ from: start, to }, { from, to }) - 1e-9);
  const counted = known.filter((day) => day >= start).length;
  return { known: known.length, wanted: to < today ? 0 : Math.max(0, times - counted) };
}

// --- periods ---------------------------------------------------------------------------------------------------------

const LENGTHS = { month: 1, quarter: 3, halfYear: 6 } as const;

/** The periods of a year, in order; a count a week or a plan period is spread over the whole year. */
function periodsOf({ often, year }: Pick<Asked, 'often' | 'year'>): readonly Stretch[] {
  const { per } = often;
  if (per === 'schoolYear') return [months(year, 8, 11)];
  if (per !== 'month' && per !== 'quarter' && per !== 'halfYear') return [months(year, 1, 12)];
  const length = LENGTHS[per];
  return Array.from({ length: 12 / length }, (_, n) => months(year, n * length + 1, length));
}

function months(year: number, first: number, length: number): Stretch {
  const at = (month: number): Day =>
    dayFrom(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1) as Day;
  return { from: at(first), to: addDays(at(first + length), -1) };
}

/** From October on the next year is planned, from May the school year that comes. */
export function yearToPlan({ per }: Pick<Often, 'per'>, today: Day): number {
  const { year, month } = partsOf(today);
  if (per === 'schoolYear') return month >= 5 ? year : year - 1;
  return month >= 10 ? year + 1 : year;
}

// --- which days ------------------------------------------------------------------------------------------------------

/** Working days on which people are at work: not July, the days around Christmas and Easter, or a Friday in between. */
export const isQuiet = (day: Day): boolean => {
  const at = day.slice(5);
  return (
    (at >= '07-01' && at <= '07-31') ||
    at >= '12-20' ||
    at <= '01-02' ||
    [1, 2, 3].some((n) => holds(addDays(day, n), 'skjaertorsdag')) ||
    holds(addDays(day, -1), 'himmelfart')
  );
};

const holds = (day: Day, key: HolidayKey): boolean => holidays(day).includes(key);

function freeDays({ from, to }: Stretch, weekday: number, { often, closed }: Asked): readonly Day[] {
  const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  const all = Array.from({ length: Math.max(0, Math.floor(daysBetween(first, to) / 7) + 1) }, (_, n) =>
    addDays(first, n * 7),
  );
  return all.filter(
    (day) => isWorkday(day, closed) && !isQuiet(day) && often.months.includes(partsOf(day).month),
  );
}

// --- the forum's own day ---------------------------------------------------------------------------------------------

export type Usual = {
  readonly weekday?: number | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
};

/** So many of the last meetings say which day and hour a forum uses. */
const LAST = 8;

/** The weekday the rhythm names, else the one most of its meetings had; its own hours, else those of most. */
export function usualOf(forum: Forum, meetings: readonly Meeting[]): Usual {
  const own = meetings
    .filter((one) => one.forum === forum.id && stands(one) && !one.emergency)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, LAST);
  const hours = mostly(own.map(({ start, end }) => `${start}–${end}`))?.split('–');
  const day = mostly(own.map((one) => String(weekdayOf(one.day))));
  return {
    weekday: oftenOf(forum)?.weekday ?? (day === undefined ? undefined : Number(day)),
    start: forum.start ?? hours?.[0],
    end: forum.end ?? (forum.start === undefined ? hours?.[1] : undefined),
  };
}

/** The one that comes most often, the first on a tie. */
function mostly(all: readonly string[]): string | undefined {
  const times = (one: string): number => all.filter((other) => other === one).length;
  return [...new Set(all)].toSorted((a, b) => times(b) - times(a))[0];
}

// --- held together with another --------------------------------------------------------------------------------------

const WITH = /felles(?:\s?møte[rt]?)?\s+(?:med|for)\s+(?:det\s+|den\s+)?(.{1,80})/iu;
const LEVELS: readonly (readonly [RegExp, Forum['level']])[] = [
  [/^styrende nivå/iu, 'styrende'],
  [/^koordinerende nivå/iu, 'koordinerende'],
  [/^(?:ut)?(?:førende|øvende) nivå/iu, 'utforende'],
];

/** The other forum that the words name («felles med fagteamet», «felles med koordinerende nivå»), when it is one of them. */
export function jointForum(words: string, forums: readonly Forum[], own: Forum): Forum | undefined {
  const said = WITH.exec(words)?.[1];
  if (said === undefined) return undefined;
  const others = forums.filter(({ id }) => id !== own.id);
  const level = LEVELS.find(([form]) => form.test(said))?.[1];
  const there = others.filter((one) => one.level === level);
  return findForum(said, others)?.forum ?? (there.length === 1 ? there[0] : undefined);
}

/** How many of the year's meetings are still to be held together with the other forum, or with one that nobody has named. */
export function jointLeft(
  { id, joint }: Pick<Forum, 'id' | 'joint'>,
  asked: Pick<Asked, 'often' | 'year' | 'meetings'>,
): number {
  if (!joint) return 0;
  const periods = periodsOf(asked);
  const [from, to] = [periods[0]?.from ?? '', periods.at(-1)?.to ?? ''];
  const withOther = (one: Meeting): boolean => {
    const others = one.forum === id ? (one.joint ?? []) : one.joint?.includes(id) ? [one.forum] : [];
    return joint.with === undefined ? others.length > 0 : others.includes(joint.with);
  };
  const done = asked.meetings.filter(
    (one) => stands(one) && from <= one.day && one.day <= to && withOther(one),
  );
  return Math.max(0, joint.n - done.length);
}

/** Which of the days are nearest to the other forum's, so that they can be one meeting; the middle ones when it has none. */
export function jointDays(days: readonly Day[], others: readonly Day[], n: number): readonly Day[] {
  const middle = days[Math.floor(days.length / 2)];
  const near = others.length > 0 ? others : middle === undefined ? [] : [middle];
  const away = (day: Day): number => Math.min(...near.map((other) => Math.abs(daysBetween(day, other))));
  return days
    .toSorted((a, b) => away(a) - away(b) || (a < b ? -1 : 1))
    .slice(0, n)
    .toSorted();
}

// --- a date somebody has changed -------------------------------------------------------------------------------------

/** `past`, `far`, `taken` and `twice` cannot be; the others may be meant. */
export type Problem = 'past' | 'far' | 'taken' | 'twice' | 'holiday' | 'closed' | 'weekend';

export const MUST_CHANGE: readonly Problem[] = ['past', 'far', 'taken', 'twice'];
/** Further ahead a year was mistyped. */
const FURTHEST_DAYS = 730;

type Around = {
  readonly today: Day;
  readonly closed: readonly Closed[];
  /** Days on which the forum meets already. */
  readonly taken: readonly Day[];
  /** The days above it in the list. */
  readonly before: readonly Day[];
};

export function problemOf(day: Day, { today, closed, taken, before }: Around): Problem | undefined {
  if (day <= today) return 'past';
  if (daysBetween(today, day) > FURTHEST_DAYS) return 'far';
  if (taken.includes(day)) return 'taken';
  if (before.includes(day)) return 'twice';
  if (holidays(day).length > 0) return 'holiday';
  if (weekdayOf(day) > 5) return 'weekend';
  return isWorkday(day, closed) ? undefined : 'closed';
}
