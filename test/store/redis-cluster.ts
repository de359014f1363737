// A real Redis Cluster for the tests: three masters on loopback, each with an append-only file in a folder of its own, and with a replica
// each where they are asked for.
import { Redis } from 'ioredis';
import { freePort, startRedis, until, type RedisServer } from './redis-server.ts';

const SLOTS = 16_384;

export type RedisCluster = {
  readonly url: string;
  /** The masters, as they were at first. */
  readonly servers: readonly RedisServer[];
  /** Takes all data away. */
  clear(): Promise<void>;
  /** The keys of each node. */
  keysByNode(): Promise<readonly (readonly string[])[]>;
  /** Takes one key away, wherever it lies. */
  forget(key: string): Promise<void>;
  /** The first node is reached at this port, as all nodes say; without one at its own. */
  announce(port?: number): Promise<void>;
  /** Ends the master that holds a key without a word of warning, and starts it again when its replica has taken its place. */
  failOver(key: string): Promise<void>;
  stop(): Promise<void>;
};

type Node = { readonly server: RedisServer; readonly bus: number };

async function startNode(settings: readonly string[]): Promise<Node> {
  const bus = await freePort();
  const own = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '3000', '--cluster-port', `${bus}`];
  return { server: await startRedis([...own, ...settings]), bus };
}

/** Starts three masters, shares the slots out, and waits until each says that all are there. */
export async function startCluster(
  settings: readonly string[] = [],
  { replicas = false }: { readonly replicas?: boolean } = {},
): Promise<RedisCluster> {
  const masters: Node[] = [];
  for (let n = 0; n < 3; n += 1) masters.push(await startNode(settings));
  const servers = masters.map(({ server }) => server);
  await join(masters);
  const followers: Node[] = [];
  for (const master of replicas ? servers : []) followers.push(await follow(master, settings));
  const all = [...masters, ...followers].map(({ server }) => server);
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
    failOver: async (key) => {
      const owner = await ownerOf(all, key);
      const [killed] = all.filter(({ port }) => port === owner);
      if (!killed) throw new Error(`nobody holds ${key}`);
      const others = all.filter((server) => server !== killed);
      await killed.kill();
      await until('a new master', async () => (await ownerOf(others, key)) !== owner);
      await killed.start();
    },
    stop: async () => void (await Promise.all(all.map((server) => server.stop()))),
  };
}

/** A replica of a master, when it has all that the master has. */
async function follow(master: RedisServer, settings: readonly string[]): Promise<Node> {
  const node = await startNode(['--repl-diskless-sync-delay', '0', ...settings]);
  const id = await onNode(master.port, async (redis) => {
    await redis.call('CLUSTER', 'MEET', '127.0.0.1', node.server.port, node.bus);
    return String(await redis.call('CLUSTER', 'MYID'));
  });
  await onNode(node.server.port, async (redis) => {
    await until(
      'the master to be known',
      async () => (await redis.call('CLUSTER', 'REPLICATE', id)) === 'OK',
    );
    await until('the replica to follow', async () =>
      (await redis.info('replication')).includes('master_link_status:up'),
    );
  });
  return node;
}

type Range = readonly [
  from: number,
  to: number,
  master: readonly [host: string, port: number, ...unknown[]],
  ...unknown[],
];

/** The port of the master that holds a key, as one of these says. */
async function ownerOf([asked]: readonly RedisServer[], key: string): Promise<number | undefined> {
  if (!asked) return undefined;
  return onNode(asked.port, async (node) => {
    const slot = Number(await node.call('CLUSTER', 'KEYSLOT', key));
    const ranges = (await node.call('CLUSTER', 'SLOTS')) as Range[];
    return ranges.find(([from, to]) => from <= slot && slot <= to)?.[2][1];
  });
}

async function join(nodes: readonly Node[]): Promise<void> {
  const share = (n: number) => Math.floor((SLOTS * n) / nodes.length);
  const [first] = nodes;
  if (!first) return;
  await Promise.all(
    nodes.map(({ server: { port } }, n) =>
      onNode(port, async (node) => {
        await node.call('CLUSTER', 'SET-CONFIG-EPOCH', n + 1);
        await node.call('CLUSTER', 'ADDSLOTSRANGE', share(n), share(n + 1) - 1);
        if (n > 0) await node.call('CLUSTER', 'MEET', '127.0.0.1', first.server.port, first.bus);
      }),
    ),
  );
  await Promise.all(
    nodes.map(({ server: { port } }) =>
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
