// What the coordinator does with a round: one more word to one role or to all, no more words, and words again. Part of round.ts.
import { z } from 'zod';
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import { type Instant, dayOf, daySchema, timeOfWall, wallOf } from '../../domain/calendar.ts';
import { meetingIdSchema, startOf } from '../../domain/meeting.ts';
import { inWorkingHours } from '../../domain/notice.ts';
import { type ActionPlan, answeringFor, isAway } from '../../domain/owner.ts';
import { type PersonId, personIdSchema, roleIdSchema } from '../../domain/people.ts';
import { askingAt } from '../../domain/round-asking.ts';
import { askedOf, silentIn } from '../../domain/round.ts';
import { type Next, readPlan, readPolitiraad, readRound } from '../../reading/action-plan.ts';
import { afterwards } from '../../reading/read.ts';
import { askThese, roundOf } from './ask.ts';
import { overview } from './overview.ts';
import { EVERYBODY } from './parts.ts';

export const roundSchema = z.object({ meeting: meetingIdSchema });
/** `role`: that one alone; otherwise all who are silent. */
export const nudgeSchema = roundSchema.extend({
  role: z
    .preprocess((typed) => (typed === EVERYBODY ? undefined : typed || undefined), roleIdSchema.optional())
    .optional(),
});

async function find(ctx: Ctx, id: string): Promise<Next | undefined> {
  const found = (await readPolitiraad(ctx)).find(({ meeting }) => meeting.id === id);
  return found && readRound(ctx, found);
}

/** One more word to the silent, at most one a day to each, whether the clock or the coordinator asked. */
export async function nudge(ctx: Ctx, { meeting: id, role }: z.output<typeof nudgeSchema>): Promise<Outcome> {
  const { now, area, texts } = ctx;
  const found = await find(ctx, id);
  if (!found || found.since > now || found.round?.closed !== undefined) return GONE;
  const at = inWorkingHours(now, area.closed);
  if (at >= startOf(found.meeting)) return { show: await overview(ctx, { id, note: texts.round.tooLate }) };
  const plan = await readPlan(ctx);
  const round = roundOf({ plan, politiraad: found, open: found.round }, area, now);
  const isMeant = (person: PersonId): boolean => role === undefined || answersAs(plan, role, person, at);
  const fresh = askingAt(plan, found, area, round, at).filter(({ person }) => isMeant(person));
  const outcome = await askThese(ctx, found, round, fresh);
  const here = silentIn(plan, askedOf(found, area, round), dayOf(at)).filter(
    (person) => isMeant(person) && !isAway(plan, person, dayOf(at)),
  );
  const n = {
    silent: here.length,
    fresh: fresh.filter(({ person }) => here.includes(person)).length,
    told: outcome.send?.filter((message) => message.at === at).length ?? 0,
  };
  const note = noteOf(ctx, n, at);
  if (found.round && fresh.length === 0) return { show: await overview(ctx, { id, note }) };
  return { ...outcome, show: await overview(afterwards(ctx, outcome.changes), { id, note }) };
}

function answersAs({ roles, ...plan }: ActionPlan, id: string, person: PersonId, at: Instant): boolean {
  const role = roles.get(id);
  return role !== undefined && answeringFor(role, { ...plan, roles }, dayOf(at)).includes(person);
}

/** Of those silent and here: `fresh` have not been asked that day, and `told` of them can be reached. */
type Nudged = { readonly silent: number; readonly fresh: number; readonly told: number };

function noteOf({ texts, now }: Ctx, { silent, fresh, told }: Nudged, at: Instant): string {
  const { round: words, dates } = texts;
  if (silent === 0) return words.nobodyToNudge;
  if (fresh === 0) return words.nudgedAlready;
  if (told === 0) return words.nobodyReached;
  if (at === now) return words.nudged({ n: told });
  return words.nudgedLater({ n: told, day: dates.day(dayOf(at)), time: dates.time(timeOfWall(wallOf(at))) });
}

/** Nobody is asked more; what is told still counts. */
export async function close(ctx: Ctx, { meeting: id }: z.output<typeof roundSchema>): Promise<Outcome> {
  const found = await find(ctx, id);
  if (!found?.round) return GONE;
  const { round } = found;
  const changes =
    round.closed === undefined ? [{ kind: 'round' as const, id, value: { ...round, closed: ctx.now } }] : [];
  const note = ctx.texts.round.closedNow;
  return {
    changes,
    show: await overview(afterwards(ctx, changes), { id, note }),
  };
}

export async function reopen(ctx: Ctx, { meeting: id }: z.output<typeof roundSchema>): Promise<Outcome> {
  const found = await find(ctx, id);
  if (!found?.round) return GONE;
  const { closed, ...value } = found.round;
  const changes = closed === undefined ? [] : [{ kind: 'round' as const, id, value }];
  return {
    changes,
    show: await overview(afterwards(ctx, changes), { id, note: ctx.texts.round.reopened }),
  };
}

/** What the clock hears of a letter that reached nobody. */
export const lostSchema = z.object({
  meeting: meetingIdSchema,
  to: z.string().max(120),
  /** The day it asked on. */
  on: daySchema.optional(),
});

/** The coordinator sees whom no letter reached; one that was overtaken by a later one says nothing. */
export async function lost(
  { read }: Ctx,
  { meeting: id, to, on }: z.output<typeof lostSchema>,
): Promise<Outcome> {
  const round = await read.get('round', id);
  const person = personIdSchema.safeParse(to.replace(/^mail:/, '')).data;
  if (!round || !person) return {};
  if (on !== undefined && (round.asked?.[person] ?? on) > on) return {};
  const unreached = [...new Set([...(round.unreached ?? []), person])];
  return { changes: [{ kind: 'round', id, value: { ...round, unreached } }] };
}
