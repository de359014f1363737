import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accountPeriod,
  periodKey,
  periodOfKey,
  periodsOn,
  readAccountPeriod,
} from '../../src/domain/account-period.ts';
import { addDays, day } from '../../src/domain/calendar.ts';
import { anyText } from '../any-text.ts';

const NOVEMBER = day('2026-11-22');
const JANUARY = day('2027-01-10');

const read = (text: string, today = NOVEMBER): string => {
  const reading = readAccountPeriod(text, today);
  return reading.kind === 'read' ? periodKey(reading.period) : reading.kind;
};

describe('the period of a report', () => {
  it.each([
    ['halvår', '2026-2'],
    ['halvåret', '2026-2'],
    ['1. halvår 2026', '2026-1'],
    ['1.halvår 2026', '2026-1'],
    ['første halvår', '2026-1'],
    ['fyrste halvår 2025', '2025-1'],
    ['2. halvår', '2026-2'],
    ['for 2. halvår i 2025', '2025-2'],
    ['våren 2026', '2026-1'],
    ['haust 2025', '2025-2'],
    ['forrige halvår', '2026-1'],
    ['førre halvår', '2026-1'],
    ['år', '2026'],
    ['2025', '2025'],
    ['for 2025', '2025'],
    ['hele 2025', '2025'],
    ['i fjor', '2025'],
    ['i år', '2026'],
    ['first half of 2026', '2026-1'],
    ['the second half of 2025', '2025-2'],
    ['half-year', '2026-2'],
    ['last year', '2025'],
    ['H1 2026', '2026-1'],
    ['2026, 1. halvår', '2026-1'],
    ['2026-1', '2026-1'],
    ['2025?', '2025'],
  ])('is understood from «%s»', (text, key) => {
    expect(read(text)).toBe(key);
  });

  it.each(['', 'tull', '2.2026', '2024-2026', '1899', 'mars', '2. kvartal 2026', 'rektor'])(
    'is asked for where «%s» could be anything',
    (text) => {
      expect(read(text)).toBe('ask');
    },
  );

  it('is asked for when a half-year or a year has just begun, and nothing says which is meant', () => {
    expect(read('halvår', JANUARY)).toBe('ask');
    expect(read('år', JANUARY)).toBe('ask');
    expect(read('halvår', day('2026-08-31'))).toBe('ask');
    expect(read('halvår', day('2026-09-01'))).toBe('2026-2');
    expect(read('i år', JANUARY)).toBe('2027');
    expect(read('i fjor', JANUARY)).toBe('2026');
    expect(read('2. halvår', JANUARY)).toBe('2026-2');
  });

  it('that has not begun is told apart', () => {
    expect(read('2027')).toBe('ahead');
    expect(read('1. halvår 2027')).toBe('ahead');
  });

  it('is one of four that may be chosen, none of them ahead', () => {
    expect(periodsOn(NOVEMBER).map(periodKey)).toEqual(['2026-2', '2026-1', '2026', '2025']);
    expect(periodsOn(day('2027-03-01')).map(periodKey)).toEqual(['2027-1', '2026-2', '2027', '2026']);
    for (const { from } of periodsOn(NOVEMBER)) expect(from <= NOVEMBER).toBe(true);
  });

  it('has an address of its own, and two half-years are a year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('firstHalf' as const, 'secondHalf' as const, 'year' as const),
        fc.integer({ min: 2000, max: 2099 }),
        (kind, year) => {
          const period = accountPeriod(kind, year);
          expect(periodOfKey(periodKey(period))).toEqual(period);
          const [first, second] = [accountPeriod('firstHalf', year), accountPeriod('secondHalf', year)];
          expect(addDays(first.to, 1)).toBe(second.from);
          expect([first.from, second.to]).toEqual([`${year}-01-01`, `${year}-12-31`]);
        },
      ),
    );
    for (const key of ['', '2026-3', '1999', '2026-1-1', 'x']) expect(periodOfKey(key)).toBeUndefined();
  });

  it('is never guessed from other words, and never ahead', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const reading = readAccountPeriod(text, NOVEMBER);
        if (reading.kind === 'read') expect(reading.period.from <= NOVEMBER).toBe(true);
      }),
    );
  });
});
