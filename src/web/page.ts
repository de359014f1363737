// The plain pages that the manifest points to: text to read, no script, nothing fetched from elsewhere.
import { createHash } from 'node:crypto';

/** `lang` is the language of the text (BCP 47); `body` is HTML of our own making, never what somebody wrote. */
export type Page = { readonly lang: string; readonly title: string; readonly body: string };

const STYLE =
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}';

/** Allows the one style above and nothing else. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The page as a whole document. */
export function htmlOf({ lang, title, body }: Page): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${escaped(lang)}"><head>${head}</head><body><main>${body}</main></body></html>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
