// A concern is received: the reporter hears of it, and a day to look at it again is set. Once, whoever of the coordinators is quicker.
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import { type Concern, type ConcernId, happened } from '../../domain/concern.ts';
import type { PersonId } from '../../domain/people.ts';
import { followUpFor } from '../../domain/triage.ts';
import { findConcern, tell } from '../../reading/concerns.ts';
import { nameOf, personOf } from '../../reading/who.ts';
import { openCard } from './card.ts';
import { noted } from './standing.ts';

export type OfConcern = { readonly concern: ConcernId };

/** What is done with a concern that is open, by a person; a closed one is shown as it is. */
export const onOpen =
  <I extends OfConcern>(act: (ctx: Ctx, concern: Concern, by: PersonId, input: I) => Promise<Outcome>) =>
  async (ctx: Ctx, input: I): Promise<Outcome> => {
    const concern = await findConcern(ctx, input.concern);
    const by = personOf(ctx.actor);
    if (!concern || by === undefined) return GONE;
    if (concern.state === 'closed') return shown(ctx, concern, ctx.texts.triage.said.closed);
    return act(ctx, concern, by, input);
  };

/** The card, and the line in the log that it was read. */
export const shown = async (ctx: Ctx, concern: Concern, said = '', more = false): Promise<Outcome> => ({
  changes: [await noted(ctx, concern, 'read')],
  show: await openCard(ctx, concern, said, more),
});

/** The reporter, where somebody else has done it. */
export const toReporter = ({ by: reporter }: Concern, by: PersonId): { told?: PersonId[] } =>
  reporter === by ? {} : { told: [reporter] };

/** A question or an offer of a talk receives what nobody has received. */
export const takenIn = (ctx: Ctx, concern: Concern): Partial<Concern> =>
  concern.state === 'new' ? { state: 'received', followUp: firstFollowUp(ctx, concern) } : {};

const firstFollowUp = ({ now, area }: Ctx, { answers, followUp }: Concern): Day =>
  followUp ?? followUpFor(answers, dayOf(now), area.closed);

export const receive = onOpen(async (ctx, concern, by) => {
  const { said } = ctx.texts.triage;
  if (concern.state !== 'new')
    return shown(ctx, concern, said.already({ name: await receiver(ctx, concern) }));
  const followUp = firstFollowUp(ctx, concern);
  const event = { kind: 'received' as const, at: ctx.now, by, ...toReporter(concern, by) };
  const value = happened(concern, event, { state: 'received', followUp });
  const day = ctx.texts.dates.dayNear(followUp, dayOf(ctx.now));
  return {
    changes: [{ kind: 'concern', id: concern.id, value }, await noted(ctx, concern, 'received')],
    send: tell(value, ctx.now),
    show: await openCard(ctx, value, said.received({ day })),
  };
});

/** Who was quicker; a question or an offer of a talk receives as well. */
async function receiver({ read }: Ctx, { by: reporter, history }: Concern): Promise<string> {
  const { by } = history.find((event) => event.kind !== 'sent' && event.by !== reporter) ?? {};
  return nameOf(by && (await read.get('person', by)));
}
