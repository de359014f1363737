// The meetings of a period called in one press: each is a meeting of its own, with its own entry and its own answers, and they are
// told of on one card.
import type { Ctx, Message, Outcome } from '../../capability.ts';
import { type Meeting, startOf } from '../../domain/meeting.ts';
import type { Session } from '../../domain/session.ts';
import { textCard } from '../../drawing.ts';
import { afterwards } from '../../reading/read.ts';
import { overviewMessage } from './card.ts';
import { jointWith } from './draft.ts';
import type { Found } from './edit.ts';
import { announce } from './letter.ts';
import { callees, draftGone, fullOf, guestPersons, madeOf, meetingChanges } from './send.ts';
import { type Hours, hoursOf, seriesCard, seriesFor } from './series.ts';

export async function sendSeries(ctx: Ctx, found: Found): Promise<Outcome> {
  const { forum, draft, id } = found;
  if (!draft.series) return { refuse: { reason: 'draftGone', data: {} } };
  const { calls } = await seriesFor(ctx, forum, draft.series);
  const series = ctx.id();
  const { persons, changes: people } = await guestPersons(ctx, draft.guests);
  const guests = persons.map((person) => ({ person, name: '' }));
  const made: Meeting[] = [];
  for (const session of calls) {
    const hours = hoursOf(session, draft);
    if (!hours) return { show: await seriesCard(ctx, found) };
    const one = await meetingFrom(
      ctx,
      { ...found, draft: { ...draft, guests } },
      session,
      hours,
      calls.length > 1 ? series : undefined,
    );
    if (one.invitees.length > 0) made.push(one);
  }
  if (calls.length === 0) return { show: await seriesCard(ctx, found) };
  if (made.length === 0) return { refuse: { reason: 'nobodyToInvite', data: {} } };
  const full = made.map(fullOf).find((one) => one !== undefined);
  if (full) return { refuse: full };
  const changes = [...people, ...(await draftGone(ctx, id))];
  for (const one of made) changes.push(...(await meetingChanges(ctx, one)));
  const n = new Set(made.flatMap(({ invitees }) => invitees.map(({ person }) => person))).size;
  return {
    changes,
    send: await seriesMessages(afterwards(ctx, changes), made),
    show: textCard(ctx.texts.meeting.sentSeries({ meetings: made.length, n, forum: forum.name })),
  };
}

async function meetingFrom(
  ctx: Ctx,
  { forum, draft }: Found,
  { id, day, meeting: there }: Session,
  hours: Hours,
  series: string | undefined,
): Promise<Meeting> {
  await ctx.read.get('meeting', id);
  const called = await callees(ctx, forum, {
    ...{ day, joint: jointWith(forum, draft.joint, there) },
    guests: draft.guests,
  });
  const link = draft.link ?? there?.link ?? forum.link;
  const theme = draft.theme ?? there?.theme;
  const told = {
    ...{ day, ...hours, ...called.who },
    place: draft.place || there?.place || forum.place,
    ...(link === undefined ? {} : { link }),
    ...(theme === undefined ? {} : { theme }),
    agenda: draft.agenda.length > 0 ? [...draft.agenda] : [...(there?.agenda ?? [])],
  };
  return madeOf(ctx, forum, { id, there, by: draft.by, ...(series ? { series } : {}) }, told);
}

/**
 * One card for all of them to each, and a letter for each meeting: a letter carries one entry, and calendars take them one by
 * one. A single meeting is called as any other.
 */
async function seriesMessages(ctx: Ctx, made: readonly Meeting[]): Promise<readonly Message[]> {
  const [first] = made;
  if (!first) return [];
  const { series } = first;
  const cards = new Map<string, Message>();
  const rest: Message[] = [];
  for (const meeting of made) {
    const noCard = meeting.convener ? [meeting.convener] : [];
    const news = { id: 'invite', letter: 'meeting.letter', at: ctx.now, expires: startOf(meeting), noCard };
    const all = await announce(ctx, meeting, { ...news, view: 'meeting.invitation' });
    for (const message of all)
      if (series === undefined || !('person' in message.to)) rest.push(message);
      else cards.set(message.to.person, asOne(message, meeting, series));
  }
  return [...cards.values(), ...rest, ...overviewMessage(first, ctx.now)];
}

/** The last meeting a person is called to tells how long the card is worth delivering. */
const asOne = (message: Message, { forum }: Meeting, series: string): Message => ({
  ...message,
  id: `invite/${series}/${'person' in message.to ? message.to.person : ''}`,
  view: 'meeting.several',
  with: { forum, series },
});
