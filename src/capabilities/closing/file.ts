// Whether the case documents are archived elsewhere, and that a concern is kept longer. Without an answer nothing is erased.
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import type { Day } from '../../domain/calendar.ts';
import { keptFrom, saidDay, unwarned } from '../../domain/closing.ts';
import type { Concern, ConcernId } from '../../domain/concern.ts';
import { checkNameless } from '../../reading/free-text.ts';
import { logged, rulesOf } from '../../reading/concerns.ts';
import { afterwards } from '../../reading/read.ts';
import { type Said, closedCard } from './card.ts';
import { type Acting, actingOn, standing } from './close.ts';

type Answer = {
  readonly concern: ConcernId;
  readonly kind: 'archived' | 'notArchival' | 'later';
  readonly reference: string;
};

export async function setFiled(ctx: Ctx, { concern: id, kind, reference }: Answer): Promise<Outcome> {
  const acting = await actingOn(ctx, id);
  if (acting?.concern.state !== 'closed') return GONE;
  const { concern, person } = acting;
  if (kind === 'later') return standing(ctx, acting, { later: concern.filed === undefined });
  if (kind === 'archived' && reference === '') return { refuse: { reason: 'referenceMissing', data: {} } };
  const checked = kind === 'archived' ? checkNameless(ctx, reference) : { warning: undefined };
  if (checked.refuse) return { refuse: checked.refuse };
  if (isSame(concern, kind, reference)) return standing(ctx, acting);
  const said = { by: person, at: ctx.now };
  const filed = kind === 'archived' ? { kind, reference, ...said } : { kind, ...said };
  return written(ctx, acting, { ...unwarned(concern), filed }, 'filed', { warning: checked.warning });
}

const isSame = ({ filed }: Concern, kind: Answer['kind'], reference: string): boolean =>
  filed?.kind === kind && (filed.kind === 'notArchival' || filed.reference === reference);

/** `day`: when it would have been erased, as the card said; a press on a card that says another day changes nothing. */
export async function keep(
  ctx: Ctx,
  { concern: id, day }: { readonly concern: ConcernId; readonly day: Day },
): Promise<Outcome> {
  const acting = await actingOn(ctx, id);
  if (acting?.concern.state !== 'closed') return GONE;
  const { concern } = acting;
  if (saidDay(concern, await rulesOf(ctx)) !== day) return standing(ctx, acting);
  return written(ctx, acting, { ...unwarned(concern), keptUntil: keptFrom(day) }, 'kept', {});
}

async function written(
  ctx: Ctx,
  { concern, person }: Acting,
  value: Concern,
  deed: 'filed' | 'kept',
  said: Said,
): Promise<Outcome> {
  const { id } = concern;
  const changes = [{ kind: 'concern' as const, id, value }, await logged(ctx, deed, [id], 'retention')];
  return {
    changes,
    show: await closedCard(afterwards(ctx, changes), { concern: value, person }, said),
  };
}
