// Given names, as data. The names that many in Norway bear by Statistics Norway's statistics of names (ssb.no/navn), and names that
// are common among people living in Norway with roots elsewhere. Only names, never persons. It must not know what is looked for.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names that are hardly ever anything else. */
export const GIVEN = words(`
  adrian agnes agnete aksel albert aleksander alexander alfred amalie anders andrea andreas anette anita anja ann anna anne annette annika
  anniken arild arna arne arnfinn arnhild arnstein arnt arve arvid aslak asbjørn astrid atle audun axel benedikte benjamin bente berit birger birgit birgitte bjarne bjarte bjørnulf
  bjørg bjørnar britt bård camilla carina caroline cathrine cecilie celine charlotte christian christina christine christoffer
  christopher dagfinn dagny daniel david didrik edith edvard egil einar eira eirik eirin eivind eldar elena eli elias elin eline elisabeth
  elise ella ellen ellinor elsa else elvira emil emilia emilie emma erik erlend erling espen ester eva felix filip fredrik fredrikke
  frida frode gabriel geir georg gerd gjermund grete grethe gudrun gunhild gunnar gunn guro gustav halvor hanna hannah hanne harald hedda
  hege heidi helena helene helga helge henning henny henriette herbjørn henrik herman hermine hilde hildegunn haakon hallgeir halvard håkon håvard ida idun inga inge ingeborg
  ingebjørg ingebrigt inger ingjerd ingrid ingunn ingvild irene isabella isak ivar iver jakob janne jannicke jeanette jennifer jenny jens jesper joachim
  joakim johan johanna johannes john johnny jon jonas jonathan jorunn josefine jostein julia julian julie jørgen jørn kaja kamilla karen
  kari karin karina karl karoline kasper katarina kathrine katrine ketil kim kine kirsten kjartan kjell kjersti kjetil klara knut konrad
  kristian kristin kristina kristine kristoffer kåre laila lars lasse laura lea leah leif lena leonora levi liam lillian lilly lina linda
  linnea lisa lotte louise lucas ludvig lukas mads magne magnhild magnus maja malin margit margrethe maren maria marianne marie marit
  marius markus marte marthe martin martine mathea mathias mathilde matias maya merete mette michael mikael mikkel mikal mille mona monica
  morten natalie nathalie nicolai niklas nikolai nils nina noah nora norunn oda oddvar odin ola olaf olav ole olea oline oliver olivia
  oscar oskar otto oddbjørn pernille peter petra petter philip pia preben ragnar ragnhild randi rebecca rebekka reidar reidun renate rita
  roald roar robert roger rolf rolv ronja ronny ruben runar rune ruth rønnaug samuel sandra sanne sara sarah sebastian selma sigrid sigurd
  sigve silje simen simon sindre siri sissel snorre sofia sofie solfrid solveig sondre stefan steffen steinar stian stine sunniva
  susanne svein sverre synne synnøve sølvi tanja tage tarjei terje tharald thea theo theodor therese thomas thor thorbjørn tina tiril tobias
  tommy tonje torbjørn tore torgeir torill toril torstein torunn tove trine trond trude trygve trym tordis tormod torfinn torgrim torhild torleif torsten torvald turid tuva ulrik ulrikke unni vanessa
  vegard vetle victor victoria vidar viktor viktoria vilde vilhelm vilma vivian wenche werner wilhelm william yngve åge åse åshild åsmund
  øivind øystein øyvind ørjan

  aaliyah abbas abdi abdifatah abdirahman abdirizak abdul abdulkadir abdullah abdullahi abel abdulrahman adam adem adnan afnan agata agnieszka ahmad
  ahmed aisha aleksandra ali alicja alina aliya alketa amal amanuel amin amina amir amira amna anastasia andrzej anisa anwar arben arjun
  arta asad asha asif asli asma ayaan ayan ayse ayub aziz bashir beata besnik bilal bogdan burhan dariusz dejan denys dmytro dominik
  dorota ebru elif emina emir emine ermias esra fadumo faisal farah fardin farhan farid fatima fatma fatuma fawzia filmon fitore
  gurpreet habib habiba hafsa halima hamid hamsa hamza harpreet hassan hawa hibo hiba hodan hussain hussein ibrahim idris ifrah ikram ilham iman imran
  inaya iqra irfan iryna isra ismail ivana iwona jamal jamila jarek jasmina jawad kacper kamil karima karol karolina katarzyna kavitha
  khadija khadra khaled khalid krzysztof kubra laiba layla leila leyla lidia ljiljana maciej magdalena mahad mahdi mahmoud malak
  malgorzata malika marcin mariam mariana mariusz marwa maryam mehmet merhawi michal mirjana mohamad mohamed mohammad mohammed mohamud
  mubarak muhammad mustafa muna murat musa mykola nadia nadiya naima najma nasir nasra natalia nawal nimo noor nour oksana oleksandr
  oleksiy omar osman pawel piotr priya rahel rahma rahman rajesh rania rashid rawan reza rima rohan roksana rukhsana saad saba sabrina sadia
  saeed safia sahra salah salma samir samira samuil sandeep sana sanjay semir senait serhiy shabnam shahid shazia shukri simran sofiia
  sohail sultana sumaya suleyman svitlana tahir tariq tatiana tesfalem thanh thuy tomasz usman valentyna vasyl waleed wafa wojciech yasin
  yasmin yaqub yohannes yonas yosef yousef yuliia yusra yusuf zahid zahra zainab zakaria zara zeynep zofia
  svetlana volodymyr tamara ludmila goran zoran dragan senad jasmin dalia fatemeh parisa nasrin shirin arash
  omid ramin hamed mehdi neda siham soufiane youssef karim salim rachid hicham mounir samiya suad warsan zaynab ubah nhung huong
  linh minh tuan quang siriporn somchai maricel rowena jomar
`);

/** Names that are words, months, places or short forms as well: they count only with a surname after them. */
export const GIVEN_TOO = words(`
  alf alma alva angel april are aria ask august aurora aron birk bjørn bo borg brage brit bror dag dennis even falk finn frank fred gard glenn gro
  gry hans hauk helle iris jan jarl jo jordan kai kristen leo leon linn live liv lykke mai mari mark max mia milan mina mons my odd
  ove per pål rose roy sander sanna signe siv sol stein stig storm ståle terese tom tone tor ulf une unn vera vibeke vilja viola vår øyunn
  iben robin ane ina ine dina sami said kent arn bernt bent oddny nur sultan malik islam mehran
`);
