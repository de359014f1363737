// Everything an account of a period is made of, read once.
import type { Ctx } from '../../capability.ts';
import {
  type AttendanceAccount,
  type ExpectedHere,
  type ForumAccount,
  type MeasureAccount,
  type PresenceAccount,
  type RoutineAccount,
  answerRate,
  attendanceAccount,
  expectedIn,
  forumAccounts,
  measureAccount,
  presenceAccount,
  routineAccounts,
} from '../../domain/account.ts';
import type { AccountPeriod } from '../../domain/account-period.ts';
import { type AreaRecords, isDated } from '../../domain/anchors.ts';
import { type Day, addDays, dayOf } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { type Meeting, startOf } from '../../domain/meeting.ts';
import type { ActionPlan } from '../../domain/owner.ts';
import { planOf, yearSpan } from '../../domain/plan.ts';
import { routineYearId } from '../../domain/routine-year.ts';
import { type Reports, reportsByMeasure, statusPaper } from '../../domain/status-paper.ts';
import { readPlan, readPolitiraad, readRound } from '../../reading/action-plan.ts';
import { allOf } from '../../reading/read.ts';
import { areaRecords } from '../../reading/sessions.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'area'>;
type Rate = { readonly n: number; readonly of: number };

/** The round before one politiråd. */
export type RoundAccount = {
  readonly day: Day;
  readonly asked: number;
  readonly inTime: number;
  readonly late: number;
};

/** `expected`: of a rhythm that sets no days itself. */
export type ForumInPeriod = ForumAccount & {
  readonly rate: Rate;
  readonly presence: PresenceAccount;
  readonly expected?: ExpectedHere;
};

export type Account = {
  readonly period: AccountPeriod;
  /** The last day that is counted: of a period that is not over, today. */
  readonly until: Day;
  readonly plan: ActionPlan;
  readonly measures: MeasureAccount;
  readonly forums: readonly ForumInPeriod[];
  /** Meetings were held whose answers are kept no more. */
  readonly forgotten: boolean;
  readonly attendance: AttendanceAccount;
  readonly rounds: readonly RoundAccount[];
  readonly routines: readonly RoutineAccount[];
};

/** Answers are kept so long after they were given; a meeting's come some weeks before it. */
const ANSWERS_KEPT_DAYS = 365;

export async function gather(ctx: Seeing, period: AccountPeriod): Promise<Account> {
  const { read, now, area } = ctx;
  const today = dayOf(now);
  const until = today < period.to ? today : period.to;
  const span = { from: period.from, to: until };
  const [plan, reports, records, attendances, minutes, routines, years] = await Promise.all([
    readPlan(ctx),
    allOf(read, 'report'),
    areaRecords(read, area),
    allOf(read, 'attendance'),
    allOf(read, 'minutes'),
    allOf(read, 'routine'),
    read.list('routineYear'),
  ]);
  const byMeasure = reportsByMeasure(reports);
  const dayOfMeeting = new Map(records.meetings.map(({ id, day }) => [id, day]));
  const told = minutes.filter(({ meeting }) => inSpan(dayOfMeeting.get(meeting) ?? dayIn(meeting), span));
  const yearsById = new Map(years.map(({ id, value }) => [id, value]));
  const begun = records.meetings.filter(
    (one) => inSpan(one.day, span) && one.state === 'invited' && startOf(one) <= now,
  );
  const remembered = begun.filter(({ day }) => day > addDays(today, -ANSWERS_KEPT_DAYS));
  const called = forumAccounts(records.forums, planOf(records, period.from, period.to), now);
  const forums = await withRates(ctx, called, remembered);
  return {
    period,
    until,
    plan,
    measures: measureAccount(plan, byMeasure, span),
    forums: forums.map((one) => ({
      ...one,
      ...expectation(one.forum, records, period),
      presence: presenceAccount(told.filter(({ forum }) => forum === one.forum.id)),
    })),
    forgotten: remembered.length < begun.length,
    attendance: attendanceAccount(attendances.filter(({ meeting }) => inSpan(dayIn(meeting), span))),
    rounds: await roundsOf(ctx, plan, byMeasure, span),
    routines: routineAccounts(routines, (id, year) => yearsById.get(routineYearId(id, year)), period),
  };
}

function expectation(
  forum: Forum,
  records: AreaRecords,
  period: AccountPeriod,
): Pick<ForumInPeriod, 'expected'> {
  const { from, to } = yearSpan(period.year);
  const expected = isDated(forum, records, from, to) ? undefined : expectedIn(forum, period);
  return expected === undefined ? {} : { expected };
}

const inSpan = (day: Day, { from, to }: { readonly from: Day; readonly to: Day }): boolean =>
  from <= day && day <= to;

/** The day in a meeting's id: the day it was first planned on. */
const dayIn = (meeting: string): Day => meeting.slice(meeting.indexOf('/') + 1).slice(0, 10) as Day;

async function withRates({ read }: Seeing, forums: readonly ForumAccount[], meetings: readonly Meeting[]) {
  return Promise.all(
    forums.map(async (one) => {
      const own = meetings.filter(({ forum }) => forum === one.forum.id);
      const answers = await Promise.all(own.map(({ id }) => allOf(read, 'answer', `${id}/`)));
      return { ...one, rate: answerRate(own, answers.flat()) };
    }),
  );
}

/** The rounds that were opened before a politiråd of the period that has begun. */
async function roundsOf(
  ctx: Seeing,
  plan: ActionPlan,
  reports: Reports,
  span: { readonly from: Day; readonly to: Day },
): Promise<readonly RoundAccount[]> {
  const held = (await readPolitiraad(ctx)).filter(
    ({ meeting }) => inSpan(meeting.day, span) && startOf(meeting) <= ctx.now,
  );
  const rounds = await Promise.all(held.map((one) => readRound(ctx, one)));
  return rounds
    .filter(({ round }) => round !== undefined)
    .map(({ meeting, asked }) => {
      const occasion = { meeting, previous: undefined, asked };
      const { round } = statusPaper(plan, reports, occasion, { now: ctx.now, goalAreas: [] });
      const late = round.late.length;
      return { day: meeting.day, asked: round.asked, inTime: round.answered - late, late };
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
