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
  take(`(EN|n1) (?:FAST )?(${DAY}) (?:(?:I|PER|DEN) )*(MND)`, ([one, day, unit]) => {
    if (one === 'n1') said.left.push('UNSURE');
    said.weekdays.push(num(day));
    return interval(said, 1, unit);
  });
  take(`(?:HVER ANNEN|ANNENHVER) (${DAY}(?:(?: (?:,|OG))+ ${DAY})*)`, ([list = '']) => {
    said.intervals.push({ n: 2, unit: 'week' });
    said.weekdays.push(...all(list, /[wh]\d/g).map(num));
  });
  weekdays(said, read, take);
  take('(?:UKE )?(?:(?:I|HVER) )*(PARTALL|ODDETALL|LIKE UKE|ULIKE UKE)(?: UKE)?', ([sign = '']) => {
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
    said.eachDay ||= hver !== '';
    said.weekdays.push(...all(list, /[wh]\d/g).map(num));
    said.habit ||= hver !== '' || /h\d|HVER/.test(list);
    said.oneOf ||= list.includes('ELLER');
  });
}

/** Something else than how often, right before what follows: «stengt», «julemøte», «felles». */
const LOOSE = '((?:\\?\\d+|F\\d+|MOTE|FELLES|TIL) (?:, )?|)';
/** «fra», «med oppstart», «første gang», «neste møte». */
const FIRST = '(?:FRA(?: FRA)?|(?:o1|NESTE)(?: (?:GANG|MOTE|I|FRA|ER))+) ';
const THEN = '(?:(?: (?:,|OG))* DERETTER(?= ¤))?';

export function startOf(said: Draft, { dates }: Signed, take: Take): void {
  const date = (sign: string | undefined): Dated => dates[num(sign)] ?? { date: 0, month: 0 };
  take(`${LOOSE}(?:(?:FRA|I|PERIODE) )*(d\\d+) (?:TIL|–) (?:OG I )?(d\\d+)`, ([loose, a, b]) => {
    const [from, to] = [date(a), date(b)];
    if (from.year !== undefined || to.year !== undefined || said.span) return false;
    said.loose ||= loose !== '';
    said.span = { from, to };
    return true;
  });
  take(
    `${LOOSE}${FIRST}(?:(?:I|DEN|OG) )*(?:(w\\d) )?(?:(?:I|DEN) )*(?:(d\\d+)|UKE [no](\\d+)(?! (?:–|TIL))|(m\\d+)(?! (?:–|TIL)))(?: (?:I )?y(\\d+))?${THEN}`,
    ([loose, wd, d, week, month, y]) => {
      if (said.from || (wd && month)) return false;
      said.loose ||= loose !== '';
      said.from = {
        ...(d ? { dated: date(d) } : week ? { week: Number(week) } : { month: num(month) }),
        ...(y && !d ? { year: Number(y) } : {}),
        ...(wd ? { weekday: num(wd) } : {}),
      };
      return true;
    },
  );
  take(`(w\\d) (?:(?:I|DEN) )*(?:(d\\d+)|UKE [no](\\d+))(?: (?:,|OG))* DERETTER(?= ¤)`, ([wd, d, week]) => {
    if (said.from) return false;
    said.from = { ...(d ? { dated: date(d) } : { week: Number(week) }), weekday: num(wd) };
    return true;
  });
}

export function when(said: Draft, { dates }: Signed, take: Take): void {
  const date = (sign: string | undefined): Dated => dates[num(sign)] ?? { date: 0, month: 0 };
  take('(?:(?:I|FAST) )*HELE AAR', () => undefined);
  take('MELLOM(?= (?:\\?|F)\\d)', () => undefined);
  take('(?:I )*PERIODE(?= (?:FRA |MELLOM )?[md]\\d)', () => undefined);
  take('NESTE(?: (?:GANG|MOTE|I))*(?= y)', () => undefined);
  take(
    `${LOOSE}(?:(?:FRA|I|HVER|MELLOM) )*(${MONTH_LIST}(?:${' '}${JOIN}${MONTH_LIST})*)`,
    ([loose, list = '']) => {
      said.loose ||= loose !== '';
      said.either ||= /m\d+ PER m/.test(list);
      said.ranged ||= /m\d+ (?:–|TIL) m/.test(list);
      said.only.push(...monthsIn(list.replace(/ (?:FRA|I|HVER)(?= )/g, '')));
    },
  );
  take('((?:\\?\\d+|F\\d+|MOTE) |)((?:(?:I|DEN|HVER|INNEN) )*)(d\\d+)', ([other, lead = '', d]) => {
    said.loose ||= said.dates.length > 0 && (other !== '' || lead.includes('INNEN'));
    said.dates.push(date(d));
  });
  take('(?:\\( )?(?:\\?\\d+ )?(y\\d+(?:(?: (?:,|OG|I))* y\\d+)*)(?: \\))?', ([list = '']) => {
    said.years.push(...all(list, /\d+/g).map(Number));
  });
}
