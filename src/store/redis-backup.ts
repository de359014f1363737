// What is given out of Redis for a backup, and a backup laid into it: piece by piece, so that the server is never held up for long, behind
// a mark that says that it is not yet whole. While the mark stands no service starts on it. It must not know what a record or a message
// is about.
import { randomUUID } from 'node:crypto';
import { json, time, wellFormed } from './arguments.ts';
import type { Connection } from './redis-connection.ts';
import type { Hints } from './redis-hints.ts';
import { type Answer, type Arg, commitArgs, keptOf } from './redis-wire.ts';
import type { Kept, Store, TenantId } from './store.ts';

const MARK_KEY = 'slt:loading';
const PIECE = 500;

/** Which version the data have. */
const DATA_KEY = 'slt:data';

type Backups = {
  readonly connection: Connection;
  /** What every key of a tenant begins with. */
  readonly baseOf: (tenant: TenantId) => string;
  /** The set that lists the tenants, and how it is made anew from the keys. */
  readonly listKey: string;
  readonly relist: () => Promise<void>;
  readonly hints: Hints;
  readonly write: (script: 'sltCommit', tenant: TenantId, args: readonly Arg[]) => Promise<unknown>;
};

/** The part of the store that backups are made of. */
export const openBackups = (
  backups: Backups,
): Pick<Store, 'tenants' | 'dump' | 'load' | 'dataVersion' | 'setDataVersion'> => {
  const { connection, baseOf, relist } = backups;
  const { client, send } = connection;
  return {
    tenants: async () => {
      await relist();
      return withAnything(backups);
    },
    dump: (tenant) => dump(connection, baseOf(tenant)),
    load: (version, all) => loadInto(backups, version, all),
    dataVersion: async () => Number(await send(() => client.get(DATA_KEY))),
    setDataVersion: async (version) => {
      await send(() => client.set(DATA_KEY, version));
      await connection.replicated(DATA_KEY);
    },
  };
};

/** The messages that wait, of each its seq, id, lane, mode, urgent, notBefore, forget and body; the keys stand in redis-scripts.ts. */
const WAITING = `
local p, call, waiting = KEYS[1], redis.call, {}
for _, lane in ipairs(call('ZRANGE', p .. 'ready', 0, -1)) do
  for _, id in ipairs(call('ZRANGE', p .. 'lane:' .. lane, 0, -1)) do
    local message = call('HMGET', p .. 'waits:' .. id, 'seq', 'mode', 'urgent', 'notBefore', 'forget', 'body')
    for _, part in ipairs({message[1], id, lane, unpack(message, 2)}) do waiting[#waiting + 1] = part end
  end
end
return waiting
`;

/** In one transaction of Redis' own commands: in a script the same takes four times as long, and all others wait for it. */
async function dump({ client, send }: Connection, base: string): Promise<Kept> {
  const answers = await send(() =>
    client
      .multi()
      .hgetall(`${base}records`)
      .zrange(`${base}expires`, '0', '-1', 'WITHSCORES')
      .hgetall(`${base}watermark`)
      .zrange(`${base}wake`, '0', '-1', 'WITHSCORES')
      .hgetall(`${base}sent`)
      .hgetall(`${base}sent:lane`)
      .zrange(`${base}sent:forget`, '0', '-1', 'WITHSCORES')
      .zrange(`${base}acted`, '0', '-1', 'WITHSCORES')
      .eval(WAITING, 1, base)
      .exec(),
  );
  if (!answers) throw new Error('Redis did not carry the transaction out');
  return keptOf(
    answers.map(([fault, answer]) => {
      if (fault) throw fault;
      return answer as Answer;
    }),
  );
}

/** Of those on the list: who was only ever asked for has nothing. */
async function withAnything({ connection, baseOf, listKey }: Backups): Promise<readonly TenantId[]> {
  const { client, send } = connection;
  const listed = (await send(() => client.smembers(listKey))) as TenantId[];
  const there = await Promise.all(
    listed.map((tenant) => send(() => client.exists(`${baseOf(tenant)}tenant`))),
  );
  return listed
    .filter((_, i) => there[i] === 1)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Throws where a load was begun and never ended: with what to do, in a sentence. */
export async function refuseHalf(connection: Connection): Promise<void> {
  if (!(await unfinished(connection))) return;
  throw new Error(
    'Redis has half a backup: a restore was interrupted, or is still under way. Run `slt restore` again with the same file; it ' +
      'takes the half away and begins anew.',
  );
}

const unfinished = async ({ client, send }: Connection): Promise<boolean> =>
  (await send(() => client.exists(MARK_KEY))) === 1;

/**
 * All or none: what a load that died has left is taken away first, and what this one has laid when `all` throws. False when
 * there is anything of a tenant; then nothing is changed.
 */
async function loadInto(
  backups: Backups,
  version: number,
  all: AsyncIterable<readonly [TenantId, Kept]>,
): Promise<boolean> {
  const { connection } = backups;
  const { client, send } = connection;
  if (await unfinished(connection)) await clear(backups);
  else if (await anything(connection)) return false;
  await send(() => client.set(MARK_KEY, 1));
  try {
    await layAll(backups, all);
    await send(() => client.set(DATA_KEY, version));
    await connection.replicated(DATA_KEY);
  } catch (fault) {
    await clear(backups);
    await send(() => client.del(MARK_KEY));
    throw fault;
  }
  await send(() => client.del(MARK_KEY));
  await connection.replicated(MARK_KEY);
  return true;
}

async function layAll(backups: Backups, all: AsyncIterable<readonly [TenantId, Kept]>): Promise<void> {
  const { connection, baseOf, listKey, hints } = backups;
  const { client, send } = connection;
  for await (const [tenant, kept] of all) {
    await layTenant(backups, tenant, kept);
    await connection.replicated(baseOf(tenant));
    await send(() => client.sadd(listKey, tenant));
    await hints.lower(tenant, await hints.look(tenant));
  }
}

async function* keysLike({ masters }: Connection, match: string): AsyncGenerator<readonly string[]> {
  for (const master of masters())
    for await (const keys of master.scanStream({ match, count: 1000 })) yield keys as string[];
}

async function anything(connection: Connection): Promise<boolean> {
  for await (const keys of keysLike(connection, '{slt:*}:tenant')) if (keys.length > 0) return true;
  return false;
}

async function clear({ connection, listKey }: Backups): Promise<void> {
  const { client, send } = connection;
  await send(() => client.del(listKey));
  for await (const keys of keysLike(connection, '{slt:*'))
    await Promise.all(keys.map((key) => send(() => client.unlink(key))));
}

/** The key `tenant` and the messages last: without it nobody finds the rest. */
async function layTenant(backups: Backups, tenant: TenantId, kept: Kept): Promise<void> {
  const { connection, baseOf, write } = backups;
  const base = baseOf(tenant);
  const lay = layingAt(connection, base);
  await lay.hash('records', kept.records, (r) => [wellFormed(r.key), `${r.version}:${json(r.value)}`]);
  await lay.sorted('keys', kept.records, (r) => [0, r.key]);
  await lay.sorted('expires', kept.records, (r) => (r.expires === undefined ? [] : [time(r.expires), r.key]));
  await lay.hash('watermark', kept.areas, (a) =>
    a.watermark === undefined ? [] : [a.area, time(a.watermark)],
  );
  await lay.sorted('wake', kept.areas, (a) => (a.wakeAt === undefined ? [] : [time(a.wakeAt), a.area]));
  await lay.hash('stir', kept.areas, (a) => (a.wakeAt === undefined ? [] : [wellFormed(a.area), 1]));
  for (const send of pieces(kept.waiting))
    await write('sltCommit', tenant, [randomUUID(), ...commitArgs({ send })]);
  const activity = (id: string | undefined): string => (id === undefined ? '' : `+${id}`);
  await lay.hash('sent', kept.remembered, (m) => [wellFormed(m.id), activity(m.activityId)]);
  await lay.hash('sent:lane', kept.remembered, (m) => [m.id, wellFormed(m.lane)]);
  await lay.sorted('sent:forget', kept.remembered, (m) => [time(m.forget), m.id]);
  await lay.sorted('ids', kept.remembered, (m) => [0, m.id]);
  await lay.sorted('acted', kept.acted, (a) => [time(a.forget), wellFormed(a.id)]);
  await connection.send(() => connection.client.set(`${base}tenant`, 1));
}

type Pair = readonly [] | readonly [string | number, string | number];

const layingAt = ({ client, send }: Connection, base: string) => ({
  hash: async <T>(name: string, all: readonly T[], pair: (one: T) => Pair): Promise<void> => {
    for (const args of flatPieces(all, pair)) await send(() => client.hset(`${base}${name}`, ...args));
  },
  sorted: async <T>(name: string, all: readonly T[], pair: (one: T) => Pair): Promise<void> => {
    for (const args of flatPieces(all, pair)) await send(() => client.zadd(`${base}${name}`, ...args));
  },
});

const pieces = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / PIECE) }, (_, i) => all.slice(i * PIECE, (i + 1) * PIECE));

const flatPieces = <T>(
  all: readonly T[],
  pair: (one: T) => Pair,
): readonly (readonly (string | number)[])[] =>
  pieces(all)
    .map((piece) => piece.flatMap((one) => [...pair(one)]))
    .filter((args) => args.length > 0);
