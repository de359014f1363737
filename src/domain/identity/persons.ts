// Finds names of persons: those of the lists, and words that only what stands around them makes a name of: «moren til Storm», «gutten
// Zyx», «Even har skulket». A name amid what is told of one person's life blocks; any other warns, for staff are persons as well.
import { CLASS, GRADE, TOLD_SURELY } from './child-words.ts';
import { GIVEN, GIVEN_TOO } from './given-names.ts';
import { livesIn } from './lives.ts';
import {
  HOUSES,
  LIKE_A_SURNAME,
  type Name,
  type Span,
  type Word,
  isNameWord,
  namesAndThings,
  staffIn,
  wordsIn,
} from './names.ts';
import { saidIn } from './no-one.ts';
import { isNoPerson } from './no-person.ts';
import {
  CALLED,
  CLAUSE,
  CONTACT,
  DOES,
  DOES_TOO,
  KIN_OF,
  OF_KIN,
  PERSON_NOUN,
  SIGNED,
  THEN_HE,
  THING_CALLED,
  TREATED,
  WORKS,
} from './person-words.ts';
import { SURNAMES_TOO } from './surnames.ts';
import type { Hit, Plain } from './text.ts';

/** What a word is by itself: a name that is a word as well, a farm that is a surname as well, a capital that stands in no list. */
type Look = 'too' | 'month' | 'farm' | 'unknown';

type Candidate = {
  readonly word: Word;
  readonly look: Look;
  /** It opens a sentence, where every word has a capital. */
  readonly opens: boolean;
  /** Where the name ends, with the words of it that follow. */
  readonly to: number;
};

const MONTH =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|may|june|july|jul|vår)$/u;
/** What makes a place or a thing of the word before it: «Storm-laget», «Berg skole». */
const THING_AFTER = new RegExp(
  String.raw`^(?:-|[ \n]himmelfart|[ \n](?:${HOUSES}|\p{L}*(?:skoler|skular|kommune|stasjon|il|fk|bk|if|as|sykehus|sjukehus|bibliotek))(?!\p{L}))`,
  'iu',
);
const PLACE_BEFORE =
  /(?<!\p{L})(?:i|på|ved|frå?a?|utenfor|utanfor|bak|langs|mellom|mot|over|via|nær|nord|sør) $/iu;
const OPENS = /(?:^|[.!?:;•>|*\n\t][ *"'`«»“”()_-]*|^[^\p{L}]*|[«"“'`(]|\n[^\p{L}\n]*)$/u;
const IT_IS = /(?:det|d) (?:var|er|e|va) $/iu;
/** Names that are words too and yet are read as names in small letters, where only a person fits. */
const SMALL_TOO = new Set(
  'stein storm odd even bjørn tor tom kim roy ulf frank fred iris leo leon max milan mons pål hauk falk birk lykke angel jo bo kai kent ove stig ståle tone gry sol aron ari alma alva aurora albin ava aya dina erle freya frøya helga jarl jordan jay lian mari mie nova una tim vega brage eir linn sami tea elling james ingvild dennis glenn mina sander signe siv ine iben luna luka james'.split(
    ' ',
  ),
);
/** «hu mia», «han derre kim»: in chat a name in small letters has a pronoun for an article. */
const HE = /(?<!\p{L})(?<!(?:skal|vil|kan|må|bør|å|når|om) )(?:han|hun|ho|hu)(?: derre)? $/iu;
const BEFORE = 64;
const AFTER = 90;
/** «li på 13 var full»: a farm in small letters is a person only with an age. */
const AGED_SMALL = /^ på 1\d (?:er|var|e|va|har|ble|blei|vart)(?!\p{L})/iu;
/** «Bjørn i 7. klasse …»: what is said after it tells whether he is one. */
const IN_GRADE = new RegExp(
  `^(?:,| som går)? (?:i|på) (?:${GRADE}|${CLASS}|(?:første|andre|tredje|fjerde|femte)(?= (?:slår|har|er|var|plag|mobb|tru))),?`,
  'iu',
);
const INITIAL = /(?<![\p{L}.\d])\p{Lu}\. $/u;
const SPACED = /(?<![\p{L}.])\p{L}(?:(?<gap>[ .*_-]|\. )\p{L})(?:\k<gap>\p{L}){1,13}(?!\p{L})/gu;
const PET_NAME =
  /(?<![\p{L}-])(?:lille|litle|vesle|store|gamle|unge)-?(?<=-)(?<name>\p{Ll}{2,14})(?![\p{L}-])/gu;
const QUOTED = /[«"“][\p{L}\d][\p{L}\d _.-]{1,24}[»"”]/gu;
const NICKNAME = /(?:kalle|økenavn|klengenavn|utnavn|kallenamn|klengjenamn)\p{L}*[^.!?\n]{0,30}[«"“]$/iu;
const NICKNAME_AFTER =
  /^(?:[ ,]+(?:og )?[«"“][^»"”\n]{1,24}[»"”])* (?:er|som) (?:kallenavn|kallenamn|økenavn|klengenavn)/iu;
const LISTED = /^(?:, ?| og | and | & |, og )$/u;

/** Names of persons. Blocks a name amid what is told of one person's life, warns of any other; staff at work pass. */
export function findNames(plain: Plain): readonly Hit[] {
  const { text } = plain;
  const isStaff = staffIn(text);
  const isLife = livesIn(text);
  return personsIn(plain).flatMap((name): readonly Hit[] => {
    const staff = isStaff(name);
    if (!name.sure || staff) return [];
    const after = text.slice(name.to, name.to + AFTER);
    const before = text.slice(Math.max(0, name.from - BEFORE), name.from);
    const told =
      isLife(name) ||
      KIN_OF.test(before) ||
      PERSON_NOUN.test(before) ||
      DOES.test(after) ||
      DOES_TOO.test(after);
    return [{ what: 'personName', verdict: told ? 'block' : 'warn', from: name.from, to: name.to }];
  });
}

/** Two finders ask for the same names of the same text. */
const read = new WeakMap<Plain, readonly Name[]>();

/** Names of the lists and those that stand only by what is around them, in order. */
export function personsIn(plain: Plain): readonly Name[] {
  const names = read.get(plain) ?? readPersons(plain);
  read.set(plain, names);
  return names;
}

function readPersons(plain: Plain): readonly Name[] {
  const { text } = plain;
  const { names: listed, things } = namesAndThings(text);
  const said = saidIn(plain);
  const found = candidatesIn(text, listed, things);
  const judged = found.map((one) => isPerson(one, text));
  const sure = listed.filter((name) => name.sure);
  const named = inLists(found, judged, sure, text);
  const more = found.filter((_, i) => named[i]).map(({ word, to }) => ({ from: word.from, to, sure: true }));
  return [...listed, ...more, ...spacedOut(text), ...nicknames(text), ...petNames(text)]
    .filter((name) => !said.nobody(name) && !(said.road(name) && !isGiven(name, text)))
    .sort((a, b) => a.from - b.from);
}

const isGiven = ({ from, to }: Span, text: string): boolean =>
  GIVEN.has(/^\p{L}+/u.exec(text.slice(from, to))?.[0].toLowerCase() ?? '');

/** «M a r k u s»: single letters that make a name together. */
const spacedOut = (text: string): readonly Name[] =>
  [...text.matchAll(SPACED)]
    .filter((match) => GIVEN.has(match[0].replace(/\P{L}/gu, '').toLowerCase()))
    .map((match) => ({ from: match.index, to: match.index + match[0].length, sure: true }));

/** «en som kalles «Sjefen»», «kallenavnet «Pjuske»»: a name by what is said of it, whatever the word. */
const nicknames = (text: string): readonly Name[] =>
  [...text.matchAll(QUOTED)]
    .filter((match) => {
      const before = text.slice(Math.max(0, match.index - BEFORE), match.index + 1);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + AFTER);
      return (
        (CALLED.test(before) && !THING_CALLED.test(before)) ||
        NICKNAME.test(before) ||
        NICKNAME_AFTER.test(after)
      );
    })
    .map((match) => ({ from: match.index + 1, to: match.index + match[0].length - 1, sure: true }));

/** «lille-mo», «store-per»: a name in small letters with what tells it from another's. */
const petNames = (text: string): readonly Name[] =>
  [...text.matchAll(PET_NAME)]
    .filter((match) => isNameWord(match.groups?.['name'] ?? ''))
    .map((match) => ({ from: match.index, to: match.index + match[0].length, sure: true }));

function candidatesIn(text: string, listed: readonly Name[], things: readonly Span[]): readonly Candidate[] {
  const sure = [...listed.filter((name) => name.sure), ...things].sort((a, b) => a.from - b.from);
  const shouted = !/\p{Ll}/u.test(text);
  const unsure = new Set(listed.filter((name) => !name.sure).map(({ from, to }) => `${from}-${to}`));
  const words = wordsIn(text);
  let next = 0;
  return words.flatMap((word, i): readonly Candidate[] => {
    while ((sure[next]?.to ?? Infinity) <= word.from) next += 1;
    if ((sure[next]?.from ?? Infinity) < word.to) return [];
    const before = text.slice(Math.max(0, word.from - 8), word.from);
    const opens = word.capital && OPENS.test(before) && !INITIAL.test(before);
    const look = lookOf(word, opens, shouted, unsure);
    if (!look || THING_AFTER.test(text.slice(word.to, word.to + 24))) return [];
    const [second] = words.slice(i + 1, i + 2);
    const paired = second && word.capital && isPair(word, second, text);
    return [{ word, look, opens, to: paired ? second.to : word.to }];
  });
}

function lookOf(word: Word, opens: boolean, shouted: boolean, unsure: ReadonlySet<string>): Look | undefined {
  if (MONTH.test(word.name)) return GIVEN_TOO.has(word.name) ? 'month' : undefined;
  if (unsure.has(`${word.from}-${word.to}`)) return 'too';
  if (GIVEN_TOO.has(word.name) && (word.capital || SMALL_TOO.has(word.name))) return 'too';
  if (!word.capital) return SURNAMES_TOO.has(word.name) ? 'farm' : undefined;
  if (SURNAMES_TOO.has(word.name)) return 'farm';
  const plain = !shouted && /^\p{Lu}\p{Ll}+$/u.test(word.text) && word.text.length > 2;
  return plain && !opens && !isNoPerson(word.name) && !isNoPerson(word.text.toLowerCase())
    ? 'unknown'
    : undefined;
}

const isPair = (word: Word, second: Word, text: string): boolean =>
  second.from === word.to + 1 &&
  text[word.to] !== '\n' &&
  /^\p{Lu}\p{Ll}+$/u.test(second.text) &&
  !isNoPerson(second.name);

function isPerson({ word, look, opens, to }: Candidate, text: string): boolean {
  const before = text.slice(Math.max(0, word.from - BEFORE), word.from);
  const after = text.slice(to, to + AFTER);
  if (isTold(word, look, before, after)) return true;
  if (look !== 'unknown' && look !== 'month' && (word.capital || look === 'too') && isTreated(before, after))
    return true;
  if (look === 'month' || (look === 'farm' && !word.capital)) return false;
  if (isAddressed(word, look, before) || isInitialled(word, look, before)) return true;
  if (PLACE_BEFORE.test(before)) return false;
  if (word.capital && !opens && (THEN_HE.test(after) || (look === 'too' && CLAUSE.test(before)))) return true;
  if (look === 'too' && word.capital && WORKS.test(after)) return true;
  return DOES.test(after) ? look !== 'unknown' || !opens : look === 'too' && DOES_TOO.test(after);
}

/** Followed up, told of with a grade and a deed, or somebody's kin: «Dal må følges opp», «Bjørn i 7. klasse slår», «storm sin mor». */
function isTreated(before: string, after: string): boolean {
  if (PLACE_BEFORE.test(before)) return false;
  const grade = IN_GRADE.exec(after)?.[0].length ?? 0;
  const rest = after.slice(grade);
  return TREATED.test(after) || OF_KIN.test(after) || (grade > 0 && (DOES.test(rest) || DOES_TOO.test(rest)));
}

/** Kin, a friend or a child stands before it, or that somebody is called so, or that one talked with them. */
function isAddressed(word: Word, look: Look, before: string): boolean {
  if (KIN_OF.test(before)) return true;
  if (PERSON_NOUN.test(before) && (word.capital || (look === 'too' && HE.test(before)))) return true;
  if (CALLED.test(before)) return !THING_CALLED.test(before);
  return CONTACT.test(before) && (word.capital || (look === 'too' && !IT_IS.test(before)));
}

/** «M. Li», «mvh K. Bergqvist»: a letter with a point before it. */
const isInitialled = (word: Word, look: Look, before: string): boolean =>
  word.capital &&
  INITIAL.test(before) &&
  (look !== 'unknown' || LIKE_A_SURNAME.test(word.text) || SIGNED.test(before));

function isTold(word: Word, look: Look, before: string, after: string): boolean {
  if (PLACE_BEFORE.test(before)) return false;
  if (!word.capital && look === 'farm') return AGED_SMALL.test(after);
  return look !== 'unknown' && TOLD_SURELY.test(after);
}

/** A verb after two of them: «Even og Storm stiller». */
const DOING =
  /^ (?:(?:fra|frå|i|på) \p{L}{2,20} )?(?:(?:\p{Ll}{2,}(?:er|ar|te|de|dde)|har|var|ble|blei|vart|må|skal|kan|vil|fikk|fekk|kom|gikk|gjekk|sto|slo|la|tok|dro|satt)(?!\p{L}))/u;

/** «Even og Storm»: two that are words as well, both with a capital inside a sentence, are no longer words. */
const isCouple = (one: Candidate, next: Candidate | undefined, text: string): boolean =>
  next !== undefined &&
  one.look === 'too' &&
  next.look === 'too' &&
  one.word.capital &&
  next.word.capital &&
  !next.opens &&
  !PLACE_BEFORE.test(text.slice(Math.max(0, one.word.from - 12), one.word.from)) &&
  /^ (?:og|&) $/u.test(text.slice(one.to, next.word.from)) &&
  DOING.test(text.slice(next.to, next.to + 40));

/** One of several that are named with «,» and «og» is a person when another of them is. */
function inLists(
  found: readonly Candidate[],
  judged: readonly boolean[],
  sure: readonly Name[],
  text: string,
): readonly boolean[] {
  const ends = new Set(sure.map(({ to }) => to));
  const starts = new Set(sure.map(({ from }) => from));
  const pairs = new Set(found.flatMap((one, i) => (isCouple(one, found[i + 1], text) ? [i, i + 1] : [])));
  const named = judged.map((is, i) => is || pairs.has(i));
  const joins = (from: number, to: number): boolean => LISTED.test(text.slice(from, to));
  const may = (one: Candidate): boolean => one.word.capital && (one.look === 'too' || one.look === 'farm');
  const gaps = [' og ', ', ', ' and ', ' & '];
  found.forEach((one, i) => {
    const last = found[i - 1];
    const after = last && named[i - 1] && joins(last.to, one.word.from);
    if (
      may(one) &&
      (after ||
        gaps.some(
          (gap) => ends.has(one.word.from - gap.length) && joins(one.word.from - gap.length, one.word.from),
        ))
    )
      named[i] = true;
  });
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const [one, next] = [found[i], found[i + 1]];
    if (!one || !may(one)) continue;
    if (
      (next && named[i + 1] && joins(one.to, next.word.from)) ||
      gaps.some((gap) => starts.has(one.to + gap.length) && joins(one.to, one.to + gap.length))
    )
      named[i] = true;
  }
  return named;
}
