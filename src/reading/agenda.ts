// Reads the agenda of a session: the forum's standing items, what the call named, and what has been proposed.
import type { Ctx } from '../capability.ts';
import { type Item, type Line, agendaOf } from '../domain/agenda.ts';
import type { Forum } from '../domain/forum.ts';
import { type Session, nextSession } from '../domain/session.ts';
import { sessionRecords } from './sessions.ts';

type Seeing = Pick<Ctx, 'read' | 'area' | 'now'>;

/** In its order; proposed lines are among them, declined ones are not. */
export async function readAgenda(
  ctx: Seeing,
  forum: Forum,
  session: Pick<Session, 'id' | 'day' | 'meeting'>,
): Promise<readonly Line[]> {
  const next = nextSession(forum, ctx.now, await sessionRecords(ctx.read, ctx.area, forum));
  return agendaOf(forum, session, await itemsOf(ctx, forum, session), next?.id === session.id);
}

/** Items of the forum, and of those it meets together with. */
export async function itemsOf(
  { read }: Pick<Ctx, 'read'>,
  forum: Forum,
  { meeting }: Pick<Session, 'meeting'>,
): Promise<readonly Item[]> {
  const forums = new Set([forum.id, ...(meeting ? [meeting.forum, ...(meeting.joint ?? [])] : [])]);
  const lists = await Promise.all([...forums].map((id) => read.list('item', `${id}/`)));
  return lists.flat().map(({ value }) => value);
}
