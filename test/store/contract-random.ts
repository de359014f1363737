// Random sequences of everything that touches records and the queue, compared step by step with a tiny model. Part of
// the store contract. The steps are plain data, so that a counterexample can be read.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '../../src/domain/calendar.ts';
import type { Claimed, Commit, Queued, Settled, Store, TenantId } from '../../src/store/store.ts';
import { at, GJESDAL, MINUTE, NES, on, type Open } from './fixture.ts';
import * as model from './model.ts';

const RUNS = 100;
const LEASE = 3 * MINUTE;

// Times are minutes from the moment of the step; `off` is how far a version is beside the one that stands.
type At = { readonly key: string; readonly off: number };
type Put = At & { readonly value: number; readonly ends: number | 'kept' | undefined };
type Send = Pick<Queued, 'id' | 'lane' | 'mode' | 'priority'> & {
  readonly wait: number;
  readonly keep: number;
};
type CommitStep = {
  readonly kind: 'commit';
  readonly tenant: TenantId;
  readonly check: readonly At[];
  readonly put: readonly Put[];
  readonly remove: readonly At[];
  readonly send: readonly Send[];
  readonly withdraw: readonly string[];
  readonly press: string | undefined;
};
type SettleStep = {
  readonly kind: 'settle';
  readonly which: number;
  readonly result:
    | { readonly kind: 'done'; readonly activityId: string | undefined; readonly rest: number | undefined }
    | { readonly kind: 'later'; readonly wait: number; readonly pause: 'lane' | 'tenant' | undefined };
};
type EraseStep = {
  readonly kind: 'erase';
  readonly tenant: TenantId;
  readonly what: Parameters<Store['erase']>[1];
};
type Step = CommitStep | SettleStep | EraseStep | { readonly kind: 'claim' } | { readonly kind: 'expire' };

const tenant = fc.constantFrom(NES, GJESDAL);
const id = fc.constantFrom('a', 'ab', 'b', 'c');
const lane = fc.constantFrom('x', 'y');
const key = fc.constantFrom('k', 'kk', 'l');
const prefix = fc.constantFrom('a', 'ab', 'b', '');
const minutes = fc.nat({ max: 6 });
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 2 });
const seldom = <T>(some: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.tuple(some));

/** Mostly the version that stands, sometimes one beside it. */
const off = fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.constantFrom(1, -1));
const version = fc.record({ key, off });
const put = fc.record({
  key,
  off,
  value: fc.nat(),
  ends: perhaps(fc.oneof(minutes, fc.constant('kept' as const))),
});
const send: fc.Arbitrary<Send> = fc.record({
  id,
  lane,
  mode: fc.constantFrom('once', 'latest'),
  priority: fc.constantFrom('normal', 'normal', 'urgent'),
  wait: minutes,
  keep: minutes,
});
const commit: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('commit'),
  tenant,
  check: seldom(version),
  put: fc.uniqueArray(put, { maxLength: 2, selector: (p) => p.key }),
  remove: seldom(version),
  send: fc.array(send, { maxLength: 4 }),
  withdraw: seldom(prefix),
  press: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, id),
});
const settle: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('settle'),
  which: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7),
  result: fc.oneof(
    fc.record({
      kind: fc.constant('done' as const),
      activityId: fc.constantFrom(undefined, 'activity-1', 'activity-2'),
      rest: perhaps(minutes),
    }),
    fc.record({
      kind: fc.constant('later' as const),
      wait: minutes,
      pause: fc.constantFrom(undefined, undefined, 'lane' as const, 'tenant' as const),
    }),
  ),
});
const erase: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('erase'),
  tenant,
  what: fc.record({
    keys: fc.array(fc.constantFrom('k', 'kk', ''), { maxLength: 1 }),
    lanes: fc.array(lane, { maxLength: 1 }),
    messages: fc.array(prefix, { maxLength: 1 }),
  }),
});
const step = fc.oneof(
  { weight: 6, arbitrary: commit },
  { weight: 5, arbitrary: fc.constant<Step>({ kind: 'claim' }) },
  { weight: 6, arbitrary: settle },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'expire' }) },
  { weight: 1, arbitrary: erase },
);

type Both = { readonly store: Store; readonly model: model.Model; readonly held: Claimed[]; sent: number };

function commitOf(both: Both, step: CommitStep, now: number): Commit {
  const stands = (key: string) =>
    both.model.records.find((r) => r.tenant === step.tenant && r.key === key)?.version ?? 0;
  const at1 = ({ key, off }: At) => ({ key, version: Math.max(0, stands(key) + off) });
  return {
    check: step.check.map(at1),
    put: step.put.map((p) => ({
      ...at1(p),
      value: p.value,
      ...(p.ends === undefined ? {} : { expires: p.ends === 'kept' ? p.ends : at(now + p.ends) }),
    })),
    remove: step.remove.filter((r) => !step.put.some((p) => p.key === r.key)).map(at1),
    send: step.send.map(({ wait, keep, ...rest }) => ({
      ...rest,
      notBefore: at(now + wait),
      forget: at(now + keep),
      body: (both.sent += 1),
    })),
    withdraw: step.withdraw,
    ...(step.press === undefined ? {} : { once: { id: step.press, forget: at(now + 4) } }),
  };
}

function settledOf({ result }: SettleStep, now: number): Settled {
  if (result.kind === 'later') {
    const until = at(now + result.wait);
    return result.pause === undefined
      ? { kind: 'later', until }
      : { kind: 'later', until, pause: result.pause };
  }
  return {
    kind: 'done',
    ...(result.activityId === undefined ? {} : { activityId: result.activityId }),
    ...(result.rest === undefined ? {} : { notAgainBefore: at(now + result.rest) }),
  };
}

async function take(both: Both, step: Step, now: number): Promise<void> {
  switch (step.kind) {
    case 'commit': {
      const made = commitOf(both, step, now);
      const expected = model.commit(both.model, step.tenant, made);
      expect(await both.store.commit(step.tenant, made)).toEqual(expected);
      return;
    }
    case 'claim':
      return claim(both, at(now));
    case 'settle': {
      const held = both.held.at(-1 - (step.which % Math.max(1, both.held.length)));
      if (!held) return;
      const expected = model.settle(both.model, held, settledOf(step, now));
      expect(await both.store.settle(held.tenant, held.id, held.lease, settledOf(step, now))).toBe(expected);
      return;
    }
    case 'erase':
      model.erase(both.model, step.tenant, step.what);
      return both.store.erase(step.tenant, step.what);
    case 'expire':
      expect(await both.store.expire(at(now))).toBe(model.expire(both.model, at(now)));
  }
}

type Named = { readonly tenant: string; readonly id: string };
const byName = (a: Named, b: Named): number => (`${a.tenant} ${a.id}` < `${b.tenant} ${b.id}` ? -1 : 1);

async function claim(both: Both, now: Instant): Promise<void> {
  const expected = model.claim(both.model, now, LEASE);
  const claimed = await both.store.claim(now, LEASE, 100);
  expect(claimed.map(({ lease: _, ...rest }) => rest).toSorted(byName)).toEqual(expected.toSorted(byName));
  for (const c of claimed) {
    const flight = both.model.flying.find((f) => f.message.tenant === c.tenant && f.message.id === c.id);
    if (flight) flight.lease = c.lease;
    both.held.push(c);
  }
}

async function compare({ store, model: m }: Both, now: number): Promise<void> {
  for (const tenant of [NES, GJESDAL]) {
    const records = m.records.filter((r) => r.tenant === tenant).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(await store.list(tenant, '')).toEqual(
      records.map(({ key, value, version }) => ({ key, value, version })),
    );
  }
  const due = (time: Instant | undefined) => time && Math.max(time, at(now));
  expect(await store.backlog(at(now))).toEqual(model.backlog(m, at(now)));
  expect(due(await store.nextMessage())).toBe(due(model.nextMessage(m)));
}

export function randomContract(open: Open): void {
  it('does what the model does, whatever happens in whatever order', async () => {
    const steps = fc.array(fc.tuple(step, fc.constantFrom(0, 0, 1, 2, 4)), { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, (all) =>
        on(open, async (store) => {
          const both: Both = { store, model: model.emptyModel(), held: [], sent: 0 };
          let now = 0;
          for (const [step, minutes] of all) {
            now += minutes;
            await take(both, step, now);
            await compare(both, now);
          }
        })(),
      ),
      { numRuns: RUNS },
    );
  }, 60_000);
}
