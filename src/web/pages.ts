// What the manifest points to: privacy and terms, in bokmål. The municipality is the controller; this says what the program does.
import { KINDS } from '../domain/records.ts';
import type { Page } from './page.ts';

/** What each record kind is, for whoever asks what is kept. */
export const KEPT: Readonly<Record<keyof typeof KINDS, string>> = {
  area: 'Kommunens innstillinger',
  person: 'Navn, jobb-e-post og Entra-id til de som er med i SLT-arbeidet, målform og pause',
  aad: 'Kobling fra Entra-id til person',
  mail: 'Kobling fra e-postadresse til person',
  address: 'Hvor i Teams boten kan skrive til en person eller kanal',
  channel: 'Hvilken kanal som hører til hvilket møte',
  notice: 'Det som skal stå på dagens kort til en person (bare henvisninger)',
  claim: 'Spørsmål til koordinatoren om hvem en ny person er',
  role: 'Roller, og hvem som har eller har hatt dem',
  forum: 'Møter: hvem, hvor ofte, hvor',
  meeting: 'Innkalte møter med saksliste',
  answer: 'Svar på innkallinger',
  item: 'Saker til sakslister, og hvem som meldte dem',
  minutes: 'Referater',
  task: 'Oppgaver fra møter',
  filed: 'At et dokument er lagt i arkivet',
  feed: 'Kalendere noen abonnerer på',
  attendance: 'Hvor mange som kom på frokosten, per tjeneste og uten navn',
  subscriber: 'Hvem som vil ha påminnelse om frokosten',
  collision: 'Spørsmål om møter på helligdager',
  draft: 'Innkallinger som ikke er sendt',
  measure: 'Tiltak i handlingsplanen',
  planDraft: 'En handlingsplan som er lest og ikke tatt inn',
  planPeriod: 'Handlingsplanens navn, periode og målområder, og hvilken fil den ble lest fra',
  report: 'Status på tiltak over tid, og hvem som meldte den',
  round: 'Når det ble spurt om status, hvem som ble spurt, og hvem som ikke ble nådd',
  routine: 'Årlige rutiner',
  routineYear: 'Hva som ble av en rutine et år',
  concern:
    'Henvendelser om bekymring: svar valgt fra faste lister, hvem som meldte, hvem som følger opp, veien videre og datoer. Om én person bare at det finnes en sak',
  concernDraft: 'En henvendelse som ikke er sendt',
  sealed: 'Fritekst om grupper, miljøer, steder og trender, kryptert, der kommunen har vurdert personvernet',
  accessEntry: 'Hvem som har sett eller endret hvilken henvendelse, når og hvorfor, uten innhold',
  concernRules: 'Kommunens egne numre og lenker, personvernvurdering og lagringstider',
  trend: 'Antall henvendelser per tema og kvartal, ingen tall under fem',
  trendTally: 'Det samme for kvartalet som går, før det er talt ferdig; ingen kan lese det',
};

const rows = (): string =>
  Object.entries(KINDS)
    .map(([kind, { keep }]) => `<li><strong>${KEPT[kind as keyof typeof KINDS]}</strong>: ${keep}.</li>`)
    .join('');

export const privacyPage = (): Page => ({
  lang: 'nb',
  title: 'Personvern i SLT-bot',
  body: `<h1>Personvern i SLT-bot</h1>
<p>SLT-bot hjelper kommunen med møter, innkallinger, tiltak og årlige rutiner i SLT-arbeidet. Kommunen er behandlingsansvarlig.</p>
<h2>Ingen opplysninger om barn og unge</h2>
<p>Gjelder en bekymring én ung person, holder boten bare at det finnes en sak: et nummer, hvem som følger opp, om samtykke finnes, hvor saken er sendt, og datoer. Tekst som ser ut til å peke på noen, blir stoppet før den lagres. Det du skriver i chatten, lagrer Microsoft Teams uansett hva boten gjør. Derfor: skriv aldri om enkeltpersoner.</p>
<h2>Dette lagres, og så lenge</h2><ul>${rows()}</ul>
<p>Loggen inneholder bare tekniske id-er, aldri navn eller det noen har skrevet.</p>
<h2>Dine rettigheter</h2>
<p>Skriv «personvern» til boten i den private chatten: da ser du hva som er lagret om deg, kan laste det ned, og kan slette det som kan slettes. Kommunens personvernombud svarer på resten.</p>`,
});

export const termsPage = (): Page => ({
  lang: 'nb',
  title: 'Vilkår for SLT-bot',
  body: `<h1>Vilkår for SLT-bot</h1>
<p>SLT-bot er et hjelpemiddel for ansatte i kommunen og samarbeidspartnere i SLT-arbeidet. Den tar ingen faglige avgjørelser og erstatter ingen meldeplikt.</p>
<p>Er noen i fare: ring 112 eller 113. Bekymring for et barn meldes til barnevernstjenesten, aldri gjennom boten.</p>
<p>Programmet leveres som det er, under MIT-lisensen.</p>`,
});
