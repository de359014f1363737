// Before a meeting that has been called: when the silent are reminded, when the convener is warned, and of what. It must not know
// how anybody is told.
import { type Closed, type Instant, addDays, dayOf, nextWorkday, workdayBefore } from './calendar.ts';
import type { Forum } from './forum.ts';
import { type Answer, type Meeting, startOf } from './meeting.ts';
import { morningOf } from './notice.ts';
import type { PersonId } from './people.ts';

/** Working days before the meeting: the silent are reminded twice, and between them the convener is warned. */
const REMIND_DAYS = [5, 2] as const;
const WARN_DAYS = 3;
const MINUTE_MS = 60_000;

/** Nine o'clock on the nth working day before; undefined when the meeting was called that day or later. */
function morningBefore(meeting: Meeting, n: number, closed: readonly Closed[]): Instant | undefined {
  const day = workdayBefore(meeting.day, n, closed);
  return meeting.invitedAt !== undefined && day > dayOf(meeting.invitedAt) ? morningOf(day) : undefined;
}

/** Whether a meeting's people are reminded: it has been called, and not in haste. */
export const isReminded = ({ state, emergency }: Meeting): boolean =>
  state === 'invited' && emergency !== true;

/**
 * When those who have not answered are reminded, and until when each is worth saying: the next, or the meeting. It follows from
 * the meeting as it is, so a moved meeting has new times; on a day they have been reminded by hand they are not.
 */
export function reminderTimes(meeting: Meeting, closed: readonly Closed[]): readonly Step[] {
  const times = REMIND_DAYS.flatMap((n) => morningBefore(meeting, n, closed) ?? []);
  return times
    .map((at, n) => ({ at, expires: times[n + 1] ?? startOf(meeting) }))
    .filter(({ at }) => meeting.nudged !== dayOf(at));
}

export type Step = { readonly at: Instant; readonly expires: Instant };

/** When the convener is warned if too few come. */
export const warningTime = (meeting: Meeting, closed: readonly Closed[]): Instant | undefined =>
  morningBefore(meeting, WARN_DAYS, closed);

// --- who comes -------------------------------------------------------------------------------------------------------

/** Those invited who have not answered. */
export function silentOf(meeting: Meeting, answers: readonly Answer[]): readonly PersonId[] {
  const answered = new Set(answers.map(({ person }) => person));
  return meeting.invitees.map(({ person }) => person).filter((person) => !answered.has(person));
}

/** Those who come, a deputy counted as one. */
export const comingTo = (answers: readonly Answer[]): number =>
  answers.filter(({ answer }) => answer !== 'no').length;

/** Fewer than this is too few: what the forum says, else half of those invited. */
export const fewestOf = (forum: Pick<Forum, 'fewest'>, { invitees }: Pick<Meeting, 'invitees'>): number =>
  forum.fewest ?? Math.ceil(invitees.length / 2);

export const tooFew = (forum: Pick<Forum, 'fewest'>, meeting: Meeting, answers: readonly Answer[]): boolean =>
  comingTo(answers) < fewestOf(forum, meeting);

/** How many of a service come, are sent for, cannot and are silent. Without `role`: the guests. */
export type ServiceCount = {
  readonly role: string | undefined;
  readonly coming: number;
  readonly no: number;
  readonly silent: number;
};

/** Per service, in the order they were invited. */
export function byService(
  { invitees }: Pick<Meeting, 'invitees'>,
  answers: readonly Answer[],
): readonly ServiceCount[] {
  const given = new Map(answers.map(({ person, answer }) => [person, answer]));
  return [...new Set(invitees.map(({ role }) => role))].map((role) => {
    const all = invitees.filter((one) => one.role === role).map(({ person }) => given.get(person));
    return {
      role,
      coming: all.filter((answer) => answer === 'yes' || answer === 'deputy').length,
      no: all.filter((answer) => answer === 'no').length,
      silent: all.filter((answer) => answer === undefined).length,
    };
  });
}

// --- without a chair or a secretary ------------------------------------------------------------------------------------

/** Since when everybody who leads, or writes, has said no; undefined while one of them may come. A deputy is enough. */
export function absentSince(holders: readonly PersonId[], answers: readonly Answer[]): Instant | undefined {
  const given = holders.map((person) => answers.find((one) => one.person === person));
  const said = given.flatMap((one) => (one?.answer === 'no' ? [one.at] : []));
  return said.length === holders.length && said.length > 0 ? (Math.max(...said) as Instant) : undefined;
}

/** When the convener hears of it: the next working morning, or at once when that is too late. */
export function absenceTime(meeting: Meeting, since: Instant, closed: readonly Closed[]): Instant {
  const morning = morningOf(nextWorkday(addDays(dayOf(since), 1), closed));
  return morning < startOf(meeting) ? morning : ((since + MINUTE_MS) as Instant);
}
