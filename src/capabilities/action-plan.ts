// The action plan as a whole: the period it holds for, when it is to be revised, and how its measures stand. The coordinator sets the
// days, and hears in good time that they come. Its measures are measures.ts.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Due,
  type DueCtx,
  type Outcome,
  type Window,
  PRIVATE,
  verb,
  view,
} from '../capability.ts';
import { type Day, dayOf, daySchema } from '../domain/calendar.ts';
import { STANDINGS, tallyOf } from '../domain/measure-find.ts';
import { answersFor } from '../domain/people.ts';
import { PLAN_PERIOD, type PlanPeriod } from '../domain/plan-period.ts';
import { planWords } from '../domain/plan-term.ts';
import { markOf } from '../mark.ts';
import { readPlan } from '../reading/action-plan.ts';
import { checkText } from '../reading/free-text.ts';
import { afterwards } from '../reading/read.ts';
import { coordinates, coordinator, isCoordinator, roleHolder } from '../reading/who.ts';
import { emptyOr } from '../typed.ts';

const setSchema = z.object({
  title: z.string().trim().max(200).default(''),
  from: emptyOr(daySchema),
  to: emptyOr(daySchema),
  revision: emptyOr(daySchema),
  /** A mark of the period as it was when the form was drawn. */
  seen: z.string().max(40).default(''),
});
type Typed = z.output<typeof setSchema>;

export const actionPlan: Capability = {
  name: 'actionPlan',
  commands: [
    {
      verb: 'actionPlan.show',
      phrases: {
        nb: ['handlingsplan', 'handlingsplanen'],
        nn: ['handlingsplan', 'handlingsplanen'],
        en: ['action plan'],
      },
      about: {
        nb: 'Planens periode, revisjon og hvordan tiltakene står',
        nn: 'Perioden til planen, revisjon og korleis tiltaka står',
        en: 'The plan’s period, revision and how its measures stand',
      },
    },
  ],
  verbs: {
    'actionPlan.show': verb({
      input: z.object({ text: z.string().max(200).default('') }),
      who: roleHolder,
      where: PRIVATE,
      span: 'each',
      run: async (ctx) => ({ show: await card(ctx) }),
    }),
    'actionPlan.form': verb({
      input: z.object({}),
      who: coordinator,
      where: PRIVATE,
      run: async (ctx) => ({ show: form(ctx, await periodOf(ctx)) }),
    }),
    'actionPlan.set': verb({ input: setSchema, who: coordinator, where: PRIVATE, run: set }),
  },
  views: {
    'actionPlan.word': view({
      input: z.object({ about: z.enum(['revision', 'expiry']), day: daySchema }),
      draw: async (ctx, { about, day }) =>
        'person' in ctx.to && (await coordinates(ctx, ctx.to.person)) ? word(ctx, about, day) : undefined,
    }),
  },
  due,
};

type Seeing = Pick<Ctx, 'read' | 'now' | 'area' | 'texts'>;

const EMPTY: PlanPeriod = { title: '', goalAreas: [] };

const periodOf = async ({ read }: Pick<Ctx, 'read'>): Promise<PlanPeriod> =>
  (await read.get('planPeriod', PLAN_PERIOD)) ?? EMPTY;

const titleOf = ({ texts }: Seeing, { title }: PlanPeriod): string => title || texts.actionPlan.title;

// --- shown -----------------------------------------------------------------------------------------------------------

async function card(ctx: Ctx, said = ''): Promise<Drawing> {
  const { texts, area, now } = ctx;
  const { actionPlan: words } = texts;
  const period = await periodOf(ctx);
  const tally = tallyOf(await readPlan(ctx), dayOf(now));
  const title = titleOf(ctx, period);
  return {
    card: 'actionPlan.show',
    summary: title,
    data: {
      title,
      lead: tally.n === 0 ? words.empty({ area: area.name }) : words.lead({ area: area.name, n: tally.n }),
      said,
      hasSaid: said !== '',
      facts: [...periodFacts(ctx, period), ...countFacts(ctx, tally)],
      some: tally.n > 0,
      late: tally.standings.delayed > 0,
      maySet: await isCoordinator(ctx),
    },
  };
}

const dayLine = ({ texts }: Seeing, day: Day | undefined): string =>
  day === undefined ? '' : texts.dates.dateYear(day);

function spanOf(ctx: Seeing, { from, to }: PlanPeriod): string {
  const { actionPlan: words } = ctx.texts;
  if (from === undefined && to === undefined) return words.periodNone;
  if (to !== undefined && to < dayOf(ctx.now)) return words.ranOut({ to: dayLine(ctx, to) });
  return words.span({ from: dayLine(ctx, from), to: dayLine(ctx, to) });
}

function periodFacts(ctx: Seeing, period: PlanPeriod) {
  const { actionPlan: words } = ctx.texts;
  const { source } = period;
  return [
    { title: words.period, value: spanOf(ctx, period) },
    { title: words.revision, value: dayLine(ctx, period.revision) || words.revisionNone },
    ...(source
      ? [
          {
            title: words.source,
            value: words.sourceOn({ name: source.name, day: dayLine(ctx, dayOf(source.at)) }),
          },
        ]
      : []),
  ];
}

/** What there is none of is not told, but for what must be mended. */
function countFacts({ texts }: Seeing, tally: ReturnType<typeof tallyOf>) {
  const { actionPlan: words, measure: statuses } = texts;
  if (tally.n === 0) return [];
  const standing = STANDINGS.filter((status) => tally.standings[status] > 0).map((status) => ({
    title: status === 'never' ? words.never : statuses[status],
    value: String(tally.standings[status]),
  }));
  return [
    ...standing,
    { title: words.ownerless, value: String(tally.ownerless) },
    { title: words.overdue, value: String(tally.overdue) },
    ...(tally.retired > 0 ? [{ title: words.retired, value: String(tally.retired) }] : []),
  ];
}

// --- set -------------------------------------------------------------------------------------------------------------

const markOfPeriod = ({ title, from, to, revision }: PlanPeriod): string =>
  markOf({ title, from, to, revision });

/** The form with the period as it is, or with what was typed and what is the matter with it. */
function form(ctx: Seeing, period: PlanPeriod, typed?: Typed, problem = ''): Drawing {
  const { actionPlan: words } = ctx.texts;
  const { title, from, to, revision } = typed ?? period;
  return {
    card: 'actionPlan.form',
    summary: words.formTitle,
    data: {
      ...{ name: title, from: from ?? '', to: to ?? '', revision: revision ?? '' },
      problem,
      hasProblem: problem !== '',
      seen: markOfPeriod(period),
    },
  };
}

/** Where another has set it since the form was drawn, what holds now is told, and pressing again keeps what was typed. */
async function set(ctx: Ctx, typed: Typed): Promise<Outcome> {
  const { actionPlan: words } = ctx.texts;
  const { title, from, to, revision, seen } = typed;
  const checked = checkText(ctx, title);
  if (checked.refuse) return { refuse: checked.refuse };
  const period = await periodOf(ctx);
  if (from !== undefined && to !== undefined && to <= from)
    return { show: form(ctx, period, typed, words.endBeforeStart) };
  const { goalAreas, source } = period;
  const next: PlanPeriod = {
    ...{ title, goalAreas },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(revision === undefined ? {} : { revision }),
    ...(source === undefined ? {} : { source }),
  };
  if (markOfPeriod(next) === markOfPeriod(period)) return { show: await card(ctx, words.unchanged) };
  if (seen !== '' && seen !== markOfPeriod(period))
    return { show: form(ctx, period, typed, words.conflict({ now: inWords(ctx, period) })) };
  const changes = [{ kind: 'planPeriod', id: PLAN_PERIOD, value: next }] as const;
  const said = [words.saved, checked.warning].filter(Boolean).join(' ');
  return { changes, show: await card(afterwards(ctx, changes), said) };
}

const inWords = (ctx: Seeing, period: PlanPeriod): string =>
  [
    titleOf(ctx, period),
    ...periodFacts(ctx, period).map(({ title, value }) => `${title.toLowerCase()}: ${value}`),
  ].join('; ');

// --- told ------------------------------------------------------------------------------------------------------------

/** Undefined when the plan has another day by now. */
async function word(ctx: Seeing, about: 'revision' | 'expiry', day: Day): Promise<Drawing | undefined> {
  const { actionPlan: words } = ctx.texts;
  const period = await periodOf(ctx);
  if ((about === 'revision' ? period.revision : period.to) !== day) return undefined;
  const today = dayOf(ctx.now);
  const said = { title: titleOf(ctx, period), day: dayLine(ctx, day) };
  const text =
    about === 'revision'
      ? today < day
        ? words.revisionSoon(said)
        : words.revisionToday(said)
      : today <= day
        ? words.expires(said)
        : words.expired(said);
  const todo = about === 'revision' ? words.revisionDo : words.expiresDo;
  return { card: 'actionPlan.word', summary: text, data: { text, todo } };
}

/** On the coordinators' card of the day. */
async function due({ read, area }: DueCtx, window: Window): Promise<readonly Due[]> {
  const period = await read.get('planPeriod', PLAN_PERIOD);
  const role = await read.get('role', area.coordinator);
  if (!period || !role) return [];
  return planWords(period, area.closed, window).map(({ about, day, step, at, expires }) => {
    const send = answersFor(role, dayOf(at)).map((person) => ({
      id: `actionPlan/${about}/${day}/${step}/${person}`,
      to: { person },
      mode: 'say' as const,
      view: 'actionPlan.word',
      with: { about, day },
      at,
      expires,
      digest: true,
    }));
    return { at, outcome: { send } };
  });
}
