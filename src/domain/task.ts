// A task that a meeting gave a role: how it stands, and when its role is reminded, until it is done.
// Pure: it must not know how anybody is told.
import {
  type Closed,
  DAY_MS,
  type Day,
  type Instant,
  addDays,
  dayOf,
  mondayOf,
  nextWorkday,
  workdayBefore,
} from './calendar.ts';
import type { Task } from './minutes.ts';
import { morningOf, soonestMorning } from './notice.ts';

export const taskId = ({ forum, id }: Pick<Task, 'forum' | 'id'>): string => `${forum}/${id}`;

export const isLate = ({ state, due }: Task, today: Day): boolean =>
  state === 'open' && due !== undefined && due < today;

/** Those with the shortest time left first, then those without a date, in the order they were given. */
export const byDue = (a: Task, b: Task): number => compare(a.due ?? '9', b.due ?? '9') || a.at - b.at;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// --- when ------------------------------------------------------------------------------------------------------------

/** `new`: it was given; `soon`: before the day; `late`: the day is past; `again`: each week since. */
export type Step = 'new' | 'soon' | 'late' | 'again';
export type Word = { readonly step: Step; readonly at: Instant; readonly expires: Instant };

type Window = { readonly after: Instant; readonly until: Instant };

/** Working days before its day that a task is told of again. */
const SOON_DAYS = 3;

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
    { step: 'late', at: morningOf(late), expires: againAt(late, closed) },
    ...weeks(late, closed, { after, until }),
  ];
  return words.filter(({ at }) => at > after && at <= until && at > first);
}

/** When a task that is late is told of the next time. */
const againAt = (late: Day, closed: readonly Closed[]): Instant =>
  morningOf(nextWorkday(addDays(mondayOf(late), 7), closed));

const NEW_DAYS = 14;

/** The word that a task has been given, on the first morning after it was; worth saying until the next word of it. */
export function firstWord(task: Task, closed: readonly Closed[]): Word {
  const at = soonestMorning(task.at, closed);
  const until = (at + NEW_DAYS * DAY_MS) as Instant;
  return { step: 'new', at, expires: wordsOf(task, closed, { after: at, until })[0]?.at ?? until };
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
