// Words for what goes out about a meeting: letters, the document, the convener's overview, and several meetings called together.
import type { Period } from '../domain/period.ts';
import { datesIn } from './dates.ts';
import { named } from './named.ts';

type Named = { n: number; of: number; names: string };
type OfPeriod = { forum: string; period: string };

const nb = {
  withRole: named,
  withMinutes: (d: { title: string; n: number }) => `${d.title} (${d.n} min)`,
  line: (d: { title: string; value: string }) => `${d.title}: ${d.value}`,
  chair: 'Møteleder',
  secretary: 'Referent',
  noHolder: 'ingen ennå',
  guest: 'gjest',
  guestMember: (d: { name: string }) => `Gjest: ${d.name}`,
  online: 'På nett',
  facts: {
    when: 'Tid',
    where: 'Sted',
    caller: 'Kalt inn av',
    sender: 'Avsender',
    dated: 'Dokumentdato',
    access: 'Tilgang',
    archive: 'Arkiv',
  },
  youAreCalled: 'Du er kalt inn til dette møtet.',
  answerHere: 'Svar her',
  answerAllHere: 'Svar på alle møtene',
  propose: 'Meld sak',
  proposeHere: 'Se sakslista og meld sak',
  howToAnswer: (d: { link: boolean; teams: boolean }) =>
    `${
      d.link
        ? d.teams
          ? 'Svar med lenken eller på kortet i Teams.'
          : 'Svar med lenken.'
        : d.teams
          ? 'Svar på kortet i Teams.'
          : 'Gi beskjed til den som kalte inn, om du kommer.'
    } Svarer du i Outlook, kommer svaret ikke fram.`,
  unreached: (d: Named) =>
    `${d.n} av ${d.of} har ikke fått innkallingen, verken i Teams eller på e-post: ${d.names}. Si fra på en annen måte.`,
  byMail: (d: Named) => `${d.n} av ${d.of} får bare e-post, for jeg når dem ikke i Teams: ${d.names}.`,
  refused: (d: Named) =>
    `E-postadressen ble avvist for ${d.n} av ${d.of}: ${d.names}. Rett den med «roller», så kommer møtet i kalenderen.`,
  refusedGuests: (d: Named) =>
    `E-postadressen ble avvist for ${d.n === 1 ? 'en gjest' : `${d.n} gjester`}: ${d.names}. Si fra på en annen måte, og skriv riktig adresse neste gang du kaller inn.`,
  unsure: (d: Named) =>
    `E-postserveren svarte ikke, så det er uvisst om ${d.n} av ${d.of} har fått e-posten: ${d.names}. Si fra på en annen måte.`,
  mailNotSetUp:
    'E-post er ikke satt opp, så ingen har fått møtet i kalenderen. Den som drifter tjenesten, kan ordne det.',
  download: 'Last ned innkallingen',
  notFiled: 'Ikke arkivert',
  filedOn: (d: { day: string; name: string }) => `Arkivert ${d.day} av ${d.name}`,
  file: 'Marker som arkivert',
  unfile: 'Ikke arkivert likevel',
  move: 'Flytt møtet',
  cancel: 'Avlys møtet',
  closedHeader: 'Unntatt offentlighet – vurder hjemmel (offentleglova)',
  openAccess: 'Ikke unntatt offentlighet',
  noAgenda: 'Ingen saker er satt opp.',
  invited: 'Kalt inn',
  columns: { number: 'Nr.', item: 'Sak', minutes: 'Minutter', name: 'Navn', role: 'Rolle' },
  // --- several meetings called together
  period: {
    name: ({ kind, year, month = 1 }: Period) =>
      ({
        spring: `våren ${year}`,
        autumn: `høsten ${year}`,
        firstHalf: `1. halvår ${year}`,
        secondHalf: `2. halvår ${year}`,
        year: `hele ${year}`,
        month: `${datesIn('nb').month(month)} ${year}`,
      })[kind],
    span: (d: { name: string; from: string; to: string }) => `${d.name}, fra ${d.from} til ${d.to}`,
    which: 'Hvilket år mener du?',
    past: (d: { said: string }) => `«${d.said}» er passert. Ingenting er sendt.`,
    unread: (d: { said: string }) =>
      `Jeg forstod ikke «${d.said}». Skriv bare møtet og tiden, som «innkall fagteam våren 2027». Dagene vet jeg fra møteplanen.`,
    byOthers: 'Andre kaller inn til dette møtet. Legg inn datoene én og én: «innkall» og datoen.',
    far: 'Det er mer enn to år til. Stemmer årstallet? Ingenting er sendt.',
    noHours: 'Jeg vet ikke når på dagen møtene er. Skriv det én gang, så gjelder det alle.',
    noDates: (d: OfPeriod) =>
      `${d.forum} har ingen datoer ${d.period}. Skriv «datoer ${d.forum}», så foreslår jeg noen.`,
    allCalled: (d: OfPeriod) =>
      `Alle møtene i ${d.forum} ${d.period} er alt kalt inn. Ingenting nytt er sendt.`,
    allLeft: (d: OfPeriod & { days: string }) =>
      `Ingen møter i ${d.forum} ${d.period} kan kalles inn ennå. Disse må avgjøres først: ${d.days}.`,
  },
  jointWith: (d: { forum: string }) => `felles med ${d.forum}`,
  calledBy: (d: { forum: string }) => `fellesmøte, ${d.forum} kaller inn`,
  seriesSummary: (d: OfPeriod) => `Innkalling til ${d.forum} ${d.period}, ikke sendt`,
  seriesMeetings: 'Møtene',
  leftTitle: 'Ikke med',
  leftDay: (d: { day: string; why: string }) => `${d.day}: ${d.why}`,
  sendSeries: (d: { meetings: number; n: number }) =>
    d.meetings === 1 ? `Send 1 innkalling til ${d.n}` : `Send ${d.meetings} innkallinger til ${d.n}`,
  sentSeries: (d: { meetings: number; n: number; forum: string }) =>
    `Sendt til ${d.n}: ${d.meetings === 1 ? 'ett møte' : `${d.meetings} møter`} i ${d.forum}. Svarene kommer på kortet nedenfor.`,
  calledBefore: (d: { n: number }) =>
    d.n === 1 ? 'Ett møte er alt kalt inn.' : `${d.n} møter er alt kalt inn.`,
  moreAfter: (d: { n: number }) => `${d.n} til er ikke med. Send disse først, og kall inn resten etterpå.`,
  hoursTitle: (d: { forum: string }) => `${d.forum}: alle møtene`,
  hoursForAll: 'Det du endrer, gjelder alle møtene i innkallingen.',
  hoursButton: 'Vis møtene',
  severalTitle: (d: { n: number; forum: string }) =>
    d.n === 1 ? `Innkalling: ett møte i ${d.forum}` : `Innkalling: ${d.n} møter i ${d.forum}`,
  off: 'Avlyst',
  yesAll: 'Kommer på alle',
  each: 'Svar på hvert møte',
  saveAnswers: 'Lagre svarene',
  deputyForAll: 'Hvem kommer i stedet, der du sender vara?',
  noneChosen: 'Du har ikke valgt noe svar ennå.',
  whichMeeting: 'Møte',
  openMeeting: 'Vis hvem',
  allAnswers: 'Alle møtene',
  // --- not called yet
  uncalled: (d: { forum: string; day: string }) => `Ikke kalt inn ennå: ${d.forum} ${d.day}`,
  uncalledText: 'Se over innkallingen, og send den med ett trykk.',
  seeAndSend: 'Se og send',
  callAll: (d: { n: number; spring: boolean }) =>
    `Se alle ${d.n} møtene fram til ${d.spring ? 'sommeren' : 'jul'}`,
};
const nn: typeof nb = {
  withRole: named,
  withMinutes: (d) => `${d.title} (${d.n} min)`,
  line: (d) => `${d.title}: ${d.value}`,
  chair: 'Møteleiar',
  secretary: 'Referent',
  noHolder: 'ingen enno',
  guest: 'gjest',
  guestMember: (d) => `Gjest: ${d.name}`,
  online: 'På nett',
  facts: {
    when: 'Tid',
    where: 'Stad',
    caller: 'Kalla inn av',
    sender: 'Avsendar',
    dated: 'Dokumentdato',
    access: 'Tilgang',
    archive: 'Arkiv',
  },
  youAreCalled: 'Du er kalla inn til dette møtet.',
  answerHere: 'Svar her',
  answerAllHere: 'Svar på alle møta',
  propose: 'Meld sak',
  proposeHere: 'Sjå saklista og meld sak',
  howToAnswer: (d) =>
    `${
      d.link
        ? d.teams
          ? 'Svar med lenkja eller på kortet i Teams.'
          : 'Svar med lenkja.'
        : d.teams
          ? 'Svar på kortet i Teams.'
          : 'Sei frå til den som kalla inn, om du kjem.'
    } Svarar du i Outlook, kjem svaret ikkje fram.`,
  unreached: (d) =>
    `${d.n} av ${d.of} har ikkje fått innkallinga, verken i Teams eller på e-post: ${d.names}. Sei frå på ein annan måte.`,
  byMail: (d) => `${d.n} av ${d.of} får berre e-post, for eg når dei ikkje i Teams: ${d.names}.`,
  refused: (d) =>
    `E-postadressa vart avvist for ${d.n} av ${d.of}: ${d.names}. Rett adressa med «roller», så kjem møtet i kalenderen.`,
  refusedGuests: (d) =>
    `E-postadressa vart avvist for ${d.n === 1 ? 'ein gjest' : `${d.n} gjester`}: ${d.names}. Sei frå på ein annan måte, og skriv rett adresse neste gong du kallar inn.`,
  unsure: (d) =>
    `E-postserveren svarte ikkje, så det er uvisst om ${d.n} av ${d.of} har fått e-posten: ${d.names}. Sei frå på ein annan måte.`,
  mailNotSetUp:
    'E-post er ikkje sett opp, så ingen har fått møtet i kalenderen. Den som driftar tenesta, kan ordne det.',
  download: 'Last ned innkallinga',
  notFiled: 'Ikkje arkivert',
  filedOn: (d) => `Arkivert ${d.day} av ${d.name}`,
  file: 'Marker som arkivert',
  unfile: 'Ikkje arkivert likevel',
  move: 'Flytt møtet',
  cancel: 'Avlys møtet',
  closedHeader: 'Unnateke offentlegheit – vurder heimel (offentleglova)',
  openAccess: 'Ikkje unnateke offentlegheit',
  noAgenda: 'Ingen saker er sette opp.',
  invited: 'Kalla inn',
  columns: { number: 'Nr.', item: 'Sak', minutes: 'Minutt', name: 'Namn', role: 'Rolle' },
  period: {
    name: ({ kind, year, month = 1 }) =>
      ({
        spring: `våren ${year}`,
        autumn: `hausten ${year}`,
        firstHalf: `1. halvår ${year}`,
        secondHalf: `2. halvår ${year}`,
        year: `heile ${year}`,
        month: `${datesIn('nn').month(month)} ${year}`,
      })[kind],
    span: (d) => `${d.name}, frå ${d.from} til ${d.to}`,
    which: 'Kva år meiner du?',
    past: (d) => `«${d.said}» er passert. Ingenting er sendt.`,
    unread: (d) =>
      `Eg skjøna ikkje «${d.said}». Skriv berre møtet og tida, som «innkall fagteam våren 2027». Dagane veit eg frå møteplanen.`,
    byOthers: 'Andre kallar inn til dette møtet. Legg inn datoane éin og éin: «innkall» og datoen.',
    far: 'Det er meir enn to år til. Stemmer årstalet? Ingenting er sendt.',
    noHours: 'Eg veit ikkje når på dagen møta er. Skriv det éin gong, så gjeld det alle.',
    noDates: (d) =>
      `${d.forum} har ingen datoar ${d.period}. Skriv «datoar ${d.forum}», så føreslår eg nokre.`,
    allCalled: (d) => `Alle møta i ${d.forum} ${d.period} er alt kalla inn. Ingenting nytt er sendt.`,
    allLeft: (d) =>
      `Ingen møte i ${d.forum} ${d.period} kan kallast inn enno. Desse må avgjerast først: ${d.days}.`,
  },
  jointWith: (d) => `felles med ${d.forum}`,
  calledBy: (d) => `fellesmøte, ${d.forum} kallar inn`,
  seriesSummary: (d) => `Innkalling til ${d.forum} ${d.period}, ikkje send`,
  seriesMeetings: 'Møta',
  leftTitle: 'Ikkje med',
  leftDay: (d) => `${d.day}: ${d.why}`,
  sendSeries: (d) =>
    d.meetings === 1 ? `Send 1 innkalling til ${d.n}` : `Send ${d.meetings} innkallingar til ${d.n}`,
  sentSeries: (d) =>
    `Sendt til ${d.n}: ${d.meetings === 1 ? 'eitt møte' : `${d.meetings} møte`} i ${d.forum}. Svara kjem på kortet nedanfor.`,
  calledBefore: (d) => (d.n === 1 ? 'Eitt møte er alt kalla inn.' : `${d.n} møte er alt kalla inn.`),
  moreAfter: (d) => `${d.n} til er ikkje med. Send desse først, og kall inn resten etterpå.`,
  hoursTitle: (d) => `${d.forum}: alle møta`,
  hoursForAll: 'Det du endrar, gjeld alle møta i innkallinga.',
  hoursButton: 'Vis møta',
  severalTitle: (d) =>
    d.n === 1 ? `Innkalling: eitt møte i ${d.forum}` : `Innkalling: ${d.n} møte i ${d.forum}`,
  off: 'Avlyst',
  yesAll: 'Kjem på alle',
  each: 'Svar på kvart møte',
  saveAnswers: 'Lagre svara',
  deputyForAll: 'Kven kjem i staden, der du sender vara?',
  noneChosen: 'Du har ikkje valt noko svar enno.',
  whichMeeting: 'Møte',
  openMeeting: 'Vis kven',
  allAnswers: 'Alle møta',
  uncalled: (d) => `Ikkje kalla inn enno: ${d.forum} ${d.day}`,
  uncalledText: 'Sjå over innkallinga, og send med eitt trykk.',
  seeAndSend: 'Sjå og send',
  callAll: (d) => `Sjå alle ${d.n} møta fram til ${d.spring ? 'sommaren' : 'jul'}`,
};
const en: typeof nb = {
  withRole: named,
  withMinutes: (d) => `${d.title} (${d.n} min)`,
  line: (d) => `${d.title}: ${d.value}`,
  chair: 'Chair',
  secretary: 'Secretary',
  noHolder: 'nobody yet',
  guest: 'guest',
  guestMember: (d) => `Guest: ${d.name}`,
  online: 'Online',
  facts: {
    when: 'Time',
    where: 'Place',
    caller: 'Called by',
    sender: 'Sender',
    dated: 'Date of the document',
    access: 'Access',
    archive: 'Archive',
  },
  youAreCalled: 'You are called to this meeting.',
  answerHere: 'Answer here',
  answerAllHere: 'Answer all the meetings',
  propose: 'Propose an item',
  proposeHere: 'See the agenda and propose an item',
  howToAnswer: (d) =>
    `${
      d.link
        ? d.teams
          ? 'Answer with the link or on the card in Teams.'
          : 'Answer with the link.'
        : d.teams
          ? 'Answer on the card in Teams.'
          : 'Tell whoever called the meeting if you are coming.'
    } An answer in Outlook reaches nobody.`,
  unreached: (d) =>
    `${d.n} of ${d.of} ${d.n === 1 ? 'has' : 'have'} not got the invitation, neither in Teams nor by e-mail: ${d.names}. Tell them another way.`,
  byMail: (d) =>
    `${d.n} of ${d.of} ${d.n === 1 ? 'gets' : 'get'} an e-mail only, for I cannot reach them in Teams: ${d.names}.`,
  refused: (d) =>
    `The e-mail address was refused for ${d.n} of ${d.of}: ${d.names}. Correct it with “roles”, and the meeting comes into the calendar.`,
  refusedGuests: (d) =>
    `The e-mail address was refused for ${d.n === 1 ? 'a guest' : `${d.n} guests`}: ${d.names}. Tell them another way, and type the right address the next time you invite them.`,
  unsure: (d) =>
    `The mail server did not answer, so it is unsure whether ${d.n} of ${d.of} got the e-mail: ${d.names}. Tell them another way.`,
  mailNotSetUp:
    'E-mail has not been set up, so nobody has got the meeting in their calendar. Whoever runs the service can arrange that.',
  download: 'Download the invitation',
  notFiled: 'Not archived',
  filedOn: (d) => `Archived ${d.day} by ${d.name}`,
  file: 'Mark as archived',
  unfile: 'Not archived after all',
  move: 'Move the meeting',
  cancel: 'Cancel the meeting',
  closedHeader: 'Exempt from public access – consider the legal basis (offentleglova)',
  openAccess: 'Not exempt from public access',
  noAgenda: 'The agenda is empty.',
  invited: 'Invited',
  columns: { number: 'No.', item: 'Item', minutes: 'Minutes', name: 'Name', role: 'Role' },
  period: {
    name: ({ kind, year, month = 1 }) =>
      ({
        spring: `spring ${year}`,
        autumn: `autumn ${year}`,
        firstHalf: `first half of ${year}`,
        secondHalf: `second half of ${year}`,
        year: `all of ${year}`,
        month: `${datesIn('en').month(month)} ${year}`,
      })[kind],
    span: (d) => `${d.name}, from ${d.from} to ${d.to}`,
    which: 'Which year do you mean?',
    past: (d) => `“${d.said}” has passed. Nothing was sent.`,
    unread: (d) =>
      `I did not understand “${d.said}”. Write only the meeting and the time, as “invite fagteam spring 2027”. I know the days from the meeting plan.`,
    byOthers: 'Others call this meeting. Enter the dates one by one: “invite” and the date.',
    far: 'That is more than two years ahead. Is the year right? Nothing was sent.',
    noHours: 'I do not know the hours of the meetings. Write them once, and they hold for all.',
    noDates: (d) => `${d.forum} has no dates for ${d.period}. Type “dates ${d.forum}”, and I propose some.`,
    allCalled: (d) =>
      `All meetings of ${d.forum} for ${d.period} have already been called. Nothing new was sent.`,
    allLeft: (d) =>
      `No meeting of ${d.forum} for ${d.period} can be called yet. These must be decided first: ${d.days}.`,
  },
  jointWith: (d) => `joint with ${d.forum}`,
  calledBy: (d) => `joint meeting, ${d.forum} calls it`,
  seriesSummary: (d) => `Invitation to ${d.forum} for ${d.period}, not sent`,
  seriesMeetings: 'The meetings',
  leftTitle: 'Left out',
  leftDay: (d) => `${d.day}: ${d.why}`,
  sendSeries: (d) =>
    d.meetings === 1 ? `Send 1 invitation to ${d.n}` : `Send ${d.meetings} invitations to ${d.n}`,
  sentSeries: (d) =>
    `Sent to ${d.n}: ${d.meetings === 1 ? 'one meeting' : `${d.meetings} meetings`} of ${d.forum}. The answers come on the card below.`,
  calledBefore: (d) =>
    d.n === 1 ? 'One meeting has already been called.' : `${d.n} meetings have already been called.`,
  moreAfter: (d) => `${d.n} more are left out. Send these first, and call the rest afterwards.`,
  hoursTitle: (d) => `${d.forum}: all the meetings`,
  hoursForAll: 'What you change holds for all meetings of the invitation.',
  hoursButton: 'Show the meetings',
  severalTitle: (d) =>
    d.n === 1 ? `Invitation: one meeting of ${d.forum}` : `Invitation: ${d.n} meetings of ${d.forum}`,
  off: 'Cancelled',
  yesAll: 'Coming to all',
  each: 'Answer each meeting',
  saveAnswers: 'Save the answers',
  deputyForAll: 'Who comes instead, where you send a deputy?',
  noneChosen: 'You have not chosen an answer yet.',
  whichMeeting: 'Meeting',
  openMeeting: 'Show who',
  allAnswers: 'All the meetings',
  uncalled: (d) => `Not called yet: ${d.forum} ${d.day}`,
  uncalledText: 'Look over the invitation, and send it with one press.',
  seeAndSend: 'See and send',
  callAll: (d) => `See all ${d.n} meetings until ${d.spring ? 'summer' : 'Christmas'}`,
};
export const meetingLetter = { nb, nn, en };
