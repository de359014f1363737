// Excel (.xlsx): each sheet as a table of what its cells show. A formula is what it last came to.
import readSheets from 'read-excel-file/node';
import type { Block } from '../domain/document.ts';
import { rebuilt } from './office.ts';
import type { Zip } from './zip.ts';

const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/[^/]+\.rels|xl\/(?:work|chart|dialog)sheets\/[^/]+\.xml)$/i;

/** @throws Unreadable for a dangerous file; another error when the library gives up. */
export async function readXlsx(zip: Zip): Promise<readonly Block[]> {
  const sheets = await readSheets(rebuilt(zip, PARTS, { mended }));
  return sheets.map(({ sheet, data }) => ({
    kind: 'table',
    name: sheet,
    rows: data.map((row) => row.map(cellText)),
  }));
}

const EMPTY = Buffer.from('<worksheet><sheetData/></worksheet>');

/** A sheet that is a chart or a dialogue has no cells; the library knows only sheets that have. */
function mended(name: string, part: Uint8Array): Uint8Array {
  if (/^xl\/workbook\.xml$/i.test(name)) return Buffer.from(shown(Buffer.from(part).toString('utf8')));
  if (/^xl\/(?:chart|dialog)sheets\//i.test(name)) return EMPTY;
  if (!/\.rels$/i.test(name)) return part;
  const text = Buffer.from(part).toString('utf8');
  return Buffer.from(text.replace(/(\/relationships\/)(?:chart|dialog)sheet(?=["'])/g, '$1worksheet'));
}

/** Without the sheets that nobody sees who opens the file: last period's plan, lists to choose from. */
const shown = (workbook: string): string =>
  workbook.replace(/<(?:\w+:)?sheet\s[^<>]*\bstate=["'](?:veryH|h)idden["'][^<>]*\/>/g, '');

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayText(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  // Fifteen digits, as Excel shows: 0.3 and not 0.30000000000000004.
  return typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell);
}

/** A day as 2026-03-01, with the time where there is one. Excel knows no time zone, so the library gives UTC. */
function dayText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
