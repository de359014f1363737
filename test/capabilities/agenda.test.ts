import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Due, DueCtx } from '../../src/capability.ts';
import { agenda } from '../../src/capabilities/agenda.ts';
import { type Instant, type Wall, instantOf, wallOf } from '../../src/domain/calendar.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { keyOf, openReading } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

const MEMBERS = { politi: 'Politiet, forebyggende gruppe', kontakt: 'Ungdomskontakt' };
const TEAM = 'fagteam/2026-12-10';

/** Jevnaker with its fagteam called for Thursday 10 December. */
async function jevnaker(more: Partial<Meeting> = {}, now = '2026-11-16T08:00') {
  const house = await openHouse({ now, preset: 'jevnaker' });
  await house.roles(MEMBERS);
  await call(house, TEAM, more);
  return house;
}

async function call(house: TestHouse, id: string, more: Partial<Meeting> = {}) {
  const [forum = '', day = ''] = id.split('/');
  const called = ['politi', 'kontakt', 'koordinator'];
  const invitees = await Promise.all(called.map(async (who) => ({ person: await house.personOf(who) })));
  const meeting = {
    ...{ id, forum, day, start: '09:00', end: '10:00', place: 'rådhuset', agenda: [], state: 'invited' },
    ...{ convener: await house.personOf('koordinator'), invitedAt: house.now(), invitees, ...more },
  };
  await lay(house, keyOf(AREA, 'meeting', id), meeting);
  return meeting;
}

const has = async (house: TestHouse, id: string, change: Partial<Meeting>): Promise<void> =>
  lay(house, keyOf(AREA, 'meeting', id), { ...(await house.get('meeting', id)), ...change });

/** Somebody proposes, through the form, and a minute passes. */
async function propose(house: TestHouse, who: string, text: string, typed: object = {}) {
  house.setClock(wallOf((house.now() + 60_000) as Instant));
  const [, title = ''] = /^\S+ (.*)$/s.exec(text) ?? [];
  await house.ask(who, `meld sak ${text}`);
  return house.press(who, 'Meld saken', { title, ...typed });
}

const itemsOf = async (house: TestHouse) => (await house.list('item')).map(({ value }) => value);
const keyTo = async (house: TestHouse, title: string): Promise<string | undefined> =>
  (await house.list('item')).find(({ value }) => value.title === title)?.id;
const desk = (house: TestHouse) => house.ask('koordinator', 'saksliste fagteam');
/** What reached somebody about agendas. */
const heard = (house: TestHouse, who: string): readonly string[] =>
  house
    .sent()
    .filter((one) => one.to === who)
    .map(({ summary }) => summary)
    .filter((summary) => /sakslist|forslag/i.test(summary));

type Node = { readonly [key: string]: unknown };

/** Everything of a card, in the order it stands. */
function nodesOf(node: unknown): readonly Node[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Array.isArray(node) ? [] : [node as Node];
  return [...own, ...Object.values(node).flatMap(nodesOf)];
}

const fieldsOf = (json: unknown): readonly Node[] =>
  nodesOf(json).filter(({ type }) => String(type).startsWith('Input.'));

const mainOf = (json: unknown): readonly unknown[] =>
  nodesOf(json)
    .filter(({ type, style }) => type === 'Action.Execute' && style === 'positive')
    .map(({ title }) => title);

describe('proposing an item', () => {
  it('is a button on the invitation, for that meeting, as long as it takes something', async () => {
    const house = await jevnaker();
    await call(house, 'fagteam/2026-11-26');
    const shown = (id: string) =>
      house.act('politi', 'meeting.answer', { meeting: id, at: `${id.slice(8)}T09:00`, answer: 'yes' });
    const invited = await shown(TEAM);
    const propose = invited.card?.actions.find(({ title }) => title === 'Meld sak');
    const form = await house.act('politi', propose?.verb ?? '', propose?.data ?? {});
    expect(form.text).toContain('Til møtet torsdag 10. desember. Frist:');
    const add = form.card?.actions[0];
    const said = await house.act('politi', add?.verb ?? '', { ...add?.data, title: 'Ungdata' });
    expect(said.text).toContain('Meldt: «Ungdata» til Fagteam torsdag 10. desember.');
    expect(await itemsOf(house)).toMatchObject([{ title: 'Ungdata', meeting: TEAM }]);
    const buttons = async (more: Partial<Meeting>) => {
      await has(house, TEAM, more);
      return (await shown(TEAM)).card?.actions.map(({ title }) => title);
    };
    expect(await buttons({})).toContain('Meld sak');
    expect(await buttons({ emergency: true })).not.toContain('Meld sak');
    house.setClock('2026-12-08T12:00');
    expect(await buttons({ emergency: false })).not.toContain('Meld sak');
    await house.close();
  });

  it('confirms the terms of what the forum takes: groups, single cases, or both', async () => {
    const house = await jevnaker();
    const forum = await house.get('forum', 'fagteam');
    const form = async (cases: object) => {
      await lay(house, keyOf(AREA, 'forum', 'fagteam'), { ...forum, cases });
      return (await house.say('politi', 'meld sak fagteam')).text;
    };
    const both = await form({ individual: ['consent'], group: ['anonymous'] });
    expect(both).toContain('Gruppe eller enkeltsak: vilkåret jeg har valgt, er oppfylt');
    const groups = await form({ individual: [], group: ['anonymous'] });
    expect(groups).toContain('Gruppe eller miljø: vilkåret jeg har valgt, er oppfylt');
    expect(groups).toContain('I dette møtet tas det ikke opp enkeltsaker.');
    expect(groups.toLowerCase()).not.toMatch(/eller enkeltsak|enkeltsak meldes/);
    const single = await form({ individual: ['consent'], group: [] });
    expect(single).toContain('Enkeltsak: vilkåret jeg har valgt, er oppfylt');
    expect(await form({ individual: [], group: [] })).not.toContain('vilkåret');
    await house.close();
  });

  it('is one card, with the meeting it is for and the deadline', async () => {
    const house = await jevnaker();
    const form = await house.ask('politi', 'meld sak fagteam Rusmiljø i sentrum');
    expect(form.text).toContain('Til møtet torsdag 10. desember. Frist: mandag 30. november kl. 09.00.');
    expect(form.text).toContain('Rusmiljø i sentrum');
    const said = await house.press('politi', 'Meld saken', { title: 'Rusmiljø i sentrum', minutes: '20' });
    expect(said.text).toContain('Meldt: «Rusmiljø i sentrum» til Fagteam torsdag 10. desember.');
    expect(await itemsOf(house)).toMatchObject([
      { title: 'Rusmiljø i sentrum', minutes: 20, state: 'proposed' },
    ]);
    await house.close();
  });

  it('asks for which meeting, among one’s own', async () => {
    const house = await jevnaker();
    const asked = await house.ask('politi', 'meld sak');
    expect(asked.text).toContain('Hvilket møte gjelder det?');
    expect(asked.card?.actions.map(({ title }) => title)).toEqual(['Fagteam', 'Hastemøte']);
    const named = await house.ask('politi', 'meld sak Samtale med Kari');
    expect(JSON.stringify(named.card)).not.toContain('Kari');
    expect((await house.press('politi', 'Fagteam')).text).toContain('Meld sak til Fagteam');
    await house.close();
  });

  it('pressed twice, or said again in the same words, is one item', async () => {
    const house = await jevnaker();
    await propose(house, 'politi', 'fagteam Ungdata');
    const form = await house.ask('politi', 'meld sak fagteam ungdata');
    const { data } = form.card?.actions[0] ?? { data: {} };
    for (const _ of [1, 2]) await house.act('politi', 'agenda.add', { ...data, title: ' ungdata ' });
    expect(await itemsOf(house)).toHaveLength(1);
    await house.close();
  });

  it('goes to the meeting after when the deadline has passed, and says so', async () => {
    const house = await jevnaker({}, '2026-12-01T08:00');
    await call(house, 'fagteam/2027-01-21');
    await has(house, TEAM, { invitedAt: instantOf('2026-11-16T08:00' as Wall) });
    const form = await house.ask('politi', 'meld sak fagteam');
    expect(form.text).toContain('Fristen til møtet torsdag 10. desember er gått ut.');
    expect(form.text).toContain('Saken går til møtet torsdag 21. januar 2027.');
    const said = await house.press('politi', 'Meld saken', { title: 'Ungdata' });
    expect(said.text).toContain('torsdag 21. januar 2027');
    expect((await desk(house)).text).toContain('til møtet torsdag 21. januar 2027');
    await house.close();
  });

  it('waits while no meeting is set', async () => {
    const house = await jevnaker();
    const said = await propose(house, 'koordinator', 'hastemøte Beredskap i jula');
    expect(said.text).toContain('står på sakslista til neste Hastemøte');
    await house.close();
  });

  it('comes straight on the agenda from whoever puts it together, also after the deadline', async () => {
    const house = await jevnaker({}, '2026-12-08T12:00');
    expect((await propose(house, 'koordinator', 'fagteam Årsmelding')).text).toContain('står på sakslista');
    expect(await itemsOf(house)).toMatchObject([{ state: 'accepted' }]);
    await house.close();
  });

  it('is for members', async () => {
    const house = await jevnaker();
    expect((await house.say('innbygger', 'meld sak fagteam Ungdata')).refused).toBe('notAllowed');
    expect((await house.say('innbygger', 'saksliste fagteam')).refused).toBe('notAllowed');
    await house.close();
  });

  it('is not for a meeting that others call, nor for one where only time and place are held', async () => {
    const house = await jevnaker();
    expect((await house.say('koordinator', 'meld sak politiråd Rus i sentrum')).refused).toBe('agendaOthers');
    const gjesdal = await openHouse({ preset: 'gjesdal' });
    const said = await gjesdal.say('koordinator', 'meld sak operativ Rus i sentrum');
    expect(said.refused).toBe('agendaClosed');
    expect(said.text).toContain('bare tid og sted');
    expect(await itemsOf(gjesdal)).toEqual([]);
    await house.close();
    await gjesdal.close();
  });

  it('can be taken back until somebody has decided', async () => {
    const house = await jevnaker();
    await propose(house, 'politi', 'fagteam Ungdata');
    await house.press('politi', 'Trekk forslaget');
    expect(await itemsOf(house)).toEqual([]);
    await propose(house, 'politi', 'fagteam Ungdata');
    const [one] = await house.list('item');
    expect((await house.act('kontakt', 'agenda.withdraw', { item: one?.id })).refused).toBe('noLonger');
    await house.close();
  });
});

describe('what may not be written', () => {
  const STOPPED = [
    'gutten 01811099925',
    'ring 912 34 567 om saken',
    'bor i Storgata 5, 3520 Jevnaker',
    'Oppfølging av Kari Hansen',
    'En gutt på 14 år i 9B på Lia skole',
    'skriv til ola@example.no',
  ];

  it.each(STOPPED)(
    '«%s» is stopped in the chat and in the form, with the right way, and never repeated',
    async (text) => {
      const house = await jevnaker();
      const said = await house.say('politi', `meld sak fagteam ${text}`);
      expect(said.refused).toMatch(/^(agendaPerson|identifies)$/);
      expect(said.text).toContain('slett meldingen');
      const form = await house.ask('politi', 'meld sak fagteam');
      const pressed = await house.press('politi', 'Meld saken', { title: text });
      expect(pressed.refused).toBe('agendaPerson');
      expect(pressed.text).toContain('barnevernet');
      expect(JSON.stringify([said, pressed])).not.toContain(text);
      expect(form.refused).toBeUndefined();
      expect(await itemsOf(house)).toEqual([]);
      await house.close();
    },
  );

  it.each([
    ['krad', 'politiråd', 'SLT-koordinatoren'],
    ['nes', 'frokost', 'SLT-innsatsteam'],
  ] as const)(
    'an individual case is refused in %s’s %s, with where it belongs',
    async (preset, forum, where) => {
      const house = await openHouse({ preset });
      const said = await house.say('koordinator', `meld sak ${forum} enkeltsak fra skolen`);
      expect(said.refused).toBe('agendaNever');
      expect(said.text).toContain(where);
      expect(await itemsOf(house)).toEqual([]);
      await house.close();
    },
  );

  it('an individual case is chosen, not written, where the meeting takes them', async () => {
    const house = await jevnaker();
    expect((await house.say('politi', 'meld sak fagteam enkeltsak')).refused).toBe('agendaChoose');
    await house.ask('politi', 'meld sak fagteam');
    const typed = { title: 'noe om den det gjelder', about: 'individual:consent' };
    expect((await house.press('politi', 'Meld saken', { ...typed, confirmed: 'false' })).refused).toBe(
      'agendaTerms',
    );
    const said = await house.press('politi', 'Meld saken', { ...typed, confirmed: 'true' });
    expect(said.text).toContain('Enkeltsak, samtykke innhentet');
    expect(said.text).toContain('er ikke lagret');
    expect(JSON.stringify(await itemsOf(house))).not.toContain('den det gjelder');
    expect((await desk(house)).text).toContain('Enkeltsak, samtykke innhentet');
    const opened = await house.press('koordinator', 'Endre eller avslå');
    expect(opened.text).not.toContain('Hva gjelder saken?');
    await house.close();
  });

  it('terms the meeting does not have cannot be chosen', async () => {
    const house = await jevnaker();
    await house.ask('politi', 'meld sak fagteam');
    const typed = { title: 'x', about: 'individual:anonymous', confirmed: 'true' };
    expect((await house.press('politi', 'Meld saken', typed)).refused).toBe('noLonger');
    await house.close();
  });

  it('a doubtful number is kept with a question', async () => {
    const house = await jevnaker();
    const said = await propose(house, 'politi', 'fagteam Møte i Storgata 5');
    expect(said.text).toContain('kan inneholde en adresse');
    await house.close();
  });
});

describe('putting the agenda together', () => {
  async function withProposals() {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await propose(house, 'politi', 'fagteam Rusmiljø i sentrum', { minutes: '40' });
    await propose(house, 'kontakt', 'fagteam Natteravn', { minutes: '30' });
    house.sent();
    return house;
  }

  it('is for whoever calls the meeting: members see the agenda, and of proposals their own', async () => {
    const house = await withProposals();
    const list = await house.say('politi', 'saksliste fagteam');
    expect(list.text).toContain('1. Ungdata');
    expect(list.text).toContain('Rusmiljø i sentrum: venter på svar');
    expect(list.text).not.toContain('Natteravn');
    const [one] = await house.list('item');
    const pressed = await house.act('politi', 'agenda.accept', { forum: 'fagteam', line: one?.id });
    expect(pressed.refused).toBe('notAllowed');
    expect((await desk(house)).text).toContain('Sakslista til Fagteam 10. desember: 2 forslag');
    await house.close();
  });

  it('accepts with one press, says when it does not fit, and tells the proposer once', async () => {
    const house = await withProposals();
    await desk(house);
    for (const _ of [1, 2]) await house.press('koordinator', 'Sett på lista');
    const shown = await desk(house);
    expect(shown.text).toContain('Sakene tar 70 minutter, og møtet varer i 60.');
    await house.tick('2026-11-17T09:01');
    expect(heard(house, 'politi')).toEqual([
      '«Rusmiljø i sentrum» står på sakslista til Fagteam torsdag 10. desember.',
    ]);
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('2. Rusmiljø i sentrum (40 min)');
    await house.close();
  });

  it('declines with a reason, which the proposer gets; without one nothing happens', async () => {
    const house = await withProposals();
    await desk(house);
    await house.press('koordinator', 'Endre eller avslå');
    expect((await house.press('koordinator', 'Avslå')).refused).toBe('agendaWhy');
    expect((await house.press('koordinator', 'Avslå', { reason: 'Snakk med Kari Hansen' })).refused).toBe(
      'identifies',
    );
    const words = 'Fagteam tar ikke opp enkeltsaker uten samtykke. Ta det i koordineringsgruppa';
    await house.press('koordinator', 'Avslå', { why: 'elsewhere', reason: words });
    await house.tick('2026-11-17T09:01');
    const told = house.sent().find(({ to }) => to === 'politi');
    expect(told?.card.text).toContain('kommer ikke på sakslista');
    expect(told?.card.text).toContain('Grunn: Saken hører hjemme i et annet møte');
    expect(told?.card.text).toContain(`Grunn: ${words}`);
    await house.close();
  });

  it('takes back a decline that was a slip, before anybody hears of it', async () => {
    const house = await withProposals();
    await desk(house);
    await house.press('koordinator', 'Endre eller avslå');
    await house.press('koordinator', 'Avslå', { why: 'noRoom' });
    await house.press('koordinator', 'Angre');
    expect((await itemsOf(house)).map(({ state }) => state)).toEqual(['proposed', 'proposed']);
    await house.tick('2026-11-17T09:01');
    expect(heard(house, 'politi')).toEqual([]);
    await house.close();
  });

  it('tells at once when the meeting is near', async () => {
    const house = await withProposals();
    await house.tick('2026-12-09T14:00');
    house.sent();
    await desk(house);
    await house.press('koordinator', 'Endre eller avslå');
    await house.press('koordinator', 'Avslå', { why: 'noRoom' });
    await house.tick('2026-12-09T14:01');
    expect(heard(house, 'politi')[0]).toContain('kommer ikke på sakslista');
    await house.close();
  });

  it('puts off to the next meeting, by itself and only once', async () => {
    const house = await withProposals();
    await call(house, 'fagteam/2027-01-21');
    await desk(house);
    await house.press('koordinator', 'Sett på lista');
    const data = { forum: 'fagteam', session: TEAM, line: await keyTo(house, 'Rusmiljø i sentrum') };
    for (const _ of [1, 2])
      expect((await house.act('koordinator', 'agenda.postpone', data)).text).toContain('21. januar 2027');
    expect((await house.say('politi', 'saksliste fagteam')).text).not.toContain('2. Rusmiljø');
    await house.tick('2026-12-11T09:01');
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('Rusmiljø i sentrum (40 min)');
    await house.close();
  });

  it('puts off for good until it is fetched, or its day comes', async () => {
    const house = await withProposals();
    await desk(house);
    await house.press('koordinator', 'Sett på lista');
    const data = { forum: 'fagteam', session: TEAM, line: await keyTo(house, 'Rusmiljø i sentrum') };
    await house.act('koordinator', 'agenda.postpone', data);
    expect((await desk(house)).text).toContain('Rusmiljø i sentrum: venter på en dato');
    expect((await house.act('koordinator', 'agenda.open', data)).text).toContain('Rusmiljø i sentrum');
    await house.act('koordinator', 'agenda.accept', { ...data, fetch: true });
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('2. Rusmiljø');
    await house.close();
  });

  it('orders by numbers, on a phone, and sets minutes', async () => {
    const house = await withProposals();
    await desk(house);
    for (const _ of [1, 2]) await house.press('koordinator', 'Sett på lista');
    const shown = await desk(house);
    const { data } = shown.card?.actions.find(({ verb }) => verb === 'agenda.order') ?? { data: {} };
    const { ids } = data as { ids: readonly string[] };
    const typed = { [`place.${ids[2]}`]: '1', [`place.${ids[0]}`]: '1', [`minutes.${ids[0]}`]: '15' };
    const after = await house.press('koordinator', 'Lagre rekkefølgen', typed);
    expect(after.text).toContain('Rekkefølge og minutter er lagret.');
    const list = (await house.say('politi', 'saksliste fagteam')).text;
    expect(list).toMatch(/1\. Natteravn\n2\. Ungdata \(15 min\)\n3\. Rusmiljø i sentrum/);
    await house.close();
  });

  it('names in each field which item it is of, for whoever hears the card read', async () => {
    const house = await withProposals();
    await desk(house);
    for (const _ of [1, 2]) await house.press('koordinator', 'Sett på lista');
    const fields = fieldsOf((await desk(house)).card?.json);
    expect(fields.map(({ label }) => label)).toEqual([
      ...['Plass for «Ungdata»', 'Minutter til «Ungdata»'],
      ...['Plass for «Rusmiljø i sentrum»', 'Minutter til «Rusmiljø i sentrum»'],
      ...['Plass for «Natteravn»', 'Minutter til «Natteravn»'],
    ]);
    await house.close();
  });

  it('has as its main button what is most likely meant: decide, then send, then order', async () => {
    const house = await withProposals();
    const main = async () => mainOf((await desk(house)).card?.json);
    expect(await main()).toEqual(['Sett på lista']);
    for (const _ of [1, 2]) await house.press('koordinator', 'Sett på lista');
    expect(await main()).toEqual(['Send sakslista nå']);
    await house.press('koordinator', 'Send sakslista nå');
    expect(await main()).toEqual(['Lagre rekkefølgen']);
    const empty = await jevnaker();
    expect(mainOf((await desk(empty)).card?.json)).toEqual(['Meld en sak']);
    await house.close();
    await empty.close();
  });

  it('is sent as it stands on the card, unless the card is older than the agenda', async () => {
    const house = await withProposals();
    await desk(house);
    for (const _ of [1, 2]) await house.press('koordinator', 'Sett på lista');
    const shown = await desk(house);
    const { data } = shown.card?.actions.find(({ verb }) => verb === 'agenda.send') ?? { data: {} };
    const { ids } = data as { ids: readonly string[] };
    await house.act('koordinator', 'agenda.send', { ...data, [`place.${ids[2]}`]: '1' });
    const list = (await house.say('politi', 'saksliste fagteam')).text;
    expect(list).toMatch(/1\. Natteravn\n2\. Ungdata/);
    await house.act('koordinator', 'agenda.send', { ...data, [`place.${ids[1]}`]: '1' });
    expect((await house.say('politi', 'saksliste fagteam')).text).toMatch(/1\. Natteravn\n2\. Ungdata/);
    await house.close();
  });

  it('refuses a number that is none', async () => {
    const house = await withProposals();
    await desk(house);
    const said = await house.press('koordinator', 'Lagre rekkefølgen', { 'place.x': 'først' });
    expect(said.refused).toBe('badInput');
    await house.close();
  });

  it('changes and drops also what comes by itself, for this meeting alone', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await desk(house);
    await house.press('koordinator', 'Endre');
    await house.press('koordinator', 'Lagre', { title: 'Ungdata 2026', minutes: '10' });
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('1. Ungdata 2026 (10 min)');
    await desk(house);
    await house.press('koordinator', 'Endre');
    await house.press('koordinator', 'Ta bort saken');
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('Ingen saker på lista ennå.');
    await house.press('koordinator', 'Angre');
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('Ungdata 2026');
    await house.close();
  });
});

describe('what the convener is told', () => {
  it('new proposals come once a day, however many', async () => {
    const house = await jevnaker();
    for (const text of ['Ungdata', 'Natteravn', 'Russetid'])
      await propose(house, 'politi', `fagteam ${text}`);
    await house.tick('2026-11-17T09:01');
    const card = house.sent().find(({ to }) => to === 'koordinator');
    expect(await house.list('notice')).toHaveLength(2);
    expect(card?.card.text).toContain('3 forslag venter på svar fra deg.');
    await house.close();
  });

  it('nothing when they have been decided before the morning', async () => {
    const house = await jevnaker();
    await propose(house, 'politi', 'fagteam Ungdata');
    await desk(house);
    await house.press('koordinator', 'Sett på lista');
    await house.tick('2026-11-17T09:01');
    expect(heard(house, 'koordinator')).toEqual([]);
    await house.close();
  });

  it('at the deadline what is undecided comes with the tools, and the day before it goes out again', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await propose(house, 'politi', 'fagteam Natteravn');
    await house.tick('2026-11-29T12:00');
    house.sent();
    await house.tick('2026-11-30T09:01');
    expect(JSON.stringify(house.sent().filter(({ to }) => to === 'koordinator'))).toContain(
      'Fristen er ute, og ett forslag venter på svar fra deg. Sakslista går ut torsdag 3. desember.',
    );
    await house.tick('2026-12-02T09:01');
    expect(JSON.stringify(house.sent().filter(({ to }) => to === 'koordinator'))).toContain(
      'Sakslista går ut torsdag 3. desember. Ett forslag er ikke avgjort og blir ikke med.',
    );
    await house.close();
  });

  it('an empty agenda is not sent, and that is said once', async () => {
    const house = await jevnaker();
    await house.tick('2026-12-01T12:00');
    house.sent();
    await house.tick('2026-12-02T09:01');
    expect(JSON.stringify(house.sent())).not.toContain('Saksliste');
    await house.tick('2026-12-03T09:01');
    const sent = house.sent();
    expect(JSON.stringify(sent)).toContain('Sakslista er tom, så ingenting er sendt.');
    expect(sent.filter(({ summary }) => summary.startsWith('Saksliste:'))).toEqual([]);
    await propose(house, 'koordinator', 'fagteam Årsmelding');
    await house.tick('2026-12-09T09:01');
    expect(heard(house, 'politi')).toEqual(['Saksliste: Fagteam torsdag 10. desember']);
    await house.close();
  });
});

describe('a meeting that is called late', () => {
  it('gets its agenda the working day before, and proposals until the day before that', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] }, '2026-12-04T10:00');
    expect((await propose(house, 'politi', 'fagteam Natteravn')).text).toContain('torsdag 10. desember');
    await house.tick('2026-12-08T09:01');
    expect(JSON.stringify(house.sent().filter(({ to }) => to === 'koordinator'))).toContain('Fristen er ute');
    await house.tick('2026-12-09T09:01');
    expect(heard(house, 'politi')).toEqual(['Saksliste: Fagteam torsdag 10. desember']);
    await house.close();
  });
});

describe('the agenda goes out', () => {
  it('by itself a week before, to everybody called, once; by e-mail to those who are not in Teams', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await lay(house, keyOf(AREA, 'person', await house.personOf('kontakt')), {
      ...(await house.get('person', await house.personOf('kontakt'))),
      unreached: { why: 'BotDisabled', at: house.now() },
    });
    await house.tick('2026-12-02T12:00');
    house.sent();
    house.mails();
    await house.tick('2026-12-03T09:01');
    expect(heard(house, 'politi')).toEqual(['Saksliste: Fagteam torsdag 10. desember']);
    const [mail, ...others] = house.mails().filter(({ letter }) => letter.subject.startsWith('Saksliste'));
    expect([mail?.to, others.length]).toEqual(['kontakt', 0]);
    expect(JSON.stringify(mail?.letter.parts)).toContain('Ungdata');
    expect((await house.get('meeting', TEAM))?.agendaSent?.at).toBe(instantOf('2026-12-03T09:00' as Wall));
    await house.tick('2026-12-09T09:01');
    expect(heard(house, 'politi')).toEqual([]);
    await house.close();
  });

  it('goes by e-mail when Teams turns out not to reach somebody', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await house.tick('2026-12-02T12:00');
    house.mails();
    house.faulty((to) => (to === 'kontakt' ? { kind: 'gone', code: 'BotDisabled' } : undefined));
    await house.tick('2026-12-03T09:01');
    await house.tick('2026-12-03T09:02');
    const mails = house.mails().filter(({ letter }) => letter.subject.startsWith('Saksliste'));
    expect(mails.map(({ to }) => to)).toEqual(['kontakt']);
    await house.close();
  });

  it('again, by itself, the working day before, only if it changed; or at once with the button', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await house.tick('2026-12-03T09:01');
    house.sent();
    await propose(house, 'koordinator', 'fagteam Årsmelding');
    expect((await desk(house)).text).toContain('Sendt torsdag 3. desember, og endret siden.');
    await house.press('koordinator', 'Send oppdatert saksliste');
    expect(heard(house, 'politi')).toEqual(['Oppdatert saksliste: Fagteam torsdag 10. desember']);
    const twice = await house.act('koordinator', 'agenda.send', { forum: 'fagteam', session: TEAM });
    expect(twice.text).not.toContain('Send oppdatert');
    expect(heard(house, 'politi')).toEqual([]);
    await propose(house, 'koordinator', 'fagteam Natteravn');
    await house.tick('2026-12-09T09:01');
    expect(heard(house, 'politi')).toEqual(['Oppdatert saksliste: Fagteam torsdag 10. desember']);
    await house.close();
  });

  it('does not go of a meeting that is cancelled in between', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await house.tick('2026-12-02T12:00');
    await has(house, TEAM, { state: 'cancelled' });
    house.sent();
    await house.tick('2026-12-10T12:00');
    expect(heard(house, 'politi')).toEqual([]);
    await house.close();
  });

  it('what stood on it stays there, and what nobody decided comes again', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await propose(house, 'politi', 'fagteam Natteravn');
    await propose(house, 'kontakt', 'fagteam Russetid');
    await desk(house);
    await house.press('koordinator', 'Sett på lista');
    await house.tick('2026-12-10T12:00');
    await call(house, 'fagteam/2027-01-21');
    const next = (await desk(house)).text;
    expect(next).toContain('Russetid');
    expect(next).not.toContain('Natteravn');
    const items = await itemsOf(house);
    expect(items.find(({ title }) => title === 'Natteravn')?.meeting).toBe(TEAM);
    await house.close();
  });

  it('an item of a meeting that is cancelled after the agenda went waits for the next', async () => {
    const house = await jevnaker();
    await propose(house, 'koordinator', 'fagteam Natteravn');
    await house.tick('2026-12-03T09:01');
    await has(house, TEAM, { state: 'cancelled' });
    await call(house, 'fagteam/2027-01-21');
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('1. Natteravn');
    await house.close();
  });
});

describe('a meeting of two forums', () => {
  it('has the items of both, decided by whoever calls it, but no case of either', async () => {
    const house = await jevnaker();
    await has(house, TEAM, { state: 'cancelled' });
    const joint = 'koordineringsgruppe/2026-12-11';
    await call(house, joint, { joint: ['fagteam' as Meeting['forum']] });
    await propose(house, 'politi', 'fagteam Natteravn');
    await propose(house, 'politi', 'fagteam', { about: 'individual:present', confirmed: 'true' });
    const shown = await house.ask('koordinator', 'saksliste koordineringsgruppe');
    expect(shown.text).toContain('Sakslista til Koordineringsgruppe og Fagteam 11. desember: 1 forslag');
    await house.press('koordinator', 'Sett på lista');
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('1. Natteravn');
    await house.tick('2026-12-04T09:01');
    expect(heard(house, 'politi')).toContain('Saksliste: Koordineringsgruppe og Fagteam fredag 11. desember');
    expect((await itemsOf(house)).map(({ meeting }) => meeting)).toEqual(
      expect.arrayContaining([joint, undefined]),
    );
    await house.close();
  });

  it('says one thing of a case accepted there: the day its own forum meets, or that there is none yet', async () => {
    for (const [own, card, told] of [
      [
        '',
        'venter på neste møte bare for Fagteam. Møtet har ingen dato ennå.',
        'venter på neste møte bare for',
      ],
      ['fagteam/2027-01-21', 'står på sakslista til Fagteam torsdag 21. januar 2027.', '21. januar 2027.'],
    ] as const) {
      const house = await jevnaker({ joint: ['koordineringsgruppe' as Meeting['forum']] });
      if (own !== '') await call(house, own);
      await propose(house, 'politi', 'fagteam', { about: 'individual:present', confirmed: 'true' });
      await house.ask('koordinator', 'saksliste fagteam');
      const { text } = await house.press('koordinator', 'Sett på lista');
      expect(text).toContain(card);
      expect(text).not.toMatch(/står på sakslista\.|[Uu]tsatt/);
      house.sent();
      await house.tick('2026-11-17T09:01');
      const heardOf = house.sent().filter(({ to }) => to === 'politi');
      expect(JSON.stringify(heardOf)).toContain(told);
      await house.close();
    }
  });
});

describe('open tasks', () => {
  it('stand on the next agenda until they are done', async () => {
    const house = await jevnaker();
    const task = {
      id: 't1',
      forum: 'fagteam',
      meeting: 'fagteam/2026-11-05',
      title: 'Ring NAV',
      state: 'open',
    };
    const key = keyOf(AREA, 'task', 'fagteam/t1');
    await lay(house, key, { ...task, role: 'ungdomskontakt', due: '2026-12-01', at: house.now() });
    const list = (await house.say('politi', 'saksliste fagteam')).text;
    expect(list).toContain('1. Oppfølging av oppgaver (1)');
    expect(list).toContain('– Ring NAV, Ungdomskontakt, frist tirsdag 1. desember');
    await lay(house, key, { ...task, role: 'ungdomskontakt', state: 'done', at: house.now() });
    expect((await house.say('politi', 'saksliste fagteam')).text).toContain('Ingen saker på lista ennå.');
    await house.close();
  });
});

describe('the page of a link', () => {
  const LINK = { kind: 'link' } as const;

  it('stands in the letter, and takes a proposal for that meeting from that person', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await call(house, 'fagteam/2026-11-30');
    const draw = async (who: string) => {
      const { house: inner } = house;
      const view = inner.registry.views.get('agenda.page');
      const area = await house.get('area', AREA);
      if (!view || !area) throw new Error('no page');
      const read = openReading(house.store, TENANT, AREA);
      const to = { person: await house.personOf(who) };
      const ctx = { now: house.now(), area, read, texts: textsIn('nb'), to };
      return view.draw(ctx as never, { meeting: TEAM } as never);
    };
    expect(await draw('innbygger')).toBeUndefined();
    const page = await draw('kontakt');
    expect(page?.data['lines']).toEqual(['1. Ungdata']);
    const input = { forum: 'fagteam', meeting: TEAM, item: page?.data['item'], title: 'Natteravn' };
    for (const _ of [1, 2]) {
      const said = await house.act('kontakt', 'agenda.add', input, LINK);
      expect(said.text).toContain('Meldt: «Natteravn» til Fagteam torsdag 10. desember.');
      expect(said.text).toContain('Natteravn: venter på svar');
    }
    expect(await itemsOf(house)).toMatchObject([{ meeting: TEAM, state: 'proposed' }]);
    expect((await house.act('innbygger', 'agenda.add', input, LINK)).refused).toBe('notAllowed');
    const [one] = await house.list('item');
    await house.act('kontakt', 'agenda.withdraw', { item: one?.id, meeting: TEAM }, LINK);
    expect(await itemsOf(house)).toEqual([]);
    await house.close();
  });

  it('takes nothing of the tools', async () => {
    const house = await jevnaker();
    expect((await house.act('koordinator', 'agenda.send', { forum: 'fagteam' }, LINK)).refused).toBe(
      'wrongPlace',
    );
    await house.close();
  });

  it('is in the letter as an address for one person and one meeting', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    house.faulty((to) => (to === 'kontakt' ? { kind: 'gone', code: 'BotDisabled' } : undefined));
    await house.tick('2026-12-03T09:01');
    await house.tick('2026-12-03T09:02');
    const mail = house.mails().find(({ letter }) => letter.subject.startsWith('Saksliste'));
    const link = mail?.letter.parts.findLast((part) => part.kind === 'link');
    const token = link?.kind === 'link' ? (link.url.split('/').pop() ?? '') : '';
    const opened = await house.links.open(token, house.now());
    expect(opened).toMatchObject({
      linked: { of: 'agenda.page', with: { meeting: TEAM }, person: await house.personOf('kontakt') },
    });
    expect(await house.links.open(token, instantOf('2026-12-10T09:00' as Wall))).toBe('expired');
    await house.close();
  });
});

describe('the clock', () => {
  const FROM = '2026-11-16T08:00';
  const UNTIL = '2026-12-10T12:00';

  it('asks the same whether it is asked once for weeks, or piece by piece', async () => {
    const house = await jevnaker({ agenda: ['Ungdata'] });
    await propose(house, 'politi', 'fagteam Natteravn');
    await propose(house, 'koordinator', 'fagteam Russetid');
    await call(house, 'fagteam/2026-11-30', { joint: ['koordineringsgruppe' as Meeting['forum']] });
    const area = await house.get('area', AREA);
    if (!area) throw new Error('no area');
    const asked = async (after: number, until: number): Promise<readonly Due[]> => {
      const read = openReading(house.store, TENANT, AREA);
      const ctx: DueCtx = { now: until as Instant, area, read, texts: textsIn('nb') };
      return (await agenda.due?.(ctx, { after: after as Instant, until: until as Instant })) ?? [];
    };
    const [start, end] = [instantOf(FROM as Wall), instantOf(UNTIL as Wall)];
    const byMoment = (all: readonly Due[]) => [...all].sort((a, b) => a.at - b.at);
    const once = byMoment(await asked(start, end));
    expect(once.map(({ at }) => wallOf(at))).toContain('2026-12-03T09:00');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: start, max: end }), { maxLength: 6 }), async (cuts) => {
        const edges = [start, ...[...new Set(cuts)].sort((a, b) => a - b), end];
        const pieces: Due[] = [];
        for (const [index, edge] of edges.slice(1).entries())
          pieces.push(...(await asked(edges[index]!, edge)));
        expect(byMoment(pieces)).toEqual(once);
      }),
      { numRuns: 25 },
    );
    await house.close();
  });

  it('leaves the same records, caught up after a stop as hour by hour', async () => {
    const run = async (steps: readonly string[]) => {
      const house = await jevnaker({ agenda: ['Ungdata'] });
      await propose(house, 'politi', 'fagteam Natteravn');
      await propose(house, 'koordinator', 'fagteam Russetid');
      for (const step of steps) await house.tick(step);
      const kept = { items: await itemsOf(house), meeting: await house.get('meeting', TEAM) };
      await house.close();
      return kept;
    };
    const start = instantOf(FROM as Wall);
    const hours = Array.from({ length: 24 * 25 }, (_, n) => wallOf((start + n * 3_600_000) as Instant));
    expect(await run([UNTIL])).toEqual(await run([...hours.filter((one) => one < UNTIL), UNTIL]));
  }, 60_000);
});
