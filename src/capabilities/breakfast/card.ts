// The breakfast's cards: one for a person, with their own answer, and one for a channel, with counts and never a name.
import type { Ctx, Drawing, Message } from '../../capability.ts';
import { type Instant, addDays, previousWorkday } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { answerId } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import {
  type Timed,
  endOfSession,
  isTimed,
  nextSession,
  sessionById,
  sessionsOf,
  startOfSession,
} from '../../domain/session.ts';
import { answersTo, sessionRecords } from '../../reading/sessions.ts';
import { morningOf } from '../../domain/notice.ts';
import { coordinates } from '../../reading/who.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'area' | 'texts'>;

/** A session by its id; undefined when the rhythm no longer gives it. */
export async function findSession(
  { read, area }: Pick<Ctx, 'read' | 'area'>,
  id: string,
): Promise<{ forum: Forum; session: Timed } | undefined> {
  const forum = await read.get('forum', id.split('/')[0] ?? '');
  if (!forum) return undefined;
  const records = await sessionRecords(read, area, forum);
  const session = sessionById(forum, id, records);
  return session && isTimed(session) ? { forum, session } : undefined;
}

/** The breakfast's link: this meeting's, else the forum's. Never invented. */
export const linkOf = (forum: Forum, session: Timed): string | undefined =>
  session.meeting?.link ?? forum.link;

async function facts(ctx: Seeing, forum: Forum, session: Timed) {
  const { texts } = ctx;
  const link = linkOf(forum, session);
  const answers = await answersTo(ctx, session);
  const theme = session.meeting?.theme;
  return {
    title: session.meeting?.seminar ? texts.breakfast.seminarTitle : texts.breakfast.title,
    when: texts.breakfast.when({
      day: texts.dates.day(session.day),
      times: texts.dates.times(session.start, session.end),
    }),
    place: texts.breakfast.place({ place: forum.place }),
    theme: theme === undefined ? '' : texts.breakfast.theme({ theme }),
    hasTheme: theme !== undefined,
    link: link ?? '',
    hasLink: link !== undefined,
    noLink: link === undefined,
    coming: texts.breakfast.coming({ n: answers.filter(({ answer }) => answer === 'yes').length }),
    session: session.id,
  };
}

/** The card of a person: what they have answered stands on it. `step` is the prompt it came with. */
export async function personalCard(
  ctx: Seeing,
  forum: Forum,
  session: Timed,
  person: PersonId,
  said?: string,
): Promise<Drawing> {
  const { texts, read } = ctx;
  const answer = (await read.get('answer', answerId(session.id, person)))?.answer;
  const subscribed = (await read.get('subscriber', `${forum.id}/${person}`)) !== undefined;
  const common = await facts(ctx, forum, session);
  return {
    card: 'breakfast.session',
    summary: texts.breakfast.summary({
      day: texts.dates.day(session.day),
      time: texts.dates.time(session.start),
    }),
    data: {
      ...common,
      said: said ?? '',
      hasSaid: said !== undefined,
      soon: soonOf(ctx, session),
      mine: texts.breakfast.mine[answer === 'yes' ? 'yes' : answer === 'no' ? 'no' : 'none'],
      isYes: answer === 'yes',
      isNo: answer === 'no',
      subscribed,
      mayEdit: await coordinates(ctx, person),
    },
  };
}

/** «Begynner om fem minutter», from ten minutes before until it begins; nothing otherwise. */
function soonOf({ now, texts }: Pick<Ctx, 'now' | 'texts'>, session: Timed): string {
  const minutes = Math.ceil((startOfSession(session) - now) / 60_000);
  if (minutes > 10 || endOfSession(session) <= now) return '';
  return minutes > 0 ? texts.breakfast.beginsIn({ minutes }) : texts.breakfast.begun;
}

export async function sharedCard(ctx: Seeing, forum: Forum, session: Timed): Promise<Drawing> {
  const { texts } = ctx;
  return {
    card: 'breakfast.shared',
    summary: texts.breakfast.summary({
      day: texts.dates.day(session.day),
      time: texts.dates.time(session.start),
    }),
    data: { ...(await facts(ctx, forum, session)), soon: soonOf(ctx, session) },
  };
}

/** What is said when the next one is asked about, skipped or not known. */
export function otherCard({ texts }: Pick<Ctx, 'texts'>, text: string): Drawing {
  return { card: 'breakfast.none', summary: text, data: { title: texts.breakfast.title, text } };
}

/** The next session that is on, with the one before it that still waits for a decision. */
export async function upcoming({ read, area, now }: Pick<Ctx, 'read' | 'area' | 'now'>, forum: Forum) {
  const records = await sessionRecords(read, area, forum);
  const next = nextSession(forum, now, records);
  if (!next || !isTimed(next)) return { on: undefined, asking: undefined };
  if (next.state === 'on') return { on: next, asking: undefined };
  const later = sessionsOf(forum, addDays(next.planned, 1), addDays(next.planned, 200), records);
  return { on: later.filter(isTimed).find(({ state }) => state === 'on'), asking: next };
}

// --- when the prompts go ---------------------------------------------------------------------------------------------

/** 09.00 a week ahead, moved back to a working day; and five minutes before it begins. */
export function promptTimes(session: Timed, closed: Ctx['area']['closed']) {
  const start = startOfSession(session);
  return {
    week: morningOf(previousWorkday(addDays(session.day, -7), closed)),
    link: morningOf(previousWorkday(addDays(session.day, -1), closed)),
    today: (start - 5 * 60_000) as Instant,
    start,
    end: endOfSession(session),
  };
}

/** A step's card in the forum's channel; known by the same id, it is edited when counts or facts change. */
export function channelPrompt(
  forum: Forum,
  session: Timed,
  step: 'week' | 'today',
  at: Instant,
): readonly Message[] {
  if (forum.channel === undefined) return [];
  return [
    {
      id: `breakfast/${session.id}/${step}/${forum.channel}`,
      to: { channel: forum.channel },
      mode: 'show',
      gathers: true,
      view: 'breakfast.prompt',
      with: { session: session.id, step },
      at,
      expires: endOfSession(session),
      urgent: step === 'today',
    },
  ];
}

/** The channel's newest card again, after somebody has answered; nothing before the first prompt has gone. */
export function sharedUpdate(
  ctx: Pick<Ctx, 'now' | 'area'>,
  forum: Forum,
  session: Timed,
): readonly Message[] {
  const times = promptTimes(session, ctx.area.closed);
  if (ctx.now < times.week || ctx.now >= times.end) return [];
  return channelPrompt(forum, session, ctx.now >= times.today ? 'today' : 'week', ctx.now);
}
