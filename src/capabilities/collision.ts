// Where a rhythm meets a holiday: nobody is invited, the one who convenes is asked, then the deputy, and silence means skip.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Due,
  type DueCtx,
  type Message,
  type Outcome,
  type ViewCtx,
  type Window,
  verb,
  view,
} from '../capability.ts';
import { type Instant, addDays, dayOf, daySchema, startOfDay } from '../domain/calendar.ts';
import type { Collision } from '../domain/collision.ts';
import { type Forum, forumIdSchema } from '../domain/forum.ts';
import type { PersonId } from '../domain/people.ts';
import {
  type Session,
  canBeEarlier,
  collisionSteps,
  nextSession,
  sessionById,
  sessionId,
  sessionsOf,
  startOfSession,
} from '../domain/session.ts';
import { breakfasts, sessionRecords } from '../reading/sessions.ts';
import { answering, coordinatorDeputies, coordinators, holdsOneOf, holdsAs } from '../reading/who.ts';

const keySchema = z.object({ forum: forumIdSchema, day: daySchema });
type Key = z.output<typeof keySchema>;
type Decision = NonNullable<Collision['decision']>['kind'];

/** The furthest a question is asked ahead, in days. */
const AHEAD = 45;

export const collision: Capability = {
  name: 'collision',
  commands: [],
  verbs: {
    'collision.decide': verb({
      input: keySchema.extend({ kind: z.enum(['earlier', 'skip', 'keep']) }),
      who: {
        name: 'convener',
        may: async (ctx, input) => {
          const forum = await ctx.read.get('forum', (input as Key).forum);
          return forum !== undefined && holdsOneOf(ctx, [forum.convener]);
        },
      },
      where: ['private', 'tab'],
      run: decide,
    }),
  },
  views: {
    'collision.ask': view({ input: keySchema, draw: (ctx, key) => question(ctx, key) }),
    'collision.none': view({ input: keySchema, draw: (ctx, key) => none(ctx, key) }),
  },
  due,
};

const idOf = ({ forum, day }: Key): string => `${forum}/${day}`;

// --- the clock -------------------------------------------------------------------------------------------------------

async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const all: Due[] = [];
  for (const forum of await breakfasts(ctx.read)) {
    const records = await sessionRecords(ctx.read, ctx.area, forum);
    const from = dayOf(window.after);
    for (const session of sessionsOf(forum, from, addDays(dayOf(window.until), AHEAD), records))
      if (session.state === 'asking') all.push(...(await steps(ctx, window, forum, session)));
  }
  return all;
}

async function steps(ctx: DueCtx, window: Window, forum: Forum, session: Session): Promise<readonly Due[]> {
  const { ask, deputy, silence } = collisionSteps(session.planned, ctx.area.closed, ctx.area.createdAt);
  const key = { forum: forum.id, day: session.planned };
  const asked = await ctx.read.get('collision', idOf(key));
  const within = (at: Instant): boolean => at > window.after && at <= window.until;
  const found: Due[] = [];
  if (within(ask) && !asked)
    found.push({
      at: ask,
      outcome: {
        changes: [put(key, { ...key, askedAt: ask })],
        send: questions(key, await convenersOf(ctx, forum), ask, silence),
      },
    });
  if (within(deputy) && asked && !asked.escalatedAt && deputy < silence)
    found.push({
      at: deputy,
      outcome: {
        changes: [put(key, { ...asked, escalatedAt: deputy })],
        send: questions(key, await coordinatorDeputies(ctx), deputy, silence),
      },
    });
  if (within(silence) && asked)
    found.push({
      at: silence,
      outcome: {
        changes: [put(key, { ...asked, decision: { kind: 'skip', at: silence } })],
        send: await announce(ctx, forum, key, silence),
      },
    });
  return found;
}

async function convenersOf(ctx: DueCtx, forum: Forum): Promise<readonly PersonId[]> {
  const conveners = await answering(ctx, forum.convener);
  return conveners.length > 0 ? conveners : coordinators(ctx);
}

const put = (key: Key, value: Collision): Change => ({
  kind: 'collision',
  id: idOf(key),
  value,
  expires: startOfDay(addDays(key.day, 400)),
});

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
async function announce(ctx: DueCtx, forum: Forum, key: Key, at: Instant): Promise<readonly Message[]> {
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

// --- the question and its answer -------------------------------------------------------------------------------------

type Seeing = Pick<Ctx, 'read' | 'area' | 'now' | 'texts'>;

async function sessionAt({ read, area }: Seeing, { forum: id, day }: Key) {
  const forum = await read.get('forum', id);
  if (!forum) return undefined;
  const session = sessionById(forum, sessionId(forum, day), await sessionRecords(read, area, forum));
  return session && { forum, session };
}

/** For whoever may decide when it is drawn, and for nobody who once could. */
async function question(ctx: Seeing & Pick<ViewCtx, 'to'>, key: Key): Promise<Drawing | undefined> {
  const found = await sessionAt(ctx, key);
  if (found?.session.state !== 'asking' || !('person' in ctx.to)) return undefined;
  if (!(await holdsAs(ctx, ctx.to.person, [found.forum.convener]))) return undefined;
  const { texts, area } = ctx;
  const { planned, holiday } = found.session;
  const { silence } = collisionSteps(planned, area.closed, area.createdAt);
  const offered = canBeEarlier(planned, area.closed);
  const earlier = texts.dates.day(addDays(planned, -7));
  return {
    card: 'collision.ask',
    summary: texts.collision.summary({ forum: found.forum.name, day: texts.dates.day(planned) }),
    data: {
      title: texts.collision.title({ forum: found.forum.name, day: texts.dates.day(planned) }),
      why: texts.collision.why({
        day: texts.dates.day(planned),
        holiday: holiday.length > 0 ? texts.dates.holiday(holiday) : texts.collision.dayOff,
      }),
      suggestion: offered ? texts.collision.suggestEarlier({ day: earlier }) : texts.collision.suggestSkip,
      silence: texts.collision.silence({ day: texts.dates.day(dayOf(silence)) }),
      offered,
      earlier: texts.collision.earlier({ day: texts.dates.date(addDays(planned, -7)) }),
      forum: key.forum,
      day: key.day,
    },
  };
}

async function decide(ctx: Ctx, { kind, ...key }: Key & { kind: Decision }): Promise<Outcome> {
  const { read, actor, now, texts, area } = ctx;
  const found = await sessionAt(ctx, key);
  const asked = await read.get('collision', idOf(key));
  if (!found || !asked || startOfSession(found.session) <= now)
    return { refuse: { reason: 'noLonger', data: {} } };
  if (asked.decision) return { show: receipt(texts.collision.already(said(ctx, key, asked.decision.kind))) };
  if (kind === 'earlier' && !canBeEarlier(key.day, area.closed))
    return { refuse: { reason: 'noLonger', data: {} } };
  const by = actor.kind === 'person' ? { by: actor.person } : {};
  const next: Collision = { ...asked, decision: { kind, ...by, at: now } };
  return {
    changes: [put(key, next)],
    withdraw: [`collision/${idOf(key)}/`],
    send: kind === 'skip' ? await announce(ctx, found.forum, key, now) : [],
    show: receipt(texts.collision.decided(said(ctx, key, kind))),
  };
}

const said = ({ texts }: Seeing, { day }: Key, kind: Decision) => ({
  kind,
  day: texts.dates.day(kind === 'earlier' ? addDays(day, -7) : day),
});

const receipt = (text: string): Drawing => ({ card: 'collision.text', summary: text, data: { text } });

/** Drawn at delivery: the next one is the next one then. */
async function none(ctx: Seeing, key: Key): Promise<Drawing | undefined> {
  const found = await sessionAt(ctx, key);
  if (found?.session.state !== 'skipped') return undefined;
  const { texts } = ctx;
  const after = startOfDay(addDays(key.day, 1));
  const records = await sessionRecords(ctx.read, ctx.area, found.forum);
  const next = nextSession(found.forum, after, records);
  return receipt(
    texts.collision.none({
      breakfast: found.forum.type === 'breakfast',
      forum: found.forum.name,
      month: texts.dates.month(Number(key.day.slice(5, 7))),
      next: next && next.state === 'on' ? texts.dates.date(next.day) : '',
    }),
  );
}
