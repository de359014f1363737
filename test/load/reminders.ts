// Ten thousand reminders to ten thousand people: five to eight on the day of the breakfast, everybody who wants to know is reminded.
// The service runs as in production, in processes of its own, against a connector that keeps the published limits.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Wall, instantOf } from '../../src/domain/calendar.ts';
import { redisFound, startRedis } from '../store/redis-server.ts';
import { PUBLISHED } from './limits.ts';
import type { LoadPart, Report, Row } from './report.ts';
import { type Instance, type Known, type Used, startInstance } from './service.ts';
import { startTeams } from './teams-process.ts';
import type { Call, TeamsOptions } from './teams.ts';

const SESSION = 'frokost/2026-11-27';
const BEFORE = instantOf('2026-11-27T07:54' as Wall);
const PROMPTED = instantOf('2026-11-27T07:55' as Wall);
const PEOPLE = 10_000;
/** Nobody waits longer for the queue to be empty. */
const PATIENCE_MS = 240_000;
/** The share of what the limits allow that is to be used. */
const SHARE = 0.95;
/** How much more may be alive with ten thousand in the queue than with two thousand. */
const MORE_ALIVE_MB = 16;

const FAULTS: NonNullable<TeamsOptions['faults']> = {
  throttled: 0.005,
  throttledSilently: 0.002,
  precondition: 0.01,
  badGateway: 0.01,
  resetBefore: 0.005,
  resetAfter: 0.003,
  hangBefore: 0.0005,
  hangAfter: 0.0005,
  gatewayTimeout: 0.002,
};

type Scenario = {
  readonly name: string;
  readonly tenants: number;
  readonly people: number;
  /** How many of them want the reminder. */
  readonly reminded: number;
  readonly instances: number;
  readonly teams: TeamsOptions;
};

type Outcome = {
  readonly scenario: Scenario;
  /** A second, from the first arrival to the last. */
  readonly rate: number;
  readonly lost: number;
  readonly doubled: number;
  /** Came again after an answer that never came. */
  readonly ambiguous: number;
  readonly ourThrottles: number;
  readonly injected: number;
  readonly peakRss: number;
  /** How much more is alive when all is queued than before. */
  readonly queuedLive: number;
};

/** One scenario after the other, each told when it is done; three minutes in all on a machine that does nothing else. */
export const run: LoadPart = async ({ seed, tell }) => {
  const of = (people: number) => ({ tenants: 6, people, reminded: people, instances: 1, teams: { seed } });
  const six = of(PEOPLE);
  const scenario = async (of: Scenario): Promise<Outcome> => {
    const done = await measure(of);
    const { rate, lost, doubled, ourThrottles } = done;
    tell(
      `${of.name}: ${rate.toFixed(1)} a second, lost ${lost}, doubled ${doubled}, 429 of our own doing ${ourThrottles}`,
    );
    return done;
  };
  const few = await scenario({ ...six, name: '6 tenants, 2,000 queued', reminded: 2_000 });
  const main = await scenario({ ...six, name: '6 tenants' });
  const twenty = await scenario({ ...six, name: '20 tenants', tenants: 20 });
  const slow = await scenario({
    ...of(3_000),
    name: '6 tenants, answers in 100–300 ms',
    teams: { seed, latencyMs: [100, 300] },
  });
  const faulty = await scenario({ ...of(4_000), name: '6 tenants, faults', teams: { seed, faults: FAULTS } });
  const two = redisFound()
    ? [await scenario({ ...of(6_000), name: '6 tenants, two instances on Redis', instances: 2 })]
    : [];
  const held = [few, main, ...two];
  const all = [few, main, twenty, slow, faulty, ...two];
  return {
    title: `Reminders: up to ${PEOPLE} people, seed ${seed}`,
    rows: [...all.flatMap((one) => rowsOf(one, held.includes(one))), ...memoryRows(few, main)],
    lost: sum(all, (one) => one.lost),
    doubled: sum(all, (one) => one.doubled),
  } satisfies Report;
};

const sum = (all: readonly Outcome[], of: (one: Outcome) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

/** `held`: the rate is held against the limits; elsewhere it is told for its own sake. */
function rowsOf({ scenario, ...found }: Outcome, held: boolean): readonly Row[] {
  const allowed = scenario.tenants * PUBLISHED.tenant[0].times;
  const rate = `${found.rate.toFixed(1)} (${((100 * found.rate) / allowed).toFixed(1)} %)`;
  const least = SHARE * allowed;
  return [
    {
      figure: `${scenario.name}: a second`,
      value: rate,
      ...(held ? { limit: `≥ ${least}`, holds: found.rate >= least } : {}),
    },
    {
      figure: `${scenario.name}: 429 of our own doing`,
      value: String(found.ourThrottles),
      limit: '0',
      holds: found.ourThrottles === 0,
    },
    ...(scenario.teams.faults
      ? [
          { figure: `${scenario.name}: 429 injected`, value: String(found.injected) },
          { figure: `${scenario.name}: ambiguous, came again`, value: String(found.ambiguous) },
        ]
      : []),
  ];
}

function memoryRows(few: Outcome, many: Outcome): readonly Row[] {
  const inMb = (bytes: number) => bytes / 2 ** 20;
  const more = inMb(many.queuedLive - few.queuedLive);
  return [
    {
      figure: 'more alive with 10,000 queued than with 2,000, MB',
      value: more.toFixed(1),
      limit: `≤ ${MORE_ALIVE_MB}`,
      holds: more <= MORE_ALIVE_MB,
    },
    {
      figure: 'resident at the peak, 2,000 and 10,000 sent, MB',
      value: `${inMb(few.peakRss).toFixed(0)}, ${inMb(many.peakRss).toFixed(0)}`,
    },
  ];
}

async function measure(scenario: Scenario): Promise<Outcome> {
  const teams = await startTeams(scenario.teams);
  const folder = mkdtempSync(join(tmpdir(), 'slt-load-'));
  const redis = scenario.instances > 1 ? await startRedis() : undefined;
  const tenants = Array.from({ length: scenario.tenants }, (_, n) => tenantId(n));
  const instances: Instance[] = [];
  try {
    const settings = {
      ALLOWED_TENANTS: tenants.join(','),
      ALLOWED_SERVICE_HOSTS: teams.host,
      NOW: String(BEFORE),
      ...(redis ? { REDIS_URL: redis.url(0) } : { DATA_FILE: join(folder, 'slt.db') }),
    };
    for (let n = 0; n < scenario.instances; n++) instances.push(await startInstance(settings));
    const people = peopleOf(scenario, (tenant) => teams.serviceUrl(tenant));
    await instances[0]?.settle(SESSION, people);
    await drained(instances);
    const before = (await teams.calls()).length;
    await Promise.all(instances.map((one) => one.now(PROMPTED)));
    const empty = await Promise.all(instances.map((one) => one.used()));
    await Promise.all(instances.map((one) => one.tick()));
    const queued = await Promise.all(instances.map((one) => one.used()));
    await drained(instances);
    const used = await Promise.all(instances.map((one) => one.used()));
    const most = (all: readonly Used[], of: (one: Used) => number) => Math.max(...all.map(of));
    const calls = (await teams.calls()).slice(before);
    return outcomeOf(scenario, people, calls, {
      peakRss: most(used, ({ peakRss }) => peakRss),
      queuedLive: most(queued, ({ live }) => live) - most(empty, ({ live }) => live),
    });
  } finally {
    await Promise.all(instances.map((one) => one.stop()));
    await redis?.stop();
    await teams.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const tenantId = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** Spread evenly over the tenants; of those who are reminded as well. */
function peopleOf(
  { tenants, people, reminded }: Scenario,
  serviceUrl: (tenant: string) => string,
): readonly Known[] {
  return Array.from({ length: people }, (_, n) => {
    const tenant = tenantId(n % tenants);
    const aad = `00000000-0000-4000-8000-${String(Math.floor(n / tenants)).padStart(12, '0')}`;
    return { tenant, aad, conversation: `a:${n}`, serviceUrl: serviceUrl(tenant), wants: n < reminded };
  });
}

/** Looks until nothing is due any more, at most for a while. */
async function drained(instances: readonly Instance[]): Promise<void> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  while (((await instances[0]?.left()) ?? 0) > 0) {
    if (late.aborted) throw new Error(`the queue was not empty after ${PATIENCE_MS / 1000} s`);
    await pause(200);
  }
}

function outcomeOf(
  scenario: Scenario,
  people: readonly Known[],
  calls: readonly Call[],
  memory: Pick<Outcome, 'peakRss' | 'queuedLive'>,
): Outcome {
  const standing = calls.filter(({ kind, stands }) => kind === 'sent' && stands);
  const times = standing.map(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const reached = new Set(standing.map(({ conversation }) => conversation));
  const again = repeats(standing);
  const throttles = calls.filter(({ answer }) => answer === 429);
  const injected = throttles.filter(({ cause }) => cause === 'fault').length;
  return {
    scenario,
    rate: (1000 * (standing.length - 1)) / (last - first),
    lost: people.filter(({ wants, conversation }) => wants && !reached.has(conversation)).length,
    doubled: again.filter(({ known }) => known).length,
    ambiguous: again.filter(({ known }) => !known).length,
    ourThrottles: throttles.length - injected,
    injected,
    ...memory,
  };
}

/** Messages that stand again; `known`: the sender had been told that an earlier one stands. */
function repeats(standing: readonly Call[]): readonly { readonly known: boolean }[] {
  const groups = Map.groupBy(standing, ({ conversation, mark }) => `${conversation} ${mark}`);
  return [...groups.values()].flatMap((same) =>
    same.slice(1).map((_, n) => ({
      known: same.slice(0, n + 1).some(({ heard, answer }) => heard && answer === 201),
    })),
  );
}
