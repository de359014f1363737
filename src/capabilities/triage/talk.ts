// A talk with the reporter: a day and an hour are proposed, the reporter says whether they suit, and afterwards somebody says that it
// was held. A wish to talk with the police contact is passed on, with the reporter's name and what it is about in one word of the list.
import type { Ctx, Drawing, Message, Outcome } from '../../capability.ts';
import {
  type Day,
  type Instant,
  DAY_MS,
  addDays,
  dayOf,
  instantOf,
  nextWorkday,
  wall,
} from '../../domain/calendar.ts';
import { type Concern, HOW, happened } from '../../domain/concern.ts';
import { POLICE_CONTACT } from '../../domain/emergency.ts';
import { isPassed, wishesPolice } from '../../domain/triage.ts';
import { tell, wordsOn } from '../../reading/concerns.ts';
import { messagesTo } from '../../reading/reach.ts';
import { answering } from '../../reading/who.ts';
import { openCard } from './card.ts';
import { type OfConcern, onOpen, shown, takenIn, toReporter } from './receive.ts';
import { noted } from './standing.ts';
import { hourWords } from './waits.ts';

type Proposed = OfConcern & {
  readonly day?: Day | undefined;
  readonly start?: string | undefined;
  readonly how?: (typeof HOW)[number] | undefined;
};

/** As far ahead as a talk is proposed. */
const AHEAD_DAYS = 90;

export const talk = onOpen<Proposed>(async (ctx, concern, by, { day, start, how }) => {
  if (day === undefined || start === undefined) return opened(ctx, concern);
  const today = dayOf(ctx.now);
  const [first, last] = [today, addDays(today, AHEAD_DAYS)];
  if (day < first || day > last || instantOf(wall(day, start)) <= ctx.now)
    return { refuse: { reason: 'talkPast', data: { to: ctx.texts.dates.dayNear(last, today) } } };
  const before = concern.talk;
  const offered = {
    with: 'coordinator' as const,
    how: how ?? before?.how ?? 'phone',
    when: before?.when ?? 'any',
    day,
    start,
    state: 'offered' as const,
  };
  if (isSame(before, offered)) {
    const when = hourWords(ctx, concern);
    return shown(ctx, concern, ctx.texts.triage.said.offeredBefore({ when }));
  }
  const event = { kind: 'talkOffered' as const, at: ctx.now, by, ...toReporter(concern, by) };
  const value = happened(concern, event, { ...takenIn(ctx, concern), talk: offered });
  return {
    changes: [{ kind: 'concern', id: concern.id, value }, await noted(ctx, concern, 'talk')],
    send: tell(value, ctx.now),
    show: await openCard(ctx, value, ctx.texts.triage.said.offered({ when: hourWords(ctx, value) })),
  };
});

/** Proposed already, or even agreed. */
const isSame = (before: Concern['talk'], next: NonNullable<Concern['talk']>): boolean =>
  (before?.state === 'offered' || before?.state === 'agreed') &&
  before.day === next.day &&
  before.start === next.start &&
  before.how === next.how;

/** It says how and when a talk is wished for, where one is: then it is a reading. */
const opened = async (ctx: Ctx, concern: Concern): Promise<Outcome> => ({
  changes: concern.talk ? [await noted(ctx, concern, 'read')] : [],
  show: form(ctx, concern),
});

function form({ texts, now, area }: Ctx, concern: Concern): Drawing {
  const { triage: words, concernWords } = texts;
  const wish = concern.talk;
  const today = dayOf(now);
  return {
    card: 'triage.talk',
    summary: words.talkTitle,
    data: {
      concern: concern.id,
      title: words.number({ id: concern.id }),
      wish: wish
        ? words.talkWish({ how: concernWords.how[wish.how], when: concernWords.when[wish.when] })
        : '',
      hasWish: wish !== undefined,
      min: today,
      max: addDays(today, AHEAD_DAYS),
      day: nextWorkday(addDays(today, 1), area.closed),
      how: wish?.how ?? 'phone',
      choices: HOW.map((value) => ({ title: concernWords.how[value], value })),
    },
  };
}

// --- afterwards ------------------------------------------------------------------------------------------------------

/** Also one that nobody proposed an hour for: a call is made at once. A talk with the police contact is theirs to hold. */
export const held = onOpen(async (ctx, concern) => {
  if (!concern.talk || concern.talk.state === 'held' || wishesPolice(concern)) return shown(ctx, concern);
  const value: Concern = { ...concern, talk: { ...concern.talk, state: 'held' } };
  return {
    changes: [{ kind: 'concern', id: concern.id, value }, await noted(ctx, concern, 'talk')],
    show: await openCard(ctx, value, ctx.texts.triage.said.held),
  };
});

// --- the police contact ----------------------------------------------------------------------------------------------

/** How long the wish is worth passing on. */
const WISH_MS = 7 * DAY_MS;

export const passTalk = onOpen(async (ctx, concern, by): Promise<Outcome> => {
  const { said } = ctx.texts.triage;
  if (isPassed(concern)) return shown(ctx, concern, said.passedBefore);
  if (!wishesPolice(concern)) return shown(ctx, concern);
  const police = (await answering(ctx, POLICE_CONTACT)).filter((person) => person !== by);
  if (police.length === 0) return shown(ctx, concern, said.noPolice);
  const event = {
    ...{ kind: 'talkPassed' as const, at: ctx.now, by, role: POLICE_CONTACT },
    ...toReporter(concern, by),
  };
  const value = happened(concern, event, takenIn(ctx, concern));
  const wishes = await messagesTo(ctx, police, (person): Omit<Message, 'to'> => ({
    id: `${wordsOn(concern.id)}wish/${person}`,
    mode: 'say',
    view: 'triage.wish',
    with: { concern: concern.id },
    at: ctx.now,
    expires: (ctx.now + WISH_MS) as Instant,
    urgent: concern.answers.urgency === 'today',
  }));
  return {
    changes: [{ kind: 'concern', id: concern.id, value }, await noted(ctx, concern, 'talk')],
    send: [...tell(value, ctx.now), ...wishes],
    show: await openCard(ctx, value, said.passed),
  };
});
