// Given names, as data, in two sets: those that are hardly ever anything else, and those that are words, months or places as well.
// Only names, never persons. It must not know what is looked for.
import { GIVEN_NORWEGIAN } from './given-norwegian.ts';
import { GIVEN_WORLDWIDE } from './given-worldwide.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What the two long lists lack: newer names, and those of Swedish, Sámi, Kurdish, Arabic, Tigrinya and West African custom. */
const GIVEN_NEWER = words(`
  aarav áilu aissatou ananya austeja ayden ayham bethlehem ceylin chizoba dlovan dylan elliot emeli emmeline evîn farhad hêlîn hilma
  jayden jokubas joret kadiatou kidane kwaku leandro leonel lilje linnéa lilaf logan ludvine malthe mason mazlum milja minea ngozi oliwier ravdna
  ruqaya ruqayya sakarias setareh sherin shilan sienna sipan tesfay thelma tiia tyler viljar vilmer wilmer yrja zilan adaeze akosua danylo filippa
  negin silvan agit jiyan rojda rojîn berfin zozan delal rezan sherwan shivan hawar hozan haval hêvî ayşe gülşen ruqia ruqiya sumeya sumayya zeineb
  zeynab muhanad mouhamad obaida qusay laith ghaith yazen mayar sidra retaj malek mutaz hudhayfa abdirisaq sadiya sucaad cawo mowlid liban zamzam
  kisanet natnael yafet nahom bereket mikal tsion rodas hermela nebyat solomiya myroslava yaroslav tymofiy matviy zlatomyr varvara
  liepa ugnė kajus herkus majus aleksandr antanina bartosz blazej gniewko hubert ignacy marcel nadia nikodem tymon iga lilianna pola
  alfons ansgard bergljott eilif eilert eivor ellisiv emanuelle fredrikke hallgeir herborg ingjerd ingvild
  isabelle jakobine jørund kjellaug lillian ludvik malena mathine mathilie nelly nikolina oddny olava
  sigve solfrid steffen sunniva synnøve tarald tellef toralf torgeir torhild torkel tormund vebjørg veslemøy vidkunn wiggo øyvor åsne
`);
/** Names that are hardly ever anything else. */
export const GIVEN: ReadonlySet<string> = new Set([...GIVEN_NORWEGIAN, ...GIVEN_WORLDWIDE, ...GIVEN_NEWER]);

/** Names that are words, months, places or short forms as well: they count only with a surname after them or a person's doings around. */
export const GIVEN_TOO = words(`
  agna aino akin alan alba alban albin aleksi ales alma alva amena amet amine ammar amr ana angel anh anis annam ansar ante anu april ara are
  ari aria aron arve asal ask asmara aso aster atlas aud august aurora awa awes awo aya ayah ağa baba badar bao bart basil basma baste beka belay
  belen belma bent berger besa bez bich birk bita bjug bjørn bjørne blend blessing bo borg bosse brage brit bror buket bukola caner cem cheng
  cuc dag damla dana danish dao daud davit destiny diar dina divine drita duc dung duska dyre døne edda efe egle eir ela elden elle elling else emmi
  ena enes erla erle esa essi evangelia eve even ewa falk fatum ferda ferdi finn flaka flora florin folke frank fred freya frøya gard
  genet gent gentian georgia gia glib gloria goda goodluck grace grim gro grunde gry guy gyrd gyro hanane hang hans hao hauk hela helga hella helle
  hemming hoa hogne holda homa hua huda hung huu huy høye ibb iben ife ilda imene ine inga inna iris islam israel issa isse iva jad james jan janar
  jari jarl jay jesus jia jihad jin jo jordan joy joys juli juni jón kader kadi kalle kamelia karar keo kia kikki kinda kinga kledi kosar kristen
  kyrre lada ladda lama lamar landi lata leda lenka lian lida liga lilleba lin ling linn lira liss liv liva live loran lourdes luka lulu luna
  lusi luu luz lyder lykke lyna lyng lynn lønne madi mae magga mai maia maka malik manar mani mantas mara mari marin mark masa max maxim may medina
  mehran melis mie milan mimi mina ming mitra moa mons mosa mose moses mufti mussa musse my måna nadir nadira nagi naser naz neo nestor nha nhi
  nhu nida ninni nisa nita nomi norma nur nynne odd odda olli ona oral orm ove papa pasi patience peng per perla petar phi pie ping prosper pål rade
  ramla rana randa ranga rani rasa reda reier reine rex rida rimma rina risten roda rodi roman romeo rosa rose ruby ruken rumen ruta rutt saber
  safet sagar sahib said salaam salar salve samar sami sandi sanket santa sardar saud seda sedat seid seif selen sena seng seni senka
  serge serif serine servet shams sia sidi sif siga siggen sikke sima sina siv slava slaven sol sona spela stana stein steva steve stig
  storm styrk ståle sultan suma susi svenn taj talar tamar tamer tao ted thi tia tiara tien tilla tim timian titti tom tone tor trang traute tri
  tron trygg tuba tulla tullik turi tyri tønnes ugne ulla une unn uno valdet valentine valter vanda varg vera verner vesta vilja viol
  von vuk vår wail warren wei wen xin ynge yoruba zad zia zinnia zoi saga nova vega nea hala loke tyr balder milo lola tale tea tira una tala rand naya sham judi nala
  nomie åke ærlig æsa øyunn þór
`);

/** Of the sure ones those that are words when written small: «mette», «rune». There they count as those above. */
export const SMALL_WORDS = words(`
  agnes aksel alf ali amin ane angelica anna arild arn arta bernt bjarte bjørnar dagne daisy dorte ebba edel eira eldar eli ella erling ester fride
  geir gisle gitte hamsa hana heine hektor helen helge hermann idar imane ina isa iver jack joar john kai kaia kaj karen karl karol kelvin kent kim
  klara kåre lasse lea lena lene leni lill lina line linnea lise livar lone lotte mads maren marina marry mats matt mette mia milda milla mille minna
  mira muna musa nanna nelson nick nilas noel oda odin omar osman pascal peer petro rakel raul ravi regina renate rikke rima roar robin roy runa runar
  rune salma sanna sanne signar sindre sondre stella svein syver tara teddy tilde tine tora tord tore tove trine trude tuva tyra ulf urd vetle vilde
  viola
`);
