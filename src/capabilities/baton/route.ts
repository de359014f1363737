// Sending a concern where it belongs. Without a reason nothing is sent; nothing but a number and who is asked ever leaves; and whoever
// reported hears of it every time.
import { type Ctx, type Drawing, type Message, type Outcome, type Refusal, GONE } from '../../capability.ts';
import { itemKey } from '../../domain/agenda.ts';
import {
  type Footing,
  asksAnonymous,
  isHandedOn,
  isRoutedSo,
  lastOffer,
  reasonsFor,
  themeFor,
} from '../../domain/baton.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Concern, type ConcernEvent, type Reason, type Route, happened } from '../../domain/concern.ts';
import { ERASED } from '../../domain/erasure.ts';
import type { PersonId, Role } from '../../domain/people.ts';
import { followUpFor } from '../../domain/triage.ts';
import { findConcern, logged, tell, wordsOn, toldBut } from '../../reading/concerns.ts';
import { type Bench, benchesFor, itemFor, takes } from './bench.ts';
import { type Button, NO_ROLE, closedCard, wordCard } from './card.ts';
import { type Offering, offering } from './offer.ts';
import { teamFooting } from './team.ts';

export type Typed = {
  readonly concern: string;
  readonly route: Route;
  readonly reason?: Reason | undefined;
  readonly role?: string | undefined;
  readonly roles: readonly string[];
  readonly forum?: string | undefined;
  readonly confirmed: boolean;
};

type Reasoned = Typed & { readonly reason: Reason };

export async function route(ctx: Ctx, typed: Typed): Promise<Outcome> {
  const concern = await findConcern(ctx, typed.concern);
  const { actor } = ctx;
  if (!concern || actor.kind !== 'person') return GONE;
  if (concern.state === 'closed') return { show: closedCard(ctx, concern) };
  const { reason } = typed;
  if (!reason || !reasonsFor(typed.route).includes(reason))
    return { refuse: { reason: 'batonReason', data: {} } };
  const way: Way = { concern, by: actor.person, typed: { ...typed, reason } };
  if (isHandedOn(typed.route)) return handOn(ctx, way);
  if (typed.route === 'innsatsteam') return toTeam(ctx, way);
  if (typed.route === 'fagteam') return toForum(ctx, way);
  return elsewhere(ctx, way);
}

type Way = { readonly concern: Concern; readonly by: PersonId; readonly typed: Reasoned };
type More = Pick<ConcernEvent, 'role' | 'forum' | 'item'>;

/** The concern with the event: received too, if nobody had; told to the reporter and whoever holds it. */
function routed(
  { now, area }: Pick<Ctx, 'now' | 'area'>,
  { concern, by, typed }: Way,
  more: More = {},
): Concern {
  const { route: to, reason } = typed;
  const told = toldBut(by, [concern.by, concern.holder]);
  const { followUp = followUpFor(concern.answers, dayOf(now), area.closed) } = concern;
  const taken = concern.state === 'new' ? ({ state: 'received', followUp } as const) : {};
  return happened(concern, { kind: 'routed', at: now, by, route: to, reason, ...more, told }, taken);
}

/** `anew`: it differs from what stands, although place and reason are the same. */
type Receipt = {
  readonly lines: readonly string[];
  readonly buttons?: readonly Button[];
  readonly anew?: boolean;
};

/** What is kept and sent, or nothing when it stands so already; and the receipt either way. */
async function settled(
  ctx: Ctx,
  { concern, typed }: Way,
  updated: Concern,
  outcome: Pick<Outcome, 'changes' | 'send'>,
  receipt: Receipt,
  more: More = {},
): Promise<Outcome> {
  const { baton: b, concernWords: w } = ctx.texts;
  const wanted = { route: typed.route, reason: typed.reason, role: more.role, forum: more.forum };
  const so = !receipt.anew && isRoutedSo(concern, wanted);
  const told = concern.by !== ERASED && !(ctx.actor.kind === 'person' && ctx.actor.person === concern.by);
  const show: Drawing = wordCard(concern, {
    title: b.number({ number: concern.id }),
    lines: [b.routed({ place: w.routes[typed.route], told }), ...receipt.lines],
    buttons: [...(receipt.buttons ?? []), { label: b.toConcern, verb: 'triage.open' }],
  });
  if (so) return { show };
  const log = await logged(ctx, 'routed', [concern.id], 'triage');
  return {
    changes: [{ kind: 'concern', id: updated.id, value: updated }, ...(outcome.changes ?? []), log],
    send: outcome.send ?? [],
    withdraw: [`${wordsOn(concern.id)}baton/`],
    show,
  };
}

// --- to a role -------------------------------------------------------------------------------------------------------

const refused = (refuse: Refusal): Outcome => ({ refuse });

async function handOn(ctx: Ctx, way: Way): Promise<Outcome> {
  const { baton: b } = ctx.texts;
  const named = way.typed.role === NO_ROLE ? undefined : way.typed.role;
  const role = named === undefined ? undefined : await ctx.read.get('role', named);
  if (named !== undefined && !role) return refused({ reason: 'batonRole', data: {} });
  const more: More = role ? { role: role.id } : {};
  const gone = routed(ctx, way, more);
  const first = tell(gone, ctx.now);
  if (!role) return settled(ctx, way, gone, { send: first }, { lines: [b.stays] });
  const asked = await offering(ctx, gone, way.by, { roles: [role], team: false });
  if (!asked) return { show: wordCard(way.concern, nobodyNew(ctx, way)) };
  const outcome = { changes: [await logOffer(ctx, way)], send: [...first, ...asked.send] };
  return settled(ctx, way, asked.concern, outcome, { lines: askedLines(ctx, asked, role) }, more);
}

const nobodyNew = ({ texts: { baton: b } }: Ctx, { concern }: Way) => ({
  title: b.number({ number: concern.id }),
  lines: [b.nobodyAsked],
  buttons: [{ label: b.back, verb: 'baton.where' }],
});

const logOffer = (ctx: Ctx, { concern }: Way) => logged(ctx, 'offered', [concern.id], 'triage');

/** How many were asked, and whom a letter or a telephone must reach. */
export function askedLines({ texts }: Pick<Ctx, 'texts'>, asked: Offering, role?: Role): readonly string[] {
  const { baton: b, dates } = texts;
  const n = asked.asked;
  return [
    role ? b.asked({ n, role: role.name }) : b.askedTeam({ n }),
    ...(asked.mailed.length > 0 ? [b.mailed({ names: dates.list([...asked.mailed]) })] : []),
    ...(asked.unreached.length > 0 ? [b.unreached({ names: dates.list([...asked.unreached]) })] : []),
  ];
}

// --- to a team -------------------------------------------------------------------------------------------------------

/** Why these terms do not hold; undefined when they do. */
function unmet(footing: Footing, name: string, confirmed: boolean): Refusal | undefined {
  if (footing.kind === 'never') return { reason: 'batonNever', data: { forum: name } };
  if (footing.kind === 'unconsented') return { reason: 'batonUnconsented', data: { forum: name } };
  return asksAnonymous(footing) && !confirmed ? { reason: 'batonAnonymous', data: {} } : undefined;
}

async function toTeam(ctx: Ctx, way: Way): Promise<Outcome> {
  const { baton: b, concernWords: w } = ctx.texts;
  const found = await Promise.all(way.typed.roles.map((id) => ctx.read.get('role', id)));
  const roles = found.filter((role): role is Role => role !== undefined);
  if (roles.length === 0) return refused({ reason: 'batonRole', data: {} });
  const refuse = unmet(await teamFooting(ctx, way.concern), w.routes.innsatsteam, way.typed.confirmed);
  if (refuse) return { refuse };
  const gone = routed(ctx, way);
  const asked = await offering(ctx, gone, way.by, { roles, team: true });
  if (!asked) return { show: wordCard(way.concern, nobodyNew(ctx, way)) };
  const outcome = { changes: [await logOffer(ctx, way)], send: [...tell(gone, ctx.now), ...asked.send] };
  const receipt = {
    lines: askedLines(ctx, asked),
    buttons: [{ label: b.toTeam, verb: 'baton.team' }],
    anew: !isSameTeam(way.concern, asked.concern),
  };
  return settled(ctx, way, asked.concern, outcome, receipt);
}

const isSameTeam = (before: Concern, after: Concern): boolean => {
  const [was, is] = [lastOffer(before), lastOffer(after)];
  return was !== undefined && is !== undefined && was.asked.join() === is.asked.join();
};

// --- to a forum ------------------------------------------------------------------------------------------------------

async function toForum(ctx: Ctx, way: Way): Promise<Outcome> {
  const { texts, now } = ctx;
  const benches = await benchesFor(ctx, way.concern);
  const chosen = chosenOf(benches, way.typed.forum);
  if (!chosen) return notTaken(benches);
  const { forum, footing, session } = chosen;
  const refuse = unmet(footing, forum.name, way.typed.confirmed);
  if (refuse) return { refuse };
  const { item, changes } = await itemFor(ctx, chosen, way.concern);
  const more: More = { forum: forum.id, item: itemKey(item) };
  const gone = routed(ctx, way, more);
  const day = session ? texts.dates.dayNear(session.day, dayOf(now)) : '';
  const send: readonly Message[] = tell(gone, now);
  const lines = [texts.baton.listed({ forum: forum.name, day })];
  return settled(ctx, way, gone, { changes, send }, { lines }, more);
}

const chosenOf = (benches: readonly Bench[], id: string | undefined): Bench | undefined => {
  const open = benches.filter(takes);
  if (id !== undefined) return benches.find(({ forum }) => forum.id === id);
  return open.length === 1 ? open[0] : undefined;
};

/** Nobody chose among several, or none takes it: said with the way on, by the forum that comes nearest. */
function notTaken(benches: readonly Bench[]): Outcome {
  if (benches.some(takes)) return refused({ reason: 'batonForum', data: {} });
  const nearest = benches.find(({ footing }) => footing.kind === 'unconsented') ?? benches[0];
  const refuse = nearest && unmet(nearest.footing, nearest.forum.name, false);
  return refused(refuse ?? { reason: 'batonForum', data: {} });
}

// --- out of our hands ------------------------------------------------------------------------------------------------

/** Barnevernet, a hastemøte, another municipality, not ours: nothing leaves from here, and whoever reported is told the way. */
async function elsewhere(ctx: Ctx, way: Way): Promise<Outcome> {
  const { baton: b } = ctx.texts;
  const { route: to } = way.typed;
  const gone = routed(ctx, way);
  const buttons: readonly Button[] =
    to === 'emergency'
      ? [{ label: b.toEmergency, verb: 'meeting.emergency', theme: themeFor(way.concern) }]
      : to === 'barnevern'
        ? [{ label: b.toLines, verb: 'guidance.lines' }]
        : [];
  const lines = to === 'emergency' ? [b.how.emergency] : [b.how[to], b.stays];
  return settled(ctx, way, gone, { send: tell(gone, ctx.now) }, { lines, buttons });
}
