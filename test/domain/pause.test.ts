import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/domain/calendar.ts';
import { readLanguage } from '../../src/domain/language.ts';
import { latestPause, readPause, untilOf } from '../../src/domain/pause.ts';

const now = { day: day('2026-11-23'), time: '08:00' };

describe('how long somebody wants peace', () => {
  it.each<[string, string]>([
    ['til 10. januar', '2027-01-10'],
    ['til og med 10.1.', '2027-01-10'],
    ['t.o.m. 10. januar', '2027-01-10'],
    ['fram til 10. januar 2027', '2027-01-10'],
    ['10. desember', '2026-12-10'],
    ['til fredag', '2026-11-27'],
    ['until 10 January', '2027-01-10'],
    ['to 10 January', '2027-01-10'],
    ['en uke', '2026-11-30'],
    ['ei veke', '2026-11-30'],
    ['to uker', '2026-12-07'],
    ['to veker', '2026-12-07'],
    ['two weeks', '2026-12-07'],
    ['i 14 dager', '2026-12-07'],
    ['i fjorten dagar', '2026-12-07'],
    ['en måned', '2026-12-23'],
    ['for 3 months', '2027-02-23'],
    ['to uker.', '2026-12-07'],
  ])('«pause %s» ends on %s', (text, expected) => {
    expect(readPause(text, now)).toEqual({ kind: 'until', day: expected });
  });

  it.each(['', '  ', 'til', 'fram til'])('«pause %s» says nothing of how long', (text) => {
    expect(readPause(text, now)).toEqual({ kind: 'none' });
  });

  it.each([
    'til sommeren',
    'til jul',
    'litt',
    'til 31. november',
    'til torsdag 11. desember',
    'til 0 uker',
    'til 10. januar hvis det passer',
  ])('«pause %s» is asked about, never guessed', (text) => {
    expect(readPause(text, now).kind).toBe('ask');
  });

  it('a date that contradicts its weekday is asked about with the days it may be', () => {
    expect(readPause('til torsdag 11. desember', now)).toEqual({
      kind: 'ask',
      options: expect.arrayContaining(['2026-12-11']),
    });
  });

  it('any text gives an answer, never an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => void readPause(text, now)));
  });

  it('the ready pauses end within a year, whatever the day', () => {
    for (const today of ['2026-11-23', '2027-07-31', '2027-08-01', '2028-02-29'].map(day))
      for (const span of ['week', 'twoWeeks', 'month', 'august'] as const) {
        expect(untilOf(span, today) > today).toBe(true);
        expect(untilOf(span, today) <= latestPause(today)).toBe(true);
      }
    expect(untilOf('august', day('2027-03-01'))).toBe('2027-08-01');
    expect(untilOf('august', day('2026-11-23'))).toBe('2027-08-01');
  });
});

describe('which language is meant', () => {
  it.each([
    ['bokmål', 'nb'],
    ['Nynorsk', 'nn'],
    [' english ', 'en'],
    ['engelsk.', 'en'],
    ['norsk', undefined],
    ['', undefined],
    ['samisk', undefined],
  ])('«%s» is %s', (text, expected) => {
    expect(readLanguage(text)).toBe(expected);
  });
});
