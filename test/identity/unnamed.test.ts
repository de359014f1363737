// Those who are told without a name, and what looks like a person and is none: the classes behind sentences.tsv and second.tsv, each
// with sentences of their own. Must not know the guard's rules.
import { describe, expect, it } from '@jest/globals';
import { guard } from '../../src/domain/identity.ts';

const somebody: readonly string[] = [
  'Målvakta på J14 har begynt å ruse seg.',
  'Hun er visst elevrådsrepresentant, og hun kutter seg.',
  'Jenta med blått hår på 10. trinn selger vape.',
  'ho med rosa hår stjeler på rema',
  'Eleven saken gjelder er 14 år og bor på Nes.',
  'To av de tre guttene på bygdeskolen ruser seg.',
  'et tvillingpar i 7. klasse',
  'Ungene i det gule huset ved kirka er alene om natta.',
  'Sønnen til han som eier bensinstasjonen kjører uten lappen.',
  'ordførerens datter var full på festen',
  'barnebarnet til den gamle lensmannen',
  'ring meg på ni fem en to tre fire åtte sju',
  'fire null 12 tre 4 fem seks',
  'tlf 95*12*34*87',
  '[21:03] xx_lille09: slå han da',
  'gnr 12 bnr 4, der familien bor',
  'ronja sin mor ringte',
  'storm sin lillebror er med',
  'snakket med T.',
  'Bjørn i 7. klasse slår de andre.',
  'Odd og Stein kom fulle',
  'm.a.r.i.u.s dealer',
  'Referatet gjelder Hussein, som sliter.',
  'Den nye utvekslingseleven fra Brasil ble banka opp',
  'adoptivsønnen til presten',
  'han eine som flytta hit frå Polen',
  'Russepresidenten kjørte i fylla',
  'to av de tre på avlastinga er på rømmen',
  'ring 95 og så 12 og så 34 og så 87',
  'viljar har dratt til byen igjen, full',
  'kan nokon prate me oda? ho har det ikke bra',
  'er det noen som vet hvor lukas er, han kom ikke hjem i natt',
  'har hørt at amalie skjærer seg',
  'hun i rullestol er den eneste som sto igjen',
  'ho med tatovering i ansiktet og kniv',
  'Han er einaste målvakta i bygda og har slutta på skulen.',
  'Trommisen i ungdomskorpset selger piller.',
  'Sommervikaren på Joker selger snus til mindreårige, han går på vg2.',
  'Barnet det gjelder er født i Syria og går på Åsen skole.',
  'Eleven i saken kommer fra Somalia og bor i den kommunale boligen ved kirka.',
  'Vi har ett søskenpar på skolen med massivt fravær.',
  'Familien øverst i bakken lar ungene gå ute hele natta.',
  'Sønn av lensmannen kjørte på fylla',
  'Kjæresten til hun på Spar selger piller',
  'lillebroren til den gutten som døde i vinter',
  'A.K. og broren er bekymret',
  'P.T på 8. trinn ble tatt',
  'gutten til Marit på NAV har hatt noen dårlige uker',
  'Storm fra 9B solgte.',
  'Liv og Odd fra klubben kom ikke hjem.',
  'Haugen-ungene er alene hjemme',
  'ungen til de nye i Kroken blåmerker',
  'f_a_t_i_m_a gråt',
  '09.14 pus_katt: jeg orker ikke mer',
  'De to eneste jentene i klubben har røyka hasj.',
  'Ein av dei tre spelarane som vart tatt, går på skulen vår.',
  'han med skateboard og grønt hår ved kiosken',
  'Jenta som bruker rullestol på ungdomsskolen ble dyttet.',
  'Læreren vår har en sønn som ruser seg.',
  'Asylsøkeren fra Jemen på hybelhuset har forsøkt å ta livet sitt.',
  'Den ukrainske jenta på 8. trinn gråter hver dag.',
  'Søskenflokken på Moen: fem barn og ingen voksne',
];

const nobody: readonly string[] = [
  'Elevrådslederen åpner møtet, og kapteinen på laget deler ut premien.',
  'To av de tre skolene har svart på undersøkelsen.',
  'Vi trenger en keeper til gatefotballen, kom innom klubben.',
  'Kontonr. 1234 56 78903 skal brukes for refusjon.',
  'KID 2345676 og beløp 4500',
  'Avtalenr. 91827364 med vekterselskapet utløper i mai.',
  'Råkjøring på E39 fra Søgne til Mandal.',
  'Møterommet heter Fridtjof Nansen.',
  'Alle navn er oppdiktet, som Per Olsen i caset.',
  'Klassen leser boka «Kim Karlsen».',
  'Molly er slang for MDMA.',
  'Kallesignalet er Oscar Tango 4.',
  'Rådhuset, Kirkegata 4, 2. etasje',
  'Larsens bakeri sponser boller.',
  'Gården gnr. 12, bnr. 4 skal reguleres til skatepark.',
  'Mathias-prosjektet og Anna Sofie-dagene er avlyst.',
  'ti, elleve, tolv, tretten år: aldersgruppene i undersøkelsen',
  'Tiltak en, to, tre, fire, fem og seks er ferdige',
  'Sol og regn om hverandre, få ute.',
  'Bakken og Dalen må ryddes.',
  'Kl. 21.30: Natteravnene møtes ved kiosken',
  '22:10 utekontakten: 40 ungdommer ved kaia',
  'Aldersgrensen for moped er 16 år.',
  'En av fem ungdommer har prøvd snus.',
  'Rullestolbrukere på skolen har ikke adkomst til kantina.',
  'Familiene på de ytterste øyene har lang skolevei.',
  'En kjent sak fra media ble drøftet.',
  'Serienr. 98765431 på kameraet',
  'han som holder kurset er fra politiet',
  'Fotballgruppa og jentegruppa Solstrålene byttet tid',
  'En av de to skolene ligger nær kjøpesenteret.',
  'Lærlingen på teknisk skal hjelpe til med rigging.',
  'Det er to, tre eller fire som går natteravn, fem i helgene.',
  'Sykehuset i Olav Kyrres gate har egen ungdomsenhet.',
  'Hos Kiwi og Joker i sentrum selges energidrikk.',
  'Thon Hotel, Scandic og Olavs Pub har avtale.',
  'Rett hjem-festen, St. Olavs plass, buss 12.',
  'Ring 116 111 eller chat med SnakkOmMobbing.',
  'Rv. 13, Fv. 520 og E134 er ferdselsårer for råkjørerne.',
  'Buss 110 fra Lillestrøm til Dal går siste gang 00.10.',
  '«Bare én jente i hver gruppe» er regelen i leken.',
  'Kun én elev per klasse velges til elevrådet.',
  'Foredraget om Anne Frank er flyttet.',
  'Henrik Ibsens «Peer Gynt» spilles på stadion.',
  'Mathallen, Mikkel Rev-løypa og Petter Smart-verkstedet er åpne.',
  'Skoleruta: 18.08.2025–19.06.2026',
  'Postboks 1234, 0001 Oslo',
  'Legevakta, Trondheimsveien 233, døgnåpen.',
  'Målepunkt 12: 08 15 22 29 36',
  'Sammen med Kirkens Bymisjon og Frelsesarmeen',
  'Han som er ny lensmann presenterer seg.',
  'To av de fire ungdomsklubbene stenger.',
  'De to jentegruppene og den ene guttegruppa møtes annenhver uke.',
  'Familier på Nordsida ønsker gatelys.',
  'Den nye ungdomskonsulenten starter i august.',
];

/** Asked again and again, this would take minutes if time grew with the square of the length. */
const tiresome: readonly string[] = [
  '? det er aldersgrensene',
  'keeperen på laget kniv ',
  'det er tre på lia ',
  'han med rødt hår ',
  '9🙂',
  'ni null ',
  '«Per og Kari» eksempel ',
  'Even og Storm ',
  'fra Bo til E6 ',
];

describe('the identity guard, where no name is said', () => {
  it.each(somebody)('does not let «%s» pass', (text) => {
    expect({ text, verdict: guard(text).verdict }).not.toEqual({ text, verdict: 'pass' });
  });

  it.each(nobody)('lets «%s» pass', (text) => {
    expect({ text, found: guard(text) }).toEqual({ text, found: { verdict: 'pass' } });
  });

  it('hides no name behind an example, a limit of age, a road or a group', () => {
    const named = [
      'For eksempel Jonas i 9B slår de andre.',
      'Det er aldersgrense på klubben, men Jonas og Mia kom inn.',
      'Buss 12: Jonas banka opp Mia.',
      'Chatgruppa Jonas styrer er full av trusler.',
      'Jonas på Moro-festivalen var ruset.',
      'Filmen viser at «Jonas» blir slått.',
      'Prosjektleder 912 34 567 ringte.',
    ];
    expect(named.filter((text) => guard(text).verdict === 'pass')).toEqual([]);
  });

  it('takes time linear in the length, whatever is repeated', () => {
    const took = tiresome.map((part) => {
      const text = part.repeat(20_000 / part.length);
      guard(text);
      const start = process.cpuUsage();
      guard(text);
      return process.cpuUsage(start).user / 1000;
    });
    // 20–40 ms each of a slow core, whatever else the machine does; time that grew with the square would be many seconds.
    expect(Math.max(...took)).toBeLessThan(400);
  });
});
