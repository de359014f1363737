// The sessions of a forum: what its rhythm gives, what is done where that meets a holiday, and the meetings that were made,
// also those no rhythm gave. Pure: the same records give the same sessions.
import { type Anchors, type Occurrence, isChristmasWeek, occurrences } from './cadence.ts';
import {
  type Closed,
  type Day,
  type HolidayKey,
  type Instant,
  addDays,
  dayOf,
  holidays,
  instantOf,
  isDay,
  isDayOff,
  isWorkday,
  startOfDay,
  wall,
} from './calendar.ts';
import type { Collision } from './collision.ts';
import { type Forum, habitsOf } from './forum.ts';
import { type Meeting, endOf } from './meeting.ts';
import { stands } from './round.ts';

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
  /** What a rhythm may hang on between two days: other forums' days, feasts, the school route. */
  readonly anchors?: (from: Day, to: Day) => Anchors;
};

export const sessionId = (forum: Pick<Forum, 'id'>, planned: Day): string => `${forum.id}/${planned}`;

/** The furthest a session may be held from the day its rhythm gives without a meeting that says so; beyond it, it is asked. */
const REACH_DAYS = 40;

/** Every session held from–to, both included, by day and hour. */
export function sessionsOf(forum: Forum, from: Day, to: Day, records: SessionRecords): readonly Session[] {
  const [earliest, latest] = [addDays(from, -REACH_DAYS), addDays(to, REACH_DAYS)];
  const own = records.meetings.filter((one) => isOf(one, forum));
  const known = new Set(own.map(({ id }) => id));
  // A forum has met for years: only what may be held in these days is looked into.
  const made = own
    .filter(({ day }) => earliest <= day && day <= latest)
    .map((one) => asMade(forum, one, records));
  const rhythm = occurrencesOf(forum, earliest, latest, records)
    .filter(({ day }) => !known.has(sessionId(forum, day)))
    .map((occurrence) => byRhythm(forum, occurrence, records))
    .filter((session) => !isTakenByJoint(forum, session, records));
  return [...rhythm, ...made]
    .filter(({ day }) => from <= day && day <= to)
    .sort((a, b) => compare(`${a.day} ${a.start ?? ''} ${a.id}`, `${b.day} ${b.start ?? ''} ${b.id}`));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isOf = (meeting: Meeting, forum: Forum): boolean =>
  meeting.forum === forum.id || (meeting.joint?.includes(forum.id) ?? false);

/** The days the rhythm gives; a holiday is among them, with its name. */
const occurrencesOf = (forum: Forum, from: Day, to: Day, { anchors }: Pick<SessionRecords, 'anchors'>) =>
  occurrences(forum.cadence, from, to, { months: forum.monthsOff }, anchors?.(from, to));

/** A meeting held together with another forum on the day is that day's session: there are not two. */
const isTakenByJoint = (forum: Forum, { day }: Session, { meetings }: SessionRecords): boolean =>
  meetings.some((one) => one.day === day && one.joint?.includes(forum.id) === true && stands(one));

/** The session with this id, wherever it is held; undefined when neither rhythm nor meeting gives it. */
export function sessionById(forum: Forum, id: string, records: SessionRecords): Session | undefined {
  const meeting = records.meetings.find((one) => one.id === id);
  if (meeting) return asMade(forum, meeting, records);
  const planned = id.slice(forum.id.length + 1);
  if (!isDay(planned) || id !== sessionId(forum, planned)) return undefined;
  const [occurrence] = occurrencesOf(forum, planned, planned, records);
  const session = occurrence && byRhythm(forum, occurrence, records);
  return session && !isTakenByJoint(forum, session, records) ? session : undefined;
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
  const named = id.slice(id.indexOf('/') + 1).slice(0, 10);
  const planned = isDay(named) ? named : day;
  const off = state === 'skipped' || state === 'cancelled';
  const follows =
    state === 'planned' &&
    !forum.calledByOthers &&
    meeting.forum === forum.id &&
    day === planned &&
    occurrencesOf(forum, planned, planned, records).length > 0;
  const settled: Settled = follows ? settledDay(forum, day, records) : { day, state: off ? 'skipped' : 'on' };
  return { id, planned, start, end, holiday: holidays(follows ? planned : day), meeting, ...settled };
}

type Settled = { readonly day: Day; readonly state: SessionState };
type Deciding = Pick<SessionRecords, 'collisions' | 'closed' | 'anchors'>;

/**
 * Which day a rhythm's day has become, and whether anybody is called to it. A rhythm that names a weekend means it. A rule that
 * leads nowhere sensible is asked about.
 */
export function settledDay(forum: Forum, day: Day, records: Deciding): Settled {
  if (!isDayOff(day, records.closed)) return { day, state: 'on' };
  const decided = records.collisions.find((one) => one.forum === forum.id && one.day === day)?.decision?.kind;
  const what = decided ?? RULE[habitsOf(forum).collision];
  if (what === 'ask') return { day, state: 'asking' };
  if (what === 'skip') return { day, state: 'skipped' };
  if (what === 'keep') return { day, state: 'on' };
  const held = heldOn(what, day, records.closed);
  const good = held !== undefined && (decided !== undefined || isSensible(forum, day, held, records));
  return good ? { day: held, state: 'on' } : { day, state: 'asking' };
}

const RULE = {
  ask: 'ask',
  skip: 'skip',
  weekBefore: 'earlier',
  weekAfter: 'later',
  nextWorkday: 'nextWorkday',
} as const;

/** The other day that a session may be held. */
export type Shift = 'earlier' | 'later' | 'nextWorkday';

/** The same weekday a week before or after, or the next working day; undefined when there is none within a long closing. */
export function heldOn(shift: Shift, day: Day, closed: readonly Closed[]): Day | undefined {
  if (shift !== 'nextWorkday') return addDays(day, shift === 'earlier' ? -7 : 7);
  return days(day, REACH_DAYS).find((one) => isWorkday(one, closed));
}

const days = (from: Day, n: number): readonly Day[] => Array.from({ length: n }, (_, i) => addDays(from, i));

/** Whether a session may move there: a working day outside the week of Christmas, and not past another of its own days. */
export function isSensible(forum: Forum, day: Day, held: Day, records: Deciding): boolean {
  const [from, to] = held < day ? [held, day] : [day, held];
  const passed = occurrencesOf(forum, from, to, records).filter((one) => one.day !== day);
  return isWorkday(held, records.closed) && !isChristmasWeek(held) && passed.length === 0;
}
