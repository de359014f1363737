// A municipality with measures and politiråd, for the tests of the asking before them.
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { KindName, RecordOf } from '../../src/domain/records.ts';
import type { Json, Store } from '../../src/store/store.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

export const at = (text: string): Instant => instantOf(text as Wall);

export const politiraad = (date: string, more: Partial<Meeting> = {}): Meeting => ({
  id: `politiraad/${date}`,
  forum: 'politiraad' as ForumId,
  day: day(date),
  start: '12:00',
  end: '14:00',
  place: 'Rådhuset',
  agenda: [],
  state: 'invited',
  invitees: [],
  ...more,
});

export async function put<K extends KindName>(
  house: TestHouse,
  kind: K,
  id: string,
  value: RecordOf<K>,
): Promise<void> {
  const key = `${AREA}/${kind}/${id}`;
  const version = (await house.store.get(TENANT, key))?.version ?? 0;
  const wakeAt = [{ area: AREA, at: house.now() }];
  await house.store.commit(TENANT, { put: [{ key, value: value as Json, version }], wakeAt });
}

export const putMeeting = (house: TestHouse, meeting: Meeting): Promise<void> =>
  put(house, 'meeting', meeting.id, meeting);

/** Gjesdal's nine measures, its owners named but for the youth centre, and a clock that has begun to run. */
export async function gjesdalHouse(now = '2026-11-20T08:00', store?: Store): Promise<TestHouse> {
  const house = await openHouse({ preset: 'gjesdal', now, ...(store ? { store } : {}) });
  await house.roles({ politi: 'Politikontakt', rektor: 'Rektor Gjesdal ungdomsskole' });
  await house.tick(now);
  house.sent();
  return house;
}

/** A voluntary organisation that has an e-mail address and no Teams. */
export const withoutTeams = (house: TestHouse) =>
  house.act('koordinator', 'people.roles', {
    text: 'Frivilligsentralen; Ola; ola@example.no',
    create: 'true',
  });

export const asks = (house: TestHouse, to?: string) =>
  house
    .sent()
    .filter(
      (one) =>
        (to === undefined || one.to === to) &&
        /to minutter før politirådet\?|mangler status før politirådet/.test(one.card.text),
    );

/** Changes something of a measure that is there. */
export async function change(house: TestHouse, id: string, more: Partial<Measure>): Promise<void> {
  const measure = await house.get('measure', id);
  if (measure) await put(house, 'measure', id, { ...measure, ...more });
}
