// One cell of owners as the owners it names.
import { describe, expect, it } from '@jest/globals';
import { ownersIn } from '../../../src/domain/plan-in/owner-words.ts';

describe('a cell of owners', () => {
  it.each([
    ['SLT-K/PPT og rektorane', ['SLT-K', 'PPT', 'rektorane']],
    ['Barnevern/PPT, NAV og rektor', ['Barnevern', 'PPT', 'NAV', 'rektor']],
    ['SLT-K, rektor ved ungdomsskolen og FAU', ['SLT-K', 'rektor ved ungdomsskolen', 'FAU']],
    ['Rektor ved ungdomsskolen, FAU og NAV', ['Rektor ved ungdomsskolen', 'FAU', 'NAV']],
    ['SLT-K, rektor ved ungdomsskulen, FAU', ['SLT-K', 'rektor ved ungdomsskulen', 'FAU']],
    ['Rektor v/ungdomsskolen, FAU', ['Rektor ved ungdomsskolen', 'FAU']],
    ['NAV v/leder', ['NAV ved leder']],
    ['NAV v/ leder og barnevernet', ['NAV ved leder', 'barnevernet']],
    ['Ordfører, politiet v/ lensmann og SLT-K', ['Ordfører', 'politiet ved lensmann', 'SLT-K']],
  ])('«%s» names each of them', (cell, owners) => {
    expect(ownersIn(cell).owners).toEqual(owners);
  });

  it.each([
    'Rektor ved barneskolen og ungdomsskolen',
    'Leder for barnevern og familie',
    'Kommunalsjef oppvekst og kultur',
    'lensmann i Nes/Ringerike',
    'leder for PPT/barnevern',
    'leder ved NAV og PPT',
  ])('«%s» is one, for it is not certain that there are two', (cell) => {
    expect(ownersIn(cell).owners).toEqual([cell]);
  });

  it('a person behind «v/» is left out, and who they speak for stays', () => {
    expect(ownersIn('NAV v/Kari Nordmann')).toMatchObject({ owners: ['NAV'], persons: true });
  });
});
