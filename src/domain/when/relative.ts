// Rules for days that hang on today («i morgen», «neste torsdag», «den 10.») and for words that follow a time («om kvelden»).
// It must not know what today is.
import { END, isDayPiece, num, NUMBER_END, odd, rule } from './parts.ts';
import type { Made, Part, Piece, Rule } from './parts.ts';
import { countOf, doubtfulWeekdayOf, nthOf, weekdayOf } from './words.ts';

const HOURS: readonly (readonly [RegExp, from: number, to: number])[] = [
  [/^mor/, 5, 12],
  [/^f(?:or|øre)middag/, 5, 12],
  [/^ettermiddag|^afternoon/, 12, 18],
  [/^kveld|^evening/, 16, 24],
];
const HOURS_WORD =
  '(?:kvelden|kveld|ettermiddagen|ettermiddag|formiddagen|formiddag|føremiddagen|føremiddag|morgenen|morgen|morgonen|morgon)';

function hours(word = ''): Part {
  const [, from, to] = HOURS.find(([said]) => said.test(word)) ?? [undefined, 0, 24];
  return { kind: 'hours', from, to };
}

/** A year belongs to the day right before it; anywhere else it is odd («Ungdata i 2027»). */
const yearAfter = (before: Piece | undefined, year: number | 'this' | 'next'): Part =>
  before && isDayPiece(before) ? { kind: 'year', year } : odd();

const inDays = (days: number): Part => ({ kind: 'inDays', days });

export const RELATIVE: readonly Rule[] = [
  rule(`(?:i\\s?dag|today)${END}`, () => inDays(0)),
  rule(`i\\s(?<part>kveld|ettermiddag|formiddag|føremiddag)${END}`, (g) => [inDays(0), hours(g['part'])]),
  rule(`(?:i\\s?mor(?:gen|gon|ra|ga|gå|gan|rå)|tomorrow)${END}`, () => inDays(1)),
  rule(`(?:(?:i\\s)?over\\s?i?mor(?:gen|gon|ra|ga)|the day after tomorrow)${END}`, () => inDays(2)),
  rule(`(?:i\\s?går|yesterday|i\\s?forgårs|i\\smorges)${END}`, () => odd('past')),
  rule(
    `(?:om|in)\\s+(?<n>\\p{L}+|\\d{1,3})\\s+(?<unit>dag|dager|dagar|døgn|days?|uke|uker|veke|veker|weeks?)${END}`,
    (g) => {
      const n = countOf(g['n'] ?? '');
      if (n === undefined) return odd();
      return /^d/.test(g['unit'] ?? '') ? inDays(n) : { kind: 'inWeeks', weeks: n, whole: false };
    },
  ),
  rule(`(?:i\\s+|til\\s+)?(?<rel>neste|next)\\s+(?:år|year)${END}`, (_, before) => yearAfter(before, 'next')),
  rule(`(?:i\\s+år|this\\s+year)${END}`, (_, before) => yearAfter(before, 'this')),
  rule(`i\\s+(?<year>20\\d\\d)${NUMBER_END}`, (g, before) => yearAfter(before, num(g['year']))),
  rule(`(?:i\\s+vår|til\\s+våren|i\\s+vårhalvåret)(?=\\s*(?:$|[.,;?!)]))`, () => odd()),
];

export const WEEKDAYS: readonly Rule[] = [
  rule(`(?<nth>\\p{L}+|\\d\\.)\\s+(?<wd>\\p{L}+)${END}`, (g) =>
    nthOf(g['nth'] ?? '') !== undefined && weekdayOf(g['wd'] ?? '') !== undefined ? odd() : undefined,
  ),
  rule(
    `(?:(?<how>neste|next|denne|this|førstkommende|fyrstkomande|kommende|komande|coming|nærmeste|forrige|førre|sist)\\s+)?(?<wd>\\p{L}+)${END}\\.?(?:\\s+(?:førstkommende|fyrstkomande)${END})?`,
    (g) => {
      const wd = weekdayOf(g['wd'] ?? '');
      if (wd === undefined) return undefined;
      if (wd === 'unclear') return odd();
      if (/^(?:forr|førr|sist)/.test(g['how'] ?? '')) return odd('past');
      return { kind: 'weekday', weekday: wd, how: howOf(g['how'] ?? '') };
    },
  ),
  rule(`(?<wd>\\p{L}+)\\.?(?=\\s*(?:den\\s+)?\\d|\\s+kl${END})`, (g) => {
    const wd = doubtfulWeekdayOf(g['wd'] ?? '');
    return typeof wd === 'number' ? { kind: 'weekday', weekday: wd, how: 'coming' } : undefined;
  }),
];

function howOf(word: string): 'coming' | 'next' | 'this' {
  if (word === 'neste' || word === 'next') return 'next';
  return word === 'denne' || word === 'this' ? 'this' : 'coming';
}

export const OF_MONTH: readonly Rule[] = [
  rule(
    `(?<=(?:^|\\s)(?:den|the)\\s+)(?<d>\\d{1,2})(?:st|nd|rd|th)?${NUMBER_END}\\.?(?=\\s*(?:$|[\\d,;:)!?]|(?:kl|klokka|klokken|fra|i|på|at)${END}))`,
    (g) => ({
      kind: 'ofMonth',
      date: num(g['d']),
    }),
  ),
  rule(`(?<d>\\d{1,2})(?:st|nd|rd|th)${END}`, (g) => ({ kind: 'ofMonth', date: num(g['d']) })),
  rule(`(?<d>\\d{1,2})\\.(?=\\s+kl${END}|\\s*(?:$|[,;)]))`, (g, before) =>
    before?.kind === 'weekday' ? { kind: 'ofMonth', date: num(g['d']) } : undefined,
  ),
];

export const AFTER_TIME: readonly Rule[] = [
  rule(
    `(?:i\\s+|varer\\s+|varighet:?\\s+|på\\s+)?(?<n>\\p{L}+(?:\\s+halv)?|\\d{1,3}|\\d[.,]5)\\s*(?<unit>timers|timer|timar|time|t|hours|hour|minutter|minutt|min)${END}`,
    (g) => lasting(g['n'] ?? '', g['unit'] ?? ''),
  ),
  rule(`(?:om\\s+|på\\s+)?(?<part>${HOURS_WORD})${END}`, (g) => hours(g['part'])),
  rule(`in\\s+the\\s+(?<part>morning|afternoon|evening)${END}`, (g) => hours(g['part'])),
  rule(`(?:tidlig|tidleg)(?=[\\s,]*(?:$|kl|\\d))`, (_, before) =>
    before?.kind === 'inDays' || before?.kind === 'weekday' ? hours('morgen') : undefined,
  ),
];

const FRACTIONS: Readonly<Record<string, number>> = {
  halvannen: 1.5,
  halvannan: 1.5,
  'en halv': 0.5,
  'ein halv': 0.5,
};

function lasting(said: string, unit: string): Made {
  const n = FRACTIONS[said] ?? (/^\d[.,]5$/.test(said) ? Number(said.replace(',', '.')) : countOf(said));
  if (n === undefined || (unit === 't' && !/\d/.test(said))) return undefined;
  const minutes = n * (unit.startsWith('min') ? 1 : 60);
  return minutes > 0 && minutes < 1440 ? { kind: 'lasting', minutes } : odd('time');
}
