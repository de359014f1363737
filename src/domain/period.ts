// Reads a stretch of meetings from a line: «våren 2027», «i høst», «2. halvår», «mai 2027», «2027», «ut året». Spring is January to June,
// autumn August to December. What may be two years is given back as a question. It must not know what now is.
import { z } from 'zod';
import { type Day, dayFrom, daySchema, daysInMonth, partsOf } from './calendar.ts';
import { monthOf } from './when/words.ts';

export const periodSchema = z.object({
  kind: z.enum(['spring', 'autumn', 'firstHalf', 'secondHalf', 'year', 'month']),
  /** 1–12, of a month. */
  month: z.number().int().min(1).max(12).optional(),
  year: z.number().int().min(2000).max(9998),
  /** Both included; of a period that has begun, from today. */
  from: daySchema,
  to: daySchema,
});
export type Period = Readonly<z.output<typeof periodSchema>>;
type Kind = Period['kind'];

export type PeriodReading =
  | { readonly kind: 'none' }
  /** `rest`: the line without it. */
  | { readonly kind: 'read'; readonly period: Period; readonly rest: string }
  | { readonly kind: 'ask'; readonly options: readonly Period[]; readonly rest: string }
  | { readonly kind: 'past'; readonly said: string; readonly rest: string };

const MONTHS: Readonly<Record<Exclude<Kind, 'month'>, readonly [first: number, last: number]>> = {
  spring: [1, 6],
  autumn: [8, 12],
  firstHalf: [1, 6],
  secondHalf: [7, 12],
  year: [1, 12],
};

const B = '(?<![\\p{L}\\p{N}])';
const E = '(?![\\p{L}\\p{N}])';
/** Four figures, or two from 25 on behind a season: «våren 09.00» is a time. */
const YEAR = `(?:[\\s,]*(?:i\\s+)?(?<year>20\\d\\d)|\\s*['’-]?(?<short>(?:2[5-9]|[3-9]\\d)))(?![\\p{L}\\p{N}]|[-./:]\\d)`;
const WHOLE = '(?:(?:i|for|hele|heile|gjennom|gjennom hele|all of|in|the|whole)\\s+)*';
/** «i vår kantine» is ours, not the spring. */
const ALONE = '(?=\\s*(?:$|[.,;?!)]|kl))';

const SPRING = 'vår|vaar|våren|vaaren|vårhalvåret|vårsemesteret|spring';
const AUTUMN =
  'høst|haust|hoest|høsten|hausten|hoesten|hosten|høsthalvåret|hausthalvåret|høstsemesteret|haustsemesteret|autumn|fall';
const DEFINITE =
  'våren|vaaren|vårhalvåret|vårsemesteret|høsten|hausten|hoesten|hosten|høsthalvåret|hausthalvåret|høstsemesteret|haustsemesteret';
const SEASON = `(?:(?<spring>${SPRING})|(?<autumn>${AUTUMN}))`;
const HALF =
  '(?:(?<first>1\\.|første|fyrste|first)|(?<second>2\\.|andre|annet|second))\\s+(?:halvår(?:et)?|half)';

type Groups = Readonly<Record<string, string | undefined>>;
type Said = Pick<Period, 'kind' | 'month'> & { readonly year?: number; readonly next?: boolean };

const kindOf = (g: Groups): Kind =>
  g['spring'] ? 'spring' : g['autumn'] ? 'autumn' : g['first'] ? 'firstHalf' : 'secondHalf';

const yearOf = ({ year, short }: Groups): { readonly year?: number } =>
  year ? { year: Number(year) } : short ? { year: 2000 + Number(short) } : {};

/** The month that a word names for certain. */
function namedIn({ name = '' }: Groups): Pick<Period, 'month'> {
  const month = monthOf(name.toLowerCase());
  return typeof month === 'number' ? { month } : {};
}

/** In the order they are tried; the first that is found is meant. */
const FORMS: readonly (readonly [pattern: RegExp, said: (g: Groups, thisYear: number) => Said])[] = [
  [
    form(`${B}${WHOLE}(?:${SEASON}|${HALF}(?:\\s+(?:av|of|i|in))?)${YEAR}`),
    (g) => ({ kind: kindOf(g), ...yearOf(g) }),
  ],
  [form(`${B}(?:neste|next)\\s+${SEASON}${E}`), (g) => ({ kind: kindOf(g), next: true })],
  [form(`${B}(?:til|denne|this|the)\\s+${SEASON}${E}`), (g) => ({ kind: kindOf(g) })],
  [form(`${B}${WHOLE}(?=(?:${DEFINITE})${E})${SEASON}${E}`), (g) => ({ kind: kindOf(g) })],
  [form(`${B}i\\s+${SEASON}${E}${ALONE}`), (g) => ({ kind: kindOf(g) })],
  [form(`${B}${WHOLE}${HALF}${E}`), (g) => ({ kind: kindOf(g) })],
  [form(`${B}(?:neste|next)\\s+(?:år|year)${E}`), (_, year) => ({ kind: 'year', year: year + 1 })],
  [
    form(
      `${B}(?:(?:for\\s+)?(?:the\\s+)?rest(?:en)?\\s+(?:av|of)\\s+|ut\\s+)(?:året|the year|this year|dette året|(?<year>20\\d\\d))${E}`,
    ),
    (g, year) => ({ kind: 'year', year, ...yearOf(g) }),
  ],
  [
    form(`${B}(?:i\\s+(?:hele\\s+|heile\\s+)?år|${WHOLE}året(?:\\s+ut)?|this year)${E}`),
    (_, year) => ({ kind: 'year', year }),
  ],
  // Nothing before it: «første mandag i mai 2027» is a day. With the whole year: «May 27» is one too.
  [
    form(`^\\s*${WHOLE}(?<name>\\p{L}{3,9})\\s+(?<year>20\\d\\d)(?![\\p{L}\\p{N}]|[-./:]\\d)`),
    (g) => ({ kind: 'month', ...namedIn(g), ...yearOf(g) }),
  ],
  [
    form(`^\\s*${WHOLE}(?<year>20\\d\\d)(?![\\p{L}\\p{N}]|[-./:]\\d)`),
    (g) => ({ kind: 'year', ...yearOf(g) }),
  ],
];

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'iu');
}

/** A year that stands alone is one only where it may be: «2000» is a time. Never throws. */
export function readPeriod(text: string, today: Day): PeriodReading {
  const { year: thisYear } = partsOf(today);
  for (const [pattern, make] of FORMS) {
    const m = pattern.exec(text);
    if (!m) continue;
    const said = make(m.groups ?? {}, thisYear);
    if (said.kind === 'month' && said.month === undefined) continue;
    const rest = `${text.slice(0, m.index)} ${text.slice(m.index + m[0].length)}`.replace(/\s+/g, ' ').trim();
    if (said.kind === 'year' && (said.year ?? thisYear) < thisYear) return { kind: 'none' };
    return { ...settled(said, m[0].trim(), today), rest };
  }
  return { kind: 'none' };
}

type Settled =
  | { readonly kind: 'read'; readonly period: Period }
  | { readonly kind: 'ask'; readonly options: readonly Period[] }
  | { readonly kind: 'past'; readonly said: string };

function settled({ year, next, ...of }: Said, said: string, today: Day): Settled {
  const { year: thisYear } = partsOf(today);
  const whole = (one: number): Period => spanOf(of, one, today);
  if (year !== undefined)
    return whole(year).to < today ? { kind: 'past', said } : { kind: 'read', period: whole(year) };
  const own = whole(thisYear);
  const isAhead = own.from > today;
  if (next && isAhead) return { kind: 'ask', options: [own, whole(thisYear + 1)] };
  return { kind: 'read', period: next || own.to < today ? whole(thisYear + 1) : own };
}

type Of = Pick<Period, 'kind' | 'month'>;

const monthsOf = ({ kind, month = 1 }: Of): readonly [first: number, last: number] =>
  kind === 'month' ? [month, month] : MONTHS[kind];

function spanOf(of: Of, year: number, today: Day): Period {
  const [first, last] = monthsOf(of);
  const from = dayFrom(year, first, 1) as Day;
  const to = dayFrom(year, last, daysInMonth(year, last)) as Day;
  return { ...of, year, from: from < today && today <= to ? today : from, to };
}
