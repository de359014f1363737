// What a load run says of itself holds only what was counted.
import { expect, it } from '@jest/globals';
import { holds, printed } from './report.ts';

const ROWS = [{ figure: 'p50', value: '3 ms', limit: 'under 5 ms', holds: true }];

it('says nothing of lost and doubled where they were not counted', () => {
  expect(printed({ title: 'A minute', rows: ROWS })).not.toMatch(/lost|doubled/);
  expect(holds({ title: 'A minute', rows: ROWS })).toBe(true);
});

it('fails on one that is lost, or doubled, or a figure outside its limit', () => {
  expect(printed({ title: 'A card', rows: ROWS, lost: 1 })).toMatch(/lost\s+1\s+0\s+FAILS/);
  expect(holds({ title: 'A card', rows: ROWS, lost: 1 })).toBe(false);
  expect(holds({ title: 'A card', rows: ROWS, lost: 0, doubled: 1 })).toBe(false);
  expect(holds({ title: 'A card', rows: [{ figure: 'p50', value: '9 ms', holds: false }] })).toBe(false);
});
