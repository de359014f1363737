// The cards of those who were asked and no longer are: somebody else has it, or nobody is asked any more.
import type { Drawing, Message, ViewCtx } from '../../capability.ts';
import { lastOffer } from '../../domain/baton.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { Concern, ConcernId } from '../../domain/concern.ts';
import type { PersonId } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { findConcern, redrawn } from '../../reading/concerns.ts';

/** Edits the card that asked them, where it stands, and nothing else; the same card, so that it still becomes «slettet» in time. */
export function overFor(before: Concern, after: Concern, by: PersonId, now: Instant): readonly Message[] {
  const offer = lastOffer(before);
  const out = (before.offered?.to ?? []).filter((one) => one !== by && !after.offered?.to.includes(one));
  return redrawn(before, offer?.index, now, 'baton.over').filter(
    ({ to }) => 'person' in to && out.includes(to.person),
  );
}

/** Undefined for whoever is asked after all. */
export async function overCard(
  ctx: ViewCtx,
  { concern: id }: { concern: ConcernId },
): Promise<Drawing | undefined> {
  const { to, texts } = ctx;
  const concern = await findConcern(ctx, id);
  if (!concern) return textCard(texts.baton.erased({ number: id }));
  if (!('person' in to) || concern.offered?.to.includes(to.person)) return undefined;
  const { taken, team } = lastOffer(concern) ?? {};
  const number = { number: id };
  if (concern.holder === to.person) return textCard(texts.baton.accepted(number));
  return textCard(taken && !team ? texts.baton.takenByOther(number) : texts.baton.notAsked(number));
}
