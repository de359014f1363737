// The store port: what every adapter must do, and no code. The adapters know nothing of meetings or measures; they
// know tenants, keys, versions and a queue. test/store/contract.ts says the same in tests and runs on each adapter.
import type { Instant } from '../domain/calendar.ts';

/** A Teams organisation (Entra tenant id). Everything lies under one. */
export type TenantId = string & { readonly __tenant: true };

/** A JSON value as `JSON.parse` gives it. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A record as read: `version` counts its writes from 1; 0 means "does not exist" wherever a version is asked for. */
export type Stored = { readonly key: string; readonly value: Json; readonly version: number };

/**
 * A write is made only if the record still has `version`. `expires`: from then on `expire` may take it; `kept` is the time it
 * has, if any.
 */
export type Put = {
  readonly key: string;
  readonly value: Json;
  readonly version: number;
  readonly expires?: Instant | 'kept';
};

/** Urgent passes the queue of its lane, normal waits its turn. */
export type Priority = 'urgent' | 'normal';

/**
 * A message to be queued. `id` is stable (what, whom, which occasion, which step).
 * `lane`: one in flight at a time within it, in order of priority, then of arrival.
 * `mode` `once`: a known id is silently kept once. `latest`: a later one with the same id takes the place of one that
 * waits, and after delivery the id is queued again with the activity id of what stands in the chat, so that it is edited.
 * `forget`: until then the id is remembered.
 */
export type Queued = {
  readonly id: string;
  readonly lane: string;
  readonly mode: 'once' | 'latest';
  readonly priority: Priority;
  readonly notBefore: Instant;
  readonly forget: Instant;
  readonly body: Json;
};

/** A message that this caller holds until `lease` runs out. `attempts` counts earlier claims. */
export type Claimed = Queued & {
  readonly tenant: TenantId;
  readonly lease: string;
  readonly attempts: number;
  readonly activityId?: string;
};

/**
 * How a claim ended. `done`: the body is wiped, the id remembered (`activityId`: what now stands in the chat); what waits under the id,
 * or is queued under it later, waits until `notAgainBefore`.
 * `later`: queued again from `until`; `pause` stops the whole lane or the whole tenant until then.
 */
export type Settled =
  | { readonly kind: 'done'; readonly activityId?: string; readonly notAgainBefore?: Instant }
  | { readonly kind: 'later'; readonly until: Instant; readonly pause?: 'lane' | 'tenant' };

/** All or nothing, within one tenant. */
export type Commit = {
  /** Records that were read and must not have changed. */
  readonly check?: readonly { readonly key: string; readonly version: number }[];
  readonly put?: readonly Put[];
  readonly remove?: readonly { readonly key: string; readonly version: number }[];
  readonly send?: readonly Queued[];
  /** Prefixes of message ids: what waits is gone, what is claimed goes its way. */
  readonly withdraw?: readonly string[];
  /** An activity acted on; a commit with an id known already writes nothing and answers `seen`. */
  readonly once?: { readonly id: string; readonly forget: Instant };
  /** An area's clock has been run up to here; only ever moves forward (a commit that would move it back is `stale`). */
  readonly watermark?: { readonly area: string; readonly from: Instant | undefined; readonly to: Instant };
  /**
   * When the clock shall next look at an area. With `ifStir` it is set only if nobody has set it since that count was read;
   * otherwise it is left as it is, and the rest of the commit stands.
   */
  readonly wakeAt?: readonly { readonly area: string; readonly at: Instant; readonly ifStir?: number }[];
};

export type Committed =
  | { readonly kind: 'done' }
  /** Nothing was written or queued: `key` has another version (or the watermark another value, then `key` is the area). */
  | { readonly kind: 'stale'; readonly key: string }
  | { readonly kind: 'seen' };

/** An area whose `wakeAt` has come. */
export type Awake = {
  readonly tenant: TenantId;
  readonly area: string;
  readonly watermark: Instant | undefined;
  readonly wakeAt: Instant;
  /** How often `wakeAt` has been set: tells a tick that the area was changed while it ran. */
  readonly stir: number;
};

/** How much lies in the queue, of all tenants together. */
export type Backlog = {
  /** Messages that wait, whether their time has come or not. */
  readonly waiting: number;
  /** Messages that somebody holds, or held when they stopped. */
  readonly claimed: number;
  /** Those of the waiting whose time has come, also where a lane or a tenant is paused. */
  readonly due: number;
  /** Since when the one that has waited longest has been due. */
  readonly oldest: Instant | undefined;
};

/**
 * Everything of a tenant as at one moment, but what is claimed: whether that was delivered nobody knows. `records` in order of the
 * key's UTF-8 bytes, `waiting` in order of arrival, all else in order of the bytes of its name.
 */
export type Kept = {
  readonly records: readonly (Stored & { readonly expires?: Instant })[];
  readonly areas: readonly {
    readonly area: string;
    readonly watermark?: Instant;
    readonly wakeAt?: Instant;
  }[];
  readonly waiting: readonly Queued[];
  /** Ids of messages that are done, with what stands in the chat. */
  readonly remembered: readonly {
    readonly id: string;
    readonly lane: string;
    readonly forget: Instant;
    readonly activityId?: string;
  }[];
  /** Activities acted on. */
  readonly acted: readonly { readonly id: string; readonly forget: Instant }[];
};

/** How many messages of a tenant may be claimed. */
export type Room = ReadonlyMap<TenantId, number>;

/**
 * What a store is opened for. `serve`: the service, which brings the data to this program's shape. `operate`: a verb of the command
 * line, which finds them in that shape or is refused. `load`: to lay a backup into what is empty.
 */
export type Purpose = 'serve' | 'operate' | 'load';

/** Keys and message ids are any well-formed Unicode up to 1 kB; prefixes are plain prefixes of the string. */
export interface Store {
  commit(tenant: TenantId, commit: Commit): Promise<Committed>;
  get(tenant: TenantId, key: string): Promise<Stored | undefined>;
  /** All records whose key begins with `prefix`, in order of the key's UTF-8 bytes. */
  list(tenant: TenantId, prefix: string): Promise<readonly Stored[]>;
  /**
   * At most `limit` messages that are due, disjoint from what others hold; leases run out by `now`. Of any tenant, or with `room` of
   * those it names alone, of each no more than it has room for.
   */
  claim(now: Instant, leaseMs: number, limit: number, room?: Room): Promise<readonly Claimed[]>;
  /** Tenants with messages that can be claimed at `now`, and perhaps one that has none: a claim then finds that out. */
  due(now: Instant): Promise<readonly TenantId[]>;
  /** False when the lease is no longer the caller's: then nothing is changed. */
  settle(tenant: TenantId, id: string, lease: string, result: Settled): Promise<boolean>;
  /** The earliest time anything waits for, leases and pauses counted; undefined when nothing does. */
  nextMessage(): Promise<Instant | undefined>;
  /** How long the queue is. Looks at every message, so it is for who asks each quarter of a minute, not for the outbox. */
  backlog(now: Instant): Promise<Backlog>;
  /** Areas with `wakeAt` at or before `now`, longest waiting first. */
  awake(now: Instant, limit: number): Promise<readonly Awake[]>;
  /** Takes records under these key prefixes, and every message in these lanes or with these id prefixes, also claimed and remembered ones. */
  erase(
    tenant: TenantId,
    what: {
      readonly keys: readonly string[];
      readonly lanes: readonly string[];
      readonly messages: readonly string[];
    },
  ): Promise<void>;
  /** Takes what has expired: records, remembered ids of messages and activities. Answers how many records went. */
  expire(now: Instant): Promise<number>;
  /** Those that have anything, in order of the bytes. */
  tenants(): Promise<readonly TenantId[]>;
  /** As at one moment; those who write meanwhile wait no longer than for a large read. */
  dump(tenant: TenantId): Promise<Kept>;
  /**
   * Lays tenants, whose data have this version, into a store that has none, each once: all of them or none, also when the program dies in between. False when
   * somebody is there already: then nothing is changed. Nothing else may be asked of the store meanwhile.
   */
  load(version: number, all: AsyncIterable<readonly [TenantId, Kept]>): Promise<boolean>;
  /** The version of the data as a whole, a number from 1; 0 when nobody has said it. */
  dataVersion(): Promise<number>;
  setDataVersion(version: number): Promise<void>;
  /** Resolves when the store answers; rejects with the reason when it does not. */
  ping(): Promise<void>;
  /**
   * Resolves when what is committed is kept as it was when the store was opened; rejects with a sentence that says what would lose it and
   * what to do. May answer what was so a minute ago, and then with the same fault.
   */
  keeps(): Promise<void>;
  close(): Promise<void>;
}
