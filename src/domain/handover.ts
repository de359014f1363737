// What a role holds at a moment: what whoever takes it over needs to know. Pure, over the records as they are; it names roles, never
// persons. It must not know how it is worded.
import { type AreaRecords } from './anchors.ts';
import { type Day, type Instant, addMonths, dayOf } from './calendar.ts';
import type { Forum } from './forum.ts';
import type { Measure } from './measure.ts';
import { isOverdue } from './measure-find.ts';
import type { Meeting } from './meeting.ts';
import { leftOf } from './minutes-left.ts';
import type { Minutes, Task } from './minutes.ts';
import { type ActionPlan, anchorRoles, isInPlan, isOwnerless, ownerRoles } from './owner.ts';
import { type Role, answersFor } from './people.ts';
import { type Planned, planOf } from './plan.ts';
import { type Asked, owed } from './round.ts';
import type { Routine } from './routine.ts';
import { byDue, isLate } from './task.ts';

export type HandoverRecords = AreaRecords & {
  readonly plan: ActionPlan;
  readonly tasks: readonly Task[];
  readonly routines: readonly Routine[];
  readonly minutes: readonly Minutes[];
  readonly filed: readonly string[];
  /** Since when an answer counts for the next politiråd, once its round is open. */
  readonly asked: Asked | undefined;
};

/** What somebody does in a forum, most binding first. */
export type Part = 'convener' | 'chair' | 'secretary' | 'member';

export type Waits =
  | { readonly kind: 'unanswered' | 'overdue' | 'ownerless'; readonly measure: Measure }
  | { readonly kind: 'lateTask'; readonly task: Task }
  | { readonly kind: 'unwritten' | 'unapproved'; readonly meeting: Meeting; readonly forum: Forum }
  | { readonly kind: 'vacant'; readonly roles: readonly Role[] };

export type Handover = {
  /** It answers for these, and stands behind those. */
  readonly measures: readonly Measure[];
  readonly anchored: readonly Measure[];
  readonly forums: readonly { readonly forum: Forum; readonly parts: readonly Part[] }[];
  /** Of those forums, in order of time, as far as `MONTHS` ahead. */
  readonly meetings: readonly Planned[];
  readonly tasks: readonly Task[];
  readonly routines: readonly Routine[];
  readonly waits: readonly Waits[];
};

const MONTHS = 6;

/** `everything`: the coordinating role answers for the whole, so all there is belongs to it. */
export function handoverOf(
  records: HandoverRecords,
  role: string,
  everything: boolean,
  now: Instant,
): Handover {
  const { plan, routines } = records;
  const today = dayOf(now);
  const standing = plan.measures.filter((one) => isInPlan(one, today));
  const measures = standing.filter((one) => everything || ownerRoles(one, plan).includes(role));
  const forums = records.forums
    .map((forum) => ({ forum, parts: partsIn(forum, role) }))
    .filter(({ parts }) => everything || parts.length > 0);
  const ids = new Set(forums.map(({ forum }) => forum.id));
  const tasks = records.tasks
    .filter((task) => task.state === 'open' && (everything || task.role === role))
    .toSorted(byDue);
  return {
    measures,
    anchored: standing.filter((one) => anchorRoles(one, plan).includes(role)),
    forums,
    meetings: meetingsAhead(records, today).filter(({ forum }) => ids.has(forum.id)),
    tasks,
    routines: routines.filter((one) => everything || one.role === role),
    waits: [
      ...unanswered(records, measures, today),
      ...measures
        .filter((one) => isOverdue(one, today))
        .map((measure): Waits => ({ kind: 'overdue', measure })),
      ...tasks.filter((task) => isLate(task, today)).map((task): Waits => ({ kind: 'lateTask', task })),
      ...ofMinutes(records, role, everything, now),
      ...(everything ? ofThePlan(plan, standing, today) : []),
    ],
  };
}

function partsIn({ convener, chair, secretary, members }: Forum, role: string): readonly Part[] {
  const held: readonly (readonly [Part, boolean])[] = [
    ['convener', convener === role],
    ['chair', chair === role],
    ['secretary', secretary === role],
    ['member', members.includes(role)],
  ];
  return held.flatMap(([part, is]) => (is ? [part] : []));
}

const meetingsAhead = (records: AreaRecords, today: Day): readonly Planned[] =>
  planOf(records, today, addMonths(today, MONTHS)).filter(
    ({ state }) => state === 'held' || state === 'asking',
  );

function unanswered(
  { plan, asked }: HandoverRecords,
  measures: readonly Measure[],
  today: Day,
): readonly Waits[] {
  const open = new Set(asked === undefined ? [] : owed(plan, asked, today).map(({ id }) => id));
  return measures.filter(({ id }) => open.has(id)).map((measure) => ({ kind: 'unanswered', measure }));
}

/** Minutes wait for whoever writes them, and for whoever approves. */
function ofMinutes(
  records: HandoverRecords,
  role: string,
  everything: boolean,
  now: Instant,
): readonly Waits[] {
  const left = leftOf({ ...records, forums: records.plan.forums }, now);
  return (['unwritten', 'unapproved'] as const).flatMap((kind) =>
    left[kind].flatMap((meeting): readonly Waits[] => {
      const forum = records.plan.forums.get(meeting.forum);
      const { convener, secretary = convener, chair = convener } = forum ?? {};
      const lies = kind === 'unwritten' ? secretary : chair;
      return forum && (everything || lies === role) ? [{ kind, meeting, forum }] : [];
    }),
  );
}

/** What is nobody's lies with the coordinator. */
function ofThePlan(plan: ActionPlan, standing: readonly Measure[], today: Day): readonly Waits[] {
  const roles = [...plan.roles.values()].filter((role) => answersFor(role, today).length === 0);
  return [
    ...standing
      .filter((one) => isOwnerless(one, plan))
      .map((measure): Waits => ({ kind: 'ownerless', measure })),
    ...(roles.length > 0 ? [{ kind: 'vacant', roles } as const] : []),
  ];
}
