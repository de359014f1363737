// The invitation sent: the meeting is made, everybody has card, letter and calendar entry, and within a minute «innkall nå» can be
// undone.
import { type Change, type Ctx, type Drawing, type Outcome, type Refusal, GONE } from '../../capability.ts';
import type { Instant } from '../../domain/calendar.ts';
import { type Forum, isCalledHere } from '../../domain/forum.ts';
import type { Guest } from '../../domain/guest.ts';
import { MOST_INVITED, type Meeting, startOf } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { personBook } from '../../reading/person-book.ts';
import { afterwards, allOf } from '../../reading/read.ts';
import { answerRecord, overviewMessage } from './card.ts';
import { type Draft, askCard, jointWith, openQuestion, slotOn } from './draft.ts';
import { calledTo, forumsOf, titleOf } from './facts.ts';
import { announce } from './letter.ts';

/** «innkall nå» can be taken back for a minute. */
export const UNDO_MS = 60_000;

type Sending = { readonly id: string; readonly forum: Forum; readonly draft: Draft };

export async function send(ctx: Ctx, sending: Sending, at: Instant): Promise<Outcome> {
  const { id, forum, draft } = sending;
  const open = openQuestion(ctx, draft);
  const { day, start, end } = draft;
  if (open || !day || !start || !end)
    return { show: askCard(ctx, id, forum, draft, open ?? { kind: 'noDate' }) };
  const slot = await slotOn(ctx, forum, day);
  const { there } = slot;
  if (there?.state === 'invited') return { refuse: calledAlready(ctx, forum, there) };
  if (there && there.forum !== forum.id) return { show: textCard(await elsewhere(ctx, there)) };
  const called = await callees(ctx, forum, { ...draft, day, joint: jointWith(forum, draft.joint, there) });
  if (isCalledHere(forum) && called.who.invitees.every(({ person }) => person === draft.by))
    return { refuse: { reason: 'nobodyToInvite', data: {} } };
  const full = fullOf(called.who);
  if (full) return { refuse: full };
  const drafted = { day, start, end, place: draft.place, ...linkAndTheme(draft), agenda: [...draft.agenda] };
  const made = madeOf(ctx, forum, { id: slot.id, there, by: draft.by }, { ...drafted, ...called.who }, at);
  const changes = [...called.changes, ...(await meetingChanges(ctx, made)), ...(await draftGone(ctx, id))];
  if (!isCalledHere(forum)) return { changes, show: await entered(ctx, forum, made) };
  const then = afterwards(ctx, changes);
  return {
    changes,
    send: [...(await invitations(then, made, at)), ...overviewMessage(made, ctx.now, at)],
    show: await receipt(then, forum, made, at),
  };
}

const linkAndTheme = ({ link, theme }: Draft) => ({ ...(link ? { link } : {}), ...(theme ? { theme } : {}) });

export const draftGone = async ({ read }: Pick<Ctx, 'read'>, id: string): Promise<readonly Change[]> =>
  (await read.get('draft', id)) ? [{ kind: 'draft', id }] : [];

/** The day is that of a meeting planned together with a forum that calls it. */
async function elsewhere(ctx: Ctx, there: Meeting): Promise<string> {
  const home = await ctx.read.get('forum', there.forum);
  return ctx.texts.meeting.elsewhere({
    forum: home?.name ?? there.forum,
    day: ctx.texts.dates.day(there.day),
  });
}

// --- who is called ---------------------------------------------------------------------------------------------------

type Callees = {
  /** The part of the meeting that says who. */
  readonly who: Pick<Meeting, 'invitees' | 'joint'>;
  /** Persons made for guests named by an address. */
  readonly changes: readonly Change[];
};

type Calling = Pick<Draft, 'guests'> & { readonly day: Meeting['day']; readonly joint: Meeting['joint'] };

export async function callees(ctx: Ctx, forum: Forum, { day, joint, guests }: Calling): Promise<Callees> {
  const forums = await forumsOf(ctx, forum, joint);
  const members = isCalledHere(forum) ? await calledTo(ctx, forums, day) : [];
  const own = new Set(members.map(({ person }) => person));
  const found = await guestPersons(ctx, isCalledHere(forum) ? guests : []);
  const invitees = [
    ...members.map(({ person, role }) => ({ person, role: role.id })),
    ...found.persons.filter((person) => !own.has(person)).map((person) => ({ person })),
  ];
  return { who: { invitees, ...(joint ? { joint } : {}) }, changes: found.changes };
}

/** More than one meeting holds: refused before anything of it is kept or sent. */
export const fullOf = ({ invitees }: { readonly invitees: readonly unknown[] }): Refusal | undefined =>
  invitees.length > MOST_INVITED
    ? { reason: 'tooManyInvited', data: { n: invitees.length, most: MOST_INVITED } }
    : undefined;

export async function guestPersons(
  ctx: Ctx,
  guests: readonly Guest[] = [],
): Promise<{ readonly persons: readonly PersonId[]; readonly changes: readonly Change[] }> {
  const book = personBook(ctx);
  const persons: PersonId[] = [];
  for (const guest of guests) persons.push('person' in guest ? guest.person : await book.find(guest));
  return { persons: [...new Set(persons)], changes: book.changes() };
}

// --- the meeting -----------------------------------------------------------------------------------------------------

type Place = {
  readonly id: string;
  readonly there: Meeting | undefined;
  readonly by: PersonId;
  readonly series?: string;
};

type Told = Pick<
  Meeting,
  'day' | 'start' | 'end' | 'place' | 'link' | 'theme' | 'agenda' | 'invitees' | 'joint'
>;

/**
 * The meeting as it is kept. Called again after a cancellation it keeps its uid and tells with a higher sequence, or the
 * cancellation would stand in every calendar (RFC 5546 §2.1.4).
 */
export function madeOf(
  ctx: Pick<Ctx, 'now' | 'id'>,
  forum: Forum,
  { id, there, by, series }: Place,
  told: Told,
  at: Instant = ctx.now,
): Meeting {
  return {
    id,
    forum: forum.id,
    ...told,
    state: isCalledHere(forum) ? 'invited' : 'planned',
    uid: there?.uid ?? ctx.id(),
    sequence: there?.uid === undefined ? 0 : (there.sequence ?? 0) + 1,
    convener: by,
    invitedAt: ctx.now,
    ...(series === undefined ? {} : { series }),
    ...(at > ctx.now ? { undoUntil: at } : {}),
  };
}

/** The record, without the answers to an earlier call; whoever calls a meeting they are part of is coming. */
export async function meetingChanges(ctx: Ctx, made: Meeting): Promise<readonly Change[]> {
  const { id, convener } = made;
  const before = await ctx.read.list('answer', `${id}/`);
  const comes = made.invitees.find(({ person }) => person === convener);
  const own = comes && answerRecord(made, comes.person, { answer: 'yes' }, ctx.now);
  if (own) await ctx.read.get('answer', own.id);
  return [
    { kind: 'meeting', id, value: made },
    ...before.filter((one) => one.id !== own?.id).map((one): Change => ({ kind: 'answer', id: one.id })),
    ...(own ? [own] : []),
  ];
}

/** The convener has the overview, and gets the letter alone. */
const invitations = (ctx: Pick<Ctx, 'read'>, made: Meeting, at: Instant) =>
  announce(ctx, made, {
    id: 'invite',
    view: 'meeting.invitation',
    letter: 'meeting.letter',
    at,
    expires: startOf(made),
    noCard: made.convener ? [made.convener] : [],
  });

// --- receipts --------------------------------------------------------------------------------------------------------

/** The date stands; so do others entered for the same forum, each with a way to take it out again. */
async function entered({ read, texts, now }: Ctx, forum: Forum, made: Meeting): Promise<Drawing> {
  const others = await allOf(read, 'meeting', `${forum.id}/`);
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

async function receipt(ctx: Ctx, forum: Forum, made: Meeting, at: Instant): Promise<Drawing> {
  const { texts, now } = ctx;
  const m = texts.meeting;
  const words = {
    n: made.invitees.length,
    forum: await titleOf(ctx, forum, made),
    day: texts.dates.dayWeek(made.day),
    times: texts.dates.times(made.start, made.end),
    place: made.place,
  };
  const text = at > now ? m.sentSoon(words) : m.sent(words);
  return { card: 'meeting.sent', summary: text, data: { text, meeting: made.id, mayUndo: at > now } };
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

// --- taken back ------------------------------------------------------------------------------------------------------

/** Takes out a date that others call: it was wrong, or has been moved. Nobody was invited from here. */
export async function forget(ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> {
  const found = await ctx.read.get('meeting', id);
  if (found?.state !== 'planned') return GONE;
  const changes: Change[] = [{ kind: 'meeting', id }];
  if (await ctx.read.get('round', id)) changes.push({ kind: 'round', id });
  return { changes, show: textCard(ctx.texts.meeting.forgotten({ day: ctx.texts.dates.day(found.day) })) };
}

/** Within the minute nothing has left, and nobody hears of it. Later it is no longer an undo. */
export async function undo(ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> {
  const found = await ctx.read.get('meeting', id);
  if (!found?.undoUntil || found.state !== 'invited' || ctx.now >= found.undoUntil)
    return { refuse: { reason: 'tooLateToUndo', data: {} } };
  const answers = await ctx.read.list('answer', `${id}/`);
  return {
    changes: [{ kind: 'meeting', id }, ...answers.map((one): Change => ({ kind: 'answer', id: one.id }))],
    withdraw: [`invite/${id}/`, `convener/${id}/`],
    show: textCard(ctx.texts.meeting.undone),
  };
}
