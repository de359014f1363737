// Charts as they are printed: the picture is decoded again and looked at pixel by pixel.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Chart, Fill } from '../../src/domain/chart.ts';
import { CHART_WIDTH, svgOf } from '../../src/papers/chart-svg.ts';
import { wrapped } from '../../src/papers/chart-text.ts';
import { pngOf } from '../../src/papers/chart.ts';
import { anyText } from '../any-text.ts';
import { hostile } from '../hostile.ts';
import { pixelsOf, sizeOf } from './png.ts';

const FILLS: readonly Fill[] = ['solid', 'crossed', 'hatched', 'dotted', 'empty'];
const chart = (rows: Chart['rows'], fills: readonly Fill[] = FILLS): Chart => ({
  title: 'Tiltakene per innsatsområde',
  series: fills.map((fill) => ({ name: fill, fill })),
  rows,
  alt: 'Alt i ord.',
});

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The outlined boxes: the swatches of the legend, then the parts of the bars. */
const boxesOf = (svg: string): readonly Rect[] =>
  [
    ...svg.matchAll(
      /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="[^"]+" stroke="#1b1b1b"/g,
    ),
  ].map(([, x, y, width, height]) => ({ x: +x!, y: +y!, width: +width!, height: +height! }));

describe('a chart', () => {
  it('is a picture as wide as a page, with ink on it', async () => {
    const { width, height, grayAt } = pixelsOf(
      await pngOf(chart([{ label: 'Rus', values: [1, 2, 3, 4, 5] }])),
    );
    expect(width).toBe(CHART_WIDTH);
    expect(height).toBeGreaterThan(120);
    expect(height).toBeLessThan(400);
    let dark = 0;
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (grayAt(x, y) < 100) dark++;
    expect(dark / (width * height)).toBeGreaterThan(0.02);
    expect(grayAt(2, 2)).toBe(255);
  });

  it('shows each kind of part in a gray of its own, so that a black and white printer keeps them apart', async () => {
    const one = chart(FILLS.map((_, n) => ({ label: 'x', values: FILLS.map((__, m) => (m === n ? 9 : 0)) })));
    const boxes = boxesOf(svgOf(one)).slice(FILLS.length);
    const picture = pixelsOf(await pngOf(one));
    expect(boxes).toHaveLength(FILLS.length);
    const grays = boxes.map(({ x, y, height }) => {
      let sum = 0;
      for (let dy = 6; dy < height - 6; dy++)
        for (let dx = 6; dx < 96; dx++) sum += picture.grayAt(Math.round(x + dx), Math.round(y + dy));
      return sum / ((height - 12) * 90);
    });
    for (const [n, gray] of grays.entries())
      if (n > 0) expect(gray - (grays[n - 1] ?? 0)).toBeGreaterThan(12);
    expect(grays.at(-1)).toBe(255);
  });

  it('writes every number that is not nothing in its part, and the sum behind the bar', () => {
    const svg = svgOf(chart([{ label: 'Rus', values: [2, 0, 5, 11, 1] }]));
    const numbers = [...svg.matchAll(/>(\d+)<\/text>/g)].map(([, n]) => Number(n));
    expect(numbers).toEqual([2, 5, 11, 1, 19]);
    expect(boxesOf(svg)).toHaveLength(FILLS.length + 4);
  });

  it('of one kind of thing writes the number once for each bar', () => {
    const svg = svgOf(chart([{ label: 'Rus', values: [7] }], ['hatched']));
    expect([...svg.matchAll(/>(\d+)<\/text>/g)].map(([, n]) => n)).toEqual(['7']);
  });

  it('gives a larger number a wider part, equal sums bars of one length, and keeps all on the paper', () => {
    const value = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 }));
    const row = fc.array(value, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const both = [...rows, ...rows.map((values) => values.toSorted((a, b) => a - b))];
        const boxes = boxesOf(svgOf(chart(both.map((values) => ({ label: 'Rus', values }))))).slice(
          FILLS.length,
        );
        const lengths = both.map((values) => {
          const parts = values.flatMap((n) => (n > 0 ? [{ n, width: boxes.shift()?.width ?? 0 }] : []));
          const inOrder = parts.toSorted((a, b) => a.n - b.n || a.width - b.width);
          for (const [at, one] of inOrder.entries())
            expect(one.width).toBeGreaterThanOrEqual((inOrder[at - 1]?.width ?? 0) - 0.001);
          return parts.reduce((all, { width }) => all + width, 0);
        });
        expect(boxes).toEqual([]);
        for (const [n, length] of lengths.slice(0, rows.length).entries()) {
          expect(length).toBeCloseTo(lengths[n + rows.length] ?? 0);
          expect(length).toBeLessThan(CHART_WIDTH - 300 - 70 - 40);
        }
      }),
    );
  });

  it('makes a bar half as long for half as much', () => {
    const boxes = boxesOf(
      svgOf(
        chart([
          { label: 'Rus', values: [1, 2, 3, 4, 0] },
          { label: 'Vold', values: [0, 5, 0, 0, 0] },
          { label: 'Trygghet', values: [5, 5, 0, 0, 0] },
        ]),
      ),
    ).slice(FILLS.length);
    const length = (from: number, to: number): number =>
      boxes.slice(from, to).reduce((all, { width }) => all + width, 0);
    expect(length(0, 4)).toBeCloseTo(length(5, 7));
    expect(length(4, 5)).toBeCloseTo(length(0, 4) / 2);
  });

  it('has room for twenty goal areas with long names, and shows a row of nothing', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => ({
      label: `${n} ${hostile(200)}`,
      values: [n, 0, 0, 0, n % 3],
    }));
    const { height } = sizeOf(await pngOf(chart(rows)));
    expect(height).toBeGreaterThan(20 * 56);
    expect(height).toBeLessThan(2500);
    const nothing = svgOf(chart([{ label: 'Tomt', values: [0, 0, 0, 0, 0] }]));
    expect(nothing).toContain('>0</text>');
    expect((await pngOf(chart([]))).length).toBeGreaterThan(500);
  });

  it('takes whatever people write as words, and draws it', async () => {
    const texts = [
      hostile(200),
      '</text><script>alert(1)</script>',
      '&lt;',
      '😀👩‍👩‍👧',
      'שלום עולם',
      '\ud800',
      '\u0000\u0007',
    ];
    for (const label of texts) {
      const { width } = sizeOf(await pngOf({ ...chart([{ label, values: [1, 1, 1, 1, 1] }]), title: label }));
      expect(width).toBe(CHART_WIDTH);
    }
    expect(svgOf(chart([{ label: '</text><script>', values: [] }]))).not.toContain('<script');
  });

  it('is whole XML whatever stands in it', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (label, title) => {
        const svg = svgOf({ ...chart([{ label, values: [1] }]), title });
        const words = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, inner]) => inner ?? '');
        for (const one of words) expect(one.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[<>&]/);
        expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
        expect(svg).not.toMatch(/[\ufffe\uffff\u202e]/);
        expect(svg.isWellFormed()).toBe(true);
      }),
    );
  });

  it('draws what is no whole number as one, and less than nothing as nothing', () => {
    const svg = svgOf(chart([{ label: 'Rus', values: [2.4, -3, Number.NaN, Infinity] }]));
    expect([...svg.matchAll(/>(\d+)<\/text>/g)].map(([, n]) => n)).toEqual(['2', '2']);
  });
});

describe('a label', () => {
  it('is folded between words, loses none while there is room, and is cut with a sign when there is not', () => {
    const room = { size: 19, width: 300, most: 3 };
    expect(wrapped('Rus', room)).toEqual(['Rus']);
    expect(wrapped('Forebygge rus, vold og kriminalitet blant unge', room).join(' ')).toBe(
      'Forebygge rus, vold og kriminalitet blant unge',
    );
    expect(wrapped('Ø'.repeat(200), room)).toHaveLength(3);
    expect(wrapped('Ø'.repeat(200), room).at(-1)).toMatch(/Ø…$/);
    expect(wrapped('', room)).toEqual([]);
  });
});
