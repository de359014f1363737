// Persons, roles, who holds a role on a day. Work is given to roles; people come and go.
import { z } from 'zod';
import { areaIdSchema, languageSchema } from './area.ts';
import { type Day, daySchema, instantSchema } from './calendar.ts';

export type PersonId = string & { readonly __person: true };
export const personIdSchema = z.custom<PersonId>(
  (v) => typeof v === 'string' && /^[a-z0-9-]{1,60}$/i.test(v),
);
export const roleIdSchema = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** An address as Norwegian municipalities have them: å, ø and æ are letters. */
export const emailSchema = z.email({ pattern: z.regexes.unicodeEmail }).max(200);

/** A person is an e-mail address until Teams has tied them to an Entra object id (`aad`). */
export const personSchema = z.object({
  id: personIdSchema,
  name: z.string().max(120),
  email: emailSchema.optional(),
  aad: z.string().max(64).optional(),
  language: languageSchema.optional(),
  /** No reminders up to and including this day. */
  pausedUntil: daySchema.optional(),
  areas: z.array(areaIdSchema),
  /** Teams says that the person cannot be written to; gone again with the next word from them. */
  unreached: z.object({ why: z.string().max(60), at: instantSchema }).optional(),
  /** The mail server has refused their address, or never answered; gone again with the next e-mail that went. */
  unmailed: z.object({ why: z.string().max(60), at: instantSchema }).optional(),
  /** The first card has been shown. */
  welcomed: z.boolean().optional(),
  createdAt: instantSchema,
});
export type Person = Readonly<z.output<typeof personSchema>>;

const stintSchema = z.object({
  person: personIdSchema,
  from: daySchema.optional(),
  until: daySchema.optional(),
});
export type Stint = Readonly<z.output<typeof stintSchema>>;

export const roleSchema = z.object({
  id: roleIdSchema,
  name: z.string().min(1).max(120),
  /** Other words for the same role, as plans and people write it («SLT-K»). */
  aliases: z.array(z.string().max(80)),
  holders: z.array(stintSchema),
  deputies: z.array(stintSchema),
});
export type Role = Readonly<z.output<typeof roleSchema>>;

const on = (stints: readonly Stint[], day: Day): readonly PersonId[] =>
  stints.filter((s) => (s.from ?? day) <= day && day <= (s.until ?? day)).map((s) => s.person);

/** The stints of that day and those still to begin, in the order they were named. */
export const stintsFrom = (stints: readonly Stint[], day: Day): readonly Stint[] =>
  stints.filter(({ until }) => (until ?? day) >= day);

/** With somebody who holds it from today, or between the days named; one who does already keeps the days that are not named. */
export function withStint(stints: readonly Stint[], named: Stint, today: Day): Stint[] {
  const own = stintsFrom(stints, today).find(({ person }) => person === named.person);
  return own
    ? stints.map((one) => (one === own ? { ...own, ...named } : one))
    : [...stints, { from: today, ...named }];
}

/** Who holds the role that day, in the order they were named. */
export const holdersOn = (role: Role, day: Day): readonly PersonId[] => on(role.holders, day);

/** Who stands in for the holder that day. */
export const deputiesOn = (role: Role, day: Day): readonly PersonId[] => on(role.deputies, day);

/** Holders, or the deputies when nobody holds the role that day; empty when the role is vacant. */
export function answersFor(role: Role, day: Day): readonly PersonId[] {
  const holders = holdersOn(role, day);
  return holders.length > 0 ? holders : deputiesOn(role, day);
}

/** Who is asked that day about what a role answers for: those who do, else the coordinators. */
export function askedAbout(
  role: Role | undefined,
  coordinator: Role | undefined,
  day: Day,
): readonly PersonId[] {
  const own = role ? answersFor(role, day) : [];
  if (own.length > 0 || !coordinator) return own;
  return answersFor(coordinator, day);
}

/** Whether somebody holds the role that day, or stands in. */
export const holdsOn = (role: Role, person: PersonId, day: Day): boolean =>
  [...holdersOn(role, day), ...deputiesOn(role, day)].includes(person);

/** Whether Teams reaches them, as far as is known: it has met them, and has not said that they cannot be written to. */
export const inTeams = (person: Pick<Person, 'aad' | 'unreached'> | undefined): boolean =>
  person?.aad !== undefined && person.unreached === undefined;

/** The mail server took letter after letter and never said whether it had them. */
export const NO_ANSWER = 'NoAnswer';

/** Why an e-mail did not reach them, as far as is known; `unsure`: the mail server never said whether it had the letter. */
export const mailLost = ({ unmailed }: Pick<Person, 'unmailed'>): 'refused' | 'unsure' | undefined =>
  unmailed && (unmailed.why === NO_ANSWER ? 'unsure' : 'refused');

/** An id for a role from its name: lower case, Norwegian letters spelled out, the rest a hyphen. */
export function roleIdOf(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
  const id = plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return id.replace(/^-+|-+$/g, '').slice(0, 60) || 'rolle';
}

const wordsOf = (person: Pick<Person, 'name' | 'email'>): readonly string[] =>
  `${person.name} ${person.email?.split('@')[0] ?? ''}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Whether two could be the same person: a word of name or address in common. A reason to ask, never to decide. */
export function resembles(a: Pick<Person, 'name' | 'email'>, b: Pick<Person, 'name' | 'email'>): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}
