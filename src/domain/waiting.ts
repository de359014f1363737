// What waits for the coordinator: one entry for each thing that somebody must do something about. Pure, over the records as they
// are. It must not know how an entry is worded, nor which button answers it.
import { recordsOf } from './anchors.ts';
import { type Closed, type Day, type Instant, addDays, dayOf, partsOf } from './calendar.ts';
import type { Collision } from './collision.ts';
import type { Forum } from './forum.ts';
import { type Meeting, startOf } from './meeting.ts';
import { type Left, leftOf } from './minutes-left.ts';
import type { Minutes } from './minutes.ts';
import { type ActionPlan, isInPlan, isOwnerless, ownerRoles } from './owner.ts';
import { type Person, type PersonId, type Role, answersFor, inTeams, mailLost } from './people.ts';
import { type Planned, planOf } from './plan.ts';
import { leftToSet, oftenOf, yearToPlan } from './proposal.ts';
import { type Asked, countOf, nextPolitiraad, roundState } from './round.ts';
import { isTimed, sessionById, sessionId, sessionsOf, startOfSession } from './session.ts';
import { missingOf, monthOf } from './routine-year.ts';
import type { Routine, RoutineYear } from './routine.ts';

export type Waiting =
  | { readonly kind: 'concerns'; readonly n: number }
  | { readonly kind: 'claim'; readonly stranger: PersonId; readonly name: string }
  | { readonly kind: 'collision'; readonly forum: Forum; readonly day: Day }
  | { readonly kind: 'invite'; readonly forum: Forum; readonly day: Day }
  | { readonly kind: 'link'; readonly forum: Forum; readonly day: Day; readonly meeting: string }
  | { readonly kind: 'round'; readonly day: Day; readonly n: number; readonly of: number }
  | { readonly kind: 'ownerless'; readonly n: number }
  | {
      readonly kind: Left;
      readonly forum: Forum;
      /** A hastemøte is named as that, and not by its forum. */
      readonly emergency: boolean;
      readonly day: Day;
      readonly meeting: string;
      readonly more: number;
    }
  | { readonly kind: 'undated'; readonly forum: Forum }
  | { readonly kind: 'dates'; readonly forums: readonly Forum[] }
  | { readonly kind: 'channel'; readonly forum: Forum }
  | { readonly kind: 'unreached'; readonly persons: readonly Person[] }
  | { readonly kind: 'unmailed' | 'unsure'; readonly persons: readonly Person[] }
  | { readonly kind: 'vacant'; readonly roles: readonly Role[] }
  | { readonly kind: 'month'; readonly routines: readonly Routine[] }
  | { readonly kind: 'years'; readonly routine: Routine }
  | { readonly kind: 'silent'; readonly routine: Routine; readonly year: number };

export type WaitingRecords = {
  /** How many concerns wait for whoever reads; none for one who is no coordinator. */
  readonly concerns: number;
  readonly plan: ActionPlan;
  readonly meetings: readonly Meeting[];
  readonly collisions: readonly Collision[];
  readonly minutes: readonly Minutes[];
  /** The meetings whose minutes are in the archive. */
  readonly filed: readonly string[];
  readonly claims: readonly { readonly stranger: PersonId; readonly name: string }[];
  readonly persons: readonly Person[];
  readonly routines: readonly Routine[];
  readonly routineYears: readonly RoutineYear[];
  /** The next politiråd and since when answers count for it, once its round is open. */
  readonly next: { readonly meeting: Meeting; readonly asked: Asked } | undefined;
  readonly closed: readonly Closed[];
  /** When the municipality was set up: what was held before is not known. */
  readonly since: Instant;
  /** Forums whose channel Teams no longer lets us write to. */
  readonly lostChannels: readonly Forum[];
};

/** As far as a rhythm is followed. */
const YEAR_DAYS = 400;

/** A meeting that is not ready is told of this long ahead. */
const AHEAD_DAYS = 14;

/** Everything that waits at `now`, most pressing first. */
export function waitingOf(records: WaitingRecords, now: Instant): readonly Waiting[] {
  const today = dayOf(now);
  return [
    ...(records.concerns > 0 ? [{ kind: 'concerns' as const, n: records.concerns }] : []),
    ...records.claims.map(({ stranger, name }): Waiting => ({ kind: 'claim', stranger, name })),
    ...undecided(records, today),
    ...unready(records, today),
    ...ofMinutes(records, now),
    ...undated(records, now),
    ...records.lostChannels.map((forum): Waiting => ({ kind: 'channel', forum })),
    ...silentOwners(records, now),
    ...ownerless(records, today),
    ...unreached(records, today),
    ...unmailed(records, today),
    ...vacant(records, today),
    ...tooFew(records, now),
    ...unset(records.routines, today),
    ...silentRoutines(records, today),
  ];
}

function undecided({ plan, meetings, collisions, closed }: WaitingRecords, today: Day): readonly Waiting[] {
  const all = { forums: [...plan.forums.values()], meetings, collisions, closed };
  return collisions
    .filter(({ decision, day }) => !decision && day >= today)
    .flatMap(({ forum: id, day }) => {
      const forum = plan.forums.get(id);
      if (!forum) return [];
      const session = sessionById(forum, sessionId(forum, day), recordsOf(forum, all));
      return session?.state === 'asking' ? [{ kind: 'collision' as const, forum, day }] : [];
    });
}

// --- meetings --------------------------------------------------------------------------------------------------------

/** The next meeting of each forum we call, when it is near and not called or without a link it needs. */
function unready({ plan, meetings, collisions, closed }: WaitingRecords, today: Day): readonly Waiting[] {
  const all = [...plan.forums.values()];
  const forums = all.filter(({ calledByOthers }) => !calledByOthers);
  const ahead = planOf({ forums: all, meetings, collisions, closed }, today, addDays(today, AHEAD_DAYS));
  const held = ahead.filter(({ state }) => state === 'held');
  const next = forums.flatMap((forum) => held.find((line) => line.forum.id === forum.id) ?? []);
  return next.flatMap(lacking).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A breakfast is open and its prompts go by themselves: it only lacks a link. Others are called, with place or link. */
function lacking({ id, forum, day, meeting }: Planned): readonly (Waiting & { readonly day: Day })[] {
  if (forum.type === 'breakfast')
    return (meeting?.link ?? forum.link) ? [] : [{ kind: 'link', forum, day, meeting: id }];
  const called = meeting?.state === 'invited' || forum.members.length === 0;
  return called ? [] : [{ kind: 'invite', forum, day }];
}

/** One entry for each thing left to do with minutes: the oldest, and how many more. */
function ofMinutes(records: WaitingRecords, now: Instant): readonly Waiting[] {
  const { forums } = records.plan;
  const left = leftOf({ ...records, forums }, now);
  return (['unwritten', 'unapproved', 'unfiled'] as const).flatMap((kind): readonly Waiting[] => {
    const [oldest, ...others] = left[kind];
    const forum = oldest && forums.get(oldest.forum);
    if (!oldest || !forum) return [];
    const { id: meeting, day, emergency = false } = oldest;
    return [{ kind, forum, emergency, day, meeting, more: others.length }];
  });
}

/**
 * Forums of ours that the plan counts the meetings of, with fewer dates from today on than fall to what is left of the year; from
 * October on, in the next. A politiråd without any date has a line of its own.
 */
function tooFew(records: WaitingRecords, now: Instant): readonly Waiting[] {
  const { plan, meetings, closed, since } = records;
  const named = undated(records, now).map((one) => (one.kind === 'undated' ? one.forum.id : ''));
  const today = dayOf(now);
  const forums = [...plan.forums.values()].filter((forum) => {
    const often = oftenOf(forum);
    if (!often || forum.calledByOthers || forum.home || named.includes(forum.id)) return false;
    const own = meetings.filter((one) => one.forum === forum.id || one.joint?.includes(forum.id));
    const year = yearToPlan(often, today);
    return leftToSet({ often, year, today, since: dayOf(since), closed, meetings: own }) > 0;
  });
  return forums.length === 0 ? [] : [{ kind: 'dates', forums }];
}

// --- people ----------------------------------------------------------------------------------------------------------

/** No politiråd ahead: nobody is asked for status, and nothing else would say so. */
function undated(records: WaitingRecords, now: Instant): readonly Waiting[] {
  const { plan, meetings } = records;
  if (plan.measures.length === 0 || nextPolitiraad(plan.forums.values(), meetings, now)) return [];
  const forums = [...plan.forums.values()].filter(({ type }) => type === 'politiraad');
  const [forum] = forums;
  return forum === undefined || forums.some((one) => hasRhythm(one, records, now))
    ? []
    : [{ kind: 'undated', forum }];
}

/** Whether its rhythm gives a day and an hour within a year, called or not: then its round opens by itself. */
function hasRhythm(
  forum: Forum,
  { meetings, collisions, closed, plan }: WaitingRecords,
  now: Instant,
): boolean {
  const all = { forums: [...plan.forums.values()], meetings, collisions, closed };
  const today = dayOf(now);
  const ahead = sessionsOf(forum, today, addDays(today, YEAR_DAYS), recordsOf(forum, all));
  return ahead.some((one) => one.state === 'on' && isTimed(one) && startOfSession(one) > now);
}

function silentOwners({ plan, next }: WaitingRecords, now: Instant): readonly Waiting[] {
  if (!next || startOf(next.meeting) <= now) return [];
  const count = countOf(roundState(plan, next.asked, dayOf(now)));
  return count.n === count.of ? [] : [{ kind: 'round', day: next.meeting.day, ...count }];
}

/** Measures that nobody can be asked about, for the plan names no role; those that are done are left in peace. */
function ownerless({ plan }: WaitingRecords, today: Day): readonly Waiting[] {
  const { length: n } = plan.measures.filter(
    (one) => isInPlan(one, today) && isOwnerless(one, plan) && one.latest?.status !== 'done',
  );
  return n === 0 ? [] : [{ kind: 'ownerless', n }];
}

/** Roles that are asked for more than their presence, on cards that are in Teams alone: conveners, those of routines. */
const rolesInTeams = ({ plan, routines }: WaitingRecords): readonly string[] => [
  ...[...plan.forums.values()].flatMap(({ convener, calledByOthers }) => (calledByOthers ? [] : [convener])),
  ...routines.map(({ role }) => role),
];

/** Roles that something hangs on: those, the owners of measures, and the members of forums. */
function rolesThatMatter(records: WaitingRecords): readonly Role[] {
  const members = [...records.plan.forums.values()].flatMap((forum) => forum.members);
  const owners = records.plan.measures.flatMap((measure) => ownerRoles(measure, records.plan));
  return rolesOf(records, [...members, ...owners, ...rolesInTeams(records)]);
}

const rolesOf = ({ plan }: WaitingRecords, ids: readonly string[]): readonly Role[] =>
  [...new Set(ids)].flatMap((id) => plan.roles.get(id) ?? []);

const holdersOf = (roles: readonly Role[], today: Day): ReadonlySet<PersonId> =>
  new Set(roles.flatMap((role) => answersFor(role, today)));

function vacant(records: WaitingRecords, today: Day): readonly Waiting[] {
  const roles = rolesThatMatter(records).filter((role) => answersFor(role, today).length === 0);
  return roles.length === 0 ? [] : [{ kind: 'vacant', roles }];
}

/** Teams cannot reach them (it has said so, or has never met them), and an e-mail cannot either or is not enough. */
function unreached(records: WaitingRecords, today: Day): readonly Waiting[] {
  const holders = holdersOf(rolesThatMatter(records), today);
  const cardsOnly = holdersOf(rolesOf(records, rolesInTeams(records)), today);
  const persons = records.persons
    .filter(({ id }) => holders.has(id))
    .filter((person) => !inTeams(person))
    .filter(
      ({ id, email, unmailed: lost }) => cardsOnly.has(id) || email === undefined || lost !== undefined,
    );
  return persons.length === 0 ? [] : [{ kind: 'unreached', persons }];
}

/** Their address has been refused, or nobody knows whether the letter came: also in Teams they miss what goes to their calendar. */
function unmailed(records: WaitingRecords, today: Day): readonly Waiting[] {
  const holders = holdersOf(rolesThatMatter(records), today);
  const those = (why: 'refused' | 'unsure'): readonly Person[] =>
    records.persons.filter((person) => holders.has(person.id) && mailLost(person) === why);
  const found = [
    { kind: 'unmailed', persons: those('refused') },
    { kind: 'unsure', persons: those('unsure') },
  ] as const;
  return found.filter(({ persons }) => persons.length > 0);
}

// --- routines --------------------------------------------------------------------------------------------------------

function unset(routines: readonly Routine[], today: Day): readonly Waiting[] {
  const monthless = routines.filter((routine) => missingOf(routine, today).includes('month'));
  const yearless = routines.filter((routine) => missingOf(routine, today).includes('years'));
  return [
    ...(monthless.length > 0 ? [{ kind: 'month' as const, routines: monthless }] : []),
    ...yearless.map((routine): Waiting => ({ kind: 'years', routine })),
  ];
}

/** Reminded, and the month is over without a word: asked about to the end of the year after. */
function silentRoutines({ routines, routineYears }: WaitingRecords, today: Day): readonly Waiting[] {
  return routineYears.flatMap(({ routine: id, year, state }) => {
    const routine = routines.find((one) => one.id === id);
    const month = routine && monthOf(routine, year);
    const over = month !== undefined && month.to < today && year >= partsOf(today).year - 1;
    return routine && state === 'reminded' && over ? [{ kind: 'silent' as const, routine, year }] : [];
  });
}
