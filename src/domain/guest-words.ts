// The guests in a command: «gjester: Foreleser; foreleser@example.no», «med gjest foreleser@example.no og Lensmannen». What stands
// behind them and is none, a day or a place, is given back to the line. It must not know who anybody is.
import { MOST_GUESTS } from './guest.ts';
import { type Now, readWhen } from './when.ts';

/** `guests`: lines as `readGuests` reads them; `rest`: the line without them. */
export type GuestWords = { readonly guests: readonly string[]; readonly rest: string };

const GUEST = '(?:gjest(?:er|en|ene|ar|ane)?|guests?)';
const START = new RegExp(
  `(?:^|[\\s,;.(])(?:(?:(?:med|with)\\s+)?${GUEST}(?:\\s*:\\s*|\\s+)|(?:med|with)\\s+(?=[^\\s,;]+@))`,
  'iu',
);
/** Within a theme «gjester» may be a word of it; with a colon, or «med» before it, it is not. */
const SURE = new RegExp(`(?:^|[\\s,;.(])(?:${GUEST}\\s*:\\s*|(?:med|with)\\s+(?=[^\\s,;]+@))`, 'iu');
const BETWEEN = /\s*[,\n]\s*|\s+(?:og|and|&)\s+/iu;
const ADDRESS = /[^\s<>;,|()]+@[^\s<>;,|()]*[\p{L}\p{N}]>?/u;
const AFTER_NAME = /(?:^|\s+)(?:på|i|ved|hos|at|in|tema|emne|theme|topic|saker|sak|agenda|kl)(?=[\s:.])/iu;

/** `about`: where the theme begins in the line. Never throws. */
export function takeGuests(
  text: string,
  about: number | undefined,
  isForum: (words: string) => boolean,
  now: Now,
): GuestWords {
  const first = START.exec(text);
  const start = first && first.index < (about ?? text.length) ? first : SURE.exec(text);
  if (!start) return { guests: [], rest: text };
  const guests: string[] = [];
  let tail = text.slice(start.index + start[0].length);
  let back = '';
  while (tail !== '' && guests.length < MOST_GUESTS) {
    const between = BETWEEN.exec(tail);
    const item = tail.slice(0, between?.index ?? tail.length);
    const guest = guestIn(item, now);
    if (guest === '' || (!guest.includes('@') && isForum(guest))) break;
    guests.push(guest.trim());
    const over = item.slice(guest.length).replace(/^[\s;.)]+/u, '');
    tail = tail.slice(between ? between.index + between[0].length : tail.length);
    if (over === '') {
      back = between?.[0] ?? '';
      continue;
    }
    tail = `${over}${between?.[0] ?? ''}${tail}`;
    back = '';
    if (!ADDRESS.test(over)) break;
  }
  const before = text.slice(0, start.index).trim();
  return { guests, rest: [before, `${back.trim()} ${tail}`.trim()].filter((one) => one !== '').join(', ') };
}

/** What of an item is a guest: up to the address, or a name up to where a day, a place or a theme begins. */
function guestIn(item: string, now: Now): string {
  const address = ADDRESS.exec(item);
  if (address) return item.slice(0, address.index + address[0].length);
  const name = item.slice(0, AFTER_NAME.exec(item)?.index ?? item.length);
  const { kind, left } = readWhen(name, now);
  if (kind === 'none') return name;
  const [said = ''] = left;
  return name.trimStart().startsWith(said) ? name.slice(0, name.indexOf(said) + said.length) : '';
}
