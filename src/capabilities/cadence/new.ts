// A new forum: its name, where it belongs, who calls it and how often in words. It is there once saved; its rhythm is said yes to
// on the next card, and who is with is set on its own.
import type { z } from 'zod';
import { type Change, type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { type Forum, forumIdOf, forumSchema } from '../../domain/forum.ts';
import { checkText } from '../../reading/free-text.ts';
import { afterwards } from '../../reading/read.ts';
import { nowCard } from './card.ts';
import type { newSchema } from './input.ts';
import { read } from './rhythm.ts';
import { choices } from './who.ts';

const ROOM = { most: 60, bytes: 12_000 };
const NAME_LENGTH = 80;

/** «nytt møte Fagråd»: the form, with the name where one was told. */
export async function newForm(ctx: Ctx, text: string): Promise<Outcome> {
  const { texts, area } = ctx;
  const { refuse } = checkText(ctx, text);
  if (refuse) return { refuse };
  const roles = (await ctx.read.list('role')).map(({ value }) => value);
  const show: Drawing = {
    card: 'cadence.new',
    summary: texts.cadence.newTitle,
    data: {
      name: text.trim().slice(0, NAME_LENGTH),
      levels: forumSchema.shape.level.options.map((value) => ({ title: texts.cadence.levels[value], value })),
      roles: choices(roles, [area.coordinator], ROOM),
      convener: area.coordinator,
    },
  };
  return { show };
}

/** Pressed again, or of a name that is there: the forum as it is. */
export async function create(ctx: Ctx, typed: z.output<typeof newSchema>): Promise<Outcome> {
  const { texts } = ctx;
  const { name, level, convener } = typed;
  const words = typed.words?.trim() ?? '';
  const checked = checkText(ctx, name, words);
  if (checked.refuse) return { refuse: checked.refuse };
  const forums = (await ctx.read.list('forum')).map(({ value }) => value);
  const there = forums.find((one) => [one.name, ...one.aliases].map(fold).includes(fold(name)));
  if (there) return { show: await nowCard(ctx, there, { receipt: texts.cadence.thereAlready }) };
  if (!(await ctx.read.get('role', convener))) return GONE;
  const value: Forum = {
    id: forumIdOf(
      name,
      forums.map(({ id }) => id),
    ),
    ...{ name, aliases: [], type: 'meeting', level, purpose: '', frequency: '', place: '' },
    ...{ cadence: { kind: 'onDemand' }, monthsOff: [], agenda: [], convener },
    members: level === 'alle' ? [] : [convener],
    cases: { individual: [], group: [] },
  };
  const changes: Change[] = [{ kind: 'forum', id: value.id, value }];
  const then = afterwards(ctx, changes);
  if (words !== '') return { ...(await read(then, value, words)), changes };
  const receipt = [texts.cadence.created({ forum: name }), checked.warning ?? ''].join(' ').trim();
  return { changes, show: await nowCard(then, value, { receipt }) };
}

const fold = (name: string): string => name.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');
