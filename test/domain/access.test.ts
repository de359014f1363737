// The table of access, cell by cell against a grid written out by hand: as whom × record × action × place. What it says of one
// standing it says of several together, and of none nothing.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, PLACES, RECORDS, STANDINGS, allows, placesFor } from '../../src/domain/access.ts';
import { GRID_CELLS, gridAllows } from '../access-grid.ts';

describe('the table of access', () => {
  it('has a cell in the grid for every record, action and standing, once', () => {
    const cells = GRID_CELLS.map(({ record, action, standing }) => `${record}/${action}/${standing}`);
    const all = RECORDS.flatMap((record) =>
      ACTIONS.flatMap((action) => STANDINGS.map((standing) => `${record}/${action}/${standing}`)),
    );
    expect(cells.toSorted()).toEqual(all.toSorted());
  });

  describe.each(RECORDS)('of %s', (record) => {
    it.each(
      GRID_CELLS.filter((cell) => cell.record === record).map(({ action, standing, places }) => ({
        standing,
        action,
        places,
        said: places.size === 0 ? 'nowhere' : [...places].join(', '),
      })),
    )('lets $standing $action $said', ({ action, standing, places }) => {
      for (const place of PLACES)
        expect([place, allows(record, action, new Set([standing]), place)]).toEqual([
          place,
          places.has(place),
        ]);
    });
  });

  it('gives somebody who stands in several ways what each of them has, and no more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RECORDS),
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...PLACES),
        fc.uniqueArray(fc.constantFrom(...STANDINGS)),
        (record, action, place, standings) => {
          expect(allows(record, action, new Set(standings), place)).toBe(
            gridAllows(record, action, standings, place),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('says of each record and action where it may be done at all', () => {
    for (const record of RECORDS)
      for (const action of ACTIONS)
        expect(placesFor(record, action)).toEqual(
          PLACES.filter((place) => gridAllows(record, action, STANDINGS, place)),
        );
  });

  it('shows a text nowhere but alone with the bot, and gives nobody in a channel more than counts', () => {
    const readers = GRID_CELLS.filter(({ places }) => places.has('channel'));
    expect(readers.map(({ record, action }) => `${record} ${action}`)).toEqual([
      'counts read',
      'counts read',
    ]);
    expect(placesFor('text', 'read')).toEqual(['private', 'tab']);
    expect(allows('text', 'read', new Set(['operator', 'clock', 'employee', 'offered']), 'private')).toBe(
      false,
    );
  });
});
