// A few weeks of a few municipalities, as `npm run load` runs a year of all: each says exactly what the preview says of one.
import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../src/domain/calendar.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { placesOf, plant, seedOf } from './municipality.ts';
import { at, foretold, live, wrong } from './year.ts';

const FROM = '2027-01-03' as Day;
const FIRST = '2027-01-04' as Day;
const LAST = '2027-03-14' as Day;

describe('municipalities side by side', () => {
  it.each([
    ['each in its own organisation', 1],
    ['three to an organisation', 3],
  ])('have the same spring, message by message, %s', async (_, perTenant) => {
    const seed = await seedOf('jevnaker', `2026-12-30T08:00`);
    const told = await foretold(seed, FROM, LAST);
    expect(told.ids.length).toBeGreaterThan(10);
    const store = openSqlite(':memory:');
    const places = placesOf(6, perTenant);
    for (const place of places) await plant(store, seed, place, at(FROM, '08:00'));
    const { years } = await live(store, places, FIRST, LAST);
    await store.close();
    expect(wrong(told, years)).toEqual([]);
  });

  it('are told apart when one of them has said too little', () => {
    const told = { moments: 2, ids: ['a', 'b'] };
    expect(wrong(told, [told, { moments: 2, ids: ['a'] }])).toEqual([
      'municipality 1: 2 moments of 2, 1 missing (b), 0 too many (undefined)',
    ]);
  });
});
