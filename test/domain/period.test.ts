// What a coordinator writes about a stretch of meetings, on a Monday in November and on a Wednesday in March.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../any-text.ts';
import { type Day, day } from '../../src/domain/calendar.ts';
import { type PeriodReading, readPeriod } from '../../src/domain/period.ts';

const shown = (read: PeriodReading): string => {
  if (read.kind === 'none') return '–';
  const rest = read.rest === '' ? '' : ` | ${read.rest}`;
  if (read.kind === 'past') return `past «${read.said}»${rest}`;
  const spans = (read.kind === 'read' ? [read.period] : read.options).map((one) => `${one.from}–${one.to}`);
  return `${read.kind === 'ask' ? '? ' : ''}${spans.join(' / ')}${rest}`;
};

const SPRING = '2027-01-01–2027-06-30';
const AUTUMN = '2026-11-23–2026-12-31';

const NOVEMBER: readonly (readonly [string, string])[] = [
  ['våren 2027', SPRING],
  ['våren', SPRING],
  ['i vår', SPRING],
  ['til våren', SPRING],
  ['neste vår', SPRING],
  ['vårhalvåret 2027', SPRING],
  ['våren 27', SPRING],
  ['spring 2027', SPRING],
  ['1. halvår 2027', SPRING],
  ['første halvår', SPRING],
  ['våren -27 kl 9-10 på rådhuset', `${SPRING} | kl 9-10 på rådhuset`],
  ['våren 09.00', `${SPRING} | 09.00`],
  ['våren 10-11', `${SPRING} | 10-11`],
  ['høsten 2026', AUTUMN],
  ['hausten 2026', AUTUMN],
  ['i haust', AUTUMN],
  ['i høst', AUTUMN],
  ['ut året', AUTUMN],
  ['resten av 2026', AUTUMN],
  ['the rest of the year', AUTUMN],
  ['i år', AUTUMN],
  ['2026', AUTUMN],
  ['neste høst', '2027-08-01–2027-12-31'],
  ['haustsemesteret 2027', '2027-08-01–2027-12-31'],
  ['2. halvår 2027', '2027-07-01–2027-12-31'],
  ['2027', '2027-01-01–2027-12-31'],
  ['heile 2027', '2027-01-01–2027-12-31'],
  ['neste år', '2027-01-01–2027-12-31'],
  ['våren 2025', 'past «våren 2025»'],
  ['i vår kantine', '–'],
  ['på Vårsøg', '–'],
  ['rom 2027', '–'],
  ['desember 2026', '2026-12-01–2026-12-31'],
  ['i februar 2028 kl 9', '2028-02-01–2028-02-29 | kl 9'],
  ['mai 2026', 'past «mai 2026»'],
  ['5. mai 2027', '–'],
  ['mai 27', '–'],
  ['første mandag i mai 2027', '–'],
  ['Rektor 2027', '–'],
  ['2000', '–'],
  ['2027-01-14', '–'],
  ['14. januar 2027', '–'],
];

const MARCH: readonly (readonly [string, string])[] = [
  ['våren', '2027-03-10–2027-06-30'],
  ['i vår', '2027-03-10–2027-06-30'],
  ['neste vår', '2028-01-01–2028-06-30'],
  ['høsten', '2027-08-01–2027-12-31'],
  ['neste høst', '? 2027-08-01–2027-12-31 / 2028-08-01–2028-12-31'],
  ['2027', '2027-03-10–2027-12-31'],
  ['høsten 2026', 'past «høsten 2026»'],
];

describe('a stretch of meetings', () => {
  it.each(NOVEMBER)('in November «%s» is %s', (text, read) => {
    expect(shown(readPeriod(text, day('2026-11-23')))).toBe(read);
  });

  it.each(MARCH)('in March «%s» is %s', (text, read) => {
    expect(shown(readPeriod(text, day('2027-03-10')))).toBe(read);
  });

  it('is never past, never begins before today, and reads any text', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom(...NOVEMBER.map(([text]) => text), ''), (a, b) => {
        const today: Day = day('2026-11-23');
        const read = readPeriod(`${a} ${b}`, today);
        const spans = read.kind === 'read' ? [read.period] : read.kind === 'ask' ? read.options : [];
        for (const { from, to } of spans) expect([today <= from, from <= to]).toEqual([true, true]);
      }),
    );
  });
});
