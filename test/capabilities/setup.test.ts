import { describe, expect, it } from '@jest/globals';
import { openHouse } from '../house.ts';

describe('setting a municipality up', () => {
  it('begins with the handbook, makes whoever sets up the coordinator, and tells nobody', async () => {
    const house = await openHouse();
    await house.meets('koordinator');
    await house.ask('koordinator', 'oppsett');
    const done = await house.press('koordinator', 'Start fra håndboka', {
      name: 'Testvik',
      preset: 'krad',
      language: 'nb',
    });
    expect(done.text).toContain('Testvik er satt opp');
    const role = await house.get('role', 'slt-koordinator');
    expect(role?.holders.map(({ person }) => person)).toEqual([await house.personOf('koordinator')]);
    expect(house.sent()).toEqual([]);
    await house.close();
  });

  it('is refused to others, in words', async () => {
    const house = await openHouse();
    await house.meets('rektor');
    const answer = await house.say('rektor', 'oppsett nes');
    expect(answer.refused).toBe('notAllowed');
    expect(answer.text).toContain('Det er bare koordinatoren eller stedfortrederen som kan gjøre dette.');
    await house.close();
  });

  it('run again adds what is missing and leaves what is there', async () => {
    const house = await openHouse({ preset: 'nes' });
    const before = await house.get('role', 'slt-koordinator');
    await house.act('koordinator', 'setup.apply', { preset: 'jevnaker' });
    expect(await house.get('role', 'slt-koordinator')).toEqual(before);
    expect((await house.list('measure')).length).toBe(26);
    expect((await house.get('area', 'kommune'))?.name).toBe('Testvik');
    await house.close();
  });
});
