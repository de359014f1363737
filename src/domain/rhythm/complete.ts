// What a rhythm lacks before days follow from it, as questions with one answer each, and the rhythm when they are answered. It must
// not know how they are asked.
import { type Cadence, missingIn } from '../cadence.ts';
import { type Kind, type Rule, cadenceSchema } from '../cadence-kinds.ts';
import { type Day, weekday as weekdayOf } from '../calendar.ts';

/** `first`: the first meeting, which tells the weekday as well. */
export type Question = 'weekday' | 'nth' | 'first' | 'distance' | 'years';

export type Given = {
  readonly weekday?: number | undefined;
  readonly nth?: Kind<'monthly'>['nth'] | undefined;
  readonly first?: Day | undefined;
  readonly distance?: { readonly n: number; readonly unit: 'day' | 'week' } | undefined;
  readonly years?: readonly number[] | undefined;
};

const ruleOf = (c: Cadence): Rule | undefined => {
  if (c.kind === 'season') return ruleOf(c.of);
  if (c.kind !== 'joined') return c;
  return c.rules.find((rule) => missingIn(rule).length > 0);
};

/** What can be asked of somebody; the days of others and the school route are told elsewhere. */
export function questionsOf(c: Cadence): readonly Question[] {
  const rule = ruleOf(c);
  if (rule?.kind === 'relative') return missingIn(rule).includes('distance') ? ['distance'] : [];
  if (rule?.kind === 'everyYears') return rule.years.length === 0 ? ['years'] : [];
  if (rule?.kind !== 'every') return [];
  if (rule.unit === 'week')
    return missingIn(rule).includes('start') || rule.interval > 1 ? ['first'] : ['weekday'];
  return [
    ...(rule.weekday === undefined ? (['weekday'] as const) : []),
    ...(rule.nth === undefined ? (['nth'] as const) : []),
    ...(rule.interval > 1 ? (['first'] as const) : []),
  ];
}

/**
 * The rhythm with what is given, as far as it goes; `from`: where a weekly series without a first meeting begins. Undefined when the
 * first meeting is on another weekday than the rhythm's.
 */
export function completed(c: Cadence, given: Given, from: Day): Cadence | undefined {
  if (c.kind === 'season') {
    const of = completed(c.of, given, from);
    return of && of.kind !== 'season' ? { ...c, of } : of && c;
  }
  const rules = (c.kind === 'joined' ? c.rules : [c]).map((rule) => withGiven(rule, given, from));
  if (rules.includes(undefined)) return undefined;
  const all = (rules as (readonly Rule[])[]).flat();
  const whole = all.filter((rule, i) => rule.kind !== 'onDemand' || i === all.findIndex(isOnDemand));
  const [only] = whole;
  const next = whole.length === 1 && only ? only : { kind: 'joined', rules: whole };
  return cadenceSchema.safeParse(next).data ?? c;
}

const isOnDemand = ({ kind }: Rule): boolean => kind === 'onDemand';

function withGiven(rule: Rule, given: Given, from: Day): readonly Rule[] | undefined {
  const { weekday, distance, years } = given;
  if (rule.kind === 'every') return everyWith(rule, given, from);
  if (rule.kind === 'count' && weekday !== undefined) return [{ ...rule, weekday }];
  if (rule.kind === 'relative' && distance && rule.weekday === undefined) return [{ ...rule, distance }];
  if (rule.kind === 'everyYears' && years) return [{ ...rule, years: [...years] }];
  return [rule];
}

/** A series with a day and a start is one that gives days; «minst» becomes «og ellers ved behov». */
function everyWith(
  rule: Kind<'every'>,
  { weekday, nth, first }: Given,
  from: Day,
): readonly Rule[] | undefined {
  const told = first === undefined ? undefined : weekdayOf(first);
  const day = rule.weekday ?? (rule.unit === 'week' ? (told ?? weekday) : (weekday ?? told));
  if (rule.unit === 'week' && told !== undefined && day !== told) return undefined;
  const which = rule.nth ?? nth;
  const { interval, bound } = rule;
  const kept = { ...rule, ...(day === undefined ? {} : { weekday: day }), ...named(rule, which, day) };
  const start = first ?? (interval === 1 ? from : undefined);
  if (day === undefined || start === undefined) return [kept];
  const also: readonly Rule[] = bound === 'atLeast' ? [{ kind: 'onDemand' }] : [];
  if (rule.unit === 'week') return [{ kind: 'weekly', interval, weekday: day, from: start }, ...also];
  if (which === undefined) return [kept];
  const spaced = interval === 1 ? {} : { interval, from: start };
  return [{ kind: 'monthly', nth: which, weekday: day, ...spaced }, ...also];
}

const named = (rule: Kind<'every'>, nth: Given['nth'], day: number | undefined) =>
  nth === undefined || day === undefined || rule.unit === 'week' ? {} : { nth };
