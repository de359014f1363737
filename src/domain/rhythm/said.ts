// What a line of signs says of how often, piece by piece: each rule takes the signs it reads out of the line, and what nobody took
// is kept, for a word that is not understood may change the rest. It must not know which days follow.
import { EVENTS } from '../cadence-kinds.ts';
import type { Anchor, Skip } from '../cadence-kinds.ts';
import { type Dated, type Signed, signed } from './signs.ts';
import type { Slot } from '../when-clock.ts';
import { forumWordOf } from './words.ts';

export type Nth = 1 | 2 | 3 | 4 | 5 | 'last';
export type Unit =
  'week' | 'month' | 'quarter' | 'halfYear' | 'year' | 'schoolYear' | 'planPeriod' | 'tertial';
export type Beside = {
  readonly side: 'before' | 'after';
  readonly anchor: Anchor | undefined;
  readonly distance?: { readonly n: number; readonly unit: 'day' | 'week' };
  readonly weekday?: number;
};

/** Everything that was read, each by itself. Lists hold one entry a mention. */
export type Said = {
  readonly counts: readonly { readonly times: number; readonly atMost?: number; readonly per?: Unit }[];
  readonly intervals: readonly { readonly n: number; readonly unit: Unit }[];
  /** Years between: 1 is «årlig». */
  readonly yearly: readonly number[];
  readonly nthDays: readonly { readonly nth: Nth; readonly weekday: number }[];
  /** «hver fjerde søndag»: the fourth of a month, or every four weeks. */
  readonly twoWays: boolean;
  readonly weekdays: readonly number[];
  /** «hver onsdag», «onsdager»: a habit, not a day. */
  readonly habit: boolean;
  /** «onsdag eller torsdag» */
  readonly oneOf: boolean;
  readonly parities: readonly ('even' | 'odd')[];
  readonly weeks: readonly number[];
  readonly dates: readonly Dated[];
  readonly ofMonth: readonly number[];
  readonly from:
    | { readonly dated?: Dated; readonly month?: number; readonly week?: number; readonly year?: number }
    | undefined;
  readonly span: { readonly from: Dated; readonly to: Dated } | undefined;
  readonly only: readonly number[];
  readonly off: readonly number[];
  readonly skip: readonly Skip[];
  readonly offDates: readonly Dated[];
  readonly besides: readonly Beside[];
  readonly years: readonly number[];
  readonly halves: number;
  readonly bounds: readonly ('atLeast' | 'about' | 'atMost')[];
  readonly more: boolean;
  readonly demand: 'no' | 'alone' | 'also';
  /** So many of them are held together with another forum. */
  readonly joint: number | undefined;
  readonly slots: readonly (Slot | undefined)[];
  /** Signs that nobody took and that may change the rest. */
  readonly left: readonly string[];
};

type Draft = { -readonly [K in keyof Said]: Said[K] extends readonly (infer T)[] ? T[] : Said[K] };

const N = '(?:n\\d+|EN)';
const O = '(?:o\\d+|n\\d+)';
const UNIT =
  '(?:UKE|MND|KVARTAL|TERTIAL|HALVAAR|AAR|SKOLEAAR|PERIODE|UKENTLIG|MAANEDLIG|KVARTALSVIS|TERTIALVIS|HALVAARLIG|AARLIG)';
const UNITS: Readonly<Record<string, Unit>> = {
  UKE: 'week',
  UKENTLIG: 'week',
  MND: 'month',
  MAANEDLIG: 'month',
  KVARTAL: 'quarter',
  KVARTALSVIS: 'quarter',
  TERTIAL: 'tertial',
  TERTIALVIS: 'tertial',
  HALVAAR: 'halfYear',
  HALVAARLIG: 'halfYear',
  AAR: 'year',
  AARLIG: 'year',
  SKOLEAAR: 'schoolYear',
  PERIODE: 'planPeriod',
};
const unitOf = (sign: string): Unit => UNITS[sign] ?? 'year';
const num = (sign: string | undefined): number => (sign === 'EN' ? 1 : Number((sign ?? '').slice(1)));
const all = (text: string, of: RegExp): readonly string[] => text.match(of) ?? [];
const JOIN = '(?:(?:,|OG|OGSAA|I|DEN|–|PER|TIL|HVER) )*';

export function whatIsSaid(text: string): Said {
  const read = signed(text);
  const draft: Draft = {
    ...{
      counts: [],
      intervals: [],
      yearly: [],
      nthDays: [],
      weekdays: [],
      parities: [],
      weeks: [],
      dates: [],
    },
    ...{
      ofMonth: [],
      only: [],
      off: [],
      skip: [],
      offDates: [],
      besides: [],
      years: [],
      bounds: [],
      left: [],
    },
    ...{ twoWays: false, habit: false, oneOf: false, from: undefined, span: undefined, halves: 0 },
    ...{ more: false, demand: 'no', joint: undefined, slots: [...read.slots] },
  };
  let line = read.line.replace(/ k\d+(?= )/g, ' ,');
  const take = (pattern: string, found: (g: readonly string[]) => boolean | void): void => {
    const form = new RegExp(` ${pattern}(?= )`, 'g');
    line = line.replace(form, (said, ...groups) =>
      found(groups.map((g) => (typeof g === 'string' ? g : ''))) === false ? said : ' ¤',
    );
  };
  leaveOut(draft, read, take);
  bounds(draft, take);
  beside(draft, read, take);
  often(draft, take);
  startOf(draft, read, take);
  which(draft, take);
  when(draft, read, take);
  draft.left.push(...leftIn(line));
  return draft;
}

type Take = (pattern: string, found: (g: readonly string[]) => boolean | void) => void;

// --- what is left out, and how sure ----------------------------------------------------------------------------------

const MONTH_LIST = '(?:m\\d+(?: (?:–|TIL) m\\d+)?)';

function leaveOut(said: Draft, { dates }: Signed, take: Take): void {
  take(
    `(?:[,(;] )?(?:HVORAV )?(${N}) (?:(?!FELLES)[^ ,;)]+ ){0,8}FELLES(?: [^ ,;)]+)*(?: \\))?`,
    ([n]) => void (said.joint = num(n)),
  );
  const item = `(?:${MONTH_LIST}|XSCHOOL|XPUBLIC|XCHRISTMAS|d\\d+)`;
  take(
    `(?:\\( )?(?:(?:OG|MED|ikke) )?(?:I )?(?:UNNTATT|IKKE)(?: (?:I|FRA|TIL|DEN|FAST|AV))*((?: (?:,|OG|ELLER|I|DEN))* ${item}(?:(?: (?:,|OG|ELLER|I|DEN|HELLER|IKKE))* ${item})*)(?: \\))?`,
    ([list = '']) => {
      said.off.push(...monthsIn(list));
      if (list.includes('XSCHOOL')) said.skip.push('schoolHolidays');
      if (list.includes('XPUBLIC')) said.skip.push('publicHolidays');
      if (list.includes('XCHRISTMAS')) said.skip.push('christmasWeek');
      for (const d of all(list, /d\d+/g)) said.offDates.push(dates[num(d)] ?? { date: 0, month: 0 });
    },
  );
}

/** «juni–august» is three months; a range may run over New Year. */
function monthsIn(list: string): readonly number[] {
  return all(list, /m\d+(?: (?:–|TIL) m\d+)?/g).flatMap((part) => {
    const [a = 1, b = a] = all(part, /\d+/g).map(Number);
    return Array.from({ length: ((b - a + 12) % 12) + 1 }, (_, n) => ((a - 1 + n) % 12) + 1);
  });
}

const NEED = '(?:(?:I|DERSOM|ETTER|UT|FRA|DEN|DET|ER|\\?\\d+) ){0,3}BEHOV';

function bounds(said: Draft, take: Take): void {
  take(
    `(?:\\( )?(?:(?:ELLER|OG|,|–|¤|GJERNE) )*(?:OFTERE)(?: ${NEED})?(?: \\))?`,
    () => void (said.more = true),
  );
  take('(?:IKKE )FAERRE(?: \\?\\d+)?', () => void said.bounds.push('atLeast'));
  take('(?:(?:I|EN) )?MINST', () => void said.bounds.push('atLeast'));
  take('MAKS', () => void said.bounds.push('atMost'));
  take('CA(?: CA)?', () => void said.bounds.push('about'));
  take(`(?:OG|OGSAA) (?:(?:OG|OGSAA) )*(?:${NEED}|DEMAND(?: \\?\\d+)?)`, () => void (said.demand = 'also'));
  take(`(?:${NEED}|DEMAND(?: \\?\\d+)?)`, () => void (said.demand = 'alone'));
  take('DERSOM(?: \\?\\d+| DEN| I| EN| OG)+', () => void (said.demand = 'alone'));
}

// --- how often -------------------------------------------------------------------------------------------------------

function often(said: Draft, take: Take): void {
  take(`HVER (${O}) AAR`, ([n]) => void said.yearly.push(num(n)));
  take('(?:ANNENHVER|HVER ANNEN) AAR', () => void said.yearly.push(2));
  take(`(?:EN|n1) (?:(?:GANG|MOTE) )+(?=HVER (?:${O}|ANNEN) |ANNENHVER )`, () => undefined);
  take(`HVER (${O}) (UKE|MND|DAGER)`, ([n, unit]) => interval(said, num(n), unit));
  take('(?:ANNENHVER|HVER ANNEN) (UKE|MND|DAGER)', ([unit]) => interval(said, 2, unit));
  take(`(?:I )?(${N}) UKE MELLOM`, ([n]) => interval(said, num(n), 'UKE'));
  const times = `(${N})(?: (?:–|TIL|ELLER) (${N}))?`;
  take(
    `${times}(?: GANG| MOTE| FAST)+(?: (?:PER|I|HVER|DEN|,))* (${UNIT})(?: (?:GANG|MOTE))?`,
    ([a, b, unit = '']) => counted(said, a, b, unitOf(unit)),
  );
  take(`${times}(?: \\?\\d+)?(?: (?:PER|HVER|I|DEN))+ (${UNIT})`, ([a, b, unit = '']) =>
    counted(said, a, b, unitOf(unit)),
  );
  take(`(n\\d+) AARLIG(?: (?:GANG|MOTE|\\?\\d+))?`, ([n]) => counted(said, n, '', 'year'));
  take(`${times}(?: GANG| MOTE)+`, ([a, b]) => counted(said, a, b, undefined));
  adverbs(said, take);
}

function interval(said: Draft, n: number, unit = ''): boolean {
  if (unit === 'DAGER' && n % 7 !== 0) return false;
  said.intervals.push(unit === 'DAGER' ? { n: n / 7, unit: 'week' } : { n, unit: unitOf(unit) });
  return true;
}

function counted(said: Draft, a: string | undefined, b: string | undefined, per: Unit | undefined): boolean {
  const times = num(a);
  const atMost = b ? num(b) : times;
  if (times < 1 || times > 366 || atMost < times || atMost > 366) return false;
  said.counts.push({ times, ...(atMost === times ? {} : { atMost }), ...(per ? { per } : {}) });
  return true;
}

function adverbs(said: Draft, take: Take): void {
  take('(?:AARLIG|HVER (?:EN )?AAR)', () => void said.yearly.push(1));
  take('(UKENTLIG|MAANEDLIG|KVARTALSVIS|TERTIALVIS|HALVAARLIG)', ([sign = '']) => interval(said, 1, sign));
  take(`HVER (?:o1 |EN )?(UKE|MND|KVARTAL|TERTIAL|HALVAAR|SKOLEAAR|PERIODE)(?! n\\d)`, ([unit]) =>
    interval(said, 1, unit),
  );
  take(
    '(?:(?:I|HVER|DEN) )*(?:VAAR (?:OG|PER|,|–) (?:(?:I|HVER) )*HOST|HOST (?:OG|PER|,|–) (?:(?:I|HVER) )*VAAR)',
    () => {
      said.halves += 1;
    },
  );
}

// --- which days ------------------------------------------------------------------------------------------------------

const DAY = '(?:w|h)\\d';
const NTH = '(?:o\\d+|SISTE)';

function which(said: Draft, take: Take): void {
  take(`(HVER |)((?:${NTH} )(?:(?:(?:OG|,|DEN|PER|I) )*${NTH} )*)(${DAY})`, ([hver, list = '', day]) => {
    const nths = all(list, /o\d+|SISTE/g).map((one) => (one === 'SISTE' ? 'last' : num(one)));
    if (nths.some((n) => n !== 'last' && (n < 1 || n > 5))) return false;
    said.nthDays.push(...(nths as Nth[]).map((nth) => ({ nth, weekday: num(day) })));
    const [only] = nths;
    if (hver && nths.length === 1 && only !== 'last' && only !== 1) said.twoWays = true;
    return true;
  });
  if (said.nthDays.length > 0) take('(?:(?:I|DEN|PER) )+(MND|KVARTAL)', ([unit]) => interval(said, 1, unit));
  take(`(?:EN|n1) (${DAY}) (?:(?:I|PER|DEN) )*(MND)`, ([day, unit]) => {
    said.weekdays.push(num(day));
    return interval(said, 1, unit);
  });
  take(`(?:HVER ANNEN|ANNENHVER) (${DAY})`, ([day]) => {
    said.intervals.push({ n: 2, unit: 'week' });
    said.weekdays.push(num(day));
  });
  weekdays(said, take);
  take('(?:I )*(PARTALL|ODDETALL|LIKE UKE|ULIKE UKE)(?: UKE)?', ([sign = '']) => {
    said.parities.push(/^(?:PAR|LIKE)/.test(sign) ? 'even' : 'odd');
  });
  take(
    '(?:(?:I|HVER) )*UKE ((?:n|o)\\d+(?:(?: (?:,|OG|I|UKE))+ (?:n|o)\\d+)*)(?! (?:–|TIL) [no])',
    ([list = '']) => {
      const weeks = all(list, /\d+/g).map(Number);
      if (weeks.some((week) => week < 1 || week > 53)) return false;
      said.weeks.push(...weeks);
      return true;
    },
  );
}

function weekdays(said: Draft, take: Take): void {
  take(`(HVER |)(${DAY}) (?:–|TIL) (${DAY})`, ([hver, a, b]) => {
    const [from, to] = [num(a), num(b)];
    if (to <= from) return false;
    said.weekdays.push(...Array.from({ length: to - from + 1 }, (_, n) => from + n));
    said.habit ||= hver !== '' || a?.startsWith('h') === true;
    return true;
  });
  take(`(HVER |)(${DAY}(?:(?: (?:,|OG|I|ELLER|HVER))+ ${DAY})*)`, ([hver, list = '']) => {
    said.weekdays.push(...all(list, /[wh]\d/g).map(num));
    said.habit ||= hver !== '' || /h\d|HVER/.test(list);
    said.oneOf ||= list.includes('ELLER');
  });
}

function startOf(said: Draft, { dates }: Signed, take: Take): void {
  const date = (sign: string | undefined): Dated => dates[num(sign)] ?? { date: 0, month: 0 };
  take('(?:FRA |I )?(?:OG I )?(d\\d+) (?:TIL|–) (?:OG I )?(d\\d+)', ([a, b]) => {
    const [from, to] = [date(a), date(b)];
    if (from.year !== undefined || to.year !== undefined || said.span) return false;
    said.span = { from, to };
    return true;
  });
  take(
    'FRA (?:(?:I|DEN|OG|w\\d) )*(?:(d\\d+)|UKE [no](\\d+)|(m\\d+)(?! (?:–|TIL)))(?: y(\\d+))?',
    ([d, week, month, y]) => {
      if (said.from) return false;
      const year = y ? { year: Number(y) } : {};
      said.from = d
        ? { dated: date(d) }
        : { ...(week ? { week: Number(week) } : { month: num(month) }), ...year };
      return true;
    },
  );
}

// --- when ------------------------------------------------------------------------------------------------------------

function when(said: Draft, { dates }: Signed, take: Take): void {
  const date = (sign: string | undefined): Dated => dates[num(sign)] ?? { date: 0, month: 0 };
  take(`(?:(?:FRA|I|HVER|MELLOM) )*(${MONTH_LIST}(?:${' '}${JOIN}${MONTH_LIST})*)`, ([list = '']) => {
    said.only.push(...monthsIn(list.replace(/ (?:FRA|I|HVER)(?= )/g, '')));
  });
  take(`(?:DEN )?((?:${O} (?:(?:OG|,|DEN) )*)*${O})(?: (?:I|HVER|DEN|PER))+ MND`, ([list = '']) => {
    const found = all(list, /\d+/g).map(Number);
    if (found.some((n) => n < 1 || n > 31)) return false;
    said.ofMonth.push(...found);
    return true;
  });
  take('(?:(?:I|DEN|HVER|INNEN) )*(d\\d+)', ([d]) => void said.dates.push(date(d)));
  take('(?:\\( )?(?:\\?\\d+ )?(y\\d+(?:(?: (?:,|OG|I))* y\\d+)*)(?: \\))?', ([list = '']) => {
    said.years.push(...all(list, /\d+/g).map(Number));
  });
}

// --- beside something else -------------------------------------------------------------------------------------------

function beside(said: Draft, { words }: Signed, take: Take): void {
  const ahead = `(?:(?:(${N}) (DAGER|UKE)|(?:o1|SISTE|DEN|DAGER|)(?: )?(w\\d)|(DAGER|UKE)) )?`;
  take(
    `${ahead}(?:I )?(FOR|ETTER)(?: (?:AV|I|HVER|DEN|til))*(?: (E[a-zA-Z]+\\d*|d\\d+|\\?\\d+))(?: MOTE)?`,
    ([n, unit, wd, one, side, what = '']) => {
      const anchor = anchorOf(what, words);
      if (!anchor) return false;
      if (one === 'UKE') return false;
      const distance = one ? { n: 1, unit: 'day' as const } : n ? distanceOf(num(n), unit) : undefined;
      said.besides.push({
        side: side === 'FOR' ? 'before' : 'after',
        anchor,
        ...(distance ? { distance } : {}),
        ...(wd ? { weekday: num(wd) } : {}),
      });
      return true;
    },
  );
}

const distanceOf = (n: number, unit: string | undefined): { n: number; unit: 'day' | 'week' } =>
  unit === 'UKE' ? { n, unit: 'week' } : n % 7 === 0 ? { n: n / 7, unit: 'week' } : { n, unit: 'day' };

function anchorOf(sign: string, words: readonly string[]): Anchor | undefined {
  const event = EVENTS.find((name) => sign === `E${name}`);
  if (event) return { kind: 'event', event };
  const forum = sign.startsWith('?') ? forumWordOf(words[num(sign)] ?? '') : undefined;
  return forum === undefined ? undefined : { kind: 'forum', forum };
}

// --- what nobody took ------------------------------------------------------------------------------------------------

const SOFT = new Set([
  'I',
  'PER',
  'GANG',
  'MOTE',
  'FAST',
  'EN',
  'DEN',
  'OG',
  'OGSAA',
  'ELLER',
  'TIL',
  'FRA',
  'FELLES',
  '¤',
]);
for (const point of [',', ';', '(', ')', '.', '–']) SOFT.add(point);

const leftIn = (line: string): readonly string[] =>
  line.split(' ').filter((sign) => sign !== '' && !sign.startsWith('?') && !SOFT.has(sign));
