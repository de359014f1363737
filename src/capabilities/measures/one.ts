// One measure with everything the plan says of it, what has been told of it, and what the reader may do.
import { z } from 'zod';
import { type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Latest, Measure } from '../../domain/measure.ts';
import { type ActionPlan, isInPlan, mayReport } from '../../domain/owner.ts';
import { bytesOf, cut, pageOf, within } from '../../domain/paging.ts';
import { readPlan } from '../../reading/action-plan.ts';
import { allOf } from '../../reading/read.ts';
import { isCoordinator } from '../../reading/who.ts';
import { rowSchema } from '../../typed.ts';
import { type Fact, type Seeing, dateOf, facts, named, onDay, ownerOf, statusOf, timingOf } from './lines.ts';

export const oneSchema = z.object({ measure: z.string().max(40) });
export const openSchema = oneSchema.extend({ from: rowSchema });

/** What has room on the card beside the facts. */
const HISTORY = { most: 6, bytes: 4_500 };
const VOICES = { most: 8, bytes: 2_400 };
const LINE_BYTES = 2_200;
const CONTENT_BYTES = 5_000;

/** The measure with the plan it stands in; undefined when it is gone. */
export async function findOne(
  ctx: Seeing,
  id: string,
): Promise<{ readonly plan: ActionPlan; readonly one: Measure } | undefined> {
  const plan = await readPlan(ctx);
  const one = plan.measures.find((each) => each.id === id);
  return one && { plan, one };
}

export async function open(ctx: Ctx, { measure, from }: z.output<typeof openSchema>): Promise<Outcome> {
  const found = await findOne(ctx, measure);
  return found ? { show: await detail(ctx, found.plan, found.one, { from }) } : GONE;
}

type Above = { readonly said?: string; readonly from?: number };

/** `said`: what has just been done. `from`: where in the history the page begins. */
export async function detail(
  ctx: Ctx,
  plan: ActionPlan,
  one: Measure,
  { said = '', from = 0 }: Above = {},
): Promise<Drawing> {
  const { area, actor, now } = ctx;
  const today = dayOf(now);
  const history = await historyOf(ctx, one);
  const page = pageOf(history, from, HISTORY, bytesOf);
  const voices = within(voiceLines(ctx, one), VOICES);
  const maySet = await isCoordinator(ctx);
  const owns = actor.kind === 'person' && mayReport(one, plan, actor.person, today);
  const isOut = !isInPlan(one, today);
  return {
    card: 'measures.open',
    summary: one.title,
    data: {
      id: one.id,
      area: area.id,
      title: one.title,
      content: cut(one.content, CONTENT_BYTES),
      hasContent: one.content.trim() !== '',
      retired: retiredLine(ctx, one, isOut),
      hasRetired: one.retired !== undefined,
      facts: factsOf(ctx, plan, one),
      voices,
      hasVoices: voices.length > 0,
      history: page.items,
      hasHistory: history.length > 0,
      hasOlder: page.next !== undefined,
      older: page.next ?? 0,
      hasNewer: page.back !== undefined,
      newer: page.back ?? 0,
      maySet,
      mayReport: !isOut && (maySet || owns),
      said,
      hasSaid: said !== '',
    },
  };
}

function retiredLine(ctx: Seeing, { retired }: Measure, isOut: boolean): string {
  if (retired === undefined) return '';
  const { retiredOn, retiresOn } = ctx.texts.measures;
  return (isOut ? retiredOn : retiresOn)({ date: onDay(ctx, retired) });
}

function factsOf(ctx: Seeing, plan: ActionPlan, one: Measure): readonly Fact[] {
  const { measures: words } = ctx.texts;
  const { also = [], anchors = [], level, partners = [], latest } = one;
  const others = also.map(({ goalArea, owners = [] }) =>
    words.alsoWith({ goalArea, owners: named(ctx, plan, owners) }),
  );
  return facts(
    [words.owner, ownerOf(ctx, plan, one)],
    [words.answers, one.separately ? words.separately : ''],
    [words.anchors, named(ctx, plan, anchors)],
    [words.goalArea, one.goalArea || words.noGoalArea],
    [words.also, others.join('; ')],
    [words.status, statusOf(ctx, one)],
    [words.wanted, latest?.wanted ?? ''],
    [words.effect, latest?.effect ? words.effects[latest.effect] : ''],
    [words.timing, timingOf(ctx, one)],
    [words.asked, words[one.every]],
    [words.level, level ? words.levels[level] : ''],
    [words.targetGroup, one.targetGroup ?? ''],
    [words.partners, partners.join(', ')],
    [words.indicator, one.indicator ?? ''],
    [words.cost, one.cost ?? ''],
    [words.evaluateIn, one.evaluateIn === undefined ? '' : String(one.evaluateIn)],
  );
}

// --- told ------------------------------------------------------------------------------------------------------------

/** All reports, the last first. */
async function historyOf(ctx: Seeing, { id }: Measure): Promise<readonly string[]> {
  const reports = await allOf(ctx.read, 'report', `${id}/`);
  return reports.toSorted((a, b) => b.at - a.at).map((told) => lineOf(ctx, told));
}

/** What each told last, where each tells for themselves. */
const voiceLines = (ctx: Seeing, { separately, voices = [] }: Measure): readonly string[] =>
  separately ? voices.map((told) => cut(lineOf(ctx, told), LINE_BYTES / 4)) : [];

function lineOf(ctx: Seeing, told: Latest): string {
  const { measures: words, measure: statuses } = ctx.texts;
  const parts = [
    words.historyLine({
      date: dateOf(ctx, told),
      status: statuses[told.status],
      role: told.role ?? '',
      late: told.late === true,
      comment: told.comment ?? '',
    }),
    ...(told.wanted ? [words.historyWanted({ wanted: told.wanted })] : []),
    ...(told.effect ? [words.historyEffect({ effect: words.effects[told.effect] })] : []),
  ];
  return cut(parts.join('. '), LINE_BYTES);
}
