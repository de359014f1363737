// Every reason to refuse, as a sentence that says what happened, what was kept and what to do.
import { PHONES } from '../presets/guidance/numbers.ts';

type Where = { forum: string; teams: string };
/** `takes`: the forum takes individual cases itself, chosen and without words. */
type Person = Where & { takes: boolean; what: string };

/** Where a matter about one person belongs: a team that takes cases, the coordinator, and for a child in need the duty to report. */
const elsewhereNb = (teams: string): string =>
  `Gjelder det én person, så ta det med SLT-koordinatoren${teams ? ` eller ${teams}` : ''}. Er du bekymret for et barn, så meld selv til barnevernet.`;
const elsewhereNn = (teams: string): string =>
  `Gjeld det éin person, så ta det med SLT-koordinatoren${teams ? ` eller ${teams}` : ''}. Er du uroleg for eit barn, så meld sjølv til barnevernet.`;
const elsewhereEn = (teams: string): string =>
  `If it is about one person, take it to the SLT coordinator${teams ? ` or ${teams}` : ''}. If you are worried about a child, report to the child welfare service yourself.`;

const chooseNb =
  'Er det en enkeltsak, så velg det i skjemaet, uten tekst. Er du bekymret for et barn, så meld selv til barnevernet.';
const chooseNn =
  'Er det ei enkeltsak, så vel det i skjemaet, utan tekst. Er du uroleg for eit barn, så meld sjølv til barnevernet.';
const chooseEn =
  'If it is an individual case, choose that in the form, without any text. If you are worried about a child, report to the child welfare service yourself.';

const nb = {
  unknownVerb: (_: object) =>
    'Denne knappen virker ikke lenger. Ingenting er endret. Skriv «hjelp» for å komme videre.',
  wrongPlace: (_: object) => 'Dette gjør vi i den private chatten. Åpne chatten med meg og skriv det der.',
  badInput: (_: object) =>
    'Noe i skjemaet manglet eller var for langt. Ingenting er lagret. Rett det og trykk igjen.',
  notAllowed: (d: { who: string }) => `Det er bare ${d.who} som kan gjøre dette. Ingenting er endret.`,
  notSetUp: (_: object) => 'Kommunen er ikke satt opp ennå. Koordinatoren gjør det med ordet «oppsett».',
  noArea: (_: object) =>
    'Jeg vet ikke hvilken kommune du hører til. Be koordinatoren om å gi deg en rolle med «roller». Er noen i fare, så skriv «fare»: der står hvem du ringer.',
  noLonger: (_: object) => 'Dette gjelder ikke lenger. Ingenting er endret.',
  tooFast: (_: object) =>
    `Det gikk litt fort, så dette er ikke tatt imot. Ingenting er endret. Vent et minutt, og prøv igjen. Er noen i fare, ring ${PHONES.police} eller ${PHONES.ambulance}.`,
  badLink: (_: object) =>
    'Lenken må begynne med https:// og være hel. Ingenting er lagret. Lim den inn på nytt.',
  draftGone: (_: object) =>
    'Utkastet er alt sendt eller forkastet. Ingenting nytt er sendt. Skriv «innkall» for å begynne på nytt.',
  nobodyToInvite: (_: object) =>
    'Ingen andre enn du har en rolle i dette møtet ennå, så ingenting er sendt. Si hvem det er med «roller», og prøv igjen.',
  tooManyInvited: (d: { n: number; most: number }) =>
    `Dette blir ${d.n} innkalte, og ett møte kan ha høyst ${d.most}. Ingenting er sendt, og det du har fylt ut, står. Ta bort gjester, gi færre en rolle i møtet, eller del det i to.`,
  tooLateToUndo: (_: object) =>
    'Det er for sent å angre: innkallingen er sendt. Skal møtet ikke holdes, så skriv «avlys».',
  meetingBegun: (_: object) => 'Møtet har begynt, så svaret er ikke endret. Si fra til den som kalte inn.',
  deputyMissing: (_: object) => 'Skriv hvem som kommer i stedet. Svaret er ikke endret.',
  calledAlready: (d: { forum: string; day: string; times: string }) =>
    `${d.forum} er alt kalt inn ${d.day} ${d.times}. Ingenting nytt er sendt. Vil du endre tiden, så skriv «flytt».`,
  endBeforeStart: (_: object) => 'Slutten må være etter starten. Ingenting er lagret. Rett klokkeslettet.',
  countUnread: (_: object) =>
    'Skriv én tjeneste på hver linje med antallet sist, som «Fritidsklubben 2». Ingenting er lagret.',
  agendaNever: (d: Where) =>
    `${d.forum} tar ikke opp enkeltsaker, så ingenting er lagret. ${elsewhereNb(d.teams)}`,
  agendaChoose: (d: Where) =>
    `En enkeltsak til ${d.forum} meldes uten tekst, så ingenting er lagret. Velg «Enkeltsak» i skjemaet og bekreft vilkåret.`,
  agendaPerson: (d: Person) =>
    `Teksten ser ut til å inneholde ${d.what}. Den er ikke lagret. Skriv temaet, med rolle eller tjeneste i stedet for navn. ${d.takes ? chooseNb : elsewhereNb(d.teams)} Har du skrevet den i chatten, så slett meldingen: Teams har den fortsatt.`,
  agendaClosed: (d: Where) =>
    `For ${d.forum} holder jeg bare tid og sted, så saken er ikke lagret. Snakk med dem som er i gruppa, utenom Teams. ${elsewhereNb('')}`,
  agendaOthers: (d: { forum: string }) =>
    `Andre kaller inn til ${d.forum}. Ingenting er lagret. Send saken til dem som kaller inn.`,
  agendaTerms: (_: object) => 'Kryss av for at vilkåret du valgte, er oppfylt. Ingenting er lagret.',
  agendaTitle: (_: object) => 'Skriv hva saken gjelder. Ingenting er lagret.',
  agendaWhy: (_: object) =>
    'Velg eller skriv hvorfor, så den som meldte saken, får vite det. Ingenting er endret.',
  agendaEmpty: (_: object) => 'Sakslista er tom, så ingenting er sendt. Sett opp minst én sak først.',
  minutesSent: (_: object) =>
    'Referatet er sendt og låst. Ingenting er endret. Skriv en rettelse i stedet, så går den til alle.',
  minutesSubmitted: (_: object) =>
    'Referatet venter på godkjenning. Ingenting er endret. Ta det tilbake først, så kan du skrive videre.',
  minutesEmpty: (_: object) =>
    'Det står ingenting i referatet ennå, så det er ikke sendt. Skriv i minst én sak først.',
  caseUntitled: (_: object) => 'Skriv hva saken gjaldt. Ingenting er lagret.',
  taskWithoutRole: (_: object) => 'Velg hvem som har ansvaret for oppgaven. Ingenting er lagret.',
  taskUntitled: (_: object) => 'Skriv hva som skal gjøres i oppgaven. Ingenting er lagret.',
  noteMissing: (_: object) => 'Skriv et par ord først. Ingenting er endret.',
  closedTooLong: (_: object) =>
    'Dette gir over tre måneder på rad uten møter. Ingenting er lagret. Se over datoene og prøv igjen.',
  forumUnknown: (d: { forum: string }) => `Jeg fant ikke noe møte som heter ${d.forum}. Ingenting er endret.`,
  sharedAlready: (d: { forum: string }) =>
    `${d.forum} følger en annen kommune eller blir fulgt, og kan ikke være begge deler. Ingenting er endret.`,
  holdsRoles: (d: { roles: string }) =>
    `Personen har fortsatt en rolle (${d.roles}). Ingenting er slettet. Gi rollen til en annen først.`,
  holdsBatons: (d: { n: number }) =>
    `Personen har stafetten i ${d.n === 1 ? 'én åpen henvendelse' : `${d.n} åpne henvendelser`}. Ingenting er slettet. Gi den videre først.`,
  nameMissing: (_: object) => 'Kommunen må ha et navn. Ingenting er lagret. Skriv navnet og trykk igjen.',
  whoIsMeant: (_: object) =>
    'Velg en kollega fra lista, eller skriv både navn og e-postadresse. Ingenting er lagret.',
  yearUnread: (d: { command: string }) =>
    `Jeg forstod ikke årstallet. Skriv det med fire sifre, som «${d.command} 2027».`,
  yearsUnread: (_: object) =>
    'Jeg forstod ikke årene. Skriv dem med fire sifre og komma mellom, som «2025, 2028». Ingenting er lagret.',
  askUnclear: (_: object) =>
    'Velg enten et spørsmål fra lista, eller «Med egne ord» og skriv det. Ingenting er sendt.',
  talkPast: (d: { to: string }) => `Velg et tidspunkt fram i tid, senest ${d.to}. Ingenting er sendt.`,
  dayOutside: (d: { from: string; to: string }) =>
    `Datoen må være fra ${d.from} til ${d.to}. Ingenting er lagret. Velg en annen dato.`,
  batonReason: (_: object) =>
    'Velg hvorfor, så den som meldte fra, får vite det. Ingenting er sendt eller endret.',
  batonRole: (_: object) => 'Velg hvem som skal spørres. Ingenting er sendt.',
  batonForum: (_: object) => 'Velg hvilket møte saken skal til. Ingenting er sendt.',
  batonUnconsented: (d: { forum: string }) =>
    `${d.forum} tar ikke opp en sak om én ungdom uten samtykke, eller uten at ungdommen eller foresatte er til stede. Ingenting er sendt. Registrer samtykket når tjenesten har det, bruk BTI-veien, eller still spørsmålet anonymt.`,
  batonNever: (d: { forum: string }) =>
    `${d.forum} tar ikke opp slike saker. Ingenting er sendt. Velg et annet sted, eller ta det på BTI-veien.`,
  batonAnonymous: (_: object) =>
    'Kryss av for at ingen kan kjennes igjen. Ingenting er sendt. Er du i tvil, så bruk BTI-veien.',
  consentArchive: (_: object) =>
    'Skriv navnet på arkivsystemet og saksnummeret, som «P360 2026/1234», uten navn på noen. Ingenting er lagret.',
  consentUntil: (d: { from: string; to: string }) =>
    `Skriv hvilken dag samtykket går ut, fra ${d.from} til ${d.to}. Ingenting er lagret.`,
  lineEmpty: (_: object) => 'Skriv et telefonnummer eller en lenke. Ingenting er lagret.',
  linePhone: (_: object) =>
    'Skriv telefonnummeret med bare sifre, gjerne med + foran. Ingenting er lagret. Rett det og trykk igjen.',
  linesFull: (d: { most: number }) =>
    `Det er plass til ${d.most} egne numre og lenker, så dette er ikke lagret. Fjern ett først.`,
  logNumber: (_: object) =>
    'Skriv nummeret slik det står i henvendelsen, som «2026-48213», eller la feltet stå tomt.',
  referenceMissing: (_: object) => 'Skriv saksnummeret i arkivet. Ingenting er lagret.',
  concernText: (d: { what: string }) =>
    `Teksten ser ut til å inneholde ${d.what}. Den er ikke lagret noe sted. Rett den på kortet, eller gå tilbake og velg «Én bestemt ungdom», der ingen tekst trengs.`,
  concernGone: (_: object) =>
    'Svarene er alt sendt eller slettet. Ingenting nytt er lagret. Skriv «mine henvendelser» eller «bekymring».',
  concernNobody: (_: object) =>
    `Ingen koordinator kan nås her nå, så ingenting er sendt. Svarene dine er tatt vare på. Snakk med lederen din eller politikontakten; haster det, ring ${PHONES.police} eller ${PHONES.ambulance}.`,
  identifies: (d: { what: string }) =>
    `Teksten ser ut til å inneholde ${d.what}. Den er ikke lagret. Skriv uten opplysninger som kan peke på en person. Har du skrevet den i chatten, så slett meldingen: Teams har den fortsatt.`,
};
const nn: typeof nb = {
  unknownVerb: () =>
    'Denne knappen verkar ikkje lenger. Ingenting er endra. Skriv «hjelp» for å kome vidare.',
  wrongPlace: () => 'Dette gjer vi i den private chatten. Opne chatten med meg og skriv det der.',
  badInput: () => 'Noko i skjemaet mangla eller var for langt. Ingenting er lagra. Rett det og trykk igjen.',
  notAllowed: (d) => `Det er berre ${d.who} som kan gjere dette. Ingenting er endra.`,
  notSetUp: () => 'Kommunen er ikkje sett opp enno. Koordinatoren gjer det med ordet «oppsett».',
  noArea: () =>
    'Eg veit ikkje kva kommune du høyrer til. Be koordinatoren om å gi deg ei rolle med «roller». Er nokon i fare, så skriv «fare»: der står kven du ringjer.',
  badLink: () => 'Lenkja må byrje med https:// og vere heil. Ingenting er lagra. Lim ho inn på nytt.',
  draftGone: () =>
    'Utkastet er alt sendt eller forkasta. Ingenting nytt er sendt. Skriv «innkall» for å byrje på nytt.',
  nobodyToInvite: () =>
    'Ingen andre enn du har ei rolle i dette møtet enno, så ingenting er sendt. Sei kven det er med «roller», og prøv igjen.',
  tooManyInvited: (d) =>
    `Dette blir ${d.n} innkalla, og eitt møte kan ha høgst ${d.most}. Ingenting er sendt, og det du har fylt ut, står. Ta bort gjester, gi færre ei rolle i møtet, eller del det i to.`,
  tooLateToUndo: () =>
    'Det er for seint å angre: innkallinga er send. Skal møtet ikkje haldast, så skriv «avlys».',
  meetingBegun: () => 'Møtet har byrja, så svaret er ikkje endra. Sei frå til den som kalla inn.',
  deputyMissing: () => 'Skriv kven som kjem i staden. Svaret er ikkje endra.',
  calledAlready: (d) =>
    `${d.forum} er alt kalla inn ${d.day} ${d.times}. Ingenting nytt er sendt. Vil du endre tida, så skriv «flytt».`,
  endBeforeStart: () => 'Slutten må vere etter starten. Ingenting er lagra. Rett klokkeslettet.',
  countUnread: () =>
    'Skriv éi teneste på kvar linje med talet sist, som «Fritidsklubben 2». Ingenting er lagra.',
  agendaNever: (d) => `${d.forum} tek ikkje opp enkeltsaker, så ingenting er lagra. ${elsewhereNn(d.teams)}`,
  agendaChoose: (d) =>
    `Ei enkeltsak til ${d.forum} blir meld utan tekst, så ingenting er lagra. Vel «Enkeltsak» i skjemaet og stadfest vilkåret.`,
  agendaPerson: (d) =>
    `Teksten ser ut til å innehalde ${d.what}. Han er ikkje lagra. Skriv temaet, med rolle eller teneste i staden for namn. ${d.takes ? chooseNn : elsewhereNn(d.teams)} Har du skrive han i chatten, så slett meldinga: Teams har ho framleis.`,
  agendaClosed: (d) =>
    `For ${d.forum} held eg berre tid og stad, så saka er ikkje lagra. Snakk med dei som er i gruppa, utanom Teams. ${elsewhereNn('')}`,
  agendaOthers: (d) =>
    `Andre kallar inn til ${d.forum}. Ingenting er lagra. Send saka til dei som kallar inn.`,
  agendaTerms: () => 'Kryss av for at vilkåret du valde, er oppfylt. Ingenting er lagra.',
  agendaTitle: () => 'Skriv kva saka gjeld. Ingenting er lagra.',
  agendaWhy: () => 'Vel eller skriv kvifor, så den som melde saka, får vite det. Ingenting er endra.',
  agendaEmpty: () => 'Saklista er tom, så ingenting er sendt. Set opp minst éi sak først.',
  minutesSent: () =>
    'Referatet er sendt og låst. Ingenting er endra. Skriv ei retting i staden, så går ho til alle.',
  minutesSubmitted: () =>
    'Referatet ventar på godkjenning. Ingenting er endra. Ta det tilbake først, så kan du skrive vidare.',
  minutesEmpty: () =>
    'Det står ingenting i referatet enno, så det er ikkje sendt. Skriv i minst éi sak først.',
  caseUntitled: () => 'Skriv kva saka gjaldt. Ingenting er lagra.',
  taskWithoutRole: () => 'Vel kven som har ansvaret for oppgåva. Ingenting er lagra.',
  taskUntitled: () => 'Skriv kva som skal gjerast i oppgåva. Ingenting er lagra.',
  noteMissing: () => 'Skriv eit par ord først. Ingenting er endra.',
  closedTooLong: () =>
    'Dette gir over tre månader på rad utan møte. Ingenting er lagra. Sjå over datoane og prøv igjen.',
  forumUnknown: (d) => `Eg fann ikkje noko møte som heiter ${d.forum}. Ingenting er endra.`,
  sharedAlready: (d) =>
    `${d.forum} følgjer ein annan kommune eller blir følgd, og kan ikkje vere begge delar. Ingenting er endra.`,
  holdsRoles: (d) =>
    `Personen har framleis ei rolle (${d.roles}). Ingenting er sletta. Gje rolla til ein annan først.`,
  holdsBatons: (d) =>
    `Personen har stafetten i ${d.n === 1 ? 'éi open henvending' : `${d.n} opne henvendingar`}. Ingenting er sletta. Gje han vidare først.`,
  nameMissing: () => 'Kommunen må ha eit namn. Ingenting er lagra. Skriv namnet og trykk igjen.',
  whoIsMeant: () => 'Vel ein kollega frå lista, eller skriv både namn og e-postadresse. Ingenting er lagra.',
  noLonger: () => 'Dette gjeld ikkje lenger. Ingenting er endra.',
  tooFast: () =>
    `Det gjekk litt fort, så dette er ikkje teke imot. Ingenting er endra. Vent eit minutt, og prøv igjen. Er nokon i fare, ring ${PHONES.police} eller ${PHONES.ambulance}.`,
  yearUnread: (d) => `Eg forstod ikkje årstalet. Skriv det med fire siffer, som «${d.command} 2027».`,
  yearsUnread: () =>
    'Eg forstod ikkje åra. Skriv dei med fire siffer og komma mellom, som «2025, 2028». Ingenting er lagra.',
  askUnclear: () =>
    'Vel anten eit spørsmål frå lista, eller «Med eigne ord» og skriv det. Ingenting er sendt.',
  talkPast: (d) => `Vel eit tidspunkt fram i tid, seinast ${d.to}. Ingenting er sendt.`,
  dayOutside: (d) => `Datoen må vere frå ${d.from} til ${d.to}. Ingenting er lagra. Vel ein annan dato.`,
  batonReason: () => 'Vel kvifor, så den som melde frå, får vite det. Ingenting er sendt eller endra.',
  batonRole: () => 'Vel kven som skal spørjast. Ingenting er sendt.',
  batonForum: () => 'Vel kva møte saka skal til. Ingenting er sendt.',
  batonUnconsented: (d) =>
    `${d.forum} tek ikkje opp ei sak om éin ungdom utan samtykke, eller utan at ungdommen eller føresette er til stades. Ingenting er sendt. Registrer samtykket når tenesta har det, bruk BTI-vegen, eller still spørsmålet anonymt.`,
  batonNever: (d) =>
    `${d.forum} tek ikkje opp slike saker. Ingenting er sendt. Vel ein annan stad, eller ta det på BTI-vegen.`,
  batonAnonymous: () =>
    'Kryss av for at ingen kan kjennast igjen. Ingenting er sendt. Er du i tvil, så bruk BTI-vegen.',
  consentArchive: () =>
    'Skriv namnet på arkivsystemet og saksnummeret, som «P360 2026/1234», utan namn på nokon. Ingenting er lagra.',
  consentUntil: (d) => `Skriv kva dag samtykket går ut, frå ${d.from} til ${d.to}. Ingenting er lagra.`,
  lineEmpty: () => 'Skriv eit telefonnummer eller ei lenkje. Ingenting er lagra.',
  linePhone: () =>
    'Skriv telefonnummeret med berre siffer, gjerne med + framfor. Ingenting er lagra. Rett det og trykk igjen.',
  linesFull: (d) =>
    `Det er plass til ${d.most} eigne nummer og lenkjer, så dette er ikkje lagra. Fjern eitt først.`,
  logNumber: () => 'Skriv nummeret slik det står i henvendinga, som «2026-48213», eller la feltet stå tomt.',
  referenceMissing: () => 'Skriv saksnummeret i arkivet. Ingenting er lagra.',
  concernText: (d) =>
    `Teksten ser ut til å innehalde ${d.what}. Han er ikkje lagra nokon stad. Rett han på kortet, eller gå tilbake og vel «Éin bestemt ungdom», der ingen tekst trengst.`,
  concernGone: () =>
    'Svara er alt sende eller sletta. Ingenting nytt er lagra. Skriv «mine henvendingar» eller «uro».',
  concernNobody: () =>
    `Ingen koordinator kan nåast her no, så ingenting er sendt. Svara dine er tekne vare på. Snakk med leiaren din eller politikontakten; hastar det, ring ${PHONES.police} eller ${PHONES.ambulance}.`,
  identifies: (d) =>
    `Teksten ser ut til å innehalde ${d.what}. Han er ikkje lagra. Skriv utan opplysningar som kan peike på ein person. Har du skrive han i chatten, så slett meldinga: Teams har ho framleis.`,
};
const en: typeof nb = {
  unknownVerb: () => 'This button no longer works. Nothing has changed. Type “help” to go on.',
  wrongPlace: () => 'We do this in the private chat. Open the chat with me and type it there.',
  badInput: () =>
    'Something in the form was missing or too long. Nothing was saved. Correct it and press again.',
  notAllowed: (d) => `Only ${d.who} can do this. Nothing has changed.`,
  notSetUp: () =>
    'The municipality has not been set up yet. The coordinator does that with the word “setup”.',
  noArea: () =>
    'I do not know which municipality you belong to. Ask the coordinator to give you a role with “roles”. If someone is in danger, write “danger”: it shows whom to call.',
  badLink: () => 'The link must begin with https:// and be complete. Nothing was saved. Paste it again.',
  draftGone: () =>
    'The draft has already been sent or discarded. Nothing new was sent. Type “invite” to start again.',
  nobodyToInvite: () =>
    'Nobody but you has a role in this meeting yet, so nothing was sent. Say who does with “roles”, and try again.',
  tooManyInvited: (d) =>
    `This would invite ${d.n}, and one meeting can have at most ${d.most}. Nothing has been sent, and what you filled in stands. Take out guests, give fewer a role in the meeting, or make it two meetings.`,
  tooLateToUndo: () =>
    'It is too late to undo: the invitation has been sent. If the meeting shall not be held, type “cancel”.',
  meetingBegun: () => 'The meeting has begun, so the answer was not changed. Tell the convener.',
  deputyMissing: () => 'Write who comes instead. The answer was not changed.',
  calledAlready: (d) =>
    `${d.forum} has already been called for ${d.day} ${d.times}. Nothing new was sent. To change the time, type “move”.`,
  endBeforeStart: () => 'The end must be after the start. Nothing was saved. Correct the time.',
  countUnread: () =>
    'Write one service on each line with the number last, as “The youth club 2”. Nothing was saved.',
  agendaNever: (d) =>
    `${d.forum} does not take individual cases, so nothing was saved. ${elsewhereEn(d.teams)}`,
  agendaChoose: (d) =>
    `An individual case for ${d.forum} is proposed without any text, so nothing was saved. Choose “Individual case” in the form and confirm the terms.`,
  agendaPerson: (d) =>
    `The text seems to contain ${d.what}. It was not saved. Write the topic, with a role or service instead of a name. ${d.takes ? chooseEn : elsewhereEn(d.teams)} If you typed it in the chat, delete the message: Teams still has it.`,
  agendaClosed: (d) =>
    `For ${d.forum} I hold only time and place, so the item was not saved. Take it up with those in the group, outside Teams. ${elsewhereEn('')}`,
  agendaOthers: (d) => `Others call ${d.forum}. Nothing was saved. Send the item to those who call it.`,
  agendaTerms: () => 'Tick that the terms you chose are met. Nothing was saved.',
  agendaTitle: () => 'Write what the item is about. Nothing was saved.',
  agendaWhy: () => 'Choose or write why, so that whoever proposed it is told. Nothing was changed.',
  agendaEmpty: () => 'The agenda is empty, so nothing was sent. Put at least one item on it first.',
  minutesSent: () =>
    'The minutes have been sent and are locked. Nothing has changed. Write a correction instead, and it goes to everybody.',
  minutesSubmitted: () =>
    'The minutes are waiting for approval. Nothing has changed. Take them back first, and you can go on writing.',
  minutesEmpty: () =>
    'There is nothing in the minutes yet, so they were not sent. Write in at least one item first.',
  caseUntitled: () => 'Write what it was about. Nothing was saved.',
  taskWithoutRole: () => 'Choose who is responsible for the task. Nothing was saved.',
  taskUntitled: () => 'Write what is to be done in the task. Nothing was saved.',
  noteMissing: () => 'Write a few words first. Nothing has changed.',
  closedTooLong: () =>
    'This gives more than three months on end without meetings. Nothing was saved. Check the dates and try again.',
  forumUnknown: (d) => `I found no meeting called ${d.forum}. Nothing has changed.`,
  sharedAlready: (d) =>
    `${d.forum} follows another municipality or is followed, and cannot be both. Nothing has changed.`,
  holdsRoles: (d) =>
    `The person still has a role (${d.roles}). Nothing has been erased. Give the role to somebody else first.`,
  holdsBatons: (d) =>
    `The person holds the baton of ${d.n === 1 ? 'one open concern' : `${d.n} open concerns`}. Nothing has been erased. Pass it on first.`,
  nameMissing: () => 'The municipality must have a name. Nothing was saved. Write the name and press again.',
  whoIsMeant: () =>
    'Choose a colleague from the list, or write both name and e-mail address. Nothing was saved.',
  noLonger: () => 'This no longer applies. Nothing has changed.',
  tooFast: () =>
    `That was a little fast, so this was not taken in. Nothing has changed. Wait a minute, and try again. If anyone is in danger, call ${PHONES.police} or ${PHONES.ambulance}.`,
  yearUnread: (d) => `I did not understand the year. Write it with four figures, as “${d.command} 2027”.`,
  yearsUnread: () =>
    'I did not understand the years. Write them with four figures and commas between, as “2025, 2028”. Nothing was saved.',
  askUnclear: () =>
    'Choose either a question from the list, or “In own words” and write it. Nothing was sent.',
  talkPast: (d) => `Choose a time ahead, ${d.to} at the latest. Nothing was sent.`,
  dayOutside: (d) => `The date must be from ${d.from} to ${d.to}. Nothing was saved. Choose another date.`,
  batonReason: () => 'Choose why, so that whoever reported is told. Nothing was sent or changed.',
  batonRole: () => 'Choose who shall be asked. Nothing was sent.',
  batonForum: () => 'Choose which meeting it shall go to. Nothing was sent.',
  batonUnconsented: (d) =>
    `${d.forum} does not take a case about one young person without consent, or without the young person or guardians present. Nothing was sent. Record the consent when the service has it, use the BTI path, or put the question anonymously.`,
  batonNever: (d) =>
    `${d.forum} does not take such cases. Nothing was sent. Choose another place, or use the BTI path.`,
  batonAnonymous: () =>
    'Tick that nobody can be recognised. Nothing was sent. If in doubt, use the BTI path.',
  consentArchive: () =>
    'Write the name of the archive system and the case number, as “P360 2026/1234”, without the name of anybody. Nothing was saved.',
  consentUntil: (d) => `Write the day the consent ends, from ${d.from} to ${d.to}. Nothing was saved.`,
  lineEmpty: () => 'Write a telephone number or a link. Nothing is saved.',
  linePhone: () =>
    'The telephone number must be digits, with + in front if needed. Nothing is saved. Correct it and press again.',
  linesFull: (d) =>
    `There is room for ${d.most} numbers and links of your own, so this is not saved. Remove one first.`,
  logNumber: () => 'Write the number as it stands in the concern, such as “2026-48213”, or leave it empty.',
  referenceMissing: () => 'Write the case number in the archive. Nothing is saved.',
  concernText: (d) =>
    `The text seems to contain ${d.what}. It was not saved anywhere. Correct it on the card, or go back and choose “One particular young person”, where no text is needed.`,
  concernGone: () =>
    'The answers have been sent or deleted already. Nothing new is saved. Type “my concerns” or “concern”.',
  concernNobody: () =>
    `No coordinator can be reached here now, so nothing was sent. Your answers are kept. Talk with your manager or the police contact; if it is urgent, call ${PHONES.police} or ${PHONES.ambulance}.`,
  identifies: (d) =>
    `The text seems to contain ${d.what}. It was not saved. Write without anything that could point to a person. If you typed it in the chat, delete the message: Teams still has it.`,
};
export const refusals = { nb, nn, en };
