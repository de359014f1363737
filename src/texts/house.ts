// Words of what belongs to no single task: the question of which municipality, the day's card, the welcome, the help.
import { PHONES } from '../presets/guidance/numbers.ts';

const nb = {
  whichArea: 'Hvilken kommune gjelder det?',
  digestTitle: (d: { n: number }) => (d.n === 1 ? 'Én ting til deg i dag' : `${d.n} ting til deg i dag`),
  digestAlike: (d: { text: string; n: number }) => `${d.text} (${d.n})`,
  digestMore: (d: { n: number }) => `… og ${d.n} til. De kommer fram her etter hvert som du åpner de andre.`,
  missedLead: 'Jeg nådde deg ikke i Teams. Her er det som skulle ha stått på kortet ditt i dag.',
  missedHow: 'Skriv til meg i Teams for å gjøre noe med det. Går ikke det, så si fra til koordinatoren.',
  open: 'Åpne',
  openOnly:
    'Tekst viser jeg bare som svar på et trykk i en oppdatert Teams. Oppdater Teams, eller trykk på en datamaskin. Ingenting er endret.',
  opened: 'Åpnet',
  helpTitle: 'Dette kan jeg hjelpe med',
  helpLead: 'Skriv ett av ordene, eller trykk «Forklar».',
  groups: { meetings: 'Møter', plans: 'Plan og tiltak', mine: 'Meg', setting: 'Kommunen' },
  explain: 'Forklar',
  unknownTitle: 'Det forstod jeg ikke',
  unknownNearest: 'Mente du en av disse?',
  unknownNone:
    'Skriv «hjelp», så ser du alt jeg kan. Jeg har ikke tatt vare på det du skrev. Gjaldt det en person, så slett meldingen din: Teams har den fortsatt.',
  welcomeTitle: 'Hei! Jeg hjelper til med rutinene i SLT-arbeidet.',
  welcomeStaff:
    'Skriv «frokost» for neste SLT-frokost, «mine tiltak» for å gi status, eller «hjelp» for å se alt jeg kan.',
  myRole: 'Se hva som ligger til rollen din',
  welcomeFounder: 'Kommunen er ikke satt opp ennå. Det tar noen minutter.',
  welcomeNotSetUp: 'Kommunen er ikke satt opp ennå. Koordinatoren gjør det med ordet «oppsett».',
  start: 'Sett opp kommunen',
  worryTitle: 'Slett meldingen din; Teams har den fortsatt',
  worryKept:
    'Jeg har ikke tatt vare på noe av det du skrev, men i chatten blir det liggende til du sletter det.',
  worryWay: `Er noen i fare, ring ${PHONES.police} eller ${PHONES.ambulance}. Ellers trykk «Meld en bekymring»: der velger du svar, og skriver ikke navn.`,
  worryChannel: 'Skriv til meg i den private chatten med deg og meg.',
  worryReport: 'Meld en bekymring',
  privacy: 'Skriv aldri om enkeltpersoner her. Det du skriver i chatten, blir liggende i Teams.',
};
const nn: typeof nb = {
  whichArea: 'Kva kommune gjeld det?',
  digestTitle: (d) => (d.n === 1 ? 'Éin ting til deg i dag' : `${d.n} ting til deg i dag`),
  digestAlike: nb.digestAlike,
  digestMore: (d) => `… og ${d.n} til. Dei kjem fram her etter kvart som du opnar dei andre.`,
  missedLead: 'Eg nådde deg ikkje i Teams. Her er det som skulle ha stått på kortet ditt i dag.',
  missedHow: 'Skriv til meg i Teams for å gjere noko med det. Går ikkje det, så sei frå til koordinatoren.',
  open: 'Opne',
  openOnly:
    'Tekst viser eg berre som svar på eit trykk i ein oppdatert Teams. Oppdater Teams, eller trykk på ei datamaskin. Ingenting er endra.',
  opened: 'Opna',
  helpTitle: 'Dette kan eg hjelpe med',
  helpLead: 'Skriv eitt av orda, eller trykk «Forklar».',
  groups: { meetings: 'Møte', plans: 'Plan og tiltak', mine: 'Meg', setting: 'Kommunen' },
  explain: 'Forklar',
  unknownTitle: 'Det skjøna eg ikkje',
  unknownNearest: 'Meinte du ein av desse?',
  unknownNone:
    'Skriv «hjelp», så ser du alt eg kan. Eg har ikkje teke vare på det du skreiv. Gjaldt det ein person, så slett meldinga di: Teams har ho framleis.',
  welcomeTitle: 'Hei! Eg hjelper til med rutinane i SLT-arbeidet.',
  welcomeStaff:
    'Skriv «frukost» for neste SLT-frukost, «mine tiltak» for å gi status, eller «hjelp» for å sjå alt eg kan.',
  myRole: 'Sjå kva som ligg til rolla di',
  welcomeFounder: 'Kommunen er ikkje sett opp enno. Det tek nokre minutt.',
  welcomeNotSetUp: 'Kommunen er ikkje sett opp enno. Koordinatoren gjer det med ordet «oppsett».',
  start: 'Set opp kommunen',
  worryTitle: 'Slett meldinga di; Teams har ho framleis',
  worryKept:
    'Eg har ikkje teke vare på noko av det du skreiv, men i chatten blir det liggjande til du slettar det.',
  worryWay: `Er nokon i fare, ring ${PHONES.police} eller ${PHONES.ambulance}. Elles trykk «Meld frå om uro»: der vel du svar, og skriv ikkje namn.`,
  worryChannel: 'Skriv til meg i den private chatten med deg og meg.',
  worryReport: 'Meld frå om uro',
  privacy: 'Skriv aldri om enkeltpersonar her. Det du skriv i chatten, blir liggjande i Teams.',
};
const en: typeof nb = {
  whichArea: 'Which municipality is this about?',
  digestTitle: (d) => (d.n === 1 ? 'One thing for you today' : `${d.n} things for you today`),
  digestAlike: nb.digestAlike,
  digestMore: (d) => `… and ${d.n} more. They appear here as you open the others.`,
  missedLead: 'I did not reach you in Teams. This is what should have been on your card today.',
  missedHow: 'Write to me in Teams to act on it. If that does not work, tell the coordinator.',
  open: 'Open',
  openOnly:
    'Text is only shown as the answer to a press in an up-to-date Teams. Update Teams, or press on a computer. Nothing has changed.',
  opened: 'Opened',
  helpTitle: 'This is what I can help with',
  helpLead: 'Type one of the words, or press “Explain”.',
  groups: { meetings: 'Meetings', plans: 'Plan and measures', mine: 'Me', setting: 'The municipality' },
  explain: 'Explain',
  unknownTitle: 'I did not understand that',
  unknownNearest: 'Did you mean one of these?',
  unknownNone:
    'Type “help” to see all I can do. I have not kept what you wrote. If it was about a person, delete your message: Teams still has it.',
  welcomeTitle: 'Hello! I help with the routines of SLT work.',
  welcomeStaff:
    'Type “breakfast” for the next SLT breakfast, “my measures” to report status, or “help” to see all I can do.',
  myRole: 'See what belongs to your role',
  welcomeFounder: 'The municipality has not been set up yet. It takes a few minutes.',
  welcomeNotSetUp:
    'The municipality has not been set up yet. The coordinator does that with the word “setup”.',
  start: 'Set up the municipality',
  worryTitle: 'Delete your message; Teams still has it',
  worryKept: 'I have kept nothing of what you wrote, but it stays in the chat until you delete it.',
  worryWay: `If anyone is in danger, call ${PHONES.police} or ${PHONES.ambulance}. Otherwise press “Report a concern”: there you choose answers and write no names.`,
  worryChannel: 'Write to me in the private chat between you and me.',
  worryReport: 'Report a concern',
  privacy: 'Never write about individuals here. What you type in the chat stays in Teams.',
};
export const house = { nb, nn, en };
