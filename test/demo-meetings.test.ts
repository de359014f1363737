// A meeting's whole life as a new user of the demo meets it: the coordinator and the rektor in front of their Playgrounds, the
// politikontakt in front of a letter. What is asserted is what stands on their screens, in the letter and in its calendar entry.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Screens, hasBrowser, openScreens } from './demo-screens.ts';
import type { Screen } from './teams/playground.ts';
import type { LetterBox } from './teams/letter-box.ts';

jest.setTimeout(60_000);

const FORUM = 'koordineringsgruppe';
const POLICE = 'politikontakt@politiet.example';
const INVITATION = 'Innkalling til Koordineringsgruppe';
const OVERVIEW = 'Svar på innkallingen';
const AGENDA = 'Saksliste: Koordineringsgruppe';
const DESK = 'Sakslista til Koordineringsgruppe';
const DRAFT = 'Utkast, ikke sendt.';
const MINUTES = 'Referat: Koordineringsgruppe fredag 13. november 2026';

let coordinator: Screen;
let head: Screen;
let postbox: LetterBox;
let minute: Screens['minute'];
let seconds: Screens['seconds'];
let says: Screens['says'];
let stop: Screens['stop'] | undefined;

/** One line of a calendar entry, without its parameters. */
const valueIn = (entry: string, property: string): string | undefined =>
  entry
    .split('BEGIN:VEVENT')
    .at(-1)
    ?.match(new RegExp(`^${property}(?:;[^:\\n]*)?:(.*)$`, 'm'))?.[1];

const methodOf = (entry: string): string | undefined => /^METHOD:(.*)$/m.exec(entry)?.[1];

(hasBrowser('test/demo-meetings.test.ts') ? describe : describe.skip)('a meeting in the demo', () => {
  beforeAll(async () => {
    ({ coordinator, head, postbox, minute, seconds, says, stop } = await openScreens('2026-11-23T08:10'));
  });

  afterAll(() => stop?.());

  describe('the call', () => {
    it('goes to everybody as a letter with a calendar entry that asks for no answer in Outlook', async () => {
      await says(coordinator, `innkall ${FORUM} torsdag 10. desember kl 9 tema Ungdata`);
      await coordinator.press('Send til 7', 'Slik forstod jeg det');
      await coordinator.seen('Sendt til 7: Koordineringsgruppe torsdag 10. desember 2026');
      await minute();
      const invited = (await postbox.list()).filter((row) => row.includes('Koordineringsgruppe'));
      expect(invited).toHaveLength(7);
      const letter = await postbox.letter('Koordineringsgruppe torsdag 10. desember', POLICE);
      expect(letter.text).toContain('torsdag 10. desember 2026 (uke 50) kl. 09.00–10.00');
      expect(letter.text).toMatch(/Outlook, kommer svaret ikke fram/);
      const entry = await letter.entry();
      expect(methodOf(entry)).toBe('REQUEST');
      expect(valueIn(entry, 'SEQUENCE')).toBe('0');
      expect(valueIn(entry, 'DTSTART')).toBe('20261210T090000');
      expect(entry).toContain('RSVP=FALSE');
    });

    it('is answered by who has only e-mail, on a page without script, and counted with the others', async () => {
      const letter = await postbox.letter('Koordineringsgruppe torsdag 10. desember', POLICE);
      await postbox.page.goto(await letter.link('Svar her'));
      await postbox.page.getByText('Du har ikke svart ennå.').waitFor();
      await postbox.page.getByRole('button', { name: 'Kommer', exact: true }).click();
      await postbox.page.getByText('Du har svart: Kommer').waitFor();
      await seconds(2);
      await coordinator.card(OVERVIEW, /^2 kommer/, /^Politikontakt/);
      await head.press('Kan ikke', INVITATION);
      await head.card(INVITATION, 'Du har svart: Kan ikke');
      await seconds(2);
      await coordinator.card(OVERVIEW, /^2 kommer, .*1 kan ikke/);
    });

    it('is found again by whoever would call it once more', async () => {
      await says(coordinator, `innkall ${FORUM} 10. desember kl 9`);
      await coordinator.card('Det er alt kalt inn til Koordineringsgruppe torsdag 10. desember');
      await coordinator.press('Se svarene');
      await coordinator.card(OVERVIEW, 'torsdag 10. desember 2026 (uke 50) kl. 09.00–10.00', /1 kan ikke/);
    });
  });

  describe('the agenda', () => {
    it('takes an item from a member, and the convener puts it on and sends it out', async () => {
      await says(head, `meld sak ${FORUM}`);
      await head.write('Hva gjelder saken?', 'Foreldremøter om rus');
      await head.press('Meld saken');
      await head.seen(/^Meldt: «Foreldremøter om rus» til Koordineringsgruppe torsdag 10\. desember/);
      await says(coordinator, `saksliste ${FORUM}`);
      await coordinator.card(DESK, 'Foreldremøter om rus', 'Fra Rektor');
      await coordinator.beside('Foreldremøter om rus', 'Sett på lista');
      await coordinator.card(DESK, '«Foreldremøter om rus» står på sakslista.');
    });

    it('is put in order without a number of minutes for each item', async () => {
      await coordinator.press('Lagre rekkefølgen', DESK);
      await coordinator.card(DESK, 'Rekkefølge og minutter er lagret.');
    });

    it('goes out to all, and to who has only e-mail as a letter', async () => {
      await coordinator.press('Send sakslista nå', DESK);
      await coordinator.card(DESK, /^Sakslista er sendt til/);
      await minute();
      await head.card(AGENDA, /1\. Ungdata/, /2\. Foreldremøter om rus/);
      const letter = await postbox.letter('Saksliste: Koordineringsgruppe torsdag 10. desember', POLICE);
      expect(letter.text).toContain('Foreldremøter om rus');
    });

    it('stops an item that could identify somebody before it is kept', async () => {
      await says(head, `meld sak ${FORUM}`);
      await head.write('Hva gjelder saken?', 'Gutten på 8. trinn, tlf. 99 88 77 66');
      await head.press('Meld saken');
      await head.seen(/^Teksten ser ut til å inneholde/);
      await says(coordinator, `saksliste ${FORUM}`);
      await coordinator.card(DESK, 'Foreldremøter om rus');
      expect(await coordinator.text()).not.toContain('99 88 77 66');
    });
  });

  describe('a change of plans', () => {
    it('moves the meeting in every calendar, and asks everybody anew', async () => {
      await says(coordinator, `flytt ${FORUM} til fredag 11. desember kl 10`);
      await coordinator.card(
        'Slik forstod jeg det',
        /^Til: fredag 11\. desember 2026 \(uke 50\) kl\. 10\.00–11\.00/,
      );
      await coordinator.press('Flytt og gi beskjed til 6');
      await coordinator.seen(/^Flyttet: Koordineringsgruppe er nå fredag 11\. desember/);
      await minute();
      await head.card('Flyttet: Koordineringsgruppe', 'Du har ikke svart ennå.');
      const letter = await postbox.letter('Flyttet: Koordineringsgruppe fredag 11. desember', POLICE);
      const entry = await letter.entry();
      expect(methodOf(entry)).toBe('REQUEST');
      expect(valueIn(entry, 'SEQUENCE')).toBe('1');
      expect(valueIn(entry, 'DTSTART')).toBe('20261211T100000');
      const before = await postbox.letter('Innkalling: Koordineringsgruppe torsdag 10. desember', POLICE);
      expect(valueIn(entry, 'UID')).toBe(valueIn(await before.entry(), 'UID'));
    });

    it('shows the new time also to who comes by the old link', async () => {
      const before = await postbox.letter('Innkalling: Koordineringsgruppe torsdag 10. desember', POLICE);
      await postbox.page.goto(await before.link('Svar her'));
      await postbox.page.getByText('fredag 11. desember 2026 (uke 50) kl. 10.00–11.00').waitFor();
      await postbox.page.getByText('Du har ikke svart ennå.').waitFor();
    });

    it('cancels another meeting, and takes it out of every calendar', async () => {
      await says(coordinator, `innkall ${FORUM} torsdag 17. desember kl 9`);
      await coordinator.press('Send til 7', 'torsdag 17. desember');
      await minute();
      await says(coordinator, `avlys ${FORUM} 17. desember`);
      await coordinator.tick('Sykdom');
      await coordinator.press('Avlys og gi beskjed til 6');
      await coordinator.seen(/^Avlyst: Koordineringsgruppe torsdag 17\. desember/);
      await minute();
      await head.card('Avlyst: Koordineringsgruppe', /torsdag 17\. desember .* er avlyst/, /sykdom/);
      const letter = await postbox.letter('Avlyst: Koordineringsgruppe torsdag 17. desember', POLICE);
      const entry = await letter.entry();
      expect(methodOf(entry)).toBe('CANCEL');
      expect(valueIn(entry, 'SEQUENCE')).toBe('1');
      expect(valueIn(entry, 'STATUS')).toBe('CANCELLED');
    });
  });

  describe('the minutes', () => {
    it('begin from the agenda and the answers, and are written item by item', async () => {
      await says(coordinator, `referat ${FORUM}`);
      await coordinator.card(MINUTES, 'Sak 1: Ungdata', 'Sak 2: Ferieklubb', /^Til stede.*: 6/);
      await coordinator.beside('Sak 1: Ungdata', 'Skriv');
      await coordinator.card('Sak 1 av 2: Ungdata', 'Vedtak');
      await coordinator.write('Vedtak', 'Skolene gjennomfører Ungdata i uke 7.');
      await coordinator.press('Lag en oppgave');
      await coordinator.write('Hva skal gjøres?', 'Sende brev til foresatte');
      await coordinator.choose('Hvem har ansvaret?', 'Leder skole');
      await coordinator.write('Frist', '2027-01-15');
      await coordinator.press('Legg til oppgaven');
      await coordinator.card('Sak 1 av 2: Ungdata', /^Sende brev til foresatte – Leder skole/);
      await coordinator.press('Lagre og vis neste sak');
      await coordinator.card('Sak 2 av 2: Ferieklubb', 'Vedtak');
      await coordinator.write('Hva ble drøftet? Skriv kort', 'Klubben får lokaler på ungdomsskolen.');
      await coordinator.press('Lagre og gå tilbake');
      await coordinator.card(MINUTES, /2 av 2/);
    });

    it('are read through, approved by the chair, and sent to the members', async () => {
      await coordinator.press('Les gjennom og send', MINUTES);
      await coordinator.card(DRAFT, 'Vedtak: Skolene gjennomfører Ungdata i uke 7.');
      await coordinator.press('Send til godkjenning', DRAFT);
      await seconds(2);
      await head.card(MINUTES, /^Venter på godkjenning/, 'Vedtak: Skolene gjennomfører Ungdata i uke 7.');
      await head.press('Godkjenn og send', MINUTES);
      await head.card(MINUTES, /^Godkjent av Rektor og sendt mandag 23\. november 2026/);
      await minute();
      const letter = await postbox.letter('Referat fra Koordineringsgruppe', POLICE);
      expect(letter.text).toContain('Skolene gjennomfører Ungdata i uke 7.');
    });

    it('are downloaded as a document, through a link that is one person’s', async () => {
      await says(coordinator, `referat ${FORUM}`);
      await coordinator.card(MINUTES, /^Godkjent av Rektor/);
      const document = await fetch(await coordinator.opens('Last ned som Word', MINUTES));
      expect(document.status).toBe(200);
      expect(document.headers.get('content-disposition')).toContain('.docx');
      expect((await document.text()).slice(0, 2)).toBe('PK');
    });

    it('leave a task with its owner, and a log of what was decided', async () => {
      await says(head, 'mine oppgaver');
      await head.card('Mine oppgaver', 'Sende brev til foresatte');
      await head.press('Svar', 'Mine oppgaver');
      await head.press('Gjort', 'Sende brev til foresatte');
      await says(coordinator, `logg ${FORUM}`);
      await coordinator.card(
        'Logg: Koordineringsgruppe',
        'fredag 13. november 2026',
        'Vedtak: Skolene gjennomfører Ungdata i uke 7.',
      );
    });
  });

  describe('the year', () => {
    it('tells how a rhythm was understood, and asks what it lacks', async () => {
      await says(coordinator, 'rytme politiråd første torsdag i annenhver måned kl 12');
      await coordinator.card('Politiråd og SLT-styringsgruppe: slik forstod jeg det', /^Tolket som: /);
    });

    it('keeps days and hours of a forum without a number in every field', async () => {
      await says(coordinator, 'rytme fagteam');
      await coordinator.press('Regler og frister', /^Fagteam: slik er det nå/);
      await coordinator.write('Sted', 'Biblioteket');
      await coordinator.press('Lagre');
      await coordinator.seen(/^Lagret: /);
    });

    it('proposes dates for what is said as so many a year, and they stand in the plan', async () => {
      await says(coordinator, `datoer ${FORUM} 2027`);
      await coordinator.card('Koordineringsgruppe: datoer i 2027', /^Minst 12 ganger i året/);
      await coordinator.press('Bruk disse 12 datoene');
      await coordinator.seen(/^12 datoer er satt for Koordineringsgruppe/);
      await says(coordinator, 'møteplan 2027');
      await coordinator.card(
        'Møteplan 2027',
        /^Koordineringsgruppe, .*kl\. 09\.00–10\.00/,
        /^Fagteam, torsdag/,
      );
    });

    it('is called a spring at a time', async () => {
      await says(coordinator, 'innkall fagteam våren 2027');
      await coordinator.card('Slik forstod jeg det', /^torsdag 28\. januar kl\. 13\.00–14\.30/);
      await coordinator.press('Send 4 innkallinger til 7');
      await seconds(5);
      await head.card('Innkalling: 4 møter i Fagteam', 'Kommer på alle');
      await head.press('Kommer på alle', 'Innkalling: 4 møter i Fagteam');
      await head.card('Innkalling: 4 møter i Fagteam', 'Du har svart: Kommer');
    });

    it('brings a hastemøte to the team at once, with the rule on what may be said', async () => {
      await says(coordinator, 'hastemøte');
      await coordinator.choose('Hva gjelder det?', 'Vold eller trusler');
      await coordinator.press('Vis innkallingen', 'Er noen i fare nå: ring 112.');
      await coordinator.card('Hastemøte: Fagteam', 'Gjelder: Vold eller trusler', /Rektor/);
      await coordinator.press('Kall inn 7 nå');
      await seconds(1);
      await head.card('Innkalling til Hastemøte', 'Vold eller trusler', /navn eller kjennetegn i chat/);
      await minute();
      const letter = await postbox.letter('Hastemøte', POLICE);
      expect(letter.text).toContain('navn eller kjennetegn i chat');
    });
  });
});
