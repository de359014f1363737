// Words of the reporter's way: is anyone in danger, the questions one by one, and the text that may be written about groups and places.
import { PHONES } from '../presets/guidance/numbers.ts';

const nb = {
  beginTitle: 'Meld en bekymring',
  dangerQuestion: 'Er noen i fare nå?',
  dangerNow: `Ring ${PHONES.police} (politi) eller ${PHONES.ambulance} (ambulanse) med en gang. Ingen ser på dette her med det samme.`,
  /** `own`: the municipality's own barnevernvakt; empty where it has named none. */
  dangerChild: (d: { own: string }) =>
    d.own
      ? `Gjelder det et barn, svarer barnevernvakta på ${d.own}, og på ${PHONES.children} hele døgnet.`
      : `Gjelder det et barn, svarer barnevernvakta på ${PHONES.children} hele døgnet.`,
  dangerYes: 'Ja, vis numrene',
  dangerNo: 'Nei, gå videre',
  beginHow: 'Du velger noen få svar, på under to minutter. SLT-koordinatoren får dem når du trykker «Send».',
  beginDuty:
    'En bekymringsmelding til barnevernet sender du selv, i barnevernets egen kanal. Den går aldri gjennom meg.',
  resumeTitle: 'Du har begynt på en henvendelse',
  resumeLead: (d: { day: string }) =>
    `Ingenting er sendt. Svarene dine slettes av seg selv hvis du ikke går videre innen ${d.day}.`,
  resume: 'Fortsett der du slapp',
  restart: 'Begynn på nytt',
  discard: 'Slett det jeg har svart',
  discarded: 'Svarene dine er slettet. Ingenting er sendt.',
  nothingToDiscard: 'Det er ingen svar å slette. Ingenting er sendt.',
  mine: 'Mine henvendelser',
  next: 'Neste',
  back: 'Tilbake',
  chooseOne: 'Velg et svar, så kommer vi videre.',
  step: {
    about: 'Hva gjelder det?',
    kind: 'Hva handler det om, og hvor?',
    grave: 'Hvor alvorlig er det?',
    tried: 'Hva er prøvd?',
    talk: 'Vil du snakke med noen?',
    text: 'Vil du skrive noe mer?',
    summary: 'Stemmer dette?',
  },
  aboutLabel: 'Det gjelder',
  aboutNote: 'Du velger svar. Skriv aldri navn på noen, heller ikke i chatten.',
  topicsLabel: 'Hva handler det om? Velg gjerne flere.',
  whereLabel: 'Hvor?',
  sinceLabel: 'Hvor lenge har det vart?',
  gravityLabel: 'Hvor alvorlig?',
  urgencyLabel: 'Når trenger du svar?',
  triedLabel: 'Hva er prøvd? Velg gjerne flere.',
  levelLabel:
    'BTI-nivå, om du kjenner det. BTI er trappa fra din egen undring (0) til flere tjenester sammen (3)',
  withLabel: 'Hvem vil du snakke med?',
  noTalk: 'Ingen. Et svar her holder',
  howLabel: 'Hvordan?',
  whenLabel: 'Når passer det?',
  personWhy:
    'Om én ungdom lagrer jeg bare at henvendelsen finnes, og det du velger her. Resten hører hjemme i en samtale og i tjenestens eget system.',
  personGrave:
    'Haster det, så ring. Har du grunn til å tro at et barn for eksempel blir mishandlet eller alvorlig forsømt, skal du selv melde til barnevernet. Skriv «opplysningsplikt» for å se når plikten gjelder.',
  teamFirst:
    'Skolens tverrfaglige team er som regel det første stedet å ta det. Har dere ikke gjort det ennå, er det helt greit: koordinatoren kan hjelpe dere i gang.',
  teamPerson: 'Jobber du på en skole, er skolens tverrfaglige team som regel det første stedet å ta det.',
  talkPolice: 'Politikontakten får ikke vite noe før SLT-koordinatoren gir ønsket ditt videre.',
  textLabel: 'Fortell kort, uten noe som kan peke på en person',
  textHint: 'For eksempel: Flere samles bak idrettshallen om kvelden, og det er knuste flasker der.',
  textRule:
    'Ikke navn, alder, klasse, adresse, nummer eller brukernavn. Finner jeg noe slikt, blir teksten ikke lagret. Er jeg i tvil, spør jeg deg først.',
  textSealed: 'Teksten lagres kryptert. Bare du, SLT-koordinatoren og stafettholderen kan åpne den.',
  textLost: 'Teksten du skrev, kan ikke åpnes lenger. Skriv den på nytt, eller gå videre uten.',
  textOff: 'Det kan ikke skrives tekst her nå. Det du eventuelt hadde skrevet, er slettet.',
  textSkip: 'La feltet stå tomt hvis valgene sier nok.',
  unsureTitle: 'Er du sikker på at dette ikke peker på noen?',
  unsure: (d: { what: string }) =>
    `Teksten kan inneholde ${d.what}. Ingenting er lagret ennå. Rett den i feltet, eller bruk den likevel hvis den ikke peker på noen.`,
  mend: 'Lagre det jeg har rettet',
  anyway: 'Bruk teksten likevel',
};

const nn: typeof nb = {
  beginTitle: 'Meld frå om uro',
  dangerQuestion: 'Er nokon i fare no?',
  dangerNow: `Ring ${PHONES.police} (politi) eller ${PHONES.ambulance} (ambulanse) med ein gong. Ingen ser på dette her med det same.`,
  dangerChild: (d) =>
    d.own
      ? `Gjeld det eit barn, svarar barnevernvakta på ${d.own}, og på ${PHONES.children} heile døgnet.`
      : `Gjeld det eit barn, svarar barnevernvakta på ${PHONES.children} heile døgnet.`,
  dangerYes: 'Ja, vis numra',
  dangerNo: 'Nei, gå vidare',
  beginHow: 'Du vel nokre få svar, på under to minutt. SLT-koordinatoren får dei når du trykkjer «Send».',
  beginDuty:
    'Ei bekymringsmelding til barnevernet sender du sjølv, i barnevernet sin eigen kanal. Ho går aldri gjennom meg.',
  resumeTitle: 'Du har byrja på ei henvending',
  resumeLead: (d) =>
    `Ingenting er sendt. Svara dine blir sletta av seg sjølv om du ikkje går vidare innan ${d.day}.`,
  resume: 'Hald fram der du slapp',
  restart: 'Byrj på nytt',
  discard: 'Slett det eg har svart',
  discarded: 'Svara dine er sletta. Ingenting er sendt.',
  nothingToDiscard: 'Det er ingen svar å slette. Ingenting er sendt.',
  mine: 'Mine henvendingar',
  next: 'Neste',
  back: 'Tilbake',
  chooseOne: 'Vel eit svar, så kjem vi vidare.',
  step: {
    about: 'Kva gjeld det?',
    kind: 'Kva handlar det om, og kvar?',
    grave: 'Kor alvorleg er det?',
    tried: 'Kva er prøvd?',
    talk: 'Vil du snakke med nokon?',
    text: 'Vil du skrive noko meir?',
    summary: 'Stemmer dette?',
  },
  aboutLabel: 'Det gjeld',
  aboutNote: 'Du vel svar. Skriv aldri namn på nokon, heller ikkje i chatten.',
  topicsLabel: 'Kva handlar det om? Vel gjerne fleire.',
  whereLabel: 'Kvar?',
  sinceLabel: 'Kor lenge har det vart?',
  gravityLabel: 'Kor alvorleg?',
  urgencyLabel: 'Når treng du svar?',
  triedLabel: 'Kva er prøvd? Vel gjerne fleire.',
  levelLabel:
    'BTI-nivå, om du kjenner det. BTI er trappa frå di eiga undring (0) til fleire tenester saman (3)',
  withLabel: 'Kven vil du snakke med?',
  noTalk: 'Ingen. Eit svar her held',
  howLabel: 'Korleis?',
  whenLabel: 'Når passar det?',
  personWhy:
    'Om éin ungdom lagrar eg berre at henvendinga finst, og det du vel her. Resten høyrer heime i ein samtale og i tenesta sitt eige system.',
  personGrave:
    'Hastar det, så ring. Har du grunn til å tru at eit barn til dømes blir mishandla eller alvorleg forsømt, skal du sjølv melde til barnevernet. Skriv «opplysningsplikt» for å sjå når plikta gjeld.',
  teamFirst:
    'Det tverrfaglege teamet på skulen er som regel den første staden å ta det. Har de ikkje gjort det enno, er det heilt greitt: koordinatoren kan hjelpe dykk i gang.',
  teamPerson:
    'Jobbar du på ein skule, er det tverrfaglege teamet på skulen som regel den første staden å ta det.',
  talkPolice: 'Politikontakten får ikkje vite noko før SLT-koordinatoren gir ønsket ditt vidare.',
  textLabel: 'Fortel kort, utan noko som kan peike på ein person',
  textHint: 'Til dømes: Fleire samlar seg bak idrettshallen om kvelden, og det er knuste flasker der.',
  textRule:
    'Ikkje namn, alder, klasse, adresse, nummer eller brukarnamn. Finn eg noko slikt, blir teksten ikkje lagra. Er eg i tvil, spør eg deg først.',
  textSealed: 'Teksten blir lagra kryptert. Berre du, SLT-koordinatoren og stafetthaldaren kan opne han.',
  textLost: 'Teksten du skreiv, kan ikkje opnast lenger. Skriv han på nytt, eller gå vidare utan.',
  textOff: 'Det kan ikkje skrivast tekst her no. Det du eventuelt hadde skrive, er sletta.',
  textSkip: 'La feltet stå tomt om vala seier nok.',
  unsureTitle: 'Er du sikker på at dette ikkje peikar på nokon?',
  unsure: (d) =>
    `Teksten kan innehalde ${d.what}. Ingenting er lagra enno. Rett han i feltet, eller bruk han likevel om han ikkje peikar på nokon.`,
  mend: 'Lagre det eg har retta',
  anyway: 'Bruk teksten likevel',
};

const en: typeof nb = {
  beginTitle: 'Report a concern',
  dangerQuestion: 'Is anyone in danger now?',
  dangerNow: `Call ${PHONES.police} (police) or ${PHONES.ambulance} (ambulance) at once. Nobody looks at this here straight away.`,
  dangerChild: (d) =>
    d.own
      ? `If it is about a child, the child welfare emergency service answers at ${d.own}, and at ${PHONES.children} day and night.`
      : `If it is about a child, the child welfare emergency service answers at ${PHONES.children} day and night.`,
  dangerYes: 'Yes, show the numbers',
  dangerNo: 'No, go on',
  beginHow:
    'You choose a few answers, in less than two minutes. The SLT coordinator gets them when you press “Send”.',
  beginDuty:
    'A report of concern to the child welfare service you send yourself, by their own channel. It never goes through me.',
  resumeTitle: 'You have a concern you have not sent',
  resumeLead: (d) =>
    `Nothing has been sent. Your answers are deleted by themselves if you do not go on by ${d.day}.`,
  resume: 'Go on where you left off',
  restart: 'Start again',
  discard: 'Delete my answers',
  discarded: 'Your answers are deleted. Nothing has been sent.',
  nothingToDiscard: 'There are no answers to delete. Nothing has been sent.',
  mine: 'My concerns',
  next: 'Next',
  back: 'Back',
  chooseOne: 'Choose an answer, and we go on.',
  step: {
    about: 'What is it about?',
    kind: 'What is it, and where?',
    grave: 'How serious is it?',
    tried: 'What has been tried?',
    talk: 'Do you want to talk with somebody?',
    text: 'Do you want to write something more?',
    summary: 'Is this right?',
  },
  aboutLabel: 'It is about',
  aboutNote: 'You choose answers. Never write anybody’s name, not in the chat either.',
  topicsLabel: 'What is it about? Choose as many as you like.',
  whereLabel: 'Where?',
  sinceLabel: 'How long has it gone on?',
  gravityLabel: 'How serious?',
  urgencyLabel: 'When do you need an answer?',
  triedLabel: 'What has been tried? Choose as many as you like.',
  levelLabel:
    'BTI level, if you know it. BTI is the ladder from your own wondering (0) to several services together (3)',
  withLabel: 'Whom do you want to talk with?',
  noTalk: 'Nobody. An answer here is enough',
  howLabel: 'How?',
  whenLabel: 'When does it suit you?',
  personWhy:
    'About one young person I keep only that there is a concern, and what you choose here. The rest belongs in a conversation and in the service’s own system.',
  personGrave:
    'If it is urgent, call. If you have reason to believe that a child is, for example, mistreated or seriously neglected, you must report it to the child welfare service yourself. Type “danger” to see when the duty holds.',
  teamFirst:
    'The school’s cross-disciplinary team is usually the first place to take it. If you have not yet, that is quite all right: the coordinator can help you get started.',
  teamPerson: 'If you work at a school, its cross-disciplinary team is usually the first place to take it.',
  talkPolice: 'The police contact is told nothing until the SLT coordinator passes your wish on.',
  textLabel: 'Tell it briefly, with nothing that may point to a person',
  textHint:
    'For example: Several gather behind the sports hall in the evening, and there are broken bottles.',
  textRule:
    'No names, age, class, address, number or account name. If I find such a thing the text is not saved. If I am in doubt I ask you first.',
  textSealed: 'The text is stored encrypted. Only you, the SLT coordinator and the case holder can open it.',
  textLost: 'The text you wrote can no longer be opened. Write it again, or go on without.',
  textOff: 'No text can be written here now. What you may have written is deleted.',
  textSkip: 'Leave the field empty if the choices say enough.',
  unsureTitle: 'Are you sure that this points to nobody?',
  unsure: (d) =>
    `The text may contain ${d.what}. Nothing has been saved yet. Correct it in the field, or use it anyway if it points to nobody.`,
  mend: 'Save what I have corrected',
  anyway: 'Use the text anyway',
};

export const concern = { nb, nn, en };
