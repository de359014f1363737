// Who records a consent: whoever has the baton, and the coordinator. The reporter has it until another has accepted it (BTI), and
// records nothing after that. Part of consent.ts.
import type { Ctx, Who } from '../../capability.ts';
import { allows } from '../../domain/access.ts';
import type { AccessEntry } from '../../domain/access-log.ts';
import type { Concern } from '../../domain/concern.ts';
import type { PersonId } from '../../domain/people.ts';
import { findConcern, mayDo, standingsOf } from '../../reading/concerns.ts';

/** Whether somebody may record the consent of a concern. */
export async function mayRecord(
  ctx: Pick<Ctx, 'read' | 'area' | 'now'>,
  person: PersonId,
  concern: Concern,
): Promise<boolean> {
  const standings = [...(await standingsOf(ctx, person, concern))];
  const standing = standings.filter((one) => one !== 'reporter' || concern.holder === person);
  return allows('consent', 'write', new Set(standing), 'private');
}

/** Why somebody deals with it: their own, the case they have accepted, or else the coordinator's work. */
export const whyOf = ({ actor }: Pick<Ctx, 'actor'>, { by, holder }: Concern): AccessEntry['why'] => {
  if (actor.kind !== 'person') return 'triage';
  return actor.person === by ? 'own' : actor.person === holder ? 'case' : 'triage';
};

const writes = mayDo('consent', 'write', 'caseHolder');

export const recorder: Who = {
  name: 'caseHolder',
  async may(ctx, input) {
    if (!(await writes.may(ctx, input)) || ctx.actor.kind !== 'person') return false;
    const concern = await findConcern(ctx, (input as { readonly concern: string }).concern);
    return concern === undefined || mayRecord(ctx, ctx.actor.person, concern);
  },
};
