// Finds what points at one person without a name: the only one, one of two, the twins, the child of one with an office, somebody told
// by what befell them. In a small place that is enough. Must not know which texts are guarded; several are no one.
import { END, ONE, S, START, W } from './child-words.ts';
import type { Hit, Plain } from './text.ts';

const AT_MOST = (words: number): string => `(?:${W}${S}){0,${words}}?`;

const THE_ONE =
  '(?:gutten|guten|jenta|jenten|eleven|ungdommen|ungdomen|barnet|tenåringen|lærlingen|læregutten|studenten|hybelboeren|hybelbuaren|flyktningen|asylsøkeren|fosterbarnet|familien|familia|fosterfamilien|fosterfamilia|mora|moren|faren|paret|mannen|kvinnen|kvinna|guttekeeperen|keeperen|kapteinen|spilleren|spelaren)';
const A_PERSON = `(?:${THE_ONE}|(?:foster)?famili(?:e|en|a|ar|er)|gutt|gut|jente|elev|ungdom|ungdommer|barn|tenåring|lærling|mor|far|par|fosterfamilie|gutter|elever|gutar|gutane|guttene|jenter|jentene|elevar|elevane|elevene|ungdommene|ungdomane|brødre|søsken)`;
/** «én elev per klasse»: a rule. */
const NOT_EACH = `(?!${S}(?:per|pr|om${S}gangen|om${S}gongen|(?:(?:i|fra|frå|på|av|ved)${S})?(?:hver|kvar|hvert|kvart|alle)(?!\\p{L})))(?<!(?:i|på|fra|frå|ved)(?=${S}(?:hver|kvar|hvert|kvart)))`;
const PLACE_OF_MANY =
  '(?:trinnet|klassen|skolen|skulen|bygda|bygdi|grenda|kommunen|laget|øya|dalen|linja|årskullet|kullet|gruppa|parallellen|barnehagen|bygdeskolen|nabolaget|gata)';

const COUNTRIES =
  'polen|litauen|latvia|estland|ukraina|russland|tsjetsjenia|georgia|moldova|romania|bulgaria|ungarn|serbia|kosovo|albania|bosnia|makedonia|kroatia|tyrkia|kurdistan|syria|irak|iran|libanon|palestina|gaza|jemen|afghanistan|pakistan|india|nepal|bangladesh|sri lanka|thailand|vietnam|filippinene|kina|myanmar|burma|indonesia|japan|korea|eritrea|etiopia|somalia|sudan|sør-sudan|kenya|uganda|rwanda|burundi|kongo|nigeria|ghana|gambia|sierra leone|guinea|marokko|algerie|tunisia|egypt|libya|brasil|chile|colombia|cuba|peru|venezuela|usa|mexico|england|tyskland|nederland|frankrike|spania|portugal|italia|hellas|sverige|danmark|finland|island|færøyene|grønland';
const TRAIT = `(?:(?:i|med|m)${S}(?:rullestol|rullestolen|hijab|hijaben|nikab|turban|krykker|stomi|protese|høreapparat|høyreapparat|førerhund|cochlea\\p{L}*|downs?|epilepsi|tourettes?|cerebral|insulinpumpe|pacemaker|tolk|vedtak|sondemat|rødt${S}hår|raudt${S}hår|blått${S}hår|albinisme)|(?:fra|frå)${S}(?:${COUNTRIES})(?!\\p{L})|som${S}er${S}(?:blind|døv|transperson|transkjønn\\p{L}*|adoptert|stum))`;

const OFFICES =
  '(?:rektor\\p{L}*|ordfører\\p{L}*|ordførar\\p{L}*|varaordfør\\p{L}*|prest\\p{L}*|leg[ea]n?|kommunelege\\p{L}*|fastlege\\p{L}*|lensmann\\p{L}*|politi\\p{L}*|kommunedirektør\\p{L}*|rådmann\\p{L}*|lærer\\p{L}*|lærar\\p{L}*|kontaktlærer\\p{L}*|inspektør\\p{L}*|trener\\p{L}*|trenar\\p{L}*|imam\\p{L}*|bonden|bakeren|kjøpmann\\p{L}*|helsesykepleier\\p{L}*|helsesjukepleiar\\p{L}*|vaktmester\\p{L}*|vaktmeister\\p{L}*|kommunestyre\\p{L}*|formannskap\\p{L}*|butikksjef\\p{L}*|banksjef\\p{L}*|frisør\\p{L}*|kiosk(?:eier|eigar)\\p{L}*|hotell(?:eier|eigar|direktør)\\p{L}*|kafé?e?(?:eier|eigar)\\p{L}*|dyrleg\\p{L}*|veterinær\\p{L}*|tannleg\\p{L}*|brannsjef\\p{L}*|avisredaktør\\p{L}*|redaktør\\p{L}*|postmann\\p{L}*|drosjesjåfør\\p{L}*|bussjåfør\\p{L}*|klokker\\p{L}*|organist\\p{L}*)';
const CHILD_OF =
  '(?:(?:foster|ste|sty[vf]|adoptiv|pleie|bonus)?(?:datter|datteren|dattera|dotter|dottera|sønn|sønnen|son|sonen|barn|barnet|barna|born|borna|døtrene|sønnene|søn?ene)|tenåring|tenåringen|ungen|ungene|ungane|barnebarnet|barnebarna|nevøen|niesen|niesa|tantebarnet|tvillingene|tvillingane|gutten|guten|jenta|guttene|gutane|jentene)';

/** What befell or sets apart one: «jenta som vant», «han eine på laget som ikkje fekk». */
const BEFELL =
  '(?:brant|brann|brende|dro|drog|laga|laget|postet|la|vant|brakk|braut|knakk|kom|flyttet|flytta|mistet|mista|sto|stod|fikk|fekk|ble|blei|vart|begynte|byrja|vann|stilte|tok|gikk|gjekk|spilte|spelte|deltok|stakk|forsvann|sendte|døydde|deler|delte|dealer|banka|banket|truet|trua|filmet|filma|brukte|skjøt|skaut|knivstakk|sluttet|slutta|reddet|redda|slo|falt|datt|skrev|skreiv|overlevde|rømte|tente|stjal|køyrde|kjørte|krasjet|krasja|døde|tapte|var|hadde|nettopp|akkurat|skadet|skada|bor|bur|eier|eig|spiller|spelar|køyrer|kjører|alltid|jobber|jobbar|arbeider|leverer|leverar|selger|sel|henger|heng|vanker)';
/** Several persons; «én av de tre skolene» is nobody. */
const PEOPLE =
  '(?:[\\p{L}-]*(?:gutt(?:ene|er)|gut(?:ane|ar)|jente(?:ne|r)|elev(?:ene|ane|er|ar)|ungdomm?(?:ene|ane|er|ar)|barna|borna|ungene|ungane|søsk(?:en|nene)|sysken\\p{L}*|famili(?:ene|ane|er|ar)|beboer(?:ne|e)|bebuar(?:ane|ar)|lærling(?:ene|ane|er|ar)|flyktning(?:ene|ane|er|ar)|brødre(?:ne)?|brørne|søstre(?:ne)?|søstr\\p{L}+|student(?:ene|ane|er|ar)|asylsøker\\p{L}*|mindreårige|spillerne|spelarane|hybelboer\\p{L}*|åringer|åringene|åringane|klassing(?:ene|ane|er|ar)))';
const RELATIVE = `${S}(?:(?:fra|frå|på|i|hos|med)${S}[\\p{L}\\d-]{1,30}${S}){0,2}(?:[\\p{L}-]{1,30}${S})?som${S}(?:(?:ikke|ikkje|nå|no|også|i${S}${W})${S})?`;

const PATTERNS: readonly RegExp[] = [
  // the only one, one of two
  `${START}(?:eneste|einaste|enaste)${S}(?:${AT_MOST(2)}${A_PERSON}|(?:på|i|ved|hos)${S}(?:den|heile|hele)?${S}?${PLACE_OF_MANY}|(?:fra|frå)${S}(?:${COUNTRIES}))${END}`,
  `${START}(?:bare|berre|kun)${S}(?:én|éin|ein|en|ei|éi|ett|eitt|1)${S}${AT_MOST(1)}${A_PERSON}${END}${NOT_EACH}`,
  `${START}(?:én|éin|ein|en|ei|éi|ene|eine|to|tre|begge)${S}av${S}(?:de|dei|disse|desse)${S}(?:bare${S})?(?:to|tre|fire|fem|få|2|3|4|5)(?:${S}${AT_MOST(2)}${PEOPLE}|${S}(?:som|på|i|fra|frå|er|e|har|ble|blei|vart|får|kommer|kjem|går|vi|jeg|eg|ruser|rusar|selger|sel|bor|bur|skulker|slår|må|nå|no|der|her)(?!\\p{L})|(?=[.,!?\\n]|$))`,
  `${START}${PEOPLE}[^.!?\\n]{0,50}?(?:${S}|\\()(?:det|de|dei)${S}er${S}(?:bare${S}|berre${S}|kun${S})?(?:to|tre|fire|fem)${S}(?:der|i${S}alt|totalt|stykker|stykk|av${S}dem|av${S}dei|til${S}sammen|til${S}saman|nå|no)${END}`,
  `${START}(?:det|de|dei)${S}er${S}(?:(?:bare|berre|kun)${S})?(?:to|tre|fire|fem)${S}[^.!?\\n]{0,50}?${S}(?:en|én|ein|éin|ei|to|eine|ene)${S}av${S}(?:dem|dei)${END}`,
  `${START}(?:bare|berre|kun)${S}(?:én|éin|ein|en|ei|éi|to)${S}(?:som${S}er${S})?(?:fra|frå)${S}(?:${COUNTRIES})${END}`,
  `${START}${THE_ONE}${S}(?:fra|frå)${S}(?:${COUNTRIES})${END}`,
  `${START}den${S}(?:eneste${S})?\\p{L}{3,20}s?ke${S}${THE_ONE}${END}`,
  `${START}(?:søskenflokken|syskenflokken|storfamilien)${S}(?:på|i|fra|frå|ved|som)${END}`,
  `${START}(?:fosterhjemmet|fosterheimen|beredskapshjemmet|beredskapsheimen|avlastningshjemmet|avlastingsheimen|besøkshjemmet)${S}(?:på|i|hos|ved)${S}${W}`,
  `${START}(?:han|hun|ho|hu)${S}med${S}(?:de|dei)${S}(?:to|tre|fire|fem|små|mange)${S}${AT_MOST(1)}${PEOPLE}${END}`,
  `${START}(?:én|éin|éi)${S}${AT_MOST(2)}(?:${A_PERSON}|\\p{L}*famili\\p{L}+|enslig)${S}(?:på|i|fra|frå|ved|som)${END}${NOT_EACH}`,
  `${START}(?:en|ein|ei)${S}(?:bestemt|konkret|kjent|kjend|velkjent|profilert|viss|enkelt)${S}(?:${A_PERSON}|\\p{L}*famili(?:e|en|a))${END}`,
  `${START}(?:et|eit|ett|eitt)${S}${AT_MOST(1)}(?:søskenpar|syskenpar|tvillingpar|brødrepar|søsterpar)${END}`,
  `${START}(?:begge|alle${S}tre)${S}(?:de${S}|dei${S})?(?:søstrene|systrene|brødrene|brørne|søsknene|syskena|tvillingene|tvillingane|ungane${S}til|barna${S}til)${END}`,
  `${START}(?:${THE_ONE}|ungane|ungene|barna|borna|guttene|gutane|jentene|søskenparet|brødrene|søstrene|folka|de|dei)${S}(?:som${S}(?:bor|bur)${S})?(?:på|i)${S}(?:den|det)${S}${AT_MOST(2)}(?:garden|gården|huset|småbruket|bruket|plassen|setra|øya|campingvogna|hytta|brakka)${END}`,
  `${START}(?:${A_PERSON}|\\p{L}*familie\\p{L}*|søskenpar\\p{L}*)${S}(?:på|i|ved|fra|frå)${S}(?:den|det)${S}(?:minste|ytterste|innerste|inste|ytste|øverste|øvste|nederste|nedste|siste|eneste|einaste)${S}${W}`,
  `${START}(?:den|han|hun|ho)${S}(?:ene|eine|nye|yngste|eldste|nyeste)${S}${AT_MOST(1)}${THE_ONE}${END}`,
  `${START}(?:han|hun|ho)${S}(?:nye|ene|eine)${S}(?:fra|frå|på|i)${S}${W}`,
  `${START}(?:bare|berre|kun)${S}(?:to|tre)${S}${AT_MOST(1)}${A_PERSON}${S}(?:i|på|fra|frå|som)${END}`,
  // the writer's own
  `${START}(?:min|mi|vår)${S}(?:sønn|søn|son|datter|dotter|gutt|gut|jente)${END}|${START}(?:sønnen|sonen|datteren|dattera|dottera|jenta|gutten|guten)${S}(?:min|mi|vår)${END}`,
  // a trait that sets one apart
  `${ONE},?${S}${AT_MOST(6)}${TRAIT}`,
  `${START}(?:han|hun|ho|hu|familien|familia|søsknene)${S}${AT_MOST(2)}${TRAIT}`,
  `${START}(?:to|tre|fire|fem)${S}(?:søsken|sysken|brødre|søstre|brør|systrer)${END}`,
  // twins, and the child of one whom all know
  `${START}(?:tvillingene|tvillingane|trillingene|trillingane|tvillingparet|firlingene|tvilling(?:jentene|guttene|gutane|søstrene|brødrene|systrene))${END}`,
  `${START}${CHILD_OF}${S}(?:til|t|åt|av|hos)${S}(?:en|ein|ei|den)?${S}?(?:(?:gamle|nye|tidligere|forrige|førre|pensjonerte|lokale|nåværende|noverande|eldste|ene)${S})?(?:(?:i|på)${S}(?:den${S})?)?${OFFICES}`,
  `${START}${CHILD_OF}${S}(?:til|t|åt|av|hos)${S}(?:(?:han|hun|ho|hu|den|dei|de|dem|en|ein|ei|noen|nokon)${S}(?:(?:${W}${S}){0,2}?som|nye|nyinnflytta|nyinnflyttede|på|i)${END}|(?:en|ein|ei|den|en${S}av|ein${S}av)${S}(?:${W}${S})?(?:ansatt|ansatte|tilsett|tilsette|medarbeider|medarbeidar|politiker|politikar|kommuneansatt|eigaren?|eieren?|driveren|innehaveren|kollega|leder|leiar|sjef)${END})`,
  `${START}(?:${OFFICES}|eieren|eigaren|naboen|naboens?)${S}(?:sin|si|sitt|sine)${S}(?:${W}${S})?(?:sønn|son|datter|dotter|tenåring|gutt|gut|jente|unge|barn|ungar|unger)${END}`,
  `${START}(?:${CHILD_OF}|${THE_ONE}|foreldrene|foreldra|folka|ekteparet)${S}(?:øverst|øvst|nederst|nedst|ytterst|ytst|innerst|inst|lengst${S}\\p{L}+)${S}(?:i|på|ved)${S}${W}`,
  `${START}(?:${CHILD_OF}|foreldrene|foreldra|folka|ekteparet|familien|familia)${S}(?:på|i|hos)${S}(?:gården|garden|nabogården|nabogarden|bruket|butikken|campingen|prestegården|prestegarden)${END}`,
  `${START}${OFFICES}${S}(?:(?:vår|hennes|hans|deres|vårt)${S})?(?:i${S}${W}${S}|på${S}${W}${S})?har${S}(?:en|ein|ei|et)${S}${AT_MOST(1)}(?:tenåring|sønn|son|datter|dotter|ungdom|gutt|gut|jente)${END}`,
  `${START}${OFFICES}(?<=s)${S}(?:(?:eldste|yngste|mellomste|voksne|vaksne)${S})?(?:sønn|son|datter|dotter|barn|ungar|unger)${END}`,
  `${START}(?:fosterbarn|adoptivbarn|adoptivsønn|adoptivdatter)${S}(?:hos|hjå|til)${S}`,
  `${START}(?:familien|familia|foreldrene|foreldra|mora|faren|bror|broren|søster|søsteren|søstera|søstra|faren|moren|mora|far|mor|kjæresten|kjærasten|venninna|venninnen|vennen|venen|kompisen|kameraten|onkelen|fetteren|kusina)${S}(?:til|t|av|åt)${S}(?:(?:han|hun|ho|hu)${S}(?:som|på|i|fra|frå|med)|(?:den${S})?(?:jenta|gutten|guten)${S}som)${END}`,
  `${START}(?:den|denne)${S}(?:[\\p{L}-]+${S})?(?:jenta|gutten|guten|ungjenta|unggutten)${S}(?:på|i|fra|frå|med|som)${END}`,
  // a car by its plate
  `${START}(?:bil\\p{L}*|reg\\.?${S}?nr\\.?|registreringsnummer\\p{L}*|skilt\\p{L}*|moped\\p{L}*|kjennemerke\\p{L}*)[^.\\n]{0,20}?(?<!\\p{L})[A-Z]{2}${S}?\\d{4,5}(?!\\d)`,
  // told by what befell them, or what their family does
  `${START}(?:gutten|guten|jenta|jenten|tenåringen|han|hun|ho|hu|\\p{L}{2,20}keeperen|keeperen|kapteinen|tvillingen|læregutten|lærlingen|naboguten|nabogutten|nabojenta)${RELATIVE}${BEFELL}${END}`,
  `${START}(?:eleven|ungdommen|ungdomen|barnet)${RELATIVE}(?:vant|brakk|braut|knakk|kom|flyttet|flytta|mistet|mista|sto|stod|fikk|fekk|slo|falt|datt|reddet|redda|rømte|tente)${END}`,
  `${START}(?:familien|familia|ekteparet|paret)${S}(?:(?:på|i|ved)${S}${W}${S})?som${S}(?:${W}${S})?(?:driv|driver|eier|eig|bor|bur|kom|flyttet|flytta|mistet|mista|vant|overtok|nettopp|har${S}(?:butikk|kiosk|campingplass|gard|gård|bakeri|restaurant))${END}`,
].map((pattern) => new RegExp(pattern, 'giu'));
/** «ein familie på Ytre Vik»: one, and a place by its name. */
const AT_A_PLACE =
  /(?<![\p{L}\p{N}-])(?:[Ee]n|[Ee]in|[Ee]i|[Éé]n|[Éé]in|[Ee]t|[Ee]it) (?:\p{Ll}{2,20} )?(?:\p{Ll}{0,12}famili[ea]|søskenpar|syskenpar|enslig mor|einsleg mor|alenemor|åleinemor|alenefar|åleinefar|ektepar) (?:på|i|ved|fra|frå) (?!Nor(?:ge|eg)|Oslo)\p{Lu}\p{L}+/gu;

/** What points at one person in a small place, name or no name. A warning: only who knows the place can tell (forvaltningsloven § 13 a nr. 2). */
export function findRare({ text }: Plain): readonly Hit[] {
  return [...PATTERNS, AT_A_PLACE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Hit => ({
      what: 'rare',
      verdict: 'warn',
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}
