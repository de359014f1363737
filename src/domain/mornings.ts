// Working mornings, when the clock reminds: each, or the first of each week, the same however the time is cut. It must not know of what.
import { type Closed, type Day, type Instant, addDays, dayOf, mondayOf, nextWorkday } from './calendar.ts';
import { morningOf } from './notice.ts';

/** After < at <= until. */
type Window = { readonly after: Instant; readonly until: Instant };

type Morning = { readonly at: Instant; readonly next: Instant };

/** Each working morning from a day on. */
export function mornings(
  first: Day,
  closed: readonly Closed[],
  { after, until }: Window,
): readonly Morning[] {
  const found: Morning[] = [];
  const begin = dayOf(after) > first ? dayOf(after) : first;
  for (let day = nextWorkday(begin, closed); morningOf(day) <= until;) {
    const next = nextWorkday(addDays(day, 1), closed);
    found.push({ at: morningOf(day), next: morningOf(next) });
    day = next;
  }
  return found;
}

/** The first working morning of the week after a day's. */
export const weekAfter = (day: Day, closed: readonly Closed[]): Instant =>
  morningOf(nextWorkday(addDays(mondayOf(day), 7), closed));

/** The first working day of each week that begins after a day; a week without one is passed over. */
export function weeks(since_: Day, closed: readonly Closed[], { after, until }: Window): readonly Morning[] {
  const found: Morning[] = [];
  const first = addDays(mondayOf(since_), 7);
  const begin = mondayOf(dayOf(after));
  for (let monday = begin > first ? begin : first; morningOf(monday) <= until; monday = addDays(monday, 7)) {
    const day = nextWorkday(monday, closed);
    if (day < addDays(monday, 7)) found.push({ at: morningOf(day), next: weekAfter(day, closed) });
  }
  return found;
}
