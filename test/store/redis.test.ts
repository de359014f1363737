// The Redis adapter: the contract, and what only a server on the network can do wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { openRedis } from '../../src/store/redis.ts';
import type { Store, TenantId } from '../../src/store/store.ts';
import { storeContract } from './contract.ts';
import { at, claim, deliver, done, GJESDAL, ids, message, NES, NEVER, ODD, only, queue } from './fixture.ts';
import { redisFound, startRedis, until, type RedisServer } from './redis-server.ts';

if (redisFound()) suite();
else it.skip('the Redis store: redis-server is not installed', () => {});

function suite(): void {
  let server: RedisServer;
  let database = 0;
  const freshUrl = () => server.url((database += 1));
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  storeContract('Redis', async () => {
    const url = freshUrl();
    let store = await openRedis(url);
    return {
      store,
      reopen: async () => {
        await store.close();
        await server.crash();
        store = await openRedis(url);
        return store;
      },
      stop: () => store.close(),
    };
  });

  /** A test body with a store, its address, and a plain connection to look at what lies there. */
  const inRedis =
    (body: (store: Store, url: string, redis: Redis) => Promise<void>) => async (): Promise<void> => {
      const url = freshUrl();
      const [store, redis] = [await openRedis(url), new Redis(url)];
      try {
        await body(store, url, redis);
      } finally {
        await store.close();
        redis.disconnect();
      }
    };

  describe('A store in Redis', () => {
    it(
      'is shared by two instances: one sees what the other wrote, and their claims are disjoint',
      inRedis(async (one, url) => {
        const two = await openRedis(url);
        await queue(
          one,
          NES,
          ...Array.from({ length: 20 }, (_, i) => message(`m${i}`, { lane: `lane${i}` })),
        );
        const all = (await Promise.all([ids(one, 0, 8), ids(two, 0, 8), ids(one, 0, 8)])).flat();
        expect(all).toHaveLength(20);
        expect(new Set(all).size).toBe(20);
        const put = (value: string) => ({ put: [{ key: 'a', value, version: 0 }] });
        const both = await Promise.all([one.commit(NES, put('one')), two.commit(NES, put('two'))]);
        expect(both.map((c) => c.kind).sort()).toEqual(['done', 'stale']);
        await two.close();
      }),
    );

    it(
      'finds the work of a municipality that nothing points to, when it starts and as it tidies',
      inRedis(async (store, url, redis) => {
        await queue(store, NES, message('m'));
        await redis.del('{slt}:next');
        expect(await store.nextMessage()).toBeUndefined();
        await store.expire(at(0));
        expect(await store.nextMessage()).toBe(at(0));
        await redis.del('{slt}:next');
        const again = await openRedis(url);
        expect(await ids(again, 0)).toEqual(['m']);
        await again.close();
      }),
    );

    it(
      'points to a municipality before it writes there, so that no death in between leaves a message that nobody looks for',
      inRedis(async (store, _, redis) => {
        const stale = { check: [{ key: 'a', version: 7 }], send: [message('m', { notBefore: at(5) })] };
        expect((await store.commit(NES, stale)).kind).toBe('stale');
        expect(await redis.zscore('{slt}:next', NES)).toBe(`${at(5)}`);
        expect(await ids(store, 5)).toEqual([]);
        expect(await redis.zscore('{slt}:next', NES)).toBeNull();
      }),
    );

    it(
      'knows when a municipality is next to be looked at without asking it, also when what was first is withdrawn, claimed or done',
      inRedis(async (store, _, redis) => {
        const next = async (tenant: TenantId) => (await redis.zscore('{slt}:next', tenant)) ?? 'never';
        await queue(store, GJESDAL, message('far', { notBefore: at(50) }));
        await queue(store, NES, message('soon', { notBefore: at(5) }), message('late', { notBefore: at(9) }));
        expect([await next(NES), await next(GJESDAL)]).toEqual([`${at(5)}`, `${at(50)}`]);
        await done(store, NES, { withdraw: ['soon'] });
        expect(await store.nextMessage()).toBe(at(9));
        expect(await next(NES)).toBe(`${at(9)}`);
        const claimed = await claim(store, 9);
        expect(await store.nextMessage()).toBe(at(10));
        for (const one of claimed) await deliver(store, one);
        expect(await store.nextMessage()).toBe(at(50));
        expect(await next(NES)).toBe('never');
      }),
    );

    it(
      'leaves nothing behind of a municipality whose last message is done and forgotten',
      inRedis(async (store, _, redis) => {
        for (const tenant of [NES, GJESDAL, ...ODD] as TenantId[]) {
          await done(store, tenant, {
            put: [{ key: 'a', value: 1, version: 0, expires: at(1) }],
            send: [message('m'), message('withdrawn')],
            once: { id: 'press', forget: at(1) },
          });
          await done(store, tenant, { withdraw: ['withdrawn'] });
        }
        for (const m of await claim(store, 0)) await deliver(store, m);
        await store.expire(at(2));
        expect(await redis.zrange('{slt}:forget', 0, '-1')).toContain(NES);
        await store.expire(NEVER);
        const left = (await redis.keys('*')).filter((key) => key !== 'slt:schema');
        expect(left.filter((key) => !key.includes('}:told:'))).toEqual([]);
        const seconds = await Promise.all(left.map((key) => redis.ttl(key)));
        expect(seconds.every((ttl) => ttl > 0 && ttl <= 60)).toBe(true);
        await queue(store, NES, message('m'));
        expect(await ids(store, 0)).toEqual(['m']);
      }),
    );

    it(
      'keeps everything of a tenant under one hash tag, so that a cluster keeps it in one slot',
      inRedis(async (store, _, redis) => {
        for (const tenant of ODD as readonly TenantId[]) {
          await done(store, tenant, {
            put: [{ key: '}{', value: 1, version: 0, expires: at(9) }],
            send: [message('}m', { lane: '{}', priority: 'urgent' }), message('n', { lane: '{}' })],
            watermark: { area: 'nes', from: undefined, to: at(1) },
            wakeAt: [{ area: 'nes', at: at(1) }],
            once: { id: 'press', forget: at(9) },
          });
        }
        await claim(store, 0, 20);
        const shared = /^(slt:schema|slt:tenants|\{slt\}:.*)$/;
        const keys = (await redis.keys('*')).filter((key) => !shared.test(key));
        const tags = new Set(keys.map((key) => /^\{(slt:[^{}]*)\}:/.exec(key)?.[1]));
        expect(tags.has(undefined)).toBe(false);
        expect(tags.size).toBe(ODD.length);
      }),
    );

    it(
      'goes on by itself when Redis has been killed and started again, with the lease it had',
      inRedis(async (store) => {
        await queue(store, NES, message('1'), message('2'));
        const first = await only(store, 0);
        await server.crash();
        expect(await deliver(store, first)).toBe(true);
        expect(await ids(store, 0)).toEqual(['2']);
      }),
    );

    it(
      'goes on when Redis has forgotten its scripts',
      inRedis(async (store, _, redis) => {
        await queue(store, NES, message('1'));
        await redis.script('FLUSH');
        await queue(store, NES, message('2', { lane: 'other' }));
        await redis.script('FLUSH');
        expect((await ids(store, 0)).toSorted()).toEqual(['1', '2']);
      }),
    );

    it('refuses data of a newer program, says so and what to do', async () => {
      const url = freshUrl();
      const redis = new Redis(url);
      await redis.set('slt:schema', '99');
      await expect(openRedis(url)).rejects.toThrow(/data of version 99.*Start the newer program.*backup/);
      expect(await redis.keys('*')).toEqual(['slt:schema']);
      redis.disconnect();
    });

    it('leaves data of an older program as they are for whoever does not serve, and an empty one empty', async () => {
      const url = freshUrl();
      const redis = new Redis(url);
      await (await openRedis(url, { purpose: 'operate' })).close();
      expect(await redis.keys('*')).toEqual([]);
      await redis.set('slt:schema', '1');
      for (const purpose of ['operate', 'load'] as const)
        await expect(openRedis(url, { purpose })).rejects.toThrow(
          /data of version 1, .*reads version 2\. Start the service of this version first/,
        );
      expect(await redis.get('slt:schema')).toBe('1');
      redis.disconnect();
    });

    it('takes over data of an older program, which is refused from then on', async () => {
      const url = freshUrl();
      const redis = new Redis(url);
      await redis.set('slt:schema', '1');
      await (await openRedis(url)).close();
      expect(Number(await redis.get('slt:schema'))).toBeGreaterThan(1);
      redis.disconnect();
    });
  });

  describe('A Redis that would lose messages', () => {
    const losing: readonly [string, readonly string[], RegExp][] = [
      ['writes nothing to disk', ['--appendonly', 'no'], /appendonly yes/],
      ['throws data away when it is full', ['--maxmemory-policy', 'allkeys-lru'], /noeviction/],
    ];
    it.each(losing)('is refused when it %s, unless that is allowed', async (_, settings, message) => {
      const other = await startRedis(settings);
      await expect(openRedis(other.url(0))).rejects.toThrow(message);
      const store = await openRedis(other.url(0), { allowLoss: true });
      await store.ping();
      await store.close();
      await other.stop();
    });

    it(
      'is found out also when it becomes so while it runs, and when it has been mended',
      inRedis(async (store, _url, redis) => {
        const told = () =>
          store.keeps().then(
            () => 'keeps',
            (fault: Error) => fault.message,
          );
        /** After a new connection it is looked at again. */
        const set = async (policy: string) => {
          await redis.config('SET', 'maxmemory-policy', policy);
          await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
        };
        expect(await told()).toBe('keeps');
        await set('allkeys-lru');
        await until('it is told', async () =>
          /allkeys-lru.*Set `maxmemory-policy noeviction`/.test(await told()),
        );
        expect(await store.keeps().catch((fault: unknown) => fault)).toBe(
          await store.keeps().catch((fault: unknown) => fault),
        );
        await set('noeviction');
        await until('it keeps again', async () => (await told()) === 'keeps');
      }),
    );

    it('is refused when it is another kind of server than its address says', async () => {
      const [node, master] = [await startRedis(['--cluster-enabled', 'yes']), await startRedis()];
      const replica = await startRedis(['--replicaof', '127.0.0.1', `${master.port}`]);
      await expect(openRedis(node.url(0))).rejects.toThrow(/node of a Cluster.*redis\+cluster:/);
      await expect(openRedis(replica.url(0))).rejects.toThrow(/is a replica/);
      const nothing = `redis+sentinel://127.0.0.1:${master.port}/slt`;
      await expect(openRedis(nothing)).rejects.toThrow(/Sentinel, slt\) does not answer/);
      await Promise.all([node, master, replica].map((server) => server.stop()));
    });

    it('is named with its address and the reason when it does not answer, never with the password', async () => {
      const gone = await startRedis();
      const url = gone.url(0);
      const store = await openRedis(url);
      await store.ping();
      await gone.stop();
      await expect(store.ping()).rejects.toThrow();
      await store.close();
      const opening = openRedis(url.replace('redis://', 'redis://bot:hemmelig@'));
      await expect(opening).rejects.toThrow(/127\.0\.0\.1:\d+ does not answer: .*ECONNREFUSED/);
      await expect(opening).rejects.not.toThrow(/hemmelig/);
    });

    it('is named with the reason when it does not accept the password', async () => {
      const locked = await startRedis(['--requirepass', 'riktig']);
      await expect(openRedis(locked.url(0))).rejects.toThrow(/NOAUTH/);
      const store = await openRedis(locked.url(0).replace('redis://', 'redis://:riktig@'));
      await store.ping();
      await store.close();
      await locked.stop();
    });
  });
}
