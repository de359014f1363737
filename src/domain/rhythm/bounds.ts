// Rules for what is left out («unntatt juli»), how sure a number is («minst», «eller oftere»), and what comes before or after
// something else. It must not know how often.
import { EVENTS } from '../cadence-kinds.ts';
import type { Anchor } from '../cadence-kinds.ts';
import { type Draft, MONTH_LIST, N, type Take, all, monthsIn, num } from './draft.ts';
import type { Signed } from './signs.ts';
import { forumWordOf } from './words.ts';

export function leaveOut(said: Draft, { dates }: Signed, take: Take): void {
  take(
    `(?:[,(;] )?(?:HVORAV )?(${N}) (?:(?!FELLES|n\\d|EN |HVORAV|GANG|AARLIG|SKOLEAAR|HALVAAR|MND|UKE)[^ ,;)]+ ){0,8}FELLES(?: MOTE)?(?: I(?: (?:\\?\\d+|F\\d+|DEN|I|OG|EN|ANNEN|o2))*)?(?= (?:[,;)]|$))(?: \\))?`,
    ([n]) => void (said.joint = num(n)),
  );
  const item = `(?:${MONTH_LIST}|XSCHOOL|XPUBLIC|XCHRISTMAS|d\\d+)`;
  take(`(${MONTH_LIST}(?:(?: (?:,|OG|I|PER))+ ${MONTH_LIST})*) UNNTATT(?= (?:[,;)]|$))`, ([list = '']) => {
    said.off.push(...monthsIn(list));
  });
  take(
    `(?:\\( )?(?:(?:OG|MED|ikke) )?(?:I )?(?:UNNTATT|IKKE)(?: (?:I|FRA|TIL|DEN|FAST|AV|MOTE))*((?: (?:,|OG|ELLER|I|DEN))* ${item}(?:(?: (?:,|OG|ELLER|I|DEN|PER|HELLER|IKKE))* ${item})*)(?: \\))?`,
    ([list = '']) => {
      said.off.push(...monthsIn(list));
      if (list.includes('XSCHOOL')) said.skip.push('schoolHolidays');
      if (list.includes('XPUBLIC')) said.skip.push('publicHolidays');
      if (list.includes('XCHRISTMAS')) said.skip.push('christmasWeek');
      for (const d of all(list, /d\d+/g)) said.offDates.push(dates[num(d)] ?? { date: 0, month: 0 });
    },
  );
}

const NEED = '(?:(?:I|DERSOM|ETTER|UT|FRA|DEN|DET|ER|\\?\\d+) ){0,3}BEHOV';

const MORE = '(?:\\( )?(?:(?:ELLER|OG|,|–|¤|GJERNE) )*OFTERE';
const SOME = '(?: (?:\\?\\d+|F\\d+|I|EN|DEN|ER))*';

export function bounds(said: Draft, take: Take): void {
  take(
    `(?:(?:ELLER|OG|,) )*${NEED} (?:(?:\\?\\d+|F\\d+|I|DEN|OG) ){0,4}OFTERE(?: MOTE)?`,
    () => void (said.more = true),
  );
  take(`${MORE} DERSOM${SOME}(?: BEHOV${SOME})?`, () => void (said.more = true));
  take(`${MORE}(?: ${NEED})?(?: \\))?`, () => void (said.more = true));
  take('(?:IKKE )FAERRE ENN', () => void said.bounds.push('atLeast'));
  take('(?:(?:I|EN) )?MINST', () => void said.bounds.push('atLeast'));
  take('MAKS', () => void said.bounds.push('atMost'));
  take('CA(?: CA)?', () => void said.bounds.push('about'));
  const also = '(?:OG|OGSAA) (?:(?:OG|OGSAA|MOTE|o2) )*';
  take(`${also}(?:${NEED}|DEMAND(?: \\?\\d+)?)`, () => void (said.demand = 'also'));
  take(`${NEED} (?:(?:\\?\\d+|I|EN|DEN) ){0,4}OGSAA(?: MOTE)?`, () => void (said.demand = 'also'));
  take(`(?:ELLER )?(?:${NEED}|DEMAND(?: \\?\\d+)?)`, () => void (said.demand = 'alone'));
  take('DERSOM(?: \\?\\d+| DEN| I| EN| OG)+', () => void (said.demand = 'alone'));
}

export function beside(said: Draft, { words }: Signed, take: Take): void {
  const ahead = `(?:(?:(${N}) (DAGER|UKE)|(?:o1|SISTE|DEN|DAGER|)(?: )?(w\\d)|(DAGER|UKE)) )?`;
  take(
    `${ahead}(?:I )?(FOR|ETTER)(?: (?:AV|I|HVER|DEN|til))*(?: (E[a-zA-Z]+\\d*|XSUMMER|F\\d+))(?: MOTE)?`,
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
  if (sign === 'XSUMMER') return { kind: 'event', event: 'summerHoliday' };
  const forum = sign.startsWith('F') ? forumWordOf(words[num(sign)] ?? '') : undefined;
  return forum === undefined ? undefined : { kind: 'forum', forum };
}
