// The year's meetings of all forums: the days the rhythms give, the meetings that have been made, and what the plan says where a
// rhythm gives no days. A holiday is shown, never moved. It must not know who meets, nor how a day is written.
import { type AreaRecords, recordsOf } from './anchors.ts';
import { type Cadence, occurrences } from './cadence.ts';
import { type Day, type HolidayKey, addDays, dayFrom, partsOf } from './calendar.ts';
import type { Forum } from './forum.ts';
import type { Meeting } from './meeting.ts';
import { stands } from './round.ts';
import { type Session, sessionsOf } from './session.ts';

/** A line of the plan. `asking`: the rhythm meets a holiday or a closed day, and nobody is called until it is decided. */
export type Planned = {
  /** `<forum>/<day first planned>`, the meeting's id once there is one. */
  readonly id: string;
  readonly forum: Forum;
  readonly day: Day;
  readonly start?: string;
  readonly end?: string;
  readonly state: 'held' | 'asking' | 'skipped' | 'cancelled';
  readonly holiday: readonly HolidayKey[];
  readonly movedFrom?: Day;
  readonly meeting?: Meeting;
  readonly session: Session;
};

/** Every meeting with from <= day <= to, by day, then by forum; a joint meeting once, under the forum that calls it. */
export function planOf(records: AreaRecords, from: Day, to: Day): readonly Planned[] {
  return records.forums
    .flatMap((forum) =>
      sessionsOf(forum, from, to, recordsOf(forum, records)).map((one) => lineOf(forum, one)),
    )
    .filter(({ forum, meeting }) => meeting === undefined || meeting.forum === forum.id)
    .sort((a, b) => (a.day === b.day ? compare(a.forum.name, b.forum.name) : compare(a.day, b.day)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lineOf(forum: Forum, session: Session): Planned {
  const { id, planned, day, start, end, state, holiday, meeting } = session;
  return {
    id,
    forum,
    day,
    state: meeting?.state === 'cancelled' ? 'cancelled' : state === 'on' ? 'held' : state,
    holiday,
    session,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(day === planned ? {} : { movedFrom: planned }),
    ...(meeting ? { meeting } : {}),
  };
}

/** First and last day of a year. */
export function yearSpan(year: number): { readonly from: Day; readonly to: Day } {
  const from = dayFrom(year, 1, 1);
  const next = dayFrom(year + 1, 1, 1);
  if (!from || !next) throw new RangeError(`outside the calendar: year ${year}`);
  return { from, to: addDays(next, -1) };
}

// --- rhythms that give no days ---------------------------------------------------------------------------------------

/** How often in a calendar year: `to` without a top is undefined. */
export type Expected = {
  readonly from: number;
  readonly to?: number;
  readonly bound: 'exact' | 'atLeast' | 'about';
};

const PER_YEAR = { year: 1, schoolYear: 1, halfYear: 2, quarter: 4, month: 12, week: 52 } as const;

/** Meetings a year by a count; undefined where the rhythm counts in a plan period, or not at all. */
export function expectedOf(cadence: Cadence): Expected | undefined {
  if (cadence.kind === 'yearly') return { from: 1, bound: 'exact' };
  if (cadence.kind !== 'count' || cadence.per === 'planPeriod') return undefined;
  const times = PER_YEAR[cadence.per];
  const { atMost, bound } = cadence;
  return { from: cadence.times * times, bound, ...(atMost === undefined ? {} : { to: atMost * times }) };
}

/** Days set in a year for a forum whose rhythm gives none: meetings that are to be held, also those held together with another. */
export const knownIn = (meetings: readonly Meeting[], forum: Pick<Forum, 'id'>, year: number): number =>
  meetings.filter(
    (one) =>
      (one.forum === forum.id || one.joint?.includes(forum.id)) &&
      partsOf(one.day).year === year &&
      stands(one) &&
      !one.emergency,
  ).length;

// --- the handbook's advice -------------------------------------------------------------------------------------------

export type Advice = 'monthly' | 'fourToSix';

/**
 * Where the handbook (KRÅD 2011, ch. 3) advises otherwise: the coordinating group at least monthly (a month off is let pass), the
 * steering group or politiråd four to six times a year. A hint, never a block.
 */
export function adviceFor(forum: Forum, year: number): Advice | undefined {
  const often = oftenIn(forum, year);
  if (!often) return undefined;
  if (forum.level === 'koordinerende') return (often.to ?? often.from) < 11 ? 'monthly' : undefined;
  if (forum.level !== 'styrende') return undefined;
  return (often.to ?? often.from) < 4 || often.from > 6 ? 'fourToSix' : undefined;
}

function oftenIn(forum: Forum, year: number): Pick<Expected, 'from' | 'to'> | undefined {
  const expected = expectedOf(forum.cadence);
  if (expected) return expected;
  const { from, to } = yearSpan(year);
  const days = occurrences(forum.cadence, from, to, { months: forum.monthsOff }).length;
  return days === 0 ? undefined : { from: days };
}

// --- pages -----------------------------------------------------------------------------------------------------------

/** Months of a page, 1–12, both included; of the first of them only the days from `since` on. */
export type Page = { readonly from: number; readonly to: number; readonly since?: Day };

/** What is still to come of a page that holds today. */
export function aheadIn(page: Page, year: number, today: Day): Page {
  const now = partsOf(today);
  const holds = now.year === year && page.from <= now.month && now.month <= page.to;
  return holds ? { from: now.month, to: page.to, since: today } : page;
}

/** Half-years; where one would hold more than `limit` lines, quarters, and then months. */
export function pagesOf(lines: readonly Pick<Planned, 'day'>[], limit: number): readonly Page[] {
  const inPage = ({ from, to }: Page) =>
    lines.filter(({ day }) => from <= partsOf(day).month && partsOf(day).month <= to).length;
  const tried = [6, 3, 1].map(split);
  return tried.find((pages) => pages.every((page) => inPage(page) <= limit)) ?? split(1);
}

const split = (size: number): readonly Page[] =>
  Array.from({ length: 12 / size }, (_, n) => ({ from: n * size + 1, to: (n + 1) * size }));
