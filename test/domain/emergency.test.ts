import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, type Wall, day, dayOf, instantOf } from '../../src/domain/calendar.ts';
import { calledIn, choicesOf, emergencyForum, freeId, themeIn } from '../../src/domain/emergency.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import { startOf } from '../../src/domain/meeting.ts';
import type { PersonId, Role } from '../../src/domain/people.ts';
import { PRESETS } from '../../src/presets/index.ts';

const at = (text: string): Instant => instantOf(text as Wall);

describe('when a hastemøte can be', () => {
  const starts = (now: string) =>
    choicesOf(at(now)).map(({ key, time }) => `${key} ${time.day} ${time.start}`);
  it('is in a quarter, in an hour, at the next whole hours, or tomorrow morning', () => {
    expect(starts('2026-12-10T14:23')).toEqual([
      'quarter 2026-12-10 14:40',
      'hour 2026-12-10 15:25',
      'today-16 2026-12-10 16:00',
      'today-17 2026-12-10 17:00',
      'today-18 2026-12-10 18:00',
      'tomorrow 2026-12-11 08:15',
    ]);
  });
  it('crosses midnight, and offers no hour of the night', () => {
    expect(starts('2026-12-10T23:50')).toEqual([
      'quarter 2026-12-11 00:05',
      'hour 2026-12-11 00:50',
      'tomorrow 2026-12-11 08:15',
    ]);
  });
  it('is always ahead, whatever the minute', () => {
    const span = { min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') };
    fc.assert(
      fc.property(fc.integer(span), (now) => {
        for (const { time } of choicesOf(now as Instant)) {
          expect(startOf(time)).toBeGreaterThan(now);
          expect(time.day >= dayOf(now as Instant)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('whose meeting it is', () => {
  it.each([
    ['jevnaker', 'fagteam'],
    ['nes', 'innsatsteam'],
    ['krad', 'utforende'],
    ['gjesdal', 'operativ'],
  ] as const)('in %s the forum %s', (preset, id) => {
    expect(emergencyForum(PRESETS[preset].forums)?.id).toBe(id);
  });
  it('is nobody’s where there is only a politiråd', () => {
    expect(emergencyForum([{ type: 'politiraad', level: 'styrende' } as Forum])).toBeUndefined();
  });
  it('gets the first free id of the day, up to nine', () => {
    const forum = { id: 'fagteam' as ForumId };
    const taken = new Set(['fagteam/2026-12-10', 'fagteam/2026-12-10-2']);
    expect(freeId(forum, day('2026-12-10'), (id) => taken.has(id))).toBe('fagteam/2026-12-10-3');
    expect(freeId(forum, day('2026-12-10'), () => true)).toBeUndefined();
  });
});

describe('who is called', () => {
  const role = (id: string, holders: string[], deputies: string[] = []): Role => ({
    id,
    name: id,
    aliases: [],
    holders: holders.map((person) => ({ person: person as PersonId })),
    deputies: deputies.map((person) => ({ person: person as PersonId })),
  });
  const persons = new Map([
    ['hviler' as PersonId, { id: 'hviler' as PersonId, pausedUntil: day('2026-12-31') }],
    ['frisk' as PersonId, { id: 'frisk' as PersonId, pausedUntil: day('2026-12-01') }],
  ]);
  const called = (...roles: Role[]) =>
    calledIn(roles, persons, day('2026-12-10')).map(({ person }) => person);

  it('is the holder, the deputy where nobody holds the role, and both where the holder has asked for peace', () => {
    expect(called(role('a', ['frisk'], ['vara']))).toEqual(['frisk']);
    expect(called(role('a', [], ['vara']))).toEqual(['vara']);
    expect(called(role('a', ['hviler'], ['vara']))).toEqual(['hviler', 'vara']);
    expect(called(role('a', ['frisk']), role('b', ['frisk']))).toEqual(['frisk']);
    expect(called(role('a', []))).toEqual([]);
  });
});

it('a word after «hastemøte» ticks a theme, and no word is needed', () => {
  expect(['vold', 'rus på festivalen', 'trusler', 'noe'].map(themeIn)).toEqual([
    'violence',
    'drugs',
    'violence',
    undefined,
  ]);
});
