// Two instances on one Redis: what Teams asks of one is heeded by both, and together they send no more than one may.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../src/sending/exit.ts';
import type { Pace, PaceLimits } from '../src/sending/pace.ts';
import { queuedReply } from '../src/sending/queue.ts';
import { SAME_CLOCK } from '../src/store/redis-clock.ts';
import { connect } from '../src/store/redis-connection.ts';
import { openRedisPace } from '../src/store/redis-pace.ts';
import { openRedis } from '../src/store/redis.ts';
import { readRedisSettings } from '../src/store/redis-settings.ts';
import { type TestHouse, TENANT, addressOf, openHouse } from './house.ts';
import { type RedisServer, redisFound, startRedis } from './store/redis-server.ts';

const BEGIN = '2026-11-23T09:00';
const SLOWER: Delivery = { kind: 'later', code: 'Throttled', throttled: true, retryAfterMs: 10_000 };

if (redisFound()) suite();
else it.skip('two instances on one Redis: redis-server is not installed', () => {});

function suite(): void {
  let server: RedisServer;
  let database = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  /** Two instances with clocks that stand at the same moment. */
  async function onTwo(limits: PaceLimits, body: (one: TestHouse, two: TestHouse) => Promise<void>) {
    database += 1;
    const opened = await Promise.all([1, 2].map(() => instance(limits)));
    const [one, two] = opened.map(({ house }) => house) as [TestHouse, TestHouse];
    try {
      await body(one, two);
    } finally {
      for (const { house, close } of opened) {
        await house.close();
        await close();
      }
    }
  }
  async function instance(limits: PaceLimits) {
    const url = server.url(database);
    const connection = await connect(readRedisSettings(url));
    const pace: Pace = openRedisPace(connection, (tenant) => `{slt:${tenant}}:`, SAME_CLOCK, limits);
    const house = await openHouse({ now: BEGIN, store: await openRedis(url), pace });
    return { house, close: () => connection.close() };
  }

  describe('two instances on one Redis', () => {
    it('both wait when Teams has asked one of them for less in a conversation', () =>
      onTwo(UNLIMITED, async (one, two) => {
        await reply(one, 'rektor', 'a');
        await reply(one, 'helse', 'b');
        one.faulty((to) => (to === 'rektor' ? SLOWER : undefined));
        await one.house.outbox.drain();
        two.wait(9_000);
        await reply(two, 'rektor', 'c');
        await two.house.outbox.drain();
        expect([to(one), to(two)]).toEqual([['helse'], []]);
        two.wait(1_000);
        await two.house.outbox.drain();
        expect(to(two)).toEqual(['rektor', 'rektor']);
      }));

    it('stop the whole organisation when Teams has asked for less in three of its conversations, whoever heard it', () =>
      onTwo(UNLIMITED, async (one, two) => {
        for (const house of [one, two]) house.faulty((to) => (to === 'politi' ? undefined : SLOWER));
        await reply(one, 'rektor', 'a');
        await reply(one, 'helse', 'b');
        await one.house.outbox.drain();
        await reply(two, 'nav', 'c');
        await two.house.outbox.drain();
        await reply(one, 'politi', 'd');
        for (const house of [one, two]) await house.house.outbox.drain();
        expect([...to(one), ...to(two)]).toEqual([]);
        one.wait(10_000);
        await one.house.outbox.drain();
        expect(to(one)).toEqual(['politi']);
      }));

    it('send no more between them than one may', () =>
      onTwo({ ...UNLIMITED, tenant: [{ times: 5, withinMs: 1000 }] }, async (one, two) => {
        for (let n = 0; n < 12; n++) await reply(one, `ansatt${n}`, `brev ${n}`);
        const drain = async () => {
          await Promise.all([one.house.outbox.drain(), two.house.outbox.drain()]);
          return [...to(one), ...to(two)].length;
        };
        expect(await drain()).toBe(5);
        for (const house of [one, two]) house.wait(1_000);
        expect(await drain()).toBe(5);
        for (const house of [one, two]) house.wait(1_000);
        expect(await drain()).toBe(2);
      }));
  });
}

const UNLIMITED: PaceLimits = { lane: [], tenant: [], mail: [] };

/** An answer to somebody, drawn already; worth sending for a minute. */
async function reply({ store, now }: TestHouse, who: string, text: string): Promise<void> {
  const drawing = { card: 'personal.receipt', summary: text, data: { text } };
  const body = { address: addressOf(who), drawing, language: 'nb' as const };
  await store.commit(TENANT, { send: [queuedReply(text, `person:${who}`, now(), body)] });
}

const to = (house: TestHouse): readonly string[] => house.sent().map(({ to }) => to);
