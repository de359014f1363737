// Finds names of persons: a given name or a surname of the lists, alone where it can hardly be anything else, else the two together.
// Must not know which texts are guarded. Staff who speak or answer for something may be named: a title or «v/» tells them.
import { GIVEN, GIVEN_TOO } from './given-names.ts';
import { SURNAMES, SURNAMES_TOO } from './surnames.ts';
import type { Hit, Plain } from './text.ts';

/** `sure`: a name by its look; not sure is a given name in small letters, which counts only with more beside it. */
export type Name = { readonly from: number; readonly to: number; readonly sure: boolean };

type Word = {
  readonly text: string;
  /** In small letters, without the s of a genitive where that makes it a name. */
  readonly name: string;
  readonly capital: boolean;
  readonly from: number;
  readonly to: number;
};

const WORD = /\p{L}{2,40}/gu;
/** Words that end as a surname does, after a given name. */
const LIKE_A_SURNAME = /^\p{Lu}\p{L}{2,}(?:sen|son|dottir|stad|rud|vik|land|berg|ovic|wicz|ski|ska|enko)$/iu;
/** As long as this in capitals amid small letters it may be a short form: SARA and LEON are. */
const SHORT_FORM = 5;

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
const HOUSES = String.raw`\p{L}*(?:vei|veien|veg|vegen|gate|gata|plass|plassen|torg|skole|skule|skolen|skulen|barnehage|kirke|kyrkje|kapell|senter|sentrum|hus|minne|minnefond|stiftelse|fond|scene|sal|rom|kafé|kafe|stue|hall|arena|park|gård|gard|bygg|bygget|hospital|sykehus|sjukehus|sokn|menighet|klinikk|legat|pris|festival|messe|bro|bru|brygge)`;
/** What makes a place, a firm or a work of the name before it: «Anna-prosjektet», «Marte Meo». */
const NO_PERSON = /^(?:-\p{Ll}|[ \n](?:AS|ASA|SA|ANS|Meo)(?!\p{L}))/u;
/** A house, a street or a foundation with the name before it: «Kirsten plass». */
const HOUSE_AFTER = new RegExp(String.raw`^[ \n]${HOUSES}(?!\p{L})`, 'iu');
/** One more name may stand between: «Stine Sofies Stiftelse». */
const NAME_BETWEEN = /^[ \n]\p{Lu}\p{Ll}+(?=[ \n])/u;
const JOINS = /^(?:,| og| and| &)[ \n]?$/;

/** Names of persons. A warning: staff are persons as well, and a list knows neither who it is nor every name. */
export function findNames(plain: Plain): readonly Hit[] {
  const { text } = plain;
  let several = -1;
  return namesIn(text).flatMap(({ from, to, sure }): readonly Hit[] => {
    const before = text.slice(Math.max(0, from - 80), from);
    const listed = several >= 0 && JOINS.test(text.slice(several, from));
    if (listed || SEVERAL_BEFORE.test(before)) several = to;
    const staff = listed || STAFF_BEFORE.test(before) || STAFF_AFTER.test(text.slice(to, to + 80));
    return sure && !staff ? [{ what: 'personName', verdict: 'warn', from, to }] : [];
  });
}

/** Every name in a text, staff among them, in order. Places and firms that bear a name are left out. */
export function namesIn(text: string): readonly Name[] {
  const words = [...text.matchAll(WORD)].map(wordOf);
  const shouted = !/\p{Ll}/u.test(text);
  const names: Name[] = [];
  for (let at = 0; at < words.length;) {
    const found = nameAt(words, at, text, shouted);
    const place = found && placeEnd(found, text);
    if (found && place === undefined) names.push(found);
    const end = place ?? found?.to ?? 0;
    at += 1;
    while (at < words.length && (words[at]?.from ?? end) < end) at += 1;
  }
  return names;
}

/** True for a given name or a surname of the lists, also one that is a word as well; the letters may be large or small. */
export const isNameWord = (word: string): boolean => {
  const name = unpossessed(word.toLowerCase());
  return GIVEN.has(name) || isSurname(name);
};

function nameAt(words: readonly Word[], at: number, text: string, shouted: boolean): Name | undefined {
  const [first, second, third] = words.slice(at, at + 3);
  if (!first) return undefined;
  const next = second && follows(first, second, text) ? second : undefined;
  const last = next && third && follows(next, third, text) ? third : undefined;
  const { from } = first;
  if (isGivenName(first)) {
    const surname = [last, next].find((word) => word && endsName(first, word));
    if (surname) return { from, to: surname.to, sure: true };
  }
  if (GIVEN.has(first.name))
    return { from, to: first.to, sure: first.capital && (shouted || !isShortForm(first)) };
  return first.capital && SURNAMES.has(first.name) ? { from, to: first.to, sure: true } : undefined;
}

/** A sure given name takes any surname; one that is a word as well takes one with a capital, or a surname that is nothing else. */
function endsName(given: Word, word: Word): boolean {
  if (SURNAMES.has(word.name)) return true;
  if (GIVEN.has(given.name)) return isSurname(word.name);
  return given.capital && word.capital && (isSurname(word.name) || LIKE_A_SURNAME.test(word.text));
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
  if (place) return to + place[0].length;
  const house = between && HOUSE_AFTER.exec(after.slice(between.length));
  if (house) return to + between.length + house[0].length;
  return HOLY_BEFORE.test(text.slice(Math.max(0, from - 12), from)) ? to : undefined;
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
