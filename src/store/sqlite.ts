// The store in one file, through node:sqlite: the embedded default. Work is synchronous inside; what arrives together shares a
// transaction, and two processes on one file take turns. It must not know what a record or a message is about.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../domain/calendar.ts';
import { json, time } from './arguments.ts';
import {
  backlog,
  due,
  eraseMessages,
  expireMessages,
  nextMessage,
  send,
  settle,
  withdraw,
} from './sqlite-queue.ts';
import { prepareQueue } from './sqlite-queue-statements.ts';
import { type Cache, openCache } from './sqlite-cache.ts';
import { dataVersion, dump, load, setDataVersion, tenantNames } from './sqlite-backup.ts';
import { type Disk, NO_DISK, openDisk } from './sqlite-disk.ts';
import { claim } from './sqlite-claim.ts';
import { openGroup } from './sqlite-group.ts';
import { bytes, migrate, range, refuseOlder, textOf } from './sqlite-schema.ts';
import type { Awake, Commit, Committed, Json, Purpose, Put, Store, Stored, TenantId } from './store.ts';

const BUSY_MS = 5000;
const DONE: Committed = { kind: 'done' };
const SEEN: Committed = { kind: 'seen' };

type Statements = ReturnType<typeof prepare>;

const prepare = (db: DatabaseSync) => ({
  ...prepareQueue(db),
  begin: db.prepare('BEGIN IMMEDIATE'),
  end: db.prepare('COMMIT'),
  undo: db.prepare('ROLLBACK'),
  mark: db.prepare('SAVEPOINT one'),
  unmark: db.prepare('RELEASE one'),
  undoToMark: db.prepare('ROLLBACK TO one'),
  dataVersion: db.prepare('PRAGMA data_version'),
  isOpen: () => db.isTransaction,
  tenant: db.prepare('SELECT id FROM tenant WHERE name = ?'),
  addTenant: db.prepare('INSERT OR IGNORE INTO tenant (name) VALUES (?)'),

  get: db.prepare('SELECT value, version FROM record WHERE tenant = ? AND key = ?'),
  list: db.prepare(
    'SELECT key, value, version FROM record WHERE tenant = ? AND key >= ? AND key < ? ORDER BY key',
  ),
  version: db.prepare('SELECT version FROM record WHERE tenant = ? AND key = ?'),
  put: db.prepare(`
    INSERT INTO record (tenant, key, version, expires, value) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (tenant, key) DO UPDATE SET
      version = excluded.version, expires = excluded.expires, value = excluded.value`),
  expires: db.prepare('SELECT expires FROM record WHERE tenant = ? AND key = ?'),
  remove: db.prepare('DELETE FROM record WHERE tenant = ? AND key = ?'),
  eraseRecords: db.prepare('DELETE FROM record WHERE tenant = ? AND key >= ? AND key < ?'),
  expireRecords: db.prepare('DELETE FROM record WHERE expires <= ?'),

  seen: db.prepare('SELECT 1 FROM activity WHERE tenant = ? AND id = ?'),
  see: db.prepare('INSERT INTO activity (tenant, id, forget) VALUES (?, ?, ?)'),
  forgetActivities: db.prepare('DELETE FROM activity WHERE forget <= ?'),

  watermark: db.prepare('SELECT watermark FROM area WHERE tenant = ? AND area = ?'),
  setWatermark: db.prepare(`
    INSERT INTO area (tenant, area, watermark) VALUES (?, ?, ?)
    ON CONFLICT (tenant, area) DO UPDATE SET watermark = excluded.watermark`),
  setWakeAt: db.prepare(`
    INSERT INTO area (tenant, area, wake_at, stir) SELECT ?1, ?2, ?3, 1
    WHERE ?4 IS NULL OR ?4 = coalesce((SELECT stir FROM area WHERE tenant = ?1 AND area = ?2), 0)
    ON CONFLICT (tenant, area) DO UPDATE SET wake_at = excluded.wake_at, stir = stir + 1`),
  awake: db.prepare(`
    SELECT tenant.name AS tenant, area, watermark, wake_at, stir FROM area JOIN tenant ON tenant.id = area.tenant
    WHERE wake_at <= ? ORDER BY wake_at, tenant.name, area LIMIT ?`),
  /** Writes what is otherwise of no use: a full disk, or a file that somebody holds, can still be read. */
  ping: (n: number) => db.exec(`PRAGMA user_version = ${n}`),
  /** Waits for those who read; where one reads on for long the log is emptied by a later one. */
  emptyLog: db.prepare('PRAGMA wal_checkpoint(TRUNCATE)'),
});

/**
 * Opens the store in `file`, or in memory for ':memory:'. Makes the folder (mode 700) and the file (mode 600) where
 * they are missing. Throws when the file cannot be opened or was written by a newer program, and by an
 * older one unless it is opened to serve.
 * Committed means on the disk (sqlite-disk.ts). What is removed is overwritten (secure_delete), not merely unlinked. The write-ahead
 * log beside the file loses it as it is reused; `erase` empties the log, and it is gone when the store is closed.
 */
export function openSqlite(file: string, purpose: Purpose = 'serve'): Store {
  if (file !== ':memory:') makeFile(file);
  const db = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    if (purpose !== 'serve') refuseOlder(db, file, purpose);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
    migrate(db, file);
    return storeOn(db, file === ':memory:' ? NO_DISK : openDisk(file));
  } catch (fault) {
    db.close();
    throw fault;
  }
}

function makeFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

function storeOn(db: DatabaseSync, disk: Disk): Store {
  const s = prepare(db);
  const cache = openCache(() => (s.dataVersion.get() as { data_version: number }).data_version);
  const group = openGroup(s, cache.forgetAll, () => disk.reached());
  const { assertSound, settled } = group;
  const open = { loading: false };
  const write = <T>(work: () => T): Promise<T> =>
    open.loading ? Promise.reject(new Error('a backup is being loaded')) : group.write(work);
  const tenantRows = new Map<TenantId, number>();
  const rowOf = (tenant: TenantId) => tenantRow(s, tenantRows, tenant);
  const turn = { after: 0, pings: 0 };
  return {
    commit: async (tenant, commit) => {
      const row = rowOf(tenant);
      return write(() => commitIn(s, cache, row, commit));
    },
    get: async (tenant, key) => {
      const row = rowOf(tenant);
      return cache.get(row, key, () => get(s, row, key));
    },
    list: async (tenant, prefix) => {
      const row = rowOf(tenant);
      return cache.list(row, prefix, () => list(s, row, prefix));
    },
    claim: (now, leaseMs, limit, room) => write(() => claim(s, turn, { now, leaseMs, limit, room })),
    due: async (now) => due(s, now),
    settle: async (tenant, id, lease, result) => {
      const row = rowOf(tenant);
      return write(() => settle(s, row, id, lease, result));
    },
    nextMessage: async () => nextMessage(s),
    backlog: async (now) => backlog(s, now),
    awake: async (now, limit) => (s.awake.all(now, limit) as AwakeRow[]).map(awakeOf),
    erase: async (tenant, what) => {
      const row = rowOf(tenant);
      await write(() => {
        for (const prefix of what.keys) s.eraseRecords.run(row, ...range(prefix));
        eraseMessages(s, row, what.lanes, what.messages);
        cache.forgetAll();
      });
      s.emptyLog.get();
    },
    expire: (now) =>
      write(() => {
        const gone = expire(s, now);
        if (gone > 0) cache.forgetAll();
        return gone;
      }),
    tenants: async () => tenantNames(db),
    dump: async (tenant) => dump(db, tenant),
    load: async (version, all) => {
      await settled();
      open.loading = true;
      try {
        const laid = await load(db, s, version, all);
        await disk.reached();
        return laid;
      } finally {
        open.loading = false;
        cache.forgetAll();
      }
    },
    dataVersion: async () => dataVersion(db),
    setDataVersion: (version) => write(() => setDataVersion(db, version)),
    ping: async () => {
      assertSound();
      disk.assertInPlace();
      await write(() => s.ping(++turn.pings));
    },
    // How it writes to its disk is set when it is opened, and nobody else can set it otherwise.
    keeps: async () => {},
    close: async () => {
      await settled();
      db.close();
      disk.close();
    },
  };
}

/** The row of a tenant, made outside the caller's transaction, so that a rolled back one leaves no wrong row in memory. */
function tenantRow(s: Statements, rows: Map<TenantId, number>, tenant: TenantId): number {
  const kept = rows.get(tenant);
  if (kept !== undefined) return kept;
  const name = bytes(tenant);
  s.addTenant.run(name);
  const { id } = s.tenant.get(name) as { id: number };
  rows.set(tenant, id);
  return id;
}

function get(s: Statements, tenant: number, key: string): Stored | undefined {
  const row = s.get.get(tenant, bytes(key)) as { value: string; version: number } | undefined;
  return row && { key, value: JSON.parse(row.value) as Json, version: row.version };
}

function list(s: Statements, tenant: number, prefix: string): readonly Stored[] {
  const rows = s.list.all(tenant, ...range(prefix)) as { key: Uint8Array; value: string; version: number }[];
  return rows.map((row) => ({
    key: textOf(row.key),
    value: JSON.parse(row.value) as Json,
    version: row.version,
  }));
}

/** Looks at all that must hold, then writes. Withdraws before it sends, so that one commit can replace a series. */
function commitIn(s: Statements, cache: Cache, tenant: number, commit: Commit): Committed {
  const { once } = commit;
  if (once && s.seen.get(tenant, bytes(once.id))) return SEEN;
  const stale = staleKey(s, tenant, commit);
  if (stale !== undefined) return { kind: 'stale', key: stale };
  if (once) s.see.run(tenant, bytes(once.id), time(once.forget));
  writeRecords(s, cache, tenant, commit);
  writeAreas(s, tenant, commit);
  if (commit.withdraw) withdraw(s, tenant, commit.withdraw);
  if (commit.send) send(s, tenant, commit.send);
  return DONE;
}

function staleKey(s: Statements, tenant: number, commit: Commit): string | undefined {
  for (const expected of [commit.check, commit.put, commit.remove]) {
    const stale = expected?.find(({ key, version }) => versionOf(s, tenant, key) !== version);
    if (stale) return stale.key;
  }
  const move = commit.watermark;
  return move && !moves(s, tenant, move) ? move.area : undefined;
}

function versionOf(s: Statements, tenant: number, key: string): number {
  const row = s.version.get(tenant, bytes(key)) as { version: number } | undefined;
  return row?.version ?? 0;
}

function moves(s: Statements, tenant: number, move: NonNullable<Commit['watermark']>): boolean {
  const row = s.watermark.get(tenant, bytes(move.area)) as { watermark: Instant | null } | undefined;
  const stands = row?.watermark ?? undefined;
  return stands === move.from && (stands === undefined || move.to >= stands);
}

function writeRecords(s: Statements, cache: Cache, tenant: number, commit: Commit): void {
  for (const put of commit.put ?? []) {
    const text = json(put.value);
    const version = put.version + 1;
    const expires = expiryOf(s, tenant, put);
    s.put.run(tenant, bytes(put.key), version, expires, text);
    cache.put(tenant, put.key, { key: put.key, value: JSON.parse(text) as Json, version });
  }
  for (const { key } of commit.remove ?? []) {
    s.remove.run(tenant, bytes(key));
    cache.put(tenant, key, undefined);
  }
}

function expiryOf(s: Statements, tenant: number, { key, expires }: Put): Instant | null {
  if (expires !== 'kept') return expires === undefined ? null : time(expires);
  const row = s.expires.get(tenant, bytes(key)) as { expires: Instant | null } | undefined;
  return row?.expires ?? null;
}

function writeAreas(s: Statements, tenant: number, commit: Commit): void {
  if (commit.watermark) s.setWatermark.run(tenant, bytes(commit.watermark.area), time(commit.watermark.to));
  commit.wakeAt?.forEach(({ area, at, ifStir }) =>
    s.setWakeAt.run(tenant, bytes(area), time(at), ifStir ?? null),
  );
}

type AwakeRow = {
  readonly tenant: Uint8Array;
  readonly area: Uint8Array;
  readonly watermark: Instant | null;
  readonly wake_at: Instant;
  readonly stir: number;
};

const awakeOf = (row: AwakeRow): Awake => ({
  tenant: textOf(row.tenant) as TenantId,
  area: textOf(row.area),
  watermark: row.watermark ?? undefined,
  wakeAt: row.wake_at,
  stir: row.stir,
});

function expire(s: Statements, now: Instant): number {
  const records = Number(s.expireRecords.run(now).changes);
  s.forgetActivities.run(now);
  expireMessages(s, now);
  return records;
}
