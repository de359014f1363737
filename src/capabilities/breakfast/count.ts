// After the breakfast: how many came, by service and never by name, and a short note on how it stands with the young.
import { z } from 'zod';
import {
  type Ctx,
  type Drawing,
  type Message,
  type Outcome,
  type ViewCtx,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../../capability.ts';
import { type Instant, DAY_MS } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { meetingIdSchema } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import type { RecordOf } from '../../domain/records.ts';
import { type Timed, endOfSession } from '../../domain/session.ts';
import { checkAgendaText } from '../../reading/agenda.ts';
import { allOf } from '../../reading/read.ts';
import { breakfasts } from '../../reading/sessions.ts';
import { quarterWords, toldTrends, trendLines } from '../../reading/trend.ts';
import { coordinator, coordinates } from '../../reading/who.ts';
import { findSession, otherCard } from './card.ts';

type Attendance = RecordOf<'attendance'>;

/** So many services have a field of their own; others are written as lines. */
const FIELDS = 12;
const LISTED = 12;
/** Of the counts of concerns: half a year. */
const QUARTERS = 2;
const WEEK_MS = 7 * DAY_MS;

export const countVerbs = {
  'breakfast.count': verb({
    input: z.object({ session: meetingIdSchema }),
    who: coordinator,
    where: PRIVATE,
    async run(ctx, { session: id }) {
      const found = await findSession(ctx, id);
      if (!found) return GONE;
      return { show: await countCard(ctx, found.forum, found.session) };
    },
  }),
  'breakfast.counted': verb({
    input: z.looseObject({
      session: meetingIdSchema,
      services: z.array(z.string().min(1).max(80)).max(FIELDS),
      others: z.string().max(2000).default(''),
      note: z.string().trim().max(1000).default(''),
    }),
    who: coordinator,
    where: PRIVATE,
    run: counted,
  }),
  'breakfast.trend': verb({
    input: z.object({ text: z.string().max(400).default('') }),
    who: coordinator,
    where: PRIVATE,
    span: 'each',
    run: trend,
  }),
};

export const countViews = {
  'breakfast.askCount': view({
    input: z.object({ session: meetingIdSchema }),
    async draw(ctx, { session: id }) {
      const found = await findSession(ctx, id);
      if (!found || found.session.state !== 'on' || !('person' in ctx.to)) return undefined;
      if (!(await coordinates(ctx, ctx.to.person)) || (await ctx.read.get('attendance', id)))
        return undefined;
      return countCard(ctx, found.forum, found.session);
    },
  }),
};

/** When it is over, while it is remembered. */
export const countMessages = (session: Timed, persons: readonly PersonId[]): readonly Message[] =>
  persons.map((person) => ({
    id: `breakfast/${session.id}/count/${person}`,
    to: { person },
    mode: 'say',
    view: 'breakfast.askCount',
    with: { session: session.id },
    at: endOfSession(session),
    expires: (endOfSession(session) + WEEK_MS) as Instant,
    reminder: true,
  }));

// --- counting --------------------------------------------------------------------------------------------------------

type Seeing = Pick<ViewCtx, 'read' | 'texts' | 'area'>;

/** Those counted last time, else the roles there are: most are named after their service. */
async function servicesOf({ read, area }: Seeing, forum: Forum): Promise<readonly string[]> {
  const last = (await read.list('attendance', `${forum.id}/`)).at(-1)?.value;
  const counted = last?.counts.map(({ service }) => service) ?? [];
  if (counted.length > 0) return counted.slice(0, FIELDS);
  const roles = await allOf(read, 'role');
  return roles
    .filter(({ id }) => id !== area.coordinator)
    .map(({ name }) => name.slice(0, 80))
    .slice(0, FIELDS);
}

async function countCard(ctx: Seeing, forum: Forum, session: Timed): Promise<Drawing> {
  const { texts, read } = ctx;
  const there = await read.get('attendance', session.id);
  const services = there
    ? there.counts.map(({ service }) => service).slice(0, FIELDS)
    : await servicesOf(ctx, forum);
  const title = texts.breakfast.countTitle({ day: texts.dates.day(session.day) });
  const rest = there?.counts.slice(FIELDS) ?? [];
  return {
    card: 'breakfast.count',
    summary: title,
    data: {
      title,
      session: session.id,
      services,
      rows: services.map((service, index) => ({
        field: `n.${index}`,
        label: service,
        value: there?.counts[index]?.n ?? '',
      })),
      others: rest.map(({ service, n }) => `${service}: ${n}`).join('\n'),
      note: there?.note ?? '',
    },
  };
}

type Typed = {
  readonly session: string;
  readonly services: readonly string[];
  readonly others: string;
  readonly note: string;
  readonly [field: string]: unknown;
};

const countSchema = z.coerce.number().int().min(0).max(500).catch(0);
const LINE = /^(.{1,80}?)[\s:;,–-]+(\d{1,3})$/u;

async function counted(ctx: Ctx, typed: Typed): Promise<Outcome> {
  const { actor, texts, now, read } = ctx;
  const found = await findSession(ctx, typed.session);
  if (!found || actor.kind !== 'person') return GONE;
  const lines = typed.others
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read_ = lines.map((line) => ({ line, match: LINE.exec(line) }));
  const checked = await checkAgendaText(ctx, found.forum, typed.note, ...typed.services, ...lines);
  if (checked.refuse) return { refuse: checked.refuse };
  if (read_.some(({ match }) => !match)) return { refuse: { reason: 'countUnread', data: {} } };
  const counts = [
    ...typed.services.map((service, index) => ({ service, n: countSchema.parse(typed[`n.${index}`]) })),
    ...read_.map(({ match }) => ({ service: match?.[1]?.trim() ?? '', n: Number(match?.[2]) })),
  ].filter(({ n }) => n > 0);
  const value: Attendance = {
    meeting: typed.session,
    counts: counts.slice(0, 40),
    ...(typed.note === '' ? {} : { note: typed.note }),
    by: actor.person,
    at: now,
  };
  await read.get('attendance', typed.session);
  const said = texts.breakfast.counted({ n: totalOf(value), services: value.counts.length });
  return {
    changes: [{ kind: 'attendance', id: typed.session, value }],
    withdraw: [`breakfast/${typed.session}/count/`],
    show: otherCard(ctx, [said, ...(checked.warning ? [checked.warning] : [])].join(' ')),
  };
}

const totalOf = ({ counts }: Pick<Attendance, 'counts'>): number => counts.reduce((sum, { n }) => sum + n, 0);

// --- how it stands ---------------------------------------------------------------------------------------------------

async function trend(ctx: Ctx): Promise<Outcome> {
  const { read, texts } = ctx;
  const [forum] = await breakfasts(read);
  if (!forum) return { show: otherCard(ctx, texts.breakfast.noForum) };
  const held = (await read.list('attendance', `${forum.id}/`)).slice(-LISTED).reverse();
  const quarters = await toldTrends(ctx, ctx.now, QUARTERS);
  if (held.length === 0 && quarters.length === 0) return { show: otherCard(ctx, texts.breakfast.trendNone) };
  return {
    show: {
      card: 'breakfast.trend',
      summary: texts.breakfast.trendTitle,
      data: {
        rows: held.map(({ id, value }) => ({
          day: texts.dates.dayYear(id.slice(id.indexOf('/') + 1) as Timed['day']),
          counts: texts.breakfast.came({ n: totalOf(value), services: value.counts.length }),
          note: value.note ?? '',
          hasNote: value.note !== undefined,
          session: id,
        })),
        quarters: quarters.map((one) => ({
          quarter: quarterWords(texts, one),
          lines: trendLines(texts, one),
        })),
        hasQuarters: quarters.length > 0,
        notShown: texts.trend.notShown,
      },
    },
  };
}
