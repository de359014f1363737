// What a Redis must be like before anything is trusted to it, looked at on every node: that it is what its address says,
// and that it does not lose what is committed.
import type { Redis } from 'ioredis';
import type { Connection } from './redis-connection.ts';
import type { RedisSettings } from './redis-settings.ts';

type Info = ReadonlyMap<string, string>;
type Looked = { readonly at: string; readonly info: Info };

/**
 * Throws when the address leads to another kind of server, or when a node would lose committed data: no append-only file,
 * or a memory policy that evicts. With `allowLoss` only the first. Replicas are looked at where writes wait for them.
 */
export async function refuseUnfit(
  connection: Connection,
  settings: RedisSettings,
  allowLoss: boolean,
): Promise<void> {
  const nodes = await Promise.all(
    connection.nodes().map(async ({ at, redis }) => ({ at, info: infoOf(await redis.info()) })),
  );
  if (settings.kind === 'server') nodes.forEach(refuseOther);
  if (allowLoss) return;
  nodes.forEach(refuseLossy);
  if (settings.kind === 'cluster' || replicasOf(settings, nodes.length) === 0) return;
  const replicas = nodes.flatMap(({ info }) => followersOf(info));
  (await Promise.all(replicas.map((node) => lookBeside(connection, node)))).forEach(refuseLossy);
}

/** So long a look holds, as long as the connection does; after a fault it is looked sooner whether it has been mended. */
const HOLDS_MS = 60_000;
const FAULT_HOLDS_MS = 10_000;

/**
 * Whether it still is fit, for settings can be changed while it runs, and after a failover another node may answer: looked at when somebody
 * asks, at the first time, after each new connection and a minute after the last look; whoever asks in between gets what was found.
 */
export function openFitness(
  connection: Connection,
  settings: RedisSettings,
  allowLoss: boolean,
): () => Promise<void> {
  let holdsUntil = -Infinity;
  let found: Promise<void> = Promise.resolve();
  connection.client.on('ready', () => (holdsUntil = -Infinity));
  return () => {
    if (performance.now() < holdsUntil) return found;
    holdsUntil = performance.now() + HOLDS_MS;
    found = refuseUnfit(connection, settings, allowLoss);
    found.catch(() => (holdsUntil = Math.min(holdsUntil, performance.now() + FAULT_HOLDS_MS)));
    return found;
  };
}

/** How many replicas a write waits for: as the address says, otherwise one behind Sentinel and where a Cluster has any. */
export const replicasOf = (settings: RedisSettings, nodes: number, masters = 1): number =>
  settings.replicas ?? (settings.kind === 'sentinel' || nodes > masters ? 1 : 0);

function refuseOther({ at, info }: Looked): void {
  if (info.get('redis_mode') === 'cluster')
    throw new Error(`Redis at ${at} is a node of a Cluster. Write redis+cluster:// in REDIS_URL.`);
  if (info.get('redis_mode') === 'sentinel')
    throw new Error(
      `What answers at ${at} is a Sentinel. Write redis+sentinel://…/name of the master in REDIS_URL.`,
    );
  if (info.get('role') === 'slave')
    throw new Error(`Redis at ${at} is a replica. Name its master in REDIS_URL, or its Sentinels.`);
}

function refuseLossy({ at, info }: Looked): void {
  if (info.get('aof_enabled') !== '1')
    throw new Error(
      `Redis at ${at} runs without append-only persistence and would lose messages when it stops. ` +
        'Set `appendonly yes` in redis.conf.',
    );
  const policy = info.get('maxmemory_policy');
  if (policy !== 'noeviction')
    throw new Error(
      `Redis at ${at} has maxmemory-policy ${policy ?? 'unknown'} and would throw data away when its memory is full. ` +
        'Set `maxmemory-policy noeviction` in redis.conf.',
    );
}

/** `slave0:ip=10.0.0.2,port=6379,state=online,…` */
const followersOf = (info: Info): readonly { readonly host: string; readonly port: number }[] =>
  [...info].flatMap(([name, value]) => {
    const [, host, port] = /^ip=([^,]+),port=(\d+)/.exec(value) ?? [];
    return /^slave\d+$/.test(name) && host ? [{ host, port: Number(port) }] : [];
  });

async function lookBeside(
  connection: Connection,
  node: { readonly host: string; readonly port: number },
): Promise<Looked> {
  const at = `${node.host}:${node.port}`;
  const redis: Redis = connection.beside(node);
  const last: { fault?: Error } = {};
  redis.on('error', (fault: Error) => (last.fault = fault));
  try {
    return { at, info: infoOf(await redis.info()) };
  } catch (fault) {
    const reason = (last.fault ?? (fault as Error)).message;
    throw new Error(`The replica of Redis at ${at} does not answer: ${reason}`);
  } finally {
    redis.disconnect();
  }
}

const infoOf = (text: string): Info =>
  new Map(
    text.split('\r\n').map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name, value.join(':')];
    }),
  );
