// How a part of a measure is changed: a form that knows what it was drawn from, and a save that tells the second of two who change the
// same. What each part holds is its own file's.
import { z } from 'zod';
import { type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import type { Measure } from '../../domain/measure.ts';
import type { ActionPlan } from '../../domain/owner.ts';
import { markOf } from '../../mark.ts';
import { checkText } from '../../reading/free-text.ts';
import { afterwards } from '../../reading/read.ts';
import { type Fact } from './lines.ts';
import { detail, findOne } from './one.ts';

export type PartName = keyof Ctx['texts']['measures']['parts'];
export const PARTS: readonly PartName[] = ['what', 'where', 'who', 'when', 'more'];

/** What every form carries: the measure, and a mark of the part as it was when the form was drawn. */
export const keySchema = z.object({ measure: z.string().max(40), seen: z.string().max(40).default('') });

export type Found = { readonly plan: ActionPlan; readonly one: Measure };

/** What a save leads to: the measure as it shall be and what is said of it, what is wrong, or a question. */
export type Saved =
  | { readonly kind: 'next'; readonly one: Measure; readonly said?: string }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'ask'; readonly show: (seen: string) => Drawing };

export type Part<T> = {
  readonly name: PartName;
  /** What of the measure this part holds: two forms drawn from the same are the same. */
  kept(one: Measure, typed?: Partial<T>): unknown;
  /** The fields of the form, with what was typed where it was not kept. */
  fields(ctx: Ctx, found: Found, typed?: Partial<T>): Promise<object> | object;
  /** As it stands, in words. */
  facts(ctx: Ctx, found: Found, typed?: Partial<T>): readonly Fact[];
  /** All that was written freely. */
  written(typed: T): readonly (string | undefined)[];
  save(ctx: Ctx, found: Found, typed: T): Promise<Saved> | Saved;
};

type Above<T> = {
  readonly typed?: Partial<T>;
  readonly problem?: string;
  /** What holds now, where another changed it meanwhile. */
  readonly now?: readonly Fact[];
  readonly said?: string;
};

/** The form of a part, as it is or with what was typed. */
export async function formOf<T>(
  ctx: Ctx,
  part: Part<T>,
  found: Found,
  { typed, problem = '', now = [], said = '' }: Above<T> = {},
): Promise<Drawing> {
  const { measures: words } = ctx.texts;
  const title = words.partTitle({ part: words.parts[part.name], title: found.one.title });
  return {
    card: CARDS[part.name],
    summary: title,
    data: {
      title,
      said,
      hasSaid: said !== '',
      problem,
      hasProblem: problem !== '',
      now,
      hasNow: now.length > 0,
      id: found.one.id,
      seen: markOf(part.kept(found.one, typed)),
      ...(await part.fields(ctx, found, typed)),
    },
  };
}

const CARDS = {
  what: 'measures.what',
  where: 'measures.where',
  who: 'measures.who',
  when: 'measures.when',
  more: 'measures.more',
} as const;

/** Opens a part. */
export const opening =
  <T>(part: Part<T>) =>
  async (ctx: Ctx, { measure }: { readonly measure: string }): Promise<Outcome> => {
    const found = await findOne(ctx, measure);
    return found ? { show: await formOf(ctx, part, found) } : GONE;
  };

/**
 * Saves a part. Where another has changed it since the form was drawn, what holds now is shown beside what was typed, and pressing
 * again keeps what was typed. The same saved twice is saved once.
 */
export const saving =
  <T extends z.output<typeof keySchema>>(part: Part<T>) =>
  async (ctx: Ctx, typed: T): Promise<Outcome> => {
    const found = await findOne(ctx, typed.measure);
    if (!found) return GONE;
    const { measures: words } = ctx.texts;
    const checked = checkText(ctx, ...part.written(typed));
    if (checked.refuse) return { refuse: checked.refuse };
    const saved = await part.save(ctx, found, typed);
    if (saved.kind === 'problem')
      return { show: await formOf(ctx, part, found, { typed, problem: saved.text }) };
    const mark = markOf(part.kept(found.one, typed));
    const isOther = saved.kind === 'ask' || markOf(saved.one) !== markOf(found.one);
    if (isOther && typed.seen !== '' && typed.seen !== mark) {
      const now = part.facts(ctx, found, typed);
      return { show: await formOf(ctx, part, found, { typed, problem: words.conflict, now }) };
    }
    if (saved.kind === 'ask') return { show: saved.show(mark) };
    if (!isOther) return { show: await detail(ctx, found.plan, found.one, { said: words.unchanged }) };
    const changes = [{ kind: 'measure', id: saved.one.id, value: saved.one }] as const;
    const then = await findOne(afterwards(ctx, changes), saved.one.id);
    const receipt = words.savedPart({ part: words.parts[part.name] });
    const said = [receipt, saved.said, checked.warning].filter(Boolean).join(' ');
    return {
      changes,
      show: await detail(ctx, then?.plan ?? found.plan, then?.one ?? saved.one, { said }),
    };
  };
