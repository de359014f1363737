// The store in Redis, through ioredis, for a service of several instances. Each atomic step is a script
// (redis-scripts.ts); here are only their arguments and answers, and what goes over all tenants. It must not know what a
// record or a message is about.
//
// The set `slt:tenants` lists the tenants that have anything. It is a hint: a commit adds to it after its script, in the
// same breath; `openRedis` and `expire` rebuild it from the keys themselves, so that a stop in between costs no message,
// and `expire` takes out who has nothing left. A tenant too many in it costs a look, never a wrong answer.
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Instant } from '../domain/calendar.ts';
import { time, wellFormed } from './arguments.ts';
import { SCRIPTS, type ScriptName } from './redis-scripts.ts';
import {
  awakeOf,
  claimedOf,
  commitArgs,
  eraseArgs,
  listed,
  recordOf,
  rowsOf,
  settleArgs,
  type Arg,
} from './redis-wire.ts';
import type { Awake, Claimed, Commit, Committed, Store, Stored, TenantId } from './store.ts';

const SCHEMA = 1;
const SCHEMA_KEY = 'slt:schema';
const TENANTS_KEY = 'slt:tenants';
const COMMAND_MS = 10_000;

type Run = (script: ScriptName, tenant: TenantId, args?: readonly Arg[]) => Promise<unknown>;
type Turn = { after: string };

/**
 * Connects to `redis://` or `rediss://`. Throws when it does not answer; when it would lose committed data (no
 * append-only file, or a memory policy that evicts), unless `allowLoss`; and when a newer program wrote its data.
 */
export async function openRedis(url: string, options: { readonly allowLoss?: boolean } = {}): Promise<Store> {
  const redis = connection(url);
  const last: { fault?: Error } = {};
  redis.on('error', (fault: Error) => (last.fault = fault));
  try {
    await redis.connect().catch((fault: Error) => {
      throw unreachable(redis, last.fault ?? fault);
    });
    if (!options.allowLoss) await refuseLossy(redis);
    await refuseNewer(redis);
    await rebuildTenants(redis);
    return storeOn(redis);
  } catch (fault) {
    redis.disconnect();
    throw fault;
  }
}

/**
 * Commands are not sent twice when the connection breaks: whether the first was carried out is then unknown, and the
 * caller is told so by the error.
 */
function connection(url: string): Redis {
  return new Redis(url, {
    scripts: SCRIPTS,
    lazyConnect: true,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 3,
    commandTimeout: COMMAND_MS,
    connectTimeout: COMMAND_MS,
    disconnectTimeout: 100, // ioredis holds the process this long, also when the connection is already gone
  });
}

const unreachable = (redis: Redis, fault: Error): Error =>
  new Error(`Redis at ${redis.options.host}:${redis.options.port} does not answer: ${fault.message}`, {
    cause: fault,
  });

async function refuseLossy(redis: Redis): Promise<void> {
  const persistence = infoOf(await redis.info('persistence'));
  if (persistence.get('aof_enabled') !== '1') {
    throw new Error(
      'Redis runs without append-only persistence and would lose messages when it stops. ' +
        'Set `appendonly yes` in redis.conf.',
    );
  }
  const policy = infoOf(await redis.info('memory')).get('maxmemory_policy');
  if (policy !== 'noeviction') {
    throw new Error(
      `Redis has maxmemory-policy ${policy ?? 'unknown'} and would throw data away when its memory is full. ` +
        'Set `maxmemory-policy noeviction` in redis.conf.',
    );
  }
}

const infoOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\r\n').map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name, value.join(':')];
    }),
  );

/** The row "version n" goes in first, and only where there is none: who starts at the same time finds it there. */
async function refuseNewer(redis: Redis): Promise<void> {
  await redis.set(SCHEMA_KEY, SCHEMA, 'NX');
  const found = Number(await redis.get(SCHEMA_KEY));
  if (found <= SCHEMA) return;
  throw new Error(
    `Redis has data of version ${found}, and this program knows versions up to ${SCHEMA}. ` +
      'Start the newer program again, or restore a backup that was made before it was first started.',
  );
}

// Percent-encoded, so that no brace of a name ends the hash tag early. Throws URIError on half a character.
const baseOf = (tenant: TenantId): string => `{slt:${encodeURIComponent(tenant)}}:`;
const tenantOf = (key: string): TenantId =>
  decodeURIComponent(key.slice('{slt:'.length, key.indexOf('}'))) as TenantId;

async function rebuildTenants(redis: Redis): Promise<void> {
  for await (const keys of redis.scanStream({ match: '{slt:*}:tenant', count: 1000 })) {
    const tenants = (keys as string[]).filter((key) => key.endsWith('}:tenant')).map(tenantOf);
    if (tenants.length > 0) await redis.sadd(TENANTS_KEY, ...tenants);
  }
}

function storeOn(redis: Redis): Store {
  const commands = redis as unknown as Record<
    ScriptName,
    (base: string, args: readonly Arg[]) => Promise<unknown>
  >;
  const run: Run = async (script, tenant, args = []) => commands[script](baseOf(tenant), args);
  const turn: Turn = { after: '' };
  return {
    commit: (tenant, commit) => commitIn(redis, run, tenant, commit),
    get: (tenant, key) => get(redis, tenant, key),
    list: async (tenant, prefix) => listed((await run('sltList', tenant, [wellFormed(prefix)])) as string[]),
    claim: (now, leaseMs, limit) => claim(redis, run, turn, now, leaseMs, limit),
    settle: async (tenant, id, lease, result) =>
      (await run('sltSettle', tenant, [wellFormed(id), lease, ...settleArgs(result)])) === 1,
    nextMessage: async () => earliest((await nextTimes(redis, run)).map((n) => n.at)),
    awake: (now, limit) => awake(redis, run, now, limit),
    erase: async (tenant, what) => void (await run('sltErase', tenant, eraseArgs(what))),
    expire: (now) => expire(redis, run, now),
    ping: async () => void (await redis.ping()),
    close: () => close(redis),
  };
}

async function close(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit();
  else redis.disconnect();
}

const tenantsOf = async (redis: Redis): Promise<readonly TenantId[]> =>
  (await redis.smembers(TENANTS_KEY)) as TenantId[];

async function commitIn(redis: Redis, run: Run, tenant: TenantId, commit: Commit): Promise<Committed> {
  const [answer] = await Promise.all([
    run('sltCommit', tenant, commitArgs(commit)),
    redis.sadd(TENANTS_KEY, tenant),
  ]);
  const [kind, key = ''] = answer as ['done' | 'seen' | 'stale', string?];
  return kind === 'stale' ? { kind, key } : { kind };
}

async function get(redis: Redis, tenant: TenantId, key: string): Promise<Stored | undefined> {
  const stored = await redis.hget(`${baseOf(tenant)}records`, wellFormed(key));
  return stored === null ? undefined : recordOf(key, stored);
}

type Next = { readonly tenant: TenantId; readonly at: Instant };

async function nextTimes(redis: Redis, run: Run): Promise<readonly Next[]> {
  const tenants = await tenantsOf(redis);
  const times = await Promise.all(tenants.map((tenant) => run('sltNext', tenant)));
  return tenants
    .map((tenant, i) => ({ tenant, at: times[i] as string | null }))
    .flatMap(({ tenant, at }) => (at === null ? [] : [{ tenant, at: Number(at) as Instant }]));
}

const earliest = (times: readonly Instant[]): Instant | undefined =>
  times.length === 0 ? undefined : (Math.min(...times) as Instant);

/** Tenants share the places evenly, and the next call begins with the tenant after the last one served. */
async function claim(
  redis: Redis,
  run: Run,
  turn: Turn,
  now: Instant,
  leaseMs: number,
  limit: number,
): Promise<readonly Claimed[]> {
  const lease = { now, until: time(now + leaseMs), token: randomUUID() };
  const due = (await nextTimes(redis, run))
    .filter((n) => n.at <= now)
    .map((n) => n.tenant)
    .sort();
  let waiting = [...due.filter((t) => t > turn.after), ...due.filter((t) => t <= turn.after)];
  const claimed: Claimed[] = [];
  while (waiting.length > 0 && claimed.length < limit) {
    const places = limit - claimed.length;
    const served = await claimRound(run, lease, waiting.slice(0, places), places);
    claimed.push(...served.flatMap((s) => s.claimed));
    turn.after = served.findLast((s) => s.claimed.length > 0)?.tenant ?? turn.after;
    const full = served.filter((s) => s.claimed.length === s.places).map((s) => s.tenant);
    waiting = [...waiting.slice(places), ...full];
  }
  return claimed;
}

type Lease = { readonly now: number; readonly until: number; readonly token: string };
type Served = { readonly tenant: TenantId; readonly places: number; readonly claimed: readonly Claimed[] };

/** Shares `places` evenly between tenants that are no more than the places. */
async function claimRound(
  run: Run,
  lease: Lease,
  tenants: readonly TenantId[],
  places: number,
): Promise<readonly Served[]> {
  const share = Math.floor(places / tenants.length);
  return Promise.all(
    tenants.map(async (tenant) => {
      const rows = await run('sltClaim', tenant, [lease.now, lease.until, lease.token, share]);
      const claimed = (rows as string[][]).map((row) => claimedOf(tenant, lease.token, row));
      return { tenant, places: share, claimed };
    }),
  );
}

async function awake(redis: Redis, run: Run, now: Instant, limit: number): Promise<readonly Awake[]> {
  const tenants = await tenantsOf(redis);
  const found = await Promise.all(tenants.map((tenant) => run('sltAwake', tenant, [time(now), limit])));
  const all = tenants.flatMap((tenant, i) =>
    rowsOf(found[i] as string[], 4).map((row) => awakeOf(tenant, row)),
  );
  return all.sort((a, b) => a.wakeAt - b.wakeAt).slice(0, limit);
}

async function expire(redis: Redis, run: Run, now: Instant): Promise<number> {
  await rebuildTenants(redis);
  const tenants = await tenantsOf(redis);
  const gone = await Promise.all(tenants.map((tenant) => expireIn(redis, run, tenant, now)));
  return gone.reduce((sum, n) => sum + n, 0);
}

/** Looks again after taking a tenant off the list: a commit that came in between has set its key `tenant` anew. */
async function expireIn(redis: Redis, run: Run, tenant: TenantId, now: Instant): Promise<number> {
  const [records, empty] = (await run('sltExpire', tenant, [time(now)])) as [number, number];
  if (!empty) return records;
  await redis.srem(TENANTS_KEY, tenant);
  if ((await redis.exists(`${baseOf(tenant)}tenant`)) === 1) await redis.sadd(TENANTS_KEY, tenant);
  return records;
}
