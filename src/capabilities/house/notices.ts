// The notices that wait for a person's card of a day: which stand on it, and what of them is still true.
import type { Ctx } from '../../capability.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import type { PersonId } from '../../domain/people.ts';
import type { RecordOf } from '../../domain/records.ts';

type Kept = { readonly id: string; readonly value: RecordOf<'notice'> };
export type Card = { readonly person: PersonId; readonly day: Day };

/** `<person>/<day>/<message>` */
const dayOfNotice = (id: string): Day => (id.split('/')[1] ?? '') as Day;

/** The day of the card that a notice stands on; undefined while it has stood on none. */
const shownOn = ({ id, value }: Kept): Day | undefined =>
  value.shown ? (value.card ?? dayOfNotice(id)) : undefined;

/** The day of the card that somebody sees a notice on: when none is known to have been delivered, today's. */
export const cardOf = ({ now }: Pick<Ctx, 'now'>, notice: Kept): Day => shownOn(notice) ?? dayOf(now);

/**
 * The notices of a day's card: those that have stood on it, and those of that day and earlier ones that have stood on none.
 * Drawn again, it holds what it held.
 */
export async function noticesOf({ read }: Pick<Ctx, 'read'>, { person, day }: Card) {
  const notices = await read.list('notice', `${person}/`);
  return notices.filter((one) => {
    const on = shownOn(one);
    return on === undefined ? dayOfNotice(one.id) <= day : on === day;
  });
}

/** Whether the card of a later day that has come takes them along. */
export const hasLater = async ({ read, now }: Pick<Ctx, 'read' | 'now'>, card: Card): Promise<boolean> =>
  (await read.list('notice', `${card.person}/`)).some(
    ({ id }) => dayOfNotice(id) > card.day && dayOfNotice(id) <= dayOf(now),
  );

/** What of them is still true for the person, drawn. */
export async function standing(ctx: Pick<Ctx, 'read' | 'now' | 'draw'>, card: Card) {
  const notices = (await noticesOf(ctx, card)).filter(({ value }) => value.expires > ctx.now);
  const drawn = await Promise.all(
    notices.map(async ({ id, value }) => ({
      id,
      value,
      opened: value.opened === true,
      drawing: await ctx.draw({ person: card.person }, value.view, value.with, value.area),
    })),
  );
  return drawn.flatMap(({ drawing, ...rest }) => (drawing ? [{ ...rest, drawing }] : []));
}
