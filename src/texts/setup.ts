// Words for setting a municipality up.
const nb = {
  title: 'Sett opp kommunen',
  lead: 'Velg hva du vil begynne med. Alt kan endres etterpå, og ingen får beskjed ennå.',
  again: (d: { name: string }) =>
    `${d.name} er satt opp. Velger du en mal igjen, legger jeg til det som mangler. Det som står der, blir stående.`,
  nameLabel: 'Hva heter kommunen?',
  nameError: 'Skriv navnet på kommunen.',
  languageLabel: 'Målform',
  presets: {
    krad: 'Start fra håndboka',
    jevnaker: 'Som i Jevnaker',
    gjesdal: 'Som i Gjesdal',
    nes: 'Som i Nes',
  },
  done: (d: { name: string }) => `${d.name} er satt opp`,
  added: (d: { parts: string }) => (d.parts ? `Lagt til: ${d.parts}.` : 'Alt i malen var her fra før.'),
  parts: {
    forum: (n: number) => (n === 1 ? 'ett møte' : `${n} møter`),
    role: (n: number) => (n === 1 ? 'én rolle' : `${n} roller`),
    measure: (n: number) => `${n} tiltak`,
    routine: (n: number) => (n === 1 ? 'én årlig rutine' : `${n} årlige rutiner`),
  },
  next: 'Neste steg: si hvem som har rollene. Så kan du prøve en innkalling. Har bare du en rolle, går den bare til deg.',
  roles: 'Hvem har rollene?',
  tryInvite: 'Prøv en innkalling',
  plan: 'Se møteplanen',
};
const nn: typeof nb = {
  title: 'Set opp kommunen',
  lead: 'Vel ein mal å byrje med. Alt kan endrast etterpå, og ingen får melding enno.',
  again: (d) =>
    `${d.name} er sett opp. Vel du ein mal igjen, legg eg til det som manglar. Det som står der, blir ståande.`,
  nameLabel: 'Kva heiter kommunen?',
  nameError: 'Skriv namnet på kommunen.',
  languageLabel: 'Målform',
  presets: {
    krad: 'Start frå handboka',
    jevnaker: 'Som i Jevnaker',
    gjesdal: 'Som i Gjesdal',
    nes: 'Som i Nes',
  },
  done: (d) => `${d.name} er sett opp`,
  added: (d) => (d.parts ? `Lagt til: ${d.parts}.` : 'Alt i malen var her frå før.'),
  parts: {
    forum: (n) => (n === 1 ? 'eitt møte' : `${n} møte`),
    role: (n) => (n === 1 ? 'éi rolle' : `${n} roller`),
    measure: (n) => `${n} tiltak`,
    routine: (n) => (n === 1 ? 'éin årleg rutine' : `${n} årlege rutinar`),
  },
  next: 'Neste steg: sei kven som har rollene. Så kan du prøve ei innkalling. Har berre du ei rolle, går ho berre til deg.',
  roles: 'Kven har rollene?',
  tryInvite: 'Prøv ei innkalling',
  plan: 'Sjå møteplanen',
};
const en: typeof nb = {
  title: 'Set up the municipality',
  lead: 'Choose a template to begin with. Everything can be changed later, and nobody is told yet.',
  again: (d) =>
    `${d.name} is set up. If you choose a template again I add what is missing. What is there stays as it is.`,
  nameLabel: 'What is the municipality called?',
  nameError: 'Write the name of the municipality.',
  languageLabel: 'Language',
  presets: {
    krad: 'Start from the handbook',
    jevnaker: 'As in Jevnaker',
    gjesdal: 'As in Gjesdal',
    nes: 'As in Nes',
  },
  done: (d) => `${d.name} is set up`,
  added: (d) => (d.parts ? `Added: ${d.parts}.` : 'All in the template was here already.'),
  parts: {
    forum: (n) => (n === 1 ? 'one meeting' : `${n} meetings`),
    role: (n) => (n === 1 ? 'one role' : `${n} roles`),
    measure: (n) => (n === 1 ? 'one measure' : `${n} measures`),
    routine: (n) => (n === 1 ? 'one yearly routine' : `${n} yearly routines`),
  },
  next: 'Next step: say who holds the roles. Then try an invitation. If only you hold a role, it goes only to you.',
  roles: 'Who holds the roles?',
  tryInvite: 'Try an invitation',
  plan: 'See the meeting plan',
};
export const setup = { nb, nn, en };
