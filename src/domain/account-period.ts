// Reads which stretch an account is asked for: «halvår», «1. halvår 2026», «2025», «i fjor». A half-year is January to June or July
// to December. It must not know what now is.
import { type Day, dayFrom, partsOf } from './calendar.ts';

export type AccountPeriod = {
  readonly kind: 'firstHalf' | 'secondHalf' | 'year';
  readonly year: number;
  /** Both included. */
  readonly from: Day;
  readonly to: Day;
};

type Kind = AccountPeriod['kind'];

/** `ahead`: it has not begun. */
export type AccountReading =
  | { readonly kind: 'read'; readonly period: AccountPeriod }
  | { readonly kind: 'ask' }
  | { readonly kind: 'ahead' };

const MONTHS: Readonly<Record<Kind, readonly [first: number, last: number, date: number]>> = {
  firstHalf: [1, 6, 30],
  secondHalf: [7, 12, 31],
  year: [1, 12, 31],
};

export function accountPeriod(kind: Kind, year: number): AccountPeriod {
  const [first, last, date] = MONTHS[kind];
  return { kind, year, from: dayFrom(year, first, 1) as Day, to: dayFrom(year, last, date) as Day };
}

/** «2026-1», «2026-2», «2026»: a period in an address or behind a button. */
export const periodKey = ({ kind, year }: AccountPeriod): string =>
  kind === 'year' ? `${year}` : `${year}-${kind === 'firstHalf' ? 1 : 2}`;

const KEY = /^(20\d\d)(?:-([12]))?$/;

export function periodOfKey(key: string): AccountPeriod | undefined {
  const found = KEY.exec(key);
  if (!found) return undefined;
  return accountPeriod(kindOf(found[2]), Number(found[1]));
}

const kindOf = (half: string | undefined): Kind =>
  half === undefined ? 'year' : half === '1' ? 'firstHalf' : 'secondHalf';

const halfOf = (today: Day): AccountPeriod => {
  const { year, month } = partsOf(today);
  return accountPeriod(month < 7 ? 'firstHalf' : 'secondHalf', year);
};

const halfBefore = ({ kind, year }: AccountPeriod): AccountPeriod =>
  kind === 'secondHalf' ? accountPeriod('firstHalf', year) : accountPeriod('secondHalf', year - 1);

/** What may be asked for on a day, the likeliest first: two half-years and two years. */
export function periodsOn(today: Day): readonly AccountPeriod[] {
  const half = halfOf(today);
  const year = accountPeriod('year', half.year);
  return [half, halfBefore(half), year, accountPeriod('year', half.year - 1)];
}

const HALF = '(?:halvår(?:et|srapport)?|half[-\\s]?year|half)';
const YEAR = '(?<year>20\\d\\d)';
/** A number alone is no half-year: «2.2026» is February. */
const WHICH = [
  `(?:(?<first>(?:1\\.?|første|fyrste|first)\\s*${HALF}|h1|vår(?:en)?|spring)`,
  `(?<second>(?:2\\.?|andre|annet|second)\\s*${HALF}|h2|høst(?:en)?|haust(?:en)?|autumn|fall))`,
].join('|');
const FILLER =
  /(?<!\p{L})(?:for|om|frå|fra|av|of|the|i|in|hele|heile|whole|året|årsrapport|year report)(?!\p{L})/gu;

type Groups = Readonly<Record<string, string | undefined>>;
type Form = readonly [pattern: string, period: (said: Groups, today: Day) => AccountPeriod | undefined];

const kindSaid = ({ first }: Groups): Kind => (first === undefined ? 'secondHalf' : 'firstHalf');
const halfSaid = (said: Groups): AccountPeriod => accountPeriod(kindSaid(said), Number(said['year']));
const thisYear = (today: Day): AccountPeriod => accountPeriod('year', partsOf(today).year);
const lastYear = (today: Day): AccountPeriod => accountPeriod('year', partsOf(today).year - 1);

/** In the order they are tried; each must be the whole of what is said. */
const FORMS: readonly Form[] = [
  [`${WHICH}\\s*,?\\s*${YEAR}`, halfSaid],
  [`${YEAR}\\s*,?\\s*${WHICH}`, halfSaid],
  [WHICH, (said, today) => lastBegun(kindSaid(said), today)],
  [`(?:dette|this)\\s*${HALF}`, (_, today) => halfOf(today)],
  [`(?:forrige|førre|previous|last)\\s*${HALF}`, (_, today) => halfBefore(halfOf(today))],
  [YEAR, (said) => accountPeriod('year', Number(said['year']))],
  ['(?:i\\s*)?fjor|last year|forrige år|førre år', (_, today) => lastYear(today)],
  ['(?:i|dette)\\s*år|this year', (_, today) => thisYear(today)],
  [HALF, (_, today) => (isNew(halfOf(today), today) ? undefined : halfOf(today))],
  ['år|year', (_, today) => (isNew(thisYear(today), today) ? undefined : thisYear(today))],
];

/** Half a year without its year: the last that has begun. */
function lastBegun(kind: Kind, today: Day): AccountPeriod {
  const own = accountPeriod(kind, partsOf(today).year);
  return own.from <= today ? own : accountPeriod(kind, own.year - 1);
}

/** In its first two months the one that ended may be meant. */
const isNew = ({ from }: AccountPeriod, today: Day): boolean =>
  partsOf(today).month - partsOf(from).month < 2;

/** Nothing said is asked; so is what may mean two periods, and what is not understood. */
export function readAccountPeriod(text: string, today: Day): AccountReading {
  const said = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[?!.]+$/, '')
    .trim();
  const bare = said.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
  const period = periodOfKey(said) ?? periodIn(said, today) ?? periodIn(bare, today);
  if (!period) return { kind: 'ask' };
  return period.from > today ? { kind: 'ahead' } : { kind: 'read', period };
}

function periodIn(said: string, today: Day): AccountPeriod | undefined {
  for (const [pattern, make] of FORMS) {
    const found = new RegExp(`^(?:${pattern})$`, 'u').exec(said);
    const period = found && make(found.groups ?? {}, today);
    if (period) return period;
  }
  return undefined;
}
