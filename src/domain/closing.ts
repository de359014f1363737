// When a closed concern is asked about, warned of and erased. Erasing what should have been archived can be unlawful (arkivlova), and
// keeping what nobody needs is as well (GDPR art. 5 nr. 1 e): so nothing goes before somebody has answered, and all goes after.
import {
  type Closed,
  type Day,
  type Instant,
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  nextWorkday,
  previousWorkday,
  wall,
} from './calendar.ts';
import { LONGEST_CLOSED_DAYS } from './closed.ts';
import { type Concern, closedAt } from './concern.ts';
import { type ConcernRules, ERASE_DAYS } from './concern-rules.ts';
import { morningOf, nextMorning } from './notice.ts';

/** Days of warning before a concern is erased. */
export const WARN_DAYS = 7;
/** A warning that has stood on somebody’s card for less is no warning: they may have been away. */
export const SEEN_DAYS = 3;
/** «Behold lenger» gives so many days more. */
const KEEP_DAYS = 90;
/** However late the archive question is answered, the answer can be changed for so long. */
const REGRET_DAYS = 14;
/** As often is an unanswered archive question asked again. */
export const ASK_DAYS = 7;

type Span = { readonly after: Instant; readonly until: Instant };

const latest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);

/** The first day it may be erased; undefined as long as it is open or nobody has answered whether it is archived. */
export function eraseDay(concern: Concern, { eraseDays = ERASE_DAYS }: ConcernRules): Day | undefined {
  const closed = closedAt(concern);
  if (closed === undefined || !concern.filed) return undefined;
  return latest([
    addDays(dayOf(closed), eraseDays),
    addDays(dayOf(concern.filed.at), REGRET_DAYS),
    concern.keptUntil,
  ]);
}

/** The day that is said: as it was warned of, or as it will be. */
export const saidDay = (concern: Concern, rules: ConcernRules): Day | undefined =>
  eraseDay(concern, rules) && latest([eraseDay(concern, rules), concern.erases]);

/** Whether somebody has been told of the day it is erased. */
const isWarned = ({ erases }: Concern, day: Day): boolean => erases !== undefined && erases >= day;

/**
 * When the warning goes: the last working morning at least `WARN_DAYS` days before, or the next morning where that has passed, as when
 * the municipality has just shortened the time.
 */
export function warnAt(
  concern: Concern,
  rules: ConcernRules,
  closed: readonly Closed[],
  { after, until }: Span,
): Instant | undefined {
  const day = eraseDay(concern, rules);
  if (day === undefined || isWarned(concern, day)) return undefined;
  const meant = morningOf(previousWorkday(addDays(day, -WARN_DAYS), closed));
  const at = meant > after ? meant : nextMorning(after, closed);
  return at <= until ? at : undefined;
}

/** The day it is erased when the warning goes at `at`. */
export const warnedDay = (concern: Concern, rules: ConcernRules, at: Instant): Day =>
  latest([eraseDay(concern, rules), addDays(dayOf(at), WARN_DAYS)]) as Day;

/** When it is erased, at four in the night; undefined as long as nobody has been warned. */
export function eraseAt(concern: Concern, rules: ConcernRules, { after, until }: Span): Instant | undefined {
  const day = eraseDay(concern, rules);
  if (day === undefined || concern.erases === undefined || !isWarned(concern, day)) return undefined;
  const from = latest([concern.erases, dayOf(after)]) as Day;
  const at = nightOf(from) > after ? nightOf(from) : nightOf(addDays(from, 1));
  return at <= until ? at : undefined;
}

const nightOf = (day: Day): Instant => instantOf(wall(day, '04:00'));

/** The mornings within the span on which an unanswered archive question is asked again: a week after closing, and each week since. */
export function askMornings(
  concern: Concern,
  closed: readonly Closed[],
  { after, until }: Span,
): readonly Instant[] {
  const at = closedAt(concern);
  if (at === undefined || concern.filed) return [];
  const first = dayOf(at);
  const before = Math.floor((daysBetween(first, dayOf(after)) - LONGEST_CLOSED_DAYS) / ASK_DAYS);
  const mornings = new Set<Instant>();
  for (let n = Math.max(1, before); addDays(first, n * ASK_DAYS) <= dayOf(until); n++)
    mornings.add(morningOf(nextWorkday(addDays(first, n * ASK_DAYS), closed)));
  return [...mornings].filter((one) => one > after && one <= until);
}

/** Kept longer: from the day it would have gone. */
export const keptFrom = (day: Day): Day => addDays(day, KEEP_DAYS);

/** What is no longer so when it is answered anew, kept longer or opened again. */
export function unwarned(concern: Concern): Concern {
  const { erases: _, ...rest } = concern;
  return rest;
}

/** As it stands when it is closed: nobody is asked to take it any more, and nothing is followed up. */
export function atRest(concern: Concern): Concern {
  const { offered: _, followUp: __, ...rest } = concern;
  return rest;
}

/** As it stands when it is opened again. */
export function atWork(concern: Concern): Concern {
  const { ending: _, filed: __, keptUntil: ___, erases: ____, ...rest } = concern;
  return rest;
}
