import { describe, expect, it } from '@jest/globals';
import { openHouse } from '../house.ts';

const nes = (now: string) => openHouse({ now, preset: 'nes' });
const DECEMBER = 'frokost/2026-12-25';
const JANUARY = 'frokost/2027-01-29';

describe('the themes of the year', () => {
  it('stand on one card, a field for each breakfast but July, with the holiday that is not decided', async () => {
    const house = await nes('2026-11-30T08:00');
    const { card } = await house.ask('koordinator', 'frokosttema');
    expect(card?.text.match(/Tema \S+dag \d+\. \S+/g)?.length).toBe(11);
    expect(card?.text).not.toContain('juli');
    expect(card?.text).toContain('Faller på en fridag');
    expect(card?.text).toContain('2027: 0 av 3 frokostseminarer er satt.');
    await house.close();
  });

  it('are kept for each, shown to everybody, and taken away by an empty field', async () => {
    const house = await nes('2026-12-28T08:00');
    await house.ask('koordinator', 'frokosttema');
    const typed = { [`theme.${JANUARY}`]: 'Ungdata', [`seminar.${JANUARY}`]: 'true' };
    expect((await house.press('koordinator', 'Lagre', typed)).text).toContain('Én frokost er endret');
    const shown = await house.say('koordinator', 'frokost');
    expect(shown.text).toContain('SLT-frokostseminar');
    expect(shown.text).toContain('Tema: Ungdata');
    expect((await house.ask('koordinator', 'frokosttema')).text).toContain('2027: 1 av 3');
    await house.press('koordinator', 'Lagre', { [`seminar.${JANUARY}`]: 'true' });
    expect(await house.get('meeting', JANUARY)).not.toHaveProperty('theme');
    await house.ask('koordinator', 'frokosttema');
    const same = await house.press('koordinator', 'Lagre', { [`seminar.${JANUARY}`]: 'true' });
    expect(same.text).toContain('Ingenting var endret');
    await house.close();
  });

  it('call nobody to a holiday, and stop a name’s number before anything is kept', async () => {
    const house = await nes('2026-11-30T08:00');
    await house.ask('koordinator', 'frokosttema');
    const stopped = await house.press('koordinator', 'Lagre', {
      [`theme.${JANUARY}`]: 'Ungdata',
      [`theme.${DECEMBER}`]: 'Ring 99 99 99 99',
    });
    expect(stopped.refused).toBe('agendaPerson');
    expect(await house.list('meeting')).toEqual([]);
    await house.press('koordinator', 'Lagre', { [`theme.${DECEMBER}`]: 'Julefred' });
    expect((await house.say('koordinator', 'frokost')).text).toContain('25. desember er');
    await house.close();
  });

  it('are the coordinator’s to write', async () => {
    const house = await nes('2026-11-30T08:00');
    await house.meets('rektor');
    expect((await house.say('rektor', 'frokosttema')).refused).toBe('notAllowed');
    await house.close();
  });
});

describe('a seminar', () => {
  it('may end later than a breakfast, and not before it begins', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.ask('koordinator', 'frokost');
    await house.press('koordinator', 'Endre tema og lenke');
    const early = await house.press('koordinator', 'Lagre', { seminar: 'true', end: '07:30' });
    expect(early.refused).toBe('endBeforeStart');
    const kept = await house.press('koordinator', 'Lagre', { seminar: 'true', end: '10:30', theme: 'Rus' });
    expect(kept.text).toContain('kl. 08.00–10.30');
    expect(kept.text).toContain('SLT-frokostseminar');
    await house.close();
  });
});

describe('how many came', () => {
  it('is asked the coordinator when the breakfast is over, once, and no longer when it has been told', async () => {
    const house = await nes('2026-11-23T08:00');
    house.sent();
    await house.tick('2026-11-27T08:59');
    expect(house.sent().some(({ card }) => card.text.includes('Hvor mange kom'))).toBe(false);
    await house.tick('2026-11-27T09:00');
    const asked = house.sent().filter(({ card }) => card.text.includes('Hvor mange kom'));
    expect(asked.map(({ to }) => to)).toEqual(['koordinator']);
    await house.tick('2026-11-28T09:00');
    expect(house.sent().some(({ card }) => card.text.includes('Hvor mange kom'))).toBe(false);
    await house.close();
  });

  it('is kept by service and without names, with a note that the guard has read', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.tick('2026-11-27T09:00');
    const typed = { 'n.0': '2', 'n.1': '3', others: 'Fritidsklubben 4', note: 'Mer uro på kveldstid' };
    const stopped = await house.press('koordinator', 'Lagre', { ...typed, note: 'Ring 99 99 99 99' });
    expect(stopped.refused).toBe('agendaPerson');
    expect(await house.list('attendance')).toEqual([]);
    const unread = await house.press('koordinator', 'Lagre', { ...typed, others: 'mange fra klubben' });
    expect(unread.refused).toBe('countUnread');
    expect((await house.press('koordinator', 'Lagre', typed)).text).toContain('9 fra 3 tjenester');
    const trend = await house.say('koordinator', 'temperaturen');
    expect(trend.text).toContain('9 fra 3 tjenester');
    expect(trend.text).toContain('Mer uro på kveldstid');
    await house.close();
  });

  it('remembers the services counted last time', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.tick('2026-11-27T09:00');
    await house.press('koordinator', 'Lagre', { others: 'Fritidsklubben 4' });
    await house.tick('2027-01-29T09:00');
    const asked = house.sent().filter(({ card }) => card.text.includes('Hvor mange kom'));
    expect(asked.at(-1)?.card.text).toContain('Fritidsklubben');
    expect(asked.at(-1)?.card.text).not.toContain('Barneverntjenesten');
    await house.close();
  });
});
