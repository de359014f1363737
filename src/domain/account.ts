// The account of a half-year or a year: what became of the measures, which meetings were held, who came and who answered. Numbers and
// measures only: it must not know a person, nor how anything is worded.
import type { Answer, Meeting } from './meeting.ts';
import { type Day, type Instant, addDays, startOfDay, partsOf } from './calendar.ts';
import { type Forum, isCalledHere } from './forum.ts';
import type { Effect, Measure, Report } from './measure.ts';
import { isInvited } from './meeting.ts';
import { type Minutes, isCounted } from './minutes.ts';
import { type ActionPlan, isInPlan } from './owner.ts';
import { type Planned, expectedOf } from './plan.ts';
import type { RecordOf } from './records.ts';
import type { Routine, RoutineYear } from './routine.ts';
import { inYear } from './routine-year.ts';
import { endOfSession } from './session.ts';
import { type Counts, type Reports, countsOf, measureAfter } from './status-paper.ts';

/** Both days included. */
export type Span = { readonly from: Day; readonly to: Day };

// --- measures --------------------------------------------------------------------------------------------------------

export type Evaluation = 'planned' | 'noEffect' | 'tooEarly' | 'untold';

export type MeasureAccount = {
  readonly of: number;
  readonly start: Counts;
  readonly end: Counts;
  /** What they stand as at the end and did not at the start. */
  readonly done: readonly Measure[];
  readonly delayed: readonly Measure[];
  readonly takenOut: readonly Measure[];
  /** The last answer of the period to «har tiltaket hatt ønsket effekt?»; `untold`: none was given. */
  readonly effects: Readonly<Record<Effect | 'untold', number>>;
  readonly toEvaluate: readonly { readonly measure: Measure; readonly why: readonly Evaluation[] }[];
};

/** Measures taken out before the period are no part of it. */
export function measureAccount(plan: ActionPlan, reports: Reports, { from, to }: Span): MeasureAccount {
  const [start, end] = [startOfDay(from), startOfDay(addDays(to, 1))];
  const stood = (measure: Measure, at: Instant): Measure =>
    measureAfter(measure, plan, reports, (report) => report.at < at, to);
  const here = plan.measures.filter((measure) => isInPlan(measure, from));
  const left = here.filter((measure) => isInPlan(measure, to));
  const lines = left.map((measure) => {
    const told = (reports.get(measure.id) ?? []).filter(({ at }) => start <= at && at < end);
    const [before, after] = [stood(measure, start), stood(measure, end)];
    return { measure: after, told, before: before.latest?.status, after: after.latest?.status };
  });
  const became = (status: 'done' | 'delayed') =>
    lines.filter(({ before, after }) => after === status && before !== status).map(({ measure }) => measure);
  const effects = lines.map(({ told }) => effectOf(told));
  return {
    of: left.length,
    start: countsOf(lines.map(({ before }) => before)),
    end: countsOf(lines.map(({ after }) => after)),
    done: became('done'),
    delayed: became('delayed'),
    takenOut: here.filter((measure) => !isInPlan(measure, to)),
    effects: effectCounts(effects),
    toEvaluate: lines
      .map(({ measure, told }) => ({ measure, why: whyEvaluate(measure, told, partsOf(to).year) }))
      .filter(({ why }) => why.length > 0),
  };
}

const effectOf = (told: readonly Report[]): Effect | undefined =>
  told.toSorted((a, b) => a.at - b.at).findLast(({ effect }) => effect !== undefined)?.effect;

function effectCounts(effects: readonly (Effect | undefined)[]): MeasureAccount['effects'] {
  const counts = { yes: 0, partly: 0, no: 0, tooEarly: 0, untold: 0 };
  for (const effect of effects) counts[effect ?? 'untold']++;
  return counts;
}

/** The plan says so, its owner says that it has not had the effect wanted or that it is too early to say, or nobody has told and it is not done. */
function whyEvaluate(
  { evaluateIn, latest }: Measure,
  told: readonly Report[],
  year: number,
): readonly Evaluation[] {
  const effect = effectOf(told);
  return [
    ...(evaluateIn === year ? ['planned' as const] : []),
    ...(effect === 'no' ? ['noEffect' as const] : []),
    ...(effect === 'tooEarly' ? ['tooEarly' as const] : []),
    ...(told.length === 0 && latest?.status !== 'done' ? ['untold' as const] : []),
  ];
}

// --- meetings --------------------------------------------------------------------------------------------------------

/** `uncalled`: a day of the rhythm went by and nobody had been called from here. `emergency`: hastemøter held beside the rhythm. */
export type ForumAccount = {
  readonly forum: Forum;
  readonly planned: number;
  readonly held: number;
  readonly cancelled: number;
  readonly skipped: number;
  readonly uncalled: number;
  readonly ahead: number;
  readonly emergency: number;
};

/** `planned` is what the rhythm gave and what was called beside it, as of now; hastemøter are counted for themselves. */
export function forumAccounts(
  forums: readonly Forum[],
  plan: readonly Planned[],
  now: Instant,
): readonly ForumAccount[] {
  return forums.map((forum) => {
    const own = plan.filter((line) => line.forum.id === forum.id || isJoint(line, forum));
    const regular = own.filter(({ meeting }) => meeting?.emergency !== true).map((line) => fateOf(line, now));
    const count = (fate: Fate): number => regular.filter((one) => one === fate).length;
    return {
      forum,
      planned: regular.length,
      held: count('held'),
      cancelled: count('cancelled'),
      skipped: count('skipped'),
      uncalled: count('uncalled'),
      ahead: count('ahead'),
      emergency: own.filter((line) => line.meeting?.emergency === true && fateOf(line, now) === 'held')
        .length,
    };
  });
}

/** Meetings of a period by a rhythm that counts them and sets no day; `to` without a top is undefined. */
export type ExpectedHere = { readonly from: number; readonly to?: number };

/** What the count of a year makes in these months of it; nothing where less than one is certain, or where others call. */
export function expectedIn(forum: Forum, { from, to }: Span): ExpectedHere | undefined {
  const year = isCalledHere(forum) ? expectedOf(forum.cadence) : undefined;
  if (!year) return undefined;
  const share = (partsOf(to).month - partsOf(from).month + 1) / 12;
  const least = Math.floor(year.from * share);
  if (least === 0) return undefined;
  const most = year.to === undefined ? undefined : Math.ceil(year.to * share);
  return { from: least, ...(most === undefined || most === least ? {} : { to: most }) };
}

const isJoint = ({ meeting }: Planned, { id }: Forum): boolean => meeting?.joint?.includes(id) ?? false;

type Fate = 'held' | 'cancelled' | 'skipped' | 'uncalled' | 'ahead';

/** A breakfast needs no call, and what others call is not ours to have called. */
function fateOf({ state, meeting, session, forum }: Planned, now: Instant): Fate {
  if (state === 'cancelled' || state === 'skipped') return state;
  if (endOfSession(session) > now) return 'ahead';
  if (state === 'asking') return 'uncalled';
  const isCalled = meeting?.state === 'invited' || forum.type === 'breakfast' || !isCalledHere(forum);
  return isCalled ? 'held' : 'uncalled';
}

/** Of those invited to meetings, how many have answered. */
export function answerRate(
  meetings: readonly Meeting[],
  answers: readonly Answer[],
): { readonly n: number; readonly of: number } {
  const byMeeting = Map.groupBy(answers, ({ meeting }) => meeting);
  const answered = meetings.map((meeting) => {
    const persons = (byMeeting.get(meeting.id) ?? []).map(({ person }) => person);
    return new Set(persons.filter((person) => isInvited(meeting, person))).size;
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    n: sum(answered),
    of: sum(meetings.map(({ invitees }) => new Set(invitees.map(({ person }) => person)).size)),
  };
}

// --- who came --------------------------------------------------------------------------------------------------------

export type PresenceAccount = {
  /** How many meetings have minutes in which the secretary has said who was there. */
  readonly counted: number;
  /** All who were there, stand-ins and guests too. */
  readonly came: number;
};

/** Who came to the meetings of a forum, as their minutes say; what is only the answers to the call is not counted. */
export function presenceAccount(minutes: readonly Minutes[]): PresenceAccount {
  const counted = minutes.filter((one) => one.state !== 'none' && isCounted(one));
  return {
    counted: counted.length,
    came: counted.reduce((sum, { present, others = [] }) => sum + present.length + others.length, 0),
  };
}

// --- breakfasts ------------------------------------------------------------------------------------------------------

export type AttendanceAccount = {
  /** How many breakfasts somebody counted. */
  readonly counted: number;
  readonly total: number;
  /** By service, most first. */
  readonly services: readonly { readonly service: string; readonly n: number }[];
};

export function attendanceAccount(attendances: readonly RecordOf<'attendance'>[]): AttendanceAccount {
  const sums = new Map<string, number>();
  for (const { counts } of attendances)
    for (const { service, n } of counts) sums.set(service, (sums.get(service) ?? 0) + n);
  const services = [...sums].map(([service, n]) => ({ service, n })).filter(({ n }) => n > 0);
  return {
    counted: attendances.length,
    total: services.reduce((all, { n }) => all + n, 0),
    services: services.toSorted((a, b) => b.n - a.n || (a.service < b.service ? -1 : 1)),
  };
}

// --- routines --------------------------------------------------------------------------------------------------------

export type RoutineAccount = {
  readonly routine: Routine;
  readonly year: number;
  /** `silent`: nobody has said. */
  readonly state: 'done' | 'planned' | 'dropped' | 'silent';
};

/** The routines of the period's months, and in a whole year those without a month as well. */
export function routineAccounts(
  routines: readonly Routine[],
  recordOf: (routine: string, year: number) => RoutineYear | undefined,
  { from, to }: Span,
): readonly RoutineAccount[] {
  const { year, month: first } = partsOf(from);
  const { month: last } = partsOf(to);
  const isWhole = first === 1 && last === 12;
  return routines
    .filter((routine) => inYear(routine, year))
    .filter(({ month }) => (month === undefined ? isWhole : first <= month && month <= last))
    .map((routine) => {
      const state = recordOf(routine.id, year)?.state;
      return { routine, year, state: state === undefined || state === 'reminded' ? 'silent' : state };
    });
}
