// How often, in words: «tolket som hver siste fredag i måneden, kl. 08.00–09.00», what is still missing, and what is asked. What is
// written here in Norwegian can be read again and is then the same rhythm.
import type { Language } from '../domain/area.ts';
import type { Cadence, Missing } from '../domain/cadence.ts';
import type { Anchor, Kind, Rule, Skip } from '../domain/cadence-kinds.ts';
import { type Day, addDays, day, isoWeek, partsOf, weekday } from '../domain/calendar.ts';
import type { Rhythm, Understood, Why } from '../domain/rhythm.ts';
import { datesIn } from './dates.ts';

type Event = Extract<Anchor, { readonly kind: 'event' }>['event'];
type Per = Kind<'count'>['per'];
type Nth = Kind<'monthly'>['nth'];

type Words = {
  readonly tolket: (d: { phrase: string }) => string;
  readonly none: string;
  readonly kinds: Readonly<Record<Rhythm['kind'], string>>;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly lacks: (d: { what: string }) => string;
  readonly why: Readonly<Record<Why, string>>;
  readonly readings: (d: { count: number }) => string;
  readonly nth: Readonly<Record<Nth, string>>;
  readonly ordinal: (n: number) => string;
  readonly every: (d: { interval: number; unit: 'week' | 'month' | 'year' }) => string;
  readonly everyDay: (d: { days: string; interval: number }) => string;
  /** «6 ganger i året på torsdager» */
  readonly onDays: (d: { times: string; day: string }) => string;
  readonly onDay: (d: { every: string; days: string }) => string;
  readonly oneDay: (d: { day: string; every: string; monthly: boolean }) => string;
  readonly nthOf: (d: { days: string; every: string; monthly: boolean }) => string;
  readonly nthIn: (d: { days: string; months: string }) => string;
  readonly parity: (d: { days: string; even: boolean }) => string;
  readonly week: (d: { days: string; weeks: string }) => string;
  readonly ofMonth: (d: { dates: string }) => string;
  readonly yearDay: (d: { date: string }) => string;
  readonly times: (d: { span: string; one: boolean; per: Per }) => string;
  readonly bound: Readonly<Record<'exact' | 'atLeast' | 'about', string>>;
  readonly years: (d: { every: string; years: string }) => string;
  readonly onDemand: string;
  readonly alsoOnDemand: (d: { rule: string }) => string;
  readonly events: Readonly<Record<Event, string>>;
  readonly beside: (d: { ahead: string; before: boolean; what: string }) => string;
  readonly distance: (d: { n: number; unit: 'day' | 'week' }) => string;
  readonly from: (d: { date: string }) => string;
  readonly fromWeek: (d: { week: number; year: number }) => string;
  readonly span: (d: { from: string; to: string }) => string;
  readonly only: (d: { months: string }) => string;
  readonly except: (d: { what: string }) => string;
  readonly skip: Readonly<Record<Skip, string>>;
  readonly joint: (d: { times: number }) => string;
};

const PER_NB: Readonly<Record<Per, string>> = {
  week: 'i uka',
  month: 'i måneden',
  quarter: 'i kvartalet',
  halfYear: 'i halvåret',
  year: 'i året',
  schoolYear: 'i skoleåret',
  planPeriod: 'i planperioden',
};

const nb: Words = {
  tolket: ({ phrase }) => `Tolket som: ${phrase}`,
  none: 'Ikke lest. Teksten beholdes som den er.',
  kinds: { read: 'lest', ask: 'må spørre', unread: 'ikke lest' },
  missing: {
    days: 'hvilke dager',
    weekday: 'hvilken ukedag',
    start: 'når det begynner',
    years: 'hvilke år',
    otherDates: 'datoene det retter seg etter',
    distance: 'hvor lenge før eller etter',
    schoolRoute: 'skoleruta',
  },
  lacks: ({ what }) => `Mangler før det blir datoer: ${what}.`,
  why: {
    unclear: 'Noe i teksten er ikke forstått, og det kan endre resten.',
    several: 'Teksten sier flere ting om hvor ofte.',
    weekday: 'Hvilken ukedag?',
    period: 'Så mange ganger i løpet av hva?',
    disagree: 'Noe i teksten passer ikke sammen.',
    past: 'Noen av dagene er passert.',
    year: 'Hvilket år?',
    bound: 'Hvor mange er ikke sikkert.',
    time: 'Klokkeslettet er ikke sikkert.',
    which: 'Teksten kan leses på flere måter.',
  },
  readings: ({ count }) => (count === 1 ? 'Kan bety:' : 'Kan bety én av disse:'),
  nth: { 1: 'første', 2: 'andre', 3: 'tredje', 4: 'fjerde', 5: 'femte', last: 'siste' },
  ordinal: (n) => `${n}.`,
  every: ({ interval, unit }) => {
    const [word, hver] = unit === 'year' ? ['år', 'hvert'] : [unit === 'week' ? 'uke' : 'måned', 'hver'];
    return interval === 1 ? `${hver} ${word}` : `${hver} ${interval}. ${word}`;
  },
  everyDay: ({ days, interval }) => `${interval === 2 ? 'annenhver' : 'hver'} ${days}`,
  onDays: ({ times, day: on }) => `${times} på ${on}er`,
  onDay: ({ every, days }) => `${every} på ${days}`,
  oneDay: ({ day: on, every, monthly }) => `en ${on} ${monthly ? 'i måneden' : every}`,
  nthOf: ({ days, every, monthly }) => `${days} ${monthly ? 'i måneden' : every}`,
  nthIn: ({ days, months }) => `${days} i ${months}`,
  parity: ({ days, even }) => `${days} i ${even ? 'partallsuker' : 'oddetallsuker'}`,
  week: ({ days, weeks }) => `${days} i uke ${weeks}`,
  ofMonth: ({ dates }) => `den ${dates} i måneden`,
  yearDay: ({ date }) => `${date} hvert år`,
  times: ({ span, one, per }) => `${span} ${one ? 'gang' : 'ganger'} ${PER_NB[per]}`,
  bound: { exact: '', atLeast: 'minst ', about: 'omtrent ' },
  years: ({ every, years }) => (years ? `${every} (${years})` : every),
  onDemand: 'ved behov',
  alsoOnDemand: ({ rule }) => `${rule}, og ellers ved behov`,
  events: {
    autumnHoliday: 'høstferien',
    winterHoliday: 'vinterferien',
    easter: 'påske',
    christmas: 'jul',
    summerHoliday: 'sommerferien',
    schoolStart: 'skolestart',
    schoolEnd: 'skoleslutt',
    pentecost: 'pinse',
    mai17: '17. mai',
  },
  beside: ({ ahead, before, what }) => `${ahead}${before ? 'før' : 'etter'} ${what}`,
  distance: ({ n, unit }) =>
    unit === 'week' ? `${n} ${n === 1 ? 'uke' : 'uker'}` : `${n} ${n === 1 ? 'dag' : 'dager'}`,
  from: ({ date }) => ` fra ${date}`,
  fromWeek: ({ week, year }) => ` fra uke ${week} ${year}`,
  span: ({ from, to }) => ` fra ${from} til ${to}`,
  only: ({ months }) => ` i ${months}`,
  except: ({ what }) => `, ikke ${what}`,
  skip: { christmasWeek: 'i romjula', schoolHolidays: 'i skoleferier', publicHolidays: 'på helligdager' },
  joint: ({ times }) => `, ${times} av møtene felles med en annen gruppe`,
};

const PER_NN: Readonly<Record<Per, string>> = {
  ...PER_NB,
  week: 'i veka',
  month: 'i månaden',
  schoolYear: 'i skuleåret',
};

const nn: Words = {
  ...nb,
  tolket: ({ phrase }) => `Tolka som: ${phrase}`,
  none: 'Ikkje lese. Teksten blir ståande som han er.',
  kinds: { read: 'lese', ask: 'må spørje', unread: 'ikkje lese' },
  missing: {
    days: 'kva dagar',
    weekday: 'kva vekedag',
    start: 'når det tek til',
    years: 'kva år',
    otherDates: 'datoane det rettar seg etter',
    distance: 'kor lenge før eller etter',
    schoolRoute: 'skuleruta',
  },
  lacks: ({ what }) => `Manglar før det blir datoar: ${what}.`,
  why: {
    unclear: 'Noko i teksten er ikkje forstått, og det kan endre resten.',
    several: 'Teksten seier fleire ting om kor ofte.',
    weekday: 'Kva vekedag?',
    period: 'Så mange gonger i løpet av kva?',
    disagree: 'Noko i teksten høver ikkje saman.',
    past: 'Nokre av dagane er passerte.',
    year: 'Kva år?',
    bound: 'Kor mange er ikkje sikkert.',
    time: 'Klokkeslettet er ikkje sikkert.',
    which: 'Teksten kan lesast på fleire måtar.',
  },
  readings: ({ count }) => (count === 1 ? 'Kan bety:' : 'Kan bety éin av desse:'),
  nth: nb.nth,
  every: ({ interval, unit }) => {
    const [word, kvar] = unit === 'year' ? ['år', 'kvart'] : [unit === 'week' ? 'veke' : 'månad', 'kvar'];
    return interval === 1 ? `${kvar} ${word}` : `${kvar} ${interval}. ${word}`;
  },
  everyDay: ({ days, interval }) => `${interval === 2 ? 'annankvar' : 'kvar'} ${days}`,
  onDays: ({ times, day: on }) => `${times} på ${on}ar`,
  oneDay: ({ day: on, every, monthly }) => `ein ${on} ${monthly ? 'i månaden' : every}`,
  nthOf: ({ days, every, monthly }) => `${days} ${monthly ? 'i månaden' : every}`,
  parity: ({ days, even }) => `${days} i ${even ? 'partalsveker' : 'oddetalsveker'}`,
  week: ({ days, weeks }) => `${days} i veke ${weeks}`,
  ofMonth: ({ dates }) => `den ${dates} i månaden`,
  yearDay: ({ date }) => `${date} kvart år`,
  times: ({ span, one, per }) => `${span} ${one ? 'gong' : 'gonger'} ${PER_NN[per]}`,
  alsoOnDemand: ({ rule }) => `${rule}, og elles ved behov`,
  events: {
    ...nb.events,
    autumnHoliday: 'haustferien',
    summerHoliday: 'sommarferien',
    schoolStart: 'skulestart',
    schoolEnd: 'skuleslutt',
  },
  distance: ({ n, unit }) =>
    unit === 'week' ? `${n} ${n === 1 ? 'veke' : 'veker'}` : `${n} ${n === 1 ? 'dag' : 'dagar'}`,
  from: ({ date }) => ` frå ${date}`,
  fromWeek: ({ week, year }) => ` frå veke ${week} ${year}`,
  span: ({ from, to }) => ` frå ${from} til ${to}`,
  except: ({ what }) => `, ikkje ${what}`,
  skip: { christmasWeek: 'i romjula', schoolHolidays: 'i skuleferiar', publicHolidays: 'på heilagdagar' },
  joint: ({ times }) => `, ${times} av møta felles med ei anna gruppe`,
};

const PER_EN: Readonly<Record<Per, string>> = {
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter',
  halfYear: 'a half-year',
  year: 'a year',
  schoolYear: 'a school year',
  planPeriod: 'in the plan period',
};

const th = (n: number): string => {
  const ending = ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
  return `${n}${Math.floor(n / 10) % 10 === 1 ? 'th' : ending}`;
};

const en: Words = {
  tolket: ({ phrase }) => `Understood as: ${phrase}`,
  none: 'Not read. The text is kept as it is.',
  kinds: { read: 'read', ask: 'must ask', unread: 'not read' },
  missing: {
    days: 'which days',
    weekday: 'which weekday',
    start: 'when it begins',
    years: 'which years',
    otherDates: 'the dates it follows',
    distance: 'how long before or after',
    schoolRoute: 'the school holidays',
  },
  lacks: ({ what }) => `Missing before there are dates: ${what}.`,
  why: {
    unclear: 'Something in the text is not understood, and it may change the rest.',
    several: 'The text says several things about how often.',
    weekday: 'Which weekday?',
    period: 'So many times in what?',
    disagree: 'Something in the text does not fit together.',
    past: 'Some of the days are past.',
    year: 'Which year?',
    bound: 'How many is not certain.',
    time: 'The time of day is not certain.',
    which: 'The text can be read in several ways.',
  },
  readings: ({ count }) => (count === 1 ? 'May mean:' : 'May mean one of these:'),
  nth: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' },
  ordinal: th,
  every: ({ interval, unit }) => (interval === 1 ? `every ${unit}` : `every ${th(interval)} ${unit}`),
  everyDay: ({ days, interval }) => `every ${interval === 2 ? 'other ' : ''}${days}`,
  onDays: ({ times, day: on }) => `${times} on ${on}s`,
  onDay: ({ every, days }) => `${every} on ${days}`,
  oneDay: ({ day: on, every, monthly }) => `one ${on} ${monthly ? 'a month' : every}`,
  nthOf: ({ days, every, monthly }) => `${days} of ${monthly ? 'the month' : every}`,
  nthIn: ({ days, months }) => `${days} of ${months}`,
  parity: ({ days, even }) => `${days} in ${even ? 'even' : 'odd'} weeks`,
  week: ({ days, weeks }) => `${days} in week ${weeks}`,
  ofMonth: ({ dates }) => `the ${dates} of the month`,
  yearDay: ({ date }) => `${date} every year`,
  times: ({ span, one, per }) => `${one ? 'once' : `${span} times`} ${PER_EN[per]}`,
  bound: { exact: '', atLeast: 'at least ', about: 'about ' },
  years: ({ every, years }) => (years ? `${every} (${years})` : every),
  onDemand: 'when needed',
  alsoOnDemand: ({ rule }) => `${rule}, and otherwise when needed`,
  events: {
    autumnHoliday: 'the autumn holiday',
    winterHoliday: 'the winter holiday',
    easter: 'Easter',
    christmas: 'Christmas',
    summerHoliday: 'the summer holiday',
    schoolStart: 'the start of school',
    schoolEnd: 'the end of school',
    pentecost: 'Whitsun',
    mai17: '17 May',
  },
  beside: ({ ahead, before, what }) => `${ahead}${before ? 'before' : 'after'} ${what}`,
  distance: ({ n, unit }) => `${n} ${n === 1 ? unit : `${unit}s`}`,
  from: ({ date }) => ` from ${date}`,
  fromWeek: ({ week, year }) => ` from week ${week} ${year}`,
  span: ({ from, to }) => ` from ${from} to ${to}`,
  only: ({ months }) => ` in ${months}`,
  except: ({ what }) => `, not ${what}`,
  skip: {
    christmasWeek: 'in Christmas week',
    schoolHolidays: 'in school holidays',
    publicHolidays: 'on public holidays',
  },
  joint: ({ times }) => `, ${times} of the meetings together with another group`,
};

const WORDS: Readonly<Record<Language, Words>> = { nb, nn, en };

/** Some Monday, for the names of weekdays. */
const MONDAY = day('2024-01-01');
/** Some leap year, for dates without one. */
const LEAP = '2024';

/** Everything that says how often in one language. */
export function rhythmIn(language: Language) {
  const words = WORDS[language];
  const dates = datesIn(language);
  const wd = (n: number): string => dates.weekdayName(addDays(MONDAY, n - 1));
  const list = (parts: readonly string[]): string => dates.list([...new Set(parts)]);
  const dateYear = (d: Day): string => `${dates.date(d)} ${partsOf(d).year}`;
  const monthDay = ({ month, date }: { month: number; date: number }): string =>
    dates.date(`${LEAP}-${two(month)}-${two(date)}` as Day);

  const months = (all: readonly number[]): string =>
    list(
      runsOf(all).flatMap(([a, b]) =>
        (b - a + 12) % 12 < 2 ? [dates.month(a), dates.month(b)] : [`${dates.month(a)}–${dates.month(b)}`],
      ),
    );

  const fromOf = (from: Day | undefined, days: readonly number[], told: Day | undefined): string => {
    if (from === undefined || from === told) return '';
    const { week, year } = isoWeek(from);
    const wholeWeek = weekday(from) === 1 && !days.includes(1);
    return wholeWeek ? words.fromWeek({ week, year }) : words.from({ date: dateYear(from) });
  };
  const fromMonth = (from: Day | undefined): string =>
    from === undefined
      ? ''
      : words.from({
          date: from.endsWith('-01')
            ? `${dates.month(partsOf(from).month)} ${partsOf(from).year}`
            : dateYear(from),
        });

  const weeksOf = (interval: number, days: readonly number[]): string => {
    const named = list(days.map(wd));
    if (days.length === 0) return words.every({ interval, unit: 'week' });
    if (interval <= 2) return words.everyDay({ days: named, interval });
    return words.onDay({ every: words.every({ interval, unit: 'week' }), days: named });
  };
  const nthDays = (all: readonly NthDay[]): string => {
    const nths = (day: number): string =>
      list(all.filter((one) => one.weekday === day).map((one) => words.nth[one.nth ?? 1]));
    return list(all.map(({ weekday: day = 1 }) => `${nths(day)} ${wd(day)}`));
  };
  const nthsOf = (rules: readonly NthDay[], interval: number) =>
    words.nthOf({
      days: nthDays(rules),
      every: words.every({ interval, unit: 'month' }),
      monthly: interval === 1,
    });
  const everyOf = (
    rules: readonly Kind<'every'>[],
    { unit, interval, bound, nth, weekday: on }: Kind<'every'>,
  ) => {
    const days = rules.flatMap((one) => (one.weekday === undefined ? [] : [one.weekday]));
    const every = words.every({ interval, unit });
    const phrase =
      unit === 'week'
        ? weeksOf(interval, days)
        : nth !== undefined
          ? nthsOf(rules, interval)
          : on === undefined
            ? every
            : words.oneDay({ day: wd(on), every, monthly: interval === 1 });
    return `${words.bound[bound ?? 'exact']}${phrase}`;
  };

  /** Rules of one shape together: «hver mandag og onsdag». */
  const rulesOf = (rules: readonly Rule[], told: Day | undefined): string => {
    const [first] = rules;
    if (!first) return '';
    const of = <K extends Rule['kind']>(kind: K) =>
      rules.filter((one): one is Extract<Rule, { kind: K }> => one.kind === kind);
    switch (first.kind) {
      case 'weekly': {
        const days = of('weekly').map((one) => one.weekday);
        return (
          weeksOf(first.interval, days) + fromOf(first.from, days, first.interval === 1 ? told : undefined)
        );
      }
      case 'parity':
        return words.parity({
          days: list(of('parity').map((one) => wd(one.weekday))),
          even: first.parity === 'even',
        });
      case 'monthly':
        return nthsOf(of('monthly'), first.interval ?? 1) + fromMonth(first.from);
      case 'onDate':
        return words.ofMonth({ dates: list(of('onDate').map((one) => words.ordinal(one.date))) });
      case 'dates':
        return list(of('dates').flatMap((one) => one.days.map(dateYear)));
      case 'yearWeek':
        return list(
          weekGroups(of('yearWeek')).map(({ days, weeks }) =>
            words.week({ days: list(days.map(wd)), weeks: list(weeks.map(String)) }),
          ),
        );
      case 'count': {
        const { times, atMost, bound, per, weekday: on } = first;
        const span = atMost === undefined ? String(times) : `${times}–${atMost}`;
        const often =
          words.bound[bound] + words.times({ span, one: times === 1 && atMost === undefined, per });
        return on === undefined ? often : words.onDays({ times: often, day: wd(on) });
      }
      case 'every':
        return everyOf(of('every'), first);
      case 'everyYears':
        return words.years({
          every: words.every({ interval: first.interval, unit: 'year' }),
          years: first.years.join(', '),
        });
      case 'yearly':
        return words.every({ interval: 1, unit: 'year' });
      case 'onDemand':
        return words.onDemand;
      case 'relative':
        return besideOf(first);
    }
  };

  const besideOf = ({ side, anchor, distance, weekday: on }: Kind<'relative'>): string =>
    words.beside({
      ahead: distance ? `${words.distance(distance)} ` : on === undefined ? '' : `${wd(on)} `,
      before: side === 'before',
      what: anchor.kind === 'event' ? words.events[anchor.event] : anchor.forum,
    });

  const joinedOf = (rules: readonly Rule[], told: Day | undefined): string => {
    const fixed = rules.filter(({ kind }) => kind !== 'onDemand');
    const groups = [...new Set(fixed.map(shapeOf))].map((shape) =>
      fixed.filter((one) => shapeOf(one) === shape),
    );
    const rule = list(groups.map((group) => rulesOf(group, told)));
    return fixed.length === rules.length ? rule : words.alsoOnDemand({ rule });
  };

  const seasonOf = (c: Kind<'season'>, told: Day | undefined): string => {
    const off = [
      ...(c.off ? [words.only({ months: months(c.off) }).trim()] : []),
      ...(c.skip ?? []).map((skip) => words.skip[skip]),
      ...(c.days ?? []).map(dateYear),
    ];
    const [month] = c.only ?? [];
    const yearDay = c.of.kind === 'onDate' && month !== undefined && c.only?.length === 1;
    const nths = nthRules(c.of);
    const held = yearDay
      ? words.yearDay({ date: monthDay({ month, date: (c.of as Kind<'onDate'>).date }) })
      : nths && c.only
        ? words.nthIn({ days: nthDays(nths), months: months(c.only) })
        : phraseOf(c.of, told) + (c.only ? words.only({ months: months(c.only) }) : '');
    const span = c.span ? words.span({ from: monthDay(c.span.from), to: monthDay(c.span.to) }) : '';
    return held + span + (off.length > 0 ? words.except({ what: off.join(', ') }) : '');
  };

  /** `told`: the day a reader was told to begin at, which needs no mention. */
  const phraseOf = (c: Cadence, told?: Day): string => {
    if (c.kind === 'season') return seasonOf(c, told);
    return c.kind === 'joined' ? joinedOf(c.rules, told) : rulesOf([c], told);
  };

  const times = ({ start, end }: Pick<Understood, 'start' | 'end'>): string =>
    start === undefined ? '' : `, ${end === undefined ? dates.time(start) : dates.times(start, end)}`;

  return {
    words,
    phrase: phraseOf,
    /** «hver siste fredag i måneden, kl. 08.00–09.00» */
    understood: (u: Understood): string =>
      phraseOf(u.cadence, u.from) + times(u) + (u.joint === undefined ? '' : words.joint({ times: u.joint })),
    /** «Mangler før det blir datoer: hvilken ukedag og når det begynner.»; empty when nothing is missing. */
    lacking: (missing: readonly Missing[]): string =>
      missing.length === 0 ? '' : words.lacks({ what: list(missing.map((one) => words.missing[one])) }),
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

type NthDay = { readonly nth?: Nth | undefined; readonly weekday?: number | undefined };

/** The rules when all are days of every month. */
function nthRules(of: Kind<'season'>['of']): readonly NthDay[] | undefined {
  const rules = of.kind === 'joined' ? of.rules : [of];
  const nths = rules.filter(
    (one) => one.kind === 'monthly' && one.interval === undefined && one.from === undefined,
  );
  return nths.length === rules.length ? (nths as readonly NthDay[]) : undefined;
}

/** All weekdays in all weeks where that is so; otherwise each weekday with its own weeks. */
function weekGroups(rules: readonly Kind<'yearWeek'>[]) {
  const days = [...new Set(rules.map((one) => one.weekday))];
  const weeks = [...new Set(rules.map((one) => one.week))];
  if (days.length * weeks.length === rules.length) return [{ days, weeks }];
  return days.map((on) => ({
    days: [on],
    weeks: rules.filter((one) => one.weekday === on).map((one) => one.week),
  }));
}

/** Rules that differ only in their weekday, week or date are written together. */
function shapeOf(rule: Rule): string {
  const kept = Object.entries(rule).filter(([key]) => !['weekday', 'nth', 'week', 'date'].includes(key));
  return rule.kind === 'count' || rule.kind === 'relative' ? JSON.stringify(rule) : JSON.stringify(kept);
}

/** Months in a row as first and last; one that runs over New Year is one. */
function runsOf(months: readonly number[]): readonly (readonly [number, number])[] {
  const has = (month: number): boolean => months.includes(((month + 11) % 12) + 1);
  const firsts = months.filter((month) => !has(month - 1));
  return firsts.map((first) => {
    let last = first;
    while (has(last + 1) && last < first + 11) last++;
    return [first, ((last - 1) % 12) + 1] as const;
  });
}
