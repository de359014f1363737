// The time that instances on one Redis agree on.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '../../src/domain/calendar.ts';
import { openRedisClock } from '../../src/store/redis-clock.ts';
import { type Connection, connect } from '../../src/store/redis-connection.ts';
import { readRedisSettings } from '../../src/store/redis-settings.ts';
import { type RedisServer, redisFound, startRedis } from './redis-server.ts';

if (redisFound()) suite();
else it.skip('the shared clock: redis-server is not installed', () => {});

function suite(): void {
  let server: RedisServer;
  let connection: Connection;
  beforeAll(async () => {
    server = await startRedis();
    connection = await connect(readRedisSettings(server.url(0)));
  });
  afterAll(async () => {
    await connection.close();
    await server.stop();
  });
  const HOUR = 3_600_000;
  /** A clock that differs from this machine's, and so from that of a Redis on it. */
  const clockOff = (ms: number) => () => (Date.now() + ms) as Instant;

  describe('the clock of an instance', () => {
    it.each([
      ['ahead of', HOUR],
      ['behind', -HOUR],
    ])(
      'that is an hour %s Redis’ is no clock to serve by, which is said with what to do',
      async (side, ms) => {
        const clock = await openRedisClock(connection, clockOff(ms));
        await expect(clock.inStep()).rejects.toThrow(new RegExp(`s ${side} that of Redis.*time server`));
      },
    );

    it('that agrees with Redis’ is', async () => {
      const clock = await openRedisClock(connection, clockOff(0));
      await expect(clock.inStep()).resolves.toBeUndefined();
    });

    it('leads to the same moment as another instance’s, and back, also after it has been set', async () => {
      let off = 0;
      const [one, two] = [() => (Date.now() + off) as Instant, clockOff(2 * HOUR)];
      const [first, second] = [await openRedisClock(connection, one), await openRedisClock(connection, two)];
      off = -HOUR;
      expect(Math.abs(first.shared(one()) - second.shared(two()))).toBeLessThan(HOUR / 60);
      expect(Math.abs(first.own(first.shared(one())) - one())).toBeLessThan(HOUR / 60);
    });
  });
}
