// Those who are asked: what they see before they answer, that they take the baton, join a team, or cannot. The first to accept has it;
// the cards of the others say so, and their press is answered kindly.
import { type Ctx, type Outcome, type Who, GONE } from '../../capability.ts';
import type { AccessEntry } from '../../domain/access-log.ts';
import { DECLINES, type Offer, lastOffer } from '../../domain/baton.ts';
import {
  type Concern,
  type ConcernEvent,
  type ConcernId,
  type Reason,
  happened,
  isIndividual,
} from '../../domain/concern.ts';
import type { PersonId } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { findConcern, logged, mayDo, tell, wordsOn, toldBut } from '../../reading/concerns.ts';
import { coordinators, nameOf } from '../../reading/who.ts';
import { offerFacts, closedCard, wordCard } from './card.ts';
import { overFor } from './over.ts';
import { teamNews } from './team.ts';

const accepting = mayDo('concern', 'accept', 'offered');

/** Asked to take it now, or once: those who came too late are answered that, and shown nothing. */
export const askedOnce: Who = {
  name: 'offered',
  async may(ctx, input) {
    const { concern: id } = input as { concern: ConcernId };
    const concern = await findConcern(ctx, id);
    const { actor, place } = ctx;
    const alone = place.kind === 'private' || place.kind === 'tab';
    const once = alone && actor.kind === 'person' && concern && wasAsked(concern, actor.person);
    return once || accepting.may(ctx, input);
  },
};

const wasAsked = ({ history }: Concern, person: PersonId): boolean =>
  history.some(
    ({ kind, told = [], by }) =>
      (kind === 'offered' && told.includes(person)) ||
      ((kind === 'accepted' || kind === 'joined' || kind === 'declined') && by === person),
  );

type Asked = {
  readonly concern: Concern;
  readonly person: PersonId;
  readonly offer: Offer;
};

/** An act of somebody who is asked; whoever no longer is hears how it stands. */
async function withOffer(
  ctx: Ctx,
  { concern: id }: { concern: ConcernId },
  act: (asked: Asked) => Promise<Outcome>,
): Promise<Outcome> {
  const { actor, texts } = ctx;
  const concern = await findConcern(ctx, id);
  if (!concern || actor.kind !== 'person') return GONE;
  if (concern.state === 'closed') return { show: closedCard(ctx, concern) };
  const { person } = actor;
  const offer = lastOffer(concern);
  if (concern.holder === person && offer?.taken === person) return { show: acceptedCard(ctx, concern) };
  const number = { number: concern.id };
  if (!offer || !concern.offered?.to.includes(person))
    return { show: textCard(offer?.taken ? texts.baton.takenByOther(number) : texts.baton.notAsked(number)) };
  return act({ concern, person, offer });
}

// --- seen ------------------------------------------------------------------------------------------------------------

export const show = (ctx: Ctx, input: { concern: ConcernId }): Promise<Outcome> =>
  withOffer(ctx, input, async ({ concern, person, offer }) => ({
    changes: [await logged(ctx, 'read', [concern.id], 'offer')],
    show: await offerCard(ctx, concern, person, offer),
  }));

async function offerCard(ctx: Ctx, concern: Concern, person: PersonId, offer: Offer) {
  const { baton: b, concernWords: w } = ctx.texts;
  const { event, team } = offer;
  const number = { number: concern.id };
  const role = event.role === undefined ? undefined : await ctx.read.get('role', event.role);
  const name = nameOf(await ctx.read.get('person', event.by));
  const joined = offer.joined.includes(person);
  const taken = offer.taken !== undefined;
  const title = team ? b.teamTitle(number) : b.offerTitle(number);
  return {
    card: 'baton.offer',
    summary: title,
    data: {
      title,
      by: b.offerBy({ name, role: role?.name ?? '' }),
      lead: joined ? b.joined(number) : team ? b.teamLead : b.offerLead,
      facts: await offerFacts(ctx, concern),
      reasons: DECLINES.map((value) => ({ title: w.reasons[value], value })),
      mayTake: !taken,
      mayJoin: team && !joined,
      joinStyle: taken ? 'positive' : 'default',
      concern: concern.id,
    },
  };
}

// --- answered --------------------------------------------------------------------------------------------------------

const put = async (
  ctx: Ctx,
  updated: Concern,
  deed: AccessEntry['deed'],
): Promise<NonNullable<Outcome['changes']>> => [
  { kind: 'concern', id: updated.id, value: updated },
  await logged(ctx, deed, [updated.id], 'offer'),
];

const without = (concern: Concern, persons: readonly PersonId[]): Concern['offered'] => {
  const { offered } = concern;
  const to = offered?.to.filter((one) => !persons.includes(one)) ?? [];
  return offered && to.length > 0 ? { ...offered, to } : undefined;
};

/** Everybody who is told, each once, but for whoever did it. */
const others = (by: PersonId, ...persons: readonly PersonId[]): PersonId[] => toldBut(by, persons);

/** The baton changes hands. Of a team the others may still join; else nobody is asked any more. */
export const accept = (ctx: Ctx, input: { concern: ConcernId }): Promise<Outcome> =>
  withOffer(ctx, input, async ({ concern, person, offer }) => {
    const { now, texts } = ctx;
    if (offer.taken) return { show: textCard(texts.baton.takenByOther({ number: concern.id })) };
    const told = others(person, concern.by, concern.holder, offer.event.by, ...(await coordinators(ctx)));
    const event: ConcernEvent = { kind: 'accepted', at: now, by: person, told };
    const offered = offer.team ? without(concern, [person]) : undefined;
    const updated = happened(concern, event, { holder: person, offered });
    return {
      changes: await put(ctx, updated, 'accepted'),
      send: [...tell(updated, now), ...overFor(concern, updated, person, now), ...teamNews(updated, now)],
      withdraw: [`${wordsOn(concern.id)}baton/`],
      show: acceptedCard(ctx, updated),
    };
  });

function acceptedCard({ texts: { baton: b } }: Ctx, concern: Concern) {
  const consent = isIndividual(concern) ? [{ label: b.toConsent, verb: 'consent.show' }] : [];
  return wordCard(concern, {
    title: b.accepted({ number: concern.id }),
    lines: [b.acceptedNext],
    buttons: [{ label: b.toConcern, verb: 'triage.open' }, ...consent, { label: b.pass, verb: 'baton.pass' }],
  });
}

/** Of an innsatsteam: yes to joining, and the baton stays where it is. Twice is once. */
export const join = (ctx: Ctx, input: { concern: ConcernId }): Promise<Outcome> =>
  withOffer(ctx, input, async ({ concern, person, offer }) => {
    const { now, texts } = ctx;
    const number = { number: concern.id };
    if (!offer.team) return { show: textCard(texts.baton.notAsked(number)) };
    const said = wordCard(concern, {
      title: texts.baton.joined(number),
      lines: [texts.baton.joinedNext],
      buttons: offer.taken ? [] : [{ label: texts.baton.accept, verb: 'baton.accept' }],
    });
    if (offer.joined.includes(person)) return { show: said };
    const event: ConcernEvent = { kind: 'joined', at: now, by: person, told: [] };
    const updated = happened(concern, event);
    return { changes: await put(ctx, updated, 'accepted'), send: teamNews(updated, now), show: said };
  });

/**
 * It stays where it is. The coordinators and whoever asked are told; the reporter too when nobody is left to answer and it is theirs.
 * Without a reason nothing changes.
 */
export const decline = (
  ctx: Ctx,
  input: { concern: ConcernId; reason?: Reason | undefined },
): Promise<Outcome> =>
  withOffer(ctx, input, async ({ concern, person, offer }) => {
    const { now, texts } = ctx;
    const { reason } = input;
    if (!reason || !DECLINES.some((one) => one === reason))
      return { refuse: { reason: 'batonReason', data: {} } };
    const offered = without(concern, [person]);
    const reporter = offered === undefined && concern.holder === concern.by ? [concern.by] : [];
    const told = others(person, offer.event.by, ...(await coordinators(ctx)), ...reporter);
    const updated = happened(concern, { kind: 'declined', at: now, by: person, reason, told }, { offered });
    return {
      changes: await put(ctx, updated, 'declined'),
      send: [...tell(updated, now), ...teamNews(updated, now)],
      show: textCard(texts.baton.declined({ number: concern.id })),
    };
  });
