import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Day,
  type Instant,
  addDays,
  dayOf,
  isWorkday,
  startOfDay,
  wallOf,
} from '../../src/domain/calendar.ts';
import type { Consent } from '../../src/domain/concern.ts';
import { ARCHIVE, expiryOf, inPlace, remindersOf, standsOnConsent } from '../../src/domain/consent.ts';

const consent = (state: Consent['state'], until?: string): Consent => ({
  state,
  ...(until === undefined ? {} : { until: until as Day }),
  by: 'rektor' as Consent['by'],
  at: 0 as Instant,
});
const on = (day: string): Day => day as Day;

describe('a consent', () => {
  it('holds through its last day and not the day after', () => {
    const given = consent('consent', '2026-12-18');
    expect(inPlace(given, on('2026-12-18'))).toBe('consent');
    expect(inPlace(given, on('2026-12-19'))).toBeUndefined();
    expect(inPlace(consent('present'), on('2030-01-01'))).toBe('present');
  });

  it('is not in place when there is none, or it has been withdrawn', () => {
    for (const one of [undefined, consent('none'), consent('withdrawn', '2026-12-18')])
      expect(inPlace(one, on('2026-12-01'))).toBeUndefined();
  });

  it('ends early in the morning after its last day, also on the nights the clocks change', () => {
    const wall = (until: string) => wallOf(expiryOf({ until: on(until) }) as Instant);
    expect(wall('2026-10-24')).toBe('2026-10-25T06:00');
    expect(wall('2026-10-25')).toBe('2026-10-26T06:00');
    expect(wall('2027-03-27')).toBe('2027-03-28T06:00');
    expect(wall('2027-03-28')).toBe('2027-03-29T06:00');
    expect(expiryOf({})).toBeUndefined();
  });

  it('is reminded of two weeks before and on its last day, on working mornings', () => {
    const at = (until: string) => remindersOf({ until: on(until) }, []).map((one) => wallOf(one.at));
    expect(at('2026-12-18')).toEqual(['2026-12-04T09:00', '2026-12-18T09:00']);
    expect(at('2027-03-28')).toEqual(['2027-03-12T09:00', '2027-03-24T09:00']);
    expect(at('2026-10-25')).toEqual(['2026-10-09T09:00', '2026-10-23T09:00']);
    expect(remindersOf({}, [])).toEqual([]);
  });

  it('is never reminded of on a day off, nor after its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (days) => {
        const until = addDays(on('2026-01-01'), days);
        for (const { at } of remindersOf({ until }, [])) {
          expect(isWorkday(dayOf(at))).toBe(true);
          expect(at).toBeLessThan(startOfDay(addDays(until, 1)));
        }
      }),
    );
  });

  it('is what a case rests on, unless nobody can be recognised', () => {
    expect(standsOnConsent({ case: { of: 'individual', terms: 'consent' } })).toBe(true);
    expect(standsOnConsent({ case: { of: 'individual', terms: 'present' } })).toBe(true);
    expect(standsOnConsent({ case: { of: 'individual', terms: 'anonymous' } })).toBe(false);
    expect(standsOnConsent({ case: { of: 'group', terms: 'anonymous' } })).toBe(false);
    expect(standsOnConsent({})).toBe(false);
  });
});

describe('where a form is archived', () => {
  it.each([
    'P360 2026/1234',
    'Acos 26/10-3',
    'ePhorte 2026/55',
    'HsPro 123',
    'Elements 2026-48',
    'Visma FLYT 2026/88',
  ])('%s is a reference', (text) => expect(ARCHIVE.test(text)).toBe(true));

  it.each([
    '',
    'P360',
    'Kari Nordmann',
    '01010112345',
    'P360 01010112345',
    'hos rektor',
    'Arkiv 1 <b>',
    'se https://x.no/1',
    `P360 ${'1'.repeat(60)}`,
  ])('«%s» is none', (text) => expect(ARCHIVE.test(text)).toBe(false));
});
