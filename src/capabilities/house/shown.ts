// Which commands `hjelp` lists for whoever asks: what they may use. It must not know what any command does.
import type { Command, Ctx } from '../../capability.ts';
import { POLICE_CONTACT } from '../../domain/emergency.ts';
import { type Forum, calledRoles, isCalledHere } from '../../domain/forum.ts';
import { allOf } from '../../reading/read.ts';
import { holdsOneOf, isCoordinator } from '../../reading/who.ts';

type For = NonNullable<Command['for']>;

/** For whom commands are that this person is one of. */
export async function standsAs(ctx: Ctx): Promise<ReadonlySet<For>> {
  if (await isCoordinator(ctx)) return new Set<For>(['coordinator', 'convener', 'member', 'emergencyCaller']);
  // Help is for all areas of a person and read in one: what they may use in another is not hidden.
  if (await isInSeveral(ctx)) return new Set<For>(['convener', 'member', 'emergencyCaller']);
  const forums = await allOf(ctx.read, 'forum');
  const roles: Readonly<Record<Exclude<For, 'coordinator'>, readonly string[]>> = {
    convener: forums.filter(isCalledHere).map(({ convener }) => convener),
    member: forums.filter(isWritten).flatMap(calledRoles),
    emergencyCaller: [POLICE_CONTACT],
  };
  const found = new Set<For>();
  for (const one of ['convener', 'member', 'emergencyCaller'] as const)
    if (await holdsOneOf(ctx, roles[one])) found.add(one);
  return found;
}

const isWritten = ({ type }: Forum): boolean => type !== 'breakfast';

async function isInSeveral({ actor, read }: Ctx): Promise<boolean> {
  const person = actor.kind === 'person' ? await read.get('person', actor.person) : undefined;
  return (person?.areas.length ?? 0) > 1;
}
