// Words for telling the status of a measure.
const nb = {
  notStarted: 'Ikke startet',
  onTrack: 'I rute',
  delayed: 'Forsinket',
  done: 'Fullført',
  ending: 'Avsluttes',
  mine: 'Mine tiltak',
  mineLead: (d: { n: number; area: string; some: boolean }) =>
    `${d.n === 1 ? 'Ett' : d.n} tiltak i ${d.area}. Velg status, skriv gjerne noen ord, og trykk «Send status».${d.some ? ' Er alt som sist, holder det med «Ingen endring».' : ''}`,
  formTitle: 'Status for tiltak',
  formLead: 'Velg status, skriv gjerne noen ord, og trykk «Send status».',
  noneTitle: 'Ingen tiltak på deg',
  noneMine: (d: { area: string }) =>
    `Du står ikke som ansvarlig for noe tiltak i ${d.area}. Er det feil, si fra til koordinatoren.`,
  showing: (d: { from: number; to: number; of: number }) => `Viser ${d.from}–${d.to} av ${d.of}.`,
  pick: 'Velg status',
  addComment: 'Kommentar eller behov',
  commentOn: (d: { title: string }) => `Kommentar: ${d.title}`,
  commentHint: 'Hva har skjedd? Ikke skriv om enkeltpersoner.',
  wantedOn: (d: { title: string }) => `Hva trenger dere fra politirådet? ${d.title}`,
  wantedHint: 'En beslutning, en avklaring, hjelp. Ikke skriv om enkeltpersoner.',
  wantedIs: (d: { wanted: string }) => `Trenger fra politirådet: ${d.wanted}`,
  effectOn: (d: { title: string }) => `Har tiltaket hatt ønsket effekt? ${d.title}`,
  effectHint: 'Ikke svart',
  effectIs: (d: { effect: string }) => `Ønsket effekt: ${d.effect}.`,
  yes: 'Ja',
  partly: 'Delvis',
  no: 'Nei',
  tooEarly: 'For tidlig å si',
  never: 'Ingen status ennå.',
  last: (d: { status: string; date: string; comment: string }) =>
    `Sist: ${d.status.toLowerCase()}, ${d.date}${d.comment ? `: «${d.comment}»` : '.'}`,
  answered: (d: { role: string; status: string; date: string; comment: string }) =>
    `${d.role || 'En annen'} svarte ${d.date}: ${d.status.toLowerCase()}${d.comment ? `. «${d.comment}»` : '.'}`,
  mayAdd: 'Svaret gjelder for alle; du kan legge til.',
  separately: 'Hver svarer for seg.',
  together: (d: { status: string }) => `Samlet for alle som svarer: ${d.status.toLowerCase()}.`,
  send: 'Send status',
  unchanged: 'Ingen endring',
  next: (d: { n: number }) => (d.n === 1 ? 'Vis det siste tiltaket' : `Vis de neste ${d.n}`),
  saveNext: (d: { n: number }) =>
    d.n === 1 ? 'Lagre og vis det siste tiltaket' : `Lagre og vis de neste ${d.n}`,
  saved: (d: { n: number }) => `Lagret ${d.n}.`,
  savedNext: (d: { n: number; left: number }) =>
    `Lagret ${d.n}. ${d.left === 1 ? 'Her er det siste.' : 'Her er de neste.'}`,
  sentTitle: 'Takk! Status er sendt',
  sentSummary: (d: { n: number }) => `Takk! ${d.n === 1 ? 'Ett' : d.n} tiltak har fått status.`,
  sentAt: (d: { day: string; time: string }) => `Sendt ${d.day} ${d.time}.`,
  forCouncil: (d: { day: string }) => `Dette blir med til politirådet ${d.day}.`,
  untilThen: 'Du kan endre svaret til møtet begynner.',
  late: (d: { days: number; day: string }) =>
    `Politirådet var ${d.days === 0 ? 'i dag' : d.days === 1 ? 'i går' : d.day}. Svaret er lagret, og statusdokumentet sier at det kom etter møtet.`,
  pageTitle: (d: { day: string }) => `Status til politirådet ${d.day}`,
  pageLead: (d: { n: number; begun: boolean; some: boolean }) =>
    d.n === 0
      ? d.begun
        ? 'Takk, alt er besvart.'
        : 'Takk, alt er besvart. Du kan endre svarene til møtet begynner.'
      : `${d.begun ? 'Møtet har vært, men svaret teller fortsatt. ' : ''}Velg status, skriv gjerne noen ord, og trykk «Send status».${d.some ? ' Er alt som sist, holder det med «Ingen endring».' : ''}`,
  nothingSent: 'Ingenting er sendt ennå',
  missing: (d: { titles: string; n: number }) =>
    `${d.n === 1 ? 'Ett tiltak har' : `${d.n} tiltak har`} ingen status ennå, så jeg trenger den første fra deg: ${d.titles}.`,
  notYours: (d: { titles: string }) =>
    `Du har ikke lenger ansvaret for ${d.titles}. Der er ingenting endret.`,
  retired: (d: { titles: string; n: number }) =>
    `${d.titles} er tatt ut av planen. ${d.n === 1 ? 'Der' : 'I dem'} er ingenting endret.`,
  andMore: (d: { n: number }) => `og ${d.n} til`,
  finished: 'Fullført. Jeg spør ikke mer om dette.',
  edit: 'Endre',
  first: 'Gi første status',
  all: 'Se alle tiltak',
};
const nn: typeof nb = {
  notStarted: 'Ikkje starta',
  onTrack: 'I rute',
  delayed: 'Forseinka',
  done: 'Fullført',
  ending: 'Blir avslutta',
  mine: 'Mine tiltak',
  mineLead: (d) =>
    `${d.n === 1 ? 'Eitt' : d.n} tiltak i ${d.area}. Vel status, skriv gjerne nokre ord, og trykk «Send status».${d.some ? ' Er alt som sist, held det med «Inga endring».' : ''}`,
  formTitle: 'Status for tiltak',
  formLead: 'Vel status, skriv gjerne nokre ord, og trykk «Send status».',
  noneTitle: 'Ingen tiltak på deg',
  noneMine: (d) =>
    `Du står ikkje som ansvarleg for noko tiltak i ${d.area}. Er det feil, sei frå til koordinatoren.`,
  showing: (d) => `Viser ${d.from}–${d.to} av ${d.of}.`,
  pick: 'Vel status',
  addComment: 'Kommentar eller behov',
  commentOn: (d) => `Kommentar: ${d.title}`,
  commentHint: 'Kva har skjedd? Ikkje skriv om enkeltpersonar.',
  wantedOn: (d) => `Kva treng de frå politirådet? ${d.title}`,
  wantedHint: 'Eit vedtak, ei avklaring, hjelp. Ikkje skriv om enkeltpersonar.',
  wantedIs: (d) => `Treng frå politirådet: ${d.wanted}`,
  effectOn: (d) => `Har tiltaket hatt ønskt effekt? ${d.title}`,
  effectHint: 'Ikkje svart',
  effectIs: (d) => `Ønskt effekt: ${d.effect}.`,
  yes: 'Ja',
  partly: 'Delvis',
  no: 'Nei',
  tooEarly: 'For tidleg å seie',
  never: 'Ingen status enno.',
  last: (d) => `Sist: ${d.status.toLowerCase()}, ${d.date}${d.comment ? `: «${d.comment}»` : '.'}`,
  answered: (d) =>
    `${d.role || 'Ein annan'} svara ${d.date}: ${d.status.toLowerCase()}${d.comment ? `. «${d.comment}»` : '.'}`,
  mayAdd: 'Svaret gjeld for alle; du kan leggje til.',
  separately: 'Kvar svarar for seg.',
  together: (d) => `Samla for alle som svarar: ${d.status.toLowerCase()}.`,
  send: 'Send status',
  unchanged: 'Inga endring',
  next: (d) => (d.n === 1 ? 'Vis det siste tiltaket' : `Vis dei neste ${d.n}`),
  saveNext: (d) => (d.n === 1 ? 'Lagre og vis det siste tiltaket' : `Lagre og vis dei neste ${d.n}`),
  saved: (d) => `Lagra ${d.n}.`,
  savedNext: (d) => `Lagra ${d.n}. ${d.left === 1 ? 'Her er det siste.' : 'Her er dei neste.'}`,
  sentTitle: 'Takk! Status er send',
  sentSummary: (d) => `Takk! ${d.n === 1 ? 'Eitt' : d.n} tiltak har fått status.`,
  sentAt: (d) => `Send ${d.day} ${d.time}.`,
  forCouncil: (d) => `Dette blir med til politirådet ${d.day}.`,
  untilThen: 'Du kan endre svaret til møtet tek til.',
  late: (d) =>
    `Politirådet var ${d.days === 0 ? 'i dag' : d.days === 1 ? 'i går' : d.day}. Svaret er lagra, og statusdokumentet seier at det kom etter møtet.`,
  pageTitle: (d) => `Status til politirådet ${d.day}`,
  pageLead: (d) =>
    d.n === 0
      ? d.begun
        ? 'Takk, alt er svara på.'
        : 'Takk, alt er svara på. Du kan endre svara til møtet tek til.'
      : `${d.begun ? 'Møtet har vore, men svaret tel framleis. ' : ''}Vel status, skriv gjerne nokre ord, og trykk «Send status».${d.some ? ' Er alt som sist, held det med «Inga endring».' : ''}`,
  nothingSent: 'Ingenting er sendt enno',
  missing: (d) =>
    `${d.n === 1 ? 'Eitt tiltak har' : `${d.n} tiltak har`} ingen status enno, så eg treng den første frå deg: ${d.titles}.`,
  notYours: (d) => `Du har ikkje lenger ansvaret for ${d.titles}. Der er ingenting endra.`,
  retired: (d) => `${d.titles} er ${d.n === 1 ? 'teke' : 'tekne'} ut av planen. Der er ingenting endra.`,
  andMore: (d) => `og ${d.n} til`,
  finished: 'Fullført. Eg spør ikkje meir om dette.',
  edit: 'Endre',
  first: 'Gi første status',
  all: 'Sjå alle tiltak',
};
const en: typeof nb = {
  notStarted: 'Not started',
  onTrack: 'On track',
  delayed: 'Delayed',
  done: 'Completed',
  ending: 'Being ended',
  mine: 'My measures',
  mineLead: (d) =>
    `${d.n === 1 ? 'One measure' : `${d.n} measures`} in ${d.area}. Choose a status, add a few words if you like, and press “Send status”.${d.some ? ' If all is as before, “No change” is enough.' : ''}`,
  formTitle: 'Status of measures',
  formLead: 'Choose a status, add a few words if you like, and press “Send status”.',
  noneTitle: 'You have no measures',
  noneMine: (d) =>
    `You are not named as responsible for any measure in ${d.area}. If that is wrong, tell the coordinator.`,
  showing: (d) => `Showing ${d.from}–${d.to} of ${d.of}.`,
  pick: 'Choose status',
  addComment: 'Comment or need',
  commentOn: (d) => `Comment: ${d.title}`,
  commentHint: 'What has happened? Do not write about individuals.',
  wantedOn: (d) => `What do you need from the police council? ${d.title}`,
  wantedHint: 'A decision, a clarification, help. Do not write about individuals.',
  wantedIs: (d) => `Needed from the police council: ${d.wanted}`,
  effectOn: (d) => `Has the measure had the desired effect? ${d.title}`,
  effectHint: 'Not answered',
  effectIs: (d) => `Desired effect: ${d.effect}.`,
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  tooEarly: 'Too early to say',
  never: 'No status yet.',
  last: (d) => `Last: ${d.status.toLowerCase()}, ${d.date}${d.comment ? `: “${d.comment}”` : '.'}`,
  answered: (d) =>
    `${d.role || 'Somebody else'} answered on ${d.date}: ${d.status.toLowerCase()}${d.comment ? `. “${d.comment}”` : '.'}`,
  mayAdd: 'The answer counts for everyone; you may add to it.',
  separately: 'Each answers for themselves.',
  together: (d) => `Overall, for everyone who answers: ${d.status.toLowerCase()}.`,
  send: 'Send status',
  unchanged: 'No change',
  next: (d) => (d.n === 1 ? 'Show the last measure' : `Show the next ${d.n}`),
  saveNext: (d) => (d.n === 1 ? 'Save and show the last measure' : `Save and show the next ${d.n}`),
  saved: (d) => `Saved ${d.n}.`,
  savedNext: (d) => `Saved ${d.n}. ${d.left === 1 ? 'Here is the last one.' : 'Here are the next.'}`,
  sentTitle: 'Thank you! Status sent',
  sentSummary: (d) => `Thank you! ${d.n === 1 ? 'One measure has' : `${d.n} measures have`} a new status.`,
  sentAt: (d) => `Sent ${d.day} at ${d.time}.`,
  forCouncil: (d) => `This goes to the police council on ${d.day}.`,
  untilThen: 'You can change it until the meeting begins.',
  late: (d) =>
    `The police council was ${d.days === 0 ? 'today' : d.days === 1 ? 'yesterday' : `on ${d.day}`}. Your answer is saved, and the status paper says that it came after the meeting.`,
  pageTitle: (d) => `Status for the police council on ${d.day}`,
  pageLead: (d) =>
    d.n === 0
      ? d.begun
        ? 'Thank you, everything is answered.'
        : 'Thank you, everything is answered. You can change it until the meeting begins.'
      : `${d.begun ? 'The meeting has been held, but your answer still counts. ' : ''}Choose a status, add a few words if you like, and press “Send status”.${d.some ? ' If all is as before, “No change” is enough.' : ''}`,
  nothingSent: 'Nothing has been sent yet',
  missing: (d) =>
    `${d.n === 1 ? 'One measure has' : `${d.n} measures have`} no status yet, so I need the first one from you: ${d.titles}.`,
  notYours: (d) => `You are no longer responsible for ${d.titles}. Nothing has changed there.`,
  retired: (d) =>
    `${d.titles} ${d.n === 1 ? 'has' : 'have'} been taken out of the plan. Nothing has changed there.`,
  andMore: (d) => `and ${d.n} more`,
  finished: 'Completed. I will not ask about this again.',
  edit: 'Change',
  first: 'Give the first status',
  all: 'See all measures',
};
export const measure = { nb, nn, en };
