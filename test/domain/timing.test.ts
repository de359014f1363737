import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day } from '../../src/domain/calendar.ts';
import { timingSchema } from '../../src/domain/measure.ts';
import { readTiming } from '../../src/domain/timing.ts';

const TODAY = day('2026-11-23');
const meant = (text: string): string => {
  const reading = readTiming(text, TODAY);
  if (reading.kind === 'none') return '-';
  const all = reading.kind === 'read' ? [reading.timing] : reading.options;
  const said = all.map(({ rhythm, by }) => [rhythm, by].filter(Boolean).join(' ') || 'words').join(' | ');
  return reading.kind === 'read' ? said : `? ${said}`;
};

describe('when a measure is to be done', () => {
  it.each([
    ['', '-'],
    ['innen 1. juni 2027', 'once 2027-06-01'],
    ['Senest 01.06.2027', 'once 2027-06-01'],
    ['Frist: 1/6-2027', 'once 2027-06-01'],
    ['2027-06-01', 'once 2027-06-01'],
    ['innen 1. juni 2025', 'once 2025-06-01'],
    ['innen 31. desember', 'once 2026-12-31'],
    ['årlig', 'year'],
    ['Årleg i mars', 'year'],
    ['hvert år', 'year'],
    ['en gang i året', 'year'],
    ['én gang', 'once'],
    ['halvårlig', 'halfYear'],
    ['to ganger i året', 'halfYear'],
    ['kvart halvår', 'halfYear'],
    ['løpende', 'continuous'],
    ['Kontinuerleg', 'continuous'],
    ['hele planperioden', 'continuous'],
    ['ongoing', 'continuous'],
    ['årlig innen 1. mai', 'year'],
    ['innen utgangen av 2027', 'once 2027-12-31'],
    ['Innen utg. av juni 2027', 'once 2027-06-30'],
    ['innen 2. kvartal 2027', 'once 2027-06-30'],
    ['årlig fra høsten 2026', 'year'],
    ['løpende fra 1. mars 2027', 'continuous'],
  ])('«%s» is certain', (text, expected) => {
    expect(meant(text)).toBe(expected);
  });

  it.each([
    ['2027', '? once 2027-12-31 | words'],
    ['våren 2027', '? once 2027-06-30 | words'],
    ['høsten 2026', '? once 2026-12-31 | words'],
    ['1. halvår 2027', '? once 2027-06-30 | words'],
    ['mars 2027', '? once 2027-03-31 | words'],
    ['innen utgangen av mai', '? once 2027-05-31 | words'],
    ['2026–2028', '? once 2028-12-31 | words'],
    ['årlig og løpende', '? year | continuous | words'],
    ['løpende ut 2027', '? continuous | continuous 2027-12-31 | words'],
    ['snarest', '? once | year | halfYear | continuous | words'],
    ['Q2 2027', '? once 2027-06-30 | words'],
    ['ca. 1. mai 2027', '? once 2027-05-01 | words'],
    ['oppstart 1. mars 2026', '? once | year | halfYear | continuous | words'],
    ['annet hvert år', '? once | continuous | words'],
    ['Kvart tredje år', '? once | continuous | words'],
    ['ved behov', '? once | year | halfYear | continuous | words'],
  ])('«%s» is asked about', (text, expected) => {
    expect(meant(text)).toBe(expected);
  });

  it('always keeps the words, asks with the words alone as the last way out, and never fails', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            'innen',
            '1.',
            'juni',
            '2027',
            'årlig',
            'løpende',
            'uke',
            '12',
            'vår',
            'til',
            '31.2.2027',
          ),
          {
            maxLength: 8,
          },
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: -2000, max: 2000 }), (text, days) => {
        const reading = readTiming(text, addDays(TODAY, days));
        const words = text.trim().replace(/\s+/gu, ' ');
        if (reading.kind === 'none') return expect(words).toBe('');
        const all = reading.kind === 'read' ? [reading.timing] : reading.options;
        for (const one of all) expect(timingSchema.parse(one).words).toBe(words);
        if (reading.kind === 'ask') {
          expect(all.at(-1)).toEqual({ words });
          expect(all.length).toBeGreaterThan(1);
          expect(all.length).toBeLessThanOrEqual(6);
        }
      }),
    );
  });
});
