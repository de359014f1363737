// A document behind a signed link, for one person: written and drawn when it is fetched, and kept nowhere.
import { write } from '../draw.ts';
import { docxOf } from '../papers/docx.ts';
import { type Bytes, bytesOf } from '../papers/workbook.ts';
import { type Raw, gonePage, lostPage, safely } from './link-page.ts';
import { type LinkHouse, readerOf } from './reader.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What it answers to a token; it never rejects. */
export const openFileDoor =
  (house: LinkHouse) =>
  (token: string): Promise<Raw> =>
    safely(house.log, fetched(house, token));

async function fetched(house: LinkHouse, token: string): Promise<Raw> {
  const reader = await readerOf(house, token, 'file');
  if (reader.kind !== 'reader') return lostPage(reader);
  const { tenant, area, person, linked, language } = reader;
  const who = { tenant, area, person: person.id, now: house.clock() };
  const paper = await write(house, house.registry.files.get(linked.of), who, linked.with);
  if (paper) {
    const body = await docxOf(paper.value, { language: paper.language, creator: area.name });
    return download(paper.value.file, { body, type: WORD, ending: 'docx' });
  }
  const workbook = await write(house, house.registry.workbooks.get(linked.of), who, linked.with);
  return workbook ? download(workbook.value.file, await bytesOf(workbook.value)) : gonePage(language, area);
}

const download = (file: string, { body, type, ending }: Bytes): Raw => ({
  status: 200,
  headers: {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${fileName(file)}.${ending}"`,
  },
  body,
});

/** Nothing that a header or a folder could take for more than a name. */
const fileName = (name: string): string => name.replace(/[^\w-]+/g, '-').slice(0, 100) || 'dokument';
