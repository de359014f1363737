// The contract behind Sentinel and on a Cluster, and what only several servers can do wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { openRedis } from '../../src/store/redis.ts';
import type { TenantId } from '../../src/store/store.ts';
import { storeContract } from './contract.ts';
import { at, claim, deliver, done, ids, message, NES, type Open } from './fixture.ts';
import { losses } from './losses.ts';
import { startCluster, type RedisCluster } from './redis-cluster.ts';
import { startProxy } from './redis-proxy.ts';
import { startSentinel, type Guarded } from './redis-sentinel.ts';
import { redisFound, startRedis, until } from './redis-server.ts';

const opened =
  (addressOf: () => Promise<string>): Open =>
  async () => {
    const url = await addressOf();
    let store = await openRedis(url);
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await openRedis(url);
        return store;
      },
      stop: () => store.close(),
    };
  };

const MUNICIPALITIES = Array.from({ length: 60 }, (_, n) => `kommune-${n}` as TenantId);

if (redisFound()) {
  behindSentinel();
  onCluster();
} else it.skip('the Redis store on several servers: redis-server is not installed', () => {});

function behindSentinel(): void {
  let guarded: Guarded;
  let database = 0;
  const fresh = () => guarded.url((database += 1));
  beforeAll(async () => {
    guarded = await startSentinel();
  });
  afterAll(() => guarded.stop());

  storeContract(
    'Redis behind Sentinel',
    opened(async () => fresh()),
  );

  describe('Behind Sentinel', () => {
    it('a commit is on the replica before it is answered', async () => {
      const store = await openRedis(fresh());
      const replica = new Redis({ host: '127.0.0.1', port: guarded.second.port, db: database });
      for (let n = 0; n < 100; n += 1) {
        await done(store, NES, { put: [{ key: `${n}`, value: n, version: 0 }] });
        expect(await replica.hget('{slt:nes}:records', `${n}`)).toBe(`1:${n}`);
      }
      replica.disconnect();
      await store.close();
    });

    it('a commit is answered all the same while the replica does not move, and each one is told of', async () => {
      let told = 0;
      const store = await openRedis(fresh(), { alone: () => void told++ });
      await done(store, NES, { put: [{ key: 'b', value: 1, version: 0 }] });
      expect(told).toBe(0);
      guarded.second.freeze();
      await done(store, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
      await done(store, NES, { put: [{ key: 'a', value: 2, version: 1 }] });
      expect(told).toBe(2);
      guarded.second.thaw();
      expect(await store.get(NES, 'a')).toEqual({ key: 'a', value: 2, version: 2 });
      await store.close();
    });

    it('a replica that would lose messages is refused, and named', async () => {
      const replica = new Redis({ host: '127.0.0.1', port: guarded.second.port });
      await replica.config('SET', 'appendonly', 'no');
      const url = fresh();
      await expect(openRedis(url)).rejects.toThrow(
        new RegExp(`:${guarded.second.port} runs without append-only`),
      );
      await (await openRedis(url, { allowLoss: true })).close();
      await replica.config('SET', 'appendonly', 'yes');
      replica.disconnect();
    });

    it('a name the Sentinels do not know is named, and no password', async () => {
      const url = fresh().replace('/slt/', '/annet/').replace('//', '//bot:hemmelig@');
      await expect(openRedis(url)).rejects.toThrow(/Sentinel, annet\) does not answer/);
      await expect(openRedis(url)).rejects.not.toThrow(/hemmelig/);
    });

    it('when the master is killed the replica takes over: nothing acknowledged is lost, and nothing is done twice', async () => {
      const url = fresh();
      const { acknowledged, ...rest } = await losses(
        () => openRedis(url),
        300,
        async () => {
          await guarded.first.kill();
          await until('a new master', async () => (await guarded.master()) !== guarded.first.port);
        },
      );
      expect(acknowledged).toBeGreaterThanOrEqual(600);
      expect(rest).toMatchObject({ unanswered: 0, lost: 0, doubled: 0 });
    });
  });
}

function onCluster(): void {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());
  const fresh = async () => {
    await cluster.clear();
    return cluster.url;
  };

  storeContract('Redis Cluster', opened(fresh));

  describe('A Redis Cluster', () => {
    it('has municipalities on every node, and each whole on one', async () => {
      const store = await openRedis(await fresh());
      for (const tenant of MUNICIPALITIES)
        await done(store, tenant, {
          put: [{ key: 'a', value: 1, version: 0, expires: at(9) }],
          send: [message('m'), message('n', { priority: 'urgent' })],
          wakeAt: [{ area: 'nes', at: at(0) }],
          once: { id: 'press', forget: at(9) },
        });
      expect(await store.awake(at(0), 100)).toHaveLength(MUNICIPALITIES.length);
      const claimed = await claim(store, 0, 1000);
      expect(claimed).toHaveLength(MUNICIPALITIES.length);
      for (const one of claimed) await deliver(store, one);
      const nodes = await cluster.keysByNode();
      const tagsOf = (keys: readonly string[]) =>
        new Set(keys.flatMap((key) => /^\{slt:[^{}]*\}/.exec(key) ?? []));
      const tags = nodes.map(tagsOf);
      expect(tags.every(({ size }) => size > 0)).toBe(true);
      expect(tags.reduce((sum, { size }) => sum + size, 0)).toBe(MUNICIPALITIES.length);
      await store.close();
    });

    it('finds work on every node that nothing points to', async () => {
      const url = await fresh();
      const store = await openRedis(url);
      for (const tenant of MUNICIPALITIES) await done(store, tenant, { send: [message('m')] });
      await cluster.forget('{slt}:next');
      expect(await store.nextMessage()).toBeUndefined();
      for (let n = 0; n < MUNICIPALITIES.length / 10; n++) await store.expire(at(0));
      expect(await ids(store, 0)).toHaveLength(MUNICIPALITIES.length);
      await store.close();
    });

    it('goes on when a node has been killed and started again: nothing is lost, and nothing is done twice', async () => {
      const url = await fresh();
      const { acknowledged, ...rest } = await losses(
        () => openRedis(url),
        300,
        async () => {
          await cluster.servers[1]?.crash();
        },
      );
      expect(acknowledged).toBeGreaterThanOrEqual(600);
      expect(rest).toMatchObject({ unanswered: 0, lost: 0, doubled: 0 });
    });

    it('does a commit once whose answer was lost on the way from its node', async () => {
      const proxy = await startProxy(cluster.servers[0]?.port ?? 0);
      await cluster.announce(proxy.port);
      const store = await openRedis(await fresh());
      for (const tenant of MUNICIPALITIES.slice(0, 20)) {
        proxy.loseAnswer();
        await done(store, tenant, {
          put: [{ key: 'a', value: 1, version: 0 }],
          wakeAt: [{ area: 'nes', at: at(0) }],
        });
      }
      expect(proxy.lost()).toBeGreaterThan(1);
      expect((await store.awake(at(0), 100)).map(({ stir }) => stir)).toEqual(Array<number>(20).fill(1));
      await store.close();
      await cluster.announce();
      await proxy.stop();
    });

    it('answers no more as ready when a node is gone', async () => {
      const [, , node] = cluster.servers;
      const store = await openRedis(await fresh());
      await store.ping();
      await node?.kill();
      await expect(store.ping()).rejects.toThrow();
      await node?.start();
      await until('the node is back', () => store.ping().then(() => true));
      await store.close();
    });

    it('is refused when one of its nodes would lose messages, and that node is named', async () => {
      const port = cluster.servers[2]?.port ?? 0;
      const node = new Redis({ host: '127.0.0.1', port });
      await node.config('SET', 'maxmemory-policy', 'allkeys-lru');
      await expect(openRedis(cluster.url)).rejects.toThrow(
        new RegExp(`:${port} has maxmemory-policy allkeys-lru`),
      );
      await (await openRedis(cluster.url, { allowLoss: true })).close();
      await node.config('SET', 'maxmemory-policy', 'noeviction');
      node.disconnect();
    });

    it('is not taken where one server stands', async () => {
      const server = await startRedis();
      await expect(openRedis(`redis+cluster://127.0.0.1:${server.port}`)).rejects.toThrow(
        /cluster support disabled/,
      );
      await server.stop();
    });
  });
}
