// Whoever holds the baton hands it on by asking a role; it stays with them until somebody there has said yes.
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import { isAskedSo } from '../../domain/baton.ts';
import type { ConcernId } from '../../domain/concern.ts';
import { findConcern, logged, wordsOn } from '../../reading/concerns.ts';
import { coordinators } from '../../reading/who.ts';
import { askableRoles, choicesOf, closedCard, wordCard } from './card.ts';
import { offering } from './offer.ts';
import { askedLines } from './route.ts';

export async function pass(ctx: Ctx, { concern: id }: { concern: ConcernId }): Promise<Outcome> {
  const { baton: b } = ctx.texts;
  const concern = await findConcern(ctx, id);
  if (!concern) return GONE;
  if (concern.state === 'closed') return { show: closedCard(ctx, concern) };
  const roles = await askableRoles(ctx);
  const title = b.passTitle({ number: concern.id });
  if (roles.length === 0) return { show: wordCard(concern, { title, lines: [b.noRoles] }) };
  return {
    show: {
      card: 'baton.pass',
      summary: title,
      data: { title, roleChoices: choicesOf(roles), concern: concern.id },
    },
  };
}

type Typed = { readonly concern: ConcernId; readonly role?: string | undefined };

/** Asks those who answer for the role. Pressed twice with nothing between, it is asked once. */
export async function offer(ctx: Ctx, { concern: id, role: roleId }: Typed): Promise<Outcome> {
  const { actor, texts } = ctx;
  const { baton: b } = texts;
  const concern = await findConcern(ctx, id);
  if (!concern || actor.kind !== 'person') return GONE;
  if (concern.state === 'closed') return { show: closedCard(ctx, concern) };
  const role = roleId === undefined ? undefined : await ctx.read.get('role', roleId);
  if (!role) return { refuse: { reason: 'batonRole', data: {} } };
  const also = (await coordinators(ctx)).filter((one) => one !== actor.person);
  const asked = await offering(ctx, concern, actor.person, { roles: [role], team: false, also });
  const title = b.number({ number: concern.id });
  const buttons = [{ label: b.toConcern, verb: 'triage.open' }];
  if (!asked) return { show: wordCard(concern, { title, lines: [b.nobodyAsked], buttons }) };
  const show = wordCard(concern, { title, lines: [...askedLines(ctx, asked, role), b.passLead], buttons });
  if (isAskedSo(concern, role, actor.person)) return { show };
  return {
    changes: [
      { kind: 'concern', id: concern.id, value: asked.concern },
      await logged(ctx, 'offered', [concern.id], 'case'),
    ],
    send: asked.send,
    withdraw: [`${wordsOn(concern.id)}baton/`],
    show,
  };
}
