// Records of an older shape brought to today's, with steps that only this test knows.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Step, bringToDate, PROGRESS_KEY } from '../../src/store/data-version.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { at, done, GJESDAL, NES } from './fixture.ts';

const MANY = 450;
const key = (n: number): string => `nes/measure/${String(n).padStart(4, '0')}`;

/** 1 → 2: a number becomes an object. 2 → 3: it is counted up. */
const toObject: Step = (_, value) => ({ n: value });
const countUp: Step = (_, value) => ({ n: (value as { n: number }).n + 1 });

let store: Store;
beforeEach(async () => {
  store = openSqlite(':memory:');
  await done(store, NES, {
    put: Array.from({ length: MANY }, (_, n) => ({ key: key(n), value: n, version: 0 })),
  });
  await done(store, GJESDAL, { put: [{ key: 'å', value: 7, version: 0, expires: at(5) }] });
});
afterEach(() => store.close());

const values = async (of: Store = store) => (await of.list(NES, 'nes/')).map(({ value }) => value);
const objects = (more = 0) => Array.from({ length: MANY }, (_, n) => ({ n: n + more }));

/** A store whose `nth` commit from now on does not come through: the program has died. */
const dying = (nth: number): Store => {
  let left = nth;
  return {
    ...store,
    commit: async (...args) => {
      if ((left -= 1) < 0) throw new Error('died');
      return store.commit(...args);
    },
  };
};

describe('records of an older shape', () => {
  it('take all steps that are missing, keep the time they have, and take none twice', async () => {
    await bringToDate(store, [toObject]);
    expect(await values()).toEqual(objects());
    expect(await store.dataVersion()).toBe(2);
    await bringToDate(store, [toObject, countUp]);
    expect(await values()).toEqual(objects(1));
    await bringToDate(store, [toObject, countUp]);
    expect(await values()).toEqual(objects(1));
    const [record] = (await store.dump(GJESDAL)).records.filter(({ key: of }) => of === 'å');
    expect(record).toEqual({ key: 'å', value: { n: 8 }, version: 3, expires: at(5) });
  });

  it('are left alone where a step has nothing to do, and taken away where it says so', async () => {
    await bringToDate(store, [(of, value) => (of === key(1) ? undefined : value)]);
    expect(await store.get(NES, key(1))).toBeUndefined();
    expect(await store.get(NES, key(2))).toEqual({ key: key(2), value: 2, version: 1 });
  });

  it('are brought to date once when two programs start together', async () => {
    await Promise.all([1, 2, 3].map(() => bringToDate(store, [toObject, countUp])));
    expect(await values()).toEqual(objects(1));
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'go on where a program died before its commit number %i',
    async (nth) => {
      await bringToDate(dying(nth), [toObject, countUp]).catch(() => {});
      await bringToDate(store, [toObject, countUp]);
      expect(await values()).toEqual(objects(1));
    },
  );

  it('go on also with a program that knows one step more than the one that died', async () => {
    await expect(bringToDate(dying(2), [toObject])).rejects.toThrow('died');
    await bringToDate(store, [toObject, countUp]);
    expect(await values()).toEqual(objects(1));
  });

  it('are refused when a newer program wrote them, with what to do, and are left as they are', async () => {
    await bringToDate(store, [toObject, countUp]);
    await expect(bringToDate(store, [toObject])).rejects.toThrow(
      /version 3.*up to 2.*Start the newer program.*backup/,
    );
    expect(await values()).toEqual(objects(1));
  });

  it('have today’s version when there are none yet', async () => {
    const fresh = openSqlite(':memory:');
    await bringToDate(fresh, [toObject]);
    await done(fresh, NES, { put: [{ key: key(0), value: { n: 0 }, version: 0 }] });
    await bringToDate(fresh, [toObject]);
    expect(await values(fresh)).toEqual([{ n: 0 }]);
    expect(await fresh.get(NES, PROGRESS_KEY)).toBeUndefined();
    await fresh.close();
  });

  it('of somebody who came after the last change take only what has come since', async () => {
    await bringToDate(store, [toObject]);
    await done(store, 'ny' as typeof NES, { put: [{ key: 'ny/measure/1', value: { n: 1 }, version: 0 }] });
    await bringToDate(store, [toObject, countUp]);
    expect(await store.get('ny' as typeof NES, 'ny/measure/1')).toMatchObject({ value: { n: 2 } });
  });
});
