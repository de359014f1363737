// Rhythms that are held in a part of the year, that hang on another's dates, that are several rules at once or lack their start; what
// is left out beside months; and what a forum does when its rhythm meets a holiday.
import { describe, expect, it } from '@jest/globals';
import { anchorKey } from '../../src/domain/cadence-days.ts';
import {
  type Anchors,
  cadenceSchema,
  givesDates,
  missingIn,
  nextOccurrence,
  occurrences,
} from '../../src/domain/cadence.ts';
import type { Cadence, Exceptions } from '../../src/domain/cadence.ts';
import { type Closed, type Day, day } from '../../src/domain/calendar.ts';

const days = (c: Cadence, from: string, to: string, except?: Exceptions, anchors?: Anchors): readonly Day[] =>
  occurrences(cadenceSchema.parse(c), day(from), day(to), except, anchors).map((one) => one.day);

const wednesdays: Cadence = { kind: 'weekly', interval: 1, weekday: 3, from: day('2026-01-01') };
const autumn: Closed = { from: day('2026-10-05'), to: day('2026-10-09'), name: 'høstferie' };

describe('a season', () => {
  it('is held in its months alone, and leaves others out', () => {
    const onlyMay: Cadence = { kind: 'season', of: wednesdays, only: [5, 6], off: [6] };
    expect(days(onlyMay, '2026-01-01', '2026-12-31')).toEqual([
      '2026-05-06',
      '2026-05-13',
      '2026-05-20',
      '2026-05-27',
    ]);
  });

  it('from October to March runs over New Year, both ends included', () => {
    const winter: Cadence = {
      kind: 'season',
      of: wednesdays,
      span: { from: { month: 12, date: 16 }, to: { month: 1, date: 6 } },
    };
    expect(days(winter, '2026-06-01', '2027-06-01')).toEqual([
      '2026-12-16',
      '2026-12-23',
      '2026-12-30',
      '2027-01-06',
    ]);
    expect(nextOccurrence(winter, day('2027-01-06'))?.day).toBe('2027-12-22');
  });

  it('without school holidays gives no day until the school route is known', () => {
    const school: Cadence = { kind: 'season', of: wednesdays, skip: ['schoolHolidays'] };
    expect(givesDates(school)).toBe(false);
    expect(missingIn(school)).toEqual(['schoolRoute']);
    expect(days(school, '2026-10-01', '2026-10-20')).toEqual([]);
    expect(days(school, '2026-10-01', '2026-10-20', undefined, { closed: [autumn] })).toEqual(['2026-10-14']);
  });

  it('leaves out Christmas week, public holidays and single days', () => {
    const c: Cadence = {
      kind: 'season',
      of: wednesdays,
      skip: ['christmasWeek', 'publicHolidays'],
      days: [day('2028-05-10')],
    };
    expect(days(c, '2026-12-20', '2027-01-10')).toEqual(['2026-12-23', '2027-01-06']);
    expect(days(c, '2028-05-01', '2028-05-24')).toEqual(['2028-05-03', '2028-05-24']);
  });
});

describe('exceptions of a municipality', () => {
  it('are months, Christmas week, closed ranges and single days; the series does not shift', () => {
    const except: Exceptions = {
      months: [7],
      christmasWeek: true,
      closed: [autumn],
      days: [day('2026-08-05')],
    };
    const other: Cadence = { kind: 'weekly', interval: 2, weekday: 3, from: day('2026-06-24') };
    expect(days(other, '2026-06-01', '2026-12-31', except)).toEqual([
      '2026-06-24',
      '2026-08-19',
      '2026-09-02',
      '2026-09-16',
      '2026-09-30',
      '2026-10-14',
      '2026-10-28',
      '2026-11-11',
      '2026-11-25',
      '2026-12-09',
      '2026-12-23',
    ]);
  });
});

describe('a rhythm that hangs on another’s dates', () => {
  const anchor = { kind: 'forum', forum: 'politiråd' } as const;
  const politiraad = ['2026-02-11', '2026-05-13'].map((d) => ({ from: day(d), to: day(d) }));
  const anchors: Anchors = { of: { [anchorKey(anchor)]: politiraad } };

  it('two weeks before the politiråd is two weeks before each, once the dates are there', () => {
    const c: Cadence = { kind: 'relative', side: 'before', anchor, distance: { n: 2, unit: 'week' } };
    expect(givesDates(c)).toBe(false);
    expect(missingIn(c)).toEqual(['otherDates']);
    expect(days(c, '2026-01-01', '2026-12-31')).toEqual([]);
    expect(days(c, '2026-01-01', '2026-12-31', undefined, anchors)).toEqual(['2026-01-28', '2026-04-29']);
  });

  it('Monday after the autumn holiday is counted from its last day', () => {
    const c: Cadence = {
      kind: 'relative',
      side: 'after',
      anchor: { kind: 'event', event: 'autumnHoliday' },
      weekday: 1,
    };
    const given: Anchors = { of: { 'event/autumnHoliday': [autumn] } };
    expect(days(c, '2026-01-01', '2026-12-31', undefined, given)).toEqual(['2026-10-12']);
  });

  it('without a distance says nothing of which day', () => {
    const c: Cadence = { kind: 'relative', side: 'after', anchor };
    expect(missingIn(c)).toEqual(['otherDates', 'distance']);
    expect(days(c, '2026-01-01', '2026-12-31', undefined, anchors)).toEqual([]);
  });
});

describe('several rules and unknown starts', () => {
  it('Fridays and Saturdays are one series in order, a shared day once', () => {
    const c: Cadence = {
      kind: 'joined',
      rules: [
        { kind: 'weekly', interval: 1, weekday: 6, from: day('2026-01-01') },
        { kind: 'parity', parity: 'even', weekday: 5 },
        { kind: 'monthly', nth: 'last', weekday: 5 },
      ],
    };
    expect(days(c, '2026-01-23', '2026-02-08')).toEqual([
      '2026-01-23',
      '2026-01-24',
      '2026-01-30',
      '2026-01-31',
      '2026-02-06',
      '2026-02-07',
    ]);
  });

  it.each([
    [{ kind: 'every', unit: 'week', interval: 6 }, ['weekday', 'start']],
    [{ kind: 'every', unit: 'week', interval: 2, weekday: 3 }, ['start']],
    [{ kind: 'every', unit: 'month', interval: 1 }, ['weekday']],
    [{ kind: 'every', unit: 'month', interval: 2, nth: 1, weekday: 3 }, ['start']],
    [{ kind: 'count', times: 4, bound: 'exact', per: 'year' }, ['days']],
    [{ kind: 'everyYears', interval: 3, years: [] }, ['years', 'days']],
    [{ kind: 'onDemand' }, []],
  ] as const)('%j gives no days and says what is missing', (cadence, missing) => {
    const c = cadenceSchema.parse(cadence);
    expect(givesDates(c)).toBe(false);
    expect(missingIn(c)).toEqual(missing);
    expect(days(c, '2026-01-01', '2031-12-31')).toEqual([]);
  });

  it('a distance and a weekday at once, or a fifth of nothing, are refused', () => {
    for (const bad of [
      { kind: 'every', unit: 'week', interval: 1, weekday: 1, nth: 1 },
      { kind: 'joined', rules: [{ kind: 'onDemand' }] },
      { kind: 'season', of: wednesdays, only: [] },
      {
        kind: 'relative',
        side: 'after',
        anchor: { kind: 'event', event: 'easter' },
        weekday: 1,
        distance: { n: 1, unit: 'day' },
      },
    ])
      expect(cadenceSchema.safeParse(bad).success).toBe(false);
  });
});
