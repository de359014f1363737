// Reads what a forum's sessions follow from: its meetings and what has been decided where its rhythm meets a holiday.
import type { Read } from '../capability.ts';
import type { Area } from '../domain/area.ts';
import type { Forum } from '../domain/forum.ts';
import type { SessionRecords } from '../domain/session.ts';

export async function sessionRecords(read: Read, area: Area, forum: Forum): Promise<SessionRecords> {
  const [meetings, collisions] = await Promise.all([
    read.list('meeting', `${forum.id}/`),
    read.list('collision', `${forum.id}/`),
  ]);
  return {
    meetings: meetings.map(({ value }) => value),
    collisions: collisions.map(({ value }) => value),
    closed: area.closed,
  };
}

/** The area's breakfast forums, in order of id; most have one. */
export async function breakfasts(read: Read): Promise<readonly Forum[]> {
  return (await read.list('forum')).map(({ value }) => value).filter(({ type }) => type === 'breakfast');
}
