// Rules for how often: counts in a period, intervals, «ukentlig», «hvert 3. år», «vår og høst». It must not know of days.
import { type Draft, N, O, type Take, UNIT, type Unit, all, num, unitOf } from './draft.ts';

export function often(said: Draft, take: Take): void {
  const once = '(?:(?:EN|n1) (?:GANG |MOTE )?)?(?:(?:I|HVER|DEN) )*';
  take(`${once}(?:VAAR (?:OG|PER|,|–) ${once}HOST|HOST (?:OG|PER|,|–) ${once}VAAR)`, () => {
    said.halves += 1;
  });

  const some = `(${N})(?: (?:GANG|MOTE|FAST))*(?: (?:I|HVER|DEN|PER))* `;
  const half = (a: string, b: string): void =>
    take(`(?:${some}${a}(?: HALVAAR)?(?: (?:,|;|OG|–))+ ${some}${b})`, ([n, m]) => {
      if (num(n) !== num(m)) return false;
      said.counts.push({ times: num(n), per: 'halfYear' });
      return true;
    });
  half('VAAR', 'HOST');
  half('HOST', 'VAAR');
  take(`HVER (${O}) AAR`, ([n]) => void said.yearly.push(num(n)));
  take('(?:ANNENHVER|HVER ANNEN) AAR', () => void said.yearly.push(2));
  take(`(?:EN|n1) (?:(?:GANG|MOTE) )+(?=HVER (?:${O}|ANNEN) |ANNENHVER )`, () => undefined);
  take(`HVER (${O}) (UKE|MND|DAGER)`, ([n, unit]) => interval(said, num(n), unit));
  take('(?:ANNENHVER|HVER ANNEN) (UKE|MND|DAGER)', ([unit]) => interval(said, 2, unit));
  take(
    '(?:DEN )?((?:o\\d+ (?:(?:OG|,|DEN) )*)*(?:(?<=DEN )n\\d+|o\\d+))(?: (?:I|HVER|DEN|PER))+ MND',
    ([list = '']) => {
      const found = all(list, /\d+/g).map(Number);
      if (found.some((n) => n < 1 || n > 31)) return false;
      said.ofMonth.push(...found);
      return true;
    },
  );
  take(`(?:I )?(${N}) UKE MELLOM`, ([n]) => interval(said, num(n), 'UKE'));
  const times = `(${N})(?: (?:–|TIL|ELLER) (${N}))?`;
  take(
    `${times}(?: GANG| MOTE| FAST| F\\d+)+(?: (?:PER|I|HVER|DEN|,))* (${UNIT})(?: (?:GANG|MOTE))?`,
    ([a, b, unit = '']) => counted(said, a, b, unitOf(unit)),
  );
  take(
    `(?<!UKE )${times} (?:(?:I|DEN) )*(PER|HVER)(?: (?:PER|I|DEN|HVER))* (${UNIT})`,
    ([a, b, by, unit = '']) => (by === 'HVER' && num(a) > 6 ? false : counted(said, a, b, unitOf(unit))),
  );
  take(`${times} ([wh]\\d)(?: (?:PER|I|HVER|DEN))+ (${UNIT})`, ([a, b, day, unit = '']) => {
    if (num(a) === 1 && unitOf(unit) === 'month') return false;
    said.weekdays.push(num(day));
    return counted(said, a, b, unitOf(unit));
  });
  take(`(n\\d+) AARLIG(?: (?:GANG|MOTE|\\?\\d+))?`, ([n]) => counted(said, n, '', 'year'));
  take(`${times}(?: GANG| MOTE| F\\d+)+`, ([a, b]) => counted(said, a, b, undefined));
  adverbs(said, take);
}

export function interval(said: Draft, n: number, unit = ''): boolean {
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
}
