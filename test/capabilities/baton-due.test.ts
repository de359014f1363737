// What the clock says of the baton and of consents: when, to whom, and never twice.
import { afterEach, describe, expect, it } from '@jest/globals';
import { baton } from '../../src/capabilities/baton.ts';
import { consent as consenting } from '../../src/capabilities/consent.ts';
import type { Window } from '../../src/capability.ts';
import { ERASED } from '../../src/domain/erasure.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import { openReading } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import {
  ID,
  ONE,
  concernIn,
  consentOf,
  erased,
  meetsMonthly,
  routed,
  twoHold,
  withConcern,
} from './baton-house.ts';
import { change, deeds } from './triage-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const begun = async (...more: Parameters<typeof withConcern>): Promise<TestHouse> =>
  (open = await withConcern(...more));

const asked = { route: 'ownService', reason: 'rightPlace', role: 'barnevern' } as const;
const accept = (house: TestHouse, who: string) => house.act(who, 'baton.accept', { concern: ID });

/** To whom a card went that says this, with its hour. */
const saying = (house: TestHouse, words: string): readonly string[] =>
  house
    .sent()
    .filter(({ card, summary }) => `${summary}\n${card.text}`.includes(words))
    .map(({ to, at }) => `${to} ${new Date(at).toISOString().slice(0, 10)}`);

describe('nobody answers', () => {
  it('those who are asked are reminded after two working days, the coordinator after four', async () => {
    const house = await begun();
    await twoHold(house, 'barnevern', 'psykisk');
    await routed(house, asked);
    house.sent();
    await house.tick('2026-11-25T08:59');
    expect(saying(house, 'venter på svar fra deg')).toEqual([]);
    await house.tick('2026-11-25T09:01');
    expect(saying(house, 'venter på svar fra deg').toSorted()).toEqual([
      'barnevern 2026-11-25',
      'psykisk 2026-11-25',
    ]);
    await house.tick('2026-11-26T12:00');
    expect(saying(house, 'Ingen har tatt stafetten')).toEqual([]);
    await house.tick('2026-11-27T09:01');
    expect(saying(house, 'Ingen har tatt stafetten')).toEqual(['koordinator 2026-11-27']);
  });

  it('counts working days over a weekend and a holiday', async () => {
    const house = await begun({}, { now: '2026-12-23T10:00' });
    await routed(house, asked);
    house.sent();
    await house.tick('2026-12-28T12:00');
    expect(saying(house, 'venter på svar fra deg')).toEqual([]);
    await house.tick('2026-12-29T09:01');
    expect(saying(house, 'venter på svar fra deg')).toEqual(['barnevern 2026-12-29']);
  });

  it('whoever has answered is not reminded, and the coordinator not told when it was taken', async () => {
    const house = await begun();
    await twoHold(house, 'barnevern', 'psykisk');
    await routed(house, asked);
    await house.act('barnevern', 'baton.decline', { concern: ID, reason: 'noCapacity' });
    house.sent();
    await house.tick('2026-11-25T09:01');
    expect(saying(house, 'venter på svar fra deg')).toEqual(['psykisk 2026-11-25']);
    await accept(house, 'psykisk');
    house.sent();
    await house.tick('2026-11-27T09:01');
    expect(saying(house, 'Ingen har tatt stafetten')).toEqual([]);
  });

  it('says the same after a stop of three days as day by day', async () => {
    const house = await begun();
    await routed(house, asked);
    house.sent();
    await house.tick('2026-11-27T09:01');
    const all = house.sent().map(({ to, summary, card }) => `${to}: ${summary} ${card.text}`);
    expect(all.filter((text) => text.includes('Ingen har tatt stafetten'))).toHaveLength(1);
  });
});

describe('the clock', () => {
  it('names the same things for a fortnight in one go as hour by hour', async () => {
    const house = await begun(ONE);
    await routed(house, asked);
    const consent = consentOf('2026-12-09', house.now() as Instant, await house.personOf('rektor'));
    await change(house, { consent });
    const area = await house.get('area', AREA);
    if (!area) throw new Error('no area');
    const read = openReading(house.store, TENANT, AREA);
    const named = async (after: number, until: number): Promise<readonly string[]> => {
      const window: Window = { after: after as Instant, until: until as Instant };
      const ctx = { now: window.until, area, read, texts: textsIn('nb') };
      const lists = await Promise.all(
        [baton, consenting].map(async (one) => (await one.due?.(ctx, window)) ?? []),
      );
      return lists.flat().flatMap(({ at, outcome }) => (outcome.send ?? []).map(({ id }) => `${at} ${id}`));
    };
    const [start, hour] = [house.now(), 3_600_000];
    const whole = await named(start, start + 14 * 24 * hour);
    const steps: string[] = [];
    for (let n = 0; n < 14 * 24; n++) steps.push(...(await named(start + n * hour, start + (n + 1) * hour)));
    expect(steps.toSorted()).toEqual(whole.toSorted());
    expect(whole.map((one) => one.split('/')[2])).toEqual(expect.arrayContaining(['baton', 'consent']));
  });

  it('does not remind whoever got only a letter', async () => {
    const house = await begun();
    await house.act('koordinator', 'people.roles', { text: 'Barnevern; brev; brev@example.no' });
    await routed(house, asked);
    house.sent();
    await house.tick('2026-11-25T09:01');
    expect(saying(house, 'venter på svar fra deg')).toEqual([]);
    await house.tick('2026-11-27T09:01');
    expect(saying(house, 'Ingen har tatt stafetten')).toEqual(['koordinator 2026-11-27']);
  });
});

describe('the baton lies with nobody', () => {
  it('the coordinator is told the next working morning after the holder left the role, and once a week', async () => {
    const house = await begun();
    await routed(house, asked);
    await accept(house, 'barnevern');
    await house.tick('2026-11-24T09:01');
    expect(saying(house, 'Ingen har stafetten')).toEqual([]);
    await twoHold(house, 'psykisk');
    await house.tick('2026-11-25T09:01');
    expect(saying(house, 'Ingen har stafetten')).toEqual(['koordinator 2026-11-25']);
    for (const day of ['26', '27']) await house.tick(`2026-11-${day}T12:00`);
    expect(saying(house, 'Ingen har stafetten')).toEqual([]);
    await house.tick('2026-11-30T09:01');
    expect(saying(house, 'Ingen har stafetten')).toEqual(['koordinator 2026-11-30']);
    await routed(house, { ...asked, reason: 'askedFor' });
    await accept(house, 'psykisk');
    house.sent();
    await house.tick('2026-12-07T09:01');
    expect(saying(house, 'Ingen har stafetten')).toEqual([]);
  });

  it('also when a holder is erased', async () => {
    const house = await begun();
    await change(house, { holder: ERASED });
    await house.tick('2026-11-24T09:01');
    expect(saying(house, 'Ingen har stafetten')).toEqual(['koordinator 2026-11-24']);
  });

  it('and when the one who was asked is erased', async () => {
    const house = await begun();
    await routed(house, asked);
    await twoHold(house);
    await erased(house, 'barnevern');
    expect((await concernIn(house)).offered?.to).toEqual([]);
    house.sent();
    await house.tick('2026-11-24T09:01');
    expect(saying(house, 'Ingen er igjen til å svare')).toEqual(['koordinator 2026-11-24']);
  });

  it('and when nobody of those who are asked is left', async () => {
    const house = await begun();
    await routed(house, asked);
    await twoHold(house);
    house.sent();
    await house.tick('2026-11-24T09:01');
    expect(saying(house, 'Ingen er igjen til å svare')).toEqual(['koordinator 2026-11-24']);
  });

  it('a reporter without a role who holds it is somebody', async () => {
    const house = await begun();
    await house.tick('2026-11-30T09:01');
    expect(saying(house, 'Ingen har stafetten')).toEqual([]);
  });
});

describe('a consent that ends', () => {
  const given = async (until: string, now = '2026-11-23T10:00'): Promise<TestHouse> => {
    const house = await begun(ONE, { now });
    await routed(house, asked);
    await accept(house, 'barnevern');
    await house.act('barnevern', 'consent.set', {
      concern: ID,
      state: 'consent',
      archive: 'P360 26/1',
      until,
    });
    house.sent();
    return house;
  };

  it('the holder is reminded two weeks before and on the last day', async () => {
    const house = await given('2026-12-11');
    await house.tick('2026-11-27T09:01');
    expect(saying(house, 'går snart ut')).toEqual(['barnevern 2026-11-27']);
    await house.tick('2026-12-10T12:00');
    expect(saying(house, 'går ut')).toEqual([]);
    await house.tick('2026-12-11T09:01');
    expect(saying(house, 'går ut')).toEqual(['barnevern 2026-12-11']);
  });

  it('is not reminded of once it was renewed or withdrawn', async () => {
    const house = await given('2026-12-11');
    const renewed = { concern: ID, state: 'consent', archive: 'P360 26/1', until: '2027-03-01' };
    await house.act('barnevern', 'consent.set', renewed);
    await house.tick('2026-12-11T09:01');
    expect(saying(house, 'går ')).toEqual([]);
    await house.act('barnevern', 'consent.set', { concern: ID, state: 'withdrawn' });
    house.sent();
    await house.tick('2027-03-01T09:01');
    expect(saying(house, 'går ut')).toEqual([]);
  });

  it.each([
    ['an ordinary night', '2026-12-14', '2026-12-15', '2026-12-08T10:00'],
    ['the night the clocks go forward', '2027-03-27', '2027-03-28', '2027-03-15T10:00'],
    ['the night the clocks go back', '2026-10-24', '2026-10-25', '2026-10-12T10:00'],
  ])(
    'on %s takes what rests on it off the agenda before the next day begins',
    async (_, until, after, now) => {
      const house = await given(until, now);
      const by = await house.personOf('barnevern');
      const item = {
        ...{ id: `concern-${ID}`, forum: 'fagteam', title: 'Enkeltsak', state: 'accepted' as const },
        ...{ case: { of: 'individual' as const, terms: 'consent' as const }, by, at: house.now() },
      };
      await house.store.commit(TENANT, {
        put: [{ key: `kommune/item/fagteam/${item.id}`, value: item as never, version: 0 }],
      });
      const event = {
        kind: 'routed' as const,
        at: house.now(),
        by,
        route: 'fagteam' as const,
        item: `fagteam/${item.id}`,
      };
      await change(house, { history: [...(await concernIn(house)).history, event] });
      const state = async () => (await house.get('item', `fagteam/${item.id}`))?.state;
      await house.tick(`${after}T05:59`);
      expect(await state()).toBe('accepted');
      await house.tick(`${after}T06:00`);
      expect(await state()).toBe('declined');
      expect(await deeds(house)).toContain(`consent retention ${ID}`);
    },
  );

  it('tells whoever calls the meeting at once when it is near', async () => {
    const house = await begun(ONE, { now: '2026-12-01T10:00' });
    await meetsMonthly(house);
    const by = await house.personOf('rektor');
    await change(house, { consent: consentOf('2026-12-10', house.now() as Instant, by) });
    await routed(house, { route: 'fagteam', reason: 'severalServices', forum: 'fagteam' });
    await change(house, { consent: consentOf('2026-12-09', house.now() as Instant, by) });
    house.sent();
    await house.tick('2026-12-10T06:01');
    expect(saying(house, 'tatt av sakslista til Fagteam')).toEqual(['koordinator 2026-12-10']);
  });
});
