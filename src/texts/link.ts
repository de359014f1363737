// Words of the pages that signed links lead to, and of the pages of a document.
const nb = {
  place: (d: { area: string }) => `SLT i ${d.area}`,
  title: (d: { area: string }) => `Svar – SLT i ${d.area}`,
  faultTitle: (d: { title: string }) => `Feil: ${d.title}`,
  you: (d: { name: string }) =>
    `Denne siden er bare til deg, ${d.name}. Send ikke lenken videre. Den som har den, kan svare i ditt navn.`,
  required: 'må fylles ut',
  toMend: 'Noe må rettes. Ingenting er lagret.',
  fault: (d: { text: string }) => `Feil: ${d.text}`,
  missing: 'Fyll ut dette feltet.',
  tooLong: (d: { max: number }) => `Skriv høyst ${d.max} tegn.`,
  wrong: 'Dette kan ikke stå her. Velg eller skriv på nytt.',
  choose: 'Velg',
  again: 'Se på nytt',
  back: 'Tilbake til siden',
  done: 'Takk, det er lagret.',
  changedTitle: 'Dette har endret seg',
  changed: 'Noe er endret etter at du åpnet siden, så ingenting er lagret. Se på nytt, og svar en gang til.',
  tooMuchTitle: 'Det ble for langt',
  tooMuch: 'Ingenting er lagret. Gå tilbake, skriv kortere og send på nytt.',
  tooFastTitle: 'Det gikk litt fort',
  tooFast: 'Lenken er åpnet mange ganger på kort tid. Ingenting er lagret nå. Vent et minutt, og prøv igjen.',
  unreadTitle: 'Skjemaet kom ikke fram',
  unread: 'Ingenting er lagret. Se på nytt, og prøv en gang til.',
  goneTitle: 'Dette gjelder ikke lenger',
  gone: (d: { area: string }) =>
    `Møtet kan være avlyst, eller du er ikke med lenger. Lurer du på noe, så spør den som kalte inn, eller SLT-koordinatoren i ${d.area}.`,
  expiredTitle: 'Lenken gjelder ikke lenger',
  expired: (d: { area: string }) =>
    `Lenken virket bare en viss tid. Trenger du en ny, så spør den som sendte den, eller SLT-koordinatoren i ${d.area}.`,
  unknownTitle: 'Lenken virker ikke',
  unknown:
    'Kanskje ble adressen delt på to linjer i e-posten. Kopier hele adressen, eller be den som sendte den, om en ny.',
  brokenTitle: 'Noe gikk galt hos oss',
  broken: (d: { id: string }) =>
    `Det du sendte, er kanskje ikke lagret. Vent litt, og se på nytt. Hjelper det ikke, så oppgi denne koden til den som drifter tjenesten: ${d.id}`,
  page: 'Side',
  of: 'av',
};
const nn: typeof nb = {
  place: (d) => `SLT i ${d.area}`,
  title: (d) => `Svar – SLT i ${d.area}`,
  faultTitle: (d) => `Feil: ${d.title}`,
  you: (d) =>
    `Denne sida er berre til deg, ${d.name}. Send ikkje lenkja vidare. Den som har ho, kan svare i ditt namn.`,
  required: 'må fyllast ut',
  toMend: 'Noko må rettast. Ingenting er lagra.',
  fault: (d) => `Feil: ${d.text}`,
  missing: 'Fyll ut dette feltet.',
  tooLong: (d) => `Skriv høgst ${d.max} teikn.`,
  wrong: 'Dette kan ikkje stå her. Vel eller skriv på nytt.',
  choose: 'Vel',
  again: 'Sjå på nytt',
  back: 'Tilbake til sida',
  done: 'Takk, det er lagra.',
  changedTitle: 'Dette har endra seg',
  changed: 'Noko er endra etter at du opna sida, så ingenting er lagra. Sjå på nytt, og svar ein gong til.',
  tooMuchTitle: 'Det vart for langt',
  tooMuch: 'Ingenting er lagra. Gå tilbake, skriv kortare og send på nytt.',
  tooFastTitle: 'Det gjekk litt fort',
  tooFast: 'Lenkja er opna mange gonger på kort tid. Ingenting er lagra no. Vent eit minutt, og prøv igjen.',
  unreadTitle: 'Skjemaet kom ikkje fram',
  unread: 'Ingenting er lagra. Sjå på nytt, og prøv ein gong til.',
  goneTitle: 'Dette gjeld ikkje lenger',
  gone: (d) =>
    `Møtet kan vere avlyst, eller du er ikkje med lenger. Lurer du på noko, så spør den som kalla inn, eller SLT-koordinatoren i ${d.area}.`,
  expiredTitle: 'Lenkja gjeld ikkje lenger',
  expired: (d) =>
    `Lenkja verka berre ei viss tid. Treng du ei ny, så spør den som sende ho, eller SLT-koordinatoren i ${d.area}.`,
  unknownTitle: 'Lenkja verkar ikkje',
  unknown:
    'Kanskje vart adressa delt på to linjer i e-posten. Kopier heile adressa, eller be den som sende ho, om ei ny.',
  brokenTitle: 'Noko gjekk gale hos oss',
  broken: (d) =>
    `Det du sende, er kanskje ikkje lagra. Vent litt, og sjå på nytt. Hjelper det ikkje, så gi denne koden til den som driftar tenesta: ${d.id}`,
  page: 'Side',
  of: 'av',
};
const en: typeof nb = {
  place: (d) => `SLT in ${d.area}`,
  title: (d) => `Answer – SLT in ${d.area}`,
  faultTitle: (d) => `Error: ${d.title}`,
  you: (d) =>
    `This page is for you alone, ${d.name}. Do not pass the link on: whoever has it can answer in your name.`,
  required: 'required',
  toMend: 'Something needs to be corrected. Nothing was saved.',
  fault: (d) => `Error: ${d.text}`,
  missing: 'Fill in this field.',
  tooLong: (d) => `Write at most ${d.max} characters.`,
  wrong: 'This cannot stand here. Choose or write again.',
  choose: 'Choose',
  again: 'Look again',
  back: 'Back to the page',
  done: 'Thank you, it is saved.',
  changedTitle: 'This has changed',
  changed:
    'Something has changed since you opened the page, so nothing was saved. Look again, and answer once more.',
  tooMuchTitle: 'That was too long',
  tooMuch: 'Nothing was saved. Go back, write less and send again.',
  tooFastTitle: 'That was a little fast',
  tooFast:
    'The link has been opened many times in a short while. Nothing was saved now. Wait a minute, and try again.',
  unreadTitle: 'The form did not arrive',
  unread: 'Nothing was saved. Look again, and try once more.',
  goneTitle: 'This no longer applies',
  gone: (d) =>
    `The meeting may have been cancelled, or you are no longer part of it. If you wonder, ask whoever called it, or the SLT coordinator in ${d.area}.`,
  expiredTitle: 'The link no longer applies',
  expired: (d) =>
    `It worked for a time only. If you need a new one, ask whoever sent it, or the SLT coordinator in ${d.area}.`,
  unknownTitle: 'The link does not work',
  unknown:
    'Perhaps the address was broken over two lines in the e-mail. Copy the whole address, or ask whoever sent it for a new one.',
  brokenTitle: 'Something went wrong on our side',
  broken: (d) =>
    `What you sent may not have been saved. Wait a little, and look again. If that does not help, give this code to whoever runs the service: ${d.id}`,
  page: 'Page',
  of: 'of',
};
export const link = { nb, nn, en };
