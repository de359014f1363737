// What the Redis adapter does when the way to Redis breaks: it waits, and what may have been done is not done again.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '../../src/store/redis-connection.ts';
import { readRedisSettings } from '../../src/store/redis-settings.ts';
import { openRedis } from '../../src/store/redis.ts';
import type { Store } from '../../src/store/store.ts';
import { at, claim, deliver, done, later, message, NES, only, queue } from './fixture.ts';
import { losses } from './losses.ts';
import { startProxy, type Proxy } from './redis-proxy.ts';
import { redisFound, startRedis, until, type RedisServer } from './redis-server.ts';

if (redisFound()) suite();
else it.skip('faults of Redis: redis-server is not installed', () => {});

function suite(): void {
  let server: RedisServer;
  let database = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  const throughProxy = (body: (store: Store, proxy: Proxy) => Promise<void>) => async (): Promise<void> => {
    const proxy = await startProxy(server.port);
    const store = await openRedis(`redis://127.0.0.1:${proxy.port}/${(database += 1)}`);
    try {
      await body(store, proxy);
      expect(proxy.lost()).toBe(1);
    } finally {
      await store.close();
      await proxy.stop();
    }
  };

  describe('When the connection breaks before Redis has answered', () => {
    it(
      'a commit is done once, and says so',
      throughProxy(async (store, proxy) => {
        proxy.loseAnswer();
        await done(store, NES, {
          put: [{ key: 'møte', value: 1, version: 0 }],
          wakeAt: [{ area: 'nes', at: at(0) }],
          send: [message('1', { mode: 'latest' })],
        });
        expect(await store.get(NES, 'møte')).toEqual({ key: 'møte', value: 1, version: 1 });
        expect((await store.awake(at(0), 9))[0]?.stir).toBe(1);
        expect((await only(store, 0)).id).toBe('1');
      }),
    );

    it(
      'a press that was acted on is not taken for a second press',
      throughProxy(async (store, proxy) => {
        const commit = { once: { id: 'trykk', forget: at(9) }, put: [{ key: 'a', value: 1, version: 0 }] };
        proxy.loseAnswer();
        expect(await store.commit(NES, commit)).toEqual({ kind: 'done' });
        expect(await store.commit(NES, commit)).toEqual({ kind: 'seen' });
      }),
    );

    it(
      'a commit on a record that somebody else has changed is still stale',
      throughProxy(async (store, proxy) => {
        await done(store, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
        proxy.loseAnswer();
        const stale = await store.commit(NES, { put: [{ key: 'a', value: 2, version: 0 }] });
        expect(stale).toEqual({ kind: 'stale', key: 'a' });
        expect((await store.get(NES, 'a'))?.value).toBe(1);
      }),
    );

    it(
      'messages that were claimed are handed out all the same, as claimed for the first time',
      throughProxy(async (store, proxy) => {
        await queue(store, NES, message('1'), message('2'), message('3', { lane: 'b' }));
        proxy.loseAnswer(2);
        const claimed = await claim(store, 0);
        expect(claimed.map(({ id }) => id).toSorted()).toEqual(['1', '3']);
        expect(claimed.map(({ attempts }) => attempts)).toEqual([0, 0]);
        expect(await claim(store, 0)).toEqual([]);
        for (const one of claimed) expect(await deliver(store, one)).toBe(true);
        expect((await only(store, 0)).id).toBe('2');
      }),
    );

    it(
      'a message that was delivered is not delivered again',
      throughProxy(async (store, proxy) => {
        await queue(store, NES, message('1'));
        const sent = await only(store, 0);
        proxy.loseAnswer();
        expect(await deliver(store, sent)).toBe(true);
        expect(await deliver(store, sent)).toBe(false);
        expect(await claim(store, 100)).toEqual([]);
      }),
    );

    it(
      'a message that is put off is put off once',
      throughProxy(async (store, proxy) => {
        await queue(store, NES, message('1'));
        const held = await only(store, 0);
        proxy.loseAnswer();
        expect(await later(store, held, 5)).toBe(true);
        expect(await store.nextMessage()).toBe(at(5));
        expect((await only(store, 5)).attempts).toBe(1);
      }),
    );
  });

  describe('A store that is closed', () => {
    it('is closed also when it was asked for something at the last moment', async () => {
      for (let n = 0; n < 20; n++) {
        const store = await openRedis(server.url((database += 1)));
        await done(store, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
        const closed = store.close();
        const asked = Array.from({ length: 50 }, () => store.get(NES, 'a').catch(() => undefined));
        await closed;
        await Promise.all(asked);
      }
    });
  });

  describe('While Redis is away', () => {
    it('a commit waits, and is done when Redis is back, in the same process', async () => {
      const store = await openRedis(server.url((database += 1)));
      await done(store, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
      await server.kill();
      await expect(store.ping()).rejects.toThrow();
      const waiting = done(store, NES, { put: [{ key: 'a', value: 2, version: 1 }] });
      const reading = store.get(NES, 'a');
      await server.start();
      await waiting;
      expect((await reading)?.version).toBeGreaterThanOrEqual(1);
      expect(await store.get(NES, 'a')).toEqual({ key: 'a', value: 2, version: 2 });
      await store.ping();
      await store.close();
    });

    it('who asks is told why: that the password is another now, or that nobody listens there', async () => {
      const url = new URL(server.url((database += 1)));
      const operator = await connect(readRedisSettings(url.href));
      await operator.client.config('SET', 'requirepass', 'det gamle');
      url.password = 'det gamle';
      const store = await openRedis(url.href);
      const told = () =>
        store.ping().then(
          () => 'it answers',
          (fault: Error) => fault.message,
        );
      await operator.client.config('SET', 'requirepass', 'det nye');
      await operator.client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      await until('WRONGPASS is told', async () => (await told()).includes('WRONGPASS'));
      expect(await told()).toMatch(/^Redis at 127\.0\.0\.1:\d+ does not answer: WRONGPASS/);
      expect(await told()).not.toMatch(/det (gamle|nye)/);
      await operator.client.config('SET', 'requirepass', 'det gamle');
      await until('it answers again', async () => (await told()) === 'it answers');
      await server.kill();
      await until('ECONNREFUSED is told', async () => (await told()).includes('ECONNREFUSED'));
      await server.start();
      await Promise.all([store.close(), operator.close()]);
    });

    it('what has expired is looked for when Redis is back', async () => {
      const store = await openRedis(server.url((database += 1)));
      await done(store, NES, { put: [{ key: 'a', value: 1, version: 0, expires: at(1) }] });
      await server.kill();
      const expiring = store.expire(at(2));
      await server.start();
      expect(await expiring).toBe(1);
      await store.close();
    });

    it('nothing that was acknowledged is lost, and nothing is done twice', async () => {
      const url = server.url((database += 1));
      const { acknowledged, ...rest } = await losses(
        () => openRedis(url),
        300,
        () => server.crash(),
      );
      expect(acknowledged).toBeGreaterThanOrEqual(600);
      expect(rest).toMatchObject({ unanswered: 0, lost: 0, doubled: 0 });
    });
  });
}
