// Where the instances of a run keep their state, and what may happen to it: a file for one instance, one Redis or a Cluster for several.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRedis } from '../../src/store/redis.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { startCluster } from '../store/redis-cluster.ts';
import { startRedis } from '../store/redis-server.ts';

export type Place = {
  readonly name: string;
  readonly instances: number;
  readonly settings: Readonly<Record<string, string>>;
  open(): Promise<Store>;
  /** What happens to the store while the service runs. */
  strike(): Promise<void>;
  stop(): Promise<void>;
};

export async function inFile(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'slt-faults-'));
  const file = join(folder, 'slt.db');
  return {
    name: 'SQLite, one instance',
    instances: 1,
    settings: { DATA_FILE: file },
    open: async () => openSqlite(file),
    strike: async () => {},
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function onRedis(instances: number): Promise<Place> {
  const server = await startRedis();
  const url = server.url(0);
  return {
    name: `Redis, ${instances} instances`,
    instances,
    settings: { REDIS_URL: url },
    open: () => openRedis(url),
    strike: () => server.crash(),
    stop: () => server.stop(),
  };
}

/** The key of the Cluster's one list of tenants: whoever holds it is asked by every instance. */
const TENANTS_KEY = 'slt:tenants';

export async function onCluster(instances: number): Promise<Place> {
  const cluster = await startCluster([], { replicas: true });
  return {
    name: `Redis Cluster of three masters with a replica each, ${instances} instances`,
    instances,
    settings: { REDIS_URL: cluster.url },
    open: () => openRedis(cluster.url),
    strike: () => cluster.failOver(TENANTS_KEY),
    stop: () => cluster.stop(),
  };
}
