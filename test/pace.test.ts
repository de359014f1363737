// How fast we may send: never more than Teams allows in any window, and never slower than that without need; the same whether one
// process keeps the pace or all instances keep it together in Redis.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '../src/domain/calendar.ts';
import { openPace } from '../src/sending/memory-pace.ts';
import { type Limit, type Pace, type PaceLimits, type Place, LIMITS, SLACK_MS } from '../src/sending/pace.ts';
import { SAME_CLOCK } from '../src/store/redis-clock.ts';
import { connect } from '../src/store/redis-connection.ts';
import { openRedisPace } from '../src/store/redis-pace.ts';
import { readRedisSettings } from '../src/store/redis-settings.ts';
import { PUBLISHED } from './load/limits.ts';
import { type RedisServer, redisFound, startRedis } from './store/redis-server.ts';

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
const FREE: PaceLimits = { lane: [], tenant: [{ times: 5, withinMs: 1000 }], mail: [] };

/** No half-open window of that length holds more. */
const within = (times: readonly number[], { times: most, withinMs }: Limit): boolean =>
  times.every((from) => times.filter((at) => at >= from && at < from + withinMs).length <= most);

const wishes = fc.array(
  fc.record({
    tenant: fc.constantFrom('nes', 'gjesdal'),
    lane: fc.constantFrom('a', 'b', 'c'),
    wait: fc.nat({ max: 60 }),
    /** Of the way there, and of all until the answer. */
    way: fc.nat({ max: 100 }),
    answer: fc.nat({ max: 300 }),
  }),
  { maxLength: 60 },
);

/** One place by both doors, or when there will be one. */
async function take(
  pace: Pace,
  tenant: string,
  lane: string,
  now: Instant,
): Promise<{ readonly place: Place } | { readonly free: Instant }> {
  const { places, next } = await pace.reserve(tenant, 1, now);
  const [place] = places;
  if (place === undefined) return { free: next };
  const free = await pace.enter(tenant, lane, place, now);
  if (free === undefined) return { place };
  await pace.leave(tenant, lane, place, undefined);
  return { free };
}

/** `open`: a fresh pace each time; `another`: a second instance of the one opened last. */
function paceContract(
  name: string,
  runs: number,
  open: (limits: PaceLimits) => Promise<Pace>,
  another: (limits: PaceLimits) => Promise<Pace>,
): void {
  describe(`A pace in ${name}`, () => {
    it('never lets more arrive within a window than its limit, however long the way there and back takes', async () => {
      await fc.assert(
        fc.asyncProperty(wishes, async (all) => {
          const pace = await open(SMALL);
          const arrived = new Map<string, number[]>();
          const note = (key: string, at: number) => void arrived.set(key, [...(arrived.get(key) ?? []), at]);
          let answers: { at: number; leave: (at: Instant) => Promise<void> }[] = [];
          let now = 0;
          for (const { tenant, lane, wait, way, answer } of all) {
            now += wait;
            for (const due of answers.filter(({ at }) => at <= now)) await due.leave(after(due.at));
            answers = answers.filter(({ at }) => at > now);
            const taken = await take(pace, tenant, lane, after(now));
            if (!('place' in taken)) continue;
            note(`${tenant}/${lane}`, now + way);
            note(tenant, now + way);
            const { place } = taken;
            answers.push({
              at: now + Math.max(way, answer),
              leave: (at) => pace.leave(tenant, lane, place, at),
            });
          }
          for (const [key, times] of arrived)
            for (const limit of key.includes('/') ? SMALL.lane : SMALL.tenant)
              expect(within(times, limit)).toBe(true);
        }),
        { numRuns: runs },
      );
    });

    it('says the first moment at which there is room, and then there is', async () => {
      await fc.assert(
        fc.asyncProperty(wishes, async (all) => {
          const pace = await open(SMALL);
          let now = 0;
          for (const { tenant, lane, wait } of all) {
            now += wait;
            const taken = await take(pace, tenant, lane, after(now));
            if (!('free' in taken)) continue;
            expect(taken.free).toBeGreaterThan(after(now));
            expect('free' in (await take(pace, tenant, lane, (taken.free - 1) as Instant))).toBe(true);
            now = taken.free - START;
          }
        }),
        { numRuns: runs },
      );
    });

    it('gives as many places at once as there are, and says when there will be one more', async () => {
      const pace = await open(FREE);
      const first = await pace.reserve('nes', 3, after(0));
      expect([first.places.length, first.next]).toEqual([3, after(0)]);
      const second = await pace.reserve('nes', 3, after(10));
      expect(second.places).toHaveLength(2);
      expect(second.next).toBe(after(1000));
      expect((await pace.reserve('nes', 3, after(20))).places).toEqual([]);
      expect((await pace.reserve('gjesdal', 9, after(20))).places).toHaveLength(5);
    });

    it('counts a place from its answer, and at the latest from the slack’s end', async () => {
      const pace = await open(FREE);
      const { places } = await pace.reserve('nes', 5, after(0));
      const [soon, late] = places as [Place, Place];
      await pace.leave('nes', 'a', soon, after(30));
      await pace.leave('nes', 'a', late, after(SLACK_MS + 700));
      expect((await pace.reserve('nes', 5, after(1029))).places).toEqual([]);
      expect((await pace.reserve('nes', 5, after(1030))).places).toHaveLength(1);
      expect((await pace.reserve('nes', 5, after(1000 + SLACK_MS))).places).toHaveLength(4);
    });

    it('takes back a place that nothing was sent by, for whoever comes next', async () => {
      const pace = await open(FREE);
      const { places } = await pace.reserve('nes', 5, after(0));
      await pace.leave('nes', 'a', places[4] as Place, undefined);
      expect((await pace.reserve('nes', 5, after(1))).places).toHaveLength(1);
    });

    it('takes no place for one that was held until it was another’s', async () => {
      const pace = await open(FREE);
      const { places } = await pace.reserve('nes', 5, after(0));
      const late = after(1000 + SLACK_MS);
      expect((await pace.reserve('nes', 5, late)).places).toHaveLength(5);
      expect(await pace.enter('nes', 'a', places[0] as Place, late)).toBeGreaterThan(late);
    });

    it('is one pace for two instances, and so is what Teams has asked for less of', async () => {
      const one = await open(FREE);
      const two = await another(FREE);
      const both = await Promise.all([one.reserve('nes', 4, after(0)), two.reserve('nes', 4, after(1))]);
      expect(both.map(({ places }) => places.length).sort()).toEqual([1, 4]);
      expect(await one.throttled('nes', 'a', after(500), after(0))).toBe(1);
      expect(await two.throttled('nes', 'a', after(600), after(0))).toBe(1);
      expect(await two.throttled('nes', 'b', after(2000), after(1))).toBe(2);
      expect(await one.throttled('gjesdal', 'c', after(2000), after(1))).toBe(1);
      expect(await one.throttled('nes', 'c', after(2000), after(1000))).toBe(2);
    });

    it('is not stopped for long by a clock that was set back', async () => {
      const pace = await open(SMALL);
      for (let n = 0; n < 5; n++) await take(pace, 'nes', 'a', after(3_600_000 + n * 200));
      expect('place' in (await take(pace, 'nes', 'a', after(0)))).toBe(true);
    });

    it('lets e-mail have its own places, one sender for all, and none of Teams’', async () => {
      const pace = await open(SMALL);
      const told = [];
      for (const ms of [0, 0, 1]) told.push(await pace.takeMail(after(ms)));
      expect(told).toEqual([undefined, undefined, after(100)]);
      for (let n = 0; n < 3; n++) expect('place' in (await take(pace, 'nes', 'a', after(1)))).toBe(true);
      expect(await pace.takeMail(after(100))).toBeUndefined();
    });

    it('spreads the e-mails that wait, so that they do not all come back at once, and tells what is urgent of the first time', async () => {
      const pace = await open(SMALL);
      const waits = [];
      for (let n = 0; n < 14; n++) waits.push(Number((await pace.takeMail(after(0))) ?? START) - START);
      expect(waits.slice(2)).toEqual([100, 100, 200, 200, 300, 300, 400, 400, 500, 500, 600, 600]);
      expect(await pace.takeMail(after(1), true)).toBe(after(100));
      expect(await pace.takeMail(after(100))).toBeUndefined();
    });

    it('stays below what Exchange Online takes from one sender: 30 a minute', async () => {
      const pace = await open(LIMITS);
      let sent = 0;
      for (let ms = 0; ms < 60_000; ms += 500) if ((await pace.takeMail(after(ms))) === undefined) sent += 1;
      expect(sent).toBe(28);
    });
  });
}

let kept = openPace(FREE);
paceContract(
  'one process',
  100,
  async (limits) => (kept = openPace(limits)),
  async () => kept,
);

if (redisFound()) {
  let server: RedisServer;
  let database = 0;
  const opened: { close(): Promise<void> }[] = [];
  const openOn = async (number: number, limits: PaceLimits): Promise<Pace> => {
    const connection = await connect(readRedisSettings(server.url(number)));
    opened.push(connection);
    return openRedisPace(connection, (tenant) => `{slt:${tenant}}:`, SAME_CLOCK, limits);
  };
  beforeAll(async () => {
    server = await startRedis(['--appendfsync', 'no']);
  });
  afterAll(async () => {
    await Promise.all(opened.map((connection) => connection.close()));
    await server.stop();
  });
  paceContract(
    'Redis',
    20,
    (limits) => openOn((database += 1), limits),
    (limits) => openOn(database, limits),
  );
} else it.skip('the pace in Redis: redis-server is not installed', () => {});

it('stays below what Teams publishes, in each of its windows', () => {
  const most = (limits: readonly Limit[], withinMs: number) =>
    limits.find((limit) => limit.withinMs === withinMs)?.times ?? Infinity;
  for (const { times, withinMs } of PUBLISHED.conversation)
    expect(most(LIMITS.lane, withinMs)).toBeLessThan(times);
  for (const { times, withinMs } of PUBLISHED.tenant)
    expect(most(LIMITS.tenant, withinMs)).toBeLessThanOrEqual(times);
});
