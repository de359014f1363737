// Finds street addresses: the name of a street followed by a house number, in bokmål and nynorsk.
// Must not know which texts are guarded. A street without a number is a place, and places are what the texts are about.
import { digitGroups, isAmount, type Group, type Hit, type Plain } from './text.ts';

/** Endings that make a street of any word they close. */
const STREET =
  /(?:gata|gaten|gate|gato|gatå|veien|vegen|vei|veg|vn|gt|all[éè]|alléen|alleen|stien|stigen|smauet|smuget|stredet|veita)$/u;
/** Endings of streets that are words of the landscape too; they count with a capital letter or after «bor i». */
const PLACE =
  /(?:bakken|bakkane|lia|tunet|tun|torget|torvet|plassen|plass|haugen|åsen|kroken|svingen|løkka|løkken|stranda|brygga|kaia|terrasse|terrassen|jordet|enga|brinken|kleiva|faret|tråkket|grenda|sletta|hagen|lunden|høgda|promenaden|allmenningen|bryggen|kaien)$/u;
const PLACE_ALONE = new RegExp(`^${PLACE.source}`, 'u');
/** Street words that are names alone: «Torget 2». */
const LONE = new Set([
  'torget',
  'torvet',
  'tunet',
  'bakken',
  'svingen',
  'kroken',
  'brinken',
  'smuget',
  'stredet',
  'strandgata',
]);
/** Street words that need a name before them: «Karl Johans gate 1», never «Vei 12». */
const BARE =
  /^(?:gata|gaten|gate|veien|vegen|vei|veg|vn|gt|all[éè]|alléen|stien|plass|plassen|tun|terrasse|hagen|lia)$/u;
/** Words with such an ending that are no street: roads of the state, common words, and given names. */
const OTHER =
  /^(?:(?:fylkes|riks|europa|stam|motor|hoved|gang|sykkel|skogs|skole|skule|arbeids|ring|rund|av|om|blind|under|jern|lang)(?:vei|veg)|(?:fylkes|riks|europa)(?:veien|vegen)|.*(?:arbeids|parkerings|leke|holde|leir|møte|oppmøte|skole|sitte|elev|praksis|lærling|barnehage|institusjons|over|bo|lager|idretts|camping)plass(?:en)?|.*barnehagen|.*(?:emi|ju|ama|ceci|aure|nata|tha|ophe|corne|de|ce|ita|austra|soma|fami|magno)lia|julia|delegate|(?:invest|mit|nav)igate)$/u;
const NOT_A_NAME =
  /^(?:på|i|ved|langs|fra|frå|til|av|og|den|det|denne|hver|kvar|en|ei|et|ein|om|under|over|mot|ny|samme|same|hans|hennes|deres|dens|alles|vår|vårs|ellers|en|per)$/u;

/** A property by its numbers, as the land register has them: «gnr. 41, bnr. 7», «gårdsnummer 41/7». */
const PROPERTY =
  /(?<!\p{L})(?:gnr|bnr|(?:gårds|gards|bruks)-?(?:nr|nummer))\.?:? ?\d{1,4}(?:(?:,| og|\/)? ?(?:(?:bnr|gnr|(?:gårds|gards|bruks)-?(?:nr|nummer))\.?:? ?)?\d{1,4})?(?!\d)/giu;
/** So far before an address a word for a home still belongs to it. */
const HOME_NEAR = 50;
const HOUSE = /^[1-9]\d{0,2}$/;
/** «nummer 12 i den gata»: the street stands elsewhere. */
const TOLD_NUMBER =
  /(?<!\p{L})(?:nummer|nr\.?) [1-9]\d{0,2} ?[a-z]? i (?:(?:den|samme|same|denne) )?(?:gata|gaten|gate|veien|vegen|blokka|blokken|borettslaget|rekka)(?!\p{L})/giu;
const AFTER_WORD = /[\p{L}.][ \n]?$/u;
const WORD_BEFORE =
  /(?:(?<prior>\p{L}[\p{L}.'-]{0,30}) )?(?<word>(?!(?:nr|nummer)(?!\p{L}))\p{L}[\p{L}.'-]{0,40}?)\.?(?:,? (?:nr|nummer)\.?)?[ \n]?$/u;
const COUNTED =
  /^ (?:gang|gong|kveld|dag|natt|netter|uke|veke|måned|månad|time|minutt|person|ungdom|barn|elev|stykk|stk|tilfelle|hending|hendelse|år|åring|meter|km|m(?!\p{L})|innbygg|sak|møte|bil|moped|gut|jente|vaksn|voksn|foreldre|foresatt|føresett|politi|vakt|natteravn|skole|skule|klasse|episode|anmeld|meld|slagsmål|kamera|lag|tiltak|punkt|kl(?!\p{L})|%|prosent)/iu;
const DATED =
  /^\.? ?(?:jan|feb|mar|apr|mai|juni|juli|aug|sep|okt|nov|des)|^\. ?(?:trinn|klasse|etasje|gang|gong|plass|kvartal|halvår|juledag|påskedag)/iu;
/** A clock or a date: «20.30», «21:00», «10.12.». */
const CLOCK = /^[.:]\d{2}/;
const LETTER = /^(?:-\d{1,3})?(?: ?[A-Z](?![\p{L}\p{N}])|[a-z](?![\p{L}\p{N}]))?/u;
const POSTCODE = /^(?:,? ?[HULK]\d{4})?[, \n]{1,3}\d{4} (?:\p{Lu}|\p{L}{3})/u;
const LIVES =
  /(?<!\p{L})(?:bor|bur|bodde|budde|bosatt|busett|flytta|flyttet|adress[ea]n?|heimeadress[ea]n?|hjemmeadressen?|bopel|bustad|hjemme|heime)(?!\p{L})[^!?\n]{0,40}$/iu;

/** «Bor i Granlia borettslag, oppgang B»: a home but for the door. */
const STAIR =
  /(?<!\p{L})(?:\p{L}{2,30} )?(?:borettslag|burettslag|sameie|blokk)\p{L}{0,3},? (?:i )?(?:oppgang|oppgong|leilighet|leilegheit|inngang) ?[A-Z\d]{1,5}(?![\p{L}\d])/giu;
/** A house that everybody knows stands before its address, or what opens there after it. */
const PUBLIC = String.raw`(?:rådhus|kommunehus|samfunnshus|grendehus|sal|møterom|lokaler|bibliotek|ungdomshus|kulturhus|fritidsklubb|klubb|skole|skule|helsestasjon|legevakt|nav-kontor|nav|senter|kontor|kirke|kyrkje|museum|kafé|kafe|butikk|stasjon|hall|møtelokale|lokale|servicetorg|politistasjon|lensmannskontor|hotell|svømmehall|frivilligsentral|ungdomstelefon|krisesenter)`;
const PUBLIC_BEFORE = new RegExp(
  String.raw`(?<!\p{L})\p{L}*${PUBLIC}(?:en|a|et|ene|ane|n)?(?: for \p{L}+)?(?:,|:| ligger| ligg| er| i| på| ved| med adresse|,? besøksadresse:?)*(?: i| på)? $`,
  'iu',
);
/** The same with the name of its place: «NAV Gran, Rådhusvegen 39». */
const PUBLIC_OF_PLACE =
  /(?<!\p{L})(?:NAV|[\p{L}]*(?:[Bb]ibliotek|[Rr]ådhus|[Kk]ommunehus|[Hh]elsestasjon|[Ll]egesenter|[Ss]kole|[Ss]kule|[Kk]ommune|[Vv]gs|[Pp]olitistasjon|[Vv]egvesen|[Ss]enter|[Bb]yggforvalt\p{L}+)(?:et|a|en)?) ?(?:\p{Lu}[\p{L}-]+ ?){0,2}[,:] $/u;
/** «…, har åpent tirsdag»: a house people come to. */
const OPEN_AFTER =
  /^[ \p{L}]{0,3},? ?(?:(?:som|der|og) )?(?:har|held|holder|er) (?:\p{L}+ )?(?:åpent?|åpne|ope|open|opne|stengt)(?!\p{L})/iu;
/** Words for a home around it: «leiligheten i», «hjemme hos», «oppgang C», «H0204», «den ene guten». */
const HOME =
  /(?<!\p{L})(?:leiligheten?|leilegheita?|plassert|busett|bosatt|småbruk\p{L}*|kjelleren?|kjellar\p{L}*|loftet|hybelen?|oppgangen?|inngang|etasje|familien|hjem|heim|hjemme|heime|hos|hjå|mor|mora|moren|far|faren|foreldrene?|foreldra|guten|gutten|jenta|festen|oppsøk|patrulje|der han|der ho|der hun|bor|bur|flyttet|flytta|[HULK]\d{4}|e i|ringeklokk\p{L}*|postkass\p{L}*)(?![\p{L}\d])/iu;

/**
 * Street addresses. Blocks a street and a number with a postcode after it or a word for a home around it; warns on a street
 * and a number alone, and passes what stands with a public house («biblioteket i Kongens gate 2»). Roads (E6, Fv. 24, Vei 12) and streets without a number pass.
 */
export function findAddresses(plain: Plain): readonly Hit[] {
  const told = [TOLD_NUMBER, STAIR]
    .flatMap((pattern) => [...plain.text.matchAll(pattern)])
    .map((match): Hit => ({
      what: 'address',
      verdict: 'warn',
      from: match.index,
      to: match.index + match[0].length,
    }));
  const properties = [...plain.text.matchAll(PROPERTY)].flatMap((match) => propertyAt(match, plain.text));
  return [
    ...digitGroups(plain.text).flatMap((group) => addressAt(group, plain.text)),
    ...told,
    ...properties,
  ];
}

function addressAt(group: Group, text: string): readonly Hit[] {
  if (!HOUSE.test(group.digits) || !AFTER_WORD.test(text.slice(Math.max(0, group.from - 2), group.from)))
    return [];
  const before = text.slice(Math.max(0, group.from - 90), group.from);
  const match = WORD_BEFORE.exec(before.slice(-80));
  if (match === null) return [];
  const after = text.slice(group.to, group.to + 60);
  if (CLOCK.test(after) || COUNTED.test(after) || DATED.test(after) || isAmount(text, group.to)) return [];
  const { word = '', prior = '' } = match.groups ?? {};
  const start = group.from - match[0].length;
  const wordStart = start + (prior === '' ? 0 : prior.length + 1);
  const lives = LIVES.test(text.slice(Math.max(0, wordStart - 60), wordStart));
  const house = LETTER.exec(after)?.[0] ?? '';
  const posted = POSTCODE.test(after.slice(house.length));
  const street = isStreet(word, prior, lives);
  if (!street && !(posted && isFarm(word))) return [];
  const from = isName(prior) && /^\p{Lu}/u.test(prior) ? start : wordStart;
  const around = [text.slice(Math.max(0, from - HOME_NEAR), from), after.slice(house.length)];
  const office = text.slice(Math.max(0, from - 60), from);
  if (!lives && PUBLIC_BEFORE.test(office)) return [];
  const home = lives || posted || around.some((part) => HOME.test(part));
  if (!home && (isStretch(group.digits, after) || OPEN_AFTER.test(after) || PUBLIC_OF_PLACE.test(office)))
    return [];
  return [
    {
      what: 'address',
      verdict: street && home ? 'block' : 'warn',
      from,
      to: group.to + house.length,
    },
  ];
}

/** A property is a home only with a word for one beside it; plans and roadworks name them too. */
function propertyAt(match: RegExpExecArray, text: string): readonly Hit[] {
  const to = match.index + match[0].length;
  const around = [text.slice(Math.max(0, match.index - HOME_NEAR), match.index), text.slice(to, to + 60)];
  return around.some((part) => HOME.test(part))
    ? [{ what: 'address', verdict: 'block', from: match.index, to }]
    : [];
}

/** «Storgata 1-99» is a stretch of street, nobody's door. */
const isStretch = (first: string, after: string): boolean => {
  const last = /^ ?-(\d{1,3})(?!\d)/.exec(after)?.[1];
  return last !== undefined && Number(last) > Number(first) + 2;
};

function isStreet(word: string, prior: string, lives: boolean): boolean {
  const lower = word.toLowerCase();
  const capital = /^\p{Lu}/u.test(word);
  if (OTHER.test(lower)) return false;
  if (LONE.has(lower)) return capital || lives;
  if (BARE.test(lower)) return isName(prior);
  return STREET.test(lower) || (PLACE.test(lower) && (lives || (capital && !PLACE_ALONE.test(lower))));
}

/** «Solgløtt 4, 0001 Nes»: any name may be an address when a postcode follows; it is only guessed at. */
function isFarm(word: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{2}/u.test(word) &&
    !/^(?:postboks|boks|sak|tiltak|trinn|gruppe|møte|punkt|side|rom|uke|veke)$/iu.test(word)
  );
}

/** The first part of a street's name: a capital («Nedre gate») or a genitive («kongens gate»). */
function isName(prior: string): boolean {
  const lower = prior.toLowerCase();
  return (
    prior.length > 1 &&
    !NOT_A_NAME.test(lower) &&
    !OTHER.test(lower) &&
    (/^\p{Lu}/u.test(prior) || lower.endsWith('s'))
  );
}
