// What the clock says of the baton: those who are asked are reminded after two working days, the coordinators told after four, and told
// again each week that it lies with nobody until it does not.
import { z } from 'zod';
import type { Drawing, Due, DueCtx, Message, ViewCtx, Window } from '../../capability.ts';
import { isOfferedToNobody, lastOffer, liesWithNobody } from '../../domain/baton.ts';
import {
  DAY_MS,
  type Day,
  type Instant,
  addDays,
  dayOf,
  instantSchema,
  isWorkday,
  mondayOf,
  workdayAfter,
} from '../../domain/calendar.ts';
import { type Concern, type ConcernId, concernIdSchema } from '../../domain/concern.ts';
import { morningOf } from '../../domain/notice.ts';
import { type PersonId, type Role, inTeams } from '../../domain/people.ts';
import { findConcern, mayBeShown, wordsOn } from '../../reading/concerns.ts';
import { allOf } from '../../reading/read.ts';
import { coordinates, coordinators } from '../../reading/who.ts';
import { wordCard } from './card.ts';

/** Working days until those who are asked are reminded, and until the coordinators are told. */
const REMIND_AFTER = 2;
const TELL_AFTER = 4;

export const onOffer = z.object({ concern: concernIdSchema, at: instantSchema });
export const ofConcern = z.object({ concern: concernIdSchema });

export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const concerns = (await allOf(ctx.read, 'concern')).filter(({ state }) => state !== 'closed');
  if (concerns.length === 0) return [];
  const roles = await allOf(ctx.read, 'role');
  const lists = await Promise.all(
    concerns.map(async (concern) => [
      ...(await unanswered(ctx, concern)),
      ...(await lost(ctx, concern, roles, window)),
    ]),
  );
  return lists.flat().filter(({ at }) => at > window.after && at <= window.until);
}

const idOf = ({ id }: Pick<Concern, 'id'>, rest: string): string => `${wordsOn(id)}baton/${rest}`;

async function unanswered(ctx: DueCtx, concern: Concern): Promise<readonly Due[]> {
  const { offered } = concern;
  const offer = lastOffer(concern);
  if (!offered || !offer || offer.taken !== undefined) return [];
  const on = (days: number): Instant => morningOf(workdayAfter(dayOf(offered.at), days, ctx.area.closed));
  const usual = { mode: 'say', digest: true, with: { concern: concern.id, at: offered.at } } as const;
  const waiting = await Promise.all(offer.waiting.map((person) => ctx.read.get('person', person)));
  const reminded: Message[] = waiting.filter(inTeams).flatMap((person) =>
    person === undefined
      ? []
      : {
          ...usual,
          id: idOf(concern, `remind/${offered.at}/${person.id}`),
          to: { person: person.id },
          view: 'baton.remind',
          ...span(on(REMIND_AFTER)),
        },
  );
  const told: Message[] = (await coordinators(ctx)).map((person) => ({
    ...usual,
    id: idOf(concern, `unanswered/${offered.at}/${person}`),
    to: { person },
    view: 'baton.unanswered',
    ...span(on(TELL_AFTER)),
  }));
  return [
    { at: on(REMIND_AFTER), outcome: { send: reminded } },
    { at: on(TELL_AFTER), outcome: { send: told } },
  ];
}

const span = (at: Instant): Pick<Message, 'at' | 'expires'> => ({
  at,
  expires: (at + 14 * DAY_MS) as Instant,
});

/** Each working morning of the window that it lies so; the id is of the week, so that it is told once in it. */
async function lost(
  ctx: DueCtx,
  concern: Concern,
  roles: readonly Role[],
  { after, until }: Window,
): Promise<readonly Due[]> {
  const found: Due[] = [];
  for (let day = dayOf(after); day <= dayOf(until); day = addDays(day, 1))
    if (isWorkday(day, ctx.area.closed) && isWithNobody(concern, roles, day))
      found.push({ at: morningOf(day), outcome: { send: await nobodyTold(ctx, concern, day) } });
  return found;
}

const isWithNobody = (concern: Concern, roles: readonly Role[], day: Day): boolean =>
  liesWithNobody(concern, roles, day) || isOfferedToNobody(concern, roles, day);

const nobodyTold = async (ctx: DueCtx, concern: Concern, day: Day): Promise<readonly Message[]> =>
  (await coordinators(ctx)).map((person) => ({
    id: idOf(concern, `nobody/${mondayOf(day)}/${person}`),
    to: { person },
    mode: 'say',
    view: 'baton.nobody',
    with: { concern: concern.id },
    at: morningOf(day),
    expires: (morningOf(day) + 7 * DAY_MS) as Instant,
    reminder: true,
  }));

// --- drawn when they are read, from what is true then ------------------------------------------------------------------

type Offered = { readonly concern: ConcernId; readonly at: number };

/** The concern as that offer left it, to one reader who may see it; undefined when it is another by now. */
async function standing(ctx: ViewCtx, { concern: id, at }: Offered) {
  const concern = await findConcern(ctx, id);
  const offer = concern && lastOffer(concern);
  if (!offer || !('person' in ctx.to) || concern.offered?.at !== at || offer.taken !== undefined)
    return undefined;
  const person: PersonId = ctx.to.person;
  const may = concern.state !== 'closed' && (await mayBeShown(ctx, person, concern, 'concern', 'private'));
  return may ? { concern, offer, person } : undefined;
}

export async function remindCard(ctx: ViewCtx, input: Offered): Promise<Drawing | undefined> {
  const found = await standing(ctx, input);
  if (!found?.offer.waiting.includes(found.person)) return undefined;
  const { baton: b } = ctx.texts;
  return wordCard(found.concern, {
    title: b.remindTitle({ number: found.concern.id }),
    lines: [b.remind],
    buttons: [{ label: b.seeOffer, verb: 'baton.show' }],
  });
}

export async function unansweredCard(ctx: ViewCtx, input: Offered): Promise<Drawing | undefined> {
  const found = await standing(ctx, input);
  if (!found || found.offer.waiting.length === 0 || !(await coordinates(ctx, found.person))) return undefined;
  const { baton: b } = ctx.texts;
  const { concern, offer } = found;
  return wordCard(concern, {
    title: b.unansweredTitle({ number: concern.id }),
    lines: [b.unanswered({ n: offer.waiting.length })],
    buttons: [
      { label: b.toWhere, verb: 'baton.where' },
      ...(offer.team ? [{ label: b.toTeam, verb: 'baton.team' }] : []),
      { label: b.toConcern, verb: 'triage.open' },
    ],
  });
}

export async function nobodyCard(
  ctx: ViewCtx,
  { concern: id }: { concern: ConcernId },
): Promise<Drawing | undefined> {
  const { to, now, read } = ctx;
  const concern = await findConcern(ctx, id);
  if (!concern || !('person' in to) || !(await coordinates(ctx, to.person))) return undefined;
  const roles = await allOf(read, 'role');
  const { baton: b } = ctx.texts;
  const number = { number: concern.id };
  const lies = liesWithNobody(concern, roles, dayOf(now));
  if (!lies && !isOfferedToNobody(concern, roles, dayOf(now))) return undefined;
  return wordCard(concern, {
    title: lies ? b.nobodyTitle(number) : b.nobodyAskedTitle(number),
    lines: [lies ? b.nobody : b.nobodyLeft],
    buttons: [
      { label: b.toWhere, verb: 'baton.where' },
      { label: b.toConcern, verb: 'triage.open' },
    ],
  });
}
