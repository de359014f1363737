// A paper as a Word document (Office Open XML): real headings, header rows that are marked, A4, pages numbered, the language
// set. It must not know what the paper is about. The library is loaded with the first document.
import type * as library from 'docx';
import type { FileChild, Paragraph, ParagraphChild, Table } from 'docx';
import type { Paper, Part } from '../written.ts';
import type { Language } from '../domain/area.ts';
import type { Chart } from '../domain/chart.ts';
import { line, lines } from '../domain/plain-text.ts';
import { textsIn } from '../texts/index.ts';
import { pngOf } from './chart.ts';
import { columnWidths } from './widths.ts';

type Docx = typeof library;

/** `creator` stands in the document's properties: the municipality, never a person. */
export type Written = { readonly language: Language; readonly creator: string };

const LANGUAGES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** The file's bytes. */
export async function docxOf(paper: Paper, { language, creator }: Written): Promise<Buffer> {
  const docx = await import('docx');
  const { Document, Packer } = docx;
  const title = one(paper.title);
  const pictures = await picturesOf(paper.parts);
  const document = new Document({
    title,
    creator: one(creator),
    lastModifiedBy: one(creator),
    styles: stylesIn(language),
    numbering: { config: numbering(docx) },
    sections: [
      {
        properties: {
          page: {
            size: { width: A4.width, height: A4.height },
            margin: { left: MARGIN, right: MARGIN },
          },
        },
        headers: paper.header === undefined ? {} : { default: header(docx, paper.header) },
        footers: { default: footer(docx, language) },
        children: [
          heading(docx, title, 'HEADING_1'),
          ...paper.parts.flatMap((part, n) => drawn({ docx, pictures }, part, n)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** In twentieths of a point: 210 × 297 mm. */
const A4 = { width: 11_906, height: 16_838 };
/** Two centimetres on the left and the right. */
const MARGIN = 1134;
const TEXT_WIDTH = A4.width - 2 * MARGIN;

/** What stands in a table is a little smaller. */
const CELL = 'TableText';

/** Black on white, sizes in half points. */
const stylesIn = (language: Language) => {
  const level = (size: number) => ({
    run: { font: 'Calibri', size, bold: true, color: '1B1B1B' },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  });
  return {
    paragraphStyles: [
      {
        id: CELL,
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 40 } },
      },
    ],
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: LANGUAGES[language] } },
        paragraph: { spacing: { after: 120 } },
      },
      heading1: level(32),
      heading2: level(26),
    },
  };
};

const POINTS = 'points';
const NUMBERS = 'numbers';

const numbering = ({ LevelFormat, AlignmentType }: Docx) =>
  [
    { reference: POINTS, format: LevelFormat.BULLET, text: '•' },
    { reference: NUMBERS, format: LevelFormat.DECIMAL, text: '%1.' },
  ].map(({ reference, format, text }) => ({
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 567, hanging: 283 } } },
      },
    ],
  }));

// --- text ------------------------------------------------------------------------------------------------------------

/** What XML 1.0 §2.2 does not take beyond control characters, and signs that turn the direction of what follows. */
const NEVER = /[\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;
const one = (text: string): string => line(text).replace(NEVER, '');
const many = (text: string): readonly string[] => lines(text).replace(NEVER, '').split('\n');

/** Text with its line breaks. */
const runs = ({ TextRun }: Docx, text: string, bold = false): readonly ParagraphChild[] =>
  many(text).map(
    (each, index) =>
      new TextRun({ text: each, ...(bold ? { bold } : {}), ...(index > 0 ? { break: 1 } : {}) }),
  );

const paragraph = (docx: Docx, text: string): Paragraph => new docx.Paragraph({ children: runs(docx, text) });

const inCell = (docx: Docx, text: string, bold: boolean): Paragraph =>
  new docx.Paragraph({ style: CELL, children: runs(docx, text, bold) });

const heading = ({ Paragraph, HeadingLevel }: Docx, text: string, level: 'HEADING_1' | 'HEADING_2') =>
  new Paragraph({ text: one(text), heading: HeadingLevel[level] });

function header({ Header, Paragraph, AlignmentType, TextRun }: Docx, text: string) {
  const children = [new TextRun({ text: one(text), bold: true })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

function footer({ Footer, Paragraph, AlignmentType, PageNumber, TextRun }: Docx, language: Language) {
  const { page, of } = textsIn(language).link;
  const children = [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children })] })],
  });
}

// --- parts -----------------------------------------------------------------------------------------------------------

type Drawing = { readonly docx: Docx; readonly pictures: ReadonlyMap<Chart, Uint8Array> };

/** `nth`: which part it is, so that each list begins at one. */
function drawn({ docx, pictures }: Drawing, part: Part, nth: number): readonly FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [heading(docx, part.text, 'HEADING_2')];
    case 'text':
      return [paragraph(docx, part.text)];
    case 'facts':
      return table(docx, { rows: part.facts.map(({ title, value }) => [title, value]), bold: 'column' });
    case 'list':
      return part.items.map((item) => listed(docx, item, part.ordered === true ? NUMBERS : POINTS, nth));
    case 'table':
      return table(docx, { rows: [part.columns, ...part.rows], bold: 'row' });
    case 'link':
      return [linked(docx, part.label, part.url)];
    case 'picture':
      return [pictured(docx, part.chart, pictures.get(part.chart))];
  }
}

const listed = (docx: Docx, item: string, reference: string, instance: number): Paragraph =>
  new docx.Paragraph({ children: runs(docx, item), numbering: { reference, level: 0, instance } });

/** An address that is none of the web's is shown as text. */
function linked(docx: Docx, label: string, url: string): Paragraph {
  const { protocol, href } = URL.parse(url) ?? {};
  if (protocol !== 'https:' && protocol !== 'http:') return paragraph(docx, `${label}: ${url}`);
  const children = [new docx.TextRun({ text: one(label), style: 'Hyperlink' })];
  return new docx.Paragraph({ children: [new docx.ExternalHyperlink({ link: href ?? '', children })] });
}

/** `bold`: the heads stand in the first row, which comes again on every page, or in the first column. A space follows. */
function table(
  docx: Docx,
  { rows, bold }: { readonly rows: readonly (readonly string[])[]; readonly bold: 'row' | 'column' },
): readonly (Table | Paragraph)[] {
  const { Table, TableRow, TableCell, TableLayoutType, WidthType } = docx;
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const widths = columnWidths(rows, TEXT_WIDTH);
  const isHead = (row: number, column: number): boolean => (bold === 'row' ? row === 0 : column === 0);
  const cells = (row: readonly string[], at: number) =>
    Array.from({ length: width }, (_, column) => {
      const children = [inCell(docx, row[column] ?? '', isHead(at, column))];
      return new TableCell({
        children,
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        margins: { top: 40, bottom: 40, left: 100, right: 100 },
      });
    });
  const drawnRows = rows.map(
    (row, at) =>
      new TableRow({
        children: cells(row, at),
        cantSplit: true,
        ...(bold === 'row' && at === 0 ? { tableHeader: true } : {}),
      }),
  );
  return [
    new Table({
      rows: drawnRows,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: bold === 'row', firstColumn: bold === 'column' },
    }),
    new docx.Paragraph({}),
  ];
}

// --- pictures --------------------------------------------------------------------------------------------------------

/** The pictures of a paper, drawn one after the other. */
async function picturesOf(parts: readonly Part[]): Promise<ReadonlyMap<Chart, Uint8Array>> {
  const found = new Map<Chart, Uint8Array>();
  for (const part of parts) if (part.kind === 'picture') found.set(part.chart, await pngOf(part.chart));
  return found;
}

/** In pixels of 1/96 inch: what stands between the margins of A4, and most of a page. */
const WIDEST = 640;
const HIGHEST = 860;

/** The picture with its words for those who hear it. */
function pictured(docx: Docx, { title, alt }: Chart, data: Uint8Array | undefined): Paragraph {
  if (!data) return paragraph(docx, alt);
  const size = sizeOf(data);
  const scale = Math.min(WIDEST / size.width, HIGHEST / size.height);
  const transformation = {
    width: Math.round(size.width * scale),
    height: Math.round(size.height * scale),
  };
  const altText = { name: one(title), title: one(title), description: one(alt) };
  return new docx.Paragraph({
    children: [new docx.ImageRun({ type: 'png', data, transformation, altText })],
  });
}

/** Width and height of a PNG stand in its first chunk (RFC 2083 §4.1.1). */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
