// Lists as files: read back with other programs' eyes.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import type { Workbook } from '../../src/written.ts';
import { bytesOf } from '../../src/papers/workbook.ts';
import { anyText } from '../any-text.ts';

const plan = (format: Workbook['format'], rows: readonly (readonly string[])[]): Workbook => ({
  file: 'handlingsplan',
  format,
  sheets: [
    { name: 'Tiltak', columns: ['Tiltak', 'Ansvarlig'], rows },
    { name: 'Historikk', columns: ['Tidspunkt'], rows: [['2026-11-22']] },
  ],
});

/** As the next program reads it: lines end as they do in a cell, and a cell of nothing is nothing. */
const cells = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));

const unescaped = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

describe('a workbook', () => {
  const rows = [
    ['Natteravner', 'Frivilligsentralen'],
    ['=HYPERLINK("https://evil.example")', '+47'],
    ["'=1+1", 'SLT-koordinator; «Alle»'],
    ['to\nlinjer', '0012'],
  ];

  it('opens as a spreadsheet with a sheet for each list, every cell text', async () => {
    const { body, ending } = await bytesOf(plan('xlsx', rows));
    const read = await readSheets(body);
    expect(ending).toBe('xlsx');
    expect(read.map(({ sheet }) => sheet)).toEqual(['Tiltak', 'Historikk']);
    expect(read[0]?.data).toEqual([['Tiltak', 'Ansvarlig'], ...rows]);
  });

  it('keeps its letters and columns in a csv that a Norwegian Excel opens, and nothing in it is run', async () => {
    const { body, type } = await bytesOf(plan('csv', [['Ærlig', 'Ønske'], ...rows]));
    const text = body.toString('utf8');
    expect(type).toContain('utf-8');
    expect(text.startsWith('\ufeffTiltak;Ansvarlig\r\nÆrlig;Ønske\r\n')).toBe(true);
    const read = papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';' }).data;
    expect(read.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(read.slice(2).map((row) => row.map(unescaped))).toEqual(rows);
  });

  it('is an object of lists in json', async () => {
    const { body } = await bytesOf(plan('json', [['A', 'B']]));
    expect(JSON.parse(body.toString('utf8'))).toEqual({
      Tiltak: [{ Tiltak: 'A', Ansvarlig: 'B' }],
      Historikk: [{ Tidspunkt: '2026-11-22' }],
    });
  });

  it('reads back whatever the cells say', async () => {
    const cell = anyText(40).map((text) => text.toWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (any) => {
        const csv = (await bytesOf(plan('csv', any))).body.toString('utf8').slice(1).slice(0, -2);
        const read = papa.parse<string[]>(csv, { delimiter: ';', newline: '\r\n' }).data.slice(1);
        expect(cells(read.map((row) => row.map(unescaped)))).toEqual(cells(any));
        const json = JSON.parse((await bytesOf(plan('json', any))).body.toString('utf8')) as {
          Tiltak: Record<string, string>[];
        };
        expect(json.Tiltak.map((row) => [row['Tiltak'], row['Ansvarlig']])).toEqual(any);
        await expect(bytesOf(plan('xlsx', any)).then(({ body }) => readSheets(body))).resolves.toHaveLength(
          2,
        );
      }),
      { numRuns: 60 },
    );
  });
});
