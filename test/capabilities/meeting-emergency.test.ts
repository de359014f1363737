import { afterEach, describe, expect, it } from '@jest/globals';
import { type TestHouse, openHouse } from '../house.ts';

const MEMBERS = {
  politi: 'Politikontakt',
  ungdom: 'Ungdomskontakt',
  barnevern: 'Barnevern',
  rus: 'Psykisk helse',
};

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

async function municipality(now = '2026-12-10T14:23'): Promise<TestHouse> {
  open = await openHouse({ now, preset: 'jevnaker' });
  await open.roles(MEMBERS, { vara: 'Ungdomskontakt' });
  return open;
}

const ROLES = 'politikontakt,ungdomskontakt,barnevern,psykisk-helse,slt-koordinator';
const CHOSEN = { theme: 'violence', time: 'quarter', roles: ROLES };
const PLACE = { place: 'Rådhuset, møterom 2' };

/** Two presses: what is chosen, and the call. */
async function called(house: TestHouse, who = 'koordinator', chosen: object = CHOSEN): Promise<string> {
  await house.ask(who, 'hastemøte');
  const confirm = await house.press(who, 'Vis innkallingen', chosen);
  const button = confirm.card?.actions[0]?.title ?? '';
  return (await house.press(who, button, PLACE)).text;
}

describe('a hastemøte', () => {
  it('is chosen on one card, confirmed on the next, and has reached everybody in the same minute', async () => {
    const house = await municipality();
    const form = await house.ask('koordinator', 'hastemøte');
    expect(form.text).toContain('Er noen i fare nå: ring 112.');
    expect(form.text).toContain('Vold eller trusler');
    expect(form.text).toContain('Nå, om et kvarter (kl. 14.40)');
    expect(form.text).toContain('I dag kl. 16.00');
    expect(form.text).toContain('I morgen kl. 08.15');
    const confirm = await house.press('koordinator', 'Vis innkallingen', CHOSEN);
    expect(confirm.text).toContain('Hastemøte: Fagteam');
    expect(confirm.text).toContain('Når: torsdag 10. desember kl. 14.40–15.40');
    expect(confirm.text).toContain('Gjelder: Vold eller trusler');
    expect(confirm.text).toContain('Skriv ikke navn eller kjennetegn i chat, e-post eller kalender.');
    expect(confirm.text).toContain('Enkeltsaker kan tas opp når samtykke er innhentet.');
    expect(house.sent()).toEqual([]);
    const receipt = await house.press('koordinator', 'Kall inn 5 nå', PLACE);
    expect(receipt.text).toContain('5 er kalt inn nå');
    const sent = house.sent().filter(({ summary }) => summary.startsWith('Innkalling: Hastemøte'));
    expect(sent.map(({ to }) => to).toSorted()).toEqual(['barnevern', 'politi', 'rus', 'ungdom']);
    expect(new Set(sent.map(({ at }) => at))).toEqual(new Set([house.now()]));
    expect(sent[0]?.card.text).toContain('Skriv ikke navn eller kjennetegn i chat, e-post eller kalender.');
    expect(sent[0]?.card.text).toContain('Sted: Rådhuset, møterom 2');
    const mails = house.mails();
    expect(mails.map(({ to }) => to).toSorted()).toEqual([
      'barnevern',
      'koordinator',
      'politi',
      'rus',
      'ungdom',
    ]);
    for (const { letter } of mails) {
      expect(letter.event).toMatchObject({
        method: 'REQUEST',
        event: { summary: 'Hastemøte (Testvik)', start: '14:40' },
      });
      expect(`${letter.subject} ${JSON.stringify(letter.event)}`).not.toContain('Vold');
      expect(JSON.stringify(letter.parts)).toContain('Skriv ikke navn eller kjennetegn');
    }
    await house.press('rus', 'Kommer');
    await house.tick('2026-12-10T14:25');
    const overview = house
      .sent()
      .filter(({ to, summary }) => to === 'koordinator' && summary.includes('kommer'));
    expect(overview.at(-1)?.summary).toContain('2 kommer');
  });

  it('is called by the police contact as well, who sees the answers and may cancel it; and by nobody else', async () => {
    const house = await municipality();
    await called(house, 'politi');
    await house.press('barnevern', 'Kan ikke');
    await house.tick('2026-12-10T14:25');
    const overview = house.sent().filter(({ to, summary }) => to === 'politi' && summary.includes('kommer'));
    expect(overview.at(-1)?.summary).toContain('1 kommer, 1 kan ikke');
    expect((await house.press('politi', 'Avlys møtet')).text).toContain('Avlys møtet: Hastemøte');
    await house.press('politi', 'Avlys og gi beskjed til 4', { reason: 'other' });
    expect(house.sent().filter(({ summary }) => summary.startsWith('Avlyst')).length).toBeGreaterThan(0);
    expect((await house.say('rus', 'hastemøte')).refused).toBe('notAllowed');
    expect((await house.act('rus', 'meeting.emergencyDraft', CHOSEN)).refused).toBe('notAllowed');
  });

  it('reaches those who have asked for peace, and then their deputies too', async () => {
    const house = await municipality();
    await house.say('ungdom', 'pause til 31. desember');
    await called(house);
    const to = house
      .sent()
      .filter(({ summary }) => summary.includes('Hastemøte'))
      .map((one) => one.to);
    expect(to).toEqual(expect.arrayContaining(['ungdom', 'vara']));
  });

  it('passes what already waits for somebody', async () => {
    const house = await municipality();
    house.faulty((to) => (to === 'rus' ? { kind: 'later', code: '503', throttled: false } : undefined));
    await house.ask('koordinator', 'innkall fagteam 17. desember kl 9-10');
    const draft = await house.ask('koordinator', 'innkall fagteam 17. desember kl 9-10');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    await called(house);
    house.faulty(() => undefined);
    house.sent();
    await house.tick('2026-12-10T14:30');
    const got = house
      .sent()
      .filter(({ to }) => to === 'rus')
      .map(({ summary }) => summary);
    expect(got[0]).toContain('Hastemøte');
    expect(got).toHaveLength(2);
  });

  it('is called once however often the button is pressed', async () => {
    const house = await municipality();
    await house.ask('koordinator', 'hastemøte');
    const confirm = await house.press('koordinator', 'Vis innkallingen', CHOSEN);
    const button = confirm.card?.actions[0];
    await house.press('koordinator', button?.title ?? '', PLACE);
    house.sent();
    house.mails();
    const again = await house.act('koordinator', button?.verb ?? '', { ...button?.data, ...PLACE });
    expect(again.text).toContain('5 er kalt inn nå');
    expect(house.sent().filter(({ summary }) => summary.includes('Innkalling'))).toEqual([]);
    expect(await house.list('meeting')).toHaveLength(1);
  });

  it('leaves the forum’s own meeting of the day alone, and so does a second hastemøte', async () => {
    const house = await municipality('2026-12-10T08:00');
    const draft = await house.ask('koordinator', 'innkall fagteam i dag kl 15-16');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    await called(house);
    await called(house, 'politi', { ...CHOSEN, theme: 'drugs', time: 'hour' });
    expect((await house.list('meeting')).map(({ id, value }) => [id, value.start, value.theme])).toEqual([
      ['fagteam/2026-12-10', '15:00', undefined],
      ['fagteam/2026-12-10-2', '08:15', 'Vold eller trusler'],
      ['fagteam/2026-12-10-3', '09:00', 'Rus i et ungdomsmiljø'],
    ]);
    expect((await house.say('koordinator', 'møteplan')).text).toContain('08.15');
  });

  it('can be moved, and everybody hears at once', async () => {
    const house = await municipality();
    await called(house);
    house.sent();
    await house.press('koordinator', 'Flytt møtet');
    const typed = { day: '2026-12-10', start: '16:00', end: '17:00' };
    await house.press('koordinator', 'Bruk denne', typed);
    await house.press('koordinator', 'Flytt og gi beskjed til 4', PLACE);
    expect(house.sent().filter(({ summary }) => summary.startsWith('Flyttet: Hastemøte'))).toHaveLength(4);
    expect(house.mails().at(-1)?.letter.event?.event).toMatchObject({
      summary: 'Hastemøte (Testvik)',
      start: '16:00',
    });
  });

  it('asks anew when nobody is ticked, for a time that has passed, and for a place when there is neither place nor link', async () => {
    const house = await municipality();
    await house.ask('koordinator', 'hastemøte');
    const none = await house.press('koordinator', 'Vis innkallingen', { theme: 'violence', time: 'quarter' });
    expect(none.text).toContain('Velg minst én som skal kalles inn.');
    const ticks = { roles: 'politikontakt', more: 'barnevern,radmann' };
    const some = await house.press('koordinator', 'Vis innkallingen', { ...CHOSEN, ...ticks });
    expect(some.card?.actions[0]?.title).toBe('Kall inn 2 nå');
    await house.press('koordinator', 'Endre');
    const confirm = await house.press('koordinator', 'Vis innkallingen', CHOSEN);
    const button = confirm.card?.actions[0];
    const empty = await house.act('koordinator', button?.verb ?? '', button?.data ?? {});
    expect(empty.text).toContain('Fyll inn et sted eller en lenke');
    await house.tick('2026-12-10T14:41');
    const late = await house.act('koordinator', button?.verb ?? '', { ...button?.data, ...PLACE });
    expect(late.text).toContain('Den tiden er passert. Velg en ny.');
    expect(await house.list('meeting')).toEqual([]);
  });

  it('takes its theme from the list, and repeats nothing of what is typed', async () => {
    const house = await municipality();
    const form = await house.ask('koordinator', 'hastemøte vold på Lia skole');
    expect(JSON.stringify(form.card?.json)).not.toContain('Lia');
    expect(JSON.stringify(form.card?.json)).toContain('"value":"violence"');
    const typed = { ...CHOSEN, theme: 'vold mot gutten' };
    expect((await house.act('koordinator', 'meeting.emergencyDraft', typed)).refused).toBe('badInput');
    expect((await house.say('koordinator', 'hastemøte 01811099925')).refused).toBe('identifies');
    await house.press('koordinator', 'Vis innkallingen', CHOSEN);
    const named = await house.press('koordinator', 'Kall inn 5 nå', { place: 'ring 912 34 567' });
    expect(named.refused).toBe('identifies');
    expect(await house.list('meeting')).toEqual([]);
  });

  it('says who must be phoned: a role nobody holds, and whoever Teams does not reach', async () => {
    const house = await municipality();
    await house.act('koordinator', 'people.roles', { text: 'Sosiallærer JUS; Lærer; laerer@example.no' });
    await house.ask('koordinator', 'hastemøte');
    const confirm = await house.press('koordinator', 'Vis innkallingen', {
      ...CHOSEN,
      roles: 'sosiallaerer-jus,kommunepsykolog',
    });
    expect(confirm.text).toContain('Ingen har rollen, og ingen er vara, så ring: Kommunepsykolog.');
    expect(confirm.text).toContain('Får bare e-post, så ring også: Lærer.');
  });

  it('reminds nobody later, and warns of no missing answers', async () => {
    const house = await municipality();
    await called(house, 'koordinator', { ...CHOSEN, time: 'tomorrow' });
    house.sent();
    await house.tick('2026-12-11T09:30');
    const later = house.sent().filter(({ summary }) => /Kommer du|Få kommer/.test(summary));
    expect(later).toEqual([]);
  });
});

describe('«hastemøte» in what is moved and cancelled', () => {
  it('means the one that was called, and whoever called it may', async () => {
    const house = await municipality();
    expect((await house.say('koordinator', 'avlys hastemøtet i fagteam')).text).toContain(
      'ingen kommende møter',
    );
    await called(house, 'politi');
    expect((await house.say('rus', 'avlys hastemøte')).refused).toBe('notAllowed');
    expect((await house.say('politi', 'flytt hastemøtet til i morgen kl 9')).text).toContain(
      'Flytt møtet: Hastemøte',
    );
    expect((await house.ask('politi', 'avlys hastemøte')).text).toContain('Avlys møtet: Hastemøte');
    await house.press('politi', 'Avlys og gi beskjed til 4', { reason: 'other' });
    expect((await house.get('meeting', 'fagteam/2026-12-10'))?.state).toBe('cancelled');
  });

  it('is not what the name of the forum means while an ordinary meeting is ahead, and the card says so', async () => {
    const house = await municipality();
    await called(house);
    expect((await house.say('koordinator', 'avlys fagteam')).text).toContain('Avlys møtet: Hastemøte');
    const draft = await house.ask('koordinator', 'innkall fagteam 17. desember kl 9-10');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    const ordinary = await house.say('koordinator', 'avlys fagteam');
    expect(ordinary.text).toContain('Avlys møtet: Fagteam');
    expect(ordinary.text).toContain(
      'Dette er det ordinære møtet. Hastemøtet torsdag 10. desember kl. 14.40–15.40 avlyser du med «avlys hastemøtet».',
    );
    const moving = await house.say('koordinator', 'flytt fagteam til 18. desember');
    expect(moving.text).toContain('Fra: torsdag 17. desember');
    expect(moving.text).toContain('flytter du med «flytt hastemøtet»');
    expect((await house.say('koordinator', 'avlys hastemøte')).text).toContain('Avlys møtet: Hastemøte');
    await house.ask('koordinator', 'hastemøte');
    const second = { ...CHOSEN, time: 'hour' };
    const confirm = await house.press('koordinator', 'Vis innkallingen', second);
    await house.press('koordinator', confirm.card?.actions[0]?.title ?? '', PLACE);
    const which = await house.say('koordinator', 'avlys hastemøte');
    expect(which.text).toContain('Hvilket hastemøte mener du?');
    expect(which.card?.actions.map(({ title }) => title)).toHaveLength(2);
  });
});
