// The days a rhythm may hang on: the sessions of another forum («uka før politirådet»), feasts, and the school route. What is not
// known gives no days. It must not know how a rhythm is written.
import { type Anchors, anchorKey } from './cadence-days.ts';
import type { Anchor, Cadence, Kind, Rule } from './cadence-kinds.ts';
import { givesDates, occurrences } from './cadence.ts';
import {
  type Closed,
  type Day,
  type HolidayKey,
  addDays,
  dayFrom,
  daysBetween,
  holidays,
  nextWorkday,
  partsOf,
  previousWorkday,
} from './calendar.ts';
import { type SchoolEvent, eventNamed } from './closed.ts';
import type { Collision } from './collision.ts';
import type { Forum } from './forum.ts';
import type { Meeting } from './meeting.ts';
import { forumWordOf } from './rhythm/words.ts';
import { stands } from './round.ts';
import { type Session, type SessionRecords, sessionId, sessionsOf } from './session.ts';

/** What all forums' sessions follow from. */
export type AreaRecords = {
  readonly forums: readonly Forum[];
  readonly meetings: readonly Meeting[];
  readonly collisions: readonly Collision[];
  readonly closed: readonly Closed[];
};

type Span = { readonly from: Day; readonly to: Day };

/** The records one forum's sessions follow from, with what its rhythm hangs on. `above`: forums that hang on this one. */
export const recordsOf = (forum: Forum, all: AreaRecords, above: readonly string[] = []): SessionRecords => ({
  meetings: all.meetings,
  collisions: all.collisions,
  closed: all.closed,
  anchors: (from, to) => anchorsOf(forum, all, from, to, above),
});

/** Whether days follow from a forum's rhythm in a span, by itself or because what it hangs on is known there. */
export const isDated = (forum: Forum, all: AreaRecords, from: Day, to: Day): boolean =>
  givesDates(forum.cadence, anchorsOf(forum, all, from, to));

/**
 * All that a forum's rhythm hangs on, as far out as it may count for a day between `from` and `to`. Forums that hang on each
 * other in a ring give each other nothing.
 */
export function anchorsOf(
  forum: Forum,
  all: AreaRecords,
  from: Day,
  to: Day,
  above: readonly string[] = [],
): Anchors {
  const rules = relativesIn(forum.cadence);
  const reach = Math.max(0, ...rules.map(reachOf));
  const keys = new Map(rules.map(({ anchor }) => [anchorKey(anchor), anchor]));
  const spans = (anchor: Anchor): readonly Span[] =>
    anchor.kind === 'event'
      ? eventDays(anchor.event, all.closed, addDays(from, -reach), addDays(to, reach))
      : forumDays(forum, anchor, all, addDays(from, -reach), addDays(to, reach), above);
  return {
    of: Object.fromEntries([...keys].map(([key, anchor]) => [key, spans(anchor)])),
    ...(knowsRoute(all.closed) ? { closed: all.closed } : {}),
  };
}

/** Days the town hall is closed are no school route: until a school holiday is told of, any day may be one. */
const knowsRoute = (closed: readonly Closed[]): boolean =>
  closed.some(({ name }) => eventNamed(name) !== undefined);

/** Whether a rhythm hangs on other forums, so that their records must be known. */
export const hangsOnForums = (cadence: Cadence): boolean =>
  relativesIn(cadence).some(({ anchor }) => anchor.kind === 'forum');

function relativesIn(cadence: Cadence): readonly Kind<'relative'>[] {
  const rules: readonly Rule[] = cadence.kind === 'season' ? rulesIn(cadence.of) : rulesIn(cadence);
  return rules.filter((rule) => rule.kind === 'relative');
}

const rulesIn = (c: Exclude<Cadence, Kind<'season'>>): readonly Rule[] =>
  c.kind === 'joined' ? c.rules : [c];

/** Days from what it hangs on to the farthest day that may follow; a holiday lasts up to a hundred days. */
const reachOf = ({ distance }: Kind<'relative'>): number =>
  100 + (distance ? distance.n * (distance.unit === 'week' ? 7 : 1) : 7);

// --- other forums ----------------------------------------------------------------------------------------------------

function forumDays(
  hanging: Forum,
  anchor: Extract<Anchor, { kind: 'forum' }>,
  all: AreaRecords,
  from: Day,
  to: Day,
  above: readonly string[],
): readonly Span[] {
  const other = forumNamed(anchor.forum, all.forums);
  if (!other || other.id === hanging.id || above.includes(other.id)) return [];
  const records = recordsOf(other, all, [...above, hanging.id]);
  return sessionsOf(other, from, to, records)
    .filter(({ state, meeting }) => state === 'on' && !meeting?.emergency)
    .map((session) => countedFrom(hanging, anchor, session, all.meetings));
}

/** The forum a plan's word means: by its own words first, else by their stem; undefined when several are meant, or none. */
export function forumNamed(word: string, forums: readonly Forum[]): Forum | undefined {
  const words = ({ id, name, aliases }: Forum): readonly string[] =>
    [id, name, ...aliases].map((one) => one.normalize('NFC').toLowerCase());
  const exact = forums.filter((forum) => words(forum).includes(word));
  const found =
    exact.length > 0
      ? exact
      : forums.filter((forum) => words(forum).some((one) => forumWordOf(one) === word));
  return found.length === 1 ? found[0] : undefined;
}

/** The day it is held; but where this forum has made its meeting already, the day that meeting was counted from. */
function countedFrom(
  hanging: Forum,
  anchor: Anchor,
  { day, planned }: Session,
  meetings: readonly Meeting[],
): Span {
  const held = { from: day, to: day };
  if (day === planned) return held;
  const first = { from: planned, to: planned };
  const reach = Math.max(...relativesIn(hanging.cadence).map(reachOf));
  const gave = occurrences(hanging.cadence, addDays(planned, -reach), addDays(planned, reach), undefined, {
    of: { [anchorKey(anchor)]: [first] },
    closed: [],
  });
  const ids = new Set(gave.map((one) => sessionId(hanging, one.day)));
  return meetings.some((one) => ids.has(one.id) && stands(one)) ? first : held;
}

// --- feasts and school holidays --------------------------------------------------------------------------------------

/** First and last public holiday of the feasts whose days are the same everywhere. */
const FEASTS: Partial<Record<SchoolEvent, readonly [HolidayKey, HolidayKey]>> = {
  easter: ['skjaertorsdag', 'paskedag2'],
  pentecost: ['pinsedag1', 'pinsedag2'],
  mai17: ['mai17', 'mai17'],
};

/**
 * The days of an event that touch a span. Easter, Whitsun and 17 May are known by themselves; a school's holiday at Easter makes
 * it longer. Other holidays, and when school starts and ends, are the school route's.
 */
function eventDays(event: SchoolEvent, closed: readonly Closed[], from: Day, to: Day): readonly Span[] {
  const named = (wanted: SchoolEvent): readonly Span[] =>
    closed.filter(({ name }) => eventNamed(name) === wanted);
  const first = partsOf(from).year;
  const years = Array.from({ length: partsOf(to).year - first + 1 }, (_, n) => first + n);
  const feasts = years.flatMap((year) => feastIn(event, year) ?? []);
  const spans =
    event === 'schoolStart'
      ? named('summerHoliday').map((one) => only(nextWorkday(addDays(one.to, 1))))
      : event === 'schoolEnd'
        ? named('summerHoliday').map((one) => only(previousWorkday(addDays(one.from, -1))))
        : feasts.length > 0
          ? feasts.map((feast) => widened(feast, named(event)))
          : named(event);
  return spans.filter((one) => one.from <= to && from <= one.to);
}

const only = (day: Day): Span => ({ from: day, to: day });

function feastIn(event: SchoolEvent, year: number): Span | undefined {
  const keys = FEASTS[event];
  const from = keys && holidayIn(year, keys[0]);
  const to = keys && holidayIn(year, keys[1]);
  return from && to && { from, to };
}

/** All of them fall between the middle of March and the middle of June. */
function holidayIn(year: number, key: HolidayKey): Day | undefined {
  const start = dayFrom(year, 3, 15);
  if (!start) return undefined;
  for (let n = 0; n < 95; n++) if (holidays(addDays(start, n)).includes(key)) return addDays(start, n);
  return undefined;
}

function widened(feast: Span, ranges: readonly Span[]): Span {
  const near = ranges.filter(
    ({ from, to }) => daysBetween(from, feast.from) <= 14 && daysBetween(feast.to, to) <= 14,
  );
  const all = [feast, ...near.filter(({ from, to }) => from <= feast.to && feast.from <= to)];
  return {
    from: all.map(({ from }) => from).sort()[0] ?? feast.from,
    to:
      all
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? feast.to,
  };
}
