// Rules for which days: weekdays, «siste fredag», parity, weeks, dates, months, and from when a series is counted. It must not know
// which days these are.
import { type Draft, JOIN, MONTH_LIST, type Nth, type Said, type Take, all, monthsIn, num } from './draft.ts';
import { interval } from './often.ts';
import type { Dated, Signed } from './signs.ts';

const DAY = '(?:w|h)\\d';
const NTH = '(?:o\\d+|SISTE)';

function nthDaysIn(list: string): Said['nthDays'] {
  const [day] = all(list, /[wh]\d/g);
  return all(list, /o\d+|SISTE/g).map((one) => ({
    nth: (one === 'SISTE' ? 'last' : num(one)) as Nth,
    weekday: num(day),
  }));
}

export function which(said: Draft, read: Signed, take: Take): void {
  const nthDay = `(?:${NTH} )(?:(?:(?:OG|,|DEN|PER|I) )*${NTH} )*${DAY}`;
  take(`(HVER |)(${nthDay}(?:(?: (?:OG|,|DEN|PER))+ ${nthDay})*)`, ([hver, list = '']) => {
    const found = all(list, new RegExp(nthDay, 'g')).flatMap(nthDaysIn);
    if (found.some(({ nth }) => nth !== 'last' && (nth < 1 || nth > 5))) return false;
    if (said.nthDays.length > 0) said.left.push('UNCLEAR');
    said.nthDays.push(...found);
    said.habit ||= hver !== '' || list.includes(' h');
    const [only] = found;
    if (hver && found.length === 1 && only?.nth !== 'last' && only?.nth !== 1) said.twoWays = true;
    return true;
  });
  if (said.nthDays.length > 0) take('(?:(?:I|DEN|PER) )+(MND|KVARTAL)', ([unit]) => interval(said, 1, unit));
  take(`(?:EN|n1) (?:FAST )?(${DAY}) (?:(?:I|PER|DEN) )*(MND)`, ([day, unit]) => {
    said.weekdays.push(num(day));
    return interval(said, 1, unit);
  });
  take(`(?:HVER ANNEN|ANNENHVER) (${DAY}(?:(?: (?:,|OG))+ ${DAY})*)`, ([list = '']) => {
    said.intervals.push({ n: 2, unit: 'week' });
    said.weekdays.push(...all(list, /[wh]\d/g).map(num));
  });
  weekdays(said, read, take);
  take('(?:I )*(PARTALL|ODDETALL|LIKE UKE|ULIKE UKE)(?: UKE)?', ([sign = '']) => {
    said.parities.push(/^(?:PAR|LIKE)/.test(sign) ? 'even' : 'odd');
  });
  take(
    '(?<!TIL )(?<!– )(?:(?:I|HVER) )*UKE ((?:n|o)\\d+(?:(?: (?:,|OG|I|UKE))+ (?:n|o)\\d+)*)(?! (?:–|TIL) (?:UKE )?[no])',
    ([list = '']) => {
      const weeks = all(list, /\d+/g).map(Number);
      if (weeks.some((week) => week < 1 || week > 53)) return false;
      said.weeks.push(...weeks);
      return true;
    },
  );
}

function weekdays(said: Draft, read: Signed, take: Take): void {
  take(`(HVER |)(${DAY}) (?:–|TIL) (${DAY})`, ([hver, a, b]) => {
    const [from, to] = [num(a), num(b)];
    if (to <= from) return false;
    said.weekdays.push(...Array.from({ length: to - from + 1 }, (_, n) => from + n));
    said.habit ||= hver !== '' || a?.startsWith('h') === true;
    return true;
  });
  take(`(HVER |)(${DAY}(?:(?: (?:,|OG|I|ELLER|HVER))+ ${DAY})*)`, ([hver, list = '']) => {
    if (said.weekdays.length > 0 && read.dates.length === 0) said.left.push('UNCLEAR');
    said.weekdays.push(...all(list, /[wh]\d/g).map(num));
    said.habit ||= hver !== '' || /h\d|HVER/.test(list);
    said.oneOf ||= list.includes('ELLER');
  });
}

export function startOf(said: Draft, { dates }: Signed, take: Take): void {
  const date = (sign: string | undefined): Dated => dates[num(sign)] ?? { date: 0, month: 0 };
  take('(?:FRA |I )?(?:OG I )?(d\\d+) (?:TIL|–) (?:OG I )?(d\\d+)', ([a, b]) => {
    const [from, to] = [date(a), date(b)];
    if (from.year !== undefined || to.year !== undefined || said.span) return false;
    said.span = { from, to };
    return true;
  });
  take(
    'FRA (?:(?:I|DEN|OG|w\\d) )*(?:(d\\d+)|UKE [no](\\d+)(?! (?:–|TIL))|(m\\d+)(?! (?:–|TIL)))(?: (?:I )?y(\\d+))?',
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

export function when(said: Draft, { dates }: Signed, take: Take): void {
  const date = (sign: string | undefined): Dated => dates[num(sign)] ?? { date: 0, month: 0 };
  take('(?:(?:I|FAST) )*HELE AAR', () => undefined);
  take('(?:I )*PERIODE(?= (?:FRA |MELLOM )?m\\d)', () => undefined);
  take('NESTE(?: (?:GANG|MOTE|I))*(?= y)', () => undefined);
  take(`(?:(?:FRA|I|HVER|MELLOM) )*(${MONTH_LIST}(?:${' '}${JOIN}${MONTH_LIST})*)`, ([list = '']) => {
    said.only.push(...monthsIn(list.replace(/ (?:FRA|I|HVER)(?= )/g, '')));
  });
  take('(?:(?:I|DEN|HVER|INNEN) )*(d\\d+)', ([d]) => void said.dates.push(date(d)));
  take('(?:\\( )?(?:\\?\\d+ )?(y\\d+(?:(?: (?:,|OG|I))* y\\d+)*)(?: \\))?', ([list = '']) => {
    said.years.push(...all(list, /\d+/g).map(Number));
  });
}
