// The words a plan says a time with: how often, which days, and where a day begins something instead of ending it. One reader for what
// is typed and for what stands in a document. It decides nothing; it must not know what now is.
import { type Day, dayFrom, daysInMonth } from './calendar.ts';
import type { Timing } from './measure.ts';
import { monthOf } from './when/words.ts';

export type TimingRhythm = NonNullable<Timing['rhythm']>;

const word = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');

/** Every second year and rarer: no rhythm of ours, though «hvert år» is in it. */
const SEVERAL_YEARS = word(
  '(?:annet|anna|annan)\\s?(?:hvert|kvart) år|(?:hvert|kvart) (?:annet|anna|tredje|fjerde|femte|[2-9]\\.?|andre) år|every (?:other|second|third|fourth|fifth) year',
);

/** In the order they are tried: «to ganger i året» is no yearly thing. */
const SAID: readonly (readonly [TimingRhythm, RegExp])[] = [
  [
    'halfYear',
    word(
      'halvårl(?:ig|eg)e?|(?:hvert|kvart) (?:halvår|semester)|(?:to|2) gonger (?:i året|årleg)|(?:to|2) ganger (?:i året|årlig|per år|pr\\.? år)|half-?yearly|every (?:half[- ]year|six months)|twice a year',
    ),
  ],
  [
    'year',
    word(
      'årl(?:ig|eg)e?|(?:hvert|kvart) år|(?:én|en|ein|éin|1) (?:gang|gong) (?:i året|årlig|årleg|per år|pr\\.? år)|yearly|annual(?:ly)?|every year|once a year',
    ),
  ],
  [
    'continuous',
    word(
      '(?:fort)?løp(?:ende|ande)|kontinuerl(?:ig|eg)|(?:hele|heile) (?:året|perioden|planperioden)|continuous(?:ly)?|ongoing|all year',
    ),
  ],
  ['once', word('(?:én|en|ein|éin|1) (?:gang|gong)|eingongstiltak|engangstiltak|once')],
];

/** `rest`: the text without the words for how often. `rarer`: a rhythm of several years is among them. */
export type Rhythms = {
  readonly rhythms: readonly TimingRhythm[];
  readonly rarer: boolean;
  readonly rest: string;
};

export function rhythmsIn(text: string): Rhythms {
  let rest = text.replace(SEVERAL_YEARS, ' ');
  const rarer = rest !== text;
  const rhythms: TimingRhythm[] = [];
  for (const [rhythm, pattern] of SAID) {
    const less = rest.replace(pattern, ' ');
    if (less !== rest) rhythms.push(rhythm);
    rest = less;
  }
  return { rhythms, rarer, rest };
}

const STARTS =
  /(?<!\p{L})(?:fra|frå|etter|from|after|start(?:er|ar|es)?|oppstart(?:es)?|igangsettes|tidligst|tidlegast)(?!\p{L})/iu;
const ENDS = /(?<!\p{L})(?:til|innen|innan|senest|seinast|frist(?:en)?|to|until|by)(?!\p{L})/iu;
const ABOUT = /(?<!\p{L})(?:ca|cirka|circa|omtrent|about)(?!\p{L})\.?/iu;

/** Whether the days it names are those on which something begins. */
export const tellsStart = (text: string): boolean => STARTS.test(text) && !ENDS.test(text);
/** Whether the days it names are not meant to the day, or some begin and some end. */
export const tellsAbout = (text: string): boolean =>
  ABOUT.test(text) || (STARTS.test(text) && ENDS.test(text));

/** The text without «ca.» */
export const withoutAbout = (text: string): string => text.replace(ABOUT, ' ');

const DATES =
  /(?<!\d)(?:(20\d\d)-(\d{1,2})-(\d{1,2})|(\d{1,2})[.](?:\s?(\d{1,2})[.]\s?|\s?(\p{L}{3,9})\.?\s)(20\d\d))(?!\d)/gu;

/** Every day that is written whole, with its year. */
export function wholeDays(text: string): readonly Day[] {
  return [...text.matchAll(DATES)].flatMap((m) => {
    const month = m[6] === undefined ? Number(m[2] ?? m[5]) : monthOf(m[6].toLowerCase());
    if (typeof month !== 'number') return [];
    return dayFrom(Number(m[1] ?? m[7]), month, Number(m[3] ?? m[4])) ?? [];
  });
}

const QUARTER = /(?<![\p{L}\d])(?:q([1-4])|([1-4])\.?\s?kvartal)\s*,?\s*(20\d\d)(?!\d)/giu;
const END_OF =
  /(?:(?:utgangen|utgongen|utg\.|utløpet|slutten) av|(?:the )?end of)\s+(?:(\p{L}{3,9})\.?\s)?(?:året\s)?(20\d\d)(?!\d)/giu;

function lastOf(year: number, month: number): readonly Day[] {
  const last = dayFrom(year, month, daysInMonth(year, month));
  return last === undefined ? [] : [last];
}

/** The last day of each quarter that is named with its year. */
export const quarterEnds = (text: string): readonly Day[] =>
  [...text.matchAll(QUARTER)].flatMap(([, q, quarter, year]) =>
    lastOf(Number(year), 3 * Number(q ?? quarter)),
  );

/** «utgangen av 2026», «utg. av juni 2026», «innen 2. kvartal 2026»: the last day of it, which is said to be the last. */
export function endDays(text: string): readonly Day[] {
  const ends = [...text.matchAll(END_OF)].flatMap(([, month, year]) => {
    const n = month === undefined ? 12 : monthOf(month.toLowerCase());
    return typeof n === 'number' ? lastOf(Number(year), n) : [];
  });
  const byQuarter = /innen|innan|senest|seinast|utg|utløp|slutten|end of|by /i.test(text)
    ? quarterEnds(text)
    : [];
  return [...ends, ...byQuarter];
}

const MOMENT =
  /(?<![\p{L}\d])(?:20\d\d|q[1-4]|[1-4]\.?\s?kvartal|\d{1,2}\.\s?\d{1,2}|(?:uke|veke) \d{1,2}|høst(?:en)?|haust(?:en)?|vår(?:en)?|sommer(?:en)?|sommar(?:en)?|vinter(?:en)?|skoleåret|skuleåret|ved behov|snarest|ukentlig|kvar veke|hver uke|månedlig|hver måned|kvar månad)(?![\p{L}\d])/iu;
const LONGEST_MOMENT = 50;

/** Whether a few words tell when, and so cannot be somebody: «juni 2026», «fortløpende», «innen 1.9.2026». */
export function namesMoment(text: string): boolean {
  if (text.trim() === '' || text.length > LONGEST_MOMENT) return false;
  const { rhythms, rarer } = rhythmsIn(text);
  const months = [...text.matchAll(/\p{L}{3,}/gu)].some(
    ([name]) => typeof monthOf(name.toLowerCase()) === 'number' && /\d/.test(text),
  );
  return rhythms.length > 0 || rarer || months || MOMENT.test(text);
}
