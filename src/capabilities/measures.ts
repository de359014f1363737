// The action plan as everybody with a role may read it: all measures by goal area, one of them with its history, and how often
// its owner is asked, which the coordinator sets.
import { z } from 'zod';
import { readPlan } from '../reading/action-plan.ts';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Outcome,
  type Who,
  GONE,
  PRIVATE,
  verb,
} from '../capability.ts';
import { dayOf } from '../domain/calendar.ts';
import { type Measure, type Report, measureSchema } from '../domain/measure.ts';
import { type ActionPlan, mayReport, measuresOf, ownerWords } from '../domain/owner.ts';
import { deputiesOn, holdersOn } from '../domain/people.ts';
import { checkText } from '../reading/free-text.ts';
import { allOf } from '../reading/read.ts';
import { coordinator, isCoordinator } from '../reading/who.ts';

const AT_A_TIME = 15;
const SHOWN_OF_HISTORY = 6;

const listSchema = z.object({
  text: z.string().max(200).default(''),
  from: z.number().int().min(0).default(0),
});
const oneSchema = z.object({ measure: z.string().max(40) });

/** Holder or deputy of any role of the area. */
const roleHolder: Who = {
  name: 'roleHolder',
  may: async (ctx) => {
    const { actor, read, now } = ctx;
    if (await isCoordinator(ctx)) return true;
    if (actor.kind !== 'person') return false;
    const today = dayOf(now);
    const roles = await read.list('role');
    return roles.some(({ value }) =>
      [...holdersOn(value, today), ...deputiesOn(value, today)].includes(actor.person),
    );
  },
};

export const measures: Capability = {
  name: 'measures',
  commands: [
    {
      verb: 'measures.list',
      phrases: { nb: ['tiltak', 'tiltakene', 'handlingsplan'], nn: ['tiltak', 'tiltaka'], en: ['measures'] },
      about: {
        nb: 'Alle tiltakene i planen, eller de som passer med et ord',
        nn: 'Alle tiltaka i planen, eller dei som passar med eit ord',
        en: 'All measures of the plan, or those that match a word',
      },
    },
  ],
  verbs: {
    'measures.list': verb({
      input: listSchema,
      who: roleHolder,
      where: PRIVATE,
      span: 'each',
      run: async (ctx, input) => {
        const { refuse } = checkText(ctx, input.text);
        return refuse ? { refuse } : { show: await list(ctx, input) };
      },
    }),
    'measures.open': verb({ input: oneSchema, who: roleHolder, where: PRIVATE, run: open }),
    'measures.often': verb({
      input: oneSchema.extend({ every: measureSchema.shape.every }),
      who: coordinator,
      where: PRIVATE,
      run: often,
    }),
  },
  views: {},
};

// --- all -------------------------------------------------------------------------------------------------------------

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** The measures whose title, goal area or owners hold every word sought. */
function matching(plan: ActionPlan, sought: string): readonly Measure[] {
  const words = fold(sought).split(/\s+/).filter(Boolean);
  return plan.measures.filter((one) => {
    const text = fold([one.title, one.goalArea, ...ownerWords(one, plan)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

async function list(ctx: Ctx, { text, from }: z.output<typeof listSchema>): Promise<Drawing> {
  const { texts, area } = ctx;
  const { measures: words } = texts;
  const plan = await readPlan(ctx);
  const sought = text.trim();
  const own = ownOf(ctx, plan);
  const found = ownFirst(matching(plan, sought), own);
  const first = from < found.length ? from : 0;
  const page = found.slice(first, first + AT_A_TIME);
  return {
    card: 'measures.list',
    summary: words.title,
    data: {
      lead: leadOf(ctx, plan, found.length, sought),
      showing: words.showing({ from: first + 1, to: first + page.length, of: found.length }),
      paged: found.length > page.length,
      groups: groups(ctx, plan, page, own),
      sought,
      area: area.id,
      sifted: sought !== '' && plan.measures.length > 0,
      hasNext: found.length > first + AT_A_TIME,
      nextFrom: first + AT_A_TIME,
      hasBack: first > 0,
      backFrom: Math.max(0, first - AT_A_TIME),
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
    ...[...byArea].map(([goalArea, all]) => group(goalArea, all, false)),
  ];
}

function row(ctx: Ctx, plan: ActionPlan, one: Measure) {
  const owner = ownerOf(ctx, plan, one);
  const line = isUntold(plan) ? owner : `${statusOf(ctx, one)} · ${owner}`;
  return { id: one.id, title: one.title, line };
}

const ownerOf = ({ texts }: Ctx, plan: ActionPlan, one: Measure): string =>
  texts.dates.list(ownerWords(one, plan)) || texts.measures.noOwner;

function statusOf(ctx: Ctx, { latest }: Measure): string {
  const { texts } = ctx;
  if (!latest) return texts.measures.never;
  return texts.measures.since({ status: texts.measure[latest.status], date: dateOf(ctx, latest) });
}

function dateOf({ texts, now }: Ctx, { at }: Pick<Report, 'at'>): string {
  const day = dayOf(at);
  const year = day.slice(0, 4) === dayOf(now).slice(0, 4) ? '' : day.slice(0, 4);
  return texts.measure.onDate({ date: texts.dates.date(day), year });
}

// --- one -------------------------------------------------------------------------------------------------------------

async function open(ctx: Ctx, { measure: id }: z.output<typeof oneSchema>): Promise<Outcome> {
  const plan = await readPlan(ctx);
  const one = plan.measures.find((each) => each.id === id);
  return one ? { show: await detail(ctx, plan, one) } : GONE;
}

async function detail(ctx: Ctx, plan: ActionPlan, one: Measure, said = ''): Promise<Drawing> {
  const { texts, area, actor, now } = ctx;
  const history = await historyOf(ctx, one);
  const maySet = await isCoordinator(ctx);
  const owns = actor.kind === 'person' && mayReport(one, plan, actor.person, dayOf(now));
  return {
    card: 'measures.open',
    summary: one.title,
    data: {
      id: one.id,
      area: area.id,
      title: one.title,
      content: one.content,
      owner: ownerOf(ctx, plan, one),
      goalArea: one.goalArea,
      status: statusOf(ctx, one),
      every: texts.measures[one.every],
      often: one.every,
      history,
      hasHistory: history.length > 0,
      maySet,
      mayReport: maySet || owns,
      said,
      hasSaid: said !== '',
    },
  };
}

/** The latest reports, newest first. */
async function historyOf(ctx: Ctx, { id }: Measure): Promise<readonly string[]> {
  const { measures: words, measure: statuses } = ctx.texts;
  const reports = await allOf(ctx.read, 'report', `${id}/`);
  const newest = reports.toSorted((a, b) => b.at - a.at).slice(0, SHOWN_OF_HISTORY);
  return newest.map((told) =>
    words.historyLine({
      date: dateOf(ctx, told),
      status: statuses[told.status],
      comment: told.comment ?? '',
    }),
  );
}

async function often(
  ctx: Ctx,
  { measure: id, every }: z.output<typeof oneSchema> & Pick<Measure, 'every'>,
): Promise<Outcome> {
  const plan = await readPlan(ctx);
  const one = plan.measures.find((each) => each.id === id);
  if (!one) return GONE;
  const value = { ...one, every };
  const said = ctx.texts.measures.saved({ every: ctx.texts.measures[every] });
  return {
    changes: one.every === every ? [] : [{ kind: 'measure', id, value }],
    show: await detail(ctx, plan, value, said),
  };
}
