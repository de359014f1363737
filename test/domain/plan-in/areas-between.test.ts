// Goal areas named by lines between measures told in running text: numbered or plain, and the steps of a measure that are none.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inShort, read, text } from './plans.ts';

const measure = (n: number, title: string): string => `Tiltak ${n}: ${title}\nAnsvarlig: NAV\nFrist: årlig`;
/** Each line a block of its own, as a text file gives them. */
const areas = (...lines: readonly string[]): readonly string[] =>
  inShort(read(...lines.flatMap((one) => one.split('\n')).map(text))).map((one) => one.replace(/ \(.*/, ''));

const NUMBERINGS: readonly (readonly [string, string, string])[] = [
  ['1. Vold', '2. Rus', '3. Utenforskap'],
  ['1) Vold', '2) Rus', '3) Utenforskap'],
  ['1 Vold', '2 Rus', '3 Utenforskap'],
  ['I. Vold', 'II. Rus', 'III. Utenforskap'],
  ['A. Vold', 'B. Rus', 'C. Utenforskap'],
  ['Innsatsområde 1: Vold', 'Innsatsområde 2: Rus', 'Innsatsområde 3: Utenforskap'],
  ['Område 1: Vold', 'Tema 2: Rus', 'Satsing 3: Utenforskap'],
  ['Innsatsområde 1: Vold', '2. Rus', '3. Utenforskap'],
  ['Vold', 'Rus', 'Utenforskap'],
];

describe('a goal area alone on its line between measures', () => {
  it.each(NUMBERINGS)('«%s», «%s» and «%s» hold for the measures below each', (vold, rus, utenforskap) => {
    expect(
      areas(
        vold,
        measure(1, 'Bekymret'),
        measure(2, 'Samtaler'),
        rus,
        measure(3, 'Kontroll'),
        utenforskap,
        measure(4, 'Losen'),
      ),
    ).toEqual(['Vold: Bekymret', 'Vold: Samtaler', 'Rus: Kontroll', 'Utenforskap: Losen']);
  });

  it('also where prose stands below it, or its measures tell all on one line', () => {
    expect(
      areas(
        '1. Vold',
        'Vold i nære relasjoner rammer mange.',
        'Tiltak 1: Kurs. Alle ansatte får kurs. Ansvarlig: Rektorene. Frist: 2027',
        'Tiltak 2: Samtaler. Ansvarlig: NAV',
        '2. Rus',
        'Rus er det flest spør om.',
        'Tiltak 3: Kontroll. Ansvarlig: NAV',
      ),
    ).toEqual(['Vold: Kurs', 'Vold: Samtaler', 'Rus: Kontroll']);
  });

  it('also below a measure that nobody answers for, which keeps its own text', () => {
    const plan = read(
      ...[
        '1. Vold',
        'Tiltak 1: Kurs',
        'Ansvarlig: NAV',
        'Tiltak 2: Samtaler',
        'Med alle som vil.',
        '2. Rus',
      ].map(text),
      ...['Tiltak 3: Kontroll', 'Ansvarlig: NAV'].map(text),
    );
    expect(inShort(plan)).toEqual(['Vold: Kurs (NAV)', 'Vold: Samtaler ()', 'Rus: Kontroll (NAV)']);
    expect(plan.measures[1]?.content).toBe('Med alle som vil.');
  });

  it('but no numbered step of a measure', () => {
    const steps = ['Slik:', '1. Kartlegge', '2. Følge opp'];
    expect(
      areas(
        '1. Vold',
        'Tiltak 1: Kurs',
        'Ansvarlig: NAV',
        ...steps,
        measure(2, 'Samtaler'),
        '2. Rus',
        measure(3, 'Kontroll'),
      ),
    ).toEqual(['Vold: Kurs', 'Vold: Samtaler', 'Rus: Kontroll']);
    expect(areas('1. Vold', 'Tiltak 1: Kurs', ...steps, 'Ansvarlig: NAV', measure(2, 'Samtaler'))).toEqual([
      'Vold: Kurs',
      'Vold: Samtaler',
    ]);
  });

  it('and no owner below the owners', () => {
    const plan = read(
      ...['Vold', 'Tiltak 1: Kurs', 'Ansvarlig: Rektor', 'FAU', measure(2, 'Samtaler')].map(text),
    );
    expect(plan.measures.map(({ goalArea }) => goalArea)).toEqual(['Vold', 'Vold']);
  });

  it('however many areas and measures there are', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(sizes, fc.boolean(), (all, withPoint) => {
        const told = all.flatMap((n, area) => [
          `${area + 1}${withPoint ? '.' : ')'} Område${'abcdefghi'[area]}`,
          ...Array.from({ length: n }, (_, at) => measure(at + 1, `Navn ${area} og ${at}`)),
        ]);
        const names = all.flatMap((n, area) =>
          Array.from({ length: n }, (_, at) => `Område${'abcdefghi'[area]}: Navn ${area} og ${at}`),
        );
        expect(areas(...told)).toEqual(names);
      }),
    );
  });
});
