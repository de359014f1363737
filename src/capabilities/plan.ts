// The meeting plan: all forums' meetings of a year, half a year at a time, and what the plan says where a rhythm gives no days.
import { z } from 'zod';
import { type Capability, type Ctx, type Drawing, type Outcome, verb } from '../capability.ts';
import { type AreaRecords, isDated } from '../domain/anchors.ts';
import { type Closed, type Day, addMonths, dayOf, partsOf } from '../domain/calendar.ts';
import type { Forum } from '../domain/forum.ts';
import {
  type Page,
  type Planned,
  adviceFor,
  aheadIn,
  expectedOf,
  knownIn,
  pagesOf,
  planOf,
  yearSpan,
} from '../domain/plan.ts';
import { readYear } from '../domain/years.ts';
import { areaRecords } from '../reading/sessions.ts';
import { anyone, isCoordinator } from '../reading/who.ts';
import { type Names, maySee, namesFor, notesOf } from './plan/lines.ts';

const askedSchema = z.object({
  text: z.string().max(200).default(''),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  page: z.coerce.number().int().min(0).max(11).optional(),
});

/** So many lines keep the card well under 28 kB also with long names. */
const LINES = 70;

const PHRASES = {
  nb: ['møteplan', 'møteplanen'],
  nn: ['møteplan', 'møteplanen'],
  en: ['meeting plan'],
} as const;

export const plan: Capability = {
  name: 'plan',
  commands: [
    {
      verb: 'plan.show',
      menu: 5,
      phrases: PHRASES,
      about: {
        nb: 'Alle møtene i år',
        nn: 'Alle møta i år',
        en: 'All of this year’s meetings',
      },
    },
  ],
  verbs: {
    'plan.show': verb({
      input: askedSchema,
      who: anyone,
      where: ['private', 'channel', 'tab'],
      span: 'each',
      run: show,
    }),
  },
  views: {},
};

async function show(ctx: Ctx, { text, year: pressed, page }: z.output<typeof askedSchema>): Promise<Outcome> {
  const year = pressed ?? readYear(text, partsOf(dayOf(ctx.now)).year);
  if (year === undefined)
    return { refuse: { reason: 'yearUnread', data: { command: PHRASES[ctx.texts.language][0] } } };
  return { show: await planCard(ctx, year, page) };
}

async function planCard(ctx: Ctx, year: number, asked: number | undefined): Promise<Drawing> {
  const { read, texts, area } = ctx;
  const records = await areaRecords(read, area);
  const names = await namesFor(ctx, records.forums);
  const { from, to } = yearSpan(year);
  const lines = await seen(ctx, planOf(records, from, to));
  const pages = pagesOf(lines, LINES);
  const today = dayOf(ctx.now);
  const at = Math.min(asked ?? pageOfToday(pages, year, today), pages.length - 1);
  const whole = pages[at] ?? { from: 1, to: 12 };
  const page = asked === undefined ? aheadIn(whole, year, today) : whole;
  const shown = lines.filter(
    (line) => inPage(line, page) && (page.since === undefined || line.day >= page.since),
  );
  const hasPast = lines.some((line) => inPage(line, whole) && !shown.includes(line));
  const undated = undatedOf(ctx, records, year);
  const coordinates = ctx.place.kind !== 'channel' && (await isCoordinator(ctx));
  const advice = coordinates ? adviceOf(ctx, records.forums, year) : [];
  return {
    card: 'plan.show',
    summary: texts.plan.title({ year }),
    data: {
      title: texts.plan.title({ year }),
      span: texts.plan.span({ area: area.name, months: monthsOf(ctx, page) }),
      months: byMonth(ctx, shown, names),
      empty: shown.length === 0,
      undated,
      hasUndated: undated.length > 0,
      advice: `${texts.plan.adviceTitle}: ${advice.join(' ')}`,
      hasAdvice: advice.length > 0,
      lacksRoute: coordinates && lacksRoute(area.closed, today),
      lacksDates: coordinates && lacksDates(records, year),
      year,
      ...neighbours(ctx, pages, at, year, hasPast),
    },
  };
}

async function seen(ctx: Ctx, lines: readonly Planned[]): Promise<readonly Planned[]> {
  const may = await Promise.all(lines.map((line) => maySee(ctx, line)));
  return lines.filter((_, at) => may[at]);
}

/** Nobody has told of a day off in the coming half-year: the plan may then lie on school holidays. */
const lacksRoute = (closed: readonly Closed[], today: Day): boolean =>
  !closed.some(({ from, to }) => to >= today && from <= addMonths(today, 6));

/** A forum called from here that is to meet so often, and has fewer days set: days can be proposed. */
const lacksDates = ({ forums, meetings }: AreaRecords, year: number): boolean =>
  forums.some(
    (forum) =>
      !forum.calledByOthers && knownIn(meetings, forum, year) < (expectedOf(forum.cadence)?.from ?? 0),
  );

// --- pages -----------------------------------------------------------------------------------------------------------

const inPage = ({ day }: Pick<Planned, 'day'>, { from, to }: Page): boolean =>
  from <= partsOf(day).month && partsOf(day).month <= to;

const pageOfToday = (pages: readonly Page[], year: number, today: Day): number =>
  partsOf(today).year === year ? pages.findIndex((page) => inPage({ day: today }, page)) : 0;

const monthsOf = ({ texts }: Ctx, { from, to }: Page): string =>
  from === to
    ? texts.dates.monthTitle(from)
    : texts.plan.months({ from: texts.dates.monthTitle(from), to: texts.dates.month(to) });

/** The button back leads to what has been on this page, and from there to the page before. */
function neighbours(ctx: Ctx, pages: readonly Page[], at: number, year: number, hasPast: boolean) {
  const back = hasPast ? at : at - 1;
  const before = pages[back];
  const after = pages[at + 1];
  return {
    before: back,
    hasBefore: before !== undefined,
    beforeTitle: hasPast ? ctx.texts.plan.past : before ? monthsOf(ctx, before) : '',
    after: at + 1,
    hasAfter: after !== undefined,
    afterTitle: after ? monthsOf(ctx, after) : '',
    lastYear: year - 1,
    lastYearTitle: String(year - 1),
    nextYear: year + 1,
    nextYearTitle: String(year + 1),
  };
}

// --- lines -----------------------------------------------------------------------------------------------------------

function byMonth(ctx: Ctx, shown: readonly Planned[], names: Names) {
  const months = [...new Set(shown.map(({ day }) => partsOf(day).month))];
  return months.map((month) => ({
    month: ctx.texts.dates.monthTitle(month),
    facts: shown.filter(({ day }) => partsOf(day).month === month).map((line) => fact(ctx, line, names)),
  }));
}

function fact(ctx: Ctx, line: Planned, names: Names) {
  const { weekdayName, date, time, times } = ctx.texts.dates;
  const { day, start, end, forum } = line;
  const clock = start === undefined ? '' : end === undefined ? time(start) : times(start, end);
  const when = [weekdayName(day), ...(clock ? [clock] : [])].join(' ');
  const notes = notesOf(ctx, line, names);
  return { when: date(day), what: ctx.texts.plan.line({ forum: forum.name, when, notes }) };
}

/** Forums whose rhythm gives no days: the plan's words, and how many days are known so far. */
function undatedOf({ texts }: Ctx, records: AreaRecords, year: number) {
  const { from, to } = yearSpan(year);
  return records.forums
    .filter((forum) => !isDated(forum, records, from, to))
    .map((forum) => {
      const known = knownIn(records.meetings, forum, year);
      const expected = expectedOf(forum.cadence);
      const words = texts.language === 'nb' ? forum.frequency : `«${forum.frequency}»`;
      const often = forum.frequency ? words : texts.plan.onDemand;
      const set = expected ? texts.plan.counted({ ...expected, known }) : texts.plan.known({ known });
      const silent = forum.cadence.kind === 'onDemand' && known === 0;
      return { forum: forum.name, often: silent ? often : `${often} (${set})` };
    });
}

function adviceOf({ texts }: Ctx, forums: readonly Forum[], year: number): readonly string[] {
  return forums.flatMap((forum) => {
    const advice = adviceFor(forum, year);
    return advice ? [texts.plan.advice[advice]({ forum: forum.name })] : [];
  });
}
