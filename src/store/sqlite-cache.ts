// Records as they were last read from the file, so that what has not changed is neither fetched nor parsed again. Another program that
// writes to the file empties it: SQLite says so by its `data_version`. It must not know what a record is about.
import type { Json, Stored } from './store.ts';

type Kept = {
  count: number;
  readonly records: Map<string, Stored | undefined>;
  readonly lists: Map<string, readonly Stored[]>;
};

export type Cache = {
  get(tenant: number, key: string, fetch: () => Stored | undefined): Stored | undefined;
  list(tenant: number, prefix: string, fetch: () => readonly Stored[]): readonly Stored[];
  /** A record was written, or removed. To be taken back by `forgetAll` when the transaction is undone. */
  put(tenant: number, key: string, record: Stored | undefined): void;
  forgetAll(): void;
};

/**
 * So many records and no more are kept: some hundred municipalities, some hundred MB at the very most. Of the municipalities nobody has
 * asked about for the longest, nothing is kept then.
 */
const MOST = 100_000;

/** `version`: another number when another program has written to the file since it was last asked. */
export function openCache(version: () => number): Cache {
  const tenants = new Map<number, Kept>();
  let count = 0;
  let seen = version();
  /** Asked once in each pass of the event loop: a write is checked against the file itself, so what is read may be a moment old. */
  let asked = false;
  const forgetAll = (): void => {
    tenants.clear();
    count = 0;
  };
  /** A map is in order of what was last put in. */
  const forgetOldest = (): void => {
    for (const [tenant, kept] of tenants) {
      if (count <= MOST) return;
      tenants.delete(tenant);
      count -= kept.count;
    }
  };
  const grown = (kept: Kept, by: number): void => {
    kept.count += by;
    count += by;
  };
  const keptFor = (tenant: number): Kept => {
    if (!asked) {
      asked = true;
      setImmediate(() => (asked = false));
      const now = version();
      if (now !== seen) forgetAll();
      seen = now;
      if (count > MOST) forgetOldest();
    }
    const kept = tenants.get(tenant) ?? { count: 0, records: new Map(), lists: new Map() };
    tenants.delete(tenant);
    tenants.set(tenant, kept);
    return kept;
  };
  return {
    get(tenant, key, fetch) {
      const kept = keptFor(tenant);
      if (kept.records.has(key)) return kept.records.get(key);
      const found = frozen(fetch());
      kept.records.set(key, found);
      grown(kept, 1);
      return found;
    },
    list(tenant, prefix, fetch) {
      const kept = keptFor(tenant);
      const known = kept.lists.get(prefix);
      if (known) return known;
      const found = frozen(fetch());
      kept.lists.set(prefix, found);
      grown(kept, found.length + 1);
      return found;
    },
    put(tenant, key, record) {
      const kept = tenants.get(tenant);
      if (!kept) return;
      const found = frozen(record);
      kept.records.set(key, found);
      grown(kept, 1);
      for (const [prefix, list] of kept.lists)
        if (key.startsWith(prefix)) kept.lists.set(prefix, Object.freeze(withRecord(list, key, found)));
    },
    forgetAll,
  };
}

/** The list, in order of the keys' bytes, with the record as it is now. */
function withRecord(list: readonly Stored[], key: string, record: Stored | undefined): readonly Stored[] {
  const bytes = Buffer.from(key);
  const before = (one: Stored): boolean => one.key !== key && Buffer.compare(Buffer.from(one.key), bytes) < 0;
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (before(list[middle] as Stored)) from = middle + 1;
    else to = middle;
  }
  const rest = list[from]?.key === key ? from + 1 : from;
  return [...list.slice(0, from), ...(record ? [record] : []), ...list.slice(rest)];
}

/** What many are given may be changed by none of them. */
function frozen<T extends Json | Stored | readonly Stored[] | undefined>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const one of Object.values(value)) frozen(one as Json);
  return Object.freeze(value);
}
