// Documents as programs really write them, for tests: Word by the library that writes Word, Excel likewise, and zips of any parts.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { type Zippable, strToU8, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import type { Block } from '../../src/domain/document.ts';
import { readDocument } from '../../src/documents/read.ts';

type Cell = string | TableCell;

export const paragraph = (text: string): Paragraph => new Paragraph({ text });
export const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
export const item = (text: string, level = 0): Paragraph => new Paragraph({ text, bullet: { level } });

/** A cell of several paragraphs, or one that spans several. */
export const cell = (
  children: string | readonly (Paragraph | Table)[],
  spans: { readonly columnSpan?: number; readonly rowSpan?: number } = {},
): TableCell =>
  new TableCell({ children: typeof children === 'string' ? [paragraph(children)] : [...children], ...spans });

export const table = (...rows: readonly (readonly Cell[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) }),
    ),
  });

export const word = (...children: readonly (Paragraph | Table)[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));

type Value = string | number | boolean | Date | null | { readonly formula: string };

export function excel(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>): Promise<Uint8Array> {
  const given = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map(cellOf)),
  }));
  return writeXlsx(given as Parameters<typeof writeXlsx>[0]).toBuffer();
}

function cellOf(value: Value): object | null {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy' };
  if (typeof value === 'object') return { value: value.formula, type: 'Formula' };
  return { value };
}

/** A zip with these parts, packed. */
export const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
  );

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const related = (kind: string, target: string): string =>
  `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

/** The least that is a Word document, around this XML, with other parts beside. */
export const wordXml = (body: string, more: Readonly<Record<string, string>> = {}, before = ''): Uint8Array =>
  zip({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': related('officeDocument', 'word/document.xml'),
    'word/document.xml': `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });

export const wordText = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The least that is a workbook, with this in its sheet. */
export const excelXml = (rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zip({
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
};

/** What the document holds, or why it cannot be read. */
export async function blocksIn(bytes: Uint8Array | string, name: string): Promise<readonly Block[] | string> {
  const reading = await readDocument(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
  return reading.kind === 'read' ? reading.document.blocks : reading.fault;
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const listed = (words: string): Block => ({ kind: 'text', text: words, item: true });
export const rows = (...cells: string[][]): Block => ({ kind: 'table', rows: cells });
