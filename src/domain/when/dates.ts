// Rules for days: dates in figures and letters, weekdays, weeks, «i morgen», «første fredag i desember».
// It must not know what today is, nor what a date means; two dates in one («10. og 11. desember») become two pieces.
import { DASH, END, num, NUMBER_END, odd, rule } from './parts.ts';
import type { Groups, Made, Rule } from './parts.ts';
import { monthOf, nthOf, ordinalOf, weekdayOf } from './words.ts';

const TO = `(?:${DASH}|og|til|eller|and|or|to|[/&+,])`;
const MONTH = `(?<month>\\p{L}+)${END}\\.?`;
const YEAR = `(?:,?\\s*(?:i\\s+)?(?:(?<year>20\\d\\d)|['’]?(?<short>\\d\\d))${NUMBER_END})?`;
const LONG_YEAR = `(?:,?\\s*(?:i\\s+)?(?<year>20\\d\\d)${NUMBER_END})?`;
const WEEK = '(?:uke|uka|uken|veke|veka|vika|week|wk)';
/** The year that stands with a date: four figures, or two from 25 on («10. desember 09» may be a time). */
function yearOf({ year, short }: Groups): { readonly year?: number } {
  if (year !== undefined) return { year: num(year) };
  return short === undefined ? {} : { year: 2000 + num(short) };
}

function dated(date: number, month: number, year: { readonly year?: number }): Made {
  return month >= 1 && month <= 12 && date >= 1 ? { kind: 'date', date, month, ...year } : undefined;
}

/** A date with its month in letters; undefined when the word is no month. */
function named(date: number | undefined, g: Groups): Made {
  const month = monthOf(g['month'] ?? '');
  if (month === undefined || date === undefined) return undefined;
  if (g['short'] !== undefined && num(g['short']) < 25) return undefined;
  return month === 'unclear' ? odd() : dated(date, month, yearOf(g));
}

export const NTH_OF: Rule = rule(
  `(?<nth>\\p{L}+|\\d\\.)\\s+(?<wd>\\p{L}+)\\s+(?:i|av|in|of)\\s+(?:(?<rel>neste|denne|next|this)\\s+(?:måned|månad|month)(?:en)?${END}|(?<now>måneden|månaden|the\\s+month)${END}|${MONTH}${LONG_YEAR})`,
  (g) => {
    const nth = nthOf(g['nth'] ?? '');
    const wd = weekdayOf(g['wd'] ?? '');
    const month = g['now'] ? 'this' : g['rel'] ? relOf(g['rel']) : monthOf(g['month'] ?? '');
    if (nth === undefined || wd === undefined || month === undefined) return undefined;
    if (wd === 'unclear' || month === 'unclear') return odd();
    return { kind: 'nth', nth, weekday: wd, month, ...yearOf(g) };
  },
);

const relOf = (word: string): 'this' | 'next' => (/^(?:denne|this|i)$/.test(word) ? 'this' : 'next');

export const DATES: readonly Rule[] = [
  rule(`(?<y>\\d{4})[-./](?<m>\\d{1,2})[-./](?<d>\\d{1,2})${NUMBER_END}`, (g) =>
    dated(num(g['d']), num(g['m']), { year: num(g['y']) }),
  ),
  rule(`(?<a>\\d{1,2})\\.?\\s*${TO}\\s*(?<b>\\d{1,2})\\.?\\s*${MONTH}${YEAR}`, (g) =>
    both(named(num(g['a']), g), named(num(g['b']), g)),
  ),
  rule(
    `(?<a>\\d{1,2})\\.?\\s*${TO}\\s*(?<b>\\d{1,2})\\.(?<m>\\d{1,2})\\.?(?<year>20\\d\\d)?${NUMBER_END}`,
    (g) => both(dated(num(g['a']), num(g['m']), yearOf(g)), dated(num(g['b']), num(g['m']), yearOf(g))),
  ),
  rule(
    `(?<a>\\d{1,2})\\.(?<m>\\d{1,2})\\.?\\s*${DASH}\\s*(?<b>\\d{1,2})\\.(?<n>\\d{1,2})\\.?${NUMBER_END}`,
    (g) => both(dated(num(g['a']), num(g['m']), {}), dated(num(g['b']), num(g['n']), {})),
  ),
  rule(`(?<d>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?${MONTH}${YEAR}`, (g) => named(num(g['d']), g)),
  rule(`(?<d>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?${MONTH}`, (g) => named(num(g['d']), g)),
  rule(`(?<ord>\\p{L}+)\\s+(?:of\\s+)?${MONTH}${LONG_YEAR}`, (g) => named(ordinalOf(g['ord'] ?? ''), g)),
  rule(
    `${MONTH}\\s+(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?${LONG_YEAR}${NUMBER_END}(?!\\s*${DASH}\\s*\\d)`,
    (g) => named(num(g['d']), g),
  ),
  rule(
    `(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.(?:(?<year>\\d{4}|\\s20\\d\\d)|(?<short>\\d{2}))${NUMBER_END}`,
    numeric,
  ),
  rule(
    `(?<d>\\d{1,2})(?<sep>[/-])(?<m>\\d{1,2})\\k<sep>(?:(?<year>\\d{4})|(?<short>\\d{2}))${NUMBER_END}`,
    numeric,
  ),
  rule(`(?<d>\\d{1,2})/(?<m>\\d{1,2})-(?:(?<year>\\d{4})|(?<short>\\d{2}))${NUMBER_END}`, numeric),
  rule(`(?<d>\\d{1,2})[./](?<m>\\d{1,2})\\.?,?\\s+(?<year>20\\d\\d)${NUMBER_END}`, numeric),
  rule(`(?<d>\\d{1,2})\\.\\s(?<m>\\d{1,2})\\.${NUMBER_END}(?!\\s*\\d{1,2}\\.\\s)`, numeric),
  rule(`(?<d>\\d{1,2})\\.(?<m>\\d{1,2})(?:\\.(?!\\d)|${NUMBER_END})`, numeric),
  rule(`(?<d>\\d{1,2})/(?<m>\\d{1,2})${NUMBER_END}`, numeric),
];

function numeric(g: Groups): Made {
  return dated(num(g['d']), num(g['m']), yearOf(g));
}

function both(a: Made, b: Made): Made {
  return a && b ? [a, b].flat() : undefined;
}

export const WEEKS: readonly Rule[] = [
  rule(
    `${WEEK}\\.?\\s*(?:nr\\.?\\s*|nummer\\s*)?\\d{1,2}\\s*(?:${DASH}|og|til|eller|or|/)\\s*(?:${WEEK}\\s*)?(?<b>\\d{1,2})(?![\\d.:])${END}`,
    () => odd('ambiguous'),
  ),
  rule(
    `(?:${WEEK}\\.?\\s*(?:nr\\.?\\s*|nummer\\s*)?|u\\.?\\s?(?=[2-5]\\d))(?<w>\\d{1,2})(?:\\s*[/,-]?\\s*(?:i\\s+)?(?<year>20\\d\\d)${NUMBER_END}|${NUMBER_END})`,
    (g) => ({ kind: 'week', week: num(g['w']), ...yearOf(g) }),
  ),
  rule(`(?<rel>neste|next)\\s+${WEEK}${END}`, () => ({ kind: 'inWeeks', weeks: 1, whole: true })),
  rule(`(?:denne|inneværende|this)\\s+${WEEK}${END}`, () => ({ kind: 'inWeeks', weeks: 0, whole: true })),
];
