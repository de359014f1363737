// Words for which channel gets which prompts.
const nb = {
  bound: (d: { forum: string }) =>
    `Denne kanalen får nå påminnelsene om ${d.forum}: en uke før og fem minutter før møtet. Her vises bare antall, aldri navn.`,
  release: 'Slutt med det',
  released: (d: { forum: string }) => `Ingen kanal får lenger påminnelsene om ${d.forum}.`,
  noForum: (d: { forums: string }) =>
    d.forums
      ? `Jeg kjenner ikke det møtet. Disse kan få en kanal: ${d.forums}.`
      : 'Kommunen har ingen frokost i oppsettet ennå.',
  onlyBreakfast: (d: { forum: string }) =>
    `Bare frokosten har påminnelser i en kanal. De som er med i ${d.forum}, får sine i chatten og på e-post.`,
  goToChannel: 'Gå til kanalen som skal ha påminnelsene, og skriv «@SLT-bot bruk her frokost» der.',
};
const nn: typeof nb = {
  bound: (d) =>
    `Denne kanalen får no påminningane om ${d.forum}: ei veke før og fem minutt før møtet. Her viser eg berre kor mange, aldri namn.`,
  release: 'Slutt med det',
  released: (d) => `Ingen kanal får lenger påminningane om ${d.forum}.`,
  noForum: (d) =>
    d.forums
      ? `Eg kjenner ikkje det møtet. Desse kan få ein kanal: ${d.forums}.`
      : 'Kommunen har ingen frukost i oppsettet enno.',
  onlyBreakfast: (d) =>
    `Berre frukosten har påminningar i ein kanal. Dei som er med i ${d.forum}, får sine i chatten og på e-post.`,
  goToChannel: 'Gå til kanalen som skal ha påminningane, og skriv «@SLT-bot bruk her frukost» der.',
};
const en: typeof nb = {
  bound: (d) =>
    `This channel now gets the prompts about ${d.forum}: a week ahead and five minutes before. Only numbers are shown here, never names.`,
  release: 'Stop that',
  released: (d) => `No channel gets the prompts about ${d.forum} any longer.`,
  noForum: (d) =>
    d.forums
      ? `I do not know that meeting. These can have a channel: ${d.forums}.`
      : 'The municipality has no breakfast set up yet.',
  onlyBreakfast: (d) =>
    `Only the breakfast has prompts in a channel. Those in ${d.forum} get theirs in the chat and by e-mail.`,
  goToChannel: 'Go to the channel that shall have the prompts, and type “@SLT-bot use here breakfast” there.',
};
export const channel = { nb, nn, en };
