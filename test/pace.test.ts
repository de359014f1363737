// How fast we may send: never more than Teams allows in any window, and never slower than that without need.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '../src/domain/calendar.ts';
import { type Limit, type PaceLimits, LIMITS, openPace } from '../src/sending/pace.ts';

const START = Date.UTC(2026, 10, 23, 8);
const after = (ms: number): Instant => (START + ms) as Instant;
const SMALL: PaceLimits = {
  lane: [
    { times: 3, withinMs: 100 },
    { times: 5, withinMs: 1000 },
  ],
  tenant: [{ times: 6, withinMs: 100 }],
  mail: [{ times: 2, withinMs: 100 }],
};

const wishes = fc.array(
  fc.record({
    tenant: fc.constantFrom('nes', 'gjesdal'),
    lane: fc.constantFrom('a', 'b', 'c'),
    wait: fc.nat({ max: 120 }),
  }),
  { maxLength: 120 },
);

const within = (times: readonly number[], { times: most, withinMs }: Limit): boolean =>
  times.every((from) => times.filter((at) => at >= from && at < from + withinMs).length <= most);

describe('our pace', () => {
  it('never exceeds a limit in any window, for a conversation or for an organisation', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const pace = openPace(SMALL);
        const sent = new Map<string, number[]>();
        const note = (key: string, at: number) => void sent.set(key, [...(sent.get(key) ?? []), at]);
        let now = 0;
        for (const { tenant, lane, wait } of all) {
          now += wait;
          if (pace.take(tenant, lane, after(now)) !== undefined) continue;
          note(`${tenant}/${lane}`, now);
          note(tenant, now);
        }
        for (const [key, times] of sent)
          for (const limit of key.includes('/') ? SMALL.lane : SMALL.tenant)
            expect(within(times, limit)).toBe(true);
      }),
    );
  });

  it('says the first moment at which there is room, and then there is', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const pace = openPace(SMALL);
        let now = 0;
        for (const { tenant, lane, wait } of all) {
          now += wait;
          const free = pace.take(tenant, lane, after(now));
          if (free === undefined) continue;
          expect(free).toBeGreaterThan(after(now));
          expect(pace.take(tenant, lane, (free - 1) as Instant)).toBe(free);
          expect(pace.take(tenant, lane, free)).toBeUndefined();
          now = free - START;
        }
      }),
    );
  });

  it('keeps organisations apart', () => {
    const pace = openPace(SMALL);
    for (let n = 0; n < 3; n++) expect(pace.take('nes', 'a', after(0))).toBeUndefined();
    expect(pace.take('nes', 'a', after(0))).toBe(after(100));
    expect(pace.take('gjesdal', 'a', after(0))).toBeUndefined();
  });

  it('is not stopped by a clock that was set back', () => {
    const pace = openPace(SMALL);
    for (let n = 0; n < 5; n++) pace.take('nes', 'a', after(3_600_000 + n * 200));
    expect(pace.take('nes', 'a', after(0))).toBeUndefined();
  });

  it('lets e-mail have its own places, one sender for all, and none of Teams’', () => {
    const pace = openPace(SMALL);
    expect([0, 0, 1].map((ms) => pace.takeMail(after(ms)))).toEqual([undefined, undefined, after(100)]);
    for (let n = 0; n < 3; n++) expect(pace.take('nes', 'a', after(1))).toBeUndefined();
    expect(pace.takeMail(after(100))).toBeUndefined();
  });

  it('spreads the e-mails that wait, so that they do not all come back at once, and tells what is urgent of the first time', () => {
    const pace = openPace({ ...SMALL, mail: [{ times: 2, withinMs: 100 }] });
    const told = Array.from({ length: 14 }, () => pace.takeMail(after(0)));
    const waits = told.slice(2).map((at) => Number(at) - START);
    expect(waits).toEqual([100, 100, 200, 200, 300, 300, 400, 400, 500, 500, 600, 600]);
    expect(pace.takeMail(after(1), true)).toBe(after(100));
    expect(pace.takeMail(after(100))).toBeUndefined();
  });

  it('stays below what Exchange Online takes from one sender: 30 a minute', () => {
    const pace = openPace();
    let sent = 0;
    for (let ms = 0; ms < 60_000; ms += 100) if (pace.takeMail(after(ms)) === undefined) sent += 1;
    expect(sent).toBe(28);
  });

  it('stays below what Teams publishes: 7 in a second, 60 in thirty, 1800 an hour, 50 a second for all', () => {
    const most = (limits: readonly Limit[], withinMs: number) =>
      limits.find((limit) => limit.withinMs === withinMs)?.times ?? Infinity;
    expect(most(LIMITS.lane, 1000)).toBeLessThan(7);
    expect(most(LIMITS.lane, 30_000)).toBeLessThan(60);
    expect(most(LIMITS.lane, 3_600_000)).toBeLessThan(1800);
    expect(most(LIMITS.tenant, 1000)).toBeLessThan(50);
  });
});
