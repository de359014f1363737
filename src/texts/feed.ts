// Words of calendars that people subscribe to.
const nb = {
  mineTitle: 'SLT-møtene i kalenderen din',
  forumTitle: (d: { forum: string }) => `${d.forum} i kalenderen din`,
  mineAbout:
    'Lag en adresse og legg den inn i Outlook. Da står alle SLT-møtene dine der, også de som ikke er kalt inn ennå. Flyttes et møte, flytter det seg hos deg.',
  forumAbout: (d: { forum: string }) =>
    `Lag en adresse og legg den inn i Outlook. Da står alle møtene i ${d.forum} der. Flyttes et møte, flytter det seg hos deg.`,
  unread: 'Jeg fant ikke noe møte med det navnet. Velg i lista nederst.',
  notPublic:
    'Tjenesten har ingen adresse på nettet ennå, så jeg kan ikke lage en kalender. Den som drifter tjenesten, kan ordne det.',
  address: 'Kalenderadressen din',
  how: 'I Outlook: Kalender → Legg til kalender → Abonner fra nettet. Lim inn adressen. Andre kalendere har det samme valget. Et møte du har fått på e-post, kan da stå to ganger.',
  secret: 'Adressen er bare din. Den som har den, ser møtene. Har noen andre fått den, så lag en ny.',
  make: 'Lag adresse',
  renew: 'Lag ny adresse',
  stop: 'Slå av adressen',
  made: 'Her er adressen.',
  renewed: 'Her er den nye adressen. Den gamle virker ikke lenger.',
  stopped: 'Adressen virker ikke lenger. Fjern kalenderen i Outlook også, så den ikke blir stående.',
  other: 'En annen kalender',
  mine: 'Alle møtene mine',
  choose: 'Vis kalenderen',
  chooseMissing: 'Velg en kalender først.',
  mineName: (d: { area: string }) => `SLT i ${d.area}`,
  forumName: (d: { forum: string; area: string }) => `${d.forum}, ${d.area}`,
};
const nn: typeof nb = {
  mineTitle: 'SLT-møta i kalenderen din',
  forumTitle: (d) => `${d.forum} i kalenderen din`,
  mineAbout:
    'Lag ei adresse og legg ho inn i Outlook. Då står alle SLT-møta dine der, òg dei som ikkje er kalla inn enno. Blir eit møte flytta, flyttar det seg hos deg.',
  forumAbout: (d) =>
    `Lag ei adresse og legg ho inn i Outlook. Då står alle møta i ${d.forum} der. Blir eit møte flytta, flyttar det seg hos deg.`,
  unread: 'Eg fann ikkje noko møte med det namnet. Vel i lista nedst.',
  notPublic:
    'Tenesta har inga adresse på nettet enno, så eg kan ikkje lage ein kalender. Den som driftar tenesta, kan ordne det.',
  address: 'Kalenderadressa di',
  how: 'I Outlook: Kalender → Legg til kalender → Abonner frå nettet. Lim inn adressa. Andre kalendrar har det same valet. Eit møte du har fått på e-post, kan då stå to gonger.',
  secret: 'Adressa er berre di. Den som har ho, ser møta. Har nokon andre fått ho, så lag ei ny.',
  make: 'Lag adresse',
  renew: 'Lag ny adresse',
  stop: 'Slå av adressa',
  made: 'Her er adressa.',
  renewed: 'Her er den nye adressa. Den gamle verkar ikkje lenger.',
  stopped: 'Adressa verkar ikkje lenger. Fjern kalenderen i Outlook òg, så han ikkje blir ståande.',
  other: 'Ein annan kalender',
  mine: 'Alle møta mine',
  choose: 'Vis kalenderen',
  chooseMissing: 'Vel ein kalender først.',
  mineName: (d) => `SLT i ${d.area}`,
  forumName: (d) => `${d.forum}, ${d.area}`,
};
const en: typeof nb = {
  mineTitle: 'The SLT meetings in your calendar',
  forumTitle: (d) => `${d.forum} in your calendar`,
  mineAbout:
    'Make an address and add it to Outlook. Then all your SLT meetings stand there, also those not called yet. If a meeting moves, it moves with you.',
  forumAbout: (d) =>
    `Make an address and add it to Outlook. Then all meetings of ${d.forum} stand there. If a meeting moves, it moves with you.`,
  unread: 'I found no meeting by that name. Choose in the list below.',
  notPublic:
    'The service has no address on the web yet, so I cannot make a calendar. Whoever runs the service can arrange that.',
  address: 'Your calendar address',
  how: 'In Outlook: Calendar → Add calendar → Subscribe from web. Paste the address. Other calendars have the same choice. A meeting you got by e-mail may then stand twice.',
  secret:
    'The address is yours alone. Whoever has it sees the meetings. If somebody else has got it, make a new one.',
  make: 'Make an address',
  renew: 'Make a new address',
  stop: 'Turn the address off',
  made: 'Here is the address.',
  renewed: 'Here is the new address. The old one no longer works.',
  stopped: 'The address no longer works. Remove the calendar in Outlook too, so that it does not stay there.',
  other: 'Another calendar',
  mine: 'All my meetings',
  choose: 'Show the calendar',
  chooseMissing: 'Choose a calendar first.',
  mineName: (d) => `SLT in ${d.area}`,
  forumName: (d) => `${d.forum}, ${d.area}`,
};
export const feed = { nb, nn, en };
