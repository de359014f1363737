// Finds e-mail addresses, also those written around the sign (krøllalfa, (at), punktum), and user names on networks.
// Must not know which texts are guarded.
import type { Hit, Plain } from './text.ts';

const SIGN =
  / ?@ ?| ?[[({<] ?(?:a|at|krøllalfa|alfakrøll|snabel-?a) ?[\])}>] ?|[ \n](?:at|krøllalfa|alfakrøll|snabel-?a)[ \n]/giu;
const LOCAL = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}$/u;
const DOT = String.raw`(?:\.| \. | ?[[({](?:dot|punktum|prikk)[\])}] ?| (?:dot|punktum|prikk) )`;
const DOMAIN = new RegExp(String.raw`^(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}${DOT}){1,6}\p{L}{2,24}`, 'iu');

const NETWORK = String.raw`(?<!\p{L})(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|facebook|messenger|telegram|signal|steam|twitch|roblox)`;
/** A user name is told from a word by a digit, an underscore or a point inside it. */
const HANDLE = String.raw`(?=[\p{L}_.]{0,30}[\d_#]|\p{L}{1,30}\.\p{L})\p{L}[\p{L}\d_.#]{1,29}[\p{L}\d_]`;
const NAMED = new RegExp(
  String.raw`${NETWORK}[ -]?(?:konto\p{L}{0,3}|bruk[ae]r\p{L}{0,7}|namn\p{L}{0,2}|navn\p{L}{0,2})? ?(?::|=|-| er| heter| heiter)? ?@?(?<handle>${HANDLE})`,
  'giu',
);
const WEB_NAME = String.raw`[\p{L}\d.-]{1,40}\.(?:no|com|org|net)(?![\p{L}\d])`;
const MENTIONED = new RegExp(String.raw`(?<![\p{L}\p{N}._@])@(?!${WEB_NAME})(?<handle>${HANDLE})`, 'giu');
const PROFILE =
  /(?:instagram\.com\/|tiktok\.com\/@|facebook\.com\/|snapchat\.com\/add\/|t\.me\/|twitch\.tv\/)(?<handle>[\p{L}\d_.]{3,40})/giu;

/** E-mail addresses: a name, the sign, and a domain with at least one point. Always blocked, an office's address as well. */
export function findEmails(plain: Plain): readonly Hit[] {
  return [...plain.text.matchAll(SIGN)].flatMap((sign) => emailAround(plain.text, sign[0], sign.index));
}

/** User names: beside a network's name, as a profile's address, or `@` with a digit, an underscore or a point. Always a warning. */
export function findAccountNames(plain: Plain): readonly Hit[] {
  return [NAMED, MENTIONED, PROFILE].flatMap((pattern) =>
    [...plain.text.matchAll(pattern)].map((match): Hit => {
      const to = match.index + match[0].length;
      return { what: 'accountName', verdict: 'warn', from: to - (match.groups?.['handle'] ?? '').length, to };
    }),
  );
}

function emailAround(text: string, sign: string, at: number): readonly Hit[] {
  // «Følg @nrk.no» mentions someone, it is no address: a space before the sign counts only with one after it.
  if (sign === ' @') return [];
  const after = at + sign.length;
  const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at));
  const domain = DOMAIN.exec(text.slice(after, after + 320));
  if (local === null || domain === null) return [];
  // «at» is also a common word: it is the sign only where the point is written out as well.
  if (/^\sat\s$/i.test(sign) && domain[0].includes('.')) return [];
  return [{ what: 'email', verdict: 'block', from: at - local[0].length, to: after + domain[0].length }];
}
