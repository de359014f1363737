// Who is asked at a moment of a round, and when each hears of it. It must not know how.
import { type Day, type Instant, dayOf } from './calendar.ts';
import type { Round } from './measure.ts';
import type { ActionPlan } from './owner.ts';
import type { PersonId } from './people.ts';
import { type Habits, askingEnds, backAt } from './round-days.ts';
import { type Politiraad, askedOf, silentIn } from './round.ts';

export type Asking = { readonly person: PersonId; readonly at: Instant };

/**
 * Who is asked at `at`, each once and never twice on a day: everybody silent then; one who is away on the first working morning
 * after it, if the next step or the meeting does not come first.
 */
export function askingAt(
  plan: ActionPlan,
  politiraad: Politiraad,
  habits: Habits,
  round: Round,
  at: Instant,
): readonly Asking[] {
  const day = dayOf(at);
  const ends = askingEnds(politiraad.meeting, habits, at);
  return silentIn(plan, askedOf(politiraad, habits, round), day).flatMap((person) => {
    const until = plan.away?.get(person);
    const when = until !== undefined && until >= day ? backAt(until, habits) : at;
    return when < ends && round.asked?.[person] !== dayOf(when) ? [{ person, at: when }] : [];
  });
}

/** The round with these asked. Whom no letter reached before is tried anew. */
export function withAsked({ unreached: _, ...round }: Round, fresh: readonly Asking[]): Round {
  const days = fresh.map(({ person, at }): readonly [string, Day] => [person, dayOf(at)]);
  return { ...round, asked: { ...round.asked, ...Object.fromEntries(days) } };
}
