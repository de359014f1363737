// «Dette venter på deg»: the coordinator's list at any time, and by itself on the week's first working day when something waits.
import { z } from 'zod';
import { readNext, readPlan } from '../reading/action-plan.ts';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Due,
  type DueCtx,
  type Outcome,
  type Recipient,
  type Window,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../capability.ts';
import {
  type Closed,
  type Day,
  addDays,
  dayOf,
  daySchema,
  mondayOf,
  nextWorkday,
  weekday,
} from '../domain/calendar.ts';
import { type Forum, forumIdSchema } from '../domain/forum.ts';
import { foldedTo } from '../domain/paging.ts';
import { answersFor, personIdSchema } from '../domain/people.ts';
import { waitingAmong } from '../domain/triage.ts';
import { type WaitingRecords, waitingOf } from '../domain/waiting.ts';
import { allOf } from '../reading/read.ts';
import { coordinates, coordinator } from '../reading/who.ts';
import { morningOf } from '../domain/notice.ts';
import { row } from './waiting/rows.ts';

export const waiting: Capability = {
  name: 'waiting',
  commands: [
    {
      verb: 'waiting.show',
      alone: true,
      menu: 9,
      for: 'coordinator',
      phrases: { nb: ['venter', 'mandag'], nn: ['ventar', 'måndag'], en: ['waiting', 'monday'] },
      about: { nb: 'Det som venter på deg', nn: 'Det som ventar på deg', en: 'What is waiting for you' },
    },
  ],
  verbs: {
    'waiting.show': verb({
      input: z.object({ text: z.string().max(200).default('') }),
      who: coordinator,
      where: PRIVATE,
      span: 'each',
      run: async (ctx) => ({ show: (await list(ctx, readerOf(ctx))) ?? nothing(ctx) }),
    }),
    'waiting.claim': verb({
      input: z.object({ stranger: personIdSchema }),
      who: coordinator,
      where: PRIVATE,
      run: (ctx, { stranger }) => opened(ctx, 'arrival.claim', { stranger }),
    }),
    'waiting.collision': verb({
      input: z.object({ forum: forumIdSchema, day: daySchema }),
      who: coordinator,
      where: PRIVATE,
      run: (ctx, key) => opened(ctx, 'collision.ask', key),
    }),
  },
  views: {
    'waiting.monday': view({
      input: z.object({}),
      draw: async (ctx) =>
        'person' in ctx.to && (await coordinates(ctx, ctx.to.person)) ? list(ctx, ctx.to) : undefined,
    }),
  },
  due,
};

/** Another capability's card, drawn for whoever pressed. */
async function opened(
  { actor, draw }: Ctx,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const show = actor.kind === 'person' ? await draw({ person: actor.person }, name, input) : undefined;
  return show ? { show } : GONE;
}

// --- the list --------------------------------------------------------------------------------------------------------

type Seeing = Pick<Ctx, 'read' | 'now' | 'area' | 'texts' | 'draw'>;

const readerOf = ({ actor }: Ctx): Recipient | undefined =>
  actor.kind === 'person' ? { person: actor.person } : undefined;

/** So many rows are enough for one Monday, and keep the card under 28 kB. */
const ROWS = 20;

async function list(ctx: Seeing, reader: Recipient | undefined): Promise<Drawing | undefined> {
  const records = await recordsOf(ctx, await openClaims(ctx, reader), await openConcerns(ctx, reader));
  const all = waitingOf(records, ctx.now);
  if (all.length === 0) return undefined;
  const title = ctx.texts.waiting.title({ n: all.length });
  const { shown, left } = foldedTo(ROWS, all);
  return {
    card: 'waiting.show',
    summary: title,
    data: {
      title,
      area: ctx.area.name,
      rows: shown.map((one) => row(ctx, one)),
      more: ctx.texts.waiting.more({ n: left }),
      hasMore: left > 0,
    },
  };
}

/** A question of who somebody is whose card has nothing more to ask has answered itself. */
async function openClaims(
  { read, draw }: Seeing,
  reader: Recipient | undefined,
): Promise<WaitingRecords['claims']> {
  const asked = await allOf(read, 'claim');
  if (!reader) return asked;
  const cards = await Promise.all(asked.map(({ stranger }) => draw(reader, 'arrival.claim', { stranger })));
  return asked.filter((_, n) => cards[n] !== undefined);
}

/** How many wait in triage: for those who coordinate, and for no founder or operator. */
async function openConcerns(ctx: Seeing, reader: Recipient | undefined): Promise<number> {
  const mayKnow = reader && 'person' in reader && (await coordinates(ctx, reader.person));
  return mayKnow ? waitingAmong(await allOf(ctx.read, 'concern'), ctx.now, ctx.area.closed) : 0;
}

async function recordsOf(
  ctx: Seeing,
  claims: WaitingRecords['claims'],
  concerns: number,
): Promise<WaitingRecords> {
  const { read, area } = ctx;
  const next = await readNext(ctx);
  const plan = await readPlan(ctx);
  return {
    concerns,
    plan,
    lostChannels: await lostChannels(ctx, [...plan.forums.values()]),
    meetings: await allOf(read, 'meeting'),
    minutes: await allOf(read, 'minutes'),
    filed: await filedMinutes(ctx),
    collisions: await allOf(read, 'collision'),
    claims,
    persons: await allOf(read, 'person'),
    routines: await allOf(read, 'routine'),
    routineYears: await allOf(read, 'routineYear'),
    next: next?.round && next.round.closed === undefined ? next : undefined,
    closed: area.closed,
    since: area.createdAt,
  };
}

async function filedMinutes({ read }: Seeing): Promise<readonly string[]> {
  const filed = await allOf(read, 'filed');
  return filed.filter(({ document }) => document === 'minutes').map(({ meeting }) => meeting);
}

/** Forums with a channel there is no address for any longer. */
async function lostChannels({ read }: Seeing, forums: readonly Forum[]): Promise<readonly Forum[]> {
  const bound = forums.filter(({ channel }) => channel !== undefined);
  const addresses = await Promise.all(bound.map(({ channel }) => read.get('address', `channel:${channel}`)));
  return bound.filter((_, n) => addresses[n] === undefined);
}

function nothing({ texts, now }: Seeing): Drawing {
  const text = weekday(dayOf(now)) === 1 ? texts.waiting.nothing : texts.waiting.nothingOther;
  return { card: 'waiting.nothing', summary: text, data: { text } };
}

// --- Monday ----------------------------------------------------------------------------------------------------------

/** The week's first working day; undefined in a week without one. */
function firstWorkdayOf(monday: Day, closed: readonly Closed[]): Day | undefined {
  const day = nextWorkday(monday, closed);
  return day < addDays(monday, 7) ? day : undefined;
}

/** The card finds out for itself, when it leaves, whether anything waits. */
async function due({ read, area }: DueCtx, { after, until }: Window): Promise<readonly Due[]> {
  const found: Due[] = [];
  for (let monday = mondayOf(dayOf(after)); morningOf(monday) <= until; monday = addDays(monday, 7)) {
    const day = firstWorkdayOf(monday, area.closed);
    const at = day && morningOf(day);
    if (!at || at <= after || at > until) continue;
    const role = await read.get('role', area.coordinator);
    const send = (role ? answersFor(role, dayOf(at)) : []).map((person) => ({
      id: `waiting/${monday}/${person}`,
      to: { person },
      mode: 'say' as const,
      view: 'waiting.monday',
      with: {},
      at,
      expires: morningOf(addDays(monday, 7)),
      digest: true,
    }));
    found.push({ at, outcome: { send } });
  }
  return found;
}
