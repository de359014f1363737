// The page behind a signed link where somebody hands in a document: chosen as a file or pasted. It reads the document and gives it
// to the verb that the link names; what comes of it is drawn as every other page of a link. It knows no plan, and keeps nothing.
import { LARGEST_DOCUMENT, readDocument } from '../documents/read.ts';
import { documentName } from '../documents/tidy.ts';
import type { Answer } from '../dispatch.ts';
import { nameOf } from '../reading/who.ts';
import { textsIn } from '../texts/index.ts';
import type { Form, Upload } from './body.ts';
import { type Html, markup } from './html.ts';
import { type Alert, type Raw, framed, lostPage, safely, saying, unreadPage, wayBack } from './link-page.ts';
import { act, answered, asReader } from './link.ts';
import { type LinkHouse, type Reader, readerOf } from './reader.ts';

/** Reads what was sent; asked for only when somebody may send. */
export type Sent = () => Promise<Upload | Form>;

/** It answers and never rejects. */
export type UploadDoor = {
  show(token: string): Promise<Raw>;
  take(token: string, sent: Sent): Promise<Raw>;
};

/** The largest document, and room for what a form lays around it. */
export const LARGEST_UPLOAD = LARGEST_DOCUMENT + 64 * 1024;

const MEGABYTES = LARGEST_DOCUMENT / 1024 / 1024;
const ENDINGS = '.docx,.xlsx,.csv,.html,.htm,.txt,.json';

export function openUploadDoor(house: LinkHouse): UploadDoor {
  const opened = async (token: string, then: (reader: Reader) => Promise<Raw>): Promise<Raw> => {
    const reader = await readerOf(house, token, 'upload');
    return reader.kind === 'reader' ? then(reader) : lostPage(reader);
  };
  return {
    show: (token) =>
      safely(
        house.log,
        opened(token, async (reader) => page(reader)),
      ),
    take: (token, sent) =>
      safely(
        house.log,
        opened(token, (reader) => take(house, token, reader, sent)),
      ),
  };
}

// --- the page --------------------------------------------------------------------------------------------------------

function page(reader: Reader, alert?: Alert): Raw {
  const { language, area, person } = reader;
  return framed({
    status: alert ? 422 : 200,
    language,
    area,
    name: nameOf(person),
    headless: false,
    main: formHtml(reader),
    alert,
  });
}

function formHtml({ language }: Reader): Html {
  const words = textsIn(language).upload;
  const hint = words.fileHint({ megabytes: MEGABYTES });
  return markup`<h1>${words.heading}</h1><p>${words.what}</p><form method="post" enctype="multipart/form-data"><label for="file">${words.file}</label><p class="hint" id="file-hint">${hint}</p><input type="file" id="file" name="file" accept="${ENDINGS}" aria-describedby="file-hint"><label for="text">${words.text}</label><p class="hint" id="text-hint">${words.textHint}</p><textarea id="text" name="text" rows="8" aria-describedby="text-hint"></textarea><p><button class="main">${words.send}</button></p></form>`;
}

// --- what was sent ---------------------------------------------------------------------------------------------------

/** A document, or a press on the page that followed the last one. */
async function take(house: LinkHouse, token: string, reader: Reader, sent: Sent): Promise<Raw> {
  const form = await sent();
  if (form.kind === 'form') return act(house, token, reader, form);
  if (form.kind === 'refused')
    return form.status === 413 ? tooLarge(reader) : unreadPage(reader.language, form.status);
  const words = textsIn(reader.language).upload;
  const text = form.fields.get('text') ?? '';
  if (form.file) return handIn(house, token, reader, form.file.bytes, form.file.name);
  if (text.trim() !== '') return handIn(house, token, reader, Buffer.from(text), words.pasted);
  return page(reader, { text: words.nothing, fields: [{ id: 'file', text: words.file }] });
}

function tooLarge({ language }: Reader): Raw {
  const words = textsIn(language).upload;
  return saying(413, language, words.tooLargeTitle, words.tooLarge({ megabytes: MEGABYTES }), true);
}

async function handIn(
  house: LinkHouse,
  token: string,
  reader: Reader,
  bytes: Uint8Array,
  name: string,
): Promise<Raw> {
  const { of } = reader.linked;
  const reading = await readDocument(bytes, name);
  if (reading.kind === 'fault' && reading.trace !== undefined)
    house.log.warn({ fault: reading.fault, at: reading.trace }, 'a document was not read');
  const answer =
    reading.kind === 'read'
      ? await asReader(house, reader, of, reading.document)
      : await asReader(house, reader, of.replace(/\.\w+$/, '.unreadable'), {
          name: documentName(name),
          fault: reading.fault,
        });
  return answer.refused === undefined ? answered(house, token, reader, answer) : refusedPage(reader, answer);
}

function refusedPage({ area, person }: Reader, { language, drawings }: Answer): Raw {
  return framed({
    status: 403,
    language,
    area,
    name: nameOf(person),
    headless: true,
    main: wayBack(textsIn(language).link.back),
    alert: { text: drawings[0]?.summary ?? '', fields: [] },
  });
}
