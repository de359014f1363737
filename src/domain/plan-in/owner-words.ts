// One cell of owners as the single owners it names. «Rus og psykisk helse» is one, «NAV og barnevernet» are two: what is known by
// name goes first, then careful rules; what is not certain stays whole. Persons' names are taken out.
import { findEmails } from '../identity/accounts.ts';
import { namesIn } from '../identity/names.ts';
import { plainText } from '../identity/text.ts';
import { unidentified } from '../identity.ts';
import { line } from '../plain-text.ts';
import { namesOwner, namesPost, postWithField } from './owner-nouns.ts';

/** `partners`: whom they work with, where the cell says so. `persons`: a name or an address stood there and was left out. */
export type OwnerWords = {
  readonly owners: readonly string[];
  readonly partners: readonly string[];
  readonly persons: boolean;
};

export type Known = (words: string) => boolean;
const NOBODY_KNOWN: Known = () => false;

const TOGETHER = /\s+(?:i samarbeid med|i samarbeid m\/|saman med|sammen med|in cooperation with)\s+/i;
/** «NAV v/leder»: who speaks for it, not another. */
const AT = /\s+v\.?\s?\/\s*/gi;
/** What stands before a number, when the number is gone. */
const CONTACT = /[,;(]?\s*(?:(?:ring|tlf|telefon|mob|mobil|phone)\.?:?\s*)?…\)?/gi;
const LABEL = /^(?:ansvarlige?|ansvarlege?|ansvar|hovedansvar(?:lig)?|hovudansvar(?:leg)?)\s*:\s*/i;
const MOST = 12;
const LONGEST = 200;

/** The owners a cell names, each once and in order. `known`: whether words are a role's or a forum's own. */
export function ownersIn(cell: string, known: Known = NOBODY_KNOWN): OwnerWords {
  const [mine = '', ...others] = cell.replace(AT, ' ved ').split(TOGETHER);
  const found = piecesOf(mine, known).map(withoutPersons);
  const partners = others.flatMap((part) => piecesOf(part, known)).map(withoutPersons);
  return {
    owners: once(found.map(({ words }) => words)).slice(0, MOST),
    partners: once(partners.map(({ words }) => words)),
    persons: [...found, ...partners].some(({ person }) => person),
  };
}

const once = (all: readonly string[]): readonly string[] => [
  ...new Map(all.filter((one) => one !== '').map((one) => [one.toLowerCase(), one])).values(),
];

function piecesOf(text: string, known: Known): readonly string[] {
  return text
    .split(/\n|;|\s[+&]\s|\s*[•·▪]\s*/)
    .map((part) => tidy(part.replace(LABEL, '')))
    .filter((part) => part !== '')
    .flatMap((part) => (known(part) ? [part] : parted(part, known)));
}

/** Without what frames it: dashes and dots of a list, a full stop that ends no short form. */
function tidy(text: string): string {
  const plain = line(text)
    .replace(/^(?:[-–—*]\s*|\d+[.)]\s+)/, '')
    .replace(/[\s,:–—-]+$/, '');
  return (plain.endsWith('.') && !isShortened(plain) ? plain.slice(0, -1) : plain).slice(0, LONGEST);
}

/** «Frivilligsent.», «Komm.sj.», «Virksomhetsled.»: the stop is part of the word. */
const isShortened = (text: string): boolean =>
  /(?:led|sj|kons|hels|sent|avd|komm|adm|koord|tj|kt)\.$/i.test(text);

/** A comma, «og» or «/» and what stands after it. `sign` is what parted it from the piece before. */
type Piece = { readonly sign: string; readonly text: string };

/** Commas and «og», then «/», and what that leaves once more: parted where each piece can stand alone. */
function parted(text: string, known: Known): readonly string[] {
  const whole = (part: string): boolean => known(part) || namesOwner(part);
  const words = /,\s+(?:(?:og|samt|and)\s+)?|\s+(?:og|samt|and)\s+/y;
  return [words, /\s*\/\s*/y, words].reduce<readonly string[]>(
    (parts, sign) => parts.flatMap((part) => (known(part) ? [part] : split(part, sign, whole, known))),
    [tidy(text)],
  );
}

/** A piece that cannot stand alone goes on with the one before; so does what a post is for («kommunalsjef oppvekst og kultur»). */
function split(
  text: string,
  sign: RegExp,
  whole: (part: string) => boolean,
  known: Known,
): readonly string[] {
  const pieces = outside(text, sign);
  const joined = pieces.reduce<readonly string[]>((parts, piece) => {
    const before = parts.at(-1);
    if (before === undefined) return [piece.text];
    const goesOn =
      postWithField(before) &&
      !known(before) &&
      !namesPost(piece.text) &&
      !isAlone(piece, pieces) &&
      !isElsewhere(before, piece.text);
    if (isAtPlace(parts, piece, pieces)) return [`${before}${piece.sign}${piece.text}`];
    const apart =
      whole(before) && whole(piece.text) && !before.endsWith('-') && (!goesOn || known(piece.text));
    return apart ? [...parts, piece.text] : [...parts.slice(0, -1), `${before}${piece.sign}${piece.text}`];
  }, []);
  return joined.map(tidy);
}

/** «Rektor, Barneskolen»: a post without its place, and the place. */
const isAtPlace = (parts: readonly string[], { sign, text }: Piece, pieces: readonly Piece[]): boolean =>
  pieces.length === 2 &&
  sign.startsWith(',') &&
  /^(?:rektor|styrer|styrar|inspektør|avdelingsleder|avdelingsleiar)$/i.test(parts[0] ?? '') &&
  /^[^,]*(?:skole|skolen|skule|skulen|barnehage|barnehagen)$/i.test(text);

/** «rektor ved ungdomsskolen» has its place: a group or a service of another kind is another owner, a second school is not. */
function isElsewhere(before: string, next: string): boolean {
  const [, place] = /\s(?:ved|på)\s+(.+)$/i.exec(before) ?? [];
  return place !== undefined && namesOwner(place) && namesOwner(next) && kindOf(place) !== kindOf(next);
}

const kindOf = (place: string): string =>
  /(?:skol|skul)\p{L}*$/iu.test(place)
    ? 'school'
    : /barnehage\p{L}*$/iu.test(place)
      ? 'kindergarten'
      : /^\p{Lu}{2,5}$/u.test(place)
        ? 'short'
        : 'other';

/** The only piece after a comma, and a short form or a group: «Leder for barnevern, NAV». */
const isAlone = ({ sign, text }: Piece, pieces: readonly Piece[]): boolean =>
  pieces.length === 2 &&
  sign.startsWith(',') &&
  /^\p{Lu}{2,5}$|(?:team|gruppe|råd|utvalg|utval|politi)(?:et|en|a)?$/u.test(text);

/** Parted at a sign that stands outside brackets and quotation marks. `sign` is sticky. */
function outside(text: string, sign: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = { sign: '', from: 0 };
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if ('(«['.includes(char)) depth += 1;
    if (')»]'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    sign.lastIndex = at;
    const [found] = sign.exec(text) ?? [];
    if (!found) continue;
    pieces.push({ sign: start.sign, text: text.slice(start.from, at).trim() });
    start = { sign: found, from: at + found.length };
    at += found.length - 1;
  }
  return [...pieces, { sign: start.sign, text: text.slice(start.from).trim() }].filter(
    (one) => one.text !== '',
  );
}

/** The words without a person's name, number or address: «Rektor, navn» is «Rektor», a name alone is nothing. */
export function withoutPersons(text: string): { readonly words: string; readonly person: boolean } {
  const addresses = findEmails(plainText(text));
  const bare = unidentified(addresses.length > 0 ? text.replace(/\S*@\S*/g, ' ') : text);
  const names = namesIn(bare).filter(({ sure }) => sure);
  if (names.length === 0 && bare === text) return { words: text, person: false };
  const cut = names
    .toReversed()
    .reduce((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, bare);
  const words = line(cut)
    .replace(CONTACT, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s*(?:v\/|ved)\s*$/i, '')
    .replace(/\s+([,.;)])/g, '$1')
    .replace(/^[\s,.;:/–-]+|[\s,;:/–-]+$/g, '')
    .trim();
  return { words: namesOwner(words) ? words : '', person: true };
}
