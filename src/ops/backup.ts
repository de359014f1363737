// Makes a backup while the service runs, and believes it only when it has been read back and laid into an empty store. Texts that are
// sealed stay sealed; the keys are not in it. It tells numbers, never what anything says.
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Instant } from '../domain/calendar.ts';
import { MIGRATIONS } from '../domain/migrations.ts';
import { refuseNewerData, versionIn } from '../store/data-version.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Kept, Queued, Store, TenantId } from '../store/store.ts';
import { BackupFault, backupLines, readBackup, tenantLines } from './backup-file.ts';
import { unreadable } from './backup-kinds.ts';

export type Making = {
  readonly file: string;
  readonly overwrite: boolean;
  readonly program: string;
  readonly now: Instant;
};

/** How much is in it. `unreadable`: kinds of records that this program would refuse to restore. */
export type Made = {
  readonly bytes: number;
  readonly tenants: number;
  readonly records: number;
  readonly waiting: number;
  readonly remembered: number;
  readonly unreadable: readonly string[];
};

/**
 * Writes beside the file and puts it in its place when it has been verified: under its name there is a whole backup or what was there
 * before, and what an earlier attempt left beside it is taken away. Each tenant is as at one moment. Throws on newer data, `BackupFault` where the file is there already or the backup does not
 * hold what the store gave, and what the file system says.
 */
export async function makeBackup(store: Store, making: Making): Promise<Made> {
  const { file, overwrite, program, now } = making;
  if (!overwrite && existsSync(file))
    throw new BackupFault(`${file} finnes. Velg et annet navn, eller skriv --yes.`);
  await refuseNewerData(store, MIGRATIONS);
  const head = { dataVersion: await versionIn(store), program, madeAt: now };
  const sums = new Map<TenantId, string>();
  await sweep(file);
  const part = `${file}.${randomUUID().slice(0, 8)}.part`;
  const stay = leaveNothing(part);
  try {
    await write(part, backupLines(head, dumps(store, sums)));
    const counts = await verified(part, sums);
    const { size: bytes } = await stat(part);
    await rename(part, file);
    await onDisk(dirname(file));
    return { bytes, tenants: sums.size, ...counts };
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  } finally {
    stay();
  }
}

/** Takes away what attempts that were killed have left: it can hold what has since been erased. */
async function sweep(file: string): Promise<void> {
  const [folder, name] = [dirname(file), basename(file)];
  for (const one of await readdir(folder))
    if (one.startsWith(`${name}.`) && PART.test(one.slice(name.length)))
      await rm(join(folder, one), { force: true });
}

const PART = /^\.[0-9a-f]{8}\.part$/;
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whoever ends the program ends it as before, and the half file goes first. Answers what takes this back. */
function leaveNothing(part: string): () => void {
  const end = (signal: NodeJS.Signals): void => {
    rmSync(part, { force: true });
    stay();
    process.kill(process.pid, signal);
  };
  const stay = (): void => ENDING.forEach((signal) => process.off(signal, end));
  ENDING.forEach((signal) => process.on(signal, end));
  return stay;
}

/** Readable and writable by its owner alone, and on the disk when it is done. */
async function write(file: string, lines: AsyncIterable<string>): Promise<void> {
  await pipeline(
    Readable.from(lines),
    createGzip({ level: 6 }),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
}

async function onDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* dumps(store: Store, sums: Map<TenantId, string>): AsyncGenerator<readonly [TenantId, Kept]> {
  for (const tenant of await store.tenants()) {
    const all = await store.dump(tenant);
    const kept = { ...all, waiting: all.waiting.filter(isWorthKeeping) };
    sums.set(tenant, sumOf(tenant, kept));
    yield [tenant, kept];
  }
}

/** An answer to a chat message is worthless after a minute, and holds what it says. */
const isWorthKeeping = ({ body }: Queued): boolean => (body as { kind?: unknown } | null)?.kind !== 'reply';

function sumOf(tenant: TenantId, kept: Kept): string {
  const sum = createHash('sha256');
  for (const line of tenantLines(tenant, kept)) sum.update(JSON.stringify(line));
  return sum.digest('hex');
}

/** Each tenant read from the file, laid into a store of its own and given out again: the same as the store gave. */
async function verified(file: string, sums: ReadonlyMap<TenantId, string>) {
  const left = new Map(sums);
  const counts = { records: 0, waiting: 0, remembered: 0 };
  const faulty = new Set<string>();
  const { head, tenants } = await readBackup(file);
  for await (const [tenant, kept] of tenants) {
    if ((await sumLaid(head.dataVersion, tenant, kept)) !== left.get(tenant)) break;
    left.delete(tenant);
    for (const name of ['records', 'waiting', 'remembered'] as const) counts[name] += kept[name].length;
    for (const kind of unreadable(kept)) faulty.add(kind);
  }
  if (left.size > 0)
    throw new BackupFault('Kopien ble ikke lik det som er lagret. Den er slettet; prøv igjen.');
  return { ...counts, unreadable: [...faulty].sort() };
}

async function sumLaid(version: number, tenant: TenantId, kept: Kept): Promise<string> {
  const store = openSqlite(':memory:');
  try {
    await store.load(version, alone(tenant, kept));
    return sumOf(tenant, await store.dump(tenant));
  } finally {
    await store.close();
  }
}

/** One tenant as a store takes it in. */
export async function* alone(tenant: TenantId, kept: Kept): AsyncGenerator<readonly [TenantId, Kept]> {
  yield [tenant, kept];
}
