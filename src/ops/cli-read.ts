// `slt read`: how a text is understood, as a rhythm or as a single day, with the next days, or the question. It keeps nothing.
import { type Cadence, missingIn, nextOccurrence } from '../domain/cadence.ts';
import { type Day, type HolidayKey, addDays, holidays, isWorkday, weekday } from '../domain/calendar.ts';
import { type Rhythm, readRhythm } from '../domain/rhythm.ts';
import { type When, readWhen } from '../domain/when.ts';
import { datesIn } from '../texts/dates.ts';
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
  readonly missing: readonly string[];
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
  /** What was read: «tolket som», the cadence, what is missing, the next ten dates. */
  readonly understood?: string;
  readonly cadence?: Cadence;
  readonly missing?: readonly string[];
  readonly dates?: readonly Shown[];
  /** What it may mean, when it is asked. */
  readonly readings: readonly Reading[];
  /** A single day, or the days it may be. */
  readonly days: readonly (When & Shown)[];
};

const NEXT = 10;
const dates = datesIn('nb');
const rhythm = rhythmIn('nb');

/** `from`: the first day that counts. */
export function readReport(text: string, from: Day): ReadReport {
  const read = readRhythm(text, { from });
  if (read.kind !== 'unread') return ofRhythm(read, from);
  const when = readWhen(text, { day: from, time: '00:00' });
  const none = { raw: text, readings: [], days: [] } as const;
  if (when.kind === 'read') return { ...none, kind: 'read', as: 'date', days: [shownWhen(when.when)] };
  if (when.kind === 'ask' && when.options.length > 0)
    return { ...none, kind: 'ask', as: 'date', why: when.why, days: when.options.map(shownWhen) };
  return { ...none, kind: 'unread', as: 'none' };
}

function ofRhythm(read: Exclude<Rhythm, { kind: 'unread' }>, from: Day): ReadReport {
  const base = { as: 'rhythm', raw: read.raw, days: [] } as const;
  if (read.kind === 'ask')
    return {
      ...base,
      kind: 'ask',
      why: read.why,
      question: rhythm.words.why[read.why],
      readings: read.readings.map((cadence) => reading(cadence, rhythm.phrase(cadence, from), from)),
    };
  const { start, end, cadence, understood } = read;
  return {
    ...base,
    kind: 'read',
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...reading(cadence, rhythm.understood(understood), from),
    readings: [],
  };
}

const reading = (cadence: Cadence, understood: string, from: Day): Reading => ({
  understood,
  cadence,
  missing: missingIn(cadence),
  dates: nextDays(cadence, from),
});

function nextDays(cadence: Cadence, from: Day): readonly Shown[] {
  const found: Shown[] = [];
  for (let after = addDays(from, -1); found.length < NEXT;) {
    const next = nextOccurrence(cadence, after);
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
      ...(report.kind === 'ask' ? [words.why.which] : []),
      ...report.days.map((one) => words.tolket({ phrase: `${line(one)}${clock(one)}` })),
    ];
  const { understood, cadence, dates: next = [], question = '', readings } = report;
  if (understood !== undefined && cadence)
    return [words.tolket({ phrase: understood }), ...below({ cadence, dates: next })];
  if (readings.length === 0) return [question];
  return [
    question,
    words.readings({ count: readings.length }),
    ...readings.flatMap((one, i) => [`${i + 1}. ${one.understood}`, ...below(one)]),
  ];
}

const below = ({ cadence, dates: next }: Pick<Reading, 'cadence' | 'dates'>): readonly string[] => [
  ...(missingIn(cadence).length > 0 ? [`   ${rhythm.lacking(missingIn(cadence))}`] : []),
  ...next.map((date) => `   ${line(date)}`),
];

const line = ({ day, holiday, collides }: Shown): string => {
  const reason = holiday.length > 0 ? dates.holiday(holiday) : 'ofte fri';
  return `${dates.dayWeek(day)}${collides ? `: ${reason}` : ''}`;
};
const clock = ({ start, end }: When): string =>
  start === undefined ? '' : `, ${end === undefined ? dates.time(start) : dates.times(start, end)}`;
