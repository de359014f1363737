// A person is erased by the operator who has no role any more and has asked for it, for one municipality at a time: with the last
// that the person belongs to goes what is the whole organisation's. Each may do the same for oneself («personvern»).
import { z } from 'zod';
import { type Ctx, type Outcome, type Who, GONE, verb } from '../../capability.ts';
import { ERASED } from '../../domain/erasure.ts';
import { type PersonId, personIdSchema } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { erased, hindrance, isLast } from '../../reading/erasing.ts';

const operator: Who = { name: 'operator', may: async ({ actor }) => actor.kind === 'operator' };

export const erasing = verb({
  input: z.object({ person: personIdSchema }),
  who: operator,
  where: ['operator'],
  run: erase,
});

async function erase(ctx: Ctx, { person }: { person: PersonId }): Promise<Outcome> {
  if (person === ERASED) return GONE;
  const refuse = await hindrance(ctx, person);
  if (refuse) return { refuse };
  const { outcome, ...numbers } = await erased(ctx, person, await isLast(ctx, person));
  return { ...outcome, show: textCard(ctx.texts.people.erasedDone(numbers)) };
}
