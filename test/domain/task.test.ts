import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Instant,
  type Wall,
  addDays,
  day,
  dayOf,
  instantOf,
  isWorkday,
  wallOf,
} from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import type { Task } from '../../src/domain/minutes.ts';
import { type PersonId, type Role, askedAbout, holdsOn } from '../../src/domain/people.ts';
import { byDue, firstWord, isLate, taskId, wordsOf } from '../../src/domain/task.ts';

const at = (text: string): Instant => instantOf(text as Wall);

const task: Task = {
  id: 't1',
  forum: 'gruppe' as ForumId,
  meeting: 'gruppe/2026-12-10',
  title: 'Lage plan',
  role: 'rektor',
  due: day('2027-01-20'),
  state: 'open',
  at: at('2026-12-11T10:00'),
};
const role = (holders: readonly string[], deputies: readonly string[] = []): Role => ({
  id: 'rektor',
  name: 'Rektor',
  aliases: [],
  holders: holders.map((person) => ({ person: person as PersonId })),
  deputies: deputies.map((person) => ({ person: person as PersonId })),
});

const YEAR = { after: at('2026-12-11T10:00'), until: at('2027-02-15T12:00') };
const said = (one: Task, window = YEAR) =>
  wordsOf(one, [], window).map(({ step, at: when }) => `${step} ${wallOf(when)}`);

describe('a task', () => {
  it('is told of three working days before its day, the first working day after, and then each Monday', () => {
    expect(said(task)).toEqual([
      'soon 2027-01-15T09:00',
      'late 2027-01-21T09:00',
      'again 2027-01-25T09:00',
      'again 2027-02-01T09:00',
      'again 2027-02-08T09:00',
      'again 2027-02-15T09:00',
    ]);
  });

  it('that is done, dropped or without a day is not told of', () => {
    expect(said({ ...task, state: 'done' })).toEqual([]);
    expect(said({ ...task, state: 'dropped' })).toEqual([]);
    const { due: _, ...undated } = task;
    expect(said(undated)).toEqual([]);
  });

  it('is not told of again on the first morning after it was given or told of', () => {
    expect(said({ ...task, at: at('2027-01-14T15:00') })[0]).toBe('late 2027-01-21T09:00');
    expect(said({ ...task, at: at('2027-01-20T15:00') })[0]).toBe('again 2027-01-25T09:00');
  });

  it('whose day was past when it was given is told of the Monday after', () => {
    const late = { ...task, due: day('2026-12-01'), at: at('2026-12-09T10:00') };
    expect(said(late, { after: at('2026-12-09T10:00'), until: at('2026-12-16T10:00') })).toEqual([
      'again 2026-12-14T09:00',
    ]);
  });

  it('is told of on the first working day of a week that begins with a holiday', () => {
    const easter = { ...task, due: day('2027-03-10') };
    const window = { after: at('2027-03-19T10:00'), until: at('2027-04-07T10:00') };
    expect(said(easter, window)).toEqual([
      'again 2027-03-22T09:00',
      'again 2027-03-30T09:00',
      'again 2027-04-05T09:00',
    ]);
  });

  it('is late from the day after its day, until it is done', () => {
    expect(isLate(task, day('2027-01-20'))).toBe(false);
    expect(isLate(task, day('2027-01-21'))).toBe(true);
    expect(isLate({ ...task, state: 'done' }, day('2027-01-21'))).toBe(false);
  });

  it('stands before those with more time, and those without a day come last', () => {
    const { due: _, ...undated } = { ...task, id: 'c' };
    const all = [undated, { ...task, id: 'b' }, { ...task, id: 'a', due: day('2026-12-20') }];
    expect(all.toSorted(byDue).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(taskId(task)).toBe('gruppe/t1');
  });
});

describe('a task lies with', () => {
  const today = day('2027-01-20');
  const coordinator = role(['koordinator']);

  it('the holders of its role', () => {
    expect(askedAbout(role(['rektor', 'inspektor'], ['vara']), coordinator, today)).toEqual([
      'rektor',
      'inspektor',
    ]);
  });

  it('those who stand in while nobody holds it, and else with the coordinator', () => {
    expect(askedAbout(role([], ['vara']), coordinator, today)).toEqual(['vara']);
    expect(askedAbout(role([]), coordinator, today)).toEqual(['koordinator']);
    expect(askedAbout(undefined, undefined, today)).toEqual([]);
  });

  it('nobody who has left', () => {
    const left: Role = {
      ...role([], ['vara']),
      holders: [{ person: 'rektor' as PersonId, until: day('2027-01-10') }],
    };
    expect(holdsOn(left, 'rektor' as PersonId, today)).toBe(false);
    expect(holdsOn(left, 'vara' as PersonId, today)).toBe(true);
  });
});

describe('the clock of tasks', () => {
  const start = day('2026-10-01');
  const anyTask = fc.record({
    due: fc.integer({ min: -20, max: 90 }),
    given: fc.integer({ min: 0, max: 24 * 60 }),
  });
  const closed = [{ from: day('2026-12-21'), to: day('2027-01-03'), name: 'juleferie' }];
  const made = ({ due, given }: { due: number; given: number }): Task => ({
    ...task,
    due: addDays(start, due),
    at: (at('2026-10-01T00:00') + given * 3_600_000) as Instant,
  });
  const from = at('2026-10-01T00:00');
  const to = at('2027-02-01T00:00');

  it('says the same asked once for a long time as asked often', () => {
    const stops = fc.array(fc.integer({ min: 0, max: 24 * 120 }), { maxLength: 10 });
    fc.assert(
      fc.property(anyTask, stops, (one, hours) => {
        const edges = [
          from,
          ...hours.toSorted((a, b) => a - b).map((n) => (from + n * 3_600_000) as Instant),
          to,
        ];
        const parts = edges
          .slice(1)
          .flatMap((until, n) => wordsOf(made(one), closed, { after: edges[n] as Instant, until }));
        expect(parts).toEqual(wordsOf(made(one), closed, { after: from, until: to }));
      }),
    );
  });

  it('speaks on working mornings, never twice on a day, and each word is worth something until later', () => {
    fc.assert(
      fc.property(anyTask, (one) => {
        const words = wordsOf(made(one), closed, { after: from, until: to });
        const days = words.map(({ at: when }) => dayOf(when));
        expect(new Set(days).size).toBe(days.length);
        for (const { at: when, expires } of words) {
          expect(isWorkday(dayOf(when), closed)).toBe(true);
          expect(wallOf(when).slice(11)).toBe('09:00');
          expect(expires).toBeGreaterThan(when);
          expect(when).toBeGreaterThan(made(one).at);
        }
      }),
    );
  });

  it('after any stop says no more than one word of a task: each is worth something only until the next', () => {
    fc.assert(
      fc.property(anyTask, (one) => {
        const first = firstWord(made(one), closed);
        const words = [first, ...wordsOf(made(one), closed, { after: first.at, until: to })];
        for (const [n, { expires }] of words.entries())
          expect(expires).toBeLessThanOrEqual(words[n + 1]?.at ?? Infinity);
      }),
    );
  });
});
