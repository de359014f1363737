// Words for consent and presence in a case about one young person. They say nothing of who may consent: the service judges that.
type Numbered = { number: string };

const nb = {
  title: (d: Numbered) => `Samtykke, henvendelse ${d.number}`,
  onlyIndividual: 'Samtykke gjelder bare saker om én ungdom. Denne henvendelsen er ikke det.',
  lead: 'Jeg lagrer bare om samtykket er på plass, hvor skjemaet er arkivert, og når det går ut. Aldri hva som står i det. Tjenesten vurderer hvem som kan samtykke.',
  states: {
    none: 'Ikke på plass',
    consent: 'Samtykke er innhentet av tjenesten',
    present: 'Ungdommen eller foresatte er til stede',
    withdrawn: 'Samtykket er trukket',
    over: 'Samtykket har gått ut',
  },
  now: 'Nå',
  archiveFact: 'Arkivert',
  untilFact: 'Gjelder til og med',
  stateLabel: 'Hva er på plass?',
  stateError: 'Velg hva som er på plass.',
  archiveLabel: 'Hvor er skjemaet arkivert? (system og saksnummer)',
  archiveHint: 'P360 2026/1234',
  untilLabel: 'Når går samtykket ut?',
  untilWhy: 'Et samtykke gis for en avtalt tid. Jeg minner deg på det to uker før og den siste dagen.',
  save: 'Lagre',
  withdraw: 'Samtykket er trukket',
  anonymise: 'Hjelp til å spørre anonymt',
  back: 'Tilbake',
  saved: 'Lagret. De som har med henvendelsen å gjøre, har fått vite det.',
  withdrawn: 'Samtykket er trukket. Ingenting skal drøftes på grunnlag av det.',
  stopped: (d: { n: number }) =>
    d.n === 0
      ? ''
      : `${d.n === 1 ? 'Én sak er' : `${d.n} saker er`} tatt av sakslista, og den som kaller inn, har fått vite det.`,
  teamStopped: 'Innsatsteamet er ikke lenger spurt.',

  remindTitle: (d: Numbered & { last: boolean }) =>
    d.last
      ? `Samtykket i henvendelse ${d.number} går ut`
      : `Samtykket i henvendelse ${d.number} går snart ut`,
  remind: (d: { day: string; last: boolean }) =>
    d.last
      ? `Siste dag er ${d.day}. Etter det tas saken av sakslister som bygger på samtykket. Be om et nytt, eller la det gå ut.`
      : `Siste dag er ${d.day}. Skal saken følges opp lenger, må tjenesten be om et nytt samtykke.`,
  open: 'Åpne samtykket',

  offTitle: (d: { forum: string }) => `En sak er tatt av sakslista til ${d.forum}`,
  off: (d: Numbered & { day: string }) =>
    `Henvendelse ${d.number} skal ikke tas opp${d.day ? ` ${d.day}` : ''}: vilkåret for å drøfte den er ikke lenger oppfylt. Er sakslista sendt, så si til dem som møter at saken er tatt av, uten å si mer.`,
  offSubject: (d: { forum: string }) => `Endring i sakslista til ${d.forum}`,

  anonymiseTitle: 'Spør uten at noen kan kjennes igjen',
  anonymiseLead: 'Gå gjennom lista før du spør, på telefon eller i møtet. Ingenting her lagres.',
  checks: [
    'Ikke navn, initialer, kallenavn eller brukernavn',
    'Ikke skole, klasse, klubb, lag eller adresse',
    'Ikke alder på året: si «i tenårene» eller «på ungdomstrinnet»',
    'Ikke fødeland, språk, diagnose eller familie, om ikke spørsmålet står og faller på det',
    'Ikke sjeldne hendelser som andre har hørt om',
    'Tenk på om to opplysninger til sammen er nok til at noen i rommet skjønner hvem det er',
    'Spør om hva tjenestene kan gjøre, ikke om hva den unge har gjort',
  ],
  anonymiseDoubt:
    'Er du i tvil, så drøft det ikke anonymt. Be heller om samtykke, eller følg BTI-veien i egen tjeneste. Plikten til å melde til barnevernet og til å avverge alvorlige lovbrudd gjelder med eller uten samtykke.',
  lines: 'BTI, numre og plikter',
  toConsent: 'Tilbake til samtykket',
};

const nn: typeof nb = {
  title: (d) => `Samtykke, henvending ${d.number}`,
  onlyIndividual: 'Samtykke gjeld berre saker om éin ungdom. Denne henvendinga er ikkje det.',
  lead: 'Eg lagrar berre om samtykket er på plass, kvar skjemaet er arkivert, og når det går ut. Aldri kva som står i det. Tenesta vurderer kven som kan samtykkje.',
  states: {
    none: 'Ikkje på plass',
    consent: 'Samtykke er henta inn av tenesta',
    present: 'Ungdommen eller føresette er til stades',
    withdrawn: 'Samtykket er trekt',
    over: 'Samtykket har gått ut',
  },
  now: 'No',
  archiveFact: 'Arkivert',
  untilFact: 'Gjeld til og med',
  stateLabel: 'Kva er på plass?',
  stateError: 'Vel kva som er på plass.',
  archiveLabel: 'Kvar er skjemaet arkivert? (system og saksnummer)',
  archiveHint: 'P360 2026/1234',
  untilLabel: 'Når går samtykket ut?',
  untilWhy: 'Eit samtykke blir gitt for ei avtalt tid. Eg minner deg på det to veker før og den siste dagen.',
  save: 'Lagre',
  withdraw: 'Samtykket er trekt',
  anonymise: 'Hjelp til å spørje anonymt',
  back: 'Tilbake',
  saved: 'Lagra. Dei som har med henvendinga å gjere, har fått vite det.',
  withdrawn: 'Samtykket er trekt. Ingenting skal drøftast på grunnlag av det.',
  stopped: (d) =>
    d.n === 0
      ? ''
      : `${d.n === 1 ? 'Éi sak er teken' : `${d.n} saker er tekne`} av saklista, og den som kallar inn, har fått vite det.`,
  teamStopped: 'Innsatsteamet er ikkje lenger spurt.',

  remindTitle: (d) =>
    d.last ? `Samtykket i henvending ${d.number} går ut` : `Samtykket i henvending ${d.number} går snart ut`,
  remind: (d) =>
    d.last
      ? `Siste dag er ${d.day}. Etter det blir saka teken av saklister som byggjer på samtykket. Be om eit nytt, eller la det gå ut.`
      : `Siste dag er ${d.day}. Skal saka følgjast opp lenger, må tenesta be om eit nytt samtykke.`,
  open: 'Opne samtykket',

  offTitle: (d) => `Ei sak er teken av saklista til ${d.forum}`,
  off: (d) =>
    `Henvending ${d.number} skal ikkje takast opp${d.day ? ` ${d.day}` : ''}: vilkåret for å drøfte ho er ikkje lenger oppfylt. Er saklista send, så sei til dei som møter at saka er teken av, utan å seie meir.`,
  offSubject: (d) => `Endring i saklista til ${d.forum}`,

  anonymiseTitle: 'Spør utan at nokon kan kjennast igjen',
  anonymiseLead: 'Gå gjennom lista før du spør, på telefon eller i møtet. Ingenting her blir lagra.',
  checks: [
    'Ikkje namn, initialar, kallenamn eller brukarnamn',
    'Ikkje skule, klasse, klubb, lag eller adresse',
    'Ikkje alder på året: sei «i tenåra» eller «på ungdomstrinnet»',
    'Ikkje fødeland, språk, diagnose eller familie, om ikkje spørsmålet står og fell på det',
    'Ikkje sjeldne hendingar som andre har høyrt om',
    'Tenk på om to opplysningar til saman er nok til at nokon i rommet skjønar kven det er',
    'Spør om kva tenestene kan gjere, ikkje om kva den unge har gjort',
  ],
  anonymiseDoubt:
    'Er du i tvil, så drøft det ikkje anonymt. Be heller om samtykke, eller følg BTI-vegen i eiga teneste. Plikta til å melde til barnevernet og til å avverje alvorlege lovbrot gjeld med eller utan samtykke.',
  lines: 'BTI, nummer og plikter',
  toConsent: 'Tilbake til samtykket',
};

const en: typeof nb = {
  title: (d) => `Consent, concern ${d.number}`,
  onlyIndividual: 'Consent is only for cases about one young person. This concern is not.',
  lead: 'I keep only whether consent is in place, where the form is archived, and when it ends. Never what it says. The service judges who may consent.',
  states: {
    none: 'Not in place',
    consent: 'Consent has been obtained by the service',
    present: 'The young person or guardians are present',
    withdrawn: 'The consent has been withdrawn',
    over: 'The consent has ended',
  },
  now: 'Now',
  archiveFact: 'Archived',
  untilFact: 'Holds through',
  stateLabel: 'What is in place?',
  stateError: 'Choose what is in place.',
  archiveLabel: 'Where is the form archived? (system and case number)',
  archiveHint: 'P360 2026/1234',
  untilLabel: 'When does the consent end?',
  untilWhy: 'Consent is given for an agreed time. I remind you two weeks before, and on the last day.',
  save: 'Save',
  withdraw: 'The consent is withdrawn',
  anonymise: 'Help to ask anonymously',
  back: 'Back',
  saved: 'Saved. Those who deal with the concern have been told.',
  withdrawn: 'The consent has been withdrawn. Nothing shall be discussed on the strength of it.',
  stopped: (d) =>
    d.n === 0
      ? ''
      : `${d.n === 1 ? 'One item has' : `${d.n} items have`} been taken off the agenda, and whoever calls the meeting has been told.`,
  teamStopped: 'The response team is no longer asked.',

  remindTitle: (d) =>
    d.last ? `The consent in concern ${d.number} ends` : `The consent in concern ${d.number} ends soon`,
  remind: (d) =>
    d.last
      ? `The last day is ${d.day}. After that the case is taken off agendas that rest on the consent. Ask for a new one, or let it end.`
      : `The last day is ${d.day}. If the case is to be followed for longer, the service must ask for new consent.`,
  open: 'Open the consent',

  offTitle: (d) => `An item has been taken off the agenda of ${d.forum}`,
  off: (d) =>
    `Concern ${d.number} shall not be taken up${d.day ? ` ${d.day}` : ''}: the terms for discussing it are no longer met. If the agenda has gone out, tell those who meet that the item is off, without saying more.`,
  offSubject: (d) => `A change in the agenda of ${d.forum}`,

  anonymiseTitle: 'Ask so that nobody can be recognised',
  anonymiseLead: 'Go through the list before you ask, by phone or in the meeting. Nothing here is kept.',
  checks: [
    'No name, initials, nickname or user name',
    'No school, class, club, team or address',
    'No exact age: say “a teenager” or “in lower secondary”',
    'No country of birth, language, diagnosis or family, unless the question hangs on it',
    'No rare events that others have heard of',
    'Think whether two facts together are enough for somebody in the room to understand who it is',
    'Ask what the services can do, not about what the young person has done',
  ],
  anonymiseDoubt:
    'If in doubt, do not discuss it anonymously. Ask for consent instead, or follow the BTI path in your own service. The duty to report to the child welfare service and to avert serious crimes holds with or without consent.',
  lines: 'BTI, numbers and duties',
  toConsent: 'Back to the consent',
};
export const consent = { nb, nn, en };
