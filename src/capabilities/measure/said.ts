// What a press of the status form says, as it comes in: which measures it holds, where in them its page is, and the fields of
// each, `status.<measure>`, `comment.<measure>` and so on. Empty fields are not said.
import { z } from 'zod';
import { type Measure, effectSchema, reportSchema, statusSchema } from '../../domain/measure.ts';
import { type ActionPlan, isInPlan } from '../../domain/owner.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Saying } from '../../domain/report.ts';

/** Measures on one card: what a phone shows without losing its reader, far below what Teams carries. */
export const AT_A_TIME = 8;

const idSchema = z.string().max(40);

/** Some measures, by id in the order they are gone through, and how far one has come. */
export const formSchema = z.object({
  measures: z.array(idSchema).min(1).max(300),
  from: z.number().int().min(0).default(0),
});
export type Form = Readonly<z.output<typeof formSchema>>;

const sentSchema = z.looseObject({
  ...formSchema.shape,
  count: z.number().int().min(1).max(AT_A_TIME).default(AT_A_TIME),
  had: z.array(idSchema).max(AT_A_TIME).default([]),
  unchanged: z.boolean().default(false),
  onward: z.boolean().default(false),
});

const text = z.string().trim();
const commentSchema = text.pipe(reportSchema.shape.comment.unwrap());
const wantedSchema = text.pipe(reportSchema.shape.wanted.unwrap());

/** What is said of one measure. */
export type Said = { readonly measure: string } & Pick<
  Saying,
  'status' | 'comment' | 'wanted' | 'effect' | 'had'
>;

/**
 * `count`: measures on the page. `had`: of those, the ones whose writer saw their own words in the fields. `unchanged`: what is
 * not said stays as it was. `onward`: the next page is wanted, not the receipt.
 */
export type Sent = Form & {
  readonly count: number;
  readonly unchanged: boolean;
  readonly onward: boolean;
  readonly said: readonly Said[];
};

export const sentShape = {
  parse(value: unknown): Sent {
    const { measures, from, count, had, unchanged, onward, ...fields } = sentSchema.parse(value);
    const said = measures.map((measure): Said => ({
      measure,
      status: fieldOf(statusSchema, fields[`status.${measure}`]),
      comment: fieldOf(commentSchema, fields[`comment.${measure}`]),
      wanted: fieldOf(wantedSchema, fields[`wanted.${measure}`]),
      effect: fieldOf(effectSchema, fields[`effect.${measure}`]),
      had: had.includes(measure),
    }));
    return { measures, from, count, unchanged, onward, said };
  },
};

/** A field; undefined when it is empty. */
function fieldOf<T>(schema: { parse(value: unknown): T }, field: unknown): T | undefined {
  const isEmpty = field === undefined || (typeof field === 'string' && field.trim() === '');
  return isEmpty ? undefined : schema.parse(field);
}

/** Those of these ids that stand in the plan that day, in this order, each once. */
export const named = (plan: ActionPlan, ids: readonly string[], day: Day): readonly Measure[] =>
  known(plan, ids).filter((one) => isInPlan(one, day));

/** Those of these ids that have been taken out of the plan. */
export const retired = (plan: ActionPlan, ids: readonly string[], day: Day): readonly Measure[] =>
  known(plan, ids).filter((one) => !isInPlan(one, day));

function known(plan: ActionPlan, ids: readonly string[]): readonly Measure[] {
  const byId = new Map(plan.measures.map((one) => [one.id, one]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
