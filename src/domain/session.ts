// The sessions of a forum: what its rhythm gives, what has been decided where it meets a holiday, and the meetings that were
// made. Pure: the same records give the same sessions.
import { type Occurrence, nextOccurrence, occurrences } from './cadence.ts';
import {
  type Closed,
  type Day,
  type HolidayKey,
  type Instant,
  addDays,
  dayOf,
  instantOf,
  isWorkday,
  nextWorkday,
  previousWorkday,
  wall,
} from './calendar.ts';
import type { Collision } from './collision.ts';
import type { Forum } from './forum.ts';
import { morningOf } from './notice.ts';
import type { Meeting } from './meeting.ts';

/** `asking`: its day is a holiday or a closed day and nobody has decided yet, so nobody is invited. */
export type SessionState = 'on' | 'asking' | 'skipped';

export type Session = {
  /** `<forum>/<day the rhythm gives>`, also when the meeting is another day. */
  readonly id: string;
  readonly planned: Day;
  readonly day: Day;
  readonly start: string;
  readonly end: string;
  readonly state: SessionState;
  readonly holiday: readonly HolidayKey[];
  readonly meeting: Meeting | undefined;
};

export type SessionRecords = {
  readonly meetings: readonly Meeting[];
  readonly collisions: readonly Collision[];
  readonly closed: readonly Closed[];
};

export const sessionId = (forum: Forum, planned: Day): string => `${forum.id}/${planned}`;

/** Sessions whose planned day lies in from–to, both included. A forum without a fixed time or dates has none. */
export function sessionsOf(forum: Forum, from: Day, to: Day, records: SessionRecords): readonly Session[] {
  return occurrences(forum.cadence, from, to, { months: forum.monthsOff }).flatMap(
    (occurrence) => sessionOf(forum, occurrence, records) ?? [],
  );
}

/** The first session that has not ended at `now` and is not skipped; its state may still be `asking`. */
export function nextSession(forum: Forum, now: Instant, records: SessionRecords): Session | undefined {
  const today = dayOf(now);
  let after = addDays(today, -8);
  for (let tries = 0; tries < 60; tries++) {
    const occurrence = nextOccurrence(forum.cadence, after, { months: forum.monthsOff });
    if (!occurrence) return undefined;
    const session = sessionOf(forum, occurrence, records);
    if (session && session.state !== 'skipped' && endOfSession(session) > now) return session;
    after = occurrence.day;
  }
  return undefined;
}

export const startOfSession = (session: Pick<Session, 'day' | 'start'>): Instant =>
  instantOf(wall(session.day, session.start));

export const endOfSession = (session: Pick<Session, 'day' | 'end'>): Instant =>
  instantOf(wall(session.day, session.end));

function sessionOf(forum: Forum, { day, holiday }: Occurrence, records: SessionRecords): Session | undefined {
  const id = sessionId(forum, day);
  const meeting = records.meetings.find((one) => one.id === id);
  const start = meeting?.start ?? forum.start;
  const end = meeting?.end ?? forum.end;
  if (start === undefined || end === undefined) return undefined;
  const settled = settledDay(forum, day, records);
  return {
    id,
    planned: day,
    start,
    end,
    holiday,
    meeting,
    ...(meeting ? byMeeting(meeting, settled) : settled),
  };
}

const byMeeting = (meeting: Meeting, settled: Settled): Settled => {
  if (meeting.state === 'skipped' || meeting.state === 'cancelled')
    return { day: meeting.day, state: 'skipped' };
  return meeting.state === 'invited' ? { day: meeting.day, state: 'on' } : settled;
};

type Settled = { readonly day: Day; readonly state: SessionState };

/** Which day a rhythm's day has become, and whether anybody is called to it. */
export function settledDay(
  forum: Pick<Forum, 'id'>,
  day: Day,
  { collisions, closed }: Pick<SessionRecords, 'collisions' | 'closed'>,
): Settled {
  if (isWorkday(day, closed)) return { day, state: 'on' };
  const decided = collisions.find((one) => one.forum === forum.id && one.day === day)?.decision;
  switch (decided?.kind) {
    case 'keep':
      return { day, state: 'on' };
    case 'earlier':
      return { day: addDays(day, -7), state: 'on' };
    case 'skip':
      return { day, state: 'skipped' };
    case undefined:
      return { day, state: 'asking' };
  }
}

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
