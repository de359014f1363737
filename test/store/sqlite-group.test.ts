// Writes that arrive together share a transaction, and what was read is kept: neither may be seen from outside.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Json, Store } from '../../src/store/store.ts';
import { NES, message, queue } from './fixture.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slt-group-'));
  store = openSqlite(join(folder, 'slt.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const put = (key: string, value: Json, version = 0) => ({ put: [{ key, value, version }] });

describe('writes that arrive together', () => {
  it('are each done or not done by themselves: one that cannot be written takes no other with it', async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const written = await Promise.allSettled([
      store.commit(NES, put('a', 1)),
      store.commit(NES, { put: [...put('b', 1).put, { key: 'c', value: circle as Json, version: 0 }] }),
      store.commit(NES, put('d', 1)),
      store.commit(NES, put('a', 2)),
    ]);
    expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(written[3]).toMatchObject({ value: { kind: 'stale', key: 'a' } });
    expect((await store.list(NES, '')).map(({ key, value }) => [key, value])).toEqual([
      ['a', 1],
      ['d', 1],
    ]);
  });

  it('of a hundred who count the same up, one wins each time and none is lost', async () => {
    const countUp = async (): Promise<void> => {
      for (;;) {
        const { value, version } = (await store.get(NES, 'n')) ?? { value: 0, version: 0 };
        if ((await store.commit(NES, put('n', Number(value) + 1, version))).kind === 'done') return;
      }
    };
    await Promise.all(Array.from({ length: 100 }, countUp));
    expect(await store.get(NES, 'n')).toEqual({ key: 'n', value: 100, version: 100 });
  });

  it('are there when the file is closed in the same moment', async () => {
    const late = store.commit(NES, put('sent', true));
    await store.close();
    await late;
    store = openSqlite(join(folder, 'slt.db'));
    expect((await store.get(NES, 'sent'))?.value).toBe(true);
  });
});

describe('what was read', () => {
  it('cannot be changed by one who got it, for others get the same', async () => {
    await store.commit(NES, put('plan', { owners: ['rektor'] }));
    const { value } = (await store.get(NES, 'plan')) ?? { value: null };
    expect(() => (value as { owners: string[] }).owners.push('lensmann')).toThrow(TypeError);
    expect((await store.list(NES, 'plan'))[0]?.value).toEqual({ owners: ['rektor'] });
  });

  it('is as another program has written it', async () => {
    const other = openSqlite(join(folder, 'slt.db'));
    expect(await store.get(NES, 'a')).toBeUndefined();
    expect(await store.list(NES, '')).toEqual([]);
    await other.commit(NES, put('a', 1));
    expect((await store.get(NES, 'a'))?.value).toBe(1);
    await other.erase(NES, { keys: ['a'], lanes: [], messages: [] });
    expect(await store.list(NES, '')).toEqual([]);
    await other.close();
  });

  it('is gone when it was erased or has expired', async () => {
    await store.commit(NES, { put: [{ key: 'a', value: 1, version: 0, expires: 10 as never }] });
    await queue(store, NES, message('m'));
    expect(await store.list(NES, 'a')).toHaveLength(1);
    await store.expire(10 as never);
    expect(await store.list(NES, 'a')).toEqual([]);
    expect(await store.get(NES, 'a')).toBeUndefined();
  });

  it('is in order, and the same as a program that has read nothing before would read', async () => {
    const keys = fc.constantFrom('a', 'a/1', 'a/å', 'a/\u{1F600}', 'a/\uFFFD', 'b', 'b/1', 'A');
    const step = fc.record({ key: keys, remove: fc.boolean(), read: fc.constantFrom('', 'a', 'a/', 'b/') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        for (const { key, remove, read } of steps) {
          await store.list(NES, read);
          const { version = 0 } = (await store.get(NES, key)) ?? {};
          await store.commit(NES, remove ? { remove: [{ key, version }] } : put(key, version, version));
        }
        const fresh = openSqlite(join(folder, 'slt.db'));
        for (const prefix of ['', 'a', 'a/', 'b/'])
          expect(await store.list(NES, prefix)).toEqual(await fresh.list(NES, prefix));
        await fresh.close();
      }),
      { numRuns: 30 },
    );
  });
});
