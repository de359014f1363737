// The action plan and the politiråd ahead, read for rules and views.
import type { Ctx, Read } from '../capability.ts';
import { recordsOf } from '../domain/anchors.ts';
import { type Day, addDays, dayOf } from '../domain/calendar.ts';
import type { Round } from '../domain/measure.ts';
import { plannedMeeting, startOf } from '../domain/meeting.ts';
import { type ActionPlan, anchorRoles, ownerRoles } from '../domain/owner.ts';
import type { PersonId } from '../domain/people.ts';
import { type Asked, type Politiraad, askedOf, nextPolitiraad, politiraadOf } from '../domain/round.ts';
import { isTimed, sessionsOf } from '../domain/session.ts';
import { allOf } from './read.ts';
import { areaRecords } from './sessions.ts';

/** Measures in the plan's order, with roles and forums by id, and who of those who answer is away. */
export async function readPlan({ read }: { readonly read: Read }): Promise<ActionPlan> {
  const [measures, roles, forums] = await Promise.all([
    allOf(read, 'measure'),
    read.list('role'),
    read.list('forum'),
  ]);
  const plan: ActionPlan = {
    measures,
    roles: new Map(roles.map(({ id, value }) => [id, value])),
    forums: new Map(forums.map(({ id, value }) => [id, value])),
  };
  return { ...plan, away: await awayOf(read, plan) };
}

/** Until when those are away who hold or stand in for a role that something is asked of or told. */
async function awayOf(read: Read, plan: ActionPlan): Promise<ReadonlyMap<PersonId, Day>> {
  const named = plan.measures.flatMap((one) => [...ownerRoles(one, plan), ...anchorRoles(one, plan)]);
  const stints = [...new Set(named)].flatMap((id) => {
    const role = plan.roles.get(id);
    return role ? [...role.holders, ...role.deputies] : [];
  });
  const ids = [...new Set(stints.map(({ person }) => person))];
  const found = await Promise.all(ids.map((id) => read.get('person', id)));
  return new Map(found.flatMap((one) => (one?.pausedUntil === undefined ? [] : [[one.id, one.pausedUntil]])));
}

type Seeing = Pick<Ctx, 'read' | 'now' | 'area'>;

/** As far as a rhythm is followed, back to the politiråd before and ahead to the next. */
const REACH_DAYS = 400;

/** The meetings that are written, and those a rhythm gives an hour to that nobody has written yet. */
async function readMeetings({ read, area, now }: Seeing) {
  const records = await areaRecords(read, area);
  const forums = records.forums.filter(({ type }) => type === 'politiraad');
  const [from, to] = [addDays(dayOf(now), -REACH_DAYS), addDays(dayOf(now), REACH_DAYS)];
  const ahead = forums.flatMap((forum) =>
    sessionsOf(forum, from, to, recordsOf(forum, records)).flatMap((one) =>
      one.meeting === undefined && one.state === 'on' && isTimed(one) ? [plannedMeeting(forum, one)] : [],
    ),
  );
  return { forums, meetings: [...records.meetings, ...ahead] };
}

/** All politiråd that stand. */
export async function readPolitiraad(ctx: Seeing): Promise<readonly Politiraad[]> {
  const { forums, meetings } = await readMeetings(ctx);
  return politiraadOf(forums, meetings);
}

/** A politiråd with its round when that has opened, and since when an answer counts for it. */
export type Next = Politiraad & { readonly round: Round | undefined; readonly asked: Asked };

/** The next politiråd. */
export async function readNext(ctx: Seeing): Promise<Next | undefined> {
  const { forums, meetings } = await readMeetings(ctx);
  const next = nextPolitiraad(forums, meetings, ctx.now);
  return next && readRound(ctx, next);
}

/** A politiråd with how it stands. */
export async function readRound({ read, area }: Seeing, politiraad: Politiraad): Promise<Next> {
  const round = await read.get('round', politiraad.meeting.id);
  return { ...politiraad, round, asked: askedOf(politiraad, area, round) };
}

/** The next politiråd, when what is told now counts for it. */
async function readCounting(ctx: Pick<Ctx, 'read' | 'now' | 'area'>): Promise<Next | undefined> {
  const next = await readNext(ctx);
  return next && ctx.now >= next.asked.from ? next : undefined;
}

/** The politiråd that what is told now is for. `late`: it has begun, and no round has opened since. */
export type Telling = Next & { readonly late: boolean };

/** The next politiråd when what is told now counts for it, else the last one there was a round before; undefined when none. */
export async function readTelling(ctx: Pick<Ctx, 'read' | 'now' | 'area'>): Promise<Telling | undefined> {
  const next = await readCounting(ctx);
  if (next) return { ...next, late: false };
  const begun = (await readPolitiraad(ctx)).filter(({ meeting }) => startOf(meeting) <= ctx.now);
  const last = begun.toSorted((a, b) => startOf(b.meeting) - startOf(a.meeting))[0];
  const round = last && (await ctx.read.get('round', last.meeting.id));
  return last && round && { ...last, round, asked: askedOf(last, ctx.area, round), late: true };
}
