// Reads whom a task of a meeting lies with, and makes what they are told of it. The card is drawn by task.ts.
import type { Ctx, Message } from '../capability.ts';
import { type Instant, dayOf } from '../domain/calendar.ts';
import type { Task } from '../domain/minutes.ts';
import type { PersonId } from '../domain/people.ts';
import { type Word, askedAbout, taskId } from '../domain/task.ts';
import { messagesTo } from './reach.ts';

/** The holders of the task's role at a moment; of a vacant role those who stand in, else the coordinators. */
export async function askedOf(
  { read, area }: Pick<Ctx, 'read' | 'area'>,
  { role }: Pick<Task, 'role'>,
  at: Instant,
): Promise<readonly PersonId[]> {
  const [own, coordinating] = await Promise.all([read.get('role', role), read.get('role', area.coordinator)]);
  return askedAbout(own, coordinating, dayOf(at));
}

/** A word about a task to everybody it lies with: on their card of the day, or by e-mail. */
export async function tellOf(
  ctx: Pick<Ctx, 'read' | 'area'>,
  task: Task,
  { step, at, expires }: Word,
): Promise<readonly Message[]> {
  return messagesTo(ctx, await askedOf(ctx, task, at), (person) => ({
    id: `task/${taskId(task)}/${step}/${dayOf(at)}/${person}`,
    mode: 'say',
    view: 'task.word',
    with: { forum: task.forum, task: task.id, step },
    at,
    expires,
    digest: true,
  }));
}
