// Records: versions, all or nothing, order, expiry, odd keys. Part of the store contract.
import { expect, it } from '@jest/globals';
import type { Commit, Json, Store, TenantId } from '../../src/store/store.ts';
import { at, claim, done, GJESDAL, ids, message, NES, NEVER, ODD, on, queue, type Open } from './fixture.ts';

const put = (key: string, value: Json, version = 0) => ({ put: [{ key, value, version }] });
const keys = async (store: Store, tenant: TenantId, prefix: string): Promise<readonly string[]> =>
  (await store.list(tenant, prefix)).map((r) => r.key);

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const VALUES: readonly Json[] = [
  {},
  [],
  null,
  true,
  0,
  -1,
  0.1,
  1e21,
  9007199254740991,
  '',
  'å😀\n\u0000',
  '\ud800',
  [[], {}, [null]],
  { a: { b: [] } },
  { __proto__x: 1, 'a.b': [1, { c: '' }] },
];

export function recordsContract(open: Open): void {
  it(
    'reads its own writes, with versions that count from 1',
    on(open, async (store) => {
      expect(await store.get(NES, 'tiltak:1')).toBeUndefined();
      await done(store, NES, put('tiltak:1', { status: 'i rute' }));
      expect(await store.get(NES, 'tiltak:1')).toEqual({
        key: 'tiltak:1',
        value: { status: 'i rute' },
        version: 1,
      });
      await done(store, NES, put('tiltak:1', { status: 'forsinket' }, 1));
      expect(await store.list(NES, 'tiltak:')).toEqual([
        { key: 'tiltak:1', value: { status: 'forsinket' }, version: 2 },
      ]);
    }),
  );

  it(
    'gives each value back as JSON has it, whatever the caller does to its own afterwards',
    on(open, async (store) => {
      await done(store, NES, { put: VALUES.map((value, i) => ({ key: `v${i}`, value, version: 0 })) });
      for (const [i, value] of VALUES.entries())
        expect((await store.get(NES, `v${i}`))?.value).toEqual(value);
      const people = ['rektor'];
      await done(store, NES, put('people', people));
      people.push('lensmann');
      expect((await store.get(NES, 'people'))?.value).toEqual(['rektor']);
    }),
  );

  it(
    'keeps a value of 200 kB whole',
    on(open, async (store) => {
      const value = { text: 'bekymring å 😀 '.repeat(12_000) };
      await done(store, NES, put('long', value));
      expect((await store.get(NES, 'long'))?.value).toEqual(value);
      expect((await store.list(NES, 'lo'))[0]?.value).toEqual(value);
    }),
  );

  const stale: readonly [string, Commit][] = [
    ['put', { put: [{ key: 'report', value: 'late', version: 1 }] }],
    ['put of a record that was thought missing', { put: [{ key: 'report', value: 'late', version: 0 }] }],
    ['put of a record that is missing', { put: [{ key: 'nothing', value: 'late', version: 1 }] }],
    ['check', { check: [{ key: 'report', version: 1 }] }],
    ['check that a record is missing', { check: [{ key: 'report', version: 0 }] }],
    ['remove', { remove: [{ key: 'report', version: 1 }] }],
  ];
  it.each(stale)('writes, queues, withdraws and remembers nothing when a %s is stale', (_, part) =>
    on(open, async (store) => {
      await done(store, NES, { ...put('report', 'first'), send: [message('reminder:1')] });
      await done(store, NES, put('report', 'second', 1));
      const committed = await store.commit(NES, {
        check: part.check ?? [],
        put: [{ key: 'round', value: 1, version: 0 }, ...(part.put ?? [])],
        remove: part.remove ?? [],
        send: [message('thanks:1', { lane: 'other' })],
        withdraw: ['reminder:'],
        once: { id: 'press', forget: NEVER },
        watermark: { area: 'nes', from: undefined, to: at(5) },
        wakeAt: [{ area: 'nes', at: at(0) }],
      });
      const key = (part.check ?? part.put ?? part.remove)?.[0]?.key;
      expect(committed).toEqual({ kind: 'stale', key });
      expect(await keys(store, NES, '')).toEqual(['report']);
      expect((await store.get(NES, 'report'))?.value).toBe('second');
      expect(await store.awake(NEVER, 10)).toEqual([]);
      expect(await ids(store, 1)).toEqual(['reminder:1']);
      expect(await store.commit(NES, { once: { id: 'press', forget: NEVER } })).toEqual({ kind: 'done' });
    })(),
  );

  it(
    'holds a check against the record as it stands, also that a record is missing',
    on(open, async (store) => {
      await done(store, NES, put('a', 1));
      await done(store, NES, {
        check: [
          { key: 'a', version: 1 },
          { key: 'b', version: 0 },
        ],
        put: [{ key: 'b', value: 2, version: 0 }],
      });
      expect(await keys(store, NES, '')).toEqual(['a', 'b']);
    }),
  );

  it(
    'removes a record, which may then be written anew',
    on(open, async (store) => {
      await done(store, NES, put('a', 1));
      await done(store, NES, { remove: [{ key: 'a', version: 1 }] });
      expect(await store.get(NES, 'a')).toBeUndefined();
      expect(await store.list(NES, '')).toEqual([]);
      await done(store, NES, put('a', 2));
      expect(await store.get(NES, 'a')).toEqual({ key: 'a', value: 2, version: 1 });
    }),
  );

  it(
    'lists what begins with the prefix, of its own tenant only, in order of UTF-8 bytes',
    on(open, async (store) => {
      const mine = ['a', 'a:', 'a:1', 'a:10', 'a:2', 'a:å', 'a:😀', 'a:\uffff', 'a;', 'b', 'A:1'];
      await done(store, NES, { put: mine.map((key) => ({ key, value: key, version: 0 })) });
      await done(store, GJESDAL, put('a:3', 'theirs'));
      expect(await keys(store, NES, 'a:')).toEqual(mine.filter((k) => k.startsWith('a:')).sort(byBytes));
      expect(await keys(store, NES, '')).toEqual([...mine].sort(byBytes));
      expect(await keys(store, GJESDAL, '')).toEqual(['a:3']);
      expect(await store.get(GJESDAL, 'a')).toBeUndefined();
    }),
  );

  it(
    'takes any key there is, apart from every other, and any prefix literally',
    on(open, async (store) => {
      const odd = ODD.flatMap((text) => [text, `x${text}`, `${text}x`]);
      const all = [...new Set(odd)];
      await done(store, NES, { put: all.map((key) => ({ key, value: key, version: 0 })) });
      for (const key of all) expect((await store.get(NES, key))?.value).toBe(key);
      for (const prefix of all) {
        expect(await keys(store, NES, prefix)).toEqual(all.filter((k) => k.startsWith(prefix)).sort(byBytes));
      }
    }),
  );

  it(
    'keeps tenants with odd names apart, whatever the names',
    on(open, async (store) => {
      const tenants = ODD as readonly TenantId[];
      for (const tenant of tenants) {
        await done(store, tenant, { ...put('a', tenant), send: [message('m', { body: tenant })] });
      }
      for (const tenant of tenants)
        expect(await store.list(tenant, '')).toEqual([{ key: 'a', value: tenant, version: 1 }]);
      const claimed = await claim(store, 1);
      expect(new Map(claimed.map((m) => [m.tenant, m.body]))).toEqual(new Map(tenants.map((t) => [t, t])));
    }),
  );

  const circle: { [key: string]: Json } = {};
  circle.self = circle;
  const wrong: readonly [string, Commit][] = [
    ['a value that is no JSON', { put: [{ key: 'b', value: circle, version: 0 }] }],
    ['a body that is no JSON', { send: [message('n', { body: undefined as unknown as Json })] }],
    ['a time that is none', { wakeAt: [{ area: 'nes', at: at(NaN) }] }],
    ['a message without a time', { send: [message('n', { notBefore: at(Infinity) })] }],
    ['an end that is none', { put: [{ key: 'b', value: 1, version: 0, expires: at(NaN) }] }],
  ];
  it.each(wrong)('writes nothing of a commit with %s, and goes on', (_, part) =>
    on(open, async (store) => {
      const commit: Commit = {
        ...part,
        put: [{ key: 'a', value: 1, version: 0 }, ...(part.put ?? [])],
        send: [message('m'), ...(part.send ?? [])],
      };
      await expect(store.commit(NES, commit)).rejects.toThrow();
      expect(await keys(store, NES, '')).toEqual([]);
      expect(await store.nextMessage()).toBeUndefined();
      await done(store, NES, put('a', 2));
    })(),
  );

  it(
    'refuses half a character as a key, for two such would be one',
    on(open, async (store) => {
      await expect(store.commit(NES, put('\ud800', 1))).rejects.toThrow(RangeError);
      await expect(store.get(NES, '\ud800')).rejects.toThrow(RangeError);
    }),
  );

  it(
    'lets exactly one of twenty who write at once win each version',
    on(open, async (store) => {
      for (let version = 0; version < 5; version += 1) {
        const writers = Array.from({ length: 20 }, (_, i) => store.commit(NES, put('counter', i, version)));
        const kinds = (await Promise.all(writers)).map((c) => c.kind);
        expect(kinds.filter((kind) => kind === 'done')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'stale')).toHaveLength(19);
      }
      expect((await store.get(NES, 'counter'))?.version).toBe(5);
    }),
  );

  it(
    'takes a record when its time is out, counts it, and leaves what has no end or a later one',
    on(open, async (store) => {
      await done(store, NES, {
        put: [
          { key: 'old', value: 1, version: 0, expires: at(5) },
          { key: 'kept', value: 1, version: 0 },
          { key: 'prolonged', value: 1, version: 0, expires: at(5) },
          { key: 'freed', value: 1, version: 0, expires: at(5) },
        ],
      });
      await done(store, GJESDAL, { put: [{ key: 'old', value: 1, version: 0, expires: at(4) }] });
      await done(store, NES, {
        put: [
          { key: 'prolonged', value: 2, version: 1, expires: at(9) },
          { key: 'freed', value: 2, version: 1 },
        ],
      });
      expect(await store.expire(at(3))).toBe(0);
      expect(await store.expire(at(5))).toBe(2);
      expect(await keys(store, NES, '')).toEqual(['freed', 'kept', 'prolonged']);
      expect(await keys(store, GJESDAL, '')).toEqual([]);
      expect(await store.expire(at(9))).toBe(1);
    }),
  );

  it(
    'forgets the end of a record that was removed and written anew without one',
    on(open, async (store) => {
      const both = ['a', 'b'];
      await done(store, NES, { put: both.map((key) => ({ key, value: 1, version: 0, expires: at(5) })) });
      await done(store, NES, { remove: both.map((key) => ({ key, version: 1 })) });
      await done(store, NES, put('a', 2));
      expect(await store.expire(at(9))).toBe(0);
      expect((await store.get(NES, 'a'))?.value).toBe(2);
    }),
  );

  it(
    'erases the records under the prefixes, of that tenant only',
    on(open, async (store) => {
      for (const tenant of [NES, GJESDAL]) {
        await done(store, tenant, {
          put: ['p:1', 'p:2', 'p', 'q:1', 'r'].map((key) => ({ key, value: 1, version: 0 })),
        });
      }
      await store.erase(NES, { keys: ['p:', 'r'], lanes: [], messages: [] });
      expect(await keys(store, NES, '')).toEqual(['p', 'q:1']);
      expect(await store.get(NES, 'p:1')).toBeUndefined();
      expect(await keys(store, GJESDAL, '')).toHaveLength(5);
      await done(store, NES, put('p:1', 'anew'));
    }),
  );

  it(
    'survives reopening',
    on(open, async (store, opened) => {
      await done(store, NES, { put: ODD.map((key) => ({ key, value: [key], version: 0, expires: at(5) })) });
      const again = await opened.reopen();
      await again.ping();
      for (const key of ODD) expect(await again.get(NES, key)).toEqual({ key, value: [key], version: 1 });
      expect(await keys(again, NES, '')).toEqual([...ODD].sort(byBytes));
      expect(await again.expire(at(5))).toBe(ODD.length);
    }),
  );

  it(
    'answers nothing for a tenant nobody has written to',
    on(open, async (store) => {
      expect(await store.list(NES, '')).toEqual([]);
      expect(await store.settle(NES, 'm', 'lease', { kind: 'done' })).toBe(false);
      await store.erase(NES, { keys: [''], lanes: ['lane'], messages: [''] });
      expect(await store.expire(NEVER)).toBe(0);
      expect(await store.nextMessage()).toBeUndefined();
      await queue(store, NES, message('m'));
      expect(await ids(store, 0)).toEqual(['m']);
    }),
  );
}
