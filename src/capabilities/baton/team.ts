// An innsatsteam: on what terms it is put together, and who has said yes. Whoever put it together sees the names of staff, and no answers.
import { type Ctx, type Drawing, type Message, type Outcome, type ViewCtx, GONE } from '../../capability.ts';
import { type Footing, type Offer, footingOf, isBench, isTeam, lastOffer } from '../../domain/baton.ts';
import { type Instant, dayOf } from '../../domain/calendar.ts';
import type { Concern, ConcernId } from '../../domain/concern.ts';
import type { Forum } from '../../domain/forum.ts';
import { type Person, type PersonId, inTeams } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { findConcern, logged, mayBeShown, teamCards } from '../../reading/concerns.ts';
import { allOf } from '../../reading/read.ts';
import { nameOf } from '../../reading/who.ts';
import { type Seeing, closedCard, wordCard } from './card.ts';

/** Where the municipality has no such forum with a rule of its own: as Nes's, consent unless anonymous, or present. */
const USUAL: Forum['cases'] = { individual: ['present', 'consent', 'anonymous'], group: ['anonymous'] };

/** On what terms a team may speak of it. */
export async function teamFooting(ctx: Pick<Ctx, 'read' | 'now'>, concern: Concern): Promise<Footing> {
  const own = (await allOf(ctx.read, 'forum')).filter(isBench).find(isTeam);
  return footingOf({ cases: own?.cases ?? USUAL }, concern, dayOf(ctx.now));
}

export async function team(ctx: Ctx, { concern: id }: { concern: ConcernId }): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  if (!concern) return GONE;
  const offer = lastOffer(concern);
  return {
    changes: [await logged(ctx, 'read', [concern.id], 'triage')],
    show: offer?.team ? await teamCard(ctx, concern, offer) : textCard(ctx.texts.baton.teamNone),
  };
}

async function teamCard(ctx: Seeing, concern: Concern, offer: Offer): Promise<Drawing> {
  const { baton: b } = ctx.texts;
  if (concern.state === 'closed') return closedCard(ctx, concern);
  const yes = offer.joined.length + (offer.taken ? 1 : 0);
  const facts = await Promise.all(
    offer.asked.map(async (id) => {
      const person = await ctx.read.get('person', id);
      return { title: nameOf(person), value: b.teamState[stateOf(offer, id, person)] };
    }),
  );
  return wordCard(concern, {
    title: b.team({ number: concern.id }),
    lines: [b.teamCount({ yes, all: offer.asked.length })],
    facts,
    buttons: [
      { label: b.toConcern, verb: 'triage.open' },
      { label: b.toWhere, verb: 'baton.where' },
    ],
  });
}

/** Who has only e-mail gets a letter that cannot be answered here. */
function stateOf({ taken, joined, declined, waiting }: Offer, id: PersonId, person: Person | undefined) {
  if (taken === id) return 'taken';
  if (joined.includes(id)) return 'joined';
  if (declined.includes(id)) return 'declined';
  if (!waiting.includes(id)) return 'gone';
  return person && !inTeams(person) ? 'letter' : 'waiting';
}

/** The card with whoever put the team together, edited as answers come in; none where no team is asked. */
export const teamNews = (concern: Concern, now: Instant): readonly Message[] =>
  teamCards(concern, now).filter((card) => card.with['offer'] === lastOffer(concern)?.index);

export async function teamView(
  ctx: ViewCtx,
  { concern: id, offer: index }: { concern: ConcernId; offer: number },
): Promise<Drawing | undefined> {
  const concern = await findConcern(ctx, id);
  if (!concern) return textCard(ctx.texts.baton.erased({ number: id }));
  const offer = lastOffer(concern);
  const may = 'person' in ctx.to && (await mayBeShown(ctx, ctx.to.person, concern, 'concern', 'private'));
  return may && offer?.team && offer.index === index ? teamCard(ctx, concern, offer) : undefined;
}
