// The question of a session whose day is a holiday or a closed day: what may be answered, when it is asked, and when silence
// decides. Silence means skip. It must not know who is asked, nor how.
import {
  type Closed,
  type Day,
  type Instant,
  addDays,
  dayOf,
  daysBetween,
  nextWorkday,
  previousWorkday,
} from './calendar.ts';
import { LONGEST_CLOSED_DAYS } from './closed.ts';
import type { Forum } from './forum.ts';
import { morningOf, nextMorning } from './notice.ts';
import { type SessionRecords, type Shift, heldOn, isSensible, sessionsOf } from './session.ts';

/** Another day that may be answered, first the one that is suggested. */
export type Choice = { readonly kind: Shift; readonly day: Day };

const SHIFTS: readonly Shift[] = ['earlier', 'nextWorkday', 'later'];

/** The other days that make sense: working days still to come, past no other session of the forum, each day once. */
export function choicesFor(
  forum: Forum,
  planned: Day,
  records: SessionRecords,
  today: Day,
): readonly Choice[] {
  const found: Choice[] = [];
  for (const kind of SHIFTS) {
    const day = heldOn(kind, planned, records.closed);
    if (day === undefined || day <= today || found.some((one) => one.day === day)) continue;
    if (!isSensible(forum, planned, day, records)) continue;
    if (sessionsOf(forum, day, day, records).length === 0) found.push({ kind, day });
  }
  return found;
}

/** A session moves by a few days, not further: beyond it a forum that meets this often rather waits for the next. */
const NEAR_DAYS = 7;

/** What is suggested: the first day that makes sense and is near, else to skip it. */
export const suggested = (choices: readonly Choice[], planned: Day): Choice | undefined =>
  choices.find(({ day }) => Math.abs(daysBetween(planned, day)) <= NEAR_DAYS);

// --- when ------------------------------------------------------------------------------------------------------------

/** How long before the planned day the coordinator is asked; the deputy two days later; silence means skip two weeks before. */
const ASK_DAYS = 28;
const DEPUTY_DAYS = 2;
const SILENCE_DAYS = 14;

/** No question is asked further ahead than this. */
export const ASKED_AHEAD_DAYS = ASK_DAYS + LONGEST_CLOSED_DAYS;

type Held = { readonly planned: Day; readonly closed: readonly Closed[]; readonly setUp: Instant };

/**
 * The first working morning after `after` on which it may be asked: four weeks before the day, and not on the day the
 * municipality was set up. A closing that becomes known later is asked about the next morning.
 */
export const askAt = (held: Held, after: Instant): Instant => firstMorning(held, ASK_DAYS, after);

/** The first working morning after `after` on which it is said that a rule skips it: when silence would have decided. */
export const skipAt = (held: Held, after: Instant): Instant => firstMorning(held, SILENCE_DAYS, after);

function firstMorning({ planned, closed, setUp }: Held, days: number, after: Instant): Instant {
  const day = latest(
    previousWorkday(addDays(planned, -days), closed),
    nextWorkday(addDays(dayOf(setUp), 1), closed),
  );
  return notBefore(morningOf(day), after, closed);
}

/** The moment itself; when it is over, the next working morning. */
const notBefore = (at: Instant, after: Instant, closed: readonly Closed[]): Instant =>
  at > after ? at : nextMorning(after, closed);

/** When the deputy is asked, and when silence decides: at least four days to answer, but before the day itself. */
export function afterAsking({ planned, closed }: Omit<Held, 'setUp'>, asked: Instant, after = asked) {
  const deputy = nextWorkday(addDays(dayOf(asked), DEPUTY_DAYS), closed);
  const silence = latest(
    previousWorkday(addDays(planned, -SILENCE_DAYS), closed),
    nextWorkday(addDays(dayOf(asked), 2 * DEPUTY_DAYS), closed),
  );
  const last = previousWorkday(addDays(planned, -1), closed);
  return {
    deputy: morningOf(deputy),
    silence: notBefore(morningOf(silence < last ? silence : last), after, closed),
  };
}

const latest = (a: Day, b: Day): Day => (a > b ? a : b);
