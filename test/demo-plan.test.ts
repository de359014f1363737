// A round from opening to paper as a new user of the demo meets it: the coordinator and the rektor in front of their Playgrounds, the
// politikontakt in front of a letter; then the municipality's own plan, pasted in and taken in. What is asserted is what stands on
// their screens and pages, and what is in the document and the picture that are fetched.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { PLAN } from '../src/ops/demo-municipality.ts';
import { type Screens, hasBrowser, openScreens } from './demo-screens.ts';
import { pixelsOf } from './papers/png.ts';
import type { LetterBox } from './teams/letter-box.ts';
import type { Screen } from './teams/playground.ts';

jest.setTimeout(60_000);

const POLICE = 'politikontakt@politiet.example';
const COUNCIL = 'Politirådet torsdag 3. desember 2026 kl. 12.00–14.00';
const ASKED = 'Har du to minutter før politirådet? Tre tiltak.';
const NEEDED = 'Avklare hvem som betaler kurset for nye lærere.';
const STATUS = 'Status for tiltakene til Politiråd og SLT-styringsgruppe torsdag 3. desember 2026';
const READ = 'Slik forstod jeg «Limt inn tekst»';
const HAND_IN = 'Les inn handlingsplanen';

let coordinator: Screen;
let head: Screen;
let postbox: LetterBox;
let minute: Screens['minute'];
let seconds: Screens['seconds'];
let says: Screens['says'];
let stop: Screens['stop'] | undefined;

const fetched = async (
  url: string,
): Promise<{ readonly type: string | null; readonly bytes: Uint8Array }> => {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return { type: response.headers.get('content-type'), bytes: await response.bytes() };
};

/** All that is to be read in a .docx. */
const wordsIn = (document: Uint8Array): string =>
  strFromU8(unzipSync(document)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');

(hasBrowser('test/demo-plan.test.ts') ? describe : describe.skip)('the plan in the demo', () => {
  beforeAll(async () => {
    ({ coordinator, head, postbox, minute, seconds, says, stop } = await openScreens('2026-11-23T09:30'));
  });

  afterAll(() => stop?.());

  describe('the round', () => {
    it('is seen before it opens: who will be asked, and who cannot be', async () => {
      await says(coordinator, 'politiråd');
      await coordinator.card(
        COUNCIL,
        'Jeg spør 6 ansvarlige om 12 tiltak.',
        'Skoleledere: Rektor (2 tiltak)',
        'Tiltak uten ansvarlig',
      );
    });

    it('opens at one press, and everybody is asked once about all of theirs', async () => {
      await coordinator.press('Spør nå', COUNCIL);
      await coordinator.card(COUNCIL, /^5 får et kort nå\./);
      await minute();
      await head.card(
        ASKED,
        /^Politirådet er torsdag 3\. desember kl\. 12\.00\./,
        'Mitt valg på skolene',
        /^Sist: i rute/,
      );
      expect((await head.text()).split(ASKED)).toHaveLength(2);
      expect((await postbox.list()).filter((row) => row.includes('Status på tiltak'))).toHaveLength(2);
    });

    it('takes one delay with what is needed, and the rest as before, in one go', async () => {
      await head.choose('Mitt valg på skolene', 'Forsinket');
      await head.beside('Mitt valg på skolene', 'Kommentar eller behov');
      await head.write('Hva trenger dere fra politirådet? Mitt valg på skolene', NEEDED);
      await head.press('Ingen endring', ASKED);
      await head.card(
        'Takk! Status er sendt',
        'Forsinket',
        `Trenger fra politirådet: ${NEEDED}`,
        /blir med til politirådet torsdag 3\. desember\. Du kan endre svaret til møtet begynner\./,
      );
    });

    it('is answered from a letter by who has only e-mail, on a page without script', async () => {
      const letter = await postbox.letter('Status på tiltak før politirådet torsdag 3. desember', POLICE);
      expect(letter.text).toContain('På rett kjøp');
      const { page } = postbox;
      await page.goto(await letter.link('Svar her'));
      await page.getByLabel('På rett kjøp').first().selectOption('I rute');
      await page.getByRole('button', { name: 'Send status' }).click();
      await page.getByText('Takk! Status er sendt').waitFor();
    });

    it('shows the coordinator who has answered', async () => {
      await seconds(2);
      await says(coordinator, 'politiråd');
      await coordinator.card(
        COUNCIL,
        '3 av 6 har svart.',
        '4 av 18 tiltak har fått status.',
        'Skoleledere, Ungdomsskolen og Politikontakt',
      );
    });
  });

  describe('the status paper', () => {
    it('says on a card what is asked of the politiråd, how it was last time, and who is silent', async () => {
      await coordinator.press('Vis statusdokumentet', COUNCIL);
      await coordinator.card(
        STATUS,
        /^26 tiltak: 3 forsinket/,
        /^Forrige gang: 2 forsinket/,
        new RegExp(`^Mitt valg på skolene \\(Skoleledere\\): ${NEEDED}`),
        /^SLT-koordinator: 5 tiltak/,
      );
    });

    it('carries a picture with its words, fetched without any login', async () => {
      const { src, alt } = await coordinator.picture(STATUS);
      expect(alt).toContain('Trygge oppvekstvilkår: 1 forsinket');
      const { type, bytes } = await fetched(src);
      expect(type).toBe('image/png');
      const { width, height, grayAt } = pixelsOf(bytes);
      expect(width).toBe(1000);
      const dark = Array.from({ length: height }, (_, y) => grayAt(600, y)).filter((gray) => gray < 100);
      expect(dark.length).toBeGreaterThan(10);
    });

    it('is downloaded as a document with every measure and no person', async () => {
      const { type, bytes } = await fetched(await coordinator.opens('Hent dokumentet', STATUS));
      expect(type).toContain('wordprocessingml');
      const words = wordsIn(bytes);
      for (const said of ['Mitt valg på skolene', NEEDED, 'På rett kjøp', 'Natteravner', 'Skoleledere'])
        expect(words).toContain(said);
      expect(Object.keys(unzipSync(bytes)).some((name) => name.endsWith('.png'))).toBe(true);
    });
  });

  describe('the municipality’s own plan', () => {
    it('is pasted on a page the chat leads to, and shown as it was understood', async () => {
      await says(coordinator, 'les inn plan');
      const { page } = postbox;
      await page.goto(await coordinator.opens('Last opp eller lim inn', HAND_IN));
      await page.getByLabel('Eller lim inn teksten').fill(PLAN);
      await page.getByRole('button', { name: 'Les dokumentet' }).click();
      await page.getByText(READ).first().waitFor();
      await page.getByText('3 tiltak: 2 nye og 1 endret.').waitFor();
      await page.getByRole('button', { name: 'Se rad for rad' }).click();
      await page.getByText('Ansvarlig: FAU-leder (ny rolle)').waitFor();
    });

    it('is in the plan only after a yes, in the chat as on the page', async () => {
      await says(coordinator, 'tiltak hall');
      await coordinator.seen(/Ingen tiltak/);
      await says(coordinator, 'les inn plan');
      await coordinator.press('Se hva jeg forstod', HAND_IN);
      await coordinator.card(READ, 'Ny rolle: FAU-leder.');
      await coordinator.press('Lagre 3 tiltak', READ);
      await coordinator.card('Planen er oppdatert', /^Lagret: 2 nye tiltak/);
      await says(coordinator, 'tiltak hall');
      await coordinator.seen('Åpen hall lørdag kveld');
    });
  });
});
