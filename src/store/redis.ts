// The store in Redis, for a service of several instances; the connection is redis-connection.ts. Each atomic step is a script
// (redis-scripts.ts); here are only their arguments and answers, and what goes over all tenants. It must not know what a
// record or a message is about.
//
// The set `slt:tenants` lists the tenants that have anything. It is a hint: a commit adds to it after its script, in the
// same breath; `openRedis` and `expire` rebuild it from the keys themselves, so that a stop in between costs no message,
// and `expire` takes out who has nothing left. A tenant too many in it costs a look, never a wrong answer.
import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/calendar.ts';
import { time, wellFormed } from './arguments.ts';
import { connect, type Connection } from './redis-connection.ts';
import { refuseUnfit, replicasOf } from './redis-safety.ts';
import type { ScriptName } from './redis-scripts.ts';
import {
  awakeOf,
  backlogOf,
  claimedOf,
  commitArgs,
  eraseArgs,
  listed,
  recordOf,
  rowsOf,
  settleArgs,
  type Arg,
} from './redis-wire.ts';
import { readRedisSettings } from './redis-settings.ts';
import type { Awake, Backlog, Claimed, Commit, Committed, Store, Stored, TenantId } from './store.ts';

const SCHEMA = 1;
const SCHEMA_KEY = 'slt:schema';
const TENANTS_KEY = 'slt:tenants';

type Run = (script: ScriptName, tenant: TenantId, args?: readonly Arg[]) => Promise<unknown>;
/** A store's way to Redis: `read` and `write` give one script, `write` waits for replicas where they are asked for. */
type Way = { readonly connection: Connection; readonly read: Run; readonly write: Run; readonly claim: Run };
type Turn = { after: string };

/**
 * Connects to one server, behind Sentinel or to a Cluster, as the address says (redis-settings.ts). Throws when the address
 * is wrong; when nobody answers there; when a node would lose committed data (no append-only file, or a memory policy that
 * evicts), unless `allowLoss`; and when a newer program wrote its data.
 */
export async function openRedis(url: string, options: { readonly allowLoss?: boolean } = {}): Promise<Store> {
  const settings = readRedisSettings(url);
  const connection = await connect(settings);
  try {
    await refuseUnfit(connection, settings, options.allowLoss ?? false);
    connection.awaitReplicas(replicasOf(settings, connection.nodes().length, connection.masters().length));
    await refuseNewer(connection);
    await rebuildTenants(connection);
    return storeOn(connection);
  } catch (fault) {
    await connection.close();
    throw fault;
  }
}

/** The row "version n" goes in first, and only where there is none: who starts at the same time finds it there. */
async function refuseNewer({ client, send }: Connection): Promise<void> {
  await send(() => client.set(SCHEMA_KEY, SCHEMA, 'NX'));
  const found = Number(await send(() => client.get(SCHEMA_KEY)));
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

async function rebuildTenants({ client, masters, send }: Connection): Promise<void> {
  for (const master of masters())
    for await (const keys of master.scanStream({ match: '{slt:*}:tenant', count: 1000 })) {
      const tenants = (keys as string[]).filter((key) => key.endsWith('}:tenant')).map(tenantOf);
      if (tenants.length > 0) await send(() => client.sadd(TENANTS_KEY, ...tenants));
    }
}

function storeOn(connection: Connection): Store {
  const way = wayOn(connection);
  const turn: Turn = { after: '' };
  return {
    commit: (tenant, commit) => commitIn(way, tenant, commit),
    get: (tenant, key) => get(connection, tenant, key),
    list: async (tenant, prefix) =>
      listed((await way.read('sltList', tenant, [wellFormed(prefix)])) as string[]),
    claim: (now, leaseMs, limit) => claim(way, turn, now, leaseMs, limit),
    settle: async (tenant, id, lease, result) =>
      (await way.write('sltSettle', tenant, [randomUUID(), wellFormed(id), lease, ...settleArgs(result)])) ===
      1,
    nextMessage: async () => earliest((await nextTimes(way)).map((n) => n.at)),
    backlog: (now) => backlog(way, now),
    awake: (now, limit) => awake(way, now, limit),
    erase: async (tenant, what) => void (await way.write('sltErase', tenant, eraseArgs(what))),
    expire: (now) => expire(way, now),
    ping: () => connection.alive(),
    close: () => connection.close(),
  };
}

/** A command whose answer or whose replica was lost is given again with the same arguments: the scripts know it by them. */
function wayOn(connection: Connection): Way {
  const scripts = connection.client as unknown as Record<
    ScriptName,
    (base: string, args: readonly Arg[]) => Promise<unknown>
  >;
  const write = async (name: ScriptName, tenant: TenantId, args: (again: boolean) => readonly Arg[]) => {
    const base = baseOf(tenant);
    return connection.send(async (again) => {
      const answer = await scripts[name](base, args(again));
      await connection.replicated(base);
      return answer;
    });
  };
  return {
    connection,
    read: async (name, tenant, args = []) => connection.send(() => scripts[name](baseOf(tenant), args)),
    write: (name, tenant, args = []) => write(name, tenant, () => args),
    claim: (name, tenant, args = []) => write(name, tenant, (again) => [...args, again ? 1 : 0]),
  };
}

const tenantsOf = async ({ client, send }: Connection): Promise<readonly TenantId[]> =>
  (await send(() => client.smembers(TENANTS_KEY))) as TenantId[];

async function commitIn({ connection, write }: Way, tenant: TenantId, commit: Commit): Promise<Committed> {
  const [answer] = await Promise.all([
    write('sltCommit', tenant, [randomUUID(), ...commitArgs(commit)]),
    connection.send(() => connection.client.sadd(TENANTS_KEY, tenant)),
  ]);
  const [kind, key = ''] = answer as ['done' | 'seen' | 'stale', string?];
  return kind === 'stale' ? { kind, key } : { kind };
}

async function get({ client, send }: Connection, tenant: TenantId, key: string): Promise<Stored | undefined> {
  const field = wellFormed(key);
  const stored = await send(() => client.hget(`${baseOf(tenant)}records`, field));
  return stored === null ? undefined : recordOf(key, stored);
}

type Next = { readonly tenant: TenantId; readonly at: Instant };

async function nextTimes({ connection, read }: Way): Promise<readonly Next[]> {
  const tenants = await tenantsOf(connection);
  const times = await Promise.all(tenants.map((tenant) => read('sltNext', tenant)));
  return tenants
    .map((tenant, i) => ({ tenant, at: times[i] as string | null }))
    .flatMap(({ tenant, at }) => (at === null ? [] : [{ tenant, at: Number(at) as Instant }]));
}

const earliest = (times: readonly Instant[]): Instant | undefined =>
  times.length === 0 ? undefined : (Math.min(...times) as Instant);

async function backlog({ connection, read }: Way, now: Instant): Promise<Backlog> {
  const tenants = await tenantsOf(connection);
  const each = await Promise.all(tenants.map((tenant) => read('sltBacklog', tenant, [time(now)])));
  return sumOf(each.map((answer) => backlogOf(answer as (string | number)[])));
}

const sumOf = (each: readonly Backlog[]): Backlog => {
  const sum = (of: (one: Backlog) => number): number => each.reduce((all, one) => all + of(one), 0);
  return {
    waiting: sum((one) => one.waiting),
    claimed: sum((one) => one.claimed),
    due: sum((one) => one.due),
    oldest: earliest(each.flatMap(({ oldest }) => (oldest === undefined ? [] : [oldest]))),
  };
};

/** Tenants share the places evenly, and the next call begins with the tenant after the last one served. */
async function claim(
  way: Way,
  turn: Turn,
  now: Instant,
  leaseMs: number,
  limit: number,
): Promise<readonly Claimed[]> {
  const lease = { now, until: time(now + leaseMs) };
  const due = (await nextTimes(way))
    .filter((n) => n.at <= now)
    .map((n) => n.tenant)
    .sort();
  let waiting = [...due.filter((t) => t > turn.after), ...due.filter((t) => t <= turn.after)];
  const claimed: Claimed[] = [];
  while (waiting.length > 0 && claimed.length < limit) {
    const places = limit - claimed.length;
    const served = await claimRound(way, lease, waiting.slice(0, places), places);
    claimed.push(...served.flatMap((s) => s.claimed));
    turn.after = served.findLast((s) => s.claimed.length > 0)?.tenant ?? turn.after;
    const full = served.filter((s) => s.claimed.length === s.places).map((s) => s.tenant);
    waiting = [...waiting.slice(places), ...full];
  }
  return claimed;
}

type Lease = { readonly now: number; readonly until: number };
type Served = { readonly tenant: TenantId; readonly places: number; readonly claimed: readonly Claimed[] };

/** Shares `places` evenly between tenants that are no more than the places. */
async function claimRound(
  way: Way,
  lease: Lease,
  tenants: readonly TenantId[],
  places: number,
): Promise<readonly Served[]> {
  const share = Math.floor(places / tenants.length);
  return Promise.all(
    tenants.map(async (tenant) => {
      const token = randomUUID();
      const rows = await way.claim('sltClaim', tenant, [lease.now, lease.until, token, share]);
      const claimed = (rows as string[][]).map((row) => claimedOf(tenant, token, row));
      return { tenant, places: share, claimed };
    }),
  );
}

async function awake({ connection, read }: Way, now: Instant, limit: number): Promise<readonly Awake[]> {
  const tenants = await tenantsOf(connection);
  const found = await Promise.all(tenants.map((tenant) => read('sltAwake', tenant, [time(now), limit])));
  const all = tenants.flatMap((tenant, i) =>
    rowsOf(found[i] as string[], 4).map((row) => awakeOf(tenant, row)),
  );
  return all.sort((a, b) => a.wakeAt - b.wakeAt).slice(0, limit);
}

async function expire(way: Way, now: Instant): Promise<number> {
  await rebuildTenants(way.connection);
  const tenants = await tenantsOf(way.connection);
  const gone = await Promise.all(tenants.map((tenant) => expireIn(way, tenant, now)));
  return gone.reduce((sum, n) => sum + n, 0);
}

/** Looks again after taking a tenant off the list: a commit that came in between has set its key `tenant` anew. */
async function expireIn({ connection, read }: Way, tenant: TenantId, now: Instant): Promise<number> {
  const [records, empty] = (await read('sltExpire', tenant, [time(now)])) as [number, number];
  if (!empty) return records;
  const { client, send } = connection;
  await send(() => client.srem(TENANTS_KEY, tenant));
  if ((await send(() => client.exists(`${baseOf(tenant)}tenant`))) === 1)
    await send(() => client.sadd(TENANTS_KEY, tenant));
  return records;
}
