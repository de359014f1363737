// One line of a school route as a municipality writes it: the dates and weeks it names, what it calls them, and whether they are
// days off for those who meet. It must not know which year is meant where none is written.
import { DASH, type Place } from './when/parts.ts';
import { scan } from './when/scan.ts';
import { doubtfulWeekdayOf, monthOf, weekdayOf } from './when/words.ts';

export type Dated = { readonly date: number; readonly month: number; readonly year?: number };
/** First and last date, the same when it is one; the weekday that was written with each. */
export type Item = {
  readonly from: Dated;
  readonly to: Dated;
  readonly weekdays: readonly [first: number | undefined, last: number | undefined];
};
export type Weeks = { readonly from: number; readonly to: number };

export type SaidLine = {
  readonly raw: string;
  /** What the holiday is called; empty where nothing is said. */
  readonly name: string;
  /** Days off; days on which only the pupils are off; first and last school days; nothing but a year for the lines below. */
  readonly sort: 'off' | 'planning' | 'schoolDay' | 'heading';
  readonly items: readonly Item[];
  readonly weeks?: Weeks;
  /** A year that stands apart, or a school year by its first: it counts for the dates without one. */
  readonly year?: number;
  readonly schoolYear?: number;
  /** Holds nothing that could be read, or more than could be read. */
  readonly unclear: boolean;
};

const TO = `(?:${DASH}|til|t\\.?o\\.?m\\.?)`;
const SCHOOL_YEAR = new RegExp(`(?<![\\d.])(20\\d\\d)\\s*(?:${DASH}|/)\\s*(?:20)?(\\d\\d)(?![\\d.-])`, 'gu');
const HALF_YEAR = /(?<!\p{L})(høst|haust|vår)(?:en|halvåret)?\s+(20\d\d)(?!\d)/giu;
const WEEKS = new RegExp(
  `(?<!\\p{L})(?:uker?|uka|uken|veker?|veka|weeks?)\\s*(?:nr\\.?\\s*)?(\\d{1,2})(?:\\s*(?:${TO}|og)\\s*(?:(?:uke|veke)\\s*)?(\\d{1,2})(?![\\d.]|\\s*\\p{L}))?(?!\\d)`,
  'giu',
);
const LONE_YEAR = /(?<![\d./-])20\d\d(?!\d)/gu;
/** Figures that are no date: feasts, hours, how many school days. */
const PLAIN =
  /\d{1,2}\.\s*(?:påskedag|påskedagen|pinsedag|juledag|nyttårsdag|skoledag|skuledag)|kl(?:okka|okken)?\.?\s*\d{1,2}(?:[.:]\d{2})?|\d{1,3}\s+(?:skole|skule|elev|undervisnings)?dag(?:er|ar)(?!\p{L})/giu;

const SCHOOL_DAY =
  /(?:siste|sista|første|fyrste|1\.)\s+(?:(?:skole|skule)dag|dag(?:en)?\s+(?:før|på))|(?:skole|skule)(?:start|slutt|avslutning)|(?:skole|skule)året\s+(?:begynner|byrjar|starter|startar|slutter|sluttar)/iu;
const PLANNING =
  /planleg|plan-?dag|kursdag|studiedag|elevfri|fri\s+for\s+elev|elev(?:ene|ane)\s+(?:har\s+)?fri/iu;

/** The line read; undefined of one without a word or figure. Never throws. */
export function readRouteLine(given: string): SaidLine | undefined {
  const raw = given
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/^[\s*•·–-]+/u, '')
    .trim();
  if (!/[\p{L}\d]/u.test(raw)) return undefined;
  const line = withMonths(apart(raw));
  const pen = penOn(line.replace(PLAIN, blank));
  const schoolYear = schoolYearIn(pen);
  const weeks = weeksIn(pen);
  const items = itemsIn(line, pen);
  const [year, ...years] = pen.take(LONE_YEAR).map(([text]) => Number(text));
  const dateless = items?.length === 0 && weeks === undefined;
  const heading = dateless && (schoolYear !== undefined || year !== undefined);
  const lost = items === undefined || weeks === 'unclear' || years.length > 0 || /\d/.test(pen.left());
  return {
    raw,
    name: nameIn(line, pen.taken()),
    sort: heading
      ? 'heading'
      : SCHOOL_DAY.test(line)
        ? 'schoolDay'
        : PLANNING.test(line)
          ? 'planning'
          : 'off',
    items: items ?? [],
    ...(weeks === undefined || weeks === 'unclear' ? {} : { weeks }),
    ...(year === undefined ? {} : { year }),
    ...(schoolYear === undefined ? {} : { schoolYear }),
    unclear: lost || (dateless && !heading),
  };
}

// --- what has been read is struck out ----------------------------------------------------------------------------------

const blank = (text: string): string => ' '.repeat(text.length);

type Pen = {
  /** What is left to read, in the same places. */
  left(): string;
  taken(): readonly Place[];
  strike(place: Place): void;
  /** Every place a pattern is found, struck out. */
  take(pattern: RegExp): readonly RegExpExecArray[];
};

function penOn(text: string): Pen {
  let left = text;
  const taken: Place[] = [];
  const strike = ({ start, end }: Place): void => {
    left = left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end);
    taken.push({ start, end });
  };
  return {
    left: () => left,
    taken: () => taken,
    strike,
    take(pattern) {
      const found = [...left.matchAll(pattern)];
      for (const one of found) strike({ start: one.index, end: one.index + one[0].length });
      return found;
    },
  };
}

/** Dates are read with room around what joins them: «21.12.26–3.1.27» would be more than a date. */
const apart = (text: string): string =>
  text.replace(/[\t ]+/g, (gap) => (gap.includes('\t') ? '\t' : ' ')).replace(JOINED, '$1 – ');
const JOINED = new RegExp(
  `((?:\\d{1,2}[./]\\s?\\d{1,2}[.]?(?:20)?\\d{0,2}|\\d{1,2}\\.|\\p{L}))\\s*[–—‐‑−-]\\s*(?=\\d{1,2}[./])`,
  'gu',
);

/** «mandag 22. – fredag 26. februar»: the first date is of the same month. */
const withMonths = (line: string): string =>
  line.replace(
    MONTHLESS,
    (whole: string, first: string, join: string, day: string, last: string, month: string) => {
      const named = typeof monthOf(month.trim().toLowerCase()) === 'number';
      if (typeof weekdayOf(day.toLowerCase()) !== 'number' || !(named || /^\d/.test(month))) return whole;
      return `${first}.${month}${join}${day} ${last}.${month}`;
    },
  );
const MONTHLESS = new RegExp(
  `(?<![\\d.])(\\d{1,2})\\.?(\\s*(?:${TO}|og)\\s*)(\\p{L}+)\\s+(\\d{1,2})\\.(\\d{1,2}(?![\\d])|\\s*\\p{L}+)`,
  'giu',
);

/** «2026/27», «høsten 2026»: the school year by its first; a span of other years is no school year. */
function schoolYearIn(pen: Pen): number | undefined {
  for (const [, first, second] of pen.take(SCHOOL_YEAR))
    if ((Number(first) + 1) % 100 === Number(second)) return Number(first);
  const [half] = pen.take(HALF_YEAR);
  return half && Number(half[2]) - (half[1]?.toLowerCase() === 'vår' ? 1 : 0);
}

function weeksIn(pen: Pen): Weeks | 'unclear' | undefined {
  const [found, ...more] = pen.take(WEEKS);
  if (!found) return undefined;
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  const sure = more.length === 0 && from >= 1 && to <= 53 && from <= to;
  return sure ? { from, to } : 'unclear';
}

// --- dates -----------------------------------------------------------------------------------------------------------

/** Words that are part of a date; all others are hidden, for «fri» is also a Friday and «ferie» a vague time. */
const isOfDate = (word: string): boolean =>
  word !== 'fri' &&
  (typeof monthOf(word) === 'number' ||
    typeof weekdayOf(word) === 'number' ||
    typeof doubtfulWeekdayOf(word) === 'number' ||
    ['og', 'til', 'den'].includes(word));

const onlyDates = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => (isOfDate(word.toLowerCase()) ? word : blank(word)));

type Joint = 'range' | 'list' | undefined;

/** How two dates are joined by what stands between them; a column of a table is a range. */
function jointOf(between: string): Joint {
  if (new RegExp(`${DASH}|\\t|(?<!\\p{L})(?:til|t\\.?o\\.?m|tom)(?!\\p{L})`, 'iu').test(between))
    return 'range';
  return /[,;&+]|(?<!\p{L})(?:og|samt|and)(?!\p{L})/iu.test(between) ? 'list' : undefined;
}

type Found = Dated & Place & { readonly weekday: number | undefined };

/** Ranges and single dates in order; undefined when it cannot be told how they are joined. */
function itemsIn(line: string, pen: Pen): readonly Item[] | undefined {
  const items: Item[] = [];
  let before: Found | undefined;
  for (const one of datesIn(pen)) {
    const joint = before && jointOf(betweenOf(line, before, one));
    const open = items.at(-1);
    if (joint === 'range' && open && open.from === open.to)
      items[items.length - 1] = { from: open.from, to: one, weekdays: [open.weekdays[0], one.weekday] };
    else if (!before || joint === 'list')
      items.push({ from: one, to: one, weekdays: [one.weekday, undefined] });
    else return undefined;
    before = one;
  }
  return items;
}

/** Two dates of one piece («22.–26. februar») are joined by what the piece holds. */
const betweenOf = (line: string, a: Place, b: Place): string =>
  a.start === b.start ? line.slice(a.start, a.end) : line.slice(a.end, b.start);

function datesIn(pen: Pen): readonly Found[] {
  const { pieces } = scan(onlyDates(pen.left()));
  const found: Found[] = [];
  let weekday: number | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'weekday') weekday = piece.weekday;
    if (piece.kind !== 'date' && piece.kind !== 'weekday') continue;
    pen.strike(piece);
    if (piece.kind !== 'date') continue;
    const { date, month, year, start, end } = piece;
    found.push({ date, month, start, end, weekday, ...(year === undefined ? {} : { year }) });
    weekday = undefined;
  }
  return found;
}

// --- the name --------------------------------------------------------------------------------------------------------

const JOINS =
  /(?<!\p{L})(?:fra\s+og\s+med|frå\s+og\s+med|f\.?o\.?m\.?|til\s+og\s+med|t\.?o\.?m\.?|fra|frå|til|og|den|i|skoleåret|skuleåret)(?!\p{L})/giu;

/** What stands beside the dates, without the words that only join them. */
function nameIn(line: string, taken: readonly Place[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    parts.push(line.slice(at, Math.max(at, start)));
    at = Math.max(at, end);
  }
  const words = [...parts, line.slice(at)]
    .map((part) =>
      part
        .replace(new RegExp(`^[\\s\\p{P}]*(?:${JOINS.source})?[\\s\\p{P}]*$`, 'iu'), ' ')
        .replace(/^[\s,.;:()–—-]+|[\s,;:()–—-]+$/gu, '')
        .replace(new RegExp(`^${JOINS.source}\\s+|\\s+${JOINS.source}$`, 'giu'), ''),
    )
    .filter((part) => /[\p{L}\d]/u.test(part));
  return words.join(' ').replace(/\s+/g, ' ').trim().slice(0, 80);
}
