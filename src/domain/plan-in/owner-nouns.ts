// Which words name somebody who can answer for something: a post, a service, a group. Must not know how a cell is divided.

/** Who holds a post: «kommunalsjef», «rektorene», «SLT-koordinator», «Virksomhetsled.». */
const POST =
  /^(?:slt-k|rektor(?:er|ar|ene|ane|en)?|styrer(?:e|ne|en)?|styrar(?:ar|ane)?|ordfører(?:en)?|ordførar(?:en)?|rådmann(?:en)?|lensmann(?:en)?|prest(?:en)?|diakon(?:en)?|jordmor|jordmødre|los|loser|natteravn(?:er|ene)?|komm\.?sj\.?|trener(?:e|ne)?|lærer(?:e|ne|en)?|lærar(?:ar|ane|en)?|leder(?:e|ne|en)?|leiar(?:ar|ane|en)?|foreldrekontakter)$|(?:leder|ledere|lederne|lederen|leiar|leiarar|leiarane|leiaren|led\.|sjef|sjefer|sjefen|sjefar|sjefane|sj\.|koordinator|koordinatorer|koordinatoren|koordinatorene|koordinatorar|kontakt|kontakten|kontaktene|kontaktar|konsulent|konsulenten|konsulenter|kons\.|rådgiver|rådgivere|rådgiveren|rådgjevar|rådgjevarar|lærer|lærere|lærerne|læreren|lærar|lærarar|lærarane|sykepleier|sykepleiere|sykepleieren|sjukepleiar|sjukepleiarar|lege|legen|leger|psykolog|psykologen|terapeut|terapeuten|terapeuter|direktør|direktøren|mester|betjent|sekretær|inspektør|arbeider|arbeidere|arbeidar|arbeidarar|pedagog|pedagoger|veileder|veiledere|rettleiar|ansvarlig|ansvarleg|medarbeider|medarbeidere|assistent|ordfører|ordførar|advokat|jurist|etterforsker|coordinator|manager|director|officer|headteachers?|principals?|teachers?)$/;

/** A service, a body or a group: what may stand alone as an owner. */
const BODY =
  /^(?:nav|ppt|police|bup|slt|pp-tjenesten|pp-tenesta|politi(?:et)?|barnevern(?:et)?|skol(?:e|en|er|ene)|skul(?:e|en|ar|ane)|barnehag(?:e|en|er|ene|ar|ane)|helsestasjon(?:en|er|ene|ar)?|bibliotek(?:et)?|fau|kfu|elevråd(?:et|ene|a)?|ungdomsråd(?:et)?|politiråd(?:et)?|kommuneledelsen|kommuneleiinga|formannskap(?:et)?|kommunestyre(?:t)?|utekontakt(?:en)?|krisesenter(?:et)?|legevakt(?:en)?|natteravnene|konfliktråd(?:et)?|kommunen|fylkeskommunen|foreldre(?:ne)?|foresatte|idrettslag(?:et|ene|a)?|sfo|aks|rus|fritidsklubb(?:en|ene|er)?|ungdomsklubb(?:en)?|team(?:et|a)?)$|.(?:gruppe|gruppa|gruppen|gruppene|gruppene|team|teamet|teama|utvalg|utvalget|utval|råd|rådet|tjeneste|tjenesten|tjenestene|teneste|tenesta|tenestene|sentral|sentralen|sent\.|senter|senteret|sentra|hels\.|enhet|enheten|eining|eininga|avdeling|avdelingen|avdelinga|kontor|kontoret|kommune|politi|politiet|vern|vernet|verntjenesten|skole|skolen|skoler|skolene|skule|skulen|skular|skulane|barnehage|barnehagen|barnehager|barnehagene|barnehagar|klubb|klubben|lag|laget|hus|huset|kafé|kafeen|basen|styre|styret|administrasjonen|stasjon|stasjonen|nettverk|nettverket|forum|forumet|school|police|service|group)$/;

/** A short form in capitals: «JUS», «PPT», «HO», «SLT-K». */
const SHORT = /^\p{Lu}{2,5}(?:-\p{Lu})?$/u;
/** A name in the definite form: «Ungdomsbasen», «Mestringsenheten». */
const DEFINITE = /^\p{Lu}\p{Ll}{4,}(?:en|et|ene|ane)$/u;

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/[,;:]+$/, ''))
    .filter((word) => word !== '');

const isPost = (word: string): boolean =>
  POST.test(word.toLowerCase()) || POST.test(word.toLowerCase().replace(/\.$/, ''));

/** Whether a post is named: «Kommunalsjef OK», «leder for NAV». */
export const namesPost = (text: string): boolean => wordsOf(text).some(isPost);

/** A post with what it is for behind it: «kommunalsjef oppvekst». What follows may go on with it. */
export function postWithField(text: string): boolean {
  const words = wordsOf(text);
  const at = words.findIndex(isPost);
  return at >= 0 && at < words.length - 1;
}

/** Whether it can stand alone as an owner. «kultur», «unge» and «samfunn» cannot. */
export function namesOwner(text: string): boolean {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last === undefined || words.length > 8) return false;
  if (namesPost(text)) return true;
  return words.some(
    (word) =>
      BODY.test(word.toLowerCase()) || SHORT.test(word) || (words.length === 1 && DEFINITE.test(word)),
  );
}
