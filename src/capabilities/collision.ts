// Where a rhythm meets a holiday or a closed day: nobody is invited, the one who convenes is asked, then the deputy, and silence
// means skip. Here are the answers; when it is asked stands in collision-due.ts.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Outcome,
  type ViewCtx,
  type Who,
  verb,
  view,
} from '../capability.ts';
import { type Day, addDays, dayOf, holidays, isDayOff, isHoliday, startOfDay } from '../domain/calendar.ts';
import { afterAsking, choicesFor, suggested } from '../domain/collision-question.ts';
import type { Decision } from '../domain/collision.ts';
import { type Forum, collisionPolicySchema } from '../domain/forum.ts';
import { heldOn, nextSession, sessionById, sessionId, startOfSession } from '../domain/session.ts';
import { sessionRecords } from '../reading/sessions.ts';
import { holdsAs, holdsOneOf } from '../reading/who.ts';
import { type Key, announce, due, idOf, keySchema, put } from './collision/due.ts';

const convener: Who = {
  name: 'convener',
  may: async (ctx, input) => {
    const forum = await ctx.read.get('forum', (input as Pick<Key, 'forum'>).forum);
    return forum !== undefined && holdsOneOf(ctx, [forum.convener]);
  },
};

const PRIVATE = ['private', 'tab'] as const;

export const collision: Capability = {
  name: 'collision',
  commands: [],
  verbs: {
    'collision.decide': verb({
      input: keySchema.extend({ kind: z.enum(['earlier', 'later', 'nextWorkday', 'skip', 'keep']) }),
      who: convener,
      where: [...PRIVATE],
      run: decide,
    }),
    'collision.rule': verb({
      input: keySchema.pick({ forum: true }).extend({ rule: collisionPolicySchema }),
      who: convener,
      where: [...PRIVATE],
      run: setRule,
    }),
  },
  views: {
    'collision.ask': view({ input: keySchema, draw: question }),
    'collision.none': view({ input: keySchema, draw: none }),
  },
  due,
};

// --- the question ----------------------------------------------------------------------------------------------------

type Seeing = Pick<Ctx, 'read' | 'area' | 'now' | 'texts'>;

async function sessionAt({ read, area }: Seeing, { forum: id, day }: Key) {
  const forum = await read.get('forum', id);
  if (!forum) return undefined;
  const records = await sessionRecords(read, area, forum);
  const session = sessionById(forum, sessionId(forum, day), records);
  return session && { forum, session, records };
}

/** For whoever may decide when it is drawn, and for nobody who once could. */
async function question(ctx: Seeing & Pick<ViewCtx, 'to'>, key: Key): Promise<Drawing | undefined> {
  const found = await sessionAt(ctx, key);
  if (found?.session.state !== 'asking' || !('person' in ctx.to)) return undefined;
  if (!(await holdsAs(ctx, ctx.to.person, [found.forum.convener]))) return undefined;
  const { texts, area, now } = ctx;
  const { collision: words, dates } = texts;
  const { planned } = found.session;
  const asked = await ctx.read.get('collision', idOf(key));
  const { silence } = afterAsking({ planned, closed: area.closed }, asked?.askedAt ?? now);
  const choices = choicesFor(found.forum, planned, found.records, dayOf(now));
  const best = suggested(choices, planned);
  const day = dates.day(planned);
  const rows: readonly (readonly [Decision, Day])[] = [
    ...(best ? [[best.kind, best.day] as const] : [['skip', planned] as const]),
    ...choices.filter((one) => one !== best).map((one) => [one.kind, one.day] as const),
    ...(best ? [['skip', planned] as const] : []),
    ['keep', planned],
  ];
  return {
    card: 'collision.ask',
    summary: words.summary({ forum: found.forum.name, day }),
    data: {
      title: words.title({ forum: found.forum.name, day }),
      why: words.why({ day, reason: reasonOf(ctx, planned) }),
      suggestion: best ? words.suggest[best.kind]({ day: dates.day(best.day) }) : words.suggestSkip,
      silence: words.silence({ day: dates.day(dayOf(silence)) }),
      choices: rows.map(([kind, on], at) => ({
        ...{ kind, forum: key.forum, day: key.day, style: at === 0 ? 'positive' : 'default' },
        label: words.choice[kind]({ day: kind === 'nextWorkday' ? dates.day(on) : dates.date(on) }),
      })),
    },
  };
}

/** The public holiday, else the municipality's own word for the closed days. */
function reasonOf({ texts, area }: Seeing, day: Day): string {
  const { collision: words, dates } = texts;
  if (isHoliday(day)) return dates.holiday(holidays(day));
  return area.closed.find(({ from, to }) => from <= day && day <= to)?.name ?? words.dayOff;
}

// --- the answer ------------------------------------------------------------------------------------------------------

async function decide(ctx: Ctx, { kind, ...key }: Key & { kind: Decision }): Promise<Outcome> {
  const { read, actor, now, texts, area } = ctx;
  const { collision: words } = texts;
  const found = await sessionAt(ctx, key);
  const asked = await read.get('collision', idOf(key));
  const isOver = found === undefined || startOfSession(found.session) <= now;
  if (isOver || !asked || !isDayOff(key.day, area.closed))
    return { refuse: { reason: 'noLonger', data: {} } };
  if (asked.decision) return { show: receipt(words.already(said(ctx, key, asked.decision.kind))) };
  const choices = choicesFor(found.forum, key.day, found.records, dayOf(now));
  if (kind !== 'skip' && kind !== 'keep' && !choices.some((one) => one.kind === kind))
    return { refuse: { reason: 'noLonger', data: {} } };
  const by = actor.kind === 'person' ? { by: actor.person } : {};
  const tellsOthers = kind === 'skip' && found.forum.type === 'breakfast';
  return {
    changes: [put(key, { ...asked, decision: { kind, ...by, at: now } })],
    withdraw: [`collision/${idOf(key)}/`],
    send: tellsOthers ? await announce(ctx, found.forum, key, now) : [],
    show: decided(ctx, found.forum, words.decided({ ...said(ctx, key, kind), tellsOthers }), kind),
  };
}

/** The day it becomes, or the day that is left out. */
const said = ({ texts, area }: Seeing, { day }: Key, kind: Decision) => {
  const held = kind === 'skip' || kind === 'keep' ? day : (heldOn(kind, day, area.closed) ?? day);
  return { skipped: kind === 'skip', day: texts.dates.day(held) };
};

const receipt = (text: string): Drawing => ({ card: 'collision.text', summary: text, data: { text } });

type Rule = z.output<typeof collisionPolicySchema>;
/** The rule that would have answered so; there is none for keeping the day. */
const RULES: Readonly<Partial<Record<Decision, Rule>>> = {
  earlier: 'weekBefore',
  later: 'weekAfter',
  nextWorkday: 'nextWorkday',
  skip: 'skip',
};

/** What was decided, and the way to have it so each time. */
const decided = ({ texts }: Seeing, forum: Forum, text: string, kind: Decision): Drawing =>
  ruled(texts, forum, text, RULES[kind] === forum.collision ? undefined : RULES[kind]);

function ruled({ collision: words }: Ctx['texts'], forum: Forum, text: string, rule?: Rule): Drawing {
  return {
    card: 'collision.decided',
    summary: text,
    data: {
      text,
      forum: forum.id,
      rule: rule ?? '',
      label: rule ? words.always[rule] : '',
      offered: rule !== undefined,
    },
  };
}

/** From now on so for every day off; what has been decided for one day stands. */
async function setRule(ctx: Ctx, { forum: id, rule }: { forum: Forum['id']; rule: Rule }): Promise<Outcome> {
  const forum = await ctx.read.get('forum', id);
  if (!forum) return { refuse: { reason: 'noLonger', data: {} } };
  const next: Forum = { ...forum, collision: rule };
  const text = ctx.texts.collision.ruled[rule]({ forum: forum.name });
  return {
    ...(forum.collision === rule ? {} : { changes: [{ kind: 'forum', id, value: next }] }),
    show: ruled(ctx.texts, next, text, rule === 'ask' ? undefined : 'ask'),
  };
}

/** Drawn at delivery: the next one is the next one then. */
async function none(ctx: Seeing, key: Key): Promise<Drawing | undefined> {
  const found = await sessionAt(ctx, key);
  if (found?.session.state !== 'skipped') return undefined;
  const { texts } = ctx;
  const after = startOfDay(addDays(key.day, 1));
  const next = nextSession(found.forum, after, found.records);
  return receipt(
    texts.collision.none({
      breakfast: found.forum.type === 'breakfast',
      forum: found.forum.name,
      month: texts.dates.month(Number(key.day.slice(5, 7))),
      next: next && next.state === 'on' ? texts.dates.date(next.day) : '',
    }),
  );
}
