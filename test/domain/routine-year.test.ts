import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../any-text.ts';
import {
  type Closed,
  type Instant,
  type Wall,
  addDays,
  day,
  dayOf,
  instantOf,
  isWorkday,
  wall,
  wallOf,
} from '../../src/domain/calendar.ts';
import type { Routine, RoutineYear } from '../../src/domain/routine.ts';
import { missingOf, standingOf, wheelOf, wordsDue, wordsOf } from '../../src/domain/routine-year.ts';
import { readYear, readYears } from '../../src/domain/years.ts';

const at = (text: string): Instant => instantOf(text as Wall);
const routine = (more: Partial<Routine> = {}): Routine => ({
  id: 'vandring',
  name: 'Trygghetsvandring',
  role: 'slt-koordinator',
  frequency: 'hvert år',
  leadWeeks: 8,
  month: 5,
  steps: [],
  ...more,
});
const told = { closed: [] as readonly Closed[], since: at('2026-01-01T00:00') };
const spoken = (one: Routine, year: number, how = told) => {
  const { first, second } = wordsOf(one, year, how);
  return [first, second].map((when) => when && wallOf(when));
};

describe('when a routine is told of', () => {
  it.each<[string, Partial<Routine>, number, (string | undefined)[]]>([
    ['eight weeks before May', {}, 2027, ['2027-03-05T09:00', '2027-05-03T09:00']],
    [
      'January, twelve weeks ahead, reaches into the year before',
      { month: 1, leadWeeks: 12 },
      2027,
      ['2026-10-09T09:00', '2027-01-04T09:00'],
    ],
    [
      'no lead: the working day before May Day, then the first one after',
      { leadWeeks: 0 },
      2028,
      ['2028-04-28T09:00', '2028-05-02T09:00'],
    ],
    [
      'no lead and a working first: only once',
      { month: 6, leadWeeks: 0 },
      2027,
      ['2027-06-01T09:00', undefined],
    ],
    ['a whole year ahead', { month: 3, leadWeeks: 52 }, 2028, ['2027-03-03T09:00', '2028-03-01T09:00']],
  ])('%s', (_, more, year, expected) => {
    expect(spoken(routine(more), year)).toEqual(expected);
  });

  it('a month with no working day left has no second word', () => {
    const july = {
      ...told,
      closed: [{ from: day('2027-07-01'), to: day('2027-07-31'), name: 'fellesferie' }],
    };
    expect(spoken(routine({ month: 7, leadWeeks: 4 }), 2027, july)).toEqual(['2027-06-03T09:00', undefined]);
  });

  it('set after its reminder should have gone, it is told of the next working morning', () => {
    const since = at('2027-04-16T15:00');
    expect(spoken(routine(), 2027, { ...told, since })).toEqual(['2027-04-19T09:00', '2027-05-03T09:00']);
  });

  it('set when its month is under way it is still told of, and when the month is over it is not', () => {
    expect(spoken(routine(), 2027, { ...told, since: at('2027-05-20T10:00') })).toEqual([
      '2027-05-21T09:00',
      undefined,
    ]);
    expect(spoken(routine(), 2027, { ...told, since: at('2027-05-31T10:00') })).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('without a month, or in a year nobody has named, nothing is told', () => {
    expect(spoken({ ...routine(), month: undefined }, 2027)).toEqual([undefined, undefined]);
    expect(spoken(routine({ years: [2025, 2028] }), 2027)).toEqual([undefined, undefined]);
    expect(spoken(routine({ years: [2025, 2028] }), 2028)[0]).toBe('2028-03-06T09:00');
  });

  it('never twice on a day, always at nine on a working day, for any lead and any month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 52 }),
        fc.integer({ min: 2026, max: 2040 }),
        (month, leadWeeks, year) => {
          const { first, second } = wordsOf(routine({ month, leadWeeks }), year, told);
          for (const one of [first, second].filter((x): x is Instant => x !== undefined)) {
            expect(wallOf(one).slice(11)).toBe('09:00');
            expect(isWorkday(dayOf(one))).toBe(true);
          }
          if (first && second) expect(dayOf(first) < dayOf(second)).toBe(true);
        },
      ),
    );
  });
});

describe('what falls due', () => {
  const NONE = () => undefined;
  const created = { closed: [], created: at('2026-01-01T00:00') };
  const due = (
    routines: readonly Routine[],
    after: string,
    until: string,
    record: (id: string, year: number) => RoutineYear | undefined = NONE,
  ) =>
    wordsDue(routines, record, created, { after: at(after), until: at(until) }).map(
      ({ routine: { id }, year, step, at: when }) => `${wallOf(when)} ${id} ${year} ${step}`,
    );

  it('is the same asked for a year or day by day', () => {
    const two = [
      routine({ id: 'a', month: 1, leadWeeks: 12 }),
      routine({ id: 'b', years: [2027], month: 3 }),
    ];
    const days = Array.from({ length: 500 }, (_, n) => addDays(day('2026-09-01'), n));
    const slow = days.flatMap((one) => due(two, wall(one, '08:59'), wall(addDays(one, 1), '08:59')));
    expect(due(two, '2026-09-01T08:59', wall(addDays(day('2026-09-01'), 500), '08:59')).sort()).toEqual(
      slow.sort(),
    );
    expect(slow).toEqual([
      '2026-10-09T09:00 a 2027 first',
      '2027-01-04T09:00 a 2027 second',
      '2027-01-04T09:00 b 2027 first',
      '2027-03-01T09:00 b 2027 second',
      '2027-10-08T09:00 a 2028 first',
      '2028-01-03T09:00 a 2028 second',
    ]);
  });

  it('is nothing once it is planned, done or dropped', () => {
    for (const state of ['planned', 'done', 'dropped'] as const) {
      const record = (): RoutineYear => ({
        routine: 'vandring',
        year: 2027,
        state,
        at: at('2027-03-10T10:00'),
      });
      expect(due([routine()], '2027-03-01T00:00', '2027-06-30T00:00', record)).toEqual([]);
    }
  });

  it('is the second word only, once the first has been given, also when the lead is changed afterwards', () => {
    const record = (): RoutineYear => ({
      routine: 'vandring',
      year: 2027,
      state: 'reminded',
      at: at('2027-03-05T09:00'),
    });
    const changed = routine({ setAt: at('2027-04-30T12:00'), leadWeeks: 4 });
    expect(due([changed], '2027-03-01T00:00', '2027-06-30T00:00', record)).toEqual([
      '2027-05-03T09:00 vandring 2027 second',
    ]);
  });
});

describe('what the coordinator is asked', () => {
  it.each<[string, Partial<Routine>, string, readonly string[]]>([
    ['a yearly routine with a month: nothing', {}, '2026-11-23', []],
    ['Ungdata in 2025 and 2028, in 2026: nothing yet', { years: [2025, 2028] }, '2026-11-23', []],
    ['the last year has passed', { years: [2022, 2025] }, '2026-01-02', ['years']],
    ['nobody has told the years', { years: [] }, '2026-11-23', ['years']],
    [
      'less than a year to the next by the distance of the last two',
      { years: [2025, 2026] },
      '2026-11-23',
      ['years'],
    ],
    ['one year only, still ahead', { years: [2028] }, '2026-11-23', []],
  ])('%s', (_, more, today, expected) => {
    expect(missingOf(routine(more), day(today))).toEqual(expected);
  });

  it('a routine without a month stands on top of the wheel every year, and is in none of its months', () => {
    const lost = { ...routine({ id: 'lost', years: [2030] }), month: undefined };
    const wheel = wheelOf(
      [routine(), lost, routine({ id: 'ungdata', years: [2028], month: 2 })],
      2027,
      day('2026-11-23'),
    );
    expect(wheel.missing.map(({ routine: { id }, missing }) => [id, missing])).toEqual([['lost', ['month']]]);
    expect(wheel.months.map(({ month, routines }) => [month, routines.map(({ id }) => id)])).toEqual([
      [5, ['vandring']],
    ]);
  });
});

describe('how a routine stands', () => {
  const standing = (today: string, record?: Partial<RoutineYear>) =>
    standingOf(
      routine(),
      2027,
      record && { routine: 'vandring', year: 2027, state: 'reminded', at: at('2027-03-05T09:00'), ...record },
      told,
      day(today),
    );

  it('is ahead with the day of the reminder, then reminded, then silent when the month is over', () => {
    expect(standing('2027-01-10')).toEqual({ kind: 'ahead', on: '2027-03-05' });
    expect(standing('2027-05-31', {})).toEqual({ kind: 'reminded' });
    expect(standing('2027-06-01', {})).toEqual({ kind: 'silent' });
    expect(standing('2027-06-01')).toEqual({ kind: 'ahead' });
  });

  it('is what somebody has said, with its day or reason', () => {
    expect(standing('2027-06-01', { state: 'planned', day: day('2027-05-12') })).toEqual({
      kind: 'planned',
      day: '2027-05-12',
    });
    expect(standing('2027-06-01', { state: 'done' })).toEqual({ kind: 'done' });
    expect(standing('2027-06-01', { state: 'dropped', reason: 'notNeeded' })).toEqual({
      kind: 'dropped',
      reason: 'notNeeded',
    });
  });
});

describe('years as people type them', () => {
  it.each<[string, readonly number[] | undefined]>([
    ['2025, 2028', [2025, 2028]],
    ['2028 og 2025', [2025, 2028]],
    ['2025; 2028; 2025.', [2025, 2028]],
    ['2028', [2028]],
    ['2025-2028', undefined],
    ['2025–2028', undefined],
    ['25, 28', undefined],
    ['hvert tredje år', undefined],
    ['2025, kanskje 2028', undefined],
    ['1925', undefined],
    ['', undefined],
  ])('«%s»', (text, expected) => {
    expect(readYears(text)).toEqual(expected);
  });

  it.each<[string, number | undefined]>([
    ['', 2026],
    ['2027', 2027],
    ['for 2027', 2027],
    ['neste år', 2027],
    ['Next year.', 2027],
    ['i fjor', 2025],
    ['27', undefined],
    ['frokost', undefined],
    ['2027 2028', undefined],
  ])('the year of «møteplan %s»', (text, expected) => {
    expect(readYear(text, 2026)).toBe(expected);
  });

  it('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const year of readYears(text) ?? []) expect(year >= 2000 && year <= 2100).toBe(true);
        readYear(text, 2026);
      }),
    );
  });
});
