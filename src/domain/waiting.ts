// What waits for the coordinator: one entry for each thing that somebody must do something about. Pure, over the records as they
// are. It must not know how an entry is worded, nor which button answers it.
import { type Closed, type Day, type Instant, addDays, dayOf, partsOf } from './calendar.ts';
import type { Collision } from './collision.ts';
import type { Forum } from './forum.ts';
import { type Meeting, startOf } from './meeting.ts';
import { type ActionPlan, ownerRoles } from './owner.ts';
import { type Person, type PersonId, type Role, answersFor } from './people.ts';
import { type Planned, planOf } from './plan.ts';
import { type Asked, countOf, nextPolitiraad, roundState } from './round.ts';
import { missingOf, monthOf } from './routine-year.ts';
import type { Routine, RoutineYear } from './routine.ts';

export type Waiting =
  | { readonly kind: 'claim'; readonly stranger: PersonId; readonly name: string }
  | { readonly kind: 'collision'; readonly forum: Forum; readonly day: Day }
  | { readonly kind: 'invite'; readonly forum: Forum; readonly day: Day }
  | { readonly kind: 'link'; readonly forum: Forum; readonly day: Day; readonly meeting: string }
  | { readonly kind: 'round'; readonly day: Day; readonly n: number; readonly of: number }
  | { readonly kind: 'undated'; readonly forum: Forum }
  | { readonly kind: 'channel'; readonly forum: Forum }
  | { readonly kind: 'unreached'; readonly persons: readonly Person[] }
  | { readonly kind: 'vacant'; readonly roles: readonly Role[] }
  | { readonly kind: 'month'; readonly routines: readonly Routine[] }
  | { readonly kind: 'years'; readonly routine: Routine }
  | { readonly kind: 'silent'; readonly routine: Routine; readonly year: number };

export type WaitingRecords = {
  readonly plan: ActionPlan;
  readonly meetings: readonly Meeting[];
  readonly collisions: readonly Collision[];
  readonly claims: readonly { readonly stranger: PersonId; readonly name: string }[];
  readonly persons: readonly Person[];
  readonly routines: readonly Routine[];
  readonly routineYears: readonly RoutineYear[];
  /** The next politiråd and since when answers count for it, once its round is open. */
  readonly next: { readonly meeting: Meeting; readonly asked: Asked } | undefined;
  readonly closed: readonly Closed[];
  /** Forums whose channel Teams no longer lets us write to. */
  readonly lostChannels: readonly Forum[];
};

/** A meeting that is not ready is told of this long ahead. */
const AHEAD_DAYS = 14;

/** Everything that waits at `now`, most pressing first. */
export function waitingOf(records: WaitingRecords, now: Instant): readonly Waiting[] {
  const today = dayOf(now);
  return [
    ...records.claims.map(({ stranger, name }): Waiting => ({ kind: 'claim', stranger, name })),
    ...undecided(records, today),
    ...unready(records, today),
    ...undated(records, now),
    ...records.lostChannels.map((forum): Waiting => ({ kind: 'channel', forum })),
    ...silentOwners(records, now),
    ...unreached(records, today),
    ...vacant(records, today),
    ...unset(records.routines, today),
    ...silentRoutines(records, today),
  ];
}

function undecided({ collisions, plan }: WaitingRecords, today: Day): readonly Waiting[] {
  return collisions
    .filter(({ decision, day }) => !decision && day >= today)
    .flatMap(({ forum, day }) => {
      const found = plan.forums.get(forum);
      return found ? [{ kind: 'collision' as const, forum: found, day }] : [];
    });
}

// --- meetings --------------------------------------------------------------------------------------------------------

/** The next meeting of each forum we call, when it is near and not called or without a link it needs. */
function unready({ plan, meetings, collisions, closed }: WaitingRecords, today: Day): readonly Waiting[] {
  const forums = [...plan.forums.values()].filter(({ calledByOthers }) => !calledByOthers);
  const ahead = planOf({ forums, meetings, collisions, closed }, today, addDays(today, AHEAD_DAYS));
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

// --- people ----------------------------------------------------------------------------------------------------------

/** No politiråd ahead: nobody is asked for status, and nothing else would say so. */
function undated({ plan, meetings }: WaitingRecords, now: Instant): readonly Waiting[] {
  if (plan.measures.length === 0 || nextPolitiraad(plan.forums.values(), meetings, now)) return [];
  const forum = [...plan.forums.values()].find(({ type }) => type === 'politiraad');
  return forum ? [{ kind: 'undated', forum }] : [];
}

function silentOwners({ plan, next }: WaitingRecords, now: Instant): readonly Waiting[] {
  if (!next || startOf(next.meeting) <= now) return [];
  const count = countOf(roundState(plan, next.asked, dayOf(now)));
  return count.n === count.of ? [] : [{ kind: 'round', day: next.meeting.day, ...count }];
}

/** Roles that something hangs on: members and conveners of forums, owners of measures, those who answer for routines. */
function rolesThatMatter({ plan, routines }: WaitingRecords): readonly Role[] {
  const ids = new Set([
    ...[...plan.forums.values()].flatMap(({ members, convener, calledByOthers }) =>
      calledByOthers ? members : [...members, convener],
    ),
    ...plan.measures.flatMap((measure) => ownerRoles(measure, plan)),
    ...routines.map(({ role }) => role),
  ]);
  return [...ids].flatMap((id) => plan.roles.get(id) ?? []);
}

function vacant(records: WaitingRecords, today: Day): readonly Waiting[] {
  const roles = rolesThatMatter(records).filter((role) => answersFor(role, today).length === 0);
  return roles.length === 0 ? [] : [{ kind: 'vacant', roles }];
}

/** Holders Teams cannot reach: it has said so, or they are an e-mail address still. */
function unreached(records: WaitingRecords, today: Day): readonly Waiting[] {
  const holders = new Set(rolesThatMatter(records).flatMap((role) => answersFor(role, today)));
  const persons = records.persons.filter(
    (person) => holders.has(person.id) && (person.unreached !== undefined || person.aad === undefined),
  );
  return persons.length === 0 ? [] : [{ kind: 'unreached', persons }];
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
