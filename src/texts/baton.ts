// Words for the baton: where a concern goes, who is asked to take it, and what came of asking.
import { PHONES } from '../presets/guidance/numbers.ts';
import type { ABOUT, Route } from '../domain/concern.ts';

type Numbered = { number: string };
type ByRoute = Readonly<Record<Route, string>>;
type Short = Readonly<Record<(typeof ABOUT)[number], string>>;
type Told = { told: boolean };

const nb = {
  number: (d: Numbered) => `Henvendelse ${d.number}`,
  closed: (d: Numbered) => `Henvendelse ${d.number} er avsluttet. Ingenting er endret.`,
  short: {
    group: 'gruppe',
    milieu: 'miljø',
    place: 'sted',
    trend: 'trend',
    person: 'enkeltsak',
  } satisfies Short,
  item: (d: Numbered & { about: string }) => `Henvendelse ${d.number} (${d.about})`,
  individualItem: (d: Numbered & { terms: string }) => `${d.terms} (henvendelse ${d.number})`,

  whereTitle: (d: Numbered) => `Hvor skal henvendelse ${d.number} gå?`,
  whereLead: 'Stafetten er der den er til den neste har sagt ja.',
  whereLabel: 'Velg ett sted',
  whereError: 'Velg hvor den skal gå.',
  lines: {
    schoolTeam: 'Skolens tverrfaglige team: det nærmeste først. En rolle spørres, eller du gir råd',
    ownService: 'Egen tjeneste: følges opp der den som meldte fra, jobber',
    bti: 'BTI-veien: trinn for trinn etter nivå, med samtykke',
    barnevern: 'Barnevernet: går aldri gjennom meg. Den som kjenner saken, melder selv',
    fagteam: 'Fagteamets neste møte: bare nummeret, som en sak uten navn og uten svar',
    innsatsteam: 'Innsatsteam: du velger roller, og hver av dem blir spurt',
    emergency: 'Hastemøte: du kaller inn på noen minutter',
    otherMunicipality: 'En annen kommune: du ringer dem. Ingenting sendes',
    notOurs: 'Ikke vår oppgave: den som meldte fra, får vite hvorfor og hvor',
  } satisfies ByRoute,
  next: 'Videre',
  back: 'Velg et annet sted',
  toStart: 'Tilbake',

  how: {
    schoolTeam:
      'Velg rollen som skal spørres om å ta stafetten. Velger du ingen, blir den hos den som har den nå, med råd om å ta det i skolens tverrfaglige team først.',
    ownService:
      'Velg rollen som skal spørres om å ta stafetten. Velger du ingen, blir den hos den som har den nå, med råd om å følge opp i egen tjeneste.',
    bti: 'Velg rollen som skal spørres om å ta stafetten. Velger du ingen, blir den hos den som har den nå, med råd om BTI-veien.',
    barnevern:
      'En bekymringsmelding til barnevernet går aldri gjennom meg, og jeg sender ingenting dit. Plikten til å melde er personlig: den som har grunn til bekymringen, melder selv, i barnevernets egen kanal. Jeg lagrer bare at dere er vist dit. Den som har stafetten, får vite veien.',
    fagteam: 'Saken settes på neste saksliste som et nummer. De som møter, ser ingen svar.',
    innsatsteam:
      'Velg rollene som trengs. Jeg har krysset av et forslag. Hver av dem blir spurt, og du ser her hvem som har sagt ja.',
    emergency: `Du velger tema, tid og roller på neste kort. Skriv ikke noe om personer. Er noen i fare nå: ring ${PHONES.police}.`,
    otherMunicipality:
      'Du ringer den andre kommunen. Jeg sender ingenting dit. Den som meldte fra, får vite at du tar det på telefon.',
    notOurs: 'Den som meldte fra, får vite hvorfor, og at du kan si hvor det hører hjemme.',
  } satisfies ByRoute,
  reasonLabel: 'Hvorfor?',
  reasonError: 'Velg hvorfor. Uten grunn sendes ingenting.',
  roleLabel: 'Hvem skal spørres?',
  roleNone: 'Ingen: stafetten blir der den er, med råd',
  rolesLabel: 'Hvem trengs?',
  rolesError: 'Velg minst én rolle.',
  noRoles: 'Ingen roller har noen i seg nå. Skriv «roller» for å fylle dem.',
  forumLabel: 'Hvilket møte?',
  anonymousLabel: 'Ingen kan kjennes igjen, heller ikke av flere opplysninger satt sammen',
  personRule:
    'Saken gjelder én ungdom. Den tas opp bare med samtykke, når ungdommen eller foresatte er til stede, eller anonymt der møtet tillater det.',
  send: {
    schoolTeam: 'Send dit',
    ownService: 'Send dit',
    bti: 'Send dit',
    barnevern: 'Vis videre til barnevernet',
    fagteam: 'Sett på sakslista',
    innsatsteam: 'Spør disse',
    emergency: 'Til hastemøtet',
    otherMunicipality: 'Si fra at jeg ringer',
    notOurs: 'Si fra',
  } satisfies ByRoute,

  routed: (d: { place: string } & Told) =>
    `Veien videre: ${d.place}.${d.told ? ' Den som meldte fra, har fått vite det.' : ''}`,
  stays: 'Stafetten blir hos den som har den nå.',
  asked: (d: { n: number; role: string }) =>
    d.n === 0
      ? `Ingen i Teams har fått spørsmålet${d.role ? ` til ${d.role}` : ''}.`
      : `${d.n === 1 ? 'Én er' : `${d.n} er`} spurt${d.role ? ` (${d.role})` : ''}. Den første som sier ja, får stafetten.`,
  askedTeam: (d: { n: number }) => (d.n === 1 ? 'Én er spurt.' : `${d.n} er spurt.`),
  mailed: (d: { names: string }) =>
    `Bare e-post: ${d.names}, som har fått et nøytralt brev om å ringe deg, uten nummer og innhold.`,
  unreached: (d: { names: string }) => `Jeg når ikke ${d.names}. Ring selv.`,
  nobodyAsked: 'Den som har rollen, har stafetten alt. Ingen er spurt.',
  listed: (d: { forum: string; day: string }) =>
    d.day
      ? `Saken står på sakslista til ${d.forum} ${d.day}.`
      : `Saken står på sakslista til neste ${d.forum}. Møtet har ingen dato ennå.`,
  noConsent:
    'Møtene her tar den bare med samtykke, eller når ungdommen eller foresatte er til stede. Ingenting er sendt. Registrer samtykket først, eller velg et annet sted.',
  noBench:
    'Ingen møter her kan ta en slik sak. Ingenting er sendt. Velg et annet sted, for eksempel BTI-veien.',
  toEmergency: 'Gå til hastemøtet',
  toLines: 'Numre og plikter',
  toTeam: 'Hvem har sagt ja',
  toConcern: 'Åpne henvendelsen',
  toConsent: 'Samtykke',
  toWhere: 'Velg hvor den skal gå',

  offerTitle: (d: Numbered) => `Kan du ta stafetten i henvendelse ${d.number}?`,
  teamTitle: (d: Numbered) => `Kan du være med i et innsatsteam? Henvendelse ${d.number}`,
  offerBy: (d: { name: string; role: string }) =>
    d.role ? `${d.name} spør deg, som ${d.role}.` : `${d.name} spør deg.`,
  offerLead: 'Sier du ja, er det du som svarer for oppfølgingen til en annen har overtatt.',
  teamLead: 'Du kan være med, eller være med og ta stafetten: da er det du som svarer for oppfølgingen.',
  by: 'Meldt av',
  accept: 'Jeg tar stafetten',
  join: 'Jeg er med',
  decline: 'Jeg kan ikke',
  declineLabel: 'Hvis du ikke kan: hvorfor?',
  accepted: (d: Numbered) => `Du har stafetten i henvendelse ${d.number}.`,
  acceptedNext:
    'Den som meldte fra, og koordinatoren har fått vite det. Åpne henvendelsen for å se hva som er gjort, og sett en dag for oppfølging.',
  joined: (d: Numbered) => `Du er med i innsatsteamet for henvendelse ${d.number}.`,
  joinedNext: 'Koordinatoren ser det. Du hører når dere skal møtes.',
  declined: (d: Numbered) =>
    `Greit. Du er ikke lenger spurt om henvendelse ${d.number}. Koordinatoren har fått vite det.`,
  takenByOther: (d: Numbered) =>
    `Noen andre har alt tatt stafetten i henvendelse ${d.number}. Takk for at du svarte.`,
  notAsked: (d: Numbered) => `Du er ikke lenger spurt om henvendelse ${d.number}.`,

  passTitle: (d: Numbered) => `Gi stafetten i henvendelse ${d.number} videre`,
  passLead: 'Du har stafetten til den neste har sagt ja.',
  passError: 'Velg hvem som skal spørres.',
  pass: 'Gi stafetten videre',
  ask: 'Spør',

  team: (d: Numbered) => `Innsatsteam, henvendelse ${d.number}`,
  teamCount: (d: { yes: number; all: number }) => `${d.yes} av ${d.all} har sagt ja.`,
  teamNone: 'Ingen er spurt om et innsatsteam nå.',
  teamState: {
    taken: 'Har stafetten',
    joined: 'Er med',
    declined: 'Kan ikke',
    waiting: 'Har ikke svart',
    letter: 'Får brev, ring selv',
    gone: 'Er ikke lenger spurt',
  },
  erased: (d: Numbered) => `Henvendelse ${d.number} er slettet`,

  remindTitle: (d: Numbered) => `Henvendelse ${d.number} venter på svar fra deg`,
  remind: 'Du er spurt om å ta stafetten. Si fra om du kan eller ikke.',
  seeOffer: 'Se og svar',
  unansweredTitle: (d: Numbered) => `Ingen har tatt stafetten i henvendelse ${d.number}`,
  unanswered: (d: { n: number }) =>
    `${d.n === 1 ? 'Den som er spurt, har ikke svart' : `De ${d.n} som er spurt, har ikke svart`} på fire arbeidsdager. Stafetten er der den var. Ring, eller spør noen andre.`,
  nobodyTitle: (d: Numbered) => `Ingen har stafetten i henvendelse ${d.number}`,
  nobody: 'Den som hadde stafetten, har ingen rolle her lenger. Velg hvor henvendelsen skal gå.',
  nobodyAskedTitle: (d: Numbered) => `Ingen er igjen til å svare om henvendelse ${d.number}`,
  nobodyLeft: 'De som er spurt om å ta stafetten, har ingen rolle her lenger. Spør noen andre.',

  letterSubject: 'Koordinatoren ber deg ringe',
  letterText: (d: { name: string; area: string }) =>
    `${d.name}, SLT-koordinator i ${d.area}, ber deg ringe. Det haster ikke mer enn at det kan tas i arbeidstiden.`,
  letterNot: 'Svar ikke på denne e-posten med opplysninger om noen.',
};

const nn: typeof nb = {
  number: (d) => `Henvending ${d.number}`,
  closed: (d) => `Henvending ${d.number} er avslutta. Ingenting er endra.`,
  short: { group: 'gruppe', milieu: 'miljø', place: 'stad', trend: 'trend', person: 'enkeltsak' },
  item: (d) => `Henvending ${d.number} (${d.about})`,
  individualItem: (d) => `${d.terms} (henvending ${d.number})`,

  whereTitle: (d) => `Kvar skal henvending ${d.number} gå?`,
  whereLead: 'Stafetten er der han er til den neste har sagt ja.',
  whereLabel: 'Vel éin stad',
  whereError: 'Vel kvar ho skal gå.',
  lines: {
    schoolTeam: 'Det tverrfaglege teamet på skulen: det næraste først. Ei rolle blir spurd, eller du gir råd',
    ownService: 'Eiga teneste: blir følgt opp der den som melde frå, jobbar',
    bti: 'BTI-vegen: steg for steg etter nivå, med samtykke',
    barnevern: 'Barnevernet: går aldri gjennom meg. Den som kjenner saka, melder sjølv',
    fagteam: 'Neste møte i fagteamet: berre nummeret, som ei sak utan namn og utan svar',
    innsatsteam: 'Innsatsteam: du vel roller, og kvar av dei blir spurd',
    emergency: 'Hastemøte: du kallar inn på nokre minutt',
    otherMunicipality: 'Ein annan kommune: du ringjer dei. Ingenting blir sendt',
    notOurs: 'Ikkje vår oppgåve: den som melde frå, får vite kvifor og kvar',
  },
  next: 'Vidare',
  back: 'Vel ein annan stad',
  toStart: 'Tilbake',

  how: {
    schoolTeam:
      'Vel rolla som skal spørjast om å ta stafetten. Vel du ingen, blir han hos den som har han no, med råd om å ta det i det tverrfaglege teamet på skulen først.',
    ownService:
      'Vel rolla som skal spørjast om å ta stafetten. Vel du ingen, blir han hos den som har han no, med råd om å følgje opp i eiga teneste.',
    bti: 'Vel rolla som skal spørjast om å ta stafetten. Vel du ingen, blir han hos den som har han no, med råd om BTI-vegen.',
    barnevern:
      'Ei bekymringsmelding til barnevernet går aldri gjennom meg, og eg sender ingenting dit. Plikta til å melde er personleg: den som har grunn til uroa, melder sjølv, i barnevernet sin eigen kanal. Eg lagrar berre at de er viste dit. Den som har stafetten, får vite vegen.',
    fagteam: 'Saka blir sett på neste sakliste som eit nummer. Dei som møter, ser ingen svar.',
    innsatsteam:
      'Vel rollene som trengst. Eg har kryssa av eit forslag. Kvar av dei blir spurd, og du ser her kven som har sagt ja.',
    emergency: `Du vel tema, tid og roller på neste kort. Skriv ikkje noko om personar. Er nokon i fare no: ring ${PHONES.police}.`,
    otherMunicipality:
      'Du ringjer den andre kommunen. Eg sender ingenting dit. Den som melde frå, får vite at du tek det på telefon.',
    notOurs: 'Den som melde frå, får vite kvifor, og at du kan seie kvar det høyrer heime.',
  },
  reasonLabel: 'Kvifor?',
  reasonError: 'Vel kvifor. Utan grunn blir ingenting sendt.',
  roleLabel: 'Kven skal spørjast?',
  roleNone: 'Ingen: stafetten blir der han er, med råd',
  rolesLabel: 'Kven trengst?',
  rolesError: 'Vel minst éi rolle.',
  noRoles: 'Ingen roller har nokon i seg no. Skriv «roller» for å fylle dei.',
  forumLabel: 'Kva møte?',
  anonymousLabel: 'Ingen kan kjennast igjen, heller ikkje av fleire opplysningar sette saman',
  personRule:
    'Saka gjeld éin ungdom. Ho blir teken opp berre med samtykke, når ungdommen eller føresette er til stades, eller anonymt der møtet tillèt det.',
  send: {
    schoolTeam: 'Send dit',
    ownService: 'Send dit',
    bti: 'Send dit',
    barnevern: 'Vis vidare til barnevernet',
    fagteam: 'Set på saklista',
    innsatsteam: 'Spør desse',
    emergency: 'Til hastemøtet',
    otherMunicipality: 'Sei frå at eg ringjer',
    notOurs: 'Sei frå',
  },

  routed: (d) => `Vegen vidare: ${d.place}.${d.told ? ' Den som melde frå, har fått vite det.' : ''}`,
  stays: 'Stafetten blir hos den som har han no.',
  asked: (d) =>
    d.n === 0
      ? `Ingen i Teams har fått spørsmålet${d.role ? ` til ${d.role}` : ''}.`
      : `${d.n === 1 ? 'Éin er spurd' : `${d.n} er spurde`}${d.role ? ` (${d.role})` : ''}. Den første som seier ja, får stafetten.`,
  askedTeam: (d) => (d.n === 1 ? 'Éin er spurd.' : `${d.n} er spurde.`),
  mailed: (d) =>
    `Berre e-post: ${d.names}, som har fått eit nøytralt brev om å ringje deg, utan nummer og innhald.`,
  unreached: (d) => `Eg når ikkje ${d.names}. Ring sjølv.`,
  nobodyAsked: 'Den som har rolla, har stafetten alt. Ingen er spurd.',
  listed: (d) =>
    d.day
      ? `Saka står på saklista til ${d.forum} ${d.day}.`
      : `Saka står på saklista til neste ${d.forum}. Møtet har ingen dato enno.`,
  noConsent:
    'Møta her tek ho berre med samtykke, eller når ungdommen eller føresette er til stades. Ingenting er sendt. Registrer samtykket først, eller vel ein annan stad.',
  noBench: 'Ingen møte her kan ta ei slik sak. Ingenting er sendt. Vel ein annan stad, til dømes BTI-vegen.',
  toEmergency: 'Gå til hastemøtet',
  toLines: 'Nummer og plikter',
  toTeam: 'Kven har sagt ja',
  toConcern: 'Opne henvendinga',
  toConsent: 'Samtykke',
  toWhere: 'Vel kvar ho skal gå',

  offerTitle: (d) => `Kan du ta stafetten i henvending ${d.number}?`,
  teamTitle: (d) => `Kan du vere med i eit innsatsteam? Henvending ${d.number}`,
  offerBy: (d) => (d.role ? `${d.name} spør deg, som ${d.role}.` : `${d.name} spør deg.`),
  offerLead: 'Seier du ja, er det du som svarar for oppfølginga til ein annan har teke over.',
  teamLead: 'Du kan vere med, eller vere med og ta stafetten: då er det du som svarar for oppfølginga.',
  by: 'Meldt av',
  accept: 'Eg tek stafetten',
  join: 'Eg er med',
  decline: 'Eg kan ikkje',
  declineLabel: 'Viss du ikkje kan: kvifor?',
  accepted: (d) => `Du har stafetten i henvending ${d.number}.`,
  acceptedNext:
    'Den som melde frå, og koordinatoren har fått vite det. Opne henvendinga for å sjå kva som er gjort, og set ein dag for oppfølging.',
  joined: (d) => `Du er med i innsatsteamet for henvending ${d.number}.`,
  joinedNext: 'Koordinatoren ser det. Du høyrer når de skal møtast.',
  declined: (d) =>
    `Greitt. Du er ikkje lenger spurd om henvending ${d.number}. Koordinatoren har fått vite det.`,
  takenByOther: (d) => `Nokon andre har alt teke stafetten i henvending ${d.number}. Takk for at du svara.`,
  notAsked: (d) => `Du er ikkje lenger spurd om henvending ${d.number}.`,

  passTitle: (d) => `Gi stafetten i henvending ${d.number} vidare`,
  passLead: 'Du har stafetten til den neste har sagt ja.',
  passError: 'Vel kven som skal spørjast.',
  pass: 'Gi stafetten vidare',
  ask: 'Spør',

  team: (d) => `Innsatsteam, henvending ${d.number}`,
  teamCount: (d) => `${d.yes} av ${d.all} har sagt ja.`,
  teamNone: 'Ingen er spurde om eit innsatsteam no.',
  teamState: {
    taken: 'Har stafetten',
    joined: 'Er med',
    declined: 'Kan ikkje',
    waiting: 'Har ikkje svara',
    letter: 'Får brev, ring sjølv',
    gone: 'Er ikkje lenger spurd',
  },
  erased: (d) => `Henvending ${d.number} er sletta`,

  remindTitle: (d) => `Henvending ${d.number} ventar på svar frå deg`,
  remind: 'Du er spurd om å ta stafetten. Sei frå om du kan eller ikkje.',
  seeOffer: 'Sjå og svar',
  unansweredTitle: (d) => `Ingen har teke stafetten i henvending ${d.number}`,
  unanswered: (d) =>
    `${d.n === 1 ? 'Den som er spurd, har ikkje svara' : `Dei ${d.n} som er spurde, har ikkje svara`} på fire arbeidsdagar. Stafetten er der han var. Ring, eller spør nokon andre.`,
  nobodyTitle: (d) => `Ingen har stafetten i henvending ${d.number}`,
  nobody: 'Den som hadde stafetten, har inga rolle her lenger. Vel kvar henvendinga skal gå.',
  nobodyAskedTitle: (d) => `Ingen er igjen til å svare om henvending ${d.number}`,
  nobodyLeft: 'Dei som er spurde om å ta stafetten, har inga rolle her lenger. Spør nokon andre.',

  letterSubject: 'Koordinatoren ber deg ringje',
  letterText: (d) =>
    `${d.name}, SLT-koordinator i ${d.area}, ber deg ringje. Det hastar ikkje meir enn at det kan takast i arbeidstida.`,
  letterNot: 'Svar ikkje på denne e-posten med opplysningar om nokon.',
};

const en: typeof nb = {
  number: (d) => `Concern ${d.number}`,
  closed: (d) => `Concern ${d.number} has been closed. Nothing has changed.`,
  short: { group: 'group', milieu: 'milieu', place: 'place', trend: 'trend', person: 'individual case' },
  item: (d) => `Concern ${d.number} (${d.about})`,
  individualItem: (d) => `${d.terms} (concern ${d.number})`,

  whereTitle: (d) => `Where shall concern ${d.number} go?`,
  whereLead: 'The baton stays where it is until the next one has said yes.',
  whereLabel: 'Choose one place',
  whereError: 'Choose where it shall go.',
  lines: {
    schoolTeam:
      'The school’s cross-disciplinary team: the nearest first. A role is asked, or you give advice',
    ownService: 'Own service: whoever reported follows it up where they work',
    bti: 'The BTI path: step by step by level, with consent',
    barnevern: 'The child welfare service: never through me. Whoever knows the case reports it themselves',
    fagteam: 'The next meeting of the fagteam: only the number, as an item without names or answers',
    innsatsteam: 'Response team: you choose roles, and each of them is asked',
    emergency: 'Emergency meeting: you call it within minutes',
    otherMunicipality: 'Another municipality: you phone them. Nothing is sent',
    notOurs: 'Not our task: whoever reported is told why, and where',
  },
  next: 'Go on',
  back: 'Choose another place',
  toStart: 'Back',

  how: {
    schoolTeam:
      'Choose the role that shall be asked to take the baton. If you choose none, it stays with whoever holds it now, with the advice to take it to the school’s team first.',
    ownService:
      'Choose the role that shall be asked to take the baton. If you choose none, it stays with whoever holds it now, with the advice to follow it up in their own service.',
    bti: 'Choose the role that shall be asked to take the baton. If you choose none, it stays with whoever holds it now, with advice on the BTI path.',
    barnevern:
      'A report to the child welfare service never goes through me, and I send nothing there. The duty to report is personal: whoever has cause for the concern reports it themselves, by that service’s own channel. I keep only that you were shown the way there. Whoever holds the baton is told the way.',
    fagteam: 'It is put on the next agenda as a number. Those who meet see no answers.',
    innsatsteam:
      'Choose the roles that are needed. I have ticked a suggestion. Each of them is asked, and you see here who has said yes.',
    emergency: `You choose theme, time and roles on the next card. Write nothing about persons. If anybody is in danger now: call ${PHONES.police}.`,
    otherMunicipality:
      'You phone the other municipality. I send nothing there. Whoever reported is told that you take it by phone.',
    notOurs: 'Whoever reported is told why, and that you can say where it belongs.',
  },
  reasonLabel: 'Why?',
  reasonError: 'Choose why. Without a reason nothing is sent.',
  roleLabel: 'Who shall be asked?',
  roleNone: 'Nobody: the baton stays where it is, with advice',
  rolesLabel: 'Who is needed?',
  rolesError: 'Choose at least one role.',
  noRoles: 'No role has anybody in it now. Type “roles” to fill them.',
  forumLabel: 'Which meeting?',
  anonymousLabel: 'Nobody can be recognised, not even from several facts put together',
  personRule:
    'The case is about one young person. It is taken up only with consent, with the young person or guardians present, or anonymously where the meeting allows it.',
  send: {
    schoolTeam: 'Send it there',
    ownService: 'Send it there',
    bti: 'Send it there',
    barnevern: 'Show the way to the child welfare service',
    fagteam: 'Put it on the agenda',
    innsatsteam: 'Ask these',
    emergency: 'To the emergency meeting',
    otherMunicipality: 'Tell them that I phone',
    notOurs: 'Tell them',
  },

  routed: (d) => `The way on: ${d.place}.${d.told ? ' Whoever reported has been told.' : ''}`,
  stays: 'The baton stays with whoever holds it now.',
  asked: (d) =>
    d.n === 0
      ? `Nobody in Teams got the question${d.role ? ` to ${d.role}` : ''}.`
      : `${d.n === 1 ? 'One has' : `${d.n} have`} been asked${d.role ? ` (${d.role})` : ''}. The first to say yes gets the baton.`,
  askedTeam: (d) => (d.n === 1 ? 'One has been asked.' : `${d.n} have been asked.`),
  mailed: (d) =>
    `E-mail only: ${d.names}. A neutral letter asks for a call to you, without number or content.`,
  unreached: (d) => `I cannot reach ${d.names}. Please phone.`,
  nobodyAsked: 'Whoever holds the role has the baton already. Nobody was asked.',
  listed: (d) =>
    d.day
      ? `It stands on the agenda of ${d.forum} ${d.day}.`
      : `It stands on the agenda of the next ${d.forum}. The meeting has no date yet.`,
  noBench:
    'No meeting here can take such a case. Nothing was sent. Choose another place, for example the BTI path.',
  noConsent:
    'The meetings here take it only with consent, or when the young person or a guardian is present. Nothing was sent. Record the consent first, or choose another place.',
  toEmergency: 'Go to the emergency meeting',
  toLines: 'Numbers and duties',
  toTeam: 'Who has said yes',
  toConcern: 'Open the concern',
  toConsent: 'Consent',
  toWhere: 'Choose where it shall go',

  offerTitle: (d) => `Can you take the baton in concern ${d.number}?`,
  teamTitle: (d) => `Can you join a response team? Concern ${d.number}`,
  offerBy: (d) => (d.role ? `${d.name} asks you, as ${d.role}.` : `${d.name} asks you.`),
  offerLead: 'If you say yes, you answer for following it up until somebody else has taken over.',
  teamLead: 'You can join, or join and take the baton: then you answer for following it up.',
  by: 'Reported by',
  accept: 'I take the baton',
  join: 'I join',
  decline: 'I cannot',
  declineLabel: 'If you cannot: why?',
  accepted: (d) => `You hold the baton in concern ${d.number}.`,
  acceptedNext:
    'Whoever reported and the coordinator have been told. Open the concern to see what has been done, and set a day to look at it again.',
  joined: (d) => `You are in the response team for concern ${d.number}.`,
  joinedNext: 'The coordinator sees it. You will hear when you are to meet.',
  declined: (d) =>
    `That is fine. You are no longer asked about concern ${d.number}. The coordinator has been told.`,
  takenByOther: (d) =>
    `Somebody else has already taken the baton in concern ${d.number}. Thank you for answering.`,
  notAsked: (d) => `You are no longer asked about concern ${d.number}.`,

  passTitle: (d) => `Pass on the baton in concern ${d.number}`,
  passLead: 'You hold the baton until the next one has said yes.',
  passError: 'Choose who shall be asked.',
  pass: 'Pass on the baton',
  ask: 'Ask',

  team: (d) => `Response team, concern ${d.number}`,
  teamCount: (d) => `${d.yes} of ${d.all} have said yes.`,
  teamNone: 'Nobody is asked about a response team now.',
  teamState: {
    taken: 'Holds the baton',
    joined: 'Joins',
    declined: 'Cannot',
    waiting: 'Has not answered',
    letter: 'Gets a letter, please phone',
    gone: 'No longer asked',
  },
  erased: (d) => `Concern ${d.number} has been erased`,

  remindTitle: (d) => `Concern ${d.number} waits for your answer`,
  remind: 'You are asked to take the baton. Say whether you can or not.',
  seeOffer: 'See and answer',
  unansweredTitle: (d) => `Nobody has taken the baton in concern ${d.number}`,
  unanswered: (d) =>
    `${d.n === 1 ? 'The one who is asked has not answered' : `The ${d.n} who are asked have not answered`} in four working days. The baton is where it was. Phone, or ask somebody else.`,
  nobodyTitle: (d) => `Nobody has the baton in concern ${d.number}`,
  nobody: 'Whoever held the baton has no role here any longer. Choose where the concern shall go.',
  nobodyAskedTitle: (d) => `Nobody is left to answer about concern ${d.number}`,
  nobodyLeft: 'Those who are asked to take the baton have no role here any longer. Ask somebody else.',

  letterSubject: 'The coordinator asks you to phone',
  letterText: (d) =>
    `${d.name}, SLT coordinator in ${d.area}, asks you to phone. It is no more urgent than that it can be done in working hours.`,
  letterNot: 'Do not answer this e-mail with anything about anybody.',
};
export const baton = { nb, nn, en };
