// What a politiråd is told of the action plan: how each measure stands against the politiråd before, what is needed from it, and
// who has not answered. It must not know how any of it is worded or drawn.
import { type Day, type Instant, dayOf } from './calendar.ts';
import type { Measure, Report, Status } from './measure.ts';
import { type Meeting, startOf } from './meeting.ts';
import { type ActionPlan, answerersOf, isInPlan, isOwnerless, ownerWords } from './owner.ts';
import { reported } from './report.ts';
import { type Asked, type RoundState, roundState, stateOf } from './round.ts';

/** All reports there are, by measure. */
export type Reports = ReadonlyMap<string, readonly Report[]>;

export const reportsByMeasure = (reports: readonly Report[]): Reports =>
  Map.groupBy(reports, ({ measure }) => measure);

// --- how a measure stood ---------------------------------------------------------------------------------------------

/** A measure as it stood when only these of its reports had come, in whatever order they are given. */
export function measureAfter(
  measure: Measure,
  plan: ActionPlan,
  reports: Reports,
  counts: (report: Report) => boolean,
  day: Day,
): Measure {
  const { latest, voices: _, ...rest } = measure;
  const kept = reports.get(measure.id) ?? [];
  const isKept = latest !== undefined && kept.some(({ at, by }) => at === latest.at && by === latest.by);
  const all =
    latest === undefined || isKept || measure.separately
      ? kept
      : [...kept, { ...latest, measure: measure.id }];
  const owners = answerersOf(measure, plan, day);
  return all
    .filter(counts)
    .toSorted((a, b) => a.at - b.at)
    .reduce((before: Measure, report) => reported(before, report, owners), rest);
}

/** Whether a report is part of how a measure stood at a politiråd: told before it began, or for it, also late. */
export const countsAt =
  (meeting: Meeting) =>
  ({ round, at }: Pick<Report, 'round' | 'at'>): boolean =>
    round === meeting.id || at < startOf(meeting);

// --- counts ----------------------------------------------------------------------------------------------------------

export const STANDINGS = ['delayed', 'onTrack', 'notStarted', 'done', 'ending', 'untold'] as const;
/** How many stand how; `untold`: no status has been given. */
export type Counts = Readonly<Record<Status | 'untold', number>>;

export function countsOf(statuses: readonly (Status | undefined)[]): Counts {
  const counts = { delayed: 0, onTrack: 0, notStarted: 0, done: 0, ending: 0, untold: 0 };
  for (const status of statuses) counts[status ?? 'untold']++;
  return counts;
}

// --- the paper -------------------------------------------------------------------------------------------------------

/** A politiråd, the one before it in the same forum, and since when an answer counts for it. */
export type Occasion = {
  readonly meeting: Meeting;
  readonly previous: Meeting | undefined;
  readonly asked: Asked;
};

export type StatusLine = {
  /** As it stood, or stands, for this politiråd. */
  readonly measure: Measure;
  readonly status: Status | undefined;
  /** At the politiråd before. */
  readonly before: Status | undefined;
  readonly state: 'answered' | 'owed' | 'resting';
  readonly late: boolean;
  /** In the plan's words. */
  readonly owners: readonly string[];
  /** Other goal areas it stands under, with those who answer for it there alone. */
  readonly also: readonly { readonly goalArea: string; readonly owners: readonly string[] }[];
  readonly ownerless: boolean;
};

/** A leading goal area (innsatsområde); the delayed stand first. */
export type GoalArea = {
  readonly name: string;
  readonly lines: readonly StatusLine[];
  readonly counts: Counts;
};

export type StatusPaper = {
  readonly areas: readonly GoalArea[];
  /** Every measure of the plan once, by goal area. */
  readonly lines: readonly StatusLine[];
  readonly counts: Counts;
  /** At the politiråd before; undefined when there was none. */
  readonly before: Counts | undefined;
  readonly round: RoundState;
  /** Taken out of the plan since the politiråd before. */
  readonly takenOut: readonly Measure[];
};

/**
 * `goalAreas`: the plan's own order; others follow as they come. Seen on a day: of a politiråd that has been, as it was then, with
 * what came late.
 */
export function statusPaper(
  plan: ActionPlan,
  reports: Reports,
  occasion: Occasion,
  { now, goalAreas }: { readonly now: Instant; readonly goalAreas: readonly string[] },
): StatusPaper {
  const { meeting, previous, asked } = occasion;
  const today = dayOf(now);
  const day = today < meeting.day ? today : meeting.day;
  const stood = (at: Meeting | undefined, measure: Measure): Measure | undefined =>
    at && measureAfter(measure, plan, reports, countsAt(at), day);
  const current = plan.measures.filter((measure) => isInPlan(measure, day));
  const lines = current.map((measure): StatusLine => {
    const stands = stood(meeting, measure) ?? measure;
    return {
      measure: stands,
      status: stands.latest?.status,
      before: stood(previous, measure)?.latest?.status,
      state: stateOf(stands, plan, asked, day),
      late: stands.latest?.late === true && stands.latest.round === meeting.id,
      owners: ownerWords(measure, plan),
      also: (measure.also ?? []).map(({ goalArea, owners = [] }) => ({
        goalArea,
        owners: ownerWords({ owners }, plan),
      })),
      ownerless: isOwnerless(measure, plan),
    };
  });
  const areas = goalAreasOf(lines, goalAreas);
  return {
    areas,
    lines: areas.flatMap((area) => area.lines),
    counts: countsOf(lines.map(({ status }) => status)),
    before: previous && countsOf(lines.map(({ before }) => before)),
    round: roundState({ ...plan, measures: lines.map(({ measure }) => measure) }, asked, day),
    takenOut: plan.measures.filter(
      (measure) => !isInPlan(measure, day) && previous !== undefined && isInPlan(measure, previous.day),
    ),
  };
}

function goalAreasOf(lines: readonly StatusLine[], order: readonly string[]): readonly GoalArea[] {
  const byArea = Map.groupBy(lines, ({ measure }) => measure.goalArea);
  const names = [...order.filter((name) => byArea.has(name)), ...byArea.keys()];
  return [...new Set(names)].map((name) => {
    const own = byArea.get(name) ?? [];
    const isDelayed = ({ status }: StatusLine): boolean => status === 'delayed';
    return {
      name,
      lines: [...own.filter(isDelayed), ...own.filter((one) => !isDelayed(one))],
      counts: countsOf(own.map(({ status }) => status)),
    };
  });
}

/** What has become of a measure since the politiråd before; `first`: it had no status then. */
export function changeOf({
  status,
  before,
}: Pick<StatusLine, 'status' | 'before'>): 'untold' | 'first' | 'same' | 'changed' {
  if (status === undefined) return 'untold';
  if (before === undefined) return 'first';
  return status === before ? 'same' : 'changed';
}
