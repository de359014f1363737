// A thing for a person's one card of a working day: under which id it waits.
import type { AreaId } from './area.ts';
import { type Instant, dayOf } from './calendar.ts';
import type { PersonId } from './people.ts';

/** `<person>/<day>/<area>/<message>`: two areas may have a message of the same id for one person on one day. */
export const noticeId = (area: AreaId, person: PersonId, at: Instant, message: string): string =>
  `${person}/${dayOf(at)}/${area}/${message}`;
