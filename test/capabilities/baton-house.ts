// A municipality with a fagteam and a concern that has been received, for the tests of the baton and of consent.
import type { Instant } from '../../src/domain/calendar.ts';
import type { Concern } from '../../src/domain/concern.ts';
import { keyOf, openReading } from '../../src/reading/read.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { lay, operate } from '../tours/tools.ts';
import { ID, concernIn, municipality, sent } from './triage-house.ts';

export { ID, concernIn };

/** «rektor» reported it; the others hold a role each; «brev» has only an address. */
const ROLES = {
  rektor: 'Rektor',
  politi: 'Politikontakt',
  ungdom: 'Ungdomskontakt',
  barnevern: 'Barnevern',
  psykisk: 'Psykisk helse',
};

/** Jevnaker's forums, Monday 23 November 2026, ten o'clock. */
export async function withConcern(
  more: Parameters<typeof sent>[1] = {},
  options: Parameters<typeof municipality>[0] = {},
): Promise<TestHouse> {
  const house = await municipality({ preset: 'jevnaker', ...options }, ROLES);
  await sent(house, { state: 'received', ...more });
  return house;
}

/** A case about one young person: few answers, and no topic or place. */
export const ONE: Parameters<typeof sent>[1] = {
  answers: {
    about: 'person',
    topics: undefined,
    where: undefined,
    since: undefined,
    gravity: undefined,
  } as never,
};

/** The fagteam meets on the second Thursday of the month: next on 10 December. */
export async function meetsMonthly(house: TestHouse, forum = 'fagteam'): Promise<void> {
  const kept = await house.get('forum', forum);
  const monthly = { cadence: { kind: 'monthly', nth: 2, weekday: 4 }, start: '09:00', end: '10:00' };
  await lay(house, keyOf(AREA, 'forum', forum), { ...kept, ...monthly });
}

/** The role «Barnevern» is held by two. */
export async function twoHold(house: TestHouse, ...who: readonly string[]): Promise<void> {
  const role = await house.get('role', 'barnevern');
  const holders = await Promise.all(who.map(async (one) => ({ person: await house.personOf(one) })));
  await lay(house, keyOf(AREA, 'role', 'barnevern'), { ...role, holders });
  await house.store.commit(TENANT, { wakeAt: [{ area: AREA, at: house.now() }] });
}

export const routed = (house: TestHouse, typed: object, who = 'koordinator') =>
  house.act(who, 'baton.route', { concern: ID, ...typed });

/** Who was told of the last thing that happened, by the names of the test. */
export async function toldOf(house: TestHouse, kind: Concern['history'][number]['kind']) {
  const { history } = await concernIn(house);
  const told = history.findLast((event) => event.kind === kind)?.told ?? [];
  return Promise.all(
    told.map(async (id) => (await openReading(house.store, TENANT, AREA).get('person', id))?.name ?? id),
  );
}

/** Takes somebody out of all that is kept. */
export async function erased(house: TestHouse, who: string): Promise<void> {
  await operate(house, 'people.erase', { person: await house.personOf(who) });
}

export const consentOf = (until: string | undefined, at: Instant, by: Concern['by']): Concern['consent'] => ({
  state: 'consent',
  archive: 'P360 2026/1234',
  ...(until === undefined ? {} : { until: until as never }),
  by,
  at,
});
