// Words of how often a forum meets, of the dates that are proposed, and of a forum's habits.
import type { Problem } from '../domain/proposal.ts';
import type { Question } from '../domain/rhythm/complete.ts';
import { capital } from './dates.ts';

type Policy = 'ask' | 'skip' | 'weekBefore' | 'weekAfter' | 'nextWorkday';
type Counted = { readonly n: number };
type Named = { readonly name: string };
type Terms = 'present' | 'consent' | 'anonymous';
type Level = 'styrende' | 'koordinerende' | 'utforende' | 'alle';
type Habit =
  | 'collision'
  | 'callDays'
  | 'deadlineDays'
  | 'agendaDays'
  | 'approvalDays'
  | 'fewest'
  | 'start'
  | 'end'
  | 'place'
  | 'monthsOff';

const nb = {
  // The forums of whoever asks.
  whichRhythm: 'Hvor ofte? Velg møtet',
  whichDates: 'Datoer for hvilket møte?',
  notFound: 'Jeg fant ikke møtet. Her er de du kan sette opp:',
  typeName: 'Det er flere: skriv navnet på møtet, som «rytme fagteam».',
  noForums:
    'Du kaller ikke inn til noen av møtene her. Den som gjør det, eller koordinatoren, bestemmer hvor ofte de holdes.',
  change: 'Endre',
  // How often.
  nowTitle: (d: { forum: string }) => `${d.forum}: slik er det nå`,
  readTitle: (d: { forum: string }) => `${d.forum}: slik forstod jeg det`,
  said: (d: { words: string }) => `Med egne ord: «${d.words}»`,
  noWords: 'Ingen ord om hvor ofte ennå.',
  next: 'Neste:',
  noDates: 'Ordene gir ingen datoer av seg selv.',
  kept: 'Jeg forstod ikke dette som en rytme. Du kan beholde ordene. Da står de i møteplanen, men gir ingen datoer.',
  keptNow: 'Ordene er lagret som de er. De gir ingen datoer av seg selv.',
  tooLong: 'Teksten er lengre enn 200 tegn. Skriv bare hvor ofte.',
  yes: 'Ja, bruk dette',
  yesThis: 'Ja, bruk denne',
  save: 'Lagre',
  keep: 'Behold ordene',
  wordsLabel: 'Hvor ofte, med egne ord',
  wordsHint: 'siste fredag i måneden kl. 08–09, ikke i juli',
  readIt: 'Les ordene',
  settings: 'Regler og frister',
  propose: 'Foreslå datoer',
  missing: {
    weekday: 'Ukedag',
    nth: 'Hvilken i måneden',
    first: 'Første møte (dato)',
    distance: 'Hvor lenge før eller etter',
    years: 'Hvilke år',
  } satisfies Record<Question, string>,
  unit: 'Dager eller uker',
  units: { day: 'dager', week: 'uker' },
  yearsHint: '2025, 2028',
  schoolRoute: 'Legg inn skoleruta med «skolerute», så kommer datoene.',
  firstDisagrees: 'Første møte er på en annen ukedag enn ordene sier. Rett datoen eller ordene.',
  yearsUnread: 'Jeg forstod ikke årene. Skriv dem med fire sifre og komma mellom, som «2025, 2028».',
  saved: 'Lagret.',
  unchanged: 'Slik var det fra før. Ingenting er endret.',
  called: (d: Counted) =>
    d.n === 1 ? 'Ett møte er alt kalt inn og står.' : `${d.n} møter er alt kalt inn og står.`,
  set: (d: Counted) => (d.n === 1 ? 'Én dato er alt satt og står.' : `${d.n} datoer er alt satt og står.`),
  joint: (d: Counted & { forum: string }) =>
    `${d.n} av møtene i året er felles med ${d.forum || 'en annen gruppe'}.`,
  monthsOff: (d: { months: string }) => `Innstillingene sier: ingen møter i ${d.months}.`,
  dayOff: 'fridag',
  // Proposed dates.
  datesTitle: (d: { forum: string; year: string }) => `${d.forum}: datoer i ${d.year}`,
  schoolYear: (d: { year: number }) => `skoleåret ${d.year}/${String(d.year + 1).slice(2)}`,
  proposed: (d: { often: string; known: number; n: number; wanted: number }) =>
    [
      `${d.often}.`,
      d.known === 0 ? '' : d.known === 1 ? 'Én er satt fra før.' : `${d.known} er satt fra før.`,
      d.n < d.wanted
        ? `${d.wanted} skal settes, men bare ${d.n} får plass.`
        : d.n === 1
          ? 'Her er ett forslag, utenom helligdager, juli og jul.'
          : `Her er ${d.n} forslag, jevnt fordelt, utenom helligdager, juli og jul.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  shownOf: (d: { n: number; of: number }) => `De første ${d.n} av ${d.of}. Be om resten når disse er satt.`,
  enough: (d: { forum: string; year: string; known: number }) =>
    `${d.forum} har de datoene som trengs i ${d.year}: ${d.known} er satt.`,
  over: (d: { forum: string; year: string }) => `${d.year} er over for ${d.forum}.`,
  noneFit:
    'Ingen dag passer. Den ukedagen treffer bare helligdager, ferier eller måneder uten møter. Velg en annen.',
  followsItself: (d: { forum: string; often: string }) =>
    `${d.forum} har faste dager: ${d.often}. Datoene følger av seg selv.`,
  notCounted: (d: { forum: string }) =>
    `Jeg vet ikke hvor mange møter ${d.forum} skal ha. Skriv det først, som «6 ganger i året».`,
  byOthers: (d: { forum: string; convene: string }) =>
    `Andre kaller inn til ${d.forum} og setter datoene. Legg inn en dato med «innkall ${d.convene} 12. februar kl. 9».`,
  howOften: 'Endre hvor ofte',
  askDay: 'Hvilken ukedag og når på dagen? Så foreslår jeg datoer.',
  otherDay: 'Velg en annen ukedag',
  weekdayLabel: 'Ukedag',
  weekdayMissing: 'Velg en ukedag.',
  startLabel: 'Fra kl.',
  startMissing: 'Skriv når møtene begynner.',
  endLabel: 'Til kl.',
  endMissing: 'Skriv når møtene slutter.',
  dateLabel: (d: { n: number; day: string }) => `${d.n}. forslag: ${d.day || 'ingen dato'}`,
  emptyHint: 'Endre dem du vil. En dato du tømmer, blir ikke satt.',
  jointLabel: (d: { forum: string }) => `Felles med ${d.forum}`,
  jointUnknown: (d: Counted) =>
    `${d.n} av dem skal være felles med en annen gruppe. Velg hvilken når du kaller inn.`,
  accept: (d: Counted) => (d.n === 1 ? 'Bruk denne datoen' : `Bruk disse ${d.n} datoene`),
  anyway: 'Bruk dem likevel',
  more: (d: Counted) => `Foreslå ${d.n} i året`,
  askedTitle: 'Se på disse først. Ingenting er lagret ennå.',
  problem: {
    past: (d: { day: string }) => `${capital(d.day)} er passert.`,
    far: (d: { day: string }) => `${capital(d.day)} er mer enn to år fram.`,
    taken: (d: { day: string }) => `${capital(d.day)} står det alt et møte.`,
    twice: (d: { day: string }) => `${capital(d.day)} står to ganger.`,
    holiday: (d: { day: string; what: string }) => `${capital(d.day)} er ${d.what}.`,
    closed: (d: { day: string; what: string }) =>
      `${capital(d.day)} er stengt${d.what ? `: ${d.what}` : ''}.`,
    weekend: (d: { day: string }) => `${capital(d.day)} er i helga.`,
  } satisfies Record<Problem, (d: { day: string; what: string }) => string>,
  nothingLeft: 'Alle datoene var tomme, så ingenting er lagret.',
  accepted: (d: Counted & { forum: string; days: string }) =>
    d.n === 1
      ? `Én dato er satt for ${d.forum}: ${d.days}.`
      : `${d.n} datoer er satt for ${d.forum}: ${d.days}.`,
  acceptedJoint: (d: { forum: string; days: string }) => `Felles med ${d.forum}: ${d.days}.`,
  notCalled: 'Ingen er kalt inn ennå. Det gjør du med «innkall».',
  plan: 'Se møteplanen',
  // Habits.
  settingsTitle: (d: { forum: string }) => `${d.forum}: regler og frister`,
  collisionLabel: 'Når et møte faller på en fridag',
  collision: {
    ask: 'Spør meg',
    skip: 'Hopp over',
    weekBefore: 'Uka før',
    weekAfter: 'Uka etter',
    nextWorkday: 'Neste arbeidsdag',
  } satisfies Record<Policy, string>,
  callLabel: 'Dager før møtet: minn meg på å kalle inn',
  deadlineLabel: 'Dager før møtet: frist for å melde sak',
  agendaLabel: 'Dager før møtet: send sakslista',
  approvalLabel: 'Dager før referatet sendes uten svar fra møtelederen',
  fewestLabel: 'Si fra hvis færre enn dette kommer',
  fewestHint: 'halvparten',
  daysError: 'Skriv et tall.',
  placeLabel: 'Sted',
  monthsOffLabel: 'Måneder uten møter',
  hoursOdd: 'Ingenting er lagret. Skriv både når møtene begynner og når de slutter.',
  settingsSaved: (d: { changed: string }) => `Lagret: ${d.changed}. Møter som alt er kalt inn, står.`,
  changedHabit: {
    collision: 'hva som gjøres på fridager',
    callDays: 'når du minnes på å kalle inn',
    deadlineDays: 'fristen for å melde sak',
    agendaDays: 'når sakslista sendes',
    approvalDays: 'hvor lenge referatet venter på svar',
    fewest: 'når jeg sier fra at få kommer',
    start: 'når møtene begynner',
    end: 'når møtene slutter',
    place: 'sted',
    monthsOff: 'måneder uten møter',
  } satisfies Record<Habit, string>,
  // Who and what.
  who: 'Hvem og hva',
  whoTitle: (d: { forum: string }) => `${d.forum}: hvem og hva`,
  standingLabel: 'Faste saker, én på hver linje',
  standingHint: 'Siden sist',
  standingOver: (d: { n: number; length: number }) =>
    `Ingenting er lagret. Skriv høyst ${d.n} faste saker, med høyst ${d.length} tegn på hver linje.`,
  membersLabel: 'Hvem er med?',
  rolesHint: 'Mangler det en rolle? Koordinatoren legger den til med «roller».',
  noMembers: 'Ingenting er lagret. Velg minst én som er med.',
  convenerLabel: 'Hvem kaller inn?',
  convenerIs: (d: { name: string }) => `Kaller inn: ${d.name}. Bare koordinatoren kan endre det.`,
  chairLabel: 'Møteleder',
  secretaryLabel: 'Referent',
  nobody: 'Ingen',
  closedLabel: 'Referatet er unntatt offentlighet',
  individualLabel: 'Enkeltsaker kan tas opp når',
  groupLabel: 'Grupper og miljøer kan tas opp når',
  casesHint: 'Uten noe kryss tas slike saker ikke opp.',
  casesNever:
    'Her tas det aldri opp enkeltsaker, heller ikke om grupper. Det gjelder alle politiråd og frokoster.',
  terms: {
    present: 'ungdom eller foresatte er til stede',
    consent: 'tjenesten har innhentet samtykke',
    anonymous: 'ingen kan kjennes igjen',
  } satisfies Record<Terms, string>,
  whoSaved: (d: { changed: string }) =>
    `Lagret: ${d.changed}. Møter som alt er kalt inn, og sakslister som er sendt, står.`,
  changed: {
    standing: (d: Counted) => (d.n === 0 ? 'ingen faste saker' : `faste saker (${d.n})`),
    members: (d: { more: number; fewer: number }) => `medlemmer (${d.more} inn, ${d.fewer} ut)`,
    convener: (d: Named) => `${d.name} kaller inn`,
    chair: (d: Named) => (d.name ? `møteleder er ${d.name}` : 'ingen møteleder'),
    secretary: (d: Named) => (d.name ? `referent er ${d.name}` : 'ingen referent'),
    minutes: (d: { closed: boolean }): string =>
      d.closed ? 'referatet er unntatt offentlighet' : 'referatet er åpent',
    cases: 'hva slags saker som kan tas opp',
  },
  // A new forum.
  newTitle: 'Nytt møte i møteplanen',
  nameLabel: 'Hva heter møtet?',
  nameMissing: 'Skriv hva møtet heter.',
  choose: 'Velg én.',
  levelLabel: 'Nivå',
  levels: {
    styrende: 'Styrende',
    koordinerende: 'Koordinerende',
    utforende: 'Utførende',
    alle: 'Åpent for alle',
  } satisfies Record<Level, string>,
  create: 'Legg til møtet',
  created: (d: { forum: string }) =>
    `${d.forum} er lagt til. Skriv hvor ofte, og velg hvem som er med under «Hvem og hva».`,
  thereAlready: 'Dette møtet står her fra før.',
};

const nn: typeof nb = {
  ...nb,
  whichRhythm: 'Kor ofte? Vel møtet',
  whichDates: 'Datoar for kva møte?',
  notFound: 'Eg fann ikkje møtet. Her er dei du kan setje opp:',
  typeName: 'Det er fleire: skriv namnet på møtet, som «rytme fagteam».',
  noForums:
    'Du kallar ikkje inn til nokon av møta her. Den som gjer det, eller koordinatoren, bestemmer kor ofte dei blir haldne.',
  change: 'Endre',
  nowTitle: (d) => `${d.forum}: slik er det no`,
  readTitle: (d) => `${d.forum}: slik forstod eg det`,
  said: (d) => `Med eigne ord: «${d.words}»`,
  noWords: 'Ingen ord om kor ofte enno.',
  next: 'Neste:',
  noDates: 'Orda gir ingen datoar av seg sjølve.',
  kept: 'Eg forstod ikkje dette som ein rytme. Du kan behalde orda. Då står dei i møteplanen, men gir ingen datoar.',
  keptNow: 'Orda er lagra som dei er. Dei gir ingen datoar av seg sjølve.',
  tooLong: 'Teksten er lengre enn 200 teikn. Skriv berre kor ofte.',
  yes: 'Ja, bruk dette',
  yesThis: 'Ja, bruk denne',
  save: 'Lagre',
  keep: 'Behald orda',
  wordsLabel: 'Kor ofte, med eigne ord',
  wordsHint: 'siste fredag i månaden kl. 08–09, ikkje i juli',
  readIt: 'Les orda',
  settings: 'Reglar og fristar',
  propose: 'Føreslå datoar',
  missing: {
    weekday: 'Vekedag',
    nth: 'Kva for ein i månaden',
    first: 'Første møte (dato)',
    distance: 'Kor lenge før eller etter',
    years: 'Kva år',
  },
  unit: 'Dagar eller veker',
  units: { day: 'dagar', week: 'veker' },
  schoolRoute: 'Legg inn skuleruta med «skulerute», så kjem datoane.',
  firstDisagrees: 'Første møte er på ein annan vekedag enn orda seier. Rett datoen eller orda.',
  yearsUnread: 'Eg forstod ikkje åra. Skriv dei med fire siffer og komma mellom, som «2025, 2028».',
  saved: 'Lagra.',
  unchanged: 'Slik var det frå før. Ingenting er endra.',
  called: (d) =>
    d.n === 1 ? 'Eitt møte er alt kalla inn og står.' : `${d.n} møte er alt kalla inn og står.`,
  set: (d) => (d.n === 1 ? 'Éin dato er alt sett og står.' : `${d.n} datoar er alt sette og står.`),
  joint: (d) => `${d.n} av møta i året er felles med ${d.forum || 'ei anna gruppe'}.`,
  monthsOff: (d) => `Innstillingane seier: ingen møte i ${d.months}.`,
  dayOff: 'fridag',
  datesTitle: (d) => `${d.forum}: datoar i ${d.year}`,
  schoolYear: (d) => `skuleåret ${d.year}/${String(d.year + 1).slice(2)}`,
  proposed: (d) =>
    [
      `${d.often}.`,
      d.known === 0 ? '' : d.known === 1 ? 'Éin er sett frå før.' : `${d.known} er sette frå før.`,
      d.n < d.wanted
        ? `${d.wanted} skal setjast, men berre ${d.n} får plass.`
        : d.n === 1
          ? 'Her er eitt forslag, utanom heilagdagar, juli og jul.'
          : `Her er ${d.n} forslag, jamt fordelte, utanom heilagdagar, juli og jul.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  shownOf: (d) => `Dei første ${d.n} av ${d.of}. Be om resten når desse er sette.`,
  enough: (d) => `${d.forum} har dei datoane som trengst i ${d.year}: ${d.known} er sette.`,
  over: (d) => `${d.year} er over for ${d.forum}.`,
  noneFit:
    'Ingen dag passar. Den vekedagen treffer berre heilagdagar, feriar eller månader utan møte. Vel ein annan.',
  followsItself: (d) => `${d.forum} har faste dagar: ${d.often}. Datoane følgjer av seg sjølve.`,
  notCounted: (d) =>
    `Eg veit ikkje kor mange møte ${d.forum} skal ha. Skriv det først, som «6 gonger i året».`,
  byOthers: (d) =>
    `Andre kallar inn til ${d.forum} og set datoane. Legg inn ein dato med «innkall ${d.convene} 12. februar kl. 9».`,
  howOften: 'Endre kor ofte',
  askDay: 'Kva vekedag og når på dagen? Så føreslår eg datoar.',
  otherDay: 'Vel ein annan vekedag',
  weekdayLabel: 'Vekedag',
  weekdayMissing: 'Vel ein vekedag.',
  startLabel: 'Frå kl.',
  startMissing: 'Skriv når møta byrjar.',
  endLabel: 'Til kl.',
  endMissing: 'Skriv når møta sluttar.',
  dateLabel: (d) => `${d.n}. forslag: ${d.day || 'ingen dato'}`,
  emptyHint: 'Endre dei du vil. Ein dato du tømmer, blir ikkje sett.',
  jointLabel: (d) => `Felles med ${d.forum}`,
  jointUnknown: (d) => `${d.n} av dei skal vere felles med ei anna gruppe. Vel kva for ei når du kallar inn.`,
  accept: (d) => (d.n === 1 ? 'Bruk denne datoen' : `Bruk desse ${d.n} datoane`),
  anyway: 'Bruk dei likevel',
  more: (d) => `Føreslå ${d.n} i året`,
  askedTitle: 'Sjå på desse først. Ingenting er lagra enno.',
  problem: {
    past: (d) => `${capital(d.day)} er passert.`,
    far: (d) => `${capital(d.day)} er meir enn to år fram.`,
    taken: (d) => `${capital(d.day)} står det alt eit møte.`,
    twice: (d) => `${capital(d.day)} står to gonger.`,
    holiday: (d) => `${capital(d.day)} er ${d.what}.`,
    closed: (d) => `${capital(d.day)} er stengt${d.what ? `: ${d.what}` : ''}.`,
    weekend: (d) => `${capital(d.day)} er i helga.`,
  },
  nothingLeft: 'Alle datoane var tomme, så ingenting er lagra.',
  accepted: (d) =>
    d.n === 1
      ? `Éin dato er sett for ${d.forum}: ${d.days}.`
      : `${d.n} datoar er sette for ${d.forum}: ${d.days}.`,
  acceptedJoint: (d) => `Felles med ${d.forum}: ${d.days}.`,
  notCalled: 'Ingen er kalla inn enno. Det gjer du med «innkall».',
  plan: 'Sjå møteplanen',
  settingsTitle: (d) => `${d.forum}: reglar og fristar`,
  collisionLabel: 'Når eit møte fell på ein fridag',
  collision: {
    ask: 'Spør meg',
    skip: 'Hopp over',
    weekBefore: 'Veka før',
    weekAfter: 'Veka etter',
    nextWorkday: 'Neste arbeidsdag',
  },
  callLabel: 'Dagar før møtet: minn meg på å kalle inn',
  deadlineLabel: 'Dagar før møtet: frist for å melde sak',
  agendaLabel: 'Dagar før møtet: send saklista',
  approvalLabel: 'Dagar før referatet blir sendt utan svar frå møteleiaren',
  fewestLabel: 'Sei frå om færre enn dette kjem',
  fewestHint: 'halvparten',
  daysError: 'Skriv eit tal.',
  placeLabel: 'Stad',
  monthsOffLabel: 'Månader utan møte',
  hoursOdd: 'Ingenting er lagra. Skriv både når møta byrjar og når dei sluttar.',
  settingsSaved: (d) => `Lagra: ${d.changed}. Møte som alt er kalla inn, står.`,
  changedHabit: {
    collision: 'kva som blir gjort på fridagar',
    callDays: 'når du blir mint på å kalle inn',
    deadlineDays: 'fristen for å melde sak',
    agendaDays: 'når saklista blir send',
    approvalDays: 'kor lenge referatet ventar på svar',
    fewest: 'når eg seier frå at få kjem',
    start: 'når møta byrjar',
    end: 'når møta sluttar',
    place: 'stad',
    monthsOff: 'månader utan møte',
  },
  who: 'Kven og kva',
  whoTitle: (d) => `${d.forum}: kven og kva`,
  standingLabel: 'Faste saker, éi på kvar linje',
  standingHint: 'Sidan sist',
  standingOver: (d) =>
    `Ingenting er lagra. Skriv høgst ${d.n} faste saker, med høgst ${d.length} teikn på kvar linje.`,
  membersLabel: 'Kven er med?',
  rolesHint: 'Manglar det ei rolle? Koordinatoren legg ho til med «roller».',
  noMembers: 'Ingenting er lagra. Vel minst éin som er med.',
  convenerLabel: 'Kven kallar inn?',
  convenerIs: (d) => `Kallar inn: ${d.name}. Berre koordinatoren kan endre det.`,
  chairLabel: 'Møteleiar',
  nobody: 'Ingen',
  closedLabel: 'Referatet er unnateke offentlegheit',
  individualLabel: 'Enkeltsaker kan takast opp når',
  groupLabel: 'Grupper og miljø kan takast opp når',
  casesHint: 'Utan noko kryss blir slike saker ikkje tekne opp.',
  casesNever:
    'Her blir det aldri teke opp enkeltsaker, heller ikkje om grupper. Det gjeld alle politiråd og frukostar.',
  terms: {
    present: 'ungdom eller føresette er til stades',
    consent: 'tenesta har henta inn samtykke',
    anonymous: 'ingen kan kjennast igjen',
  },
  whoSaved: (d) => `Lagra: ${d.changed}. Møte som alt er kalla inn, og saklister som er sende, står.`,
  changed: {
    standing: (d) => (d.n === 0 ? 'ingen faste saker' : `faste saker (${d.n})`),
    members: (d) => `medlemmer (${d.more} inn, ${d.fewer} ut)`,
    convener: (d) => `${d.name} kallar inn`,
    chair: (d) => (d.name ? `møteleiar er ${d.name}` : 'ingen møteleiar'),
    secretary: (d) => (d.name ? `referent er ${d.name}` : 'ingen referent'),
    minutes: (d) => (d.closed ? 'referatet er unnateke offentlegheit' : 'referatet er ope'),
    cases: 'kva slags saker som kan takast opp',
  },
  newTitle: 'Nytt møte i møteplanen',
  nameLabel: 'Kva heiter møtet?',
  nameMissing: 'Skriv kva møtet heiter.',
  choose: 'Vel éin.',
  levels: {
    styrende: 'Styrande',
    koordinerende: 'Koordinerande',
    utforende: 'Utførande',
    alle: 'Ope for alle',
  },
  create: 'Legg til møtet',
  created: (d) => `${d.forum} er lagt til. Skriv kor ofte, og vel kven som er med under «Kven og kva».`,
  thereAlready: 'Dette møtet står her frå før.',
};

const en: typeof nb = {
  whichRhythm: 'How often? Choose the meeting',
  whichDates: 'Dates for which meeting?',
  notFound: 'I could not find the meeting. These are the ones you can set up:',
  typeName: 'There are more: type the name of the meeting, as “rhythm fagteam”.',
  noForums:
    'You do not call any of the meetings here. The one who does, or the coordinator, decides how often they are held.',
  change: 'Change',
  nowTitle: (d) => `${d.forum}: as it is now`,
  readTitle: (d) => `${d.forum}: how I understood it`,
  said: (d) => `In its own words: “${d.words}”`,
  noWords: 'No words about how often yet.',
  next: 'Next:',
  noDates: 'The words give no dates by themselves.',
  kept: 'I did not understand this as a rhythm. You can keep the words. Then they stand in the meeting plan, but give no dates.',
  keptNow: 'The words are saved as they are. They give no dates by themselves.',
  tooLong: 'The text is longer than 200 characters. Write only how often.',
  yes: 'Yes, use this',
  yesThis: 'Yes, use this one',
  save: 'Save',
  keep: 'Keep the words',
  wordsLabel: 'How often, in your own words (Norwegian)',
  wordsHint: 'siste fredag i måneden kl. 08–09',
  readIt: 'Read the words',
  settings: 'Rules and deadlines',
  propose: 'Propose dates',
  missing: {
    weekday: 'Weekday',
    nth: 'Which in the month',
    first: 'First meeting (date)',
    distance: 'How long before or after',
    years: 'Which years',
  },
  unit: 'Days or weeks',
  units: { day: 'days', week: 'weeks' },
  yearsHint: '2025, 2028',
  schoolRoute: 'Enter the school holidays with “school route”, and the dates follow.',
  firstDisagrees:
    'The first meeting is on another weekday than the words say. Correct the date or the words.',
  yearsUnread:
    'I did not understand the years. Write them with four figures and commas between, as “2025, 2028”.',
  saved: 'Saved.',
  unchanged: 'It was so before. Nothing has changed.',
  called: (d) => (d.n === 1 ? '1 meeting already called stands.' : `${d.n} meetings already called stand.`),
  set: (d) => (d.n === 1 ? '1 date already set stands.' : `${d.n} dates already set stand.`),
  joint: (d) => `${d.n} of the meetings a year together with ${d.forum || 'another group'}.`,
  monthsOff: (d) => `The settings say: no meetings in ${d.months}.`,
  dayOff: 'day off',
  datesTitle: (d) => `${d.forum}: dates in ${d.year}`,
  schoolYear: (d) => `the school year ${d.year}/${String(d.year + 1).slice(2)}`,
  proposed: (d) =>
    [
      `${d.often}.`,
      d.known === 0 ? '' : d.known === 1 ? '1 is set already.' : `${d.known} are set already.`,
      d.n < d.wanted
        ? `${d.wanted} are to be set, but only ${d.n} fit.`
        : d.n === 1
          ? 'Here is 1 proposal, outside holidays, July and Christmas.'
          : `Here are ${d.n} proposals, evenly spread, outside holidays, July and Christmas.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  shownOf: (d) => `The first ${d.n} of ${d.of}. Ask for the rest when these are set.`,
  enough: (d) => `${d.forum} has the dates it needs in ${d.year}: ${d.known} are set.`,
  over: (d) => `${d.year} is over for ${d.forum}.`,
  noneFit:
    'No day fits: the weekday is taken by holidays, closed days or months without meetings. Choose another.',
  followsItself: (d) => `${d.forum} has fixed days: ${d.often}. The dates follow by themselves.`,
  notCounted: (d) =>
    `I do not know how many meetings ${d.forum} is to have. Write that first, as “6 ganger i året”.`,
  byOthers: (d) =>
    `Others call ${d.forum} and set its dates. Enter one with “invite ${d.convene} 12 February 09:00”.`,
  howOften: 'Change how often',
  askDay: 'Which weekday and what time? Then I propose dates.',
  otherDay: 'Choose another weekday',
  weekdayLabel: 'Weekday',
  weekdayMissing: 'Choose a weekday.',
  startLabel: 'From',
  startMissing: 'Write when the meetings begin.',
  endLabel: 'To',
  endMissing: 'Write when the meetings end.',
  dateLabel: (d) => `Proposal ${d.n}: ${d.day || 'no date'}`,
  emptyHint: 'Change those you wish. A date you empty is not set.',
  jointLabel: (d) => `Together with ${d.forum}`,
  jointUnknown: (d) => `${d.n} of them together with another group. Choose which when you call it.`,
  accept: (d) => (d.n === 1 ? 'Use this date' : `Use these ${d.n} dates`),
  anyway: 'Use them anyway',
  more: (d) => `Propose ${d.n} a year`,
  askedTitle: 'Look at these first. Nothing is saved yet.',
  problem: {
    past: (d) => `${capital(d.day)} is past.`,
    far: (d) => `${capital(d.day)} is more than two years ahead.`,
    taken: (d) => `${capital(d.day)} already has a meeting.`,
    twice: (d) => `${capital(d.day)} stands twice.`,
    holiday: (d) => `${capital(d.day)} is ${d.what}.`,
    closed: (d) => `${capital(d.day)} is closed${d.what ? `: ${d.what}` : ''}.`,
    weekend: (d) => `${capital(d.day)} is at the weekend.`,
  },
  nothingLeft: 'All dates were empty, so nothing is saved.',
  accepted: (d) =>
    d.n === 1
      ? `One date is set for ${d.forum}: ${d.days}.`
      : `${d.n} dates are set for ${d.forum}: ${d.days}.`,
  acceptedJoint: (d) => `Together with ${d.forum}: ${d.days}.`,
  notCalled: 'Nobody has been called yet. Do that with “invite”.',
  plan: 'See the meeting plan',
  settingsTitle: (d) => `${d.forum}: rules and deadlines`,
  collisionLabel: 'When a meeting falls on a day off',
  collision: {
    ask: 'Ask me',
    skip: 'Skip it',
    weekBefore: 'The week before',
    weekAfter: 'The week after',
    nextWorkday: 'The next working day',
  },
  callLabel: 'Days before the meeting: remind me to call it',
  deadlineLabel: 'Days before the meeting: deadline for items',
  agendaLabel: 'Days before the meeting: send the agenda',
  approvalLabel: 'Days before the minutes are sent without a word from the chair',
  fewestLabel: 'Tell me when fewer than this will come',
  fewestHint: 'half',
  daysError: 'Write a number.',
  placeLabel: 'Place',
  monthsOffLabel: 'Months without meetings',
  hoursOdd: 'Nothing was saved. Write both when the meetings begin and when they end.',
  settingsSaved: (d) => `Saved: ${d.changed}. Meetings already called stand.`,
  changedHabit: {
    collision: 'what is done on days off',
    callDays: 'when you are reminded to call',
    deadlineDays: 'the deadline for items',
    agendaDays: 'when the agenda is sent',
    approvalDays: 'how long the minutes wait for an answer',
    fewest: 'when I tell that few will come',
    start: 'when the meetings begin',
    end: 'when the meetings end',
    place: 'place',
    monthsOff: 'months without meetings',
  },
  who: 'Who and what',
  whoTitle: (d) => `${d.forum}: who and what`,
  standingLabel: 'Standing items, one on each line',
  standingHint: 'Since last time',
  standingOver: (d) =>
    `Nothing was saved. Write at most ${d.n} standing items, with at most ${d.length} characters on each line.`,
  membersLabel: 'Who takes part?',
  rolesHint: 'Is a role missing? The coordinator adds it with “roles”.',
  noMembers: 'Nothing was saved. Choose at least one who takes part.',
  convenerLabel: 'Who calls it?',
  convenerIs: (d) => `Called by: ${d.name}. Only the coordinator can change that.`,
  chairLabel: 'Chair',
  secretaryLabel: 'Secretary',
  nobody: 'Nobody',
  closedLabel: 'The minutes are exempt from public access',
  individualLabel: 'Individual cases may be taken up when',
  groupLabel: 'Groups and milieus may be taken up when',
  casesHint: 'With nothing ticked, such cases are not taken up.',
  casesNever:
    'No cases are ever taken up here, not of groups either. That holds for every police council and breakfast.',
  terms: {
    present: 'the young person or guardians are present',
    consent: 'the service has obtained consent',
    anonymous: 'nobody can be recognised',
  },
  whoSaved: (d) => `Saved: ${d.changed}. Meetings already called and agendas already sent stand.`,
  changed: {
    standing: (d) => (d.n === 0 ? 'no standing items' : `standing items (${d.n})`),
    members: (d) => `members (${d.more} in, ${d.fewer} out)`,
    convener: (d) => `${d.name} calls it`,
    chair: (d) => (d.name ? `the chair is ${d.name}` : 'no chair'),
    secretary: (d) => (d.name ? `the secretary is ${d.name}` : 'no secretary'),
    minutes: (d) => (d.closed ? 'the minutes are exempt from public access' : 'the minutes are open'),
    cases: 'what cases may be taken up',
  },
  newTitle: 'A new meeting in the plan',
  nameLabel: 'What is it called?',
  nameMissing: 'Write what it is called.',
  choose: 'Choose one.',
  levelLabel: 'Level',
  levels: {
    styrende: 'Steering',
    koordinerende: 'Coordinating',
    utforende: 'Operative',
    alle: 'Open to all',
  },
  create: 'Add the meeting',
  created: (d) => `${d.forum} is added. Write how often, and choose who takes part under “Who and what”.`,
  thereAlready: 'This meeting is here already.',
};
export const cadence = { nb, nn, en };
