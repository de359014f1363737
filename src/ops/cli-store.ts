// Opens the store of the settings for reading, and finds one area in it. It must not know what is read there.
import { existsSync } from 'node:fs';
import { type Environment, readConfig } from '../config.ts';
import type { Read } from '../capability.ts';
import type { Area } from '../domain/area.ts';
import { openReading } from '../reading/read.ts';
import { openStore } from '../service.ts';
import type { TenantId } from '../store/store.ts';

export type Opened =
  | { readonly kind: 'open'; readonly area: Area; readonly read: Read; close(): Promise<void> }
  | { readonly kind: 'fault'; readonly lines: readonly string[] };

const fault = (...lines: readonly string[]): Opened => ({ kind: 'fault', lines });

/** `named`: an area's id or name in any case; without it the only one there is. A file that is not there is not made. */
export async function openArea(environment: Environment, named: string | undefined): Promise<Opened> {
  const settings = readConfig(environment);
  if (settings.kind === 'faults') return fault(...settings.faults);
  const { config } = settings;
  if (config.store.kind === 'file' && !existsSync(config.store.file))
    return fault(`Fant ingen database: ${config.store.file}`);
  const store = await openStore(config);
  const found: { readonly area: Area; readonly tenant: TenantId }[] = [];
  for (const id of config.teams.allowedTenants) {
    const tenant = id as TenantId;
    const areas = await openReading(store, tenant, undefined).list('area');
    found.push(...areas.map(({ value: area }) => ({ area, tenant })));
  }
  const fits = found.filter(({ area }) => named === undefined || isNamed(area, named));
  const [one] = fits;
  if (fits.length === 1 && one)
    return {
      kind: 'open',
      area: one.area,
      read: openReading(store, one.tenant, one.area.id),
      close: () => store.close(),
    };
  await store.close();
  const names = found.map(({ area }) => `${area.id} (${area.name})`).join(', ') || 'ingen';
  return fault(fits.length === 0 ? 'Fant ikke området.' : 'Flere områder passer.', `Områder: ${names}`);
}

const isNamed = (area: Area, named: string): boolean =>
  [area.id, area.name].some((name) => name.toLowerCase() === named.trim().toLowerCase());
