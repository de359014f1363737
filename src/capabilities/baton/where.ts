// Choosing where a concern goes: one card with the places, and one with what that place needs.
import { type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { asksAnonymous, isHandedOn, reasonsFor, suggestedRoles, suggestedRoute } from '../../domain/baton.ts';
import { type Concern, ROUTES, type Route, isIndividual } from '../../domain/concern.ts';
import { findConcern, logged } from '../../reading/concerns.ts';
import { benchesFor, takes } from './bench.ts';
import { NO_ROLE, askableRoles, choicesOf, closedCard } from './card.ts';
import { teamFooting } from './team.ts';

/** The places; with `route` what that one needs. Reading the answers to choose is logged. */
export async function where(
  ctx: Ctx,
  { concern: id, route }: { concern: string; route?: Route | undefined },
): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  if (!concern) return GONE;
  if (concern.state === 'closed') return { show: closedCard(ctx, concern) };
  return {
    changes: [await logged(ctx, 'read', [concern.id], 'triage')],
    show: route ? await routeCard(ctx, concern, route) : whereCard(ctx, concern),
  };
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
  const title = w.routes[route];
  return {
    card: 'baton.route',
    summary: title,
    data: {
      title,
      lead: b.how[route],
      isPerson: isIndividual(concern) && (route === 'fagteam' || route === 'innsatsteam'),
      reasons: reasons.map((value) => ({ title: w.reasons[value], value })),
      reason: reasons.length === 1 ? reasons[0] : '',
      button: b.send[route],
      concern: concern.id,
      route,
      ...NOTHING_MORE,
      ...(await neededBy(ctx, concern, route)),
    },
  };
}

const NOTHING_MORE = {
  ...{ hasRole: false, hasRoles: false, hasForum: false, asksAnonymous: false, hasNote: false, note: '' },
  ...{ role: '', roles: '', forum: '', roleChoices: [], forumChoices: [] },
};

/** Beside the reason: a role, several, or a meeting, and a tick where it may be spoken of only so that nobody is recognised. */
async function neededBy(ctx: Ctx, concern: Concern, route: Route): Promise<Partial<typeof NOTHING_MORE>> {
  const { baton: b } = ctx.texts;
  if (isHandedOn(route)) {
    const roles = await askableRoles(ctx);
    const roleChoices = [{ title: b.roleNone, value: NO_ROLE }, ...choicesOf(roles)] as never[];
    return { hasRole: roles.length > 0, roleChoices, role: NO_ROLE };
  }
  if (route === 'innsatsteam') {
    const roles = await askableRoles(ctx);
    return {
      hasRoles: roles.length > 0,
      roleChoices: choicesOf(roles) as never[],
      roles: suggestedRoles(roles, concern).join(','),
      asksAnonymous: asksAnonymous(await teamFooting(ctx, concern)),
      ...(roles.length === 0 ? { hasNote: true, note: b.noRoles } : {}),
    };
  }
  if (route !== 'fagteam') return {};
  const open = (await benchesFor(ctx, concern)).filter(takes);
  return {
    hasForum: open.length > 1,
    forumChoices: open.map(({ forum }) => ({ title: forum.name, value: forum.id })) as never[],
    forum: open[0]?.forum.id ?? '',
    asksAnonymous: open.some(({ footing }) => asksAnonymous(footing)),
    ...(open.length === 0 ? { hasNote: true, note: b.noBench } : {}),
  };
}
