// Words for the asking before a politiråd: to owners, and to the coordinator who sees how it goes.
const NUMBERS = {
  nb: ['null', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  nn: ['null', 'eitt', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

/** «tre»; digits above twelve. */
const within = (n: number, language: keyof typeof NUMBERS): string => NUMBERS[language][n] ?? String(n);

/** The same at the beginning of a sentence. */
function begun(n: number, language: keyof typeof NUMBERS): string {
  const word = within(n, language);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const nb = {
  ask: (d: { n: number }) => `Har du to minutter før politirådet? ${begun(d.n, 'nb')} tiltak.`,
  remind: (d: { n: number }) => `Påminnelse: ${within(d.n, 'nb')} tiltak mangler status før politirådet`,
  askLead: (d: { day: string; time: string; some: boolean }) =>
    `Politirådet er ${d.day} ${d.time}. Velg status og send${d.some ? ', eller trykk «Ingen endring» hvis alt er som sist' : ''}.`,
  letterSubject: (d: { day: string }) => `Status på tiltak før politirådet ${d.day}`,
  remindSubject: (d: { day: string }) => `Påminnelse: status på tiltak før politirådet ${d.day}`,
  letterText: (d: { day: string; time: string }) =>
    `Politirådet er ${d.day} ${d.time}. Du har ansvaret for tiltakene under. Det tar to minutter å si hvordan det går.`,
  answerHere: 'Svar her',
  noAddress: 'Si fra til SLT-koordinatoren hvordan det går.',
  anchorSubject: (d: { day: string }) => `Tiltak uten status før politirådet ${d.day}`,
  anchorTitle: (d: { n: number }) =>
    d.n === 1 ? 'Ett av deres tiltak mangler status' : `${d.n} av deres tiltak mangler status`,
  anchorLead: (d: { day: string; time: string; n: number }) =>
    `Politirådet er ${d.day} ${d.time}. ${d.n === 1 ? 'Tiltaket' : 'Tiltakene'} er forankret hos dere, og ingen har gitt status ennå. Minn gjerne de ansvarlige på det.`,
  withRoles: (d: { title: string; roles: string }) => `${d.title} (${d.roles || 'ingen ansvarlig'})`,
  title: (d: { day: string; time: string }) => `Politirådet ${d.day} ${d.time}`,
  noDateTitle: 'Ingen dato for politirådet',
  noDate:
    'Jeg vet ikke når neste politiråd er, så ingen blir spurt om status. Skriv for eksempel «innkall politiråd 10. desember».',
  noForum: 'Kommunen har ikke noe politiråd i oppsettet, så jeg spør ingen om status.',
  answered: (d: { n: number; of: number }) => `${d.n} av ${d.of} har svart.`,
  measuresTold: (d: { n: number; of: number }) => `${d.n} av ${d.of} tiltak har fått status.`,
  allAnswered: 'Alle har svart.',
  nothingAsked: 'Det er ingen tiltak å spørre om denne gangen.',
  willAsk: (d: { roles: number; n: number }) =>
    `Jeg spør ${d.roles === 1 ? 'én ansvarlig' : `${d.roles} ansvarlige`} om ${d.n} tiltak.`,
  unasked: (d: { n: number }) => `${d.n} tiltak har ingen å spørre.`,
  nextAsking: (d: { day: string; time: string }) => `Neste gang jeg spør: ${d.day} ${d.time}.`,
  noMoreAsking: 'Jeg spør ikke flere ganger av meg selv.',
  silentTitle: 'Har ikke svart',
  answeredTitle: 'Har svart',
  toBeAskedTitle: 'Blir spurt',
  unreachedTitle: 'Kan ikke nås',
  awayTitle: 'Borte uten stedfortreder',
  away: (d: { role: string; names: string; n: number; day: string }) =>
    `${d.role}: ${d.names}, borte til og med ${d.day} (${d.n} tiltak)`,
  deputy: (d: { names: string }) => `${d.names} som stedfortreder`,
  lateTitle: 'Fikk status etter at møtet begynte',
  late: (d: { n: number }) =>
    d.n === 1
      ? 'Ett tiltak fikk status etter at møtet begynte.'
      : `${d.n} tiltak fikk status etter at møtet begynte.`,
  begun: 'Møtet har vært. Svar som kommer nå, blir med og merkes som sene.',
  closed: (d: { day: string; time: string }) =>
    `Stoppet ${d.day} ${d.time}: ingen blir spurt mer, men svar kommer fortsatt med.`,
  closedNow: 'Nå spør jeg ikke mer.',
  reopened: 'Nå kan det spørres igjen.',
  close: 'Slutt å spørre',
  reopen: 'Åpne for spørsmål igjen',
  byHand: 'Jeg spør ikke av meg selv. Trykk «Spør nå» når du vil.',
  anchorsAt: (d: { day: string; time: string }) =>
    `Beskjed om det som mangler, til dem tiltakene er forankret hos: ${d.day} ${d.time}.`,
  other: (d: { day: string }) => `Politirådet ${d.day}`,
  paper: 'Vis statusdokumentet',
  vacantTitle: 'Ingen har rollen',
  ownerlessTitle: 'Tiltak uten ansvarlig',
  owner: (d: { role: string; names: string; n: number }) => `${d.role}: ${d.names} (${d.n} tiltak)`,
  vacant: (d: { role: string; n: number }) => `${d.role} (${d.n} tiltak)`,
  ownerless: (d: { title: string; words: string }) => (d.words ? `${d.title} («${d.words}»)` : d.title),
  andMore: (d: { n: number }) => `og ${d.n} til`,
  folded: (d: { n: number }) => `… og ${d.n} til`,
  whoIsIt: 'Si hvem som har rollen',
  nudge: 'Minn på nå',
  askNow: 'Spør nå',
  whom: 'Hvem gjelder det?',
  everybody: 'Alle som ikke har svart',
  nobodyReached: 'Jeg når ingen av dem. Se hvem under «Kan ikke nås».',
  nudged: (d: { n: number }) => (d.n === 1 ? 'Én får et kort nå.' : `${d.n} får et kort nå.`),
  nudgedLater: (d: { n: number; day: string; time: string }) =>
    `${d.n === 1 ? 'Én får' : `${d.n} får`} et kort ${d.day} ${d.time}.`,
  nudgedAlready: 'De som ikke har svart, har allerede fått et kort i dag. Prøv igjen en annen dag.',
  tooLate: 'Politirådet begynner før neste arbeidsmorgen, så jeg rekker ikke å spørre.',
  nobodyToNudge: 'Det er ingen å minne på.',
  settings: 'Når skal jeg spørre?',
  settingsTitle: 'Når skal jeg spørre før politirådet?',
  settingsLead:
    'Antall dager før møtet. Er dagen en fridag, spør jeg siste arbeidsdag før. Bare de som ikke har svart, blir spurt på nytt. La et felt stå tomt for å slå det av.',
  first: 'Første gang, dager før (tomt: bare når du trykker «Spør nå»)',
  second: 'Påminnelse, dager før',
  third: 'Enda en påminnelse, dager før',
  anchor: 'Beskjed til dem tiltakene er forankret hos, dager før',
  days: 'Skriv et tall fra 1 til 60.',
  save: 'Lagre',
  saved: 'Lagret.',
  measures: 'Se tiltakene',
};
const nn: typeof nb = {
  ask: (d) => `Har du to minutt før politirådet? ${begun(d.n, 'nn')} tiltak.`,
  remind: (d) => `Påminning: ${within(d.n, 'nn')} tiltak manglar status før politirådet`,
  askLead: (d) =>
    `Politirådet er ${d.day} ${d.time}. Vel status og send${d.some ? ', eller trykk «Inga endring» om alt er som sist' : ''}.`,
  letterSubject: (d) => `Status på tiltak før politirådet ${d.day}`,
  remindSubject: (d) => `Påminning: status på tiltak før politirådet ${d.day}`,
  letterText: (d) =>
    `Politirådet er ${d.day} ${d.time}. Du har ansvaret for tiltaka under. Det tek to minutt å seie korleis det går.`,
  answerHere: 'Svar her',
  noAddress: 'Sei frå til SLT-koordinatoren korleis det går.',
  anchorSubject: (d) => `Tiltak utan status før politirådet ${d.day}`,
  anchorTitle: (d) =>
    d.n === 1 ? 'Eitt av tiltaka dykkar manglar status' : `${d.n} av tiltaka dykkar manglar status`,
  anchorLead: (d) =>
    `Politirådet er ${d.day} ${d.time}. ${d.n === 1 ? 'Tiltaket' : 'Tiltaka'} er forankra hos dykk, og ingen har gitt status enno. Minn gjerne dei ansvarlege på det.`,
  withRoles: (d) => `${d.title} (${d.roles || 'ingen ansvarleg'})`,
  title: (d) => `Politirådet ${d.day} ${d.time}`,
  noDateTitle: 'Ingen dato for politirådet',
  noDate:
    'Eg veit ikkje når neste politiråd er, så ingen blir spurde om status. Skriv til dømes «innkall politiråd 10. desember».',
  noForum: 'Kommunen har ikkje noko politiråd i oppsettet, så eg spør ingen om status.',
  answered: (d) => `${d.n} av ${d.of} har svart.`,
  measuresTold: (d) => `${d.n} av ${d.of} tiltak har fått status.`,
  allAnswered: 'Alle har svart.',
  nothingAsked: 'Det er ingen tiltak å spørje om denne gongen.',
  willAsk: (d) => `Eg spør ${d.roles === 1 ? 'éin ansvarleg' : `${d.roles} ansvarlege`} om ${d.n} tiltak.`,
  unasked: (d) => `${d.n} tiltak har ingen å spørje.`,
  nextAsking: (d) => `Neste gong eg spør: ${d.day} ${d.time}.`,
  noMoreAsking: 'Eg spør ikkje fleire gonger av meg sjølv.',
  silentTitle: 'Har ikkje svart',
  answeredTitle: 'Har svart',
  toBeAskedTitle: 'Blir spurde',
  unreachedTitle: 'Kan ikkje nåast',
  awayTitle: 'Borte utan stadfortredar',
  away: (d) => `${d.role}: ${d.names}, borte til og med ${d.day} (${d.n} tiltak)`,
  deputy: (d) => `${d.names} som stadfortredar`,
  lateTitle: 'Fekk status etter at møtet byrja',
  late: (d) =>
    d.n === 1
      ? 'Eitt tiltak fekk status etter at møtet byrja.'
      : `${d.n} tiltak fekk status etter at møtet byrja.`,
  begun: 'Møtet har vore. Svar som kjem no, blir med og blir merkte som seine.',
  closed: (d) => `Stoppa ${d.day} ${d.time}: ingen blir spurde meir, men svar kjem framleis med.`,
  closedNow: 'No spør eg ikkje meir.',
  reopened: 'No kan det spørjast igjen.',
  close: 'Slutt å spørje',
  reopen: 'Opne for spørsmål igjen',
  byHand: 'Eg spør ikkje av meg sjølv. Trykk «Spør no» når du vil.',
  anchorsAt: (d) => `Beskjed om det som manglar, til dei tiltaka er forankra hos: ${d.day} ${d.time}.`,
  other: nb.other,
  paper: nb.paper,
  vacantTitle: 'Ingen har rolla',
  ownerlessTitle: 'Tiltak utan ansvarleg',
  owner: (d) => `${d.role}: ${d.names} (${d.n} tiltak)`,
  vacant: (d) => `${d.role} (${d.n} tiltak)`,
  ownerless: (d) => (d.words ? `${d.title} («${d.words}»)` : d.title),
  andMore: (d) => `og ${d.n} til`,
  folded: nb.folded,
  whoIsIt: 'Sei kven som har rolla',
  nudge: 'Minn på no',
  askNow: 'Spør no',
  whom: 'Kven gjeld det?',
  everybody: 'Alle som ikkje har svart',
  nobodyReached: 'Eg når ingen av dei. Sjå kven under «Kan ikkje nåast».',
  nudged: (d) => (d.n === 1 ? 'Éin får eit kort no.' : `${d.n} får eit kort no.`),
  nudgedLater: (d) => `${d.n === 1 ? 'Éin får' : `${d.n} får`} eit kort ${d.day} ${d.time}.`,
  nudgedAlready: 'Dei som ikkje har svart, har allereie fått eit kort i dag. Prøv igjen ein annan dag.',
  tooLate: 'Politirådet byrjar før neste arbeidsmorgon, så eg rekk ikkje å spørje.',
  nobodyToNudge: 'Det er ingen å minne på.',
  settings: 'Når skal eg spørje?',
  settingsTitle: 'Når skal eg spørje før politirådet?',
  settingsLead:
    'Talet på dagar før møtet. Er dagen ein fridag, spør eg siste arbeidsdag før. Berre dei som ikkje har svart, blir spurde på nytt. Lat eit felt stå tomt for å slå det av.',
  first: 'Første gong, dagar før (tomt: berre når du trykkjer «Spør no»)',
  second: 'Påminning, dagar før',
  third: 'Enda ei påminning, dagar før',
  anchor: 'Beskjed til dei tiltaka er forankra hos, dagar før',
  days: 'Skriv eit tal frå 1 til 60.',
  save: 'Lagre',
  saved: 'Lagra.',
  measures: 'Sjå tiltaka',
};
const en: typeof nb = {
  ask: (d) =>
    `Do you have two minutes before the police council? ${begun(d.n, 'en')} ${d.n === 1 ? 'measure' : 'measures'}.`,
  remind: (d) =>
    `Reminder: ${within(d.n, 'en')} ${d.n === 1 ? 'measure has' : 'measures have'} no status before the police council`,
  askLead: (d) =>
    `The police council is on ${d.day} at ${d.time}. Choose a status and send${d.some ? ', or press “No change” if all is as before' : ''}.`,
  remindSubject: (d) => `Reminder: status of measures before the police council on ${d.day}`,
  letterSubject: (d) => `Status of measures before the police council on ${d.day}`,
  letterText: (d) =>
    `The police council is on ${d.day} at ${d.time}. You are responsible for the measures below. Saying how they stand takes two minutes.`,
  answerHere: 'Answer here',
  noAddress: 'Tell the SLT coordinator how they stand.',
  anchorSubject: (d) => `Measures without a status before the police council on ${d.day}`,
  anchorTitle: (d) =>
    d.n === 1 ? 'One of your measures has no status' : `${d.n} of your measures have no status`,
  anchorLead: (d) =>
    `The police council is on ${d.day} at ${d.time}. You stand behind ${d.n === 1 ? 'this measure' : 'these measures'}, and nobody has given a status yet. Please remind the owners.`,
  withRoles: (d) => `${d.title} (${d.roles || 'no owner'})`,
  title: (d) => `Police council ${d.day} ${d.time}`,
  noDateTitle: 'No date for the police council',
  noDate:
    'I do not know when the next police council is, so nobody is asked for status. Type, for instance, “invite politiråd 10. desember”.',
  noForum: 'The municipality has no police council in its setup, so I ask nobody for status.',
  answered: (d) => `${d.n} of ${d.of} have answered.`,
  measuresTold: (d) => `${d.n} of ${d.of} measures have a status.`,
  allAnswered: 'Everyone has answered.',
  nothingAsked: 'There are no measures to ask about this time.',
  willAsk: (d) =>
    `I will ask ${d.roles === 1 ? 'one owner' : `${d.roles} owners`} about ${d.n === 1 ? 'one measure' : `${d.n} measures`}.`,
  unasked: (d) => `${d.n === 1 ? '1 measure has' : `${d.n} measures have`} nobody to ask.`,
  nextAsking: (d) => `Next time I ask: ${d.day} at ${d.time}.`,
  noMoreAsking: 'I will not ask again by myself.',
  silentTitle: 'Have not answered',
  answeredTitle: 'Have answered',
  toBeAskedTitle: 'Will be asked',
  unreachedTitle: 'Cannot be reached',
  awayTitle: 'Away without a deputy',
  away: (d) =>
    `${d.role}: ${d.names}, away through ${d.day} (${d.n === 1 ? '1 measure' : `${d.n} measures`})`,
  deputy: (d) => `${d.names} as deputy`,
  lateTitle: 'Got a status after the meeting had begun',
  late: (d) =>
    d.n === 1
      ? 'One measure got its status after the meeting had begun.'
      : `${d.n} measures got their status after the meeting had begun.`,
  begun: 'The meeting has been held. Answers that come now are included and marked as late.',
  closed: (d) => `Stopped on ${d.day} at ${d.time}: nobody is asked any more, but answers still count.`,
  closedNow: 'I have stopped asking.',
  reopened: 'Asking is open again.',
  close: 'Stop asking',
  reopen: 'Allow asking again',
  byHand: 'I do not ask by myself. Press “Ask now” when you want me to.',
  anchorsAt: (d) =>
    `Notice of what is missing, to those who stand behind the measures: ${d.day} at ${d.time}.`,
  other: (d) => `Police council ${d.day}`,
  paper: 'Show the status paper',
  vacantTitle: 'Nobody holds the role',
  ownerlessTitle: 'Measures without an owner',
  owner: (d) => `${d.role}: ${d.names} (${d.n === 1 ? '1 measure' : `${d.n} measures`})`,
  vacant: (d) => `${d.role} (${d.n === 1 ? '1 measure' : `${d.n} measures`})`,
  ownerless: (d) => (d.words ? `${d.title} (“${d.words}”)` : d.title),
  andMore: (d) => `and ${d.n} more`,
  folded: (d) => `… and ${d.n} more`,
  whoIsIt: 'Say who holds the role',
  nudge: 'Remind now',
  askNow: 'Ask now',
  whom: 'Who is it about?',
  everybody: 'Everyone who has not answered',
  nobodyReached: 'I can reach none of them. See who under “Cannot be reached”.',
  nudged: (d) => (d.n === 1 ? 'One person gets a card now.' : `${d.n} people get a card now.`),
  nudgedLater: (d) =>
    `${d.n === 1 ? 'One person gets' : `${d.n} people get`} a card on ${d.day} at ${d.time}.`,
  nudgedAlready: 'Those who have not answered have already had a card today. Try again another day.',
  tooLate: 'The police council begins before the next working morning, so there is no time for me to ask.',
  nobodyToNudge: 'There is nobody to remind.',
  settings: 'When should I ask?',
  settingsTitle: 'When should I ask before the police council?',
  settingsLead:
    'Days before the meeting. If that is not a working day, I ask on the last working day before it. Only those who have not answered are asked again. Leave a field empty to turn it off.',
  first: 'First time, days before (empty: only when you press “Ask now”)',
  second: 'Reminder, days before',
  third: 'One more reminder, days before',
  anchor: 'Notice to those who stand behind the measures, days before',
  days: 'Type a number from 1 to 60.',
  save: 'Save',
  saved: 'Saved.',
  measures: 'See the measures',
};
export const round = { nb, nn, en };
