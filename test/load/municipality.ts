// Municipalities by the hundred: one is set up through the house's own doors, and planted again under other names. Two that are
// planted differ in nothing but the ids of their people and, where they share an organisation, of their area.
import type { Instant } from '../../src/domain/calendar.ts';
import type { Preset } from '../../src/presets/preset.ts';
import type { Json, Store, TenantId } from '../../src/store/store.ts';
import { AREA, TENANT, openHouse } from '../house.ts';
import { settle } from '../year.ts';

/** What a municipality is when it has been set up and nothing has happened yet: every record, in order of key. */
export type Seed = readonly { readonly key: string; readonly value: Json }[];

/** Where a planted municipality lies. */
export type Place = { readonly tenant: TenantId; readonly area: string; readonly people: string };

/** `now`: wall time in Norway at which it was set up. Everybody has a role, the forums have hours and the wheel has months. */
export async function seedOf(preset: Preset['id'], now: string): Promise<Seed> {
  const house = await openHouse({ now, preset });
  try {
    await settle(house, preset);
    if (house.faults.length > 0) throw new Error(`the house logged ${JSON.stringify(house.faults)}`);
    return (await house.store.list(TENANT, '')).map(({ key, value }) => ({ key, value }));
  } finally {
    await house.close();
  }
}

/** `perTenant` municipalities share an organisation. */
export const placesOf = (count: number, perTenant = 1): readonly Place[] =>
  Array.from({ length: count }, (_, n) => ({
    tenant: `00000000-0000-4000-8000-${String(Math.floor(n / perTenant)).padStart(12, '0')}` as TenantId,
    area: perTenant === 1 ? AREA : `${AREA}-${n % perTenant}`,
    people: `m${n}`,
  }));

/** The same text with this municipality's names in it. */
export const named = (text: string, { area, people }: Place): string =>
  text.replace(/\bid-(\d+)\b/g, `${people}-$1`).replaceAll(`"${AREA}"`, `"${area}"`);

/** The text as it stands where the seed was made. */
export const unnamed = (text: string, { area, people }: Place): string =>
  text
    .replace(new RegExp(`\\b${people}-(\\d+)\\b`, 'g'), 'id-$1')
    .replaceAll(`"${area}"`, `"${AREA}"`)
    .replaceAll(`${area}/`, `${AREA}/`);

/** A key of the seed as it is in the place. */
const keyIn = (key: string, place: Place): string =>
  named(
    key.replace(new RegExp(`^${AREA}/`), `${place.area}/`).replace(/^-\/area\/.*$/, `-/area/${place.area}`),
    place,
  );

/** Writes it in one commit and wakes its clock, which begins at `from`. */
export async function plant(store: Store, seed: Seed, place: Place, from: Instant): Promise<void> {
  const result = await store.commit(place.tenant, {
    put: seed.map(({ key, value }) => ({
      key: sharedKey(keyIn(key, place), place),
      value: JSON.parse(named(JSON.stringify(value), place)) as Json,
      version: 0,
    })),
    watermark: { area: place.area, from: undefined, to: from },
    wakeAt: [{ area: place.area, at: from }],
  });
  if (result.kind !== 'done') throw new Error(`${place.tenant} ${place.area}: ${JSON.stringify(result)}`);
}

/** A person's Entra id and address are one in an organisation: where several municipalities share it, each has its own. */
const sharedKey = (key: string, { people, area }: Place): string =>
  area === AREA ? key : key.replace(/^-\/(aad|mail)\//, `-/$1/${people}-`);
