// Watermarks, wake times and the activities acted on. Part of the store contract.
import { expect, it } from '@jest/globals';
import type { Store } from '../../src/store/store.ts';
import { at, done, GJESDAL, NES, NEVER, ODD, on, type Open } from './fixture.ts';

const move = (store: Store, from: number | undefined, to: number) =>
  store.commit(NES, {
    watermark: { area: 'nes', from: from === undefined ? undefined : at(from), to: at(to) },
  });
const STALE = { kind: 'stale', key: 'nes' };
const DONE = { kind: 'done' };

export function areasContract(open: Open): void {
  it(
    'moves a watermark forward only, and only from where it stands',
    on(open, async (store) => {
      expect(await move(store, 0, 5)).toEqual(STALE);
      expect(await move(store, undefined, 5)).toEqual(DONE);
      expect(await move(store, undefined, 6)).toEqual(STALE);
      expect(await move(store, 4, 6)).toEqual(STALE);
      expect(await move(store, 5, 4)).toEqual(STALE);
      expect(await move(store, 5, 5)).toEqual(DONE);
      expect(await move(store, 5, 6)).toEqual(DONE);
      await done(store, NES, { wakeAt: [{ area: 'nes', at: at(1) }] });
      expect((await store.awake(at(1), 10))[0]?.watermark).toBe(at(6));
    }),
  );

  it(
    'lets one of two clocks that ran the same window win',
    on(open, async (store) => {
      const both = await Promise.all([move(store, undefined, 5), move(store, undefined, 7)]);
      expect(both.map((c) => c.kind).sort()).toEqual(['done', 'stale']);
    }),
  );

  it(
    'wakes areas when their time has come, the longest waiting first, with the time the last commit set',
    on(open, async (store) => {
      await done(store, NES, {
        wakeAt: [
          { area: 'late', at: at(9) },
          { area: 'nes', at: at(3) },
        ],
      });
      await done(store, GJESDAL, { wakeAt: [{ area: 'gjesdal', at: at(2) }] });
      expect(await store.awake(at(1), 10)).toEqual([]);
      const gjesdal = { tenant: GJESDAL, area: 'gjesdal', watermark: undefined, wakeAt: at(2), stir: 1 };
      const nes = { tenant: NES, area: 'nes', watermark: undefined, wakeAt: at(3), stir: 1 };
      expect(await store.awake(at(3), 10)).toEqual([gjesdal, nes]);
      expect(await store.awake(at(3), 1)).toEqual([gjesdal]);
      await done(store, NES, { wakeAt: [{ area: 'nes', at: at(1) }] });
      expect(await store.awake(at(3), 10)).toEqual([{ ...nes, wakeAt: at(1), stir: 2 }, gjesdal]);
      await done(store, NES, { wakeAt: [{ area: 'nes', at: at(20) }] });
      expect((await store.awake(at(10), 10)).map((a) => a.area)).toEqual(['gjesdal', 'late']);
    }),
  );

  it(
    'does not let a tick put an area to sleep that was changed while it ran, and keeps the rest of its commit',
    on(open, async (store) => {
      const wake = async () => (await store.awake(at(9), 10)).map((a) => [a.wakeAt, a.stir]);
      const sleep = (ifStir: number, key: string) =>
        done(store, NES, {
          put: [{ key, value: 1, version: 0 }],
          wakeAt: [{ area: 'nes', at: at(5), ifStir }],
        });
      await sleep(1, 'a');
      expect(await wake()).toEqual([]);
      await sleep(0, 'b');
      expect(await wake()).toEqual([[at(5), 1]]);
      await done(store, NES, { wakeAt: [{ area: 'nes', at: at(3) }] });
      await sleep(1, 'c');
      expect(await wake()).toEqual([[at(3), 2]]);
      await sleep(2, 'd');
      expect(await wake()).toEqual([[at(5), 3]]);
      await move(store, undefined, 4);
      await sleep(3, 'e');
      expect(await wake()).toEqual([[at(5), 4]]);
      expect(await store.list(NES, '')).toHaveLength(5);
    }),
  );

  it(
    'does not wake an area that has a watermark and no time to wake',
    on(open, async (store) => {
      await move(store, undefined, 5);
      expect(await store.awake(NEVER, 10)).toEqual([]);
    }),
  );

  it(
    'takes any name of an area',
    on(open, async (store) => {
      for (const area of ODD) {
        await done(store, NES, {
          watermark: { area, from: undefined, to: at(1) },
          wakeAt: [{ area, at: at(2) }],
        });
      }
      const awake = await store.awake(at(2), 100);
      expect(new Set(awake.map((a) => a.area))).toEqual(new Set(ODD));
      expect(new Set(awake.map((a) => a.watermark))).toEqual(new Set([at(1)]));
    }),
  );

  it(
    'answers seen, and writes nothing, to a press it has acted on, also when its records have changed since',
    on(open, async (store) => {
      const press = { put: [{ key: 'a', value: 1, version: 0 }], once: { id: 'press', forget: at(5) } };
      expect(await store.commit(NES, press)).toEqual(DONE);
      expect(await store.commit(NES, press)).toEqual({ kind: 'seen' });
      const other = { put: [{ key: 'b', value: 1, version: 0 }], once: { id: 'press', forget: at(5) } };
      expect(await store.commit(NES, other)).toEqual({ kind: 'seen' });
      expect(await store.get(NES, 'b')).toBeUndefined();
      expect(await store.commit(GJESDAL, other)).toEqual(DONE);
    }),
  );

  it(
    'acts once on a press that comes twenty times at once',
    on(open, async (store) => {
      const press = (i: number) => ({
        put: [{ key: `a${i}`, value: 1, version: 0 }],
        once: { id: 'press', forget: at(5) },
      });
      const all = await Promise.all(Array.from({ length: 20 }, (_, i) => store.commit(NES, press(i))));
      expect(all.filter((c) => c.kind === 'done')).toHaveLength(1);
      expect(await store.list(NES, '')).toHaveLength(1);
    }),
  );

  it(
    'forgets a press after its time',
    on(open, async (store) => {
      const once = (id: string) => store.commit(NES, { once: { id, forget: at(5) } });
      for (const id of ODD) expect(await once(id)).toEqual(DONE);
      await store.expire(at(4));
      for (const id of ODD) expect(await once(id)).toEqual({ kind: 'seen' });
      await store.expire(at(5));
      for (const id of ODD) expect(await once(id)).toEqual(DONE);
    }),
  );

  it(
    'keeps watermarks, wake times and presses when it is reopened',
    on(open, async (store, opened) => {
      await done(store, NES, {
        watermark: { area: 'nes', from: undefined, to: at(5) },
        wakeAt: [{ area: 'nes', at: at(6) }],
        once: { id: 'press', forget: at(9) },
      });
      const again = await opened.reopen();
      expect(await again.awake(at(6), 10)).toEqual([
        { tenant: NES, area: 'nes', watermark: at(5), wakeAt: at(6), stir: 1 },
      ]);
      expect(await move(again, 4, 9)).toEqual(STALE);
      expect(await again.commit(NES, { once: { id: 'press', forget: at(9) } })).toEqual({ kind: 'seen' });
    }),
  );
}
