// What the clock does for the breakfast: the prompt a week ahead and at five to eight, and the question of a missing link.
import type { Ctx, Due, DueCtx, Message, Window } from '../../capability.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Timed, isTimed, sessionsOf } from '../../domain/session.ts';
import { answersTo, breakfasts, sessionRecords } from '../../reading/sessions.ts';
import { answering, coordinators } from '../../reading/who.ts';
import { countMessages } from './count.ts';
import { channelPrompt, linkOf, promptTimes } from './card.ts';

/** How far from a session its prompts may lie, in days: a week ahead, more over a long holiday, and a week moved earlier. */
const REACH = 30;

export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const all: Due[] = [];
  for (const forum of await breakfasts(ctx.read)) {
    const records = await sessionRecords(ctx.read, ctx.area, forum);
    const from = addDays(dayOf(window.after), -8);
    const sessions = sessionsOf(forum, from, addDays(dayOf(window.until), REACH), records);
    for (const session of sessions)
      if (session.state === 'on' && isTimed(session))
        all.push(...(await prompts(ctx, window, forum, session)));
  }
  return all;
}

async function prompts(ctx: DueCtx, window: Window, forum: Forum, session: Timed): Promise<readonly Due[]> {
  const times = promptTimes(session, ctx.area.closed);
  const within = (at: number): boolean => at > window.after && at <= window.until;
  const found: Due[] = [];
  if (within(times.week))
    found.push({ at: times.week, outcome: { send: await weekAhead(ctx, forum, session) } });
  if (within(times.link) && linkOf(forum, session) === undefined)
    found.push({ at: times.link, outcome: { send: await askForLink(ctx, forum, session) } });
  if (within(times.end))
    found.push({ at: times.end, outcome: { send: countMessages(session, await coordinators(ctx)) } });
  if (within(times.today)) found.push({ at: times.today, outcome: { send: await now(ctx, forum, session) } });
  return found;
}

const subscribers = async ({ read }: Pick<Ctx, 'read'>, forum: Forum): Promise<readonly PersonId[]> =>
  (await read.list('subscriber', `${forum.id}/`)).map(({ value }) => value.person);

async function weekAhead(ctx: DueCtx, forum: Forum, session: Timed): Promise<readonly Message[]> {
  const times = promptTimes(session, ctx.area.closed);
  const answered = new Set((await answersTo(ctx, session)).map(({ person }) => person));
  const silent = (await subscribers(ctx, forum)).filter((person) => !answered.has(person));
  return [
    ...silent.map((person): Message => ({
      id: `breakfast/${session.id}/week/${person}`,
      to: { person },
      mode: 'say',
      view: 'breakfast.prompt',
      with: { session: session.id, step: 'week' },
      at: times.week,
      expires: times.today,
      digest: true,
    })),
    ...channelPrompt(forum, session, 'week', times.week),
  ];
}

/** Five to eight: everyone who wants to know or comes, but those who have said that they cannot. */
async function now(ctx: DueCtx, forum: Forum, session: Timed): Promise<readonly Message[]> {
  const times = promptTimes(session, ctx.area.closed);
  const answers = await answersTo(ctx, session);
  const not = new Set(answers.filter(({ answer }) => answer === 'no').map(({ person }) => person));
  const yes = answers.filter(({ answer }) => answer === 'yes').map(({ person }) => person);
  const all = new Set([...(await subscribers(ctx, forum)), ...yes].filter((person) => !not.has(person)));
  return [
    ...[...all].map((person): Message => ({
      id: `breakfast/${session.id}/today/${person}`,
      to: { person },
      mode: 'say',
      view: 'breakfast.prompt',
      with: { session: session.id, step: 'today' },
      at: times.today,
      expires: times.end,
      urgent: true,
      reminder: true,
    })),
    ...channelPrompt(forum, session, 'today', times.today),
  ];
}

async function askForLink(ctx: DueCtx, forum: Forum, session: Timed): Promise<readonly Message[]> {
  const times = promptTimes(session, ctx.area.closed);
  return (await answering(ctx, forum.convener)).map((person) => ({
    id: `breakfast/${session.id}/link/${person}`,
    to: { person },
    mode: 'say',
    view: 'breakfast.askLink',
    with: { session: session.id },
    at: times.link,
    expires: times.start,
    digest: true,
  }));
}
