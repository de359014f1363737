// The invitation sent: the meeting is made, everybody has the card, and within a minute it can be undone. And the answers to it.
import type { Change, Ctx, Drawing, Message, Outcome, Refusal } from '../capability.ts';
import { type Day, type Instant, addDays, startOfDay } from '../domain/calendar.ts';
import type { Forum, ForumId } from '../domain/forum.ts';
import { type Meeting, startOf } from '../domain/meeting.ts';
import type { PersonId } from '../domain/people.ts';
import { checkText } from '../reading/free-text.ts';
import { openOverlay } from '../reading/read.ts';
import { membersOf } from '../reading/who.ts';
import { answerId, findMeeting, invitationCard, overviewMessage, textCard } from './meeting-card.ts';
import { type Draft, askCard, openQuestion } from './meeting-draft.ts';

/** «innkall nå» can be taken back for a minute. */
export const UNDO_MS = 60_000;

// --- sent ------------------------------------------------------------------------------------------------------------

const meetingId = (forum: ForumId, day: Day): string => `${forum}/${day}`;

export async function send(
  ctx: Ctx,
  { id, forum, draft }: { readonly id: string; readonly forum: Forum; readonly draft: Draft },
  at: Instant,
): Promise<Outcome> {
  const open = openQuestion(ctx, draft);
  if (open || !draft.day || !draft.start || !draft.end)
    return { show: askCard(ctx, id, forum, draft, open ?? { kind: 'noDate' }) };
  const { day, start, end } = draft;
  const key = meetingId(forum.id, day);
  const there = await ctx.read.get('meeting', key);
  if (there?.state === 'invited') return { refuse: calledAlready(ctx, forum, there) };
  const members = forum.calledByOthers ? [] : await membersOf(ctx, forum.members, day);
  if (members.length === 0 && !forum.calledByOthers)
    return { refuse: { reason: 'nobodyToInvite', data: {} } };
  const made: Meeting = {
    id: key,
    forum: forum.id,
    day,
    start,
    end,
    place: draft.place,
    ...(draft.link ? { link: draft.link } : {}),
    ...(draft.theme ? { theme: draft.theme } : {}),
    agenda: [...draft.agenda],
    state: forum.calledByOthers ? 'planned' : 'invited',
    convener: draft.by,
    invitedAt: ctx.now,
    ...(at > ctx.now ? { undoUntil: at } : {}),
    invitees: members.map(({ person, role }) => ({ person, role: role.id })),
  };
  const changes: Change[] = [{ kind: 'meeting', id: key, value: made }];
  if (await ctx.read.get('draft', id)) changes.push({ kind: 'draft', id });
  if (forum.calledByOthers) return { changes, show: await entered(ctx, forum, made) };
  return {
    changes,
    send: [...invitations(made, at), ...overviewMessage(made, ctx.now, at)],
    show: receipt(ctx, forum, made, at),
  };
}

/** The date stands; so do others entered for the same forum, each with a way to take it out again. */
async function entered({ read, texts, now }: Ctx, forum: Forum, made: Meeting): Promise<Drawing> {
  const others = (await read.list('meeting', `${forum.id}/`)).map(({ value }) => value);
  const ahead = others.filter((one) => one.state === 'planned' && one.id !== made.id && startOf(one) > now);
  const text = texts.meeting.entered({ forum: forum.name, day: texts.dates.dayWeek(made.day) });
  const row = (one: Meeting) => ({
    meeting: one.id,
    label: texts.meeting.forget({ day: texts.dates.date(one.day) }),
  });
  return {
    card: 'meeting.entered',
    summary: text,
    data: {
      text,
      also: texts.meeting.alsoEntered({
        days: texts.dates.list(ahead.map(({ day }) => texts.dates.day(day))),
      }),
      hasAlso: ahead.length > 0,
      rows: [made, ...ahead].slice(0, 6).map(row),
    },
  };
}

/** Takes out a date that others call: it was wrong, or has been moved. Nobody was invited from here. */
export async function forget(ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> {
  const found = await ctx.read.get('meeting', id);
  if (found?.state !== 'planned') return { refuse: { reason: 'noLonger', data: {} } };
  const changes: Change[] = [{ kind: 'meeting', id }];
  if (await ctx.read.get('round', id)) changes.push({ kind: 'round', id });
  return { changes, show: textCard(ctx.texts.meeting.forgotten({ day: ctx.texts.dates.day(found.day) })) };
}

/** A forum's meeting of a day is called once; what was typed stays in the draft. */
export const calledAlready = ({ texts }: Pick<Ctx, 'texts'>, forum: Forum, there: Meeting): Refusal => ({
  reason: 'calledAlready',
  data: {
    forum: forum.name,
    day: texts.dates.day(there.day),
    times: texts.dates.times(there.start, there.end),
  },
});

const invitations = (made: Meeting, at: Instant): readonly Message[] =>
  made.invitees.map(({ person }) => ({
    id: `invite/${made.id}/${made.invitedAt ?? 0}/${person}`,
    to: { person },
    mode: 'say',
    view: 'meeting.invitation',
    with: { meeting: made.id },
    at,
    expires: startOf(made),
    lost: 'meeting.lost',
  }));

function receipt({ texts, now }: Ctx, forum: Forum, made: Meeting, at: Instant): Drawing {
  const m = texts.meeting;
  const n = made.invitees.length;
  const words = {
    n,
    forum: forum.name,
    day: texts.dates.dayWeek(made.day),
    times: texts.dates.times(made.start, made.end),
  };
  const text = at > now ? m.sentSoon(words) : m.sent(words);
  return { card: 'meeting.sent', summary: text, data: { text, meeting: made.id, mayUndo: at > now } };
}

/** Within the minute nothing has left, and nobody hears of it. Later it is no longer an undo. */
export async function undo(ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> {
  const found = await ctx.read.get('meeting', id);
  if (!found?.undoUntil || found.state !== 'invited' || ctx.now >= found.undoUntil)
    return { refuse: { reason: 'tooLateToUndo', data: {} } };
  return {
    changes: [{ kind: 'meeting', id }],
    withdraw: [`invite/${id}/`, `convener/${id}`],
    show: textCard(ctx.texts.meeting.undone),
  };
}

// --- answers ---------------------------------------------------------------------------------------------------------

type Given = { meeting: string; answer: 'yes' | 'no' | 'deputy'; deputy?: string | undefined };

export async function answer(ctx: Ctx, given: Given): Promise<Outcome> {
  const found = await findMeeting(ctx, given.meeting);
  const { actor, now } = ctx;
  if (!found || actor.kind !== 'person') return { refuse: { reason: 'noLonger', data: {} } };
  if (startOf(found.meeting) <= now) return { refuse: { reason: 'meetingBegun', data: {} } };
  if (given.answer === 'deputy' && !given.deputy) return { refuse: { reason: 'deputyMissing', data: {} } };
  const checked = checkText(ctx, given.deputy);
  if (checked.refuse) return { refuse: checked.refuse };
  const key = answerId(given.meeting, actor.person);
  const before = await ctx.read.get('answer', key);
  const deputy = given.answer === 'deputy' ? given.deputy : undefined;
  const card = (read: Ctx['read']): Promise<Drawing> =>
    invitationCard({ ...ctx, read }, found.forum, found.meeting, actor.person, checked.warning);
  if (before?.answer === given.answer && before.deputy === deputy) return { show: await card(ctx.read) };
  const change = answerChange(found.meeting, actor.person, given.answer, deputy, now);
  const read = openOverlay(ctx.read, ctx.area.id);
  read.lay({ changes: [change] });
  return { changes: [change], send: overviewMessage(found.meeting, now), show: await card(read) };
}

function answerChange(
  { id, day }: Meeting,
  person: PersonId,
  answered: Given['answer'],
  deputy: string | undefined,
  at: Instant,
): Change {
  const value = { meeting: id, person, answer: answered, ...(deputy ? { deputy } : {}), at };
  return { kind: 'answer', id: answerId(id, person), value, expires: startOfDay(addDays(day, 400)) };
}
