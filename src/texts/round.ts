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

/** «Tre», at the beginning of a sentence; digits above twelve. */
function begun(n: number, language: keyof typeof NUMBERS): string {
  const word = NUMBERS[language][n] ?? String(n);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const nb = {
  ask: (d: { n: number }) => `Har du to minutter før politirådet? ${begun(d.n, 'nb')} tiltak.`,
  askLead: (d: { day: string; time: string; some: boolean }) =>
    `Politirådet er ${d.day} ${d.time}. Velg status og send${d.some ? ', eller trykk «Ingen endring» hvis alt er som sist' : ''}.`,
  title: (d: { day: string; time: string }) => `Politirådet ${d.day} ${d.time}`,
  noDateTitle: 'Ingen dato for politirådet',
  noDate:
    'Jeg vet ikke når neste politiråd er, så ingen blir spurt om status. Skriv «innkall politiråd <dato>».',
  noForum: 'Kommunen har ikke noe politiråd i oppsettet, så ingen blir spurt om status av seg selv.',
  answered: (d: { n: number; of: number }) => `${d.n} av ${d.of} har svart.`,
  measuresTold: (d: { n: number; of: number }) => `${d.n} av ${d.of} tiltak har fått status.`,
  allAnswered: 'Alle har svart.',
  nothingAsked: 'Det er ingen tiltak å spørre om denne gangen.',
  willAsk: (d: { roles: number; n: number }) =>
    `Jeg spør ${d.roles === 1 ? 'én ansvarlig' : `${d.roles} ansvarlige`} om ${d.n} tiltak.`,
  nextAsking: (d: { day: string; time: string }) => `Neste gang jeg spør: ${d.day} ${d.time}.`,
  noMoreAsking: 'Jeg spør ikke flere ganger av meg selv.',
  silentTitle: 'Har ikke svart',
  answeredTitle: 'Har svart',
  toBeAskedTitle: 'Blir spurt',
  unreachedTitle: 'Kan ikke nås i Teams',
  vacantTitle: 'Ingen å spørre',
  ownerlessTitle: 'Tiltak uten ansvarlig',
  owner: (d: { role: string; names: string; n: number }) => `${d.role}: ${d.names} (${d.n} tiltak)`,
  vacant: (d: { role: string; n: number }) => `${d.role} (${d.n} tiltak)`,
  ownerless: (d: { title: string; words: string }) => (d.words ? `${d.title} («${d.words}»)` : d.title),
  andMore: (d: { n: number }) => `og ${d.n} til`,
  nudge: 'Minn på nå',
  nudged: (d: { n: number }) => (d.n === 1 ? 'Én får et kort nå.' : `${d.n} får et kort nå.`),
  nudgedLater: (d: { n: number; day: string; time: string }) =>
    `${d.n === 1 ? 'Én får' : `${d.n} får`} et kort ${d.day} ${d.time}.`,
  nudgedAlready: 'De som mangler, har alt fått et kort i dag. Prøv igjen en annen dag.',
  tooLate: 'Politirådet begynner før neste arbeidsmorgen, så jeg rekker ikke å spørre.',
  nobodyToNudge: 'Det er ingen å minne på.',
  settings: 'Når skal jeg spørre?',
  settingsTitle: 'Når skal jeg spørre før politirådet?',
  settingsLead:
    'Kalenderdager før møtet. Faller dagen på en fridag, spør jeg siste arbeidsdag før. Bare de som ikke har svart, blir spurt på nytt.',
  first: 'Første gang, dager før',
  second: 'Andre gang, dager før (tomt felt: bare én gang)',
  days: 'Skriv et tall fra 1 til 60.',
  save: 'Lagre',
  saved: 'Lagret.',
  measures: 'Se tiltakene',
};
const nn: typeof nb = {
  ask: (d) => `Har du to minutt før politirådet? ${begun(d.n, 'nn')} tiltak.`,
  askLead: (d) =>
    `Politirådet er ${d.day} ${d.time}. Vel status og send${d.some ? ', eller trykk «Inga endring» om alt er som sist' : ''}.`,
  title: (d) => `Politirådet ${d.day} ${d.time}`,
  noDateTitle: 'Ingen dato for politirådet',
  noDate:
    'Eg veit ikkje når neste politiråd er, så ingen blir spurde om status. Skriv «innkall politiråd <dato>».',
  noForum: 'Kommunen har ikkje noko politiråd i oppsettet, så ingen blir spurde om status av seg sjølv.',
  answered: (d) => `${d.n} av ${d.of} har svart.`,
  measuresTold: (d) => `${d.n} av ${d.of} tiltak har fått status.`,
  allAnswered: 'Alle har svart.',
  nothingAsked: 'Det er ingen tiltak å spørje om denne gongen.',
  willAsk: (d) => `Eg spør ${d.roles === 1 ? 'éin ansvarleg' : `${d.roles} ansvarlege`} om ${d.n} tiltak.`,
  nextAsking: (d) => `Neste gong eg spør: ${d.day} ${d.time}.`,
  noMoreAsking: 'Eg spør ikkje fleire gonger av meg sjølv.',
  silentTitle: 'Har ikkje svart',
  answeredTitle: 'Har svart',
  toBeAskedTitle: 'Blir spurde',
  unreachedTitle: 'Kan ikkje nåast i Teams',
  vacantTitle: 'Ingen å spørje',
  ownerlessTitle: 'Tiltak utan ansvarleg',
  owner: (d) => `${d.role}: ${d.names} (${d.n} tiltak)`,
  vacant: (d) => `${d.role} (${d.n} tiltak)`,
  ownerless: (d) => (d.words ? `${d.title} («${d.words}»)` : d.title),
  andMore: (d) => `og ${d.n} til`,
  nudge: 'Minn på no',
  nudged: (d) => (d.n === 1 ? 'Éin får eit kort no.' : `${d.n} får eit kort no.`),
  nudgedLater: (d) => `${d.n === 1 ? 'Éin får' : `${d.n} får`} eit kort ${d.day} ${d.time}.`,
  nudgedAlready: 'Dei som manglar, har alt fått eit kort i dag. Prøv igjen ein annan dag.',
  tooLate: 'Politirådet byrjar før neste arbeidsmorgon, så eg rekk ikkje å spørje.',
  nobodyToNudge: 'Det er ingen å minne på.',
  settings: 'Når skal eg spørje?',
  settingsTitle: 'Når skal eg spørje før politirådet?',
  settingsLead:
    'Kalenderdagar før møtet. Fell dagen på ein fridag, spør eg siste arbeidsdag før. Berre dei som ikkje har svart, blir spurde på nytt.',
  first: 'Første gong, dagar før',
  second: 'Andre gong, dagar før (tomt felt: berre éin gong)',
  days: 'Skriv eit tal frå 1 til 60.',
  save: 'Lagre',
  saved: 'Lagra.',
  measures: 'Sjå tiltaka',
};
const en: typeof nb = {
  ask: (d) =>
    `Do you have two minutes before the police council? ${begun(d.n, 'en')} ${d.n === 1 ? 'measure' : 'measures'}.`,
  askLead: (d) =>
    `The police council is on ${d.day} at ${d.time}. Choose a status and send${d.some ? ', or press “No change” if all is as before' : ''}.`,
  title: (d) => `Police council ${d.day} ${d.time}`,
  noDateTitle: 'No date for the police council',
  noDate:
    'I do not know when the next police council is, so nobody is asked for status. Type “invite politiråd <date>”.',
  noForum: 'The municipality has no police council in its setup, so nobody is asked for status by itself.',
  answered: (d) => `${d.n} of ${d.of} have answered.`,
  measuresTold: (d) => `${d.n} of ${d.of} measures have a status.`,
  allAnswered: 'Everyone has answered.',
  nothingAsked: 'There are no measures to ask about this time.',
  willAsk: (d) =>
    `I will ask ${d.roles === 1 ? 'one owner' : `${d.roles} owners`} about ${d.n === 1 ? 'one measure' : `${d.n} measures`}.`,
  nextAsking: (d) => `Next time I ask: ${d.day} at ${d.time}.`,
  noMoreAsking: 'I will not ask again by myself.',
  silentTitle: 'Have not answered',
  answeredTitle: 'Have answered',
  toBeAskedTitle: 'Will be asked',
  unreachedTitle: 'Cannot be reached in Teams',
  vacantTitle: 'Nobody to ask',
  ownerlessTitle: 'Measures without an owner',
  owner: (d) => `${d.role}: ${d.names} (${d.n === 1 ? '1 measure' : `${d.n} measures`})`,
  vacant: (d) => `${d.role} (${d.n === 1 ? '1 measure' : `${d.n} measures`})`,
  ownerless: (d) => (d.words ? `${d.title} (“${d.words}”)` : d.title),
  andMore: (d) => `and ${d.n} more`,
  nudge: 'Remind now',
  nudged: (d) => (d.n === 1 ? 'One person gets a card now.' : `${d.n} people get a card now.`),
  nudgedLater: (d) =>
    `${d.n === 1 ? 'One person gets' : `${d.n} people get`} a card on ${d.day} at ${d.time}.`,
  nudgedAlready: 'Those who are missing have had a card today already. Try again another day.',
  tooLate: 'The police council begins before the next working morning, so there is no time for me to ask.',
  nobodyToNudge: 'There is nobody to remind.',
  settings: 'When should I ask?',
  settingsTitle: 'When should I ask before the police council?',
  settingsLead:
    'Calendar days before the meeting. If the day is not a working day, I ask on the working day before. Only those who have not answered are asked again.',
  first: 'First time, days before',
  second: 'Second time, days before (empty: only once)',
  days: 'Type a number from 1 to 60.',
  save: 'Save',
  saved: 'Saved.',
  measures: 'See the measures',
};
export const round = { nb, nn, en };
