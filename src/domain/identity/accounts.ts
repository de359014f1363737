// Finds e-mail addresses, also those written around the sign (krøllalfa, (at), punktum), and user names on networks.
// Must not know which texts are guarded.
import type { Hit, Plain } from './text.ts';

const SIGN =
  / ?@ ?| ?[[({<] ?(?:a|at|krøllalfa|alfakrøll|snabel-?a) ?[\])}>] ?|[ \n](?:at|krøllalfa|alfakrøll|snabel-?a)[ \n]/giu;
const LOCAL = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}$/u;
const LOCAL_FIRST = /^[\p{L}\p{N}._%+'-]{1,64}/u;
const DOT = String.raw`(?:\.| \. | ?[[({](?:dot|punktum|prikk)[\])}] ?| (?:dot|punktum|prikk) )`;
const DOMAIN = new RegExp(String.raw`^(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}${DOT}){1,6}\p{L}{2,24}`, 'iu');

/** Mailboxes of an office: what stands before the sign, whole or as the beginning of a longer word. */
const OFFICE =
  /^(?:post|postmottak|firmapost|epost|e-post|info|kontakt|slt|bti|sentralbord|servicetorg\p{L}*|resepsjon|barnevern\p{L}*|utekontakt\p{L}*|politi\p{L}*|helsestasjon\p{L}*|skolehelse\p{L}*|natteravn\p{L}*|ungdom\p{L}*|fritid\p{L}*|bibliotek\p{L}*|kommune\p{L}*|varsl\p{L}*|varsel|tips|personvern\p{L}*|personvernombud|arkiv\p{L}*|support|hjelp|noreply|no-reply|ikke-?svar|nav|ppt|legevakt\p{L}*|krisesenter\p{L}*|koordinator|oppvekst|kultur|skole|webmaster|redaksjon\p{L}*|admin|faktura|kundeservice|booking|salg|kurs|pamelding|påmelding)(?:[._+-][\p{L}\d._+-]+)?$/iu;

const NETWORK = String.raw`(?<!\p{L})(?:snap(?:chat)?(?:en)?|insta(?:gram)?|tiktok|discord|facebook|fb|messenger|telegram|signal|steam|twitch|roblox|youtube|ig|tt|sc|brukernavn(?:et)?|brukarnamn(?:et)?|kontoen|konto|profilen|profil|nick|gamertag|brukeren|brukaren)`;
/** A user name is told from a word by a digit, an underscore or a point inside it. */
const HANDLE = String.raw`(?=[\p{L}_.]{0,30}[\d_#]|\p{L}{1,30}\.\p{L})[\p{L}_][\p{L}\d_.#]{1,29}[\p{L}\d_]`;
const NAMED = new RegExp(
  String.raw`${NETWORK}[ -]?(?:konto\p{L}{0,3}|bruk[ae]r\p{L}{0,7}|namn\p{L}{0,2}|navn\p{L}{0,2})?(?!\p{L}) ?(?:hans|hennes|hennar|min|sin)? ?(?::|=|-|→|->|>| er| heter| heiter| e)? ?[«"']?@? ?(?<handle>${HANDLE})`,
  'giu',
);
/** «hun heter gr0nn_shop på telegram», «kaller seg @x». */
const CALLED = new RegExp(
  String.raw`(?<!\p{L})(?:heter(?: han| hun)?|heiter(?: han| ho)?|hette|het|kaller (?:han |hun |de |ho )?seg|kallar (?:han |ho |dei )?seg|kalles|går under na[vm]net|addet|adda|la til|bruker navnet|brukar namnet|søk (?:på|opp)|sjekk|legg til) [«"'“]?@? ?(?<handle>${HANDLE})`,
  'giu',
);
/** A line of a pasted chat: «[22:14] kul_07: hei», «<kul_07> hei». */
const SAYS = new RegExp(
  String.raw`(?<=^|\n)[ >*-]{0,3}(?:(?:[[(]?(?:\d{1,2}\.\d{1,2}\.(?:\d{2,4})?,? )?(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?::\d{2})?[\])]?[ ,-]{0,3})[<@]?(?<handle>${HANDLE})|[<@]?(?<self>(?=\p{L}{2,20}[\d_.]{0,4}_|\p{L}{1,20}_)[\p{L}\d_.]{3,30}))(?=>| ?: )`,
  'giu',
);
/** «xX_kul_Xx på discord». */
const ON_NETWORK = new RegExp(
  String.raw`(?<![\p{L}\d._@/])(?<handle>${HANDLE})(?=[»"”']? (?:på|i|hos) (?:snap|insta|tiktok|tt|telegram|discord|ig|facebook|fb|roblox|steam|twitch)\p{L}*)`,
  'giu',
);
const WEB_NAME = String.raw`[\p{L}\d.-]{1,40}\.(?:no|com|org|net)(?![\p{L}\d])`;
/** After one of these any word with the sign before it is somebody's: «som kaller seg @mørkemikkel». */
const SELF = String.raw`(?<=(?:kaller|kallar) (?:han |hun |de |ho )?seg |heter |heiter |kalles |på nettet: |brukernavn(?:et)?:? |følger |legg til )`;
const MENTIONED = new RegExp(
  String.raw`(?<![\p{L}\p{N}._@])@ ?(?!${WEB_NAME})(?<handle>${HANDLE})|${SELF}@ ?(?<self>[\p{L}\d_.]{3,30})|@(?<net>[\p{L}\d_]{3,30})(?= (?:på|i|hos) (?:snap|insta|tiktok|tt|telegram|discord|ig|facebook|fb)(?!\p{L}))`,
  'giu',
);
const PROFILE =
  /(?:instagram\.com\/|tiktok\.com\/@?|facebook\.com\/|snapchat\.com\/add\/|t\.me\/|twitch\.tv\/|youtube\.com\/@|discord\.gg\/)(?<handle>[\p{L}\d_.]{3,40})/giu;
/** «en anonym konto som heter «gossip»»: an account by a word that alone is none. */
const QUOTED =
  /(?<!\p{L})(?:konto|kontoen|snap|snapen|profil|profilen|brukernavn|brukernavnet|brukarnamnet)(?: \p{L}{1,14}){0,7}:? [«"“](?<handle>[\p{L}\d_.]{3,30})[»"”]/giu;
/** Accounts of an office or a town: «@utekontakten_i_byen». */
const PUBLIC =
  /^(?:ute|fore)?(?:kommune|utekontakt|politi|nav|helsestasjon|bibliotek|ungdomshus|fritidsklubb|natterav|barnevern|rodekors|rødekors|bufdir|udir|slt|ungno|ung_?no|kirken|kors|skole(?!_?(?:gutt|jent)))/iu;
/** Accounts about many, which a town has to talk of: «@sladder_ungdomsskolen». */
const ABOUT_MANY = /sladder|gossip|rykter|confess|tea|fight|slåss|skole|skule|vgs|klassen|russ/iu;

/** E-mail addresses: a name, the sign, and a domain with at least one point; an office's as well. */
export function findEmails(plain: Plain): readonly Hit[] {
  return [...plain.text.matchAll(SIGN)].flatMap((sign) => emailAround(plain.text, sign[0], sign.index));
}

/** E-mail addresses that may be one person's: all but the mailbox of an office, «postmottak@». Always blocked. */
export const findPersonalEmails = (plain: Plain): readonly Hit[] =>
  findEmails(plain).filter(
    ({ from, to }) => !OFFICE.test(LOCAL_FIRST.exec(plain.text.slice(from, to))?.[0] ?? ''),
  );

/** User names: beside a network's name, as a profile's address, or `@` with a digit, an underscore or a point. Blocks what may be somebody's; warns of an account about many («@sladder_skolen»), passes that of an office. */
export function findAccountNames(plain: Plain): readonly Hit[] {
  return [NAMED, CALLED, ON_NETWORK, SAYS, MENTIONED, PROFILE, QUOTED].flatMap((pattern) =>
    [...plain.text.matchAll(pattern)].flatMap((match): readonly Hit[] => {
      const { handle, self, net } = match.groups ?? {};
      const name = handle ?? self ?? net ?? '';
      if (PUBLIC.test(name)) return [];
      const to = match.index + match[0].length;
      const verdict = ABOUT_MANY.test(name) || pattern === QUOTED ? 'warn' : 'block';
      return [{ what: 'accountName', verdict, from: to - name.length, to }];
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
