// Moving a meeting: «Slik forstod jeg det: fra … til …», one button, and everybody invited hears once and answers anew.
import { z } from 'zod';
import { type Ctx, type Drawing, type Outcome, type Verb, GONE, PRIVATE, verb } from '../../capability.ts';
import { type Day, daySchema, weekday } from '../../domain/calendar.ts';
import { timeSchema } from '../../domain/forum.ts';
import { MOST_INVITED, type Meeting, meetingIdSchema } from '../../domain/meeting.ts';
import { type MoveText, hoursOf, isMoved, newTime, readMove } from '../../domain/moving.ts';
import { sessionsOf } from '../../domain/session.ts';
import { type Reading, isSpan } from '../../domain/when.ts';
import { textCard } from '../../drawing.ts';
import { checkText } from '../../reading/free-text.ts';
import { allOf } from '../../reading/read.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { anyone, nameOf } from '../../reading/who.ts';
import { emptyOr } from '../../typed.ts';
import { type Open, nowWall, openQuestion, optionLabel, questionOf } from './draft.ts';
import { namesIn, titleOf } from './facts.ts';
import { moved, movedQuietly, others, peopleOf } from './moved.ts';
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

/** What the convener wants, as far as it has been said. */
type Wish = {
  readonly day?: Day | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly place?: string | undefined;
  /** The convener said yes to a meeting on a holiday. */
  readonly meant?: boolean;
};

const placeSchema = z.string().trim().max(120).optional();
const chosenKey = z.object({ meeting: meetingIdSchema });
const meantSchema = z.stringbool().default(false);

export const moveVerbs: Readonly<Record<string, Verb>> = {
  'meeting.move': verb({
    input: z.object({ text: z.string().max(1000).default(''), meeting: emptyOr(meetingIdSchema) }),
    who: anyone,
    where: PRIVATE,
    run: move,
  }),
  'meeting.newTime': verb({
    input: chosenKey.extend({
      day: emptyOr(daySchema),
      start: emptyOr(timeSchema),
      end: emptyOr(timeSchema),
      place: placeSchema,
      meant: meantSchema,
    }),
    who: convenerOfChosen,
    where: PRIVATE,
    run: async (ctx, { meeting, ...wish }) =>
      withChosen(ctx, meeting, async (chosen) => ({ show: await cardFor(ctx, chosen, wish) })),
  }),
  'meeting.moveTo': verb({
    input: chosenKey.extend({
      day: daySchema,
      start: timeSchema,
      end: timeSchema,
      place: placeSchema,
      meant: meantSchema,
    }),
    who: convenerOfChosen,
    where: PRIVATE,
    run: async (ctx, { meeting, ...wish }) => withChosen(ctx, meeting, (chosen) => moveTo(ctx, chosen, wish)),
  }),
};

async function withChosen(ctx: Ctx, id: string, act: (chosen: Chosen) => Promise<Outcome>): Promise<Outcome> {
  const chosen = await findChosen(ctx, id);
  return chosen ? act(chosen) : GONE;
}

// --- the command -----------------------------------------------------------------------------------------------------

async function move(
  ctx: Ctx,
  { text, meeting }: { text: string; meeting?: string | undefined },
): Promise<Outcome> {
  const checked = checkText(ctx, text);
  if (checked.refuse) return { refuse: checked.refuse };
  const said = readMove(text, await allOf(ctx.read, 'forum'), nowWall(ctx));
  const chosen = await meant(ctx, { ...said, unread: undefined }, { verb: 'meeting.move', text, meeting });
  if (!isChosen(chosen)) return chosen;
  const wish: Wish = { ...newTime(chosen.session, said), place: said.place };
  return { show: await cardFor(ctx, chosen, wish, said) };
}

// --- what is asked, and the confirmation -----------------------------------------------------------------------------

async function cardFor(
  ctx: Ctx,
  chosen: Chosen,
  wish: Wish,
  said?: Pick<MoveText, 'when' | 'unread' | 'extra'>,
): Promise<Drawing> {
  const held = meetingOf(chosen);
  const open = openIn(ctx, held, wish, said?.when);
  if (open) return askCard(ctx, chosen, wish, open, said?.unread);
  return confirmCard(ctx, chosen, after(held, wish as Told), said?.extra);
}

type Told = Wish & { readonly day: Day; readonly start: string; readonly end: string };

const after = (held: Meeting, { day, start, end, place }: Told): Meeting => ({
  ...held,
  day,
  start,
  end,
  place: place || held.place,
});

function openIn(
  ctx: Ctx,
  held: Meeting,
  wish: Wish,
  when: Reading | undefined,
): Open | { readonly kind: 'same' } | undefined {
  if (when?.kind === 'ask') return { kind: 'when', reading: when };
  const { day, start, end, meant } = wish;
  const open = openQuestion(ctx, { day, start, end, holidayMeant: meant });
  return open ?? (isSame(held, after(held, wish as Told)) ? { kind: 'same' } : undefined);
}

const isSame = (held: Meeting, next: Meeting): boolean => !isMoved(held, next) && held.place === next.place;

/** «Når skal møtet være i stedet?» with the days that may be meant as buttons, and fields for any other. */
async function askCard(
  ctx: Ctx,
  chosen: Chosen,
  wish: Wish,
  open: Open | { readonly kind: 'same' },
  unread?: string,
): Promise<Drawing> {
  const { texts, now } = ctx;
  const { forum, session } = chosen;
  const m = texts.meeting;
  const options = open.kind === 'when' ? open.reading.options.slice(0, 5) : [];
  const why =
    open.kind === 'noDate'
      ? unread === undefined
        ? m.moveWhen
        : m.moveUnread({ said: unread })
      : open.kind === 'same'
        ? m.moveSame
        : questionOf(ctx, open);
  const title = m.moveTitle({ forum: await titleOf(ctx, forum, session.meeting ?? {}) });
  return {
    card: 'meeting.moveAsk',
    summary: title,
    data: {
      title,
      why,
      besides: besidesLine(ctx, chosen, 'move'),
      now: m.moveNow({ when: whenOf(ctx, session, true) }),
      meeting: session.id,
      options: options.map((option) => {
        const { start = '', end = '' } = hoursOf(session, option);
        const label = optionLabel({ texts, now }, { ...option, start: option.start ?? start });
        return { label, day: option.day, start, end, place: wish.place ?? '', meeting: session.id };
      }),
      keep: open.kind === 'holiday',
      choose: options.length > 0 || open.kind === 'holiday' ? m.orChoose : m.choose,
      day: wish.day ?? session.day,
      start: wish.start ?? session.start ?? '',
      end: wish.end ?? session.end ?? '',
      place: wish.place ?? '',
    },
  };
}

async function confirmCard(
  ctx: Ctx,
  chosen: Chosen,
  next: Meeting,
  extra: readonly string[] = [],
): Promise<Drawing> {
  const { texts, read } = ctx;
  const { forum, session } = chosen;
  const m = texts.meeting;
  const { kept, added, left, roomless } = await peopleOf(ctx, forum, next);
  const called = next.state === 'invited';
  const told = called ? others(ctx, [...kept, ...added]) : [];
  const names = await Promise.all(told.map(async ({ person }) => nameOf(await read.get('person', person))));
  const notes = [
    ...extra.map((said) => m.notUnderstood({ said })),
    ...(chosen.besides ? [besidesLine(ctx, chosen, 'move')] : []),
    ...(await notesOf(ctx, chosen, next)),
    ...(called && left.length > 0 ? [m.moveLeft({ n: left.length })] : []),
    ...(called && added.length > 0 ? [m.moveAdded({ n: added.length })] : []),
    ...(called && roomless > 0 ? [m.roomless({ n: roomless, most: MOST_INVITED })] : []),
  ];
  return {
    card: 'meeting.moving',
    summary: m.moveTitle({ forum: forum.name }),
    data: {
      title: m.moveTitle({ forum: await titleOf(ctx, forum, next) }),
      from: m.moveFrom({ when: whenOf(ctx, session, true) }),
      to: m.moveTo({ when: whenOf(ctx, next, true) }),
      notes,
      hasNotes: notes.length > 0,
      told: called
        ? m.moveTold({ names: namesIn(ctx, names), anew: isMoved(meetingOf(chosen), next) })
        : quietly(ctx, forum),
      button: called ? m.moveButton({ n: told.length }) : m.moveQuietButton,
      place: next.place,
      meeting: next.id,
      day: next.day,
      start: next.start,
      end: next.end,
    },
  };
}

/** What a coordinator would want to know before pressing. */
async function notesOf(ctx: Ctx, { forum, session }: Chosen, next: Meeting): Promise<readonly string[]> {
  const { texts, read, area } = ctx;
  const records = await sessionRecords(read, area, forum);
  const others = sessionsOf(forum, next.day, next.day, records).filter(
    ({ id, state }) => id !== session.id && state !== 'skipped',
  );
  return [
    ...(weekday(next.day) > 5 ? [texts.meeting.weekend({ weekday: texts.dates.weekdayName(next.day) })] : []),
    ...(others.length > 0
      ? [texts.meeting.moveOther({ forum: forum.name, day: texts.dates.day(next.day) })]
      : []),
  ];
}

// --- done ------------------------------------------------------------------------------------------------------------

async function moveTo(ctx: Ctx, chosen: Chosen, wish: Told): Promise<Outcome> {
  const checked = checkText(ctx, wish.place);
  if (checked.refuse) return { refuse: checked.refuse };
  if (!isSpan(wish.start, wish.end)) return { refuse: { reason: 'endBeforeStart', data: {} } };
  const held = meetingOf(chosen);
  const next = after(held, wish);
  const { texts } = ctx;
  const title = await titleOf(ctx, chosen.forum, next);
  if (isSame(held, next))
    return { show: textCard(texts.meeting.movedAlready({ forum: title, when: whenOf(ctx, next, true) })) };
  const open = openIn(ctx, held, wish, undefined);
  if (open) return { show: await askCard(ctx, chosen, wish, open) };
  const act = held.state === 'invited' ? moved : movedQuietly;
  const { outcome, n } = await act(ctx, chosen.forum, held, next);
  const words = { forum: title, when: whenOf(ctx, next, true) };
  const said =
    held.state === 'invited'
      ? texts.meeting.movedReceipt({ ...words, n, anew: isMoved(held, next) })
      : texts.meeting.movedQuietly({ ...words, told: quietly(ctx, chosen.forum) });
  return { ...outcome, show: textCard([said, ...(checked.warning ? [checked.warning] : [])].join(' ')) };
}
