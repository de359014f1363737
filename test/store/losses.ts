// Commits without a pause while something is done to Redis, and then a count of what became of them. It knows the store
// only through its port.
import type { Store, TenantId } from '../../src/store/store.ts';
import { at, message } from './fixture.ts';
import { until } from './redis-server.ts';

export type Losses = {
  /** Commits that were answered with «done». */
  readonly acknowledged: number;
  /** Commits that ended in an error: whether they were carried out was not known. */
  readonly unanswered: number;
  /** Of the acknowledged, those whose record or message is not there. */
  readonly lost: number;
  /** Carried out more often than once. */
  readonly doubled: number;
  /** The longest time without an answer. */
  readonly pauseMs: number;
};

const TENANTS = Array.from({ length: 8 }, (_, n) => `kommune-${n}` as TenantId);

type Count = {
  readonly done: Set<string>;
  unanswered: number;
  doubled: number;
  last: number;
  pauseMs: number;
};

/** `strike` is called after `commits` answers, and it ends after as many again. Opens a store of its own to count. */
export async function losses(
  open: () => Promise<Store>,
  commits: number,
  strike: () => Promise<void>,
): Promise<Losses> {
  const store = await open();
  const count: Count = { done: new Set(), unanswered: 0, doubled: 0, last: performance.now(), pauseMs: 0 };
  const run = { going: true };
  const workers = TENANTS.map((tenant) => work(store, tenant, count, run));
  try {
    await until('commits before', async () => count.done.size >= commits);
    await strike();
    const more = count.done.size + commits;
    await until('commits after', async () => count.done.size >= more);
  } finally {
    run.going = false;
    await Promise.all(workers);
    await store.close();
  }
  const counter = await open();
  try {
    const found = await there(counter);
    return {
      acknowledged: count.done.size,
      unanswered: count.unanswered,
      lost: [...count.done].filter((id) => !found.ids.has(id)).length,
      doubled: count.doubled + found.doubled,
      pauseMs: Math.round(count.pauseMs),
    };
  } finally {
    await counter.close();
  }
}

async function work(
  store: Store,
  tenant: TenantId,
  count: Count,
  run: { readonly going: boolean },
): Promise<void> {
  for (let n = 0; run.going; n += 1) {
    const id = `${tenant}/${n}`;
    const committed = await store
      .commit(tenant, {
        put: [{ key: id, value: n, version: 0 }],
        send: [message(id, { lane: id })],
        wakeAt: [{ area: 'area', at: at(0) }],
      })
      .catch(() => undefined);
    if (committed === undefined) count.unanswered += 1;
    else if (committed.kind === 'done') count.done.add(id);
    else count.doubled += 1; // its own record stood there already
    const now = performance.now();
    count.pauseMs = Math.max(count.pauseMs, now - count.last);
    count.last = now;
  }
}

/** Whose record and message are both there; an area is woken once by each commit. */
async function there(store: Store): Promise<{ readonly ids: ReadonlySet<string>; readonly doubled: number }> {
  const records = (await Promise.all(TENANTS.map((tenant) => store.list(tenant, '')))).flat();
  const woken = (await store.awake(at(0), TENANTS.length)).reduce((sum, { stir }) => sum + stir, 0);
  const queued = new Set((await store.claim(at(0), 60_000, 1_000_000)).map(({ id }) => id));
  const ids = records.map(({ key }) => key).filter((key) => queued.has(key));
  return { ids: new Set(ids), doubled: Math.max(0, woken - records.length) };
}
