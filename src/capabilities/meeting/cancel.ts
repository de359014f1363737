// Cancelling a meeting, with a reason that is chosen: everybody who was called hears once, and it leaves every calendar. A day
// that nobody has been called to is only left out.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Message,
  type Outcome,
  type PersonCtx,
  type Verb,
  GONE,
  PRIVATE,
  letter,
  verb,
  view,
} from '../../capability.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import { eventOf, withArea } from '../../domain/event.ts';
import type { Forum } from '../../domain/forum.ts';
import {
  type Meeting,
  isHeard,
  isInvited,
  meetingIdSchema,
  reasonSchema,
  startOf,
} from '../../domain/meeting.ts';
import { readNamed } from '../../domain/moving.ts';
import { sessionsOf, startOfSession } from '../../domain/session.ts';
import { textCard } from '../../drawing.ts';
import { checkText } from '../../reading/free-text.ts';
import { allOf } from '../../reading/read.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { anyone } from '../../reading/who.ts';
import { emptyOr } from '../../typed.ts';
import { overviewMessage } from './card.ts';
import { nowWall } from './draft.ts';
import { type Seeing, titleOf } from './facts.ts';
import { announce, newsKey } from './letter.ts';
import { breakfastReaders, newsOf, others, untrueOf } from './moved.ts';
import {
  type Chosen,
  besidesLine,
  convenerOfChosen,
  findChosen,
  isChosen,
  meant,
  meetingOf,
  quietly,
  whenOf,
} from './which.ts';

export const cancelVerbs: Readonly<Record<string, Verb>> = {
  'meeting.cancel': verb({
    input: z.object({ text: z.string().max(1000).default(''), meeting: emptyOr(meetingIdSchema) }),
    who: anyone,
    where: PRIVATE,
    run: cancel,
  }),
  'meeting.callOff': verb({
    input: z.object({ meeting: meetingIdSchema, reason: reasonSchema.optional() }),
    who: convenerOfChosen,
    where: PRIVATE,
    run: callOff,
  }),
};

async function cancel(
  ctx: Ctx,
  { text, meeting }: { text: string; meeting?: string | undefined },
): Promise<Outcome> {
  const checked = checkText(ctx, text);
  if (checked.refuse) return { refuse: checked.refuse };
  const named = readNamed(text, await allOf(ctx.read, 'forum'), nowWall(ctx));
  const chosen = await meant(ctx, named, { verb: 'meeting.cancel', text, meeting });
  if (!isChosen(chosen)) return chosen;
  return { show: await confirmCard(ctx, chosen) };
}

async function confirmCard(ctx: Ctx, chosen: Chosen): Promise<Drawing> {
  const { forum, session } = chosen;
  const { meeting: m } = ctx.texts;
  const held = meetingOf(chosen);
  const called = isHeard(held, ctx.now);
  const title = m.cancelTitle({ forum: await titleOf(ctx, forum, held) });
  return {
    card: 'meeting.cancelling',
    summary: title,
    data: {
      title,
      when: whenOf(ctx, session),
      besides: besidesLine(ctx, chosen, 'cancel'),
      told: called ? '' : quietly(ctx, forum),
      called,
      reasons: reasonSchema.options.map((value) => ({ value, title: m.reasons[value] })),
      button: called ? m.cancelButton({ n: others(ctx, held.invitees).length }) : m.cancelQuietButton,
      meeting: session.id,
    },
  };
}

async function callOff(
  ctx: Ctx,
  { meeting: id, reason }: { meeting: string; reason?: Meeting['reason'] },
): Promise<Outcome> {
  const chosen = await findChosen(ctx, id);
  if (!chosen) return calledOffAlready(ctx, id);
  const held = meetingOf(chosen);
  if (!isHeard(held, ctx.now)) return leaveOut(ctx, chosen, held);
  if (reason === undefined) return { refuse: { reason: 'badInput', data: {} } };
  const made: Meeting = { ...held, state: 'cancelled', reason, sequence: (held.sequence ?? 0) + 1 };
  const news = {
    id: 'moved',
    view: 'meeting.cancelled',
    letter: 'meeting.cancelled',
    at: ctx.now,
    expires: startOf(made),
    ...(made.emergency ? { urgent: true } : {}),
    noCard: ctx.actor.kind === 'person' ? [ctx.actor.person] : [],
  };
  return {
    changes: [{ kind: 'meeting', id, value: made }],
    withdraw: untrueOf(id),
    send: [...(await announce(ctx, made, news)), ...overviewMessage(made, ctx.now)],
    show: await receipt(ctx, chosen.forum, made),
  };
}

/** The same press again. */
async function calledOffAlready(ctx: Ctx, id: string): Promise<Outcome> {
  const meeting = await ctx.read.get('meeting', id);
  const forum = meeting && (await ctx.read.get('forum', meeting.forum));
  const off = meeting?.state === 'cancelled' || meeting?.state === 'skipped';
  return forum && off ? { show: await receipt(ctx, forum, meeting) } : GONE;
}

/** Nobody was called: the day is left out. A breakfast's channel, and whoever follows it, are told. */
async function leaveOut(ctx: Ctx, { forum, session }: Chosen, held: Meeting): Promise<Outcome> {
  const { undoUntil: _, ...rest } = held;
  const made: Meeting = {
    ...rest,
    // A day whose hour nobody has set.
    start: held.start || '00:00',
    end: held.end || '00:00',
    state: 'skipped',
    sequence: (held.sequence ?? 0) + 1,
  };
  const said = {
    mode: 'say',
    view: 'collision.none',
    with: { forum: forum.id, day: session.planned },
    at: ctx.now,
    expires: startOf(made),
  } as const;
  const readers = forum.type === 'breakfast' ? await breakfastReaders(ctx, forum, made) : [];
  const send = readers.map(({ to, key }): Message => ({
    ...said,
    id: `moved/${made.id}/${made.sequence}/${key}`,
    to,
  }));
  return {
    changes: [{ kind: 'meeting', id: made.id, value: made }],
    withdraw: untrueOf(made.id),
    send,
    show: await receipt(ctx, forum, made),
  };
}

async function receipt(ctx: Ctx, forum: Forum, made: Meeting): Promise<Drawing> {
  const { meeting: m } = ctx.texts;
  const when = whenOf(
    ctx,
    made.start === made.end ? { day: made.day, start: undefined, end: undefined } : made,
  );
  const words = { forum: await titleOf(ctx, forum, made), when };
  if (made.state === 'cancelled')
    return textCard(m.cancelledReceipt({ ...words, n: others(ctx, made.invitees).length }));
  return textCard(m.leftOut({ ...words, told: quietly(ctx, forum) }));
}

// --- in words ----------------------------------------------------------------------------------------------------------

/** How far after the cancelled the next is looked for: a forum meets at least once a year. */
const NEXT_DAYS = 430;

/** «Neste møte er torsdag 21. januar.»: the first that stands after the cancelled one, when its day is known. */
async function nextLine(ctx: Seeing, forum: Forum, off: Meeting): Promise<string> {
  if (off.emergency) return '';
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const next = sessionsOf(forum, off.day, addDays(off.day, NEXT_DAYS), records).find(
    (one) => one.state === 'on' && !one.meeting?.emergency && startOfSession(one) > startOf(off),
  );
  const { dates, meeting: m } = ctx.texts;
  return next ? m.nextIs({ day: dates.dayNear(next.day, dayOf(ctx.now)) }) : '';
}

async function cancelledLines(ctx: Seeing, forum: Forum, meeting: Meeting): Promise<readonly string[]> {
  const { meeting: m } = ctx.texts;
  const next = await nextLine(ctx, forum, meeting);
  return [
    m.cancelledWhen({ when: whenOf(ctx, meeting) }),
    ...(meeting.reason === undefined || meeting.reason === 'other'
      ? []
      : [m.cancelledWhy({ reason: m.reasons[meeting.reason].toLowerCase() })]),
    ...(next === '' ? [] : [next]),
  ];
}

export const cancelViews: Capability['views'] = {
  'meeting.cancelled': view({
    input: newsKey,
    async draw(ctx, key) {
      const found = await newsOf(ctx, key);
      if (found?.meeting.state !== 'cancelled') return undefined;
      const { forum, meeting } = found;
      const title = ctx.texts.meeting.cancelledTitle({ forum: await titleOf(ctx, forum, meeting) });
      return {
        card: 'meeting.cancelled',
        summary: title,
        data: { title, lines: await cancelledLines(ctx, forum, meeting) },
      };
    },
  }),
};

export const cancelLetters: NonNullable<Capability['letters']> = {
  'meeting.cancelled': letter({
    input: newsKey,
    async write(ctx, key) {
      const found = await newsOf(ctx, key);
      if (found?.meeting.state !== 'cancelled') return undefined;
      const { forum, meeting } = found;
      const title = await titleOf(ctx, forum, meeting);
      const { meeting: m, dates } = ctx.texts;
      const subject = m.cancelledSummary({ forum: title, day: dates.day(meeting.day) });
      return withoutIt(ctx, forum, meeting, title, subject, await cancelledLines(ctx, forum, meeting));
    },
  }),
  /** To whoever no longer holds a role in a moved meeting; true also when it has been moved again or cancelled since. */
  'meeting.left': letter({
    input: newsKey,
    async write(ctx, { meeting: id }) {
      const meeting = await ctx.read.get('meeting', id);
      const forum = meeting && (await ctx.read.get('forum', meeting.forum));
      if (!forum || isInvited(meeting, ctx.person)) return undefined;
      const title = await titleOf(ctx, forum, meeting);
      const { meeting: m } = ctx.texts;
      return withoutIt(ctx, forum, meeting, title, m.leftSummary({ forum: title }), [
        m.leftLead({ forum: title }),
      ]);
    },
  }),
};

/** A letter that takes the meeting out of the reader's calendar. */
const withoutIt = (
  { area }: PersonCtx,
  forum: Forum,
  meeting: Meeting,
  title: string,
  subject: string,
  lines: readonly string[],
) => ({
  subject: withArea(subject, area),
  parts: [
    { kind: 'heading', text: title } as const,
    ...lines.map((text) => ({ kind: 'text', text }) as const),
  ],
  event: {
    method: 'CANCEL' as const,
    event: eventOf(
      area,
      { name: title, ...(forum.link ? { link: forum.link } : {}) },
      { ...meeting, state: 'cancelled' },
    ),
  },
});
