import { describe, expect, it } from '@jest/globals';
import { openHouse } from '../house.ts';

const paused = async (house: Awaited<ReturnType<typeof openHouse>>, who = 'rektor') =>
  (await house.get('person', await house.personOf(who)))?.pausedUntil;

describe('a pause', () => {
  it('to a date is told with its last day, and ends with «fortsett»', async () => {
    const house = await openHouse({ preset: 'nes' });
    const answer = await house.ask('rektor', 'pause til 10. januar');
    expect(answer.text).toContain('Du får ingen påminnelser til og med søndag 10. januar 2027.');
    expect(await paused(house)).toBe('2027-01-10');
    expect((await house.press('rektor', 'Fortsett')).text).toBe('Da er jeg i gang igjen.');
    expect(await paused(house)).toBeUndefined();
    expect((await house.say('rektor', 'fortsett')).text).toContain('Du har ingen pause');
    await house.close();
  });

  it('without a date is asked about with ready choices and a field', async () => {
    const house = await openHouse({ preset: 'nes' });
    const card = await house.ask('rektor', 'pause');
    expect(card.text).toContain('Hvor lenge skal jeg være stille?');
    expect(card.card?.actions.map(({ title }) => title)).toEqual([
      'En uke',
      'To uker',
      'En måned',
      'Til 1. august',
      'Pause til denne dagen',
    ]);
    expect((await house.press('rektor', 'To uker')).text).toContain('mandag 7. desember 2026');
    await house.ask('rektor', 'pause');
    await house.press('rektor', 'Pause til denne dagen', { day: '2026-12-24' });
    expect(await paused(house)).toBe('2026-12-24');
    await house.close();
  });

  it('that cannot be read is never guessed: nothing is kept, and the days it may mean are buttons', async () => {
    const house = await openHouse({ preset: 'nes' });
    const card = await house.ask('rektor', 'pause til torsdag 11. desember');
    expect(card.text).toContain('Jeg forstod ikke hvor lenge');
    expect(await paused(house)).toBeUndefined();
    await house.press('rektor', 'Til og med fredag 11. desember 2026');
    expect(await paused(house)).toBe('2026-12-11');
    await house.close();
  });

  it('is never longer than a year, and never backwards', async () => {
    const house = await openHouse({ preset: 'nes' });
    for (const day of ['2026-11-22', '2027-11-24'])
      expect((await house.act('rektor', 'personal.pause', { day })).refused).toBe('dayOutside');
    expect((await house.say('rektor', 'pause i 3 år')).text).toContain('Jeg forstod ikke');
    expect((await house.say('rektor', 'pause til 1. desember 2028')).refused).toBe('dayOutside');
    expect(await paused(house)).toBeUndefined();
    await house.close();
  });

  it('keeps reminders away until it is over', async () => {
    const house = await openHouse({ preset: 'krad', now: '2026-11-20T12:00' });
    await house.say('koordinator', 'pause til 25. november');
    await house.tick('2026-11-23T12:00');
    expect(house.sent()).toEqual([]);
    await house.tick('2026-11-26T08:00');
    expect(house.sent()).toEqual([]);
    await house.tick('2026-11-26T09:00');
    expect(house.sent().map(({ summary }) => summary)).toEqual([
      expect.stringContaining('Dette venter på deg'),
    ]);
    await house.close();
  });

  it('is for the private chat', async () => {
    const house = await openHouse({ preset: 'nes' });
    expect((await house.say('rektor', 'pause en uke', { kind: 'channel', channel: '19:x' })).refused).toBe(
      'wrongPlace',
    );
    await house.close();
  });
});

describe('the language', () => {
  it('is asked for with three buttons, and the receipt is in the new one', async () => {
    const house = await openHouse({ preset: 'nes' });
    const card = await house.ask('rektor', 'språk');
    expect(card.card?.actions.map(({ title }) => title)).toEqual(['Bokmål', 'Nynorsk', 'English']);
    expect((await house.press('rektor', 'Nynorsk')).text).toBe('Greitt. Frå no av skriv eg nynorsk til deg.');
    expect((await house.say('rektor', 'hjelp')).text).toContain('Dette kan eg hjelpe med');
    await house.close();
  });

  it.each([
    ['språk nynorsk', 'nn'],
    ['språk engelsk', 'en'],
    ['language bokmål', 'nb'],
  ] as const)('«%s» is done at once', async (text, expected) => {
    const house = await openHouse({ preset: 'nes' });
    await house.say('rektor', text);
    expect((await house.get('person', await house.personOf('rektor')))?.language).toBe(expected);
    await house.close();
  });

  it('none of the three is asked about', async () => {
    const house = await openHouse({ preset: 'nes' });
    expect((await house.say('rektor', 'språk samisk')).text).toContain(
      'Hvilket språk skal jeg bruke til deg?',
    );
    await house.close();
  });
});
