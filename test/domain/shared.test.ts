import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, addDays, day } from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { type SharedDates, copyId, copyOf, datesFor, isNews } from '../../src/domain/shared.ts';

const NOW = Date.UTC(2027, 0, 4, 8) as Instant;
const held: Meeting = {
  ...{
    id: 'raad/2027-03-10',
    forum: 'raad' as ForumId,
    day: day('2027-03-10'),
    start: '09:00',
    end: '11:00',
  },
  ...{ place: 'Rådhuset', agenda: ['Ungdata'], theme: 'Vold', state: 'invited', invitees: [] },
};
const FOLLOWER = { area: 'nabo' as never, forum: 'politiraad' as ForumId };
const told = (more: Partial<Meeting> = {}, isGone = false): SharedDates =>
  datesFor(held.forum, FOLLOWER, { ...held, ...more }, isGone);

describe('news of a shared meeting', () => {
  it('is a new day, hour, place or a cancellation, and not an agenda that went out', () => {
    expect(isNews(undefined, held)).toBe(true);
    expect(isNews(held, undefined)).toBe(true);
    for (const more of [{ day: day('2027-03-11') }, { start: '10:00' }, { place: '' }] as Partial<Meeting>[])
      expect(isNews(held, { ...held, ...more })).toBe(true);
    expect(isNews(held, { ...held, state: 'cancelled' })).toBe(true);
    expect(isNews({ ...held, state: 'planned' }, held)).toBe(false);
    expect(isNews(held, { ...held, agenda: [], theme: 'Annet' })).toBe(false);
  });

  it('is never a hastemøte', () => {
    expect(isNews(undefined, { ...held, emergency: true })).toBe(false);
    expect(isNews({ ...held, emergency: true }, undefined)).toBe(false);
  });

  it('carries the dates and no more', () => {
    expect(Object.keys(told()).sort()).toEqual(
      ['forum', 'home', 'meeting', 'sequence', 'state', 'day', 'start', 'end', 'place'].sort(),
    );
  });
});

describe('the copy', () => {
  it('has the id of the day first planned, and calls nobody', () => {
    const copy = copyOf(told({ day: day('2027-03-17'), sequence: 1 }), undefined, NOW);
    expect(copy).toMatchObject({ id: 'politiraad/2027-03-10', day: '2027-03-17', state: 'planned' });
    expect([copy?.invitees, copy?.agenda, copy?.theme]).toEqual([[], [], undefined]);
    expect(copyId(told())).toBe('politiraad/2027-03-10');
  });

  it('is the last that was told, however often, and older news does nothing', () => {
    const news = fc.record({
      sequence: fc.integer({ min: 0, max: 4 }),
      moved: fc.integer({ min: -20, max: 20 }),
      state: fc.constantFrom('invited' as const, 'planned' as const, 'cancelled' as const),
    });
    fc.assert(
      fc.property(fc.array(news, { minLength: 1, maxLength: 8 }), (all) => {
        const messages = all.map(({ sequence, moved, state }) =>
          told({ sequence, state, day: addDays(held.day, moved) }),
        );
        let copy: Meeting | undefined;
        for (const one of messages) {
          const next = copyOf(one, copy, NOW);
          expect(copyOf(one, next, NOW)).toBe(next);
          expect(next?.sequence ?? 0).toBeGreaterThanOrEqual(copy?.sequence ?? 0);
          copy = next;
        }
        const highest = Math.max(...messages.map((one) => one.sequence));
        if (copy) expect(copy.sequence).toBeLessThanOrEqual(highest);
      }),
    );
  });

  it('is gone when the meeting is', () => {
    const copy = copyOf(told(), undefined, NOW);
    expect(copyOf(told({}, true), copy, NOW)).toBeUndefined();
    expect(copyOf(told({}, true), undefined, NOW)).toBeUndefined();
  });
});
