// What a calendar that somebody subscribes to shows: the meetings of a forum as everybody may see them, or all that one person
// takes part in. It must not know how a calendar is written, nor who may have it.
import { type AreaRecords, recordsOf } from './anchors.ts';
import type { Area } from './area.ts';
import { type Day, addDays } from './calendar.ts';
import { sessionEvent } from './event.ts';
import type { Forum } from './forum.ts';
import type { CalendarEvent } from './ics.ts';
import { isInvited } from './meeting.ts';
import type { PersonId } from './people.ts';
import { type Session, sessionsOf } from './session.ts';

const BACK_DAYS = 60;
const AHEAD_DAYS = 400;

/** Whose calendar, and of which forums: all sessions of these, and the meetings of any forum that `person` is invited to. */
export type Subscribed = {
  readonly person: PersonId;
  readonly forums: ReadonlySet<string>;
  /** Only these forums, also where the person is invited to another. */
  readonly alone?: boolean;
  /** What a hastemøte is called: never by its forum. */
  readonly urgent: string;
};

/**
 * From 60 days back to 400 ahead. A hastemøte is for those invited to it. A session nobody has decided on is left out: a wrong
 * day is worse than none; a cancelled meeting is told as such, so that no calendar keeps it.
 */
export function feedOf(
  area: Pick<Area, 'id' | 'name'>,
  records: AreaRecords,
  today: Day,
  { person, forums, alone = false, urgent }: Subscribed,
): readonly CalendarEvent[] {
  const isMine = ({ meeting }: Session): boolean => meeting !== undefined && isInvited(meeting, person);
  const shows = (forum: Forum, session: Session): boolean => {
    if (alone && !forums.has(forum.id)) return false;
    return isMine(session) || (forums.has(forum.id) && session.meeting?.emergency !== true);
  };
  const events = new Map<string, CalendarEvent>();
  for (const forum of records.forums)
    for (const session of sessionsOf(
      forum,
      addDays(today, -BACK_DAYS),
      addDays(today, AHEAD_DAYS),
      recordsOf(forum, records),
    ))
      if (isTold(session) && shows(forum, session)) {
        const calling = callingOf(records, forum, session);
        const named = session.meeting?.emergency ? { ...calling, name: urgent } : calling;
        const event = sessionEvent(area, named, session);
        events.set(event.uid, event);
      }
  return [...events.values()].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

const isTold = ({ state, meeting }: Session): boolean => state === 'on' || meeting?.state === 'cancelled';

/** A joint meeting is the one of the forum that calls it, in whichever calendar. */
const callingOf = ({ forums }: AreaRecords, forum: Forum, { meeting }: Session): Forum =>
  forums.find(({ id }) => id === meeting?.forum) ?? forum;

const at = ({ day, start = '', uid }: CalendarEvent): string => `${day} ${start} ${uid}`;
