// The list of roles: first those whose e-mail did not surely arrive, then those that nobody holds.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { foldedAt } from '../../domain/paging.ts';
import { type PersonId, type Role, deputiesOn, holdersOn, mailLost } from '../../domain/people.ts';
import { allOf } from '../../reading/read.ts';
import { nameOf } from '../../reading/who.ts';

/** Rows on a card, lines told and lines given back: a card may hold 28 kB, and nobody reads more. */
const ROWS = 12;
const TOLD = 12;
const GIVEN_BACK = 40;

export type Pasted = { readonly unread: readonly string[]; readonly said: readonly string[] };

export async function list(
  ctx: Ctx,
  page = 0,
  { unread, said }: Pasted = { unread: [], said: [] },
): Promise<Drawing> {
  const { texts, read } = ctx;
  const roles = await allOf(read, 'role');
  const day = dayOf(ctx.now);
  const vacant = roles.filter((role) => holdersOn(role, day).length === 0);
  const needed = await neededRoles(ctx);
  const unmailed = await unmailedRoles(ctx, roles);
  const sorted = [
    ...unmailed,
    ...vacant.filter(({ id }) => needed.has(id)),
    ...roles.filter((role) => !vacant.includes(role) && !unmailed.includes(role)),
    ...vacant.filter(({ id }) => !needed.has(id)),
  ];
  const rows = await Promise.all(sorted.slice(page * ROWS, (page + 1) * ROWS).map((role) => row(ctx, role)));
  const told = foldedAt(TOLD, said, (line) => line, texts.people.more);
  const left = unread.length - GIVEN_BACK;
  return {
    card: 'people.roles',
    summary: texts.people.title,
    data: {
      vacant: texts.people.vacant({ n: vacant.length, of: roles.length }),
      rows,
      lines: unread.slice(0, GIVEN_BACK).join('\n'),
      said: left > 0 ? [...told, texts.people.notGivenBack({ n: left })] : told,
      hasSaid: said.length > 0,
      next: page + 1,
      hasNext: sorted.length > (page + 1) * ROWS,
      previous: page - 1,
      hasPrevious: page > 0,
    },
  };
}

/** Roles of somebody whose e-mail was refused or may not have come: the coordinator comes here to mend it. */
async function unmailedRoles({ read, now }: Ctx, roles: readonly Role[]): Promise<readonly Role[]> {
  const persons = await allOf(read, 'person');
  const missed = new Set(persons.filter((one) => mailLost(one) !== undefined).map(({ id }) => id));
  return roles.filter((role) => holdersOn(role, dayOf(now)).some((id) => missed.has(id)));
}

/** Roles that a meeting, a measure or a routine waits for. */
async function neededRoles({ read, area }: Ctx): Promise<ReadonlySet<string>> {
  const [forums, measures, routines] = await Promise.all([
    read.list('forum'),
    read.list('measure'),
    read.list('routine'),
  ]);
  return new Set([
    area.coordinator,
    ...forums.flatMap(({ value }) => [value.convener, ...value.members]),
    ...measures.flatMap(({ value }) =>
      value.owners.flatMap((owner) => (owner.kind === 'role' ? [owner.role] : [])),
    ),
    ...routines.map(({ value }) => value.role),
  ]);
}

async function row({ read, now, texts }: Ctx, role: Role) {
  const day = dayOf(now);
  const names = async (ids: readonly PersonId[]) =>
    Promise.all(
      ids.map(async (id) => {
        const person = await read.get('person', id);
        const name = nameOf(person);
        const lost = person && mailLost(person);
        return lost ? texts.people[lost]({ name }) : name;
      }),
    );
  const holders = await names(holdersOn(role, day));
  const deputies = await names(deputiesOn(role, day));
  return {
    role: role.id,
    name: role.name,
    holders: texts.people.heldBy({
      holders: texts.dates.list(holders),
      deputies: texts.dates.list(deputies),
    }),
  };
}
