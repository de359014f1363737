// What is known of the clock: that it runs, whose it could not run, and that it has been set back.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '../src/domain/calendar.ts';
import type { TenantId } from '../src/store/store.ts';
import { STALE_MS, type Ticked, openWatch } from '../src/ticking.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';

const at = (ms: number): Instant => (1_800_000_000_000 + ms) as Instant;
const ran = (ms: number, over: Partial<Ticked> = {}): Ticked => ({
  at: at(ms),
  failed: [],
  aheadMs: 0,
  ...over,
});
const NES = { tenant: 't' as TenantId, area: 'nes' };
const GJESDAL = { tenant: 't' as TenantId, area: 'gjesdal' };

describe('the clock', () => {
  it('does not run before it has, nor three minutes after it last did', () => {
    const watch = openWatch();
    expect(watch.state(at(0)).running).toBe(false);
    watch.ran(ran(0));
    expect(watch.state(at(STALE_MS - 1)).running).toBe(true);
    expect(watch.state(at(STALE_MS)).running).toBe(false);
  });

  it('of a municipality is failing when it has failed each time for three minutes', () => {
    const watch = openWatch();
    watch.ran(ran(0, { failed: [NES] }));
    expect(watch.state(at(STALE_MS - 1)).failing).toEqual([]);
    watch.ran(ran(60_000, { failed: [NES, GJESDAL] }));
    expect(watch.state(at(STALE_MS)).failing).toEqual(['t/nes']);
    watch.ran(ran(120_000, { failed: [GJESDAL] }));
    watch.ran(ran(180_000, { failed: [NES, GJESDAL] }));
    expect(watch.state(at(60_000 + STALE_MS)).failing).toEqual(['t/gjesdal']);
  });

  it('is set back until it stands where it has been run to, also when that municipality is not met again', () => {
    const watch = openWatch();
    watch.ran(ran(0, { aheadMs: 600_000 }));
    watch.ran(ran(60_000));
    expect(watch.state(at(599_999)).setBack).toBe(true);
    expect(watch.state(at(600_000)).setBack).toBe(false);
  });
});

describe('a house', () => {
  let house: TestHouse | undefined;
  afterEach(() => house?.close());

  it('knows that its clock was set back before what it has run', async () => {
    house = await openHouse({ preset: 'nes', now: '2026-11-23T10:00' });
    await house.tick('2026-11-23T12:00');
    expect(house.house.clockState()).toEqual({ running: true, failing: [], setBack: false });
    house.setClock('2026-11-23T11:00');
    await house.house.store.commit(TENANT, { wakeAt: [{ area: AREA, at: house.now() }] });
    await house.tick('2026-11-23T11:01');
    expect(house.house.clockState()).toEqual({ running: true, failing: [], setBack: true });
    await house.tick('2026-11-23T12:00');
    expect(house.house.clockState().setBack).toBe(false);
  });
});
