// The SLT breakfast by chat prompt: the next one, who comes, who wants the prompts, its theme and link.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../capability.ts';
import { type Forum, timeSchema } from '../domain/forum.ts';
import { type Meeting, answerId, meetingIdSchema, plannedMeeting } from '../domain/meeting.ts';
import { addDays, startOfDay } from '../domain/calendar.ts';
import { type Timed, endOfSession } from '../domain/session.ts';
import { checkAgendaText } from '../reading/agenda.ts';
import { checkLink } from '../reading/free-text.ts';
import { breakfasts } from '../reading/sessions.ts';
import { afterwards } from '../reading/read.ts';
import { anyone, coordinator } from '../reading/who.ts';
import { emptyOr, typedLinkSchema } from '../typed.ts';
import {
  findSession,
  linkOf,
  otherCard,
  personalCard,
  sharedCard,
  sharedUpdate,
  upcoming,
} from './breakfast/card.ts';
import { countVerbs, countViews } from './breakfast/count.ts';
import { due } from './breakfast/prompts.ts';
import { yearVerbs } from './breakfast/year.ts';

const sessionSchema = meetingIdSchema;
const PLACES = ['private', 'channel', 'tab'] as const;

export const breakfast: Capability = {
  name: 'breakfast',
  commands: [
    {
      verb: 'breakfast.show',
      menu: 1,
      phrases: {
        nb: ['frokost', 'slt-frokost', 'frokostmøte'],
        nn: ['frukost', 'slt-frukost', 'frukostmøte'],
        en: ['breakfast'],
      },
      about: {
        nb: 'Neste SLT-frokost: bli med, si om du kommer',
        nn: 'Neste SLT-frukost: bli med, sei om du kjem',
        en: 'The next SLT breakfast: join, say if you come',
      },
    },
    {
      verb: 'breakfast.year',
      for: 'coordinator',
      phrases: {
        nb: ['frokosttema', 'frokosttemaer', 'temaplan'],
        nn: ['frukosttema', 'temaplan'],
        en: ['breakfast themes'],
      },
      about: {
        nb: 'Tema for årets frokoster, og hvilke som er seminar',
        nn: 'Tema for frukostane i året, og kva for nokre som er seminar',
        en: 'Themes for the year’s breakfasts, and which are seminars',
      },
    },
    {
      verb: 'breakfast.trend',
      for: 'coordinator',
      phrases: { nb: ['temperaturen'], nn: ['temperaturen'], en: ['temperature'] },
      about: {
        nb: 'Hvor mange som kom på frokostene, og hva som ble merket',
        nn: 'Kor mange som kom på frukostane, og kva som vart merka',
        en: 'How many came to the breakfasts, and what was noticed',
      },
    },
  ],
  verbs: {
    'breakfast.show': verb({
      input: z.object({ text: z.string().max(400).default('') }),
      who: anyone,
      where: [...PLACES],
      span: 'each',
      run: show,
    }),
    'breakfast.answer': verb({
      input: z.object({ session: sessionSchema, answer: z.enum(['yes', 'no']) }),
      who: anyone,
      where: [...PLACES],
      run: answer,
    }),
    'breakfast.subscribe': verb({
      input: z.object({ session: sessionSchema, on: z.enum(['true', 'false']) }),
      who: anyone,
      where: PRIVATE,
      run: subscribe,
    }),
    'breakfast.edit': verb({
      input: z.object({ session: sessionSchema }),
      who: coordinator,
      where: PRIVATE,
      run: async (ctx, { session }) =>
        withSession(ctx, session, async (found) => ({ show: form(ctx, found) })),
    }),
    'breakfast.set': verb({
      input: z.object({
        session: sessionSchema,
        theme: z.string().trim().max(200).optional(),
        link: typedLinkSchema,
        always: z.enum(['true', 'false']).default('false'),
        seminar: z.enum(['true', 'false']).optional(),
        end: emptyOr(timeSchema),
      }),
      who: coordinator,
      where: PRIVATE,
      run: set,
    }),
    ...yearVerbs,
    ...countVerbs,
  },
  views: {
    'breakfast.prompt': view({
      input: z.object({ session: sessionSchema, step: z.enum(['week', 'today']) }),
      async draw(ctx, { session: id, step }) {
        const found = await findSession(ctx, id);
        if (!found || found.session.state !== 'on' || endOfSession(found.session) <= ctx.now)
          return undefined;
        if ('channel' in ctx.to)
          return ctx.to.channel === found.forum.channel
            ? sharedCard(ctx, found.forum, found.session)
            : undefined;
        if (!('person' in ctx.to)) return undefined;
        const { person } = ctx.to;
        const given = (await ctx.read.get('answer', answerId(id, person)))?.answer;
        if (given === 'no' || (step === 'week' && given !== undefined)) return undefined;
        return personalCard(ctx, found.forum, found.session, person);
      },
    }),
    'breakfast.askLink': view({
      input: z.object({ session: sessionSchema }),
      async draw(ctx, { session: id }) {
        const found = await findSession(ctx, id);
        if (!found || found.session.state !== 'on' || linkOf(found.forum, found.session)) return undefined;
        return form(
          ctx,
          found,
          ctx.texts.breakfast.linkMissing({ day: ctx.texts.dates.day(found.session.day) }),
        );
      },
    }),
    ...countViews,
  },
  due,
};

type Found = { readonly forum: Forum; readonly session: Timed };

async function withSession(ctx: Ctx, id: string, act: (found: Found) => Promise<Outcome>): Promise<Outcome> {
  const found = await findSession(ctx, id);
  if (!found || found.session.state !== 'on') return GONE;
  return act(found);
}

// --- the next one ----------------------------------------------------------------------------------------------------

async function show(ctx: Ctx): Promise<Outcome> {
  const [forum] = await breakfasts(ctx.read);
  if (!forum) return { show: otherCard(ctx, ctx.texts.breakfast.noForum) };
  const { on, asking } = await upcoming(ctx, forum);
  if (!on) return { show: otherCard(ctx, ctx.texts.breakfast.nothingPlanned) };
  if (ctx.place.kind === 'channel') return { show: await sharedCard(ctx, forum, on) };
  const said = asking && ctx.texts.breakfast.asking(askingWords(ctx, asking));
  return { show: await ownCard(ctx, { forum, session: on }, said) };
}

const askingWords = ({ texts }: Pick<Ctx, 'texts'>, { planned, holiday }: Timed) => ({
  day: texts.dates.day(planned),
  holiday: texts.dates.holiday(holiday),
});

async function ownCard(ctx: Ctx, { forum, session }: Found, said?: string): Promise<Drawing> {
  if (ctx.actor.kind !== 'person') return sharedCard(ctx, forum, session);
  return personalCard(ctx, forum, session, ctx.actor.person, said);
}

// --- answers ---------------------------------------------------------------------------------------------------------

async function answer(ctx: Ctx, { session: id, answer: given }: { session: string; answer: 'yes' | 'no' }) {
  return withSession(ctx, id, async ({ forum, session }) => {
    const { actor, read, now, texts } = ctx;
    if (actor.kind !== 'person') return GONE;
    if (endOfSession(session) <= now) return GONE;
    const key = answerId(id, actor.person);
    const before = await read.get('answer', key);
    const note = texts.breakfast.mine[given];
    if (before?.answer === given) return { show: await answerCard(ctx, { forum, session }), note };
    const value = { meeting: id, person: actor.person, answer: given, at: now };
    const change: Change = { kind: 'answer', id: key, value, expires: startOfDay(addDays(session.day, 400)) };
    return {
      changes: [change],
      send: sharedUpdate(ctx, forum, session),
      show: await answerCard(afterwards(ctx, [change]), { forum, session }),
      note,
    };
  });
}

const answerCard = (ctx: Ctx, found: Found): Promise<Drawing> =>
  ctx.place.kind === 'channel' ? sharedCard(ctx, found.forum, found.session) : ownCard(ctx, found);

async function subscribe(
  ctx: Ctx,
  { session: id, on }: { session: string; on: 'true' | 'false' },
): Promise<Outcome> {
  return withSession(ctx, id, async ({ forum, session }) => {
    const { actor, read, now, texts } = ctx;
    if (actor.kind !== 'person') return GONE;
    const key = `${forum.id}/${actor.person}`;
    await read.get('subscriber', key);
    const value = { forum: forum.id, person: actor.person, at: now };
    const change: Change = { kind: 'subscriber', id: key, ...(on === 'true' ? { value } : {}) };
    const said = on === 'true' ? texts.breakfast.subscribed : texts.breakfast.unsubscribed;
    return { changes: [change], show: await ownCard(afterwards(ctx, [change]), { forum, session }, said) };
  });
}

// --- theme and link --------------------------------------------------------------------------------------------------

function form({ texts }: Pick<Ctx, 'texts'>, { forum, session }: Found, lead?: string): Drawing {
  const title = texts.breakfast.editTitle({ day: texts.dates.day(session.day) });
  return {
    card: 'breakfast.form',
    summary: lead ?? title,
    data: {
      title,
      lead: lead ?? '',
      hasLead: lead !== undefined,
      theme: session.meeting?.theme ?? '',
      link: linkOf(forum, session) ?? '',
      seminar: session.meeting?.seminar ? 'true' : 'false',
      end: session.end,
      session: session.id,
    },
  };
}

type Typed = {
  session: string;
  theme?: string | undefined;
  link?: string | undefined;
  always: 'true' | 'false';
  seminar?: 'true' | 'false' | undefined;
  end?: string | undefined;
};

async function set(ctx: Ctx, typed: Typed): Promise<Outcome> {
  return withSession(ctx, typed.session, async ({ forum, session }) => {
    const checked = await checkAgendaText(ctx, forum, typed.theme);
    if (checked.refuse) return { refuse: checked.refuse };
    const { refuse, link } = { link: undefined, ...checkLink(ctx, typed.link) };
    if (refuse) return { refuse };
    if (typed.end !== undefined && typed.end <= session.start)
      return { refuse: { reason: 'endBeforeStart', data: {} } };
    const always = typed.always === 'true';
    const meeting: Meeting = {
      ...(session.meeting ?? plannedMeeting(forum, session)),
      theme: typed.theme || undefined,
      link: always ? undefined : link,
      ...(typed.seminar === undefined ? {} : { seminar: typed.seminar === 'true' }),
      ...(typed.end === undefined ? {} : { end: typed.end }),
    };
    const changes: Change[] = [{ kind: 'meeting', id: session.id, value: meeting }];
    if (always) changes.push({ kind: 'forum', id: forum.id, value: { ...forum, link } });
    const next: Found = {
      forum: always ? { ...forum, link } : forum,
      session: { ...session, end: meeting.end, meeting },
    };
    return {
      changes,
      send: sharedUpdate(ctx, forum, session),
      show: await ownCard(ctx, next, checked.warning ?? ctx.texts.common.saved),
    };
  });
}
