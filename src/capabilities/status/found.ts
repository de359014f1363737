// Which politiråd a status is of, who may have it, and everything it is made of.
import type { Ctx, Who } from '../../capability.ts';
import { type Forum, haveClosedMinutes } from '../../domain/forum.ts';
import { type Meeting, startOf } from '../../domain/meeting.ts';
import type { ActionPlan } from '../../domain/owner.ts';
import type { PersonId } from '../../domain/people.ts';
import { PLAN_PERIOD } from '../../domain/plan-period.ts';
import type { Politiraad } from '../../domain/round.ts';
import { type Occasion, type StatusPaper, reportsByMeasure, statusPaper } from '../../domain/status-paper.ts';
import { readNext, readPlan, readPolitiraad, readRound, readTelling } from '../../reading/action-plan.ts';
import { allOf } from '../../reading/read.ts';
import { holdsAs, holdsOneOf } from '../../reading/who.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'area'>;

export type Found = Occasion & {
  /** Those whose meeting it is. */
  readonly forums: readonly Forum[];
  readonly closed: boolean;
  readonly plan: ActionPlan;
  readonly paper: StatusPaper;
  /** Answers count for it, and of one that has been somebody was asked: who has not told has not answered. */
  readonly opened: boolean;
  /** The politiråd after it in the same forum, when there is one. */
  readonly following: Meeting | undefined;
};

/** The politiråd that is named; else the next from when its answers count, until then the last; undefined when there is none. */
async function politiraadFor(
  ctx: Seeing,
  all: readonly Politiraad[],
  id: string | undefined,
): Promise<Politiraad | undefined> {
  if (id !== undefined) return all.find(({ meeting }) => meeting.id === id);
  return (await readTelling(ctx)) ?? (await readNext(ctx)) ?? all.at(-1);
}

export async function findStatus(ctx: Seeing, id?: string): Promise<Found | undefined> {
  const all = await readPolitiraad(ctx);
  const politiraad = await politiraadFor(ctx, all, id);
  if (!politiraad) return undefined;
  const { meeting } = politiraad;
  const [{ asked, round }, plan, reports, period] = await Promise.all([
    readRound(ctx, politiraad),
    readPlan(ctx),
    allOf(ctx.read, 'report'),
    ctx.read.get('planPeriod', PLAN_PERIOD),
  ]);
  const previous = all.find(
    (one) => startOf(one.meeting) === politiraad.since && isSame(one.meeting, meeting),
  );
  const occasion = { meeting, previous: previous?.meeting, asked };
  const forums = [meeting.forum, ...(meeting.joint ?? [])].flatMap((one) => plan.forums.get(one) ?? []);
  return {
    ...occasion,
    forums,
    closed: haveClosedMinutes(forums),
    plan,
    paper: statusPaper(plan, reportsByMeasure(reports), occasion, {
      now: ctx.now,
      goalAreas: period?.goalAreas ?? [],
    }),
    opened: ctx.now >= asked.from && (round !== undefined || startOf(meeting) > ctx.now),
    following: all.find((one) => one.since === startOf(meeting) && isSame(one.meeting, meeting))?.meeting,
  };
}

const forumsOf = ({ forum, joint = [] }: Meeting): readonly string[] => [forum, ...joint];
const isSame = (a: Meeting, b: Meeting): boolean => forumsOf(a).some((one) => forumsOf(b).includes(one));

// --- who -------------------------------------------------------------------------------------------------------------

/** The roles that write for the politiråd. */
const writersFor = (forums: readonly Forum[]): readonly string[] =>
  forums.filter(({ type }) => type === 'politiraad').map(({ secretary: role, convener }) => role ?? convener);

/** The coordinator, and whoever writes for a politiråd: the one meant, or where none is named any of them. */
export const reader: Who = {
  name: 'secretary',
  async may(ctx, input) {
    const { meeting } = input as { readonly meeting?: string | undefined };
    const id = meeting?.slice(0, meeting.indexOf('/'));
    const forums = await allOf(ctx.read, 'forum');
    return holdsOneOf(ctx, writersFor(forums.filter((one) => id === undefined || one.id === id)));
  },
};

export const mayRead = (ctx: Seeing, { forums }: Pick<Found, 'forums'>, person: PersonId): Promise<boolean> =>
  holdsAs(ctx, person, writersFor(forums));
