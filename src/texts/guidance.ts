// Words of whom to call, of the duties that nobody takes over, and of what the municipality has decided about concerns.
type Kept = { days: number; proposed: number };

const nb = {
  linesTitle: 'Er noen i fare nå?',
  linesLead: 'Da ringer du selv, med en gang. Jeg ringer ikke for deg og sender ingenting videre.',
  danger: 'Fare for liv og helse',
  own: (d: { area: string }) => `Egne numre i ${d.area}`,
  ownNone: (d: { phone: string }) =>
    `Kommunen har ikke lagt inn noen numre til barnevernvakta eller barnevernet ennå. Ring ${d.phone}, så svarer den lokale barnevernvakta.`,
  others: 'Andre numre',
  openPage: 'Åpne siden',
  otherArea: (d: { area: string }) => `Numre i ${d.area}`,
  concern: 'Meld en bekymring',
  dutiesTitle: 'Dette er din egen plikt',
  dutiesLead: 'Ingen bot og ingen koordinator overtar den.',
  source: (d: { host: string; day: string }) => `Kilde: ${d.host}, lest ${d.day}.`,
  checked: (d: { day: string }) => `Kontrollert ${d.day}.`,
  old: (d: { day: string }) =>
    `Ikke kontrollert siden ${d.day}. Det er over ett år, så sjekk at det fortsatt stemmer.`,
  logTold:
    'Når noen leser eller endrer en henvendelse, blir det skrevet i en logg: hvem, når og hvorfor, aldri innholdet. Koordinatoren og kommunen kan lese loggen.',
  noAdvice: 'Dette er ikke juridisk rådgivning. Er du i tvil, så spør barnevernet eller lederen din.',

  what: {
    barnevernvakt: 'Barnevernvakta',
    barnevern: 'Barnevernet',
    legevakt: 'Legevakta',
    bti: 'BTI i kommunen',
    routine: 'Kommunens egen rutine',
    other: 'Annet',
  },

  title: 'Regler for henvendelser',
  textOn: 'Fritekst er på',
  textOff: 'Fritekst er av',
  textOnWhy:
    'Ansatte kan skrive egne ord om grupper, miljøer, steder og trender, aldri om én person. Teksten er kryptert.',
  textOffWhy: 'Ansatte velger svar fra faste lister og ber om en samtale. Det mangler:',
  missingAssessment: 'En personvernvurdering (DPIA), registrert her med «Personvernvurdering».',
  missingKey: 'En krypteringsnøkkel. Den som drifter boten, setter den inn (CONCERN_KEYS).',
  done: 'Vurderingen er gjort',
  responsible: 'Ansvarlig funksjon',
  agreement: 'Vurdering og avtale ligger i',
  inhabitants: 'Innbyggere',
  inhabitantsNone: 'ikke oppgitt. Da regner jeg kommunen som liten når jeg ser etter sjeldne kombinasjoner',
  eraseDays: 'Slettes etter avslutning',
  logDays: 'Innsynsloggen lagres i',
  keeping: { concern: 'Sletting', log: 'Innsynsloggen' },
  days: (d: Kept) =>
    d.days === d.proposed ? `${d.days} dager (vårt forslag)` : `${d.days} dager (forslaget er ${d.proposed})`,
  numbersTitle: 'Egne numre og lenker',
  numbersNone: 'Ingen ennå. Legg inn barnevernvakta først: den er det viktigste nummeret her.',
  uncertainTitle: 'Kontroller dette selv',
  uncertainLead: 'Vi fant ingen sikker kilde, så det vises ikke til andre.',
  add: 'Legg til nummer',
  terms: 'Frister og folketall',
  assessment: 'Personvernvurdering',
  log: 'Innsynslogg',
  seen: 'Slik ser de ansatte det',
  change: 'Endre',
  back: 'Til reglene',

  lineTitle: 'Nummer eller lenke',
  lineLead:
    'Alle ansatte ser det under «Er noen i fare nå?». Bruk nummeret til en tjeneste, ikke til en person.',
  whatLabel: 'Hva er det?',
  whatMissing: 'Velg hva det er.',
  nameLabel: 'Navn på tjenesten, om det trengs',
  nameHint: 'Barnevernvakta på Nordsida',
  phoneLabel: 'Telefonnummer',
  urlLabel: 'Lenke, som begynner med https://',
  save: 'Lagre',
  stillTrue: 'Ja, det stemmer',
  drop: 'Fjern',
  lineSaved: (d: { name: string }) => `${d.name} er lagret og merket som kontrollert i dag.`,
  lineDropped: (d: { name: string }) => `${d.name} er fjernet.`,
  lineChecked: (d: { name: string }) => `${d.name} er merket som kontrollert i dag. Jeg spør igjen om et år.`,

  checkTitle: 'Stemmer dette nummeret fortsatt?',
  checkLead: (d: { day: string }) =>
    `Det ble sist kontrollert ${d.day}. Ring eller åpne siden, og svar her. Alle ansatte ser det når noen er i fare.`,

  termsTitle: 'Frister og folketall',
  eraseLabel: 'Dager fra avslutning til sletting (14–400)',
  logLabel: 'Dager innsynsloggen lagres (90–3650)',
  inhabitantsLabel: 'Antall innbyggere',
  numberWrong: 'Skriv et helt tall innenfor grensene.',
  termsNote:
    'Ingenting slettes før noen har svart på om henvendelsen er arkivert. En ny frist for loggen gjelder linjer som skrives fra nå.',
  termsSaved: 'Fristene og folketallet er lagret.',

  assessmentTitle: 'Personvernvurdering (DPIA)',
  assessmentLead:
    'Når vurderingen er gjort, kan ansatte skrive egne ord om grupper, miljøer, steder og trender. Om én person skrives det aldri noe her.',
  assessmentNote:
    'Skriv en funksjon, som «personvernombud», aldri et navn. Vurderingen og databehandleravtalen arkiverer dere selv; her står bare hvor.',
  doneLabel: 'Når ble vurderingen godkjent?',
  doneMissing: 'Velg dagen.',
  responsibleLabel: 'Hvilken funksjon er ansvarlig?',
  responsibleHint: 'personvernombud',
  responsibleMissing: 'Skriv funksjonen.',
  agreementLabel: 'Hvor er vurderingen og avtalen arkivert?',
  agreementHint: 'sak 2026/118 i arkivet',
  agreementMissing: 'Skriv hvor den er arkivert.',
  assessmentSaved: 'Vurderingen er registrert.',
  nowOn: 'Fritekst er på fra nå.',
  stillOff:
    'Fritekst er fortsatt av: det mangler en krypteringsnøkkel. Den som drifter boten, setter den inn.',
  stop: 'Trekk vurderingen tilbake',

  stopTitle: 'Skal fritekst slås av?',
  stopText:
    'Ingen kan skrive fritekst fra samme øyeblikk, heller ikke i en henvendelse som er påbegynt. Tekster som er sendt, blir liggende kryptert og kan leses til henvendelsen slettes.',
  stopYes: 'Ja, slå av',
  stopped:
    'Vurderingen er trukket tilbake, og fritekst er av. Tekster som er sendt, kan leses til henvendelsen slettes.',
};
const nn: typeof nb = {
  linesTitle: 'Er nokon i fare no?',
  linesLead: 'Då ringjer du sjølv, med ein gong. Eg ringjer ikkje for deg og sender ingenting vidare.',
  danger: 'Fare for liv og helse',
  own: (d) => `Eigne nummer i ${d.area}`,
  ownNone: (d) =>
    `Kommunen har ikkje lagt inn noko nummer til barnevernvakta eller barnevernet enno. Ring ${d.phone}, så svarar den lokale barnevernvakta.`,
  others: 'Andre nummer',
  openPage: 'Opne sida',
  otherArea: (d) => `Nummer i ${d.area}`,
  concern: 'Meld frå om uro',
  dutiesTitle: 'Dette er di eiga plikt',
  dutiesLead: 'Ingen bot og ingen koordinator tek ho over.',
  source: (d) => `Kjelde: ${d.host}, lesen ${d.day}.`,
  checked: (d) => `Kontrollert ${d.day}.`,
  old: (d) => `Ikkje kontrollert sidan ${d.day}. Det er over eitt år, så sjekk at det framleis stemmer.`,
  logTold:
    'Når nokon les eller endrar ei henvending, blir det skrive i ein logg: kven, når og kvifor, aldri innhaldet. Koordinatoren og kommunen kan lese loggen.',
  noAdvice: 'Dette er ikkje juridisk rådgiving. Er du i tvil, så spør barnevernet eller leiaren din.',

  what: {
    barnevernvakt: 'Barnevernvakta',
    barnevern: 'Barnevernet',
    legevakt: 'Legevakta',
    bti: 'BTI i kommunen',
    routine: 'Kommunen sin eigen rutine',
    other: 'Anna',
  },

  title: 'Reglar for henvendingar',
  textOn: 'Fritekst er på',
  textOff: 'Fritekst er av',
  textOnWhy:
    'Tilsette kan skrive eigne ord om grupper, miljø, stader og trendar, aldri om éin person. Teksten er kryptert.',
  textOffWhy: 'Tilsette vel svar frå faste lister og ber om ein samtale. Det manglar:',
  missingAssessment: 'Ei personvernvurdering (DPIA), registrert her med «Personvernvurdering».',
  missingKey: 'Ein krypteringsnøkkel. Den som driftar boten, set han inn (CONCERN_KEYS).',
  done: 'Vurderinga er gjord',
  responsible: 'Ansvarleg funksjon',
  agreement: 'Vurdering og avtale ligg i',
  inhabitants: 'Innbyggjarar',
  inhabitantsNone: 'ikkje oppgitt. Då reknar eg kommunen som liten når eg ser etter sjeldne kombinasjonar',
  eraseDays: 'Blir sletta etter avslutning',
  logDays: 'Innsynsloggen blir lagra i',
  keeping: { concern: 'Sletting', log: 'Innsynsloggen' },
  days: (d) =>
    d.days === d.proposed
      ? `${d.days} dagar (forslaget vårt)`
      : `${d.days} dagar (forslaget er ${d.proposed})`,
  numbersTitle: 'Eigne nummer og lenkjer',
  numbersNone: 'Ingen enno. Legg inn barnevernvakta først: det er det viktigaste nummeret her.',
  uncertainTitle: 'Kontroller dette sjølv',
  uncertainLead: 'Vi fann inga sikker kjelde, så det blir ikkje vist til andre.',
  add: 'Legg til nummer',
  terms: 'Fristar og folketal',
  assessment: 'Personvernvurdering',
  log: 'Innsynslogg',
  seen: 'Slik ser dei tilsette det',
  change: 'Endre',
  back: 'Til reglane',

  lineTitle: 'Nummer eller lenkje',
  lineLead:
    'Alle tilsette ser det under «Er nokon i fare no?». Bruk nummeret til ei teneste, ikkje til ein person.',
  whatLabel: 'Kva er det?',
  whatMissing: 'Vel kva det er.',
  nameLabel: 'Namn på tenesta, om det trengst',
  nameHint: 'Barnevernvakta på Nordsida',
  phoneLabel: 'Telefonnummer',
  urlLabel: 'Lenkje, som byrjar med https://',
  save: 'Lagre',
  stillTrue: 'Ja, det stemmer',
  drop: 'Fjern',
  lineSaved: (d) => `${d.name} er lagra og merkt som kontrollert i dag.`,
  lineDropped: (d) => `${d.name} er fjerna.`,
  lineChecked: (d) => `${d.name} er merkt som kontrollert i dag. Eg spør igjen om eit år.`,

  checkTitle: 'Stemmer dette nummeret framleis?',
  checkLead: (d) =>
    `Det vart sist kontrollert ${d.day}. Ring eller opne sida, og svar her. Alle tilsette ser det når nokon er i fare.`,

  termsTitle: 'Fristar og folketal',
  eraseLabel: 'Dagar frå avslutning til sletting (14–400)',
  logLabel: 'Dagar innsynsloggen blir lagra (90–3650)',
  inhabitantsLabel: 'Talet på innbyggjarar',
  numberWrong: 'Skriv eit heilt tal innanfor grensene.',
  termsNote:
    'Ingenting blir sletta før nokon har svart på om henvendinga er arkivert. Ein ny frist for loggen gjeld linjer som blir skrivne frå no.',
  termsSaved: 'Fristane og folketalet er lagra.',

  assessmentTitle: 'Personvernvurdering (DPIA)',
  assessmentLead:
    'Når vurderinga er gjord, kan tilsette skrive eigne ord om grupper, miljø, stader og trendar. Om éin person blir det aldri skrive noko her.',
  assessmentNote:
    'Skriv ein funksjon, som «personvernombod», aldri eit namn. Vurderinga og databehandlaravtalen arkiverer de sjølve; her står berre kvar.',
  doneLabel: 'Når vart vurderinga godkjend?',
  doneMissing: 'Vel dagen.',
  responsibleLabel: 'Kva funksjon er ansvarleg?',
  responsibleHint: 'personvernombod',
  responsibleMissing: 'Skriv funksjonen.',
  agreementLabel: 'Kvar er vurderinga og avtalen arkivert?',
  agreementHint: 'sak 2026/118 i arkivet',
  agreementMissing: 'Skriv kvar ho er arkivert.',
  assessmentSaved: 'Vurderinga er registrert.',
  nowOn: 'Fritekst er på frå no.',
  stillOff: 'Fritekst er framleis av: det manglar ein krypteringsnøkkel. Den som driftar boten, set han inn.',
  stop: 'Trekk vurderinga tilbake',

  stopTitle: 'Skal fritekst slåast av?',
  stopText:
    'Ingen kan skrive fritekst frå same augneblink, heller ikkje i ei henvending som er påbyrja. Tekstar som er sende, blir liggjande krypterte og kan lesast til henvendinga blir sletta.',
  stopYes: 'Ja, slå av',
  stopped:
    'Vurderinga er trekt tilbake, og fritekst er av. Tekstar som er sende, kan lesast til henvendinga blir sletta.',
};
const en: typeof nb = {
  linesTitle: 'Is anyone in danger now?',
  linesLead: 'Then call yourself, at once. I do not call for you and pass nothing on.',
  danger: 'Danger to life and health',
  own: (d) => `Numbers of ${d.area}`,
  ownNone: (d) =>
    `The municipality has not entered a number of its own for the child welfare service yet. Call ${d.phone}, and the local child welfare emergency service answers.`,
  others: 'Other numbers',
  openPage: 'Open the page',
  otherArea: (d) => `Numbers in ${d.area}`,
  concern: 'Report a concern',
  dutiesTitle: 'This is your own duty',
  dutiesLead: 'No bot and no coordinator takes it over.',
  source: (d) => `Source: ${d.host}, read ${d.day}.`,
  checked: (d) => `Checked ${d.day}.`,
  old: (d) => `Not checked since ${d.day}. That is over a year, so make sure it is still right.`,
  logTold:
    'When somebody reads or changes a concern, it is written in a log: who, when and why, never the content. The coordinator and the municipality can read the log.',
  noAdvice: 'This is not legal advice. If in doubt, ask the child welfare service or your manager.',

  what: {
    barnevernvakt: 'Child welfare emergency service',
    barnevern: 'Child welfare service',
    legevakt: 'Out-of-hours doctor here',
    bti: 'BTI in the municipality',
    routine: 'The municipality’s own routine',
    other: 'Something else',
  },

  title: 'Rules for concerns',
  textOn: 'Free text is on',
  textOff: 'Free text is off',
  textOnWhy:
    'Staff can write in their own words about groups, milieus, places and trends, never about one person. The text is encrypted.',
  textOffWhy: 'Staff choose answers from fixed lists and ask for a talk. What is missing:',
  missingAssessment: 'A data protection assessment (DPIA), recorded here with “Assessment”.',
  missingKey: 'An encryption key. Whoever runs the bot puts it in (CONCERN_KEYS).',
  done: 'The assessment was done',
  responsible: 'Responsible function',
  agreement: 'Assessment and agreement are in',
  inhabitants: 'Inhabitants',
  inhabitantsNone: 'not given. I then take the municipality for small when I look for rare combinations',
  eraseDays: 'Erased after closing',
  logDays: 'The access log is kept for',
  keeping: { concern: 'Erasing', log: 'The access log' },
  days: (d) =>
    d.days === d.proposed
      ? `${d.days} days (our proposal)`
      : `${d.days} days (the proposal is ${d.proposed})`,
  numbersTitle: 'Numbers and links of our own',
  numbersNone:
    'None yet. Enter the child welfare emergency service first: it is the most important one here.',
  uncertainTitle: 'Check this yourself',
  uncertainLead: 'We found no reliable source, so it is not shown to others.',
  add: 'Add a number',
  terms: 'Time limits and population',
  assessment: 'Assessment',
  log: 'Access log',
  seen: 'As the staff see it',
  change: 'Change',
  back: 'To the rules',

  lineTitle: 'A number or a link',
  lineLead:
    'All staff see it under “Is anyone in danger now?”. Use the number of a service, not of a person.',
  whatLabel: 'What is it?',
  whatMissing: 'Choose what it is.',
  nameLabel: 'Name of the service, if needed',
  nameHint: 'Child welfare emergency service North',
  phoneLabel: 'Telephone number',
  urlLabel: 'A link that begins with https://',
  save: 'Save',
  stillTrue: 'Yes, it is right',
  drop: 'Remove',
  lineSaved: (d) => `${d.name} is saved and marked as checked today.`,
  lineDropped: (d) => `${d.name} is removed.`,
  lineChecked: (d) => `${d.name} is marked as checked today. I will ask again in a year.`,

  checkTitle: 'Is this number still right?',
  checkLead: (d) =>
    `It was last checked ${d.day}. Call it or open the page, and answer here. All staff see it when somebody is in danger.`,

  termsTitle: 'Time limits and population',
  eraseLabel: 'Days from closing to erasure (14–400)',
  logLabel: 'Days the access log is kept (90–3650)',
  inhabitantsLabel: 'Number of inhabitants',
  numberWrong: 'Write a whole number within the limits.',
  termsNote:
    'Nothing is erased before somebody has answered whether the concern is archived. A new time for the log holds for lines written from now on.',
  termsSaved: 'The time limits and the population are saved.',

  assessmentTitle: 'Data protection assessment (DPIA)',
  assessmentLead:
    'When the assessment is done, staff can write in their own words about groups, milieus, places and trends. About one person nothing is ever written here.',
  assessmentNote:
    'Write a function, such as “data protection officer”, never a name. You archive the assessment and the processing agreement yourselves; only where is kept here.',
  doneLabel: 'When was the assessment approved?',
  doneMissing: 'Choose the day.',
  responsibleLabel: 'Which function is responsible?',
  responsibleHint: 'data protection officer',
  responsibleMissing: 'Write the function.',
  agreementLabel: 'Where are the assessment and the agreement archived?',
  agreementHint: 'case 2026/118 in the archive',
  agreementMissing: 'Write where it is archived.',
  assessmentSaved: 'The assessment is recorded.',
  nowOn: 'Free text is on from now.',
  stillOff: 'Free text is still off: an encryption key is missing. Whoever runs the bot puts it in.',
  stop: 'Withdraw the assessment',

  stopTitle: 'Turn free text off?',
  stopText:
    'From that moment nobody can write free text, not in a concern already begun either. Texts that are sent stay encrypted and can be read until the concern is erased.',
  stopYes: 'Yes, turn it off',
  stopped:
    'The assessment is withdrawn, and free text is off. Texts that are sent can be read until the concern is erased.',
};
export const guidance = { nb, nn, en };
