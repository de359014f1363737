// What a measure is called and what it is about, changed or entered anew; and whether it is part of the plan.
import { z } from 'zod';
import { type Change, type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Measure } from '../../domain/measure.ts';
import { knownGoalAreas, measureIdOf, sameMeasure, withRetired } from '../../domain/measure-edit.ts';
import { fold } from '../../domain/measure-find.ts';
import { isInPlan } from '../../domain/owner.ts';
import { PLAN_PERIOD } from '../../domain/plan-period.ts';
import { markOf } from '../../mark.ts';
import { readPlan } from '../../reading/action-plan.ts';
import { checkText } from '../../reading/free-text.ts';
import { afterwards } from '../../reading/read.ts';
import { facts } from './lines.ts';
import { detail, findOne, type oneSchema } from './one.ts';
import { type Part, PARTS, formOf, keySchema } from './part.ts';
import { goalAreaChoices } from './where.ts';
import { who } from './who.ts';

const titleSchema = z.string().trim().min(1).max(200);
const contentSchema = z.string().trim().max(2000).default('');

// --- changed ---------------------------------------------------------------------------------------------------------

export const whatSchema = keySchema.extend({ title: titleSchema, content: contentSchema });

export const what: Part<z.output<typeof whatSchema>> = {
  name: 'what',
  kept: ({ title, content }) => ({ title, content }),
  fields: (_, { one }, typed) => ({
    name: typed?.title ?? one.title,
    content: typed?.content ?? one.content,
  }),
  facts({ texts: { measures: words } }, { one }) {
    return facts([words.titleLabel, one.title], [words.contentLabel, one.content || words.nothing]);
  },
  written: ({ title, content }) => [title, content],
  save: (_, { one }, { title, content }) => ({ kind: 'next', one: { ...one, title, content } }),
};

// --- entered ---------------------------------------------------------------------------------------------------------

export const newSchema = z.object({
  title: titleSchema,
  content: contentSchema,
  leading: z.string().max(40).default(''),
  newLeading: z.string().trim().max(120).default(''),
});
type New = z.output<typeof newSchema>;

/** «nytt tiltak Natteravner»: the form, with the title where one was told. */
export async function newForm(ctx: Ctx, text: string): Promise<Outcome> {
  const { refuse } = checkText(ctx, text);
  return refuse ? { refuse } : { show: await newCard(ctx, { title: text.trim().slice(0, 200) }) };
}

async function newCard(ctx: Ctx, typed: Partial<New>, problem = ''): Promise<Drawing> {
  const { measures: words } = ctx.texts;
  const plan = await readPlan(ctx);
  const period = await ctx.read.get('planPeriod', PLAN_PERIOD);
  const choices = goalAreaChoices(knownGoalAreas(plan.measures, period));
  return {
    card: 'measures.new',
    summary: words.newTitle,
    data: {
      name: typed.title ?? '',
      content: typed.content ?? '',
      choices,
      hasChoices: choices.length > 0,
      leading: typed.leading || (choices[0]?.value ?? ''),
      newLeading: typed.newLeading ?? '',
      problem,
      hasProblem: problem !== '',
    },
  };
}

/** It stands in the plan from here on; who answers is asked next. Pressed again, or of a title that is there: that one. */
export async function create(ctx: Ctx, typed: New): Promise<Outcome> {
  const { measures: words } = ctx.texts;
  const plan = await readPlan(ctx);
  const period = await ctx.read.get('planPeriod', PLAN_PERIOD);
  const known = knownGoalAreas(plan.measures, period);
  const written = known.find((name) => fold(name) === fold(typed.newLeading)) ?? typed.newLeading;
  const goalArea = written || known.find((name) => markOf(name) === typed.leading) || '';
  if (goalArea === '') return { show: await newCard(ctx, typed, words.noGoalAreaGiven) };
  const checked = checkText(ctx, typed.title, typed.content, typed.newLeading);
  if (checked.refuse) return { refuse: checked.refuse };
  const there = sameMeasure(plan, typed.title, goalArea, dayOf(ctx.now));
  if (there) return { show: await detail(ctx, plan, there, { said: words.thereAlready }) };
  const taken = plan.measures.map(({ id }) => id);
  const { title, content } = typed;
  const one: Measure = {
    ...{ id: measureIdOf(title, taken), title, content, goalArea },
    ...{ owners: [], every: 'round' },
  };
  const changes: readonly Change[] = [{ kind: 'measure', id: one.id, value: one }];
  const then = afterwards(ctx, changes);
  const said = [words.created({ title }), checked.warning].filter(Boolean).join(' ');
  return { changes, show: await formOf(then, who, { plan: await readPlan(then), one }, { said }) };
}

// --- in the plan and out of it ---------------------------------------------------------------------------------------

type One = z.output<typeof oneSchema>;

/** What can be changed. */
export async function editCard(ctx: Ctx, { measure }: One): Promise<Outcome> {
  const found = await findOne(ctx, measure);
  if (!found) return GONE;
  const { measures: words } = ctx.texts;
  const title = words.editTitle({ title: found.one.title });
  const show: Drawing = {
    card: 'measures.edit',
    summary: title,
    data: {
      title,
      id: found.one.id,
      mayRetire: isInPlan(found.one, dayOf(ctx.now)),
      mayRestore: found.one.retired !== undefined,
      parts: PARTS.map((part) => ({ part, label: words.parts[part] })),
    },
  };
  return { show };
}

/** «Ta ut av planen?» */
export async function retireAsk(ctx: Ctx, { measure }: One): Promise<Outcome> {
  const found = await findOne(ctx, measure);
  if (!found || !isInPlan(found.one, dayOf(ctx.now))) return GONE;
  const { measures: words } = ctx.texts;
  const title = words.retireAsk({ title: found.one.title });
  return { show: { card: 'measures.retire', summary: title, data: { title, id: found.one.id } } };
}

/** Out of the plan from today, or back in it. What has been told of it stays. */
export const setRetired =
  (out: boolean) =>
  async (ctx: Ctx, { measure }: One): Promise<Outcome> => {
    const found = await findOne(ctx, measure);
    if (!found) return GONE;
    const { measures: words } = ctx.texts;
    const { plan, one } = found;
    const said = out ? words.isRetired : words.isRestored;
    const isSo = out ? !isInPlan(one, dayOf(ctx.now)) : one.retired === undefined;
    if (isSo) return { show: await detail(ctx, plan, one, { said }) };
    const value = withRetired(one, out ? dayOf(ctx.now) : undefined);
    return {
      changes: [{ kind: 'measure', id: one.id, value }],
      show: await detail(ctx, plan, value, { said }),
    };
  };
