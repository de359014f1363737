// Reads names of persons off the lists: a given name or a surname, alone where it can hardly be anything else, else the two together.
// Must not know which texts are guarded. Staff who speak or answer for something may be named: a title or «v/» tells them.
import { GIVEN, GIVEN_TOO, SMALL_WORDS } from './given-names.ts';
import { DOES } from './person-words.ts';
import { SURNAMES, SURNAMES_TOO } from './surnames.ts';

/** `sure`: a name by its look; not sure is one that is a word in small letters, which counts only with more beside it. */
export type Name = { readonly from: number; readonly to: number; readonly sure: boolean };

export type Span = { readonly from: number; readonly to: number };

/** A word of a text; `name` is what the lists may hold. */
export type Word = {
  readonly text: string;
  /** In small letters, without the s of a genitive where that makes it a name. */
  readonly name: string;
  readonly capital: boolean;
  readonly from: number;
  readonly to: number;
};

const WORD = /\p{L}{2,40}/gu;
/** Words that end as a surname does, after a given name. */
export const LIKE_A_SURNAME =
  /^\p{Lu}\p{L}{2,}(?:sen|son|dottir|stad|rud|vik|land|berg|ovic|wicz|witz|ski|ska|cki|cka|enko|chuk|yan|dze|ullah|zade|zadeh|oğlu|oglu|aitis|iene|ienė|auskas|evic|ović|escu|moen|haug|haugen|bakken|dal|lid|mark|bø|nes|heim|vold|set|seth|gård|gaard|by|hus|ås|vang|mo|bakk|lien|lund|strøm|holm|tveit|qvist|kvist|ström|gren|berg|nen|gaard|eide|nær|seter|sæter|sen|øy|lunde|rød|hei|tun|elv)$/iu;
/** As long as this in capitals amid small letters it may be a short form: SARA and LEON are. */
const SHORT_FORM = 5;
/** So many words at most after the first: «Nguyen Thi Mai Anh». */
const MOST_NAMES = 4;
/** Words that would be a name with the s of a genitive. */
const OTHER = new Set(['alias', 'jeans', 'trans', 'adams', 'lines']);

const TITLE = String.raw`(?:\p{L}+-)?(?:\p{L}*(?:lærer|lærar|leder|leiar|rådgiver|rådgjevar|konsulent|koordinator|sjef|direktør|kontakt|kontaktperson|betjent|terapeut|pleier|pleiar|arbeider|arbeidar|sekretær|assistent|veileder|rettleiar|inspektør|holder|haldar|psykolog|forsker|forskar|lensmann|advokat|pedagog|ordfører|ordførar|overlege|fastlege|tannlege|kommunelege|helsesøster|jordmor|teacher|officer|adviser|manager|coordinator)|rektor|professor|prest|diakon|referent|ansvarlig|ansvarleg|forfatter|forfattar|trener|trenar|minister|statsminister|headteacher|principal|dr|mayor|speaker|kong|kronprins|kronprinsesse|dronning|prinsesse|prins)`;
/** A speaker or a title stands before the name; a saint and a king are no persons of the town. */
const SPEAKER = String.raw`(?<![\p{L}])(?:v[ ]?/[ ]?|ved |by |(?:foredrag|innlegg|innleiing|innledning|orientering|presentasjon|kurs|talk) (?:av|ved|med|fra|frå|by) )`;
const STAFF_BEFORE = new RegExp(
  String.raw`(?:${SPEAKER}(?:[\p{L}-]+ )?|(?<![\p{L}-])${TITLE}[.:,]? )$`,
  'iu',
);
const SEVERAL_BEFORE = new RegExp(String.raw`${SPEAKER}(?:[\p{L}-]+ )?$`, 'iu');
const STAFF_AFTER = new RegExp(
  String.raw`^(?:[ ]?[,(][ ]?(?:[\p{L}-]+ )?${TITLE}(?!\p{L})|[ \n](?:holder|held|haldar|har) (?:innlegg|foredrag|kurs)|[ \n](?:innleder|innleier|presenterer|presenterar|orienterer|orienterar|informerer|informerar|foreleser)(?!\p{L}))`,
  'iu',
);
const HOLY_BEFORE = /(?<!\p{L})(?:st\.?|sankt|sta\.?|hellige|heilage)[ \n]?$/iu;
/** Houses, streets and works that bear a name: «Kirsten plass», «Røyken bibliotek». */
export const HOUSES = String.raw`\p{L}*(?:videregående|vidaregåande|vgs|gt|vn|museet|museum|tunnel|tunnelen|løpet|dagene|dagane|heimen|hjemmet|stadion|bibliotek|institutt|metoden|modellen|vei|veien|veg|vegen|gate|gata|plass|plassen|torg|skole|skule|skolen|skulen|barnehage|kirke|kyrkje|kapell|senter|sentrum|hus|minne|minnefond|stiftelse|fond|scene|sal|rom|kafé|kafe|stue|hall|arena|park|gård|gard|bygg|bygget|hospital|sykehus|sjukehus|sokn|menighet|klinikk|legat|pris|festival|messe|bro|bru|brygge)`;
/** What makes a place, a firm or a work of the name before it: «Anna-prosjektet», «Marte Meo». */
const NO_PERSON =
  /^(?:[»"”]?-\p{Ll}|[ \n](?:AS|ASA|SA|ANS|Meo|Gynt|Askeladd|Askeladden|Potter)(?!\p{L})|[ \n]himmelfart)/u;
/** A house, a street or a foundation with the name before it: «Kirsten plass». */
const HOUSE_AFTER = new RegExp(String.raw`^[’'´]?[ \n]${HOUSES}(?!\p{L})`, 'iu');
/** What is somebody's by name only where the name has its s: «Oles hjørne». */
const OWNED =
  /^[’'´]?[ \n](?:\p{Ll}{0,14}(?:hjørne|bakeri|kiosk|pub|kro|bistro|butikk|hage(?=,| (?:og|søker|søkjer|får|arrangerer|inviterer|har|er)(?!\p{L}))|verksted|verkstad|gatekjøkken|pizza|grill|frisør|salong|taxi|trafikkskole|kjøreskole|gartneri)|(?:Pub|Kiosk|Bakeri|Kro|Bistro|Frisør|Salong|Verksted|Pizza|Pizzeria|Grill|Gatekjøkken|Landhandel|Kafé|Kafe|Café|Trafikkskole|Taxi|Hjørne))(?!\p{L})/u;
/** One more name may stand between: «Stine Sofies Stiftelse». */
const NAME_BETWEEN = /^[ \n]\p{Lu}\p{Ll}+(?=[ \n’'-])/u;
/** A ship, a film, a storm with the name after it: «lokomotivet «Karoline»», «ekstremværet Hans». */
const THING_BEFORE =
  /(?:(?<!\p{L})(?:statu|byst|minnesmerk|minnestein|monument)\p{L}* (?:av|til|over|for) |(?<!\p{L})(?:bok|boka|boken|bøkene|eventyret|forestillinga|forestillingen|utstillinga|utstillingen) om |(?<!\p{L})(?!venne|kamerat|ungdoms|chat|snap|mobbe|familie|søsken|gjeng|prate|meldings)\p{L}{3,14}(?:grupp[ae]n?|klubben|avdelinga|avdelingen) [«"“]?|(?:lokomotiv|båt|skip|ferj|ferge|skute|statu|stykke|film|serie|musikal|kampanje|prosjekt|kafé|kafe|butikk|orkan|uvær|(?<!\p{L})storm|møterom|grupperom|klasserom|auditori|chatbot|robot|maskot|ekstremvær|revy|boka|boken|romanen|spillet|spelet|musikken til|låta|sangen|hunden|hesten|katten|politihunden)\p{L}* [«"“']?)$/iu;
/** A street that goes by a name alone. */
const STREET = /(?<!\p{L})(?:på|i|ved|langs|nedover|oppover) Karl Johan$/iu;
const JOINS = /^(?:,| og| and| &)[ \n]?$/;

/** Whether a name is that of staff at work: a title beside it, «v/» before it, or named on with one who is. Asked in the order of the text. */
export function staffIn(text: string): (name: { readonly from: number; readonly to: number }) => boolean {
  let several = -1;
  return ({ from, to }) => {
    const before = text.slice(Math.max(0, from - 80), from);
    const listed = several >= 0 && JOINS.test(text.slice(several, from));
    if (listed || SEVERAL_BEFORE.test(before)) several = to;
    return listed || STAFF_BEFORE.test(before) || STAFF_AFTER.test(text.slice(to, to + 80));
  };
}

/** Every name in a text, staff among them, in order. Places and firms that bear a name are left out. */
export const namesIn = (text: string): readonly Name[] => namesAndThings(text).names;

/** The names, and where the places, firms and works stand that bear one. */
export function namesAndThings(text: string): {
  readonly names: readonly Name[];
  readonly things: readonly Span[];
} {
  const words = wordsIn(text);
  const shouted = !/\p{Ll}/u.test(text);
  const names: Name[] = [];
  const things: Span[] = [];
  for (let at = 0; at < words.length;) {
    const found = nameAt(words, at, text, shouted);
    const place = found && placeEnd(found, text);
    if (found && place === undefined && !(found.sure && isVerb(found, text))) names.push(found);
    if (found && place !== undefined) things.push({ from: found.from, to: place });
    const end = place ?? found?.to ?? 0;
    at += 1;
    while (at < words.length && (words[at]?.from ?? end) < end) at += 1;
  }
  return { names, things };
}

/** «Lene seg tilbake»: a name that is a verb as well, at its work. */
const isVerb = ({ from, to }: Name, text: string): boolean =>
  SMALL_WORDS.has(text.slice(from, to).toLowerCase()) && /^ seg(?!\p{L})/iu.test(text.slice(to, to + 5));

/** All words of two letters and more, in order. */
export const wordsIn = (text: string): readonly Word[] => [...text.matchAll(WORD)].map(wordOf);

/** True for a given name or a surname of the lists, also one that is a word as well; the letters may be large or small. */
export const isNameWord = (word: string): boolean => {
  const name = unpossessed(word.toLowerCase());
  return GIVEN.has(name) || isSurname(name);
};

function nameAt(words: readonly Word[], at: number, text: string, shouted: boolean): Name | undefined {
  const [first] = words.slice(at, at + 1);
  if (!first || OTHER.has(first.text.toLowerCase())) return undefined;
  const { from } = first;
  const last = isGivenName(first) ? lastOf(words, at, text) : undefined;
  if (last) return { from, to: last.to, sure: true };
  if (GIVEN.has(first.name)) return { from, to: first.to, sure: isSure(first, shouted) };
  return first.capital && SURNAMES.has(first.name) ? { from, to: first.to, sure: true } : undefined;
}

/** The last word of a name that begins with a given name: «Inga Biret Eira», «Kristoffer André Haugen-Lie»; undefined for one word. */
function lastOf(words: readonly Word[], at: number, text: string): Word | undefined {
  const given = words[at];
  let last: Word | undefined;
  for (let i = at + 1; i < words.length && i <= at + MOST_NAMES; i += 1) {
    const [one, next] = [words[i - 1], words[i]];
    if (!given || !one || !next || !follows(one, next, text)) break;
    if (endsName(given, next)) last = next;
    else if (!isGivenName(next) || next.capital !== given.capital) break;
  }
  return last;
}

const isSure = (word: Word, shouted: boolean): boolean =>
  word.capital ? shouted || !isShortForm(word) : word.name.length > 2 && !SMALL_WORDS.has(word.name);

/** A sure given name takes any surname and another given name; one that is a word as well takes one with a capital, or a sure surname. */
function endsName(given: Word, word: Word): boolean {
  if (SURNAMES.has(word.name)) return true;
  const alike = given.capital === word.capital;
  if (GIVEN.has(given.name))
    return (
      isSurname(word.name) ||
      (alike && GIVEN.has(word.name)) ||
      (word.capital && LIKE_A_SURNAME.test(word.text))
    );
  if (!given.capital || !word.capital) return false;
  return isSurname(word.name) || GIVEN.has(word.name) || LIKE_A_SURNAME.test(word.text);
}

const isGivenName = ({ name }: Word): boolean => GIVEN.has(name) || GIVEN_TOO.has(name);
const isSurname = (name: string): boolean => SURNAMES.has(name) || SURNAMES_TOO.has(name);
const isShortForm = ({ text }: Word): boolean => text.length <= SHORT_FORM && text === text.toUpperCase();

const follows = (one: Word, next: Word, text: string): boolean =>
  next.from === one.to + 1 && /^[ \n-]$/.test(text.slice(one.to, next.from));

/** Where the place or the firm ends that bears a name; undefined for a name of a person. */
function placeEnd({ from, to }: Name, text: string): number | undefined {
  const after = text.slice(to, to + 80);
  const between = NAME_BETWEEN.exec(after)?.[0] ?? '';
  const place = NO_PERSON.exec(after) ?? HOUSE_AFTER.exec(after);
  if (place && !(/^ \p{Lu}/u.test(place[0]) && DOES.test(after.slice(place[0].length))))
    return to + place[0].length;
  if (/s$/u.test(text.slice(from, to))) {
    const owned = OWNED.exec(after);
    if (owned) return to + owned[0].length;
  }
  const house = between && HOUSE_AFTER.exec(after.slice(between.length));
  if (house) return to + between.length + house[0].length;
  if (between && NO_PERSON.test(after.slice(between.length))) return to + between.length;
  const before = text.slice(Math.max(0, from - 24), from);
  if (STREET.test(before + text.slice(from, to))) return to;
  return HOLY_BEFORE.test(before.slice(-12)) || THING_BEFORE.test(before) ? to : undefined;
}

function wordOf(match: RegExpExecArray): Word {
  const [text] = match;
  const name = unpossessed(text.toLowerCase());
  return { text, name, capital: /^\p{Lu}/u.test(text), from: match.index, to: match.index + text.length };
}

function unpossessed(lower: string): string {
  if (!lower.endsWith('s') || GIVEN.has(lower) || GIVEN_TOO.has(lower) || isSurname(lower)) return lower;
  const stem = lower.slice(0, -1);
  return GIVEN.has(stem) || SURNAMES.has(stem) ? stem : lower;
}
