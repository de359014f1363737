// By the clock: whoever calls a forum's meetings is told on their card of the day that one is not called yet, in time and again a
// week before. A session whose day is called, skipped or not decided is nobody's to call.
import { z } from 'zod';
import {
  type Capability,
  type Drawing,
  type Due,
  type DueCtx,
  type ViewCtx,
  type Window,
  view,
} from '../../capability.ts';
import {
  type Closed,
  type Day,
  type Instant,
  addDays,
  dayFrom,
  dayOf,
  partsOf,
  previousWorkday,
} from '../../domain/calendar.ts';
import { type Forum, forumIdSchema, habitsOf, isCalledHere } from '../../domain/forum.ts';
import { meetingIdSchema } from '../../domain/meeting.ts';
import { morningOf } from '../../domain/notice.ts';
import { type Session, sessionById, sessionsOf, startOfSession } from '../../domain/session.ts';
import { allOf } from '../../reading/read.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { answeringOrCoordinators, holdsAs } from '../../reading/who.ts';
import { calledTo, forumsOf, titleOf } from './facts.ts';

/** Days before: the last word. */
const LAST_DAYS = 7;

const isCalled = (forum: Forum): boolean => forum.type !== 'breakfast' && isCalledHere(forum);

/** On, of this forum's calling, and neither it nor another meeting of the forum that day is called. */
function uncalled(forum: Forum, sessions: readonly Session[]): readonly Session[] {
  const called = new Set(
    sessions
      .filter(({ meeting }) => meeting?.state === 'invited' && meeting.emergency !== true)
      .map(({ day }) => day),
  );
  return sessions.filter(
    ({ state, day, meeting }) =>
      state === 'on' &&
      !called.has(day) &&
      meeting?.state !== 'invited' &&
      (meeting?.forum ?? forum.id) === forum.id,
  );
}

/** What is held every week or two is asked about once a month, for the first of it. */
const OFTEN_DAYS = 14;

function worthAsking(forum: Forum, sessions: readonly Session[]): readonly Session[] {
  const on = sessions.filter(({ state }) => state === 'on');
  const before = new Map(on.map((one, n) => [one.id, on[n - 1]?.day]));
  return uncalled(forum, sessions).filter(({ id, day }) => {
    const last = before.get(id);
    return last === undefined || last < addDays(day, -OFTEN_DAYS) || last.slice(0, 7) !== day.slice(0, 7);
  });
}

/** The first nine o'clock after a moment. */
function morningAfter(at: Instant): Instant {
  const today = morningOf(dayOf(at));
  return today > at ? today : morningOf(addDays(dayOf(at), 1));
}

async function due(ctx: DueCtx, { after, until }: Window): Promise<readonly Due[]> {
  if (morningAfter(after) > until) return [];
  const forums = (await allOf(ctx.read, 'forum')).filter(isCalled);
  const found: Due[] = [];
  for (const forum of forums) {
    const { callDays } = habitsOf(forum);
    const records = await sessionRecords(ctx.read, ctx.area, forum);
    // A step may be some days earlier than so many days before: the mornings of a long closing are none.
    const near = sessionsOf(
      forum,
      addDays(dayOf(after), -OFTEN_DAYS),
      addDays(dayOf(until), callDays + 60),
      records,
    );
    for (const session of worthAsking(forum, near))
      for (const step of stepsOf(session, callDays, ctx.area.closed))
        if (step.at > after && step.at <= until) found.push(...(await prompt(ctx, forum, session, step)));
  }
  return found;
}

/** `days`: before the session, as the step is named. */
type Step = { readonly days: number; readonly at: Instant; readonly expires: Instant };

/** In time, and the last word; what is overdue when the next is due is not said. */
function stepsOf(session: Session, callDays: number, closed: readonly Closed[]): readonly Step[] {
  const start = startOfSession(session);
  const times = [callDays, Math.min(callDays, LAST_DAYS)].map((days) => ({
    days,
    at: morningOf(previousWorkday(addDays(session.day, -days), closed)),
  }));
  return times
    .map((one, n) => ({ ...one, expires: times[n + 1]?.at ?? start }))
    .filter(({ at, expires }) => at < expires);
}

async function prompt(
  ctx: DueCtx,
  forum: Forum,
  session: Session,
  { days, at, expires }: Step,
): Promise<readonly Due[]> {
  const forums = await forumsOf(ctx, forum, session.meeting?.joint);
  const told = await answeringOrCoordinators({ ...ctx, now: at }, forum.convener);
  const called = await calledTo(ctx, forums, session.day);
  if (called.every(({ person }) => told.includes(person))) return [];
  const send = told.map((person) => ({
    id: `call/${session.id}/${days}/${person}`,
    to: { person },
    mode: 'say' as const,
    view: 'meeting.uncalled',
    with: { forum: forum.id, session: session.id },
    at,
    expires,
    digest: true,
  }));
  return send.length === 0 ? [] : [{ at, outcome: { send } }];
}

/** The half-year a day is in, in the words that `innkall` reads. */
function halfOf(day: Day): { readonly words: string; readonly to: Day; readonly spring: boolean } {
  const { year, month } = partsOf(day);
  const spring = month <= 6;
  const next = spring ? dayFrom(year, 7, 1) : dayFrom(year + 1, 1, 1);
  return { words: `${spring ? 'våren' : 'høsten'} ${year}`, to: addDays(next ?? day, -1), spring };
}

const sessionKey = z.object({ forum: forumIdSchema, session: meetingIdSchema });

/** «Se og send» is the command with the day: one press shows the draft, the next sends it. */
async function card(
  ctx: ViewCtx,
  { forum: id, session: key }: z.output<typeof sessionKey>,
): Promise<Drawing | undefined> {
  const forum = await ctx.read.get('forum', id);
  if (!forum || !('person' in ctx.to) || !(await holdsAs(ctx, ctx.to.person, [forum.convener])))
    return undefined;
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const session = sessionById(forum, key, records);
  if (!session || startOfSession(session) <= ctx.now) return undefined;
  if (!uncalled(forum, sessionsOf(forum, session.day, session.day, records)).some((one) => one.id === key))
    return undefined;
  const { texts } = ctx;
  const title = texts.meeting.uncalled({
    forum: await titleOf(ctx, forum, session.meeting ?? {}),
    day: texts.dates.day(session.day),
  });
  const half = halfOf(session.day);
  const more = uncalled(forum, sessionsOf(forum, session.day, half.to, records)).length;
  return {
    card: 'meeting.uncalled',
    summary: title,
    data: {
      title,
      text: `${forum.id} ${session.day}`,
      half: `${forum.id} ${half.words}`,
      all: texts.meeting.callAll({ n: more, spring: half.spring }),
      hasMore: more > 1,
    },
  };
}

export const prompting: Pick<Capability, 'views' | 'due'> & { due: NonNullable<Capability['due']> } = {
  views: { 'meeting.uncalled': view({ input: sessionKey, draw: card }) },
  due,
};
