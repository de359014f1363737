// Reads what a forum's sessions follow from: its meetings, what has been decided where its rhythm meets a holiday, and what the
// rhythm hangs on.
import type { Read } from '../capability.ts';
import { type AreaRecords, hangsOnForums, recordsOf } from '../domain/anchors.ts';
import type { Area } from '../domain/area.ts';
import type { Forum } from '../domain/forum.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { SessionRecords } from '../domain/session.ts';

/** All forums with what their sessions follow from. */
export async function areaRecords(read: Read, area: Pick<Area, 'closed'>): Promise<AreaRecords> {
  const [forums, meetings, collisions] = await Promise.all([
    read.list('forum'),
    read.list('meeting'),
    read.list('collision'),
  ]);
  return {
    forums: forums.map(({ value }) => value),
    meetings: meetings.map(({ value }) => value),
    collisions: collisions.map(({ value }) => value),
    closed: area.closed,
  };
}

/** What one forum's sessions follow from; of others only when its rhythm hangs on them. */
export async function sessionRecords(read: Read, area: Area, forum: Forum): Promise<SessionRecords> {
  if (hangsOnForums(forum.cadence)) return recordsOf(forum, await areaRecords(read, area));
  const [meetings, collisions] = await Promise.all([
    meetingsOf(read, forum),
    read.list('collision', `${forum.id}/`),
  ]);
  return recordsOf(forum, {
    forums: [],
    meetings,
    collisions: collisions.map(({ value }) => value),
    closed: area.closed,
  });
}

/** The area's breakfast forums, in order of id; most have one. */
export async function breakfasts(read: Read): Promise<readonly Forum[]> {
  return (await read.list('forum')).map(({ value }) => value).filter(({ type }) => type === 'breakfast');
}

/** Every meeting of a forum, those it holds together with another counted. */
export const meetingsOf = async (read: Read, forum: Pick<Forum, 'id'>): Promise<readonly Meeting[]> =>
  (await read.list('meeting'))
    .map(({ value }) => value)
    .filter((one) => one.forum === forum.id || one.joint?.includes(forum.id));
