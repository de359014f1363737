// Who writes to us: a person is an e-mail address until Teams ties it to an Entra object id. An exact match of address ties;
// anything less is asked about. Also how a person or channel is reached, and that somebody cannot be.
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
  view,
} from '../capability.ts';
import { type Area } from '../domain/area.ts';
import { type Instant, DAY_MS, addDays, dayOf, nextWorkday } from '../domain/calendar.ts';
import {
  type Person,
  type PersonId,
  type Role,
  answersFor,
  emailSchema,
  personIdSchema,
  resembles,
} from '../domain/people.ts';
import { addressSchema } from '../domain/records.ts';
import { morningOf } from '../domain/notice.ts';
import { allOf } from '../reading/read.ts';
import { answering, clock, coordinates, coordinator, nameOf } from '../reading/who.ts';

const arrivalSchema = z.object({
  aad: z.string().min(1).max(64),
  name: z.string().max(120).optional(),
  /** What the roster gives that is no address is no reason to turn somebody away. */
  email: emailSchema.optional().catch(undefined),
  address: addressSchema.optional(),
});

export const arrival: Capability = {
  name: 'arrival',
  commands: [],
  verbs: {
    'arrival.person': verb({
      input: arrivalSchema,
      who: clock,
      where: ['clock'],
      span: 'none',
      run: arrive,
    }),
    'arrival.claim': verb({
      input: z.object({ person: personIdSchema }),
      who: clock,
      where: ['clock'],
      span: 'each',
      run: claim,
    }),
    'arrival.answer': verb({
      input: z.object({ stranger: personIdSchema, holder: z.string().max(60).optional() }),
      who: coordinator,
      where: PRIVATE,
      run: answerClaim,
    }),
    'arrival.reached': verb({
      input: z.object({ to: z.string().max(400), address: addressSchema }),
      who: clock,
      where: ['clock'],
      span: 'none',
      run: reached,
    }),
    'arrival.mailed': verb({
      input: z.object({ person: personIdSchema }),
      who: clock,
      where: ['clock'],
      span: 'none',
      run: mailed,
    }),
    'arrival.unreached': verb({
      input: z.object({
        to: z.string().max(400),
        code: z.string().max(60),
        keepAddress: z.boolean().default(false),
      }),
      who: clock,
      where: ['clock'],
      span: 'none',
      run: unreached,
    }),
  },
  views: {
    'arrival.claim': view({
      input: z.object({ stranger: personIdSchema }),
      draw: async (ctx, { stranger }) =>
        'person' in ctx.to && (await coordinates(ctx, ctx.to.person)) ? drawClaim(ctx, stranger) : undefined,
    }),
  },
};

// --- tied or new -----------------------------------------------------------------------------------------------------

async function arrive(ctx: Ctx, seen: z.output<typeof arrivalSchema>): Promise<Outcome> {
  const person = (await known(ctx, seen)) ?? (await expected(ctx, seen)) ?? (await stranger(ctx, seen));
  const { unreached: _, ...rest } = person;
  const email = person.email ?? seen.email?.toLowerCase();
  const told = { ...(seen.name ? { name: seen.name } : {}), ...(email ? { email } : {}) };
  const next = { ...rest, ...told };
  const changes: Change[] = [];
  if (!isSame(await ctx.read.get('person', person.id), next))
    changes.push({ kind: 'person', id: person.id, value: next });
  if (email && !(await ctx.read.get('mail', email)))
    changes.push({ kind: 'mail', id: email, value: { person: person.id } });
  if (!(await ctx.read.get('aad', seen.aad)))
    changes.push({ kind: 'aad', id: seen.aad, value: { person: person.id } });
  if (seen.address) changes.push(...(await addressChange(ctx, `person:${person.id}`, seen.address)));
  return { changes };
}

async function known({ read }: Ctx, { aad }: { aad: string }): Promise<Person | undefined> {
  const tied = await read.get('aad', aad);
  return tied && read.get('person', tied.person);
}

/** The person named by this e-mail address, not yet tied to anybody; upper and lower case are the same address. */
async function expected({ read }: Ctx, { aad, email }: { aad: string; email?: string | undefined }) {
  const mail = email && (await read.get('mail', email.toLowerCase()));
  const person = mail ? await read.get('person', mail.person) : undefined;
  return person && person.aad === undefined ? { ...person, aad } : undefined;
}

async function stranger(ctx: Ctx, seen: z.output<typeof arrivalSchema>): Promise<Person> {
  const areas = await ctx.read.list('area');
  return {
    id: ctx.id() as PersonId,
    name: seen.name ?? '',
    aad: seen.aad,
    areas: areas.length === 1 ? areas.map(({ value }) => value.id) : [],
    createdAt: ctx.now,
  };
}

/** What many learn at the same moment is written by the first: the others would lose the race for it again and again. */
async function addressChange(
  { read }: Ctx,
  id: string,
  address: z.output<typeof addressSchema>,
): Promise<readonly Change[]> {
  const known = await read.get('address', id);
  // A channel is the same whoever wrote there.
  return known && isSame({ ...known, user: '' }, { ...address, user: '' })
    ? []
    : [{ kind: 'address', id, value: address }];
}

const isSame = (one: object | undefined, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

// --- «Er dette rektor?» ----------------------------------------------------------------------------------------------

type Holder = { readonly person: Person; readonly role: Role };

/** Holders we only have an e-mail address for, whose name or address has a word in common with the stranger's. */
async function likelyHolders(ctx: Pick<Ctx, 'read' | 'now'>, who: Person): Promise<readonly Holder[]> {
  const roles = await allOf(ctx.read, 'role');
  const found = new Map<PersonId, Holder>();
  for (const role of roles)
    for (const id of answersFor(role, dayOf(ctx.now))) {
      const person = await ctx.read.get('person', id);
      if (person && person.aad === undefined && !found.has(id) && resembles(person, who))
        found.set(id, { person, role });
    }
  return [...found.values()];
}

async function claim(ctx: Ctx, { person: id }: { person: PersonId }): Promise<Outcome> {
  const person = await ctx.read.get('person', id);
  const asked = await ctx.read.get('claim', id);
  if (!person || asked || (await likelyHolders(ctx, person)).length === 0) return {};
  const at = nextMorning(ctx.now, ctx.area);
  const expires = (at + 14 * DAY_MS) as Instant;
  return {
    changes: [
      {
        kind: 'claim',
        id,
        value: { stranger: id, name: person.name, askedAt: ctx.now },
        expires: (ctx.now + 90 * DAY_MS) as Instant,
      },
    ],
    send: (await answering(ctx, ctx.area.coordinator)).map((to) => ({
      id: `claim/${id}/${to}`,
      to: { person: to },
      mode: 'say',
      view: 'arrival.claim',
      with: { stranger: id },
      at,
      expires,
      digest: true,
    })),
  };
}

/** Nine o'clock on the next working day: when what can wait is told. */
const nextMorning = (now: Instant, area: Area): Instant =>
  morningOf(nextWorkday(addDays(dayOf(now), 1), area.closed));

async function drawClaim(
  ctx: Pick<Ctx, 'read' | 'now' | 'texts'>,
  id: PersonId,
): Promise<Drawing | undefined> {
  const person = await ctx.read.get('person', id);
  const asked = await ctx.read.get('claim', id);
  if (!person || !asked) return undefined;
  const holders = await likelyHolders(ctx, person);
  if (holders.length === 0) return undefined;
  const { texts } = ctx;
  const [first] = holders;
  return {
    card: 'arrival.claim',
    summary: texts.arrival.summary,
    data: {
      title:
        holders.length === 1 && first ? texts.arrival.isThis({ role: first.role.name }) : texts.arrival.whoIs,
      text: texts.arrival.wrote({ name: nameOf(person), email: person.email ?? '' }),
      choices: holders.map((holder) => ({
        label: texts.arrival.yesIs({ role: holder.role.name, email: holder.person.email ?? '' }),
        stranger: id,
        holder: holder.person.id,
      })),
      stranger: id,
    },
  };
}

/** The stranger takes the holder's place in this area's roles; the address we were given stays with them. */
async function answerClaim(
  ctx: Ctx,
  { stranger: strangerId, holder: holderId }: { stranger: PersonId; holder?: string | undefined },
): Promise<Outcome> {
  const { read, texts, area } = ctx;
  const asked = await read.get('claim', strangerId);
  const person = await read.get('person', strangerId);
  if (!asked || !person) return GONE;
  const done: Change = { kind: 'claim', id: strangerId };
  const show = (text: string): Drawing => ({ card: 'arrival.receipt', summary: text, data: { text } });
  if (holderId === undefined)
    return { changes: [done], show: show(texts.arrival.nobody({ name: nameOf(person) })) };
  const likely = await likelyHolders(ctx, person);
  const holder = likely.find((one) => one.person.id === holderId)?.person;
  if (!holder || holder.aad !== undefined) return GONE;
  const changes: Change[] = [done];
  const swap = (stints: Role['holders']) =>
    stints.map((stint) => (stint.person === holder.id ? { ...stint, person: strangerId } : stint));
  for (const { id, value } of await read.list('role')) {
    const next = { ...value, holders: swap(value.holders), deputies: swap(value.deputies) };
    if (JSON.stringify(next) !== JSON.stringify(value)) changes.push({ kind: 'role', id, value: next });
  }
  const email = holder.email;
  const areas = [...new Set([...person.areas, area.id])];
  const { unmailed: _, ...rest } = person;
  changes.push({
    kind: 'person',
    id: strangerId,
    value: { ...(email ? { ...rest, email } : person), areas },
  });
  if (email) {
    await read.get('mail', email);
    changes.push({ kind: 'mail', id: email, value: { person: strangerId } });
  }
  return { changes, show: show(texts.arrival.tied({ name: nameOf(person) })) };
}

// --- reached and not -------------------------------------------------------------------------------------------------

const personOf = (to: string): PersonId | undefined =>
  to.startsWith('person:') ? (to.slice('person:'.length) as PersonId) : undefined;

async function reached(
  ctx: Ctx,
  { to, address }: { to: string; address: z.output<typeof addressSchema> },
): Promise<Outcome> {
  const changes = [...(await addressChange(ctx, to, address))];
  const id = personOf(to);
  const person = id && (await ctx.read.get('person', id));
  if (person?.unreached) {
    const { unreached: _, ...rest } = person;
    changes.push({ kind: 'person', id: person.id, value: rest });
  }
  return { changes };
}

/** An e-mail went through: the address is good after all. */
async function mailed(ctx: Ctx, { person: id }: { person: PersonId }): Promise<Outcome> {
  const person = await ctx.read.get('person', id);
  if (!person?.unmailed) return {};
  const { unmailed: _, ...rest } = person;
  return { changes: [{ kind: 'person', id, value: rest }] };
}

async function unreached(
  ctx: Ctx,
  { to, code, keepAddress }: { to: string; code: string; keepAddress: boolean },
): Promise<Outcome> {
  const changes: Change[] = [];
  const mail = to.startsWith('mail:') && (await ctx.read.get('person', to.slice('mail:'.length)));
  if (mail)
    return {
      changes: [{ kind: 'person', id: mail.id, value: { ...mail, unmailed: { why: code, at: ctx.now } } }],
    };
  if (!keepAddress && (await ctx.read.get('address', to))) changes.push({ kind: 'address', id: to });
  const id = personOf(to);
  const person = id && (await ctx.read.get('person', id));
  if (person)
    changes.push({
      kind: 'person',
      id: person.id,
      value: { ...person, unreached: { why: code, at: ctx.now } },
    });
  return { changes };
}
