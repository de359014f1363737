// Words for who somebody is.
const nb = {
  summary: 'Noen nye har skrevet til meg. Hvem er det?',
  isThis: (d: { role: string }) => `Er dette ${d.role}?`,
  whoIs: 'Hvem er dette?',
  wrote: (d: { name: string; email: string }) =>
    `${d.name}${d.email ? ` (${d.email})` : ''} har skrevet til meg, men e-postadressen er ikke den du har gitt meg.`,
  yesIs: (d: { role: string; email: string }) => `Ja, ${d.role} (${d.email})`,
  noNobody: 'Nei, en annen',
  nobody: (d: { name: string }) => `Greit. ${d.name} får ingen rolle av dette.`,
  tied: (d: { name: string }) => `Takk. ${d.name} har nå rollen, og får det som hører til.`,
};
const nn: typeof nb = {
  summary: 'Nokon nye har skrive til meg. Kven er det?',
  isThis: (d) => `Er dette ${d.role}?`,
  whoIs: 'Kven er dette?',
  wrote: (d) =>
    `${d.name}${d.email ? ` (${d.email})` : ''} har skrive til meg, men e-postadressa er ikkje den du har gitt meg.`,
  yesIs: (d) => `Ja, ${d.role} (${d.email})`,
  noNobody: 'Nei, ein annan',
  nobody: (d) => `Greitt. ${d.name} får inga rolle av dette.`,
  tied: (d) => `Takk. ${d.name} har no rolla, og får det som høyrer til.`,
};
const en: typeof nb = {
  summary: 'Somebody new has written to me. Who is it?',
  isThis: (d) => `Is this ${d.role}?`,
  whoIs: 'Who is this?',
  wrote: (d) =>
    `${d.name}${d.email ? ` (${d.email})` : ''} has written to me, but not with the address you have given me.`,
  yesIs: (d) => `Yes, ${d.role} (${d.email})`,
  noNobody: 'No, somebody else',
  nobody: (d) => `Fine. ${d.name} gets no role from this.`,
  tied: (d) => `Thank you. ${d.name} now has the role and gets what belongs to it.`,
};
export const arrival = { nb, nn, en };
