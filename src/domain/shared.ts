// Shared forums: what an area that takes part is told of the meetings of the one that calls them, and the copy it keeps. It gets
// the dates alone: no theme, no agenda, nobody's name.
import { z } from 'zod';
import { type Instant, addDays, daySchema, startOfDay } from './calendar.ts';
import { type Forum, forumIdSchema, timeSchema } from './forum.ts';
import { type Meeting, endOf, meetingIdSchema } from './meeting.ts';
import { stands } from './round.ts';

/** A forum of an area that follows another's. */
export type Follower = NonNullable<Forum['followers']>[number];

export const datesSchema = z.object({
  /** The follower's forum, and the one it follows. */
  forum: forumIdSchema,
  home: forumIdSchema,
  /** The meeting's id at home. */
  meeting: meetingIdSchema,
  /** Higher with each move and cancellation there. */
  sequence: z.number().int().min(0),
  state: z.enum(['stands', 'cancelled', 'gone']),
  day: daySchema,
  start: timeSchema,
  end: timeSchema,
  place: z.string().max(120),
});
export type SharedDates = Readonly<z.output<typeof datesSchema>>;

/** The forums of an area that a meeting is of. */
export const forumsOf = ({ forum, joint = [] }: Meeting): readonly Meeting['forum'][] => [forum, ...joint];

const stateOf = (meeting: Meeting | undefined): SharedDates['state'] =>
  meeting === undefined ? 'gone' : stands(meeting) ? 'stands' : 'cancelled';

/** Whether those who follow must hear of a change; a hastemøte is nobody else's. */
export function isNews(before: Meeting | undefined, after: Meeting | undefined): boolean {
  if ((after ?? before)?.emergency) return false;
  if (before === undefined || after === undefined) return before !== after;
  const told = (one: Meeting): string =>
    JSON.stringify([stateOf(one), one.day, one.start, one.end, one.place, forumsOf(one)]);
  return told(before) !== told(after);
}

/** What one follower is told; `of`: the meeting as it is, or as it was when it is gone. */
export const datesFor = (
  home: Meeting['forum'],
  { forum }: Follower,
  of: Meeting,
  isGone: boolean,
): SharedDates => ({
  forum,
  home,
  meeting: of.id,
  sequence: of.sequence ?? 0,
  state: isGone ? 'gone' : stateOf(of),
  day: of.day,
  start: of.start,
  end: of.end,
  place: of.place,
});

/** The copy's id: the forum here with the day first planned there. */
export const copyId = ({ forum, meeting }: Pick<SharedDates, 'forum' | 'meeting'>): string =>
  `${forum}${meeting.slice(meeting.indexOf('/'))}`;

/** How long such news is worth taking: until the meeting is over, and a week at least. */
export const worthUntil = ({ day }: Pick<Meeting, 'day'>, now: Instant): Instant =>
  Math.max(startOfDay(addDays(day, 1)), now + 7 * 86_400_000) as Instant;

/**
 * The copy as it shall be: undefined where it shall be gone, `there` itself where nothing is new. Older news than is known is
 * passed over, and so is a meeting nobody had heard of that will not be held.
 */
export function copyOf(told: SharedDates, there: Meeting | undefined, now: Instant): Meeting | undefined {
  const { sequence, state, day, start, end, place } = told;
  if (there && sequence < (there.sequence ?? 0)) return there;
  if (state === 'gone') return undefined;
  if (!there && (state === 'cancelled' || endOf(told) <= now)) return undefined;
  const base = there ?? { id: copyId(told), forum: told.forum, agenda: [], invitees: [], invitedAt: now };
  const next: Meeting = {
    ...base,
    ...{ day, start, end, place, sequence, state: state === 'cancelled' ? 'cancelled' : 'planned' },
  };
  return there && JSON.stringify(next) === JSON.stringify(there) ? there : next;
}
