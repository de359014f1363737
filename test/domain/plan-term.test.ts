import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Closed,
  type Instant,
  DAY_MS,
  addDays,
  day,
  dayOf,
  instantOf,
  isWorkday,
  wallOf,
  wall,
} from '../../src/domain/calendar.ts';
import { planWords } from '../../src/domain/plan-term.ts';

const EVER = {
  after: instantOf(wall(day('2020-01-01'), '00:00')),
  until: instantOf(wall(day('2029-01-01'), '00:00')),
};
const SUMMER: Closed = { from: day('2027-06-28'), to: day('2027-08-15'), name: 'Fellesferie' };
const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2020-06-01'), n));

describe('words of the plan’s days', () => {
  it('come on working mornings, and of what is ahead never after it', () => {
    fc.assert(
      fc.property(days, days, (to, revision) => {
        const words = planWords({ to, revision }, [SUMMER], EVER);
        for (const { at, about, step, expires } of words) {
          expect(wallOf(at).slice(11)).toBe('09:00');
          expect(isWorkday(dayOf(at), [SUMMER])).toBe(true);
          expect(expires).toBeGreaterThan(at);
          if (about === 'revision') expect(dayOf(at) <= revision).toBe(true);
          else expect(dayOf(at) <= to).toBe(!step.startsWith('past'));
        }
        const named = words.map(({ about, step }) => `${about} ${step}`);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  it('are the same in one window or many', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 20 });
    fc.assert(
      fc.property(days, days, cuts, (to, revision, at) => {
        const once = planWords({ to, revision }, [SUMMER], EVER);
        const ends = [...new Set(at)]
          .toSorted((a, b) => a - b)
          .map((n) => (EVER.after + n * DAY_MS) as Instant);
        const edges = [EVER.after, ...ends, EVER.until];
        const parts = edges
          .slice(1)
          .flatMap((until, n) => planWords({ to, revision }, [SUMMER], { after: edges[n] ?? until, until }));
        const key = (one: (typeof once)[number]): string => JSON.stringify(one);
        expect(parts.map(key).toSorted()).toEqual(once.map(key).toSorted());
      }),
    );
  });

  it('stop only when there is a new day: one that ran out is told of each month', () => {
    const words = planWords({ to: day('2026-12-31') }, [], EVER);
    expect(words.filter(({ step }) => step.startsWith('past'))).toHaveLength(24);
    expect(planWords({}, [], EVER)).toEqual([]);
  });
});
