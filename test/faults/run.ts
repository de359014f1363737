// `npm run faults`: several instances of the service on one Redis, and one on SQLite, killed without warning at random moments while some
// months of four municipalities go by; then all of them stopped and begun again in turn. `--seed`, `--kills`, `--instances`, `--stores
// sqlite,redis,cluster`. Loopback only. Ends by itself; with 1 when something was lost or doubled, or is not as it would have been.
import { parseArgs } from 'node:util';
import { holds, printed } from '../load/report.ts';
import { redisFound } from '../store/redis-server.ts';
import { type Place, inFile, onCluster, onRedis } from './places.ts';
import { type Outcome, type Trial, outcomeOf, report } from './trial.ts';

/** So many kills find their work in a week. */
const KILLS_A_WEEK = 5;
const FEWEST_WEEKS = 4;
/** No run of one store takes longer than this. */
const LONGEST_MS = 30 * 60_000;

type Part = {
  readonly open: (instances: number) => Promise<Place>;
  readonly trials: (kills: number) => readonly Disturbance[];
};
type Disturbance = { readonly what: string; readonly trial: Omit<Trial, 'seed' | 'weeks'> };

const killed = (kills: number, strikes: number): Disturbance => ({
  what: 'killed at random',
  trial: { kills, rolls: 0, strikes },
});
const ROLLED: Disturbance = {
  what: 'stopped and begun again in turn',
  trial: { kills: 0, rolls: 10, strikes: 0 },
};

const STORES: Readonly<Record<string, Part>> = {
  sqlite: { open: inFile, trials: (kills) => [killed(kills, 0), ROLLED] },
  redis: { open: onRedis, trials: (kills) => [killed(kills, 2), ROLLED] },
  cluster: { open: onCluster, trials: (kills) => [killed(Math.ceil(kills / 5), 1)] },
};

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '200' },
    instances: { type: 'string', default: '3' },
    stores: { type: 'string', default: Object.keys(STORES).join(',') },
  },
});
const [seed, kills, instances] = [values.seed, values.kills, values.instances].map(Number) as [
  number,
  number,
  number,
];
const names = values.stores.split(',');
const unknown = names.filter((name) => !(name in STORES));
if (unknown.length > 0 || ![seed, kills, instances].every(Number.isSafeInteger) || instances < 1) {
  console.error(
    `Nothing was run: --seed, --kills and --instances are whole numbers, and --stores some of ${Object.keys(STORES).join(',')}.`,
  );
  process.exit(2);
}

const references = new Map<number, Outcome>();

/** The same weeks in which nothing happens: the same for every store. */
async function reference(weeks: number): Promise<Outcome> {
  const known = references.get(weeks);
  if (known) return known;
  const place = await inFile();
  try {
    const found = await outcomeOf(place, { weeks, kills: 0, rolls: 0, strikes: 0, seed });
    references.set(weeks, found);
    return found;
  } finally {
    await place.stop();
  }
}

async function tried(part: Part, { what, trial }: Disturbance): Promise<boolean> {
  const weeks = Math.max(FEWEST_WEEKS, Math.ceil(trial.kills / KILLS_A_WEEK));
  const wanted = await reference(weeks);
  const place = await part.open(instances);
  const began = performance.now();
  try {
    const whole = { ...trial, weeks, seed };
    const found = await outcomeOf(place, whole);
    const told = report(`${place.name}: ${what}, ${weeks} weeks, seed ${seed}`, wanted, found, whole);
    console.log(printed(told.report));
    for (const fault of told.faults) console.log(`  ${fault}`);
    console.log(`  took ${Math.round((performance.now() - began) / 1000)} s\n`);
    return holds(told.report);
  } finally {
    await place.stop();
  }
}

let held = true;
for (const name of names) {
  const part = STORES[name];
  if (!part) continue;
  if (name !== 'sqlite' && !redisFound()) {
    held = false;
    continue;
  }
  for (const one of part.trials(kills)) {
    const late = setTimeout(() => {
      console.error(`${name} did not end within ${LONGEST_MS / 60_000} minutes; the run was broken off.`);
      process.exit(1);
    }, LONGEST_MS);
    held = (await tried(part, one)) && held;
    clearTimeout(late);
  }
}
process.exitCode = held ? 0 : 1;
