// Decides which day the pieces of a line mean together; where they mean two, or contradict each other, it answers with a question.
// It must not know the text; scan.ts has read it.
import { addDays, dayInWeek, daysBetween, isoWeek, mondayOf, weekday, weeksInYear } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import { ask, daysOf, found, isPast, nextYears, settleFixed, unlessPast, YEARS_AHEAD } from './fixed.ts';
import type { Of, Seen, Settled } from './fixed.ts';
import type { DayPart } from './parts.ts';

type Weekly = { readonly week?: Of<'week'>; readonly away?: Of<'inWeeks'>; readonly on?: Of<'weekday'> };

/** The one day that all pieces agree on, or what to ask. */
export function settle(parts: readonly DayPart[], seen: Seen): Settled {
  const pick = <K extends DayPart['kind']>(kind: K): readonly Of<K>[] =>
    distinct(parts.filter((p): p is Of<K> => p.kind === kind));
  const weekdays = pick('weekday');
  const weeks = pick('week');
  const away = pick('inWeeks');
  const counted = weekdays.length === 0 ? away.filter((a) => !a.whole) : [];
  const fixed = [...pick('date'), ...pick('ofMonth'), ...pick('nth'), ...pick('inDays'), ...counted];
  const settled = fixed.map((p) => settleFixed(p, seen));
  const asked = settled.find((s) => s.kind === 'ask');
  const days = [...new Set(settled.flatMap(daysOf))];
  if (fixed.length > 1 && days.length > 1) return ask('ambiguous', days);
  if (asked) return asked;
  const [day] = days;
  if (day) return checked(day, { weekdays, weeks, away: away.filter((a) => a.whole) }, seen);
  return settleWeekly(weekdays, weeks, away, seen);
}

function distinct<T>(parts: readonly T[]): readonly T[] {
  const bare = (p: T): string => JSON.stringify({ ...p, start: 0, end: 0, how: 0 });
  return parts.filter((p, i) => parts.findIndex((q) => bare(q) === bare(p)) === i);
}

type Said = {
  readonly weekdays: readonly Of<'weekday'>[];
  readonly weeks: readonly Of<'week'>[];
  readonly away: readonly Of<'inWeeks'>[];
};

/** A day that is sure, against the weekday and the week that stand with it. */
function checked(day: Day, { weekdays, weeks, away }: Said, seen: Seen): Settled {
  const wrong = weekdays.find((w) => w.weekday !== weekday(day));
  if (wrong) return ask('weekday', [nearestWeekday(day, wrong.weekday, seen), day]);
  const other = weeks.map((w) => dayInWeekNear(day, w)).find((d) => d !== day);
  if (other !== undefined)
    return other === 'noSuchWeek' ? ask('noSuchWeek', [day]) : ask('week', [day, other]);
  const shifted = away.map((a) => weekdayInWeeks(weekday(day), a.weeks, seen)).find((d) => d !== day);
  return shifted ? ask('week', [day, shifted]) : found(day);
}

function nearestWeekday(day: Day, wd: number, seen: Seen): Day {
  const away = (wd - weekday(day) + 7) % 7;
  const near = addDays(day, away > 3 ? away - 7 : away);
  return isPast(near, seen) ? addDays(near, 7) : near;
}

/** The same weekday in the week that was said, of the year nearest the day when none was written. */
function dayInWeekNear(day: Day, { week, year }: Of<'week'>): Day | 'noSuchWeek' {
  const of = isoWeek(day).year;
  const days = (year === undefined ? [of, of + 1, of - 1] : [year]).map((y) =>
    dayInWeek(y, week, weekday(day)),
  );
  const [nearest] = days
    .filter((d) => d !== undefined)
    .sort((a, b) => Math.abs(daysBetween(day, a)) - Math.abs(daysBetween(day, b)));
  return nearest ?? 'noSuchWeek';
}

const weekdayInWeeks = (wd: number, weeks: number, seen: Seen): Day =>
  addDays(mondayOf(seen.day), weeks * 7 + wd - 1);

function settleWeekly(
  weekdays: readonly Of<'weekday'>[],
  weeks: readonly Of<'week'>[],
  away: readonly Of<'inWeeks'>[],
  seen: Seen,
): Settled {
  const one = <T>(list: readonly T[]): readonly (T | undefined)[] => (list.length === 0 ? [undefined] : list);
  const read = one(weekdays).flatMap((on) =>
    one(weeks).flatMap((week) => one(away).map((a) => weekly({ on, week, away: a } as Weekly, seen))),
  );
  const [only] = read;
  if (read.length === 1 && only) return only;
  return ask('ambiguous', [...new Set(read.flatMap(daysOf))].sort());
}

function weekly({ on, week, away }: Weekly, seen: Seen): Settled {
  if (week) return inWeek(week, on, seen);
  if (away)
    return on ? weekdayAway(on.weekday, away, seen) : workdays(weekdayInWeeks(1, away.weeks, seen), seen);
  return on ? comingWeekday(on, seen) : { kind: 'none' };
}

/** A week without a weekday: its working week is offered. */
function workdays(monday: Day, seen: Seen): Settled {
  const days = [0, 1, 2, 3, 4].map((n) => addDays(monday, n)).filter((d) => !isPast(d, seen));
  return ask(days.length === 0 ? 'past' : 'ambiguous', days);
}

/** ISO weeks 52, 53 or 1 that there is, around one that there is not. */
function noSuchWeek(year: number, wd: number, seen: Seen): Settled {
  const days = [dayInWeek(year, weeksInYear(year), wd), dayInWeek(year + 1, 1, wd)];
  return ask(
    'noSuchWeek',
    days.filter((d) => d !== undefined && !isPast(d, seen)),
  );
}

/** A week number already passed is next year's, unless a year is written; this week's own passed day is asked about. */
function inWeek({ week, year }: Of<'week'>, on: Of<'weekday'> | undefined, seen: Seen): Settled {
  const today = isoWeek(seen.day);
  const wd = on?.weekday ?? 1;
  if (week < 1 || week > 53) return ask('noSuchWeek', []);
  const inYear = year ?? (week < today.week ? today.year + 1 : today.year);
  const day = dayInWeek(inYear, week, wd);
  if (!day) return noSuchWeek(inYear, wd, seen);
  if (inYear > today.year + YEARS_AHEAD) return ask('far', weekAhead(week, wd, seen));
  if (!on) return daysBetween(day, seen.day) > 4 ? ask('past', aheadIn(week, seen)) : workdays(day, seen);
  if (!isPast(day, seen))
    return year === undefined && inYear > today.year ? nextYears(day, seen) : found(day);
  const sameWeek = inYear === today.year && week === today.week;
  const again = dayInWeek(inYear === today.year ? today.year + 1 : today.year, week, wd);
  return ask(
    'past',
    [sameWeek ? addDays(day, 7) : undefined, again].filter((d) => d && !isPast(d, seen)),
  );
}

/** The next such day of such a week. */
function weekAhead(week: number, wd: number, seen: Seen): readonly (Day | undefined)[] {
  const { year } = isoWeek(seen.day);
  const days = [dayInWeek(year, week, wd), dayInWeek(year + 1, week, wd)];
  return [days.find((d) => d !== undefined && !isPast(d, seen))];
}

function aheadIn(week: number, seen: Seen): readonly Day[] {
  const { year } = isoWeek(seen.day);
  const monday = [dayInWeek(year, week, 1), dayInWeek(year + 1, week, 1)].find((d) => d && d >= seen.day);
  return monday ? [0, 1, 2, 3, 4].map((n) => addDays(monday, n)) : [];
}

/** «torsdag i neste uke»; «torsdag om to uker» may also be counted from the Thursday that comes. */
function weekdayAway(wd: number, away: Of<'inWeeks'>, seen: Seen): Settled {
  const day = weekdayInWeeks(wd, away.weeks, seen);
  const counted = addDays(seen.day, ((wd - weekday(seen.day) + 7) % 7) + 7 * away.weeks);
  if (!away.whole && counted !== day)
    return ask(
      'ambiguous',
      [day, counted].filter((d) => !isPast(d, seen)),
    );
  return unlessPast(day, seen, () => addDays(day, 7));
}

function comingWeekday({ weekday: wd, how }: Of<'weekday'>, seen: Seen): Settled {
  const away = (wd - weekday(seen.day) + 7) % 7;
  const coming = addDays(seen.day, away);
  const nextWeek = addDays(coming, 7);
  if (how === 'next')
    return away > 0 && wd > weekday(seen.day)
      ? ask('ambiguous', [coming, nextWeek])
      : found(away === 0 ? nextWeek : coming);
  if (away > 0) return how === 'this' && wd < weekday(seen.day) ? ask('ambiguous', [coming]) : found(coming);
  if (seen.start !== undefined && seen.start > seen.time) return found(coming);
  return how === 'this'
    ? ask(
        'ambiguous',
        [coming, nextWeek].filter((d) => !isPast(d, seen)),
      )
    : found(nextWeek);
}
