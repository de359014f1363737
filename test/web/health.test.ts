// Whether the service says that it is ready: what takes it out of a load balancer, and what is only said.
import { describe, expect, it } from '@jest/globals';
import { openReadiness } from '../../src/web/health.ts';

const WELL = { status: 200, body: { status: 'ok' } };
const STOPPING = { status: 503, body: { status: 'stopping' } };

/** A readiness whose asker comes each `every` ms by a clock of their own. */
async function askedEach(every: number) {
  let now = 0;
  const readiness = openReadiness({}, {}, () => now);
  await readiness.look();
  now += every;
  await readiness.look();
  return { readiness, later: (ms: number) => void (now += ms) };
}

describe('a service', () => {
  it('is ready when nothing is missing', async () => {
    expect(await openReadiness({ store: () => true }, { areas: () => true }).look()).toEqual(WELL);
  });

  it('names what is missing and is not ready', async () => {
    const readiness = openReadiness({
      store: () => Promise.reject(new Error('gone')),
      clock: () => false,
      teams: () => true,
    });
    const body = { status: 'not ready', missing: ['store', 'clock'] };
    expect(await readiness.look()).toEqual({ status: 503, body });
  });

  it('that is only hampered says so and stays, for no other instance would do better', async () => {
    const readiness = openReadiness({ store: () => true }, { areas: () => false, setBack: () => true });
    expect(await readiness.look()).toEqual({ status: 200, body: { status: 'ok', degraded: ['areas'] } });
  });
});

describe('a service about to stop', () => {
  it('is not ready from then on, and goes on when one who asks regularly has been told', async () => {
    const { readiness } = await askedEach(60_000);
    let told = false;
    const red = readiness.goRed().then(() => (told = true));
    await Promise.resolve();
    expect(told).toBe(false);
    expect(await readiness.look()).toEqual(STOPPING);
    await red;
    expect(await readiness.look()).toEqual(STOPPING);
  });

  it('waits for nobody where nobody asks, has asked once, or has stopped asking', async () => {
    await openReadiness({}).goRed();
    const once = openReadiness({});
    await once.look();
    await once.goRed();
    const { readiness, later } = await askedEach(1_000);
    later(2_000);
    await readiness.goRed();
    expect(await readiness.look()).toEqual(STOPPING);
  });
});
