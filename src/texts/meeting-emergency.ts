// Words for a hastemøte. They are of the section `meeting`. A theme points at nobody.
import { PHONES } from '../presets/guidance/numbers.ts';

type Terms = 'present' | 'consent' | 'anonymous';

const nb = {
  urgentTitle: 'Hastemøte',
  urgentDanger: `Er noen i fare nå: ring ${PHONES.police}.`,
  urgentLead: 'Alt velges her. Skriv ikke navn eller kjennetegn noe sted.',
  urgentThemeLabel: 'Hva gjelder det?',
  urgentThemeError: 'Velg hva det gjelder.',
  urgentThemes: {
    milieu: 'Akutt uro i et ungdomsmiljø eller en gruppe',
    violence: 'Vold eller trusler',
    drugs: 'Rus i et ungdomsmiljø',
    school: 'Alvorlig hendelse på en skole',
    images: 'Deling av bilder eller filmer',
    hate: 'Hat eller ekstremisme',
    other: 'Noe annet som haster',
  },
  urgentTimeLabel: 'Når?',
  urgentTimeError: 'Velg når møtet skal være.',
  urgentTimes: {
    quarter: (d: { when: string }) => `Nå, om et kvarter (${d.when})`,
    hour: (d: { when: string }) => `Om en time (${d.when})`,
    today: (d: { when: string }) => `I dag ${d.when}`,
    tomorrow: (d: { when: string }) => `I morgen ${d.when}`,
  },
  urgentRolesLabel: 'Hvem skal kalles inn?',
  urgentMoreLabel: 'Skal flere kalles inn?',
  urgentNone: 'Velg minst én som skal kalles inn.',
  urgentNext: 'Vis innkallingen',
  urgentChange: 'Endre',
  urgentOf: (d: { forum: string }) => `Hastemøte: ${d.forum}`,
  urgentWhen: (d: { when: string }) => `Når: ${d.when}`,
  urgentTheme: (d: { theme: string }) => `Gjelder: ${d.theme}`,
  urgentCalled: (d: { n: number }) => (d.n === 1 ? 'Én kalles inn:' : `${d.n} kalles inn:`),
  urgentVacant: (d: { roles: string }) => `Ingen har rollen, og ingen er vara, så ring: ${d.roles}.`,
  urgentByMail: (d: { names: string }) => `Får bare e-post, så ring også: ${d.names}.`,
  urgentUnreached: (d: { names: string }) =>
    `Jeg når dem verken i Teams eller på e-post, så ring: ${d.names}.`,
  urgentNobody: 'Ingen av dem du valgte, har en person i rollen. Gå tilbake og velg flere.',
  urgentNoPlace: 'Fyll inn et sted eller en lenke, så alle vet hvor de skal.',
  urgentCall: (d: { n: number }) => `Kall inn ${d.n} nå`,
  urgentLate: 'Den tiden er passert. Velg en ny.',
  urgentOther: (d: { when: string }) =>
    `Noen andre har nettopp kalt inn til hastemøte ${d.when}. Er dette det samme, trenger du ikke gjøre noe. Er det et annet, trykk en gang til.`,
  urgentNoForum:
    'Jeg fant ingen gruppe som kan ha et hastemøte. Haster det, så ring. Koordinatoren kan legge inn et fagteam med «oppsett».',
  urgentFull: 'Gruppa har alt mange hastemøter den dagen. Bruk et av dem, eller velg en annen dag.',
  urgentSent: (d: { n: number; forum: string; when: string }) =>
    `Hastemøte i ${d.forum} ${d.when}: ${d.n} er kalt inn nå. Svarene kommer på kortet nedenfor.`,
  urgentRule:
    'Skriv ikke navn eller kjennetegn i chat, e-post eller kalender. Det som må sies om enkeltpersoner, tas i møtet, etter reglene for gruppa.',
  urgentNoCases: 'I denne gruppa tas det ikke opp enkeltsaker.',
  urgentTerms: {
    present: 'Enkeltsaker kan tas opp når ungdommen eller foresatte er til stede.',
    consent: 'Enkeltsaker kan tas opp når samtykke er innhentet.',
    anonymous: 'Enkeltsaker kan tas opp anonymt.',
  } satisfies Record<Terms, string>,
  urgentGroups: 'Miljøer og grupper omtales anonymt.',
};
const nn: typeof nb = {
  urgentTitle: 'Hastemøte',
  urgentDanger: `Er nokon i fare no: ring ${PHONES.police}.`,
  urgentLead: 'Alt blir valt her. Skriv ikkje namn eller kjenneteikn nokon stad.',
  urgentThemeLabel: 'Kva gjeld det?',
  urgentThemeError: 'Vel kva det gjeld.',
  urgentThemes: {
    milieu: 'Akutt uro i eit ungdomsmiljø eller ei gruppe',
    violence: 'Vald eller trugsmål',
    drugs: 'Rus i eit ungdomsmiljø',
    school: 'Alvorleg hending på ein skule',
    images: 'Deling av bilete eller filmar',
    hate: 'Hat eller ekstremisme',
    other: 'Noko anna som hastar',
  },
  urgentTimeLabel: 'Når?',
  urgentTimeError: 'Vel når møtet skal vere.',
  urgentTimes: {
    quarter: (d) => `No, om eit kvarter (${d.when})`,
    hour: (d) => `Om ein time (${d.when})`,
    today: (d) => `I dag ${d.when}`,
    tomorrow: (d) => `I morgon ${d.when}`,
  },
  urgentRolesLabel: 'Kven skal kallast inn?',
  urgentMoreLabel: 'Skal fleire kallast inn?',
  urgentNone: 'Vel minst éin som skal kallast inn.',
  urgentNext: 'Vis innkallinga',
  urgentChange: 'Endre',
  urgentOf: (d) => `Hastemøte: ${d.forum}`,
  urgentWhen: (d) => `Når: ${d.when}`,
  urgentTheme: (d) => `Gjeld: ${d.theme}`,
  urgentCalled: (d) => (d.n === 1 ? 'Éin blir kalla inn:' : `${d.n} blir kalla inn:`),
  urgentVacant: (d) => `Ingen har rolla, og ingen er vara, så ring: ${d.roles}.`,
  urgentByMail: (d) => `Får berre e-post, så ring òg: ${d.names}.`,
  urgentUnreached: (d) => `Eg når dei verken i Teams eller på e-post, så ring: ${d.names}.`,
  urgentNobody: 'Ingen av dei du valde, har ein person i rolla. Gå tilbake og vel fleire.',
  urgentNoPlace: 'Fyll inn ein stad eller ei lenkje, så alle veit kvar dei skal.',
  urgentCall: (d) => `Kall inn ${d.n} no`,
  urgentLate: 'Den tida er passert. Vel ei ny.',
  urgentOther: (d) =>
    `Nokon andre har nettopp kalla inn til hastemøte ${d.when}. Er dette det same, treng du ikkje gjere noko. Er det eit anna, trykk ein gong til.`,
  urgentNoForum:
    'Eg fann inga gruppe som kan ha eit hastemøte. Hastar det, så ring. Koordinatoren kan leggje inn eit fagteam med «oppsett».',
  urgentFull: 'Gruppa har alt mange hastemøte den dagen. Bruk eitt av dei, eller vel ein annan dag.',
  urgentSent: (d) =>
    `Hastemøte i ${d.forum} ${d.when}: ${d.n} er kalla inn no. Svara kjem på kortet nedanfor.`,
  urgentRule:
    'Skriv ikkje namn eller kjenneteikn i chat, e-post eller kalender. Det som må seiast om enkeltpersonar, tek de i møtet, etter reglane for gruppa.',
  urgentNoCases: 'I denne gruppa blir det ikkje teke opp enkeltsaker.',
  urgentTerms: {
    present: 'Enkeltsaker kan takast opp når ungdommen eller dei føresette er til stades.',
    consent: 'Enkeltsaker kan takast opp når samtykke er henta inn.',
    anonymous: 'Enkeltsaker kan takast opp anonymt.',
  },
  urgentGroups: 'Miljø og grupper blir omtalte anonymt.',
};
const en: typeof nb = {
  urgentTitle: 'Emergency meeting',
  urgentDanger: `If somebody is in danger now: call ${PHONES.police}.`,
  urgentLead: 'Everything is chosen here. Write no names or other signs of who somebody is.',
  urgentThemeLabel: 'What is it about?',
  urgentThemeError: 'Choose what it is about.',
  urgentThemes: {
    milieu: 'Acute unrest in a milieu or group of young people',
    violence: 'Violence or threats',
    drugs: 'Drugs in a milieu of young people',
    school: 'A serious incident at a school',
    images: 'Sharing of pictures or films',
    hate: 'Hate or extremism',
    other: 'Something else that is urgent',
  },
  urgentTimeLabel: 'When?',
  urgentTimeError: 'Choose when the meeting shall be.',
  urgentTimes: {
    quarter: (d) => `Now, in a quarter of an hour (${d.when})`,
    hour: (d) => `In an hour (${d.when})`,
    today: (d) => `Today ${d.when}`,
    tomorrow: (d) => `Tomorrow ${d.when}`,
  },
  urgentRolesLabel: 'Who shall be called?',
  urgentMoreLabel: 'Shall others be called too?',
  urgentNone: 'Choose at least one to be called.',
  urgentNext: 'Show the invitation',
  urgentChange: 'Change',
  urgentOf: (d) => `Emergency meeting: ${d.forum}`,
  urgentWhen: (d) => `When: ${d.when}`,
  urgentTheme: (d) => `About: ${d.theme}`,
  urgentCalled: (d) => (d.n === 1 ? 'One is called:' : `${d.n} are called:`),
  urgentVacant: (d) => `Nobody holds the role, and nobody stands in, so phone: ${d.roles}.`,
  urgentByMail: (d) => `Get e-mail only, so phone them too: ${d.names}.`,
  urgentUnreached: (d) => `I reach them neither in Teams nor by e-mail, so phone: ${d.names}.`,
  urgentNobody: 'None of those you chose has a person in the role. Go back and choose more.',
  urgentNoPlace: 'Fill in a place or a link, so that all know where to go.',
  urgentCall: (d) => `Call ${d.n} now`,
  urgentLate: 'That time has passed. Choose a new one.',
  urgentOther: (d) =>
    `Somebody else has just called an emergency meeting ${d.when}. If this is the same one, you need do nothing. If it is another, press once more.`,
  urgentNoForum:
    'I found no group that can have an emergency meeting. If it is urgent, phone. The coordinator can add a team with “setup”.',
  urgentFull:
    'The group has many emergency meetings that day already. Use one of them, or choose another day.',
  urgentSent: (d) =>
    `Emergency meeting of ${d.forum} ${d.when}: ${d.n} have been called now. The answers come on the card below.`,
  urgentRule:
    'No names or other signs of who somebody is in chat, e-mail or calendar. What must be said of a person is said in the meeting, by the rules of the group.',
  urgentNoCases: 'This group does not discuss individual cases.',
  urgentTerms: {
    present: 'Individual cases may be discussed when the young person or a guardian is present.',
    consent: 'Individual cases may be discussed when consent has been given.',
    anonymous: 'Individual cases may be discussed anonymously.',
  },
  urgentGroups: 'Milieus and groups are spoken of anonymously.',
};
export const meetingEmergency = { nb, nn, en };
