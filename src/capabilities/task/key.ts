// Which task is meant, and whose roles may answer for it.
import { z } from 'zod';
import type { Ctx } from '../../capability.ts';
import { forumIdSchema } from '../../domain/forum.ts';
import type { Task } from '../../domain/minutes.ts';
import { taskId } from '../../domain/task.ts';

export const keySchema = z.object({ forum: forumIdSchema, task: z.string().min(1).max(60) });
export type Key = z.output<typeof keySchema>;

type Reading = Pick<Ctx, 'read'>;

export const keyOf = ({ forum, task: id }: Key): string => taskId({ forum, id });

export const find = ({ read }: Reading, key: Key): Promise<Task | undefined> => read.get('task', keyOf(key));

/** The role it was given, and those who call and write for the forum: they follow it up at its meetings. */
export async function rolesFor({ read }: Reading, key: Key): Promise<readonly string[]> {
  const [task, forum] = await Promise.all([find({ read }, key), read.get('forum', key.forum)]);
  return [task?.role, forum?.convener, forum?.secretary].filter((role) => role !== undefined);
}
