// A thing for a person's one card of a working day: when that card goes, and under which id the thing waits.
import type { AreaId } from './area.ts';
import { type Day, type Instant, dayOf, instantOf, wall } from './calendar.ts';
import type { PersonId } from './people.ts';

/** Nine o'clock: when what can wait is told. */
export const morningOf = (day: Day): Instant => instantOf(wall(day, '09:00'));

/** `<person>/<day>/<area>/<message>`: two areas may have a message of the same id for one person on one day. */
export const noticeId = (area: AreaId, person: PersonId, at: Instant, message: string): string =>
  `${person}/${dayOf(at)}/${area}/${message}`;
