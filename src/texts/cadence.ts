// Words of how often a forum meets, of the dates that are proposed, and of a forum's habits.
import type { Problem } from '../domain/proposal.ts';
import type { Question } from '../domain/rhythm/complete.ts';

type Policy = 'ask' | 'skip' | 'weekBefore' | 'weekAfter' | 'nextWorkday';
type Counted = { readonly n: number };

const up = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nb = {
  // The forums of whoever asks.
  whichRhythm: 'Hvor ofte? Velg møtet',
  whichDates: 'Datoer for hvilket møte?',
  notFound: 'Jeg fant ikke møtet. Her er de du kan sette opp:',
  typeName: 'Det er flere: skriv navnet på møtet, som «rytme fagteam».',
  noForums:
    'Du kaller ikke inn til noen av møtene. Den som gjør det, eller koordinatoren, kan sette hvor ofte.',
  change: 'Endre',
  // How often.
  nowTitle: (d: { forum: string }) => `${d.forum}: slik er det nå`,
  readTitle: (d: { forum: string }) => `${d.forum}: slik leste jeg det`,
  said: (d: { words: string }) => `Med egne ord: «${d.words}»`,
  noWords: 'Ingen ord om hvor ofte ennå.',
  next: 'Neste:',
  noDates: 'Gir ingen datoer av seg selv.',
  kept: 'Jeg leste ikke dette som en rytme. Ordene kan beholdes som de er; da blir det ingen datoer av seg selv, og møteplanen viser ordene.',
  keptNow: 'Ordene er beholdt som de er, og gir ingen datoer av seg selv.',
  tooLong: 'Teksten er lengre enn 200 tegn. Skriv bare hvor ofte.',
  yes: 'Ja, bruk dette',
  yesThis: 'Ja, bruk denne',
  save: 'Lagre',
  keep: 'Behold ordene',
  wordsLabel: 'Hvor ofte, med egne ord',
  wordsHint: 'siste fredag i måneden kl. 08–09, ikke i juli',
  readIt: 'Les ordene',
  settings: 'Flere innstillinger',
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
  yearsUnread: 'Jeg leste ikke årene. Skriv dem med fire sifre og komma mellom, som «2025, 2028».',
  saved: 'Lagret.',
  unchanged: 'Slik var det fra før. Ingenting er endret.',
  called: (d: Counted) =>
    d.n === 1 ? '1 møte som alt er kalt inn, står.' : `${d.n} møter som alt er kalt inn, står.`,
  set: (d: Counted) => (d.n === 1 ? '1 dato som alt er satt, står.' : `${d.n} datoer som alt er satt, står.`),
  joint: (d: Counted & { forum: string }) =>
    `${d.n} av møtene i året er felles med ${d.forum || 'et annet møte'}.`,
  monthsOff: (d: { months: string }) => `Uten møter i ${d.months}, etter innstillingene.`,
  dayOff: 'fridag',
  // Proposed dates.
  datesTitle: (d: { forum: string; year: string }) => `${d.forum}: datoer i ${d.year}`,
  schoolYear: (d: { year: number }) => `skoleåret ${d.year}/${String(d.year + 1).slice(2)}`,
  proposed: (d: { often: string; known: number; n: number; wanted: number }) =>
    [
      `${d.often}.`,
      d.known === 0 ? '' : d.known === 1 ? '1 er satt fra før.' : `${d.known} er satt fra før.`,
      d.n < d.wanted
        ? `${d.wanted} skal settes, men bare ${d.n} får plass.`
        : d.n === 1
          ? 'Her er 1 forslag, utenom helligdager, juli og jul.'
          : `Her er ${d.n} forslag, jevnt fordelt, utenom helligdager, juli og jul.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  shownOf: (d: { n: number; of: number }) => `De første ${d.n} av ${d.of}. Be om resten når disse er satt.`,
  enough: (d: { forum: string; year: string; known: number }) =>
    `${d.forum} har de datoene som trengs i ${d.year}: ${d.known} er satt.`,
  over: (d: { forum: string; year: string }) => `${d.year} er over for ${d.forum}.`,
  noneFit:
    'Ingen dag passer: ukedagen er opptatt av helligdager, ferier eller møtefrie måneder. Velg en annen.',
  followsItself: (d: { forum: string; often: string }) =>
    `${d.forum} har faste dager: ${d.often}. Datoene følger av seg selv.`,
  notCounted: (d: { forum: string }) =>
    `Jeg vet ikke hvor mange møter ${d.forum} skal ha. Skriv det først, som «6 ganger i året».`,
  byOthers: (d: { forum: string; convene: string }) =>
    `Andre kaller inn til ${d.forum} og setter datoene. Legg inn en dato med «innkall ${d.convene} 12. februar kl. 9».`,
  howOften: 'Hvor ofte',
  askDay: 'Hvilken ukedag og når på dagen? Så foreslår jeg datoer.',
  otherDay: 'Annen ukedag',
  weekdayLabel: 'Ukedag',
  weekdayMissing: 'Velg en ukedag.',
  startLabel: 'Fra kl.',
  startMissing: 'Skriv når møtene begynner.',
  endLabel: 'Til kl.',
  endMissing: 'Skriv når møtene slutter.',
  dateLabel: (d: { n: number; day: string }) => `${d.n}. forslag: ${d.day}`,
  emptyHint: 'Endre dem du vil. En dato du tømmer, blir ikke satt.',
  jointLabel: (d: { forum: string }) => `Felles med ${d.forum}`,
  jointUnknown: (d: Counted) =>
    `${d.n} av dem skal være felles med et annet møte. Velg hvilket når du kaller inn.`,
  accept: (d: Counted) => (d.n === 1 ? 'Bruk denne datoen' : `Bruk disse ${d.n} datoene`),
  anyway: 'Bruk dem likevel',
  more: (d: Counted) => `Foreslå ${d.n} i året`,
  askedTitle: 'Se på disse først. Ingenting er lagret ennå.',
  problem: {
    past: (d: { day: string }) => `${up(d.day)} er passert.`,
    far: (d: { day: string }) => `${up(d.day)} er mer enn to år fram.`,
    taken: (d: { day: string }) => `${up(d.day)} står det alt et møte.`,
    twice: (d: { day: string }) => `${up(d.day)} står to ganger.`,
    holiday: (d: { day: string; what: string }) => `${up(d.day)} er ${d.what}.`,
    closed: (d: { day: string; what: string }) => `${up(d.day)} er stengt${d.what ? `: ${d.what}` : ''}.`,
    weekend: (d: { day: string }) => `${up(d.day)} er i helga.`,
  } satisfies Record<Problem, (d: { day: string; what: string }) => string>,
  nothingLeft: 'Alle datoene var tomme, så ingenting er satt.',
  accepted: (d: Counted & { forum: string; days: string }) =>
    d.n === 1
      ? `1 dato er satt for ${d.forum}: ${d.days}.`
      : `${d.n} datoer er satt for ${d.forum}: ${d.days}.`,
  acceptedJoint: (d: { forum: string; days: string }) => `Felles med ${d.forum}: ${d.days}.`,
  notCalled: 'Ingen er kalt inn ennå. Det gjør du med «innkall».',
  plan: 'Møteplan',
  // Habits.
  settingsTitle: (d: { forum: string }) => `${d.forum}: innstillinger`,
  collisionLabel: 'Når en dag faller på en fridag',
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
  fewestLabel: 'Si fra når færre enn så mange kommer',
  fewestHint: 'halvparten',
  daysError: 'Skriv et tall.',
  placeLabel: 'Sted',
  monthsOffLabel: 'Måneder uten møter',
  hoursOdd: 'Skriv både når møtene begynner og når de slutter.',
  settingsSaved: 'Innstillingene er lagret. Møter som alt er kalt inn, står.',
};

const nn: typeof nb = {
  ...nb,
  whichRhythm: 'Kor ofte? Vel møtet',
  whichDates: 'Datoar for kva møte?',
  notFound: 'Eg fann ikkje møtet. Her er dei du kan setje opp:',
  typeName: 'Det er fleire: skriv namnet på møtet, som «rytme fagteam».',
  noForums:
    'Du kallar ikkje inn til nokon av møta. Den som gjer det, eller koordinatoren, kan setje kor ofte.',
  change: 'Endre',
  nowTitle: (d) => `${d.forum}: slik er det no`,
  readTitle: (d) => `${d.forum}: slik las eg det`,
  said: (d) => `Med eigne ord: «${d.words}»`,
  noWords: 'Ingen ord om kor ofte enno.',
  next: 'Neste:',
  noDates: 'Gir ingen datoar av seg sjølv.',
  kept: 'Eg las ikkje dette som ein rytme. Orda kan stå som dei er; då blir det ingen datoar av seg sjølv, og møteplanen viser orda.',
  keptNow: 'Orda står som dei er, og gir ingen datoar av seg sjølv.',
  tooLong: 'Teksten er lengre enn 200 teikn. Skriv berre kor ofte.',
  yes: 'Ja, bruk dette',
  yesThis: 'Ja, bruk denne',
  save: 'Lagre',
  keep: 'Behald orda',
  wordsLabel: 'Kor ofte, med eigne ord',
  wordsHint: 'siste fredag i månaden kl. 08–09, ikkje i juli',
  readIt: 'Les orda',
  settings: 'Fleire innstillingar',
  propose: 'Foreslå datoar',
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
  yearsUnread: 'Eg las ikkje åra. Skriv dei med fire siffer og komma mellom, som «2025, 2028».',
  saved: 'Lagra.',
  unchanged: 'Slik var det frå før. Ingenting er endra.',
  called: (d) =>
    d.n === 1 ? '1 møte som alt er kalla inn, står.' : `${d.n} møte som alt er kalla inn, står.`,
  set: (d) => (d.n === 1 ? '1 dato som alt er sett, står.' : `${d.n} datoar som alt er sette, står.`),
  joint: (d) => `${d.n} av møta i året er felles med ${d.forum || 'eit anna møte'}.`,
  monthsOff: (d) => `Utan møte i ${d.months}, etter innstillingane.`,
  dayOff: 'fridag',
  datesTitle: (d) => `${d.forum}: datoar i ${d.year}`,
  schoolYear: (d) => `skuleåret ${d.year}/${String(d.year + 1).slice(2)}`,
  proposed: (d) =>
    [
      `${d.often}.`,
      d.known === 0 ? '' : d.known === 1 ? '1 er sett frå før.' : `${d.known} er sette frå før.`,
      d.n < d.wanted
        ? `${d.wanted} skal setjast, men berre ${d.n} får plass.`
        : d.n === 1
          ? 'Her er 1 forslag, utanom heilagdagar, juli og jul.'
          : `Her er ${d.n} forslag, jamt fordelte, utanom heilagdagar, juli og jul.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  shownOf: (d) => `Dei første ${d.n} av ${d.of}. Be om resten når desse er sette.`,
  enough: (d) => `${d.forum} har dei datoane som trengst i ${d.year}: ${d.known} er sette.`,
  over: (d) => `${d.year} er over for ${d.forum}.`,
  noneFit:
    'Ingen dag passar: vekedagen er oppteken av heilagdagar, feriar eller møtefrie månader. Vel ein annan.',
  followsItself: (d) => `${d.forum} har faste dagar: ${d.often}. Datoane følgjer av seg sjølve.`,
  notCounted: (d) =>
    `Eg veit ikkje kor mange møte ${d.forum} skal ha. Skriv det først, som «6 gonger i året».`,
  byOthers: (d) =>
    `Andre kallar inn til ${d.forum} og set datoane. Legg inn ein dato med «innkall ${d.convene} 12. februar kl. 9».`,
  howOften: 'Kor ofte',
  askDay: 'Kva vekedag og når på dagen? Så foreslår eg datoar.',
  otherDay: 'Annan vekedag',
  weekdayLabel: 'Vekedag',
  weekdayMissing: 'Vel ein vekedag.',
  startLabel: 'Frå kl.',
  startMissing: 'Skriv når møta byrjar.',
  endLabel: 'Til kl.',
  endMissing: 'Skriv når møta sluttar.',
  dateLabel: (d) => `${d.n}. forslag: ${d.day}`,
  emptyHint: 'Endre dei du vil. Ein dato du tømmer, blir ikkje sett.',
  jointLabel: (d) => `Felles med ${d.forum}`,
  jointUnknown: (d) => `${d.n} av dei skal vere felles med eit anna møte. Vel kva for eit når du kallar inn.`,
  accept: (d) => (d.n === 1 ? 'Bruk denne datoen' : `Bruk desse ${d.n} datoane`),
  anyway: 'Bruk dei likevel',
  more: (d) => `Foreslå ${d.n} i året`,
  askedTitle: 'Sjå på desse først. Ingenting er lagra enno.',
  problem: {
    past: (d) => `${up(d.day)} er passert.`,
    far: (d) => `${up(d.day)} er meir enn to år fram.`,
    taken: (d) => `${up(d.day)} står det alt eit møte.`,
    twice: (d) => `${up(d.day)} står to gonger.`,
    holiday: (d) => `${up(d.day)} er ${d.what}.`,
    closed: (d) => `${up(d.day)} er stengt${d.what ? `: ${d.what}` : ''}.`,
    weekend: (d) => `${up(d.day)} er i helga.`,
  },
  nothingLeft: 'Alle datoane var tomme, så ingenting er sett.',
  accepted: (d) =>
    d.n === 1
      ? `1 dato er sett for ${d.forum}: ${d.days}.`
      : `${d.n} datoar er sette for ${d.forum}: ${d.days}.`,
  acceptedJoint: (d) => `Felles med ${d.forum}: ${d.days}.`,
  notCalled: 'Ingen er kalla inn enno. Det gjer du med «innkall».',
  settingsTitle: (d) => `${d.forum}: innstillingar`,
  collisionLabel: 'Når ein dag fell på ein fridag',
  collision: {
    ask: 'Spør meg',
    skip: 'Hopp over',
    weekBefore: 'Veka før',
    weekAfter: 'Veka etter',
    nextWorkday: 'Neste arbeidsdag',
  },
  callLabel: 'Dagar før møtet: minn meg på å kalle inn',
  deadlineLabel: 'Dagar før møtet: frist for å melde sak',
  agendaLabel: 'Dagar før møtet: send sakslista',
  approvalLabel: 'Dagar før referatet blir sendt utan svar frå møteleiaren',
  fewestLabel: 'Sei frå når færre enn så mange kjem',
  fewestHint: 'halvparten',
  daysError: 'Skriv eit tal.',
  placeLabel: 'Stad',
  monthsOffLabel: 'Månader utan møte',
  hoursOdd: 'Skriv både når møta byrjar og når dei sluttar.',
  settingsSaved: 'Innstillingane er lagra. Møte som alt er kalla inn, står.',
};

const en: typeof nb = {
  whichRhythm: 'How often? Choose the meeting',
  whichDates: 'Dates for which meeting?',
  notFound: 'I could not find the meeting. These are the ones you can set up:',
  typeName: 'There are more: type the name of the meeting, as “rhythm fagteam”.',
  noForums:
    'You do not convene any of the meetings. The one who does, or the coordinator, can set how often.',
  change: 'Change',
  nowTitle: (d) => `${d.forum}: as it is now`,
  readTitle: (d) => `${d.forum}: how I read it`,
  said: (d) => `In its own words: “${d.words}”`,
  noWords: 'No words about how often yet.',
  next: 'Next:',
  noDates: 'Gives no dates by itself.',
  kept: 'I did not read this as a rhythm. The words can be kept as they are; then no dates follow, and the meeting plan shows the words.',
  keptNow: 'The words are kept as they are, and give no dates by themselves.',
  tooLong: 'The text is longer than 200 characters. Write only how often.',
  yes: 'Yes, use this',
  yesThis: 'Yes, use this one',
  save: 'Save',
  keep: 'Keep the words',
  wordsLabel: 'How often, in your own words (Norwegian)',
  wordsHint: 'siste fredag i måneden kl. 08–09',
  readIt: 'Read the words',
  settings: 'More settings',
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
    'I could not read the years. Write them with four figures and commas between, as “2025, 2028”.',
  saved: 'Saved.',
  unchanged: 'It was so before. Nothing has changed.',
  called: (d) => (d.n === 1 ? '1 meeting already called stands.' : `${d.n} meetings already called stand.`),
  set: (d) => (d.n === 1 ? '1 date already set stands.' : `${d.n} dates already set stand.`),
  joint: (d) => `${d.n} of the meetings a year together with ${d.forum || 'another meeting'}.`,
  monthsOff: (d) => `No meetings in ${d.months}, by the settings.`,
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
  howOften: 'How often',
  askDay: 'Which weekday and what time? Then I propose dates.',
  otherDay: 'Another weekday',
  weekdayLabel: 'Weekday',
  weekdayMissing: 'Choose a weekday.',
  startLabel: 'From',
  startMissing: 'Write when the meetings begin.',
  endLabel: 'To',
  endMissing: 'Write when the meetings end.',
  dateLabel: (d) => `Proposal ${d.n}: ${d.day}`,
  emptyHint: 'Change those you wish. A date you empty is not set.',
  jointLabel: (d) => `Together with ${d.forum}`,
  jointUnknown: (d) => `${d.n} of them together with another meeting. Choose which when you call it.`,
  accept: (d) => (d.n === 1 ? 'Use this date' : `Use these ${d.n} dates`),
  anyway: 'Use them anyway',
  more: (d) => `Propose ${d.n} a year`,
  askedTitle: 'Look at these first. Nothing is saved yet.',
  problem: {
    past: (d) => `${up(d.day)} is past.`,
    far: (d) => `${up(d.day)} is more than two years ahead.`,
    taken: (d) => `${up(d.day)} already has a meeting.`,
    twice: (d) => `${up(d.day)} stands twice.`,
    holiday: (d) => `${up(d.day)} is ${d.what}.`,
    closed: (d) => `${up(d.day)} is closed${d.what ? `: ${d.what}` : ''}.`,
    weekend: (d) => `${up(d.day)} is at the weekend.`,
  },
  nothingLeft: 'All dates were empty, so nothing is set.',
  accepted: (d) =>
    d.n === 1
      ? `1 date is set for ${d.forum}: ${d.days}.`
      : `${d.n} dates are set for ${d.forum}: ${d.days}.`,
  acceptedJoint: (d) => `Together with ${d.forum}: ${d.days}.`,
  notCalled: 'Nobody has been called yet. Do that with “invite”.',
  plan: 'Meeting plan',
  settingsTitle: (d) => `${d.forum}: settings`,
  collisionLabel: 'When a day falls on a day off',
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
  hoursOdd: 'Write both when the meetings begin and when they end.',
  settingsSaved: 'The settings are saved. Meetings already called stand.',
};
export const cadence = { nb, nn, en };
