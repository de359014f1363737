// A meeting as the calendar entry that everybody gets: the same uid through moves and cancellation, a higher sequence each time.
import type { AreaId } from './area.ts';
import type { Forum } from './forum.ts';
import type { CalendarEvent } from './ics.ts';
import type { Meeting } from './meeting.ts';

/** `description`: what stands in the entry, seen by whoever may see the person's calendar: never a name or a case. */
export function eventOf(
  area: AreaId,
  forum: Pick<Forum, 'name' | 'link'>,
  meeting: Meeting,
  description?: string,
): CalendarEvent {
  const { id, uid, sequence = 0, day, start, end, place, state } = meeting;
  const link = meeting.link ?? forum.link;
  return {
    uid: uid ?? `${id.replace('/', '.')}.${area}@slt-bot`,
    sequence,
    day,
    start,
    end,
    summary: forum.name,
    ...(place === '' ? {} : { location: place }),
    ...(description === undefined ? {} : { description }),
    ...(link === undefined ? {} : { url: link }),
    status: state === 'cancelled' ? 'CANCELLED' : state === 'planned' ? 'TENTATIVE' : 'CONFIRMED',
  };
}
