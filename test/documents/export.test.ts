// What the municipality has fetched from here can be handed in again: in each format it says the same.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Workbook } from '../../src/written.ts';
import { bytesOf } from '../../src/papers/workbook.ts';
import { blocksIn } from './files.ts';

const word = fc.constantFrom(
  'Natteravner',
  '=SUM(A1)',
  "'=1",
  '+47',
  '-',
  '@alle',
  "'sitat'",
  'a;b',
  'a,b',
  '"x"',
  'æøå',
  '2026-03-01',
  '0.30',
  'ja',
  '<br>',
  '|',
);
const cell = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n')), { maxLength: 4 })
  .map((parts) => parts.flat().join('').trim());
const sheet = fc.record({
  columns: fc.constant(['Id', 'Tiltak', 'Ansvar']),
  rows: fc.array(fc.tuple(fc.constantFrom('kurs', 'ravner'), cell, cell), { minLength: 1, maxLength: 6 }),
});

describe.each(['xlsx', 'csv', 'json'] as const)('a plan fetched as .%s', (format) => {
  it('says the same when it is handed in again', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async ({ columns, rows }) => {
        const workbook: Workbook = { file: 'plan', format, sheets: [{ name: 'Tiltak', columns, rows }] };
        const { body, ending } = await bytesOf(workbook);
        const name = format === 'csv' ? {} : { name: 'Tiltak' };
        expect(await blocksIn(body, `plan.${ending}`)).toEqual([
          { kind: 'table', ...name, rows: [columns, ...rows] },
        ]);
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});
