// Norwegian days, weeks, holidays and clocks, against facts known by name and against Intl and plain UTC dates.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  assertZone,
  day,
  dayFrom,
  dayInWeek,
  dayOf,
  dayOfWall,
  daysBetween,
  daySchema,
  holidays,
  instantOf,
  instantSchema,
  isHoliday,
  isoWeek,
  isWorkday,
  lastWeekdayOfMonth,
  nextWorkday,
  nthWeekdayOfMonth,
  previousWorkday,
  startOfDay,
  timeOfWall,
  wall,
  wallOf,
  wallSchema,
  weekday,
  weeksInYear,
} from '../../src/domain/calendar.ts';
import type { Closed, Day, Instant, Wall } from '../../src/domain/calendar.ts';

const d = day;
const at = (iso: string): Instant => instantSchema.parse(Date.parse(iso));
const iso = (instant: Instant): string => new Date(instant).toISOString().slice(0, 16);
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays(d('1980-01-01'), n));

describe('a day', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2027-02-29',
    '2026-1-1',
    '2026-00-10',
    '0000-01-01',
    '10.12.2026',
    '',
    '2026-12-10T08:00',
  ])('%s is refused', (text) => {
    expect(() => d(text)).toThrow(RangeError);
    expect(daySchema.safeParse(text).success).toBe(false);
  });

  it('29 February is a day in a leap year only', () => {
    expect(daySchema.parse('2028-02-29')).toBe('2028-02-29');
    expect(dayFrom(2027, 2, 29)).toBeUndefined();
    expect(dayFrom(2000, 2, 29)).toBe('2000-02-29');
    expect(dayFrom(2100, 2, 29)).toBeUndefined();
  });

  it('days, weekdays and distances agree with UTC arithmetic for a century', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (a, n) => {
        const b = new Date(Date.parse(a) + n * 86_400_000);
        expect(addDays(a, n)).toBe(b.toISOString().slice(0, 10));
        expect(daysBetween(a, addDays(a, n))).toBe(n);
        expect(weekday(addDays(a, n))).toBe(b.getUTCDay() || 7);
      }),
    );
  });

  it('a month from the last of January is the last of February', () => {
    expect(addMonths(d('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(d('2027-12-31'), 2)).toBe('2028-02-29');
    expect(addMonths(d('2027-03-31'), -13)).toBe('2026-02-28');
    expect(addMonths(d('2026-12-10'), 12)).toBe('2027-12-10');
  });
});

describe('wall time', () => {
  it.each([
    '2026-12-10T24:00',
    '2026-12-10T8:00',
    '2026-02-30T08:00',
    '2026-12-10 08:00',
    '2026-12-10T08:60',
  ])('%s is refused', (text) => {
    expect(wallSchema.safeParse(text).success).toBe(false);
  });

  it('a time that is none is refused', () => {
    expect(() => wall(d('2026-12-10'), '24:00')).toThrow(RangeError);
    expect(() => wall(d('2026-12-10'), '9:00')).toThrow(RangeError);
  });

  it('is taken apart as it was put together', () => {
    const w = wall(d('2026-12-10'), '09:00');
    expect([dayOfWall(w), timeOfWall(w)]).toEqual(['2026-12-10', '09:00']);
  });

  it('the breakfast at 08.00 stays at 08.00 on both sides of summer time', () => {
    expect(iso(instantOf(wall(d('2027-03-26'), '08:00')))).toBe('2027-03-26T07:00');
    expect(iso(instantOf(wall(d('2027-04-30'), '08:00')))).toBe('2027-04-30T06:00');
  });

  it.each([
    ['2027-03-28T01:59', '2027-03-28T00:59'],
    ['2027-03-28T02:30', '2027-03-28T01:30'],
    ['2027-03-28T03:00', '2027-03-28T01:00'],
    ['2026-10-25T01:59', '2026-10-24T23:59'],
    ['2026-10-25T02:30', '2026-10-25T00:30'],
    ['2026-10-25T03:00', '2026-10-25T02:00'],
  ])('%s happens at %s UTC: missing hours move on, doubled hours are the first', (w, utc) => {
    expect(iso(instantOf(wallSchema.parse(w)))).toBe(utc);
  });

  it('the hour that comes twice reads the same both times', () => {
    expect(wallOf(at('2026-10-25T00:30Z'))).toBe('2026-10-25T02:30');
    expect(wallOf(at('2026-10-25T01:30Z'))).toBe('2026-10-25T02:30');
    expect(wallOf(at('2027-03-28T01:00Z'))).toBe('2027-03-28T03:00');
  });

  it('agrees with Intl at any minute from 1990 to 2040', () => {
    const intl = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Oslo',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const range = { min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) };
    fc.assert(
      fc.property(fc.integer(range), (ms) => {
        const instant = instantSchema.parse(ms);
        expect(wallOf(instant)).toBe(intl.format(ms).replace(' ', 'T'));
        expect(dayOf(instant)).toBe(dayOfWall(wallOf(instant)));
        expect(startOfDay(dayOf(instant))).toBeLessThanOrEqual(ms);
      }),
      { numRuns: 500 },
    );
  });

  it('an instant turns back into the same instant except in the doubled hour', () => {
    const hours = fc
      .integer({ min: 0, max: 24 * 365 * 12 })
      .map((n) => at('2025-01-01T00:00Z') + n * 3_600_000);
    fc.assert(
      fc.property(hours, (ms) => {
        const back = instantOf(wallOf(instantSchema.parse(ms)));
        expect([ms, ms - 3_600_000]).toContain(back);
      }),
      { numRuns: 500 },
    );
  });

  it('this machine knows Norwegian time', () => {
    expect(assertZone).not.toThrow();
  });
});

describe('weeks', () => {
  it.each([
    ['2026-12-30', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2027-01-06', 2027, 1],
    ['2025-12-29', 2026, 1],
    ['2024-12-31', 2025, 1],
    ['2026-12-10', 2026, 50],
  ])('%s is in week %i/%i', (text, year, week) => {
    expect(isoWeek(d(text))).toEqual({ year, week });
  });

  it('week 53 comes in 2026 and 2032 and not between', () => {
    const with53 = [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032].filter((y) => weeksInYear(y) === 53);
    expect(with53).toEqual([2026, 2032]);
    expect(dayInWeek(2027, 53, 1)).toBeUndefined();
    expect(dayInWeek(2026, 53, 3)).toBe('2026-12-30');
  });

  it('Thursday of week 36 is where the plans say', () => {
    expect([2025, 2026, 2027, 2028].map((y) => dayInWeek(y, 36, 4))).toEqual([
      '2025-09-04',
      '2026-09-03',
      '2027-09-09',
      '2028-09-07',
    ]);
  });

  it('every day is found again from its week and weekday', () => {
    fc.assert(
      fc.property(anyDay, (a) => {
        const { year, week } = isoWeek(a);
        expect(dayInWeek(year, week, weekday(a))).toBe(a);
      }),
    );
  });
});

describe('weekdays of a month', () => {
  it('the second Saturday of September is Natteravnenes dag', () => {
    expect(nthWeekdayOfMonth(2026, 9, 2, 6)).toBe('2026-09-12');
  });

  it('a month without a fifth Friday has none', () => {
    expect(nthWeekdayOfMonth(2027, 2, 5, 5)).toBeUndefined();
    expect(nthWeekdayOfMonth(2027, 1, 5, 5)).toBe('2027-01-29');
  });

  it('the last Friday of December 2026 is Christmas Day', () => {
    expect(lastWeekdayOfMonth(2026, 12, 5)).toBe('2026-12-25');
    expect(isHoliday(lastWeekdayOfMonth(2026, 12, 5))).toBe(true);
  });
});

/** Easter Sunday by the anonymous Gregorian computus, independent of the calendar library. */
function easter(y: number): Day {
  const [a, b, c] = [y % 19, Math.floor(y / 100), y % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return d(`${y}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`);
}

describe('public holidays', () => {
  it('are the twelve of the law in every year from 2015 to 2045', () => {
    for (let y = 2015; y <= 2045; y++) {
      const e = easter(y);
      const due: readonly (readonly [Day, string])[] = [
        [d(`${y}-01-01`), 'nyttarsdag'],
        [addDays(e, -3), 'skjaertorsdag'],
        [addDays(e, -2), 'langfredag'],
        [e, 'paskedag1'],
        [addDays(e, 1), 'paskedag2'],
        [d(`${y}-05-01`), 'mai1'],
        [d(`${y}-05-17`), 'mai17'],
        [addDays(e, 39), 'himmelfart'],
        [addDays(e, 49), 'pinsedag1'],
        [addDays(e, 50), 'pinsedag2'],
        [d(`${y}-12-25`), 'juledag1'],
        [d(`${y}-12-26`), 'juledag2'],
      ];
      const year = Array.from({ length: 366 }, (_, n) => addDays(d(`${y}-01-01`), n)).filter((x) =>
        x.startsWith(String(y)),
      );
      const found = year.flatMap((x) => holidays(x).map((key) => `${x} ${key}`));
      expect(found.sort()).toEqual(due.map(([x, key]) => `${x} ${key}`).sort());
    }
  });

  it('17 May 2027 is two at once', () => {
    expect(holidays(d('2027-05-17'))).toEqual(['mai17', 'pinsedag2']);
  });

  it('Christmas Eve and New Year’s Eve are not public holidays, yet no working days', () => {
    for (const text of ['2026-12-24', '2026-12-31', '2027-12-31']) {
      expect([isHoliday(d(text)), isWorkday(d(text))]).toEqual([false, false]);
    }
  });
});

describe('working days', () => {
  const easterWeek: readonly Closed[] = [{ from: d('2027-03-22'), to: d('2027-03-24'), name: 'påskeferie' }];

  it('the reminder before Easter Monday leaves on the Wednesday, or before the school’s Easter week', () => {
    expect(previousWorkday(d('2027-03-29'))).toBe('2027-03-24');
    expect(previousWorkday(d('2027-03-29'), easterWeek)).toBe('2027-03-19');
    expect(nextWorkday(d('2027-03-22'), easterWeek)).toBe('2027-03-30');
  });

  it('a working day is its own nearest', () => {
    expect([previousWorkday(d('2026-12-10')), nextWorkday(d('2026-12-10'))]).toEqual([
      '2026-12-10',
      '2026-12-10',
    ]);
  });

  it('from Christmas Eve the next is the Monday after', () => {
    expect(nextWorkday(d('2026-12-24'))).toBe('2026-12-28');
    expect(previousWorkday(d('2027-01-03'))).toBe('2026-12-30');
  });

  it('a municipality that is always closed is told so', () => {
    expect(() =>
      nextWorkday(d('2026-01-01'), [{ from: d('2000-01-01'), to: d('2100-01-01'), name: 'stengt' }]),
    ).toThrow(RangeError);
  });
});

describe('speed', () => {
  it('ten thousand questions about a year take well under a second', () => {
    const w: Wall = wall(d('2026-03-02'), '08:00');
    const before = performance.now();
    for (let n = 0; n < 10_000; n++) {
      const x = addDays(d('2026-01-01'), n % 365);
      isWorkday(x);
      wallOf(instantOf(w));
    }
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
