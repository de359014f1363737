// What follows from a new time: the meeting as it will be, who hears of it, and what has become untrue. Everybody is told once,
// and answers anew: what they had answered was about another time.
import {
  type Capability,
  type Change,
  type Ctx,
  type Message,
  type Outcome,
  type Recipient,
  letter,
  view,
} from '../../capability.ts';
import type { Forum } from '../../domain/forum.ts';
import { MOST_INVITED, type Meeting, answerId, isHeard, isInvited, startOf } from '../../domain/meeting.ts';
import { type Recalled, isMoved, recalled } from '../../domain/moving.ts';
import type { PersonId } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { answerRecord, invitationCard, overviewMessage } from './card.ts';
import { type Seeing, calledTo, forumsOf, titleOf } from './facts.ts';
import { announce, callingLetter, newsKey } from './letter.ts';
import { whenOf } from './which.ts';

/** `n`: how many are told. */
export type Moved = { readonly outcome: Outcome; readonly n: number };

/** `roomless`: how many have a role in it and cannot be called, for a meeting holds no more. */
export type People = Recalled & { readonly roomless: number };

/** Who a meeting is for at its new time, beside those who were called to the old one. */
export async function peopleOf(ctx: Pick<Ctx, 'read'>, forum: Forum, next: Meeting): Promise<People> {
  if (next.state !== 'invited' || next.emergency)
    return { kept: next.invitees, added: [], left: [], roomless: 0 };
  const forums = await forumsOf(ctx, forum, next.joint);
  const holding = await calledTo(ctx, forums, next.day);
  const people = recalled(
    next.invitees,
    holding.map(({ person, role }) => ({ person, role: role.id })),
  );
  const added = people.added.slice(0, Math.max(0, MOST_INVITED - people.kept.length));
  return { ...people, added, roomless: people.added.length - added.length };
}

/** What is on its way about a meeting's time, and no longer true. Whoever has left it has left it, whenever it is. */
export const untrueOf = (id: string): readonly string[] =>
  ['invite', 'moved', 'added', 'remind', 'warn', 'agenda', 'breakfast'].map((what) => `${what}/${id}/`);

// --- a meeting that has been called ------------------------------------------------------------------------------------

/** While it can be undone nobody has heard yet: then they are simply called to the new time. */
export async function moved(ctx: Ctx, forum: Forum, held: Meeting, next: Meeting): Promise<Moved> {
  const { now, actor } = ctx;
  const { kept, added, left, roomless } = await peopleOf(ctx, forum, next);
  const heard = isHeard(held, now);
  const anew = isMoved(held, next);
  const { undoUntil: _, roomless: __, ...rest } = next;
  const made: Meeting = {
    ...rest,
    sequence: (held.sequence ?? 0) + 1,
    invitedAt: anew ? now : held.invitedAt,
    was: { day: held.day, start: held.start, end: held.end },
    invitees: [...kept, ...added],
    ...(roomless > 0 ? { roomless } : {}),
  };
  const by = actor.kind === 'person' ? actor.person : undefined;
  const told = { heard, by, kept: ids(kept), added: ids(added), left: ids(left) };
  const outcome = {
    changes: [
      { kind: 'meeting', id: made.id, value: made } as const,
      ...(anew ? await answersAnew(ctx, made, by) : []),
    ],
    ...(anew ? { check: await stillSilent(ctx, held) } : {}),
    withdraw: untrueOf(made.id),
    send: [...(await news(ctx, made, told)), ...overviewMessage(made, now)],
  };
  return { outcome, n: others(ctx, made.invitees).length };
}

/** Whoever acts is told by the receipt. */
export const others = (
  { actor }: Pick<Ctx, 'actor'>,
  invitees: Meeting['invitees'],
): readonly Meeting['invitees'][number][] =>
  invitees.filter(({ person }) => actor.kind !== 'person' || person !== actor.person);

const ids = (invitees: Meeting['invitees']): readonly PersonId[] => invitees.map(({ person }) => person);

type Told = {
  readonly heard: boolean;
  /** Whoever moves it sees the receipt, and gets the letter alone. */
  readonly by: PersonId | undefined;
  readonly kept: readonly PersonId[];
  readonly added: readonly PersonId[];
  readonly left: readonly PersonId[];
};

async function news(
  ctx: Ctx,
  made: Meeting,
  { heard, by, kept, added, left }: Told,
): Promise<readonly Message[]> {
  const common = {
    at: ctx.now,
    expires: startOf(made),
    ...(made.emergency ? { urgent: true } : {}),
    noCard: by === undefined ? [] : [by],
  };
  const called = { ...common, view: 'meeting.invitation', letter: 'meeting.letter' };
  if (!heard) return announce(ctx, made, { ...called, id: 'invite' }, [...kept, ...added]);
  return [
    ...(await announce(
      ctx,
      made,
      { ...common, id: 'moved', view: 'meeting.moved', letter: 'meeting.moved' },
      kept,
    )),
    ...(await announce(ctx, made, { ...called, id: 'added' }, added)),
    ...(await announce(
      ctx,
      made,
      { ...common, id: 'left', view: 'meeting.left', letter: 'meeting.left' },
      left,
    )),
  ];
}

/** The answers to the old time are taken away; whoever moves a meeting they are part of comes to it. */
async function answersAnew(
  { read, now }: Pick<Ctx, 'read' | 'now'>,
  made: Meeting,
  by?: PersonId,
): Promise<readonly Change[]> {
  const before = await read.list('answer', `${made.id}/`);
  const own =
    by !== undefined && isInvited(made, by) ? answerRecord(made, by, { answer: 'yes' }, now) : undefined;
  if (own) await read.get('answer', own.id);
  return [
    ...before.filter(({ id }) => id !== own?.id).map(({ id }): Change => ({ kind: 'answer', id })),
    ...(own ? [own] : []),
  ];
}

/** Those who have not answered: an answer that comes in the same moment is about the old time, and is taken away as well. */
async function stillSilent({ read }: Pick<Ctx, 'read'>, held: Meeting): Promise<Outcome['check']> {
  const answered = new Set((await read.list('answer', `${held.id}/`)).map(({ id }) => id));
  const silent = ids(held.invitees)
    .map((person) => answerId(held.id, person))
    .filter((id) => !answered.has(id));
  await Promise.all(silent.map((id) => read.get('answer', id)));
  return silent.map((id) => ({ kind: 'answer', id }));
}

// --- a day that nobody has been called to ------------------------------------------------------------------------------

/** Nobody hears, but for a breakfast: its channel and whoever follows it or has answered. */
export async function movedQuietly(ctx: Ctx, forum: Forum, held: Meeting, next: Meeting): Promise<Moved> {
  const made: Meeting = {
    ...next,
    sequence: (held.sequence ?? 0) + 1,
    ...(held.start === '' ? {} : { was: { day: held.day, start: held.start, end: held.end } }),
  };
  const changes = [{ kind: 'meeting', id: made.id, value: made } as const, ...(await answersAnew(ctx, made))];
  const readers = forum.type === 'breakfast' ? await breakfastReaders(ctx, forum, made) : [];
  const send = readers.map(({ key, to }): Message => ({
    id: `moved/${made.id}/${made.sequence}/${key}`,
    to,
    mode: 'say',
    view: 'meeting.changed',
    with: { meeting: made.id, sequence: made.sequence ?? 0 },
    at: ctx.now,
    expires: startOf(made),
  }));
  return { outcome: { changes, withdraw: untrueOf(made.id), send }, n: 0 };
}

/** A breakfast is told of in its channel, and to those who get its prompts or have said that they come. */
export async function breakfastReaders(
  { read }: Pick<Ctx, 'read'>,
  forum: Forum,
  { id }: Pick<Meeting, 'id'>,
): Promise<readonly { readonly key: string; readonly to: Recipient }[]> {
  const subscribers = (await read.list('subscriber', `${forum.id}/`)).map(({ value }) => value.person);
  const answered = (await read.list('answer', `${id}/`)).map(({ value }) => value.person);
  const { channel } = forum;
  return [
    ...(channel === undefined ? [] : [{ key: channel, to: { channel } }]),
    ...[...new Set([...subscribers, ...answered])].map((person) => ({ key: person, to: { person } })),
  ];
}

// --- in words ----------------------------------------------------------------------------------------------------------

/** The meeting a piece of news was about, unless it has been moved or cancelled since. */
export async function newsOf(
  { read }: Pick<Ctx, 'read'>,
  { meeting: id, sequence }: { readonly meeting: string; readonly sequence: number },
) {
  const meeting = await read.get('meeting', id);
  const forum = meeting && (await read.get('forum', meeting.forum));
  return forum && (meeting.sequence ?? 0) === sequence ? { forum, meeting } : undefined;
}

/** Whether the time is another than before; else only the place is. */
const isAnew = (meeting: Meeting): boolean => meeting.was !== undefined && isMoved(meeting.was, meeting);

/** «Møtet er flyttet fra torsdag 10. desember kl. 09.00–11.00. Svar på nytt.» */
const leadOf = (ctx: Seeing, meeting: Meeting): string =>
  meeting.was && isAnew(meeting)
    ? ctx.texts.meeting.movedLead({ was: whenOf(ctx, meeting.was) })
    : ctx.texts.meeting.changedLead;

async function summaryOf(ctx: Seeing, forum: Forum, meeting: Meeting): Promise<string> {
  const title = await titleOf(ctx, forum, meeting);
  return ctx.texts.meeting.movedSummary({
    forum: title,
    day: ctx.texts.dates.day(meeting.day),
    anew: isAnew(meeting),
  });
}

export const movedViews: Capability['views'] = {
  'meeting.moved': view({
    input: newsKey,
    async draw(ctx, key) {
      const found = await newsOf(ctx, key);
      if (!found || !('person' in ctx.to) || found.meeting.state !== 'invited') return undefined;
      const { forum, meeting } = found;
      if (!isInvited(meeting, ctx.to.person)) return undefined;
      const card = await invitationCard(ctx, forum, meeting, ctx.to.person, leadOf(ctx, meeting));
      const title = ctx.texts.meeting.movedTitle({
        forum: await titleOf(ctx, forum, meeting),
        anew: isAnew(meeting),
      });
      const summary = await summaryOf(ctx, forum, meeting);
      return { ...card, summary, data: { ...card.data, title } };
    },
  }),
  /** For a channel and whoever follows a breakfast: no names, nothing to answer. */
  'meeting.changed': view({
    input: newsKey,
    async draw(ctx, key) {
      const found = await newsOf(ctx, key);
      const was = found?.meeting.was;
      if (!found || !was || found.meeting.state === 'skipped') return undefined;
      const words = { forum: found.forum.name, from: whenOf(ctx, was), to: whenOf(ctx, found.meeting) };
      return textCard(ctx.texts.meeting.breakfastMoved(words));
    },
  }),
};

export const movedLetters: NonNullable<Capability['letters']> = {
  'meeting.moved': letter({
    input: newsKey,
    async write(ctx, key) {
      const found = await newsOf(ctx, key);
      if (found?.meeting.state !== 'invited' || !isInvited(found.meeting, ctx.person)) return undefined;
      const { forum, meeting } = found;
      return callingLetter(ctx, forum, meeting, {
        subject: await summaryOf(ctx, forum, meeting),
        lead: leadOf(ctx, meeting),
      });
    },
  }),
};
