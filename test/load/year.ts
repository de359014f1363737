// A year of all of Norway's municipalities on a clock that is moved day by day: what falls due is decided and committed, and the
// queue is emptied without a card being drawn. Each municipality's year must be, message by message, what `preview` says of one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAPABILITIES } from '../../src/capabilities/index.ts';
import { type Day, type Instant, addDays, instantOf, wall } from '../../src/domain/calendar.ts';
import type { AreaId } from '../../src/domain/area.ts';
import { noticeId } from '../../src/domain/notice.ts';
import { openReading } from '../../src/reading/read.ts';
import { register } from '../../src/registry.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Commit, Store, TenantId } from '../../src/store/store.ts';
import { preview, tick } from '../../src/tick.ts';
import { AREA } from '../house.ts';
import type { LoadPart, Report } from './report.ts';
import { type Place, type Seed, placesOf, plant, seedOf, unnamed } from './municipality.ts';

/** What a year of one municipality comes to. `ids`: of everything that was to be said, sorted. */
export type Year = { readonly moments: number; readonly ids: readonly string[] };

const LEASE_MS = 60_000;
const AT_A_TIME = 1000;
const registry = register(CAPABILITIES);

export const at = (day: Day, hour: string): Instant => instantOf(wall(day, hour));

/** What the year will be if nobody answers. */
export async function foretold(seed: Seed, first: Day, last: Day): Promise<Year> {
  const store = openSqlite(':memory:');
  try {
    const [place] = placesOf(1) as [Place];
    await plant(store, seed, { ...place, people: 'id' }, at(first, '08:00'));
    const base = openReading(store, place.tenant, AREA as AreaId);
    const moments = await preview(registry, base, AREA as AreaId, {
      after: at(first, '08:00'),
      until: at(last, '23:59'),
    });
    const ids = moments.flatMap(({ outcome }) =>
      (outcome.send ?? []).map((one) =>
        one.digest && 'person' in one.to
          ? `-/notice/${noticeId(AREA as AreaId, one.to.person, one.at, one.id)}`
          : `${AREA}/${one.id}`,
      ),
    );
    return { moments: moments.length, ids: [...new Set(ids)].sort() };
  } finally {
    await store.close();
  }
}

/** The store, with a note of every moment that was committed, and of what it said, for each municipality. */
function noting(store: Store, places: readonly Place[]) {
  const years = new Map(
    places.map((place) => [keyOf(place.tenant, place.area), { place, moments: 0, ids: new Set<string>() }]),
  );
  const note = (tenant: TenantId, { watermark, put = [], send = [] }: Commit): void => {
    const year = watermark && years.get(keyOf(tenant, watermark.area));
    if (!year || put.length + send.length === 0) return;
    year.moments++;
    for (const { key } of put) if (key.startsWith('-/notice/')) year.ids.add(unnamed(key, year.place));
    for (const { id } of send) if (!id.startsWith('-/digest/')) year.ids.add(unnamed(id, year.place));
  };
  const noted: Store = {
    ...store,
    async commit(tenant, commit) {
      const result = await store.commit(tenant, commit);
      if (result.kind === 'done') note(tenant, commit);
      return result;
    },
  };
  return {
    store: noted,
    years: () => [...years.values()].map(({ moments, ids }) => ({ moments, ids: [...ids].sort() })),
  };
}

const keyOf = (tenant: TenantId, area: string): string => `${tenant} ${area}`;

/** Everything that is due leaves the queue, and nothing is drawn. */
async function empty(store: Store, now: Instant): Promise<number> {
  for (let left = 0; ;) {
    const claimed = await store.claim(now, LEASE_MS, AT_A_TIME);
    if (claimed.length === 0) return left;
    left += claimed.length;
    await Promise.all(
      claimed.map(({ tenant, id, lease }) => store.settle(tenant, id, lease, { kind: 'done' })),
    );
  }
}

export type Lived = {
  readonly years: readonly Year[];
  readonly left: number;
  readonly clockMs: number;
  readonly queueMs: number;
};

/** Moves the clock from `first` to `last`, a day at a time. */
export async function live(bare: Store, places: readonly Place[], first: Day, last: Day): Promise<Lived> {
  const { store, years } = noting(bare, places);
  const faults: unknown[] = [];
  const log = { info() {}, warn() {}, error: (line: unknown) => void faults.push(line) };
  const house = { store, registry, log: log as never, onQueued: () => {} };
  let [left, clockMs, queueMs] = [0, 0, 0];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const now = at(day, '23:59');
    const began = performance.now();
    await tick(house, now);
    await store.expire(now);
    const ticked = performance.now();
    left += await empty(store, now);
    clockMs += ticked - began;
    queueMs += performance.now() - ticked;
  }
  if (faults.length > 0)
    throw new Error(`the clock logged ${faults.length} faults: ${JSON.stringify(faults[0])}`);
  return { years: years(), left, clockMs, queueMs };
}

/** What is not as it was foretold, one line a municipality. */
export const wrong = (foretold: Year, years: readonly Year[]): readonly string[] =>
  years.flatMap(({ moments, ids }, n) => {
    const [wanted, found] = [new Set(foretold.ids), new Set(ids)];
    const missing = foretold.ids.filter((id) => !found.has(id));
    const extra = ids.filter((id) => !wanted.has(id));
    return missing.length + extra.length === 0 && moments === foretold.moments
      ? []
      : [
          `municipality ${n}: ${moments} moments of ${foretold.moments}, ${missing.length} missing (${missing[0]}), ${extra.length} too many (${extra[0]})`,
        ];
  });

const MUNICIPALITIES = 357;
const FIRST = '2026-12-31' as Day;
const LAST = '2027-12-31' as Day;
const SECONDS = 120;

/** `perTenant`: how many municipalities share an organisation. */
async function lived(seed: Seed, told: Year, perTenant: number): Promise<Required<Report>> {
  const folder = await mkdtemp(join(tmpdir(), 'slt-year-'));
  const store = openSqlite(join(folder, 'year.db'));
  try {
    const places = placesOf(MUNICIPALITIES, perTenant);
    for (const place of places) await plant(store, seed, place, at(addDays(FIRST, -1), '08:00'));
    const used = process.cpuUsage();
    const { years, clockMs, queueMs } = await live(store, places, FIRST, LAST);
    const { user, system } = process.cpuUsage(used);
    const faults = wrong(told, years);
    const said = years.reduce((sum, { ids }) => sum + ids.length, 0);
    const wanted = told.ids.length * MUNICIPALITIES;
    const seconds = (clockMs + queueMs) / 1000;
    const who = perTenant === 1 ? 'each its own organisation' : `${perTenant} to an organisation`;
    return {
      title: '',
      rows: [
        { figure: `${who}: messages`, value: String(said), limit: String(wanted), holds: said === wanted },
        {
          figure: `${who}: not as foretold`,
          value: faults[0] ?? '0',
          limit: '0',
          holds: faults.length === 0,
        },
        {
          figure: `${who}: a year`,
          value: `${seconds.toFixed(0)} s`,
          limit: `under ${SECONDS} s`,
          holds: seconds < SECONDS,
        },
        { figure: `${who}: CPU`, value: `${((user + system) / 1e6).toFixed(0)} s` },
      ],
      lost: Math.max(0, wanted - said),
      doubled: Math.max(0, said - wanted),
    };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export const run: LoadPart = async () => {
  const seed = await seedOf('jevnaker', '2026-12-30T08:00');
  const told = await foretold(seed, addDays(FIRST, -1), LAST);
  const parts = [await lived(seed, told, 1), await lived(seed, told, 7)];
  return {
    title: `A year of ${MUNICIPALITIES} municipalities, each with ${told.moments} moments and ${told.ids.length} messages`,
    rows: parts.flatMap(({ rows }) => rows),
    lost: parts.reduce((sum, { lost }) => sum + lost, 0),
    doubled: parts.reduce((sum, { doubled }) => sum + doubled, 0),
  };
};
