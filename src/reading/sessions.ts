// Reads what a forum's sessions follow from: its meetings, what has been decided where its rhythm meets a holiday, and what the
// rhythm hangs on.
import type { Read } from '../capability.ts';
import { type AreaRecords, hangsOnForums, recordsOf } from '../domain/anchors.ts';
import type { Area } from '../domain/area.ts';
import type { Forum } from '../domain/forum.ts';
import type { Answer, Meeting } from '../domain/meeting.ts';
import type { SessionRecords } from '../domain/session.ts';
import { allOf } from './read.ts';

/** All forums with what their sessions follow from. */
export async function areaRecords(read: Read, area: Pick<Area, 'closed'>): Promise<AreaRecords> {
  const [forums, meetings, collisions] = await Promise.all([
    allOf(read, 'forum'),
    allOf(read, 'meeting'),
    allOf(read, 'collision'),
  ]);
  return { forums, meetings, collisions, closed: area.closed };
}

/** What one forum's sessions follow from; of others only when its rhythm hangs on them. */
export async function sessionRecords(read: Read, area: Area, forum: Forum): Promise<SessionRecords> {
  if (hangsOnForums(forum.cadence)) return recordsOf(forum, await areaRecords(read, area));
  const [meetings, collisions] = await Promise.all([
    meetingsOf(read, forum),
    allOf(read, 'collision', `${forum.id}/`),
  ]);
  return recordsOf(forum, { forums: [], meetings, collisions, closed: area.closed });
}

/** The area's breakfast forums, in order of id; most have one. */
export async function breakfasts(read: Read): Promise<readonly Forum[]> {
  return (await allOf(read, 'forum')).filter(({ type }) => type === 'breakfast');
}

/** What people have answered to a meeting, or to a session whose meeting nobody has written. */
export const answersTo = (
  { read }: { readonly read: Read },
  { id }: Pick<Meeting, 'id'>,
): Promise<readonly Answer[]> => allOf(read, 'answer', `${id}/`);

/** Every meeting of a forum, those it holds together with another counted. */
export const meetingsOf = async (read: Read, forum: Pick<Forum, 'id'>): Promise<readonly Meeting[]> =>
  (await allOf(read, 'meeting')).filter((one) => one.forum === forum.id || one.joint?.includes(forum.id));
