// A document with a picture in it, unpacked again.
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Chart } from '../../src/domain/chart.ts';
import { docxOf } from '../../src/papers/docx.ts';
import { hostile } from '../hostile.ts';
import { sizeOf } from './png.ts';

const chart = (rows: number, alt = 'Rus: 2 forsinket.'): Chart => ({
  title: 'Tiltakene',
  series: [{ name: 'Forsinket', fill: 'solid' }],
  rows: Array.from({ length: rows }, () => ({ label: 'Rus', values: [2] })),
  alt,
});

async function unpacked(...charts: readonly Chart[]) {
  const parts = charts.map((one) => ({ kind: 'picture', chart: one }) as const);
  const bytes = await docxOf({ file: 'a', title: 'T', parts }, { language: 'nb', creator: 'Testvik' });
  const files = unzipSync(new Uint8Array(bytes));
  const pictures = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
  return {
    xml: strFromU8(files['word/document.xml'] ?? new Uint8Array()),
    pictures: pictures.map(([, data]) => data),
  };
}

/** In centimetres (EMU: 360,000 each). */
const sizesIn = (xml: string) =>
  [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => ({
    width: Number(x) / 360_000,
    height: Number(y) / 360_000,
  }));

describe('a picture in a document', () => {
  it('is a whole picture, with everything it says in words for those who hear it', async () => {
    const { xml, pictures } = await unpacked(chart(2));
    expect(pictures).toHaveLength(1);
    expect(sizeOf(pictures[0] ?? new Uint8Array()).width).toBe(1000);
    expect(xml).toContain('descr="Rus: 2 forsinket."');
  });

  it('keeps its shape, and stands between the margins of a page however many rows it has', async () => {
    const { xml, pictures } = await unpacked(chart(1), chart(20), chart(60));
    const shapes = pictures.map(sizeOf).map(({ width, height }) => height / width);
    const sizes = sizesIn(xml);
    expect(sizes).toHaveLength(3);
    for (const { width, height } of sizes) {
      expect(width).toBeLessThan(17.1);
      expect(height).toBeLessThan(23.5);
      expect(Math.min(...shapes.map((shape) => Math.abs(shape - height / width)))).toBeLessThan(0.02);
    }
  });

  it('takes whatever stands in its words', async () => {
    const { xml } = await unpacked(chart(1, `"><script> ${hostile(900)}`));
    expect(xml).not.toContain('<script>');
    expect(xml).toContain('&lt;script&gt;');
  });
});
