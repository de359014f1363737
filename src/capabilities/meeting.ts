// Calling a meeting with one command, and answering it: «Slik forstod jeg det», one button, and everybody has the card.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Message,
  type Outcome,
  type Who,
  verb,
  view,
} from '../capability.ts';
import { type Day, type Instant, addDays, daySchema, startOfDay } from '../domain/calendar.ts';
import { type Forum, type ForumId, linkSchema, timeSchema } from '../domain/forum.ts';
import { type InvitationText, readInvitation } from '../domain/invitation.ts';
import { type Meeting, startOf } from '../domain/meeting.ts';
import type { PersonId } from '../domain/people.ts';
import { checkText } from '../free-text.ts';
import { openOverlay } from '../read.ts';
import { anyone, clock, holdsOneOf, membersOf } from '../who.ts';
import { answerId, invitationCard, overviewCard, overviewMessage } from './meeting-card.ts';
import {
  type Draft,
  type Open,
  askCard,
  draftCard,
  formCard,
  nowWall,
  openQuestion,
  rhythmDay,
  withTimes,
} from './meeting-draft.ts';

const DRAFT_KEPT_MS = 86_400_000;
const UNDO_MS = 60_000;
const PRIVATE = ['private', 'tab'] as const;

const draftKey = z.object({ draft: z.string().max(60) });
const meetingKey = z.object({ meeting: z.string().max(60) });
const emptyOr = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

/** Whoever holds the role that calls the forum's meetings, or the coordinator. */
const convener: Who = {
  name: 'convener',
  async may(ctx, input) {
    const id = (input as { draft?: string }).draft ?? '';
    const draft = await ctx.read.get('draft', id);
    const forum = draft && (await ctx.read.get('forum', draft.forum));
    return forum === undefined || (await mayConvene(ctx, forum));
  },
};

const convenerOfMeeting: Who = {
  name: 'convener',
  async may(ctx, input) {
    const meeting = await ctx.read.get('meeting', (input as { meeting: string }).meeting);
    const forum = meeting && (await ctx.read.get('forum', meeting.forum));
    return forum === undefined || (await mayConvene(ctx, forum));
  },
};

const mayConvene = (ctx: Ctx, forum: Forum): Promise<boolean> => holdsOneOf(ctx, [forum.convener]);

const invitee: Who = {
  name: 'member',
  async may(ctx, input) {
    const meeting = await ctx.read.get('meeting', (input as { meeting: string }).meeting);
    const { actor } = ctx;
    return (
      actor.kind === 'person' && (meeting?.invitees.some(({ person }) => person === actor.person) ?? true)
    );
  },
};

export const meeting: Capability = {
  name: 'meeting',
  commands: [
    {
      verb: 'meeting.invite',
      menu: 2,
      phrases: {
        nb: ['innkall', 'innkalle', 'kall inn'],
        nn: ['innkall', 'kall inn'],
        en: ['invite', 'convene'],
      },
      about: {
        nb: 'Kall inn til et møte: innkall koordineringsgruppe torsdag 10. desember kl 9',
        nn: 'Kall inn til eit møte: innkall koordineringsgruppe torsdag 10. desember kl 9',
        en: 'Call a meeting: invite koordineringsgruppe 10 December 09:00',
      },
    },
  ],
  verbs: {
    'meeting.invite': verb({
      input: z.object({ text: z.string().max(1000).default('') }),
      who: anyone,
      where: [...PRIVATE],
      run: async (ctx, { text }) => invite(ctx, text),
    }),
    'meeting.date': verb({
      input: draftKey.extend({ day: daySchema, start: emptyOr(timeSchema), end: emptyOr(timeSchema) }),
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft, day, start, end }) => chooseDate(ctx, draft, { day, start, end }),
    }),
    'meeting.keep': verb({
      input: draftKey,
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft }) => withDraft(ctx, draft, async (found) => keepHoliday(ctx, found)),
    }),
    'meeting.change': verb({
      input: draftKey,
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft }) =>
        withDraft(ctx, draft, async (found) => ({ show: formCard(ctx, found.id, found.forum, found.draft) })),
    }),
    'meeting.edit': verb({
      input: draftKey.extend({
        day: daySchema,
        start: timeSchema,
        end: timeSchema,
        place: z.string().trim().max(120).default(''),
        link: z.string().trim().max(1900).optional(),
        theme: z.string().trim().max(200).optional(),
        agenda: z.string().max(4000).default(''),
      }),
      who: convener,
      where: [...PRIVATE],
      run: edit,
    }),
    'meeting.drop': verb({
      input: draftKey,
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft }) =>
        withDraft(ctx, draft, async ({ id }) => ({
          changes: [{ kind: 'draft', id }],
          show: textCard(ctx.texts.meeting.dropped),
        })),
    }),
    'meeting.send': verb({
      input: draftKey,
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft }) => withDraft(ctx, draft, async (found) => send(ctx, found, ctx.now)),
    }),
    'meeting.undo': verb({ input: meetingKey, who: convenerOfMeeting, where: [...PRIVATE], run: undo }),
    'meeting.answer': verb({
      input: meetingKey.extend({
        answer: z.enum(['yes', 'no', 'deputy']),
        deputy: z.string().trim().max(120).optional(),
      }),
      who: invitee,
      where: [...PRIVATE],
      run: answer,
    }),
    'meeting.lost': verb({
      input: z.looseObject({ meeting: z.string().max(60) }),
      who: clock,
      where: ['clock'],
      run: async (ctx, { meeting: id }) => {
        const found = await ctx.read.get('meeting', id);
        return found ? { send: overviewMessage(found, ctx.now) } : {};
      },
    }),
  },
  views: {
    'meeting.invitation': view({
      input: meetingKey,
      async draw(ctx, { meeting: id }) {
        const found = await findMeeting(ctx, id);
        if (!found || !('person' in ctx.to)) return undefined;
        return invitationCard(ctx, found.forum, found.meeting, ctx.to.person);
      },
    }),
    'meeting.overview': view({
      input: meetingKey,
      async draw(ctx, { meeting: id }) {
        const found = await findMeeting(ctx, id);
        return found && overviewCard(ctx, found.forum, found.meeting);
      },
    }),
  },
};

const textCard = (text: string): Drawing => ({ card: 'meeting.text', summary: text, data: { text } });

async function findMeeting({ read }: Pick<Ctx, 'read'>, id: string) {
  const found = await read.get('meeting', id);
  const forum = found && (await read.get('forum', found.forum));
  return found?.state === 'invited' && forum ? { meeting: found, forum } : undefined;
}

// --- the command -----------------------------------------------------------------------------------------------------

async function invite(ctx: Ctx, text: string): Promise<Outcome> {
  const { texts } = ctx;
  const forums = (await ctx.read.list('forum'))
    .map(({ value }) => value)
    .filter(({ type }) => type !== 'breakfast');
  const said = readInvitation(text, forums, nowWall(ctx));
  if (!said.forum) return whichForum(ctx, forums, text);
  if (!(await mayConvene(ctx, said.forum)))
    return { refuse: { reason: 'notAllowed', data: { who: texts.who.convener } } };
  const checked = checkText(ctx, said.theme, said.place, ...said.agenda);
  if (checked.refuse) return { refuse: checked.refuse };
  const id = ctx.id();
  const draft = await draftOf(ctx, said, said.forum);
  const open = openIn(ctx, said, draft);
  if (said.atOnce && !open && !said.forum.calledByOthers && isCertain(said, said.forum))
    return send(ctx, { id, forum: said.forum, draft }, (ctx.now + UNDO_MS) as Instant);
  return {
    changes: [keep(ctx, id, draft)],
    show: await cardFor(ctx, { id, forum: said.forum, draft }, open, checked.warning),
  };
}

/** «innkall nå» asks nothing, so nothing may be our own guess: the length too must have been told. */
const isCertain = (said: InvitationText, forum: Forum): boolean =>
  said.when.kind === 'read' &&
  (said.when.when.end !== undefined ||
    said.when.when.start === undefined ||
    said.when.when.start === forum.start);

const openIn = (ctx: Ctx, said: InvitationText, draft: Draft): Open | undefined =>
  said.when.kind === 'ask' ? { kind: 'when', reading: said.when } : openQuestion(ctx, draft);

async function draftOf(ctx: Ctx, said: InvitationText, forum: Forum): Promise<Draft> {
  if (ctx.actor.kind !== 'person') throw new Error('an invitation is called by a person');
  const when = said.when.kind === 'read' ? said.when.when : undefined;
  const time = said.when.kind === 'time' ? said.when : when;
  const day =
    when?.day ??
    (said.when.kind === 'none' || said.when.kind === 'time' ? await rhythmDay(ctx, forum) : undefined);
  const link = linkSchema.safeParse(said.link).data ?? forum.link;
  return {
    forum: forum.id,
    by: ctx.actor.person,
    ...(day === undefined ? {} : { day }),
    ...withTimes(forum, time ?? {}),
    place: said.place ?? forum.place,
    ...(link === undefined ? {} : { link }),
    ...(said.theme === undefined ? {} : { theme: said.theme }),
    agenda: [...said.agenda],
  };
}

const keep = (ctx: Ctx, id: string, value: Draft): Change => ({
  kind: 'draft',
  id,
  value: { ...value, agenda: [...value.agenda] },
  expires: (ctx.now + DRAFT_KEPT_MS) as Instant,
});

async function whichForum(ctx: Ctx, forums: readonly Forum[], text: string): Promise<Outcome> {
  const mine: Forum[] = [];
  for (const forum of forums) if (await mayConvene(ctx, forum)) mine.push(forum);
  const m = ctx.texts.meeting;
  if (mine.length === 0) return { show: textCard(m.noForums) };
  return {
    show: {
      card: 'meeting.which',
      summary: m.which,
      data: {
        title: m.which,
        forums: mine.map(({ name }) => ({
          name,
          text: text === '' ? name : `${name} ${text}`.slice(0, 1000),
        })),
      },
    },
  };
}

// --- the draft -------------------------------------------------------------------------------------------------------

type Found = { readonly id: string; readonly forum: Forum; readonly draft: Draft };

async function withDraft(ctx: Ctx, id: string, act: (found: Found) => Promise<Outcome>): Promise<Outcome> {
  const draft = await ctx.read.get('draft', id);
  const forum = draft && (await ctx.read.get('forum', draft.forum));
  if (!draft || !forum) return { refuse: { reason: 'draftGone', data: {} } };
  return act({ id, forum, draft });
}

const cardFor = (
  ctx: Ctx,
  { id, forum, draft }: Found,
  open: Open | undefined,
  said?: string,
): Promise<Drawing> | Drawing =>
  open ? askCard(ctx, id, forum, draft, open) : draftCard(ctx, id, forum, draft, said);

const saved = async (ctx: Ctx, found: Found, said?: string): Promise<Outcome> => ({
  changes: [keep(ctx, found.id, found.draft)],
  show: await cardFor(ctx, found, openQuestion(ctx, found.draft), said),
});

type Chosen = { day: Day; start?: string | undefined; end?: string | undefined };

async function chooseDate(ctx: Ctx, id: string, { day, start, end }: Chosen): Promise<Outcome> {
  return withDraft(ctx, id, async (found) => {
    const times = withTimes(found.forum, {
      ...(start ? { start } : found.draft.start ? { start: found.draft.start } : {}),
      ...(end ? { end } : {}),
    });
    const draft: Draft = { ...found.draft, day, ...times, holidayMeant: false };
    return saved(ctx, { ...found, draft });
  });
}

const keepHoliday = (ctx: Ctx, found: Found): Promise<Outcome> =>
  saved(ctx, { ...found, draft: { ...found.draft, holidayMeant: true } });

type Edited = {
  draft: string;
  day: Day;
  start: string;
  end: string;
  place: string;
  link?: string | undefined;
  theme?: string | undefined;
  agenda: string;
};

async function edit(ctx: Ctx, typed: Edited): Promise<Outcome> {
  return withDraft(ctx, typed.draft, async (found) => {
    const agenda = typed.agenda
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line !== '')
      .slice(0, 30);
    const checked = checkText(ctx, typed.theme, typed.place, ...agenda);
    if (checked.refuse) return { refuse: checked.refuse };
    const link = typed.link ? linkSchema.safeParse(typed.link) : undefined;
    if (link && !link.success) return { refuse: { reason: 'badLink', data: {} } };
    const { day, start, end, place } = typed;
    const draft: Draft = {
      forum: found.draft.forum,
      by: found.draft.by,
      day,
      start,
      end,
      place: place || found.forum.place,
      ...(link ? { link: link.data } : {}),
      ...(typed.theme ? { theme: typed.theme } : {}),
      agenda,
      holidayMeant: day === found.draft.day && found.draft.holidayMeant === true,
    };
    return saved(ctx, { ...found, draft }, checked.warning);
  });
}

// --- sent ------------------------------------------------------------------------------------------------------------

export const meetingId = (forum: ForumId, day: Day): string => `${forum}/${day}`;

async function send(ctx: Ctx, { id, forum, draft }: Found, at: Instant): Promise<Outcome> {
  const open = openQuestion(ctx, draft);
  if (open || !draft.day || !draft.start || !draft.end)
    return { show: await cardFor(ctx, { id, forum, draft }, open ?? { kind: 'noDate' }) };
  const { day, start, end } = draft;
  const key = meetingId(forum.id, day);
  const there = await ctx.read.get('meeting', key);
  if (there?.state === 'invited')
    return { changes: [{ kind: 'draft', id }], show: await overviewCard(ctx, forum, there) };
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
    invitees: members.map(({ person, role }) => ({ person, role: role.id })),
  };
  const changes: Change[] = [{ kind: 'meeting', id: key, value: made }];
  if (await ctx.read.get('draft', id)) changes.push({ kind: 'draft', id });
  if (forum.calledByOthers)
    return {
      changes,
      show: textCard(ctx.texts.meeting.entered({ forum: forum.name, day: ctx.texts.dates.dayWeek(day) })),
    };
  return {
    changes,
    send: [...invitations(made, at), ...overviewMessage(made, ctx.now, at)],
    show: receipt(ctx, forum, made, at),
  };
}

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
async function undo(ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> {
  const found = await ctx.read.get('meeting', id);
  if (!found?.invitedAt || found.state !== 'invited' || ctx.now >= found.invitedAt + UNDO_MS)
    return { refuse: { reason: 'tooLateToUndo', data: {} } };
  return {
    changes: [{ kind: 'meeting', id }],
    withdraw: [`invite/${id}/`, `convener/${id}`],
    show: textCard(ctx.texts.meeting.undone),
  };
}

// --- answers ---------------------------------------------------------------------------------------------------------

type Given = { meeting: string; answer: 'yes' | 'no' | 'deputy'; deputy?: string | undefined };

async function answer(ctx: Ctx, given: Given): Promise<Outcome> {
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
