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
import type { LoadPart, Row } from './report.ts';
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

const LIMIT_MS = 5;
const CASES = [
  [357, 1],
  [3570, 1],
  [3570, 10],
] as const;

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.floor((sorted.length - 1) * q)] ?? 0;

async function row(
  name: string,
  store: Store,
  seed: Seed,
  places: readonly Place[],
): Promise<Row & { busy: number }> {
  const { took, busy } = await idle(store, seed, places);
  await store.close();
  const median = quantile(took, 0.5);
  return {
    figure: `${name}: p50 / p99`,
    value: `${median.toFixed(2)} / ${quantile(took, 0.99).toFixed(2)} ms`,
    limit: `p50 under ${LIMIT_MS} ms`,
    holds: median < LIMIT_MS,
    busy,
  };
}

export const run: LoadPart = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slt-idle-'));
  const server = await startRedis(['--appendfsync', 'everysec']);
  try {
    const seed = await seedOf('jevnaker', '2026-12-30T08:00');
    const rows = [];
    for (const [n, [count, perTenant]] of CASES.entries()) {
      const places = placesOf(count, perTenant);
      const what = `${count} areas, ${perTenant} to an organisation`;
      rows.push(await row(`SQLite, ${what}`, openSqlite(join(folder, `${n}.db`)), seed, places));
      rows.push(await row(`Redis, ${what}`, await openRedis(server.url(n)), seed, places));
    }
    const busy = rows.reduce((sum, one) => sum + one.busy, 0);
    return {
      title: `A minute in which nothing is due, ${MINUTES} of them`,
      rows: [
        ...rows,
        { figure: 'woken or claimed in them', value: String(busy), limit: '0', holds: busy === 0 },
      ],
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
