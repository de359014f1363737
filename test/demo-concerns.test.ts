// A worry from the first card to closed and archived, as two people at their Playgrounds meet it: the rektor who is worried, and the
// coordinator. First as the municipality begins, with chosen answers alone; then with text, once the assessment is recorded. What is
// asserted is what stands on their screens, and what is not in the database's files.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Screens, hasBrowser, openScreens } from './demo-screens.ts';
import type { Screen } from './teams/playground.ts';

jest.setTimeout(60_000);

const WRITTEN = 'Flere samles bak idrettshallen om kvelden, og det er knuste flasker der.';
const NAMED = 'Kari Hansen henger bak idrettshallen om kvelden.';
const TEXT_LABEL = 'Fortell kort, uten noe som kan peke på en person';
const ASKED = /Kan du ta stafetten i henvendelse/;
const REPORTED = /^Rektor har meldt en bekymring/;

let coordinator: Screen;
let head: Screen;
let minute: Screens['minute'];
let says: Screens['says'];
let stored: Screens['stored'];
let stop: Screens['stop'] | undefined;

/** The rektor's way up to the summary. About one young person there are fewer questions. */
async function answers(about: string): Promise<void> {
  await says(head, 'bekymring');
  await head.press('Nei, gå videre');
  await head.tick(about);
  await head.press('Neste', 'Hva gjelder det?');
  if (about !== 'Én bestemt ungdom') {
    await head.card('Hva handler det om, og hvor?');
    await head.tick('Rus');
    await head.tick('Uro og bråk');
    await head.choose('Hvor?', 'På eller ved skolen');
    await head.press('Neste', 'Hva handler det om, og hvor?');
    await head.card('Hvor alvorlig er det?');
    await head.choose('Hvor lenge har det vart?', 'Noen uker');
    await head.tick('Bekymring: jeg tror det ikke går over av seg selv');
  }
  await head.tick('Denne uka');
  await head.press('Neste', 'Når trenger du svar?');
  await head.card('Hva er prøvd?');
  await head.tick('Snakket med dem det gjelder');
  await head.press('Neste', 'Hva er prøvd?');
  await head.tick('Ingen. Et svar her holder');
  await head.press('Neste', 'Vil du snakke med noen?');
}

const receipts = (text: string): readonly string[] =>
  text.match(/Henvendelse \d{4}-\d{5}(?= er sendt)/g) ?? [];

/** Presses «Send»; answers with «Henvendelse 2026-48213» of the receipt that comes in the summary's place. */
async function sends(): Promise<string> {
  const before = receipts(await head.text());
  await head.press('Send', 'Stemmer dette?');
  for (let looks = 0; looks < 1000; looks++) {
    const [number] = receipts(await head.text()).slice(before.length);
    if (number === undefined) continue;
    await minute();
    return number;
  }
  throw new Error(`no receipt came in:\n${await head.text()}`);
}

/** The coordinator opens a concern from the list. */
async function opens(number: string): Promise<void> {
  await says(coordinator, 'saker');
  await coordinator.card('Henvendelser', number);
  await coordinator.beside(number, 'Åpne');
  await coordinator.card(number, 'Dette har skjedd');
}

(hasBrowser('test/demo-concerns.test.ts') ? describe : describe.skip)('a concern in the demo', () => {
  beforeAll(async () => {
    ({ coordinator, head, minute, says, stored, stop } = await openScreens('2026-11-23T09:30'));
  });

  afterAll(() => stop?.());

  describe('before anybody is worried', () => {
    it('says what was reported last quarter, in counts of five or more', async () => {
      await says(head, 'bekymringstall');
      await head.card('Bekymringer i tall', /3\. kvartal 2026/, 'Rus: 5', 'Uro og bråk: 5');
      expect(await head.text()).not.toContain('Skadeverk');
    });

    it('reminds the coordinator of one that is closed and not yet archived', async () => {
      await says(coordinator, 'saker');
      await coordinator.card('Henvendelser', 'Avsluttet. Er den arkivert, eller ikke arkivverdig?');
    });
  });

  describe('about a group, with chosen answers alone', () => {
    let number: string;

    it('asks first whether anyone is in danger, and has the numbers at hand', async () => {
      await says(head, 'bekymring');
      await head.card('Meld en bekymring', 'Er noen i fare nå?', /^Ring 112/);
      await head.press('Ja, vis numrene');
      await head.card('Er noen i fare nå?', '113', '116 111', 'Barnevernvakta', '00 00 01 10');
      await head.card('Er noen i fare nå?', 'Dette er din egen plikt');
    });

    it('is answered by choosing, is read over, and sent; no field for text is there', async () => {
      await answers('En gruppe eller gjeng');
      await head.card('Stemmer dette?', 'Rus, Uro og bråk', 'Noen uker');
      expect(await head.text()).not.toContain(TEXT_LABEL);
      number = await sends();
      expect(number).toMatch(/^Henvendelse \d{4}-\d{5}$/);
    });

    it('reaches the coordinator, who takes it, and the rektor hears', async () => {
      await coordinator.card(number, REPORTED);
      await opens(number);
      await coordinator.press('Ta imot', number);
      await coordinator.card(number, /^Tatt imot\. Den som meldte fra, får vite det/);
      await minute();
      await head.card(number, 'SLT-koordinator har tatt imot henvendelsen din.');
    });

    it('is asked about, and answered with one press', async () => {
      await coordinator.press('Spør tilbake', number);
      await coordinator.choose('Spørsmål', 'Pågår det fortsatt?');
      await coordinator.press('Send spørsmålet', number);
      await coordinator.card(number, /^Spørsmålet er sendt/);
      await minute();
      await head.card(number, 'SLT-koordinator spør: Pågår det fortsatt?');
      await head.press('Ja', number);
      await head.card(number, 'Svaret ditt er sendt.');
      await minute();
      await coordinator.card(number, /^Rektor har svart på «Pågår det fortsatt\?»: Ja/);
    });

    it('goes on the fagteam’s agenda as a number, of which its members see no more', async () => {
      await opens(number);
      await coordinator.press('Send videre', number);
      await coordinator.tick('Fagteamets neste møte');
      await coordinator.press('Videre');
      await coordinator.card('Fagteamets neste møte', 'Hvorfor?');
      await coordinator.tick('Flere tjenester trengs');
      await coordinator.tick('Ingen kan kjennes igjen');
      await coordinator.press('Sett på sakslista');
      await coordinator.card(number, /^Saken står på sakslista til Fagteam/);
      await minute();
      await head.card(number, /Fagteam/);
      await says(coordinator, 'saksliste fagteam');
      await coordinator.card('Sakslista til Fagteam', `${number} (gruppe)`);
      await says(head, 'saker');
      await head.card('Henvendelser på møtene dine', `${number} · Fagteam`);
    });

    it('keeps its baton with the rektor until another has accepted it', async () => {
      await opens(number);
      await coordinator.press('Send videre', number);
      await coordinator.tick('Egen tjeneste');
      await coordinator.press('Videre');
      await coordinator.choose('Hvem skal spørres?', 'SLT-koordinator');
      await coordinator.tick('Dette er rett sted for det');
      await coordinator.press('Send dit');
      await coordinator.seen(/Én er spurt \(SLT-koordinator\)\. Den første som sier ja, får stafetten/);
      await minute();
      await says(head, 'mine henvendelser');
      await head.beside(number, 'Åpne');
      await head.card(number, /^Du er stafettholder/);
      await coordinator.press('Åpne', 'spør om du kan ta stafetten i en henvendelse.');
      await coordinator.press('Jeg tar stafetten', ASKED);
      await coordinator.card(/^Du har stafetten i henvendelse/);
      await minute();
      await head.card(number, /^SLT-koordinator .*stafetten/);
    });

    it('is closed with how it went, and the archive is answered for', async () => {
      await opens(number);
      await coordinator.press('Mer', number);
      await coordinator.press('Avslutt', number);
      await coordinator.tick('Det ble bedre');
      await coordinator.press('Avslutt', `Avslutte ${number.toLowerCase()}?`);
      await coordinator.card(`${number} er avsluttet`, 'Ikke besvart');
      await coordinator.write('Saksnummer i arkivet', '2026/4821');
      await coordinator.press('Arkivert', `${number} er avsluttet`);
      await coordinator.card(
        `${number} er avsluttet`,
        'Arkivert som 2026/4821',
        /^Slettes 21\. februar 2027/,
      );
      await minute();
      await head.card(number, /^Henvendelsen din er avsluttet: Det ble bedre/);
    });

    it('is gone at once when it is taken back before anybody has received it', async () => {
      await answers('Et miljø');
      const second = await sends();
      await coordinator.card(second, REPORTED);
      await says(head, 'mine henvendelser');
      await head.beside(second, 'Åpne');
      await head.press('Trekk tilbake', second);
      await head.press('Ja, trekk tilbake');
      await minute();
      await coordinator.card(second, /er slettet/);
    });
  });

  describe('about one young person', () => {
    it('is no more than that there is one, and whether consent is in place', async () => {
      await answers('Én bestemt ungdom');
      const text = await head.text();
      expect(text.slice(text.lastIndexOf('Stemmer dette?'))).not.toMatch(/Rus|skolen/);
      const number = await sends();
      await opens(number);
      await coordinator.card(number, /^Om én person står det ingen tekst her/);
      await coordinator.press('Ta imot', number);
      await coordinator.card(number, /^Tatt imot/);
      await coordinator.press('Send videre', number);
      await coordinator.tick('Fagteamets neste møte');
      await coordinator.press('Videre');
      await coordinator.card('Fagteamets neste møte', /^Møtene her tar den bare med samtykke/);
      await coordinator.press('Samtykke', 'Fagteamets neste møte');
      await coordinator.tick('Samtykke er innhentet av tjenesten');
      await coordinator.write('Hvor er skjemaet arkivert?', 'P360 2026/1234');
      await coordinator.write('Når går samtykket ut?', '2027-03-01');
      await coordinator.press('Lagre', 'Samtykke, ');
      await coordinator.card('Samtykke, ', /^Lagret\./, 'P360 2026/1234');
      await minute();
      await head.card(number, /samtykke/i);
    });
  });

  describe('with text, when the assessment is recorded', () => {
    let number: string;

    it('is switched on by the coordinator with the day, the function and where it is archived', async () => {
      await says(coordinator, 'regler');
      await coordinator.card('Regler for henvendelser', 'Fritekst er av');
      await coordinator.press('Personvernvurdering');
      await coordinator.write('Når ble vurderingen godkjent?', '2026-11-02');
      await coordinator.write('Hvilken funksjon er ansvarlig?', 'personvernombud');
      await coordinator.write('Hvor er vurderingen og avtalen arkivert?', 'sak 2026/118 i arkivet');
      await coordinator.press('Lagre');
      await coordinator.card('Regler for henvendelser', /Fritekst er på fra nå/);
    });

    it('is stopped beside the card when a name is in it, and taken without', async () => {
      await answers('En gruppe eller gjeng');
      await head.card('Vil du skrive noe mer?', /^Ikke navn/);
      await head.write(TEXT_LABEL, NAMED);
      await head.press('Neste', 'Vil du skrive noe mer?');
      await head.seen(/^Teksten ser ut til å inneholde navnet på en person\. Den er ikke lagret noe sted\./);
      await head.card('Vil du skrive noe mer?');
      await head.write(TEXT_LABEL, WRITTEN);
      await head.press('Neste', 'Vil du skrive noe mer?');
      await head.card('Stemmer dette?', 'Skrevet og lagret kryptert');
      number = await sends();
    });

    it('is read by a press alone, and stands on no card before', async () => {
      await opens(number);
      expect(await coordinator.text()).not.toContain(WRITTEN);
      await coordinator.press('Vis teksten', number);
      await coordinator.card('Teksten i henvendelse', WRITTEN, /^Det er ført i loggen at du har lest den/);
      await says(coordinator, 'innsynslogg');
      await coordinator.card('Innsynslogg', 'SLT-koordinator: leste teksten');
    });

    it('is in none of the bytes the demo has stored, and neither is what was stopped', async () => {
      const bytes = await stored();
      expect(bytes.includes(number.replace('Henvendelse ', ''))).toBe(true);
      for (const sentence of [WRITTEN, NAMED, WRITTEN.slice(0, 30), 'Kari Hansen'])
        for (const encoding of ['utf8', 'utf16le'] as const)
          expect(bytes.includes(Buffer.from(sentence, encoding))).toBe(false);
    });
  });
});
