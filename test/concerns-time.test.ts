// Whatever has happened to some concerns, the clock says the same of them hour by hour as after a stop of days, or when it has been set
// back: each reminder once, and each concern erased in the same night.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Day, type Instant, instantOf, wall, wallOf } from '../src/domain/calendar.ts';
import { type ConcernId, ASKS, ROUTES } from '../src/domain/concern.ts';
import { keyOf } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { municipality, sent } from './capabilities/triage-house.ts';
import { AREA, TENANT, type TestHouse } from './house.ts';
import { lay } from './tours/tools.ts';

const HOUR = 3_600_000;
const IDS = ['2026-11111', '2026-22222', '2026-33333'].map((id) => id as ConcernId);
const PEOPLE = { rektor: 'Leder skole', nav: 'Leder NAV', helse: 'Leder helse' };

const dayIn =
  (days: number) =>
  (at: Instant): Day =>
    wallOf((at + days * 24 * HOUR) as Instant).slice(0, 10) as Day;
type Made = (at: Instant) => object;

const doings: fc.Arbitrary<readonly [string, string, Made]> = fc.oneof(
  fc.constantFrom<readonly [string, string, Made]>(
    ['koordinator', 'triage.receive', () => ({})],
    ['vara', 'triage.receive', () => ({})],
    ['rektor', 'concern.talkYes', () => ({})],
    ['rektor', 'concern.talkNo', () => ({})],
    ['koordinator', 'triage.held', () => ({})],
    ['nav', 'baton.accept', () => ({})],
    ['helse', 'baton.accept', () => ({})],
    ['nav', 'baton.decline', () => ({ reason: 'noCapacity' })],
    ['koordinator', 'closing.close', () => ({ ending: 'helped' })],
    ['koordinator', 'closing.close', () => ({ ending: 'passed' })],
    ['koordinator', 'closing.file', () => ({ kind: 'notArchival' })],
    ['koordinator', 'closing.file', () => ({ kind: 'archived', reference: '26/100' })],
    ['koordinator', 'closing.reopen', () => ({})],
    ['rektor', 'concern.withdraw', () => ({})],
    ['koordinator', 'consent.set', () => ({ state: 'withdrawn' })],
  ),
  fc
    .constantFrom(...ASKS)
    .map((ask): [string, string, Made] => ['koordinator', 'triage.ask', () => ({ ask })]),
  fc
    .nat(6)
    .map((event): [string, string, Made] => ['rektor', 'concern.reply', () => ({ event, reply: 'no' })]),
  fc
    .integer({ min: 1, max: 20 })
    .map((n): [string, string, Made] => ['koordinator', 'triage.follow', (at) => ({ day: dayIn(n)(at) })]),
  fc
    .integer({ min: 1, max: 9 })
    .map((n): [string, string, Made] => [
      'koordinator',
      'triage.talk',
      (at) => ({ day: dayIn(n)(at), start: '10:00', how: 'phone' }),
    ]),
  fc
    .integer({ min: 3, max: 40 })
    .map((n): [string, string, Made] => [
      'koordinator',
      'consent.set',
      (at) => ({ state: 'consent', archive: 'P360 2026/1234', until: dayIn(n)(at) }),
    ]),
  fc
    .tuple(fc.constantFrom(...ROUTES), fc.constantFrom('leder-nav', 'leder-helse', '-'))
    .map(([route, role]): [string, string, Made] => [
      'koordinator',
      'baton.route',
      () => ({ route, role, roles: 'leder-nav,leder-helse', reason: REASON[route], confirmed: 'true' }),
    ]),
);
const REASON: Readonly<Record<string, string>> = {
  ...{ schoolTeam: 'askedFor', ownService: 'askedFor', bti: 'askedFor', barnevern: 'dutyToReport' },
  ...{ fagteam: 'askedFor', innsatsteam: 'askedFor', emergency: 'acute', notOurs: 'otherTask' },
  otherMunicipality: 'livesElsewhere',
};

const histories = fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom(...IDS), doings), {
  minLength: 4,
  maxLength: 14,
});
type History = readonly (readonly [number, ConcernId, readonly [string, string, Made]])[];

/** Runs the clock at so many hours between what is done, and for months after. */
async function run(first: string, history: History, step: (from: number, to: number) => readonly number[]) {
  const queued: string[] = [];
  const base = openSqlite(':memory:');
  let running = false;
  const store: Store = {
    ...base,
    async commit(tenant, commit) {
      const result = await base.commit(tenant, commit);
      if (running && result.kind === 'done') queued.push(...(commit.send ?? []).map(({ id }) => id));
      return result;
    },
  };
  const house: TestHouse = await municipality({ now: `${first}T10:00`, store }, PEOPLE);
  const begun = instantOf(wall(first as Day, '10:00'));
  const line = { what: 'barnevernvakt', phone: '12345678', checked: dayIn(-330)(begun) };
  await lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines: [line], eraseDays: 14 });
  for (const [n, id] of IDS.entries())
    await sent(house, {
      id,
      answers:
        n === 0
          ? ({ urgency: 'today' } as const)
          : n === 1
            ? ({
                about: 'person',
                topics: undefined,
                where: undefined,
                since: undefined,
                gravity: undefined,
              } as never)
            : {},
    });
  running = true;
  let hour = 0;
  const clock = async (to: number): Promise<void> => {
    for (const at of step(hour, to)) {
      house.setClock(wallOf((begun + at * HOUR) as Instant));
      await house.house.tick();
    }
    hour = Math.max(hour, to);
  };
  for (const [after, concern, [who, verb, made]] of history) {
    await clock(hour + after);
    await house.act(who, verb, { concern, ...made(house.now()) });
  }
  await clock(hour + 24 * 75);
  expect(house.faults).toEqual([]);
  const records = (await store.list(TENANT, '')).map(({ key, value }) => ({ key, value }));
  await house.close();
  return { records, queued: queued.sort() };
}

const evenly = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.ceil((to - from) / 3) }, (_, n) => Math.min(to, from + 3 * (n + 1)));
const atOnce = (_: number, to: number): readonly number[] => [to];
const setBack = (from: number, to: number): readonly number[] => [
  ...[from + (to - from) / 2, from + (to - from) / 2 - 1].map(Math.floor),
  to,
];

describe('the clock', () => {
  // In the night of 25 October 2026 the clocks go back, in that of 28 March 2027, Easter, forward.
  it.each(['2026-10-19', '2027-03-18', '2026-12-14'])(
    'says the same of concerns from %s on, evenly and after a stop, and erases them in the same night',
    async (first) => {
      await fc.assert(
        fc.asyncProperty(histories, async (history) => {
          const even = await run(first, history, evenly);
          expect(even.queued.some((id) => id.includes('/digest/'))).toBe(true);
          expect(await run(first, history, atOnce)).toEqual(even);
          expect(await run(first, history, setBack)).toEqual(even);
        }),
        { numRuns: 6 },
      );
    },
    120_000,
  );
});
