// What is given out of a tenant as at one moment, and laid into an empty store. Part of the store contract.
import { setImmediate as passed } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, Kept, Store, TenantId } from '../../src/store/store.ts';
import {
  at,
  claim,
  deliver,
  done,
  GJESDAL,
  ids,
  later,
  message,
  NES,
  ODD,
  on,
  only,
  queue,
  type Open,
} from './fixture.ts';

const NOTHING: Kept = { records: [], areas: [], waiting: [], remembered: [], acted: [] };

export async function* each(
  ...all: readonly (readonly [TenantId, Kept])[]
): AsyncGenerator<readonly [TenantId, Kept]> {
  yield* all;
}

/** Something of everything; `card` stands in the chat, `flying` is claimed. */
async function lived(store: Store): Promise<void> {
  await queue(store, NES, message('card', { mode: 'latest' }), message('said', { lane: 'other' }));
  const [card, said] = await claim(store, 0);
  for (const m of [card, said]) if (m) await deliver(store, m, m.id === 'card' ? 'activity-1' : undefined);
  await queue(store, NES, message('flying', { lane: 'third' }));
  await only(store, 0);
  await done(store, NES, {
    put: [
      { key: 'b', value: { text: 'å' }, version: 0 },
      { key: 'a', value: 1, version: 0, expires: at(5) },
    ],
    once: { id: 'press', forget: at(9) },
    watermark: { area: 'nes', from: undefined, to: at(1) },
    wakeAt: [{ area: 'nes', at: at(2) }],
    send: [message('z', { notBefore: at(3) }), message('y', { priority: 'urgent', mode: 'latest' })],
  });
  await done(store, NES, { put: [{ key: 'b', value: 2, version: 1 }] });
}

const LIVED: Kept = {
  records: [
    { key: 'a', value: 1, version: 1, expires: at(5) },
    { key: 'b', value: 2, version: 2 },
  ],
  areas: [{ area: 'nes', watermark: at(1), wakeAt: at(2) }],
  waiting: [message('z', { notBefore: at(3) }), message('y', { priority: 'urgent', mode: 'latest' })],
  remembered: [
    { id: 'card', lane: 'lane', forget: at(1000), activityId: 'activity-1' },
    { id: 'said', lane: 'other', forget: at(1000) },
  ],
  acted: [{ id: 'press', forget: at(9) }],
};

const odd = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 20 }));
const time = fc.nat({ max: 9_000 }).map(at);
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const unique = <T>(one: fc.Arbitrary<T>, name: (of: T) => string): fc.Arbitrary<readonly T[]> =>
  fc
    .uniqueArray(one, { maxLength: 6, selector: name })
    .map((all) => all.sort((a, b) => byBytes(name(a), name(b))));

const keptArbitrary: fc.Arbitrary<Kept> = fc.record({
  records: unique(
    fc.record(
      {
        key: odd,
        value: fc.jsonValue() as fc.Arbitrary<Json>,
        version: fc.integer({ min: 1, max: 9_000 }),
        expires: time,
      },
      { requiredKeys: ['key', 'value', 'version'] },
    ),
    ({ key }) => key,
  ),
  areas: unique(
    fc.oneof(
      fc.record({ area: odd, watermark: time, wakeAt: time }, { requiredKeys: ['area', 'wakeAt'] }),
      fc.record({ area: odd, watermark: time }),
    ),
    ({ area }) => area,
  ),
  waiting: fc.uniqueArray(
    fc.record({
      id: odd,
      lane: odd,
      mode: fc.constantFrom('once', 'latest'),
      priority: fc.constantFrom('urgent', 'normal'),
      notBefore: time,
      forget: time,
      body: fc.jsonValue() as fc.Arbitrary<Json>,
    }),
    { maxLength: 6, selector: ({ id }) => id },
  ),
  remembered: unique(
    fc.record(
      { id: odd, lane: odd, forget: time, activityId: fc.string() },
      { requiredKeys: ['id', 'lane', 'forget'] },
    ),
    ({ id }) => id,
  ),
  acted: unique(fc.record({ id: odd, forget: time }), ({ id }) => id),
});

/** As JSON gives it: no prototype, no -0. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Random tenants, as they are given out. */
export const anyKept = keptArbitrary.map(plain);

export function backupContract(open: Open): void {
  it(
    'gives out all there is of a tenant but what is claimed, and of nobody else',
    on(open, async (store) => {
      await lived(store);
      await done(store, GJESDAL, { put: [{ key: 'theirs', value: 1, version: 0 }] });
      expect(await store.dump(NES)).toEqual(LIVED);
      expect(await store.tenants()).toEqual([GJESDAL, NES]);
    }),
  );

  it(
    'has nobody when nothing was written, also when somebody was asked for',
    on(open, async (store) => {
      await store.get(NES, 'a');
      expect(await store.dump(NES)).toEqual(NOTHING);
      expect(await store.tenants()).toEqual([]);
    }),
  );

  it(
    'takes in what was given out: what stands in the chat is edited, what is done is not done again, and what waits goes',
    on(open, async (store, opened) => {
      expect(await store.load(2, each([NES, LIVED]))).toBe(true);
      const again = await opened.reopen();
      expect(await again.dump(NES)).toEqual(LIVED);
      expect(await again.dataVersion()).toBe(2);
      expect(await again.commit(NES, { once: { id: 'press', forget: at(9) } })).toEqual({ kind: 'seen' });
      expect(await again.awake(at(2), 9)).toMatchObject([{ area: 'nes', watermark: at(1), wakeAt: at(2) }]);
      await queue(
        again,
        NES,
        message('said', { lane: 'other' }),
        message('card', { mode: 'latest', lane: 'x' }),
      );
      const claimed = await claim(again, 0);
      expect(claimed.map((m) => [m.id, m.activityId]).toSorted()).toEqual([
        ['card', 'activity-1'],
        ['y', undefined],
      ]);
      for (const m of claimed) await deliver(again, m);
      expect(await ids(again, 3)).toEqual(['z']);
      expect(await again.expire(at(5))).toBe(1);
      await done(again, NES, { put: [{ key: 'b', value: 3, version: 2 }] });
    }),
  );

  it(
    'takes in nothing where there is somebody already, and changes nothing',
    on(open, async (store) => {
      await done(store, GJESDAL, { put: [{ key: 'theirs', value: 1, version: 0 }] });
      expect(await store.load(2, each([NES, LIVED]))).toBe(false);
      expect(await store.tenants()).toEqual([GJESDAL]);
      expect(await store.dataVersion()).toBe(0);
    }),
  );

  it(
    'takes in nothing when what it is given ends in a fault, and can be given it again',
    on(open, async (store) => {
      const broken = async function* () {
        yield [GJESDAL, LIVED] as const;
        throw new Error('the file ends here');
      };
      await expect(store.load(2, broken())).rejects.toThrow('the file ends here');
      expect(await store.tenants()).toEqual([]);
      expect(await store.list(GJESDAL, '')).toEqual([]);
      expect(await claim(store, 9)).toEqual([]);
      expect(await store.load(2, each([NES, LIVED]))).toBe(true);
      expect(await store.dump(NES)).toEqual(LIVED);
    }),
  );

  it('gives out what it took in, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyKept, anyKept, (nes, gjesdal) =>
        on(open, async (store) => {
          await store.load(2, each([NES, nes], [GJESDAL, gjesdal]));
          const known = (kept: Kept) => new Set(kept.remembered.map(({ id }) => id));
          expect(await store.dump(NES)).toEqual(nes);
          expect(await store.dump(GJESDAL)).toEqual(gjesdal);
          expect(known(await store.dump(NES))).toEqual(known(nes));
        })(),
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it(
    'never gives out half a commit, however many are made meanwhile',
    on(open, async (store) => {
      const write = async (): Promise<void> => {
        for (let n = 0; n < 150; n += 1)
          await done(store, NES, {
            put: ['first', 'second'].map((key) => ({ key, value: n, version: n })),
            send: [message(`m${n}`, { lane: `lane${n}` })],
          });
      };
      const writing = { on: true };
      const written = write().finally(() => (writing.on = false));
      let looks = 0;
      while (writing.on) {
        const { records, waiting } = await store.dump(NES);
        expect(new Set(records.map(({ value }) => value)).size).toBeLessThanOrEqual(1);
        expect(waiting).toHaveLength(records[0] ? records[0].version : 0);
        looks += 1;
        await passed();
      }
      await written;
      expect(looks).toBeGreaterThan(1);
    }),
  );

  it(
    'keeps the time a record has when a write says so, and lets it go when the write says nothing',
    on(open, async (store) => {
      const put = (version: number, expires?: 'kept') =>
        done(store, NES, { put: [{ key: 'a', value: version, version, ...(expires ? { expires } : {}) }] });
      await put(0, 'kept');
      await done(store, NES, { put: [{ key: 'b', value: 0, version: 0, expires: at(5) }] });
      await done(store, NES, { put: [{ key: 'b', value: 1, version: 1, expires: 'kept' }] });
      expect((await store.dump(NES)).records.map(({ expires }) => expires)).toEqual([undefined, at(5)]);
      await done(store, NES, { put: [{ key: 'b', value: 2, version: 2 }] });
      expect(await store.expire(at(5))).toBe(0);
    }),
  );

  it(
    'remembers which version its data has, and that it was never said',
    on(open, async (store, opened) => {
      expect(await store.dataVersion()).toBe(0);
      await store.setDataVersion(3);
      expect(await store.tenants()).toEqual([]);
      expect(await (await opened.reopen()).dataVersion()).toBe(3);
    }),
  );

  it(
    'gives out a message that came back from a delivery that failed, from when it may go',
    on(open, async (store) => {
      await queue(store, NES, message('m'));
      await later(store, await only(store, 0), 7);
      expect((await store.dump(NES)).waiting).toEqual([message('m', { notBefore: at(7) })]);
    }),
  );
}
