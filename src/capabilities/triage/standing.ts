// As whom the one who acts stands to a concern, and what that makes the line in the log say.
import type { Change, Ctx } from '../../capability.ts';
import type { Standing } from '../../domain/access.ts';
import type { AccessEntry } from '../../domain/access-log.ts';
import type { Concern } from '../../domain/concern.ts';
import type { PersonId, Role } from '../../domain/people.ts';
import { logged, standingsOf } from '../../reading/concerns.ts';
import { rolesOf, personOf } from '../../reading/who.ts';

export type Standings = ReadonlySet<Standing>;

export async function ownStandings(ctx: Ctx, concern: Concern): Promise<Standings> {
  const person = personOf(ctx.actor);
  return person === undefined ? new Set() : standingsOf(ctx, person, concern);
}

const whyOf = (standings: Standings): AccessEntry['why'] =>
  standings.has('coordinator') ? 'triage' : standings.has('holder') ? 'case' : 'own';

/** The line in the log of what the one who acts did with a concern. */
export const noted = async (ctx: Ctx, concern: Concern, deed: AccessEntry['deed']): Promise<Change> =>
  logged(ctx, deed, [concern.id], whyOf(await ownStandings(ctx, concern)));

/** What somebody works as here, in words: at most two roles. */
export async function roleWords(
  ctx: Pick<Ctx, 'read' | 'now' | 'area' | 'texts'>,
  person: PersonId,
): Promise<string> {
  const roles: readonly Role[] = await rolesOf(ctx, person);
  const names = roles.slice(0, 2).map(({ name }) => name);
  return names.length === 0 ? ctx.texts.triage.withoutRole : ctx.texts.dates.list(names);
}
