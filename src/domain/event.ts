// A meeting as the calendar entry that everybody gets: the same uid through moves and cancellation, a higher sequence each time.
import type { Area } from './area.ts';
import type { Forum } from './forum.ts';
import type { CalendarEvent } from './ics.ts';
import type { Meeting } from './meeting.ts';
import type { Session } from './session.ts';

type Named = Pick<Area, 'id' | 'name'>;

const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** «Fagteam (Lillevik)»: people meet in several municipalities. Not where the words say it already. */
export const withArea = (words: string, { name }: Pick<Area, 'name'>): string =>
  plain(words).includes(plain(name)) ? words : `${words} (${name})`;

/** `description`: what stands in the entry, seen by whoever may see the person's calendar: never a name or a case. */
export function eventOf(
  area: Named,
  forum: Pick<Forum, 'name' | 'link'>,
  meeting: Meeting,
  description?: string,
): CalendarEvent {
  const { id, uid, sequence = 0, day, start, end, place, state } = meeting;
  const link = meeting.link ?? forum.link;
  return {
    uid: uid ?? uidOf(area, id),
    sequence,
    day,
    start,
    end,
    summary: withArea(forum.name, area),
    ...(place === '' ? {} : { location: place }),
    ...(description === undefined ? {} : { description }),
    ...(link === undefined ? {} : { url: link }),
    status: state === 'cancelled' ? 'CANCELLED' : state === 'planned' ? 'TENTATIVE' : 'CONFIRMED',
  };
}

const uidOf = ({ id }: Named, session: string): string => `${session.replace('/', '.')}.${id}@slt-bot`;

/** A session as a calendar that others subscribe to shows it: under the same uid before and after it is called. */
export function sessionEvent(area: Named, forum: Forum, session: Session): CalendarEvent {
  const { id, day, start, end, meeting } = session;
  const uid = uidOf(area, id);
  if (meeting) return { ...eventOf(area, forum, meeting), uid, day };
  const { name, place, link } = forum;
  return {
    uid,
    sequence: 0,
    day,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    summary: withArea(name, area),
    ...(place === '' ? {} : { location: place }),
    ...(link === undefined ? {} : { url: link }),
    status: 'TENTATIVE',
  };
}
