// Several goal areas in one cell, and owners told for each area.
import { describe, expect, it } from '@jest/globals';
import { codes, inShort, only, read, sheet, table } from './plans.ts';

const HEADINGS = 'Tiltak|Målområde|Ansvarlig';
const areasOf = (...rows: readonly string[]): readonly (readonly string[])[] =>
  read(table(HEADINGS, ...rows)).measures.map(({ goalArea = '?', also }) => [
    goalArea,
    ...also.map((one) => one.goalArea),
  ]);

describe('a cell of goal areas', () => {
  it.each([
    ['Rus (hovedmål), Vold, Utenforskap', ['Rus', 'Vold', 'Utenforskap']],
    ['Rus, Vold (hovedmål)', ['Vold', 'Rus']],
    ['Rus; Vold (hovudmål) // Skole', ['Vold', 'Rus', 'Skole']],
    ['Rus (primær), Vold (sekundær)', ['Rus', 'Vold']],
    ['Rus (hovedmål)', ['Rus']],
  ])('«%s»: the one marked leads, the others stand beside it', (cell, areas) => {
    expect(areasOf(`Kurs|${cell}|NAV`)).toEqual([areas]);
  });

  it('without marks is parted only where its pieces are areas of the document', () => {
    expect(areasOf('Kurs|Rus, Vold|NAV', 'Samtaler|Rus|NAV', 'Losen|vold, rus|NAV')).toEqual([
      ['Rus', 'Vold'],
      ['Rus'],
      ['Vold', 'Rus'],
    ]);
    expect(areasOf('Kurs|Barn, unge og familie|NAV', 'Samtaler|Barn|NAV')).toEqual([
      ['Barn, unge og familie'],
      ['Barn'],
    ]);
    expect(areasOf('Kurs|Rus, Vold|NAV')).toEqual([['Rus, Vold']]);
  });

  it('holds for the rows below whose own cell is empty', () => {
    expect(areasOf('Kurs|Rus (hovedmål), Vold|NAV', 'Samtaler||PPT')).toEqual([
      ['Rus', 'Vold'],
      ['Rus', 'Vold'],
    ]);
  });

  it('of a table this program has given out is one area, commas or not', () => {
    const plan = read(sheet('Tiltak', `Id|${HEADINGS}`, 'a-1|Kurs|Rus, Vold|NAV', 'a-2|Samtaler|Rus|NAV'));
    expect(plan.measures.map(({ goalArea }) => goalArea)).toEqual(['Rus, Vold', 'Rus']);
  });
});

describe('owners told for each goal area', () => {
  it('answer there, and those of the leading area for the measure', () => {
    const plan = read(
      table(HEADINGS, 'Kurs|Rus; Vold|Rus: SLT-koordinator; Vold: Politikontakt og FAU', 'Samtaler|Vold|NAV'),
    );
    expect(inShort(plan)[0]).toBe('Rus: Kurs (SLT-koordinator)');
    expect(plan.measures[0]?.also).toEqual([{ goalArea: 'Vold', owners: ['Politikontakt', 'FAU'] }]);
  });

  it('also in an area the cell of areas does not name, and on lines of their own', () => {
    const plan = read(
      table(HEADINGS, 'Kurs|Rus|Rus: SLT-koordinator // Vold: Politikontakt', 'Samtaler|Vold|NAV'),
    );
    expect(plan.measures[0]).toMatchObject({
      owners: ['SLT-koordinator'],
      also: [{ goalArea: 'Vold', owners: ['Politikontakt'] }],
    });
  });

  it('leave the leading area without an owner where none is told for it, and say so', () => {
    const one = only(read(table(HEADINGS, 'Kurs|Rus; Vold|Vold: Politikontakt')));
    expect(one).toMatchObject({ owners: [], also: [{ goalArea: 'Vold', owners: ['Politikontakt'] }] });
    expect(codes(one)).toContain('noOwner');
  });

  it.each(['SLT-koordinator og rektorene, hver for seg', 'SLT-koordinator og rektorene (kvar for seg)'])(
    '«%s» are asked each for themselves, and nobody is called so',
    (cell) => {
      const one = only(read(table(HEADINGS, `Kurs|Rus|${cell}`)));
      expect(one).toMatchObject({ owners: ['SLT-koordinator', 'rektorene'], separately: true });
    },
  );
});
