import { describe, expect, it } from '@jest/globals';
import { openHouse } from '../house.ts';

const ROUTE = [
  'Skoleruta 2026–2027',
  'Høstferie uke 41',
  'Juleferie 21.12.–3.1.',
  'Planleggingsdag 29. januar',
  'Vinterferie uke 8 (22.–26. februar)',
  'Påskeferie uke 12 (29. mars – 2. april)',
  'Mandag 29. mars: 2. påskedag',
  'Fri når det passer',
].join('\n');

describe('the school route', () => {
  it('is empty at first and says how it is told, and is the coordinator’s', async () => {
    const house = await openHouse({ preset: 'nes' });
    const { text, card } = await house.ask('koordinator', 'skolerute');
    expect(text).toContain('Ingen ferier eller fridager er lagt inn for Testvik.');
    expect(card?.actions.map(({ title }) => title)).toEqual(['Les linjene']);
    expect((await house.say('rektor', 'skolerute')).refused).toBe('notAllowed');
    await house.close();
  });

  it('is read back with dates and weekdays, and what is not certain is asked about', async () => {
    const house = await openHouse({ preset: 'nes' });
    const read = await house.ask('koordinator', `skolerute ${ROUTE}`);
    expect(read.text).toContain('Slik forstod jeg det');
    expect(read.text).toContain('mandag 21. desember 2026 til søndag 3. januar 2027\nJuleferie');
    expect(read.text).toContain('mandag 22. februar til fredag 26. februar 2027\nVinterferie');
    expect(read.text).toContain('Høstferie, mandag 5. oktober til fredag 9. oktober 2026: er over.');
    expect(read.text).toContain(
      'Planleggingsdag, fredag 29. januar 2027: elevene har fri, men de ansatte er på jobb.',
    );
    expect(read.text).toContain('mandag 29. mars 2027: en rød dag jeg kjenner fra før.');
    expect(read.text).toContain(
      'Påskeferie uke 12 (29. mars – 2. april)»: datoen og uka passer ikke sammen.',
    );
    expect(read.text).toContain('«Fri når det passer»: dette forstod jeg ikke.');
    expect((await house.get('area', 'kommune'))?.closed).toEqual([]);
    await house.close();
  });

  it('keeps the lines that were not understood in the field, and takes them when they are put right', async () => {
    const house = await openHouse({ preset: 'nes' });
    const read = await house.ask('koordinator', `skolerute ${ROUTE}`);
    expect(JSON.stringify(read.card?.json)).toContain(
      '"value":"Påskeferie uke 12 (29. mars – 2. april)\\nFri når det passer"',
    );
    const again = await house.press('koordinator', 'Les på nytt', {
      rest: 'Påskeferie 22. mars – 29. mars\nFri når det passer',
    });
    expect(again.text).toContain('mandag 22. mars til mandag 29. mars 2027\nPåskeferie');
    const saved = await house.press('koordinator', 'Lagre 3 ferier og fridager', {
      rest: 'Fri når det passer',
    });
    expect(saved.text).toContain('Lagret: 3 ferier og fridager.');
    expect(JSON.stringify(saved.card?.json)).toContain('"value":"Fri når det passer"');
    expect((await house.get('area', 'kommune'))?.closed).toEqual([
      { from: '2026-12-21', to: '2027-01-03', name: 'Juleferie' },
      { from: '2027-02-22', to: '2027-02-26', name: 'Vinterferie' },
      { from: '2027-03-22', to: '2027-03-29', name: 'Påskeferie' },
    ]);
    await house.close();
  });

  it('saved twice is saved once, and a range can be taken out again', async () => {
    const house = await openHouse({ preset: 'nes' });
    await house.ask('koordinator', 'skolerute Vinterferie uke 8');
    await house.press('koordinator', 'Lagre 1 ferie');
    await house.ask('koordinator', 'skolerute Vinterferie uke 8');
    await house.press('koordinator', 'Lagre 1 ferie');
    expect((await house.get('area', 'kommune'))?.closed).toHaveLength(1);
    await house.ask('koordinator', 'skolerute');
    const gone = await house.press('koordinator', 'Ta bort');
    expect(gone.text).toContain('Tatt bort: mandag 22. februar til fredag 26. februar 2027.');
    expect((await house.get('area', 'kommune'))?.closed).toEqual([]);
    const twice = await house.act('koordinator', 'route.remove', { from: '2027-02-22', to: '2027-02-26' });
    expect(twice.refused).toBeUndefined();
    await house.close();
  });

  it('tells which meetings fall on the days, and the question about them comes the next morning', async () => {
    const house = await openHouse({ preset: 'nes', now: '2027-02-16T14:00' });
    await house.tick('2027-02-16T14:00');
    await house.ask('koordinator', 'skolerute Vinterferie uke 8');
    const saved = await house.press('koordinator', 'Lagre 1 ferie');
    expect(saved.text).toContain('Møter på disse dagene: SLT-frokost fredag 26. februar.');
    house.sent();
    await house.tick('2027-02-17T09:01');
    const asked = house.sent().filter(({ to }) => to === 'koordinator');
    expect(asked.map(({ card }) => card.text).join()).toContain('Fredag 26. februar er Vinterferie');
    await house.close();
  });

  it('stops what points at a person before it is shown, and a closing that never ends before it is saved', async () => {
    const house = await openHouse({ preset: 'nes' });
    const stopped = await house.say('koordinator', 'skolerute Fri 7. mai, ring 99 88 77 66');
    expect(stopped.refused).toBe('identifies');
    const closed = [{ from: '2027-01-01', to: '2027-12-31', name: 'Alt' }];
    expect((await house.act('koordinator', 'route.save', { closed })).refused).toBe('closedTooLong');
    const backwards = [{ from: '2027-12-31', to: '2027-01-01', name: 'Alt' }];
    expect((await house.act('koordinator', 'route.save', { closed: backwards })).refused).toBe(
      'closedTooLong',
    );
    await house.close();
  });
});
