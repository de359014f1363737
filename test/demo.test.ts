// The demo as a new user meets it: the coordinator and a head teacher each in front of an Agents Playground in a real
// Chromium. What is asserted is what stands on their screens. The clock is steered here; the days are told in order.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Screens, hasBrowser, openScreens } from './demo-screens.ts';
import type { Screen } from './teams/playground.ts';

jest.setTimeout(60_000);

const LINK = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_lillevik/0';
const PROMPT = 'Vi drøfter ikke enkeltsaker eller enkeltpersoner her.';
const INVITATION = 'Innkalling til Koordineringsgruppe';
const OVERVIEW = 'Svar på innkallingen';
const ROLES = [
  'Leder PPT; PPT-leder; ppt@lillevik.example',
  'Vaktmester; Vaktmester; vakt@lillevik.example',
].join('\n');

let coordinator: Screen;
let head: Screen;
let at: Screens['at'];
let seconds: Screens['seconds'];
let says: Screens['says'];
let restart: Screens['restart'];
let stop: Screens['stop'] | undefined;

/** The coordinator looks into the breakfast's channel. */
async function inChannel(look: () => Promise<void>): Promise<void> {
  await coordinator.open('SLT-frokost');
  try {
    await look();
  } finally {
    await coordinator.open('Personal Chat');
  }
}

/** How often a text stands in the chat. */
const times = async (screen: Screen, text: string): Promise<number> =>
  (await screen.text()).split(text).length - 1;

(hasBrowser('test/demo.test.ts') ? describe : describe.skip)('the demo in the browser', () => {
  beforeAll(async () => {
    ({ coordinator, head, at, seconds, says, restart, stop } = await openScreens('2026-11-23T08:10'));
  });

  afterAll(() => stop?.());

  it('welcomes whoever opens the chat and says what to type', async () => {
    for (const screen of [coordinator, head]) await screen.seen('Skriv «frokost» for neste SLT-frokost');
  });

  describe('the breakfast', () => {
    it('tells any of the staff when the next one is, its rule, and that the link is missing', async () => {
      await says(head, 'frokost');
      await head.card(
        PROMPT,
        'fredag 27. november kl. 08.00–09.00',
        'Vi drøfter ikke enkeltsaker eller enkeltpersoner her.',
        'Lenken er ikke lagt inn ennå.',
        'Du har ikke svart ennå.',
      );
      expect(await head.buttons(PROMPT)).toEqual(['Kommer', 'Kan ikke', 'Meld meg på fast']);
    });

    it('has the answer on the card at once, and the subscription', async () => {
      await head.press('Kommer');
      await head.card(PROMPT, 'Du har svart: Kommer', '1 kommer.');
      await head.press('Meld meg på fast');
      await head.card(PROMPT, 'Du er meldt på fast.');
      expect(await head.buttons(PROMPT)).toEqual(['Kan ikke', 'Meld meg av']);
    });

    it('gets its theme from the coordinator', async () => {
      await says(coordinator, 'frokost');
      await coordinator.press('Endre tema og lenke');
      await coordinator.write('Tema', 'Ungdata');
      await coordinator.press('Lagre');
      await coordinator.card(PROMPT, 'Tema: Ungdata');
    });

    it('is bound to a channel with one line', async () => {
      await inChannel(async () => {
        await says(coordinator, 'bruk her frokost');
        await coordinator.seen('Denne kanalen får nå påminnelsene om SLT-frokost');
      });
    });
  });

  describe('the invitation', () => {
    it('tells how it was understood before anybody gets it', async () => {
      await says(coordinator, 'innkall koordineringsgruppe torsdag 10. desember kl 9 tema Ungdata');
      await coordinator.card(
        'Slik forstod jeg det',
        'torsdag 10. desember 2026 (uke 50) kl. 09.00–10.00',
        'Ungdata',
        'Leder skole: Rektor',
        'Send til 7',
      );
      expect(await times(head, INVITATION)).toBe(0);
    });

    it('reaches the members, and the card of answers names who cannot be reached in Teams', async () => {
      await coordinator.press('Send til 7');
      await coordinator.seen('Sendt til 7: Koordineringsgruppe torsdag 10. desember 2026');
      await seconds(2);
      await head.card(INVITATION, 'torsdag 10. desember 2026 (uke 50) kl. 09.00–10.00', 'Ungdata');
      await coordinator.card(OVERVIEW, /6 har ikke svart/, /1 av 7 .*: Politikontakt\./);
    });

    it('is answered, and the answers are counted as they come and change', async () => {
      await head.press('Kommer', INVITATION);
      await head.card(INVITATION, 'Du har svart: Kommer');
      await seconds(2);
      await coordinator.card(OVERVIEW, /^2 kommer, 5 har ikke svart/);
      await head.press('Sender vara', INVITATION);
      await head.write('Hvem kommer i stedet?', 'Inspektøren');
      await head.press('Send', INVITATION);
      await head.card(INVITATION, 'Du har svart: Inspektøren kommer i stedet');
      await seconds(2);
      await coordinator.card(OVERVIEW, /^1 kommer, 1 sender vara/, 'Rektor (Leder skole, vara: Inspektøren)');
    });

    it.each([
      ['uke 50 onsdag 0900–1100 tema Ungdata', 'onsdag 9. desember 2026 (uke 50) kl. 09.00–11.00'],
      ['9.12. kl 9', 'onsdag 9. desember 2026 (uke 50) kl. 09.00–10.00'],
      ['torsdag i neste uke kl 9', 'torsdag 3. desember 2026 (uke 49) kl. 09.00–10.00'],
    ])('«%s» is understood', async (when, understood) => {
      await says(coordinator, `innkall koordineringsgruppe ${when}`);
      await coordinator.card(understood, 'Slik forstod jeg det');
      await coordinator.press('Forkast', understood);
    });

    it.each([
      ['torsdag 11. desember kl 9', 'Ukedagen og datoen i «torsdag 11. desember» stemmer ikke.'],
      ['torsdag uke 51 10.12. kl 9', /Uka og datoen i «.*» stemmer ikke/],
      ['1. januar kl 9', /Fredag 1\. januar.* er 1\. nyttårsdag\. Skal møtet være da\?/],
      ['30. februar', '«30. februar» finnes ikke i kalenderen.'],
      ['12.11.2026 kl 9', /«12\.11\.2026.*» er passert/],
      ['neste torsdag kl 9', '«neste torsdag» kan bety flere dager.'],
      ['', 'Jeg har ingen dato for neste møte.'],
    ])('«%s» is asked about, never guessed', async (when, question) => {
      await says(coordinator, `innkall koordineringsgruppe ${when}`.trim());
      await coordinator.card(question, 'Koordineringsgruppe: når er neste møte?');
      await coordinator.press('Forkast', question);
    });

    it('goes at once with «innkall nå», and can be undone for a minute', async () => {
      await says(coordinator, 'innkall nå koordineringsgruppe torsdag 17. desember kl 9–10');
      await coordinator.card('Sendes om ett minutt til 7');
      await coordinator.press('Angre');
      await coordinator.seen('Angret. Ingen har fått noe.');
      await seconds(70);
      expect(await times(head, 'torsdag 17. desember')).toBe(0);
    });
  });

  describe('status and the round before the politiråd', () => {
    it('shows the coordinator who will be asked and when', async () => {
      await says(coordinator, 'politiråd');
      await coordinator.card(
        'Politirådet torsdag 3. desember 2026 kl. 12.00',
        'Neste gang jeg spør: mandag 30. november kl. 09.00.',
        'Skoleledere: Rektor (2 tiltak)',
      );
    });

    it('gives the silent owner one friendly card when the coordinator reminds', async () => {
      await at('2026-11-23T10:00');
      await coordinator.press('Spør nå');
      await coordinator.card('Politirådet torsdag 3. desember', /får et kort nå/);
      await seconds(1);
      await head.seen('Har du to minutter før politirådet? Tre tiltak.');
    });

    it('takes status for my measures on one card, which becomes the receipt', async () => {
      await says(head, 'mine tiltak');
      await head.card('Mine tiltak', 'Forebygge mobbing med plan for trygt skolemiljø', /^Sist: i rute/);
      await head.choose('Forebygge mobbing med plan for trygt skolemiljø', 'I rute');
      await head.choose('Mitt valg på skolene', 'Forsinket');
      await head.choose('Tiltak for elevene samtidig med Utsett!', 'Ikke startet');
      await head.choose('Undervisning om vold på 8. klasse', 'Fullført');
      await head.press('Kommentar eller behov', 'Mine tiltak');
      await head.write(
        'Kommentar: Undervisning om vold på 8. klasse',
        'Opplegget er gjennomført i begge klassene.',
      );
      await head.press('Send status');
      await head.card(
        'Takk! Status er sendt',
        /Opplegget er gjennomført/,
        'Dette blir med til politirådet torsdag 3. desember.',
      );
    });

    it('keeps the history, and takes «ingen endring» as one press for all', async () => {
      await says(head, 'mine tiltak');
      await head.card('Mine tiltak', /^Sist: forsinket/);
      await head.press('Ingen endring');
      await head.card('Takk! Status er sendt');
    });

    it('shows the coordinator who has told and who has not', async () => {
      await says(coordinator, 'politiråd');
      await coordinator.card(
        'Politirådet torsdag 3. desember',
        /^2 av \d+ har svart\./,
        /^4 av 19 tiltak har fått status\./,
      );
      await coordinator.card('Politirådet torsdag 3. desember', 'Skoleledere og Ungdomsskolen');
    });
  });

  describe('the rest of the house', () => {
    it('helps on one card, with a button for every command', async () => {
      await says(coordinator, 'hjelp');
      await coordinator.card(
        'Dette kan jeg hjelpe med',
        'mine tiltak',
        'møteplan',
        'årshjul',
        'oppsett',
        'språk',
      );
      await says(head, 'hjelp');
      await head.card('Dette kan jeg hjelpe med', 'mine tiltak');
      expect((await head.text()).split('Dette kan jeg hjelpe med').at(-1)).not.toContain('oppsett');
    });

    it('takes pasted roles', async () => {
      await says(coordinator, 'roller');
      await coordinator.write('Lim inn: rolle; navn; e-post', ROLES);
      await coordinator.press('Lagre rollene');
      await coordinator.card(
        'Roller',
        'Lagret: Leder PPT er PPT-leder.',
        /jeg kjenner ikke rollen «Vaktmester»/,
      );
    });

    it('is set up from the handbook and other municipalities', async () => {
      await says(coordinator, 'oppsett');
      await coordinator.card('Sett opp kommunen', 'Start fra håndboka', 'Som i Jevnaker', 'Som i Nes');
    });

    it('has a year wheel in which the coordinator sets month and lead time', async () => {
      await says(coordinator, 'årshjul 2028');
      await coordinator.card(
        /^Årshjul 2028/,
        'Ungdata',
        'SLT-koordinator. Mangler måned, så ingen blir påminnet',
      );
      await coordinator.press('Sett måned', /^Årshjul 2028/);
      await coordinator.choose('Måned', 'Februar');
      await coordinator.write('Uker i forveien', '8');
      await coordinator.write('Hvilke år?', '2025, 2027');
      await coordinator.press('Lagre');
      await coordinator.seen('Ungdata er lagret. SLT-koordinator får beskjed mandag 7. desember 2026.');
    });

    it('shows the meeting plan with the holidays on which nobody is invited', async () => {
      await says(head, 'møteplan');
      await head.card(
        'Møteplan 2026',
        '25. desember',
        /1\. juledag: ingen er kalt inn/,
        /koordineringsgruppe, torsdag/i,
      );
    });

    it('shows the coordinator what waits, and staff that it is not theirs', async () => {
      await says(coordinator, 'venter');
      await coordinator.card(
        /^Dette venter på deg: \d ting/,
        'SLT-frokost fredag 27. november mangler lenke',
      );
      await says(head, 'venter');
      await head.seen(/koordinatoren eller stedfortrederen/);
    });

    it('pauses and goes on', async () => {
      await says(head, 'pause til 10. januar');
      await head.seen('Du får ingen påminnelser til og med søndag 10. januar 2027.');
      await says(head, 'fortsett');
      await head.seen('Da er jeg i gang igjen.');
    });

    it('speaks nynorsk and English to whoever asks', async () => {
      await says(head, 'språk nynorsk');
      await head.seen('Greitt. Frå no av skriv eg nynorsk til deg.');
      await says(head, 'frukost');
      await head.card('SLT-frukost', 'Du har svart: Kjem');
      await says(head, 'språk english');
      await says(head, 'my measures');
      await head.seen('My measures');
      await says(head, 'språk bokmål');
      await head.seen('Greit. Fra nå av skriver jeg bokmål til deg.');
    });

    it('answers what it does not understand with the nearest commands, never with silence', async () => {
      await says(head, 'froksot');
      await head.card('Det forstod jeg ikke', 'frokost');
    });

    it('has the answers after a restart, also on the cards that stand in the chat', async () => {
      await restart();
      await says(head, 'frokost');
      await head.card(PROMPT, 'Du har svart: Kommer', '1 kommer.', 'Tema: Ungdata');
      expect(await head.buttons(PROMPT)).toEqual(['Kan ikke', 'Meld meg av']);
      await head.press('Kommer', INVITATION);
      await head.card(INVITATION, 'Du har svart: Kommer');
      await seconds(2);
      await coordinator.card(OVERVIEW, /^2 kommer, /);
    });
  });

  describe('as the days go', () => {
    it('asks for the link the day before, and then «Bli med» stands on every card', async () => {
      await at('2026-11-26T09:00');
      await coordinator.beside('Lenken til frokosten fredag 27. november mangler.', 'Åpne');
      await coordinator.card('SLT-frokost fredag 27. november', 'Bruk lenken hver gang');
      await coordinator.write('Lenke til Teams-møtet', LINK);
      await coordinator.tick('Bruk lenken hver gang');
      await coordinator.press('Lagre');
      await coordinator.card(PROMPT, 'Tema: Ungdata', 'Bli med');
    });

    it('prompts at five to eight those who subscribe, and the channel with counts and no names', async () => {
      const before = await times(head, 'fredag 27. november kl. 08.00');
      await at('2026-11-27T07:55');
      await inChannel(async () => {
        await coordinator.card(PROMPT, 'fredag 27. november kl. 08.00–09.00', '1 kommer.', 'Bli med');
        await coordinator.press('Kommer', PROMPT);
        await coordinator.card(PROMPT, '2 kommer.');
        await seconds(2);
        await coordinator.card(PROMPT, '2 kommer.');
        expect(await coordinator.text()).not.toContain('Rektor');
      });
      await head.card(PROMPT, '1 kommer.');
      expect(await times(head, 'fredag 27. november kl. 08.00')).toBe(before + 1);
      expect(await head.buttons(PROMPT)).toContain('Bli med');
    });

    it('asks the coordinator what to do with a breakfast on Christmas Day', async () => {
      await at('2026-11-27T09:00');
      await coordinator.card(
        'SLT-frokost fredag 25. desember: hva skal skje?',
        'Fredag 25. desember er 1. juledag. Ingen er kalt inn.',
        'Forslag: en uke tidligere, fredag 18. desember.',
      );
      expect(await coordinator.buttons('SLT-frokost fredag 25. desember: hva skal skje?')).toEqual([
        'En uke før: 18. desember',
        'Hopp over',
        'Behold dagen',
      ]);
    });

    it('asks only the silent again three days before the politiråd', async () => {
      const before = await times(head, 'mangler status før politirådet');
      await at('2026-11-30T09:00');
      await coordinator.seen(/\d ting til deg i dag/);
      await coordinator.seen('Påminnelse: fem tiltak mangler status før politirådet');
      expect(await times(head, 'mangler status før politirådet')).toBe(before);
    });

    it('reminds of the yearly routine in good time, with its steps', async () => {
      await at('2026-12-07T09:00');
      await coordinator.seen('Ungdata i februar: tid for å planlegge');
    });

    it('skips the breakfast on Christmas Day when nobody answers, and tells the channel', async () => {
      await at('2026-12-11T09:00');
      const told = 'Ingen frokost i desember; neste 29. januar.';
      await head.seen(told);
      await inChannel(() => coordinator.seen(told));
    });

    it('prompts subscribers a week ahead, and whoever cannot come hears no more', async () => {
      await at('2027-01-22T09:00');
      await head.card(PROMPT, 'fredag 29. januar kl. 08.00–09.00', 'Du har ikke svart ennå.');
      await head.press('Kan ikke', PROMPT);
      await head.card(PROMPT, /^Du har svart: Kan ikke/);
      const before = await times(head, 'fredag 29. januar kl. 08.00');
      await at('2027-01-29T07:55');
      await inChannel(() => coordinator.card('fredag 29. januar kl. 08.00–09.00', PROMPT));
      expect(await times(head, 'fredag 29. januar kl. 08.00')).toBe(before);
    });
  });
});
