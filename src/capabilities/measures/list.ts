// The list of measures: the reader's own first, then by goal area; all of them, or those that answer to what is typed or chosen.
import { z } from 'zod';
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Measure, statusSchema } from '../../domain/measure.ts';
import { knownGoalAreas } from '../../domain/measure-edit.ts';
import { type Filter, findMeasures, isOverdue, readFilters, STANDINGS } from '../../domain/measure-find.ts';
import { type ActionPlan, allOwners, measuresOf, ownerRoles } from '../../domain/owner.ts';
import { bytesOf, cut, pageOf, within } from '../../domain/paging.ts';
import { PLAN_PERIOD } from '../../domain/plan-period.ts';
import { markOf } from '../../mark.ts';
import { readPlan } from '../../reading/action-plan.ts';
import { isCoordinator } from '../../reading/who.ts';
import { ownerOf, onDay, statusOf } from './lines.ts';

/** Rows of a page. With the choices they keep a card under 28 kB, whatever the measures are called. */
const ROWS = { most: 15, bytes: 13_000 };
/** Choices of the filter, and of one of its kinds. */
const CHOICES = { most: 40, bytes: 6_500 };
const GOAL_AREAS = { most: 14, bytes: 3_000 };
/** What a row takes beside its words. */
const ROW_BYTES = 420;
const TITLE_BYTES = 420;
const LINE_BYTES = 300;
const ALL = 'all';

export const listSchema = z.object({
  text: z.string().max(200).default(''),
  filter: z.string().max(100).default(ALL),
  from: z.number().int().min(0).default(0),
});

export async function list(ctx: Ctx, { text, filter, from }: z.output<typeof listSchema>): Promise<Drawing> {
  const { texts, area, now } = ctx;
  const { measures: words } = texts;
  const plan = await readPlan(ctx);
  const today = dayOf(now);
  const choices = await choicesOf(ctx, plan);
  const chosen = choices.find(({ value }) => value === filter && value !== ALL);
  const typed = readFilters(text);
  const found = findMeasures(
    plan,
    [...typed, ...(chosen ? [chosen.filter] : [])].flatMap((one) => one ?? []),
    today,
  );
  const own = ownOf(ctx, plan);
  const page = pageOf(ownFirst(found, own), from, ROWS, (one) => sizeOf(ctx, plan, one));
  const sought = [text.trim(), ...(chosen ? [chosen.title] : [])].filter(Boolean).join(' · ');
  return {
    card: 'measures.list',
    summary: words.title,
    data: {
      lead: leadOf(ctx, plan, found.length, cut(sought, 400)),
      showing: words.showing({
        from: page.first + 1,
        to: page.first + page.items.length,
        of: found.length,
      }),
      paged: found.length > page.items.length,
      groups: groups(ctx, plan, page.items, own),
      sought: text.trim(),
      filter: chosen?.value ?? ALL,
      choices: choices.map(({ title, value }) => ({ title, value })),
      siftable: plan.measures.length > 0,
      area: area.id,
      sifted: sought !== '' && plan.measures.length > 0,
      mayAdd: await isCoordinator(ctx),
      hasNext: page.next !== undefined,
      nextFrom: page.next ?? 0,
      hasBack: page.back !== undefined,
      backFrom: page.back ?? 0,
    },
  };
}

function leadOf(
  { texts: { measures: words }, area }: Ctx,
  plan: ActionPlan,
  n: number,
  sought: string,
): string {
  if (plan.measures.length === 0) return words.empty;
  if (n === 0) return words.foundNone({ sought });
  const lead = sought === '' ? words.lead({ n, area: area.name }) : words.found({ n, sought });
  return isUntold(plan) ? `${lead} ${words.untold}` : lead;
}

/** Whether nobody has told anything yet: then it is said once, not on every row. */
const isUntold = ({ measures: all }: ActionPlan): boolean => all.every(({ latest }) => latest === undefined);

// --- the choices -----------------------------------------------------------------------------------------------------

type Choice = { readonly title: string; readonly value: string; readonly filter?: Filter };

/** What the list can be narrowed by: all, the statuses, what is amiss, goal areas, and who answers. */
async function choicesOf(ctx: Ctx, plan: ActionPlan): Promise<readonly Choice[]> {
  const { measures: words, measure: statuses } = ctx.texts;
  const standing: readonly Choice[] = STANDINGS.map((status) => ({
    title: statusSchema.safeParse(status).success ? statuses[status as 'done'] : words.never,
    value: `status:${status}`,
    filter: { kind: 'status', status },
  }));
  const amiss: readonly Choice[] = (['ownerless', 'overdue', 'retired'] as const).map((kind) => ({
    title: words[kind],
    value: kind,
    filter: { kind },
  }));
  const period = await ctx.read.get('planPeriod', PLAN_PERIOD);
  const areas = knownGoalAreas(plan.measures, period).map((goalArea): Choice => ({
    title: cut(words.filterGoalArea({ name: goalArea }), 240),
    value: `area:${markOf(goalArea)}`,
    filter: { kind: 'goalArea', goalArea },
  }));
  const drawn = ({ title, value }: Choice): number => bytesOf({ title, value });
  const all: readonly Choice[] = [
    { title: words.filterAll, value: ALL },
    ...standing,
    ...amiss,
    ...within(areas, GOAL_AREAS, drawn),
    ...owners(ctx, plan),
  ];
  return within(all, CHOICES, drawn);
}

/** The roles that answer for something, and the forums that do or stand behind it, under whatever goal area. */
function owners({ texts: { measures: words } }: Ctx, plan: ActionPlan): readonly Choice[] {
  const named = (name: string): string => cut(words.filterOwner({ name }), 200);
  const forums = new Set(
    plan.measures.flatMap((one) =>
      [...allOwners(one), ...(one.anchors ?? [])].flatMap((owner) =>
        owner.kind === 'forum' ? [owner.forum] : [],
      ),
    ),
  );
  const roles = new Set(plan.measures.flatMap((one) => ownerRoles(one, plan)));
  return [
    ...[...plan.forums.values()]
      .filter(({ id }) => forums.has(id))
      .map(({ id, name }): Choice => ({
        title: named(name),
        value: `forum:${id}`,
        filter: { kind: 'forum', forum: id },
      })),
    ...[...plan.roles.values()]
      .filter(({ id }) => roles.has(id))
      .map(({ id, name }): Choice => ({
        title: named(name),
        value: `role:${id}`,
        filter: { kind: 'role', role: id },
      })),
  ];
}

// --- the rows --------------------------------------------------------------------------------------------------------

type Own = ReadonlySet<Measure>;

const ownOf = ({ actor, now }: Ctx, plan: ActionPlan): Own =>
  new Set(actor.kind === 'person' ? measuresOf(plan, actor.person, dayOf(now)) : []);

const ownFirst = (found: readonly Measure[], own: Own): readonly Measure[] => [
  ...found.filter((one) => own.has(one)),
  ...found.filter((one) => !own.has(one)),
];

/** The reader's own, then the others under their goal area, in the plan's order. */
function groups(ctx: Ctx, plan: ActionPlan, page: readonly Measure[], own: Own) {
  const group = (heading: string, all: readonly Measure[], mine: boolean) => ({
    heading,
    mine,
    rows: all.map((one) => row(ctx, plan, one)),
  });
  const mine = page.filter((one) => own.has(one));
  const byArea = Map.groupBy(
    page.filter((one) => !own.has(one)),
    ({ goalArea }) => goalArea,
  );
  return [
    ...(mine.length > 0 ? [group(ctx.texts.measures.mine, mine, true)] : []),
    ...[...byArea].map(([goalArea, all]) => group(goalArea || ctx.texts.measures.noGoalArea, all, false)),
  ];
}

function row(ctx: Ctx, plan: ActionPlan, one: Measure) {
  const { measures: words } = ctx.texts;
  const late = isOverdue(one, dayOf(ctx.now)) && one.timing?.by;
  const parts = [
    ...(isUntold(plan) ? [] : [statusOf(ctx, one)]),
    ...(late ? [words.overdueSince({ date: onDay(ctx, late) })] : []),
    cut(ownerOf(ctx, plan, one), LINE_BYTES),
  ];
  const title = cut(one.title, TITLE_BYTES);
  return { id: one.id, title, line: parts.join(' · '), tooltip: cut(one.title, TITLE_BYTES / 4) };
}

/** As it is drawn, with the heading that may stand above it. */
const sizeOf = (ctx: Ctx, plan: ActionPlan, one: Measure): number =>
  bytesOf(row(ctx, plan, one)) + bytesOf(one.goalArea) + ROW_BYTES;
