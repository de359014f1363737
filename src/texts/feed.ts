// Words of calendars that people subscribe to.
const nb = {
  mineTitle: 'SLT-møtene i kalenderen din',
  forumTitle: (d: { forum: string }) => `${d.forum} i kalenderen din`,
  mineAbout:
    'Alle SLT-møtene du er med i, også de som er planlagt og ikke innkalt. De flytter seg selv når et møte flyttes.',
  forumAbout: (d: { forum: string }) => `Alle møtene i ${d.forum}. De flytter seg selv når et møte flyttes.`,
  unread: 'Jeg fant ikke noe møte med det navnet. Velg i lista nederst.',
  notPublic:
    'Tjenesten har ingen adresse på nettet ennå, så jeg kan ikke lage en kalender. Den som drifter tjenesten, kan ordne det.',
  address: 'Kalenderadressen din',
  how: 'I Outlook: Kalender → Legg til kalender → Abonner fra nettet. Lim inn adressen. Andre kalendere har det samme valget.',
  secret: 'Adressen er bare din. Den som har den, ser møtene. Er den på avveie, så lag en ny.',
  make: 'Lag adresse',
  renew: 'Lag ny adresse',
  stop: 'Slå av',
  made: 'Her er adressen.',
  renewed: 'Her er den nye adressen. Den gamle virker ikke lenger.',
  stopped: 'Adressen virker ikke lenger. Fjern kalenderen i Outlook også, så den ikke blir stående.',
  other: 'En annen kalender',
  mine: 'Alle møtene mine',
  choose: 'Vis',
  chooseMissing: 'Velg en kalender først.',
  mineName: (d: { area: string }) => `SLT i ${d.area}`,
  forumName: (d: { forum: string; area: string }) => `${d.forum}, ${d.area}`,
};
const nn: typeof nb = {
  mineTitle: 'SLT-møta i kalenderen din',
  forumTitle: (d) => `${d.forum} i kalenderen din`,
  mineAbout:
    'Alle SLT-møta du er med i, også dei som er planlagde og ikkje innkalla. Dei flyttar seg sjølve når eit møte blir flytta.',
  forumAbout: (d) => `Alle møta i ${d.forum}. Dei flyttar seg sjølve når eit møte blir flytta.`,
  unread: 'Eg fann ikkje noko møte med det namnet. Vel i lista nedst.',
  notPublic:
    'Tenesta har inga adresse på nettet enno, så eg kan ikkje lage ein kalender. Den som driftar tenesta, kan ordne det.',
  address: 'Kalenderadressa di',
  how: 'I Outlook: Kalender → Legg til kalender → Abonner frå nettet. Lim inn adressa. Andre kalendrar har det same valet.',
  secret: 'Adressa er berre di. Den som har ho, ser møta. Er ho på avvegar, så lag ei ny.',
  make: 'Lag adresse',
  renew: 'Lag ny adresse',
  stop: 'Slå av',
  made: 'Her er adressa.',
  renewed: 'Her er den nye adressa. Den gamle verkar ikkje lenger.',
  stopped: 'Adressa verkar ikkje lenger. Fjern kalenderen i Outlook òg, så han ikkje blir ståande.',
  other: 'Ein annan kalender',
  mine: 'Alle møta mine',
  choose: 'Vis',
  chooseMissing: 'Vel ein kalender først.',
  mineName: (d) => `SLT i ${d.area}`,
  forumName: (d) => `${d.forum}, ${d.area}`,
};
const en: typeof nb = {
  mineTitle: 'The SLT meetings in your calendar',
  forumTitle: (d) => `${d.forum} in your calendar`,
  mineAbout:
    'All SLT meetings you are part of, also those planned and not yet called. They move by themselves when a meeting moves.',
  forumAbout: (d) => `All meetings of ${d.forum}. They move by themselves when a meeting moves.`,
  unread: 'I found no meeting by that name. Choose in the list below.',
  notPublic:
    'The service has no address on the web yet, so I cannot make a calendar. Whoever runs the service can arrange that.',
  address: 'Your calendar address',
  how: 'In Outlook: Calendar → Add calendar → Subscribe from web. Paste the address. Other calendars have the same choice.',
  secret:
    'The address is yours alone. Whoever has it sees the meetings. If it has gone astray, make a new one.',
  make: 'Make an address',
  renew: 'Make a new address',
  stop: 'Turn off',
  made: 'Here is the address.',
  renewed: 'Here is the new address. The old one no longer works.',
  stopped: 'The address no longer works. Remove the calendar in Outlook too, so that it does not stay there.',
  other: 'Another calendar',
  mine: 'All my meetings',
  choose: 'Show',
  chooseMissing: 'Choose a calendar first.',
  mineName: (d) => `SLT in ${d.area}`,
  forumName: (d) => `${d.forum}, ${d.area}`,
};
export const feed = { nb, nn, en };
