// The asking before each politiråd: by the clock to owners who are silent, and for the coordinator how it stands, one more
// word now, and when to ask. The card with the measures is drawn by measure.ts; here is only who gets it and when.
import { z } from 'zod';
import { readNext, readPlan, readPolitiraad } from '../reading/action-plan.ts';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Due,
  type DueCtx,
  type Message,
  type Outcome,
  type ViewCtx,
  type Window,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../capability.ts';
import { areaSchema } from '../domain/area.ts';
import {
  type Day,
  type Instant,
  addDays,
  dayOf,
  daySchema,
  instantOf,
  nextWorkday,
  wall,
} from '../domain/calendar.ts';
import type { Round } from '../domain/measure.ts';
import { startOf, meetingIdSchema } from '../domain/meeting.ts';
import { noticeId } from '../domain/notice.ts';
import type { ActionPlan } from '../domain/owner.ts';
import {
  type Politiraad,
  askedOf,
  askingEnds,
  askingTimes,
  isTimely,
  openedAt,
  owedBy,
  silentIn,
} from '../domain/round.ts';
import { coordinator } from '../reading/who.ts';
import { overview } from './round/overview.ts';

const days = z.coerce.number().pipe(areaSchema.shape.roundSteps.element);
const emptyIsNone = (typed: unknown): unknown => (typed === '' ? undefined : typed);
const stepsSchema = z.object({ first: days, second: z.preprocess(emptyIsNone, days.optional()).optional() });

export const round: Capability = {
  name: 'round',
  commands: [
    {
      verb: 'round.overview',
      alone: true,
      for: 'coordinator',
      phrases: {
        nb: ['politiråd', 'politirådet'],
        nn: ['politiråd', 'politirådet'],
        en: ['police council', 'politiråd'],
      },
      about: {
        nb: 'Hvem som har gitt status før neste politiråd',
        nn: 'Kven som har gitt status før neste politiråd',
        en: 'Who has reported before the next police council',
      },
    },
  ],
  verbs: {
    'round.overview': verb({
      input: z.object({}),
      who: coordinator,
      where: PRIVATE,
      span: 'each',
      run: async (ctx) => ({ show: await overview(ctx) }),
    }),
    'round.nudge': verb({
      input: z.object({ meeting: meetingIdSchema }),
      who: coordinator,
      where: PRIVATE,
      run: nudge,
    }),
    'round.settings': verb({
      input: z.object({}),
      who: coordinator,
      where: PRIVATE,
      run: async (ctx) => ({
        show: { card: 'round.settings', summary: ctx.texts.round.settingsTitle, data: settings(ctx) },
      }),
    }),
    'round.steps': verb({
      input: stepsSchema,
      who: coordinator,
      where: PRIVATE,
      run: saveSteps,
    }),
  },
  views: {
    'round.ask': view({ input: z.object({ meeting: meetingIdSchema, asked: daySchema }), draw: ask }),
  },
  due,
};

// --- by the clock ----------------------------------------------------------------------------------------------------

async function due({ area, read }: DueCtx, { after, until }: Window): Promise<readonly Due[]> {
  const found: Due[] = [];
  for (const politiraad of await readPolitiraad({ read })) {
    const { meeting, since } = politiraad;
    const open = await read.get('round', meeting.id);
    const times = askingTimes(meeting, area, open?.opened).filter(
      (at) => at > after && at <= until && at >= since,
    );
    if (times.length === 0) continue;
    const plan = await readPlan({ read });
    for (const at of times) {
      const outcome = asking({ plan, politiraad, open, area }, at, at);
      if (outcome) found.push({ at, outcome });
    }
  }
  return found;
}

type Standing = {
  readonly plan: ActionPlan;
  readonly politiraad: Politiraad;
  readonly open: Round | undefined;
  readonly area: Ctx['area'];
};

/** Opens the round if it is not, and asks everybody silent; undefined when there is nothing to open and nobody to ask. */
function asking({ plan, politiraad, open, area }: Standing, now: Instant, at: Instant): Outcome | undefined {
  const { meeting } = politiraad;
  const value = open ?? openedAt(politiraad, area, now);
  const silent = silentIn(plan, askedOf(politiraad, area, value), dayOf(at));
  if (open && silent.length === 0) return undefined;
  const expires = askingEnds(meeting, area, at);
  return {
    ...(open ? {} : { changes: [{ kind: 'round', id: meeting.id, value }] }),
    send: silent.map((person): Message => ({
      id: askId(meeting.id, dayOf(at), person),
      to: { person },
      mode: 'say',
      view: 'round.ask',
      with: { meeting: meeting.id, asked: meeting.day },
      at,
      expires,
      digest: true,
    })),
  };
}

/** The day is the step: whatever brings it about, nobody is asked about the same politiråd twice on a day. */
const askId = (meeting: string, day: Day, person: string): string => `round/${meeting}/${day}/${person}`;

/** The form with what the person owes now; nothing when that is nothing, or the meeting has begun, gone or moved on. */
async function ask(
  ctx: ViewCtx,
  { meeting: id, asked }: { meeting: string; asked: Day },
): Promise<Drawing | undefined> {
  const { read, area, now, texts, to } = ctx;
  const politiraad = (await readPolitiraad(ctx)).find(({ meeting }) => meeting.id === id);
  const open = await read.get('round', id);
  if (!politiraad || !open || !('person' in to)) return undefined;
  const { meeting } = politiraad;
  if (!isTimely(meeting, area, asked, now)) return undefined;
  const counted = askedOf(politiraad, area, open);
  const owed = owedBy(await readPlan(ctx), counted, to.person, dayOf(now));
  const form =
    owed.length > 0 && (await ctx.draw(to, 'measure.form', { measures: owed.map((one) => one.id) }));
  if (!form) return undefined;
  const title = texts.round.ask({ n: owed.length });
  const some = owed.some(({ latest }) => latest !== undefined);
  const { dates } = texts;
  const lead = texts.round.askLead({ day: dates.day(meeting.day), time: dates.time(meeting.start), some });
  return { ...form, summary: title, data: { ...form.data, title, lead } };
}

// --- by the coordinator ----------------------------------------------------------------------------------------------

const MORNING = '09:00';
const EVENING = '16:00';

/** At once in working hours, otherwise nine o'clock on the next working morning. */
function soonest(now: Instant, { closed }: Ctx['area']): Instant {
  const today = dayOf(now);
  const late = now >= instantOf(wall(today, EVENING));
  const day = nextWorkday(late ? addDays(today, 1) : today, closed);
  return Math.max(now, instantOf(wall(day, MORNING))) as Instant;
}

/** One more word to everybody silent, at most one a day to each, whether the clock or the coordinator asked. */
async function nudge(ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> {
  const { now, area, texts } = ctx;
  const next = await readNext(ctx);
  if (next?.meeting.id !== id) return GONE;
  const at = soonest(now, area);
  if (at >= startOf(next.meeting)) return { show: await overview(ctx, texts.round.tooLate) };
  const standing = { plan: await readPlan(ctx), politiraad: next, open: next.round, area };
  const outcome = asking(standing, now, at);
  const asked = outcome?.send ?? [];
  const fresh = await unasked(ctx, asked);
  const note = nudgedNote(ctx, asked.length, fresh.length, at);
  if (fresh.length === 0) return { show: await overview(ctx, note) };
  return {
    ...outcome,
    send: fresh,
    show: await overview(ctx, note, next.round ?? openedAt(next, area, now)),
  };
}

/** Those who have not got the day's card about it already. */
async function unasked({ read, area }: Ctx, messages: readonly Message[]): Promise<readonly Message[]> {
  const fresh: Message[] = [];
  for (const message of messages) {
    const person = 'person' in message.to ? message.to.person : undefined;
    if (person && !(await read.get('notice', noticeId(area.id, person, message.at, message.id))))
      fresh.push(message);
  }
  return fresh;
}

function nudgedNote({ texts, now }: Ctx, asked: number, fresh: number, at: Instant): string {
  const { round: words, dates } = texts;
  if (asked === 0) return words.nobodyToNudge;
  if (fresh === 0) return words.nudgedAlready;
  if (at === now) return words.nudged({ n: fresh });
  return words.nudgedLater({ n: fresh, day: dates.day(dayOf(at)), time: dates.time(MORNING) });
}

const settings = ({ area }: Ctx): Drawing['data'] => {
  const [first, second] = area.roundSteps.toSorted((a, b) => b - a);
  return { area: area.id, firstDays: first ?? 14, secondDays: second ?? 0, twice: second !== undefined };
};

async function saveSteps(ctx: Ctx, { first, second }: z.output<typeof stepsSchema>): Promise<Outcome> {
  const { area, read, texts } = ctx;
  await read.get('area', area.id);
  const roundSteps = [...new Set([first, second ?? first])].toSorted((a, b) => b - a);
  const value = { ...area, roundSteps };
  return {
    changes: [{ kind: 'area', id: area.id, value }],
    show: await overview({ ...ctx, area: value }, texts.round.saved),
  };
}
