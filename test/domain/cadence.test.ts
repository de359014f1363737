// The days that follow from how often something is held, 2025–2035, against a search day by day that knows no shortcuts.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cadenceSchema, givesDates, nextOccurrence, occurrences } from '../../src/domain/cadence.ts';
import type { Cadence, Exceptions } from '../../src/domain/cadence.ts';
import { day } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/domain/calendar.ts';

const DAY_MS = 86_400_000;
const utc = (text: string): Date => new Date(`${text}T00:00:00Z`);
const text = (date: Date): Day => day(date.toISOString().slice(0, 10));
const plus = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS);
const isoDay = (date: Date): number => date.getUTCDay() || 7;
const monday = (date: Date): Date => plus(date, 1 - isoDay(date));
const months = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();

/** ISO week by counting Thursdays from the start of the Thursday's year. */
function week(date: Date): number {
  const thursday = plus(monday(date), 3);
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS / 7) + 1;
}

/** Whether the rule, read plainly, holds on a day. */
function holds(c: Cadence, x: Date): boolean {
  switch (c.kind) {
    case 'weekly': {
      const weeks = (monday(x).getTime() - monday(utc(c.from)).getTime()) / DAY_MS / 7;
      return isoDay(x) === c.weekday && x >= utc(c.from) && weeks % c.interval === 0;
    }
    case 'parity':
      return isoDay(x) === c.weekday && week(x) % 2 === (c.parity === 'even' ? 0 : 1);
    case 'monthly': {
      const nth = Math.ceil(x.getUTCDate() / 7);
      const inMonth = c.nth === 'last' ? plus(x, 7).getUTCMonth() !== x.getUTCMonth() : nth === c.nth;
      const due =
        !c.from || (x >= utc(c.from) && (months(x) - months(utc(c.from))) % (c.interval ?? 1) === 0);
      return isoDay(x) === c.weekday && inMonth && due;
    }
    case 'dates':
      return c.days.includes(text(x));
    case 'yearWeek':
      return isoDay(x) === c.weekday && week(x) === c.week;
    default:
      return false;
  }
}

function bruteForce(c: Cadence, from: Day, to: Day, except?: Exceptions): readonly Day[] {
  const found: Day[] = [];
  for (let x = utc(from); text(x) <= to; x = plus(x, 1)) {
    if (holds(c, x) && !except?.months.includes(x.getUTCMonth() + 1)) found.push(text(x));
  }
  return found;
}

const FROM = day('2025-01-01');
const TO = day('2035-12-31');
const days = (c: Cadence, from = FROM, to = TO, except?: Exceptions): readonly Day[] =>
  occurrences(c, from, to, except).map((o) => o.day);

const FRIDAY_BREAKFAST: Cadence = { kind: 'monthly', nth: 'last', weekday: 5 };
const JULY_OFF: Exceptions = { months: [7] };

const someDay = fc.integer({ min: 0, max: 4016 }).map((n) => text(plus(utc(FROM), n)));
const someWeekday = fc.integer({ min: 1, max: 7 });
const rules: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    interval: fc.integer({ min: 1, max: 9 }),
    weekday: someWeekday,
    from: someDay,
  }),
  fc.record({
    kind: fc.constant('parity' as const),
    parity: fc.constantFrom('even' as const, 'odd' as const),
    weekday: someWeekday,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 'last' as const),
    weekday: someWeekday,
    interval: fc.integer({ min: 1, max: 12 }),
    from: someDay,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    nth: fc.constantFrom(1 as const, 5 as const, 'last' as const),
    weekday: someWeekday,
  }),
  fc.record({ kind: fc.constant('dates' as const), days: fc.array(someDay) }),
  fc.record({
    kind: fc.constant('yearWeek' as const),
    week: fc.integer({ min: 1, max: 53 }),
    weekday: someWeekday,
  }),
);
const exceptions = fc.option(
  fc.record({ months: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { maxLength: 11 }) }),
  { nil: undefined },
);

describe('any rule from 2025 to 2035', () => {
  it('gives the days a search day by day gives', () => {
    fc.assert(
      fc.property(rules, someDay, fc.integer({ min: 0, max: 800 }), exceptions, (c, from, length, except) => {
        const to = text(plus(utc(from), length));
        expect(days(c, from, to, except)).toEqual(bruteForce(c, from, to, except));
      }),
      { numRuns: 60 },
    );
  });

  it('the next occurrence is the first after the day', () => {
    fc.assert(
      fc.property(rules, someDay, exceptions, (c, after, except) => {
        const next = nextOccurrence(c, after, except)?.day;
        const window = bruteForce(c, text(plus(utc(after), 1)), text(plus(utc(after), 500)), except);
        if (window.length > 0) expect(next).toBe(window[0]);
        else if (next) expect(holds(c, utc(next))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('whole decade, every kind', () => {
    const kinds: readonly Cadence[] = [
      FRIDAY_BREAKFAST,
      { kind: 'weekly', interval: 6, weekday: 3, from: day('2025-01-08') },
      { kind: 'parity', parity: 'even', weekday: 3 },
      { kind: 'monthly', nth: 5, weekday: 1 },
      { kind: 'yearWeek', week: 53, weekday: 4 },
    ];
    for (const c of kinds) expect(days(c)).toEqual(bruteForce(c, FROM, TO));
  });
});

describe('Nes’s breakfast, last Friday of the month', () => {
  it('is off in July', () => {
    expect(days(FRIDAY_BREAKFAST, day('2026-06-01'), day('2026-09-01'), JULY_OFF)).toEqual([
      '2026-06-26',
      '2026-08-28',
    ]);
  });

  it('collides with a public holiday only on these days, and the day is shown, not moved', () => {
    const collisions = occurrences(FRIDAY_BREAKFAST, FROM, day('2031-12-31')).filter(
      (o) => o.holiday.length > 0,
    );
    expect(collisions.map((o) => [o.day, o.holiday])).toEqual([
      ['2025-12-26', ['juledag2']],
      ['2026-12-25', ['juledag1']],
      ['2027-03-26', ['langfredag']],
      ['2029-03-30', ['langfredag']],
      ['2031-12-26', ['juledag2']],
    ]);
  });

  it.each(['2027-12-31', '2028-12-29', '2029-12-28', '2030-12-27'])(
    '%s lies in the Christmas week and is no public holiday',
    (on) => {
      expect(occurrences(FRIDAY_BREAKFAST, day(on), day(on))).toEqual([{ day: on, holiday: [] }]);
    },
  );

  it('after the breakfast of November 2026 comes Christmas Day, and after that 29 January', () => {
    expect(nextOccurrence(FRIDAY_BREAKFAST, day('2026-11-27'))).toEqual({
      day: '2026-12-25',
      holiday: ['juledag1'],
    });
    expect(nextOccurrence(FRIDAY_BREAKFAST, day('2026-12-25'))).toEqual({ day: '2027-01-29', holiday: [] });
  });
});

describe('even and odd weeks over New Year', () => {
  it('the even Wednesdays have three weeks’ pause over week 53 and the odd ones follow each other', () => {
    const window = [day('2026-12-01'), day('2027-01-20')] as const;
    expect(days({ kind: 'parity', parity: 'even', weekday: 3 }, ...window)).toEqual([
      '2026-12-09',
      '2026-12-23',
      '2027-01-13',
    ]);
    expect(days({ kind: 'parity', parity: 'odd', weekday: 3 }, ...window)).toEqual([
      '2026-12-02',
      '2026-12-16',
      '2026-12-30',
      '2027-01-06',
      '2027-01-20',
    ]);
  });

  it('every other week counted from a day does not', () => {
    const c: Cadence = { kind: 'weekly', interval: 2, weekday: 3, from: day('2026-12-09') };
    expect(days(c, day('2026-12-01'), day('2027-01-20'))).toEqual([
      '2026-12-09',
      '2026-12-23',
      '2027-01-06',
      '2027-01-20',
    ]);
  });
});

describe('rules at the edge', () => {
  it('the Thursday of week 36 is in September each year', () => {
    expect(days({ kind: 'yearWeek', week: 36, weekday: 4 }, day('2026-01-01'), day('2027-12-31'))).toEqual([
      '2026-09-03',
      '2027-09-09',
    ]);
  });

  it('a day in week 53 waits for the next year that has one', () => {
    expect(nextOccurrence({ kind: 'yearWeek', week: 53, weekday: 3 }, day('2026-12-30'))?.day).toBe(
      '2032-12-29',
    );
  });

  it('a series does not begin before its first week', () => {
    const c: Cadence = { kind: 'weekly', interval: 6, weekday: 4, from: day('2027-01-14') };
    expect(nextOccurrence(c, day('2026-01-01'))?.day).toBe('2027-01-14');
  });

  it('listed dates come sorted and once, and end', () => {
    const c: Cadence = { kind: 'dates', days: [day('2027-05-17'), day('2026-12-10'), day('2027-05-17')] };
    expect(occurrences(c, FROM, TO)).toEqual([
      { day: '2026-12-10', holiday: [] },
      { day: '2027-05-17', holiday: ['mai17', 'pinsedag2'] },
    ]);
    expect(nextOccurrence(c, day('2027-05-17'))).toBeUndefined();
  });

  it('all months off, or a fifth Friday of a February that never has one, is no occurrence', () => {
    expect(
      nextOccurrence(FRIDAY_BREAKFAST, FROM, { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }),
    ).toBeUndefined();
    expect(
      nextOccurrence({ kind: 'monthly', nth: 5, weekday: 5, interval: 12, from: day('2025-02-01') }, FROM)
        ?.day,
    ).toBe('2036-02-29');
    expect(
      nextOccurrence({ kind: 'monthly', nth: 5, weekday: 5, interval: 120, from: day('2025-02-01') }, FROM),
    ).toBeUndefined();
  });

  it('what says no day gives none', () => {
    const without: readonly Cadence[] = [
      { kind: 'count', times: 4, bound: 'exact', per: 'year' },
      { kind: 'count', times: 2, atMost: 4, bound: 'atLeast', per: 'planPeriod' },
      { kind: 'everyYears', interval: 3, years: [2025, 2028] },
      { kind: 'yearly' },
      { kind: 'onDemand' },
    ];
    for (const c of without) {
      expect([givesDates(c), days(c), nextOccurrence(c, FROM)]).toEqual([false, [], undefined]);
      expect(cadenceSchema.parse(c)).toEqual(c);
    }
    expect(givesDates(FRIDAY_BREAKFAST)).toBe(true);
  });
});

describe('what is stored', () => {
  it('every rule survives the schema', () => {
    fc.assert(
      fc.property(rules, (c) => expect(cadenceSchema.parse(JSON.parse(JSON.stringify(c)))).toEqual(c)),
    );
  });

  it.each([
    [{ kind: 'weekly', interval: 0, weekday: 3, from: '2026-01-07' }],
    [{ kind: 'weekly', interval: 1, weekday: 8, from: '2026-01-07' }],
    [{ kind: 'weekly', interval: 1, weekday: 3, from: '2026-02-30' }],
    [{ kind: 'monthly', nth: 6, weekday: 5 }],
    [{ kind: 'monthly', nth: 1, weekday: 5, interval: 2 }],
    [{ kind: 'yearWeek', week: 54, weekday: 1 }],
    [{ kind: 'count', times: 4, atMost: 2, bound: 'about', per: 'year' }],
    [{ kind: 'sometimes' }],
  ])('%j is refused', (stored) => {
    expect(cadenceSchema.safeParse(stored).success).toBe(false);
  });
});
