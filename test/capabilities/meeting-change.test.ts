import { afterEach, describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/store/store.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

const MEMBERS = {
  barnevern: 'Leder barnevern',
  skole: 'Leder skole',
  nav: 'Leder NAV',
  politikontakt: 'Politikontakt',
};
const OTHERS = ['barnevern', 'nav', 'politikontakt', 'skole'];
const ALL = ['barnevern', 'koordinator', 'nav', 'politikontakt', 'skole'];
const MEETING = 'koordineringsgruppe/2026-12-10';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

async function handbook(now = '2026-11-23T08:00'): Promise<TestHouse> {
  open = await openHouse({ now, preset: 'krad' });
  await open.roles(MEMBERS);
  return open;
}

/** The group is called to 10 December 09–11, and everybody has heard. */
async function called(
  house: TestHouse,
  text = 'koordineringsgruppe torsdag 10. desember kl 9-11',
): Promise<void> {
  const draft = await house.ask('koordinator', `innkall ${text}`);
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  house.sent();
  house.mails();
}

async function moved(house: TestHouse, text: string): Promise<string> {
  const shown = await house.ask('koordinator', `flytt ${text}`);
  return (await house.press('koordinator', shown.card?.actions[0]?.title ?? '')).text;
}

/** Who got a card whose line on the lock screen begins so, since the last call. */
const cards = (house: TestHouse, word: string): readonly string[] =>
  house
    .sent()
    .filter(({ summary }) => summary.startsWith(word))
    .map(({ to }) => to)
    .toSorted();

const letters = (house: TestHouse) =>
  house.mails().map(({ to, letter }) => ({
    to,
    subject: letter.subject,
    method: letter.event?.method,
    ...letter.event?.event,
  }));

describe('moving a meeting', () => {
  it('shows from and to and who hears; on one press everybody hears once, in Teams and by e-mail', async () => {
    const house = await handbook();
    await called(house);
    const before = await house.get('meeting', MEETING);
    const shown = await house.ask('koordinator', 'flytt koordineringsgruppe til torsdag 17. desember kl 13');
    expect(shown.text).toContain('Slik forstod jeg det');
    expect(shown.text).toContain('Fra: torsdag 10. desember 2026 (uke 50) kl. 09.00–11.00');
    expect(shown.text).toContain('Til: torsdag 17. desember 2026 (uke 51) kl. 13.00–15.00');
    expect(house.sent()).toEqual([]);
    const receipt = await house.press('koordinator', 'Flytt og gi beskjed til 4');
    expect(receipt.text).toContain('Svarene gjaldt den gamle tiden');
    const sent = house.sent();
    expect(
      sent
        .filter(({ summary }) => summary.startsWith('Flyttet'))
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(OTHERS);
    const card = sent.find(({ to }) => to === 'skole')?.card;
    expect(card?.text).toContain('Møtet er flyttet fra torsdag 10. desember kl. 09.00–11.00. Svar på nytt.');
    expect(card?.text).toContain('torsdag 17. desember 2026 (uke 51) kl. 13.00–15.00');
    expect(card?.actions.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Kommer', 'Kan ikke', 'Send']),
    );
    const mails = letters(house);
    expect(mails.map(({ to }) => to).toSorted()).toEqual(ALL);
    for (const mail of mails)
      expect(mail).toMatchObject({
        subject: 'Flyttet: Koordineringsgruppe torsdag 17. desember (Testvik)',
        method: 'REQUEST',
        uid: expect.stringContaining(before?.uid ?? '?'),
        sequence: 1,
        day: '2026-12-17',
        start: '13:00',
      });
    expect(await house.get('meeting', MEETING)).toMatchObject({
      id: MEETING,
      day: '2026-12-17',
      sequence: 1,
    });
  });

  it('takes away the answers to the old time, and an old card no longer counts for the new', async () => {
    const house = await handbook();
    await called(house);
    await house.press('skole', 'Kommer');
    await house.press('nav', 'Kan ikke');
    const old = { meeting: MEETING, answer: 'yes', at: '2026-12-10T09:00' };
    await moved(house, 'koordineringsgruppe til 17. desember');
    expect((await house.list('answer', MEETING)).map(({ value }) => value.answer)).toEqual(['yes']);
    const stale = await house.act('skole', 'meeting.answer', old);
    expect(stale.text).toContain('Møtet er flyttet siden du fikk det kortet.');
    expect(await house.list('answer', MEETING)).toHaveLength(1);
    await house.press('skole', 'Kommer');
    expect(await house.list('answer', MEETING)).toHaveLength(2);
    await house.tick('2026-11-23T08:05');
    const overview = house
      .sent()
      .filter(({ to, summary }) => to === 'koordinator' && summary.includes('kommer'));
    expect(overview.at(-1)?.summary).toBe(
      'Koordineringsgruppe torsdag 17. desember: 2 kommer, 3 har ikke svart',
    );
  });

  it('tells of a new place alone, and lets the answers stand', async () => {
    const house = await handbook();
    await called(house);
    await house.press('skole', 'Kommer');
    house.sent();
    await house.ask(
      'koordinator',
      'flytt koordineringsgruppe til torsdag 10. desember kl 9-11 på biblioteket',
    );
    await house.press('koordinator', 'Flytt og gi beskjed til 4', { place: 'biblioteket' });
    const sent = house.sent().filter(({ to }) => to === 'skole');
    expect(sent.map(({ summary }) => summary)).toEqual(['Endret: Koordineringsgruppe torsdag 10. desember']);
    expect(sent[0]?.card.text).toContain('Stedet er endret. Svaret ditt står.');
    expect(sent[0]?.card.text).toContain('Sted: biblioteket');
    expect(await house.list('answer', MEETING)).toHaveLength(2);
  });

  it.each([
    ['torsdag 18. desember kl 9', 'stemmer ikke'],
    ['25. desember kl 9', '1. juledag'],
    ['2. november 2026', 'passert'],
    ['snart', 'ikke sikker'],
    ['', 'Når skal møtet være i stedet?'],
    ['torsdag 10. desember kl 9-11', 'Møtet er alt satt til den tiden'],
  ])('asks about «flytt koordineringsgruppe til %s», and nobody hears', async (text, asked) => {
    const house = await handbook();
    await called(house);
    const answer = await house.ask(
      'koordinator',
      `flytt koordineringsgruppe ${text === '' ? '' : `til ${text}`}`,
    );
    expect(answer.text).toContain(asked);
    expect(answer.text).toContain('Nå: torsdag 10. desember');
    expect(answer.card?.actions.map(({ title }) => title)).not.toContainEqual(
      expect.stringMatching(/^Flytt/),
    );
    expect(house.sent()).toEqual([]);
    expect((await house.get('meeting', MEETING))?.day).toBe('2026-12-10');
  });

  it('takes the day that is pressed or filled in, also one on a holiday that is meant', async () => {
    const house = await handbook();
    await called(house);
    await house.ask('koordinator', 'flytt koordineringsgruppe til torsdag 18. desember kl 13');
    const chosen = await house.press('koordinator', 'fredag 18. desember kl. 13.00');
    expect(chosen.text).toContain('Til: fredag 18. desember 2026 (uke 51) kl. 13.00–15.00');
    await house.press('koordinator', 'Velg en annen tid');
    const filled = { day: '2026-12-25', start: '10:00', end: '11:00', place: 'kirken' };
    expect((await house.press('koordinator', 'Bruk denne', filled)).text).toContain('1. juledag');
    const kept = await house.press('koordinator', 'Ja, behold dagen');
    expect(kept.text).toContain('Til: fredag 25. desember 2026 (uke 52) kl. 10.00–11.00');
    await house.press('koordinator', 'Flytt og gi beskjed til 4', { place: 'kirken' });
    expect(await house.get('meeting', MEETING)).toMatchObject({ day: '2026-12-25', place: 'kirken' });
  });

  it('finds the meeting by its old date, and asks which when there is none that day', async () => {
    const house = await handbook();
    await called(house);
    await called(house, 'koordineringsgruppe torsdag 14. januar 2027 kl 9-11');
    const shown = await house.ask('koordinator', 'flytt koordineringsgruppe fra 14. januar til 21. januar');
    expect(shown.text).toContain('Fra: torsdag 14. januar 2027');
    const which = await house.ask('koordinator', 'flytt koordineringsgruppe 11. desember til 17. desember');
    expect(which.text).toContain(
      'Koordineringsgruppe har ikke noe møte fredag 11. desember. Hvilket mener du?',
    );
    const chosen = await house.press('koordinator', 'torsdag 10. desember kl. 09.00');
    expect(chosen.text).toContain('Til: torsdag 17. desember');
  });

  it('asks which meeting is meant when no forum is named, and says so when there is none ahead', async () => {
    const house = await handbook();
    const which = await house.ask('koordinator', 'flytt til fredag');
    expect(which.text).toContain('Hvilket møte vil du flytte?');
    expect((await house.press('koordinator', 'Årlig samling')).text).toContain('har ingen kommende møter');
  });

  it('lets the last of two moves win when both come before anybody could be reached', async () => {
    const house = await handbook();
    await called(house);
    house.faulty(() => ({ kind: 'later', code: '503', throttled: false }));
    await moved(house, 'koordineringsgruppe til 17. desember');
    await moved(house, 'koordineringsgruppe til 18. desember');
    house.faulty(() => undefined);
    house.sent();
    await house.tick('2026-11-23T08:10');
    expect(
      house
        .sent()
        .filter(({ to }) => to === 'skole')
        .map(({ summary }) => summary),
    ).toEqual(['Flyttet: Koordineringsgruppe fredag 18. desember']);
    expect(letters(house).filter(({ to }) => to === 'skole')).toMatchObject([
      { sequence: 2, day: '2026-12-18' },
    ]);
  });

  it('gives one message to whoever has not got the first invitation yet', async () => {
    const house = await handbook();
    house.faulty((to) =>
      to.endsWith('skole') ? { kind: 'later', code: '503', throttled: false } : undefined,
    );
    await called(house);
    await moved(house, 'koordineringsgruppe til 17. desember');
    house.faulty(() => undefined);
    house.sent();
    house.mails();
    await house.tick('2026-11-23T08:10');
    expect(house.sent().filter(({ to }) => to === 'skole')).toHaveLength(1);
    expect(letters(house)).toMatchObject([{ to: 'skole', sequence: 1, day: '2026-12-17' }]);
  });

  it('within the minute of «innkall nå» calls everybody to the new time alone', async () => {
    const house = await handbook();
    await house.ask('koordinator', 'innkall nå koordineringsgruppe torsdag 10. desember kl 9-11');
    await moved(house, 'koordineringsgruppe til 17. desember');
    await house.tick('2026-11-23T08:10');
    const sent = house.sent().filter(({ to }) => to === 'skole');
    expect(sent.map(({ summary }) => summary)).toEqual([
      'Innkalling: Koordineringsgruppe torsdag 17. desember',
    ]);
    expect(letters(house).filter(({ to }) => to === 'skole')).toMatchObject([{ day: '2026-12-17' }]);
  });

  it('changes nothing at a second press', async () => {
    const house = await handbook();
    await called(house);
    const shown = await house.ask('koordinator', 'flytt koordineringsgruppe til 17. desember');
    const button = shown.card?.actions[0];
    await house.press('koordinator', button?.title ?? '');
    house.sent();
    const again = await house.act('koordinator', button?.verb ?? '', button?.data ?? {});
    expect(again.text).toContain('Ingenting nytt er sendt');
    expect(house.sent()).toEqual([]);
    expect((await house.get('meeting', MEETING))?.sequence).toBe(1);
  });

  it('calls those who have got a role since, and takes it out of the calendar of those who have left', async () => {
    const house = await handbook();
    await called(house);
    await house.act('koordinator', 'people.roles', { text: 'Leder NAV; Ny leder; nynav@example.no' });
    await house.meets('nynav');
    house.sent();
    house.mails();
    const shown = await house.ask('koordinator', 'flytt koordineringsgruppe til 17. desember');
    expect(shown.text).toContain('Én har ikke lenger en rolle her.');
    expect(shown.text).toContain('Én er kommet til siden sist, og blir kalt inn.');
    await house.press('koordinator', 'Flytt og gi beskjed til 4');
    const sent = house.sent();
    expect(sent.filter(({ to }) => to === 'nav').map(({ summary }) => summary)).toEqual([
      expect.stringContaining('Du er ikke lenger med i Koordineringsgruppe.'),
    ]);
    expect(sent.filter(({ to }) => to === 'nynav').map(({ summary }) => summary)).toEqual([
      'Innkalling: Koordineringsgruppe torsdag 17. desember',
    ]);
    const mails = letters(house);
    expect(mails.filter(({ to }) => to === 'nav')).toMatchObject([
      { subject: 'Koordineringsgruppe: du er ikke lenger kalt inn (Testvik)', method: 'CANCEL', sequence: 1 },
    ]);
    expect(mails.filter(({ to }) => to === 'nynav')).toMatchObject([{ method: 'REQUEST', sequence: 1 }]);
    expect((await house.act('nav', 'meeting.answer', { meeting: MEETING, answer: 'yes' })).refused).toBe(
      'notAllowed',
    );
  });

  it('keeps the guests of the meeting', async () => {
    const house = await handbook();
    await called(house);
    const meeting = await house.get('meeting', MEETING);
    const gjest = await house.personOf('gjest');
    await put(house, `${AREA}/meeting/${MEETING}`, {
      ...meeting,
      invitees: [...(meeting?.invitees ?? []), { person: gjest }],
    });
    await moved(house, 'koordineringsgruppe til 17. desember');
    expect(cards(house, 'Flyttet')).toContain('gjest');
  });

  it('is for those who call it', async () => {
    const house = await handbook();
    await called(house);
    const said = await house.say('skole', 'flytt koordineringsgruppe til 17. desember');
    expect(said.refused).toBe('notAllowed');
    const typed = { meeting: MEETING, day: '2026-12-17', start: '09:00', end: '11:00' };
    expect((await house.act('skole', 'meeting.moveTo', typed)).refused).toBe('notAllowed');
    expect((await house.act('skole', 'meeting.move', { meeting: MEETING })).refused).toBe('notAllowed');
  });

  it('stops a place that points to somebody, and what is typed with a birth number', async () => {
    const house = await handbook();
    await called(house);
    await house.ask('koordinator', 'flytt koordineringsgruppe til 17. desember');
    const stopped = await house.press('koordinator', 'Flytt og gi beskjed til 4', {
      place: 'ring 912 34 567',
    });
    expect(stopped.refused).toBe('identifies');
    expect((await house.say('koordinator', 'flytt fagteam 01811099925')).refused).toBe('identifies');
    expect((await house.get('meeting', MEETING))?.day).toBe('2026-12-10');
  });

  it('cannot move what has begun', async () => {
    const house = await handbook();
    await called(house);
    await house.tick('2026-12-10T09:00');
    const typed = { meeting: MEETING, day: '2026-12-17', start: '09:00', end: '11:00' };
    expect((await house.act('koordinator', 'meeting.moveTo', typed)).refused).toBe('noLonger');
  });
});

async function put(house: TestHouse, key: string, value: object): Promise<void> {
  const version = (await house.store.get(TENANT, key))?.version ?? 0;
  await house.store.commit(TENANT, { put: [{ key, value: value as Json, version }] });
}

describe('moving a day that nobody has been called to', () => {
  it('changes the date of a politiråd that others call, tells nobody, and the round follows', async () => {
    open = await openHouse({ now: '2026-11-02T08:00', preset: 'jevnaker' });
    const house = open;
    await house.roles({ politi: 'Politikontakt' });
    await house.ask('koordinator', 'innkall politiråd 10. desember kl 12-14');
    await house.press('koordinator', 'Legg inn datoen');
    house.sent();
    const shown = await house.ask('koordinator', 'flytt politiråd til 17. desember');
    expect(shown.text).toContain('Andre kaller inn til møtet.');
    const receipt = await house.press('koordinator', 'Flytt møtet');
    expect(receipt.text).toContain('torsdag 17. desember 2026 (uke 51) kl. 12.00–14.00');
    expect(house.sent()).toEqual([]);
    const asked = () => house.sent().filter(({ card }) => card.text.includes('før politirådet?'));
    await house.tick('2026-12-02T10:00');
    expect(asked()).toEqual([]);
    await house.tick('2026-12-03T10:00');
    expect(asked().length).toBeGreaterThan(0);
  });

  it('moves a breakfast, and tells the channel and those who follow it', async () => {
    open = await openHouse({ now: '2026-11-16T08:00', preset: 'nes' });
    const house = open;
    await house.meets('ansatt');
    await house.act('ansatt', 'breakfast.subscribe', { session: 'frokost/2026-11-27', on: 'true' });
    house.sent();
    const shown = await house.ask('koordinator', 'flytt frokost til torsdag 26. november');
    expect(shown.text).toContain('Kanalen og de som følger frokosten, får beskjed.');
    await house.press('koordinator', 'Flytt møtet');
    expect(house.sent().map(({ to, card }) => [to, card.text])).toEqual([
      [
        'ansatt',
        'SLT-frokost er flyttet fra fredag 27. november kl. 08.00–09.00 til torsdag 26. november kl. 08.00–09.00.',
      ],
    ]);
    expect((await house.say('ansatt', 'frokost')).text).toContain('torsdag 26. november');
  });
});

describe('cancelling a meeting', () => {
  it('names the next that stands after it: not one before it, nor one that is cancelled too, nor a hastemøte', async () => {
    const house = await handbook();
    await called(house);
    for (const on of ['21. januar', '18. februar', '4. mars', '18. mars'])
      await called(house, `koordineringsgruppe torsdag ${on} 2027 kl 9-11`);
    const haste = 'meeting/koordineringsgruppe/2027-03-04';
    const there = await house.get('meeting', 'koordineringsgruppe/2027-03-04');
    const version = (await house.store.get(TENANT, `${AREA}/${haste}`))?.version ?? 0;
    const value = { ...there, emergency: true } as unknown as Json;
    await house.store.commit(TENANT, { put: [{ key: `${AREA}/${haste}`, value, version }] });
    for (const on of ['18. februar', '21. januar']) {
      await house.ask('koordinator', `avlys koordineringsgruppe ${on} 2027`);
      await house.press('koordinator', 'Avlys og gi beskjed til 4', { reason: 'fewCan' });
    }
    const [first, second] = house
      .sent()
      .filter(({ to, summary }) => to === 'skole' && summary.startsWith('Avlyst'));
    expect(first?.card.text).toContain('Neste møte er torsdag 18. mars 2027.');
    expect(second?.card.text).toContain('Neste møte er torsdag 18. mars 2027.');
  });

  it('asks why, and on one press everybody hears once and it leaves every calendar', async () => {
    const house = await handbook();
    await called(house);
    await called(house, 'koordineringsgruppe torsdag 21. januar 2027 kl 9-11');
    const uid = (await house.get('meeting', MEETING))?.uid;
    const shown = await house.ask('koordinator', 'avlys koordineringsgruppe');
    expect(shown.text).toContain('torsdag 10. desember');
    expect((await house.press('koordinator', 'Avlys og gi beskjed til 4')).refused).toBe('badInput');
    const receipt = await house.press('koordinator', 'Avlys og gi beskjed til 4', { reason: 'fewCan' });
    expect(receipt.text).toContain('4 får beskjed');
    const sent = house.sent().filter(({ summary }) => summary.startsWith('Avlyst'));
    expect(sent.map(({ to }) => to).toSorted()).toEqual(OTHERS);
    const card = sent.find(({ to }) => to === 'skole')?.card;
    expect(card?.text).toContain('Møtet torsdag 10. desember kl. 09.00–11.00 er avlyst.');
    expect(card?.text).toContain('Grunn: for få kan komme.');
    expect(card?.text).toContain('Neste møte er torsdag 21. januar 2027.');
    const mails = letters(house);
    expect(mails.map(({ to }) => to).toSorted()).toEqual(ALL);
    for (const mail of mails)
      expect(mail).toMatchObject({
        summary: 'Koordineringsgruppe (Testvik)',
        method: 'CANCEL',
        uid: expect.stringContaining(uid ?? '?'),
        sequence: 1,
        status: 'CANCELLED',
      });
    expect((await house.act('skole', 'meeting.answer', { meeting: MEETING, answer: 'yes' })).refused).toBe(
      'noLonger',
    );
    await house.tick('2026-11-23T08:05');
    const overview = house.sent().find(({ to }) => to === 'koordinator');
    expect(overview?.summary).toBe('Avlyst: Koordineringsgruppe');
  });

  it('changes nothing at a second press', async () => {
    const house = await handbook();
    await called(house);
    await house.ask('koordinator', 'avlys koordineringsgruppe 10. desember');
    await house.press('koordinator', 'Avlys og gi beskjed til 4', { reason: 'other' });
    house.sent();
    house.mails();
    const again = await house.act('koordinator', 'meeting.callOff', { meeting: MEETING, reason: 'clash' });
    expect(again.text).toContain('Avlyst: Koordineringsgruppe');
    expect([...house.sent(), ...house.mails()]).toEqual([]);
    expect((await house.get('meeting', MEETING))?.reason).toBe('other');
  });

  it('within the minute of «innkall nå» is heard by nobody', async () => {
    const house = await handbook();
    await house.ask('koordinator', 'innkall nå koordineringsgruppe torsdag 10. desember kl 9-11');
    await house.ask('koordinator', 'avlys koordineringsgruppe');
    const receipt = await house.press('koordinator', 'Avlys møtet');
    expect(receipt.text).toContain('ingen får beskjed');
    await house.tick('2026-11-23T08:10');
    expect([...house.sent(), ...house.mails()]).toEqual([]);
  });

  it('gives one message to whoever has not got the invitation yet', async () => {
    const house = await handbook();
    house.faulty((to) => (to === 'skole' ? { kind: 'later', code: '503', throttled: false } : undefined));
    await called(house);
    await house.ask('koordinator', 'avlys koordineringsgruppe');
    await house.press('koordinator', 'Avlys og gi beskjed til 4', { reason: 'illness' });
    house.faulty(() => undefined);
    house.sent();
    await house.tick('2026-11-23T08:10');
    expect(
      house
        .sent()
        .filter(({ to }) => to === 'skole')
        .map(({ summary }) => summary),
    ).toEqual(['Avlyst: Koordineringsgruppe']);
  });

  it('ends the reminders, and can be called again with a higher sequence', async () => {
    const house = await handbook();
    await called(house);
    await house.ask('koordinator', 'avlys koordineringsgruppe');
    await house.press('koordinator', 'Avlys og gi beskjed til 4', { reason: 'illness' });
    house.sent();
    house.mails();
    await house.tick('2026-11-23T09:30');
    await called(house);
    expect(await house.get('meeting', MEETING)).toMatchObject({ state: 'invited', sequence: 2 });
  });

  it('lets what stood on its agenda go on to the next', async () => {
    const house = await handbook();
    await called(house);
    await called(house, 'koordineringsgruppe torsdag 21. januar 2027 kl 9-11');
    const item = {
      id: 'ungdata',
      forum: 'koordineringsgruppe',
      meeting: MEETING,
      title: 'Resultatene fra Ungdata',
    };
    const value = { ...item, state: 'accepted', at: house.now() };
    await put(house, `${AREA}/item/koordineringsgruppe/ungdata`, value);
    await house.ask('koordinator', 'avlys koordineringsgruppe 10. desember');
    await house.press('koordinator', 'Avlys og gi beskjed til 4', { reason: 'illness' });
    const agenda = await house.say('koordinator', 'saksliste koordineringsgruppe');
    expect(agenda.text).toContain('torsdag 21. januar');
    expect(agenda.text).toContain('Resultatene fra Ungdata');
  });

  it('leaves out a breakfast, and tells the channel and those who follow it', async () => {
    open = await openHouse({ now: '2026-11-16T08:00', preset: 'nes' });
    const house = open;
    await house.meets('ansatt');
    await house.act('ansatt', 'breakfast.subscribe', { session: 'frokost/2026-11-27', on: 'true' });
    house.sent();
    await house.ask('koordinator', 'avlys frokost');
    await house.press('koordinator', 'Avlys møtet');
    expect(house.sent().map(({ to, card }) => [to, card.text])).toEqual([
      ['ansatt', 'Ingen frokost i november.'],
    ]);
    await house.tick('2026-11-27T08:00');
    expect(house.sent().filter(({ to }) => to === 'ansatt')).toEqual([]);
  });

  it('asks which when it cannot read the day, and is for those who call it', async () => {
    const house = await handbook();
    await called(house);
    expect((await house.ask('koordinator', 'avlys koordineringsgruppe snart')).text).toContain(
      'Hvilket møte mener du?',
    );
    expect((await house.press('koordinator', 'torsdag 10. desember kl. 09.00')).text).toContain('Avlys møte');
    expect((await house.say('skole', 'avlys koordineringsgruppe')).refused).toBe('notAllowed');
    expect((await house.act('skole', 'meeting.callOff', { meeting: MEETING, reason: 'other' })).refused).toBe(
      'notAllowed',
    );
  });
});

describe('an extra meeting', () => {
  it('on a day outside the rhythm stands in the plan, is the next, and can be moved and cancelled', async () => {
    const house = await handbook();
    await called(house, 'koordineringsgruppe tirsdag 1. desember kl 14-15');
    expect((await house.say('koordinator', 'møteplan')).text).toContain('1.');
    expect((await house.ask('koordinator', 'flytt koordineringsgruppe til 2. desember')).text).toContain(
      'Fra: tirsdag 1. desember',
    );
    await house.press('koordinator', 'Flytt og gi beskjed til 4');
    expect(cards(house, 'Flyttet')).toEqual(OTHERS);
    await house.ask('koordinator', 'avlys koordineringsgruppe 2. desember');
    await house.press('koordinator', 'Avlys og gi beskjed til 4', { reason: 'clash' });
    expect(cards(house, 'Avlyst')).toEqual(expect.arrayContaining(OTHERS));
  });
});
