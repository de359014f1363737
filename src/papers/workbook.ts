// Lists as a file for a spreadsheet or another program: .xlsx, .csv as Excel in Norway opens it, .json. It must not know what the
// lists are about. The libraries are loaded with the first file.
import type { Workbook } from '../written.ts';

/** The file's bytes, with its type and ending. */
export type Bytes = { readonly body: Buffer; readonly type: string; readonly ending: string };

export async function bytesOf(workbook: Workbook): Promise<Bytes> {
  switch (workbook.format) {
    case 'xlsx':
      return { body: await xlsxOf(workbook), type: XLSX, ending: 'xlsx' };
    case 'csv':
      return { body: await csvOf(workbook), type: 'text/csv; charset=utf-8', ending: 'csv' };
    case 'json':
      return { body: jsonOf(workbook), type: 'application/json', ending: 'json' };
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Sheet = Workbook['sheets'][number];

/** Signs that XML 1.0 §2.2 does not take; a cell with one would make the whole file unreadable. */
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const WIDEST = 60;

/** Every cell is text, so that nothing is taken for a formula, a number or a date; the heads stay in view. */
async function xlsxOf({ sheets }: Workbook): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const cell = (value: string) => ({ value: value.replace(NEVER, ''), type: String, wrap: true });
  const drawn = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [
      sheet.columns.map((column) => ({ ...cell(column), fontWeight: 'bold' as const })),
      ...sheet.rows.map((row) => row.map(cell)),
    ],
    columns: sheet.columns.map((_, n) => ({ width: widthOf(sheet, n) })),
    stickyRowsCount: 1,
  }));
  return write(drawn).toBuffer();
}

/** In signs: that of its longest line, within reason. */
function widthOf({ columns, rows }: Sheet, n: number): number {
  const lines = [columns[n] ?? '', ...rows.map((row) => row[n] ?? '')].flatMap((text) => text.split('\n'));
  return Math.min(WIDEST, Math.max(10, ...lines.map((line) => line.length + 2)));
}

/** What a spreadsheet would run gets a sign in front (OWASP, CSV injection); so does what has one, so that reading it back is exact. */
const RUNS = /^'*[=+\-@\t\r]/;

/** Semicolons and a byte order mark: what Excel with Norwegian settings opens as columns and with the right letters. */
async function csvOf({ sheets: [sheet] }: Workbook): Promise<Buffer> {
  const { default: papa } = await import('papaparse');
  const rows = sheet ? [sheet.columns, ...sheet.rows] : [];
  const safe = rows.map((row) => row.map((cell) => (RUNS.test(cell) ? `'${cell}` : cell)));
  return Buffer.from(`\ufeff${papa.unparse(safe, { delimiter: ';', newline: '\r\n' })}\r\n`, 'utf8');
}

function jsonOf({ sheets }: Workbook): Buffer {
  const rows = ({ columns, rows: all }: Sheet) =>
    all.map((row) => Object.fromEntries(columns.map((column, n) => [column, row[n] ?? ''])));
  const value = Object.fromEntries(sheets.map((sheet) => [sheet.name, rows(sheet)]));
  return Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`, 'utf8');
}
