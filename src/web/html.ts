// HTML made so that nothing people wrote can become markup: what is put into `markup` is escaped unless it is HTML itself.
// Knows no page and no card.

/** A piece of HTML of our own making: a class, for no JSON that came from elsewhere can be one. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | undefined | false | readonly Piece[];

/** What is undefined or false is left out. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.map((text, index) => text + written(pieces[index])).join(''));
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(written).join('');
  return escaped(String(piece));
}

/** Text as it stands in HTML, between tags and in an attribute with quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Attributes, each with a space before it; what is undefined or false is left out, what is true stands alone. */
export const attributes = (given: Readonly<Record<string, string | number | boolean | undefined>>): Html =>
  new Html(
    Object.entries(given)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
      .join(''),
  );

/** Text with its line breaks. */
export const lines = (text: string): Html => new Html(text.trim().split('\n').map(escaped).join('<br>'));
