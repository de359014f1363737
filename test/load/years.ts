// The file after ten years of 357 municipalities: how long a card takes to answer with, through the same dispatch as in production, at a
// municipality that nobody has asked about since the start and at one that somebody has, while the clock runs.
//
// The last year is lived by one municipality (test/year.ts); what is kept of it for good is laid down again for each of the nine years
// before, with its days and moments moved back, and what is kept for a time is left out of them. All of it is planted 357 times.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../src/cards.ts';
import { askedFor } from '../../src/command.ts';
import { compose } from '../../src/compose.ts';
import type { Day, Instant } from '../../src/domain/calendar.ts';
import type { PersonId } from '../../src/domain/people.ts';
import { openRedis } from '../../src/store/redis.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Json, Store } from '../../src/store/store.ts';
import { TENANT } from '../house.ts';
import { startRedis } from '../store/redis-server.ts';
import { afterYear } from '../year.ts';
import { type Place, type Seed, named, placesOf, plant } from './municipality.ts';
import type { LoadPart, Row } from './report.ts';
import { at } from './year.ts';

const MUNICIPALITIES = 357;
const YEARS = 10;
const YEAR_MS = 365.25 * 86_400_000;
export const NOW = at('2027-12-30' as Day, '10:00');
/** Kept as long as the municipality uses the service, and dated (domain/records.ts). */
const KEPT = ['meeting', 'item', 'minutes', 'task', 'filed', 'attendance', 'report', 'round', 'routineYear'];
const LIMIT_MS = 20;

/** What people ask for, each with a card that is drawn from many records. */
const ASKED = [
  'tiltak',
  'mine tiltak',
  'mandag',
  'venter',
  'møteplan',
  'årshjul',
  'politiråd',
  'saksliste',
  'referat',
  'roller',
  'hjelp',
];

export type Decade = { readonly seed: Seed; readonly coordinator: string };

export async function decade(years = YEARS): Promise<Decade> {
  return afterYear('jevnaker', async (house) => {
    const last = (await house.store.list(TENANT, '')).map(({ key, value }) => ({ key, value }));
    const before = Array.from({ length: years - 1 }, (_, n) =>
      last.filter(({ key }) => KEPT.includes(key.split('/')[1] ?? '')).map((one) => movedBack(one, n + 1)),
    ).flat();
    const seed = new Map([...before, ...last].map((one) => [one.key, one]));
    return { seed: [...seed.values()], coordinator: await house.personOf('koordinator') };
  });
}

/** The same so many years before; an id of its own where it names no year. */
function movedBack({ key, value }: Seed[number], years: number): Seed[number] {
  const moved = (text: string): string =>
    text
      .replace(/\b20(2[678])\b/g, (_, year: string) => `20${Number(year) - years}`)
      .replace(/\b1[78]\d{11}\b/g, (ms) => String(Math.round(Number(ms) - years * YEAR_MS)));
  const id = moved(key);
  return {
    key: id === key ? `${key}-y${years}` : id,
    value: JSON.parse(moved(JSON.stringify(value))) as Json,
  };
}

/** `cpuMs`: what the whole process worked meanwhile; far less than `ms` where the machine had others to serve. */
type Timed = { readonly ms: number; readonly cpuMs: number; readonly asked: string };

/** Every question is a press of its own, and marked as asked. */
let serial = 0;

/** Asks at each place in turn, one after the other, and draws the card. */
export async function ask(
  house: ReturnType<typeof compose>,
  places: readonly Place[],
  coordinator: string,
  n: number,
  questions: readonly string[] = ASKED,
): Promise<readonly Timed[]> {
  const took: Timed[] = [];
  for (let i = 0; i < n; i++) {
    const place = places[Math.floor(Math.random() * places.length)] as Place;
    const asked = questions[i % questions.length] as string;
    const person = named(coordinator, place) as PersonId;
    const { verb, input } = askedFor(asked, house.registry.commands);
    const began = performance.now();
    const worked = process.cpuUsage();
    const answer = await house.dispatch({
      actor: { kind: 'person', tenant: place.tenant, person, founder: false },
      place: { kind: 'private' },
      verb,
      input,
      now: house.clock(),
      activity: `ask-${serial++}`,
    });
    for (const drawing of answer.drawings) render(drawing, answer.language);
    const { user, system } = process.cpuUsage(worked);
    took.push({ ms: performance.now() - began, cpuMs: (user + system) / 1000, asked });
    if (answer.refused !== undefined) throw new Error(`«${asked}» was refused: ${answer.refused}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return took;
}

export const houseOn = (store: Store, clock: () => Instant) => {
  const log = {
    info() {},
    warn() {},
    error: (line: unknown) => {
      throw new Error(JSON.stringify(line));
    },
  };
  const exit = {
    deliver: async () => ({ kind: 'delivered' as const }),
    open: async () => ({ kind: 'gone' as const, code: 'NotInTeams' }),
  };
  return compose({ store, exit, log: log as never, clock });
};

const quantile = (of: readonly Timed[], q: number, which: 'ms' | 'cpuMs' = 'ms'): number =>
  of.map((one) => one[which]).sort((a, b) => a - b)[Math.floor((of.length - 1) * q)] ?? 0;
const ms = (n: number): string => `${n.toFixed(1)} ms`;
const slowest = (of: readonly Timed[], which: 'ms' | 'cpuMs'): string =>
  ASKED.map((asked) => ({
    asked,
    p: quantile(
      of.filter((one) => one.asked === asked),
      0.9,
      which,
    ),
  }))
    .sort((a, b) => b.p - a.p)
    .slice(0, 3)
    .map(({ asked, p }) => `${asked} ${p.toFixed(1)}`)
    .join(', ');

/** Cold: a house that has just been opened. Warm: the same question again. Ticking: while every municipality's clock is run as well. */
async function measure(
  name: string,
  open: () => Promise<Store>,
  places: readonly Place[],
  coordinator: string,
): Promise<readonly Row[]> {
  const store = await open();
  let now = NOW;
  const house = houseOn(store, () => now);
  await ask(house, places.slice(0, 3), coordinator, 60); // what is compiled on first use
  const cold = await ask(house, places.slice(3), coordinator, 700);
  const warm = await ask(house, places.slice(3), coordinator, 1500);
  now = (now + 86_400_000) as Instant;
  const began = performance.now();
  const running = house.tick();
  const ticking = await ask(house, places.slice(3), coordinator, 700);
  await running;
  const tickMs = performance.now() - began;
  await house.stop();
  await store.close();
  const both = (of: readonly Timed[], which: 'ms' | 'cpuMs'): string =>
    `${ms(quantile(of, 0.5, which))} / ${ms(quantile(of, 0.99, which))}`;
  const row = (what: string, of: readonly Timed[]): Row => ({
    figure: `${name}: ${what}, p50 / p99`,
    value: `${both(of, 'ms')}; of it worked ${both(of, 'cpuMs')}`,
    limit: `p99 under ${LIMIT_MS} ms`,
    holds: quantile(of, 0.99) < LIMIT_MS,
  });
  return [
    row('cold', cold),
    row('warm', warm),
    row('while the clock ticks', ticking),
    { figure: `${name}: slowest questions, p90`, value: slowest([...cold, ...warm], 'ms') },
    { figure: `${name}: most worked for, p90`, value: slowest([...cold, ...warm], 'cpuMs') },
    { figure: `${name}: a day of all clocks`, value: ms(tickMs) },
  ];
}

export const run: LoadPart = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slt-years-'));
  const server = await startRedis(['--appendfsync', 'everysec']);
  const { seed, coordinator } = await decade();
  const places = placesOf(MUNICIPALITIES);
  const fill = async (store: Store): Promise<void> => {
    for (let n = 0; n < places.length; n += 20)
      await Promise.all(places.slice(n, n + 20).map((place) => plant(store, seed, place, NOW)));
    await store.close();
  };
  const file = join(folder, 'years.db');
  const url = server.url(0);
  try {
    await fill(openSqlite(file));
    await fill(await openRedis(url));
    return {
      title: `Ten years of ${MUNICIPALITIES} municipalities`,
      rows: [
        { figure: 'records of one municipality', value: String(seed.length) },
        { figure: 'SQLite: file', value: `${Math.round((await stat(file)).size / 1e6)} MB` },
        ...(await measure('SQLite', async () => openSqlite(file), places, coordinator)),
        ...(await measure('Redis', () => openRedis(url), places, coordinator)).map(
          ({ holds: _, limit: __, ...row }) => row,
        ),
      ],
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
