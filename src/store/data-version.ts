// Brings the records of a store to the shape this program knows, step by step, before anything else is done with them. What the steps
// are is handed in; it must not know what a record is about.
import type { Commit, Json, Store, Stored, TenantId } from './store.ts';

/** What becomes of a record; undefined: it is taken away. The value itself: it is left alone. */
export type Step = (key: string, value: unknown) => unknown;

/** Under this key a tenant keeps how far a step has come, in the same commit as the records it has changed. */
export const PROGRESS_KEY = '-/dataVersion';

type Progress = { readonly version: number; readonly after?: string };

const RECORDS_AT_A_TIME = 200;

/** The version that the data have after all steps. */
export const versionAfter = (steps: readonly Step[]): number => steps.length + 1;

/** The version of what lies in the store: 1 where nobody has said one. */
export const versionIn = async (store: Store): Promise<number> => (await store.dataVersion()) || 1;

/**
 * Throws when the data were written by a newer program, for what that wrote would be misread: with what to do, in a sentence. To be
 * asked before anything is read.
 */
export async function refuseNewerData(store: Store, steps: readonly Step[]): Promise<void> {
  const found = await versionIn(store);
  const known = versionAfter(steps);
  if (found <= known) return;
  throw new Error(
    `The records have data version ${found}, and this program knows versions up to ${known}. ` +
      'Start the newer program again, or restore a backup that was made before it was first started.',
  );
}

/** The same, and throws on older data as well: for a program that reads them and must not change them. */
export async function refuseOtherData(store: Store, steps: readonly Step[]): Promise<void> {
  await refuseNewerData(store, steps);
  const found = await versionIn(store);
  if (found === versionAfter(steps)) return;
  throw new Error(
    `The records have data version ${found}, and this program reads version ${versionAfter(steps)}. ` +
      'Start the service of this version first: it brings them to date.',
  );
}

/**
 * Carries out the steps that are missing, once for each record, also when several programs start together or one dies in between: what
 * has been done is committed with the records it was done to, and whoever loses the race looks again. Throws on newer data.
 */
export async function bringToDate(store: Store, steps: readonly Step[]): Promise<void> {
  await refuseNewerData(store, steps);
  const found = await store.dataVersion();
  const known = versionAfter(steps);
  if (found === known) return;
  for (const tenant of await store.tenants()) await bringTenant(store, tenant, found || 1, steps);
  await store.setDataVersion(known);
}

async function bringTenant(
  store: Store,
  tenant: TenantId,
  found: number,
  steps: readonly Step[],
): Promise<void> {
  for (;;) {
    const kept = await store.get(tenant, PROGRESS_KEY);
    const progress = (kept?.value ?? { version: found }) as Progress;
    // Where the mark is older, the tenant was away from it when the whole was last brought to date.
    const version = Math.max(progress.version, found);
    const step = steps[version - 1];
    if (!step) return;
    const after = progress.version === version ? progress.after : undefined;
    await takeStep(store, tenant, step, { version, after, seen: kept?.version ?? 0 });
  }
}

type From = { readonly version: number; readonly after: string | undefined; readonly seen: number };

/** One step over all records that it has not come to. A lost race ends it before its time; the caller looks again. */
async function takeStep(store: Store, tenant: TenantId, step: Step, from: From): Promise<void> {
  const all = (await store.list(tenant, '')).filter(({ key }) => key !== PROGRESS_KEY);
  const { after } = from;
  const left = after === undefined ? all : all.filter(({ key }) => isAfter(key, after));
  for (let start = 0, seen = from.seen; ; start += RECORDS_AT_A_TIME, seen += 1) {
    const batch = left.slice(start, start + RECORDS_AT_A_TIME);
    const last = batch.at(-1);
    const progress: Progress = last
      ? { version: from.version, after: last.key }
      : { version: from.version + 1 };
    const changes = changesOf(batch, step);
    const put = [...changes.put, { key: PROGRESS_KEY, value: progress, version: seen }];
    const done = await store.commit(tenant, { ...changes, put });
    if (!last || done.kind !== 'done') return;
  }
}

function changesOf(batch: readonly Stored[], step: Step): Required<Pick<Commit, 'put' | 'remove'>> {
  const changed = batch
    .map(({ key, value, version }) => ({ key, version, value, to: step(key, value) }))
    .filter(({ value, to }) => to !== value);
  return {
    put: changed
      .filter(({ to }) => to !== undefined)
      .map(({ key, to, version }) => ({ key, value: to as Json, version, expires: 'kept' })),
    remove: changed.filter(({ to }) => to === undefined).map(({ key, version }) => ({ key, version })),
  };
}

const isAfter = (key: string, other: string): boolean =>
  Buffer.compare(Buffer.from(key), Buffer.from(other)) > 0;
