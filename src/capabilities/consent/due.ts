// What the clock says of consents: whoever holds the baton is reminded before one ends, and what rests on it stops when it has ended.
import { z } from 'zod';
import type { Drawing, Due, DueCtx, Message, ViewCtx, Window } from '../../capability.ts';
import { DAY_MS, type Instant, daySchema, dayOf } from '../../domain/calendar.ts';
import { type Concern, concernIdSchema, isIndividual } from '../../domain/concern.ts';
import { type Reminder, expiryOf, inPlace, remindersOf, isGiven } from '../../domain/consent.ts';
import { ERASED } from '../../domain/erasure.ts';
import { findConcern, loggedByClock, mayBeShown, wordsOn } from '../../reading/concerns.ts';
import { allOf } from '../../reading/read.ts';
import { coordinators } from '../../reading/who.ts';
import { stopped } from './stop.ts';

export const reminding = z.object({
  concern: concernIdSchema,
  until: daySchema,
  step: z.enum(['soon', 'last']),
});
type Reminding = z.output<typeof reminding>;

export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const open = (await allOf(ctx.read, 'concern')).filter(
    (concern) => concern.state !== 'closed' && isIndividual(concern) && isGiven(concern.consent),
  );
  const lists = await Promise.all(
    open.map(async (concern) => [
      ...(await reminders(ctx, concern)),
      ...(await ending(ctx, concern, window)),
    ]),
  );
  return lists.flat().filter(({ at }) => at > window.after && at <= window.until);
}

async function reminders(ctx: DueCtx, concern: Concern): Promise<readonly Due[]> {
  const { consent, id, holder } = concern;
  if (consent?.until === undefined) return [];
  const { until } = consent;
  const persons = holder === ERASED ? await coordinators(ctx) : [holder];
  const message = ({ step, at }: Reminder, person: Concern['holder']): Message => ({
    id: `${wordsOn(id)}consent/${until}/${step}/${person}`,
    to: { person },
    mode: 'say',
    view: 'consent.remind',
    with: { concern: id, until, step },
    at,
    expires: (at + 14 * DAY_MS) as Instant,
    digest: true,
  });
  return remindersOf(consent, ctx.area.closed)
    .filter(({ at }) => at > consent.at)
    .map((one) => ({ at: one.at, outcome: { send: persons.map((person) => message(one, person)) } }));
}

/** Early on the day after its last: what rests on it comes off the agendas. */
async function ending(ctx: DueCtx, concern: Concern, { after, until }: Window): Promise<readonly Due[]> {
  const at = concern.consent && expiryOf(concern.consent);
  if (at === undefined || at <= after || at > until) return [];
  const { changes, send, n } = await stopped({ ...ctx, now: at }, concern, at);
  if (n === 0) return [];
  const log = await loggedByClock(ctx, at, 'consent', concern.id);
  return [{ at, outcome: { changes: [...changes, log], send } }];
}

/** Undefined once it is another consent, or the reader no longer deals with it. */
export async function remindCard(
  ctx: ViewCtx,
  { concern: id, until, step }: Reminding,
): Promise<Drawing | undefined> {
  const { to, now, texts } = ctx;
  const concern = await findConcern(ctx, id);
  if (!concern || !('person' in to) || concern.state === 'closed' || concern.consent?.until !== until)
    return undefined;
  const may = await mayBeShown(ctx, to.person, concern, 'consent', 'private');
  if (!may || !inPlace(concern.consent, dayOf(now))) return undefined;
  const last = step === 'last';
  const title = texts.consent.remindTitle({ number: id, last });
  return {
    card: 'consent.remind',
    // Stands on lock screens, and in the letter where Teams does not take it: not that there is one person, nor a consent.
    summary: texts.triage.summary.first,
    data: { title, text: texts.consent.remind({ day: texts.dates.day(until), last }), concern: id },
  };
}
