import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/domain/calendar.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import { newTime, readMove, readNamed, recalled } from '../../src/domain/moving.ts';
import type { PersonId } from '../../src/domain/people.ts';

const NOW = { day: day('2026-11-23'), time: '08:00' };
const FORUMS = [
  { id: 'fagteam' as ForumId, name: 'Fagteam', aliases: ['fagteamet'], place: '' },
  { id: 'kg' as ForumId, name: 'Koordineringsgruppe', aliases: ['koordineringsgruppa'], place: '' },
] as unknown as readonly Forum[];
const HELD = { day: day('2026-12-10'), start: '09:00', end: '11:00' };

const moved = (text: string) => {
  const said = readMove(text, FORUMS, NOW);
  return { forum: said.forum?.id, old: said.old, place: said.place, ...newTime(HELD, said) };
};

describe('«flytt …»', () => {
  it.each([
    ['fagteam til 17. desember kl 9', { day: '2026-12-17', start: '09:00', end: '11:00' }],
    ['fagteamet 17. desember', { day: '2026-12-17', start: '09:00', end: '11:00' }],
    ['møtet i fagteam til torsdag 17. desember kl 13', { day: '2026-12-17', start: '13:00', end: '15:00' }],
    [
      'fagteam 10. desember til 17. desember kl 9',
      { old: '2026-12-10', day: '2026-12-17', start: '09:00', end: '11:00' },
    ],
    ['fagteam frå 10.12 til 17.12', { old: '2026-12-10', day: '2026-12-17', start: '09:00', end: '11:00' }],
    ['fagteam 17. desember kl 9 til 10', { day: '2026-12-17', start: '09:00', end: '10:00' }],
    ['fagteam til 17. desember kl 9 til 10', { day: '2026-12-17', start: '09:00', end: '10:00' }],
    ['fagteam kl 12', { day: '2026-12-10', start: '12:00', end: '14:00' }],
    ['fagteam til samme dag kl 12.30–13', { day: '2026-12-10', start: '12:30', end: '13:00' }],
    [
      'fagteam til 17. desember på rådhuset',
      { day: '2026-12-17', start: '09:00', end: '11:00', place: 'rådhuset' },
    ],
    ['fagteam en uke senere', { day: '2026-12-17', start: '09:00', end: '11:00' }],
    ['fagteam til to veker seinare', { day: '2026-12-24', start: '09:00', end: '11:00' }],
    ['fagteam en dag tidligere', { day: '2026-12-09', start: '09:00', end: '11:00' }],
    ['fagteam to 17 December 09:00', { day: '2026-12-17', start: '09:00', end: '11:00' }],
    ['fagteam til fredag i stedet', { day: '2026-11-27', start: '09:00', end: '11:00' }],
  ])('reads «%s»', (text, expected) => {
    const { forum, old, place, ...when } = moved(text);
    expect(forum).toBe('fagteam');
    expect({ ...when, ...(old ? { old } : {}), ...(place ? { place } : {}) }).toEqual(expected);
  });

  it('asks where it cannot know', () => {
    expect(readMove('fagteam til neste uke', FORUMS, NOW).when.kind).toBe('ask');
    expect(readMove('fagteam til torsdag 18. desember', FORUMS, NOW).when.kind).toBe('ask');
    expect(readMove('fagteam', FORUMS, NOW)).toMatchObject({ when: { kind: 'none' }, unread: undefined });
    expect(readMove('fagteam til rådhuset', FORUMS, NOW)).toMatchObject({ unread: 'rådhuset' });
    expect(readMove('frokost til fredag', FORUMS, NOW).forum).toBeUndefined();
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void moved(`fagteam ${text} til ${text}`)));
  });
});

describe('«avlys …»', () => {
  it('names the meeting by its day, or the next', () => {
    expect(readNamed('fagteam 10. desember', FORUMS, NOW)).toMatchObject({
      old: '2026-12-10',
      unread: undefined,
    });
    expect(readNamed('fagteam', FORUMS, NOW)).toMatchObject({ old: undefined, unread: undefined });
    expect(readNamed('fagteam en gang', FORUMS, NOW).unread).toBe('en gang');
  });

  it('knows a hastemøte by its word, whatever forum it is called in', () => {
    for (const text of ['hastemøte', 'hastemøtet i fagteam', 'Hastemøtet.', 'the emergency meeting'])
      expect(readNamed(text, FORUMS, NOW)).toMatchObject({
        urgent: true,
        forum: undefined,
        unread: undefined,
      });
    expect(readNamed('hastemøtet 10. desember', FORUMS, NOW)).toMatchObject({
      urgent: true,
      old: '2026-12-10',
    });
    expect(readMove('hastemøtet til i morgen kl 9', FORUMS, NOW)).toMatchObject({ urgent: true });
    expect(readNamed('fagteam', FORUMS, NOW).urgent).toBe(false);
  });
});

describe('who a moved meeting is for', () => {
  const one = (person: string, role?: string) => ({ person: person as PersonId, ...(role ? { role } : {}) });

  it('keeps those who still hold a role in it and its guests, adds the new, and lets go of those who left', () => {
    const result = recalled(
      [one('rektor', 'rektor'), one('gjest'), one('sluttet', 'nav')],
      [one('rektor', 'rektor'), one('ny', 'nav')],
    );
    expect(result).toEqual({
      kept: [one('rektor', 'rektor'), one('gjest')],
      added: [one('ny', 'nav')],
      left: [one('sluttet', 'nav')],
    });
  });
});
