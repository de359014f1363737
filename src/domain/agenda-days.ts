// On which session each item of a forum stands, and when its agenda closes and goes out. Pure: the same records and the same moment
// give the same. It must not know what an item is about.
import { type Item, isOwn } from './agenda.ts';
import { type Closed, type Day, type Instant, addDays, dayOf, previousWorkday } from './calendar.ts';
import { type Forum, habitsOf } from './forum.ts';
import { morningOf } from './notice.ts';
import {
  type Session,
  type SessionRecords,
  endOfSession,
  sessionById,
  sessionsOf,
  startOfSession,
} from './session.ts';

const AHEAD_DAYS = [60, 430, 1500];

/** `after`: no earlier than the day after. `alone`: the forum's own, not held together with another. */
type Wanted = { readonly after?: Day | undefined; readonly alone?: boolean };

/**
 * The first session that has not ended at `now`: the one that waiting items stand on. A hastemøte has its own matter and takes none.
 */
export function comingSession(
  forum: Forum,
  now: Instant,
  records: SessionRecords,
  { after, alone = false }: Wanted = {},
): Session | undefined {
  const since = after === undefined || after < dayOf(now) ? addDays(dayOf(now), -1) : addDays(after, 1);
  const may = (one: Session): boolean =>
    one.state !== 'skipped' &&
    one.meeting?.emergency !== true &&
    endOfSession(one) > now &&
    (after === undefined || one.day > after) &&
    (!alone || !isJoint(one));
  for (const days of AHEAD_DAYS) {
    const coming = sessionsOf(forum, since, addDays(since, days), records).find(may);
    if (coming) return coming;
  }
  return undefined;
}

export const isJoint = ({ meeting }: Pick<Session, 'meeting'>): boolean => (meeting?.joint?.length ?? 0) > 0;

/** A case is spoken of on the terms of its own forum, so never in a meeting with others. */
const isAlone = (item: Pick<Item, 'case'>): boolean => item.case !== undefined;

/**
 * The session an item belongs to. A meeting that was cancelled, or that neither rhythm nor record gives any longer, holds nobody's
 * item: it waits for the next. So does a proposal that nobody decided before its meeting ended.
 */
function holding(item: Item, forum: Forum, now: Instant, records: SessionRecords): Session | undefined {
  const session = item.meeting === undefined ? undefined : sessionById(forum, item.meeting, records);
  if (!session || session.state === 'skipped' || (isAlone(item) && isJoint(session))) return undefined;
  return item.state === 'proposed' && endOfSession(session) <= now ? undefined : session;
}

/** A forum's items with what says where they stand; of a joint meeting there are several. */
export type Shelf = {
  readonly forum: Forum;
  readonly items: readonly Item[];
  readonly records: SessionRecords;
};

/** Where each item of a shelf stands at `now`, if anywhere; looked up once for all that wait alike. */
export function placing({ forum, records }: Shelf, now: Instant): (item: Item) => Session | undefined {
  const waiting = new Map<string, Session | undefined>();
  return (item) => {
    const held = holding(item, forum, now, records);
    if (held) return held;
    const { after } = item;
    const alone = isAlone(item);
    const key = `${after ?? ''} ${alone}`;
    if (!waiting.has(key)) waiting.set(key, comingSession(forum, now, records, { after, alone }));
    return waiting.get(key);
  };
}

/** The items of a shelf that stand on a session at `now`, with what was changed of its own lines; no declined proposals. */
export function standingOn(shelf: Shelf, session: string, now: Instant): readonly Item[] {
  const place = placing(shelf, now);
  return shelf.items.filter((item) =>
    isOwn(item) ? item.meeting === session : item.state !== 'declined' && place(item)?.id === session,
  );
}

/** Accepted items that stand on a session only because it is next, as they are when they belong to it for good. */
export const pinsOf = (shelf: Shelf, session: string, now: Instant): readonly Item[] =>
  standingOn(shelf, session, now)
    .filter((item) => !isOwn(item) && item.state === 'accepted' && item.meeting !== session)
    .map((item) => ({ ...item, meeting: session }));

// --- when ------------------------------------------------------------------------------------------------------------

/**
 * The moments of an agenda, each nine o'clock on a working day. `deadline`: proposals close, and what is undecided is shown to the
 * convener. `warn`: the working day before it goes out. `out`: it goes; undefined when the meeting was called later than that, for
 * the call showed it. `last`: the working day before the meeting, when it goes again if it has changed.
 */
export function agendaTimes(
  forum: Forum,
  session: Pick<Session, 'day' | 'start' | 'meeting'>,
  closed: readonly Closed[],
) {
  const { deadlineDays, agendaDays } = habitsOf(forum);
  const before = (day: Day, days: number): Instant => morningOf(previousWorkday(addDays(day, -days), closed));
  const start = startOfSession(session);
  const called = session.meeting?.invitedAt ?? 0;
  const last = before(session.day, 1);
  const planned = Math.min(before(session.day, agendaDays), last) as Instant;
  const out = called < planned ? planned : undefined;
  const usual = Math.min(before(session.day, deadlineDays), start) as Instant;
  const warn = before(dayOf(out ?? last), 1);
  return { deadline: called > usual && warn > usual ? warn : usual, warn, out, last, start };
}

/**
 * The session that takes what is proposed at `now`, the first whose deadline is ahead, and the nearer one that no longer does.
 * `after` is what an item keeps so that it stands on the first and not on the second.
 */
export function openSession(
  forum: Forum,
  now: Instant,
  records: SessionRecords,
  alone = false,
): { readonly session: Session | undefined; readonly closed: Session | undefined; readonly after?: Day } {
  let closed: Session | undefined;
  for (;;) {
    const session = comingSession(forum, now, records, { after: closed?.day, alone });
    if (!session || agendaTimes(forum, session, records.closed).deadline > now)
      return { session, closed, ...(closed ? { after: closed.day } : {}) };
    closed = session;
  }
}
