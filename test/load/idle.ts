// What a minute costs in which nothing is due: the clock, what has expired, and the outbox' look, on a store with so many
// municipalities that each have messages waiting for tomorrow.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAPABILITIES } from '../../src/capabilities/index.ts';
import type { Day, Instant } from '../../src/domain/calendar.ts';
import { register } from '../../src/registry.ts';
import { openRedis } from '../../src/store/redis.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Queued, Store } from '../../src/store/store.ts';
import { tick } from '../../src/tick.ts';
import { startRedis } from '../store/redis-server.ts';
import { type Place, type Seed, placesOf, plant, seedOf } from './municipality.ts';
import { at } from './year.ts';

const MINUTES = 240;
const AT_ONCE = 50;
const PEOPLE = 14;
const MINUTE_MS = 60_000;

const waiting = ({ area }: Place, from: Instant, until: Instant): readonly Queued[] =>
  Array.from({ length: PEOPLE }, (_, n) => ({
    id: `${area}/waiting/${n}`,
    lane: `person:${n}`,
    mode: 'once',
    priority: 'normal',
    notBefore: (from + 20 * 3_600_000 + n) as Instant,
    forget: until,
    body: {},
  }));

/** Milliseconds that each minute of the night took, and how many municipalities were woken and messages claimed in them (none). */
export async function idle(store: Store, seed: Seed, places: readonly Place[]) {
  const night = at('2027-03-09' as Day, '00:30');
  for (let n = 0; n < places.length; n += AT_ONCE)
    await Promise.all(
      places.slice(n, n + AT_ONCE).map(async (place) => {
        await plant(store, seed, place, night);
        await store.commit(place.tenant, { send: waiting(place, night, (night + 86_400_000) as Instant) });
      }),
    );
  const log = {
    info() {},
    warn() {},
    error: (line: unknown) => {
      throw new Error(JSON.stringify(line));
    },
  };
  const house = { store, registry: register(CAPABILITIES), log: log as never, onQueued() {} };
  await tick(house, (night + MINUTE_MS) as Instant);
  let busy = 0;
  const took: number[] = [];
  const minute = async (now: Instant): Promise<void> => {
    busy += (await store.awake(now, 100)).length;
    const began = performance.now();
    await tick(house, now);
    await store.expire(now);
    busy += (await store.claim(now, MINUTE_MS, 16)).length;
    await store.nextMessage();
    took.push(performance.now() - began);
  };
  for (let n = 2; n < MINUTES + 2; n++) await minute((night + n * MINUTE_MS) as Instant);
  return { took: took.sort((a, b) => a - b), busy };
}

const round = (ms: number | undefined): number => Math.round((ms ?? 0) * 100) / 100;

if (process.argv[1] === import.meta.filename) {
  const folder = await mkdtemp(join(tmpdir(), 'slt-idle-'));
  const server = await startRedis();
  try {
    const seed = await seedOf('jevnaker', '2026-12-30T08:00');
    let database = 0;
    for (const [count, perTenant] of [
      [357, 1],
      [357, 7],
      [3570, 1],
      [3570, 10],
    ] as const)
      for (const kind of ['SQLite', 'Redis'] as const) {
        const store =
          kind === 'SQLite'
            ? openSqlite(join(folder, `${count}-${perTenant}.db`))
            : await openRedis(server.url(database++));
        const { took, busy } = await idle(store, seed, placesOf(count, perTenant));
        await store.close();
        console.log(
          JSON.stringify({
            store: kind,
            areas: count,
            perTenant,
            minutes: took.length,
            median: round(took[took.length >> 1]),
            p99: round(took[Math.floor(took.length * 0.99)]),
            max: round(took.at(-1)),
            busy,
          }),
        );
        if (busy > 0) process.exitCode = 1;
      }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
