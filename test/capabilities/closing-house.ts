// A municipality with a concern that somebody has sent and the coordinator has received, laid in the store as the way of it leaves it.
import type { Instant } from '../../src/domain/calendar.ts';
import type { Concern, ConcernId } from '../../src/domain/concern.ts';
import type { ConcernRules } from '../../src/domain/concern-rules.ts';
import { sealedId, wordsOn } from '../../src/reading/concerns.ts';
import { keyOf } from '../../src/reading/read.ts';
import type { Store } from '../../src/store/store.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

export const NUMBER = '2026-48213' as ConcernId;
export const TEXT = 'Det samler seg ungdom bak hallen på fredager, og det drikkes mye.';

/** «varsler» leads the schools, «holder» NAV; «annen» the health services, and has nothing to do with it. */
export async function municipality(
  options: { now?: string; store?: Store; concernKeys?: readonly Uint8Array[] } = {},
): Promise<TestHouse> {
  const house = await openHouse({ preset: 'krad', now: '2026-11-23T08:00', ...options });
  await house.roles({ varsler: 'Leder skole', holder: 'Leder NAV', annen: 'Leder helse' });
  return house;
}

/** Received from the reporter, who holds the baton until somebody else does; `more` as it stands beyond that. */
export async function laid(
  house: TestHouse,
  more: Partial<Concern> = {},
  id: ConcernId = NUMBER,
): Promise<Concern> {
  const [by, coordinator] = await Promise.all([house.personOf('varsler'), house.personOf('koordinator')]);
  const at = (house.now() - 3 * 86_400_000) as Instant;
  const concern: Concern = {
    id,
    by,
    at,
    answers: {
      about: 'place',
      topics: ['drugs', 'unrest'],
      where: 'outdoors',
      since: 'weeks',
      gravity: 'worry',
      urgency: 'week',
      tried: ['ownService', 'schoolTeam'],
      level: '1',
    },
    state: 'received',
    holder: by,
    history: [
      { kind: 'sent', at, by, told: [coordinator] },
      { kind: 'received', at: (at + 3_600_000) as Instant, by: coordinator, told: [by] },
    ],
    ...more,
  };
  await lay(house, keyOf(AREA, 'concern', id), concern);
  return concern;
}

/** The text of a concern, sealed where it belongs. */
export async function sealed(house: TestHouse, text = TEXT, id: ConcernId = NUMBER): Promise<void> {
  const vault = house.house.vault.in(TENANT, AREA);
  const value = { text: await vault.seal({ id, field: 'text' }, text) };
  await lay(house, keyOf(AREA, 'sealed', sealedId(id, 'text')), value);
}

export const rules = (house: TestHouse, more: Partial<ConcernRules>): Promise<void> =>
  lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines: [], ...more });

/** Closed by the coordinator, and the archive question answered. */
export async function closedAndFiled(house: TestHouse): Promise<void> {
  await house.act('koordinator', 'closing.close', { concern: NUMBER, ending: 'helped' });
  await house.act('koordinator', 'closing.file', { concern: NUMBER, kind: 'notArchival' });
}

/** In order of their names: the clock of a test stands still. */
export const deeds = async (house: TestHouse): Promise<readonly string[]> =>
  (await house.list('accessEntry')).map(({ value }) => value.deed).sort();

/** Every record, message and card's id that names the concern. */
export const named = async (house: TestHouse): Promise<readonly string[]> =>
  (await house.store.list(TENANT, ''))
    .filter(({ key, value }) => `${key}${JSON.stringify(value)}`.includes(NUMBER))
    .map(({ key }) => key);

export const wordsOnIt = wordsOn(NUMBER);
