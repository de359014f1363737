// Words for roles and who holds them.
const nb = {
  title: 'Roller',
  vacant: (d: { n: number; of: number }) =>
    d.n === 0
      ? `Alle ${d.of} roller er fylt.`
      : `${d.n === 1 ? 'Én' : d.n} av ${d.of} roller har ingen ennå. De ledige står først.`,
  heldBy: (d: { holders: string; deputies: string }) =>
    `${d.holders || 'Ingen ennå'}${d.deputies ? ` · stedfortreder: ${d.deputies}` : ''}`,
  more: (d: { n: number }) => `… og ${d.n} ${d.n === 1 ? 'linje' : 'linjer'} til.`,
  notGivenBack: (d: { n: number }) =>
    `${d.n} ${d.n === 1 ? 'linje' : 'linjer'} til er ikke lagret og står ikke i feltet. Lim inn resten når disse er rettet.`,
  previous: 'Vis forrige',
  next: 'Vis flere roller',
  change: 'Endre',
  pasteLabel: 'Lim inn: rolle; navn; e-post (én person på hver linje)',
  pasteHint: 'rektor; Navn Navnesen; navn@kommunen.no',
  pasteHelp: 'Skriv «; stedfortreder» bakerst for en stedfortreder. Linjene erstatter dem som har rollen nå.',
  create: 'Lag nye roller av navn jeg ikke kjenner',
  save: 'Lagre rollene',
  saved: (d: { role: string; names: string }) => `Lagret: ${d.role} er ${d.names}.`,
  noRole: (d: { role: string }) =>
    `Ikke lagret: jeg kjenner ikke rollen «${d.role}». Rett navnet, eller kryss av for nye roller.`,
  manyRoles: (d: { role: string; roles: string }) =>
    `Ikke lagret: «${d.role}» kan være flere roller: ${d.roles}. Skriv hele navnet.`,
  unread: {
    form: 'Ikke lagret: linjen må være «rolle; navn; e-post».',
    email: 'Ikke lagret: e-postadressen ser ikke riktig ut.',
    tooLong: 'Ikke lagret: linjen er for lang.',
  },
  alike:
    'Noen som ligner, har alt skrevet til meg fra en annen adresse. Skriv «venter» for å si hvem det er.',
  notMet: 'har ikke skrevet til meg ennå',
  notMailed: (d: { email: string }) => `e-post til ${d.email} ble avvist`,
  refused: (d: { name: string }) => `${d.name} (e-posten ble avvist)`,
  notSurelyMailed: (d: { email: string }) => `uvisst om e-post til ${d.email} kom fram`,
  unsure: (d: { name: string }) => `${d.name} (uvisst om e-posten kom fram)`,
  holds: (d: { name: string; as: 'holder' | 'deputy'; note: string }) =>
    `${d.name}${d.as === 'deputy' ? ' (stedfortreder)' : ''}${d.note ? ` – ${d.note}` : ''}`,
  nobody: 'Ingen har rollen.',
  remove: 'Ta av',
  removed: (d: { name: string }) => `${d.name} har ikke lenger rollen.`,
  addTitle: 'Legg til',
  pick: 'Velg en kollega',
  pickHint: 'Søk etter navn',
  orName: 'Eller skriv navn',
  andEmail: 'E-post',
  as: 'Fast eller stedfortreder?',
  asHolder: 'Har rollen',
  asDeputy: 'Stedfortreder',
  add: 'Legg til',
  handover: 'Overlevering',
  back: 'Vis alle roller',
};
const nn: typeof nb = {
  title: 'Roller',
  vacant: (d) =>
    d.n === 0
      ? `Alle ${d.of} rollene er fylte.`
      : `${d.n === 1 ? 'Éi' : d.n} av ${d.of} roller har ingen enno. Dei ledige står først.`,
  heldBy: (d) => `${d.holders || 'Ingen enno'}${d.deputies ? ` · stadfortredar: ${d.deputies}` : ''}`,
  more: (d) => `… og ${d.n} ${d.n === 1 ? 'linje' : 'linjer'} til.`,
  notGivenBack: (d) =>
    `${d.n} ${d.n === 1 ? 'linje' : 'linjer'} til er ikkje lagra og står ikkje i feltet. Lim inn resten når desse er retta.`,
  previous: 'Vis førre',
  next: 'Vis fleire roller',
  change: 'Endre',
  pasteLabel: 'Lim inn: rolle; namn; e-post (éin person på kvar linje)',
  pasteHint: 'rektor; Namn Namnesen; namn@kommunen.no',
  pasteHelp:
    'Skriv «; stadfortredar» bakarst for ein stadfortredar. Linjene tek plassen til dei som har rolla no.',
  create: 'Lag nye roller av namn eg ikkje kjenner',
  save: 'Lagre rollene',
  saved: (d) => `Lagra: ${d.role} er ${d.names}.`,
  noRole: (d) =>
    `Ikkje lagra: eg kjenner ikkje rolla «${d.role}». Rett namnet, eller kryss av for nye roller.`,
  manyRoles: (d) => `Ikkje lagra: «${d.role}» kan vere fleire roller: ${d.roles}. Skriv heile namnet.`,
  unread: {
    form: 'Ikkje lagra: linja må vere «rolle; namn; e-post».',
    email: 'Ikkje lagra: e-postadressa ser ikkje rett ut.',
    tooLong: 'Ikkje lagra: linja er for lang.',
  },
  alike:
    'Nokon som liknar, har alt skrive til meg frå ei anna adresse. Skriv «ventar» for å seie kven det er.',
  notMet: 'har ikkje skrive til meg enno',
  notMailed: (d) => `e-post til ${d.email} vart avvist`,
  refused: (d) => `${d.name} (e-posten vart avvist)`,
  notSurelyMailed: nb.notSurelyMailed,
  unsure: nb.unsure,
  holds: (d) => `${d.name}${d.as === 'deputy' ? ' (stadfortredar)' : ''}${d.note ? ` – ${d.note}` : ''}`,
  nobody: 'Ingen har rolla.',
  remove: 'Ta av',
  removed: (d) => `${d.name} har ikkje rolla lenger.`,
  addTitle: 'Legg til',
  pick: 'Vel ein kollega',
  pickHint: 'Søk etter namn',
  orName: 'Eller skriv namn',
  andEmail: 'E-post',
  as: 'Fast eller stadfortredar?',
  asHolder: 'Har rolla',
  asDeputy: 'Stadfortredar',
  add: 'Legg til',
  handover: 'Overlevering',
  back: 'Vis alle roller',
};
const en: typeof nb = {
  title: 'Roles',
  vacant: (d) =>
    d.n === 0
      ? `All ${d.of} roles are filled.`
      : `${d.n} of ${d.of} roles ${d.n === 1 ? 'has' : 'have'} nobody yet. Vacant roles come first.`,
  heldBy: (d) => `${d.holders || 'Nobody yet'}${d.deputies ? ` · deputy: ${d.deputies}` : ''}`,
  more: (d) => `… and ${d.n} more ${d.n === 1 ? 'line' : 'lines'}.`,
  notGivenBack: (d) =>
    `Lines not saved and not in the field: ${d.n} more. Paste the rest when these are corrected.`,
  previous: 'Show previous',
  next: 'Show more roles',
  change: 'Change',
  pasteLabel: 'Paste: role; name; e-mail (one person a line)',
  pasteHint: 'rektor; Name Surname; name@municipality.no',
  pasteHelp: 'Write “; deputy” last for a deputy. The lines replace those who hold the role now.',
  create: 'Make new roles of names I do not know',
  save: 'Save the roles',
  saved: (d) => `Saved: ${d.role} is ${d.names}.`,
  noRole: (d) =>
    `Not saved: I do not know the role “${d.role}”. Correct the name, or tick the box for new roles.`,
  manyRoles: (d) => `Not saved: “${d.role}” may be several roles: ${d.roles}. Write the whole name.`,
  unread: {
    form: 'Not saved: the line must be “role; name; e-mail”.',
    email: 'Not saved: the e-mail address does not look right.',
    tooLong: 'Not saved: the line is too long.',
  },
  alike: 'Somebody alike has already written to me from another address. Type “waiting” to say who it is.',
  notMet: 'has not written to me yet',
  notMailed: (d) => `e-mail to ${d.email} was refused`,
  refused: (d) => `${d.name} (e-mail refused)`,
  notSurelyMailed: (d) => `unsure whether e-mail to ${d.email} arrived`,
  unsure: (d) => `${d.name} (unsure whether the e-mail arrived)`,
  holds: (d) => `${d.name}${d.as === 'deputy' ? ' (deputy)' : ''}${d.note ? ` – ${d.note}` : ''}`,
  nobody: 'Nobody holds the role.',
  remove: 'Take off',
  removed: (d) => `${d.name} no longer holds the role.`,
  addTitle: 'Add',
  pick: 'Choose a colleague',
  pickHint: 'Search by name',
  orName: 'Or type a name',
  andEmail: 'E-mail address',
  as: 'Holder or deputy?',
  asHolder: 'Holds the role',
  asDeputy: 'Deputy',
  add: 'Add',
  handover: 'Handover',
  back: 'Show all roles',
};
export const people = { nb, nn, en };
