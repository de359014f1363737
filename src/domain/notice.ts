// A thing for a person's one card of a working day: when that card goes, and under which id the thing waits.
import type { AreaId } from './area.ts';
import {
  type Closed,
  DAY_MS,
  type Day,
  type Instant,
  addDays,
  dayOf,
  instantOf,
  nextWorkday,
  wall,
} from './calendar.ts';
import type { PersonId } from './people.ts';

/** Nine o'clock: when what can wait is told. */
export const morningOf = (day: Day): Instant => instantOf(wall(day, '09:00'));

/** The first working morning after a moment. */
export function nextMorning(after: Instant, closed: readonly Closed[]): Instant {
  const day = nextWorkday(dayOf(after), closed);
  return morningOf(day) > after ? morningOf(day) : morningOf(nextWorkday(addDays(day, 1), closed));
}

/** The same, but at `now` itself when it is such a morning: for what is told as soon as it can be. */
export const soonestMorning = (now: Instant, closed: readonly Closed[]): Instant =>
  nextMorning((now - 1) as Instant, closed);

/** At once in working hours (nine to four), otherwise the next working morning. */
export function inWorkingHours(now: Instant, closed: readonly Closed[]): Instant {
  const today = dayOf(now);
  const isOver = now >= instantOf(wall(today, '16:00'));
  return Math.max(now, morningOf(nextWorkday(isOver ? addDays(today, 1) : today, closed))) as Instant;
}

/** Until when a notice is kept whose card went at a moment. */
export const noticeKept = (at: Instant): Instant => (at + 30 * DAY_MS) as Instant;

/** `<person>/<day>/<area>/<message>`: two areas may have a message of the same id for one person on one day. */
export const noticeId = (area: AreaId, person: PersonId, at: Instant, message: string): string =>
  `${person}/${dayOf(at)}/${area}/${message}`;
