// Tells whether a place in a text stands amid what is told of one person's life: worry, harm, home, school, kin. A name there points at
// somebody the text is about; elsewhere it may be a colleague's. Must not know any name.

const S = '[ \\n]';
const NO = '(?<![\\p{L}\\d])';
const OFF = '(?!\\p{L})';
/** This far from a name it is still told of it, within two sentences. */
const NEAR = 110;

const HIS_LIFE = [
  // worry and harm
  `(?:bekymr(?:et|a)|urol[ei]ge?|redde?|engstelige?)${S}(?:for|rundt|kring)`,
  '(?:avskjedsbrev|hjemmefra|heimanfrå|gjerning|slagsmålene|slagsmåla|våpen|utlandet|mobbingen|mobbinga|trakasseringen|hatmeldinger|hatet|natta|tagger|bvt|bup|barnevernet|fagteam|kniv|kniven|balltre|pistol|blåmerke[rn]?|sjølvmord|selvmord|gravid|tabletter|nakenbilder?|nakenbilete|sykehus|sjukehus|diagnose|adhd|fosterbarn|fosterhjem|fosterheim|mottaket|internatet|hybel|hybelen|avslag|blåveis)',
  `rus(?:er|ar|a|et|e)${S}seg`,
  '(?:skulk(?:er|ar|a|et)|rømt?e?|rømmer|kutt(?:er|ar|et|a)|stj[aå]l(?:et)?|stjeler|slått|slegen|slår|slo|trua|truet|truer|truga|truar|mobb(?:et|a|es|ast|er|ar)|plaga?|plaget|plagd|presset|pressa|utpressa|lurt|voldtatt|misbrukt|banka|banket|gråt|gråter|græt|voldelig|valdeleg|selger|solgt|seld|skaffer|dealer|arrestert|pågrepet|anmeldt|oppringt|utvist|bortvist|suspendert|utestengt|trakassert|trakasserast|trakasserast|krangler|krangla|kranglar|skadet|skada|innlagt)',
  `(?:få|får|fått)${S}(?:hjelp|bank|juling|trusl\\p{L}+)`,
  `stengt${S}ute`,
  `(?:prøvd|røyk\\p{L}*|tatt|teke|selge|sele|brukt|brukar|bruker)${S}(?:\\p{L}+${S})?(?:hasj|dop|piller|kokain|cannabis|vape|snus|paragraf)`,
  `(?:begynt|byrja|starta|slutta|sluttet)${S}(?:å|m|med)`,
  `(?:på|i)${S}(?:kjøret|kjøre|trøbbel|trøbbelet|fylla|fyll|puben)`,
  `(?:sendes|sendast|sendt)${S}(?:[«"]?på${S}ferie|ut${S}av${S}landet|til${S}(?:hjemlandet|heimlandet))|gift(?:e|es|ast|et)${S}?bort|tvangsgift\\p{L}*`,
  // coming and staying away
  `(?:borte|vekke)${S}frå?a?${S}sk[ou]l\\p{L}+`,
  `(?:ikke|ikkje)${S}(?:hjem|heim|vært|vore|kommet|kome|møtt|sovet)${S}`,
  `(?:høyt|høgt|mykje|mye|stort|ugyldig)${S}fråvær`,
  `utenfor${S}skolen|utanfor${S}skulen|skulefråvær|skolefravær|skolevegring|skulevegring`,
  `(?:går|gikk|gjekk|elev|begynte|byrja)${S}(?:i|på)`,
  `(?:bor|bur|bodde|budde|flyttet|flytta)${S}`,
  // home, kin and friends
  '(?:moren|mora|faren|stefaren|stemoren|mammaen|mamma|pappaen|pappa|broren|storebror|storebroren|lillebror|lillebroren|søsteren|søstera|søstra|storesøster|lillesøster|lillesøstra|tvillingbroren|tvillingsøsteren|tvillingene|søsknene|søstrene|brødrene|kusine|kusiner|kusinen|fetteren|kjæresten|kjærasten|kjæreste|venninnene|venninna|venninnen|vennegjengen|kompisen|kameraten|kameratane|gjengen|dotter|dottera|datteren|dattera|sønnen|sonen)',
  `(?:mor|far|bror|søster|syster|foreldre|foreldrene|foresatte|føresette|familien|mora)${S}(?:til|t|åt|hans|hennes|hennar|hass|min|si|sin|gråt|sliten|ringte|åpnet|er|har|seier|sier|og${S}(?:mor|far))`,
  `(?:til|med|med${S}både)${S}(?:mor|far|foreldra|foreldrene|føresette|foresatte)`,
  `(?:elev|gutten|guten|jenta|eleven|ungdommen|ungdomen)`,
  // told of one by a pronoun
  `(?:han|hun|ho|hu)${S}(?:er|har|e|var|va|ble|blei|blir|vart|vert|hadde|skal|tør|torer|gråt|ikke|ikkje|vil${S}ikk|som|\\p{L}+r${S}(?:ikke|ikkje))`,
  `(?:hans|hennes|hennar)${S}`,
  `(?:til|om|med|av|for|mot)${S}(?:ham|henne)`,
  // age and class
  `(?:9|10|[5-8])${S}?[a-f]`,
  `(?:på|er)${S}1\\d(?!\\d|[.:]\\d|\\.${S}?(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des|trinn|klasse))`,
  `(?:fylte|fyller)${S}`,
  `(?:å|må|bør|skal|vi)${S}melde[rt]?`,
  `(?:tenner|tente|tent|tende)${S}på`,
  `(?:uten|utan)${S}(?:lappen|førerkort)`,
  `(?:gå|går|gikk|dra|vil|gjekk)${S}(?:hjem|heim)`,
  `går${S}(?:igjen|att)`,
  `(?:styrer|styrar|leder|leiar|eldste${S}i|eldst${S}i)${S}(?:gjengen|gruppa|de${S}andre|dei${S}andre)`,
  `(?:tør|torer|kommer|kjem|møter|har|et|spiser|sover|søv)${S}(?:ikke|ikkje)`,
  `(?:ikke|ikkje)${S}(?:har|kommer|kjem|møter|spiser|sover|søv|et)`,
  `(?:så|veldig|altfor)${S}(?:tynn|sliten|redd|sint|lei)`,
  `(?:er|ble|blei|blitt|vart|vorte)${S}(?:tatt|teken|funnet|funne|utsatt|utsett|filmet|filma|hentet|henta|sett|savnet)`,
  `1[0-9]${S}år`,
  '(?:fjorten|femten|seksten|sytten|tretten|trettan)',
  `(?:i|på)${S}(?:åttende|niende|tiende|åttande|niande|tiande)`,
  // a case
  `(?:gjelder|gjeld|gjelde|gjaldt|angår)`,
  `(?:opprinnelig|taushetsplikt|bekymringsmelding|unnatatt|unnateke|unntatt)`,
  '(?:filmen|filma|filmet|filmer|sladder|rykter|rykte)',
].join('|');
/** «elever som skulker», «mange har skulket»: told of many, and so of nobody. */
const OF_MANY = `(?<!(?<!\\p{L})(?:elever|elevar|elevene|elevane|ungdommer|ungdommar|ungdommene|ungdom|barn|unge|gutter|gutar|guttene|jenter|jentene|familier|familiar|foreldre|dem|dei|de|mange|flere|fleire)${S}(?:som${S})?(?:(?:har|blir|er|vert)${S})?)`;
const LIFE = new RegExp(`${NO}${OF_MANY}(?:${HIS_LIFE})(?:${OFF}|(?<=${S}))`, 'giu');

/** For one text, whether a place in it stands amid what is told of one person's life. Linear: the text is looked through once. */
export function livesIn(text: string): (place: { readonly from: number; readonly to: number }) => boolean {
  const told = [...text.matchAll(LIFE)].map((match) => match.index);
  return ({ from, to }) => {
    let [low, high] = [0, told.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((told[middle] ?? 0) < from - NEAR) low = middle + 1;
      else high = middle;
    }
    return (told[low] ?? Infinity) <= to + NEAR;
  };
}
