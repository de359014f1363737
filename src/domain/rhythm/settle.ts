// From what was said to one cadence, or to the question that is left. Two answers are never one: what does not fit together comes
// back as a question with the cadences it may mean. It must not know a single word of Norwegian.
import type { Cadence, Kind, Rule } from '../cadence-kinds.ts';
import { addDays, dayFrom, dayInWeek, weekday } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { Said, Unit } from './said.ts';
import { dayOfDated } from './signs.ts';

/** `unclear`: a word that may change the rest was not understood. */
export type Why =
  'unclear' | 'several' | 'weekday' | 'period' | 'disagree' | 'past' | 'year' | 'bound' | 'time' | 'which';

export type Settled =
  | { readonly kind: 'none' }
  | { readonly kind: 'cadence'; readonly cadence: Cadence }
  | { readonly kind: 'ask'; readonly why: Why; readonly readings: readonly Cadence[] };

/** Rules that together are one reading; with `why` it is not certain. */
type Core = {
  readonly rules: readonly Rule[];
  readonly why?: Why;
  readonly others?: readonly (readonly Rule[])[];
};

const unsure = (why: Why, ...readings: readonly (readonly Rule[])[]): Core => ({
  rules: readings[0] ?? [],
  why,
  others: readings.slice(1),
});

export function settle(said: Said, from: Day): Settled {
  const cores = primaries(said).map((primary) => primary(said, from));
  const [core] = cores;
  if (!core) return said.left.length === 0 && !isTimely(said) ? { kind: 'none' } : nothingCertain(said);
  const readings = cores.flatMap(({ rules, others = [] }) => [rules, ...others]).filter((r) => r.length > 0);
  const cadences = readings.map((rules) => dressed(said, rules, from));
  const whole = cadences.filter((c) => c !== undefined);
  const why = cores.length > 1 ? 'several' : (core.why ?? doubt(said, core.rules));
  const [cadence] = whole;
  if (why === undefined && cadence && whole.length === cadences.length) return { kind: 'cadence', cadence };
  return { kind: 'ask', why: why ?? 'disagree', readings: distinct(whole) };
}

const distinct = (list: readonly Cadence[]): readonly Cadence[] =>
  list.filter((c, i) => list.findIndex((d) => JSON.stringify(d) === JSON.stringify(c)) === i);

/** Looks as if it told how often, and does not: a single date is another's to read. */
const isTimely = (said: Said): boolean =>
  said.intervals.length + said.off.length + said.skip.length + said.years.length > 1;

const nothingCertain = (said: Said): Settled =>
  /HVER|UKE|MND|AAR|KVARTAL|PERIODE|VAAR|HOST|SESONG|VAGUE|DAGLIG|PART|ODDE|DERETTER|E[a-z]/.test(
    said.left.join(' '),
  ) || isTimely(said)
    ? { kind: 'ask', why: 'unclear', readings: [] }
    : { kind: 'none' };

/** What makes one reading uncertain: words not understood, a bound that a dated rule cannot have. */
function doubt(said: Said, rules: readonly Rule[]): Why | undefined {
  if (said.left.length > 0 || (said.demand === 'alone' && !rules.every(({ kind }) => kind === 'onDemand')))
    return said.left.length > 0 ? 'unclear' : 'several';
  if (said.slots.includes(undefined) || said.slots.length > 1) return 'time';
  const hasYears = rules.some(({ kind }) => kind === 'everyYears');
  if (said.years.length > 0 && !hasYears) return 'year';
  if (said.bounds.length > 1 || said.bounds.includes('atMost')) return 'bound';
  const bound = said.bounds[0];
  if (bound === 'about' && said.more) return 'bound';
  if (bound && !rules.every(({ kind }) => ['count', 'every', 'yearly'].includes(kind))) return 'bound';
  return undefined;
}

// --- which kind of rhythm --------------------------------------------------------------------------------------------

type Primary = (said: Said, from: Day) => Core;

/** Every kind that the text speaks of, but what only repeats or completes another. */
function primaries(said: Said): readonly Primary[] {
  const found: Primary[] = [];
  const of = (is: boolean, primary: Primary): void => void (is && found.push(primary));
  const dated = said.dates.length > 0;
  const yearOnce = said.yearly.length === 1 && said.yearly[0] === 1;
  const nth = said.nthDays.length > 0;
  const monthly = said.intervals.every(({ unit }) => unit === 'month' || unit === 'quarter');
  const everyTwo = said.intervals.every(({ n, unit }) => n === 2 && unit === 'week');
  const completed =
    (nth && said.only.length > 0) ||
    said.weeks.length > 0 ||
    (dated && said.dates.every(({ year }) => year === undefined)) ||
    said.besides.length > 0 ||
    said.halves > 0;
  of(nth, byNth);
  of(said.weeks.length > 0, byWeek);
  of(said.parities.length > 0, byParity);
  of(said.ofMonth.length > 0, byDateOfMonth);
  const repeats =
    (nth && monthly) || (said.parities.length > 0 && everyTwo) || (said.ofMonth.length > 0 && monthly);
  of(said.intervals.length > 0 && !repeats, byInterval);
  of(said.counts.length > 0, byCount);
  of(said.yearly.length > 0 && !(yearOnce && completed), byYears);
  of(said.halves > 0, () => ({ rules: [{ kind: 'count', times: 1, bound: 'exact', per: 'halfYear' }] }));
  of(said.besides.length > 0, byOther);
  of(
    dated && (found.length === 0 || !nth) && (said.dates.length > 1 || yearOnce || found.length > 0),
    byDates,
  );
  of(found.length === 0 && said.weekdays.length > 0 && said.habit, byWeekday);
  of(found.length === 0 && said.demand !== 'no', () => ({ rules: [{ kind: 'onDemand' }] }));
  return found;
}

const one = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

function byNth(said: Said, from: Day): Core {
  const interval =
    said.intervals.length > 1 ? undefined : (said.intervals[0] ?? { n: 1, unit: 'month' as const });
  if (!interval || said.weekdays.length > 0) return unsure('disagree', []);
  const months = interval.unit === 'quarter' ? 3 * interval.n : interval.n;
  const rules = said.nthDays.map((day): Rule => {
    if (months === 1 || interval.unit === 'quarter') return { kind: 'monthly', ...day };
    const start = startOf(said, from);
    return start
      ? { kind: 'monthly', ...day, interval: months, from: start }
      : { kind: 'every', unit: 'month', interval: months, ...day };
  });
  if (interval.unit === 'quarter' && interval.n > 1) return unsure('period', []);
  const named = said.intervals.length > 0 || said.only.length > 0;
  const first = said.nthDays[0];
  if (said.twoWays && !named && first && first.nth !== 'last')
    return unsure('which', rules, [
      { kind: 'every', unit: 'week', interval: first.nth, weekday: first.weekday },
    ]);
  if (said.yearly.length > 0 && said.only.length === 0) return unsure('several', rules);
  return { rules };
}

function byWeek(said: Said): Core {
  const days = said.weekdays.length > 0 ? said.weekdays : said.dates.length > 0 ? [] : [];
  if (days.length === 0) return unsure('weekday', []);
  return {
    rules: said.weeks.flatMap((week) => days.map((wd): Rule => ({ kind: 'yearWeek', week, weekday: wd }))),
  };
}

function byParity(said: Said): Core {
  const parity = one([...new Set(said.parities)]);
  if (!parity) return unsure('several', []);
  if (said.weekdays.length === 0) return unsure('weekday', []);
  const rules = said.weekdays.map((wd): Rule => ({ kind: 'parity', parity, weekday: wd }));
  return said.oneOf ? unsure('which', ...rules.map((rule) => [rule])) : { rules };
}

function byDateOfMonth(said: Said): Core {
  const rules = said.ofMonth.map((date): Rule => ({ kind: 'onDate', date }));
  const every = said.intervals.every(({ n, unit }) => n === 1 && unit === 'month');
  return every && said.weekdays.length === 0 ? { rules } : unsure('disagree', rules);
}

const MONTHS: Partial<Record<Unit, number>> = { month: 1, tertial: 4 };

function byInterval(said: Said, from: Day): Core {
  const interval = one(said.intervals);
  if (!interval) return unsure('several', []);
  const { n, unit } = interval;
  if (unit === 'week') return byWeeks(said, n, from);
  const months = MONTHS[unit];
  if (months !== undefined) return byMonths(said, n * months);
  if (n !== 1 || unit === 'tertial' || unit === 'month' || said.weekdays.length > 0)
    return unsure('disagree', []);
  return { rules: [{ kind: 'count', times: 1, bound: 'exact', per: unit }] };
}

function byMonths(said: Said, interval: number): Core {
  if (said.oneOf || said.from) return unsure(said.oneOf ? 'which' : 'weekday', []);
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
  const startDay = said.from?.dated && start ? [weekday(start)] : [];
  const days = said.weekdays.length > 0 ? said.weekdays : startDay;
  const rules = days.map((wd) => weekRule(interval, wd, start, from));
  if (said.from && !start) return unsure('disagree', rules);
  if (days.length === 0)
    return said.from ? unsure('weekday', []) : { rules: [{ kind: 'every', unit: 'week', interval }] };
  if (startDay.length > 0 && !days.includes(startDay[0] ?? 0)) return unsure('disagree', rules);
  return said.oneOf ? unsure('which', ...rules.map((rule) => [rule])) : { rules };
}

const weekRule = (interval: number, wd: number, start: Day | undefined, from: Day): Rule =>
  start === undefined && interval > 1
    ? { kind: 'every', unit: 'week', interval, weekday: wd }
    : { kind: 'weekly', interval, weekday: wd, from: start ?? from };

const byWeekday: Primary = (said, from) => byWeeks(said, 1, from);

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

function byCount(said: Said): Core {
  const said1 = one(said.counts);
  if (!said1) return unsure('several', []);
  const { times, atMost, per } = said1;
  if (per === 'tertial') return unsure('period', []);
  const top = said.bounds.includes('atMost') ? { times: 1, atMost: times } : { times };
  const rule: Rule = {
    kind: 'count',
    ...top,
    ...(atMost === undefined ? {} : { atMost }),
    bound: said.bounds.includes('atMost') ? 'about' : 'exact',
    per: per ?? 'year',
  };
  if (per === undefined) return unsure('period', [rule]);
  if (said.weekdays.length > 0) return unsure('several', [rule]);
  return { rules: [simplest(rule)] };
}

/** Once a week and once a month are every week and every month; once a year is yearly. */
function simplest(rule: Kind<'count'>): Rule {
  if (rule.times !== 1 || rule.atMost !== undefined || rule.bound !== 'exact') return rule;
  if (rule.per === 'week' || rule.per === 'month') return { kind: 'every', unit: rule.per, interval: 1 };
  return rule.per === 'year' ? { kind: 'yearly' } : rule;
}

function byYears(said: Said, from: Day): Core {
  const n = one(said.yearly);
  if (n === undefined || n > 20 || n < 1) return unsure('several', []);
  if (said.weekdays.length > 0 || said.from) return unsure('disagree', []);
  if (n === 1) return { rules: [{ kind: 'yearly' }] };
  const years = [...new Set(said.years)].sort((a, b) => a - b);
  const rule: Rule = { kind: 'everyYears', interval: n, years };
  return years.length > 0 && Math.max(...years) < Number(from.slice(0, 4)) - 20
    ? unsure('year', [rule])
    : { rules: [rule] };
}

function byOther(said: Said): Core {
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
function byDates(said: Said, from: Day): Core {
  const years = new Set(said.dates.map(({ year }) => year).filter((year) => year !== undefined));
  const yearly = said.yearly.length > 0;
  const open = said.dates.every(({ year }) => year === undefined);
  if (open && yearly) {
    const date = one(said.dates);
    return date && said.weekdays.length === 0
      ? { rules: [{ kind: 'onDate', date: date.date }] }
      : unsure('several', []);
  }
  const year = open ? one(said.years) : one([...years]);
  const given = said.dates.map((dated) =>
    dated.year === undefined && year !== undefined ? { ...dated, year } : dated,
  );
  const days = given.map((dated) => dayOfDated(dated, from)).filter((d) => d !== undefined);
  const rules: readonly Rule[] = [{ kind: 'dates', days: [...new Set(days)].sort() }];
  const ascending = days.every((d, i) => i === 0 || (days[i - 1] ?? d) < d);
  if (days.length < said.dates.length) return unsure('disagree', []);
  if (open && year === undefined) return unsure('year', rules);
  if (days.some((d) => d < from)) return unsure('past', rules);
  const fits = said.weekdays.every((wd) => days.some((d) => weekday(d) === wd));
  const whole = said.weekdays.length === 0 || days.every((d) => said.weekdays.includes(weekday(d)));
  return ascending && fits && whole ? { rules } : unsure('disagree', rules);
}

// --- what is laid over it --------------------------------------------------------------------------------------------

/** The rules with bound, season and exceptions; undefined when they contradict each other. */
function dressed(said: Said, rules: readonly Rule[], from: Day): Cadence | undefined {
  const bounded = rules.map((rule) => withBound(said, rule));
  const also = said.demand === 'also' && bounded.every(({ kind }) => kind !== 'onDemand');
  const extra = said.more && bounded.some(({ kind }) => !['count', 'every', 'yearly'].includes(kind));
  const all: readonly Rule[] = also || extra ? [...bounded, { kind: 'onDemand' }] : bounded;
  const [only] = all;
  if (!only || all.length > 12) return undefined;
  const of = all.length === 1 ? only : { kind: 'joined' as const, rules: all };
  return inSeason(said, of, from);
}

function withBound(said: Said, rule: Rule): Rule {
  const bound = said.more ? 'atLeast' : said.bounds.find((b) => b !== 'atMost');
  if (!bound) return rule;
  if (rule.kind === 'count' || rule.kind === 'every') return { ...rule, bound };
  return rule.kind === 'yearly' ? { kind: 'count', times: 1, bound, per: 'year' } : rule;
}

const sorted = (months: readonly number[]): readonly number[] => [...new Set(months)].sort((a, b) => a - b);

function inSeason(said: Said, of: Kind<'season'>['of'], from: Day): Cadence | undefined {
  const span = said.span
    ? {
        from: { month: said.span.from.month, date: said.span.from.date },
        to: { month: said.span.to.month, date: said.span.to.date },
      }
    : undefined;
  const date = of.kind === 'onDate' ? said.dates[0] : undefined;
  const quarterly = said.intervals.some(({ unit }) => unit === 'quarter') && of.kind === 'monthly';
  const only = sorted([...said.only, ...(date ? [date.month] : []), ...(quarterly ? [1, 4, 7, 10] : [])]);
  const off = sorted(said.off);
  const days = said.offDates.map((dated) => dayOfDated(dated, from)).filter((d) => d !== undefined);
  if (said.offDates.some(({ year }) => year === undefined)) return undefined;
  if (only.length > 0 && only.every((month) => off.includes(month))) return undefined;
  const layers = {
    ...(span ? { span } : {}),
    ...(only.length > 0 && only.length < 12 ? { only } : {}),
    ...(off.length > 0 ? { off } : {}),
    ...(said.skip.length > 0 ? { skip: [...new Set(said.skip)].sort() } : {}),
    ...(days.length > 0 ? { days: [...new Set(days)].sort() } : {}),
  };
  return Object.keys(layers).length === 0 ? of : { kind: 'season', of, ...layers };
}
