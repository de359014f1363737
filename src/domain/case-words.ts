// Signs in a text that it is about one person: a given name, a child told by age, class or school, or the word «enkeltsak».
// Beside the identity guard, which sees numbers and addresses. It must not know where the text was written, and never repeats it.

/** `name`: a person by name. `child`: one child or young person, by age, class or school. `case`: an individual case by that word. */
export type Sign = 'name' | 'child' | 'case';

/** Given names in use in Norway (Statistics Norway's lists of names), but for those that are also common words. */
const GIVEN = new Set(
  `abdi abdullah adam adrian ahmad ahmed aisha aksel albert alexander alfred ali alma amalie amina amir amira anders andrea andreas
  anette anita anja anna anne annika anniken aria arne arvid aslak asta astrid aurora axel bente berit birger birgit birgitte
  bjarne bjørg bjørnar camilla carina caroline cathrine celine charlotte christian christina christine christoffer daniel david didrik
  edith edvard eira eirik eirin eivind elena eli elias elin eline elisabeth elise ella ellen ellinor elsa elvira emil emilie emma erik
  erlend erling espen ester eva fatima felix filip fredrik frida frode fredrikke gabriel geir georg gerd grete gudrun gunhild gunnar
  gunn guro gustav halvor hamza hanna hannah hanne harald hassan hedda hege heidi helena helene helge helle henriette henrik
  herman hermine hilde hildegunn håkon håvard ibrahim ida idun inga inge ingebjørg inger ingrid ingvild irene isabella isak ivar iver
  jakob janne jannicke jeanette jennifer jenny jens jesper joachim joakim johan johanna johannes john johnny jon jonas jonathan
  jorunn josefine julia julian julie jørgen jørn kaja kamilla kari karin karina karl karoline kasper katarina katrine ketil khadija kim
  kine kirsten kjartan kjell kjersti kjetil klara knut konrad kristian kristin kristina kristine kristoffer lars lasse laura lea leah leif
  lena leon leona levi liam lilly lina linda linnea lisa lotte louise lucas ludvig lukas mads magnhild magnus maja malin
  margit margrethe maren maria mariam marianne marie marit marius markus marte marthe martin martine mathea mathias mathilde matias maya
  merete mette michael mikael mikkel mille mohamed mohammad mohammed monica mona morten muhammad mustafa nadia natalie nathalie nicolai
  nikolai nils nina noah nora norunn odin ola olaf olav ole olea olga oline oliver olivia omar oscar oskar otto pernille peter petter
  philip pia preben ragnar ragnhild randi rebecca rebekka reidar reidun renate rita roald robert roger ruben runar ruth rønnaug   samira samuel sandra sara sarah sebastian selma sigrid sigurd sigve silje simen simon sindre siri sofia sofie solfrid solveig
  sondre stefan steffen stian stine stian sunniva susanne svein sverre synne synnøve tage tarjei terje tharald theo theodor thea thomas
  thor thorbjørn tiril tobias tommy tonje torbjørn tore torgeir torill toril torunn trine trond trude trym turid ulrik ulrikke
  unni vanessa vegard vetle victor victoria vidar viktor viktoria vilde vilma william willy yasmin yngve yusuf zahra øivind øystein
  øyvind åge åse åshild`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** A capitalised word that is a name, possessive or not; a speaker («v/ Kari», «ved Kari») is no case. */
const CAPITALISED = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}]+(?![\p{L}\p{N}])/gu;
const SPEAKER = /(?:\bv\/|\bved|\bby)\s*(?:\p{Lu}\p{Ll}+\s+)?$/u;
/** What makes a place, a day or a work of the name before it: «Kirsten Flagstads plass», «Olav Duuns vei», «Anna-prosjektet». */
const NO_PERSON =
  /^(?:-|s?\s+(?:\p{Lu}\p{Ll}+\s+)?(?:vei|veg|gate|gata|plass|torg|skole|skule|barnehage|kirke|kyrkje|senter|hus|minne|dag|scene|sal|rom|kafé|kafe|stue|hall|arena|park|gård|gard|bygget)(?!\p{L}))/u;

/** One, never several: «gutten», «en elev». */
const DEFINITE =
  'gutten|guten|jenta|jenten|eleven|barnet|tenåringen|lærlingen|sønnen|sonen|datteren|dattera|dottera|ungjenta|unggutten|unge?guten|the (?:boy|girl|pupil|child|teenager)';
const BARE = 'gutt|gut|jente|elev|tenåring|lærling|unggutt|ungjente|student|boy|girl|pupil|child|teenager';
const ONE = new RegExp(
  `(?<!\\p{L})(?:${DEFINITE}|(?:en|ei|ein|et|eit|a)\\s+(?:\\p{L}+\\s+)?(?:${BARE}|barn|ungdom))(?!\\p{L})`,
  'iu',
);
const ONE_OR_BARE = new RegExp(`(?<!\\p{L})(?:${DEFINITE}|${BARE})(?!\\p{L})`, 'iu');
const PARENT =
  /(?<!\p{L})(?:[Mm]or|[Ff]ar|[Ff]oreldrene|[Ff]oresatte|[Ss]øster|[Bb]ror|mother|father|parents) (?:til|of) \p{Lu}/u;

/** «14-åring», «14 år gammel»; «14-åringer» and «12–18 år» are several. */
const ALONE_AGED =
  /(?<![\d–-])\d{1,2}\s?-?\s?åring(?:en)?(?!\p{L})|(?<![\d–-])\d{1,2}\s?år (?:gammel|gamal)(?!\p{L})|\d{1,2}[- ]years?[- ]old/iu;
const AGE =
  /(?<![\d–-]|(?:fra|frå|over|under|til|from|to|i) )\d{1,2}\s?år(?!\p{L}|\s+(?:siden|sidan))|\(\d{1,2}\)|(?<!\p{L})(?:på|aged)\s\d{1,2}(?![\d.:]|\s?(?:kr|%|prosent|min|time|stk|skole|møte))/iu;
const CLASS =
  /(?<!\p{L})(?:klasse|class|gruppe)\s?\d{1,2}\s?[A-F](?!\p{L})|(?<![\d§.])(?:[1-9]|10)\s?[A-Fa-f](?![\p{L}\d.])/u;
const GRADE = /(?<!\d)\d{1,2}\.?\s?(?:klasse|trinn|steg|grade)(?!\p{L})/iu;
/** A school by its name: «Lia skole», «Gjesdal ungdomsskole». */
const SCHOOL = /\p{Lu}[\p{L}-]+\s+(?:\p{Ll}+\s+)?(?:\p{Ll}*(?:skole|skule)|vgs|school)(?!\p{Ll})/u;
const SCHOOLISH = /(?:skole|skule|klasse|trinn|vgs|school|class)/iu;

const CASE =
  /(?<!\p{L})(?:enkelt|einskild|person|individ|elev|barneverns?)-?sak(?:a|en|er|ene|ane)?(?!\p{L})|(?<!\p{L})(?:enkelttilfelle|einskildtilfelle|enkeltindivid|individual case)/iu;
/** How cases are handled in general may be talked of anywhere. */
const IN_GENERAL =
  /(?:rutine|retningslinj|prosedyre|veileder|rettleiar|opplæring|kurs|mal(?!\p{L})|skjema|ikke ta|ikkje ta|routine|guideline|training)/iu;

/** The signs a text holds. Never throws, whatever the string; finds no name that is in no list, and no combination but these. */
export function signsIn(given: string): ReadonlySet<Sign> {
  const text = given
    .normalize('NFC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ');
  const signs = new Set<Sign>();
  if (namesSomebody(text)) signs.add('name');
  if (tellsOfOne(text)) signs.add('child');
  if (CASE.test(text) && !IN_GENERAL.test(text)) signs.add('case');
  return signs;
}

const namesSomebody = (text: string): boolean =>
  [...text.matchAll(CAPITALISED)].some((found) => {
    const word = found[0].toLowerCase();
    const known = GIVEN.has(word) || (word.endsWith('s') && GIVEN.has(word.slice(0, -1)));
    const rest = text.slice(found.index + found[0].length);
    return known && !NO_PERSON.test(rest) && !SPEAKER.test(text.slice(0, found.index));
  });

/** Age with class, one with age or class, one at a school by name, a class at a school: in a small place each is somebody. */
function tellsOfOne(text: string): boolean {
  const aged = AGE.test(text);
  const classed = CLASS.test(text) && SCHOOLISH.test(text);
  return (
    ALONE_AGED.test(text) ||
    PARENT.test(text) ||
    classed ||
    (aged && (ONE_OR_BARE.test(text) || GRADE.test(text))) ||
    (ONE_OR_BARE.test(text) && CLASS.test(text)) ||
    (ONE.test(text) && (GRADE.test(text) || SCHOOL.test(text)))
  );
}
