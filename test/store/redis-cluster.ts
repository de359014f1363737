// A real Redis Cluster for the tests: three masters on loopback, each with an append-only file in a folder of its own.
import { Redis } from 'ioredis';
import { freePort, startRedis, until, type RedisServer } from './redis-server.ts';

const SLOTS = 16_384;

export type RedisCluster = {
  readonly url: string;
  readonly servers: readonly RedisServer[];
  /** Takes all data away. */
  clear(): Promise<void>;
  /** The keys of each node. */
  keysByNode(): Promise<readonly (readonly string[])[]>;
  /** Takes one key away, wherever it lies. */
  forget(key: string): Promise<void>;
  /** The first node is reached at this port, as all nodes say; without one at its own. */
  announce(port?: number): Promise<void>;
  stop(): Promise<void>;
};

/** Starts three nodes, shares the slots out and waits until each says that all are there. */
export async function startCluster(settings: readonly string[] = []): Promise<RedisCluster> {
  const servers: RedisServer[] = [];
  const buses: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const bus = await freePort();
    buses.push(bus);
    servers.push(
      await startRedis([
        '--cluster-enabled',
        'yes',
        '--cluster-node-timeout',
        '3000',
        '--cluster-port',
        `${bus}`,
        ...settings,
      ]),
    );
  }
  await join(servers, buses);
  const onEach = async <T>(work: (node: Redis) => Promise<T>): Promise<readonly T[]> =>
    Promise.all(servers.map(({ port }) => onNode(port, work)));
  return {
    url: `redis+cluster://${servers.map(({ port }) => `127.0.0.1:${port}`).join(',')}`,
    servers,
    clear: async () => void (await onEach((node) => node.flushdb())),
    keysByNode: () => onEach((node) => node.keys('*')),
    forget: async (key) => void (await onEach((node) => node.del(key).catch(() => 0))),
    announce: async (port) => {
      const [first] = servers;
      if (!first) return;
      await onNode(first.port, (node) => node.config('SET', 'cluster-announce-port', port ?? 0));
      await onEach((node) =>
        until('the port is known', async () =>
          JSON.stringify(await node.call('CLUSTER', 'SLOTS')).includes(`,${port ?? first.port},`),
        ),
      );
    },
    stop: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  };
}

async function join(servers: readonly RedisServer[], buses: readonly number[]): Promise<void> {
  const share = (n: number) => Math.floor((SLOTS * n) / servers.length);
  const first = servers[0]?.port ?? 0;
  await Promise.all(
    servers.map(({ port }, n) =>
      onNode(port, async (node) => {
        await node.call('CLUSTER', 'SET-CONFIG-EPOCH', n + 1);
        await node.call('CLUSTER', 'ADDSLOTSRANGE', share(n), share(n + 1) - 1);
        if (n > 0) await node.call('CLUSTER', 'MEET', '127.0.0.1', first, buses[0] ?? 0);
      }),
    ),
  );
  await Promise.all(
    servers.map(({ port }) =>
      onNode(port, (node) =>
        until('all slots', async () => {
          const info = String(await node.call('CLUSTER', 'INFO'));
          return /cluster_state:ok/.test(info) && /cluster_known_nodes:3/.test(info);
        }),
      ),
    ),
  );
}

async function onNode<T>(port: number, work: (node: Redis) => Promise<T>): Promise<T> {
  const node = new Redis({ host: '127.0.0.1', port, disconnectTimeout: 50 });
  try {
    return await work(node);
  } finally {
    node.disconnect();
  }
}
