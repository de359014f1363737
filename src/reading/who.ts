// Who holds what, read for rules and views, and the access rules that verbs name.
import type { Actor, Ctx, ViewCtx, Who } from '../capability.ts';
import { type Day, dayOf } from '../domain/calendar.ts';
import { type Forum, calledRoles } from '../domain/forum.ts';
import {
  type Person,
  type PersonId,
  type Role,
  answersFor,
  askedAbout,
  deputiesOn,
  holdsOn,
} from '../domain/people.ts';
import { allOf } from './read.ts';

/** Who acts, where it is a person. */
export const personOf = (actor: Actor): PersonId | undefined =>
  actor.kind === 'person' ? actor.person : undefined;

type Seeing = Pick<Ctx, 'now' | 'area' | 'read'>;

export const anyone: Who = { name: 'anyone', may: async () => true };

export const clock: Who = {
  name: 'clock',
  may: async ({ actor }) => actor.kind === 'clock' || actor.kind === 'operator',
};

/** Holder or deputy of the area's coordinating role; the founder as long as nobody known to Teams holds it. */
export const coordinator: Who = { name: 'coordinator', may: (ctx) => isCoordinator(ctx) };

export async function isCoordinator(ctx: Seeing & Pick<Ctx, 'actor'>): Promise<boolean> {
  if (ctx.actor.kind === 'operator') return true;
  if (ctx.actor.kind !== 'person') return false;
  const role = await ctx.read.get('role', ctx.area.coordinator);
  if (role && holdsOn(role, ctx.actor.person, dayOf(ctx.now))) return true;
  return ctx.actor.founder && !(await isMet(ctx, role ? answersFor(role, dayOf(ctx.now)) : []));
}

/** Whether Teams knows one of them: a mistyped address must not lock everybody out. */
async function isMet({ read }: Pick<Ctx, 'read'>, persons: readonly PersonId[]): Promise<boolean> {
  const found = await Promise.all(persons.map((id) => read.get('person', id)));
  return found.some((person) => person?.aad !== undefined);
}

/** Whether somebody is one of the coordinators, where nobody has acted: a view knows only its reader. */
export async function coordinates({ read, area, now }: Seeing, person: PersonId): Promise<boolean> {
  const role = await read.get('role', area.coordinator);
  return role !== undefined && holdsOn(role, person, dayOf(now));
}

/** Whether somebody holds one of these roles, stands in, or coordinates: for views, as `holdsOneOf` is for acts. */
export async function holdsAs(ctx: Seeing, person: PersonId, roles: readonly string[]): Promise<boolean> {
  const found = await Promise.all(roles.map((id) => ctx.read.get('role', id)));
  const day = dayOf(ctx.now);
  return found.some((role) => role && holdsOn(role, person, day)) || coordinates(ctx, person);
}

/** Holder or deputy of one of these roles, or the coordinator. */
export async function holdsOneOf(
  ctx: Seeing & Pick<Ctx, 'actor'>,
  roles: readonly string[],
): Promise<boolean> {
  if (await isCoordinator(ctx)) return true;
  if (ctx.actor.kind !== 'person') return false;
  for (const id of roles) {
    const role = await ctx.read.get('role', id);
    if (role && holdsOn(role, ctx.actor.person, dayOf(ctx.now))) return true;
  }
  return false;
}

/** Whether the one who acts belongs to the forum: calls it, leads it, writes for it, is a member or a deputy of one, or coordinates. */
export const belongsTo = (ctx: Seeing & Pick<Ctx, 'actor'>, forum: Forum): Promise<boolean> =>
  holdsOneOf(ctx, calledRoles(forum));

/** Holder or deputy of any role of the area. */
export const roleHolder: Who = {
  name: 'roleHolder',
  may: async (ctx) => {
    const { actor, read, now } = ctx;
    if (await isCoordinator(ctx)) return true;
    if (actor.kind !== 'person') return false;
    const roles = await allOf(read, 'role');
    return roles.some((role) => holdsOn(role, actor.person, dayOf(now)));
  },
};

/** The roles a person holds today, as holder or as the one who answers while it is vacant. */
export async function rolesOf({ read, now }: Seeing, person: PersonId): Promise<readonly Role[]> {
  const roles = await allOf(read, 'role');
  return roles.filter((role) => answersFor(role, dayOf(now)).includes(person));
}

/** Who answers for a role today. */
export async function answering({ read, now }: Seeing, role: string): Promise<readonly PersonId[]> {
  const found = await read.get('role', role);
  return found ? answersFor(found, dayOf(now)) : [];
}

/** Who is asked today about what a role answers for: those who answer for it, else the coordinators. */
export async function answeringOrCoordinators(
  { read, now, area }: Seeing,
  role: string,
): Promise<readonly PersonId[]> {
  const [own, coordinating] = await Promise.all([read.get('role', role), read.get('role', area.coordinator)]);
  return askedAbout(own, coordinating, dayOf(now));
}

/** The coordinators of the area: holders, or deputies when there is no holder. */
export const coordinators = (ctx: Seeing): Promise<readonly PersonId[]> =>
  answering(ctx, ctx.area.coordinator);

/** The coordinator's deputies, who are asked when the coordinator is silent. */
export async function coordinatorDeputies({ read, now, area }: Seeing): Promise<readonly PersonId[]> {
  const role = await read.get('role', area.coordinator);
  return role ? deputiesOn(role, dayOf(now)) : [];
}

/** The persons of these roles on a day, each once, with the role that brought them. */
export async function membersOf(
  { read }: Pick<ViewCtx, 'read'>,
  roles: readonly string[],
  day: Day,
): Promise<readonly { readonly person: PersonId; readonly role: Role }[]> {
  const found = new Map<PersonId, Role>();
  for (const id of roles) {
    const role = await read.get('role', id);
    for (const person of role ? answersFor(role, day) : [])
      if (role && !found.has(person)) found.set(person, role);
  }
  return [...found].map(([person, role]) => ({ person, role }));
}

/** Roles nobody holds, of those named. */
export async function vacantOf({ read }: Pick<ViewCtx, 'read'>, roles: readonly string[], day: Day) {
  const found = await Promise.all(roles.map((id) => read.get('role', id)));
  return found.filter((role): role is Role => role !== undefined && answersFor(role, day).length === 0);
}

/** What to call a person: the name, else the address we were given. */
export const nameOf = (person: Person | undefined): string => person?.name || person?.email || '–';
