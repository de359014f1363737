// Pasted lines «rolle; navn; e-post»: who is meant, what is saved, and what could not be read.
import type { Change, Ctx, Outcome } from '../../capability.ts';
import { type Day, type Instant, DAY_MS, addDays, dayOf } from '../../domain/calendar.ts';
import { type Role, type Stint, resembles, roleIdOf } from '../../domain/people.ts';
import { type RoleLine, findRoles, readRoleLines } from '../../domain/role-lines.ts';
import { checkNames } from '../../reading/free-text.ts';
import { type PersonBook, personBook } from '../../reading/person-book.ts';
import { afterwards, allOf } from '../../reading/read.ts';
import { list } from './list.ts';

type Line = Extract<RoleLine, { kind: 'read' }>;

/** Lines by the role they are for, and those that are for none, each with the reason it was not saved. */
type Sorted = {
  readonly roles: ReadonlyMap<string, { readonly role: Role; readonly lines: readonly Line[] }>;
  readonly unread: readonly string[];
  readonly why: readonly string[];
};

export async function saveLines(
  ctx: Ctx,
  { text, create }: { text: string; create: 'true' | 'false' },
): Promise<Outcome> {
  const refuse = checkNames(ctx, text);
  if (refuse) return { refuse };
  const { texts, read, now } = ctx;
  const roles = await allOf(read, 'role');
  const sorted = sortLines(ctx, readRoleLines(text), roles, create === 'true');
  const book = personBook(ctx);
  const changes: Change[] = [];
  const saved: string[] = [];
  for (const [id, { role, lines }] of sorted.roles) {
    await read.get('role', id);
    changes.push({ kind: 'role', id, value: await replaced(role, lines, book, dayOf(now)) });
    const names = await Promise.all(lines.map((line) => book.nameOf(line)));
    saved.push(texts.people.saved({ role: role.name, names: texts.dates.list(names) }));
  }
  const alike = await claimsFor(ctx, book.changes());
  const said = [...sorted.why, ...saved, ...(alike.length > 0 ? [texts.people.alike] : [])];
  const all = [...book.changes(), ...changes, ...alike];
  return { changes: all, show: await list(afterwards(ctx, all), 0, { unread: sorted.unread, said }) };
}

function sortLines(
  { texts }: Ctx,
  lines: readonly RoleLine[],
  roles: readonly Role[],
  create: boolean,
): Sorted {
  const found = new Map<string, { role: Role; lines: readonly Line[] }>();
  const left: { readonly line: string; readonly why: string }[] = [];
  for (const line of lines) {
    if (line.kind === 'unread') {
      left.push({ line: line.line, why: texts.people.unread[line.why] });
      continue;
    }
    const meant = findRoles(roles, line.role);
    const role = meant.length === 0 && create ? madeOf(line.role) : meant.length === 1 ? meant[0] : undefined;
    if (role) found.set(role.id, { role, lines: [...(found.get(role.id)?.lines ?? []), line] });
    else left.push({ line: line.line, why: unclear(texts, line, meant) });
  }
  return { roles: found, unread: left.map(({ line }) => line), why: left.map(({ why }) => why) };
}

const madeOf = (name: string): Role => ({ id: roleIdOf(name), name, aliases: [], holders: [], deputies: [] });

const unclear = (texts: Ctx['texts'], { role }: Line, meant: readonly Role[]): string =>
  meant.length === 0
    ? texts.people.noRole({ role })
    : texts.people.manyRoles({ role, roles: texts.dates.list(meant.map(({ name }) => name)) });

/** The lines take the place of those who hold or deputise today, each kind for itself; who was there, and who is to come, stand. */
async function replaced(role: Role, lines: readonly Line[], book: PersonBook, day: Day): Promise<Role> {
  const renewed = async (stints: readonly Stint[], mine: readonly Line[]): Promise<Stint[]> => {
    if (mine.length === 0) return [...stints];
    const persons = await Promise.all(mine.map((line) => book.find(line)));
    const isNow = (stint: Stint): boolean => (stint.from ?? day) <= day && day <= (stint.until ?? day);
    const isMine = ({ person }: Stint): boolean => persons.includes(person);
    const stay = stints.filter((stint) => isNow(stint) && isMine(stint));
    const left = stints
      .filter((stint) => !stay.includes(stint) && !((stint.from ?? day) > day && isMine(stint)))
      .flatMap((stint) => (isNow(stint) ? ended(stint, day) : [stint]));
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
export const ended = (stint: Stint, day: Day): readonly Stint[] => {
  if (stint.until !== undefined && stint.until < day) return [stint];
  return stint.from === undefined || stint.from < day ? [{ ...stint, until: addDays(day, -1) }] : [];
};

const CLAIM_KEPT_MS = 90 * DAY_MS;

/** Somebody who has written already and looks like a person just named: the coordinator is asked, never told. */
async function claimsFor({ read, now }: Ctx, made: readonly Change[]): Promise<readonly Change[]> {
  const fresh = made.flatMap((one) =>
    one.kind === 'person' && one.value?.aad === undefined ? [one.value] : [],
  );
  if (fresh.length === 0) return [];
  const met = (await allOf(read, 'person')).filter(({ aad }) => aad !== undefined);
  const alike = met.filter((person) => fresh.some((one) => one !== undefined && resembles(one, person)));
  const claims = await Promise.all(
    alike.map(async ({ id, name }) => ((await read.get('claim', id)) ? [] : [{ id, name }])),
  );
  return claims.flat().map(({ id, name }) => ({
    kind: 'claim',
    id,
    value: { stranger: id, name, askedAt: now },
    expires: (now + CLAIM_KEPT_MS) as Instant,
  }));
}
