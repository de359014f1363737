// A master, a replica and a Sentinel that watches them, for the tests, on loopback.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { endServer, freePort, startRedis, startServer, until, type RedisServer } from './redis-server.ts';

export type Guarded = {
  /** The address of a numbered database of whoever is master. */
  url(database: number): string;
  /** Who was master first, and who was its replica. */
  readonly first: RedisServer;
  readonly second: RedisServer;
  /** The port of the master, as the Sentinel sees it. */
  master(): Promise<number>;
  stop(): Promise<void>;
};

/** Starts the three and waits until the replica follows and the Sentinel knows it. */
export async function startSentinel(settings: readonly string[] = []): Promise<Guarded> {
  const first = await startRedis(['--repl-diskless-sync-delay', '0', ...settings]);
  const second = await startRedis([
    '--replicaof',
    '127.0.0.1',
    `${first.port}`,
    '--repl-diskless-sync-delay',
    '0',
    ...settings,
  ]);
  await asked(second.port, (replica) =>
    until('the replica follows', async () =>
      (await replica.info('replication')).includes('master_link_status:up'),
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), 'slt-sentinel-'));
  const port = await freePort();
  const file = join(folder, 'sentinel.conf');
  writeFileSync(
    file,
    [
      `port ${port}`,
      'bind 127.0.0.1',
      `dir ${folder}`,
      `sentinel monitor slt 127.0.0.1 ${first.port} 1`,
      'sentinel down-after-milliseconds slt 500',
      'sentinel failover-timeout slt 3000',
    ].join('\n'),
  );
  const sentinel = await startServer([file, '--sentinel'], 'Sentinel ID is');
  await asked(port, (watch) =>
    until('the Sentinel knows the replica', async () => {
      const replicas = (await watch.call('SENTINEL', 'REPLICAS', 'slt')) as unknown[];
      return JSON.stringify(replicas).includes('"master-link-status","ok"');
    }),
  );
  return {
    url: (database) => `redis+sentinel://127.0.0.1:${port}/slt/${database}`,
    first,
    second,
    master: () =>
      asked(port, async (watch) =>
        Number(((await watch.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', 'slt')) as string[])[1]),
      ),
    stop: async () => {
      await endServer(sentinel, 'SIGTERM');
      await Promise.all([first.stop(), second.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function asked<T>(port: number, work: (server: Redis) => Promise<T>): Promise<T> {
  const server = new Redis({ host: '127.0.0.1', port, disconnectTimeout: 50 });
  try {
    return await work(server);
  } finally {
    server.disconnect();
  }
}
