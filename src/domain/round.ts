// The asking before a politiråd: about which measures, who still owes an answer, and how it stands. It must not know how anybody is
// told. A politiråd's round is the record `round`; until it is there, nobody has been asked.
import { type Day, type Instant, dayFrom, dayOf, partsOf, startOfDay } from './calendar.ts';
import type { Forum } from './forum.ts';
import type { Measure, Round } from './measure.ts';
import { type Meeting, startOf } from './meeting.ts';
import {
  type ActionPlan,
  anchorRoles,
  answerersOf,
  answeringFor,
  isAway,
  isInPlan,
  isOwnerless,
  ownerRoles,
} from './owner.ts';
import { type PersonId, type Role, answersFor } from './people.ts';
import { standsFor } from './report.ts';
import { type Habits, askingTimes, openingDay } from './round-days.ts';

// --- which meetings --------------------------------------------------------------------------------------------------

/** Whether a meeting is still going to be held, as far as anybody has said. */
export const stands = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'planned' || state === 'invited';

/** A politiråd and the start of the one before it in the same forum: nobody is asked for the next before that. */
export type Politiraad = { readonly meeting: Meeting; readonly since: Instant };

const isOf = ({ forum, joint = [] }: Meeting, id: Forum['id']): boolean => forum === id || joint.includes(id);

/** All politiråd that stand, by forum in order of time; also those that others call, and one held together with others once. */
export function politiraadOf(forums: Iterable<Forum>, meetings: readonly Meeting[]): readonly Politiraad[] {
  const all = [...forums]
    .filter(({ type }) => type === 'politiraad')
    .flatMap(({ id }) => {
      const own = meetings.filter((meeting) => isOf(meeting, id) && stands(meeting));
      const inOrder = own.toSorted((a, b) => startOf(a) - startOf(b));
      return inOrder.map((meeting, n) => {
        const before = inOrder[n - 1];
        return { meeting, since: before ? startOf(before) : (-Infinity as Instant) };
      });
    });
  return [...new Map(all.toReversed().map((one) => [one.meeting.id, one])).values()].toReversed();
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

// --- since when ----------------------------------------------------------------------------------------------------------

/**
 * Whether what was to be asked before a meeting on `asked` is still to be asked: the meeting stands and has not begun; if it
 * has been moved, no step of its new day is ahead.
 */
export function isTimely(meeting: Meeting, habits: Habits, asked: Day, now: Instant): boolean {
  if (!stands(meeting) || now >= startOf(meeting)) return false;
  return meeting.day === asked || askingTimes(meeting, habits, now).length === 0;
}

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
  const first = openingDay(meeting, habits);
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

// --- about what ------------------------------------------------------------------------------------------------------

/**
 * What a measure is in a round: `answered` since answers count, `owed`, or `resting`: not asked about this time, because its
 * status has been told in the half-year or year of the politiråd, or told before that it is done. `by`: what it is for that
 * person, where each tells for themselves; otherwise the first answer counts for all.
 */
export function stateIn(
  measure: Measure,
  { from, day }: Asked,
  by?: PersonId,
): 'answered' | 'owed' | 'resting' {
  const told = by === undefined ? measure.latest : standsFor(measure, by);
  if (!told) return 'owed';
  if (told.at >= from) return 'answered';
  if (measure.every === 'round') return told.status === 'done' ? 'resting' : 'owed';
  return told.at >= periodStart(measure.every, day) ? 'resting' : 'owed';
}

/** Who owes an answer for a role where each tells for themselves; the deputies of those who are away and have not told too. */
function owingAs(
  role: Role,
  measure: Measure,
  plan: ActionPlan,
  asked: Asked,
  day: Day,
): readonly PersonId[] {
  const owes = (person: PersonId): boolean => stateIn(measure, asked, person) === 'owed';
  return answersFor(role, day).some(owes) ? answeringFor(role, plan, day).filter(owes) : [];
}

/** Who still owes an answer about a measure that day: all who answer for it until one has told, or each for themselves. */
export function owing(measure: Measure, plan: ActionPlan, asked: Asked, day: Day): readonly PersonId[] {
  if (!isInPlan(measure, day)) return [];
  if (!measure.separately) return stateIn(measure, asked) === 'owed' ? answerersOf(measure, plan, day) : [];
  const roles = ownerRoles(measure, plan).flatMap((id) => plan.roles.get(id) ?? []);
  return [...new Set(roles.flatMap((role) => owingAs(role, measure, plan, asked, day)))];
}

/**
 * The same for all who answer for it together. Where each tells for themselves it is answered when everybody who is here has
 * told: nobody waits for one who is away while another can be asked.
 */
export function stateOf(
  measure: Measure,
  plan: ActionPlan,
  asked: Asked,
  day: Day,
): 'answered' | 'owed' | 'resting' {
  if (!measure.separately) return stateIn(measure, asked);
  const here = (persons: readonly PersonId[]) => persons.filter((one) => !isAway(plan, one, day));
  const silent = owing(measure, plan, asked, day);
  const all = answerersOf(measure, plan, day);
  const waits = here(all).length > 0 ? here(silent) : silent;
  if (waits.length > 0) return 'owed';
  if (all.length === 0) return stateIn(measure, asked);
  return all.some((one) => stateIn(measure, asked, one) === 'answered') ? 'answered' : 'resting';
}

/** The measures of the plan that nobody has told the status of in this round, or not everybody who tells for themselves. */
export const owed = (plan: ActionPlan, asked: Asked, day: Day): readonly Measure[] =>
  plan.measures.filter((one) => isInPlan(one, day) && stateOf(one, plan, asked, day) === 'owed');

/** What one person owes an answer about, as of that day's holders. */
export const owedBy = (plan: ActionPlan, asked: Asked, person: PersonId, day: Day): readonly Measure[] =>
  plan.measures.filter((measure) => owing(measure, plan, asked, day).includes(person));

/** Everybody who owes an answer, each once, as of that day's holders; also those who are away. */
export const silentIn = (plan: ActionPlan, asked: Asked, day: Day): readonly PersonId[] => [
  ...new Set(plan.measures.flatMap((measure) => owing(measure, plan, asked, day))),
];

// --- who stands behind -----------------------------------------------------------------------------------------------

const anchoring = (measure: Measure, plan: ActionPlan, day: Day): readonly PersonId[] =>
  anchorRoles(measure, plan).flatMap((id) => {
    const role = plan.roles.get(id);
    return role ? answeringFor(role, plan, day) : [];
  });

/** The unanswered measures a person's role stands behind, but for those they are asked about themselves. */
export const anchoredBy = (plan: ActionPlan, asked: Asked, person: PersonId, day: Day): readonly Measure[] =>
  owed(plan, asked, day).filter(
    (one) => anchoring(one, plan, day).includes(person) && !owing(one, plan, asked, day).includes(person),
  );

/** Everybody who is to hear that something their role stands behind is unanswered, each once. */
export const anchorsIn = (plan: ActionPlan, asked: Asked, day: Day): readonly PersonId[] =>
  [...new Set(owed(plan, asked, day).flatMap((one) => anchoring(one, plan, day)))].filter(
    (person) => anchoredBy(plan, asked, person, day).length > 0,
  );

// --- how it stands ---------------------------------------------------------------------------------------------------

/** A role's part of a round. `persons` are here and asked; `away` hold it and are not. Both empty: there is nobody to ask. */
export type OwnerState = {
  readonly role: string;
  readonly name: string;
  readonly persons: readonly PersonId[];
  readonly away: readonly PersonId[];
  readonly asked: number;
  readonly owed: number;
};

export type RoundState = {
  readonly owners: readonly OwnerState[];
  /** Measures asked about in this round that have got their answer, of all asked about. */
  readonly answered: number;
  readonly asked: number;
  /** Of those answered, the ones told of after the politiråd had begun. */
  readonly late: readonly Measure[];
  /** Of those still without, the ones there is somebody to ask about. */
  readonly askable: number;
  /** Measures the plan gives nobody to ask for. */
  readonly ownerless: readonly Measure[];
};

type Part = readonly { readonly measure: Measure; readonly state: 'answered' | 'owed' }[];

/** How a round stands on a day: every role with something to answer for, those who have answered too. */
export function roundState(plan: ActionPlan, asked: Asked, day: Day): RoundState {
  const part: Part = plan.measures.flatMap((measure) => {
    const state = stateOf(measure, plan, asked, day);
    return isInPlan(measure, day) && state !== 'resting' ? [{ measure, state }] : [];
  });
  const roles = new Set(part.flatMap(({ measure }) => ownerRoles(measure, plan)));
  const told = part.filter(({ state }) => state === 'answered').map(({ measure }) => measure);
  const silent = part.filter(({ state }) => state === 'owed');
  return {
    owners: [...roles].map((role) => ownerState(role, part, plan, asked, day)),
    answered: told.length,
    asked: part.length,
    late: told.filter(({ latest }) => latest?.late === true),
    askable: silent.filter(({ measure }) => answerersOf(measure, plan, day).length > 0).length,
    ownerless: part.flatMap(({ measure }) => (isOwnerless(measure, plan) ? [measure] : [])),
  };
}

function ownerState(id: string, part: Part, plan: ActionPlan, asked: Asked, day: Day): OwnerState {
  const own = part.filter(({ measure }) => ownerRoles(measure, plan).includes(id));
  const role = plan.roles.get(id);
  const all = role ? answeringFor(role, plan, day) : [];
  const persons = all.filter((one) => !isAway(plan, one, day));
  const owes = ({ measure, state }: Part[number]): boolean =>
    measure.separately && role && persons.length > 0
      ? owingAs(role, measure, plan, asked, day).some((one) => persons.includes(one))
      : state === 'owed';
  return {
    role: id,
    name: role?.name ?? id,
    persons,
    away: all.filter((one) => isAway(plan, one, day)),
    asked: own.length,
    owed: own.filter(owes).length,
  };
}

export const hasAnswered = ({ owed: n }: OwnerState): boolean => n === 0;

/** Owners who are silent; of those, roles whose people are all away, and roles that nobody has. */
export const isSilent = (owner: OwnerState): boolean => owner.owed > 0 && owner.persons.length > 0;
export const isGone = (owner: OwnerState): boolean =>
  owner.owed > 0 && owner.persons.length === 0 && owner.away.length > 0;
export const isVacant = (owner: OwnerState): boolean =>
  owner.owed > 0 && owner.persons.length === 0 && owner.away.length === 0;

/** How many of the owners there is somebody to ask for, or who have told, have answered: the same count wherever it is shown. */
export function countOf({ owners }: RoundState): { readonly n: number; readonly of: number } {
  const answering = owners.filter((owner) => !isVacant(owner));
  return { n: answering.filter(hasAnswered).length, of: answering.length };
}
