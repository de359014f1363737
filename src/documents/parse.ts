// What kind of document some bytes are, and what it holds. By content first: a name is only what somebody called it.
// Each reader is loaded when the first document of its kind comes.
import type { Block } from '../domain/document.ts';
import { finished } from './blocks.ts';
import { decoded } from './encoding.ts';
import type { Reading } from './read.ts';
import { Unreadable, faultOf } from './unreadable.ts';
import { type Zip, openZip } from './zip.ts';

/** Never rejects. */
export async function parseDocument(bytes: Uint8Array, name: string): Promise<Reading> {
  try {
    const document = finished(name, await blocksOf(bytes, name));
    if (document.blocks.length === 0) throw new Unreadable('empty');
    return { kind: 'read', document };
  } catch (error) {
    return faultOf(error);
  }
}

async function blocksOf(bytes: Uint8Array, name: string): Promise<readonly Block[]> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (begins(bytes, 'PK\x03\x04')) return office(openZip(bytes));
  if (begins(bytes, '\xd0\xcf\x11\xe0')) throw new Unreadable(isLocked(bytes) ? 'locked' : 'oldFormat');
  if (OTHERS.some((mark) => begins(bytes, mark))) throw new Unreadable('unsupported');
  return written(decoded(bytes), name);
}

/** PDF, rich text, a saved e-mail or web archive, and the zip that holds nothing. */
const OTHERS = ['%PDF', '{\\rtf', 'MIME-Version:', 'PK\x05\x06'];

const begins = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;

/** Office locks a document by laying it, encrypted, in an OLE file under this name (MS-OFFCRYPTO 2.3.4.4). */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );

async function office(zip: Zip): Promise<readonly Block[]> {
  const holds = (prefix: string): boolean => zip.names.some((name) => name.startsWith(prefix));
  if (zip.names.length === 0) throw new Unreadable('empty');
  if (zip.names.includes('[Content_Types].xml') && holds('word/'))
    return (await import('./docx.ts')).readDocx(zip);
  if (zip.names.includes('[Content_Types].xml') && holds('xl/'))
    return (await import('./xlsx.ts')).readXlsx(zip);
  throw new Unreadable('unsupported');
}

async function written(text: string, name: string): Promise<readonly Block[]> {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase();
  const start = text.slice(0, 2000).trimStart();
  if (/^<\?xml|^<\?mso/i.test(start)) throw new Unreadable('unsupported');
  if (isHtml(start)) return (await import('./html.ts')).blocksOfHtml(text);
  if (ending === 'json' || /^\{\s*"/.test(start)) return (await import('./json.ts')).readJson(text);
  if (ending === 'csv' || ending === 'tsv') return (await import('./csv.ts')).readCsv(text);
  return (await import('./text.ts')).readText(text);
}

const isHtml = (start: string): boolean =>
  /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|meta|table|div|section|p|h[1-6]|ul|ol)[\s>]/i.test(
    start,
  );
