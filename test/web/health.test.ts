// Whether the service says that it is ready: what takes it out of a load balancer, and what is only said.
import { describe, expect, it } from '@jest/globals';
import { openReadiness } from '../../src/web/health.ts';

const WELL = { status: 200, body: { status: 'ok' } };
const STOPPING = { status: 503, body: { status: 'stopping' } };

/** A readiness whose asker comes each `every` ms by a clock of their own. */
async function askedEach(every: number) {
  let now = 0;
  const readiness = openReadiness({}, {}, { now: () => now });
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

describe('those who ask', () => {
  it('share one look, which is kept for a second', async () => {
    let now = 0;
    let looks = 0;
    const readiness = openReadiness({ store: () => ++looks > 0 }, {}, { now: () => now });
    await Promise.all(Array.from({ length: 100 }, () => readiness.look()));
    now += 999;
    await readiness.look();
    expect(looks).toBe(1);
    now += 1;
    await readiness.look();
    expect(looks).toBe(2);
  });

  it('ask a part that has not answered once, and no more until it does', async () => {
    let now = 0;
    let looks = 0;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const readiness = openReadiness(
      { store: () => (++looks === 1 ? promise : true) },
      {},
      { now: () => now, answerWithin: 1 },
    );
    expect(await readiness.look()).toMatchObject({ status: 503, body: { missing: ['store'] } });
    now += 1_000;
    const second = readiness.look();
    resolve(true);
    expect(await second).toEqual(WELL);
    expect(looks).toBe(1);
  });
});

describe('what is said of a part', () => {
  it('is said once, once more for another reason, and when it is well again', async () => {
    let now = 0;
    let why: string | undefined;
    const said: (string | undefined)[] = [];
    const readiness = openReadiness(
      { store: () => why === undefined || Promise.reject(new Error(why)) },
      {},
      { now: () => now, tell: (part, wrong) => void said.push(`${part}: ${wrong?.message}`) },
    );
    const reasons = [
      undefined,
      '3 s behind',
      '4 s behind',
      'the disk is full',
      '5 s behind',
      undefined,
      'the disk is full',
    ];
    for (const reason of reasons) {
      why = reason;
      now += 1_000;
      await readiness.look();
    }
    expect(said).toEqual([
      'store: 3 s behind',
      'store: the disk is full',
      'store: undefined',
      'store: the disk is full',
    ]);
  });
});
