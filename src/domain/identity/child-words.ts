// What tells of one child, as pieces of patterns: words for one child, classes, schools, ages, dates of birth. For child.ts and persons.ts.
// Must not know which texts are guarded. Several are no one: groups, classes, grades and ranges of age are what the texts are about.

export const S = '[ \\n]';
export const W = '[\\p{L}\\d]{1,30}';
export const START = '(?<![\\p{L}\\p{N}-])';
export const END = '(?![\\p{L}-])';
export const ORDINAL =
  '(?:første|fyrste|andre|tredje|fjerde|femte|sjette|syvende|sjuende|sjuande|åttende|åttande|niende|niande|tiende|tiande)';

export const BARE = `(?:gutt|gut|jente|(?:(?:ungdoms)?(?:skole|skule))?elev(?!,?${S}(?:(?:og|eller)${S})?(?:foresatt|føresett|foreld|lærer|lærar))|tenåring|lærling|(?:enslig${S}|einsleg${S})?mindreårig|unggutt|ungjente|guttunge|jentunge|student|${ORDINAL.replace('(?:', '(?:vg\\d-?|\\d{1,2}\\.?-?|')}-?klassing|boy|girl|pupil|child|teenager)`;
export const DEFINITE = `(?:gutten|guten|jenta|jenten|eleven|barnet|tenåringen|lærlingen|sønnen|sonen|datteren|dattera|dottera|ungjenta|unge?gutten|unge?guten|${ORDINAL.replace('(?:', '(?:\\d{1,2}\\.?-?|')}-?klassingen|the (?:boy|girl|pupil|child|teenager))`;
/** «hver elev», «som elev», «å være elev»: any of them, and so nobody. */
export const ANY = `(?<!(?<!\\p{L})(?:hver|kvar|enhver|einkvar|per|pr\\.?|som|være|vere|vera|bli|blir|ingen|alle|no|each|every|any)${S})(?<!(?<!\\p{L})(?:hver|kvar)${S}\\p{L}{3,12}${S})`;
export const ONE = `${START}(?:${DEFINITE}|(?:en|én|ei|ein|éin|et|ett|eit|1|a|one)${S}(?:${W}${S}){0,2}?(?:${BARE}|barn|ungdom)|${ANY}${BARE})${END}`;
/** Up to three words between: «gutt med lang historie i 9. klasse». */
export const GAP = `(?:,?${S}${W}){0,3}?`;

export const GRADE = `(?:(?<!\\d)(?:[5-9]|10)(?:ende|nde|de|ande)(?!\\p{L})|(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th)?${S}?(?:klassetrinn|klassen?|trinn|steg|grade)|grade${S}\\d{1,2}|${ORDINAL}${S}?(?:klassetrinn|klassen?|trinn(?:et)?|steget?)|vg${S}?[123])${END}`;
export const CLASS = `(?:klasse${S})?(?<![\\d§.])(?:[1-9]|10)${S}?[a-f](?![\\p{L}\\d])`;
/** «i niende», without the word class. */
export const NTH = `(?:i|på|in)${S}(?:den${S})?(?:sjette|syvende|sjuende|sjuande|åttende|åttande|niende|niande|tiende|tiande)${END}(?!${S}(?:rekke|uk|vek|måned|månad|møte|plass|gang|gong|runde|etasje|år|dag|time|omgang))`;
export const COMMON =
  'en|ei|ein|et|eit|alle|hver|kvar|vår|vårt|sin|si|ny|nye|annen|anna|annan|andre|samme|same|videregående|vidaregåande|offentlig|offentleg|privat|vei|veg|til|uten|utan|og|eller|i|på|fra|frå|the|a|any|høy|høg|barne|ungdoms|mellom';
export const NAMED_WORD = `(?!(?:${COMMON})(?!\\p{L}))[\\p{L}-]{2,30}`;
export const SCHOOL = `(?:the${S})?(?:${NAMED_WORD}(?:${S}${NAMED_WORD}){0,2}?${S}(?:(?:barne|ungdoms|grunn|mellom|sentral|privat|fri|montessori|steiner|og|-)*(?:skole|skule)(?:n)?|vgs|videregående|vidaregåande|(?:high )?school)|(?!(?:ungdoms|barne|grunn|videregående|vidaregåande|folkehøg|høg|høy|høgskole|kultur|sommar|sommer|natur|heim|hjemme|privat|fri|nær|idretts|musikk|kjøre|trafikk|svømme|språk|før|friluft|mellom|små)s?k)\\p{L}{2,30}(?:skolen|skulen))${END}`;
export const IN = `(?:i|på|ved|fra|frå|in|at|from)`;

/** A span, or «and older», is a group. */
export const NO_GROUP = `(?!${S}?(?:-${S}?\\d|\\+|(?:år${S})?(?:siden|sidan|og${S}(?:eldre|yngre|oppover|over|under|opp)|eller${S}(?:eldre|yngre)|and${S}(?:older|over|up))))`;
export const YEARS = `(?<![\\d-]|(?<!\\p{L})(?:fra|frå|over|under|til|from|to|i|siste|etter|for|om|mellom|hvert|kvart|between)${S})\\d{1,2}(?!\\d)${NO_GROUP}${S}?(?:år|years?)(?!\\p{L})`;
export const COUNTED = `(?:kr|%|prosent|min|time|stk|stykk|uke|veke|dag|måned|månad|gang|gong|møte|plass|skole|skule|barn|gutt|gut|jente|elev|ungdom|voks|vaks|km|meter|poeng|kl|kveld|deltak|tiltak|sak)`;
/** An age without the word: «jente, 14», «gutt (15)». */
export const NUMBER = `(?:[5-9]|1\\d|2[0-5])(?![\\d:/]|\\.\\d|\\.${S}?(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des))${NO_GROUP}(?!${S}?${COUNTED})`;
export const SPELT =
  '(?:seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|trettan|fjorten|femten|seksten|sytten|atten|nitten|tjue)';
export const AGED = `(?:${GAP}[ \\n,(-]{1,3}(?:på${S}|aged${S})?${YEARS}|[ \\n,(-]{1,3}(?:på${S}|aged${S})?${NUMBER}|${S}på${S}${SPELT}${END})`;
export const DATE = `\\d{1,2}(?:[./-]${S}?|${S})(?:\\d{1,2}|(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)\\p{L}*)\\.?(?:[./-]${S}?|${S})?(?:19|20)?\\d{2}`;
export const BORN = `(?:født|fødd|born|(?<!\\p{L})f\\.)`;
export const BORN_YEAR = `${BORN}${S}?(?:i${S}|in${S})?(?:19|20)\\d{2}(?!\\d)`;

export const WHERE = `(?:[ \\n,(:-]{1,3}(?:${IN}${S})?(?:${GRADE}|${CLASS})|${S}?[,(]?${S}?${NTH})`;
/** What makes somebody of a name or of initials: a class, an age, a year of birth. */
export const TOLD = new RegExp(
  `^(?:${S}?[,(]?${S}?(?:(?:som${S})?(?:går|alle|begge)${S})?(?:${NTH}|(?:(?:i|på|fra|frå|in|from)${S})?(?:${GRADE}|${CLASS}))|[ \\n,(]{1,3}(?:på${S})?(?:${YEARS}|(?<=på${S})${SPELT}${END}|1\\d(?=${S}?(?:\\)|$|[,;!?]|\\.(?:$|${S}))))|[ \\n,(]{1,3}${BORN_YEAR})`,
  'iu',
);
/** The same where the name may be a word as well: a grade alone («Storm på 9. trinn») may be a theme. */
export const TOLD_SURELY = new RegExp(
  `^(?:${S}?[,(]?${S}?(?:begge|alle)${S}(?:(?:går|gutter|gutar|jenter|elever|elevar)${S})?(?:(?:i|på|fra|frå)${S})?(?:${GRADE}|${CLASS}|to${S})|${S}?[,(]?${S}?(?:(?:som${S})?(?:går|alle|begge)${S})?(?:${NTH}|(?:(?:i|på|fra|frå|in|from)${S})?${CLASS})|[ \\n,(]{1,3}(?:på${S})?(?:${YEARS}|(?<=på${S})${SPELT}${END}|1\\d(?=${S}?(?:\\)|$|[,;!?]|\\.(?:$|${S})|(?<=${S})(?:er|var|har|som|e|va|ble|vart)(?!\\p{L}))))|[ \\n,(]{1,3}${BORN_YEAR})`,
  'iu',
);
