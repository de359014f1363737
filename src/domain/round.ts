// The asking before a politiråd: when owners are asked, about which measures, and who is still silent. It must not know how
// anybody is told. A politiråd's round is the record `round`; until it is there, nobody has been asked.
import type { Area } from './area.ts';
import {
  type Day,
  type Instant,
  addDays,
  dayFrom,
  dayOf,
  isWorkday,
  partsOf,
  previousWorkday,
  startOfDay,
} from './calendar.ts';
import type { Forum } from './forum.ts';
import type { Measure, Round } from './measure.ts';
import { type Meeting, startOf } from './meeting.ts';
import { type ActionPlan, answerersOf, isOwnerless, ownerRoles } from './owner.ts';
import { morningOf } from './notice.ts';
import { type PersonId, answersFor } from './people.ts';

type Habits = Pick<Area, 'roundSteps' | 'closed'>;

// --- which meetings --------------------------------------------------------------------------------------------------

/** Whether a meeting is still going to be held, as far as anybody has said. */
export const stands = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'planned' || state === 'invited';

/** A politiråd and the start of the one before it in the same forum: nobody is asked for the next before that. */
export type Politiraad = { readonly meeting: Meeting; readonly since: Instant };

/** All politiråd that stand, by forum in order of time; also those that others call. */
export function politiraadOf(forums: Iterable<Forum>, meetings: readonly Meeting[]): readonly Politiraad[] {
  return [...forums]
    .filter(({ type }) => type === 'politiraad')
    .flatMap(({ id }) => {
      const own = meetings.filter((meeting) => meeting.forum === id && stands(meeting));
      const inOrder = own.toSorted((a, b) => startOf(a) - startOf(b));
      return inOrder.map((meeting, n) => {
        const before = inOrder[n - 1];
        return { meeting, since: before ? startOf(before) : (-Infinity as Instant) };
      });
    });
}

/** The first politiråd that has not begun. */
export function nextPolitiraad(
  forums: Iterable<Forum>,
  meetings: readonly Meeting[],
  now: Instant,
): Politiraad | undefined {
  const ahead = politiraadOf(forums, meetings).filter(({ meeting }) => startOf(meeting) > now);
  return ahead.toSorted((a, b) => startOf(a.meeting) - startOf(b.meeting))[0];
}

// --- when ------------------------------------------------------------------------------------------------------------

/** The days of the steps: so many calendar days before, moved back to the nearest working day, each day once. */
const stepDays = ({ day }: Pick<Meeting, 'day'>, { roundSteps, closed }: Habits): readonly Day[] =>
  [...new Set(roundSteps.map((n) => previousWorkday(addDays(day, -n), closed)))].toSorted();

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
 * `opened` on only the steps after it. It follows from the meeting as it is, so a moved meeting has new times.
 */
export function askingTimes(meeting: Meeting, habits: Habits, opened?: Instant): readonly Instant[] {
  const steps = stepDays(meeting, habits);
  const days = opened === undefined ? [...steps, ...lateDays(meeting, steps.at(-1), habits)] : steps;
  const start = startOf(meeting);
  return days.map(morningOf).filter((at) => at < start && (opened === undefined || at > opened));
}

/** Until when an asking at `at` is worth delivering: the next step, or the meeting's start. */
export const askingEnds = (meeting: Meeting, habits: Habits, at: Instant): Instant =>
  askingTimes(meeting, habits, at)[0] ?? startOf(meeting);

/**
 * Whether what was to be asked before a meeting on `asked` is still to be asked: the meeting stands and has not begun; if it
 * has been moved, no step of its new day is ahead.
 */
export function isTimely(meeting: Meeting, habits: Habits, asked: Day, now: Instant): boolean {
  if (!stands(meeting) || now >= startOf(meeting)) return false;
  return meeting.day === asked || askingTimes(meeting, habits, now).length === 0;
}

// --- about what ------------------------------------------------------------------------------------------------------

/** A round as measures see it: since when an answer counts, and the day of the politiråd. */
export type Asked = { readonly from: Instant; readonly day: Day };

/**
 * An answer counts from the day of the first step on, also where the meeting was entered and the round opened later; from
 * when the round opened if that was earlier; and never from before the politiråd before it began. What counted when the
 * round opened counts also when the meeting is moved.
 */
export function askedOf(
  { meeting, since }: Politiraad,
  habits: Habits,
  round?: Pick<Round, 'opened' | 'from'>,
): Asked {
  const [first] = stepDays(meeting, habits);
  const step = first === undefined ? Infinity : startOfDay(first);
  const from = Math.min(round?.from ?? round?.opened ?? Infinity, step);
  return { from: Math.max(since, from) as Instant, day: meeting.day };
}

/** The round of a politiråd as it opens. */
export const openedAt = (politiraad: Politiraad, habits: Habits, opened: Instant): Round => ({
  meeting: politiraad.meeting.id,
  opened,
  opensOn: dayOf(opened),
  from: askedOf(politiraad, habits, { opened }).from,
});

/** 1 January, or for the second half of the year 1 July. */
function periodStart(every: 'halfYear' | 'year', day: Day): Instant {
  const { year, month } = partsOf(day);
  return startOfDay(dayFrom(year, every === 'halfYear' && month > 6 ? 7 : 1, 1) ?? day);
}

/**
 * What a measure is in a round: `answered` since answers count, `owed`, or `resting`: not asked about this time, because its
 * owner has told its status in the half-year or year of the politiråd, or told before that it is done.
 */
export function stateIn({ every, latest }: Measure, { from, day }: Asked): 'answered' | 'owed' | 'resting' {
  if (!latest) return 'owed';
  if (latest.at >= from) return 'answered';
  if (every === 'round') return latest.status === 'done' ? 'resting' : 'owed';
  return latest.at >= periodStart(every, day) ? 'resting' : 'owed';
}

/** The measures nobody has told the status of in this round. The first answer counts for all a measure's owners. */
export const owed = (plan: ActionPlan, asked: Asked): readonly Measure[] =>
  plan.measures.filter((measure) => stateIn(measure, asked) === 'owed');

/** What one person owes an answer about, as of that day's holders. */
export const owedBy = (plan: ActionPlan, asked: Asked, person: PersonId, day: Day): readonly Measure[] =>
  owed(plan, asked).filter((measure) => answerersOf(measure, plan, day).includes(person));

/** Everybody who owes an answer, each once, as of that day's holders. */
export const silentIn = (plan: ActionPlan, asked: Asked, day: Day): readonly PersonId[] => [
  ...new Set(owed(plan, asked).flatMap((measure) => answerersOf(measure, plan, day))),
];

// --- how it stands ---------------------------------------------------------------------------------------------------

/** A role's part of a round. `persons` is empty when nobody holds the role or stands in: there is nobody to ask. */
export type OwnerState = {
  readonly role: string;
  readonly name: string;
  readonly persons: readonly PersonId[];
  readonly asked: number;
  readonly owed: number;
};

export type RoundState = {
  readonly owners: readonly OwnerState[];
  /** Measures asked about in this round that have got their answer, of all asked about. */
  readonly answered: number;
  readonly asked: number;
  /** Of those still without, the ones there is somebody to ask about. */
  readonly askable: number;
  /** Measures the plan gives nobody to ask for. */
  readonly ownerless: readonly Measure[];
};

/** How a round stands on a day: every role with something to answer for, those who have answered too. */
export function roundState(plan: ActionPlan, asked: Asked, day: Day): RoundState {
  const part = plan.measures.filter((measure) => stateIn(measure, asked) !== 'resting');
  const roles = new Set(part.flatMap((measure) => ownerRoles(measure, plan)));
  return {
    owners: [...roles].map((role) => ownerState(role, part, plan, asked, day)),
    answered: part.filter((measure) => stateIn(measure, asked) === 'answered').length,
    asked: part.length,
    askable: owed(plan, asked).filter((measure) => answerersOf(measure, plan, day).length > 0).length,
    ownerless: part.filter((measure) => isOwnerless(measure, plan)),
  };
}

function ownerState(
  id: string,
  part: readonly Measure[],
  plan: ActionPlan,
  asked: Asked,
  day: Day,
): OwnerState {
  const own = part.filter((measure) => ownerRoles(measure, plan).includes(id));
  const role = plan.roles.get(id);
  return {
    role: id,
    name: role?.name ?? id,
    persons: role ? answersFor(role, day) : [],
    asked: own.length,
    owed: own.filter((measure) => stateIn(measure, asked) === 'owed').length,
  };
}

export const hasAnswered = ({ owed: n }: OwnerState): boolean => n === 0;

/** Owners who have been asked and are silent, and those of them there is nobody to ask for. */
export const isSilent = (owner: OwnerState): boolean => owner.owed > 0 && owner.persons.length > 0;
export const isVacant = (owner: OwnerState): boolean => owner.owed > 0 && owner.persons.length === 0;

/** How many of the owners there is somebody to ask for, or who have told, have answered: the same count wherever it is shown. */
export function countOf({ owners }: RoundState): { readonly n: number; readonly of: number } {
  const answering = owners.filter((owner) => !isVacant(owner));
  return { n: answering.filter(hasAnswered).length, of: answering.length };
}
