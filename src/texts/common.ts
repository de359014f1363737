// Words that more than one card uses, and the names of those who may.
const nb = {
  product: 'SLT-bot',
  yes: 'Ja',
  no: 'Nei',
  help: 'Hjelp',
  cancel: 'Avbryt',
  saved: 'Lagret.',
  none: 'ingen',
  leftOutNote: (d: { n: number }) =>
    `${d.n === 1 ? 'Én tekst er utelatt fordi den' : `${d.n} tekster er utelatt fordi de`} kan peke på en person.`,
};
const nn: typeof nb = {
  product: 'SLT-bot',
  yes: 'Ja',
  no: 'Nei',
  help: 'Hjelp',
  cancel: 'Avbryt',
  saved: 'Lagra.',
  none: 'ingen',
  leftOutNote: (d) =>
    `${d.n === 1 ? 'Éin tekst er utelaten fordi han' : `${d.n} tekstar er utelatne fordi dei`} kan peike på ein person.`,
};
const en: typeof nb = {
  product: 'SLT bot',
  yes: 'Yes',
  no: 'No',
  help: 'Help',
  cancel: 'Cancel',
  saved: 'Saved.',
  none: 'none',
  leftOutNote: (d) =>
    `${d.n === 1 ? 'One text is left out because it' : `${d.n} texts are left out because they`} may point out a person.`,
};
export const common = { nb, nn, en };

const whoNb = {
  anyone: 'alle',
  clock: 'tjenesten selv',
  coordinator: 'koordinatoren eller stedfortrederen',
  convener: 'den som innkaller til møtet, eller koordinatoren',
  owner: 'den som har ansvaret for tiltaket, eller koordinatoren',
  responsible: 'den som har ansvaret for rutinen, eller koordinatoren',
  taskOwner: 'den som har ansvaret for oppgaven, eller koordinatoren',
  member: 'de som er med i møtet',
  chair: 'møtelederen eller vara',
  secretary: 'referenten, eller koordinatoren',
  home: 'kommunen som kaller inn til møtet',
  operator: 'den som drifter tjenesten',
  emergencyCaller: 'koordinatoren, stedfortrederen eller politikontakten',
  roleHolder: 'de som har en rolle i SLT-arbeidet',
  ownRole: 'den som har rollen, eller koordinatoren',
};
const whoNn: typeof whoNb = {
  anyone: 'alle',
  clock: 'tenesta sjølv',
  coordinator: 'koordinatoren eller stadfortredaren',
  convener: 'den som kallar inn til møtet, eller koordinatoren',
  owner: 'den som har ansvaret for tiltaket, eller koordinatoren',
  responsible: 'den som har ansvaret for rutinen, eller koordinatoren',
  taskOwner: 'den som har ansvaret for oppgåva, eller koordinatoren',
  member: 'dei som er med i møtet',
  chair: 'møteleiaren eller vara',
  secretary: 'referenten, eller koordinatoren',
  home: 'kommunen som kallar inn til møtet',
  operator: 'den som driftar tenesta',
  emergencyCaller: 'koordinatoren, stadfortredaren eller politikontakten',
  roleHolder: 'dei som har ei rolle i SLT-arbeidet',
  ownRole: 'den som har rolla, eller koordinatoren',
};
const whoEn: typeof whoNb = {
  anyone: 'everyone',
  clock: 'the service itself',
  coordinator: 'the coordinator or the deputy',
  convener: 'the one who convenes the meeting, or the coordinator',
  owner: 'the one responsible for the measure, or the coordinator',
  responsible: 'the one responsible for the routine, or the coordinator',
  taskOwner: 'the one responsible for the task, or the coordinator',
  member: 'those who are part of the meeting',
  chair: 'the one who chairs the meeting, or the deputy',
  secretary: 'the one who writes the minutes, or the coordinator',
  home: 'the municipality that calls the meeting',
  operator: 'whoever runs the service',
  emergencyCaller: 'the coordinator, the deputy or the police contact',
  roleHolder: 'those who have a role in the SLT work',
  ownRole: 'the one who holds the role, or the coordinator',
};
export const who = { nb: whoNb, nn: whoNn, en: whoEn };
