// The card of how often a forum meets: as it is now, or as words were read, with the next dates and what is still to be told.
import type { Ctx, Drawing } from '../../capability.ts';
import { type Cadence, type Missing, givesDates, missingIn, occurrences } from '../../domain/cadence.ts';
import {
  type Closed,
  type Day,
  addDays,
  day,
  dayOf,
  holidays,
  isDayOff,
  partsOf,
} from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { adviceFor } from '../../domain/plan.ts';
import { jointForum, oftenOf } from '../../domain/proposal.ts';
import type { Rhythm } from '../../domain/rhythm.ts';
import { type Question, questionsOf } from '../../domain/rhythm/complete.ts';
import { sessionsOf } from '../../domain/session.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { rhythmIn } from '../../texts/rhythm.ts';

/** So many dates say whether a rhythm is the one that was meant. */
const DATES = 6;
const AHEAD_DAYS = 3 * 366;
const MOST_JOINT = 12;
/** Some Monday, for the names of weekdays. */
const MONDAY = day('2024-01-01');
const NTHS = [1, 2, 3, 4, 'last'] as const;

type Seeing = Pick<Ctx, 'read' | 'area' | 'now' | 'texts'>;

/** A reading with a button of its own, when there are several. */
type Option = {
  readonly phrase: string;
  readonly dates: readonly string[];
  readonly lacks: string;
  readonly hasLacks: boolean;
  readonly reading: number;
};

/** What the words were read as, from that day on. */
export type Words = { readonly text: string; readonly from: Day; readonly rhythm: Rhythm };

/** How it is held now. `receipt`: what has just been done; `problem`: why something has not. */
export async function nowCard(
  ctx: Seeing,
  forum: Forum,
  { receipt = '', problem = '' }: { readonly receipt?: string; readonly problem?: string } = {},
): Promise<Drawing> {
  const { texts } = ctx;
  const { cadence } = forum;
  const dates = await sessionLines(ctx, forum);
  const missing = lackingIn(cadence, dates);
  return card(ctx, forum, {
    title: texts.cadence.nowTitle({ forum: forum.name }),
    receipt,
    problem,
    said: forum.frequency ? texts.cadence.said({ words: forum.frequency }) : texts.cadence.noWords,
    options: [option(ctx, forum, { cadence, joint: forum.joint?.n }, dates, missing, 0)],
    asks: questionsOf(cadence),
    words: forum.frequency,
    held: forum,
  });
}

/** What the words were read as: one to say yes to, several to choose from, or a question. */
export async function readCard(
  ctx: Seeing,
  forum: Forum,
  { text, from, rhythm }: Words,
  problem = '',
): Promise<Drawing> {
  const { texts } = ctx;
  const words = rhythmIn(texts.language);
  const cadences = readingsOf(rhythm);
  const joint = rhythm.kind === 'read' ? rhythm.understood.joint : undefined;
  const options = await Promise.all(
    cadences.map(async (cadence, n) => {
      const as = asHeld(forum, cadence, rhythm);
      const dates = await dateLines(ctx, as, from);
      const missing = lackingIn(cadence, dates);
      return option(ctx, as, { cadence, joint, told: from }, dates, missing, n);
    }),
  );
  const question =
    rhythm.kind === 'ask'
      ? [
          words.words.why[rhythm.why],
          ...(options.length > 0 ? [words.words.readings({ count: options.length })] : []),
        ].join(' ')
      : rhythm.kind === 'unread'
        ? texts.cadence.kept
        : '';
  const [only] = rhythm.kind === 'read' ? cadences : [];
  return card(ctx, forum, {
    title: texts.cadence.readTitle({ forum: forum.name }),
    receipt: '',
    problem: [problem, question].filter((part) => part !== '').join(' '),
    said: texts.cadence.said({ words: text }),
    options,
    asks: only ? questionsOf(only) : [],
    words: text,
    held: only && { ...asHeld(forum, only, rhythm), joint: await jointIn(ctx, forum, rhythm, text) },
    read: { from, kind: rhythm.kind },
  });
}

/** What is still missing: not what others have told already, which shows by the dates. */
const lackingIn = (cadence: Cadence, dates: readonly string[]): readonly Missing[] =>
  missingIn(cadence).filter((one) => dates.length === 0 || !['otherDates', 'schoolRoute'].includes(one));

/** What the words may mean, the first being the one that was read. */
export const readingsOf = (rhythm: Rhythm): readonly Cadence[] =>
  rhythm.kind === 'read' ? [rhythm.cadence] : rhythm.kind === 'ask' ? rhythm.readings : [];

/** So many are held together with another forum, and which when the words name it. */
export async function jointIn(
  { read }: Pick<Ctx, 'read'>,
  forum: Forum,
  rhythm: Rhythm,
  text: string,
): Promise<Forum['joint']> {
  const n =
    rhythm.kind === 'read' ? rhythm.understood.joint : rhythm.kind === 'ask' ? rhythm.joint : undefined;
  if (n === undefined) return undefined;
  const other = jointForum(
    text,
    (await read.list('forum')).map(({ value }) => value),
    forum,
  );
  return { n: Math.min(n, MOST_JOINT), ...(other ? { with: other.id } : {}) };
}

/** The forum with another rhythm, at the hour that was told; an end that nobody has told is only kept with its own start. */
export function asHeld(
  forum: Forum,
  cadence: Cadence,
  told: { start?: string; end?: string } | Rhythm,
): Forum {
  const { start, end } = { start: undefined, end: undefined, ...told };
  if (start === undefined) return { ...forum, cadence };
  const { end: before, ...rest } = forum;
  const until = end ?? (start === forum.start ? before : undefined);
  return { ...rest, cadence, start, ...(until === undefined ? {} : { end: until }) };
}

// --- the parts -------------------------------------------------------------------------------------------------------

type Parts = {
  readonly title: string;
  readonly receipt: string;
  readonly problem: string;
  readonly said: string;
  readonly options: readonly Option[];
  readonly asks: readonly Question[];
  readonly words: string;
  /** The forum as it would be held, for the hints below. */
  readonly held: (Omit<Forum, 'joint'> & { readonly joint?: Forum['joint'] | undefined }) | undefined;
  /** Of words that were read; nothing is saved yet. */
  readonly read?: { readonly from: Day; readonly kind: Rhythm['kind'] };
};

async function card(ctx: Seeing, forum: Forum, parts: Parts): Promise<Drawing> {
  const { title, receipt, problem, said, options, asks, words, held, read } = parts;
  const notes = held ? await notesOf(ctx, held) : [];
  return {
    card: 'cadence.show',
    summary: title,
    data: {
      title,
      receipt,
      hasReceipt: receipt !== '',
      problem,
      hasProblem: problem !== '',
      said,
      options: options.map((one) => ({
        ...one,
        choose: read?.kind === 'ask',
        forum: forum.id,
        text: words,
        from: read?.from ?? '',
      })),
      ...fields(ctx, asks),
      notes,
      hasNotes: notes.length > 0,
      words,
      forum: forum.id,
      text: words,
      from: read?.from ?? '',
      canUse: read?.kind === 'read',
      canSave: read === undefined && asks.length > 0,
      canKeep: read !== undefined && read.kind !== 'read' && words !== '',
      canPropose: read === undefined && oftenOf(forum) !== undefined && forum.calledByOthers !== true,
    },
  };
}

const fields = ({ texts }: Seeing, asks: readonly Question[]) => ({
  askWeekday: asks.includes('weekday'),
  askNth: asks.includes('nth'),
  askFirst: asks.includes('first'),
  askDistance: asks.includes('distance'),
  askYears: asks.includes('years'),
  missing: texts.cadence.missing,
  weekdays: weekdayChoices(texts),
  nths: NTHS.map((nth) => ({
    title: rhythmIn(texts.language).words.nth[nth],
    value: String(nth),
  })),
  units: (['day', 'week'] as const).map((unit) => ({ title: texts.cadence.units[unit], value: unit })),
});

/** Monday to Sunday, by ISO number. */
export const weekdayChoices = ({ dates }: Pick<Ctx['texts'], 'dates'>) =>
  Array.from({ length: 7 }, (_, n) => ({
    title: dates.weekdayName(addDays(MONDAY, n)),
    value: String(n + 1),
  }));

function option(
  { texts, now }: Seeing,
  { start, end }: Pick<Forum, 'start' | 'end'>,
  { cadence, joint, told }: { cadence: Cadence; joint: number | undefined; told?: Day },
  dates: readonly string[],
  missing: readonly Missing[],
  reading: number,
): Option {
  const words = rhythmIn(texts.language);
  const hours = start === undefined ? {} : { start, ...(end === undefined ? {} : { end }) };
  const from = told ?? begunOf(cadence, dayOf(now)) ?? dayOf(now);
  const understood = { cadence, from, missing, ...hours, ...(joint === undefined ? {} : { joint }) };
  const lacks = [
    words.lacking(missing.filter((one) => one !== 'days')),
    missing.includes('schoolRoute') ? texts.cadence.schoolRoute : '',
  ].filter((part) => part !== '');
  return {
    phrase: words.words.tolket({ phrase: words.understood(understood) }),
    dates:
      dates.length > 0 ? [texts.cadence.next, ...dates] : lacks.length > 0 ? [] : [texts.cadence.noDates],
    lacks: lacks.join(' '),
    hasLacks: lacks.length > 0,
    reading,
  };
}

/** Where a weekly series that has begun began: that it has needs no mention. */
function begunOf(cadence: Cadence, today: Day): Day | undefined {
  const c = cadence.kind === 'season' ? cadence.of : cadence;
  const rules = c.kind === 'joined' ? c.rules : [c];
  const from = rules.flatMap((rule) => (rule.kind === 'weekly' ? [rule.from] : []))[0];
  return from !== undefined && from <= today ? from : undefined;
}

/** What stands beside the rhythm: joint meetings, months off, and where the handbook advises otherwise. */
async function notesOf({ read, texts, now }: Seeing, forum: Forum): Promise<readonly string[]> {
  const { monthsOff, joint } = forum;
  const other = joint?.with && (await read.get('forum', joint.with));
  const advice = adviceFor(asCounted(forum), partsOf(dayOf(now)).year + 1);
  const months = texts.dates.list(monthsOff.map(texts.dates.month));
  return [
    ...(joint && other ? [texts.cadence.joint({ n: joint.n, forum: other.name })] : []),
    ...(monthsOff.length > 0 ? [texts.cadence.monthsOff({ months })] : []),
    ...(advice ? [`${texts.plan.adviceTitle}: ${texts.plan.advice[advice]({ forum: forum.name })}`] : []),
  ];
}

/** «hver 6. uke» is about so many a year, also while nobody has told when it begins. */
function asCounted(forum: Forum): Forum {
  const { cadence } = forum;
  if (cadence.kind !== 'every') return forum;
  const times = Math.max(1, Math.round((cadence.unit === 'week' ? 52 : 12) / cadence.interval));
  return { ...forum, cadence: { kind: 'count', times, bound: 'about', per: 'year' } };
}

// --- dates -----------------------------------------------------------------------------------------------------------

/** The days the rhythm gives, with the name of a holiday or closed day beside it. */
async function dateLines(ctx: Seeing, forum: Forum, from: Day): Promise<readonly string[]> {
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const to = addDays(from, AHEAD_DAYS);
  const anchors = records.anchors?.(from, to);
  if (!givesDates(forum.cadence, anchors)) return [];
  return occurrences(forum.cadence, from, to, { months: forum.monthsOff }, anchors)
    .slice(0, DATES)
    .map((one) => line(ctx, one.day));
}

/** The sessions ahead, also those no rhythm gave. */
async function sessionLines(ctx: Seeing, forum: Forum): Promise<readonly string[]> {
  const today = dayOf(ctx.now);
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  return sessionsOf(forum, today, addDays(today, AHEAD_DAYS), records)
    .filter(({ state }) => state !== 'skipped')
    .slice(0, DATES)
    .map((one) => line(ctx, one.day));
}

function line({ texts, now, area }: Seeing, on: Day): string {
  const date = texts.dates.dayNear(on, dayOf(now));
  return isDayOff(on, area.closed) ? `${date}: ${whyOff(texts, on, area.closed)}` : date;
}

/** The holiday, the municipality's own word, or that it is a day most have off. */
export const whyOff = ({ dates, cadence }: Ctx['texts'], on: Day, closed: readonly Closed[]): string =>
  dates.holiday(holidays(on)) ||
  (closed.find(({ from, to }) => from <= on && on <= to)?.name ?? cadence.dayOff);
