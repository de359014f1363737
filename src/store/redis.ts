// The store in Redis, for a service of several instances; the connection is redis-connection.ts. Each atomic step is a script
// (redis-scripts.ts); here are only their arguments and answers, and what goes over all tenants. It must not know what a
// record or a message is about.
//
// Which tenant has anything due is known from redis-hints.ts. The set `slt:tenants` lists all that have anything: a program adds a tenant
// before it first writes there, `openRedis` rebuilds list and hints from the keys themselves, and `expire` takes out who has nothing
// left and makes the hints of a few tenants true each time.
import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/calendar.ts';
import { time, wellFormed } from './arguments.ts';
import { openBackups, refuseHalf } from './redis-backup.ts';
import { connect, type Connection } from './redis-connection.ts';
import { type Hints, openHints, timesIn, timesOf } from './redis-hints.ts';
import { openFitness, refuseUnfit, replicasOf } from './redis-safety.ts';
import { refuseOther } from './redis-schema.ts';
import type { ScriptName } from './redis-scripts.ts';
import {
  awakeOf,
  backlogOf,
  baseOf,
  claimedOf,
  commitArgs,
  eraseArgs,
  listed,
  recordOf,
  rowsOf,
  settleArgs,
  sumOf,
  tenantOf,
  type Arg,
} from './redis-wire.ts';
import { readRedisSettings } from './redis-settings.ts';
import type {
  Awake,
  Backlog,
  Claimed,
  Commit,
  Committed,
  Purpose,
  Room,
  Store,
  Stored,
  TenantId,
} from './store.ts';

const TENANTS_KEY = 'slt:tenants';
/** So many tenants are looked at each time it tidies: what a program had just written when it was killed, and not started again, waits no longer. */
const LOOKED_AT = 20;

type Run = (script: ScriptName, tenant: TenantId, args?: readonly Arg[]) => Promise<unknown>;
/** A store's way to Redis: `read` and `write` give one script, `write` waits for replicas where they are asked for. */
type Way = {
  readonly connection: Connection;
  readonly hints: Hints;
  readonly read: Run;
  readonly write: Run;
  readonly claim: Run;
};
type Turn = { after: string; looked: string };

export type Options = {
  readonly allowLoss?: boolean;
  /** Told of each write that was answered though too few replicas had it in time. */
  readonly alone?: () => void;
  readonly purpose?: Purpose;
};

/**
 * Connects to one server, behind Sentinel or to a Cluster, as the address says (redis-settings.ts). Throws when the address
 * is wrong; when nobody answers there; when a node would lose committed data (no append-only file, or a memory policy that
 * evicts), unless `allowLoss`; when a newer program wrote its data, or an older one and it is not opened to serve; and when half a
 * backup lies there, unless it is opened to load one.
 */
export async function openRedis(url: string, options: Options = {}): Promise<Store> {
  const { purpose = 'serve' } = options;
  const settings = readRedisSettings(url);
  const connection = await connect(settings, options.alone);
  try {
    await refuseUnfit(connection, settings, options.allowLoss ?? false);
    connection.awaitReplicas(replicasOf(settings, connection.nodes().length, connection.masters().length));
    await refuseOther(connection, purpose);
    if (purpose !== 'load') await refuseHalf(connection);
    const way = wayOn(connection);
    await rebuild(way);
    return storeOn(way, openFitness(connection, settings, options.allowLoss ?? false));
  } catch (fault) {
    await connection.close();
    throw fault;
  }
}

async function rebuild({ connection: { client, masters, send }, hints }: Way): Promise<void> {
  const tenants = await send(async () => {
    const found = new Set<TenantId>();
    for (const master of masters())
      for await (const keys of master.scanStream({ match: '{slt:*}:tenant', count: 1000 }))
        for (const key of keys as string[]) if (key.endsWith('}:tenant')) found.add(tenantOf(key));
    return [...found];
  });
  if (tenants.length > 0) await send(() => client.sadd(TENANTS_KEY, ...tenants));
  await hints.lowerAll(tenants);
}

function storeOn(way: Way, keeps: Store['keeps']): Store {
  const { connection } = way;
  const turn: Turn = { after: '', looked: '0' };
  return {
    commit: (tenant, commit) => commitIn(way, tenant, commit),
    get: (tenant, key) => get(connection, tenant, key),
    list: async (tenant, prefix) =>
      listed((await way.read('sltList', tenant, [wellFormed(prefix)])) as string[]),
    claim: (now, leaseMs, limit, room) => claim(way, turn, { now, until: time(now + leaseMs) }, limit, room),
    due: (now) => way.hints.due('next', now),
    settle: (tenant, id, lease, result) => settle(way, tenant, id, lease, result),
    nextMessage: () => nextMessage(way),
    backlog: (now) => backlog(way, now),
    awake: (now, limit) => awake(way, now, limit),
    erase: async (tenant, what) => {
      await way.write('sltErase', tenant, eraseArgs(what));
      await way.hints.lower(tenant, await way.hints.look(tenant));
    },
    expire: (now) => expire(way, turn, now),
    ...openBackups({ ...way, baseOf, listKey: TENANTS_KEY, relist: () => rebuild(way) }),
    ping: () => connection.alive(),
    keeps,
    close: () => connection.close(),
  };
}

/** A command whose answer or whose replica was lost is given again with the same arguments: the scripts know it by them. */
function wayOn(connection: Connection): Way {
  const scripts = connection.client as unknown as Record<
    ScriptName,
    (base: string, args: readonly Arg[]) => Promise<unknown>
  >;
  const give = (name: ScriptName, base: string, args: readonly Arg[]) =>
    connection.send(() => scripts[name](base, args));
  const listed = new Set<TenantId>();
  const write = async (name: ScriptName, tenant: TenantId, args: (again: boolean) => readonly Arg[]) => {
    const base = baseOf(tenant);
    if (!listed.has(tenant)) {
      await connection.send(() => connection.client.sadd(TENANTS_KEY, tenant));
      listed.add(tenant);
    }
    return connection.send(async (again) => {
      const answer = await scripts[name](base, args(again));
      await connection.replicated(base);
      return answer;
    });
  };
  const look = async (tenant: TenantId) => timesOf((await give('sltTimes', baseOf(tenant), [])) as string[]);
  return {
    connection,
    hints: openHints(connection, give, look),
    read: async (name, tenant, args = []) => give(name, baseOf(tenant), args),
    write: (name, tenant, args = []) => write(name, tenant, () => args),
    claim: (name, tenant, args = []) => write(name, tenant, (again) => [...args, again ? 1 : 0]),
  };
}

async function commitIn({ hints, write }: Way, tenant: TenantId, commit: Commit): Promise<Committed> {
  // First in line, so that nobody dies between the two.
  const [, answer] = await Promise.all([
    hints.lower(tenant, timesIn(commit)),
    write('sltCommit', tenant, [randomUUID(), ...commitArgs(commit)]),
  ]);
  const [kind, ...rest] = answer as ['done' | 'seen' | 'stale', ...string[]];
  if (kind === 'stale') return { kind, key: rest[0] ?? '' };
  await hints.lower(tenant, timesOf(rest));
  return { kind };
}

async function settle(
  { hints, write }: Way,
  ...[tenant, id, lease, result]: Parameters<Store['settle']>
): Promise<boolean> {
  const args = [randomUUID(), wellFormed(id), lease, ...settleArgs(result)];
  const [held, ...times] = (await write('sltSettle', tenant, args)) as [number, ...string[]];
  await hints.lower(tenant, timesOf(times));
  return held === 1;
}

async function get({ client, send }: Connection, tenant: TenantId, key: string): Promise<Stored | undefined> {
  const field = wellFormed(key);
  const stored = await send(() => client.hget(`${baseOf(tenant)}records`, field));
  return stored === null ? undefined : recordOf(key, stored);
}

/** Looks at the tenants whose hints are earliest, at more of them as long as a hint turns out to have been too early. */
async function nextMessage({ hints }: Way): Promise<Instant | undefined> {
  for (let n = 1; ; n *= 4) {
    const first = await hints.first('next', n);
    const found = await Promise.all(
      first.map(async ({ tenant, at }) => {
        const { next } = await hints.look(tenant);
        if (next === '' || Number(next) > at) await hints.raise('next', tenant, next);
        return next === '' ? [] : [Number(next) as Instant];
      }),
    );
    const earliest = found.flat().reduce((a, b) => (b < a ? b : a), Number.POSITIVE_INFINITY as Instant);
    if (first.length < n) return earliest === Number.POSITIVE_INFINITY ? undefined : earliest;
    if (earliest <= (first.at(-1)?.at ?? 0)) return earliest;
  }
}

async function backlog({ hints, read }: Way, now: Instant): Promise<Backlog> {
  const tenants = await hints.due('next', Number.POSITIVE_INFINITY);
  const each = await Promise.all(tenants.map((tenant) => read('sltBacklog', tenant, [time(now)])));
  return sumOf(each.map((answer) => backlogOf(answer as (string | number)[])));
}

/** Tenants share the places evenly, and the next call begins with the tenant after the last one served. */
async function claim(
  way: Way,
  turn: Turn,
  lease: Lease,
  limit: number,
  room: Room | undefined,
): Promise<readonly Claimed[]> {
  const left = new Map(room);
  const due = [...(room?.keys() ?? (await way.hints.due('next', lease.now)))].sort();
  const open = (tenant: TenantId): boolean => !room || (left.get(tenant) ?? 0) > 0;
  let waiting = [...due.filter((t) => t > turn.after), ...due.filter((t) => t <= turn.after)].filter(open);
  const claimed: Claimed[] = [];
  while (waiting.length > 0 && claimed.length < limit) {
    const places = limit - claimed.length;
    const served = await claimRound(way, lease, waiting.slice(0, places), places, left);
    claimed.push(...served.flatMap((s) => s.claimed));
    await Promise.all(
      served.filter((s) => s.claimed.length < s.places).map((s) => raiseNext(way, s.tenant, lease.now)),
    );
    turn.after = served.findLast((s) => s.claimed.length > 0)?.tenant ?? turn.after;
    if (room) for (const s of served) left.set(s.tenant, (left.get(s.tenant) ?? 0) - s.claimed.length);
    const full = served.filter((s) => s.claimed.length === s.places).map((s) => s.tenant);
    waiting = [...waiting.slice(places), ...full].filter(open);
  }
  return claimed;
}

/** Of a tenant that has given all it had. */
async function raiseNext({ hints }: Way, tenant: TenantId, now: number): Promise<void> {
  const { next } = await hints.look(tenant);
  if (next === '' || Number(next) > now) await hints.raise('next', tenant, next);
}

type Lease = { readonly now: number; readonly until: number };
type Served = { readonly tenant: TenantId; readonly places: number; readonly claimed: readonly Claimed[] };

/** Shares `places` evenly between tenants that are no more than the places, to none more than it has room for. */
async function claimRound(
  way: Way,
  lease: Lease,
  tenants: readonly TenantId[],
  places: number,
  room: Room,
): Promise<readonly Served[]> {
  const even = Math.floor(places / tenants.length);
  return Promise.all(
    tenants.map(async (tenant) => {
      const token = randomUUID();
      const share = Math.min(even, room.get(tenant) ?? even);
      const rows = await way.claim('sltClaim', tenant, [lease.now, lease.until, token, share]);
      const claimed = (rows as string[][]).map((row) => claimedOf(tenant, token, row));
      return { tenant, places: share, claimed };
    }),
  );
}

async function awake({ hints, read }: Way, now: Instant, limit: number): Promise<readonly Awake[]> {
  const tenants = await hints.due('wake', now);
  const found = await Promise.all(
    tenants.map(async (tenant) => {
      const rows = rowsOf((await read('sltAwake', tenant, [time(now), limit])) as string[], 4);
      if (rows.length === 0) await hints.raise('wake', tenant, (await hints.look(tenant)).wake);
      return rows.map((row) => awakeOf(tenant, row));
    }),
  );
  return found
    .flat()
    .sort((a, b) => a.wakeAt - b.wakeAt)
    .slice(0, limit);
}

async function expire(way: Way, turn: Turn, now: Instant): Promise<number> {
  await lookOn(way, turn);
  const tenants = await way.hints.due('forget', now);
  const gone = await Promise.all(tenants.map((tenant) => expireIn(way, tenant, now)));
  return gone.reduce((sum, n) => sum + n, 0);
}

/** The next few of all tenants, and after the last the first again. */
async function lookOn({ connection: { client, send }, hints }: Way, turn: Turn): Promise<void> {
  const [looked, tenants] = await send(() => client.sscan(TENANTS_KEY, turn.looked, 'COUNT', LOOKED_AT));
  turn.looked = looked;
  await hints.lowerAll(tenants as TenantId[]);
}

/** Looks again after taking a tenant off the list: a commit that came in between has set its key `tenant` anew. */
async function expireIn({ connection, hints, read }: Way, tenant: TenantId, now: Instant): Promise<number> {
  const answer = (await read('sltExpire', tenant, [time(now)])) as [number, number, ...string[]];
  const [records, empty, ...times] = answer;
  await hints.raise('forget', tenant, timesOf(times).forget);
  if (!empty) return records;
  for (const kind of ['next', 'wake'] as const) await hints.raise(kind, tenant, '');
  const { client, send } = connection;
  await send(() => client.srem(TENANTS_KEY, tenant));
  if ((await send(() => client.exists(`${baseOf(tenant)}tenant`))) === 1)
    await send(() => client.sadd(TENANTS_KEY, tenant));
  return records;
}
