import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AreaId } from '../../src/domain/area.ts';
import { type ClosedRange, closedName } from '../../src/domain/closed.ts';
import { day } from '../../src/domain/calendar.ts';
import { eventOf, withArea } from '../../src/domain/event.ts';
import type { Meeting } from '../../src/domain/meeting.ts';

const LILLEVIK = { id: 'lillevik' as AreaId, name: 'Lillevik' };

describe('the municipality in a subject and a calendar entry', () => {
  it('stands after the words, for people meet in several', () => {
    expect(withArea('Innkalling: Fagteam torsdag 10. desember', LILLEVIK)).toBe(
      'Innkalling: Fagteam torsdag 10. desember (Lillevik)',
    );
    const meeting = { id: 'fagteam/2026-12-10', day: '2026-12-10', place: '', state: 'invited' };
    const event = eventOf(LILLEVIK, { name: 'Fagteam' }, meeting as Meeting);
    expect(event).toMatchObject({
      summary: 'Fagteam (Lillevik)',
      uid: 'fagteam.2026-12-10.lillevik@slt-bot',
    });
  });

  it('is not said twice, and only a whole word says it', () => {
    expect(withArea('Politiråd Lillevik', LILLEVIK)).toBe('Politiråd Lillevik');
    expect(withArea('Referat fra Lillevik: uke 50', LILLEVIK)).toBe('Referat fra Lillevik: uke 50');
    expect(withArea('Innkalling: Mestringsteam', { name: 'Nes' })).toBe('Innkalling: Mestringsteam (Nes)');
    expect(withArea('Hovednes', { name: 'Nes' })).toBe('Hovednes (Nes)');
  });

  it('keeps the words as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (words, name) => {
        const said = withArea(words, { name });
        expect(said.startsWith(words)).toBe(true);
        expect(withArea(said, { name }).length).toBeLessThanOrEqual(said.length + name.length + 3);
      }),
    );
  });
});

describe('a closed day', () => {
  it('has the name of its range, and none on other days', () => {
    const closed: readonly ClosedRange[] = [
      { from: day('2027-02-08'), to: day('2027-02-12'), name: 'Vinterferie' },
      { from: day('2027-05-14'), to: day('2027-05-14'), name: '' },
    ];
    expect(closedName(day('2027-02-12'), closed)).toBe('Vinterferie');
    expect(closedName(day('2027-05-14'), closed)).toBe('');
    expect(closedName(day('2027-02-13'), closed)).toBeUndefined();
  });
});
