// A task that a meeting gave a role: whom it lies with, how it stands, and when its role is reminded, until it is done.
// Pure: it must not know how anybody is told.
import { workdayBefore } from './attending.ts';
import { type Closed, type Day, type Instant, addDays, dayOf, nextWorkday, weekday } from './calendar.ts';
import { type Task, soonestMorning } from './minutes.ts';
import { morningOf } from './notice.ts';
import { type PersonId, type Role, answersFor, deputiesOn, holdersOn } from './people.ts';

export const taskId = ({ forum, id }: Pick<Task, 'forum' | 'id'>): string => `${forum}/${id}`;

export const isLate = ({ state, due }: Task, today: Day): boolean =>
  state === 'open' && due !== undefined && due < today;

/** Those with the shortest time left first, then those without a date, in the order they were given. */
export const byDue = (a: Task, b: Task): number => compare(a.due ?? '9', b.due ?? '9') || a.at - b.at;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// --- with whom -------------------------------------------------------------------------------------------------------

/** Who is asked on a day: the role's holders, else those who stand in, else the coordinators. */
export function askedAbout(
  role: Role | undefined,
  coordinator: Role | undefined,
  day: Day,
): readonly PersonId[] {
  const own = role ? answersFor(role, day) : [];
  if (own.length > 0 || !coordinator) return own;
  return answersFor(coordinator, day);
}

/** Whether somebody holds a role on a day, or stands in. */
export const holds = (role: Role | undefined, person: PersonId, day: Day): boolean =>
  role !== undefined && [...holdersOn(role, day), ...deputiesOn(role, day)].includes(person);

// --- when ------------------------------------------------------------------------------------------------------------

/** `new`: it was given; `soon`: before the day; `late`: the day is past; `again`: each week since. */
export type Step = 'new' | 'soon' | 'late' | 'again';
export type Word = { readonly step: Step; readonly at: Instant; readonly expires: Instant };

type Window = { readonly after: Instant; readonly until: Instant };

/** Working days before its day that a task is told of again. */
const SOON_DAYS = 3;

const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/**
 * What its role hears of a task after < at <= until: three working days before its day, the first working day after it, and
 * then on the first working day of each week, until it is done. Nothing on or before the first morning after it was given or
 * told of. A task without a day is only given.
 */
export function wordsOf(task: Task, closed: readonly Closed[], { after, until }: Window): readonly Word[] {
  const { due, state, at: since } = task;
  if (state !== 'open' || due === undefined) return [];
  const late = nextWorkday(addDays(due, 1), closed);
  const soon = workdayBefore(due, SOON_DAYS, closed);
  const first = soonestMorning(since, closed);
  const words: readonly Word[] = [
    { step: 'soon', at: morningOf(soon), expires: morningOf(late) },
    { step: 'late', at: morningOf(late), expires: morningOf(addDays(late, 7)) },
    ...weeks(late, closed, { after, until }),
  ];
  return words.filter(({ at }) => at > after && at <= until && at > first);
}

/** The first working day of each week that begins after `late`; a week without one is passed over. */
function weeks(late: Day, closed: readonly Closed[], { after, until }: Window): readonly Word[] {
  const words: Word[] = [];
  const next = addDays(mondayOf(late), 7);
  const begin = mondayOf(dayOf(after));
  for (let monday = begin > next ? begin : next; morningOf(monday) <= until; monday = addDays(monday, 7)) {
    const day = nextWorkday(monday, closed);
    if (day >= addDays(monday, 7)) continue;
    words.push({ step: 'again', at: morningOf(day), expires: morningOf(addDays(monday, 7)) });
  }
  return words;
}
