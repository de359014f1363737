// The typed reading of one tenant: keys from kinds, versions remembered, and an overlay that lets the preview of a year
// read what it has not written. It parses nothing: what stands in the store was parsed when it was put there.
import type { Change, Outcome, Read } from '../capability.ts';
import type { AreaId } from '../domain/area.ts';
import { KINDS, type KindName } from '../domain/records.ts';
import type { Commit, Json, Put, Store, TenantId } from '../store/store.ts';

/** The area part of the key of what belongs to the whole organisation. */
export const SHARED = '-';

export const keyOf = (area: AreaId | undefined, kind: KindName, id: string): string =>
  `${keyPrefix(area, kind)}${id}`;

function keyPrefix(area: AreaId | undefined, kind: KindName): string {
  if (KINDS[kind].of === 'tenant') return `${SHARED}/${kind}/`;
  if (!area) throw new Error(`a ${kind} belongs to an area, and none was given`);
  return `${area}/${kind}/`;
}

/** A reading that knows which version of each record it saw. */
export type Reading = Read & {
  /** The version seen of a key; 0 when it was not there or was not read. */
  seen(key: string): number;
  readonly area: AreaId | undefined;
};

/** Reads the store directly, for one act: what is read twice is the same twice. */
export function openReading(store: Store, tenant: TenantId, area: AreaId | undefined): Reading {
  const versions = new Map<string, number>();
  const values = new Map<string, Promise<Json | undefined>>();
  const fetch = async (key: string): Promise<Json | undefined> => {
    const stored = await store.get(tenant, key);
    if (!versions.has(key)) versions.set(key, stored?.version ?? 0);
    return stored?.value;
  };
  const read: Read = {
    async get(kind, id) {
      const key = keyOf(area, kind, id);
      const value = values.get(key) ?? fetch(key);
      values.set(key, value);
      return (await value) as never;
    },
    async list(kind, prefix = '') {
      const base = keyPrefix(area, kind);
      const stored = await store.list(tenant, base + prefix);
      for (const { key, version } of stored) if (!versions.has(key)) versions.set(key, version);
      return stored.map(({ key, value }) => ({ id: key.slice(base.length), value: value as never }));
    },
  };
  return { ...read, area, seen: (key) => versions.get(key) ?? 0 };
}

/** The record part of a commit: every put and check with the version that was read; each value parsed by its schema. */
export function recordsOf(reading: Reading, outcome: Outcome): Pick<Commit, 'put' | 'remove' | 'check'> {
  const put: Put[] = [];
  const remove: { key: string; version: number }[] = [];
  for (const change of outcome.changes ?? []) {
    const key = keyOf(reading.area, change.kind, change.id);
    if (change.value === undefined) remove.push({ key, version: reading.seen(key) });
    else put.push({ key, value: parsed(change), version: reading.seen(key), ...expiry(change) });
  }
  const changed = new Set([...put, ...remove].map(({ key }) => key));
  const check = (outcome.check ?? [])
    .map(({ kind, id }) => keyOf(reading.area, kind, id))
    .filter((key) => !changed.has(key))
    .map((key) => ({ key, version: reading.seen(key) }));
  return { put, remove: remove.filter(({ version }) => version > 0), check };
}

const parsed = (change: Change): Json => KINDS[change.kind].schema.parse(change.value) as Json;

const expiry = (change: Change): Pick<Put, 'expires'> =>
  change.expires === undefined ? {} : { expires: change.expires };

/** Reads through to `base`, with the changes of outcomes laid over it: nothing is written. */
export function openOverlay(base: Read, area: AreaId): Read & { lay(outcome: Outcome): void } {
  const laid = new Map<string, Json | undefined>();
  return {
    async get(kind, id) {
      const key = keyOf(area, kind, id);
      return laid.has(key) ? (laid.get(key) as never) : base.get(kind, id);
    },
    async list(kind, prefix = '') {
      const start = keyPrefix(area, kind);
      const found = new Map<string, unknown>(
        (await base.list(kind, prefix)).map(({ id, value }) => [id, value]),
      );
      for (const [key, value] of laid) {
        if (!key.startsWith(start + prefix)) continue;
        if (value === undefined) found.delete(key.slice(start.length));
        else found.set(key.slice(start.length), value);
      }
      const ids = [...found.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      return ids.map((id) => ({ id, value: found.get(id) as never }));
    },
    lay(outcome) {
      for (const change of outcome.changes ?? [])
        laid.set(keyOf(area, change.kind, change.id), change.value as Json | undefined);
    },
  };
}
