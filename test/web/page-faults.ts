// A card as the web page that people without Teams get, and what is wrong with it as HTML.
import { textsIn } from '../../src/texts/index.ts';
import { type Node, scopesOf } from '../../src/web/card-form.ts';
import { cardsHtml } from '../../src/web/card-page.ts';

/** `may`: whether a button with this verb may be used from a link. */
export function pageOf(cards: readonly Node[], may: (verb: string) => boolean = () => true): string {
  const words = textsIn('nb').link;
  return cardsHtml({
    cards,
    scopes: scopesOf(cards, { press: may, ask: () => true }),
    sealed: 'SEALED',
    words,
  }).text;
}

/** Each fault as a line: markup of somebody else's, a field without a label, an id twice, two main headings. */
export function pageFaults(card: Node): readonly string[] {
  const html = pageOf([card]);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  const fields = [...html.matchAll(/<(?:input|select|textarea) id="([^"]*)"/g)].map(([, id]) => id);
  const isLabelled = (id: string | undefined): boolean =>
    html.includes(`<label for="${id}">`) || html.includes(`<label class="mark"><input id="${id}"`);
  const open = unbalanced(html);
  return [
    ...(open === undefined ? [] : [`no whole HTML: ${open}`]),
    ...strangeIn(html),
    ...fields.filter((id) => !isLabelled(id)).map((id) => `${id} has no label`),
    ...(new Set(ids).size < ids.length ? ['an id twice'] : []),
    ...((html.match(/<h1>/g) ?? []).length > 1 ? ['two main headings'] : []),
  ];
}

const VOID = ['input', 'br', 'meta'];

/** What is not balanced, or stands bare, in HTML. */
export function unbalanced(html: string): string | undefined {
  const open: string[] = [];
  const rest = html.replace(
    /<(\/?)([a-z][a-z\d]*)((?:\s[\w-]+(?:="[^"<>]*")?)*)>/g,
    (_tag, end, name: string) => {
      if (end === '/') {
        const last = open.pop();
        if (last !== name) open.push(`${last} closed by ${name}`);
      } else if (!VOID.includes(name)) open.push(name);
      return '';
    },
  );
  return open.length > 0 ? open.join(' ') : /[<>"']|&(?!#\d+;)/.exec(rest)?.[0];
}

const ATTRIBUTES =
  'id class form name value type method for href rel open hidden disabled required checked selected min max step rows maxlength inputmode formnovalidate aria-describedby aria-invalid aria-label'.split(
    ' ',
  );

/** Attributes that no card has use for, and addresses that lead elsewhere than to the web. */
const strangeIn = (html: string): readonly string[] =>
  [...html.matchAll(/<[a-z][^<>]*>/g)].flatMap(([tag]) =>
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)]
      .filter(([, name = '', value = '']) =>
        name === 'href' ? !/^https?:/.test(value) : !ATTRIBUTES.includes(name),
      )
      .map(([attribute]) => attribute),
  );
