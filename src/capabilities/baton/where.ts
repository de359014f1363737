// Choosing where a concern goes: one card with the places, and one with what that place needs.
import { type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { asksAnonymous, isHandedOn, reasonsFor, suggestedRoles, suggestedRoute } from '../../domain/baton.ts';
import { type Concern, ROUTES, type Route, isIndividual } from '../../domain/concern.ts';
import { findConcern } from '../../reading/concerns.ts';
import type { Role } from '../../domain/people.ts';
import { type Bench, benchesFor, takes } from './bench.ts';
import { NO_ROLE, askableRoles, choicesOf, closedCard } from './card.ts';
import { teamFooting } from './team.ts';

/** The places; with `route` what that one needs. No answer stands on either. */
export async function where(
  ctx: Ctx,
  { concern: id, route }: { concern: string; route?: Route | undefined },
): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  if (!concern) return GONE;
  if (concern.state === 'closed') return { show: closedCard(ctx, concern) };
  return { show: route ? await routeCard(ctx, concern, route) : whereCard(ctx, concern) };
}

function whereCard({ texts: { baton: b } }: Ctx, concern: Concern): Drawing {
  const title = b.whereTitle({ number: concern.id });
  return {
    card: 'baton.where',
    summary: title,
    data: {
      title,
      choices: ROUTES.map((value) => ({ title: b.lines[value], value })),
      route: suggestedRoute(concern),
      concern: concern.id,
    },
  };
}

async function routeCard(ctx: Ctx, concern: Concern, route: Route): Promise<Drawing> {
  const { baton: b, concernWords: w } = ctx.texts;
  const reasons = reasonsFor(route);
  const [only = ''] = reasons.length === 1 ? reasons : [];
  const isPerson = isIndividual(concern) && (route === 'fagteam' || route === 'innsatsteam');
  const { open, first, ...needed } = await neededBy(ctx, concern, route);
  const title = w.routes[route];
  return {
    card: 'baton.route',
    summary: title,
    data: {
      title,
      lead: b.how[route],
      isPerson,
      reasons: reasons.map((value) => ({ title: w.reasons[value], value })),
      reason: only,
      // Where it cannot be sent, the way out is what stands out.
      asksReason: open && only === '',
      sends: open && only === '',
      sendsSo: open && only !== '',
      backStyle: open || first === 'consent' ? 'default' : 'positive',
      consentStyle: !open && first === 'consent' ? 'positive' : 'default',
      button: b.send[route],
      concern: concern.id,
      route,
      ...needed,
    },
  };
}

/** `open`: it can be sent there. `first`: what to do where it cannot. */
type Choices = readonly { readonly title: string; readonly value: string }[];
const NO_CHOICES: Choices = [];
const NOTHING_MORE = {
  open: true,
  first: 'elsewhere' as 'elsewhere' | 'consent',
  ...{ hasRole: false, hasRoles: false, hasForum: false, asksAnonymous: false, hasNote: false, note: '' },
  ...{ role: '', roles: '', forum: '', roleChoices: NO_CHOICES, forumChoices: NO_CHOICES },
};

/** Beside the reason: a role, several, or a meeting, and a tick where it may be spoken of only so that nobody is recognised. */
const neededBy = async (ctx: Ctx, concern: Concern, route: Route): Promise<typeof NOTHING_MORE> => ({
  ...NOTHING_MORE,
  ...(await moreFor(ctx, concern, route)),
});

async function moreFor(ctx: Ctx, concern: Concern, route: Route): Promise<Partial<typeof NOTHING_MORE>> {
  const { baton: b } = ctx.texts;
  if (isHandedOn(route)) {
    const roles = await askableRoles(ctx);
    const roleChoices = [{ title: b.roleNone, value: NO_ROLE }, ...choicesOf(roles)];
    return { hasRole: roles.length > 0, roleChoices, role: NO_ROLE };
  }
  if (route === 'innsatsteam') {
    const roles = await askableRoles(ctx);
    const suggested = suggestedRoles(roles, concern);
    const isFirst = ({ id }: Pick<Role, 'id'>): boolean => suggested.includes(id);
    const inOrder = [...roles.filter(isFirst), ...roles.filter((role) => !isFirst(role))];
    return {
      hasRoles: roles.length > 0,
      roleChoices: choicesOf(inOrder),
      roles: suggested.join(','),
      asksAnonymous: asksAnonymous(await teamFooting(ctx, concern)),
      ...(roles.length === 0 ? { open: false, hasNote: true, note: b.noRoles } : {}),
    };
  }
  if (route !== 'fagteam') return {};
  const benches = await benchesFor(ctx, concern);
  const open = benches.filter(takes);
  if (open.length === 0) return closedTo(ctx, benches);
  return {
    hasForum: open.length > 1,
    forumChoices: open.map(({ forum }) => ({ title: forum.name, value: forum.id })),
    forum: open[0]?.forum.id ?? '',
    asksAnonymous: open.some(({ footing }) => asksAnonymous(footing)),
  };
}

/** No meeting takes it: one would with a consent, or none would. */
function closedTo({ texts: { baton: b } }: Ctx, benches: readonly Bench[]): Partial<typeof NOTHING_MORE> {
  const waits = benches.some(({ footing }) => footing.kind === 'unconsented');
  const note = waits ? b.noConsent : b.noBench;
  return { open: false, first: waits ? 'consent' : 'elsewhere', hasNote: true, note };
}
