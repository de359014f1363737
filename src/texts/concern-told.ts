// Words of what has happened with a concern: a line of its history, and the card that tells whoever it matters to. Never what it is about.
/** `who`: whose doing it was. Empty where it is not known. */
type Happened = {
  readonly who: string;
  readonly route: string;
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
  from: (d: { who: string; roles: string }) => `Fra: ${d.who}${d.roles ? `, ${d.roles}` : ''}`,
  somebody: 'Noen',
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
    routed: (d: Happened) => `Sendt videre: ${d.route}${because(d.reason)}`,
    offered: (d: Happened) => `${d.to || 'En annen'} er spurt om å ta stafetten`,
    accepted: (d: Happened) => `${d.who} tok over stafetten`,
    joined: (d: Happened) => `${d.who} er med i innsatsteamet`,
    declined: (d: Happened) => `${d.who} kunne ikke ta stafetten${because(d.reason)}`,
    followUp: (d: Happened) => (d.day ? `Ses på igjen ${d.day}` : 'Ny dag for oppfølging'),
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
    routed: (d: Happened) => `Henvendelsen din går til: ${d.route}${because(d.reason)}.`,
    offered: (d: Happened) =>
      `${d.to || 'En annen'} er spurt om å ta stafetten. Du har den til noen har sagt ja.`,
    accepted: (d: Happened) => `${d.who} har tatt over stafetten. Du er ikke lenger stafettholder.`,
    declined: (d: Happened) => `${d.who} kunne ikke ta stafetten. Den ligger der den lå.`,
    closed: (d: Happened) => `Henvendelsen din er avsluttet${d.ending ? `: ${d.ending}` : ''}.`,
  },
  /** What the reporter does when it goes there. */
  routeAdvice: {
    schoolTeam: 'Ta det med dit, uten navn der det går. Koordinatoren hjelper gjerne.',
    ownService: 'Følg opp i din egen tjeneste, i det systemet dere bruker.',
    bti: 'Følg BTI-veien videre. Du er stafettholder til en annen har sagt ja.',
    barnevern: 'Barnevernet får ingenting herfra: meld selv, i deres egen kanal.',
    otherMunicipality: 'Koordinatoren tar det videre på telefon. Ingenting er sendt herfra.',
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
    followUp: (d: Happened) => `Du er stafettholder. Den skal ses på igjen ${d.day}.`,
  },
  toOffered: {
    offered: (d: Happened) => `${d.who} spør om du kan ta stafetten i en henvendelse.`,
  },
};

const nn: typeof nb = {
  toldSummary: 'Nytt om ei henvending',
  toldUrgent: 'Ei henvending som hastar',
  toldGone: 'Ei henvending er sletta',
  from: (d) => `Frå: ${d.who}${d.roles ? `, ${d.roles}` : ''}`,
  somebody: 'Nokon',
  events: {
    sent: (d) => `Send av ${d.who}`,
    received: (d) => `Teken imot av ${d.who}`,
    asked: (d) => (d.ask ? `${d.who} spurde: ${d.ask}` : `${d.who} stilte eit spørsmål`),
    answered: (d) => (d.ask ? `${d.ask} Svar: ${d.reply}` : `${d.who} svarte: ${d.reply}`),
    talkOffered: (d) => `${d.who} foreslo ein samtale`,
    talkAgreed: () => 'Samtalen er avtalt',
    talkDeclined: () => 'Tida for samtalen passa ikkje',
    talkPassed: () => 'Ønsket om ein samtale er gitt vidare til politikontakten',
    routed: (d) => `Send vidare: ${d.route}${because(d.reason)}`,
    offered: (d) => `${d.to || 'Ein annan'} er spurd om å ta stafetten`,
    accepted: (d) => `${d.who} tok over stafetten`,
    joined: (d) => `${d.who} er med i innsatsteamet`,
    declined: (d) => `${d.who} kunne ikkje ta stafetten${because(d.reason)}`,
    followUp: (d) => (d.day ? `Blir sett på igjen ${d.day}` : 'Ny dag for oppfølging'),
    consent: () => 'Samtykke er oppdatert',
    closed: (d) => (d.ending ? `Avslutta: ${d.ending}` : 'Avslutta'),
    reopened: () => 'Opna igjen',
  },
  toReporter: {
    received: (d) => `${d.who} har teke imot henvendinga di.`,
    asked: (d) => (d.ask ? `${d.who} spør: ${d.ask}` : `${d.who} har skrive eit spørsmål til deg.`),
    talkOffered: (d) => `${d.who} foreslår ein samtale: ${d.talk}.`,
    talkAgreed: (d) => `Samtalen er avtalt: ${d.talk}.`,
    talkPassed: () => 'Koordinatoren har gitt ønsket ditt om ein samtale vidare til politikontakten.',
    routed: (d) => `Henvendinga di går til: ${d.route}${because(d.reason)}.`,
    offered: (d) => `${d.to || 'Ein annan'} er spurd om å ta stafetten. Du har han til nokon har sagt ja.`,
    accepted: (d) => `${d.who} har teke over stafetten. Du er ikkje lenger stafetthaldar.`,
    declined: (d) => `${d.who} kunne ikkje ta stafetten. Han ligg der han låg.`,
    closed: (d) => `Henvendinga di er avslutta${d.ending ? `: ${d.ending}` : ''}.`,
  },
  routeAdvice: {
    schoolTeam: 'Ta det med dit, utan namn der det går. Koordinatoren hjelper gjerne.',
    ownService: 'Følg opp i di eiga teneste, i det systemet de bruker.',
    bti: 'Følg BTI-vegen vidare. Du er stafetthaldar til ein annan har sagt ja.',
    barnevern: 'Barnevernet får ingenting herfrå: meld sjølv, i deira eigen kanal.',
    otherMunicipality: 'Koordinatoren tek det vidare på telefon. Ingenting er sendt herfrå.',
  },
  toCoordinator: {
    sent: (d) => `${d.who} har meldt ei uro. Svar trengst: ${d.day}.`,
    answered: (d) => `${d.who} har svart${d.ask ? ` på «${d.ask}»` : ''}: ${d.reply}.`,
    talkAgreed: (d) => `${d.who} har sagt ja til samtalen: ${d.talk}.`,
    talkDeclined: (d) => `${d.who} kan ikkje då. Foreslå ei anna tid.`,
    closed: (d) => `${d.who} har avslutta henvendinga${d.ending ? `: ${d.ending}` : ''}.`,
  },
  toHolder: {
    accepted: () => 'Du er stafetthaldar no.',
    followUp: (d) => `Du er stafetthaldar. Ho skal sjåast på igjen ${d.day}.`,
  },
  toOffered: {
    offered: (d) => `${d.who} spør om du kan ta stafetten i ei henvending.`,
  },
};

const en: typeof nb = {
  toldSummary: 'News of a concern',
  toldUrgent: 'A concern that is urgent',
  toldGone: 'A concern has been deleted',
  from: (d) => `From: ${d.who}${d.roles ? `, ${d.roles}` : ''}`,
  somebody: 'Somebody',
  events: {
    sent: (d) => `Sent by ${d.who}`,
    received: (d) => `Received by ${d.who}`,
    asked: (d) => (d.ask ? `${d.who} asked: ${d.ask}` : `${d.who} asked a question`),
    answered: (d) => (d.ask ? `${d.ask} Answer: ${d.reply}` : `${d.who} answered: ${d.reply}`),
    talkOffered: (d) => `${d.who} proposed a talk`,
    talkAgreed: () => 'The talk has been agreed',
    talkDeclined: () => 'The time of the talk did not suit',
    talkPassed: () => 'The wish for a talk has been passed on to the police contact',
    routed: (d) => `Passed on: ${d.route}${because(d.reason)}`,
    offered: (d) => `${d.to || 'Somebody else'} is asked to take the baton`,
    accepted: (d) => `${d.who} took over the baton`,
    joined: (d) => `${d.who} joined the response team`,
    declined: (d) => `${d.who} could not take the baton${because(d.reason)}`,
    followUp: (d) => (d.day ? `Looked at again ${d.day}` : 'A new day to look at it'),
    consent: () => 'Consent has been updated',
    closed: (d) => (d.ending ? `Closed: ${d.ending}` : 'Closed'),
    reopened: () => 'Opened again',
  },
  toReporter: {
    received: (d) => `${d.who} has received your concern.`,
    asked: (d) => (d.ask ? `${d.who} asks: ${d.ask}` : `${d.who} has written a question to you.`),
    talkOffered: (d) => `${d.who} proposes a talk: ${d.talk}.`,
    talkAgreed: (d) => `The talk is agreed: ${d.talk}.`,
    talkPassed: () => 'The coordinator has passed your wish for a talk on to the police contact.',
    routed: (d) => `Your concern goes to: ${d.route}${because(d.reason)}.`,
    offered: (d) =>
      `${d.to || 'Somebody else'} is asked to take the baton. You have it until somebody has agreed.`,
    accepted: (d) => `${d.who} has taken over the baton. You are no longer the case holder.`,
    declined: (d) => `${d.who} could not take the baton. It lies where it lay.`,
    closed: (d) => `Your concern is closed${d.ending ? `: ${d.ending}` : ''}.`,
  },
  routeAdvice: {
    schoolTeam: 'Take it there, without names where that can be done. The coordinator is glad to help.',
    ownService: 'Follow it up in your own service, in the system you use.',
    bti: 'Follow the BTI path on. You are the case holder until somebody else has agreed.',
    barnevern: 'The child welfare service gets nothing from here: report it yourself, by their own channel.',
    otherMunicipality: 'The coordinator takes it on by phone. Nothing has been sent from here.',
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
    followUp: (d) => `You are the case holder. It is looked at again ${d.day}.`,
  },
  toOffered: {
    offered: (d) => `${d.who} asks whether you can take the baton in a concern.`,
  },
};

export const concernTold = { nb, nn, en };
