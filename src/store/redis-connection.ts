// The connection to Redis, whichever form it has: commands that wait out a restart or a failover, and writes that wait for
// a replica. It must not know what a command is about.
//
// ioredis repeats nothing here. A command that met a closed connection was not sent; one whose answer was lost may have
// been carried out. Both are given again by `send`, which tells the second kind by `again`; each command of the store is
// made so that it may be given twice.
import { setTimeout as pause } from 'node:timers/promises';
import { Cluster, Command, Redis, ReplyError } from 'ioredis';
import { PACE_SCRIPTS } from './redis-pace-scripts.ts';
import { SCRIPTS as STORE_SCRIPTS } from './redis-scripts.ts';
import { nodesOf, type RedisNode, type RedisSettings } from './redis-settings.ts';

const SCRIPTS = { ...STORE_SCRIPTS, ...PACE_SCRIPTS };

/** How long a server may be silent before its connection is given up. */
const SILENT_MS = 5_000;
/** How long a command is tried: a restart on the same disk and a failover take less. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 50;
const REFRESH_MS = 2_000;
const OPEN_MS = 30_000;
/** How long a write waits for its replicas. After one waited in vain, one in each second looks whether they are back. */
const REPLICA_MS = 1_000;
const REPLICA_LOOK_MS = 100;
const REPLICA_PAUSE_MS = 1_000;

export type Connection = {
  /** One client or the whole Cluster; the commands are the same, and each goes to the master of its first key. */
  readonly client: Redis;
  masters(): readonly Redis[];
  /** Every node that is known, with the replicas of a Cluster, and how a sentence names it. */
  nodes(): readonly { readonly at: string; readonly redis: Redis }[];
  /** A connection of its own to another server, with the same name and password. */
  beside(node: RedisNode): Redis;
  /** Resolves when it answers now, the whole Cluster where it is one. Rejects with a sentence that says where and why it does not. */
  alive(): Promise<void>;
  /** Gives the command until it is answered. Throws what Redis refuses, and after 15 s of no answer. */
  send<T>(command: (again: boolean) => Promise<T>): Promise<T>;
  /** Resolves when the last write to the key's master is on as many replicas as asked for, or none has answered in time. */
  replicated(key: string): Promise<void>;
  /** From now on writes wait for this many replicas; 0 for none. */
  awaitReplicas(count: number): void;
  close(): Promise<void>;
};

/** Connects. `alone` is told of each write that is answered without its replicas. Throws a sentence with the addresses and the reason when nobody answers, never with a password. */
export async function connect(settings: RedisSettings, alone: () => void = () => {}): Promise<Connection> {
  const opened = { yet: false };
  const client = clientOf(settings, () => opened.yet);
  const last: Last = {};
  client.on('ready', () => delete last.fault);
  for (const event of ['error', 'node error', 'sentinelError'])
    client.on(event, (fault: Error) => {
      const told = innermost(fault);
      if (!last.fault || told.message !== 'Connection is closed.') last.fault = told;
    });
  try {
    await within(OPEN_MS, ready(client));
  } catch (fault) {
    client.disconnect();
    throw silent(settings, (last.fault ?? (fault as Error)).message);
  }
  opened.yet = true;
  return connectionOn(client, settings, alone, last);
}

/** What was last said of why there is no connection; nothing while there is one. */
type Last = { fault?: Error };

/** Without the fault as cause: ioredis hangs the arguments of the command on it, and a password may be among them. */
const silent = (settings: RedisSettings, reason: string): Error =>
  new Error(`Redis at ${nameOf(settings)} does not answer: ${reason}`);

/** What ioredis says of a command that had no connection: why there is none was told when it broke. */
const UNCONNECTED =
  /^(Connection is closed|Stream isn't writeable|Failed to refresh slots|None of startup nodes)/;

/** The reason for a failed command, in the words of whoever refused the connection (`WRONGPASS …`, `ECONNREFUSED`). */
const reasonOf = (fault: unknown, last: Last): string => {
  const { message } = fault as Error;
  return UNCONNECTED.test(message) ? (last.fault?.message ?? message) : message;
};

/** A Cluster of which a part is away is asked again until it is whole; its promise of the first time is never kept. */
const ready = (client: Redis | Cluster): Promise<void> =>
  new Promise((resolve, reject) => {
    client.once('ready', resolve);
    client.connect().catch(reject);
  });

const nameOf = (settings: RedisSettings): string =>
  nodesOf(settings)
    .map(({ host, port }) => `${host}:${port}`)
    .join(', ') + (settings.kind === 'sentinel' ? ` (Sentinel, ${settings.name})` : '');

/** A Cluster's own error says only that none of its nodes answered. */
const innermost = (fault: Error & { readonly lastNodeError?: Error | null }): Error =>
  fault.lastNodeError ?? fault;

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = pause(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`no answer in ${ms / 1000} s`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
    late.catch(() => {});
  }
}

const accessOf = ({ username, password, tls }: RedisSettings) => ({
  ...(username === undefined ? {} : { username }),
  ...(password === undefined ? {} : { password }),
  ...(tls ? { tls: {} } : {}),
});

/** Commands are refused at once while there is no connection, and when it breaks: `send` gives them again. */
const OPTIONS = {
  lazyConnect: true,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: SILENT_MS,
  socketTimeout: SILENT_MS,
  disconnectTimeout: 100, // ioredis holds the process this long, also when the connection is already gone
  retryStrategy: (times: number) => Math.min(times * 50, 1_000),
  // After a failover the old master answers as a replica.
  reconnectOnError: (fault: Error) => fault.message.startsWith('READONLY'),
};

function clientOf(settings: RedisSettings, opened: () => boolean): Redis | Cluster {
  const access = accessOf(settings);
  switch (settings.kind) {
    case 'server':
      return new Redis({ ...OPTIONS, ...access, ...settings.node, db: settings.database, scripts: SCRIPTS });
    case 'sentinel':
      return new Redis({
        ...OPTIONS,
        ...access,
        sentinels: settings.sentinels.map((node) => ({ ...node })),
        name: settings.name,
        db: settings.database,
        scripts: SCRIPTS,
        failoverDetector: true,
        sentinelCommandTimeout: SILENT_MS,
        sentinelRetryStrategy: (times) => (opened() ? Math.min(times * 50, 1_000) : null),
        ...(settings.sentinelPassword === undefined ? {} : { sentinelPassword: settings.sentinelPassword }),
        ...(settings.tls ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {}),
      });
    case 'cluster': {
      const { retryStrategy, enableOfflineQueue, lazyConnect, ...redisOptions } = OPTIONS;
      return new Cluster(
        settings.nodes.map((node) => ({ ...node })),
        {
          lazyConnect,
          enableOfflineQueue,
          clusterRetryStrategy: retryStrategy,
          retryDelayOnFailover: 0, // otherwise the Cluster client gives a command again whose answer was lost
          slotsRefreshTimeout: SILENT_MS,
          slotsRefreshInterval: REFRESH_MS, // a node that was away is found again also when nothing is asked of it
          scripts: SCRIPTS,
          redisOptions: { ...redisOptions, ...access },
          // A certificate names hosts, not the addresses they resolve to.
          ...(settings.tls ? { dnsLookup: (host, found) => found(null, host) } : {}),
        },
      );
    }
  }
}

function connectionOn(
  client: Redis | Cluster,
  settings: RedisSettings,
  alone: () => void,
  last: Last,
): Connection {
  const state = { closed: false };
  // ioredis gives up for good when a Sentinel tells of a new master just as it connects.
  client.on('end', () => {
    setTimeout(() => {
      if (!state.closed) client.connect().catch(() => {});
    }, PAUSE_MS).unref();
  });
  const wait = waiting((key) => (client instanceof Cluster ? masterOf(client, key) : client), alone);
  return {
    client: client as Redis,
    masters: () => (client instanceof Cluster ? client.nodes('master') : [client]),
    nodes: () =>
      client instanceof Cluster
        ? client.nodes('all').map((redis) => ({ at: keyOf(redis), redis }))
        : [{ at: nameOf(settings), redis: client }],
    beside: (node) =>
      new Redis({ ...accessOf(settings), ...node, ...{ lazyConnect: true, retryStrategy: () => null } }),
    alive: () =>
      (client instanceof Cluster ? covered(client) : client.ping().then(() => {})).catch((fault: unknown) => {
        throw silent(settings, reasonOf(fault, last));
      }),
    send: (command) => send(command, () => state.closed, last),
    ...wait,
    close: async () => {
      state.closed = true;
      const ready = client.status === 'ready';
      // A command that was given while this one was under way makes the server reset the connection, and the answer is lost: it is
      // closed all the same.
      if (ready) await client.quit().catch(() => client.disconnect());
      // A client that has quit goes on listening to the Sentinels.
      if (!ready || settings.kind === 'sentinel') client.disconnect();
    },
  };
}

const keyOf = ({ options }: Redis): string => `${options.host}:${options.port}`;

function masterOf(cluster: Cluster, key: string): Redis | undefined {
  const slot = new Command('exists', [key]).getSlot();
  const [master] = slot === null ? [] : (cluster.slots[slot] ?? []);
  return cluster.nodes('master').find((node) => keyOf(node) === master);
}

async function covered(cluster: Cluster): Promise<void> {
  const masters = new Map(cluster.nodes('master').map((node) => [keyOf(node), node]));
  const owners = new Set(cluster.slots.map(([master]) => master));
  if (![...owners].every((owner) => owner !== undefined && masters.has(owner)))
    throw new Error('a node of the Redis Cluster is gone');
  const [info] = await Promise.all([
    cluster.cluster('INFO'),
    ...[...masters.values()].map((master) => master.ping()),
  ]);
  if (!info.includes('cluster_state:ok')) throw new Error('a part of the Redis Cluster is gone');
}

async function send<T>(
  command: (again: boolean) => Promise<T>,
  ended: () => boolean,
  last: Last,
): Promise<T> {
  const began = performance.now();
  for (let again = false; ; again = true) {
    try {
      return await command(again);
    } catch (fault) {
      if (ended() || !passes(fault)) throw fault;
      if (performance.now() - began > PATIENCE_MS)
        throw new Error(
          `Redis does not answer (${reasonOf(fault, last)}); whether it did what it was asked is not known`,
          { cause: fault },
        );
    }
    await pause(PAUSE_MS);
  }
}

/** What Redis refuses only for now, before anything is written. */
const FOR_NOW = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|BUSY)\b/;

const passes = (fault: unknown): boolean =>
  fault instanceof ReplyError
    ? FOR_NOW.test((fault as Error).message)
    : !(fault instanceof TypeError || fault instanceof RangeError);

/** Writes that are answered together share one WAIT. It holds only on the connection on which they were answered. */
function waiting(
  masterOf: (key: string) => Redis | undefined,
  alone: () => void,
): Pick<Connection, 'replicated' | 'awaitReplicas'> {
  const asked = new Map<Redis, Promise<boolean>>();
  const inVain = new WeakMap<Redis, number>();
  let replicas = 0;
  const ask = async (master: Redis): Promise<boolean> => {
    await Promise.resolve(); // what is answered in the same round comes along
    asked.delete(master);
    const since = inVain.get(master);
    if (since !== undefined && performance.now() - since < REPLICA_PAUSE_MS) return false;
    const reached = await master.wait(replicas, since === undefined ? REPLICA_MS : REPLICA_LOOK_MS);
    if (reached >= replicas) inVain.delete(master);
    else inVain.set(master, performance.now());
    return reached >= replicas;
  };
  return {
    awaitReplicas: (count) => (replicas = count),
    replicated: async (key) => {
      if (replicas === 0) return;
      const master = masterOf(key);
      if (!master) throw new Error('the connection to the master is gone');
      const shared = asked.get(master) ?? ask(master);
      asked.set(master, shared);
      if (!(await shared)) alone();
    },
  };
}
