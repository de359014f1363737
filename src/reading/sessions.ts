// Reads what a forum's sessions follow from: its meetings and what has been decided where its rhythm meets a holiday.
import type { Read } from '../capability.ts';
import type { Area } from '../domain/area.ts';
import type { Forum } from '../domain/forum.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { SessionRecords } from '../domain/session.ts';

export async function sessionRecords(read: Read, area: Area, forum: Forum): Promise<SessionRecords> {
  const [meetings, collisions] = await Promise.all([
    meetingsOf(read, forum),
    read.list('collision', `${forum.id}/`),
  ]);
  return {
    meetings,
    collisions: collisions.map(({ value }) => value),
    closed: area.closed,
  };
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
