import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  answerRate,
  attendanceAccount,
  expectedIn,
  forumAccounts,
  measureAccount,
  routineAccounts,
} from '../../src/domain/account.ts';
import { accountPeriod } from '../../src/domain/account-period.ts';
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import type { Measure, Report } from '../../src/domain/measure.ts';
import type { Answer, Meeting } from '../../src/domain/meeting.ts';
import type { ActionPlan } from '../../src/domain/owner.ts';
import type { PersonId } from '../../src/domain/people.ts';
import { planOf } from '../../src/domain/plan.ts';
import type { Routine, RoutineYear } from '../../src/domain/routine.ts';
import { reportsByMeasure } from '../../src/domain/status-paper.ts';

const at = (text: string): Instant => instantOf(text as Wall);
const AUTUMN = accountPeriod('secondHalf', 2026);

const measure = (id: string, more: Partial<Measure> = {}): Measure => ({
  ...{ id, title: `Tiltak ${id}`, content: '', goalArea: 'Rus', every: 'round', owners: [] },
  ...more,
});
const plan = (...measures: readonly Measure[]): ActionPlan => ({
  measures,
  roles: new Map(),
  forums: new Map(),
});
const report = (of: string, when: string, status: Report['status'], more: Partial<Report> = {}): Report => ({
  ...{ measure: of, status, at: at(when), by: 'p-1' as PersonId },
  ...more,
});
const accountOf = (measures: readonly Measure[], reports: readonly Report[]) =>
  measureAccount(plan(...measures), reportsByMeasure(reports), AUTUMN);

describe('the measures of a half-year', () => {
  it('stand as they did at its start and its end, and those that became done or delayed are named', () => {
    const found = accountOf(
      [measure('a'), measure('b'), measure('c'), measure('d')],
      [
        report('a', '2026-06-30T23:59', 'onTrack'),
        report('a', '2026-07-01T00:00', 'done'),
        report('b', '2026-03-01T09:00', 'delayed'),
        report('b', '2026-09-01T09:00', 'delayed'),
        report('c', '2026-12-31T23:59', 'delayed'),
        report('c', '2027-01-01T00:00', 'done'),
      ],
    );
    expect(found.start).toMatchObject({ onTrack: 1, delayed: 1, untold: 2 });
    expect(found.end).toMatchObject({ done: 1, delayed: 2, untold: 1 });
    expect(found.done.map(({ id }) => id)).toEqual(['a']);
    expect(found.delayed.map(({ id }) => id)).toEqual(['c']);
  });

  it('leave out what was taken out before it, and name what was taken out in it', () => {
    const found = accountOf(
      [
        measure('a', { retired: day('2026-06-01') }),
        measure('b', { retired: day('2026-10-01') }),
        measure('c'),
      ],
      [],
    );
    expect(found.of).toBe(1);
    expect(found.takenOut.map(({ id }) => id)).toEqual(['b']);
  });

  it('are to be evaluated when the plan says so, when they had no effect, and when nobody told', () => {
    const found = accountOf(
      [
        measure('a', { evaluateIn: 2026 }),
        measure('b', { evaluateIn: 2027 }),
        measure('c'),
        measure('d'),
        measure('e'),
        measure('f'),
      ],
      [
        report('a', '2026-09-01T09:00', 'onTrack', { effect: 'yes' }),
        report('b', '2026-09-01T09:00', 'onTrack', { effect: 'partly' }),
        report('c', '2026-09-01T09:00', 'onTrack', { effect: 'yes' }),
        report('c', '2026-10-01T09:00', 'onTrack', { effect: 'no' }),
        report('d', '2026-09-01T09:00', 'onTrack', { effect: 'tooEarly' }),
        report('f', '2026-02-01T09:00', 'done'),
      ],
    );
    expect(found.toEvaluate.map((one) => [one.measure.id, one.why])).toEqual([
      ['a', ['planned']],
      ['c', ['noEffect']],
      ['d', ['tooEarly']],
      ['e', ['untold']],
    ]);
    expect(found.effects).toEqual({ yes: 1, partly: 1, no: 1, tooEarly: 1, untold: 2 });
  });

  it('are each counted once, whatever was told', () => {
    const told = fc.record({
      measure: fc.constantFrom('m-0', 'm-1', 'm-2'),
      status: fc.constantFrom('onTrack' as const, 'delayed' as const, 'done' as const),
      effect: fc.constantFrom(undefined, 'yes' as const, 'no' as const),
      minute: fc.integer({ min: 0, max: 600_000 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.array(told, { maxLength: 20 }), (n, all) => {
        const reports = all.map(({ minute, effect, ...one }): Report => ({
          ...one,
          at: (at('2026-01-01T00:00') + minute * 60_000) as Instant,
          ...(effect ? { effect } : {}),
        }));
        const measures = Array.from({ length: n }, (_, i) => measure(`m-${i}`));
        const found = accountOf(measures, reports);
        for (const counts of [found.start, found.end, found.effects])
          expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(n);
      }),
    );
  });
});

// --- meetings ---------------------------------------------------------------------------------------------------------

const forum = (id: string, more: Partial<Forum> = {}): Forum => ({
  ...{ id: id as ForumId, name: id, aliases: [], type: 'meeting', level: 'koordinerende', purpose: '' },
  ...{ frequency: '', cadence: { kind: 'onDemand' }, monthsOff: [], place: '', convener: 'k', members: [] },
  ...{ agenda: [], cases: { individual: [], group: [] } },
  ...more,
});
const meeting = (id: string, date: string, more: Partial<Meeting> = {}): Meeting => ({
  ...{ id: `${id}/${date}`, forum: id as ForumId, day: day(date), start: '09:00', end: '10:00', place: '' },
  ...{ agenda: [], state: 'invited', invitees: [] },
  ...more,
});
const NOW = at('2026-11-22T08:00');

describe('the meetings of a half-year', () => {
  const held = (forums: readonly Forum[], meetings: readonly Meeting[]) => {
    const records = { forums, meetings, collisions: [], closed: [] };
    return forumAccounts(forums, planOf(records, AUTUMN.from, AUTUMN.to), NOW);
  };

  it('are counted as held, cancelled, still to come, and passed by without anybody called', () => {
    const monthly = forum('gruppe', {
      cadence: { kind: 'monthly', nth: 'last', weekday: 2 },
      start: '09:00',
      end: '10:00',
    });
    const [found] = held(
      [monthly],
      [
        meeting('gruppe', '2026-08-25'),
        meeting('gruppe', '2026-09-29', { state: 'cancelled' }),
        meeting('gruppe', '2026-11-10', { emergency: true }),
      ],
    );
    expect(found).toMatchObject({ planned: 6, held: 1, cancelled: 1, uncalled: 2, ahead: 2, emergency: 1 });
  });

  it('of the breakfast are held without a call, and so are those that others call', () => {
    const cadence = { kind: 'monthly', nth: 'last', weekday: 5 } as const;
    const hours = { start: '08:00', end: '09:00', cadence };
    const [breakfast, others] = held(
      [forum('frokost', { ...hours, type: 'breakfast' }), forum('andre', { ...hours, calledByOthers: true })],
      [],
    );
    expect(breakfast).toMatchObject({ planned: 6, held: 4, ahead: 2, uncalled: 0 });
    expect(others).toMatchObject({ planned: 6, held: 4, ahead: 2, uncalled: 0 });
  });

  it('held together count for each of the forums', () => {
    const joint = meeting('a', '2026-09-01', { joint: ['b' as ForumId] });
    expect(held([forum('a'), forum('b')], [joint]).map((one) => one.held)).toEqual([1, 1]);
  });

  it('have an answer rate of those invited, each counted once', () => {
    const [one, two] = [meeting('a', '2026-09-01'), meeting('a', '2026-10-01')].map((each, n) => ({
      ...each,
      invitees: ['p-1', 'p-2', 'p-3'].slice(n).map((person) => ({ person: person as PersonId })),
    })) as [Meeting, Meeting];
    const answer = (to: Meeting, person: string): Answer => ({
      ...{ meeting: to.id, person: person as PersonId, answer: 'no', at: NOW },
    });
    const answers = [answer(one, 'p-1'), answer(one, 'p-2'), answer(two, 'p-1'), answer(two, 'p-3')];
    expect(answerRate([one, two], answers)).toEqual({ n: 3, of: 5 });
    expect(answerRate([], answers)).toEqual({ n: 0, of: 0 });
  });
});

describe('the breakfasts of a half-year', () => {
  it('are summed by service, never by name', () => {
    const counted = (date: string, ...counts: { service: string; n: number }[]) => ({
      ...{ meeting: `frokost/${date}`, counts, by: 'p-1' as PersonId, at: NOW },
    });
    expect(
      attendanceAccount([
        counted('2026-08-28', { service: 'Skole', n: 3 }, { service: 'NAV', n: 0 }),
        counted('2026-09-25', { service: 'Politi', n: 4 }, { service: 'Skole', n: 2 }),
      ]),
    ).toEqual({
      counted: 2,
      total: 9,
      services: [
        { service: 'Skole', n: 5 },
        { service: 'Politi', n: 4 },
      ],
    });
  });
});

describe('the routines of a period', () => {
  const routine = (id: string, more: Partial<Routine> = {}): Routine => ({
    ...{ id, name: id, role: 'k', frequency: '', leadWeeks: 3, steps: [] },
    ...more,
  });
  const routines = [
    routine('vår', { month: 3 }),
    routine('høst', { month: 10 }),
    routine('uten'),
    routine('sjelden', { month: 10, years: [2027] }),
  ];
  const record = (id: string, state: RoutineYear['state']) =>
    ({ routine: id, year: 2026, state, at: NOW }) as RoutineYear;

  it('are those of its months, and in a whole year those without a month as well', () => {
    const ids = (found: ReturnType<typeof routineAccounts>) => found.map((one) => one.routine.id);
    expect(ids(routineAccounts(routines, () => undefined, AUTUMN))).toEqual(['høst']);
    expect(ids(routineAccounts(routines, () => undefined, accountPeriod('year', 2026)))).toEqual([
      'vår',
      'høst',
      'uten',
    ]);
  });

  it('are done when somebody has said so, and silent when they were only reminded of', () => {
    const states = (state: RoutineYear['state']) =>
      routineAccounts(routines, (id) => record(id, state), AUTUMN).map((one) => one.state);
    expect([states('done'), states('reminded'), states('dropped')]).toEqual([
      ['done'],
      ['silent'],
      ['dropped'],
    ]);
  });
});

describe('the meetings a rhythm makes without setting their days', () => {
  const counting = (times: number, more: object = {}): Forum =>
    ({
      ...{ id: 'politiraad', cadence: { kind: 'count', times, bound: 'exact', per: 'year', ...more } },
    }) as unknown as Forum;
  const YEAR = accountPeriod('year', 2026);

  it('are the year’s in a year, and in half a year no more than is certain', () => {
    expect(expectedIn(counting(4), YEAR)).toEqual({ from: 4 });
    expect(expectedIn(counting(4), AUTUMN)).toEqual({ from: 2 });
    expect(expectedIn(counting(5, { atMost: 7 }), AUTUMN)).toEqual({ from: 2, to: 4 });
    expect(expectedIn(counting(1), AUTUMN)).toBeUndefined();
  });

  it('are not ours to count where others call', () => {
    expect(expectedIn({ ...counting(4), calledByOthers: true }, YEAR)).toBeUndefined();
  });
});
