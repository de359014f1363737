// Sets a municipality up from a preset. Run again it adds what is missing and changes nothing that is there.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  PRIVATE,
  verb,
} from '../capability.ts';
import { languageSchema } from '../domain/area.ts';
import { dayOf } from '../domain/calendar.ts';
import { forumSchema } from '../domain/forum.ts';
import { measureSchema } from '../domain/measure.ts';
import { type Role, roleSchema } from '../domain/people.ts';
import { routineSchema } from '../domain/routine.ts';
import { PRESETS } from '../presets/index.ts';
import type { Preset } from '../presets/preset.ts';
import { textsIn } from '../texts/index.ts';
import { checkNames } from '../reading/free-text.ts';
import { coordinator } from '../reading/who.ts';

const presetSchema = z.enum(['krad', 'jevnaker', 'gjesdal', 'nes']);

export const setup: Capability = {
  name: 'setup',
  commands: [
    {
      verb: 'setup.start',
      for: 'coordinator',
      phrases: { nb: ['oppsett', 'sett opp'], nn: ['oppsett', 'set opp'], en: ['setup', 'set up'] },
      about: {
        nb: 'Sett opp kommunen fra en ferdig mal',
        nn: 'Set opp kommunen frå ein ferdig mal',
        en: 'Set the municipality up from a ready template',
      },
    },
  ],
  verbs: {
    'setup.start': verb({
      input: z.object({ text: z.string().max(200).default('') }),
      who: coordinator,
      where: PRIVATE,
      span: 'none',
      run: async (ctx, { text }) => ({ show: await start(ctx, text) }),
    }),
    'setup.apply': verb({
      input: z.object({
        name: z.string().trim().min(1).max(80).optional(),
        preset: presetSchema,
        language: languageSchema.default('nb'),
      }),
      who: coordinator,
      where: ['private', 'tab', 'operator'],
      span: 'none',
      run: apply,
    }),
    'setup.load': verb({
      input: z.object({
        name: z.string().trim().min(1).max(80),
        language: languageSchema,
        roles: z.array(roleSchema.pick({ id: true, name: true, aliases: true })),
        forums: z.array(forumSchema),
        measures: z.array(measureSchema),
        routines: z.array(routineSchema),
      }),
      who: coordinator,
      where: ['operator'],
      span: 'none',
      run: load,
    }),
  },
  views: {},
};

async function start(ctx: Ctx, text: string): Promise<Drawing> {
  const { texts, read, area } = ctx;
  const there = await read.get('area', area.id);
  const before = presetSchema.catch('krad').parse(there?.preset);
  const asked = presetSchema.catch(before).parse(text.trim().toLowerCase());
  const choice = (id: Preset['id']) => ({ title: texts.setup.presets[id], value: id });
  return {
    card: 'setup.start',
    summary: texts.setup.title,
    data: {
      lead: there ? texts.setup.again({ name: there.name }) : texts.setup.lead,
      fresh: there === undefined,
      name: there?.name ?? '',
      language: there?.language ?? texts.language,
      first: choice(asked),
      others: Object.values(PRESETS)
        .filter(({ id }) => id !== asked)
        .map(({ id }) => choice(id)),
    },
  };
}

type Choice = { name?: string | undefined; preset: Preset['id']; language: Ctx['area']['language'] };

type Material = Pick<Preset, 'roles' | 'forums' | 'measures' | 'routines'>;

/** A set-up of the operator's own, in the shape of a preset. */
async function load(ctx: Ctx, given: Material & Pick<Ctx['area'], 'name' | 'language'>): Promise<Outcome> {
  const { area, read } = ctx;
  const there = await read.get('area', area.id);
  const value = there ?? { ...area, name: given.name, language: given.language };
  return { changes: [...(await missing(ctx, given)), { kind: 'area', id: area.id, value }] };
}

async function apply(ctx: Ctx, choice: Choice): Promise<Outcome> {
  const { read, area } = ctx;
  const refuse = checkNames(ctx, choice.name);
  if (refuse) return { refuse };
  const there = await read.get('area', area.id);
  if (!there && !choice.name) return { refuse: { reason: 'nameMissing', data: {} } };
  const preset = PRESETS[choice.preset];
  const added = await missing(ctx, preset);
  const mine = there ? [] : await founder(ctx);
  const changes: Change[] = [...added.filter((one) => !mine.some((own) => own.id === one.id)), ...mine];
  changes.push({
    kind: 'area',
    id: area.id,
    value: there
      ? { ...there, preset: there.preset ?? preset.id }
      : { ...area, name: choice.name ?? area.name, language: choice.language, preset: preset.id },
  });
  const texts = there ? ctx.texts : textsIn(choice.language);
  const name = choice.name ?? there?.name ?? area.name;
  return { changes, show: receipt({ ...ctx, texts }, preset, added, name), language: texts.language };
}

/** What of the preset the area does not have, by id. */
async function missing({ read }: Ctx, preset: Material): Promise<readonly Change[]> {
  const wanted: Change[] = [
    ...preset.roles.map((role) => ({
      kind: 'role' as const,
      id: role.id,
      value: { ...role, aliases: [...role.aliases], holders: [], deputies: [] },
    })),
    ...preset.forums.map((value) => ({ kind: 'forum' as const, id: value.id, value })),
    ...preset.measures.map((value) => ({ kind: 'measure' as const, id: value.id, value })),
    ...preset.routines.map((value) => ({ kind: 'routine' as const, id: value.id, value })),
  ];
  const there = await Promise.all(
    wanted.map(async ({ kind, id }) => (await read.get(kind, id)) !== undefined),
  );
  return wanted.filter((_, index) => !there[index]);
}

/** Whoever sets up holds the coordinating role until they say otherwise. */
async function founder(ctx: Ctx): Promise<readonly Change[]> {
  const { read, actor, area, now } = ctx;
  if (actor.kind !== 'person') return [];
  const person = await read.get('person', actor.person);
  const role = await read.get('role', area.coordinator);
  const named = Object.values(PRESETS).flatMap((preset) => preset.roles);
  const base = role ?? named.find(({ id }) => id === area.coordinator);
  if (!person || !base) return [];
  const value: Role = {
    id: base.id,
    name: base.name,
    aliases: [...base.aliases],
    holders: [{ person: person.id, from: dayOf(now) }],
    deputies: [],
  };
  const areas = [...new Set([...person.areas, area.id])];
  return [
    { kind: 'role', id: value.id, value },
    { kind: 'person', id: person.id, value: { ...person, areas } },
  ];
}

function receipt({ texts }: Ctx, preset: Preset, added: readonly Change[], name: string): Drawing {
  const parts = (['forum', 'role', 'measure', 'routine'] as const).flatMap((kind) => {
    const n = added.filter((one) => one.kind === kind).length;
    return n > 0 ? [texts.setup.parts[kind](n)] : [];
  });
  const [first] = preset.forums.filter((forum) => forum.type === 'meeting' && !forum.calledByOthers);
  return {
    card: 'setup.receipt',
    summary: texts.setup.done({ name }),
    data: {
      title: texts.setup.done({ name }),
      added: texts.setup.added({ parts: texts.dates.list(parts) }),
      forum: first?.name ?? '',
      hasForum: first !== undefined,
    },
  };
}
