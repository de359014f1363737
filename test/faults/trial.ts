// One run of the municipalities on one kind of store, held against a run in which nothing happened: what was lost, what was doubled, and
// whether everything stands in the store as it would have.
import type { Store, TenantId } from '../../src/store/store.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import type { Report, Row } from '../load/report.ts';
import { dice } from './dice.ts';
import { MUNICIPALITIES } from './municipalities.ts';
import { type Plan, type Played, play } from './play.ts';
import type { Place } from './places.ts';
import { type Naming, type Verdict, missing, namingOf, verdictOf } from './truth.ts';

export type Trial = Pick<Plan, 'weeks' | 'kills' | 'rolls' | 'strikes'> & { readonly seed: number };

/** What is left when all is over. `records`: key → version and value, without times and what is drawn at random. */
export type Outcome = {
  readonly verdict: Verdict;
  readonly records: ReadonlyMap<string, string>;
  /** Each a sentence: what is still to be done, though its time has come. */
  readonly undone: readonly string[];
  readonly kills: number;
  readonly rolls: number;
  readonly strikes: number;
  /** Turns that were answered, and tries that were not. */
  readonly turns: number;
  readonly again: number;
  /** Runs of an instance's clock or outbox that failed and were tried again. */
  readonly failed: readonly string[];
};

const LEASE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Plays and counts. Throws when the run itself could not be made. */
export async function outcomeOf(place: Place, { seed, ...trial }: Trial): Promise<Outcome> {
  const { instances, settings, strike } = place;
  const played = await play({ ...trial, instances, settings, strike, roll: dice(seed) });
  try {
    const store = await place.open();
    try {
      return await counted(played, store);
    } finally {
      await store.close();
    }
  } finally {
    await played.close();
  }
}

async function counted({ recorder, fleet, teams, now, ...done }: Played, store: Store): Promise<Outcome> {
  const nameOf = await namingOf(store, tenants);
  return {
    verdict: verdictOf(recorder.taken, fleet, nameOf),
    records: await recordsIn(store, nameOf),
    undone: await undoneAt(store, now),
    kills: done.kills,
    rolls: done.rolls,
    strikes: done.strikes,
    turns: teams.counts.answered,
    again: teams.counts.again,
    failed: fleet.failed,
  };
}

const tenants = MUNICIPALITIES.map(({ tenant }) => tenant);

/**
 * Times differ by what a lease takes to run out, ports from run to run. On which day's card a notice was shown hangs on a kill as well:
 * what was done with a card before it came a second time has made that one needless.
 */
const timeless = (text: string): string =>
  text
    .replace(/\b1[78]\d{11}\b/g, '@')
    .replace(/127\.0\.0\.1:\d+/g, 'host')
    .replace(/"card":"[\d-]{10}"/, '"card":"@"');

async function recordsIn(store: Store, nameOf: Naming): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const tenant of tenants)
    for (const { key, version, value } of await store.list(tenant as TenantId, '')) {
      const name = timeless(nameOf(tenant, key));
      const line = `version ${version}: ${timeless(nameOf(tenant, JSON.stringify(value)))}`;
      found.set(name, [...(found.get(name)?.split('\n') ?? []), line].sort().join('\n'));
    }
  return found;
}

/** A message that is due, one that somebody still holds, an area whose clock has not run to the end. */
async function undoneAt(store: Store, now: Instant): Promise<readonly string[]> {
  const soon = (now + 2 * LEASE_MS) as Instant;
  const waiting = await store.claim(soon, LEASE_MS, 1_000);
  const areas = await store.awake((now + 3 * DAY_MS) as Instant, 1_000);
  return [
    ...waiting.map(({ id }) => `${id} has not been sent`),
    ...(areas.length === MUNICIPALITIES.length
      ? []
      : [`${areas.length} areas have a clock that will run again`]),
    ...areas
      .filter(
        ({ watermark = 0, wakeAt }) => wakeAt <= now || watermark > now || watermark < now - LAST_CHANGE_MS,
      )
      .map(({ tenant, area }) => `the clock of ${tenant} ${area} has not run to the end`),
  ];
}

/** Every area was changed so long before the end, or later. */
const LAST_CHANGE_MS = 6 * 60_000;

/** What a disturbed run says of itself, held against one in which nothing happened. */
export function report(
  title: string,
  wanted: Outcome,
  found: Outcome,
  { kills, rolls, strikes }: Trial,
): { report: Report; faults: readonly string[] } {
  const lost = missing(wanted.verdict.messages, found.verdict.messages);
  const more = missing(found.verdict.messages, wanted.verdict.messages);
  const other = differing(wanted.records, found.records);
  const count = [...wanted.verdict.messages.values()].reduce((sum, n) => sum + n, 0);
  const rows: readonly Row[] = [
    row('kills (SIGKILL)', found.kills, `${kills}`, found.kills === kills),
    row('rolling restarts (SIGTERM)', found.rolls, `${rolls}`, found.rolls === rolls),
    row('strikes at the store', found.strikes, `${strikes}`, found.strikes === strikes),
    row('messages expected', count),
    row('messages delivered', found.verdict.delivered),
    row(
      'ambiguous (killed between the taking and the settling)',
      found.verdict.ambiguous,
      kills === 0 ? '0' : undefined,
      kills === 0 ? found.verdict.ambiguous === 0 : undefined,
    ),
    row('turns answered', found.turns, `${wanted.turns}`, found.turns === wanted.turns),
    row('turns tried again', found.again),
    row('runs of the clock that failed', found.failed.length),
    row('records otherwise than expected', other.length, '0', other.length === 0),
    row('left undone', found.undone.length, '0', found.undone.length === 0),
  ];
  return {
    report: { title, rows, lost: lost.length, doubled: found.verdict.doubled.length + more.length },
    faults: [
      ...lost.map((one) => `lost: ${one}`),
      ...found.verdict.doubled.map((one) => `doubled: ${one}`),
      ...more.map((one) => `not expected: ${one}`),
      ...other,
      ...found.undone,
      ...found.failed,
    ],
  };
}

const row = (figure: string, value: number, limit?: string, holds?: boolean): Row => ({
  figure,
  value: `${value}`,
  ...(limit === undefined ? {} : { limit }),
  ...(holds === undefined ? {} : { holds }),
});

function differing(
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly string[] {
  const keys = [...new Set([...wanted.keys(), ...found.keys()])];
  return keys.flatMap((key) => {
    const [one, other] = [wanted.get(key), found.get(key)];
    return one === other ? [] : [`record ${key}\n  expected ${one ?? 'none'}\n  found    ${other ?? 'none'}`];
  });
}
