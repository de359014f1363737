// The typed reading of one tenant: keys from kinds, versions remembered, and an overlay that lets the preview of a year
// read what it has not written. It parses nothing: what stands in the store was parsed when it was put there.
import type { Change, Ctx, Outcome, Read } from '../capability.ts';
import type { AreaId } from '../domain/area.ts';
import { KINDS, type Kind, type KindName, type RecordOf } from '../domain/records.ts';
import type { Commit, Json, Put, Store, Stored, TenantId } from '../store/store.ts';

/** The area part of the key of what belongs to the whole organisation. */
export const SHARED = '-';

export const keyOf = (area: AreaId | undefined, kind: KindName, id: string): string =>
  `${keyPrefix(area, kind)}${id}`;

function keyPrefix(area: AreaId | undefined, kind: KindName): string {
  if (KINDS[kind].of === 'tenant') return `${SHARED}/${kind}/`;
  if (!area) throw new Error(`a ${kind} belongs to an area, and none was given`);
  return `${area}/${kind}/`;
}

/** Whether what lies under a key is only ever added to: it tells that something was done, not how anything stands. */
export const isAppended = (key: string): boolean => {
  const kind: Kind | undefined = KINDS[key.split('/')[1] as KindName];
  return kind?.appendOnly === true;
};

/** All records of a kind whose id begins with `prefix`, in order of id. */
export const allOf = async <K extends KindName>(
  read: Read,
  kind: K,
  prefix?: string,
): Promise<readonly RecordOf<K>[]> => (await read.list(kind, prefix)).map(({ value }) => value);

/** A reading that knows which version of each record it saw. */
export type Reading = Read & {
  /** The version seen of a key; 0 when it was not there or was not read. */
  seen(key: string): number;
  readonly area: AreaId | undefined;
};

type Listed = readonly { readonly id: string; readonly value: unknown }[];
type Versioned = Pick<Stored, 'key' | 'version'>;

/** Made once for as long as the store gives the same list, which it does until something in it changes. */
const told = new WeakMap<readonly Stored[], Listed>();

function listed(stored: readonly Stored[], base: string): Listed {
  const known = told.get(stored);
  if (known) return known;
  const made = Object.freeze(stored.map(({ key, value }) => ({ id: key.slice(base.length), value })));
  told.set(stored, made);
  return made;
}

/** Reads the store directly, for one act: what is read twice is the same twice. */
export function openReading(store: Store, tenant: TenantId, area: AreaId | undefined): Reading {
  /** In the order they came: what was seen first counts, so that a change in between is a race that is lost. */
  const reads: (readonly Versioned[])[] = [];
  const values = new Map<string, Promise<Json | undefined>>();
  const lists = new Map<string, Promise<Listed>>();
  const fetch = async (key: string): Promise<Json | undefined> => {
    const stored = await store.get(tenant, key);
    reads.push([stored ?? { key, version: 0 }]);
    return stored?.value;
  };
  const fetchAll = async (base: string, prefix: string): Promise<Listed> => {
    const stored = await store.list(tenant, base + prefix);
    reads.push(stored);
    return listed(stored, base);
  };
  const seen = (key: string): number => {
    for (const one of reads) {
      const found = one.find((record) => record.key === key);
      if (found) return found.version;
    }
    return 0;
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
      const found = lists.get(base + prefix) ?? fetchAll(base, prefix);
      lists.set(base + prefix, found);
      return (await found) as never;
    },
  };
  return { ...read, area, seen };
}

/** The record part of a commit: every put and check with the version that was read; each value parsed by its schema. */
export function recordsOf(reading: Reading, outcome: Outcome): Pick<Commit, 'put' | 'remove' | 'check'> {
  const put: Put[] = [];
  const remove: { key: string; version: number }[] = [];
  for (const change of outcome.changes ?? []) {
    const key = keyOf(reading.area, change.kind, change.id);
    const kind: Kind = KINDS[change.kind];
    if (kind.appendOnly && (change.value === undefined || reading.seen(key) > 0))
      throw new Error(`${change.kind} is only ever added to`);
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

/** The same act as it reads once these changes are written. */
export function afterwards<C extends Pick<Ctx, 'read' | 'area'>>(ctx: C, changes: readonly Change[] = []): C {
  const read = openOverlay(ctx.read, ctx.area.id);
  read.lay({ changes });
  return { ...ctx, read };
}

/** By the bytes of their ids, as a store lists them. */
const inOrder = (listed: Listed): Listed =>
  listed
    .map((one) => ({ one, bytes: Buffer.from(one.id) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ one }) => one);

/** Reads through to `base`, with the changes of outcomes laid over it: nothing is written. */
export function openOverlay(base: Read, area: AreaId): Read & { lay(outcome: Outcome): void } {
  const laid = new Map<string, Json | undefined>();
  const lists = new Map<string, Promise<Listed>>();
  const listed = async (kind: KindName, prefix: string): Promise<Listed> => {
    const start = keyPrefix(area, kind);
    const over = [...laid].filter(([key]) => key.startsWith(start + prefix));
    const all = await base.list(kind, prefix);
    if (over.length === 0) return all;
    const found = new Map<string, unknown>(all.map(({ id, value }) => [id, value]));
    const before = over.every(([key]) => found.has(key.slice(start.length)));
    for (const [key, value] of over) {
      if (value === undefined) found.delete(key.slice(start.length));
      else found.set(key.slice(start.length), value);
    }
    const now = [...found].map(([id, value]) => ({ id, value }));
    // What was there already stands in its place; what is new came last.
    return before ? now : inOrder(now);
  };
  return {
    async get(kind, id) {
      const key = keyOf(area, kind, id);
      return laid.has(key) ? (laid.get(key) as never) : base.get(kind, id);
    },
    async list(kind, prefix = '') {
      const key = keyOf(area, kind, prefix);
      const found = lists.get(key) ?? listed(kind, prefix);
      lists.set(key, found);
      return (await found) as never;
    },
    lay(outcome) {
      lists.clear();
      for (const change of outcome.changes ?? [])
        laid.set(keyOf(area, change.kind, change.id), change.value as Json | undefined);
    },
  };
}
