// Finds what points at one child, young person or family: one, told by age, class or school; a birth date; «familien» with a name.
// Must not know which texts are guarded. Several are no one: groups, classes, grades and ranges of age are what the texts are about.
import {
  AGED,
  BARE,
  BORN,
  BORN_YEAR,
  CLASS,
  COUNTED,
  DATE,
  DEFINITE,
  END,
  GAP,
  GRADE,
  IN,
  NAMED_WORD,
  NO_GROUP,
  NTH,
  ONE,
  ORDINAL,
  S,
  SCHOOL,
  SPELT,
  START,
  TOLD,
  W,
  WHERE,
  YEARS,
} from './child-words.ts';
import { dottedIn } from './initials.ts';
import { isNameWord } from './names.ts';
import { personsIn } from './persons.ts';
import { saidIn } from './no-one.ts';
import type { Hit, Plain } from './text.ts';

const at = (pattern: string): RegExp => new RegExp(pattern, 'giu');

/** Small children too: «femåringen», «den niårige gutten». */
const SPELT_TOO = SPELT.replace('(?:', '(?:tre|fire|fem|');
/** «Når barnet er 15 år …»: a rule, not a child. */
const NOT_IN_GENERAL = `(?<!(?<!\\p{L})(?:når|hvis|dersom|viss|om|før|til|inntil|fra|frå|mens|at)${S})`;

const SOMEBODY = '(?:vedkommende|vedkomande|han|hun|ho|hu|jeg|eg)';
const OFFSPRING = `(?:ungdommen|ungdomen|(?:sønn|søn|sønnen|son|sonen|datter|datteren|dattera|dotter|dottera)(?:${S}(?:min|mi|vår|hans|hennes))?)`;
const IS = '(?:er|var|blir|vert|ble|blei|vart|fyller|fylte)';
const JUST = `(?:(?:bare|berre|nettopp|snart)${S})?`;
const AGE = `(?:${YEARS}|(?:[5-9]|1\\d)(?![\\d:/%.]|${S}?${COUNTED})|${SPELT}${END})`;

const BLOCKED: readonly RegExp[] = [
  at(
    `${ONE}(?:${WHERE}|${AGED}|${GAP},?${S}(?:${NTH}|${IN}${S}(?:${GRADE}|${CLASS}|${SCHOOL}))|${S}?[,(]${S}?${SCHOOL}|${GAP}${S}${BORN_YEAR})`,
  ),
  at(`(?<![\\p{L}\\d])(?:${GRADE}|${CLASS})[ \\n,:-]{1,3}(?:${W}${S}){0,2}?(?:${ONE}|${YEARS})`),
  at(`${YEARS}[ \\n,(]{1,3}(?:${IN}${S})?(?:${GRADE}|${CLASS})`),
  at(`(?:skole|skule|vgs)n?(?<=${NAMED_WORD}${S}\\p{L}{0,20})[,:]${S}(?:${W}${S}){0,2}?${ONE}`),
  at(`(?<![\\d-])\\d{1,2}${S}?-?${S}?år(?:ig)?${S}(?:gammel${S}|gamal${S})?${BARE}${END}`),
  at(
    `(?<![\\d-])(?:1?\\d|2[0-5])${S}?-?${S}?åring(?:en)?s?${END}|${START}${SPELT_TOO}-?åring(?:en)?s?${END}`,
  ),
  at(
    `(?<![\\d-])(?:1?\\d|2[0-5])${S}?år${S}(?:gammel|gamal)${END}|(?<![\\d-])(?:1?\\d|2[0-5])[ -]years?[ -]old${END}`,
  ),
  at(`${START}${SPELT}${S}år${S}(?:gammel|gamal)${END}`),
  at(
    `${START}(?:${SPELT}|\\d{1,2})${S}år${S}gamle${S}(?:${DEFINITE}|(?:hoved)?mistenkte|siktede|fornærmede|gjernings\\p{L}+|ungdommen)${END}`,
  ),
  at(
    `${START}(?:ungdom|barn)(?:${S}?\\(\\d{1,2}(?:${S}år)?\\)|,${S}\\d{1,2}${NO_GROUP}(?:${S}år(?!\\p{L})|(?=${S}?(?:$|[,;!?)]))))`,
  ),
  at(`${START}${SOMEBODY}${S}(?:som${S})?(?:på|e|${IS})${S}${JUST}${AGE}`),
  at(`${NOT_IN_GENERAL}${START}(?:${DEFINITE}|${OFFSPRING})${S}(?:som${S})?${IS}${S}${JUST}${AGE}`),
  at(`${START}${DEFINITE}[^!?\\n]{0,40}${S}(?:fyller|fylte|fylde)${S}(?:\\d{1,2}(?!\\d)|${SPELT}${END})`),
  at(`${START}${SOMEBODY}${S}(?:(?:som${S}går${S})?(?:i|på)${S}(?:${CLASS}|${GRADE})|${NTH})`),
  at(
    `${START}(?:sønnen|sonen|datteren|dattera|dottera|gutten|guten|jenta|broren|søsteren|søstera|lillebroren|lillesøsteren)${S}(?:deres|deira|hans|hennes|hennar|sin|si|min|mi|vår)[ \n,(]{1,3}(?:på${S})?${AGE}`,
  ),
  at(`${START}(?:${SPELT_TOO}|\\d{1,2}${S}?-?)årige?${S}(?:${BARE}|${DEFINITE})${END}`),
  at(`(?<!\\p{L})${BORN_YEAR},?${S}(?:${W}${S}){0,3}?(?:i|på)${S}(?:${CLASS}|${GRADE})`),
  at(`(?<!\\p{L})${BORN}${S}?(?:den${S}|on${S})?${DATE}(?!\\d)`),
  at(`${START}(?:sønnen|sonen|datteren|dattera|dottera|sønn|datter|dotter)${S}(?:til|av)${S}\\p{L}+`),
];

/** «Ungdom 16 år» may be one, or a limit. */
const WARNED: readonly RegExp[] = [
  at(
    `${START}(?:en|ei|ein|én|éin)${S}(?:${ORDINAL}-?|\\d{1,2}\\.?-?)klassing${S}(?:på|ved|fra|frå|i|har|er|ble|blei|vart)${END}`,
  ),
  at(`${START}(?:ungdom|barn)${S}${YEARS}`),
];

const FAMILY =
  /(?<!\p{L})(?:familien|familia|søsknene|søskena|søskenparet|brødrene|brørne|søstrene|systrene|tvillingene|tvillingane)[ \n](?<name>\p{L}{2,40})/giu;
const ENGLISH_FAMILY = /(?<!\p{L})the[ \n](?<name>\p{L}{2,40})[ \n]family(?!\p{L})/giu;
const NAMED_CASE = /(?<![\p{L}-])(?<name>\p{L}{2,40})[ \n]?-[ \n]?sak(?:en|a|er|ene|ane)?(?!\p{L})/giu;
/** «Nguyen-gutten», «hansenbrødrene»: a child or a family told by its name. */
const OF_A_FAMILY =
  /(?<![\p{L}-])(?<name>\p{L}{2,30}?)[ ]?-?(?:gutten|guten|guttene|gutane|jenta|jenten|jentene|brødrene|brørne|søstrene|systrene|familien|familia|ungene|ungane|søsknene|tvillingene|tvillingane|sønnen|sonen|datteren|dattera|dottera)(?!\p{L})/giu;
const PARENT =
  /(?<!\p{L})(?:mor|far|mora|moren|faren|foreldrene|foreldra|foresatte|føresette|søster|bror|mother|father|parents)[ \n](?:til|of)[ \n](?<name>\p{L}{2,40})/giu;

/**
 * What points at one child or one family. Blocks; «ungdom 16 år» warns. In a small place age with class, or one pupil with a school, is
 * somebody: anonymised is not enough (forvaltningsloven § 13 a nr. 2 asks that nobody can be told).
 */
export function findChildren(plain: Plain): readonly Hit[] {
  const { text } = plain;
  const said = saidIn(plain);
  return [
    ...BLOCKED.flatMap((pattern) => spans(text, pattern, 'block')).filter((hit) => !said.limit(hit)),
    ...WARNED.flatMap((pattern) => spans(text, pattern, 'warn')),
    ...toldOf(plain),
    ...relatives(text),
  ].filter((hit) => !said.nobody(hit));
}

const spans = (text: string, pattern: RegExp, verdict: Hit['verdict']): readonly Hit[] =>
  [...text.matchAll(pattern)].map((match) => child(match.index, match.index + match[0].length, verdict));

/** A name or initials with age, class or year of birth. */
function toldOf(plain: Plain): readonly Hit[] {
  const { text } = plain;
  const named = [
    ...personsIn(plain),
    ...dottedIn(text).map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
  ];
  return named.flatMap(({ from, to }) => {
    const told = TOLD.exec(text.slice(to, to + 80));
    return told ? [child(from, to + told[0].length)] : [];
  });
}

/** A family by its name, a case by its name, the mother of one who is named. A word with one large letter there is a name. */
function relatives(text: string): readonly Hit[] {
  const looks = (name: string): boolean => isNameWord(name) || /^\p{Lu}\p{Ll}{2}/u.test(name);
  const found = (pattern: RegExp, isName: (name: string) => boolean): readonly Hit[] =>
    [...text.matchAll(pattern)]
      .filter((match) => isName(match.groups?.['name'] ?? ''))
      .map((match) => child(match.index, match.index + match[0].length));
  return [
    ...found(FAMILY, looks),
    ...found(ENGLISH_FAMILY, looks),
    ...found(PARENT, looks),
    ...found(NAMED_CASE, isNameWord),
    ...found(OF_A_FAMILY, isNameWord),
  ];
}

const child = (from: number, to: number, verdict: Hit['verdict'] = 'block'): Hit => ({
  what: 'child',
  verdict,
  from,
  to,
});
