// What waits for the coordinator among the concerns, in which order, and when somebody is reminded of one that stands still. Pure:
// it must not know who holds which role, nor how anything is worded.
import {
  type Closed,
  type Day,
  type Instant,
  addDays,
  dayOf,
  instantOf,
  isWorkday,
  nextWorkday,
  previousWorkday,
  startOfDay,
  wall,
  workdayAfter,
} from './calendar.ts';
import { lastOffer } from './baton.ts';
import { type Answers, type Concern, type ConcernEvent, closedAt } from './concern.ts';
import { mornings, weekAfter, weeks } from './mornings.ts';
import { inWorkingHours, morningOf, nextMorning } from './notice.ts';
import { isOwed, promisedDay } from './promise.ts';

// --- what waits ------------------------------------------------------------------------------------------------------

/**
 * Most pressing first. `urgent`, `new`: nobody has received it. `answered`: the last that happened is an answer to the coordinator.
 * `promised`: the day has come by which the reporter was told there would be an answer, and there is none. `talk`: the hour of a talk
 * has passed without a word. `follow`: its day has come. `offered`: nobody has taken the baton yet.
 * `archive`: closed, and nobody has said whether it is archived.
 */
export const WAITS = [
  'urgent',
  'new',
  'answered',
  'promised',
  'talk',
  'follow',
  'offered',
  'archive',
] as const;
export type Wait = { readonly kind: (typeof WAITS)[number]; readonly since: Instant };

const ANSWERS: readonly ConcernEvent['kind'][] = ['answered', 'talkDeclined', 'declined'];

/** The hour of a talk that has been offered or agreed; undefined where there is none. */
export const hourOf = ({ talk }: Concern): Instant | undefined =>
  talk?.day !== undefined && talk.start !== undefined && (talk.state === 'offered' || talk.state === 'agreed')
    ? instantOf(wall(talk.day, talk.start))
    : undefined;

/** Why a concern waits for the coordinator; undefined when it does not. */
export function waitOf(concern: Concern, now: Instant, closed: readonly Closed[]): Wait | undefined {
  const { state, answers, at, history, followUp, offered, filed } = concern;
  if (state === 'new') return { kind: answers.urgency === 'today' ? 'urgent' : 'new', since: at };
  if (state === 'closed')
    return filed === undefined ? { kind: 'archive', since: closedAt(concern) ?? at } : undefined;
  const last = history.at(-1);
  if (last && ANSWERS.includes(last.kind)) return { kind: 'answered', since: last.at };
  const promised = promisedDay(concern, closed);
  if (isOwed(concern) && promised <= dayOf(now)) return { kind: 'promised', since: startOfDay(promised) };
  const hour = hourOf(concern);
  if (hour !== undefined && hour < now) return { kind: 'talk', since: hour };
  if (followUp !== undefined && followUp <= dayOf(now))
    return { kind: 'follow', since: startOfDay(followUp) };
  return offered && lastOffer(concern)?.taken === undefined
    ? { kind: 'offered', since: offered.at }
    : undefined;
}

export type Listed = { readonly concern: Concern; readonly wait: Wait | undefined };

const rank = ({ wait }: Listed): number => (wait ? WAITS.indexOf(wait.kind) : WAITS.length);
const since = ({ wait, concern: { followUp, at } }: Listed): number =>
  wait ? wait.since : followUp ? startOfDay(followUp) : at;

/** What waits first, the longest time of each kind; then the others that are open, by the day they are followed up. */
export const listOf = (
  concerns: readonly Concern[],
  now: Instant,
  closed: readonly Closed[],
): readonly Listed[] =>
  concerns
    .map((concern) => ({ concern, wait: waitOf(concern, now, closed) }))
    .filter(({ concern, wait }) => wait !== undefined || concern.state !== 'closed')
    .toSorted((a, b) => rank(a) - rank(b) || since(a) - since(b) || (a.concern.id < b.concern.id ? -1 : 1));

export const waitingAmong = (concerns: readonly Concern[], now: Instant, closed: readonly Closed[]): number =>
  concerns.filter((concern) => waitOf(concern, now, closed) !== undefined).length;

// --- what comes next -------------------------------------------------------------------------------------------------

/** Whether a wish to talk with the police contact has been passed on. */
export const isPassed = ({ history }: Concern): boolean => history.some(({ kind }) => kind === 'talkPassed');

export const wishesPolice = ({ talk }: Concern): boolean =>
  talk?.with === 'police' && talk.state === 'wished';

/** The one thing that is natural to do with a concern that has been received. */
export function nextOf(concern: Concern, now: Instant): 'held' | 'passTalk' | 'talk' | 'route' {
  const hour = hourOf(concern);
  if (concern.talk?.state === 'agreed' && hour !== undefined && hour < now) return 'held';
  if (wishesPolice(concern)) return isPassed(concern) ? 'route' : 'passTalk';
  return concern.talk?.state === 'wished' ? 'talk' : 'route';
}

/** Days until a concern is looked at again when nobody has said otherwise. */
const FOLLOW_DAYS = 14;
const URGENT_FOLLOW_DAYS = 3;

export const followUpFor = ({ urgency }: Answers, today: Day, closed: readonly Closed[]): Day =>
  nextWorkday(addDays(today, urgency === 'today' ? URGENT_FOLLOW_DAYS : FOLLOW_DAYS), closed);

/** The questions nobody has answered, by their place in the history: an answer names the question as it was asked. */
export const openAsks = ({ state, history }: Concern): readonly number[] =>
  state === 'closed'
    ? []
    : history.flatMap(({ kind, ask }, index) =>
        kind === 'asked' &&
        !history.slice(index + 1).some((later) => later.kind === 'answered' && later.ask === ask)
          ? [index]
          : [],
      );

// --- when somebody is reminded ---------------------------------------------------------------------------------------

/**
 * `urgent`, `first`, `second`, `again`: nobody has received it. `promised`: the reporter has not got the answer. `unanswered`, `silent`: a question has no answer; to the reporter, then
 * to the coordinator. `follow`, `still`: its day has come; then each week. `talk`: the morning of a talk.
 */
export const STEPS = [
  'urgent',
  'first',
  'second',
  'again',
  'promised',
  'unanswered',
  'silent',
  'follow',
  'still',
  'talk',
] as const;
export type Step = (typeof STEPS)[number];
export type Party = 'coordinator' | 'deputy' | 'holder' | 'reporter';

/** `of`: what it hangs on (the question's place, the day, the hour), so that it is untrue when that is changed. */
export type Reminder = {
  readonly step: Step;
  readonly of: string;
  readonly to: readonly Party[];
  readonly at: Instant;
  /** From then on another says it. */
  readonly expires: Instant;
};

type Window = { readonly after: Instant; readonly until: Instant };

/** Nine to four, as `inWorkingHours`. */
const CLOSES = '16:00';
const URGENT_MS = 2 * 3_600_000;
/** Working days a question waits: then the reporter hears of it once, and after the last the coordinator. */
const ASKED_DAYS = 5;
const SILENT_DAYS = 7;

/** All reminders of a concern after < at <= until: the same however the time is cut. */
export function remindersOf(
  concern: Concern,
  closed: readonly Closed[],
  window: Window,
): readonly Reminder[] {
  const all = [
    ...(concern.state === 'new' ? unreceived(concern, closed, window) : []),
    ...(isOwed(concern) ? [owed(concern, closed)] : []),
    ...unanswered(concern, closed),
    ...followed(concern, closed, window),
    ...talking(concern, closed),
  ];
  return all.filter(({ at }) => at > window.after && at <= window.until);
}

/** Whether what a reminder says is still so. */
export function stands(concern: Concern, { step, of }: Pick<Reminder, 'step' | 'of'>, now: Instant): boolean {
  switch (step) {
    case 'urgent':
    case 'first':
    case 'second':
    case 'again':
      return concern.state === 'new';
    case 'promised':
      return isOwed(concern);
    case 'unanswered':
    case 'silent':
      return openAsks(concern).includes(Number(of));
    case 'follow':
    case 'still':
      return concern.state === 'received' && concern.followUp === of;
    case 'talk':
      return concern.talk?.state === 'agreed' && of === hourKey(concern) && now < (hourOf(concern) ?? 0);
  }
}

/** Two hours later in working hours; where they do not fit into the day, the next working morning. */
export function urgentAt(at: Instant, closed: readonly Closed[]): Instant {
  const day = dayOf(at);
  const later = (at + URGENT_MS) as Instant;
  const fits = isWorkday(day, closed) && at >= morningOf(day) && later <= instantOf(wall(day, CLOSES));
  return fits ? later : nextMorning(at, closed);
}

/** The day a thing could first be seen in working hours. */
const seenOn = (at: Instant, closed: readonly Closed[]): Day => dayOf(inWorkingHours(at, closed));

const BOTH: readonly Party[] = ['coordinator', 'deputy'];

function unreceived(
  { at: sent, answers }: Concern,
  closed: readonly Closed[],
  window: Window,
): readonly Reminder[] {
  const of = 'new';
  if (answers.urgency === 'today') {
    const at = urgentAt(sent, closed);
    const daily = mornings(nextWorkday(addDays(dayOf(at), 1), closed), closed, window);
    return [
      { step: 'urgent', of, to: BOTH, at, expires: nextMorning(at, closed) },
      ...daily.map(({ at: morning, next }) => reminder('again', of, BOTH, morning, next)),
    ];
  }
  const [first, second] = [1, 2].map((n) => morningOf(workdayAfter(seenOn(sent, closed), n, closed))) as [
    Instant,
    Instant,
  ];
  const weekly = weeks(dayOf(second), closed, window);
  return [
    reminder('first', of, ['coordinator'], first, second),
    reminder('second', of, BOTH, second, weekAfter(dayOf(second), closed)),
    ...weekly.map(({ at, next }) => reminder('again', of, BOTH, at, next)),
  ];
}

const reminder = (step: Step, of: string, to: readonly Party[], at: Instant, expires: Instant): Reminder => ({
  step,
  of,
  to,
  at,
  expires,
});

/** The morning of the day that was promised; the next, where it was the very day. */
function owed(concern: Concern, closed: readonly Closed[]): Reminder {
  const day = promisedDay(concern, closed);
  const morning = morningOf(day);
  const at = morning > concern.at ? morning : nextMorning(concern.at, closed);
  return reminder('promised', day, ['coordinator'], at, weekAfter(dayOf(at), closed));
}

function unanswered(concern: Concern, closed: readonly Closed[]): readonly Reminder[] {
  return openAsks(concern).flatMap((index) => {
    const asked = seenOn(concern.history[index]?.at ?? concern.at, closed);
    const [own, silent, last] = [ASKED_DAYS, SILENT_DAYS, SILENT_DAYS + ASKED_DAYS].map((n) =>
      morningOf(workdayAfter(asked, n, closed)),
    ) as [Instant, Instant, Instant];
    return [
      reminder('unanswered', String(index), ['reporter'], own, silent),
      reminder('silent', String(index), ['coordinator'], silent, last),
    ];
  });
}

function followed(
  { state, followUp }: Concern,
  closed: readonly Closed[],
  window: Window,
): readonly Reminder[] {
  if (state !== 'received' || followUp === undefined) return [];
  const to: readonly Party[] = ['holder', 'coordinator'];
  const day = nextWorkday(followUp, closed);
  return [
    reminder('follow', followUp, to, morningOf(day), weekAfter(day, closed)),
    ...weeks(day, closed, window).map(({ at, next }) => reminder('still', followUp, to, at, next)),
  ];
}

const hourKey = ({ talk }: Concern): string => `${talk?.day ?? ''}T${talk?.start ?? ''}`;

/** The morning of the day; the working morning before where the talk is no later than that, or on a day off. */
function talking(concern: Concern, closed: readonly Closed[]): readonly Reminder[] {
  const { talk, history } = concern;
  const hour = hourOf(concern);
  const agreed = history.findLast(({ kind }) => kind === 'talkAgreed');
  if (talk?.state !== 'agreed' || hour === undefined || !agreed || concern.state === 'closed') return [];
  const day = dayOf(hour);
  const same = isWorkday(day, closed) && morningOf(day) < hour;
  const at = morningOf(same ? day : previousWorkday(addDays(day, -1), closed));
  return at > agreed.at ? [reminder('talk', hourKey(concern), ['reporter', 'coordinator'], at, hour)] : [];
}
