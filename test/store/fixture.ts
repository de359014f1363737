// What the contract's chapters share: a store that is stopped after each test, and short ways to say what is queued.
// It must not know which adapter it has.
import type { Instant } from '../../src/domain/calendar.ts';
import type { Claimed, Commit, Queued, Store, TenantId } from '../../src/store/store.ts';

export type Opened = { store: Store; reopen(): Promise<Store>; stop(): Promise<void> };
export type Open = () => Promise<Opened>;

export const NES = 'nes' as TenantId;
export const GJESDAL = 'gjesdal' as TenantId;
export const MINUTE = 60_000;

/** Minutes after an arbitrary Monday morning. */
export const at = (minutes: number): Instant => (Date.UTC(2026, 10, 23, 7) + minutes * MINUTE) as Instant;
export const NEVER = at(5_000_000);

/** A test body on a fresh store, which is stopped also when the test fails. */
export const on =
  (open: Open, body: (store: Store, opened: Opened) => Promise<void>) => async (): Promise<void> => {
    const opened = await open();
    try {
      await body(opened.store, opened);
    } finally {
      await opened.stop();
    }
  };

/** A message once, normal, due from the start, in the lane 'lane' unless said otherwise. */
export const message = (id: string, but: Partial<Queued> = {}): Queued => ({
  id,
  lane: 'lane',
  mode: 'once',
  priority: 'normal',
  notBefore: at(0),
  forget: at(1000),
  body: { text: id },
  ...but,
});

/** Queues in one commit; throws when it is not done. */
export async function queue(store: Store, tenant: TenantId, ...send: readonly Queued[]): Promise<void> {
  await done(store, tenant, { send });
}

export async function done(store: Store, tenant: TenantId, commit: Commit): Promise<void> {
  const committed = await store.commit(tenant, commit);
  if (committed.kind !== 'done') throw new Error(`not done: ${JSON.stringify(committed)}`);
}

/** Claims at most `limit` for a minute. */
export const claim = (store: Store, minute: number, limit = 100): Promise<readonly Claimed[]> =>
  store.claim(at(minute), MINUTE, limit);

/** The ids that a claim gives, in its order. */
export async function ids(store: Store, minute: number, limit = 100): Promise<readonly string[]> {
  return (await claim(store, minute, limit)).map((m) => m.id);
}

/** The one message there is to claim; throws when there is another number of them. */
export async function only(store: Store, minute: number): Promise<Claimed> {
  const [first, ...more] = await claim(store, minute);
  if (!first || more.length > 0)
    throw new Error(`one message expected, ${first ? more.length + 1 : 0} claimed`);
  return first;
}

export const deliver = (store: Store, m: Claimed, activityId?: string): Promise<boolean> =>
  store.settle(m.tenant, m.id, m.lease, {
    kind: 'done',
    ...(activityId === undefined ? {} : { activityId }),
  });

export const later = (
  store: Store,
  m: Claimed,
  minute: number,
  pause?: 'lane' | 'tenant',
): Promise<boolean> =>
  store.settle(m.tenant, m.id, m.lease, { kind: 'later', until: at(minute), ...(pause ? { pause } : {}) });

/** Strings that have broken stores: separators, patterns, quotes, bytes that sort unlike UTF-16, and the longest. */
export const ODD: readonly string[] = [
  '',
  'å',
  'tiltak:å',
  '😀',
  '😀😀',
  ':',
  '::',
  '*',
  '%',
  '_',
  '?',
  '[a-z]',
  '\\',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '{}',
  '{',
  '}',
  '}{',
  '{nes}',
  "'",
  '"',
  '`',
  '${x}',
  '$',
  '\u0000',
  '\u0000b',
  '\ufeff',
  '\uffff',
  '\u{10ffff}',
  'e\u0301',
  '\u00e9',
  '-1',
  '0',
  'null',
  '[',
  '(',
  '(a',
  '+',
  '-',
  'a'.repeat(1024),
  'å'.repeat(512),
  '😀'.repeat(256),
  '__proto__',
  'constructor',
];
