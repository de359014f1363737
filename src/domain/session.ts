// The sessions of a forum: what its rhythm gives, what is done where that meets a holiday, and the meetings that were made,
// also those no rhythm gave. Pure: the same records give the same sessions.
import { type Anchors, type Occurrence, occurrences } from './cadence.ts';
import {
  type Closed,
  type Day,
  type HolidayKey,
  type Instant,
  addDays,
  dayOf,
  daySchema,
  holidays,
  instantOf,
  isWorkday,
  nextWorkday,
  previousWorkday,
  startOfDay,
  wall,
} from './calendar.ts';
import type { Collision } from './collision.ts';
import { type Forum, habitsOf } from './forum.ts';
import { morningOf } from './notice.ts';
import { type Meeting, endOf } from './meeting.ts';

/** `asking`: its day is a holiday or a closed day and nobody has decided yet, so nobody is invited. */
export type SessionState = 'on' | 'asking' | 'skipped';

export type Session = {
  /** `<forum>/<day the rhythm gives>`, also when the meeting is another day. Of a joint meeting, the forum that calls it. */
  readonly id: string;
  /** The day the rhythm gives, or the day a meeting without a rhythm was first set to. */
  readonly planned: Day;
  /** The day it is held. */
  readonly day: Day;
  /** Not known until somebody has set an hour. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly state: SessionState;
  readonly holiday: readonly HolidayKey[];
  readonly meeting: Meeting | undefined;
};

/** A session whose hours are known. */
export type Timed = Session & { readonly start: string; readonly end: string };

export type SessionRecords = {
  readonly meetings: readonly Meeting[];
  readonly collisions: readonly Collision[];
  readonly closed: readonly Closed[];
  /** What a rhythm may hang on: other forums' days, events, the school route. */
  readonly anchors?: Anchors;
};

export const sessionId = (forum: Pick<Forum, 'id'>, planned: Day): string => `${forum.id}/${planned}`;

/** The furthest a session may be held from the day its rhythm gives without a meeting that says so: a long closing. */
const REACH_DAYS = 40;

/** Every session held from–to, both included, by day and hour. */
export function sessionsOf(forum: Forum, from: Day, to: Day, records: SessionRecords): readonly Session[] {
  const made = records.meetings.filter((one) => isOf(one, forum)).map((one) => asMade(forum, one, records));
  const known = new Set(made.map(({ id }) => id));
  const rhythm = occurrencesOf(forum, addDays(from, -REACH_DAYS), addDays(to, REACH_DAYS), records)
    .filter(({ day }) => !known.has(sessionId(forum, day)))
    .map((occurrence) => byRhythm(forum, occurrence, records));
  return [...rhythm, ...made]
    .filter(({ day }) => from <= day && day <= to)
    .sort((a, b) => compare(`${a.day} ${a.start ?? ''} ${a.id}`, `${b.day} ${b.start ?? ''} ${b.id}`));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isOf = (meeting: Meeting, forum: Forum): boolean =>
  meeting.forum === forum.id || (meeting.joint?.includes(forum.id) ?? false);

const occurrencesOf = (forum: Forum, from: Day, to: Day, { anchors }: SessionRecords) =>
  occurrences(forum.cadence, from, to, { months: forum.monthsOff }, anchors);

/** The session with this id, wherever it is held; undefined when neither rhythm nor meeting gives it. */
export function sessionById(forum: Forum, id: string, records: SessionRecords): Session | undefined {
  const meeting = records.meetings.find((one) => one.id === id);
  if (meeting) return asMade(forum, meeting, records);
  const planned = daySchema.safeParse(id.slice(forum.id.length + 1)).data;
  if (planned === undefined || id !== sessionId(forum, planned)) return undefined;
  const [occurrence] = occurrencesOf(forum, planned, planned, records);
  return occurrence && byRhythm(forum, occurrence, records);
}

/** How far ahead the next session is looked for, nearest first. */
const AHEAD_DAYS = [60, 430, 1500];

/** The first session that has not ended at `now` and is not skipped; its state may still be `asking`. */
export function nextSession(forum: Forum, now: Instant, records: SessionRecords): Session | undefined {
  const since = addDays(dayOf(now), -1);
  for (const days of AHEAD_DAYS) {
    const ahead = sessionsOf(forum, since, addDays(since, days), records);
    const next = ahead.find((one) => one.state !== 'skipped' && endOfSession(one) > now);
    if (next) return next;
  }
  return undefined;
}

/** The start; the beginning of the day while no hour is set. */
export const startOfSession = ({ day, start }: Pick<Session, 'day' | 'start'>): Instant =>
  start === undefined ? startOfDay(day) : instantOf(wall(day, start));

/** The end, past midnight when it is not after the start; the end of the day while no hour is set. */
export const endOfSession = ({ day, start, end }: Pick<Session, 'day' | 'start' | 'end'>): Instant =>
  start === undefined || end === undefined ? startOfDay(addDays(day, 1)) : endOf({ day, start, end });

export const isTimed = (session: Session): session is Timed =>
  session.start !== undefined && session.end !== undefined;

function byRhythm(forum: Forum, { day: planned, holiday }: Occurrence, records: SessionRecords): Session {
  const { start, end } = forum;
  const id = sessionId(forum, planned);
  return { id, planned, start, end, holiday, meeting: undefined, ...settledDay(forum, planned, records) };
}

/** A meeting's own day wins; one that is only prepared on the rhythm's day follows what is done about that day. */
function asMade(forum: Forum, meeting: Meeting, records: SessionRecords): Session {
  const { id, day, start, end, state } = meeting;
  const planned = daySchema.safeParse(id.slice(id.indexOf('/') + 1)).data ?? day;
  const off = state === 'skipped' || state === 'cancelled';
  const follows =
    state === 'planned' &&
    meeting.forum === forum.id &&
    day === planned &&
    occurrencesOf(forum, planned, planned, records).length > 0;
  const settled: Settled = follows ? settledDay(forum, day, records) : { day, state: off ? 'skipped' : 'on' };
  return { id, planned, start, end, holiday: holidays(follows ? planned : day), meeting, ...settled };
}

type Settled = { readonly day: Day; readonly state: SessionState };

/** Which day a rhythm's day has become, and whether anybody is called to it. A rule that leads to another day off is asked about. */
export function settledDay(
  forum: Forum,
  day: Day,
  { collisions, closed }: Pick<SessionRecords, 'collisions' | 'closed'>,
): Settled {
  if (isWorkday(day, closed)) return { day, state: 'on' };
  const decided = collisions.find((one) => one.forum === forum.id && one.day === day)?.decision;
  const what = decided?.kind ?? habitsOf(forum).collision;
  if (what === 'ask') return { day, state: 'asking' };
  if (what === 'skip') return { day, state: 'skipped' };
  const held = HELD[what](day, closed);
  return decided || isWorkday(held, closed) ? { day: held, state: 'on' } : { day, state: 'asking' };
}

/** The day each answer, or each rule, leads to. */
const HELD = {
  keep: (day: Day) => day,
  earlier: (day: Day) => addDays(day, -7),
  weekBefore: (day: Day) => addDays(day, -7),
  later: (day: Day) => addDays(day, 7),
  weekAfter: (day: Day) => addDays(day, 7),
  nextWorkday: (day: Day, closed: readonly Closed[]) => nextWorkday(day, closed),
} as const;

// --- the question of a collision -------------------------------------------------------------------------------------

/** How long before the planned day the coordinator is asked; the deputy two days later; silence means skip two weeks before. */
const ASK_DAYS = 28;
const DEPUTY_DAYS = 2;
const SILENCE_DAYS = 14;

/**
 * When the coordinator, then the deputy is asked, and when silence decides. A municipality set up too late for these days
 * is asked the next morning, and has at least four days to answer; but silence decides before the day itself.
 */
export function collisionSteps(planned: Day, closed: readonly Closed[], setUp: Instant) {
  const soonest = nextWorkday(addDays(dayOf(setUp), 1), closed);
  const ask = latest(previousWorkday(addDays(planned, -ASK_DAYS), closed), soonest);
  const silence = latest(
    previousWorkday(addDays(planned, -SILENCE_DAYS), closed),
    nextWorkday(addDays(ask, 2 * DEPUTY_DAYS), closed),
  );
  const last = previousWorkday(addDays(planned, -1), closed);
  return {
    ask: morningOf(ask),
    deputy: morningOf(nextWorkday(addDays(ask, DEPUTY_DAYS), closed)),
    silence: morningOf(silence < last ? silence : last),
  };
}

const latest = (a: Day, b: Day): Day => (a > b ? a : b);

/** Whether the same weekday a week earlier is a working day that can be offered. */
export const canBeEarlier = (planned: Day, closed: readonly Closed[]): boolean =>
  isWorkday(addDays(planned, -7), closed);
