// Every reason to refuse, as a sentence that says what happened, what was kept and what to do.
const nb = {
  unknownVerb: (_: object) =>
    'Denne knappen virker ikke lenger. Ingenting er endret. Skriv «hjelp» for å komme videre.',
  wrongPlace: (_: object) => 'Dette gjør vi i den private chatten. Åpne chatten med meg og skriv det der.',
  badInput: (_: object) =>
    'Noe i skjemaet manglet eller var for langt. Ingenting er lagret. Rett det og trykk igjen.',
  notAllowed: (d: { who: string }) => `Det er bare ${d.who} som kan gjøre dette.`,
  notSetUp: (_: object) => 'Kommunen er ikke satt opp ennå. Koordinatoren gjør det med ordet «oppsett».',
  noArea: (_: object) =>
    'Jeg vet ikke hvilken kommune du hører til. Be koordinatoren om å gi deg en rolle med «roller».',
  noLonger: (_: object) => 'Dette gjelder ikke lenger. Ingenting er endret.',
  badLink: (_: object) =>
    'Lenken må begynne med https:// og være hel. Ingenting er lagret. Lim den inn på nytt.',
  draftGone: (_: object) =>
    'Utkastet finnes ikke lenger: det er sendt eller forkastet. Ingenting nytt er sendt.',
  nobodyToInvite: (_: object) =>
    'Ingen har rollene i dette møtet ennå, så ingenting er sendt. Si hvem det er med «roller», og prøv igjen.',
  tooLateToUndo: (_: object) => 'Det er for sent å angre: innkallingen er sendt.',
  meetingBegun: (_: object) =>
    'Møtet har begynt, så svaret er ikke endret. Gi beskjed til den som kalte inn.',
  deputyMissing: (_: object) => 'Skriv hvem som kommer i stedet. Svaret er ikke endret.',
  calledAlready: (d: { forum: string; day: string; times: string }) =>
    `${d.forum} er alt kalt inn ${d.day} ${d.times}. Ingenting nytt er sendt.`,
  nameMissing: (_: object) => 'Kommunen må ha et navn. Ingenting er lagret.',
  whoIsMeant: (_: object) =>
    'Jeg trenger en kollega fra lista, eller både navn og e-postadresse. Ingenting er lagret.',
  yearUnread: (d: { command: string }) =>
    `Jeg leste ikke årstallet. Skriv det med fire sifre, som «${d.command} 2027».`,
  yearsUnread: (_: object) =>
    'Jeg leste ikke årene. Skriv dem med fire sifre og komma mellom, som «2025, 2028». Ingenting er lagret.',
  dayOutside: (d: { from: string; to: string }) =>
    `Datoen må være fra ${d.from} til ${d.to}. Ingenting er lagret.`,
  identifies: (d: { what: string }) =>
    `Teksten ser ut til å inneholde ${d.what}. Den er ikke lagret. Skriv uten opplysninger som kan peke på en person. Har du skrevet den i chatten, så slett meldingen: Teams har den fortsatt.`,
};
const nn: typeof nb = {
  unknownVerb: () =>
    'Denne knappen verkar ikkje lenger. Ingenting er endra. Skriv «hjelp» for å kome vidare.',
  wrongPlace: () => 'Dette gjer vi i den private chatten. Opne chatten med meg og skriv det der.',
  badInput: () => 'Noko i skjemaet mangla eller var for langt. Ingenting er lagra. Rett det og trykk igjen.',
  notAllowed: (d) => `Det er berre ${d.who} som kan gjere dette.`,
  notSetUp: () => 'Kommunen er ikkje sett opp enno. Koordinatoren gjer det med ordet «oppsett».',
  noArea: () =>
    'Eg veit ikkje kva kommune du høyrer til. Be koordinatoren om å gi deg ei rolle med «roller».',
  badLink: () => 'Lenkja må byrje med https:// og vere heil. Ingenting er lagra. Lim ho inn på nytt.',
  draftGone: () => 'Utkastet finst ikkje lenger: det er sendt eller forkasta. Ingenting nytt er sendt.',
  nobodyToInvite: () =>
    'Ingen har rollene i dette møtet enno, så ingenting er sendt. Sei kven det er med «roller», og prøv igjen.',
  tooLateToUndo: () => 'Det er for seint å angre: innkallinga er send.',
  meetingBegun: () => 'Møtet har byrja, så svaret er ikkje endra. Gi melding til den som kalla inn.',
  deputyMissing: () => 'Skriv kven som kjem i staden. Svaret er ikkje endra.',
  calledAlready: (d) => `${d.forum} er alt kalla inn ${d.day} ${d.times}. Ingenting nytt er sendt.`,
  nameMissing: () => 'Kommunen må ha eit namn. Ingenting er lagra.',
  whoIsMeant: () => 'Eg treng ein kollega frå lista, eller både namn og e-postadresse. Ingenting er lagra.',
  noLonger: () => 'Dette gjeld ikkje lenger. Ingenting er endra.',
  yearUnread: (d) => `Eg las ikkje årstalet. Skriv det med fire siffer, som «${d.command} 2027».`,
  yearsUnread: () =>
    'Eg las ikkje åra. Skriv dei med fire siffer og komma mellom, som «2025, 2028». Ingenting er lagra.',
  dayOutside: (d) => `Datoen må vere frå ${d.from} til ${d.to}. Ingenting er lagra.`,
  identifies: (d) =>
    `Teksten ser ut til å innehalde ${d.what}. Han er ikkje lagra. Skriv utan opplysningar som kan peike på ein person. Har du skrive han i chatten, så slett meldinga: Teams har ho framleis.`,
};
const en: typeof nb = {
  unknownVerb: () => 'This button no longer works. Nothing has changed. Type “help” to go on.',
  wrongPlace: () => 'We do this in the private chat. Open the chat with me and type it there.',
  badInput: () =>
    'Something in the form was missing or too long. Nothing was saved. Correct it and press again.',
  notAllowed: (d) => `Only ${d.who} can do this.`,
  notSetUp: () =>
    'The municipality has not been set up yet. The coordinator does that with the word “setup”.',
  noArea: () =>
    'I do not know which municipality you belong to. Ask the coordinator to give you a role with “roles”.',
  badLink: () => 'The link must begin with https:// and be complete. Nothing was saved. Paste it again.',
  draftGone: () => 'The draft no longer exists: it has been sent or discarded. Nothing new was sent.',
  nobodyToInvite: () =>
    'Nobody holds the roles of this meeting yet, so nothing was sent. Say who does with “roles”, and try again.',
  tooLateToUndo: () => 'It is too late to undo: the invitation has been sent.',
  meetingBegun: () => 'The meeting has begun, so the answer was not changed. Tell the convener.',
  deputyMissing: () => 'Write who comes instead. The answer was not changed.',
  calledAlready: (d) => `${d.forum} has already been called for ${d.day} ${d.times}. Nothing new was sent.`,
  nameMissing: () => 'The municipality must have a name. Nothing was saved.',
  whoIsMeant: () => 'I need a colleague from the list, or both name and e-mail address. Nothing was saved.',
  noLonger: () => 'This no longer applies. Nothing has changed.',
  yearUnread: (d) => `I could not read the year. Write it with four figures, as “${d.command} 2027”.`,
  yearsUnread: () =>
    'I could not read the years. Write them with four figures and commas between, as “2025, 2028”. Nothing was saved.',
  dayOutside: (d) => `The date must be from ${d.from} to ${d.to}. Nothing was saved.`,
  identifies: (d) =>
    `The text seems to contain ${d.what}. It was not saved. Write without anything that could point to a person. If you typed it in the chat, delete the message: Teams still has it.`,
};
export const refusals = { nb, nn, en };
