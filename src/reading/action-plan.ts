// The action plan and the politiråd ahead, read for rules and views.
import type { Ctx, Read } from '../capability.ts';
import type { Round } from '../domain/measure.ts';
import type { ActionPlan } from '../domain/owner.ts';
import { type Asked, type Politiraad, askedOf, nextPolitiraad, politiraadOf } from '../domain/round.ts';
import { allOf } from './read.ts';

type Reading = { readonly read: Read };

/** Measures in the plan's order, with roles and forums by id. */
export async function readPlan({ read }: Reading): Promise<ActionPlan> {
  const [measures, roles, forums] = await Promise.all([
    allOf(read, 'measure'),
    read.list('role'),
    read.list('forum'),
  ]);
  return {
    measures,
    roles: new Map(roles.map(({ id, value }) => [id, value])),
    forums: new Map(forums.map(({ id, value }) => [id, value])),
  };
}

async function readMeetings({ read }: Reading) {
  const forums = (await allOf(read, 'forum')).filter(({ type }) => type === 'politiraad');
  const lists = await Promise.all(forums.map(({ id }) => allOf(read, 'meeting', `${id}/`)));
  return { forums, meetings: lists.flat() };
}

/** All politiråd that stand. */
export async function readPolitiraad(ctx: Reading): Promise<readonly Politiraad[]> {
  const { forums, meetings } = await readMeetings(ctx);
  return politiraadOf(forums, meetings);
}

/** A politiråd with its round when that has opened, and since when an answer counts for it. */
export type Next = Politiraad & { readonly round: Round | undefined; readonly asked: Asked };

/** The next politiråd. */
export async function readNext({
  read,
  now,
  area,
}: Pick<Ctx, 'read' | 'now' | 'area'>): Promise<Next | undefined> {
  const { forums, meetings } = await readMeetings({ read });
  const next = nextPolitiraad(forums, meetings, now);
  const round = next && (await read.get('round', next.meeting.id));
  return next && { ...next, round, asked: askedOf(next, area, round) };
}

/** The next politiråd, when what is told now counts for it. */
export async function readCounting(ctx: Pick<Ctx, 'read' | 'now' | 'area'>): Promise<Next | undefined> {
  const next = await readNext(ctx);
  return next && ctx.now >= next.asked.from ? next : undefined;
}
