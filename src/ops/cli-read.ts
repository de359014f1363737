// `slt read`: how a text is understood, as a rhythm or as a single day, with the next days, or the question. It keeps nothing.
import { type AreaRecords, anchorsOf } from '../domain/anchors.ts';
import { type Cadence, type Missing, missingIn, nextOccurrence } from '../domain/cadence.ts';
import {
  type Day,
  type HolidayKey,
  addDays,
  addMonths,
  holidays,
  isWorkday,
  weekday,
} from '../domain/calendar.ts';
import type { Forum } from '../domain/forum.ts';
import { type Rhythm, readRhythm } from '../domain/rhythm.ts';
import { type When, readWhen } from '../domain/when.ts';
import { datesIn } from '../texts/dates.ts';
import { textsIn } from '../texts/index.ts';
import { rhythmIn } from '../texts/rhythm.ts';

/** A day that follows, and whether it meets a public holiday or an eve that most keep free. */
export type Shown = {
  readonly day: Day;
  readonly holiday: readonly HolidayKey[];
  readonly collides: boolean;
};

type Reading = {
  readonly understood: string;
  readonly cadence: Cadence;
  readonly missing: readonly Missing[];
  /** The same in words; empty when nothing is missing. */
  readonly lacks: string;
  readonly dates: readonly Shown[];
};

/** What `--json` prints. `as`: read as a rhythm, as a single day, or as neither. */
export type ReadReport = {
  readonly kind: 'read' | 'ask' | 'unread';
  readonly as: 'rhythm' | 'date' | 'none';
  readonly raw: string;
  readonly why?: string;
  /** The question in words. */
  readonly question?: string;
  readonly start?: string;
  readonly end?: string;
  /** What was read: «tolket som», the cadence, what is missing, the next ten dates. Of a single day, that day. */
  readonly understood?: string;
  readonly cadence?: Cadence;
  readonly missing?: readonly Missing[];
  readonly lacks?: string;
  readonly dates?: readonly Shown[];
  /** So many of them are held together with another forum. */
  readonly joint?: number;
  /** What it may mean, when it is asked. */
  readonly readings: readonly Reading[];
  /** A single day, or the days it may be. */
  readonly days: readonly (When & Shown)[];
};

const NEXT = 10;
const dates = datesIn('nb');
const rhythm = rhythmIn('nb');
const { meeting } = textsIn('nb');

/** `from`: the first day that counts. */
export function readReport(text: string, from: Day): ReadReport {
  const read = readRhythm(text, { from });
  if (read.kind !== 'unread') return ofRhythm(read, from);
  const when = readWhen(text, { day: from, time: '00:00' });
  const none = { raw: text, readings: [], days: [] } as const;
  if (when.kind === 'read') {
    const one = shownWhen(when.when);
    return {
      ...none,
      kind: 'read',
      as: 'date',
      understood: dateLine(one),
      dates: [shown(one.day)],
      days: [one],
    };
  }
  if (when.kind === 'ask' && (when.options.length > 0 || when.why === 'far' || when.why === 'endFirst')) {
    const days = when.options.map(shownWhen);
    const question = meeting.ask[when.why]({ said: when.said });
    return { ...none, kind: 'ask', as: 'date', why: when.why, question, days };
  }
  return { ...none, kind: 'unread', as: 'none' };
}

function ofRhythm(read: Exclude<Rhythm, { kind: 'unread' }>, from: Day): ReadReport {
  const base = { as: 'rhythm', raw: read.raw, days: [] } as const;
  if (read.kind === 'ask')
    return {
      ...base,
      ...hoursOf(read),
      kind: 'ask',
      why: read.why,
      question: rhythm.words.why[read.why],
      readings: read.readings.map((cadence) => reading(cadence, rhythm.phrase(cadence, from), from)),
    };
  const { cadence, understood } = read;
  return {
    ...base,
    ...hoursOf(read),
    kind: 'read',
    ...(understood.joint === undefined ? {} : { joint: understood.joint }),
    ...reading(cadence, rhythm.understood(understood), from),
    readings: [],
  };
}

const hoursOf = ({ start, end }: Pick<When, 'start' | 'end'>) => ({
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
});

/** Easter needs no municipality to be known: what hangs on it has its dates here as well. */
function reading(cadence: Cadence, understood: string, from: Day): Reading {
  const next = nextDays(cadence, from);
  const missing = missingIn(cadence).filter((one) => one !== 'otherDates' || next.length === 0);
  return { understood, cadence, missing, lacks: rhythm.lacking(missing), dates: next };
}

const NOTHING_KNOWN: AreaRecords = { forums: [], meetings: [], collisions: [], closed: [] };
/** How far ahead feasts are known. */
const YEARS = 12;

function nextDays(cadence: Cadence, from: Day): readonly Shown[] {
  const found: Shown[] = [];
  const forum = { id: '', cadence } as unknown as Forum;
  const anchors = anchorsOf(forum, NOTHING_KNOWN, from, addMonths(from, YEARS * 12));
  for (let after = addDays(from, -1); found.length < NEXT;) {
    const next = nextOccurrence(cadence, after, undefined, anchors);
    if (!next) break;
    found.push(shown(next.day));
    after = next.day;
  }
  return found;
}

const shown = (day: Day): Shown => ({
  day,
  holiday: holidays(day),
  collides: holidays(day).length > 0 || (weekday(day) <= 5 && !isWorkday(day)),
});
const shownWhen = (when: When): When & Shown => ({ ...when, ...shown(when.day) });

/** The report for people. */
export function readLines(report: ReadReport): readonly string[] {
  const { words } = rhythm;
  if (report.kind === 'unread') return [words.none];
  if (report.as === 'date')
    return [
      ...(report.question === undefined ? [] : [report.question]),
      ...report.days.map((one) => words.tolket({ phrase: dateLine(one) })),
    ];
  const { understood, lacks = '', dates: next = [], question = '', readings } = report;
  if (understood !== undefined)
    return [words.tolket({ phrase: understood }), ...below({ lacks, dates: next })];
  if (readings.length === 0) return [question];
  return [
    question,
    words.readings({ count: readings.length }),
    ...readings.flatMap((one, i) => [`${i + 1}. ${one.understood}`, ...below(one)]),
  ];
}

const below = ({ lacks, dates: next }: Pick<Reading, 'lacks' | 'dates'>): readonly string[] => [
  ...(lacks ? [`   ${lacks}`] : []),
  ...next.map((date) => `   ${line(date)}`),
];

const line = ({ day, holiday, collides }: Shown): string => {
  const reason = holiday.length > 0 ? dates.holiday(holiday) : 'ofte fri';
  return `${dates.dayWeek(day)}${collides ? `: ${reason}` : ''}`;
};
const dateLine = (one: When & Shown): string => `${line(one)}${clock(one)}`;
const clock = ({ start, end }: When): string =>
  start === undefined ? '' : `, ${end === undefined ? dates.time(start) : dates.times(start, end)}`;
