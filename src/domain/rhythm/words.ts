// The words people write rhythms with: bokmål, nynorsk, short forms and slips of one letter, each to the sign that the rules of
// rhythm/rules.ts are written in. It must not know what a rhythm is.
import { countOf, monthOf, ordinalOf, weekdayOf } from '../when/words.ts';

const LEXICON_LINES = `
HVER hver hvert kvar kvart hvar kver hvr hever every each
ANNENHVER annenhver annethvert annenhvert annakvar annankvar annakvart annethver annahver
ANNEN annen annet anna annan anden annen-hver
SISTE siste sist sista
NESTSISTE nestsiste nest-siste
UKE uke uka uken uker ukene ukes ukers veke veka veker vekene vekers vike vika ukedag
MND måned måneden måneder månedene måneds månad månaden månader månadene mnd mån mnda månden mned månde måndeden
AAR år året årene årets åra åre
HALVAAR halvår halvåret halvårene halvårs semester semesteret
KVARTAL kvartal kvartalet kvartalene
TERTIAL tertial tertialet
SKOLEAAR skoleår skoleåret skuleår skuleåret
PERIODE periode perioden planperiode planperioden planperioda prosjektperioden handlingsplanperioden
PERIODER perioder periodar periodevis
DAGER dagen dag dagar dager dagers dagene døgn
GANG gang ganger gong gonger gang gonge ganer gager gagner gnager ggr ggn x
MOTE møte møter møtet møta møtene møtepunkt samling samlinger samlingar treff treffpunkt møtes møtast samles samlast
PER pr per
I i på om in for ved av med til-sammen totalt løpet innenfor
DEN den det dei de disse dette denne
EN en ein ei et eit ett én éin éi ein éitt eitt
TIL til og-med tom t.o.m
OG og samt pluss
OGSAA ekstra ekstraordinære ekstraordinært ekstraordinære ekstramøte ekstramøter ekstramøta ellers elles ytterligere tillegg dessuten
ELLER eller evt eventuelt alternativt
FRA fra frå f.o.m fom med-start start oppstart starter startar startende
UNNTATT unntatt unntak untatt unntat unnateke unnatak utenom utanom utenfor bortsett foruten uten utan minus
IKKE ikke ikkje ingen ikkje- aldri møtefri møtefritt møtefrie pause opphold opphald stengt stengd fri fritt
MINST minst mist mnst misnt minsst minimum minimalt minium min minmum minimun
FAERRE færre sjeldnere sjeldnare
MAKS maks max maksimum maksimalt opptil inntil høyst høgst
CA snitt gjennomsnitt ca cirka circa sirka omtrent omlag omkring rundt ønskelig ønskeleg ønske ønskjeleg vanligvis vanlegvis normalt helst gjerne typisk hovedregel cirka
OFTERE oftere oftare fler flere fleire mer meir hyppigere hyppigare
BEHOV trong behov behovet nødvendig nødvendigt naudsynt ønske-om påkrevd påkravd trengs trengst trenges trenger trengs.
DEMAND adhoc ad-hoc ad forespørsel førespurnad etterspørsel oppfordring innkalling hastesaker akutt akutte
DERSOM dersom hvis når
NESTE neste
UKENTLIG ukentl ukemøte ukemøter vekemøte ukesmøte ukentlig ukentlege ukentlige vekentleg vekentlege ukevis ukentleg vekevis
MAANEDLIG mndl månedl månedsmøte månedsmøter månadsmøte månedlig månedlige månadleg månadlege månedleg månedsvis månadsvis månadlig
KVARTALSVIS kvartalsv kvartalsmøte kvartalsmøter kvartalsvis kvartalsvise kvartalvis kvartalsvist
HALVAARLIG halvårl halvårsmøte halvårsmøter halvårlig halvårlige halvårleg halvårlege halvårsvis halvårsvise halvårslig
AARLIG årl årlig årlige årleg årlege årligt årvisst årviss årvisse årsvis
TERTIALVIS tertialvis tertialsvis
DAGLIG daglig dagleg daglege daglige hverdag hverdager kvardagar kvardag
PARTALL partallsuke partallsuker partallsukene partalsveke partalsveker partalsvekene partallsveker partall partalls partal partals partallsuka partallsveke partalsuker
ODDETALL oddetallsuke oddetallsuker oddetallsukene oddetalsveke oddetalsveker oddetalsvekene oddetallsveker oddetall oddetalls oddetal oddetals odde oddetallsuka oddetalsuker
LIKE like jevne jamne
ULIKE ulike ujevne ujamne
FOR før framfor forkant forut framkant føre
ETTER etter etterkant
VAAR vår våren vårhalvåret vårhalvår vårsemesteret vårsemester vårs
HOST høst høsten høsthalvåret høsthalvår haust hausten hausthalvåret haustsemesteret høstsemesteret høstsemester
SESONG sommer sommeren sommar sommaren vinter vinteren vinterhalvåret sommerhalvåret vinterhalvår nyttår kommunestyreperiode kommunestyreperioden valgperiode valgperioden valperioden årsskiftet
MIDT midten midt medio primo ultimo begynnelsen byrjinga starten slutten tidlig tidleg sent seint sen første-halvdel månedsskiftet halvdel
VAGUE jevnlig jevnleg jevnlige jamleg jamlege regelmessig regelmessige løpende løpande mulig mogleg etterhvert hyppig hyppige ofte sjelden sjeldan noen nokre enkelte innimellom avtale avtales avtalast
ENN enn
UNSURE halvparten halvdelen tredjedel tredjedelen forbehold prøveordning prøvetid vekselvis vekslende vekslande vekslar veksler alternerende alternerande alternerer skiftevis rullerende rullerande virkedag virkedager virkedagen virkedagar vyrkedag vyrkedagar arbeidsdag arbeidsdager arbeidsdagar oddetallsår partallsår oddetalsår partalsår øke øker økes økt auke aukar aukast auka redusere reduserer reduseres redusert endre endres endret endra utvides utvidet utvida tidligere tidlegare førre forrige oppstarten oppstartsfasen startfasen oppstartsåret årsmøte årsmøtet over under nesten knapt drøyt par kanskje vurderes vurderast muligens foreløpig førebels forslag uavklart avklares avklarast bestemmes senere seinare snart henholdsvis respektive
INNEN innen innan senest seinast frist fristen
DERETTER deretter derpå siden sidan så
MELLOM mellom mellomrom mellom-rom
FELLES felles fellesmøte felles-
HVORAV hvorav derav herav inkludert inkl
XSCHOOL skoleferie skoleferier skoleferiene skuleferie skuleferiar skuleferiane skoleferien skolefri skulefri skoleruta skuleruta feriene-i-skolen
XPUBLIC helligdag helligdager helligdagene helgedagar helgedagane heilagdag heilagdagar røde-dager høytidsdager bevegelige-helligdager
XCHRISTMAS romjul romjula romjulen romjulsuka juleuka juleuke juleveka
XUNSURE sommerpause sommerstengt sommarpause sommarstengt julepause påskeuka påskeuken påskeveka skoledager skoledag skuledagar ferie ferier ferien feriene feriar feriane fellesferie fellesferien
XSUMMER sommerferie sommerferien sommarferie sommarferien sommerferier
EautumnHoliday høstferie høstferien høstferia haustferie haustferien haustferia
EwinterHoliday vinterferie vinterferien vinterferia
Eeaster påske påsken påska påskeferie påskeferien påskeferia
Echristmas jul jula julen juleferie juleferien juleferia
EschoolStart skolestart skulestart
EschoolEnd skoleslutt skuleslutt
Epentecost pinse pinsa pinsen
FAST fast faste alltid kun bare berre også som regel gjennom
HELE hele heile
`;

const EXACT = new Map<string, string>(
  LEXICON_LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [sign = '', ...words] = line.split(/\s+/);
      return words.map((word) => [word, sign] as const);
    })
    .reverse(),
);

/** Only of these are slips read: a slip of «helst» is «helse», and a plan is full of such words. */
const SLIPPERY = new Set([
  ...['UKENTLIG', 'MAANEDLIG', 'KVARTALSVIS', 'HALVAARLIG', 'AARLIG', 'TERTIALVIS', 'ANNENHVER', 'PARTALL'],
  ...['ODDETALL', 'MND', 'KVARTAL', 'HALVAAR', 'SKOLEAAR', 'UNNTATT', 'GANG', 'SISTE', 'MINST', 'BEHOV'],
]);
/** Real words one letter from one of theirs. */
const NOT_SLIPS = new Set([
  ...[
    'dårlig',
    'ærlig',
    'sanger',
    'fanger',
    'hanger',
    'manger',
    'rangen',
    'slanger',
    'gangen',
    'ganske',
    'skoler',
  ],
  ...[
    'skular',
    'skuler',
    'liste',
    'viste',
    'miste',
    'riste',
    'sister',
    'finst',
    'minste',
    'gagne',
    'gannet',
    'utan',
  ],
  ...[
    'moned',
    'månen',
    'betalt',
    'behold',
    'vanlig',
    'ganga',
    'tanger',
    'ranger',
    'kniste',
    'friste',
    'kviste',
  ],
]);
const FUZZY = [...EXACT].filter(
  ([word, sign]) => SLIPPERY.has(sign) && word.length >= 5 && /^\p{L}+$/u.test(word),
);

/** One letter left out, added or changed, or two that changed places. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}

const HABIT =
  /^(man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag(?:s|er|ar|ene|ane|s?(?:kveld|morgen|morgon|ettermiddag|formiddag|føremiddag|møte)(?:r|er|ar|en|ene|ane)?)$/;
const CLIPPED = /^(månd|tirsd|tysd|onsd|torsd|lørd|laurd)$/;
const SHORT: Readonly<Record<string, number>> = { mandag: 1, man: 1, mån: 1, tirs: 2, tys: 2, ons: 3 };
const LATE: Readonly<Record<string, number>> = { tors: 4, fre: 5, lør: 6, laur: 6, søn: 7, sun: 7 };

/** The sign of a lower-case word, or undefined for a word that says nothing of time; 'UNCLEAR' when it is near two. */
export function signOf(word: string): string | undefined {
  const exact = EXACT.get(word);
  if (exact) return exact;
  const habit = HABIT.exec(word)?.[1];
  if (habit) return `h${SHORT[habit] ?? LATE[habit] ?? 0}`;
  const clipped = CLIPPED.exec(word)?.[1]?.slice(0, -1);
  if (clipped) return `w${SHORT[clipped] ?? LATE[clipped] ?? 0}`;
  const day = weekdayOf(word);
  if (typeof day === 'number') return `w${day}`;
  const month = monthOf(word);
  if (typeof month === 'number') return `m${month}`;
  const count = countOf(word);
  if (count !== undefined) return `n${count}`;
  const ordinal = ordinalOf(word);
  if (ordinal !== undefined) return `o${ordinal}`;
  if (day === 'unclear' || month === 'unclear') return 'UNCLEAR';
  return slipOf(word) ?? compoundOf(word);
}

const MEETING =
  /(?:møte|møter|møta|møtet|møtene|samlinga?|samlingen|samlinger|samlingar|seminar|seminarer|seminaret|fagdag|fagdager|fagdagar|temadag|temadager|temadagar|konferanse|konferanser|konferansar|fr[ou]kost|vandring|vandringer|vandringar|treff)$/;
/** Compounds that name a time of some sort, which one is not known here: «partallsmåneder», «russetiden», «valgår». */
const TIMELY =
  /måned|månad|kvartal|halvår|ferie|semester|.periode|^uke|^veke|(?:[^br]|^s)uke(?:r|n|a|ne)?$|veke(?:r|n|ne)?$|tida?$|tiden$|(?:[^nsgfrk]|^val[g]?)år(?:et)?$/;
const TIMELESS =
  /^(?:fritid|fritida|fritiden|arbeidstid|arbeidstiden|kveldstid|dagtid|skoletid|alltid|samtid|vår|bår|\p{L}*(?:står|slår))$/u;

/** What a compound ends with: a kind of meeting, or a time that cannot be told. */
function compoundOf(word: string): string | undefined {
  if (MEETING.test(word)) return 'MOTE';
  return TIMELY.test(word) && !TIMELESS.test(word) ? 'UNCLEAR' : undefined;
}

function slipOf(word: string): string | undefined {
  if (word.length < 5 || NOT_SLIPS.has(word)) return undefined;
  const near = new Set(FUZZY.filter(([known]) => oneSlip(word, known)).map(([, sign]) => sign));
  const [first] = near;
  return near.size > 1 ? 'UNCLEAR' : first;
}

/** The word a plan calls a forum by, to the one that is kept. */
const FORUM_STEMS: readonly (readonly [RegExp, string])[] = [
  [/^politiråd(?:et|ene|a|smøte|smøtet|smøter)?$/, 'politiråd'],
  [/^(?:slt-)?styringsgrupp(?:e|a|en|emøte|emøtet|emøter)$/, 'styringsgruppe'],
  [/^(?:slt-)?koordineringsgrupp(?:e|a|en|emøte|emøtet)$/, 'koordineringsgruppe'],
  [/^(?:slt-)?arbeidsgrupp(?:e|a|en|emøte|emøtet)$/, 'arbeidsgruppe'],
  [/^fagteam(?:et|møte|møtet)?$/, 'fagteam'],
  [/^(?:slt-)?innsatsteam(?:et|møte|møtet)?$/, 'innsatsteam'],
  [/^formannskap(?:et|smøte|smøtet)?$/, 'formannskap'],
  [/^kommunestyre(?:t|møte|møtet|møter)?$/, 'kommunestyre'],
  [/^(?:slt-)?fr[ou]kost(?:en|møte|møtet|seminar|seminaret)?$/, 'frokost'],
  [/^ledergrupp(?:e|a|en|emøte|emøtet)$/, 'ledergruppe'],
];

/** The forum a lower-case word names, or undefined when it is none that is known. */
export const forumWordOf = (word: string): string | undefined =>
  FORUM_STEMS.find(([stem]) => stem.test(word))?.[1];
