import { describe, expect, it } from '@jest/globals';
import { readRhythm } from '../../src/domain/rhythm.ts';
import { day } from '../../src/domain/calendar.ts';
import type { Collision } from '../../src/domain/collision.ts';
import type { Forum } from '../../src/domain/forum.ts';
import { type Sent, TENANT, type TestHouse, openHouse } from '../house.ts';

const put = async (house: TestHouse, key: string, value: object): Promise<void> => {
  const there = await house.store.get(TENANT, `kommune/${key}`);
  await house.store.commit(TENANT, {
    put: [{ key: `kommune/${key}`, value: value as never, version: there?.version ?? 0 }],
    wakeAt: [{ area: 'kommune', at: house.now() }],
  });
};
const change = async (house: TestHouse, id: string, more: Partial<Forum>): Promise<void> => {
  const forum = await house.get('forum', id);
  await put(house, `forum/${id}`, { ...forum, ...more });
};
const cadenceOf = (text: string) => {
  const read = readRhythm(text, { from: day('2027-01-01') });
  if (read.kind !== 'read') throw new Error(text);
  return read.cadence;
};
const to = (sent: readonly Sent[], who: string) => sent.filter((one) => one.to === who);

async function jevnaker(now: string, rhythm = 'tredje mandag i måneden') {
  const house = await openHouse({ now, preset: 'jevnaker' });
  await house.roles({ politiet: 'politikontakt', rektor: 'JUS' }, { vara: 'SLT-koordinator' });
  await change(house, 'koordineringsgruppe', { cadence: cadenceOf(rhythm), start: '09:00', end: '11:00' });
  return house;
}
const KEY = { forum: 'koordineringsgruppe', day: '2027-05-17' };

describe('a group whose day is 17 May', () => {
  it('is asked about four weeks ahead, with the days that would do and the best one first', async () => {
    const house = await jevnaker('2027-04-01T08:00');
    await house.tick('2027-04-17T10:00');
    await house.tick('2027-04-19T10:00');
    house.sent();
    await house.press('koordinator', 'Åpne');
    const [{ card } = { card: undefined }] = to(house.sent(), 'koordinator');
    expect(card?.text).toContain('Mandag 17. mai er 17. mai og 2. pinsedag. Ingen er kalt inn.');
    expect(card?.text).toContain('Forslag: en uke tidligere, mandag 10. mai.');
    expect(card?.actions.map(({ title }) => title)).toEqual([
      'En uke før: 10. mai',
      'Neste arbeidsdag: tirsdag 18. mai',
      'En uke etter: 24. mai',
      'Hopp over',
      'Behold dagen',
    ]);
    const { text } = await house.press('koordinator', 'Neste arbeidsdag: tirsdag 18. mai');
    expect(text).toContain('Greit. Det blir tirsdag 18. mai.');
    const plan = await house.say('koordinator', 'møteplan');
    expect(plan.text).toContain('tirsdag kl. 09.00–11.00, flyttet fra 17. mai\n18. mai');
    const again = await house.act('koordinator', 'collision.decide', { ...KEY, kind: 'earlier' });
    expect(again.text).toContain('Det er alt avgjort: Det blir tirsdag 18. mai.');
    await house.close();
  });

  it('goes to whoever calls it, then to the deputy, and silence skips it without a word to anybody', async () => {
    const house = await jevnaker('2027-04-01T08:00');
    await change(house, 'koordineringsgruppe', { convener: 'politikontakt' });
    await house.tick('2027-04-19T10:00');
    const first = house.sent();
    expect(to(first, 'politiet').length).toBe(1);
    expect(to(first, 'politiet')[0]?.card.text).toContain('Koordineringsgruppe mandag 17. mai');
    await house.tick('2027-04-21T10:00');
    expect(
      to(house.sent(), 'vara')
        .map(({ card }) => card.text)
        .join(),
    ).toContain('Koordineringsgruppe');
    await house.tick('2027-05-18T10:00');
    const after = house.sent();
    expect(after.filter(({ card }) => card.text.includes('Ingen Koordineringsgruppe'))).toEqual([]);
    const record = await house.get('collision', 'koordineringsgruppe/2027-05-17');
    expect(record?.decision?.kind).toBe('skip');
    const late = await house.act('politiet', 'collision.decide', { ...KEY, kind: 'earlier' });
    expect(late.refused).toBe('noLonger');
    await house.close();
  });

  it('takes a day only while it would still do', async () => {
    const house = await jevnaker('2027-04-01T08:00');
    await house.tick('2027-04-19T10:00');
    const area = await house.get('area', 'kommune');
    const closed = [{ from: '2027-05-10', to: '2027-05-10', name: 'Rådhuset stengt' }];
    await house.store.commit(TENANT, {
      put: [
        {
          key: '-/area/kommune',
          value: { ...area, closed } as never,
          version: (await house.store.get(TENANT, '-/area/kommune'))?.version ?? 0,
        },
      ],
    });
    const gone = await house.act('koordinator', 'collision.decide', { ...KEY, kind: 'earlier' });
    expect(gone.refused).toBe('noLonger');
    const fine = await house.act('koordinator', 'collision.decide', { ...KEY, kind: 'later' });
    expect(fine.text).toContain('Det blir mandag 24. mai.');
    await house.close();
  });

  it('called by others is never asked about', async () => {
    const house = await jevnaker('2027-04-01T08:00');
    await change(house, 'koordineringsgruppe', { calledByOthers: true });
    await house.tick('2027-05-18T10:00');
    expect(await house.list('collision')).toEqual([]);
    await house.close();
  });
});

describe('a rule instead of a question', () => {
  it('is offered after an answer, moves the next by itself, and can be taken back', async () => {
    const house = await jevnaker('2027-04-01T08:00');
    await house.tick('2027-04-19T10:00');
    await house.press('koordinator', 'Åpne');
    await house.press('koordinator', 'En uke før: 10. mai');
    const set = await house.press('koordinator', 'Alltid en uke før');
    expect(set.text).toContain('Fra nå flyttes Koordineringsgruppe til en uke før');
    expect((await house.get('forum', 'koordineringsgruppe'))?.collision).toBe('weekBefore');
    // 17 May is a Monday again in 2032, and the third.
    const later = await house.say('koordinator', 'møteplan 2032');
    expect(later.text).toContain('flyttet fra 17. mai\n10. mai');
    await house.press('koordinator', 'Spør meg heller');
    expect((await house.get('forum', 'koordineringsgruppe'))?.collision).toBe('ask');
    await house.close();
  });

  it('that skips a breakfast tells channel and subscribers when silence would have decided, once', async () => {
    const house = await openHouse({ now: '2026-11-20T08:00', preset: 'nes' });
    await house.roles({ rektor: 'Rektor' });
    await house.ask('rektor', 'frokost');
    await house.press('rektor', 'Meld meg på fast');
    await change(house, 'frokost', { collision: 'skip' });
    await house.tick('2026-12-10T10:00');
    expect(to(house.sent(), 'koordinator').filter(({ card }) => card.text.includes('25. desember'))).toEqual(
      [],
    );
    await house.tick('2026-12-11T10:00');
    expect(to(house.sent(), 'rektor').map(({ summary }) => summary)).toContain(
      'Ingen frokost i desember; neste 29. januar.',
    );
    await house.tick('2027-01-05T10:00');
    expect(to(house.sent(), 'rektor').filter(({ card }) => card.text.includes('Ingen frokost'))).toEqual([]);
    await house.close();
  });

  it('that moves a breakfast prompts for the new day and calls nothing off', async () => {
    const house = await openHouse({ now: '2026-11-20T08:00', preset: 'nes' });
    await house.roles({ rektor: 'Rektor' });
    await house.ask('rektor', 'frokost');
    await house.press('rektor', 'Meld meg på fast');
    await change(house, 'frokost', { collision: 'weekBefore' });
    await house.tick('2026-12-01T10:00');
    house.sent();
    await house.tick('2026-12-11T09:01');
    expect(to(house.sent(), 'rektor').map(({ summary }) => summary)).toEqual([
      'SLT-frokost fredag 18. desember kl. 08.00',
    ]);
    expect(await house.list('collision')).toEqual([]);
    await house.close();
  });
});

describe('the clock', () => {
  const MOMENTS = (from: string, days: number, hour: string) =>
    Array.from({ length: days }, (_, n) => {
      const on = new Date(Date.parse(`${from}T00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
      return `${on}T${hour}`;
    });
  const state = async (stops: readonly string[]) => {
    const house = await jevnaker('2027-03-01T08:00');
    await change(house, 'koordineringsgruppe', { collision: 'ask' });
    for (const stop of stops) await house.tick(stop);
    const collisions = (await house.list('collision')).map(({ value }) => value as Collision);
    await house.close();
    return collisions;
  };

  it('comes to the same end after a long stop as day by day', async () => {
    const daily = await state(MOMENTS('2027-03-02', 78, '12:00'));
    const atOnce = await state(['2027-05-18T12:00']);
    expect(atOnce).toEqual(daily);
    expect(daily).toMatchObject([{ day: '2027-05-17', decision: { kind: 'skip' } }]);
    expect(daily[0]?.escalatedAt).toBeDefined();
  });
});
