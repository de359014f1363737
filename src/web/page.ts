// A page as a whole document: no script, nothing fetched from elsewhere, and it reads well without its style.
import { createHash } from 'node:crypto';
import { escaped } from './html.ts';

/** `lang` is the language of the text (BCP 47); `body` is HTML of our own making, never what somebody wrote. */
export type Page = { readonly lang: string; readonly title: string; readonly body: string };

/** Contrast of at least 7:1, targets of 44 px, a focus that is seen, and no width that a phone has not (WCAG 2.1 AA). */
const STYLE = [
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}',
  'h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.2rem}a{color:#0b4a8f}',
  ':focus-visible{outline:3px solid #0b4a8f;outline-offset:3px}',
  'label,legend{display:block;font-weight:600;margin-top:1rem}fieldset{border:0;padding:0;margin:1rem 0 0}.mark{display:flex;align-items:center;font-weight:400;margin:.25rem 0}',
  'input,textarea,select{font:inherit;color:inherit;background:#fff;border:1px solid #595959;border-radius:.25rem;padding:.5rem;box-sizing:border-box;width:100%;min-height:2.75rem}',
  'input[type=checkbox],input[type=radio]{width:1.5rem;min-height:1.5rem;flex:none;margin:.6rem .6rem .6rem 0}',
  'button,.button,summary{font:inherit;display:inline-block;box-sizing:border-box;min-height:2.75rem;padding:.55rem 1.1rem;margin:.5rem .5rem .5rem 0;border:2px solid #0b4a8f;border-radius:.25rem;background:#fff;color:#0b4a8f;text-decoration:none;cursor:pointer}',
  '[hidden]{display:none!important}button.main{background:#0b4a8f;color:#fff}details{margin:.5rem 0}',
  '.box{border-left:.3rem solid #595959;padding-left:1rem;margin:1rem 0}.line{border-top:1px solid #767676;padding-top:.5rem}',
  '.row{display:flex;flex-wrap:wrap;gap:0 1rem}.row>.wide{flex:1 1 12rem}',
  'dt{font-weight:600}dd{margin:0 0 .5rem}.quiet{color:#4d4d4d}.small,.hint{font-size:.95rem}p.tight{margin:0}',
  '.fault{color:#a0000f;font-weight:600}.faults{border:3px solid #a0000f;border-radius:.25rem;padding:0 1rem}',
].join('');

const policy = (forms: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`;

/** Allows the one style above and nothing else. */
export const PAGE_POLICY = policy("'none'");
/** Allows forms beside it, to this service alone. */
export const FORM_POLICY = policy("'self'");

/** The page as a whole document. */
export function htmlOf({ lang, title, body }: Page): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${escaped(lang)}"><head>${head}</head><body><main>${body}</main></body></html>\n`;
}
