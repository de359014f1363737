// Words for the agenda: what is proposed, what stands on it, and the rule of each forum on cases.
import type { Forum } from '../domain/forum.ts';

type Terms = Forum['cases']['individual'][number];
type Words = Readonly<Record<Terms, string>>;

/** «a, eller b»: the words hold an «eller» of their own. */
const given = (terms: readonly Terms[], words: Words, or: string): string =>
  terms.map((one) => words[one]).join(`, ${or} `);

type Placed = { title: string; forum: string; day: string };
/** `day`: empty while there is none. `alone`: a case, for a meeting that its forum holds by itself. */
type Fated = Placed & { alone: boolean };

const nbUndecided = (n: number): string => `${n === 1 ? 'Ett' : n} forslag er ikke avgjort`;
const nnUndecided = (n: number): string =>
  n === 1 ? 'Eitt forslag er ikkje avgjort' : `${n} forslag er ikkje avgjorde`;
const enUndecided = (n: number): string => (n === 1 ? 'One proposal is' : `${n} proposals are`);

const termsNb: Words = {
  present: 'ungdom eller foresatte er til stede',
  consent: 'tjenesten har innhentet samtykke',
  anonymous: 'ingen kan kjennes igjen',
};
const termsNn: Words = {
  present: 'ungdom eller føresette er til stades',
  consent: 'tenesta har henta inn samtykke',
  anonymous: 'ingen kan kjennast igjen',
};
const termsEn: Words = {
  present: 'the young person or guardians are present',
  consent: 'the service has obtained consent',
  anonymous: 'nobody can be recognised',
};

const nb = {
  which: 'Hvilket møte gjelder det?',
  noForums: 'Du er ikke med i noen møter her. Be koordinatoren om å gi deg en rolle med «roller».',
  formTitle: (d: { forum: string }) => `Meld sak til ${d.forum}`,
  to: (d: { day: string; deadline: string }) => `Til møtet ${d.day}. Frist: ${d.deadline}.`,
  toLater: (d: { closed: string; day: string }) =>
    `Fristen til møtet ${d.closed} er gått ut. Saken går til møtet ${d.day}.`,
  toNext: (d: { closed: string }) =>
    `Fristen til møtet ${d.closed} er gått ut. Saken venter til neste møte får en dato.`,
  undated: 'Neste møte har ingen dato ennå. Saken venter til møtet får en dato.',
  direct: (d: { day: string }) =>
    `Du setter opp sakslista, så saken kommer rett på lista. Møtet er ${d.day}.`,
  titleLabel: 'Hva gjelder saken?',
  titleHint: 'Et tema eller et tiltak, uten navn',
  minutesLabel: 'Minutter (valgfritt)',
  minutesError: 'Skriv et tall fra 1 til 480.',
  aboutLabel: 'Hva slags sak er det?',
  topic: 'Tema eller tiltak',
  about: {
    group: (d: { terms: Terms }) => `Gruppe eller miljø: ${termsNb[d.terms]}`,
    individual: (d: { terms: Terms }) => `Enkeltsak: ${termsNb[d.terms]}`,
  },
  confirm: {
    group: 'Gruppe eller miljø: vilkåret jeg har valgt, er oppfylt',
    individual: 'Enkeltsak: vilkåret jeg har valgt, er oppfylt',
    both: 'Gruppe eller enkeltsak: vilkåret jeg har valgt, er oppfylt',
  },
  wordless: 'En enkeltsak meldes uten tekst. Skriv ingenting om personen, heller ikke her.',
  send: 'Meld saken',
  individual: {
    present: 'Enkeltsak, ungdom eller foresatte til stede',
    consent: 'Enkeltsak, samtykke innhentet',
    anonymous: 'Enkeltsak, anonymisert',
  } satisfies Words,
  rule: (d: Forum['cases']) =>
    [
      d.individual.length === 0
        ? 'I dette møtet tas det ikke opp enkeltsaker.'
        : `Enkeltsaker tas opp bare når ${given(d.individual, termsNb, 'eller')}.`,
      d.group.length === 0 ? '' : `Grupper og miljøer bare når ${given(d.group, termsNb, 'eller')}.`,
    ]
      .filter((one) => one !== '')
      .join(' '),
  timeOnly: 'For dette møtet holder jeg bare tid og sted.',
  proposed: (d: Placed) => `Meldt: «${d.title}» til ${d.forum} ${d.day}. Du får vite hva det blir til.`,
  proposedUndated: (d: { title: string; forum: string }) =>
    `Meldt: «${d.title}» til neste ${d.forum}. Du får vite hva det blir til.`,
  listed: (d: Placed) => `«${d.title}» står på sakslista til ${d.forum} ${d.day}.`,
  listedUndated: (d: { title: string; forum: string }) =>
    `«${d.title}» står på sakslista til neste ${d.forum}.`,
  unkept: 'Det du skrev i feltet, er ikke lagret: en enkeltsak meldes uten tekst.',
  another: 'Meld en sak til',
  withdraw: 'Trekk forslaget',
  withdrawn: 'Forslaget er trukket.',
  see: 'Se sakslista',
  listTitle: (d: { forum: string }) => `Saksliste: ${d.forum}`,
  listSummary: (d: { forum: string; day: string }) => `Saksliste: ${d.forum} ${d.day}`,
  when: (d: { day: string; times: string }) => (d.times === '' ? d.day : `${d.day} ${d.times}`),
  notCalled: 'Møtet er ikke kalt inn ennå.',
  asking: 'Dagen er en fridag. Det er ikke avgjort om møtet blir holdt.',
  noDate: (d: { forum: string }) => `${d.forum} har ingen dato for neste møte.`,
  others: (d: { forum: string }) => `Andre kaller inn til ${d.forum}, og sakslista er hos dem.`,
  empty: 'Ingen saker på lista ennå.',
  numbered: (d: { n: number; line: string }) => `${d.n}. ${d.line}`,
  below: (d: { task: string }) => `– ${d.task}`,
  line: (d: { title: string; minutes: number | undefined }) =>
    `${d.title}${d.minutes === undefined ? '' : ` (${d.minutes} min)`}`,
  followUp: (d: { n: number }) => `Oppfølging av oppgaver (${d.n})`,
  task: (d: { title: string; role: string; due: string }) =>
    `${d.title}${d.role ? `, ${d.role}` : ''}${d.due ? `, frist ${d.due}` : ''}`,
  moreLines: (d: { n: number }) => `og ${d.n} til`,
  mine: 'Forslagene dine',
  mineLine: (d: { title: string; day: string }) =>
    d.day ? `${d.title}: venter på svar, til møtet ${d.day}` : `${d.title}: venter på svar`,
  deadline: (d: { deadline: string }) => `Frist for å melde saker: ${d.deadline}.`,
  deadlineOver: 'Fristen for å melde saker er gått ut. En ny sak går til et senere møte.',
  propose: 'Meld en sak',
  deskTitle: (d: { forum: string; day: string; n: number }) =>
    `Sakslista til ${d.forum}${d.day ? ` ${d.day}` : ''}${d.n === 0 ? '' : `: ${d.n} forslag`}`,
  proposals: (d: { n: number }) => `Forslag (${d.n})`,
  by: (d: { name: string; minutes: number | undefined; day: string }) =>
    [
      d.name && `Fra ${d.name}`,
      d.minutes === undefined ? '' : `ønsker ${d.minutes} min`,
      d.day && `til møtet ${d.day}`,
    ]
      .filter((one) => one !== '')
      .join(', '),
  moreProposals: (d: { n: number }) => `Og ${d.n} forslag til. Resten vises når du har avgjort disse.`,
  accept: 'Sett på lista',
  more: 'Endre eller avslå',
  lines: 'Saker i rekkefølge',
  order: (d: { title: string }) => `Plass for «${d.title}»`,
  orderError: 'Skriv et tall.',
  minutes: (d: { title: string }) => `Minutter til «${d.title}»`,
  open: 'Endre',
  saveOrder: 'Lagre rekkefølgen',
  next: 'Vis resten',
  first: 'Vis de første',
  fits: (d: { sum: number; length: number }) => `Sakene tar ${d.sum} av ${d.length} minutter.`,
  over: (d: { sum: number; length: number }) =>
    `Sakene tar ${d.sum} minutter, og møtet varer i ${d.length}. Det går ikke opp.`,
  sum: (d: { sum: number }) => `Sakene tar ${d.sum} minutter.`,
  later: (d: { title: string; day: string }) =>
    d.day ? `${d.title}: ${d.day}` : `${d.title}: venter på en dato`,
  laterTitle: 'På senere møter',
  sentOn: (d: { day: string; changed: boolean }) =>
    d.changed ? `Sendt ${d.day}, og endret siden. Går ut på nytt før møtet.` : `Sendt ${d.day}.`,
  goesOut: (d: { day: string }) => `Går ut av seg selv ${d.day}.`,
  sendNow: 'Send sakslista nå',
  sendAgain: 'Send oppdatert saksliste',
  sent: (d: { n: number }) => (d.n === 1 ? 'Sakslista er sendt til én.' : `Sakslista er sendt til ${d.n}.`),
  accepted: (d: { title: string }) => `«${d.title}» står på sakslista.`,
  changed: (d: { title: string }) => `«${d.title}» er endret.`,
  postponed: (d: { title: string; day: string }) =>
    d.day ? `«${d.title}» er utsatt til ${d.day}.` : `«${d.title}» er utsatt til neste møte.`,
  dropped: (d: { title: string }) => `«${d.title}» er tatt bort.`,
  undo: 'Angre',
  undone: (d: { title: string }) => `«${d.title}» er tilbake.`,
  ordered: 'Rekkefølge og minutter er lagret.',
  lineTitle: 'Saken på sakslista',
  save: 'Lagre',
  postpone: 'Utsett til neste møte',
  fetch: 'Ta saken med nå',
  decline: 'Avslå',
  drop: 'Ta bort saken',
  back: 'Gå tilbake',
  whyLabel: 'Avslår du: hvorfor?',
  whyDrop: 'Tar du bort saken: hvorfor?',
  whyHint: 'Velg',
  why: {
    elsewhere: 'Saken hører hjemme i et annet møte',
    handled: 'Saken er behandlet',
    noRoom: 'Det er ikke plass på sakslista',
    notHere: 'Slike saker tas ikke opp i dette møtet',
  },
  reasonLabel: 'Eller skriv hvorfor, uten navn',
  lead: {
    new: (d: { n: number }) =>
      d.n === 1 ? 'Ett forslag venter på svar fra deg.' : `${d.n} forslag venter på svar fra deg.`,
    deadline: (d: { n: number; day: string }) =>
      `Fristen er ute, og ${d.n === 1 ? 'ett' : d.n} forslag venter på svar fra deg.${d.day ? ` Sakslista går ut ${d.day}.` : ''}`,
    warn: (d: { n: number; day: string; empty: boolean }) =>
      d.empty
        ? `Sakslista skal ut ${d.day}, men er tom. ${nbUndecided(d.n)}. Gjør du ikke noe, sendes ingenting.`
        : `Sakslista går ut ${d.day}. ${nbUndecided(d.n)} og blir ikke med.`,
    empty: 'Sakslista er tom, så ingenting er sendt. Sett opp saker, så går lista ut før møtet.',
  },
  sentTitle: (d: { forum: string; again: boolean }) =>
    `${d.again ? 'Oppdatert saksliste' : 'Saksliste'}: ${d.forum}`,
  sentSummary: (d: { forum: string; day: string; again: boolean }) =>
    `${d.again ? 'Oppdatert saksliste' : 'Saksliste'}: ${d.forum} ${d.day}`,
  join: 'Åpne møtet',
  place: 'Sted',
  time: 'Tid',
  page: 'Se sakslista og meld sak',
  fate: {
    accepted: (d: Fated) =>
      d.day
        ? `«${d.title}» står på sakslista til ${d.forum} ${d.day}.`
        : `«${d.title}» er godtatt og venter på neste møte ${d.alone ? 'bare for' : 'i'} ${d.forum}. Møtet har ingen dato ennå.`,
    declined: (d: Placed) =>
      `«${d.title}» kommer ikke på sakslista til ${d.forum}${d.day ? ` ${d.day}` : ''}.`,
    postponed: (d: Placed) =>
      `«${d.title}» er utsatt${d.day ? ` til ${d.forum} ${d.day}` : ` til neste ${d.forum}`}.`,
  },
  because: (d: { why: string }) => `Grunn: ${d.why}`,
  fateSubject: (d: { forum: string }) => `Saken din til ${d.forum}`,
};
const nn: typeof nb = {
  which: 'Kva møte gjeld det?',
  noForums: 'Du er ikkje med i nokon møte her. Be koordinatoren om å gi deg ei rolle med «roller».',
  formTitle: (d) => `Meld sak til ${d.forum}`,
  to: (d) => `Til møtet ${d.day}. Frist: ${d.deadline}.`,
  toLater: (d) => `Fristen til møtet ${d.closed} er gått ut. Saka går til møtet ${d.day}.`,
  toNext: (d) => `Fristen til møtet ${d.closed} er gått ut. Saka ventar til neste møte får ein dato.`,
  undated: 'Neste møte har ingen dato enno. Saka ventar til møtet får ein dato.',
  direct: (d) => `Du set opp saklista, så saka kjem rett på lista. Møtet er ${d.day}.`,
  titleLabel: 'Kva gjeld saka?',
  titleHint: 'Eit tema eller eit tiltak, utan namn',
  minutesLabel: 'Minutt (valfritt)',
  minutesError: 'Skriv eit tal frå 1 til 480.',
  aboutLabel: 'Kva slags sak er det?',
  topic: 'Tema eller tiltak',
  about: {
    group: (d) => `Gruppe eller miljø: ${termsNn[d.terms]}`,
    individual: (d) => `Enkeltsak: ${termsNn[d.terms]}`,
  },
  confirm: {
    group: 'Gruppe eller miljø: vilkåret eg har valt, er oppfylt',
    individual: 'Enkeltsak: vilkåret eg har valt, er oppfylt',
    both: 'Gruppe eller enkeltsak: vilkåret eg har valt, er oppfylt',
  },
  wordless: 'Ei enkeltsak blir meld utan tekst. Skriv ingenting om personen, heller ikkje her.',
  send: 'Meld saka',
  individual: {
    present: 'Enkeltsak, ungdom eller føresette til stades',
    consent: 'Enkeltsak, samtykke henta inn',
    anonymous: 'Enkeltsak, anonymisert',
  },
  rule: (d) =>
    [
      d.individual.length === 0
        ? 'I dette møtet blir det ikkje teke opp enkeltsaker.'
        : `Enkeltsaker blir tekne opp berre når ${given(d.individual, termsNn, 'eller')}.`,
      d.group.length === 0 ? '' : `Grupper og miljø berre når ${given(d.group, termsNn, 'eller')}.`,
    ]
      .filter((one) => one !== '')
      .join(' '),
  timeOnly: 'For dette møtet held eg berre tid og stad.',
  proposed: (d) => `Meldt: «${d.title}» til ${d.forum} ${d.day}. Du får vite kva det blir til.`,
  proposedUndated: (d) => `Meldt: «${d.title}» til neste ${d.forum}. Du får vite kva det blir til.`,
  listed: (d) => `«${d.title}» står på saklista til ${d.forum} ${d.day}.`,
  listedUndated: (d) => `«${d.title}» står på saklista til neste ${d.forum}.`,
  unkept: 'Det du skreiv i feltet, er ikkje lagra: ei enkeltsak blir meld utan tekst.',
  another: 'Meld ei sak til',
  withdraw: 'Trekk forslaget',
  withdrawn: 'Forslaget er trekt.',
  see: 'Sjå saklista',
  listTitle: (d) => `Sakliste: ${d.forum}`,
  listSummary: (d) => `Sakliste: ${d.forum} ${d.day}`,
  when: (d) => (d.times === '' ? d.day : `${d.day} ${d.times}`),
  notCalled: 'Møtet er ikkje kalla inn enno.',
  asking: 'Dagen er ein fridag, og det er ikkje avgjort om møtet blir halde.',
  noDate: (d) => `${d.forum} har ingen dato for neste møte.`,
  others: (d) => `Andre kallar inn til ${d.forum}, og saklista er hos dei.`,
  empty: 'Ingen saker på lista enno.',
  numbered: (d) => `${d.n}. ${d.line}`,
  below: (d) => `– ${d.task}`,
  line: (d) => `${d.title}${d.minutes === undefined ? '' : ` (${d.minutes} min)`}`,
  followUp: (d) => `Oppfølging av oppgåver (${d.n})`,
  task: (d) => `${d.title}${d.role ? `, ${d.role}` : ''}${d.due ? `, frist ${d.due}` : ''}`,
  moreLines: (d) => `og ${d.n} til`,
  mine: 'Forslaga dine',
  mineLine: (d) => (d.day ? `${d.title}: ventar på svar, til møtet ${d.day}` : `${d.title}: ventar på svar`),
  deadline: (d) => `Frist for å melde saker: ${d.deadline}.`,
  deadlineOver: 'Fristen for å melde saker er gått ut. Ei ny sak går til eit seinare møte.',
  propose: 'Meld ei sak',
  deskTitle: (d) =>
    `Saklista til ${d.forum}${d.day ? ` ${d.day}` : ''}${d.n === 0 ? '' : `: ${d.n} forslag`}`,
  proposals: (d) => `Forslag (${d.n})`,
  by: (d) =>
    [
      d.name && `Frå ${d.name}`,
      d.minutes === undefined ? '' : `ønskjer ${d.minutes} min`,
      d.day && `til møtet ${d.day}`,
    ]
      .filter((one) => one !== '')
      .join(', '),
  moreProposals: (d) => `Og ${d.n} forslag til. Resten kjem fram når du har avgjort desse.`,
  accept: 'Set på lista',
  more: 'Endre eller avslå',
  lines: 'Saker i rekkjefølgje',
  order: (d) => `Plass for «${d.title}»`,
  orderError: 'Skriv eit tal.',
  minutes: (d) => `Minutt til «${d.title}»`,
  open: 'Endre',
  saveOrder: 'Lagre rekkjefølgja',
  next: 'Vis resten',
  first: 'Vis dei første',
  fits: (d) => `Sakene tek ${d.sum} av ${d.length} minutt.`,
  over: (d) => `Sakene tek ${d.sum} minutt, og møtet varer i ${d.length}. Det går ikkje opp.`,
  sum: (d) => `Sakene tek ${d.sum} minutt.`,
  later: (d) => (d.day ? `${d.title}: ${d.day}` : `${d.title}: ventar på ein dato`),
  laterTitle: 'På seinare møte',
  sentOn: (d) => (d.changed ? `Send ${d.day}, og endra sidan. Går ut på nytt før møtet.` : `Send ${d.day}.`),
  goesOut: (d) => `Går ut av seg sjølv ${d.day}.`,
  sendNow: 'Send saklista no',
  sendAgain: 'Send oppdatert sakliste',
  sent: (d) => (d.n === 1 ? 'Saklista er send til éin.' : `Saklista er send til ${d.n}.`),
  accepted: (d) => `«${d.title}» står på saklista.`,
  changed: (d) => `«${d.title}» er endra.`,
  postponed: (d) =>
    d.day ? `«${d.title}» er utsett til ${d.day}.` : `«${d.title}» er utsett til neste møte.`,
  dropped: (d) => `«${d.title}» er teken bort.`,
  undo: 'Angre',
  undone: (d) => `«${d.title}» er tilbake.`,
  ordered: 'Rekkjefølgje og minutt er lagra.',
  lineTitle: 'Saka på saklista',
  save: 'Lagre',
  postpone: 'Utset til neste møte',
  fetch: 'Ta saka med no',
  decline: 'Avslå',
  drop: 'Ta bort saka',
  back: 'Gå tilbake',
  whyLabel: 'Avslår du: kvifor?',
  whyDrop: 'Tek du bort saka: kvifor?',
  whyHint: 'Vel',
  why: {
    elsewhere: 'Saka høyrer heime i eit anna møte',
    handled: 'Saka er behandla',
    noRoom: 'Det er ikkje plass på saklista',
    notHere: 'Slike saker blir ikkje tekne opp i dette møtet',
  },
  reasonLabel: 'Eller skriv kvifor, utan namn',
  lead: {
    new: (d) =>
      d.n === 1 ? 'Eitt forslag ventar på svar frå deg.' : `${d.n} forslag ventar på svar frå deg.`,
    deadline: (d) =>
      `Fristen er ute, og ${d.n === 1 ? 'eitt' : d.n} forslag ventar på svar frå deg.${d.day ? ` Saklista går ut ${d.day}.` : ''}`,
    warn: (d) =>
      d.empty
        ? `Saklista skal ut ${d.day}, men er tom. ${nnUndecided(d.n)}. Gjer du ikkje noko, blir ingenting sendt.`
        : `Saklista går ut ${d.day}. ${nnUndecided(d.n)} og blir ikkje med.`,
    empty: 'Saklista er tom, så ingenting er sendt. Set opp saker, så går lista ut før møtet.',
  },
  sentTitle: (d) => `${d.again ? 'Oppdatert sakliste' : 'Sakliste'}: ${d.forum}`,
  sentSummary: (d) => `${d.again ? 'Oppdatert sakliste' : 'Sakliste'}: ${d.forum} ${d.day}`,
  join: 'Opne møtet',
  place: 'Stad',
  time: 'Tid',
  page: 'Sjå saklista og meld sak',
  fate: {
    accepted: (d) =>
      d.day
        ? `«${d.title}» står på saklista til ${d.forum} ${d.day}.`
        : `«${d.title}» er godteken og ventar på neste møte ${d.alone ? 'berre for' : 'i'} ${d.forum}. Møtet har ingen dato enno.`,
    declined: (d) => `«${d.title}» kjem ikkje på saklista til ${d.forum}${d.day ? ` ${d.day}` : ''}.`,
    postponed: (d) =>
      `«${d.title}» er utsett${d.day ? ` til ${d.forum} ${d.day}` : ` til neste ${d.forum}`}.`,
  },
  because: (d) => `Grunn: ${d.why}`,
  fateSubject: (d) => `Saka di til ${d.forum}`,
};
const en: typeof nb = {
  which: 'Which meeting is it for?',
  noForums: 'You are not part of any meetings here. Ask the coordinator to give you a role with “roles”.',
  formTitle: (d) => `Propose an item for ${d.forum}`,
  to: (d) => `For the meeting on ${d.day}. Deadline: ${d.deadline}.`,
  toLater: (d) =>
    `The deadline for the meeting on ${d.closed} has passed. The item goes to the meeting on ${d.day}.`,
  toNext: (d) =>
    `The deadline for the meeting on ${d.closed} has passed. The item waits until the next meeting has a date.`,
  undated: 'The next meeting has no date yet. The item waits until the meeting has one.',
  direct: (d) =>
    `You put the agenda together, so the item goes straight onto it. The meeting is on ${d.day}.`,
  titleLabel: 'What is it about?',
  titleHint: 'A topic or a measure, without names',
  minutesLabel: 'Minutes (optional)',
  minutesError: 'Write a number from 1 to 480.',
  aboutLabel: 'What kind of item is it?',
  topic: 'Topic or measure',
  about: {
    group: (d) => `Group or milieu: ${termsEn[d.terms]}`,
    individual: (d) => `Individual case: ${termsEn[d.terms]}`,
  },
  confirm: {
    group: 'Group or milieu: the terms I chose are met',
    individual: 'Individual case: the terms I chose are met',
    both: 'Group or individual case: the terms I chose are met',
  },
  wordless: 'An individual case is proposed without any text. Write nothing about the person, not even here.',
  send: 'Propose it',
  individual: {
    present: 'Individual case, young person or guardians present',
    consent: 'Individual case, consent obtained',
    anonymous: 'Individual case, made anonymous',
  },
  rule: (d) =>
    [
      d.individual.length === 0
        ? 'Individual cases are not discussed in this meeting.'
        : `Individual cases are discussed only when ${given(d.individual, termsEn, 'or')}.`,
      d.group.length === 0 ? '' : `Groups and milieus only when ${given(d.group, termsEn, 'or')}.`,
    ]
      .filter((one) => one !== '')
      .join(' '),
  timeOnly: 'For this meeting I hold only time and place.',
  proposed: (d) => `Proposed: “${d.title}” for ${d.forum} on ${d.day}. You will hear what becomes of it.`,
  proposedUndated: (d) => `Proposed: “${d.title}” for the next ${d.forum}. You will hear what becomes of it.`,
  listed: (d) => `“${d.title}” is on the agenda of ${d.forum} on ${d.day}.`,
  listedUndated: (d) => `“${d.title}” is on the agenda of the next ${d.forum}.`,
  unkept: 'What you wrote in the field was not saved: an individual case is proposed without any text.',
  another: 'Propose another',
  withdraw: 'Withdraw it',
  withdrawn: 'The proposal is withdrawn.',
  see: 'See the agenda',
  listTitle: (d) => `Agenda: ${d.forum}`,
  listSummary: (d) => `Agenda: ${d.forum} on ${d.day}`,
  when: (d) => (d.times === '' ? d.day : `${d.day} ${d.times}`),
  notCalled: 'The meeting has not been called yet.',
  asking: 'The day is a day off, and it is not decided whether the meeting is held.',
  noDate: (d) => `${d.forum} has no date for the next meeting.`,
  others: (d) => `Others call ${d.forum}, and the agenda is with them.`,
  empty: 'No items on the agenda yet.',
  numbered: (d) => `${d.n}. ${d.line}`,
  below: (d) => `– ${d.task}`,
  line: (d) => `${d.title}${d.minutes === undefined ? '' : ` (${d.minutes} minutes)`}`,
  followUp: (d) => `Follow-up of tasks (${d.n})`,
  task: (d) => `${d.title}${d.role ? `, ${d.role}` : ''}${d.due ? `, due ${d.due}` : ''}`,
  moreLines: (d) => `and ${d.n} more`,
  mine: 'Your proposals',
  mineLine: (d) =>
    d.day ? `${d.title}: waiting for an answer, meeting on ${d.day}` : `${d.title}: waiting for an answer`,
  deadline: (d) => `Deadline for proposals: ${d.deadline}.`,
  deadlineOver: 'The deadline for proposals has passed. A new item goes to a later meeting.',
  propose: 'Propose an item',
  deskTitle: (d) =>
    `The agenda of ${d.forum}${d.day ? ` on ${d.day}` : ''}${d.n === 0 ? '' : `: ${d.n} ${d.n === 1 ? 'proposal' : 'proposals'}`}`,
  proposals: (d) => `Proposals (${d.n})`,
  by: (d) =>
    [
      d.name && `From ${d.name}`,
      d.minutes === undefined ? '' : `wants ${d.minutes} minutes`,
      d.day && `for the meeting on ${d.day}`,
    ]
      .filter((one) => one !== '')
      .join(', '),
  moreProposals: (d) => `And ${d.n} more. The rest appears when you have decided these.`,
  accept: 'Put on the agenda',
  more: 'Change or decline',
  lines: 'Items in order',
  order: (d) => `Place of “${d.title}”`,
  orderError: 'Write a number.',
  minutes: (d) => `Minutes for “${d.title}”`,
  open: 'Change',
  saveOrder: 'Save the order',
  next: 'Show the rest',
  first: 'Show the first',
  fits: (d) => `The items take ${d.sum} of ${d.length} minutes.`,
  over: (d) => `The items take ${d.sum} minutes, and the meeting lasts ${d.length}. They do not fit.`,
  sum: (d) => `The items take ${d.sum} minutes.`,
  later: (d) => (d.day ? `${d.title}: ${d.day}` : `${d.title}: waits for a date`),
  laterTitle: 'At later meetings',
  sentOn: (d) =>
    d.changed
      ? `Sent on ${d.day}, changed since. It goes out again before the meeting.`
      : `Sent on ${d.day}.`,
  goesOut: (d) => `Goes out by itself on ${d.day}.`,
  sendNow: 'Send the agenda now',
  sendAgain: 'Send the updated agenda',
  sent: (d) => (d.n === 1 ? 'The agenda was sent to one.' : `The agenda was sent to ${d.n}.`),
  accepted: (d) => `“${d.title}” is on the agenda.`,
  changed: (d) => `“${d.title}” is changed.`,
  postponed: (d) =>
    d.day ? `“${d.title}” is postponed until ${d.day}.` : `“${d.title}” is postponed until the next meeting.`,
  dropped: (d) => `“${d.title}” is taken off.`,
  undo: 'Undo',
  undone: (d) => `“${d.title}” is back.`,
  ordered: 'Order and minutes are saved.',
  lineTitle: 'The item on the agenda',
  save: 'Save',
  postpone: 'Postpone to the next meeting',
  fetch: 'Take it now',
  decline: 'Decline',
  drop: 'Take it off',
  back: 'Go back',
  whyLabel: 'If you decline: why?',
  whyDrop: 'If you take the item off: why?',
  whyHint: 'Choose',
  why: {
    elsewhere: 'It belongs in another meeting',
    handled: 'It has been dealt with',
    noRoom: 'There is no room on the agenda',
    notHere: 'Such matters are not discussed in this meeting',
  },
  reasonLabel: 'Or write why, without names',
  lead: {
    new: (d) =>
      d.n === 1
        ? 'One proposal is waiting for your answer.'
        : `${d.n} proposals are waiting for your answer.`,
    deadline: (d) =>
      `The deadline has passed; ${d.n} ${d.n === 1 ? 'proposal is' : 'proposals are'} waiting for your answer.${d.day ? ` The agenda goes out on ${d.day}.` : ''}`,
    warn: (d) =>
      d.empty
        ? `The agenda should go out on ${d.day}, but is empty. ${enUndecided(d.n)} undecided. If you do nothing, nothing is sent.`
        : `The agenda goes out on ${d.day}. ${enUndecided(d.n)} undecided and will not be on it.`,
    empty: 'The agenda is empty, so nothing was sent. Put items on it, and it goes out before the meeting.',
  },
  sentTitle: (d) => `${d.again ? 'Updated agenda' : 'Agenda'}: ${d.forum}`,
  sentSummary: (d) => `${d.again ? 'Updated agenda' : 'Agenda'}: ${d.forum} on ${d.day}`,
  join: 'Open the meeting',
  place: 'Place',
  time: 'Time',
  page: 'See the agenda and propose an item',
  fate: {
    accepted: (d) =>
      d.day
        ? `“${d.title}” is on the agenda of ${d.forum} on ${d.day}.`
        : `“${d.title}” is accepted and waits for the next meeting of ${d.forum}${d.alone ? ' alone' : ''}, which has no date yet.`,
    declined: (d) => `“${d.title}” will not be on the agenda of ${d.forum}${d.day ? ` on ${d.day}` : ''}.`,
    postponed: (d) =>
      `“${d.title}” is postponed${d.day ? ` until ${d.forum} on ${d.day}` : ` until the next ${d.forum}`}.`,
  },
  because: (d) => `Reason: ${d.why}`,
  fateSubject: (d) => `Your item for ${d.forum}`,
};
export const agenda = { nb, nn, en };
