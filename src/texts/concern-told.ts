// Words of what has happened with a concern: a line of its history, and the card that tells whoever it matters to. Never what it is about.
/** `who`: whose doing it was. Empty where it is not known. */
type Happened = {
  readonly who: string;
  readonly route: string;
  /** An innsatsteam is asked. */
  readonly team: boolean;
  readonly way: string;
  readonly reason: string;
  readonly to: string;
  readonly ask: string;
  readonly reply: string;
  readonly talk: string;
  readonly day: string;
  readonly ending: string;
};

const because = (reason: string): string =>
  reason ? ` (${reason.charAt(0).toLowerCase()}${reason.slice(1)})` : '';

const nb = {
  toldSummary: 'Nytt om en henvendelse',
  toldUrgent: 'En henvendelse som haster',
  toldGone: 'En henvendelse er slettet',
  from: (d: { who: string; roles: string }) => `Fra: ${d.who}${d.roles ? ` (${d.roles})` : ''}`,
  somebody: 'Noen',
  numbers: 'Numre og plikter',
  /** One line each, to be read after a date. */
  events: {
    sent: (d: Happened) => `Sendt av ${d.who}`,
    received: (d: Happened) => `Tatt imot av ${d.who}`,
    asked: (d: Happened) => (d.ask ? `${d.who} spurte: ${d.ask}` : `${d.who} stilte et spørsmål`),
    answered: (d: Happened) => (d.ask ? `${d.ask} Svar: ${d.reply}` : `${d.who} svarte: ${d.reply}`),
    talkOffered: (d: Happened) => `${d.who} foreslo en samtale`,
    talkAgreed: () => 'Samtalen er avtalt',
    talkDeclined: () => 'Tiden for samtalen passet ikke',
    talkPassed: () => 'Ønsket om en samtale er gitt videre til politikontakten',
    routed: (d: Happened) => `Veien videre: ${d.route}${because(d.reason)}`,
    offered: (d: Happened) => `${d.to || 'En annen'} er spurt om å ta stafetten`,
    accepted: (d: Happened) => `${d.who} tok over stafetten`,
    joined: (d: Happened) => `${d.who} er med i innsatsteamet`,
    declined: (d: Happened) => `${d.who} kunne ikke ta stafetten${because(d.reason)}`,
    followUp: (d: Happened) => (d.day ? `Følges opp ${d.day}` : 'Ny dag for oppfølging'),
    consent: () => 'Samtykke er oppdatert',
    closed: (d: Happened) => (d.ending ? `Avsluttet: ${d.ending}` : 'Avsluttet'),
    reopened: () => 'Åpnet igjen',
  },
  /** To the reporter, where more must be said. */
  toReporter: {
    received: (d: Happened) => `${d.who} har tatt imot henvendelsen din.`,
    asked: (d: Happened) => (d.ask ? `${d.who} spør: ${d.ask}` : `${d.who} har skrevet et spørsmål til deg.`),
    talkOffered: (d: Happened) => `${d.who} foreslår en samtale: ${d.talk}.`,
    talkAgreed: (d: Happened) => `Samtalen er avtalt: ${d.talk}.`,
    talkPassed: () => 'Koordinatoren har gitt ønsket ditt om en samtale videre til politikontakten.',
    routed: (d: Happened) => `${d.way}${because(d.reason)}.`,
    offered: (d: Happened) =>
      `${d.to || 'En annen'} er spurt om å ta stafetten. Du har den til noen har sagt ja.`,
    accepted: (d: Happened) => `${d.who} har tatt over stafetten. Du er ikke lenger stafettholder.`,
    declined: (d: Happened) => `${d.who} kunne ikke ta stafetten. Den ligger der den lå.`,
    closed: (d: Happened) => `Henvendelsen din er avsluttet${d.ending ? `: ${d.ending}` : ''}.`,
  },
  /** Where it goes, said to the reporter: what becomes of it, and never that something was sent where nothing is. */
  routedTo: {
    schoolTeam: () => 'Dette bør tas i skolens tverrfaglige team',
    ownService: () => 'Dette bør følges opp i din egen tjeneste',
    bti: () => 'Dette bør følge BTI-veien',
    barnevern: () => 'Dette hører hjemme hos barnevernet',
    fagteam: (d: { forum: string }) => `Henvendelsen din tas opp i neste møte: ${d.forum || 'fagteamet'}`,
    innsatsteam: () => 'Det blir satt sammen et innsatsteam for henvendelsen din',
    emergency: () => 'Det blir kalt inn til et hastemøte',
    otherMunicipality: () => 'Dette hører hjemme i en annen kommune',
    notOurs: () => 'Dette er ikke en sak for SLT',
  },
  onAgenda: 'Nummeret står på en saksliste. Ta saken av der, hvis den ikke skal opp.',
  /** What the reporter does when it goes there. */
  routeAdvice: {
    schoolTeam: 'Ta det med dit, uten navn der det går. Koordinatoren hjelper gjerne.',
    ownService: 'Følg opp i din egen tjeneste, i det systemet dere bruker.',
    bti: 'Følg BTI-veien videre. Du er stafettholder til en annen har sagt ja.',
    barnevern:
      'Ingenting er sendt dit herfra. Meld selv, på telefon, ved oppmøte eller i barnevernets eget skjema.',
    otherMunicipality: 'Koordinatoren tar det videre på telefon. Ingenting er sendt herfra.',
    notOurs: 'Koordinatoren kan si deg hvor det hører hjemme. Ta gjerne en telefon.',
  },
  toCoordinator: {
    sent: (d: Happened) => `${d.who} har meldt en bekymring. Svar trengs: ${d.day}.`,
    answered: (d: Happened) => `${d.who} har svart${d.ask ? ` på «${d.ask}»` : ''}: ${d.reply}.`,
    talkAgreed: (d: Happened) => `${d.who} har sagt ja til samtalen: ${d.talk}.`,
    talkDeclined: (d: Happened) => `${d.who} kan ikke da. Foreslå en annen tid.`,
    closed: (d: Happened) => `${d.who} har avsluttet henvendelsen${d.ending ? `: ${d.ending}` : ''}.`,
  },
  toHolder: {
    accepted: () => 'Du er stafettholder nå.',
    followUp: (d: Happened) => `Du er stafettholder. Den skal følges opp ${d.day}.`,
  },
  toOffered: {
    offered: (d: Happened) =>
      d.team
        ? `${d.who} spør om du kan være med i et innsatsteam.`
        : `${d.who} spør om du kan ta stafetten i en henvendelse.`,
  },
};

const nn: typeof nb = {
  toldSummary: 'Nytt om ei henvending',
  toldUrgent: 'Ei henvending som hastar',
  toldGone: 'Ei henvending er sletta',
  from: (d) => `Frå: ${d.who}${d.roles ? ` (${d.roles})` : ''}`,
  somebody: 'Nokon',
  numbers: 'Nummer og plikter',
  events: {
    sent: (d) => `Send av ${d.who}`,
    received: (d) => `Teken imot av ${d.who}`,
    asked: (d) => (d.ask ? `${d.who} spurde: ${d.ask}` : `${d.who} stilte eit spørsmål`),
    answered: (d) => (d.ask ? `${d.ask} Svar: ${d.reply}` : `${d.who} svarte: ${d.reply}`),
    talkOffered: (d) => `${d.who} føreslo ein samtale`,
    talkAgreed: () => 'Samtalen er avtalt',
    talkDeclined: () => 'Tida for samtalen passa ikkje',
    talkPassed: () => 'Ønsket om ein samtale er gitt vidare til politikontakten',
    routed: (d) => `Vegen vidare: ${d.route}${because(d.reason)}`,
    offered: (d) => `${d.to || 'Ein annan'} er spurd om å ta stafetten`,
    accepted: (d) => `${d.who} tok over stafetten`,
    joined: (d) => `${d.who} er med i innsatsteamet`,
    declined: (d) => `${d.who} kunne ikkje ta stafetten${because(d.reason)}`,
    followUp: (d) => (d.day ? `Blir følgd opp ${d.day}` : 'Ny dag for oppfølging'),
    consent: () => 'Samtykke er oppdatert',
    closed: (d) => (d.ending ? `Avslutta: ${d.ending}` : 'Avslutta'),
    reopened: () => 'Opna igjen',
  },
  toReporter: {
    received: (d) => `${d.who} har teke imot henvendinga di.`,
    asked: (d) => (d.ask ? `${d.who} spør: ${d.ask}` : `${d.who} har skrive eit spørsmål til deg.`),
    talkOffered: (d) => `${d.who} føreslår ein samtale: ${d.talk}.`,
    talkAgreed: (d) => `Samtalen er avtalt: ${d.talk}.`,
    talkPassed: () => 'Koordinatoren har gitt ønsket ditt om ein samtale vidare til politikontakten.',
    routed: (d) => `${d.way}${because(d.reason)}.`,
    offered: (d) => `${d.to || 'Ein annan'} er spurd om å ta stafetten. Du har han til nokon har sagt ja.`,
    accepted: (d) => `${d.who} har teke over stafetten. Du er ikkje lenger stafetthaldar.`,
    declined: (d) => `${d.who} kunne ikkje ta stafetten. Han ligg der han låg.`,
    closed: (d) => `Henvendinga di er avslutta${d.ending ? `: ${d.ending}` : ''}.`,
  },
  routedTo: {
    schoolTeam: () => 'Dette bør takast i det tverrfaglege teamet på skulen',
    ownService: () => 'Dette bør følgjast opp i di eiga teneste',
    bti: () => 'Dette bør følgje BTI-vegen',
    barnevern: () => 'Dette høyrer heime hos barnevernet',
    fagteam: (d) => `Henvendinga di blir teken opp i neste møte: ${d.forum || 'fagteamet'}`,
    innsatsteam: () => 'Det blir sett saman eit innsatsteam for henvendinga di',
    emergency: () => 'Det blir kalla inn til eit hastemøte',
    otherMunicipality: () => 'Dette høyrer heime i ein annan kommune',
    notOurs: () => 'Dette er ikkje ei sak for SLT',
  },
  onAgenda: 'Nummeret står på ei sakliste. Ta saka av der, om ho ikkje skal opp.',
  routeAdvice: {
    schoolTeam: 'Ta det med dit, utan namn der det går. Koordinatoren hjelper gjerne.',
    ownService: 'Følg opp i di eiga teneste, i det systemet de bruker.',
    bti: 'Følg BTI-vegen vidare. Du er stafetthaldar til ein annan har sagt ja.',
    barnevern:
      'Ingenting er sendt dit herfrå. Meld sjølv, på telefon, ved oppmøte eller i barnevernet sitt eige skjema.',
    otherMunicipality: 'Koordinatoren tek det vidare på telefon. Ingenting er sendt herfrå.',
    notOurs: 'Koordinatoren kan seie deg kvar det høyrer heime. Ta gjerne ein telefon.',
  },
  toCoordinator: {
    sent: (d) => `${d.who} har meldt frå om uro. Svar trengst: ${d.day}.`,
    answered: (d) => `${d.who} har svart${d.ask ? ` på «${d.ask}»` : ''}: ${d.reply}.`,
    talkAgreed: (d) => `${d.who} har sagt ja til samtalen: ${d.talk}.`,
    talkDeclined: (d) => `${d.who} kan ikkje då. Føreslå ei anna tid.`,
    closed: (d) => `${d.who} har avslutta henvendinga${d.ending ? `: ${d.ending}` : ''}.`,
  },
  toHolder: {
    accepted: () => 'Du er stafetthaldar no.',
    followUp: (d) => `Du er stafetthaldar. Ho skal følgjast opp ${d.day}.`,
  },
  toOffered: {
    offered: (d) =>
      d.team
        ? `${d.who} spør om du kan vere med i eit innsatsteam.`
        : `${d.who} spør om du kan ta stafetten i ei henvending.`,
  },
};

const en: typeof nb = {
  toldSummary: 'News about a concern',
  toldUrgent: 'A concern that is urgent',
  toldGone: 'A concern has been deleted',
  from: (d) => `From: ${d.who}${d.roles ? ` (${d.roles})` : ''}`,
  somebody: 'Somebody',
  numbers: 'Numbers and duties',
  events: {
    sent: (d) => `Sent by ${d.who}`,
    received: (d) => `Received by ${d.who}`,
    asked: (d) => (d.ask ? `${d.who} asked: ${d.ask}` : `${d.who} asked a question`),
    answered: (d) => (d.ask ? `${d.ask} Answer: ${d.reply}` : `${d.who} answered: ${d.reply}`),
    talkOffered: (d) => `${d.who} proposed a talk`,
    talkAgreed: () => 'The talk has been agreed',
    talkDeclined: () => 'The time of the talk did not suit',
    talkPassed: () => 'The wish for a talk has been passed on to the police contact',
    routed: (d) => `The way on: ${d.route}${because(d.reason)}`,
    offered: (d) => `${d.to || 'Somebody else'} is asked to take the baton`,
    accepted: (d) => `${d.who} took over the baton`,
    joined: (d) => `${d.who} joined the response team`,
    declined: (d) => `${d.who} could not take the baton${because(d.reason)}`,
    followUp: (d) => (d.day ? `To be followed up ${d.day}` : 'A new day for follow-up'),
    consent: () => 'Consent has been updated',
    closed: (d) => (d.ending ? `Closed: ${d.ending}` : 'Closed'),
    reopened: () => 'Opened again',
  },
  toReporter: {
    received: (d) => `${d.who} has received your concern.`,
    asked: (d) => (d.ask ? `${d.who} asks: ${d.ask}` : `${d.who} has written you a question.`),
    talkOffered: (d) => `${d.who} proposes a talk: ${d.talk}.`,
    talkAgreed: (d) => `The talk is agreed: ${d.talk}.`,
    talkPassed: () => 'The coordinator has passed your wish for a talk on to the police contact.',
    routed: (d) => `${d.way}${because(d.reason)}.`,
    offered: (d) =>
      `${d.to || 'Somebody else'} is asked to take the baton. You have it until somebody has agreed.`,
    accepted: (d) => `${d.who} has taken over the baton. You are no longer the case holder.`,
    declined: (d) => `${d.who} could not take the baton. It stays where it was.`,
    closed: (d) => `Your concern is closed${d.ending ? `: ${d.ending}` : ''}.`,
  },
  routedTo: {
    schoolTeam: () => 'This should be taken to the school’s cross-disciplinary team',
    ownService: () => 'This should be followed up in your own service',
    bti: () => 'This should follow the BTI path',
    barnevern: () => 'This belongs with the child welfare service',
    fagteam: (d) => `Your concern is taken up at the next meeting: ${d.forum || 'the fagteam'}`,
    innsatsteam: () => 'A response team is put together for your concern',
    emergency: () => 'An emergency meeting is called',
    otherMunicipality: () => 'This belongs in another municipality',
    notOurs: () => 'This is not a matter for SLT',
  },
  onAgenda: 'The number stands on an agenda. Take the item off there, unless it is to come up.',
  routeAdvice: {
    schoolTeam: 'Take it there, without names where that can be done. The coordinator is glad to help.',
    ownService: 'Follow it up in your own service, in the system you use.',
    bti: 'Follow the BTI path on. You are the case holder until somebody else has agreed.',
    barnevern:
      'Nothing has been sent there from here. Report it yourself, by phone, in person or in their own form.',
    otherMunicipality: 'The coordinator takes it further by phone. Nothing has been sent from here.',
    notOurs: 'The coordinator can tell you where it belongs. Feel free to call.',
  },
  toCoordinator: {
    sent: (d) => `${d.who} has reported a concern. Answer needed: ${d.day}.`,
    answered: (d) => `${d.who} has answered${d.ask ? ` “${d.ask}”` : ''}: ${d.reply}.`,
    talkAgreed: (d) => `${d.who} has agreed to the talk: ${d.talk}.`,
    talkDeclined: (d) => `${d.who} cannot make it then. Propose another time.`,
    closed: (d) => `${d.who} has closed the concern${d.ending ? `: ${d.ending}` : ''}.`,
  },
  toHolder: {
    accepted: () => 'You are the case holder now.',
    followUp: (d) => `You are the case holder. It is to be followed up ${d.day}.`,
  },
  toOffered: {
    offered: (d) =>
      d.team
        ? `${d.who} asks whether you can join a response team.`
        : `${d.who} asks whether you can take over a concern as case holder.`,
  },
};

export const concernTold = { nb, nn, en };
