// A task from a meeting, followed up until it is done: its role is told when the minutes go out, before its day and after it, and
// says how it stands.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Outcome,
  type Who,
  GONE,
  PRIVATE,
  PRIVATE_OR_LINK,
  verb,
} from '../capability.ts';
import { type Instant, dayOf } from '../domain/calendar.ts';
import type { Task } from '../domain/minutes.ts';
import { checkMinutes } from '../reading/minutes-text.ts';
import { anyone, holdsOneOf } from '../reading/who.ts';
import { rowSchema } from '../typed.ts';
import { listCard, taskCard } from './task/card.ts';
import { type Key, find, keyOf, keySchema, rolesFor } from './task/key.ts';
import { due, letters, views } from './task/word.ts';

const toldSchema = keySchema.extend({ note: z.string().trim().max(500).default('') });

const owner: Who = {
  name: 'taskOwner',
  may: async (ctx, input) => holdsOneOf(ctx, await rolesFor(ctx, input as Key)),
};

export const task: Capability = {
  name: 'task',
  commands: [
    {
      verb: 'task.mine',
      menu: 4,
      alone: true,
      phrases: {
        nb: ['mine oppgaver', 'oppgaver'],
        nn: ['mine oppgåver', 'oppgåver'],
        en: ['my tasks'],
      },
      about: {
        nb: 'Oppgavene du har fått i møter',
        nn: 'Oppgåvene du har fått i møte',
        en: 'The tasks meetings have given you',
      },
    },
  ],
  verbs: {
    'task.mine': verb({
      input: z.object({ from: rowSchema }),
      who: anyone,
      where: PRIVATE,
      span: 'each',
      run: async (ctx, { from }) =>
        ctx.actor.kind === 'person' ? { show: await listCard(ctx, ctx.actor.person, from) } : {},
    }),
    'task.open': verb({
      input: keySchema,
      who: owner,
      where: PRIVATE_OR_LINK,
      run: async (ctx, key) => {
        const found = await find(ctx, key);
        return found ? { show: await taskCard(ctx, found) } : GONE;
      },
    }),
    'task.done': verb({ input: toldSchema, who: owner, where: PRIVATE_OR_LINK, run: saying('done') }),
    'task.notYet': verb({ input: toldSchema, who: owner, where: PRIVATE_OR_LINK, run: saying('open') }),
    'task.drop': verb({ input: toldSchema, who: owner, where: PRIVATE_OR_LINK, run: saying('dropped') }),
    'task.reopen': verb({ input: keySchema, who: owner, where: PRIVATE_OR_LINK, run: reopen }),
  },
  views,
  letters,
  due,
};

// --- told ------------------------------------------------------------------------------------------------------------

/**
 * How it stands now. What was told of an open task stays until something else is told; why it is no longer relevant must be
 * said, for the forum sees it in its log.
 */
function saying(state: Task['state']) {
  return async (ctx: Ctx, { note, ...key }: z.output<typeof toldSchema>): Promise<Outcome> => {
    const found = await find(ctx, key);
    const forum = await ctx.read.get('forum', key.forum);
    if (!found || !forum || ctx.actor.kind !== 'person') return GONE;
    if (found.state !== 'open' || (state === 'open' && isTold(found, note, ctx.now)))
      return { show: await taskCard(ctx, found) };
    if (state === 'dropped' && note === '') return { refuse: { reason: 'noteMissing', data: {} } };
    const checked = await checkMinutes(ctx, forum, found.title, note);
    if (checked.refuse) return { refuse: checked.refuse };
    const { note: before, ...rest } = found;
    const kept = note === '' && state === 'open' ? before : note || undefined;
    const value: Task = {
      ...rest,
      state,
      ...(kept === undefined ? {} : { note: kept }),
      by: ctx.actor.person,
      at: ctx.now,
    };
    return {
      changes: [{ kind: 'task', id: keyOf(key), value }],
      ...(state === 'open' ? {} : { withdraw: [`task/${keyOf(key)}/`] }),
      show: await taskCard(ctx, value, checked.warning ?? ctx.texts.task.told),
    };
  };
}

/** «Not yet» said again on the same day, with nothing new. */
const isTold = ({ by, at, note: before = '' }: Task, note: string, now: Instant): boolean =>
  by !== undefined && dayOf(at) === dayOf(now) && (note === '' || note === before);

async function reopen(ctx: Ctx, key: Key): Promise<Outcome> {
  const found = await find(ctx, key);
  if (!found || ctx.actor.kind !== 'person') return GONE;
  if (found.state === 'open') return { show: await taskCard(ctx, found) };
  const value: Task = { ...found, state: 'open', by: ctx.actor.person, at: ctx.now };
  return { changes: [{ kind: 'task', id: keyOf(key), value }], show: await taskCard(ctx, value) };
}
