// Given names common among people living in Norway with roots elsewhere, as data: Polish, Baltic, Ukrainian, Balkan, Arabic, Somali,
// Eritrean, Ethiopian, Kurdish, Turkish, Persian, Pakistani, Tamil, Thai, Vietnamese, Filipino, Spanish. Only names, never persons.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names that are hardly ever anything else. */
export const GIVEN_WORLDWIDE = words(`
  aaminah aamir aaron aasiya abdalla abdallah abdelaziz abdelhamid abdelkader abdelrahman abderrahim abdiaziz abdihakim abdikadir abdikarim abdilahi
  abdillahi abdimalik abdinasir abdiqani abdirisak abdisalam abdisalan abdishakur abdiwahab abdiwali abdiweli abdo abdolah abdou abdulaahi abdulahi
  abdulaziz abdulhakim abdulkarim abdulla abdulmalik abdulqadir abdurahman abdurrahman abdussalam abeba abebe abeer abid abida abigail abraam abraheem
  abrar abrehet abshir abubakar abubakr abukar adan adana addis aden adiba adil adila adina adisa adriana adriano afaf afeworki afra afrah afrim
  afrooz afsana afshan afsin afsoon aftab agim agron ahlam ahmadreza ahmadullah ahmet ahsan aicha aida aidan aiden aigul aiham aiman aishah aiste
  aivaras ajay ajla ajmal ajna ajsa akbar akberet akhil akmal akram aksana alaa aladdin alana alaudin albana albena albina aldona alejandra alejandro
  aleksandras aleksandre aleksandrs aleksas aleksej aleksejs aleksija alem alemayehu alemtsehay alena alessandra alessandro alexei alexej aleyna alf
  alfonso alfredo algirdas alham alia alibek alicia alim alima alirez alireza alisa alisha alisher aliye allan almas almaz almedina almir almira
  almudena alwan alya alyaa alyona amaal amaan amad amaia amara amarjit amela amila amilah aminah aminata amineh aminullah amirah amirali amirhossein
  amit amita amjad amneh amrit amrita amro amy anab anahita anais analyn anam anan anand ananda anas anastasiia anastasiya anatol anatoli anatolii
  anatoly andrei andrej andreja andrejs andrii andrij andrius andriy andżelika ane anela aneta angelo angelos anhelina aniela anika aniqa anish anissa
  anjali ankit anosh antanas antoine antonella antoni antonia antonina antonio anuar anush anusha anwaar anzhela aqib aqsa araceli aram aras arber
  arbnor arbnora arbër ardian ardit ardita areeba areej arefeh arezo arezoo arezu arian ariana ariel aris aristide ariunaa arkadiusz arlene arlind
  arlinda arman armando armend armin armina arn arnas arnav arnel arooj artan artem artiom artjom arturas arturs arya aryan aryana arzu asaad asan
  asante asfaha asghar ashfaq ashkan ashley ashraf ashwaq ashwin asim asiya asiye asja aslam asmaa asmae asmait asmar asmeret astan atefeh athina atif
  atiq atiqa atiye attila audra audrius audrone aukse aung aurel aurelija aurika aurimas ausra avan avesta avin awale awat awatef awet ayad ayaz ayda
  aydin ayham ayisha ayla aylin ayman ayna aynur ayoub aytac aytekin ayten ayuub ayyub ayşe azad azadeh azam azar azeb azhar azime azin aziza azizah
  azizullah azra azzam babak badr bahar bahareh bahman bahram bakhtawar bakhtiar bakir balqees balqis balwinder banu baran barbara barbora baris
  bartek bartlomiej bartosz bartłomiej barış basel basem basima basra bassam bassem batool batoul batul bayan beatrice beatrise beatriz beatričė
  bedirhan bedria behar behnam behnaz behrouz behruz bekim bekir belal benan benas beniamin benita benjaminas berat berfin berhane berhe berin berivan
  berkay berna bernadeta bernadette bernardo bernt besart besarta besim betelhem betul betül beza bhavna bianca bibi bibiana biftu bijan bilan
  bilgehan billal binh biniam binta binyam birtukan biruk bisma bisrat blanca blerim blerina blerta boban bobby bogdana bogumil bogusław bohdan bojan
  bojana boleslaw bolesław boris borislav boro borys bosko bozena božena brandon branislav branka branko breshna brhane brian brigita brigitta
  bronislaw bronius bruno bryan bujar burak burcu bushra busra büşra canan candan carlo carlota carolina catalin catalina caterina cemal cemile cengiz
  ceren cezary chaima chairil chaldir chandra chantal charlene charmaine chau chawki chayma chen cherryl chia chiara chidi chidinma chimdi chinedu
  chinonso chioma chirag chitra chloé chukwuma chuong ciara cigdem cihan ciprian ciro citra claudio claudiu constantin corina cosmin costel cristian
  cristiano cristobal cristy csaba cuong cyril czeslaw czesław daban dagmara daiga daina dainius dainora daiva dalal dalila dalmar dalvir damian damir
  damon danai danait dania danica daniil danijel danijela danilo danius danuta danute danutė dara darek daria dariia darija dariya darko darya daryna
  dastan daulet dauren davood davor davud dawid dawit dawood dawoud daya decha deepa deepak deeqa dejana delal delia delina delnaz demet denisa deniss
  denitsa deniz dennis derya desanka desbele desislava destina devi devran deyana dhia diana dianelys didar diego dijana dilan dilara dilawar dilbar
  dilek diler dilnaz dilovan dilpreet dilshad dima dimitar dimitra dimitri dimitrij dimitrije dimitrios dimitris dinara dinesh dinh divya diyar
  djamila djibril djordje dmitri dmitrij dmitrijs dmitry doan domantas domas domenico domicela dominika dominyka dominykas donald donata donatas
  donjeta dorian dorotea doroteja dovile dovilė dragana dragica drago dragoljub dragoslav drilon driton duaa duangjai dulce dunja duong dusan duy
  duyen dušan dzejla dzemal dzenan dzenana dženan ebrima ebtisam eda edanur edgaras edgardo edgars edina edita editha edmond edon edona edris eduard
  eduardas eduardo edyta efrat efrem efthimia eglė ehab ehsan eiman ejaz ejona ekaterina ekrem elaf elaha elanur elbunit eldana eldin eldina
  eleftheria eleni elham elijah elira elizabeta elizabeth elizaveta elma elmedin elmedina elmin elmir elmira elnaz elnur elona elton elvan elvedin
  elvir elvisa elyas elyes emad eman emebet emeka emel emelita emiliano emiliia emilija emilis emiljano emin emirhan emmanuel emre endrit eneida engin
  enis enisa enkeleda enrico enrique enver enzo erdal erdem erdogan ergin erion erjon erkan erlinda ernad ernest ernesta ernestas ernesto erol eron
  ersin ertan ertugrul eruo erza esad esam esat esayas esha eshal eshe eslam eslem esma esmaeil esmail esmeralda esmira esteban estera eszter etleva
  eugenia eugeniusz eunice evaldas evan evangeline evin ewald ewan ewelina eyad eyerusalem eyob eyuel eyup eyüp ezana ezel ezgi faaiso fabio fabiola
  fadel fadi fadia fadil fadila fadime fadma fahad fahd faheem fahima fahmida fahmo fahri faisa faiz faiza faizan faizullah fajar falak falastin fanar
  fanuel farahnaz faraz fardosa fardowsa fariba farida fariha faris farkhanda farkhunda farnaz farok farrukh fartun faruk faryal farzad farzana
  farzaneh fateh fathi fathia fathima fatih fatiha fatimah fatime fatjon fatlum fatmata fatmir fatoosh fatos fatou fatoumata faust fausta faustas
  fawad fawaz fawzi fawziya fayez fayrouz faysal fayza fazal fazel fazila feda fedja fedor felicija felipe ferah feras ferdaus ferdawsa ferdos ferdusa
  fereshteh ferhad ferhan ferhat feride feriha fernanda fernando ferzana fessehaye feven feyza fidan fidelis fiifi fikre fikret fikri filippos filiz
  firas firat firdaus firdaws firdous firouz firoz firuza fisnik fitim fitsum fitwi florent florentina florina flutura fouad fozi fozia francesca
  francesco francis francisca francisco franciszek freselam freshta freweini fuad fuat furkan fuseini gaber gabija gabriela gabriele gabrijela gaby
  gary gaurav gawar gazmend geert gemma genc generosa genis genta george georgeta georgi georgina georgios gerarda gerdas gert gertruda getachew ghada
  ghadir ghaith ghassan ghazal ghazala ghena ghezae ghirmay ghulam gianluca giedre giedrius giedrė gimhani ginta gintaras gintare gintarė gintautas
  giorgi giorgia giorgos giovanna giovanni girlie girma girmay giulia giuseppe glenda glenn godfrey goitom gojko gokhan golnar golnaz gonca gonul
  gopal gordana gordon gosia gracia gracjan grazia grazina gražina gresa grzegorz guilherme guillermo gulay gulbahar gulcan gulistan gulizar gulnara
  gulnaz gulsen gulsum gulten guna gunay gundega gurdeep gurjit gurmeet gurprit gursimran gyorgy gytis györgy gökhan gülay güler gülşen haben
  habibullah habon habtay habte habtom hadar hadas hadi hadia hadija hadil hadiqa hadiya hadra hafez hafida hafiz hafiza hafsah haibat haider haifa
  hailemariam hailu hajar hajir hajra hakan hakim hakima haleh halil halimah halimo halina halis halyna hamda hamdi hamdia hameed hamida hamide
  hamidreza hamidullah hammad hamoud hamud hamzah hamzeh hana hanadi hanan haneen hanh hani hania hanif hanifa hanin hannan haris harith hariz harjit
  harjot haroon haroun harsha harshita hartun harun haruna hasan hasanat hashim hasib hasiba hasna hasnaa hasnain hassane hassani hassiba hatem hatice
  hatixhe havin hawal hawo hawraa haya hayat haydar hayder hazal hazel hazem hazhar hazrat heba hedi heidar hejar hekmat helbest helin helmy hemen
  hemin henok henryk heorhii herish hermela hessa hevin hewa hewan heydar hicran hidaya hiep hieu hikmat hikmet hilal hilmi hina hiran hirsi hirut
  hisham hiwa hiwot hiyab hoai hodo homayoun hooda hoodo horia hosein hosna hossam hossein houda houria hristo huiying hulya humaira humam humaun
  humera husam husan husein huseyin husna husnija hussam hussien huyen hülya hüseyin iana ibad ibado ibragim ibrahem ibrahima ibrahimi ibtihal ibtisam
  idil idiris idman idriss idrissa ieva iffat iftikhar iftin ignacio ignas ihab ihor ihsan ijaz ikraan ikrame ikran ilaf ilan ildiko ildikó ileana
  ilhan ilho ilias ilie ilija ilir ilirjan ilirjana iljas illia ilona ilya ilyas ilze imaad imaan imad imane imani imelda imke imre imtiaz ina inaam
  inam inas indah inderjit indira indrė ineta ingars inssaf inta intisar ioan ioana ioannis iolanda ionel ionut ionuț iqran irakli irem irena ireneusz
  irfaan irina irmantas irsa irshad irta irvin isaac isabela isahaq isaias isaq isatou isha ishaan ishaq ishtar ishwor ismaciil ismaeel ismahaan
  ismahan isman ismaïl ismet ismeta ismete ismihan israa issam istahil istar itoro iulia iuliia iurii ivanka ivano iveta ivica ivon ivona iwan iyad
  iyas iyman izabela izabella izadora izel izet izhar izza izzeddin iñaki jaana jaber jabir jabril jacek jacqueline jadranka jadwiga jafar jagjit
  jagmeet jagoda jahan jahangir jahid jahida jaime jakov jakub jalal jaleel jaleh jalil jamaal jamaludin jame jameel jameela jamie jamshid jana janan
  janelle janet janina janis janja janko janneke janusz jaqueline jaroslav jaroslava jaroslaw jarosław jasim jaskaran jasleen jasmeen jasminka jasna
  jasper jaspreet jassem jaswinder javad javaid javed javeria javid javier jawaher jawahir jawaid jawid jaya jaylord jaypee jazmin jeanine jeffrey
  jehad jekaterina jelle jemal jenalyn jenan jeneba jenita jennelyn jennica jeremi jeremy jermaine jernej jerome jerzy jetmir jeton jevgenij jevgenija
  jevgenijs jhoana jhon jian jiang jiaqi jibril jihan jihane jila jinan jing jintana jiwan jiyan joan joana joanna joanne joao joaquin jocelyn johana
  johar jolana jolanta jolita jomana jonalyn jonatan joran jordana jorge jose joseline josip josipa josé jovan jovana jovelyn jovita jovy joyce jozef
  joão juan juana jude julieta juliia julija julio jumana junaid juozas juraj jurate jurga jurgis jurgita jurij justas justina justinas justyna juwan
  jwan józef jānis kaan kadar kadija kadir kadra kadriye kahin kahlid kai kajal kajin kalid kalina kaltrina kaltun kaltuun kamal kamala kamaljit
  kamaran kamile kamilė kamran kamyar kani kania kannika kanokwan kanya kanza karam karan karanjit kareem karel karlis karlo karman karolis karolína
  karwan karzan kashif kasia kasim kassem kassim kastriot kastytis kateryna katia kawa kawan kawsar kawthar kayla kaynat kayode kazem kazim kazimiera
  kazimierz kebede kebron kedija keisha kelvin kemal kenan kent ketevan kevser keyse khadar khadeeja khadidja khadijah khadijo khadro khaira khairia
  khalaf khaleda khalida khalif khalifa khalil khanh khanittha khaoula khatera khatereh khatija khatra khawaja khawla khedija khider khin khizar khoa
  khodr khoi khuong khurram khushi khuu kibrom kidist kidus kifah kifle kimberly kinan kinza kiran kiril kirill kishor klaudija klaudiusz klejda
  klodian klodiana kofi kojo komal konstantin konstantina korab koray kordian korhan kornel kornelija kostas kourosh kousar krenar kreshnik krishna
  kristaps kristijan kristijonas kristof kristupas kristyna krisztina krystian krystyna ksenia kseniia ksenija kubilay kujtim kuldeep kulsoom
  kulwinder kunle kurdo kwabena kwame kyaw kylian kyrylo kübra labinot lailo laima laimonas laith lajos lakshmi lamai lamia lamin lamine lamis larisa
  larissa laron larsa lasma latif latifa latifah latoya laurent laurynas lavdim laveen lavin lawand layal layan laylo layth lazar lebogang leen leena
  leenah leilani lejla lemlem lenuta leo leon leonid leonida leonidas leontina leszek letebrhan letekidan leul leula levan levent leyan leyli lhen
  liana liban lidiia lidija liezl liliia liliya liljana lillie linas lindita liridon liridona lirim liudmila liudmyla liudvika liutauras livia liza
  ljubica ljubisa ljudmila lolita longin loredana lorena lorenzo loreta lorik lorina lorna louai louay loubna luan luana lubna lubov lucian luciana
  luciano lucija ludmiła luigi luiz lujain lukasz lukman luljeta lulzim luqman lusia lutfi lutfiye luul luula luwam luyen lwam lyad lyudmyla maab maan
  maarouf maciek madalina madiha madina madis maduka magan magdy maged magool maha mahamed mahamoud mahamud mahan mahbub mahbuba mahdia mahdieh
  mahendra maher mahir mahira mahlet mahmud mahmut mahnaz mahnoor mahsa mahtab mahvash mahwish maikel maimuna maira maisa maisam maisoon majd majda
  majed majeda majid majida makbule makda makram maksim maksims maksym maksymilian malaika malalai malaz malee maleeha malek malgosia malki malou
  malyun malyuun mamadou mamdouh mamo mamta manahil manal mandana mandeep maneesha manel manfred manish manisha manjinder manjit manju manjula mannat
  manoj manpreet mansoor mansour mansur manuela maqsood maram maran marcela marceli marcelina marcelo marco marek margarita margaryta mariama mariami
  mariamo marianna mariano maribel maricar maricris mariia marija marijana marijus marika marilou marilyn marinela marinko marios marisa marisol
  marissa maristela marites marivic mariya marjan marjana marjeta markel marlyn marta martim martynas maruf marwah marwan marya maryama maryan maryana
  maryia maryjane maryna maryum marzena marzia marzieh masha masih masood masooma masoud masroor masud masuma matas matej mateja mateo mateus mateusz
  matilda matin matiss matthew matusz mauricio maurizio mavluda maxamed maxamud maximas maymona maymun maymuna maysa maysaa maysam mayssa mazen mazhar
  mazin małgorzata mbarka mebrahtu mebrat medhanie medhanit medi meera megan meghan mehak meharit meher meheret mehmed mehmood mehnaz mehrdad mehreen
  mehret mehreteab mehrnaz mehwish mekdes mekonnen melak melake melat melchor melek meliha melika melike memet mendim mengistu mengs meral merdan
  merhawit meri merima merita merjem merlinda meron mert merve mervete meryam meryem meseret mesfin meshal metin mevlude mevlüt mia micaela michalina
  michał michela michele mictoria mieczysław miguel mihaela mihai mihail mihret mihreteab mikaella mikolaj mikołaj milad milagros milana milda milena
  mileva milica miljana milka millan milorad milos milot miloš mimoza minahil minase mindaugas mirac miraj miras miray miraç mirel mirela mirella
  mirgani mirko mirlinda mirna miroslav miroslava miroslaw mirosław mirsad mirsada mirvete misal misbah misganaw misha mislav mladen moayad moaz
  mobina moeed moein mohaddeseh mohamedali mohamedamin mohammadreza mohana mohanad mohannad mohd mohini mohit mohsen mohsena mohsin moiz mojca mojgan
  mojtaba momin momina momodou moniek monir monira monireh monta montri monzer moosa morad moritz morsal morteza moshe mostafa motaz mounia moussa
  moustafa moyad mozhgan mridula mstislav mubarek mubeen mubina mudassar muedin muez mugdi muhamad muhamed muhamet muhammed muhanad muhaned muhannad
  muharrem muhiba muhsin muhubo muhyadin mujahid mujtaba mukhtar muktar mukti mulu muluberhan mulugeta mumin mumina mumtaz munaza muniba munir munira
  munisa munther muqadas muradi murtada murtaza musaab musab muslima mustaf mustapha mutaz muzaffar muzamil mychajlo myint mykhailo mykhaylo mylinh
  myriam myrna myroslav myroslava naba nabeel nabeela nabil nabila nachi nada nadeem nadim nadina nadine nadra naeem nael naema nafisa nafiseh nagihan
  nahal nahed nahid nahida nahla nahom nahum naila naim naimo naira najah najat naji najia najib najiba najibullah najla najm najmeh najmo nami namir
  nanda nandini narcisa naree narges nargis nargiza nariman narin narinder narine narjes narmin narong naseem naseema nashwa nasia nasib nasibo nasim
  nasima nasrat nasro nasrudin nassim nassima nassir nasteexo nasteha nasteho nastia nasuh nataliia natalija natalina nataliya natalka natasa natawan
  nataša nathnael natnael nattapong nattaya naveed naveen navid navneet nawa nawaf nawaz nawfal nawid nayab nayan naza nazan nazanin nazar nazarii
  nazia nazif nazifa nazik nazim nazir nazira nazish nazli nazlı nazmiye ndeye nebahat nebay nebiat nebiyu nebojsa nedal nedim nedzad neelam neha
  nehad nehemiah nehir nejat nejla nemanja nena nenad nenita nerijus neringa nermin nermina nesrin nesrine netsanet nevena nevin nevzat newroz ngan
  nghi nghia ngoc nguyet nhan nhat niaz nibal nicat nicoleta nidaa nidal nidhi nigar nigist nihad nihal nihan nika nikhil nikolaj nikolaos nikoleta
  nikolina nikos nilab nilay nilgun nilgün nilofar nilofer niloofar niloufar nilufar nimah nimal nimao nimco nimra ning ninh nipun nira nirmala
  nirosha nisha nisreen nisrin nitin nivin niyaz niyousha nizar nkechi noelia nonhle nooh noora noorullah nopporn norah norberto noreen norhan norin
  nosheen nouf noura nourah nourhan nouriya noushin noyan nuha nuhaila nuno nura nuradin nuraini nuray nurcan nurdan nureddin nuredin nurefsan nurgul
  nurhan nuria nurija nurije nurlan nurten nurul nuur nuuri nuzhat nwar nyamal nyantakyi nyasha nyima oanh obada oday oddny odeta ofelia oghenekaro
  oguz oguzhan okan oktay olayinka oleg olegas oleh oleksandra olena olesia olesya olha olimpia olivera olivier olivija oliwer olujimi oluwaseun
  omaira omama omari omayma omed omkar omran omur oneza onur onyeka oranuch orhan oriana oriola ornela orsolya osama osamah osawe osmail ostap osvaldo
  otilia oualid oumaima oumar ousman ousmane oussama owais oxana oyku ozan ozcan ozgur ozlem oznur oğuz pablo paige pakize palwasha panagiotis panida
  paolo parastoo parmida parminder parsa parvaneh parveen parvin parwana parwin pascal patcharee patricija patrycja patryk pauliina paulius paulo
  pavel pavle pavlina pavlo pawan paweł payam payman pedram pedro pelda pelin penelope pensri pervez pervin petia petr petrica petro petros petya
  peyman phatcharin phatthana phuc phung phuong pierina piero pinar platon polina polona pooja poonam pornthip pouria pouya povilas prabha prabin
  pragya prakash pranav pranee praneeth pranvera prasad prasert prashant praveen preeti prem priscilla priyanka przemek przemyslaw przemysław puja
  punam pınar qadan qadar qadir qadira qais qalid qamar qamil qasim qassem qendresa qendrim qiang qing quan quoc qusay qutbi quyen quynh raad raania
  raba rabab rabeea rabi rabia rabih rabiya rachel rachida radek radha radka radmila radoslav radoslaw radosław radovan radu rafal rafat rafał rafi
  rafia rafik rafiq rafiqa raghad raghda raghu rahaf rahat raheela raheem rahela rahila rahim rahima rahimullah rahmat rahmatullah rahmo rahul raihan
  raihana raimonda raimondas raina rainer raisa rajaa rajab rajan rajinder rajiv rajko rakan rakesh rakhi rakib raman ramazan rameen ramesh ramez rami
  ramia ramil ramiro ramiz ramiza ramon ramunas ramune ramunė ramya ramzan ramzi ranim ranjit ranjith ranko raouf raphael raquel rasha rashad rashed
  rasheed rashida rasim rasma rasool rasoul rastko rasul ratana ratchanee ratko rattana raul raushan ravi ravinder rawa rawad rawaz rawda rawia rawiya
  rayaan rayan rayane rayhan raymonda raza razan razia razieh raziye razvan rebeka rebin rebwar redon redona redwan reem reema reeta refik regimantas
  rehan rehana rehman rejhan remigiusz remzi renas renato reneta renu reshad reshid reshma rexhep reyan reyhan reyhaneh reyna rezan rezgar rezhin
  rezwan rhoda riad riadh ricarda ricardo riccardo richa richelle rico ridvan ridwan rihab riham rihane rilind rimantas rimas rimgaile rimvydas rinesa
  ringaile rinor risan rishi ritah ritvars riya riyad riyaz riza rizgar rizwan rizwana robel robera roberta robertas roberto roberts robin robina
  rocio rodel rodica rodolfo rodrigo roel rogelio roha rohaan rohat rohin rohini rohit rojan rojda rojhat rojin rokas roksolana rolandas romain
  romaissa romana romano romany romel romina romualda romualdas ronahi ronak ronaldo ronan ronas roni ronia roniah ronnel rosalinda rosana rosario
  roselle roselyn roshan roshanak roshni roslyn rosmarie rostam rostyslav rousa rowell roxana roy roya rozalia rozan rozana rozarin rozerin ruba rubab
  rubylyn ruchi ruel rugile rugilė rukaya rukia rukiya rukiye rukmini ruksana rumi runak rupinder ruqaya ruqayyah ruqia rusanda ruslan ruslana rusne
  rusnė russom rustam rutendo ruthba ruweyda ruzanna ruzha ruzica ryszard rūta saadia saadiq saado saadoon saafi saalax saarah sabah sabahat sabahudin
  sabaina sabastian sabeen sabiha sabina sabine sabir sabira sabit sabiye sabri sabrija sabrin sabrine sacad sacdiyo saciido sada sadaf sadam sadeq
  sadija sadik sadika sadiq sadiya saeda saeeda saeid safaa safae safi safija safiya safiyya safwan safwat sagal sahal sahan sahar sahara saher sahil
  sahla sahro sahur saida saideh saidin saif saifullah saima saja sajad sajada sajid sajida sajjad sakina sakine sakineh sakir sakiye sakshi salado
  salam salama saleem saleha salih saliha salima salman salome saloua salvador salvatore salwa samad samah samaneh samara samatar sameer sameera sameh
  samet samia samiah samih samiha samim samin samina samiullah samiye sammy samo samra samsam samsudin samya sanam sandeepa sander sandhya sandip
  sandrine sandro sania sanija saniya sanja sanjar sanjiv sanna santiago sanya saodat saowanee sapna saqib sarai saraswati saraya sarbast sarbjit
  sarhan sarita saritha sarkawt sarmad sarmila saroj sarwar sarwat sasa sasan sashka sasithorn satar satish satya saule saulius saulė savannah savas
  savitri sawsan sayed sayid sayida sayyid saša scarlett sead seba sebiha sebile sebnem sedra seema seerat sefik sehar seher sejla sejma sejran
  selahattin selam selamawit selda selim selima selman selver selvi sema semere semhar semih semiha semira semra senada senay senbeto sepehr sepideh
  septimiu serap serdar serena sergei sergej sergejs sergey sergio sergiu sergiy serhan serhat serhii serin serkan serpil servan seval sevda sevdije
  sevgi sevil sevinc sewit seyda seyed seyma seymour seynab sezen sezer shaad shaban shabana shabbir shabeel shada shadab shaden shadi shadia shadiya
  shadman shadya shafi shafia shafiq shafiqa shafiqullah shahad shahana shahbaz shahd shaheen shaher shahida shahin shahina shahira shahla shahnaz
  shahram shahrukh shahryar shahsad shahzad shahzaib shaima shaimaa shakil shakila shakir shakira shakur shalini shamaila shamal shamsa shamshad
  shamsi shamso shan shana shane shania shanti shaquille sharaf shareef sharif sharifa shariff sharifo sharmaarke sharmake sharmila sharon sharukh
  sharwan shaswar shaukat shaun shawkat shawn shayan shayma shazma sheela sheena shelan sheng sheree sherif sherine sherko shermin sherwan sheryl
  sherzad shevan shewit shilan shilpa shima shimaa shinda shindar shireen shirley shirwac shirwan shiva shivam shivani shkelqim shkumbin shna shoaib
  shogofa shohreh shokat shokria shon shpend shpresa shqipe shreya shruti shuaib shuayb shugri shuja shukria shukriya shukry shulamit shwan shyam
  shyqeri siamak siavash siavosh siawash sibel sibghat sibylla siddhartha siddiqa sidra sidrah sidrat siemen sifan signe sihem silvana silvestras
  silvia silvija silviu simay simbad simegn simeon simge simin simina simonas simranjit sinan sindhu sindi sineb sinem sinisa sinit sinthuja sipan
  sirad sirajuddin sirajudin siran sirin sirirat sirus sirvan sirwan sitara siti siwan siwar siyam skaidrite skaiste skaistė skender skirmantas
  skirmante slavica slavko slawomir slobodan slobodanka smail smaranda smarta smiljana sneha snezana snezhana snežana soad sobia sodaba sofian sofiane
  sofija sofiko sofiya sofyan sogol soha sohaib sohana soheil soheila sokha sokol sokrates solaiman solange soleen soleil soliana solin solmaz
  solomiia solomiya solomon soma somaya somayeh sompong somporn somsak somying sonal sonali sonam songul songül soni sonia sonila soniya sonu sonya
  soran soraya sorin sorour sotirios souad soufian souhail souleymane soumaya soundous spiridon srdan srdjan sreten stanimir stanislav stanislava
  stanislaw stanislovas stanisław stanko stasys stefa stefana stefani stefaniia stefano stefanos stelian stepan stevan stevo stipe stjepan stoyan
  suada subeyda subhan subir suchada sudaba sudabeh sudarat sudhir suela sufian sugra suhaib suhair suham suhayb suhayla suheyla suhur sujan sukaina
  sukanya sukarno sukhdeep sukhjit sukhwinder sukran sukri sukru sulafa sulayman suldan suleimaan suleiman sulejman suleyka suliman suljo sumaia
  sumaiya sumaja sumalee sumanta sumathi sumbal sumera sumeya sumeyye sumita sunee sunil sunita supaporn supattra suphansa supranee surachai suraya
  sureka surendra suresh surinder surya susana sushil sushma suthida suvad suzan suzana suzy svajone svajūnas svetla svetlin svetoslav sviatoslav
  swati syed syeda sylwester sylwia szabolcs szczepan szilvia szymon sümeyra sümeyye sławomir taahir taban tabassum tahani taher tahera taheri tahira
  tahmina tahmineh tahsin taib taiba taimaa taisiia taiye talal taleb talha talia talib talin taliya tallal tamanna tamim tamina tamirat tanveer
  tanvir tanya taofik taras tarek tarik tariku tarlan tarun taruna tasfia tasneem tasnim tatjana tatsiana tatyana taufik tauras tautvydas tawab tawfik
  tawfiq taym tayyab tayyaba tayyib tayyip tekla teklay tekle tenzin teodoras teodors teofil terence terese teresita teresė tereza terhas tesfa
  tesfaalem tesfagabir tesfahun tesfamariam tesfamichael tesfazgi tessa tetiana tetyana tewelde tewodros teym thanaa thanawat thang thanu thao
  tharsika thavam theepan theoderos theresia thida thien thinh thiri thoan thuan thuong thushara thwe tianna tiantian tiberiu tigist tigran tihana
  tihomir tijana tijani timea timofey timofii timotej timothee timur tinashe tinatin tirhas tirzah tito toan todor togla tomislav tomo tonka tonči
  tooba torpekai toufik trayan triet trinh tristan trung truong trâm tsegay tsegaye tsehay tsering tsige tsigereda tsvetan tsvetelina tudor tufail
  tugba tugce tugrul tulay tulin tuncay tunde tural turan turgay turkan tursunay tushar tuyen tuyet tuğba twana tymofii tymoteusz tytas tülay tülin
  türkan ubax ubayd ubeyd udaya udom ugbad ugnius ugnė ugur ukrina ulas ulf uliana ulviye ulyana umaima umair umaira umar umer umera umida umit ummi
  ummu umut unal urooj urszula urška usama usha ushna ustina uthman uzair uzma uğur vafa vaida vaidas vaidotas vaiga vaiva valbona valdas valdemaras
  valdete valdis valdone valdrin valdrina valentinas valentyn valeria valerii valeriia valerij valerija valeriu valeriya valery valida valmir valmira
  valon vandana vanesa vangelis varun varvara vasil vasile vasilena vasilica vasilij vasiliki vasilis vasilisa vasylyna vedad vedat vedran veera
  velida veljko venera veneta venkat ventsislav verica vesela vesna vian vibeke vicente vicky vidas vidmantas vidya vigan vihaan vijay vijaya vikas
  vikki vikram viktoras viktoriia viktorija viktoriya viktorya vilayat viliam vilija vilius vilmantas vilnis vinay vincas vincenzo vineet vinh vinod
  viola violeta violetta violette viorel viorica virag virgilio virginija vishal vishnu vitali vitalii vitaliia vitalij vitalija vitalijs vitaliy
  vitaly vito vitold vitor vivek viyan vjera vjollca vlad vlada vladan vladas vladimir vladimira vladislav vladislava vladislavs vladyslav vladyslava
  vlasta volkan vugar vukasin vyacheslav vytas vytautas waad wadha wadud wael wafaa wafi wagma wahab wahbi waheed waheeda wahib wahiba wahid wahida
  wais wajahat wajid wajiha wakil walaa walat waldemar waleria wali walid walida wanida wansa waqar waqas waraporn warda wardo waris warsama warsha
  wasan waseem wasim wasima wassila wassim watthana wazha weini weldegebriel weldegiorgis weldemichael wendimu weronika wessam widad wieslaw wiesław
  wiesława wijdan wiktor wilai wilna winta wintana wioletta wipa wisal wisam wissam witek witold wladyslaw wlodzimierz wojtek wongani worku wosen
  wubit wurood władysław włodzimierz xaali xaawo xaliimo xamdi xamse xhavit xhemal xhevahir xhevdet xhulia xiao xiaoling xinyi xuan xuyen yaacoub
  yaasiin yabsira yacin yacine yacob yacoub yadira yael yafet yagmur yahia yahya yahye yaiza yakob yakub yakup yalcin yalda yalçın yamam yaman yana
  yanet yannick yannis yaqoob yaqoub yara yaren yarik yarina yaroslav yaroslava yarub yaryna yasar yaseen yasemin yaser yashar yasir yasmeen yasmiin
  yasmina yasra yassen yasser yassin yassine yassir yavuz yazan yazdan yazid yağmur yaşar yegor yehor yekaterina yekta yelda yelena yelizaveta yeneneh
  yener yerusalem yesim yeter yetnayet yevgenia yevgeniy yevgeniya yevhen yevheniia yevheniya yeşim yfat yibel yigit yigzaw yilma yimer ying yisak
  yishak yitbarek yiğit ylber ylli yllka yodit yoel yohan yohana yohanan yohanis yolanda yonatan yonathan yonela yordan yordanka yordanos yosan yoshi
  yosr yostina youcef younes youness younis yousaf yousaif yousif yousra ysuf ytzel yulia yuliana yuliya yunis yunus yupin yuri yurii yurij yuriko
  yuriy yusef yusof yusriya yusseff yussra yussuf yuusuf yuval yvan zaara zabihullah zach zachary zada zafar zagros zaha zaheda zaheer zaher zahied
  zahir zahira zahoor zahraa zahrah zahro zaid zaida zaim zaina zainub zaira zakarija zakariya zakariye zakarya zakeria zaki zakia zakir zakira zakiya
  zaklina zalina zaman zamir zamira zamzam zana zanyar zarah zareen zarghona zarghuna zarifa zarife zarina zarko zarmina zaur zawadi zdenka zdenko
  zdravko zdzislaw zdzisław zeba zebib zeid zeina zeinab zeineb zejna zejneb zekarias zekeriya zekija zelal zelalem zelia zeliha zelihe zeljka zeljko
  zemfira zemichael zena zenab zendeh zeneb zenon zeshan zewdie zeyad zeyd zeynab zhala zhan zhana zheng zhiar zhilan zhina zhivko zhyan ziad ziba
  zidan zidane zijad zikrullah zimran zina zinab zineb zita ziwar ziya ziyad zlata zlatan zlatka zlatko znar zohal zoheb zohra zohreh zoja zojan
  zoltan zoltán zorana zorica zoya zozan zubaida zubair zubeir zubeyda zubeyde zuhair zuhal zuhra zuhur zulaikha zulal zuleikha zulekha zuleyha
  zulfiqar zulfiya zumra zumrud zunaira zuza zuzana zuzanna zvezdana zvonimir zvonko zydrunas zygimantas zygmunt çiğdem ömer özge özgür özlem ümit
  łukasz şerif şeyma şükran żaneta željko žydrūnas žygimantas
`);
