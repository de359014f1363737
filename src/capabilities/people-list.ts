// The list of roles, those that nobody holds first.
import type { Ctx, Drawing } from '../capability.ts';
import { dayOf } from '../domain/calendar.ts';
import { type PersonId, type Role, deputiesOn, holdersOn } from '../domain/people.ts';
import { nameOf } from '../who.ts';

export async function list(
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
