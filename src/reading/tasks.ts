// Reads whom a task of a meeting lies with, and makes what they are told of it. The card is drawn by task.ts.
import type { Ctx, Message } from '../capability.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Task } from '../domain/minutes.ts';
import { type Word, taskId } from '../domain/task.ts';
import { messagesTo } from './reach.ts';
import { answeringOrCoordinators } from './who.ts';

/** A word about a task to everybody it lies with: on their card of the day, or by e-mail. */
export async function tellOf(
  ctx: Pick<Ctx, 'read' | 'area'>,
  task: Task,
  { step, at, expires }: Word,
): Promise<readonly Message[]> {
  const lies = await answeringOrCoordinators({ ...ctx, now: at }, task.role);
  return messagesTo(ctx, lies, (person) => ({
    id: `task/${taskId(task)}/${step}/${dayOf(at)}/${person}`,
    mode: 'say',
    view: 'task.word',
    with: { forum: task.forum, task: task.id, step },
    at,
    expires,
    digest: true,
  }));
}
