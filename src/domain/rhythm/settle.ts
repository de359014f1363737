// From what was said to one cadence, or to the question that is left. Two answers are never one: what does not fit together comes
// back as a question with the cadences it may mean. It must not know a single word of Norwegian.
import type { Cadence, Kind, Rule } from '../cadence-kinds.ts';
import { type Day, weekday } from '../calendar.ts';
import {
  type Primary,
  type Why,
  byCount,
  byDateOfMonth,
  byDates,
  byDays,
  byInterval,
  byMonthsAlone,
  byNth,
  byOther,
  byParity,
  byWeek,
  byWeekday,
  byYears,
  one,
} from './cores.ts';
import type { Said } from './draft.ts';
import { dayOfDated } from './signs.ts';

export type Settled =
  | { readonly kind: 'none' }
  | { readonly kind: 'cadence'; readonly cadence: Cadence }
  | { readonly kind: 'ask'; readonly why: Why; readonly readings: readonly Cadence[] };

export function settle(said: Said, from: Day): Settled {
  const cores = primaries(said).map((primary) => primary(said, from));
  const [core] = cores;
  if (!core)
    return said.left.length === 0 && !isTimely(said) && said.joint === undefined
      ? { kind: 'none' }
      : nothingCertain(said);
  const readings = cores.flatMap(({ rules, others = [] }) => [rules, ...others]).filter((r) => r.length > 0);
  const twisted = said.left.some((sign) =>
    /^(?:MIDT|UNNTATT|IKKE|SESONG|UNCLEAR|ANNEN|NESTSISTE|ENN|X[A-Z]+|[no]\d+)$/.test(sign),
  );
  const cadences = twisted ? [] : readings.map((rules) => dressed(said, rules, from));
  const whole = cadences.filter((c) => c !== undefined);
  const why = cores.length > 1 ? 'several' : (core.why ?? doubt(said, core.rules, from));
  const [cadence] = whole;
  if (why === undefined && cadence && whole.length === cadences.length) return { kind: 'cadence', cadence };
  return { kind: 'ask', why: why ?? 'disagree', readings: distinct(whole) };
}

const distinct = (list: readonly Cadence[]): readonly Cadence[] =>
  list.filter((c, i) => list.findIndex((d) => JSON.stringify(d) === JSON.stringify(c)) === i);

/** Looks as if it told how often, and does not: a single date is another's to read. */
const isTimely = (said: Said): boolean =>
  said.intervals.length + said.off.length + said.skip.length + said.only.length > 1;

const nothingCertain = (said: Said): Settled =>
  /HVER|UKE|MND|AAR|KVARTAL|PERIODE|VAAR|HOST|SESONG|VAGUE|DAGLIG|PART|ODDE|DERETTER|E[a-z]/.test(
    said.left.join(' '),
  ) || isTimely(said)
    ? { kind: 'ask', why: 'unclear', readings: [] }
    : { kind: 'none' };

/** What makes one reading uncertain: words not understood, a bound that a dated rule cannot have. */
function doubt(said: Said, rules: readonly Rule[], from: Day): Why | undefined {
  if (said.loose && rules.some(({ kind }) => kind !== 'yearly')) return 'unclear';
  if (said.either && rules.some((rule) => 'weekday' in rule)) return 'which';
  if (said.left.length > 0 || (said.demand === 'alone' && !rules.every(({ kind }) => kind === 'onDemand')))
    return said.left.length > 0 ? 'unclear' : 'several';
  const takesDates = rules.every(({ kind }) => kind === 'dates' || kind === 'onDate');
  if (said.dates.length > 0 && !takesDates) return 'unclear';
  const takesDays = takesDates || rules.some((rule) => 'weekday' in rule);
  if (said.weekdays.length > 0 && !takesDays) return 'unclear';
  if (said.from && !rules.every((rule) => 'from' in rule && rule.from !== undefined)) return 'unclear';
  if (isOtherWeekday(said, from)) return 'disagree';
  if (said.offDates.some(({ year }) => year === undefined)) return 'year';
  if (said.slots.includes(undefined) || said.slots.length > 1) return 'time';
  const hasYears = rules.some(({ kind }) => kind === 'everyYears');
  const ofDates =
    rules.some(({ kind }) => kind === 'dates') && said.dates.every(({ year }) => year === undefined);
  if (said.years.length > 0 && !hasYears && !ofDates) return 'year';
  if (said.bounds.length > 1 || said.bounds.includes('atMost')) return 'bound';
  const bound = said.bounds[0];
  if (bound === 'about' && said.more) return 'bound';
  if (bound && !rules.every(({ kind }) => ['count', 'every', 'yearly'].includes(kind))) return 'bound';
  return undefined;
}

/** «fra onsdag 14. januar», which is a Thursday. */
function isOtherWeekday({ from: start }: Said, from: Day): boolean {
  const day = start?.dated && dayOfDated(start.dated, from);
  return day !== undefined && start?.weekday !== undefined && weekday(day) !== start.weekday;
}

// --- which kind of rhythm --------------------------------------------------------------------------------------------

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
  const counted = one(said.counts);
  const byHalf =
    said.halves > 0 &&
    ((counted?.times === 2 && counted.per === 'year') ||
      (counted?.times === 1 && counted.per === 'halfYear'));
  of(said.counts.length > 0 && !byHalf, byCount);
  of(said.yearly.length > 0 && !(yearOnce && completed), byYears);
  of(said.halves > 0, () => ({ rules: [{ kind: 'count', times: 1, bound: 'exact', per: 'halfYear' }] }));
  of(said.besides.length > 0, byOther);
  of(
    dated && (found.length === 0 || !nth) && (said.dates.length > 1 || yearOnce || found.length > 0),
    byDates,
  );
  of(found.length === 0 && said.weekdays.length > 0 && said.habit, byWeekday);
  of(found.length === 0 && said.weekdays.length > 1 && !dated, byDays);
  of(found.length === 0 && said.only.length > 1 && !said.ranged, byMonthsAlone);
  of(found.length === 0 && said.demand !== 'no', () => ({ rules: [{ kind: 'onDemand' }] }));
  return found;
}

// --- what is laid over it --------------------------------------------------------------------------------------------

/** The rules with bound, season and exceptions; undefined when they contradict each other. */
function dressed(said: Said, rules: readonly Rule[], from: Day): Cadence | undefined {
  const bounded = rules.map((rule) => withBound(said, rule));
  const also = said.demand === 'also' && bounded.every(({ kind }) => kind !== 'onDemand');
  const extra =
    said.more && bounded.some(({ kind }) => !['count', 'every', 'yearly', 'onDemand'].includes(kind));
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

/** The last Thursday of a quarter is in its last month, the first in its first. */
const quarterMonths = ({ nthDays }: Said): readonly number[] =>
  nthDays.every(({ nth }) => nth === 'last') ? [3, 6, 9, 12] : [1, 4, 7, 10];

function inSeason(said: Said, of: Kind<'season'>['of'], from: Day): Cadence | undefined {
  const span = said.span
    ? {
        from: { month: said.span.from.month, date: said.span.from.date },
        to: { month: said.span.to.month, date: said.span.to.date },
      }
    : undefined;
  const dateMonths = of.kind === 'onDate' ? said.dates.map(({ month }) => month) : [];
  const quarterly = said.intervals.some(({ unit }) => unit === 'quarter') && said.nthDays.length > 0;
  const only = sorted([
    ...said.only,
    ...dateMonths,
    ...(quarterly && said.only.length === 0 ? quarterMonths(said) : []),
  ]);
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
