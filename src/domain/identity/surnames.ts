// Surnames, as data. The most common in Norway by Statistics Norway's statistics of names (ssb.no/navn), and surnames common among
// people living in Norway with roots elsewhere. Only names, never persons. It must not know what is looked for.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Surnames that are hardly ever anything else: one alone, with a capital, is a name. */
export const SURNAMES = words(`
  lindqvist lindkvist bergström lindström sjöberg öberg ekström söderström engström hellström sandström nyström åström norström blomqvist almqvist
  hedqvist sundqvist holmqvist virtanen korhonen nieminen mäkinen hämäläinen heikkinen koskinen järvinen zielinska szymanska jankowska oliynyk
  mengesteab ghebremedhn gustafson johansson karlsson pettersson nilsson svensson
  aanensen aasen abbasi abdirashid abdulle abelsen abokor abraha abrahaley abrahamsen abrahamsson acharya acheampong adamczyk adamsen adeyemi adhikari
  adjei adolfsen afzal agarwal agyeman ahmadi ahmadzai ahmeti aidid akbari akbas akcay akhtar akintola aktas akyol alahmad alahmadi alami alamin alavi
  alawi albakr albertsen alcantara aldaoud alexandersen alfredsen alfsen alhaj alhamad alhassan alhussein aljaf alkhalaf alkhatib almahmoud almasri
  almohammad almousa alnajjar alsaleh alshami altaf altun alvarez alzoubi amiri amoah amundsen andemariam andersen andersson andrade andreasen
  andreassen andresen andrzejewski anfinsen anjum ansah ansari anthonsen antonisen antonsen appiah aquino araya arikan arnesen arntsen arntzen aronsen
  arshad arslan arulanandam arvesen asare asbjørnsen asghari askildsen aslaksen aslan aslani asmerom augustsen aweys axelsen aydemir aydin aydogan
  aygun azadi azimi azizi babakr babic bahati bajrami bajwa bakhshi balasingam balciunas baloch balodis bangura barakat baranowski barzani barzanji
  basaran basnet bautista bayat bayrak bednarek begic begović bendiksen benjaminsen bentsen bentzen berentsen bergersen bergesen berhe berisha
  bernhardsen berntsen bertelsen bertheussen berzins bhandari bhatt bhattarai bhatti bhutto bingol birkeland bizimana bjørnsen boateng bondar
  bondarenko borgersen borkowska borkowski boyko bozkurt bredesen brynildsen brzezinski bukhari bulhan butkus byiringiro bytyqi bårdsen børresen
  bērziņš cabdi cakir carlsen castaneda castillo celik cetin chaiyasit chaiyo chandran charoen chaudhary chaudhry chaudry chhetri chishti chmielewski
  choudhary choudhry christensen christiansen christoffersen christophersen cicek cieslak clausen conteh corneliussen coskun czarnecki czerwinski
  dabrowski dagli dahal dahir danielsen darwish davidsen delacruz delic delrosario demir demirci demirel dervishi desai desta dhaliwal dhillon diallo
  didenko didriksen diini dimitrov diriye djordjevic dmytrenko dogan dualeh dudek dumitru durmus dąbrowski ebbesen ebrahimi edvardsen eilertsen
  einarsen ekici eliassen ellefsen ellingsen emanuelsen emilsen engebretsen engelsen enoksen ergun erichsen eriksen eriksson erlandsen ersoy evensen
  evertsen eythorsdottir fahim faqiri farahani faraj farax farole farooq fayyaz fazli fernandez ferreira fessahaye flores fofana fransson frantsen
  frantzen fredriksen fyksen gabrielsen gajewski ganeshan garcia gashi gebre gebreab gebrehiwet gebrekidan gebremariam gebremedhin gebremeskel
  gebremichael gebreselassie gebretsadik gebreyesus gebrezgabiher geedi gelle georgiev ghaffari ghafoor ghani ghazi ghebreab ghebremedhin ghebremeskel
  ghebreyesus gheorghe ghide ghirmai ghulami gjermundsen gjertsen gjoka gokce gomes gomez gondal gonzales gonzalez gorski grabowski gregersen grewal
  gudbrandsen gudmundsen gulbrandsen guled gulliksen gundersen gunes gungor gunnarsen gupta gurbuz gurung gustafsson gustavsen guttormsen górski güneş
  haakonsen habibi habimana habtemariam habtemichael haddad hadgu hadzic hagos haidari haidary haile haileselassie hajdari hajizadeh hakimi hakizimana
  haldorsen halilovic halstensen halvorsen hamdan hamidi hansen hanssen hansson haraldsen hartvigsen hasani hashemi hashi hashimi hatami haxhiu
  heidari helgesen helliesen helmersen hemmingsen henriksen henriksson hermansen hernandez hersi hilmarsen hnatyuk hoang hodzic hodžić holmsen holsen
  honcharenko horvat hossain hosseini hosseinzadeh hoxha hristov hrytsenko husic hussaini husseini hussen huynh håkonsen håvardsen høgåsen ibrahimovic
  ilunga ingebretsen ingebrigtsen ingvaldsen ingvartsen ionescu iqbal iradukunda irakoze isaaq isachsen isaksen ivanchenko ivanov ivanova ivarsen
  iversen jabbari jablonski jacobsen jafari jaffari jakobsen jakubowski jalloh jallow jama jamali jankauskas jankauskiene jankowski jansen jansons
  janssen jansson jarlsen jasinski javadi jaworski jensen jenssen jensson jeppesen jespersen jeyakumar jimale jimenez jirde joachimsen joakimsen
  johannesen johannessen johannson johansen johanson johansson johnsen jonaitis jonaityte jonassen jonsson josefsen josefsson joshi jovanovic
  juliussen juric jørgensen kabila kaczmarczyk kaczmarek kaewkham kahsai kahsay kalala kalinowski kalnins kamara kaminska kaminski kanagaratnam
  kandiah kaplan kapoor karabulut karaca karakaya karatas kargbo karimi karimzadeh karki karlsen karlsson karstensen kasongo kaspersen kastrati kaur
  kaya kazemi kazlauskaite kazlauskas kazlauskiene kazmi kaźmierczak keles kelmendi khadka khalili khamphan khan khanum khattak khatun khokhar kidane
  kidanemariam kiflemariam kilic kilinc kittelsen kittilsen kjeldsen klausen klaussen klymenko knezevic knudsen knutsen kocak kolbjørnsen kolodziej
  konradsen korkmaz korneliussen koroma kouyate kovac kovacevic koval kovalchuk kovalenko kowalczyk kowalik kowalska kowalski kozlowski krajewski
  krasniqi kravchenko krawczyk krishnan kristensen kristensson kristiansen kristoffersen krumins kubiak kucharski kulmiye kumar kumaran kutlu
  kwiatkowski kılıç larsen larssen larsson laskowski lassen lauritsen lauritzen levchenko lewandowski liepins limbu lodhi lopez lorentsen lorentzen
  ludvigsen lukosevicius luong lysenko macaraeg maciejewski madar madsen magnussen magnusson magsaysay maharjan mahdavi mahendran mahmood mahmoodi
  majewski malikzada malinowski manalo manzoor marchenko marciniak marczak maric markovic markussen marthinsen martinez martinsen martinussen
  mathiassen mathiesen mathisen maxamuud mazur mazurek mehari mehmedovic mehta melnyk mendoza mengesha mengisteab menon mensah michaelsen michalak
  michalski mikaelsen mikalsen mikkelsen mirza mirzaei mirzai misghina mishra mohamadi mohammadi mohammadzadeh mohamoud mohamud mohseni monsen moradi
  morales morina moroz mortensen mousa mousavi mubashar mughal mughul mugisha mujic mujkic mukasa mukherjee mushtaq musoke mutombo muñoz mwangi
  mykhailenko myklebust nabizada nadarajah naderi najafi najjar naqvi nasiri navaratnam navarro navickas nazari ndayishimiye ndiaye negash nguyen
  niazi nicolaisen nicolaysen nielsen nikolaisen nikolic nikolov nilsen nilssen nilsson niyonkuru niyonzima nkurunziza noori noorzai nordmann nouri
  novak nowak nowakowski nowicki nsengiyumva ntakirutimana ocampo oddvarsen odhiambo ogbai ogbazghi okafor okbamichael okeke okoro okoye olafsen
  olaisen olaussen olavsen oliinyk olijnyk oliveira olsen olsson olszewski omerovic oppong ormåsen ortega ortiz osmani osmanovic osoble ostrowski
  ottersen ottesen ovesen owuor owusu ozdemir ozkan ozols ozturk oztürk pandey patel pathmanathan paulauskas paulsen pavlenko pawlak pawlowski
  pedersen peersen pereira perez persson pervaiz petersen petersson petraitis petrauskas petrenko petrov petrova petrovic pettersen petterson
  pettersson pham pholsri phommasan piatek pietrzak pillai pineda pinto piotrowski pladsen polat polishchuk ponnampalam ponomarenko popal popescu
  poudel poulsen przybylski qaderi qasimi qureshi rahimi rahimzadeh rahmani rajaratnam rajendram ramadani ramazani ramic ramirez ramos ranjbar
  rasmussen rasouli rattanapong reddy regmi reiersen reinertsen reinholdtsen rexhepi rezaei rezai rezaie rezene rimkus rivera robertsen roble
  rodriguez rojas rolfsen romanenko rostami rudenko rutkowski sadeghi sadiqi sadowski saeedi saelee saengchan saengthong saetang sahin saini
  sakalauskas sakariassen salazar saleh salehi salihovic salomonsen salvesen samadi samuelsen sanchez sandhu sangsawang santos sapkota sarwari sattar
  savchenko sediqi sekhon selimi selimovic selvarajah sesay sevaldsen severinsen seyoum shabani shaikh shala shanmugam sharifi sharma shetty
  shevchenko shevchuk shrestha shvets siddique siddiqui sidhu sikora sikorski sillah simensen simonsen simsek singh sinha sinnathamby sivakumar
  sivalingam sivanesan sivertsen sjursen skandsen smirnov sobczak softic sokolowski soltani somboon somjai soriano sousa souza soylu srisai srisuk
  sritharan srivastava stanikzai stankeviciene stankevicius stankiewicz steensen steffensen stenersen stephansen stiansen stoica stojanovic stoyanov
  sturlason suarez subedi subramaniam sukhumvit suljic sultani svendsen svenningsen svensen svensson sydorenko syvertsen szczepanski szewczyk szulc
  szymanski sørensen tadesse tamang tawakoli teclemariam tekeste tekie tekin tellefsen terjesen tesfagiorgis tesfaslasie tesfatsion tesfay tesfaye
  tewolde thach thakuri thambiah thapa thaqi tharmalingam thomassen thommassen thongchai thongdee thongkham thorbjørnsen thoresen thorgersen
  thorkildsen thormodsen thorsen thorstensen thorvaldsen tkachenko tkachuk tobiassen todorov tolentino tollaksen tollefsen tomaszewski toprak
  torbjørnsen torgersen torjussen torkelsen torkildsen torres torsteinsen torstensen toure tovsen tran traore trivedi trondsen trulsen tshibangu
  tuncer turay turgut tønnesen tønnessen tørresen ulriksen urbanski urbonas uwimana valdez vargas vasiliauskas vasiliauskiene vasquez vasylenko
  velasco veseli vetlesen vigneswaran villanueva vuong walczak wanjiku warfa warraich warsame wasilewski weheliye weldemariam weldeyesus weldu wichai
  wieczorek wilhelmsen willumsen wisniewski witkowski wlodarczyk wojciechowski wojcik woldemariam woldemichael woldu wongsa wongsawat wozniak woźniak
  wrobel wróbel wysocki yadav yaqoubi yemane yildirim yildiz yilmaz yogarajah yousefi yousuf yuksel yurchenko yusufzai yıldırım yıldız yılmaz
  zachariassen zaidi zajac zając zakariassen zakharchenko zakrzewski zalewski zamani zarei zawadzki zengin zeqiri zerai zeray zielinski zinchenko
  ziolkowski zukauskas ånensen åsmundsen çelik çetin özdemir özturk öztürk ødegaard ødegård ørjansen şahin žukauskas žukauskienė
`);

/** Surnames that are farms, words of the landscape or given names as well: they count only after a given name. */
export const SURNAMES_TOO = words(`
  aabel aadland aagaard aaland aamodt aanestad aardal aas aase aasland aasrud aastveit abad abdelkader abdelrahman abdi abdirahman abdulkadir
  abdullahi abdulrahman abed abu abukar adan aden ahmad ahmed aladdin alali ali alkan almås alnes alstad alvestad amdal amin amini amundrud anda
  andersland andestad angell anti apeland arctander arif asante asfaha asheim ashfaq ashraf askeland asklund asphaug asplund astrup ates augestad aune
  aurdal austad austrheim avci awad awan aziz baal baig bains bakir bakke bakkejord bakkeli bakkelund bakken bakketun bakkevold balke balstad balto
  baran barre barstad bashir bauge beaska bech beck begum behn bekkelund bekken berg bergan berge berget berggren bergh berglund bergmann bergsland
  bergstrøm bergum berhane bernstein bile birkelund bjelland bjerk bjerkan bjerke bjerkeland bjerkestrand bjerknes bjerkvik bjerkås bjørge bjørgen
  bjørk bjørkelund bjørkli bjørklund bjørkås bjørlo bjørn bjørndal bjørnerud bjørnson bjørnsrud bjørnstad bjørseth blakstad blindheim blix blom
  blomberg bogen bollestad bolstad bongo borg borgan borge borgen botten bovim brandal brandt brandvold brataas bratland bratlie brattli breiland
  breimo breivik brekke brekken brekkhus brenden brendryen brenna brenne brevik brinchmann brodal brovold bruland brun brustad bruun bruvik bryhni
  bryn bråten bråthen brækhus brønstad bueng buer bugge bui buljo bulut bustad butt byberg bye byrkjedal byrkjeland bårdseth bæhr bækkelund bækken bær
  bø bøe bøen bøhler bølstad børsheim børstad bøthun cali can cao castro chau christie cige collett conradi costa cruz dag dahl dahlberg dahle dahlen
  dahlgren dahlstrøm dahlum dal dalane dalby dale dalen dalland dalseth dalsgård dammen danbolt dang dar das dasilva daud dawood dehli devik dinh diop
  do doan dokken domingo dragland drange dreyer drivdal duale duda due duong dybdahl dybvik dyrdal dyrhaug dyrkorn dyrnes dyrseth dørum døvle eckhoff
  egal egeberg egeland egeli egge eggen eggum eide eidem eidsvik eidsvåg eik eikeland eiken eikrem eikås einang eira ekeland ekern elden elg elmi
  elstad elvebakken elvestad endresen engdal engeland engelstad engelund engen enger engeseth engh engum erdal erdem erdogan eriksrud erol ervik
  espedal espeland espelund espenes espeseth evjen fagerheim fagerland fagerli fagernes falch falk falkanger falkenberg farah farid farstad farsund
  fauskanger fauske feragen ferkingstad fevang fidjeland fiksdal fineide finsrud finstad fiskum fiskvik fjeld fjeldberg fjelde fjeldstad fjell
  fjellanger fjellheim fjellstad fjord fjæran fjære fjærtoft flaa flaten flatland flatås flem flesland flo fløan fløgstad fløtre fodstad folkestad
  follestad fonn forberg forbord fordal formo fosnes foss fosse fosshagen fosshaug fossheim fossland fosslien fossum fredheim fredly friis frisvold
  frøland frøyen frøyland frøystad fuglestad furnes furseth furu furuheim furulund furuseth fylling førde førland gaarder gaino gandhi garnes gaski
  gaup gausdal gaustad gedi gele geving gilje gill gimse gjelsvik gjerde gjerdrum gjerstad gjersvik gjesdal gjessing gjestland gjøen gjøsund gjøvåg
  glomnes gloppen goa godø goitom gok graff gran granberg grande granheim granli granlund granum grav gravdal gravem graver greger grimseth grimsmo
  grimsrud grimstad grinde grindheim grini grongstad grov gruer grytten grytting grødem grønbeck grønli grønlund grønnestad grønning grønseth grønstad
  grønvold grøtting gul guler gullaksen gulseth gunnerud gure guttorm guttulsrud gård gåsvær haaland haave haavik haga hagelund hagen hagesæther
  haider haji hall halland hallberg halle hallgren hallingstad halmrast halsen halseth ham hamar hameed hammer hammersland hammerstad hamnes hamran
  hamre handegard handeland hanif hannevik hansa hansgaard hanto haq hare hareide harila harjo harstad hasan hasle hassan hassani hasselberg
  hasselgård hatland hatlestad hatlevik hatløy hattrem haug haugane haugdal hauge haugen hauger haugerud haugland haugsvær haukaas haukeland hauknes
  haukås hav haveland havn havnås hegdal hegge heggelund heggen hegland hegna hegstad heia heiberg heier heim heimdal heimstad helgeland helgerud
  helgås hella helland helle helleland hellerud hellesø hellevik hellum helseth helvik hennum hermanrud hermstad herstad hestad hestnes hetland
  hexeberg hillestad hirsi hjelle hjelm hjelmeland hjelmseth hjelmtveit hjertaas hjort hjorth hjortland ho hoel hoem hoff hoftun hogstad hol hole
  holen holm holmberg holmbom holmedal holmen holmgren holmstrøm holst holstad holt holtan holte holter holtet holth holthe holund homme hopen hopland
  horn hornes hornnes horpestad hoti hov hovda hovde hovden hovdenak hoven hoverud hovik hovland hunnes hunstad hurlen husa husby huse huseby husebø
  husevåg hussain hussein hustad hval hveding hvidsten hylland håbjørg håheim håland hårstad håvik hæreid hætta høgberg høgh høgset høgseth høie
  høiland høines høiseth høivik høvik høydal høyer høyland høylandet hübert ibrahim ibrahimi idivuoma iftikhar ilic ims ince indergaard indrebø inga
  isdal isene ishaq isik ismail isse istad iyer jain jamal javed jensvoll jentoft jevnaker jevne jha johnskareng joma jordal jordbru jordet jordheim
  juul juuso jystad jåma jåsund jåtten jøssang kahin kakar kaldahl kalland kalleberg kallevik kalstad kanestrøm kappfjell kara karim karlsrud karlstad
  kaupang kc kebede keiseras keita kemi khaled khalil khawaja kielland kilde killi kim kimestad kirkeby kirkebø kirkhus kirknes kitti kjelland
  kjellevold kjellstad kjelsberg kjelstad kjennerud kjensli kjos kjærstad kjølstad kjønnøy kjørstad kleiva kleiven klepp kleppe kleppestø kleven
  klevstad klingen klungland knapstad knarvik knoph koc kolberg kolden kollstad kolnes kolstad kolås kongshaug kopperud korsmo korsnes korsvik kose
  koç kringstad krog krogh krogsrud krogstad krok krokstad krol kråkenes król kurt kvaale kvale kvalheim kvalsvik kvalvik kvalø kvam kvamme kvanli
  kverneland kvernmo kvinge kvist kvisvik kviteseid kyllingstad kyrkjebø kyte kårstad kåsa kåstad kåven køhn laake laastad labba laiti lam lama landa
  landmark landro landrø landsverk langaas langeland langerud langfeldt langland langli langmo lango langseth langvik langø larsgård larsstuen laugen
  laugsand lauvås le leikanger lein leinebø leirvik lekang lerstad lervik lerøy lexau li lia lid lidal lie lien liland lilleaas lilleberg lilleby
  lillebø lillehaug lillemoen lilleng lilleås lima lindahl lindberg lindblad lindeman lindgren lindland lindseth lindstad lindstrøm lindås lindøe
  linge lis lislegard litland liu livastøl ljunggren loe loennechen loftesnes loftheim logje lohne lothe lous lund lundberg lundby lunde lunden
  lundgren lundquist lundqvist lundstad lundstrøm lunestad lura ly lyng lynghaug lyngstad lyngvær lyngås lysaker lysne lystad lyster länsman lånke
  lægreid læret løberg lødemel løkeland løken løkkevik løland lønne lønning løten løvaas løvdal løver løvik løvland løvlien løvold løvseth løvstad
  løvås madland magar magerøy magga mahmoud mai malik malme malmo malvik mandal mangset maqsood maria marka markhus markset marstrander martin matre
  maxamed mebrahtu medhanie medina mehmood mehus melbye melgård melhus meling melland mellbye mellem mellingen mellum melsom mercado miah mian midtbø
  midtgård midttun mienna misund mjelde mjåland mjøen mjølhus mjøs mo moberg moe moen mogen mogstad mohamed mohammad mohammed moholt moland molde
  molland molnes moltu molvær mongstad moreno mork mortvedt mosbakk moslet mosleth motzfeldt mowinckel mroz mujahid mukhtar mulugeta mumin munkvold
  munthe murstad musa muse myhr myhra myhre myhren myhrvold myklestad myr myra myran myren myrland myrseth myrstad myrvang myrvold myrås måseide
  mæhlum mæland møgedal møgster møller møllerud mørch mørk mørkved naas nadeem nair narum narvestad nathan natland natvik nazir nedrebø nedrejord
  nedrelid nergaard nerland nermo nes neset nesheim nesje ness nesse nesset nesvik ngo nissen nistad njå njøs nodeland nord nordahl nordal nordang
  nordanger nordberg nordby nordbø nordeng nordgaard nordgård nordhagen nordhaug nordheim nordhus nordland nordli nordmo nordnes nordskag nordstrand
  nordstrøm nordtveit nordvik nordås norheim norland normann norum nossum nutti nuur nyborg nybø nygaard nygren nygård nygårdsvik nyhagen nyheim nyhus
  nyland nylund nyman nymoen nystad nystrøm nystuen nysveen nyvold näkkäläjärvi nærland næss næsset nævdal nødland nøstdal nøttveit obi odland oftedal
  oksnes olderskog oldervik olstad omar omari omdal omland onal onarheim opheim ophus oppedal opsahl opstad orheim ornes orvik osei oskal osland osman
  osnes oter otneim otnes otterlei otterstad overland overå oxaas ozcan ozen ozer ozgur pahr pascual paulsrud pave peder pentha persen phan phung pihl
  platou popa pran prestegård prestmo prestvik prytz pulk pulska päiviö qasim qazi qvale qvam qvigstad raaen raanes rabben radu rafiq rafoss rahman
  rai raja rama ramberg ramnefjell ramsdal ramsland ramstad rana randeberg randem rannestad rao rasheed rashid ravn ravna ravndal raza refsland
  refsnes refvik rehman reiersrud reigstad reinås reitan reite reiten rem remme remøy renolen rev revheim reyes riaz riise riiser ring ringdal ringen
  ringheim ringsrud ringstad risan risberg risdal rise riseth rishaug rishovd rislaa risnes rodal rognan rogne rognerud rognstad rogstad roland
  roligheten roll rolland rolstad romero romslo romstad romundstad ronæss ros rosenberg rosenlund rosenvinge roset rosland rosnes rossavik rosseland
  rossland rostad rosvik rosvold rotevatn rotnes ruiz rustad rusten ruud ruudseth ryeng rygg ryggen rygh ryland rysstad rystad rådal råen rød rødland
  rødseth røed røen røise røkenes røkke rømo rønne rønneberg rønnestad rønning rørstad rørvik røsland røsok røssland røstad røste røsvik røyset
  røysland røysum saastad sabbasen sabri saeed safari safi said salah saleem salhus salim salman salte saltnes samatar samdal samnøy sand sandal
  sandanger sandbakken sandberg sandbu sandbæk sande sander sandland sandmo sandnes sandness sandstad sandsund sandum sandve sandvik sandvold sandvær
  sandåker sandøy sannes santiago sara sari sarri sarwar saue saur sayed schanke schei scheie schjelderup schjerven schjølberg schmidt schou schrøder
  schultz schulz seim seland selje seljeseth seljestad selnes selvaag selvik sen senneset sevland shafiq shah shahid shahzad shakir sheikh sherpa
  sherzad shire siad siira silseth silva simonsrud sira sirevåg siri sirnes sjåstad sjøberg sjøgren sjøholt sjøli sjølie sjøstrøm sjøvik skaane skaar
  skaare skailand skalleberg skancke skarbø skaret skarpnes skarsbø skarstad skarstein skartveit skarvik skatvedt skaug skauge skaugen skavhaug skei
  skeie skevik skiaker skimten skinnes skistad skjelbred skjeldal skjelvik skjerve skjåk skjærstad skjæveland skjølberg skjønhaug skjønsberg
  skjørestad skofteland skog skoge skogen skogheim skoglund skogly skogseth skogstad skogvold skoland skorpen skotheim skotnes skotte skovly skram
  skredderstuen skrede skretting skrettingland skrove skudal skulberg skulstad skum skurtveit skutle skyberg skålevik skår skårdal slettebakk slettebø
  sletten slettvold slinning slåtten smeby smedsrud smedstad smestad smith småland snekvik sneve snilsberg snipstad snoen sogn solbakk solbakken
  solberg solbø solhaug solheim solheimsnes solhøy solli solomon solstad solvang solvik solvoll solås somby sommer sommerfelt sommerseth songstad
  sortland sow sowe spangen spilde spjelkavik sponheim stabell stan stangeland star stavang stave staveli stavik stavnes stavrum steen stein steinbakk
  steinberg steindal steine steinhaug steinnes steinsbu steinseth steinsland steinsvik stenberg stene stenen stenseth stenslie stensrud stensvold
  stenvik stette stien stokka stokkan stokke stokkeland stokland storberget stord storeng storhaug storli storlien storm stormo storsveen storvik
  storås strand strandbakken strandberg strande stranden strandheim strandli strandos strandvik straume straumsnes strøm strømme strømmen strømsnes
  strømstad strømsvåg strømsø stubberud støen støle stølen støre sukke sulen sultan sund sundal sundberg sundby sunde sundet sundfør sundgot sundt
  sundvor sunnanå surdal svanes svarstad svartdal svarva svebakk sveen svenkerud svennevig svenning svensli sverdrup svergja svindal svines svonni
  svoren svortevik syed sylte syrstad sårheim sæbø sæther sætherskar sætran sætre sævareid sævik sødal søderberg søgnen søiland søli sølvberg sømme
  søndenå sønsteby sønstebø sørbye sørdal søreide sørgård sørhaug sørheim sørland sørli sørlie sørnes sørum sørvik sørås søvik ta tafjord taheri tahir
  tandberg tandstad tangen tangvik tariq tas teigen teigland tekle tellnes tengesdal tesfamariam tesfamichael teslo thai thomas thorsrud thorud thuen
  thune thunes tidemann timenes tinnes tjeldflåt tjelle tjelta tjensvoll tjomsland tjore tjøstheim to todal toft toftaker tofte tokheim tollefsrud
  tolås tomasgard tomter tonning tonstad toppe torland tornensis tornes torp torset torsvik torvik torvund traaen tradin tranberg trandal tranvik
  treland trengereid trinh triumf trondstad trosvik truong tryti trøen tufail tuft tufte tune tuntland turan turi turk turøy tvedt tveit tveita
  tveitan tveite tveiten tvete tveter tvinnereim tynset tysnes tyssebotn tyssedal tårnes tønder tønsberg tøsse ucar uglum uhre ullern ullestad ulstein
  ulsund ulv ulveseth ulvestad ulvik ulvund umar unal undheim undseth unneland urdal urke usman utgård utheim utne utsi utvik uzun vaage vaagen
  vaksdal valand valberg valderhaug valen valeur valheim valkeapää valland valle valstad valsø valvik vang vangen vangsnes vannebo vars varsi vatland
  vatne vatnedal vebostad vedal vedeler vega vegge veiby verma vest vestad vestby vestbø vestgård vestli vestlund vestre vestrheim vestvik vetrhus
  vevatne vevle vigdal vigeland vigen vigre vik vika vikan vikane vikanes vike vikebø viken vikesland vikhagen vikse viksund vikås vikøren vikøyr
  vindenes vinjar vinje vinsrygg vinter vinterhus viste vistnes vo voksen vold voll vollan vollen vollset vollstad vorland vu våg vågane våge vågen
  vågenes våland vårdal waagan waage waaler waheed wahl wang warberg wathne weberg welde weldegebriel weldemichael wennberg wergeland werner wessel
  westad westberg westby westgaard westlie westlund weum wiborg wiger wigum wiig wiik wikan wiken wiksund wilk winge winther wold wolden wolff wollan
  wu wærnes wøien xu yalcin yaqub yasar yasin yavuz yigit yohannes yousaf yousif ystad ytreberg ytrehus ytterdal ytterstad yttervik yu yusuf zafar
  zahl zaman zand zareen zeiner zemichael zhu zia åberg ågedal ågren åkerøy åkre åmdal åmodt åndal ånestad årdal årnes årseth årsland årstad ås åsberg
  åsebø åsen åsgård åsheim åsland åsrud åvik ødegaarden ødegården ødemark ødven øen øglænd øien øigarden øines økland øksnes ølberg ørstavik øverby
  øvergård øverland øverli øverås øvrebø øvrelid øvstebø øvstedal øvsthus øya øyan øye øyehaug øyen øygard øygarden øystese ünal
`);
