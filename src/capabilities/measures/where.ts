// The goal areas a measure stands under: the leading one, and others.
import { z } from 'zod';
import type { Ctx } from '../../capability.ts';
import { goalAreasOf, fold } from '../../domain/measure-find.ts';
import { knownGoalAreas, linesIn, standingUnder } from '../../domain/measure-edit.ts';
import { cut, within } from '../../domain/paging.ts';
import { PLAN_PERIOD } from '../../domain/plan-period.ts';
import { markOf } from '../../mark.ts';
import { facts } from './lines.ts';
import { type Found, type Part, keySchema } from './part.ts';

/** As many goal areas as there is room for, twice. */
const ROOM = { most: 40, bytes: 6_000 };
const MOST_OTHERS = 8;
const NAME_LENGTH = 120;

const marksSchema = z
  .string()
  .max(2000)
  .default('')
  .transform((text) => text.split(',').filter((one) => one !== ''));

export const whereSchema = keySchema.extend({
  leading: z.string().max(40).default(''),
  newLeading: z.string().trim().max(NAME_LENGTH).default(''),
  /** What the form showed as ticked, and what is. */
  had: marksSchema,
  also: marksSchema,
  newAlso: z.string().trim().max(1200).default(''),
});
type Typed = z.output<typeof whereSchema>;

type Choice = { readonly title: string; readonly value: string };

/** Goal areas to choose among; the value is a mark, for a name may hold a comma. */
export const goalAreaChoices = (names: readonly string[]): readonly Choice[] =>
  within(
    names.map((name) => ({ title: cut(name, 200), value: markOf(name) })),
    ROOM,
  );

async function knownTo(ctx: Ctx, { plan, one }: Found): Promise<readonly string[]> {
  const period = await ctx.read.get('planPeriod', PLAN_PERIOD);
  const own = goalAreasOf(one);
  return [...own, ...knownGoalAreas(plan.measures, period).filter((name) => !own.includes(name))];
}

const othersOf = ({ one }: Found): readonly string[] => (one.also ?? []).map(({ goalArea }) => goalArea);

export const where: Part<Typed> = {
  name: 'where',
  kept: ({ goalArea, also = [] }) => ({ goalArea, also: also.map((one) => one.goalArea) }),
  async fields(ctx, found, typed) {
    const choices = goalAreaChoices(await knownTo(ctx, found));
    const had = othersOf(found)
      .map(markOf)
      .filter((mark) => choices.some(({ value }) => value === mark));
    return {
      choices,
      hasChoices: choices.length > 0,
      leading: typed?.leading || markOf(found.one.goalArea),
      newLeading: typed?.newLeading ?? '',
      had: had.join(','),
      also: (typed?.also ?? had).join(','),
      newAlso: typed?.newAlso ?? '',
    };
  },
  facts({ texts: { measures: words } }, found) {
    return facts(
      [words.goalAreaLabel, found.one.goalArea || words.noGoalArea],
      [words.alsoLabel, othersOf(found).join('; ') || words.nothing],
    );
  },
  written: ({ newLeading, newAlso }) => [newLeading, newAlso],
  async save(ctx, found, typed) {
    const { measures: words } = ctx.texts;
    const known = await knownTo(ctx, found);
    const asKnown = (name: string): string => known.find((one) => fold(one) === fold(name)) ?? name;
    const marked = (mark: string): readonly string[] => known.filter((name) => markOf(name) === mark);
    const leading =
      asKnown(typed.newLeading) ||
      (typed.leading === '' ? found.one.goalArea : (marked(typed.leading)[0] ?? found.one.goalArea));
    if (leading === '') return { kind: 'problem', text: words.noGoalAreaGiven };
    const lines = linesIn(typed.newAlso);
    if (lines.some((line) => line.length > NAME_LENGTH))
      return { kind: 'problem', text: words.tooLong({ n: NAME_LENGTH }) };
    const others = [
      ...othersOf(found).filter(
        (name) => !typed.had.includes(markOf(name)) || typed.also.includes(markOf(name)),
      ),
      ...typed.also.flatMap(marked),
      ...lines.map(asKnown),
    ];
    const one = standingUnder(found.one, leading, others);
    return (one.also?.length ?? 0) > MOST_OTHERS
      ? { kind: 'problem', text: words.tooManyGoalAreas({ n: MOST_OTHERS }) }
      : { kind: 'next', one };
  },
};
