// The 26 measures of Jevnaker's SLT plan 2022–2025 under the plan's own headings, told shortly. Numbers in parentheses are the
// plan's own: measures of the plan against exclusion, radicalisation and extremism 2021–2023. Blank owners are blank there too.
import type { Measure } from '../domain/measure.ts';
import { type GoalArea, COORDINATOR, numbered, roles } from './plan.ts';

const BOTH_COORDINATORS = roles(COORDINATOR, 'slt-koordinator-ringerike-hole');
const SCHOOL_CHIEF = 'kommunalsjef-oppvekst-og-kultur';

const upbringing: GoalArea = {
  goalArea: 'Trygge oppvekstvilkår',
  measures: [
    {
      title: 'Natteravner',
      content:
        'Vanlige voksne som er ute om kvelden når mange unge er samlet. De ser, lytter, hjelper og gir råd til unge som tar kontakt.',
      owners: roles('frivilligsentralen'),
    },
    {
      title: 'Innføring av BTI og handlingsveilederen',
      content:
        'Samhandlingsmodellen for tjenester som møter gravide, barn, unge og foreldre det er undring eller bekymring for.',
      owners: roles(COORDINATOR),
    },
    {
      title: 'Forebygge mobbing med plan for trygt skolemiljø',
      content: 'Plan for trygt skolemiljø, læringsmiljøprosjektet og veiledning fra høgskolen i Innlandet.',
      owners: roles('skoleledere'),
    },
    {
      title: 'Meningsfull aktivitet for aldersgruppen 15–23 år',
      content:
        'Gjøre tilbudene som finnes, interessante også for denne gruppen, og lage nye om det trengs. Sammen med frivilligsentralen, lag og foreninger.',
      owners: [{ kind: 'text', text: 'Alle sektorene' }],
    },
    {
      title: 'Mitt valg på skolene',
      content:
        'Program fra Lions Quest for læringsmiljø og sosiale og emosjonelle ferdigheter, på barne- og ungdomstrinnet. Skal forebygge sinne, mobbing og bruk av rusmidler. Må gjennomføres systematisk.',
      owners: roles('skoleledere'),
    },
  ],
};

const exclusion: GoalArea = {
  goalArea: 'Forebygge utenforskap, radikalisering og ekstremisme med fokus på utenforskap',
  measures: [
    {
      title: 'Handlingsplan mot utenforskap, radikalisering og ekstremisme 2021-2023',
      content:
        'Felles med Ringerike og Hole. Orientere SLT-gruppene hvert år om nasjonal veiledningsfunksjon (2), helsesektorens kompetanse (3), veiledning om tidlige tegn (4), hjelp og fagdager fra RVTS, råd på radikalisering.no (11-12) og Nav Grünerløkka som kontaktpunkt (18).',
      owners: roles(COORDINATOR),
      every: 'year',
    },
    {
      title: 'Dembra: utrede lokal bruk',
      content:
        'Digitale læringsressurser fra HL-senteret for ungdomsskole og videregående, også om radikalisering og voldelig ekstremisme (7).',
      owners: roles(COORDINATOR, SCHOOL_CHIEF),
    },
    {
      title: 'Støtteressurser for skole og barnehage',
      content:
        'Informere og følge opp at de som eier skoler og barnehager, blir kjent med ressursene om radikalisering, demokrati og medvirkning (8).',
      owners: roles(COORDINATOR),
    },
    {
      title: 'Kurs for ledere i trossamfunn, idrettslag og frivillige lag',
      content: 'Følge opp at inkluderingsrådet og andre blir kjent med kurset om radikalisering (9).',
      owners: roles(COORDINATOR),
    },
    {
      title: 'Årlig nasjonal konferanse om radikalisering',
      content: 'SLT-koordinator og radikaliseringskontakt deltar (10).',
      owners: roles(COORDINATOR),
      every: 'year',
    },
    {
      title: 'Løslatelse av personer det er knyttet bekymring til',
      content:
        'Kriminalomsorgen, kommunene, politiet og PST samarbeider. SLT-koordinator holder seg oppdatert (16).',
      owners: [],
    },
    {
      title: 'Veiledning til barnevernet om barn av fremmedkrigere',
      content: 'Gjøre barneverntjenesten kjent med veiledningen fra Bufdir (20).',
      owners: roles(COORDINATOR),
    },
    {
      title: 'Årlig dialogmøte om tro og livssyn',
      content:
        'Dialog om ulikheter og felles verdier i de tre kommunene, som forebygging av radikalisering (23).',
      owners: BOTH_COORDINATORS,
      every: 'year',
    },
    {
      title: 'Holde seg oppdatert på disse områdene',
      content:
        'Terrorfinansiering (21), reintegrering etter straff (22), livssyn i kriminalomsorgen (24), tilskudd (26), hat og diskriminering på nett (28), nordisk samarbeid (29), europeisk og globalt samarbeid (30).',
      owners: [],
    },
  ],
};

const crime: GoalArea = {
  goalArea: 'Forebygge rus, vold og kriminalitet',
  measures: [
    {
      title: 'Utsett! Rusforebyggende arbeid i skolen rettet mot foreldre',
      content:
        'Hvert år på foreldremøter på 8.–10. trinn: først ungdom og rus med tall fra Ungdata her, så grupper om felles regler. Skal utsette alkoholdebuten og styrke foreldrene.',
      owners: roles(SCHOOL_CHIEF),
      every: 'year',
    },
    {
      title: 'Tiltak for elevene samtidig med Utsett!',
      content: 'Rus er tema i undervisningen når foreldrene har Utsett!',
      owners: roles('jevnaker-ungdomsskole'),
      every: 'year',
    },
    {
      title: 'Opplæring på 4. klasse om vold',
      content: 'Fast opplegg ved helsesykepleier: filmen Sinna mann og samtale om ulike typer vold.',
      owners: roles('skolehelsetjenesten'),
    },
    {
      title: 'Undervisning om vold på 8. klasse',
      content: 'Opplegg fra krisesenteret for elever på ungdomsskolen.',
      owners: roles('jevnaker-ungdomsskole'),
    },
    {
      title: 'Felles rutine ved rusbekymring og mistanke',
      content:
        'Skolen skal handle raskt og konkret overfor elever og foreldre, og ta med politi, helsestasjon for ungdom og barnevern der det trengs. Lages på tvers av fag, som del av BTI.',
      owners: roles(SCHOOL_CHIEF),
    },
    {
      title: 'På rett kjøp',
      content:
        'Ruskontrakt: påtaleunntatelse på vilkår for unge registrert for bruk av narkotika. Urinprøver, samtaler og veiledning i en bestemt periode. Politiets ungdomsjurist og etterforsker samarbeider med kommunen.',
      owners: roles('ungdomskonsulent'),
    },
    {
      title: 'Fagdag felles med Ringerike og Hole om vold med mer',
      content: 'Fagteamet deltar fast hvert år.',
      owners: BOTH_COORDINATORS,
      every: 'year',
    },
    {
      title: 'Opplæring «Kjentmann»',
      content: 'Mer kunnskap om samtaler med ungdom og om rutiner for rusforebygging.',
      owners: roles('ungdomskonsulent'),
    },
    {
      title: 'Trygghetsvandring',
      content:
        'En gang i året går næringsliv, ungdom, administrasjon og politikere sammen i nærmiljøet og vurderer tiltak som gjør det tryggere og triveligere.',
      owners: roles(COORDINATOR),
      every: 'year',
    },
  ],
};

const violence: GoalArea = {
  goalArea: 'Forebygge vold i nære relasjoner',
  measures: [
    {
      title: 'Handlingsplan mot vold i nære relasjoner 2022-2025: felles fagdag',
      content: 'Fagdag for kommunalt ansatte om vold i nære relasjoner.',
      owners: roles(SCHOOL_CHIEF, 'kommunalsjef-helse-og-omsorg'),
    },
    {
      title: 'Kompetanseheving i den enkelte tjenesten',
      content: 'Vold i nære relasjoner står på agendaen minst én gang i året.',
      owners: roles('virksomhetsledere', 'avdelingsledere'),
      every: 'year',
    },
    {
      title: 'Rutiner for melding og oppfølging',
      content:
        'Alle tjenester nær brukerne har en skriftlig prosedyre for å oppdage og melde bekymring om vold i nære relasjoner, følge den opp og sette i verk tiltak.',
      owners: roles('virksomhetsledere', 'avdelingsledere'),
    },
  ],
};

export const JEVNAKER_MEASURES: readonly Measure[] = numbered('jevnaker', [
  upbringing,
  exclusion,
  crime,
  violence,
]);
