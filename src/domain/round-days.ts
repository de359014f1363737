// When owners are asked before a politiråd, when those a measure is anchored with hear what is unanswered, and when somebody who
// is away is asked instead. It must not know about what, nor of whom.
import type { Area } from './area.ts';
import {
  type Day,
  type Instant,
  addDays,
  dayOf,
  isWorkday,
  nextWorkday,
  previousWorkday,
} from './calendar.ts';
import { type Meeting, startOf } from './meeting.ts';
import { morningOf } from './notice.ts';

/** What an area has set of its rounds. */
export type Habits = Pick<Area, 'roundSteps' | 'closed' | 'roundByHand' | 'anchorDays'>;

/** Calendar days before the meeting at which anchoring roles are told, where nothing is set. */
export const ANCHOR_DAYS = 2;

/** So many calendar days before, moved back to the nearest working day. */
const dayBefore = ({ day }: Pick<Meeting, 'day'>, n: number, { closed }: Habits): Day =>
  previousWorkday(addDays(day, -n), closed);

/** The days of the steps, each day once. */
const stepDays = (meeting: Pick<Meeting, 'day'>, habits: Habits): readonly Day[] =>
  [...new Set(habits.roundSteps.map((n) => dayBefore(meeting, n, habits)))].toSorted();

/** The day the round opens by itself; undefined where the coordinator opens it. */
export const openingDay = (meeting: Pick<Meeting, 'day'>, habits: Habits): Day | undefined =>
  habits.roundByHand ? undefined : stepDays(meeting, habits)[0];

/** The days after the last step on which a round that never opened opens: the meeting was made too late for the steps. */
function lateDays(meeting: Meeting, lastStep: Day | undefined, { closed }: Habits): readonly Day[] {
  const days: Day[] = [];
  if (lastStep === undefined) return days;
  const sameDay = meeting.invitedAt !== undefined && dayOf(meeting.invitedAt) >= meeting.day;
  for (let day = addDays(lastStep, 1); day <= meeting.day; day = addDays(day, 1))
    if (isWorkday(day, closed) && !(sameDay && day === meeting.day)) days.push(day);
  return days;
}

/**
 * When owners are asked before a meeting, in order, all before it begins, never twice on a day. While no round is open the
 * days after the last step are there too, so that the round of a meeting made late opens on the next working morning; from
 * `opened` on only the steps after it. Where the coordinator opens the round there are none before that. It follows from the
 * meeting as it is, so a moved meeting has new times.
 */
export function askingTimes(meeting: Meeting, habits: Habits, opened?: Instant): readonly Instant[] {
  if (opened === undefined && habits.roundByHand) return [];
  const steps = stepDays(meeting, habits);
  const days = opened === undefined ? [...steps, ...lateDays(meeting, steps.at(-1), habits)] : steps;
  const start = startOf(meeting);
  return days.map(morningOf).filter((at) => at < start && (opened === undefined || at > opened));
}

/** Until when an asking at `at` is worth delivering: the next step, or the meeting's start. */
export const askingEnds = (meeting: Meeting, habits: Habits, at: Instant): Instant =>
  askingTimes(meeting, habits, at)[0] ?? startOf(meeting);

/** When anchoring roles hear what is unanswered in a round opened before; undefined when never, or too late for it. */
export function anchorTime(meeting: Meeting, habits: Habits, opened: Instant): Instant | undefined {
  const n = habits.anchorDays ?? ANCHOR_DAYS;
  if (n === 0) return undefined;
  const at = morningOf(dayBefore(meeting, n, habits));
  return at > opened && at < startOf(meeting) ? at : undefined;
}

/** When somebody who is away to the end of a day is back: nine on the next working day. */
export const backAt = (until: Day, { closed }: Pick<Habits, 'closed'>): Instant =>
  morningOf(nextWorkday(addDays(until, 1), closed));
