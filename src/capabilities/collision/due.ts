// When a session that meets a day off is asked about: first the one who convenes, then the deputy, and silence means skip. A rule
// that skips a breakfast is told of when silence would have decided.
import { z } from 'zod';
import type { Change, Due, DueCtx, Message, Outcome, Window } from '../../capability.ts';
import { recordsOf } from '../../domain/anchors.ts';
import { type Instant, addDays, dayOf, daySchema, startOfDay } from '../../domain/calendar.ts';
import { ASKED_AHEAD_DAYS, afterAsking, askAt, skipAt } from '../../domain/collision-question.ts';
import type { Collision } from '../../domain/collision.ts';
import { type Forum, forumIdSchema } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Session, sessionsOf, startOfSession } from '../../domain/session.ts';
import { areaRecords } from '../../reading/sessions.ts';
import { answering, coordinatorDeputies, coordinators } from '../../reading/who.ts';

export const keySchema = z.object({ forum: forumIdSchema, day: daySchema });
export type Key = z.output<typeof keySchema>;

export const idOf = ({ forum, day }: Key): string => `${forum}/${day}`;

export const put = (key: Key, value: Collision): Change => ({
  kind: 'collision',
  id: idOf(key),
  value,
  expires: startOfDay(addDays(key.day, 400)),
});

/** Of every forum whose meetings are called from here. */
export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const found: Due[] = [];
  const all = await areaRecords(ctx.read, ctx.area);
  const until = addDays(dayOf(window.until), ASKED_AHEAD_DAYS);
  for (const forum of all.forums.filter(({ calledByOthers }) => !calledByOthers))
    for (const session of sessionsOf(forum, dayOf(window.after), until, recordsOf(forum, all))) {
      const step = await stepOf(ctx, window, forum, session);
      if (step && step.at > window.after && step.at <= window.until) found.push(step);
    }
  return found;
}

/** The next thing that falls due about a session after the window's beginning; undefined when nothing does. */
async function stepOf(
  ctx: DueCtx,
  { after }: Window,
  forum: Forum,
  session: Session,
): Promise<Due | undefined> {
  if (session.state === 'on' || session.meeting?.state === 'cancelled') return undefined;
  const key = { forum: forum.id, day: session.planned };
  const asked = await ctx.read.get('collision', idOf(key));
  if (asked?.decision) return undefined;
  const step = session.state === 'asking' ? askingStep : skippingStep;
  const found = await step(ctx, after, { forum, session, key, asked });
  return found && found.at < startOfSession(session) ? found : undefined;
}

type About = {
  readonly forum: Forum;
  readonly session: Session;
  readonly key: Key;
  readonly asked: Collision | undefined;
};

async function askingStep(ctx: DueCtx, after: Instant, about: About): Promise<Due> {
  const { forum, session, key, asked } = about;
  const held = { planned: session.planned, closed: ctx.area.closed, setUp: ctx.area.createdAt };
  if (!asked) {
    const at = askAt(held, after);
    const { silence } = afterAsking(held, at);
    if (silence >= startOfSession(session)) return { at, outcome: await skip(ctx, about, at) };
    const changes = [put(key, { ...key, askedAt: at })];
    return { at, outcome: { changes, send: questions(key, await convenersOf(ctx, forum), at, silence) } };
  }
  const { deputy, silence } = afterAsking(held, asked.askedAt, after);
  if (asked.escalatedAt || deputy >= silence || deputy <= after)
    return { at: silence, outcome: await skip(ctx, about, silence) };
  const changes = [put(key, { ...asked, escalatedAt: deputy })];
  const send = questions(key, await coordinatorDeputies(ctx), deputy, silence);
  return { at: deputy, outcome: { changes, send } };
}

/** A rule skips it. Nobody is called to a meeting that is not held; only a breakfast goes by itself and must be called off. */
async function skippingStep(ctx: DueCtx, after: Instant, about: About): Promise<Due | undefined> {
  const { forum, session } = about;
  if (forum.type !== 'breakfast' || session.meeting?.state === 'skipped') return undefined;
  const held = { planned: session.planned, closed: ctx.area.closed, setUp: ctx.area.createdAt };
  const at = skipAt(held, after);
  return { at, outcome: await skip(ctx, about, at) };
}

async function skip(ctx: DueCtx, { forum, key, asked }: About, at: Instant): Promise<Outcome> {
  const decision = { kind: 'skip', at } as const;
  return {
    changes: [put(key, { ...(asked ?? { ...key, askedAt: at }), decision })],
    send: forum.type === 'breakfast' ? await announce(ctx, forum, key, at) : [],
  };
}

async function convenersOf(ctx: DueCtx, forum: Forum): Promise<readonly PersonId[]> {
  const conveners = await answering(ctx, forum.convener);
  return conveners.length > 0 ? conveners : coordinators(ctx);
}

const questions = (
  key: Key,
  persons: readonly PersonId[],
  at: Instant,
  expires: Instant,
): readonly Message[] =>
  persons.map((person) => ({
    id: `collision/${idOf(key)}/${person}`,
    to: { person },
    mode: 'say',
    view: 'collision.ask',
    with: key,
    at,
    expires,
    digest: true,
  }));

/** «Ingen frokost i desember; neste 29. januar»: to the channel, and to those who get the prompts. */
export async function announce(
  ctx: Pick<DueCtx, 'read'>,
  forum: Forum,
  key: Key,
  at: Instant,
): Promise<readonly Message[]> {
  const expires = startOfDay(addDays(key.day, 1));
  const said = { mode: 'say', view: 'collision.none', with: key, at, expires } as const;
  const subscribers = await ctx.read.list('subscriber', `${forum.id}/`);
  const persons: readonly Message[] = subscribers.map(({ value: { person } }) => ({
    ...said,
    id: `collision/${idOf(key)}/none/${person}`,
    to: { person },
    digest: true,
  }));
  if (forum.channel === undefined) return persons;
  const channel: Message = {
    ...said,
    id: `collision/${idOf(key)}/none/${forum.channel}`,
    to: { channel: forum.channel },
  };
  return [channel, ...persons];
}
