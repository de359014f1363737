// A backup read from the SQLite file and laid into it: what there is of a tenant as at one moment, and back. It must not know what a
// record or a message is about.
import type { Instant } from '../domain/calendar.ts';
import { json, time } from './arguments.ts';
import { send } from './sqlite-queue.ts';
import type { QueueStatements } from './sqlite-queue-statements.ts';
import { bytes, textOf, type Sql } from './sqlite-schema.ts';
import type { Json, Kept, Queued, TenantId } from './store.ts';

/** Tenants with a row in any table, in order of bytes; who was only ever read has none. */
export function tenantNames(db: Sql): readonly TenantId[] {
  const rows = db
    .prepare(
      `SELECT name FROM tenant WHERE EXISTS (SELECT 1 FROM record WHERE tenant = tenant.id)
       OR EXISTS (SELECT 1 FROM area WHERE tenant = tenant.id) OR EXISTS (SELECT 1 FROM activity WHERE tenant = tenant.id)
       OR EXISTS (SELECT 1 FROM message WHERE tenant = tenant.id) OR EXISTS (SELECT 1 FROM sent WHERE tenant = tenant.id)
       ORDER BY name`,
    )
    .all() as { name: Uint8Array }[];
  return rows.map(({ name }) => textOf(name) as TenantId);
}

type RecordRow = {
  readonly key: Uint8Array;
  readonly version: number;
  readonly expires: Instant | null;
  readonly value: string;
};
type AreaRow = {
  readonly area: Uint8Array;
  readonly watermark: Instant | null;
  readonly wake_at: Instant | null;
};
type MessageRow = {
  readonly id: Uint8Array;
  readonly lane: Uint8Array;
  readonly mode: Queued['mode'];
  readonly urgent: number;
  readonly not_before: Instant;
  readonly forget: Instant;
  readonly body: string;
};
type SentRow = Pick<MessageRow, 'id' | 'lane' | 'forget'> & { readonly activity: string | null };

/** In one transaction that only reads: who writes does not wait for it. */
export function dump(db: Sql, tenant: TenantId): Kept {
  db.exec('BEGIN');
  try {
    return dumpIn(db, tenant);
  } finally {
    db.exec('COMMIT');
  }
}

function dumpIn(db: Sql, tenant: TenantId): Kept {
  const all = <Row>(rest: string): readonly Row[] =>
    db
      .prepare(`${rest.replace('$', 'tenant = (SELECT id FROM tenant WHERE name = ?)')}`)
      .all(bytes(tenant)) as Row[];
  return {
    records: all<RecordRow>('SELECT key, version, expires, value FROM record WHERE $ ORDER BY key').map(
      ({ key, version, expires, value }) => ({
        key: textOf(key),
        value: JSON.parse(value) as Json,
        version,
        ...(expires === null ? {} : { expires }),
      }),
    ),
    areas: all<AreaRow>('SELECT area, watermark, wake_at FROM area WHERE $ ORDER BY area').map((row) => ({
      area: textOf(row.area),
      ...(row.watermark === null ? {} : { watermark: row.watermark }),
      ...(row.wake_at === null ? {} : { wakeAt: row.wake_at }),
    })),
    waiting: all<MessageRow>(
      `SELECT id, lane, mode, urgent, not_before, forget, body FROM message WHERE $ AND lease IS NULL ORDER BY seq`,
    ).map(queuedOf),
    remembered: all<SentRow>('SELECT id, lane, forget, activity FROM sent WHERE $ ORDER BY id').map(
      (row) => ({
        id: textOf(row.id),
        lane: textOf(row.lane),
        forget: row.forget,
        ...(row.activity === null ? {} : { activityId: row.activity }),
      }),
    ),
    acted: all<Pick<MessageRow, 'id' | 'forget'>>('SELECT id, forget FROM activity WHERE $ ORDER BY id').map(
      ({ id, forget }) => ({ id: textOf(id), forget }),
    ),
  };
}

const queuedOf = (row: MessageRow): Queued => ({
  id: textOf(row.id),
  lane: textOf(row.lane),
  mode: row.mode,
  priority: row.urgent ? 'urgent' : 'normal',
  notBefore: row.not_before,
  forget: row.forget,
  body: JSON.parse(row.body) as Json,
});

/** In one transaction, held until `all` has ended: a program that dies leaves nothing. False when there is a tenant already. */
export async function load(
  db: Sql & { readonly isTransaction: boolean },
  q: QueueStatements,
  version: number,
  all: AsyncIterable<readonly [TenantId, Kept]>,
): Promise<boolean> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const free = tenantNames(db).length === 0;
    if (free) for await (const [tenant, kept] of all) layTenant(db, q, tenant, kept);
    if (free) setDataVersion(db, version);
    db.exec('COMMIT');
    return free;
  } catch (fault) {
    if (db.isTransaction) db.exec('ROLLBACK'); // SQLite has itself undone it when the disk was full
    throw fault;
  }
}

/** The queue before what is remembered: a message that waits is kept also where its id has been done once. */
function layTenant(db: Sql, q: QueueStatements, name: TenantId, kept: Kept): void {
  db.prepare('INSERT OR IGNORE INTO tenant (name) VALUES (?)').run(bytes(name));
  const { id: tenant } = db.prepare('SELECT id FROM tenant WHERE name = ?').get(bytes(name)) as {
    id: number;
  };
  const record = db.prepare(
    'INSERT INTO record (tenant, key, version, expires, value) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { key, version, expires, value } of kept.records)
    record.run(tenant, bytes(key), version, expires === undefined ? null : time(expires), json(value));
  const area = db.prepare('INSERT INTO area (tenant, area, watermark, wake_at, stir) VALUES (?, ?, ?, ?, ?)');
  for (const one of kept.areas)
    area.run(
      tenant,
      bytes(one.area),
      one.watermark ?? null,
      one.wakeAt ?? null,
      one.wakeAt === undefined ? 0 : 1,
    );
  send(q, tenant, kept.waiting);
  const sent = db.prepare('INSERT INTO sent (tenant, id, lane, forget, activity) VALUES (?, ?, ?, ?, ?)');
  for (const { id, lane, forget, activityId } of kept.remembered)
    sent.run(tenant, bytes(id), bytes(lane), time(forget), activityId ?? null);
  const acted = db.prepare('INSERT INTO activity (tenant, id, forget) VALUES (?, ?, ?)');
  for (const { id, forget } of kept.acted) acted.run(tenant, bytes(id), time(forget));
}

/** Kept in the file's header, where SQLite leaves a number to whoever uses it (sqlite.org/pragma.html#pragma_user_version). */
export const dataVersion = (db: Sql): number =>
  (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;

export function setDataVersion(db: Sql, version: number): void {
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`no data version: ${version}`);
  db.exec(`PRAGMA user_version = ${version}`);
}
