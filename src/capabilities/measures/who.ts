// Who answers for a measure and who stands behind it: roles and forums chosen, or written by name. Words that name nobody are kept, and
// it is said that nobody is asked.
import { z } from 'zod';
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import type { Owner } from '../../domain/measure.ts';
import {
  type Chosen,
  answeredBy,
  chosenOwners,
  linesIn,
  ownerKey,
  ownersUnder,
} from '../../domain/measure-edit.ts';
import { bytesOf, cut, within } from '../../domain/paging.ts';
import { markOf } from '../../mark.ts';
import { facts, named } from './lines.ts';
import { findOne } from './one.ts';
import { type Found, type Part, formOf, keySchema } from './part.ts';

/** Two lists of roles and forums, each with room for so much. */
const ROOM = { most: 60, bytes: 5_000 };
const MOST = 12;
const LINE_LENGTH = 200;

const keysSchema = z
  .string()
  .max(8000)
  .default('')
  .transform((text) => text.split(',').filter((one) => one !== ''));
const linesSchema = z.string().trim().max(2600).default('');

export const whoSchema = keySchema.extend({
  /** Another goal area that it also stands under, by its mark; empty is the leading one. */
  under: z.string().max(40).default(''),
  ownersHad: keysSchema,
  owners: keysSchema,
  ownerText: linesSchema,
  anchorsHad: keysSchema,
  anchors: keysSchema,
  anchorText: linesSchema,
  separately: z.enum(['true', 'false']).default('false'),
});
type Typed = z.output<typeof whoSchema>;

const areaUnder = ({ one }: Pick<Found, 'one'>, under = ''): string | undefined =>
  one.also?.find(({ goalArea }) => markOf(goalArea) === under)?.goalArea;

export const who: Part<Typed> = {
  name: 'who',
  kept: (one, typed) => ({
    owners: ownersUnder(one, areaUnder({ one }, typed?.under)),
    anchors: one.anchors ?? [],
    separately: one.separately ?? false,
  }),
  fields,
  facts(ctx, { plan, one }, typed) {
    const { measures: words } = ctx.texts;
    const owners = ownersUnder(one, areaUnder({ one }, typed?.under));
    return facts(
      [words.owner, named(ctx, plan, owners) || words.noOwner],
      [words.anchors, named(ctx, plan, one.anchors ?? []) || words.nothing],
      [words.separately, one.separately ? ctx.texts.common.yes : ctx.texts.common.no],
    );
  },
  written: ({ ownerText, anchorText }) => [ownerText, anchorText],
  save(ctx, { plan, one }, typed) {
    const { measures: words } = ctx.texts;
    const known = { roles: [...plan.roles.values()], forums: [...plan.forums.values()] };
    const under = areaUnder({ one }, typed.under);
    if (typed.under !== '' && under === undefined) return { kind: 'next', one };
    const ownerLines = linesIn(typed.ownerText);
    const anchorLines = linesIn(typed.anchorText);
    if ([...ownerLines, ...anchorLines].some((line) => line.length > LINE_LENGTH))
      return { kind: 'problem', text: words.tooLong({ n: LINE_LENGTH }) };
    const owners = chosenOwners(
      ownersUnder(one, under),
      chosen(typed.ownersHad, typed.owners, ownerLines),
      known,
    );
    const anchors = chosenOwners(
      one.anchors ?? [],
      chosen(typed.anchorsHad, typed.anchors, anchorLines),
      known,
    );
    if (Math.max(owners.length, anchors.length) > MOST)
      return { kind: 'problem', text: words.tooManyOwners({ n: MOST }) };
    const next = answeredBy(one, { owners, anchors, separately: typed.separately === 'true' }, under);
    const bare = [...owners, ...anchors].flatMap((owner) =>
      owner.kind === 'text' ? [words.quoted({ text: owner.text })] : [],
    );
    const said = bare.length > 0 ? words.namesNobody({ words: ctx.texts.dates.list(bare) }) : '';
    return { kind: 'next', one: next, said };
  },
};

const chosen = (had: readonly string[], ticked: readonly string[], lines: readonly string[]): Chosen => ({
  had,
  ticked,
  lines,
});

// --- the form --------------------------------------------------------------------------------------------------------

type Choice = { readonly title: string; readonly value: string };

function fields(ctx: Ctx, { plan, one }: Found, typed?: Partial<Typed>): object {
  const { measures: words } = ctx.texts;
  const under = areaUnder({ one }, typed?.under);
  const owners = ownersUnder(one, under);
  const own = listOf({ plan, one }, owners);
  const behind = listOf({ plan, one }, one.anchors ?? []);
  const left = plan.roles.size + plan.forums.size - Math.min(own.choices.length, behind.choices.length);
  return {
    ...{ ownerChoices: own.choices, ownersHad: own.ticked.join(',') },
    owners: (typed?.owners ?? own.ticked).join(','),
    ownerText: typed?.ownerText ?? textOf(owners),
    ...{ anchorChoices: behind.choices, anchorsHad: behind.ticked.join(',') },
    anchors: (typed?.anchors ?? behind.ticked).join(','),
    anchorText: typed?.anchorText ?? textOf(one.anchors ?? []),
    separately: typed?.separately ?? String(one.separately ?? false),
    hasChoices: own.choices.length > 0,
    noRoom: words.noRoom({ n: left }),
    hasNoRoom: left > 0,
    under: under === undefined ? '' : markOf(under),
    underTitle: under === undefined ? '' : words.ownersUnder({ goalArea: under }),
    isUnder: under !== undefined,
    others: othersOf(ctx, { one }, under),
  };
}

/** Buttons to who answers under the other goal areas: a row holds six. */
const othersOf = ({ texts: { measures: words } }: Ctx, { one }: Pick<Found, 'one'>, under?: string) =>
  (one.also ?? [])
    .filter(({ goalArea }) => goalArea !== under)
    .slice(0, 6)
    .map(({ goalArea }) => ({ label: cut(words.ownersUnder({ goalArea }), 120), under: markOf(goalArea) }));

const textOf = (owners: readonly Owner[]): string =>
  owners.flatMap((owner) => (owner.kind === 'text' ? [owner.text] : [])).join('\n');

/** Those that are chosen first, then roles and forums by name, as many as there is room for. */
function listOf(
  { plan }: Found,
  now: readonly Owner[],
): { choices: readonly Choice[]; ticked: readonly string[] } {
  const all: readonly Choice[] = [
    ...[...plan.roles.values()].map(({ id, name }) => ({ title: cut(name, 120), value: `role:${id}` })),
    ...[...plan.forums.values()].map(({ id, name }) => ({ title: cut(name, 120), value: `forum:${id}` })),
  ].toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  const keys = now.map(ownerKey);
  const first = keys.flatMap((key) => all.find(({ value }) => value === key) ?? []);
  const choices = within([...first, ...all.filter((one) => !first.includes(one))], ROOM, bytesOf);
  return { choices, ticked: keys.filter((key) => choices.some(({ value }) => value === key)) };
}

/** Who answers under another of its goal areas. */
export async function openUnder(
  ctx: Ctx,
  { measure, under }: { readonly measure: string; readonly under: string },
): Promise<Outcome> {
  const found = await findOne(ctx, measure);
  if (!found || (under !== '' && areaUnder(found, under) === undefined)) return GONE;
  return { show: await formOf(ctx, who, found, { typed: { under } }) };
}
