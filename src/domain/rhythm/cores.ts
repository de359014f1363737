// Each kind of rhythm from what was said of it: its rules, or why they are not certain. It must not know what else the text says.
import type { Kind, Rule } from '../cadence-kinds.ts';
import { addDays, dayFrom, dayInWeek, weekday } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { Said, Unit } from './draft.ts';
import { dayOfDated } from './signs.ts';

/** `unclear`: a word that may change the rest was not understood. */
export type Why =
  'unclear' | 'several' | 'weekday' | 'period' | 'disagree' | 'past' | 'year' | 'bound' | 'time' | 'which';

/** Rules that together are one reading; with `why` it is not certain. */
export type Core = {
  readonly rules: readonly Rule[];
  readonly why?: Why;
  readonly others?: readonly (readonly Rule[])[];
};

export const unsure = (why: Why, ...readings: readonly (readonly Rule[])[]): Core => ({
  rules: readings[0] ?? [],
  why,
  others: readings.slice(1),
});

export type Primary = (said: Said, from: Day) => Core;

export const one = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

export function byNth(said: Said, from: Day): Core {
  const interval =
    said.intervals.length > 1 ? undefined : (said.intervals[0] ?? { n: 1, unit: 'month' as const });
  if (!interval || said.weekdays.length > 0) return unsure('disagree', []);
  const months = interval.unit === 'quarter' ? 3 * interval.n : interval.n;
  const rules = said.nthDays.map((day): Rule => {
    const start = startOf(said, from);
    if (months === 1 || interval.unit === 'quarter')
      return { kind: 'monthly', ...day, ...(start ? { from: start } : {}) };
    return start
      ? { kind: 'monthly', ...day, interval: months, from: start }
      : { kind: 'every', unit: 'month', interval: months, ...day };
  });
  const mixed = said.nthDays.some(
    ({ nth }) => nth === 5 || (nth === 'last') !== (said.nthDays[0]?.nth === 'last'),
  );
  if (interval.unit === 'quarter' && (interval.n > 1 || mixed)) return unsure('period', []);
  const named = said.intervals.length > 0 || said.only.length > 0;
  const first = said.nthDays[0];
  if (said.twoWays && !named && first && first.nth !== 'last')
    return unsure('which', rules, [
      { kind: 'every', unit: 'week', interval: first.nth, weekday: first.weekday },
    ]);
  if (said.yearly.length > 0 && said.only.length === 0) return unsure('several', rules);
  if (!named && !said.habit) return unsure('which', rules);
  return { rules };
}

export function byWeek(said: Said): Core {
  const days = said.weekdays;
  if (days.length === 0) return unsure('weekday', []);
  return {
    rules: said.weeks.flatMap((week) => days.map((wd): Rule => ({ kind: 'yearWeek', week, weekday: wd }))),
  };
}

export function byParity(said: Said): Core {
  const parity = one([...new Set(said.parities)]);
  if (!parity) return unsure('several', []);
  if (said.weekdays.length === 0) return unsure('weekday', []);
  const rules = said.weekdays.map((wd): Rule => ({ kind: 'parity', parity, weekday: wd }));
  return said.oneOf ? unsure('which', ...rules.map((rule) => [rule])) : { rules };
}

export function byDateOfMonth(said: Said): Core {
  const rules = said.ofMonth.map((date): Rule => ({ kind: 'onDate', date }));
  const every = said.intervals.every(({ n, unit }) => n === 1 && unit === 'month');
  return every && said.weekdays.length === 0 ? { rules } : unsure('disagree', []);
}

const MONTHS: Partial<Record<Unit, number>> = { month: 1, tertial: 4 };

export function byInterval(said: Said, from: Day): Core {
  const interval = one(said.intervals);
  if (!interval)
    return unsure(
      'several',
      ...said.intervals.map((each) => byInterval({ ...said, intervals: [each] }, from).rules),
    );
  const { n, unit } = interval;
  if (unit === 'week') return byWeeks(said, n, from);
  const months = MONTHS[unit];
  if (months !== undefined) return byMonths(said, n * months);
  if (n !== 1 || unit === 'tertial' || unit === 'month' || said.weekdays.length > 0)
    return unsure('disagree', []);
  return { rules: [{ kind: 'count', times: 1, bound: 'exact', per: unit }] };
}

function byMonths(said: Said, interval: number): Core {
  if (said.oneOf || said.from || said.eachDay)
    return unsure(said.oneOf || said.eachDay ? 'which' : 'weekday', []);
  const day = said.weekdays.length > 1 ? undefined : said.weekdays[0];
  const rule: Rule = {
    kind: 'every',
    unit: 'month',
    interval,
    ...(day === undefined ? {} : { weekday: day }),
  };
  return said.weekdays.length > 1 ? unsure('which', []) : { rules: [rule] };
}

function byWeeks(said: Said, interval: number, from: Day): Core {
  const start = startOf(said, from);
  const startDay: readonly number[] =
    said.from?.dated && start ? [weekday(start)] : said.from?.weekday ? [said.from.weekday] : [];
  const days = said.weekdays.length > 0 ? said.weekdays : startDay;
  const rules = days.map((wd) => weekRule(interval, wd, start, from));
  if (said.from && !start) return unsure('disagree', rules);
  if (interval > 1 && said.from?.month !== undefined) return unsure('unclear', []);
  if (days.length === 0)
    return said.from ? unsure('weekday', []) : { rules: [{ kind: 'every', unit: 'week', interval }] };
  if ((interval > 1 || said.from?.weekday) && startDay.length > 0 && !days.includes(startDay[0] ?? 0))
    return unsure('disagree', rules);
  return said.oneOf ? unsure('which', ...rules.map((rule) => [rule])) : { rules };
}

const weekRule = (interval: number, wd: number, start: Day | undefined, from: Day): Rule =>
  start === undefined && interval > 1
    ? { kind: 'every', unit: 'week', interval, weekday: wd }
    : { kind: 'weekly', interval, weekday: wd, from: start ?? from };

export const byWeekday: Primary = (said, from) => byWeeks(said, 1, from);

/** «fredag og lørdag»: most likely every week, but nobody has said so. */
export const byDays: Primary = (said, from) => {
  const { rules, others = [] } = byWeeks(said, 1, from);
  return unsure('which', rules, ...others);
};

/** «mars, juni, september og desember»: most likely once in each, every year. */
export const byMonthsAlone: Primary = ({ only }) =>
  unsure('which', [{ kind: 'count', times: new Set(only).size, bound: 'exact', per: 'year' }]);

/** The day a series is counted from: a date, the Monday of a week, the first of a month; the next such from `from` on. */
function startOf({ from: said }: Said, from: Day): Day | undefined {
  if (!said) return undefined;
  if (said.dated) return dayOfDated(said.dated, from);
  const year = Number(from.slice(0, 4));
  const years = said.year === undefined ? [year - 1, year, year + 1] : [said.year];
  if (said.week !== undefined) {
    const week = said.week;
    const days = years.map((y) => dayInWeek(y, week, 1)).filter((d) => d !== undefined);
    return said.year === undefined ? days.find((d) => addDays(d, 6) >= from) : days[0];
  }
  const month = said.month ?? 0;
  const days = years.map((y) => dayFrom(y, month, 1)).filter((d) => d !== undefined);
  return said.year === undefined ? days.find((d) => d.slice(0, 7) >= from.slice(0, 7)) : days[0];
}

export function byCount(said: Said): Core {
  const said1 = one(said.counts);
  if (!said1)
    return unsure('several', ...said.counts.map((each) => byCount({ ...said, counts: [each] }).rules));
  const { times, atMost, per } = said1;
  if (per === 'tertial') return unsure('period', []);
  const top = said.bounds.includes('atMost') && times > 1 ? { times: 1, atMost: times } : { times };
  const rule: Rule = {
    kind: 'count',
    ...top,
    ...(atMost === undefined ? {} : { atMost }),
    bound: said.bounds.includes('atMost') ? 'about' : 'exact',
    per: per ?? 'year',
  };
  if (said.bounds.includes('atMost') && said.bounds.length > 1) return unsure('bound', []);
  if (per === undefined) return unsure('period', [rule]);
  const [wd, ...more] = said.weekdays;
  if (wd === undefined) return { rules: [simplest(rule)] };
  if (said.eachDay || more.length > 0 || per === 'week') return unsure('several', [rule]);
  return { rules: [{ ...rule, weekday: wd }] };
}

/** Once a week and once a month are every week and every month; once a year is yearly. */
function simplest(rule: Kind<'count'>): Rule {
  if (rule.times !== 1 || rule.atMost !== undefined || rule.bound !== 'exact') return rule;
  if (rule.per === 'week' || rule.per === 'month') return { kind: 'every', unit: rule.per, interval: 1 };
  return rule.per === 'year' ? { kind: 'yearly' } : rule;
}

export function byYears(said: Said, from: Day): Core {
  const n = one(said.yearly);
  if (n === undefined || n > 20 || n < 1) return unsure('several', []);
  if (said.weekdays.length > 0 || said.from) return unsure('disagree', []);
  if (n === 1) return { rules: [{ kind: 'yearly' }] };
  const years = [...new Set(said.years)].sort((a, b) => a - b);
  const rule: Rule = { kind: 'everyYears', interval: n, years };
  const spaced = years.every((year, i) => i === 0 || (year - (years[i - 1] ?? 0)) % n === 0);
  const old = years.length > 0 && Math.max(...years) < Number(from.slice(0, 4)) - 20;
  return old || !spaced ? unsure('year', [rule]) : { rules: [rule] };
}

export function byOther(said: Said): Core {
  const rules = said.besides.flatMap(({ side, anchor, distance, weekday: wd }): Rule[] =>
    anchor
      ? [
          {
            kind: 'relative',
            side,
            anchor,
            ...(distance ? { distance } : {}),
            ...(wd === undefined ? {} : { weekday: wd }),
          },
        ]
      : [],
  );
  return said.weekdays.length > 0 || rules.length > 1 ? unsure('several', rules) : { rules };
}

/** Dates with their years are days; without, and yearly, they come back each year. A weekday named with them must be theirs. */
export function byDates(said: Said, from: Day): Core {
  const years = new Set(said.dates.map(({ year }) => year).filter((year) => year !== undefined));
  const yearly = said.yearly.length > 0;
  const open = said.dates.every(({ year }) => year === undefined);
  if (open && yearly) {
    const date = one([...new Set(said.dates.map((dated) => dated.date))]);
    return date !== undefined && said.weekdays.length === 0
      ? { rules: [{ kind: 'onDate', date }] }
      : unsure('several', []);
  }
  const year = open ? one(said.years) : one([...years]);
  const given = said.dates.map((dated) =>
    dated.year === undefined && year !== undefined ? { ...dated, year } : dated,
  );
  const days = given.map((dated) => dayOfDated(dated, from)).filter((d) => d !== undefined);
  const rules: readonly Rule[] = [{ kind: 'dates', days: [...new Set(days)].sort() }];
  const named = given.every(({ weekday: wd }, i) => wd === undefined || wd === weekday(days[i] ?? from));
  const ascending = days.every((d, i) => i === 0 || (days[i - 1] ?? d) < d);
  if (days.length < said.dates.length) return unsure('disagree', []);
  if (open && year === undefined) return unsure('year', rules);
  if (days.some((d) => d < from)) return unsure('past', rules);
  const fits = said.weekdays.every((wd) => days.some((d) => weekday(d) === wd));
  const whole = said.weekdays.length === 0 || days.every((d) => said.weekdays.includes(weekday(d)));
  return ascending && named && fits && whole ? { rules } : unsure('disagree', rules);
}
