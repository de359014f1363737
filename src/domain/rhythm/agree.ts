// What a text says twice is said once: «to ganger i måneden, første og tredje mandag» is two Mondays, «torsdag 9. september
// (uke 36)» a Thursday. What only looks like the same is left, and asked about. It must not know a word of Norwegian.
import { type Day, isoWeek } from '../calendar.ts';
import type { Said, Unit } from './draft.ts';
import { dayOfDated } from './signs.ts';

const PER_YEAR: Partial<Record<Unit, number>> = { year: 1, halfYear: 2, quarter: 4, month: 12 };

/** Without what repeats the rest. */
export const withoutRepeats = (said: Said, from: Day): Said =>
  [oneCount, intervalCounted, daysCounted, yearCounted, monthsSpaced, weeksDated].reduce(
    (left, drop) => drop(left, from),
    said,
  );

type Count = Said['counts'][number];
const exact = ({ atMost, per }: Count): boolean => atMost === undefined && per !== undefined;
const perYear = ({ times, per }: Count): number => times * (per ? (PER_YEAR[per] ?? NaN) : NaN);

/** «fire ganger i året (ett møte per kvartal)»: the shorter period says more. */
function oneCount(said: Said): Said {
  const [a, b, ...more] = said.counts;
  if (!a || !b || more.length > 0) return said;
  const whole = [a, b].find(({ per, atMost }) => per === undefined && atMost === undefined);
  const other = whole === a ? b : a;
  if (whole && exact(other) && whole.times === perYear(other)) return { ...said, counts: [other] };
  if (!exact(a) || !exact(b) || perYear(a) !== perYear(b)) return said;
  return { ...said, counts: [a.times < b.times ? a : b] };
}

const INTERVALS: Partial<Record<Unit, number>> = { month: 12, quarter: 4, halfYear: 2 };

/** «annenhver måned (6 ganger i året)», «hvert kvartal, fire møter i året», «hvert halvår (vår og høst)». */
function intervalCounted(said: Said): Said {
  const [count, ...counts] = said.counts;
  const [interval, ...others] = said.intervals;
  if (said.halves > 0 && interval?.unit === 'halfYear' && interval.n === 1 && others.length === 0)
    return { ...said, intervals: [] };
  if (!count || !interval || counts.length > 0 || others.length > 0 || !exact(count)) return said;
  const times = (INTERVALS[interval.unit] ?? NaN) / interval.n;
  return times === perYear(count) ? { ...said, counts: [] } : said;
}

/** «to ganger i uka, mandag og torsdag», «to ganger i måneden, første og tredje mandag», «en gang i måneden, en onsdag». */
function daysCounted(said: Said): Said {
  const [count, ...more] = said.counts;
  if (!count || more.length > 0 || !exact(count) || said.intervals.length > 0) return said;
  const { times, per } = count;
  const days = said.weekdays.length;
  if (per === 'week' && said.nthDays.length === 0 && days === times)
    return { ...said, counts: [], intervals: [{ n: 1, unit: 'week' }] };
  if (per === 'month' && said.nthDays.length === times && days === 0)
    return { ...said, counts: [], habit: true };
  if (per === 'month' && times === 1 && days === 1 && !said.eachDay)
    return { ...said, counts: [], intervals: [{ n: 1, unit: 'month' }] };
  return said;
}

/** «ti møter i året, siste onsdag i måneden unntatt juli og desember», «fire ganger i året: uke 6, 19, 36 og 48». */
function yearCounted(said: Said): Said {
  const [count, ...more] = said.counts;
  if (!count || more.length > 0 || count.atMost !== undefined) return said;
  if (said.dates.length > 1 && said.dates.length === count.times && said.dates.some(({ year }) => year))
    return { ...said, counts: [] };
  const times = said.weeks.length || said.nthDays.length * monthsOf(said);
  const is = times > 0 && said.parities.length === 0 && perYear(count) === times;
  return is ? { ...said, counts: [], habit: true } : said;
}

/** Months in which an nth weekday is held; what is spaced out is none of them. */
function monthsOf({ intervals, only, off }: Said): number {
  const months = only.length > 0 ? new Set(only).size : 12;
  const every = intervals.every(({ n, unit }) => n === 1 && unit === 'month');
  const quarterly = intervals.length === 1 && intervals[0]?.unit === 'quarter' && intervals[0].n === 1;
  return quarterly && only.length === 0 ? 4 : every ? months - new Set(off).size : 0;
}

/** «annenhver måned (februar, april, juni, august, oktober, desember)»: the months say which. */
function monthsSpaced(said: Said): Said {
  const [interval, ...more] = said.intervals;
  if (!interval || more.length > 0 || interval.unit !== 'month' || interval.n < 2) return said;
  const months = [...new Set(said.only)].sort((a, b) => a - b);
  const spaced = months.every((month, i) => i === 0 || month - (months[i - 1] ?? 0) === interval.n);
  return spaced && months.length === 12 / interval.n
    ? { ...said, intervals: [{ n: 1, unit: 'month' }] }
    : said;
}

/** «torsdag 9. september 2027 (uke 36)»: a week that every date lies in. */
function weeksDated(said: Said, from: Day): Said {
  const days = said.dates.map((dated) => dayOfDated(dated, from)).filter((day) => day !== undefined);
  const weeks = new Set(days.map((day) => isoWeek(day).week));
  const same = said.weeks.length === weeks.size && said.weeks.every((week) => weeks.has(week));
  return said.weeks.length > 0 && days.length === said.dates.length && same ? { ...said, weeks: [] } : said;
}
