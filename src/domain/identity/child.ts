// Finds what points at one child, young person or family: one, told by age, class or school; a birth date; «familien» with a name.
// Must not know which texts are guarded. Several are no one: groups, classes, grades and ranges of age are what the texts are about.
import { isNameWord, namesIn } from './names.ts';
import type { Hit, Plain } from './text.ts';

const S = '[ \\n]';
const W = '[\\p{L}\\d]{1,30}';
const START = '(?<![\\p{L}\\p{N}-])';
const END = '(?![\\p{L}-])';
const ORDINAL =
  '(?:første|fyrste|andre|tredje|fjerde|femte|sjette|syvende|sjuende|sjuande|åttende|åttande|niende|niande|tiende|tiande)';

const BARE = `(?:gutt|gut|jente|(?:(?:ungdoms)?(?:skole|skule))?elev(?!,?${S}(?:(?:og|eller)${S})?(?:foresatt|føresett|foreld|lærer|lærar))|tenåring|lærling|unggutt|ungjente|guttunge|jentunge|student|${ORDINAL.replace('(?:', '(?:vg\\d-?|\\d{1,2}\\.?-?|')}-?klassing|boy|girl|pupil|child|teenager)`;
const DEFINITE = `(?:gutten|guten|jenta|jenten|eleven|barnet|tenåringen|lærlingen|sønnen|sonen|datteren|dattera|dottera|ungjenta|unge?gutten|unge?guten|${ORDINAL.replace('(?:', '(?:\\d{1,2}\\.?-?|')}-?klassingen|the (?:boy|girl|pupil|child|teenager))`;
/** «hver elev», «som elev», «å være elev»: any of them, and so nobody. */
const ANY = `(?<!(?<!\\p{L})(?:hver|kvar|enhver|einkvar|per|pr\\.?|som|være|vere|vera|bli|blir|ingen|alle|no|each|every|any)${S})`;
const ONE = `${START}(?:${DEFINITE}|(?:en|én|ei|ein|éin|et|ett|eit|1|a|one)${S}(?:${W}${S}){0,2}?(?:${BARE}|barn|ungdom)|${ANY}${BARE})${END}`;
/** Up to three words between: «gutt med lang historie i 9. klasse». */
const GAP = `(?:,?${S}${W}){0,3}?`;

const GRADE = `(?:(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th)?${S}?(?:klassetrinn|klassen?|trinn|steg|grade)|grade${S}\\d{1,2}|${ORDINAL}${S}?(?:klassetrinn|klassen?|trinn(?:et)?|steget?)|vg${S}?[123])${END}`;
const CLASS = `(?:klasse${S})?(?<![\\d§.])(?:[1-9]|10)${S}?[a-f](?![\\p{L}\\d])`;
/** «i niende», without the word class. */
const NTH = `(?:i|på|in)${S}(?:den${S})?(?:sjette|syvende|sjuende|sjuande|åttende|åttande|niende|niande|tiende|tiande)${END}(?!${S}(?:rekke|uk|vek|måned|månad|møte|plass|gang|gong|runde|etasje|år|dag|time|omgang))`;
const COMMON =
  'en|ei|ein|et|eit|alle|hver|kvar|vår|vårt|sin|si|ny|nye|annen|anna|annan|andre|samme|same|videregående|vidaregåande|offentlig|offentleg|privat|vei|veg|til|uten|utan|og|eller|i|på|fra|frå|the|a|any|høy|høg|barne|ungdoms|mellom';
const NAMED_WORD = `(?!(?:${COMMON})(?!\\p{L}))[\\p{L}-]{2,30}`;
const SCHOOL = `(?:the${S})?(?:${NAMED_WORD}(?:${S}${NAMED_WORD}){0,2}?${S}(?:(?:barne|ungdoms|grunn|mellom|sentral|privat|fri|montessori|steiner|og|-)*(?:skole|skule)(?:n)?|vgs|videregående|vidaregåande|(?:high )?school)|(?!(?:ungdoms|barne|grunn|videregående|vidaregåande|folkehøg|høg|høy|høgskole|kultur|sommar|sommer|natur|heim|hjemme|privat|fri|nær|idretts|musikk|kjøre|trafikk|svømme|språk|før|friluft|mellom|små)s?k)\\p{L}{2,30}(?:skolen|skulen))${END}`;
const IN = `(?:i|på|ved|fra|frå|in|at|from)`;

/** A span, or «and older», is a group. */
const NO_GROUP = `(?!${S}?(?:-${S}?\\d|\\+|(?:år${S})?(?:siden|sidan|og${S}(?:eldre|yngre|oppover|over|under|opp)|eller${S}(?:eldre|yngre)|and${S}(?:older|over|up))))`;
const YEARS = `(?<![\\d-]|(?<!\\p{L})(?:fra|frå|over|under|til|from|to|i|siste|etter|for|om|mellom|hvert|kvart|between)${S})\\d{1,2}(?!\\d)${NO_GROUP}${S}?(?:år|years?)(?!\\p{L})`;
const COUNTED = `(?:kr|%|prosent|min|time|stk|stykk|uke|veke|dag|måned|månad|gang|gong|møte|plass|skole|skule|barn|gutt|gut|jente|elev|ungdom|voks|vaks|km|meter|poeng|kl|kveld|deltak|tiltak|sak)`;
/** An age without the word: «jente, 14», «gutt (15)». */
const NUMBER = `(?:[5-9]|1\\d|2[0-5])(?![\\d:/]|\\.\\d|\\.${S}?(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des))${NO_GROUP}(?!${S}?${COUNTED})`;
const AGED = `(?:${GAP}[ \\n,(-]{1,3}(?:på${S}|aged${S})?${YEARS}|[ \\n,(-]{1,3}(?:på${S}|aged${S})?${NUMBER})`;
const SPELT =
  '(?:seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue)';

const DATE = `\\d{1,2}(?:[./-]${S}?|${S})(?:\\d{1,2}|(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)\\p{L}*)\\.?(?:[./-]${S}?|${S})?(?:19|20)?\\d{2}`;
const BORN = `(?:født|fødd|born|(?<!\\p{L})f\\.)`;
const BORN_YEAR = `${BORN}${S}?(?:i${S}|in${S})?(?:19|20)\\d{2}(?!\\d)`;

const WHERE = `(?:[ \\n,(:-]{1,3}(?:${IN}${S})?(?:${GRADE}|${CLASS})|${S}?[,(]?${S}?${NTH})`;
const at = (pattern: string): RegExp => new RegExp(pattern, 'giu');

const BLOCKED: readonly RegExp[] = [
  at(
    `${ONE}(?:${WHERE}|${AGED}|${GAP},?${S}(?:${NTH}|${IN}${S}(?:${GRADE}|${CLASS}|${SCHOOL}))|${S}?[,(]${S}?${SCHOOL}|${GAP}${S}${BORN_YEAR})`,
  ),
  at(`(?<![\\p{L}\\d])(?:${GRADE}|${CLASS})[ \\n,:-]{1,3}(?:${W}${S}){0,2}?(?:${ONE}|${YEARS})`),
  at(`${YEARS}[ \\n,(]{1,3}(?:${IN}${S})?(?:${GRADE}|${CLASS})`),
  at(`(?:skole|skule|vgs)n?(?<=${NAMED_WORD}${S}\\p{L}{0,20})[,:]${S}(?:${W}${S}){0,2}?${ONE}`),
  at(`(?<![\\d-])\\d{1,2}${S}?-?${S}?år(?:ig)?${S}(?:gammel${S}|gamal${S})?${BARE}${END}`),
  at(`(?<![\\d-])(?:1?\\d|2[0-5])${S}?-?${S}?åring(?:en)?s?${END}|${START}${SPELT}-?åring(?:en)?s?${END}`),
  at(
    `(?<![\\d-])(?:1?\\d|2[0-5])${S}?år${S}(?:gammel|gamal)${END}|(?<![\\d-])(?:1?\\d|2[0-5])[ -]years?[ -]old${END}`,
  ),
  at(`${START}${SPELT}${S}år${S}(?:gammel|gamal)${END}`),
  at(
    `${START}(?:ungdom|barn)(?:${S}?\\(\\d{1,2}(?:${S}år)?\\)|,${S}\\d{1,2}${NO_GROUP}(?:${S}år(?!\\p{L})|(?=${S}?(?:$|[,;!?)]))))`,
  ),
  at(`(?<!\\p{L})${BORN}${S}?(?:den${S}|on${S})?${DATE}(?!\\d)`),
  at(`${START}(?:sønnen|sonen|datteren|dattera|dottera|sønn|datter|dotter)${S}(?:til|av)${S}\\p{L}+`),
];

/** «Ungdom 16 år» may be one, or a limit. */
const WARNED: readonly RegExp[] = [at(`${START}(?:ungdom|barn)${S}${YEARS}`)];

const INITIALS =
  /(?<![\p{L}.])(?!(?:o\.[ \n]?[lad]|m\.[ \n]?[mvafh]|d\.[ \n]?[vdsy]|t\.[ \n]?[oh]|f\.[ \n]?[oe]|p\.[ \n]?[gtam]|b\.[ \n]?l|s\.[ \n]?[kud]|a\.[ \n]?m|i\.[ \n]?[edf]|e\.[ \n]?[gl])\.)\p{L}\.[ \n]?\p{L}\.(?:[ \n]?\p{L}\.)?/giu;
/** What makes somebody of a name or of initials. */
const TOLD = new RegExp(
  `^(?:${S}?[,(]?${S}?(?:${NTH}|(?:(?:i|på|fra|frå|in|from)${S})?(?:${GRADE}|${CLASS}))|[ \\n,(]{1,3}(?:på${S})?(?:${YEARS}|1\\d(?=${S}?(?:\\)|$|[,;!?]|\\.(?:$|${S}))))|[ \\n,(]{1,3}${BORN_YEAR})`,
  'iu',
);

const FAMILY = /(?<!\p{L})(?:familien|familia|søsknene|søskena|søskenparet)[ \n](?<name>\p{L}{2,40})/giu;
const ENGLISH_FAMILY = /(?<!\p{L})the[ \n](?<name>\p{L}{2,40})[ \n]family(?!\p{L})/giu;
const NAMED_CASE = /(?<![\p{L}-])(?<name>\p{L}{2,40})[ \n]?-[ \n]?sak(?:en|a|er|ene|ane)?(?!\p{L})/giu;
const PARENT =
  /(?<!\p{L})(?:mor|far|mora|moren|faren|foreldrene|foreldra|foresatte|føresette|søster|bror|mother|father|parents)[ \n](?:til|of)[ \n](?<name>\p{L}{2,40})/giu;

/**
 * What points at one child or one family. Blocks; «ungdom 16 år» warns. In a small place age with class, or one pupil with a school, is
 * somebody: anonymised is not enough (forvaltningsloven § 13 a nr. 2 asks that nobody can be told).
 */
export function findChildren(plain: Plain): readonly Hit[] {
  const { text } = plain;
  return [
    ...BLOCKED.flatMap((pattern) => spans(text, pattern, 'block')),
    ...WARNED.flatMap((pattern) => spans(text, pattern, 'warn')),
    ...toldOf(text),
    ...relatives(text),
  ];
}

const spans = (text: string, pattern: RegExp, verdict: Hit['verdict']): readonly Hit[] =>
  [...text.matchAll(pattern)].map((match) => child(match.index, match.index + match[0].length, verdict));

/** A name or initials with age, class or year of birth. */
function toldOf(text: string): readonly Hit[] {
  const named = [
    ...namesIn(text),
    ...[...text.matchAll(INITIALS)].map((match) => ({
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
  ];
}

const child = (from: number, to: number, verdict: Hit['verdict'] = 'block'): Hit => ({
  what: 'child',
  verdict,
  from,
  to,
});
