// Opens the store of the settings, and finds areas in it. It must not know what is read or done there.
import { existsSync } from 'node:fs';
import type { Read } from '../capability.ts';
import { type Environment, readStoreSettings } from '../config.ts';
import type { Area } from '../domain/area.ts';
import { MIGRATIONS } from '../domain/migrations.ts';
import { openReading } from '../reading/read.ts';
import { openStore } from '../service.ts';
import { refuseOtherData } from '../store/data-version.ts';
import type { Store, TenantId } from '../store/store.ts';
import { toldFault } from './told-fault.ts';

export type Found = { readonly area: Area; readonly tenant: TenantId; readonly read: Read };
export type Opened =
  | { readonly kind: 'open'; readonly areas: readonly Found[]; readonly store: Store }
  | { readonly kind: 'fault'; readonly lines: readonly string[] };

const fault = (...lines: readonly string[]): Opened => ({ kind: 'fault', lines });

/**
 * Every area of every organisation in the settings. Close the store when done. A file that is not there is not made; a store that
 * cannot be opened or read is a fault, in sentences.
 */
export async function openAll(environment: Environment): Promise<Opened> {
  const read = readStoreSettings(environment);
  if (read.kind === 'faults') return fault(...read.faults);
  const { store: settings, tenants } = read.settings;
  const file = settings.kind === 'file' ? settings.file : undefined;
  if (file !== undefined && !existsSync(file)) return fault(`Fant ingen database: ${file}`);
  let store: Store | undefined;
  try {
    store = await openStore({ store: settings }, { purpose: 'operate' });
    await refuseOtherData(store, MIGRATIONS);
    return { kind: 'open', areas: await areasIn(store, tenants), store };
  } catch (error) {
    await store?.close();
    return fault(toldFault(error, file), 'Ingenting er endret.');
  }
}

async function areasIn(store: Store, tenants: readonly string[]): Promise<readonly Found[]> {
  const areas: Found[] = [];
  for (const id of tenants) {
    const tenant = id as TenantId;
    for (const { value: area } of await openReading(store, tenant, undefined).list('area'))
      areas.push({ area, tenant, read: openReading(store, tenant, area.id) });
  }
  return areas;
}

/**
 * One area for each name: an id or a name in any case; undefined is the only area there is. Close the store when done. A file
 * that is not there is not made.
 */
export async function openAreas(
  environment: Environment,
  names: readonly (string | undefined)[],
): Promise<Opened> {
  const opened = await openAll(environment);
  if (opened.kind === 'fault') return opened;
  const { areas: all, store } = opened;
  const fits = names.map((named) => all.filter(({ area }) => named === undefined || isNamed(area, named)));
  const wrong = fits.find((found) => found.length !== 1);
  if (!wrong) return { kind: 'open', areas: fits.flat(), store };
  await store.close();
  const known = all.map(({ area }) => `${area.id} (${area.name})`).join(', ') || 'ingen';
  return fault(wrong.length === 0 ? 'Fant ikke området.' : 'Flere områder passer.', `Områder: ${known}`);
}

const isNamed = (area: Area, named: string): boolean =>
  [area.id, area.name].some((name) => name.toLowerCase() === named.trim().toLowerCase());
