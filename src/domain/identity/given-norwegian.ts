// Given names of Norwegian, Sámi, Kven and Nordic custom, as data: what many in Norway bear by Statistics Norway's statistics of names
// (ssb.no/navn), older and newer forms. Only names, never persons. It must not know what is looked for.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names that are hardly ever anything else. */
export const GIVEN_NORWEGIAN = words(`
  aage aaliyah aase abbas abdi abdifatah abdirahman abdirizak abdul abdulkadir abdullah abdullahi abdulrahman abel abelone abraham ada adam adele
  adelheid adem adnan adolf adrian afnan agata agathe agnar agnes agnete agnieszka ahmad ahmed aila ailo ailu aina aisha aksel albert albertine
  aleksander aleksandra alette alexander alexandra alexandria alfhild alfred ali alicja alida alina alise alison aliya alketa alvilde amadeus amal
  amalia amalie amanda amandus amanuel amelia amin amina amir amira amna amundus anastasia anastasius anbjørg anders andor andrea andreas andrine
  andrzej andrè andré anette angelica angelika angelina anine anisa anita anja ann anna annbjørg anne annelene anneli annelie annelise annemarie
  annette annfrid annhild annichen annika anniken annlaug annvor ansgar anton antonette antonie antonius antti anwar arash arben arild arjun arna
  arnbjørg arnbjørn arne arnfinn arnfrid arnhild arnlaug arnljot arnold arnor arnstein arnt arnulf arnvid arta arthur artur arvid arvida arvin asad
  asbjørg asbjørn asgeir asha asif aslak aslat aslaug asle asli asma asmund asta astri astrid athene atle audgunn audhild audun augusta aurelia avril
  axel ayaan ayan ayse ayub aziz bashir bastian beata beate beathe belinda bendik bendikte benedicte benedikt benedikta benedikte bengt benjamin benny
  bente bergliot bergljot bergsvein berit bernhard bertha berthe bertil bertine besnik betina bettina biera bierna bilal biret birger birgit birgithe
  birgitta birgitte birkir birthe bjarki bjarne bjarnhild bjarni bjarte bjoern bjugn björk björn bjønn bjørg bjørnar bjørnhard bjørnhild bjørnstein
  bjørnulf bjørnulv bodil bogdan bolette borghild borgny briseis brita brith britt britta bryngjerd brynhild brynhildur brynjar brynjulf brynjulv
  burhan bård båård børge børre caia camilla camille carin carina carine carl carla carlos carmen caroline carsten caspar casper cassandra catharina
  catherine cathinka cathrine cato catrine cecilia cecilie celia celina celine cesilie charles charlie charlotte chloe chris christel christen
  christer christian christiane christin christina christine christoffer christopher cicilie cilje cindy claes clara claudia claus clemens cleo colin
  conrad constance corinna cornelia cornelis cornelius cristina dagbjørg dagfinn dagfrid daghild dagmar dagne dagny dagrud dagrun dagrunn dagur daisy
  dalia danel dani daniel daniela daniella danielle danny danyal darius dariusz david davina debora deborah dejan denise dennise denys dicte didrik
  didrikke dmytro dominik dordi doris dorota dorte dorthe dorthea douglas dragan duomma dyveke ebba ebru eddie edel edgar edith edmund edna edvard
  edvin edvina edward edwin eero eetu efraim egil egon eileen eilert eilev eilif eilin eiliv einar eino einride eira eirik eirill eirin eirun eivind
  eivor ejnar eldar eldbjørg eldrid elea eleah elen elena eleonora eleonore elfrida eli eliah elian eliana elianne elias elida elif elin elina eline
  elinor elinore elisa elisabeth elise elisiv eliza ella ellbjørg ellef ellen elleonora elli ellian ellie ellinor elmer elmine elna elois elsa
  elsebeth elsie elvin elvine elvira elvis elín elísabet emanuel embla embrik emely emil emilia emilian emilie emily emina emine emir emma emmy
  endresen enok enya erica erik erika erikka erland erlend erling ermias erna ernst eskil espen esra estelle esten ester esther ethan eufemia eugen
  eva evald evelina evelyn evita evy eydís eyvind ezra fabian fadumo faisal fanny farah fardin farhan farid fatemeh fatima fatma fatuma fawzia felicia
  felix ferdinand filip filmon fiona fitore florian folkvar frans franz freddy frederic frederik frederikke fredrica fredrik fredrika fredrikke freia
  freja frida fride fritjof fritz frode fríða frøydis gabriel gabriella gabrielle gaute geir geirmund geirr geirulv georg gerard gerd gerda gerhard
  gerhardt germund gina gine gisle gitte gjendine gjermund gjert gjertrud gjøran goran gorm gottfred gregard greger gregers gregor gregus grete grethe
  guda gudbjørg gudbrand gudfrid gudlaug gudleik gudleiv gudmund gudny gudrun gudveig gullborg gunda gunhild gunlaug gunn gunnar gunnbjørg gunnbjørn
  gunnlaug gunnleik gunnleiv gunnvald gunnveig gunnvor gunstein gunvald gunvor guro gurpreet gustav guttorm guðmundur guðrún gyda gyrid gáddjá gáijá
  göran haagen haakon habib habiba hadle hafsa hagbart hagbarth haldis haldor halfdan halfrid halgrim halima hallbjørg hallbjørn halldis halldor
  halldóra hallfrid hallgeir hallgerd hallgrim hallstein hallvard hallveig halvard halvor hamed hamid hamsa hamza hanna hannah hanne hannu hansine
  harald harda harpreet harriet harry hassan havard hawa heaika hedda hege heidi heiki heikka heikki heine heinrich hektor heldine heleen helen helena
  helene helge heli helmer helmi helmine helmut helvi henna hennie hennika henning henny henrietta henriette henrik henrike henrikke herbert herbjørn
  herborg herdis herlaug herleif herleik herman hermann hermia hermine hermod hermund hiba hibo hicham hilda hilde hildebjørg hildeborg hildegard
  hildegunn hildur hilja hilmar hjalmar hjørdis hjørdís hodan holger hrafn hugo hulda huong hussain hussein hánno hánsa håkon håvard ian ibrahim ida
  idar idris idun idunn ifrah ignacy igor ikram ilham ilian ilkka ilmari ilse iman imran inaya ines ingalill ingar inge ingebjørg ingeborg ingebrigt
  ingebrikt ingela ingeleiv ingelin ingelise ingemar inger ingfrid inggard inggá inghild ingjerd inglinn ingmar ingo ingolf ingri ingrid ingrida
  ingrun ingrunn ingulv ingun ingunn ingvald ingvar ingvarda ingve ingveig ingvild ingá inkeri iqra irene irfan irja irlin irma irmelin iryna isa
  isabel isabell isabella isabelle isac isadora isak iselin ismael ismail isra issát isáhka isát ivan ivana ivar iver ivo ivy iwona iŋgá jaakko jack
  jacob jacoba jacobine jahn jakob jakobine jalvvi jamal jamila jane jani janicke jann janna janne janni jannicke jannika jannike jardar jared jarek
  jarle jarleif jarmo jasmin jasmina jasmine jason jawad jean jeanette jeanne jelena jennifer jenny jens jeppe jeremias jerker jerry jesper jesse
  jessica jessika jim jimmy joachim joakim joar joavnna joel joey johan johanna johannah johannas johannes john johnny jolanda jomar jon jonah jonas
  jonathan jone jonetta jonette jonny jophiel jorid jorma jorun jorund jorunn josef josefina josefine joseph josephine jostein josva jouko jouna
  jounni jovna jovnna judit judith juffá juha juhani juho juhán jukka julia julian juliana julianne julie juliet juliette julius juoksa jussi justin
  justine jyrki jóhann jóhanna jörgen jøran jørand jørg jørgen jørn jørund kaarina kacie kacper kaia kaija kaisa kaisu kaj kaja kajsa kajus kalevi
  kamil kamilla karen kari karianne karijord karim karima karin karina karl karla karleif karlfrid karol karolina karoline karsten kaspara kasper
  katarina katarzyna katharina katharine kathe kathinka kathleen kathrin kathrine kathy kati katja katrin katrina katrine katrín katya kavitha keith
  kelly kennet kenneth kenny kerstin ketil kevin khadija khadra khaled khalid kian kim kimmo kine kira kirsi kirsten kirsti kirstin kitty kjartan
  kjell kjellaug kjellfrid kjellrun kjellrunn kjersti kjerstin kjetel kjetil kjærsti klara klaudia klaus klemet knut konrad konstanse kornelia
  kornelius kristel kristi kristian kristiane kristiina kristin kristina kristine kristján kristofer kristoffer kristopher kristín krzysztof kubra
  kurt kyllikki káre káren kárena kåre laiba laila lajla lana lara lars lasse laura lauri laurits lauritz lavrans layla lea leah leammuid leana
  leander leidulf leidulv leif leikny leila leiv lemet lena lene leni lennart leona leonard leonardo leonhard leonie leonora leopold levi levina lewis
  lexie leyla liam lidia liesel lihkku lili lilian liliana lill lillann lilli lillian lilly lily lina linda line linh linnea lisa lisbet lisbeth lise
  livar ljiljana ljunggren lone loren lorents lorentz lorentze lotta lotte louis louisa louise lovisa lovise luca lucas lucia lucie lucinda lucy
  ludmila ludvig ludvik luis luise lukas lutina lydia láilá lásse lærke maalfrid maarit mabel machiel maciej maddy madeleine madelen madelene mads
  magda magdalena magdalene magn magnar magndis magne magnhild magni magnus magny magnús mahad mahdi mahmoud mahte mahtte maija maike maiken maja
  malak malena malene malgorzata malika malin malla malvin malvina mandius manuel marcel marcella marcin marcus maren mareno margaret margareta
  margareth margaretha margarethe margido margit margot margret margrete margreth margrethe maria mariam mariana marianne maricel marie mariel mariela
  mariell mariella marielle marietta mariette marijke marina mario maris marit marita marius mariusz marja marjatta markku marko markus marlen marlene
  marley marlon marry mart marte martha marthe marthina marthine marthinus martin martina martine martinius martinus martyna marvin marwa mary maryam
  mathea matheo matheus mathew mathias mathilda mathilde mathis mathæus matias mats matt matteo matteus matti mattis matz maud maurice mauritz
  maximilian maximillian maya mehdi mehmet melina melinda melissa melvin merete merhawi mette michael michaela michal michelle mihkel mihkkal mihkku
  mikael mikaela mikal mikkal mikkel mikkeline mikko mildrid milian milla mille millian mimmi minda mindor minh minna mira miranda miriam mirjam
  mirjana modulf mohamad mohamed mohammad mohammed mohamud molly moltu mona monica monika morgan morten mounir mubarak muhammad muna murat muriel musa
  mustafa mykola mylla máhte máhtte máhtto máre máret márit márjá målfrid mårten mælfrid nadia nadiya naima naja najma nancy nanna naomi nasir nasra
  nasrin natalia natalie natan natasha natasja nathalie nathaly nathan nathaniel nawal neda nela nella nellie nelly nelson nhung nicholas nick nicklas
  niclas nico nicolai nicolas nicolay nicole nicoline niels niilas niiles niillas niina nikita niklas niko nikola nikolai nikolas nikolay nikoline
  nilas nils nilsáilo nimo nina njål noah noel noelle noemi noomi noor nora norbert norid norman normann norun norunn norveig nour numi oda oddbjørg
  oddbjørn oddfrid oddgeir oddgunn oddhild oddleif oddmund oddne oddrun oddrunn oddstein oddur oddvar oddvarda oddveig oddvin odelia odil odin odne
  oksana ola olaf olai olaug olav olava olave ole olea oleksandr oleksiy olette olga olin olina oline oliva oliver olivia oliwia oluf oluva omar omid
  ommund omund ophelia orvar oscar oskar osman osmund osvald otelie othelie othilie otilie ottar ottilie ottine otto oula outi ovllá paal paavo paivi
  palma pamela parisa patricia patrick patrik paul paula paulina pauline paulus pavva pawel pedar peder peer peggy pekka pentti pernilla pernille
  pernilledatter perry persida pertti peter petra petri petrina petrine petronella petronelle petter philip philippa phillip pia piera pierre piia
  piotr pirita pirjo pirkko pontus preben priya páll päivi pétur quang rachid rafael ragna ragnar ragnarda ragnbjørg ragne ragnfrid ragnheiður
  ragnhild ragni ragnveig rahel rahma rahman raija raimo rajesh rakel ralf ralph ramin ramona randall randi randine randolf randulf rania ranja
  ranveig rashid rasmine rasmus rauna rawan raymond rebecca rebekah rebekka reber regin regina regine reidar reidun reijo reinert reinhard reinhardt
  reinhold renata renate renathe renee reza rhea richard rickard rigmor rihanna riikka riitta rikard rikart rikka rikke rima ristin rita ritha ritva
  roald roar robert rodney roger rohan roksana roland rolf rolland rolleiv rolv ronald ronja ronny rosalie rosalin rosanna rosemarie rosita rowan
  rowena ruben rubina rudi rudolf rukhsana runa runar rune ruth ruthine ryan rávdná rávná rósa rønnaug rønnøy saad saara saba sabrina sadia saeed
  safia sahra sakari salah salim sally salma salmine salomon samantha samir samira samiya samson samuel samuela samuil sana sandeep sandra sanjay
  sanne santos sara sarah sarina sasha saskia satu sean sebastian seija selena selin selina selma selmer semir senad senait seppo serhiy serina
  severin severine shabnam shahid shannon shazia sheila shirin shukri siarah sidsel sigbjørg sigbjørn sigfred sigfrid siggá sigmund signar signy
  sigrid sigrun sigrunn sigríður sigtor sigurd sigurdine sigurjón sigurður sigvald sigvart sigve sigvor sigyn siham silas silja silje simen simon
  simona simone simran sindre sini siri sirianna siriporn sirkka sirpa sissel sivert sjur skjalg snorre sofia sofie sofiia sofus sohail solbjør
  solbjørg solbritt solfrid solfrida solgerd solgunn solrun solrunn solvei solveig solveiga solvor solvår somchai sondre sonja sonny sophia sophie
  sophus soufiane staale staffan stanley stefan stefania stefanie steffan steffen stefán steinar steinulf steinunn steinvor stella stephan stephanie
  stephen steven stian stine sturla sturle styrkår stáffán suad suleyman sultana sumaya sune sunneva sunniv sunniva sunná susann susanna susanne suvi
  suzann suzanne svanaug svanhild svanhildur svein sven svend svenja sverre svetlana svitlana sylfest sylvelin sylvester sylvi sylvia synne synneva
  synniva synnva synnøve synva synøve syver syvert sámmol sámuel sárakka sárá sárákká sáárá såmund sören sølve sølvei sølvi søren tabita tabitha tage
  tahir taina talette tallak tamara tanita tanja tapani tapio tara tarald taran tariq tarja tarjei tarmo tatiana teddy teemu teija tellef teodor
  teodora teresa terje tero tesfalem thale thalia thanh tharald thea theo theodor theodora theodore theresa therese thilde thomas thommas thor thora
  thoralf thoralv thorbjørg thorbjørn thordis thore thorgeir thorild thorleif thormod thorstein thorvald thrine thrond thuy thyra tian tidemann tiina
  tilda tilde tilly timo timothy tina tindra tine tiril tjerand tjøstolv tobias tobine tobiáš toivo tomas tomasz tomine tommas tommy tonette toni
  tonje tonny tony tora toralf toralv torbjörn torbjørg torbjørn tord tordbjørn tordis tore torfinn torfrid torgeir torgils torgny torgrim torgunn
  torhild toril torill torine torjus torkel torkell torkil torkild torkjel torkjell torlaug torleif torleik torleiv tormod torodd torolf torolv toromd
  torrey torstein torsten torunn torvald torvid toste tosti tove toya trine trond trude trudi truke truls tryggve trygve trym tuan tuija tuomas tuomo
  turid tuula tuulia tuva tyra tyrone tølløv ubah udo ulrica ulrik ulrika ulrikka ulrikke ulvhild ulvin undis unni urd ursula usman uwe valborg
  valdemar valentin valentina valentyna valerie valgerd vanessa vanja vasyl vebjørg vebjørn vegard veijo veikko vendela veronica veronika vesa
  veslemøy vetle vibeche vibecke vibekke victor victoria vidar vigdis viggo vigleik viktor viktoria vilde vilgot vilhelm vilhelmine villads villemo
  villy vilma vincent vincenza vinjar virginia vivi vivian viviann vivianne volodymyr vuokko väinö vårin wafa waleed wallace walter wanda warsan
  wenche wenda wendy wenke werna werner wesley wibeke wictor wiebke wiggo wiktoria wilde wilfred wilfrid wilhelm wilhelmina wilhelmine willa willfred
  william willy wilma wilmar winnie winston wojciech xander xenia yaqub yasin yasmin yasmine ylva yngvar yngve yngvil yngvild yohannes yonas yosef
  yousef youssef yrsa yuliia yusra yusuf yvette yvind yvonne zacharias zahid zahra zainab zakaria zander zara zaynab zeynep zoe zoey zofia zoran áilo
  ánde ánne ánná ánte áslat åbjørn ådel ådne åge ågot ågåt ålaug åmund åne åsa åsbjørg åse åsfrid åsgeir åsgerd åshild åshilda åsleik åsleiv åsmund
  åsmunda åsne åsta åste åsvald åsveig åvald ólafur øivin øivind ølver ømund ørjan ørnulf øydis øyfrid øygunn øystein øyvin øyvind øyvor þórunn
`);
