// Lays a backup into an empty store so that the service goes on from now and says nothing of the past. What the clock does between the
// backup and now is carried out in memory first: its records stand, its messages do not, and are listed.
import { z } from 'zod';
import { CAPABILITIES } from '../capabilities/index.ts';
import type { AreaId } from '../domain/area.ts';
import type { Instant } from '../domain/calendar.ts';
import { MIGRATIONS } from '../domain/migrations.ts';
import { openReading } from '../reading/read.ts';
import { type Registry, register } from '../registry.ts';
import { bringToDate, refuseNewerData, versionAfter } from '../store/data-version.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Json, Kept, Store, TenantId } from '../store/store.ts';
import { AHEAD_MS, preview, tick } from '../tick.ts';
import { alone } from './backup.ts';
import { BackupFault, type BackupHead, readBackup } from './backup-file.ts';
import { unreadable } from './backup-kinds.ts';

/** What is not said any more. `what`: the view, or the verb that another area would have been asked. `queued`: it waited in the queue when the backup was made. */
export type Fallen = {
  readonly area: string;
  readonly at: Instant;
  readonly what: string;
  readonly to: number;
  readonly queued: boolean;
};

export type Restored = {
  readonly head: BackupHead;
  readonly tenants: readonly {
    readonly tenant: TenantId;
    readonly records: number;
    readonly waiting: number;
    readonly areas: readonly string[];
    readonly fallen: readonly Fallen[];
    /** Areas whose clock failed: they stand as in the backup. */
    readonly stuck: readonly string[];
  }[];
};

type Ready = { readonly kept: Kept; readonly told: Restored['tenants'][number] };

/**
 * Everything is read, checked and carried out in memory before anything is written. Throws `BackupFault` where the file is no whole
 * backup of this program or an older one, or the store is not empty.
 */
export async function restore(file: string, open: () => Promise<Store>, now: Instant): Promise<Restored> {
  const registry = register(CAPABILITIES);
  const reading = await readBackup(file);
  const head = fit(reading.head, now);
  const tenants: Ready['told'][] = [];
  for await (const [tenant, kept] of reading.tenants)
    tenants.push((await readied(registry, head, tenant, kept, now)).told);
  const store = await open();
  try {
    await refuseNewerData(store, MIGRATIONS);
    const laid = await store.load(versionAfter(MIGRATIONS), readiedAgain(registry, file, now));
    if (!laid)
      throw new BackupFault(
        'Databasen er ikke tom, og ingenting er endret. En kopi legges bare inn i en tom database: stopp tjenesten, og la ' +
          'DATA_FILE eller REDIS_URL vise til en ny.',
      );
    return { head, tenants };
  } finally {
    await store.close();
  }
}

function fit(head: BackupHead, now: Instant): BackupHead {
  const known = versionAfter(MIGRATIONS);
  if (head.dataVersion > known)
    throw new BackupFault(
      `Kopien har dataversjon ${head.dataVersion} og er laget av program ${head.program}; dette programmet kjenner dataversjon ${known}. ` +
        'Bruk programmet som laget den, eller et nyere.',
    );
  if (head.madeAt > now + AHEAD_MS)
    throw new BackupFault('Kopien er laget etter det klokka på denne maskinen viser. Still klokka først.');
  return head;
}

async function* readiedAgain(
  registry: Registry,
  file: string,
  now: Instant,
): AsyncGenerator<readonly [TenantId, Kept]> {
  const { head, tenants } = await readBackup(file);
  for await (const [tenant, kept] of tenants)
    yield [tenant, (await readied(registry, head, tenant, kept, now)).kept];
}

/** As the service shall find it: brought to date, what has expired gone, the clock run up to now, and only what is yet to come queued. */
async function readied(
  registry: Registry,
  head: BackupHead,
  tenant: TenantId,
  kept: Kept,
  now: Instant,
): Promise<Ready> {
  const memory = openSqlite(':memory:');
  try {
    await memory.load(head.dataVersion, alone(tenant, kept));
    await bringToDate(memory, MIGRATIONS);
    const faulty = unreadable(await memory.dump(tenant));
    if (faulty.length > 0)
      throw new BackupFault(`Kopien har poster som dette programmet ikke kan lese: ${faulty.join(', ')}.`);
    await memory.expire(now);
    const said = await saidBetween(registry, memory, tenant, kept, now);
    const stuck: string[] = [];
    const log = { info() {}, warn() {}, error: ({ area = '' }: { area?: string }) => void stuck.push(area) };
    await tick({ store: memory, registry, log: log as never, onQueued() {} }, now);
    const left = upToNow(await memory.dump(tenant), now);
    const fallen = [...queuedBefore(kept, now), ...said];
    const told = { tenant, records: left.records.length, waiting: left.waiting.length };
    return { kept: left, told: { ...told, areas: left.areas.map(({ area }) => area), fallen, stuck } };
  } finally {
    await memory.close();
  }
}

// --- what falls ------------------------------------------------------------------------------------------------------

/** What the clock would have said from where it stood in the backup up to now. */
async function saidBetween(
  registry: Registry,
  memory: Store,
  tenant: TenantId,
  { areas }: Kept,
  now: Instant,
): Promise<readonly Fallen[]> {
  const fallen: Fallen[] = [];
  for (const { area, watermark: after = now } of areas) {
    if (after >= now) continue;
    const read = openReading(memory, tenant, area as AreaId);
    for (const { at, outcome } of await preview(registry, read, area as AreaId, { after, until: now })) {
      const messages = (outcome.send ?? []).filter((message) => message.at <= now);
      fallen.push(
        ...counted(messages.map((message) => ({ area, at: message.at, what: message.view, queued: false }))),
        ...counted((outcome.tell ?? []).map(({ verb }) => ({ area, at, what: verb, queued: false }))),
      );
    }
  }
  return fallen;
}

const bodySchema = z.looseObject({
  area: z.string().default(''),
  view: z.string().optional(),
  verb: z.string().optional(),
});

const queuedBefore = ({ waiting }: Kept, now: Instant): readonly Fallen[] =>
  counted(
    waiting
      .filter(({ notBefore }) => notBefore <= now)
      .map(({ body, notBefore: at }) => {
        const { area, view, verb } = bodySchema.catch({ area: '' }).parse(body);
        return { area, at, what: view ?? verb ?? '', queued: true };
      }),
  );

/** The same thing said to several at one moment is one line. */
function counted(each: readonly Omit<Fallen, 'to'>[]): readonly Fallen[] {
  const lines = new Map<string, Fallen>();
  for (const one of each) {
    const name = JSON.stringify([one.area, one.at, one.what]);
    lines.set(name, { ...one, to: (lines.get(name)?.to ?? 0) + 1 });
  }
  return [...lines.values()];
}

// --- what is left ----------------------------------------------------------------------------------------------------

const NOTICES = '-/notice/';
const DIGEST = '-/digest/';

/** Notices that no card will take along go with their cards: otherwise the next card would say them. */
function upToNow(kept: Kept, now: Instant): Kept {
  const waiting = kept.waiting.filter(({ notBefore }) => notBefore > now);
  const cards = waiting.flatMap(({ id }) =>
    id.startsWith(DIGEST) ? [personDay(id.slice(DIGEST.length))] : [],
  );
  const falls = ({ key, value }: { readonly key: string; readonly value: Json }): boolean => {
    if (!key.startsWith(NOTICES) || (value as { shown?: boolean }).shown) return false;
    const { person, day } = personDay(key.slice(NOTICES.length));
    return !cards.some((card) => card.person === person && card.day >= day);
  };
  return {
    ...kept,
    records: kept.records.filter((record) => !falls(record)),
    areas: kept.areas.map(({ area, watermark = now }) => ({
      area,
      watermark: Math.max(watermark, now) as Instant,
      wakeAt: now,
    })),
    waiting,
  };
}

/** `<person>/<day>/…`, as notices and the cards that take them along are named. */
function personDay(id: string): { readonly person: string; readonly day: string } {
  const [person = '', day = ''] = id.split('/');
  return { person, day };
}
