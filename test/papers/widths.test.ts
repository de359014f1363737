import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnWidths } from '../../src/papers/widths.ts';

const PAGE = 9638;

describe('the columns of a table', () => {
  it('fill the page and no more, whatever stands in them', () => {
    const row = fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const widths = columnWidths(rows, PAGE);
        expect(widths).toHaveLength(Math.max(...rows.map((cells) => cells.length)));
        const sum = widths.reduce((a, b) => a + b, 0);
        expect(sum).toBeLessThanOrEqual(PAGE);
        expect(sum).toBeGreaterThan(PAGE - widths.length - 1);
        for (const width of widths) expect(width).toBeGreaterThan(300);
      }),
    );
  });

  it('give most room to what has most to say, and none too little for its words', () => {
    const [title = 0, status = 0, remarks = 0] = columnWidths(
      [
        ['Tiltak', 'Status', 'Merknad'],
        [
          'Natteravner',
          'Forsinket',
          'Vi har kommet halvveis, og tar resten i januar når kontrakten er klar.',
        ],
      ],
      PAGE,
    );
    expect(remarks).toBeGreaterThan(title + status);
    expect(title).toBeGreaterThan(status);
    expect(status).toBeGreaterThan(1000);
  });

  it('of a table of nothing are none', () => {
    expect(columnWidths([], PAGE)).toEqual([]);
  });
});
