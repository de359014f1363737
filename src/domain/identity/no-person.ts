// Words with a capital that are no person's name: offices, clubs, shops, programmes, places. For what the lists of names do not hold.
// Must not know what is looked for. It errs towards no person; a name of the lists is never asked about here.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const KNOWN = words(`
  nav mot bti slt sfo ppt bup dps rvts korus udi imdi ks fhi abup bufdir bufetat helfo helsenorge udir ungdata olweus utsett unos facebook
  instagram snapchat snap tiktok discord telegram messenger signal whatsapp youtube roblox fortnite minecraft twitch vipps finn google teams
  outlook microsoft apple android iphone rema kiwi coop extra joker bunnpris meny spar narvesen esso circle shell xxl jysk ikea mcdonalds
  burger elkjøp power clas europris polet vinmonopolet norge noreg norway sverige danmark finland polen ukraina eritrea somalia syria irak
  iran afghanistan russland tyskland england europa afrika asia amerika oslo bergen trondheim stavanger tromsø bodø drammen kristiansand
  fredrikstad sarpsborg sandnes skien ålesund haugesund moss arendal hamar gjøvik lillehammer molde harstad halden kongsberg larvik horten
  alta narvik namsos levanger steinkjer elverum kongsvinger sogn hallingdal valdres gudbrandsdalen østlandet vestlandet sørlandet nordland
  finnmark troms trøndelag rogaland agder telemark vestfold innlandet akershus østfold vestland jul påske pinse halloween lucia olsok russen
  mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag januar februar mars april mai juni juli august september
  oktober november desember monday tuesday wednesday thursday friday saturday sunday january february march june july october december
  gud allah jesus koranen bibelen stortinget regjeringen nrk vg tv politiet sak tiltak punkt møte frist tema hei kjære mvh hilsen helsing
  vi jeg eg du dere de dei det den der da når nå no hva kva hvem kven hvor kvar hvis om og men eller på til fra frå med av i en ei et ein eit
  alle noen nokon mange flere fleire få ingen ikke ikkje også dette disse desse hver kvar han hun ho hu dem deira deres vår vårt min mitt mine
  the and for with from this that they she are was were has have our your his her its who what when where
`);

const ENDINGS =
  /(?:tjenest[ae]n?e?|tenest[ae]n?e?|vern(?:et|vakta|vakten)?|vakt(?:a|en|er|ene)?|kontakt(?:en|ar|ane|ene|er)?|kontor(?:et)?|skol[ae]n?e?|skul[ae]n?e?|hage(?:n|ne)?|senter(?:et)?|huset|klubb(?:en)?|team(?:et)?|grupp[ae]n?|gjeng(?:en)?|råd(?:et|a)?|utvalg(?:et)?|utval(?:et)?|lag(?:et)?|foreni?ng(?:en|a)?|foreining(?:a)?|stasjon(?:en)?|sentral(?:en)?|telefon(?:en)?|ungdom(?:men|mene|mar|ane)?|kommun[ae]n?e?|etat(?:en)?|direktorat(?:et)?|politi(?:et)?|ravn(?:en|ene|er)?|ramn(?:ane|ar)?|koordinator(?:en)?|leder(?:en|ne|e)?|leiar(?:en|ane)?|lærer(?:en|ne|e)?|lærar(?:en|ane)?|rektor|data|undersøkelsen|undersøkinga|prosjekt(?:et)?|kirken?|kyrkj[ae]|torget|torg|gat[ae]n?|veien|vegen|plass(?:en)?|park(?:en)?|strand[ae]?|sentrum|brua|fjord(?:en)?|dalen|bygd[ae]|byen|kors|linj[ae]n?|fylket|retten|banken|hall(?:en)?|bad(?:et)?|kafe(?:en)?|kafé(?:en)?|bibliotek(?:et)?|ledelsen|leiinga|elev(?:en|ene|ane|er|ar)?|foreldr[ae](?:ne)?|foresatte|føresette|jente(?:r|ne|ne)?|jentene|gutt(?:er|ene|en)?|gutane|gutar|barn(?:a|et)?|vaksne|voksne|naboer|naboar|heimen|hjemmet|avdeling(?:en|a)?|nemnd[ae]?|rapport(?:en)?|plan(?:en)?|kurs(?:et)?|dag(?:en|ane|ene)?|opplegg(?:et)?|ordning(?:en|a)?|program(?:met)?|modell(?:en)?|metode(?:n)?|spill(?:et)?|serie(?:n)?|turnering(?:en|a)?|museet)$/u;

/** Whether a word with a capital that stands in no list of names is a place, an office or another thing by its look. */
export const isNoPerson = (lower: string): boolean =>
  KNOWN.has(lower) || ENDINGS.test(lower) || (lower.endsWith('s') && isNoPerson(lower.slice(0, -1)));
