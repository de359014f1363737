// What lies in the SQLite file, and how a file comes to that shape. Keys, lanes and ids are BLOBs of UTF-8, so that
// order and prefix ranges go by bytes. It must not know what a call of the store does with the tables.

import { wellFormed } from './arguments.ts';
import type { Purpose } from './store.ts';

type Input = null | number | string | Uint8Array;

/** The part of a prepared statement that the adapter uses. */
export type Statement = {
  run(...args: Input[]): { readonly changes: number | bigint };
  get(...args: Input[]): unknown;
  all(...args: Input[]): unknown[];
};

/** The part of a database connection that the adapter uses. */
export type Sql = { exec(text: string): void; prepare(text: string): Statement };

/**
 * One step each, from 1 on, never changed after a release. `message`: a row without `lease` waits, a row with one is
 * claimed; an id may have one of each. `seq` is the order of arrival. `sent` remembers what is done, and until when (`rest`)
 * its id is not queued again. `lane.ready` is
 * the earliest time the lane can give a message (`hot`: an urgent one), leases and the lane's own pause counted; `tenant.ready` that
 * of its first lane.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE tenant (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, paused INTEGER NOT NULL DEFAULT 0) STRICT;

  CREATE TABLE record (
    tenant INTEGER NOT NULL REFERENCES tenant, key BLOB NOT NULL, version INTEGER NOT NULL, expires INTEGER,
    value TEXT NOT NULL, UNIQUE (tenant, key)) STRICT;
  CREATE INDEX record_expires ON record (expires) WHERE expires IS NOT NULL;

  CREATE TABLE activity (
    tenant INTEGER NOT NULL REFERENCES tenant, id BLOB NOT NULL, forget INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)) STRICT, WITHOUT ROWID;
  CREATE INDEX activity_forget ON activity (forget);

  CREATE TABLE area (
    tenant INTEGER NOT NULL REFERENCES tenant, area BLOB NOT NULL, watermark INTEGER, wake_at INTEGER,
    stir INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (tenant, area)) STRICT, WITHOUT ROWID;
  CREATE INDEX area_wake_at ON area (wake_at) WHERE wake_at IS NOT NULL;

  CREATE TABLE message (
    seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL REFERENCES tenant, id BLOB NOT NULL, lane BLOB NOT NULL,
    mode TEXT NOT NULL, urgent INTEGER NOT NULL, not_before INTEGER NOT NULL, forget INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, lease TEXT, lease_until INTEGER, withdrawn INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL) STRICT;
  CREATE UNIQUE INDEX message_waiting ON message (tenant, id) WHERE lease IS NULL;
  CREATE UNIQUE INDEX message_claimed ON message (tenant, id) WHERE lease IS NOT NULL;
  CREATE INDEX message_due ON message (tenant, lane, urgent, not_before) WHERE lease IS NULL;
  CREATE INDEX message_busy ON message (tenant, lane) WHERE lease IS NOT NULL;

  CREATE TABLE sent (
    tenant INTEGER NOT NULL REFERENCES tenant, id BLOB NOT NULL, lane BLOB NOT NULL, forget INTEGER NOT NULL,
    activity TEXT, PRIMARY KEY (tenant, id)) STRICT, WITHOUT ROWID;
  CREATE INDEX sent_forget ON sent (forget);

  CREATE TABLE lane (
    tenant INTEGER NOT NULL REFERENCES tenant, lane BLOB NOT NULL, paused INTEGER NOT NULL DEFAULT 0,
    ready INTEGER, hot INTEGER, PRIMARY KEY (tenant, lane)) STRICT, WITHOUT ROWID;
  CREATE INDEX lane_ready ON lane (tenant, ready) WHERE ready IS NOT NULL;
  CREATE INDEX lane_hot ON lane (tenant, hot) WHERE hot IS NOT NULL;
  `,
  `
  ALTER TABLE tenant ADD COLUMN ready INTEGER;
  UPDATE tenant SET ready = (SELECT min(lane.ready) FROM lane WHERE lane.tenant = tenant.id);
  CREATE INDEX tenant_ready ON tenant (ready, paused) WHERE ready IS NOT NULL;
  CREATE INDEX lane_paused ON lane (paused) WHERE ready IS NULL;
  ALTER TABLE sent ADD COLUMN rest INTEGER;
  `,
];

/**
 * Brings the file to the newest shape. The row "migration n done" goes in first within its transaction: a program that
 * starts at the same time collides with it and steps aside.
 * Throws when the file was written by a newer program, for what that wrote would be misread.
 */
export function migrate(db: Sql, file: string): void {
  db.exec('CREATE TABLE IF NOT EXISTS migration (n INTEGER PRIMARY KEY) STRICT');
  refuseNewer(db, file);
  MIGRATIONS.forEach((step, i) => apply(db, i + 1, step));
}

/**
 * Throws when the file has not the newest shape, for who must not bring it there: the service that runs on it, of an older version,
 * could not be started again. Changes nothing. A file that nothing was ever written to may be loaded into.
 */
export function refuseOlder(db: Sql, file: string, purpose: Exclude<Purpose, 'serve'>): void {
  const n = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migration'").get() ? newestIn(db) : 0;
  if (n >= MIGRATIONS.length || (n === 0 && purpose === 'load')) return;
  if (n === 0) throw new Error(`${file} has no data of this service.`);
  throw new Error(
    `${file} has data of version ${n}, and this program reads version ${MIGRATIONS.length}. Start the service of this version ` +
      'first: it brings them to date. Until then, use the command line of the version that runs.',
  );
}

const newestIn = (db: Sql): number =>
  (db.prepare('SELECT coalesce(max(n), 0) AS n FROM migration').get() as { n: number }).n;

function refuseNewer(db: Sql, file: string): void {
  const n = newestIn(db);
  if (n <= MIGRATIONS.length) return;
  throw new Error(
    `${file} has data of version ${n}, and this program knows versions up to ${MIGRATIONS.length}. ` +
      'Start the newer program again, or restore a backup that was made before it was first started.',
  );
}

function apply(db: Sql, n: number, step: string): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const fresh = db.prepare('INSERT OR IGNORE INTO migration (n) VALUES (?)').run(n).changes;
    if (Number(fresh) === 1) db.exec(step);
    db.exec('COMMIT');
  } catch (fault) {
    db.exec('ROLLBACK');
    throw fault;
  }
}

/** The UTF-8 of a key, lane or id. */
export const bytes = (text: string): Buffer => Buffer.from(wellFormed(text));

/** The text whose UTF-8 this is; a byte order mark at its beginning is kept. */
export const textOf = (blob: Uint8Array): string =>
  Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString();

/** From (inclusive) and to (exclusive) of all that begins with `prefix`: no UTF-8 text holds the byte 0xff. */
export function range(prefix: string): readonly [Buffer, Buffer] {
  const from = bytes(prefix);
  return [from, Buffer.concat([from, Buffer.of(0xff)])];
}
