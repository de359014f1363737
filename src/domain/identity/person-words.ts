// Words that make a person of the word beside them: kin, friends, what somebody is called, whom one talked with, what only people do.
// Bokmål, nynorsk, chat. Must not know any name. Each pattern is tried on a short piece beside one word, never on a whole text.

const S = '[ \\n]';
const NO = '(?<![\\p{L}\\d])';
const END = '(?!\\p{L})';

/** Any of the words; `_` is a space, `*` any ending. */
const any = (words: string): string =>
  `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', S).replaceAll('*', '\\p{L}*')})`;

const HIS = any(
  'hans hennes hennar deres deira dens min mi mitt mine din di sin si sitt sine vår vårt våre hass hinnes',
);

const PARENT = `(?:ste|foster|beste|svige|pleie)?${any('mor mora moren mødrene far faren faderen foreldre foreldrene foreldra')}`;
const SIBLING = `(?:ste|halv|tvilling|store|lille|litle|vesle|foster)?${any(`
  bror broren brødre brødrene brørne brorsan søster søsteren søstera søstra søstre søstrene systera syster søsken søsknene syskena
`)}`;
const NEAR = any(`
  mamma mammaen mammaa pappa pappaen foresatte føresette foresatt verge vergen søskenbarn søskenbarnet tvilling tvillingen tvillingene
  tvillingane trillingene onkel onkelen tante tanten tanta fetter fetteren fettere kusine kusinen kusina kusiner niese nevø mormor morfar
  farmor farfar bestefar bestemor besta sønn sønnen son sonen sønner datter datteren dattera dotter dottera døtre døtrene barnet ungen
  ungene ungane barna familie familien familia slekta kjæreste kjæresten kjærasten kjærast eks eksen ekskjæresten typen dama kona mannen
  samboeren venn vennen venner vennene vener vennane venen venninne venninnen venninna venninner venninnene veninna veninnen kompis
  kompisen kompiser kompisene kamerat kameraten kamerater kameratene kameratane bestevenn bestevennen bestis bestisen nabo naboen lærer
  læreren lærar læraren trener treneren trenaren rektoren kontaktlærer kontaktlæreren kontaktlærar kontaktlæraren støttekontakten
  saksbehandler saksbehandleren gjengen gjengen_rundt følget kretsen_rundt mother father parents brother sister friend boyfriend girlfriend
`);
const KIN = `(?:${PARENT}|${SIBLING}|${NEAR})`;
const CHILD = any(`
  gutten guten gutt jenta jenten jente eleven elev ungdommen ungdomen ungdom barnet tenåringen lærlingen læregutten vennen kompisen
  kameraten venninna typen dama guttene gutane jentene elevene elevane ungdommene the_boy the_girl pupil student
`);

/** «moren til X», «vennene rundt X», «bror av X». */
export const KIN_OF = new RegExp(
  `${NO}${KIN}(?:${S}${HIS})?${S}${any('til t åt av hos hjå rundt of te')}${S}$`,
  'iu',
);
/** «broren hans, X», «stefaren X», «gutten X», «hun X», «elev: X», «søsknene X». */
export const PERSON_NOUN = new RegExp(
  `${NO}(?:(?:${KIN}|${CHILD})(?:${S}${HIS})?(?:,|:)?|${any('han hun ho hu n han_derre ho_derre hu_derre')})${S}[«"'“(]?$`,
  'iu',
);
/** «som heter X», «kalles «X»», «kallenavnet er X». */
export const CALLED = new RegExp(
  `${NO}(?:${any(`
    heter heiter hete heite hetter hette het heitte kalles kallas kallast kalt kalla ved_navn med_navn med_navnet med_namnet
    navnet navnet_er namnet namnet_er navn: namn: dekknavnet dekknamnet kallenavn kallenavnet kallenavnet_er kallenavn_på kallenamn kallenamnet kallenamnet_er
    går_under går_under_navnet går_under_namnet egentlig eigentleg altså alias aka called named
  `)}|${any('kaller kallar')}(?:${S}${any('han ham henne ho hun seg seg_selv de dei')})?)${S}[«"'“]?$`,
  'iu',
);
/** What is called something and is nobody: «prosjektet heter …». */
export const THING_CALLED = new RegExp(
  `${any(`
    prosjekt tiltak kurs program serie film spill spel app møte opplegg metod ordning trend forum utvalg utval klubb plan kampanje senter
    side konto skole skule miljø plass sted stad gata gate vei veg by bygd butikk tema gruppe gruppa modell fest bok sang song snus vape
    stoff arrangement dag eksempel noe noko
  `)}\\p{L}*(?: \\p{L}+){0,4} ?\\p{L}* [«"'“]?$`,
  'iu',
);

const WITH = `${any(`
  snakk* prat* samtal* møte møte møter møtt møtte dialog* kontakt avtal* krangl* chatt* sammen saman vanker henger heng drar
`)}${S}(?:i${S}dag${S})?${any('med m me mæ')}`;
const WORRIED_FOR = `${any('bekymr* urolig* uroleg* redd redde engstelig engstelige uro trist glad')}${S}${any('for rundt kring f')}`;
const ABOUT = `${any(`
  tips rykte rykter filmen filmer bilder bilete video videoen historien snakk sak saka saken melding bekymringsmelding situasjonen
  oppfølging oppfølgjing
`)}${S}${any('om av på til for rundt')}|${any('samtale samtaler samtala referat notat')}${S}om|${any('gjelder gjeld gjelde gjaldt')}`;
const DONE_TO = any(`
  kjenner kjente traff såg hentet henta kjørte køyrde fulgte følgde slo slår truer truet trua mobber mobba mobbet plager plaga presser
  presset pressa jula_opp banka_opp banket_opp savner saknar lurte filmet filma oppsøkte utestengte tok redd ser_du så_du sett skylder skuldar penger_til
  gjeld_til
`);
const HEARD_OF = `${any('hørt høyrt høre høyre hørte sagt fortalt')}${S}${any('av fra frå om med')}`;
const GREETED = `${any(`
  hei hallo heisann kjære takk takk_til hilsen helsing mvh vh klem spør spurde spurte spurt høyr_med hør_med sjekk_med avklar_med
`)}|${any('ta tar tek tok')}${S}${any('det dette den d kontakt en_prat ein_prat')}${S}${any('med m')}`;
/** Whom one talked with, is worried about, what a matter is about: «snakket med X», «det gjelder X», «hei X». */
export const CONTACT = new RegExp(
  `${NO}(?:${[WITH, WORRIED_FOR, ABOUT, DONE_TO, HEARD_OF, GREETED].join('|')}|${any('det d')}${S}${any('var er e va')})${S}$`,
  'iu',
);

const NOT = `(?:${S}${any(`
  ikke ikkje ikkj aldri alltid ofte nå no også bare berre fortsatt framleis visst nok sikkert plutselig nesten helt heilt altfor så for
  litt veldig igjen egentlig stadig
`)}){0,2}`;
const THING = any(`
  kniv våpen hasj dop vape snus tabletter piller penger gjeld blåmerker blåmerke sår balltre øks pistol sprit øl narko* cannabis kokain
  amfetamin lystgass bank juling angst diagnose adhd
`);
const STATE = `(?:${any(`
  full fulle høy høg ruset rusa redd redde lei_seg gravid syk sjuk borte savnet sakna tynn trist utsatt utsett sint voldelig valdeleg
  farlig farleg sjefen lederen leiaren alene aleine åleine sliten innlagt suspendert utvist fosterbarn femten seksten fjorten tretten tolv
  like_gammel eldst yngst i_gjengen i_miljøet der
`)}|\\d{1,2}(?:${S}år)?)`;
const DONE = any(`
  begynt byrja skulket skulka rømt slått slege truet trua truga flyttet flytta kuttet kutta fått hatt prøvd solgt selt seld tatt teke teken
  stjålet stole sagt sagd fortalt mistet mista sluttet slutta sovet sove drukket røykt røyka ruset rusa ligget grått grete betalt skaffet
  skaffa lurt lura blitt vorte vært vore sett møtt kommet kome gjort lagt sendt filmet filma delt levert hengt hengd gått
`);
const HARMED = any(`
  slått slegen tatt teken stengt_ute utestengt presset pressa truet trua truga funnet funnen kjørt køyrd hentet henta mobbet mobba jaget
  jaga filmet filma bortvist utvist anmeldt meldt plaget plaga kjæreste bedt spurt innkalt avhørt pågrepet arrestert dømt siktet sikta
  oppringt
`);
const ONLY_PEOPLE = any(`
  ruser_seg rusar_seg rusa_seg ruset_seg ruse_seg skulk* røyk* deale* sier seier sa_at sa_han sa_hun sa_ho fortel* fortalte gråt gråter
  græt sover søv drikk drikker drakk kutter_seg kuttar_seg selger sel solgte stjal stjeler stel røyka røykte slo slår slåss sloss truer trua truga rømte
  rømmer rømde krangler krangla kranglar nekter nektar henger_med henger_på heng_med heng_på sliter slit tør torer sitter sit bærer
  ber_kniv gikk gjekk stakk stikk stikker banket banka kom_hjem kom_heim kom_full kom_for_sent kom_for_seint flyttet flytta fylte fyller
  mobbes utsettes trakasseres skylder skuldar lyver lyg kjørte køyrer må_få_hjelp få_hjelp trenger_hjelp treng_hjelp si_mor si_far si_dotter
  si_syster sin_mor sin_far sin_bror sin_son sin_kompis sine_*
`);
const AND_ANOTHER = `(?:${S}${any('og and &')}${S}\\p{L}+(?:${S}andre)?)?`;
const ASIDE = `(?:,${S}[^,.\\n]{2,30},)?`;
const HELPING = any('som skal skulle vil ville kan må har hadde er var e blir ble blei vart vert skal_ha');
const COUNTED = `${S}?(?:stk|barn|elev|ung|møt|sted|stad|skol|prosent|%|kl)`;

/** What only people do, after the word itself: «X ruser seg», «X og Y har kniv», «X er gravid», «X er 15». */
export const DOES = new RegExp(
  [
    `^${AND_ANOTHER}${ASIDE}(?:${S}${HELPING})?${NOT}${S}${ONLY_PEOPLE}${END}`,
    `^${AND_ANOTHER}${ASIDE}${S}${any('har hadde tar tek tok får fikk fekk bar med')}${NOT}(?:${S}med)?${S}${THING}${END}`,
    `^${AND_ANOTHER}${S}${any('er var e va blir ble blei vart vert')}${NOT}${S}${STATE}${END}`,
    `^${S}${any('på er')}${S}1\\d(?!\\d)(?!${COUNTED})`,
  ].join('|'),
  'iu',
);
/** What people do, and things and places now and then: it makes a person of a word that is a name as well. */
export const DOES_TOO = new RegExp(
  [
    `^${AND_ANOTHER}${ASIDE}${S}${any('har hadde skal_ha skal')}${NOT}${S}${DONE}${END}`,
    `^${S}${any('ble blei vart blir vert er var')}${NOT}${S}${HARMED}${END}`,
    `^${S}${any('vil tør kan skal må')}${S}${any('ikke ikkje')}${S}${any('hjem heim på_skol* snakke prate være_hjemme')}`,
    `^${S}${any('er var e')}${NOT}${S}${any('med tilbake inne her til_stede')}${END}`,
    `^${S}${any('bor bur budde bodde')}${S}${any('hos hjå alene aleine åleine med hjemme heime på_hybel nå no')}${END}`,
  ].join('|'),
  'iu',
);
/** What is to be done about one: «X må følges opp», «X og Y bør inn til samtale». A place is not followed up. */
export const TREATED = new RegExp(
  [
    `^${AND_ANOTHER}${S}${any('må bør skal kan burde')}${NOT}${S}${any('følges_opp følgjast_opp følgast_opp kalles_inn kallast_inn innkalles bortvises utvises meldes_til snakkes_med inn_til_samtale ha_samtale få_samtale ha_oppfølging')}${END}`,
    `^${AND_ANOTHER}${S}${any('var va er e kom kommer')}${NOT}${S}${any('på i')}${S}${any('klubben skolen skulen fest festen trening treninga treningen trøbbel kjøret avhør')}${END}`,
    `^${AND_ANOTHER}${S}${any('har_fått har_hatt fikk fekk')}${S}${any('bortvisning advarsel åtvaring bot bøter melding oppfølging oppfølgjing trusler truslar')}${END}`,
    `^${S}${any('og and &')}${S}${any('gjengen_* kompis* kamerat* venn* dem_andre de_andre dei_andre')}`,
    `^${AND_ANOTHER}${S}${any('trenger treng stiller stilte lovte lova')}${S}${any('hjelp samtale noen_å nokon_å på_dugnad* opp_på å')}${END}`,
  ].join('|'),
  'iu',
);
/** «X sin pappa», «X si syster». */
export const OF_KIN = new RegExp(`^${S}${any('sin si sitt sine')}${S}(?:${KIN})${END}`, 'iu');
/** What closes a letter, before the name. */
export const SIGNED = new RegExp(
  `${NO}${any('mvh vh hilsen helsing beste_hilsen med_vennlig_hilsen med_venleg_helsing ringte møtte traff')},?[ \\n]{1,2}\\p{Lu}\\.${S}$`,
  'iu',
);
/** What a colleague does: it makes a person of a capital that is a name as well. */
export const WORKS = new RegExp(
  `^${S}${any(`
    tar tek ordner ordnar fikser fiksar sender sendar svarer svarar innkaller ringer ringjer sjekker sjekkar spør vet veit tror trur mener
    meiner lovet lova leder leiar skriver noterer noterar kaller_inn kallar_inn følger_opp følgjer_opp kjenner kommer_ikke kommer_og
    kommer_til kommer_på kommer_med kjem_ikkje kjem_og kjem_til kjem_på kjem_med grin gret ler smiler
  `)}${END}`,
  'iu',
);
/** A word that opens a clause: what follows it with a capital is a name, never a common word. */
export const CLAUSE = new RegExp(
  `${NO}${any('når da då at fordi mens medan hvis viss siden sidan dersom om')} $`,
  'iu',
);
/** «…, han er …»: the word before is told of by a pronoun. */
export const THEN_HE = /^[^.,!?\n]{0,30}[.,!?] ?(?:(?:og|men|at|for) )?(?:han|hun|ho|hu)(?!\p{L})/iu;
