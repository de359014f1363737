// Who holds which role: the list, pasted lines, and one role at a time.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  GONE,
  PRIVATE,
  verb,
} from '../capability.ts';
import type { AreaId } from '../domain/area.ts';
import { type Day, dayOf, daySchema } from '../domain/calendar.ts';
import {
  type Person,
  type PersonId,
  type Role,
  type Stint,
  mailLost,
  personIdSchema,
  roleIdSchema,
  stintsFrom,
  withStint,
} from '../domain/people.ts';
import { readRoleLines } from '../domain/role-lines.ts';
import { checkNames } from '../reading/free-text.ts';
import { personBook } from '../reading/person-book.ts';
import { afterwards } from '../reading/read.ts';
import { coordinator, nameOf } from '../reading/who.ts';
import { emptyOr } from '../typed.ts';
import { erasing } from './people/erase.ts';
import { ended, saveLines } from './people/lines.ts';
import { list } from './people/list.ts';

const WHERE = [...PRIVATE, 'operator'] as const;
const linesSchema = z.object({
  text: z.string().max(20_000).default(''),
  create: z.enum(['true', 'false']).default('false'),
  page: z.number().int().min(0).max(100).default(0),
});

export const people: Capability = {
  name: 'people',
  commands: [
    {
      verb: 'people.roles',
      for: 'coordinator',
      phrases: { nb: ['roller', 'rolle'], nn: ['roller', 'rolle'], en: ['roles', 'role'] },
      about: {
        nb: 'Hvem som har hvilken rolle',
        nn: 'Kven som har kva rolle',
        en: 'Who holds which role',
      },
    },
  ],
  verbs: {
    'people.roles': verb({
      input: linesSchema,
      who: coordinator,
      where: WHERE,
      run: async (ctx, input) =>
        input.text.trim() === '' ? { show: await list(ctx, input.page) } : saveLines(ctx, input),
    }),
    'people.role': verb({
      input: z.object({ role: roleIdSchema }),
      who: coordinator,
      where: WHERE,
      run: async (ctx, { role }) => showRole(ctx, role),
    }),
    'people.assign': verb({
      input: z.object({
        role: roleIdSchema,
        /** An Entra object id, as Teams' people picker gives it. */
        picked: z.guid().toLowerCase().optional(),
        name: z.string().max(120).optional(),
        email: z.string().max(200).optional(),
        as: z.enum(['holder', 'deputy']).default('holder'),
        /** First and last day; without them from today, until somebody says otherwise. */
        from: emptyOr(daySchema),
        until: emptyOr(daySchema),
      }),
      who: coordinator,
      where: WHERE,
      run: assign,
    }),
    'people.remove': verb({
      input: z.object({ role: roleIdSchema, person: personIdSchema }),
      who: coordinator,
      where: WHERE,
      run: remove,
    }),
    'people.erase': erasing,
  },
  views: {},
};

// --- one role --------------------------------------------------------------------------------------------------------

async function showRole(ctx: Ctx, id: string, said?: string): Promise<Outcome> {
  const role = await ctx.read.get('role', id);
  if (!role) return GONE;
  return { show: await roleCard(ctx, role, said) };
}

async function roleCard(ctx: Ctx, role: Role, said?: string): Promise<Drawing> {
  const { texts, read, now } = ctx;
  const day = dayOf(now);
  const words = { refused: texts.people.notMailed, unsure: texts.people.notSurelyMailed };
  const line = async ({ person, from, until }: Stint, as: 'holder' | 'deputy') => {
    const known = await read.get('person', person);
    const lost = known && mailLost(known);
    const notes = [
      ...(from !== undefined && from > day ? [texts.people.from({ day: texts.dates.dateYear(from) })] : []),
      ...(until === undefined ? [] : [texts.people.until({ day: texts.dates.dateYear(until) })]),
      ...(known?.aad === undefined ? [texts.people.notMet] : []),
      ...(lost === undefined ? [] : [words[lost]({ email: known?.email ?? '' })]),
    ];
    const text = texts.people.holds({ name: nameOf(known), as, note: notes.join('. ') });
    return { person, role: role.id, text };
  };
  const rows = [
    ...(await Promise.all(stintsFrom(role.holders, day).map((one) => line(one, 'holder')))),
    ...(await Promise.all(stintsFrom(role.deputies, day).map((one) => line(one, 'deputy')))),
  ];
  return {
    card: 'people.role',
    summary: role.name,
    data: {
      name: role.name,
      role: role.id,
      rows,
      none: rows.length === 0,
      said: said ?? '',
      hasSaid: said !== undefined,
    },
  };
}

type Assignment = {
  role: string;
  picked?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  from?: Day | undefined;
  until?: Day | undefined;
};

async function assign(ctx: Ctx, input: Assignment & { as: 'holder' | 'deputy' }): Promise<Outcome> {
  const refuse = checkNames(ctx, `${input.name ?? ''} ${input.email ?? ''}`);
  if (refuse) return { refuse };
  const { read, texts, now } = ctx;
  const role = await read.get('role', input.role);
  if (!role) return GONE;
  if (input.until !== undefined && input.until < (input.from ?? dayOf(now)))
    return { show: await roleCard(ctx, role, texts.people.endsBefore) };
  const found = await meant(ctx, input);
  if (!found) return { refuse: { reason: 'whoIsMeant', data: {} } };
  const { from, until } = input;
  const list_ = input.as === 'holder' ? 'holders' : 'deputies';
  const stint = {
    person: found.person,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const next: Role = { ...role, [list_]: withStint(role[list_], stint, dayOf(now)) };
  const changes: Change[] = [...found.changes, { kind: 'role', id: role.id, value: next }];
  const show = await roleCard(afterwards(ctx, changes), next, texts.common.saved);
  return { changes, show };
}

/** Somebody known elsewhere in the organisation belongs to this municipality from now on. */
const joined = (person: Person, area: AreaId): readonly Change[] =>
  person.areas.includes(area)
    ? []
    : [{ kind: 'person', id: person.id, value: { ...person, areas: [...person.areas, area] } }];

/** The person picked in Teams (an Entra object id), or named by name and address. */
async function meant(
  ctx: Ctx,
  { picked, name, email }: Assignment,
): Promise<{ person: PersonId; changes: readonly Change[] } | undefined> {
  const { read, id, area, now } = ctx;
  if (picked) {
    const tied = await read.get('aad', picked);
    const known = tied && (await read.get('person', tied.person));
    if (known) return { person: known.id, changes: joined(known, area.id) };
    const person: Person = { id: id() as PersonId, name: '', aad: picked, areas: [area.id], createdAt: now };
    return {
      person: person.id,
      changes: [
        { kind: 'person', id: person.id, value: person },
        { kind: 'aad', id: picked, value: { person: person.id } },
      ],
    };
  }
  const [line] = readRoleLines(`x; ${name?.trim() ?? ''}; ${email?.trim() ?? ''}`);
  if (line?.kind !== 'read') return undefined;
  const book = personBook(ctx);
  return { person: await book.find(line), changes: book.changes() };
}

async function remove(ctx: Ctx, { role: id, person }: { role: string; person: PersonId }): Promise<Outcome> {
  const { read, texts, now } = ctx;
  const role = await read.get('role', id);
  if (!role) return GONE;
  const day = dayOf(now);
  const without = (stints: readonly Stint[]) =>
    stints.flatMap((stint) => (stint.person === person ? ended(stint, day) : [stint]));
  const next: Role = { ...role, holders: without(role.holders), deputies: without(role.deputies) };
  return {
    changes: [{ kind: 'role', id, value: next }],
    show: await roleCard(ctx, next, texts.people.removed({ name: nameOf(await read.get('person', person)) })),
  };
}
