// Who holds which role: the list, pasted lines, and one role at a time.
import { z } from 'zod';
import { type Capability, type Change, type Ctx, type Drawing, type Outcome, verb } from '../capability.ts';
import { type Day, addDays, dayOf } from '../domain/calendar.ts';
import {
  type Person,
  type PersonId,
  type Role,
  type Stint,
  deputiesOn,
  holdersOn,
  personIdSchema,
  roleIdOf,
  roleIdSchema,
} from '../domain/people.ts';
import { type RoleLine, findRole, readRoleLines } from '../domain/role-lines.ts';
import { openOverlay } from '../read.ts';
import { coordinator, nameOf } from '../who.ts';

const PRIVATE = ['private', 'tab', 'operator'] as const;
const linesSchema = z.object({
  text: z.string().max(20_000).default(''),
  create: z.enum(['true', 'false']).default('false'),
});

export const people: Capability = {
  name: 'people',
  commands: [
    {
      verb: 'people.roles',
      menu: 3,
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
      where: [...PRIVATE],
      run: async (ctx, input) =>
        input.text.trim() === '' ? { show: await list(ctx) } : saveLines(ctx, input),
    }),
    'people.role': verb({
      input: z.object({ role: roleIdSchema }),
      who: coordinator,
      where: [...PRIVATE],
      run: async (ctx, { role }) => showRole(ctx, role),
    }),
    'people.assign': verb({
      input: z.object({
        role: roleIdSchema,
        picked: z.string().max(64).optional(),
        name: z.string().max(120).optional(),
        email: z.string().max(200).optional(),
        as: z.enum(['holder', 'deputy']).default('holder'),
      }),
      who: coordinator,
      where: [...PRIVATE],
      run: assign,
    }),
    'people.remove': verb({
      input: z.object({ role: roleIdSchema, person: personIdSchema }),
      who: coordinator,
      where: [...PRIVATE],
      run: remove,
    }),
  },
  views: {},
};

// --- the list --------------------------------------------------------------------------------------------------------

async function list(
  ctx: Ctx,
  unread: readonly string[] = [],
  said: readonly string[] = [],
): Promise<Drawing> {
  const { texts, read } = ctx;
  const roles = (await read.list('role')).map(({ value }) => value);
  const rows = await Promise.all(roles.map((role) => row(ctx, role)));
  return {
    card: 'people.roles',
    summary: texts.people.title,
    data: {
      vacant: texts.people.vacant({ n: rows.filter((one) => one.vacant).length, of: rows.length }),
      rows: [...rows.filter((one) => one.vacant), ...rows.filter((one) => !one.vacant)],
      lines: unread.join('\n'),
      said,
      hasSaid: said.length > 0,
    },
  };
}

async function row({ read, now, texts }: Ctx, role: Role) {
  const day = dayOf(now);
  const names = async (ids: readonly PersonId[]) =>
    Promise.all(ids.map(async (id) => nameOf(await read.get('person', id))));
  const holders = await names(holdersOn(role, day));
  const deputies = await names(deputiesOn(role, day));
  return {
    role: role.id,
    name: role.name,
    vacant: holders.length === 0,
    holders: texts.people.heldBy({
      holders: texts.dates.list(holders),
      deputies: texts.dates.list(deputies),
    }),
  };
}

// --- pasted lines ----------------------------------------------------------------------------------------------------

type Read = Extract<RoleLine, { kind: 'read' }>;

async function saveLines(ctx: Ctx, { text, create }: z.output<typeof linesSchema>): Promise<Outcome> {
  const { texts, read, now } = ctx;
  const roles = (await read.list('role')).map(({ value }) => value);
  const lines = readRoleLines(text);
  const known = new Map<string, Role>(roles.map((role) => [role.id, role]));
  const groups = new Map<string, Read[]>();
  const unread: string[] = [];
  const said: string[] = [];
  for (const line of lines) {
    const role = line.kind === 'read' ? roleFor(line, [...known.values()], create === 'true') : undefined;
    if (line.kind === 'read' && role) {
      known.set(role.id, role);
      groups.set(role.id, [...(groups.get(role.id) ?? []), line]);
    } else {
      unread.push(line.line);
      said.push(
        line.kind === 'unread' ? texts.people.unread[line.why] : texts.people.noRole({ role: line.role }),
      );
    }
  }
  const book = personBook(ctx);
  const changes: Change[] = [];
  for (const [id, read_] of groups) {
    const role = known.get(id);
    if (!role) continue;
    await read.get('role', id);
    changes.push({ kind: 'role', id, value: await replaced(role, read_, book, dayOf(now)) });
    said.unshift(
      texts.people.saved({ role: role.name, names: texts.dates.list(read_.map((one) => one.name)) }),
    );
  }
  const all = [...book.changes(), ...changes];
  return { changes: all, show: await list(after(ctx, all), unread, said) };
}

function roleFor(line: Read, roles: readonly Role[], create: boolean): Role | undefined {
  const found = findRole(roles, line.role);
  if (found || !create) return found;
  return { id: roleIdOf(line.role), name: line.role, aliases: [], holders: [], deputies: [] };
}

/** The lines take the place of those who hold or deputise today, each kind for itself; who was there stands in the history. */
async function replaced(role: Role, lines: readonly Read[], book: PersonBook, day: Day): Promise<Role> {
  const renewed = async (stints: readonly Stint[], mine: readonly Read[]): Promise<Stint[]> => {
    if (mine.length === 0) return [...stints];
    const persons = await Promise.all(mine.map((line) => book.find(line)));
    const stay = stints.filter((stint) => persons.includes(stint.person));
    const left = stints
      .filter((stint) => !persons.includes(stint.person))
      .flatMap((stint) => ended(stint, day));
    const came = persons.filter((id) => !stay.some((stint) => stint.person === id));
    return [...left, ...stay, ...came.map((person) => ({ person, from: day }))];
  };
  return {
    ...role,
    holders: await renewed(
      role.holders,
      lines.filter((line) => !line.deputy),
    ),
    deputies: await renewed(
      role.deputies,
      lines.filter((line) => line.deputy),
    ),
  };
}

/** A stint that ended the day before; one that began today never was. */
const ended = (stint: Stint, day: Day): readonly Stint[] => {
  if (stint.until !== undefined && stint.until < day) return [stint];
  return stint.from === undefined || stint.from < day ? [{ ...stint, until: addDays(day, -1) }] : [];
};

type PersonBook = {
  find(who: { name: string; email: string }): Promise<PersonId>;
  changes(): readonly Change[];
};

/** Persons by e-mail address, found or made, with the changes that take. */
function personBook({ read, id, area, now }: Ctx): PersonBook {
  const made = new Map<string, Promise<PersonId>>();
  const changes: Change[] = [];
  const lookUp = async ({ name, email }: { name: string; email: string }): Promise<PersonId> => {
    const mail = await read.get('mail', email);
    const known = mail && (await read.get('person', mail.person));
    if (known) {
      if (!known.areas.includes(area.id))
        changes.push({ kind: 'person', id: known.id, value: { ...known, areas: [...known.areas, area.id] } });
      return known.id;
    }
    const person: Person = { id: id() as PersonId, name, email, areas: [area.id], createdAt: now };
    changes.push({ kind: 'person', id: person.id, value: person });
    changes.push({ kind: 'mail', id: email, value: { person: person.id } });
    return person.id;
  };
  return {
    find: (who) => {
      const known = made.get(who.email) ?? lookUp(who);
      made.set(who.email, known);
      return known;
    },
    changes: () => changes,
  };
}

/** The same act as seen when the changes are written. */
function after(ctx: Ctx, changes: readonly Change[]): Ctx {
  const read = openOverlay(ctx.read, ctx.area.id);
  read.lay({ changes });
  return { ...ctx, read };
}

// --- one role --------------------------------------------------------------------------------------------------------

async function showRole(ctx: Ctx, id: string, said?: string): Promise<Outcome> {
  const role = await ctx.read.get('role', id);
  if (!role) return { refuse: { reason: 'noLonger', data: {} } };
  return { show: await roleCard(ctx, role, said) };
}

async function roleCard(ctx: Ctx, role: Role, said?: string): Promise<Drawing> {
  const { texts, read, now } = ctx;
  const day = dayOf(now);
  const line = async (person: PersonId, as: 'holder' | 'deputy') => {
    const known = await read.get('person', person);
    const met = known?.aad === undefined ? texts.people.notMet : '';
    return { person, role: role.id, text: texts.people.holds({ name: nameOf(known), as, note: met }) };
  };
  const rows = [
    ...(await Promise.all(holdersOn(role, day).map((one) => line(one, 'holder')))),
    ...(await Promise.all(deputiesOn(role, day).map((one) => line(one, 'deputy')))),
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
};

async function assign(ctx: Ctx, input: Assignment & { as: 'holder' | 'deputy' }): Promise<Outcome> {
  const { read, texts, now } = ctx;
  const role = await read.get('role', input.role);
  if (!role) return { refuse: { reason: 'noLonger', data: {} } };
  const found = await meant(ctx, input);
  if (!found) return { refuse: { reason: 'whoIsMeant', data: {} } };
  const list_ = input.as === 'holder' ? 'holders' : 'deputies';
  const already = (input.as === 'holder' ? holdersOn : deputiesOn)(role, dayOf(now)).includes(found.person);
  const next: Role = already
    ? role
    : { ...role, [list_]: [...role[list_], { person: found.person, from: dayOf(now) }] };
  const changes: Change[] = [...found.changes, { kind: 'role', id: role.id, value: next }];
  const show = await roleCard(after(ctx, changes), next, texts.common.saved);
  return { changes, show };
}

/** The person picked in Teams (an Entra object id), or named by name and address. */
async function meant(
  ctx: Ctx,
  { picked, name, email }: Assignment,
): Promise<{ person: PersonId; changes: readonly Change[] } | undefined> {
  const { read, id, area, now } = ctx;
  if (picked) {
    const tied = await read.get('aad', picked);
    if (tied) return { person: tied.person, changes: [] };
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
  if (!role) return { refuse: { reason: 'noLonger', data: {} } };
  const day = dayOf(now);
  const without = (stints: readonly Stint[]) =>
    stints.flatMap((stint) => (stint.person === person ? ended(stint, day) : [stint]));
  const next: Role = { ...role, holders: without(role.holders), deputies: without(role.deputies) };
  return {
    changes: [{ kind: 'role', id, value: next }],
    show: await roleCard(ctx, next, texts.people.removed({ name: nameOf(await read.get('person', person)) })),
  };
}
