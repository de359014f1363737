// Words for moving and cancelling a meeting. They are of the section `meeting`.
type Day = { forum: string; day: string };
type When = { forum: string; when: string };

const nb = {
  whichTo: { move: 'Hvilket møte vil du flytte?', cancel: 'Hvilket møte vil du avlyse?' },
  nothingAhead: (d: { forum: string }) =>
    `${d.forum} har ingen kommende møter. Kall inn til et nytt med «innkall».`,
  noUrgent: 'Det er ikke kalt inn til noe hastemøte.',
  whichUrgent: 'Hvilket hastemøte mener du?',
  ordinaryMeant: {
    move: (d: { when: string }) =>
      `Dette er det ordinære møtet. Hastemøtet ${d.when} flytter du med «flytt hastemøtet».`,
    cancel: (d: { when: string }) =>
      `Dette er det ordinære møtet. Hastemøtet ${d.when} avlyser du med «avlys hastemøtet».`,
  },
  unreadWhich: (d: { said: string }) => `Jeg forstod ikke «${d.said}» som en dag. Hvilket møte mener du?`,
  noneThatDay: (d: Day) => `${d.forum} har ikke noe møte ${d.day}. Hvilket mener du?`,
  severalThatDay: (d: { day: string }) => `Det er flere møter ${d.day}. Hvilket mener du?`,
  moveTitle: (d: { forum: string }) => `Flytt møtet: ${d.forum}`,
  moveNow: (d: { when: string }) => `Nå: ${d.when}`,
  moveWhen: 'Når skal møtet være i stedet?',
  moveUnread: (d: { said: string }) =>
    `Jeg forstod ikke «${d.said}» som en dag. Når skal møtet være i stedet?`,
  moveSame: 'Møtet er alt satt til den tiden. Når skal det være i stedet?',
  moveFrom: (d: { when: string }) => `Fra: ${d.when}`,
  moveTo: (d: { when: string }) => `Til: ${d.when}`,
  moveLeft: (d: { n: number }) =>
    d.n === 1
      ? 'Én har ikke lenger en rolle her. Møtet tas ut av kalenderen til den personen.'
      : `${d.n} har ikke lenger en rolle her. Møtet tas ut av kalenderen deres.`,
  moveAdded: (d: { n: number }) =>
    d.n === 1
      ? 'Én er kommet til siden sist, og blir kalt inn.'
      : `${d.n} er kommet til siden sist, og blir kalt inn.`,
  moveOther: (d: Day) => `${d.forum} har et annet møte samme dag, ${d.day}.`,
  moveTold: (d: { names: string; anew: boolean }) =>
    d.anew ? `Får beskjed, og svarer på nytt: ${d.names}.` : `Får beskjed: ${d.names}.`,
  moveNobody: 'Møtet er ikke kalt inn ennå, så ingen får beskjed.',
  moveOthers: 'Andre kaller inn til møtet. Jeg endrer datoen her, og ingen får beskjed herfra.',
  moveBreakfast: 'Kanalen og de som følger frokosten, får beskjed.',
  moveButton: (d: { n: number }) => `Flytt og gi beskjed til ${d.n}`,
  moveQuietButton: 'Flytt møtet',
  moveAgain: 'Velg en annen tid',
  movedAlready: (d: When) => `${d.forum} er alt ${d.when}. Ingenting nytt er sendt.`,
  movedReceipt: (d: When & { n: number; anew: boolean }) =>
    `Flyttet: ${d.forum} er nå ${d.when}. ${d.n} får beskjed.${d.anew ? ' Svarene gjaldt den gamle tiden og er tatt bort, så alle svarer på nytt.' : ''}`,
  movedQuietly: (d: When & { told: string }) => `Flyttet: ${d.forum} er nå ${d.when}. ${d.told}`,
  movedTitle: (d: { forum: string; anew: boolean }) => `${d.anew ? 'Flyttet' : 'Endret'}: ${d.forum}`,
  movedSummary: (d: Day & { anew: boolean }) => `${d.anew ? 'Flyttet' : 'Endret'}: ${d.forum} ${d.day}`,
  movedLead: (d: { was: string }) => `Møtet er flyttet fra ${d.was}. Svar på nytt.`,
  changedLead: 'Stedet er endret. Svaret ditt står.',
  movedSince: 'Møtet er flyttet siden du fikk det kortet. Svar på den nye tiden her.',
  breakfastMoved: (d: { forum: string; from: string; to: string }) =>
    `${d.forum} er flyttet fra ${d.from} til ${d.to}.`,
  cancelTitle: (d: { forum: string }) => `Avlys møtet: ${d.forum}`,
  cancelButton: (d: { n: number }) => `Avlys og gi beskjed til ${d.n}`,
  cancelQuietButton: 'Avlys møtet',
  reasonLabel: 'Hvorfor?',
  reasonError: 'Velg hvorfor.',
  reasons: {
    illness: 'Sykdom',
    fewCan: 'For få kan komme',
    clash: 'Det kolliderer med noe annet',
    other: 'Noe annet',
  },
  cancelledTitle: (d: { forum: string }) => `Avlyst: ${d.forum}`,
  cancelledSummary: (d: Day) => `Avlyst: ${d.forum} ${d.day}`,
  cancelledWhen: (d: { when: string }) => `Møtet ${d.when} er avlyst.`,
  cancelledWhy: (d: { reason: string }) => `Grunn: ${d.reason}.`,
  nextIs: (d: { day: string }) => `Neste møte er ${d.day}.`,
  cancelledReceipt: (d: When & { n: number }) => `Avlyst: ${d.forum} ${d.when}. ${d.n} får beskjed.`,
  leftOut: (d: When & { told: string }) => `Avlyst: ${d.forum} ${d.when}. ${d.told}`,
  leftSummary: (d: { forum: string }) => `${d.forum}: du er ikke lenger kalt inn`,
  leftLead: (d: { forum: string }) =>
    `Du har ikke lenger en rolle i ${d.forum}, så møtet tas ut av kalenderen din. Er det feil, så si fra til den som kalte inn.`,
};
const nn: typeof nb = {
  whichTo: { move: 'Kva møte vil du flytte?', cancel: 'Kva møte vil du avlyse?' },
  nothingAhead: (d) => `${d.forum} har ikkje noko møte framfor seg. Kall inn til eit nytt med «innkall».`,
  noUrgent: 'Det er ikkje kalla inn til noko hastemøte.',
  whichUrgent: 'Kva for eit hastemøte meiner du?',
  ordinaryMeant: {
    move: (d) => `Dette er det ordinære møtet. Hastemøtet ${d.when} flyttar du med «flytt hastemøtet».`,
    cancel: (d) => `Dette er det ordinære møtet. Hastemøtet ${d.when} avlyser du med «avlys hastemøtet».`,
  },
  unreadWhich: (d) => `Eg skjøna ikkje «${d.said}» som ein dag. Kva møte meiner du?`,
  noneThatDay: (d) => `${d.forum} har ikkje noko møte ${d.day}. Kva for eit meiner du?`,
  severalThatDay: (d) => `Det er fleire møte ${d.day}. Kva for eit meiner du?`,
  moveTitle: (d) => `Flytt møtet: ${d.forum}`,
  moveNow: (d) => `No: ${d.when}`,
  moveWhen: 'Når skal møtet vere i staden?',
  moveUnread: (d) => `Eg skjøna ikkje «${d.said}» som ein dag. Når skal møtet vere i staden?`,
  moveSame: 'Møtet er alt sett til den tida. Når skal det vere i staden?',
  moveFrom: (d) => `Frå: ${d.when}`,
  moveTo: (d) => `Til: ${d.when}`,
  moveLeft: (d) =>
    d.n === 1
      ? 'Éin har ikkje lenger ei rolle her. Møtet blir teke ut av kalenderen til den personen.'
      : `${d.n} har ikkje lenger ei rolle her. Møtet blir teke ut av kalenderen deira.`,
  moveAdded: (d) =>
    d.n === 1
      ? 'Éin er komen til sidan sist, og blir kalla inn.'
      : `${d.n} er komne til sidan sist, og blir kalla inn.`,
  moveOther: (d) => `${d.forum} har eit anna møte same dagen, ${d.day}.`,
  moveTold: (d) => (d.anew ? `Får melding, og svarar på nytt: ${d.names}.` : `Får melding: ${d.names}.`),
  moveNobody: 'Møtet er ikkje kalla inn enno, så ingen får melding.',
  moveOthers: 'Andre kallar inn til møtet. Eg endrar datoen her, og ingen får melding herifrå.',
  moveBreakfast: 'Kanalen og dei som følgjer frukosten, får melding.',
  moveButton: (d) => `Flytt og gi melding til ${d.n}`,
  moveQuietButton: 'Flytt møtet',
  moveAgain: 'Vel ei anna tid',
  movedAlready: (d) => `${d.forum} er alt ${d.when}. Ingenting nytt er sendt.`,
  movedReceipt: (d) =>
    `Flytta: ${d.forum} er no ${d.when}. ${d.n} får melding.${d.anew ? ' Svara galdt den gamle tida og er tekne bort, så alle svarar på nytt.' : ''}`,
  movedQuietly: (d) => `Flytta: ${d.forum} er no ${d.when}. ${d.told}`,
  movedTitle: (d) => `${d.anew ? 'Flytta' : 'Endra'}: ${d.forum}`,
  movedSummary: (d) => `${d.anew ? 'Flytta' : 'Endra'}: ${d.forum} ${d.day}`,
  movedLead: (d) => `Møtet er flytta frå ${d.was}. Svar på nytt.`,
  changedLead: 'Staden er endra. Svaret ditt står.',
  movedSince: 'Møtet er flytta sidan du fekk det kortet. Svar på den nye tida her.',
  breakfastMoved: (d) => `${d.forum} er flytta frå ${d.from} til ${d.to}.`,
  cancelTitle: (d) => `Avlys møtet: ${d.forum}`,
  cancelButton: (d) => `Avlys og gi melding til ${d.n}`,
  cancelQuietButton: 'Avlys møtet',
  reasonLabel: 'Kvifor?',
  reasonError: 'Vel kvifor.',
  reasons: {
    illness: 'Sjukdom',
    fewCan: 'For få kan kome',
    clash: 'Det kolliderer med noko anna',
    other: 'Noko anna',
  },
  cancelledTitle: (d) => `Avlyst: ${d.forum}`,
  cancelledSummary: (d) => `Avlyst: ${d.forum} ${d.day}`,
  cancelledWhen: (d) => `Møtet ${d.when} er avlyst.`,
  cancelledWhy: (d) => `Grunn: ${d.reason}.`,
  nextIs: (d) => `Neste møte er ${d.day}.`,
  cancelledReceipt: (d) => `Avlyst: ${d.forum} ${d.when}. ${d.n} får melding.`,
  leftOut: (d) => `Avlyst: ${d.forum} ${d.when}. ${d.told}`,
  leftSummary: (d) => `${d.forum}: du er ikkje lenger kalla inn`,
  leftLead: (d) =>
    `Du har ikkje lenger ei rolle i ${d.forum}, så møtet blir teke ut av kalenderen din. Er det feil, så sei frå til den som kalla inn.`,
};
const en: typeof nb = {
  whichTo: { move: 'Which meeting do you want to move?', cancel: 'Which meeting do you want to cancel?' },
  nothingAhead: (d) => `${d.forum} has no meeting ahead. Call a new one with “invite”.`,
  noUrgent: 'No emergency meeting has been called.',
  whichUrgent: 'Which emergency meeting do you mean?',
  ordinaryMeant: {
    move: (d) =>
      `This is the ordinary meeting. The emergency meeting on ${d.when} is moved with “move emergency meeting”.`,
    cancel: (d) =>
      `This is the ordinary meeting. The emergency meeting on ${d.when} is cancelled with “cancel emergency meeting”.`,
  },
  unreadWhich: (d) => `I did not understand “${d.said}” as a day. Which meeting do you mean?`,
  noneThatDay: (d) => `${d.forum} has no meeting on ${d.day}. Which one do you mean?`,
  severalThatDay: (d) => `There are several meetings on ${d.day}. Which one do you mean?`,
  moveTitle: (d) => `Move meeting: ${d.forum}`,
  moveNow: (d) => `Now: ${d.when}`,
  moveWhen: 'When shall the meeting be instead?',
  moveUnread: (d) => `I did not understand “${d.said}” as a day. When shall the meeting be instead?`,
  moveSame: 'The meeting is at that time already. When shall it be instead?',
  moveFrom: (d) => `From: ${d.when}`,
  moveTo: (d) => `To: ${d.when}`,
  moveLeft: (d) =>
    d.n === 1
      ? 'One no longer holds a role here. The meeting is taken out of that person’s calendar.'
      : `${d.n} no longer hold a role here. The meeting is taken out of their calendars.`,
  moveAdded: (d) =>
    d.n === 1 ? 'One has joined since, and is invited.' : `${d.n} have joined since, and are invited.`,
  moveOther: (d) => `${d.forum} has another meeting on ${d.day} as well.`,
  moveTold: (d) => (d.anew ? `Will be told, and answer anew: ${d.names}.` : `Will be told: ${d.names}.`),
  moveNobody: 'The meeting has not been called yet, so nobody is told.',
  moveOthers: 'Others call this meeting. I change the date here, and nobody is told from here.',
  moveBreakfast: 'The channel and those who follow the breakfast are told.',
  moveButton: (d) => `Move and tell ${d.n}`,
  moveQuietButton: 'Move the meeting',
  moveAgain: 'Choose another time',
  movedAlready: (d) => `${d.forum} is already on ${d.when}. Nothing new was sent.`,
  movedReceipt: (d) =>
    `Moved: ${d.forum} is now on ${d.when}. ${d.n} will be told.${d.anew ? ' The answers were for the old time and are gone, so everybody answers anew.' : ''}`,
  movedQuietly: (d) => `Moved: ${d.forum} is now on ${d.when}. ${d.told}`,
  movedTitle: (d) => `${d.anew ? 'Moved' : 'Changed'}: ${d.forum}`,
  movedSummary: (d) => `${d.anew ? 'Moved' : 'Changed'}: ${d.forum} ${d.day}`,
  movedLead: (d) => `The meeting has been moved from ${d.was}. Please answer again.`,
  changedLead: 'The place has changed. Your answer stands.',
  movedSince: 'The meeting has been moved since you got that card. Answer for the new time here.',
  breakfastMoved: (d) => `${d.forum} has been moved from ${d.from} to ${d.to}.`,
  cancelTitle: (d) => `Cancel meeting: ${d.forum}`,
  cancelButton: (d) => `Cancel and tell ${d.n}`,
  cancelQuietButton: 'Cancel the meeting',
  reasonLabel: 'Why?',
  reasonError: 'Choose why.',
  reasons: {
    illness: 'Illness',
    fewCan: 'Too few can come',
    clash: 'It clashes with something else',
    other: 'Something else',
  },
  cancelledTitle: (d) => `Cancelled: ${d.forum}`,
  cancelledSummary: (d) => `Cancelled: ${d.forum} ${d.day}`,
  cancelledWhen: (d) => `The meeting on ${d.when} is cancelled.`,
  cancelledWhy: (d) => `Reason: ${d.reason}.`,
  nextIs: (d) => `The next meeting is on ${d.day}.`,
  cancelledReceipt: (d) => `Cancelled: ${d.forum} ${d.when}. ${d.n} will be told.`,
  leftOut: (d) => `Cancelled: ${d.forum} ${d.when}. ${d.told}`,
  leftSummary: (d) => `${d.forum}: you are no longer invited`,
  leftLead: (d) =>
    `You no longer hold a role in ${d.forum}, so the meeting is taken out of your calendar. If that is wrong, tell whoever called it.`,
};
export const meetingChange = { nb, nn, en };
