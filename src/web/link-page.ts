// The frame of a page that a signed link leads to: whose it is, what went wrong, and the pages that only say something. The
// title is neutral, for it stands in a browser's history.
import { randomUUID } from 'node:crypto';
import type { Area, Language } from '../domain/area.ts';
import { type Log, trace } from '../log.ts';
import { type Texts, textsIn } from '../texts/index.ts';
import { type Html, lines, markup } from './html.ts';
import { FORM_POLICY, htmlOf } from './page.ts';
import type { Lost } from './reader.ts';

/** What a door answers, as it goes over the wire. */
export type Raw = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

/** `main`: what the page is about; it has its own heading unless `headless`. */
type Framed = {
  readonly status: number;
  readonly language: Language;
  readonly area: Area;
  readonly name: string;
  readonly main: Html;
  readonly headless: boolean;
  readonly alert?: Alert | undefined;
};

/** What went wrong, and with which fields. */
export type Alert = {
  readonly text: string;
  readonly fields: readonly { readonly id: string; readonly text: string }[];
};

const wordsIn = (language: Language): Texts['link'] => textsIn(language).link;

const raw = (status: number, lang: string, title: string, body: Html): Raw => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': FORM_POLICY },
  body: htmlOf({ lang, title, body: body.text }),
});

/** A page about something, for one person. */
export function framed({ status, language, area, name, main, headless, alert }: Framed): Raw {
  const words = wordsIn(language);
  const title = words.title({ area: area.name });
  const place = words.place({ area: area.name });
  const top = headless ? markup`<h1>${place}</h1>` : markup`<p class="quiet">${place}</p>`;
  return raw(
    status,
    language,
    alert ? words.faultTitle({ title }) : title,
    markup`${top}${alert && alertHtml(alert)}${main}<p class="small quiet line">${words.you({ name })}</p>`,
  );
}

// Focus begins at what went wrong, so that it is read first.
function alertHtml({ text, fields }: Alert): Html {
  const each = fields.map((field) => markup`<li><a href="#${field.id}">${field.text}</a></li>`);
  const list = fields.length > 0 && markup`<ul>${each}</ul>`;
  return markup`<div class="faults" role="alert" tabindex="-1" autofocus><p><strong>${lines(text)}</strong></p>${list}</div>`;
}

/** The way back to the page as it is now: the same address, asked for anew. */
export const wayBack = (text: string): Html => markup`<p><a class="button" href="">${text}</a></p>`;

/** A page that says one thing. `again`: with the way back. */
export function saying(
  status: number,
  language: Language,
  heading: string,
  text: string,
  again = false,
): Raw {
  const back = again && wayBack(wordsIn(language).again);
  return raw(status, language, heading, markup`<h1>${heading}</h1><p>${lines(text)}</p>${back}`);
}

/** Where nobody is known the page is in bokmål. */
export function lostPage(lost: Lost): Raw {
  if (lost.kind === 'unknown') return saying(404, 'nb', wordsIn('nb').unknownTitle, wordsIn('nb').unknown);
  const words = wordsIn(lost.language);
  if (lost.kind === 'tooFast') return saying(429, lost.language, words.tooFastTitle, words.tooFast, true);
  return saying(410, lost.language, words.expiredTitle, words.expired({ area: lost.area.name }));
}

export function gonePage(language: Language, area: Area): Raw {
  const words = wordsIn(language);
  return saying(410, language, words.goneTitle, words.gone({ area: area.name }));
}

export function changedPage(language: Language): Raw {
  const words = wordsIn(language);
  return saying(409, language, words.changedTitle, words.changed, true);
}

/** What came in was too much, or no form. */
export function unreadPage(language: Language, status: 400 | 413 | 415): Raw {
  const words = wordsIn(language);
  return status === 413
    ? saying(status, language, words.tooMuchTitle, words.tooMuch, true)
    : saying(status, language, words.unreadTitle, words.unread, true);
}

/** A fault of ours: its id stands in the log as well. */
function brokenPage(id: string): Raw {
  const words = wordsIn('nb');
  return saying(500, 'nb', words.brokenTitle, words.broken({ id }), true);
}

/** What a door answers, also when it fails. */
export const safely = (log: Log, answer: Promise<Raw>, broken = brokenPage): Promise<Raw> =>
  answer.catch((error: unknown) => {
    const id = randomUUID();
    log.error({ id, ...trace(error) }, 'a link failed');
    return broken(id);
  });
