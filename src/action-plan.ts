// The action plan and the politiråd ahead, read for rules and views.
import type { Ctx, Read } from './capability.ts';
import type { Round } from './domain/measure.ts';
import type { Meeting } from './domain/meeting.ts';
import type { ActionPlan } from './domain/owner.ts';
import { type Politiraad, nextPolitiraad, politiraadOf } from './domain/round.ts';

type Reading = { readonly read: Read };

/** Measures in the plan's order, with roles and forums by id. */
export async function readPlan({ read }: Reading): Promise<ActionPlan> {
  const [measures, roles, forums] = await Promise.all([
    read.list('measure'),
    read.list('role'),
    read.list('forum'),
  ]);
  return {
    measures: measures.map(({ value }) => value),
    roles: new Map(roles.map(({ id, value }) => [id, value])),
    forums: new Map(forums.map(({ id, value }) => [id, value])),
  };
}

async function readMeetings({ read }: Reading) {
  const forums = (await read.list('forum'))
    .map(({ value }) => value)
    .filter(({ type }) => type === 'politiraad');
  const lists = await Promise.all(forums.map(({ id }) => read.list('meeting', `${id}/`)));
  return { forums, meetings: lists.flat().map(({ value }) => value) };
}

/** All politiråd that stand. */
export async function readPolitiraad(ctx: Reading): Promise<readonly Politiraad[]> {
  const { forums, meetings } = await readMeetings(ctx);
  return politiraadOf(forums, meetings);
}

/** The next politiråd, and its round when that has opened. */
export async function readNext({
  read,
  now,
}: Pick<Ctx, 'read' | 'now'>): Promise<
  { readonly meeting: Meeting; readonly round: Round | undefined } | undefined
> {
  const { forums, meetings } = await readMeetings({ read });
  const meeting = nextPolitiraad(forums, meetings, now);
  return meeting && { meeting, round: await read.get('round', meeting.id) };
}
