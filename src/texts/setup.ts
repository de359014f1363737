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
  added: (d: { forums: number; roles: number; measures: number; routines: number }) =>
    `Lagt til: ${d.forums} møter, ${d.roles} roller, ${d.measures} tiltak og ${d.routines} årlige rutiner.`,
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
  added: (d) =>
    `Lagt til: ${d.forums} møte, ${d.roles} roller, ${d.measures} tiltak og ${d.routines} årlege rutinar.`,
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
  added: (d) =>
    `Added: ${d.forums} meetings, ${d.roles} roles, ${d.measures} measures and ${d.routines} yearly routines.`,
  next: 'Next step: say who holds the roles. Then try an invitation. If only you hold a role, it goes only to you.',
  roles: 'Who holds the roles?',
  tryInvite: 'Try an invitation',
  plan: 'See the meeting plan',
};
export const setup = { nb, nn, en };
