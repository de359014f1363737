import { afterEach, describe, expect, it } from '@jest/globals';
import type { Day } from '../../src/domain/calendar.ts';
import type { ConcernId } from '../../src/domain/concern.ts';
import { keyOf } from '../../src/reading/read.ts';
import { contested } from '../contested.ts';
import { AREA, type TestHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { ID, change, concernIn, deeds, happens, kindsOf, municipality, sent } from './triage-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const begun = async (...more: Parameters<typeof municipality>): Promise<TestHouse> =>
  (open = await municipality(...more));

const opened = (house: TestHouse, who = 'koordinator') => house.act(who, 'triage.open', { concern: ID });
const titles = (heard: Awaited<ReturnType<TestHouse['act']>>) =>
  heard.card?.actions.map(({ title }) => title);
const received = { state: 'received' as const, followUp: '2026-12-07' as Day };

describe('«saker»', () => {
  it('lists what waits first, each with number, what it is about and how it stands', async () => {
    const house = await begun();
    const id = (n: number) => `2026-1000${n}` as ConcernId;
    await sent(house, { id: id(1), ...received, followUp: '2026-12-07' as Day });
    await sent(house, { id: id(2), ...received, followUp: '2026-11-20' as Day });
    const talk = { with: 'coordinator', how: 'phone', when: 'any', state: 'wished' } as const;
    await sent(house, { id: id(3), talk });
    await sent(house, { id: id(4), answers: { urgency: 'today', gravity: 'grave' } });
    await sent(house, { id: id(5), state: 'closed', ending: 'helped' });
    house.setClock('2026-11-23T13:30');
    const list = await house.ask('koordinator', 'saker');
    expect(list.text.match(/2026-1000\d/g)?.filter((one, n, all) => all.indexOf(one) === n)).toEqual(
      [4, 3, 2, 5, 1].map(id),
    );
    expect(list.text).toContain('4 venter på deg, av 5 i alt.');
    expect(list.text).toContain('En gruppe eller gjeng · Alvorlig bekymring');
    expect(list.text).toContain('Haster, og ingen har tatt imot den. Har ventet 3 timer.');
    expect(list.text).toContain('I arbeid. Følges opp mandag 7. desember.');
    expect(list.text).toContain('Ønsker samtale: På telefon');
    expect(list.text).toContain('Er den arkivert, eller ikke arkivverdig?');
    expect(await deeds(house)).toEqual([`list triage ${[4, 3, 2, 5, 1].map(id).join(' ')}`]);
    expect((await house.press('koordinator', 'Åpne')).text).toContain(`Henvendelse ${id(4)}`);
  });

  it('says so when there are none, and logs nothing', async () => {
    const house = await begun();
    expect((await house.say('vara', 'saker')).text).toContain('Ingen henvendelser venter');
    expect(await deeds(house)).toEqual([]);
  });

  it('shows a page at a time when there are many', async () => {
    const house = await begun();
    for (let n = 0; n < 30; n++) await sent(house, { id: `2026-${20_000 + n}` as ConcernId });
    const first = await house.ask('koordinator', 'saker');
    expect(first.text.match(/Henvendelse/g)).toHaveLength(13);
    const second = await house.press('koordinator', 'Vis flere');
    expect(second.text).toContain('2026-20012');
    expect((await house.press('koordinator', 'Vis forrige side')).text).toBe(first.text);
    expect(JSON.stringify(first.card?.json).length).toBeLessThan(28_000);
  });

  it('shows a member of a forum only the numbers on the agendas of that forum', async () => {
    const house = await begun();
    const forum = 'koordineringsgruppe' as never;
    await sent(house, { ...received });
    expect((await house.say('nav', 'saker')).text).toContain('Ingen henvendelser står på sakslistene');
    await happens(house, 'koordinator', { kind: 'routed', route: 'fagteam', forum, item: 'h-48213' });
    const item = { id: 'h-48213', forum, title: 'Henvendelse', state: 'accepted', at: house.now() };
    await lay(house, keyOf(AREA, 'item', `${forum}/h-48213`), item);
    const list = await house.say('nav', 'saker');
    expect(list.text).toContain(`Henvendelse ${ID} · `);
    expect(list.text).toContain('Her står bare numrene');
    expect(list.text).not.toContain('gjeng');
    expect(list.card?.actions).toEqual([]);
    expect((await opened(house, 'nav')).refused).toBe('notAllowed');
    await lay(house, keyOf(AREA, 'item', `${forum}/h-48213`), { ...item, state: 'declined' });
    expect((await house.say('nav', 'saker')).text).not.toContain(ID);
    expect(await deeds(house)).toEqual([`list case ${ID}`]);
  });

  it('is nobody else’s, not even the founder’s who does not coordinate', async () => {
    const house = await begun();
    await sent(house);
    const person = await house.personOf('koordinator');
    await house.roles({ ny: 'SLT-koordinator' });
    await house.act('koordinator', 'people.remove', { role: 'slt-koordinator', person, as: 'holder' });
    expect((await house.say('koordinator', 'saker')).refused).toBe('notAllowed');
    expect((await opened(house)).refused).toBe('notAllowed');
    expect((await house.say('ansatt', 'saker')).refused).toBe('notAllowed');
    expect((await house.say('ny', 'saker')).text).toContain(ID);
    const channel = { kind: 'channel', channel: '19:x' } as const;
    expect((await house.act('ny', 'triage.list', {}, channel)).refused).toBe('wrongPlace');
    expect((await house.act('ny', 'triage.open', { concern: ID }, channel)).refused).toBe('wrongPlace');
  });
});

describe('the coordinator’s card', () => {
  it('says what was chosen, who reported and what has happened, and leads to receiving it', async () => {
    const house = await begun();
    await sent(house, { text: 'Noen selger ved undergangen.' });
    const card = await opened(house);
    for (const words of [
      'En gruppe eller gjeng',
      'Rus',
      'På eller ved skolen',
      'Noen uker',
      'Denne|litt',
      'Snakket med dem det gjelder',
      'Nivå 1',
      'rektor (Leder skole)',
      '23. november kl. 10.00: Meldt fra (rektor)',
    ])
      expect(card.text).toMatch(new RegExp(words.replaceAll(/[().]/g, '\\$&')));
    expect(card.text).not.toContain('undergangen');
    expect(titles(card)).toEqual(['Ta imot', 'Vis teksten', 'Alle henvendelser']);
    expect(await deeds(house)).toEqual([`read triage ${ID}`]);
  });

  it('is logged once when it is opened, and not again for a form that shows no answer', async () => {
    const house = await begun();
    await sent(house, { ...received, talk: undefined });
    await opened(house);
    for (const verb of ['triage.ask', 'triage.talk', 'triage.follow', 'baton.where', 'closing.ask'])
      await house.act('koordinator', verb, { concern: ID });
    expect(await deeds(house)).toEqual([`read triage ${ID}`]);
  });

  it('has five buttons at most, and the rest behind «Mer»', async () => {
    const house = await begun();
    await sent(house, { ...received, text: 'Uro.' });
    const shown = ['Send videre', 'Vis teksten', 'Spør tilbake', 'Avtal samtale', 'Mer'];
    expect(titles(await opened(house))).toEqual(shown);
    const more = () => house.act('koordinator', 'triage.more', { concern: ID });
    expect(titles(await more())).toEqual(['Følg opp senere', 'Avslutt', 'Alle henvendelser', 'Tilbake']);
    await change(house, { answers: { about: 'person', urgency: 'today', tried: [] } });
    const person = await opened(house);
    expect(titles(person)).toEqual(shown);
    expect(person.text).toContain('En bekymringsmelding til barnevernet går aldri gjennom meg');
    expect(titles(await more())).toEqual([
      'Følg opp senere',
      'Avslutt',
      'Samtykke',
      'Alle henvendelser',
      'Tilbake',
    ]);
  });

  it('is smaller for the case holder, and not for the reporter or those who are only asked', async () => {
    const house = await begun();
    const holder = await house.personOf('nav');
    const politi = await house.personOf('politi');
    await sent(house, { ...received, holder, text: 'Uro.' });
    expect(titles(await opened(house, 'nav'))).toEqual([
      'Send videre',
      'Vis teksten',
      'Gi stafetten videre',
      'Følg opp senere',
      'Avslutt',
    ]);
    const offered = { to: [politi], at: house.now(), by: holder };
    await change(house, { offered });
    for (const who of ['rektor', 'politi', 'ansatt'])
      expect((await opened(house, who)).refused).toBe('notAllowed');
    for (const verb of ['receive', 'ask', 'talk', 'held', 'passTalk'])
      expect((await house.act('nav', `triage.${verb}`, { concern: ID })).refused).toBe('notAllowed');
    expect(
      (await house.act('nav', 'triage.follow', { concern: ID, day: '2026-12-01' })).refused,
    ).toBeUndefined();
    expect(await deeds(house)).toContain(`followUp case ${ID}`);
  });

  it('of a concern that is gone says so to everybody alike', async () => {
    const house = await begun();
    for (const who of ['koordinator', 'ansatt'])
      for (const verb of ['open', 'more', 'text', 'receive', 'ask', 'talk', 'held', 'passTalk', 'follow'])
        expect((await house.act(who, `triage.${verb}`, { concern: ID })).refused).toBe('noLonger');
    expect(await deeds(house)).toEqual([]);
  });

  it('of one that is closed asks about the archive and changes nothing more', async () => {
    const house = await begun();
    await sent(house, { state: 'closed', ending: 'helped' });
    expect(titles(await opened(house))).toEqual(['Arkivering', 'Alle henvendelser']);
    const before = await concernIn(house);
    for (const [verb, input] of Object.entries({
      receive: {},
      ask: { ask: 'still' },
      talk: { day: '2026-11-24', start: '10:00' },
      held: {},
      passTalk: {},
      follow: { day: '2026-12-01' },
    })) {
      const heard = await house.act('koordinator', `triage.${verb}`, { concern: ID, ...input });
      expect(heard.text).toContain('Henvendelsen er avsluttet. Ingenting er endret.');
    }
    expect(await concernIn(house)).toEqual(before);
  });
});

describe('receiving', () => {
  it('tells the reporter, and sets a day two weeks on, three days when it is urgent', async () => {
    const house = await begun();
    const { by } = await sent(house);
    await opened(house);
    const card = await house.act('koordinator', 'triage.receive', { concern: ID });
    expect(card.text).toContain('Jeg minner deg mandag 7. desember.');
    expect(await concernIn(house)).toMatchObject({ state: 'received', followUp: '2026-12-07' });
    expect((await concernIn(house)).history.at(-1)).toMatchObject({ kind: 'received', told: [by] });
    await sent(house, { id: '2026-10001' as ConcernId, answers: { urgency: 'today' } });
    await house.act('vara', 'triage.receive', { concern: '2026-10001' });
    expect((await concernIn(house, '2026-10001')).followUp).toBe('2026-11-26');
    expect((await deeds(house)).filter((one) => one.startsWith('received'))).toHaveLength(2);
  });

  it('twice, or by two at once, is received once, and the second is told so', async () => {
    const race = contested();
    const house = await begun({ store: race.store });
    await sent(house);
    race.meanwhile('concern', () => house.act('vara', 'triage.receive', { concern: ID }));
    const second = await house.act('koordinator', 'triage.receive', { concern: ID });
    expect(race.waits()).toBe(false);
    expect(second.text).toContain('Den er alt tatt imot av vara.');
    await house.act('koordinator', 'triage.receive', { concern: ID });
    expect(await kindsOf(house)).toEqual(['sent', 'received']);
    expect((await concernIn(house)).history.at(-1)?.by).toBe(await house.personOf('vara'));
  });

  it('of one’s own concern tells nobody', async () => {
    const house = await begun();
    await sent(house, {}, 'koordinator');
    await house.act('koordinator', 'triage.receive', { concern: ID });
    expect((await concernIn(house)).history.at(-1)?.told).toBeUndefined();
  });
});

describe('following up', () => {
  it('is on the day chosen, also on one of those proposed', async () => {
    const house = await begun();
    await sent(house, received);
    const form = await house.act('koordinator', 'triage.follow', { concern: ID });
    expect(titles(form)).toEqual([
      'Om én uke: mandag 30. november',
      'Om 2 uker: mandag 7. desember',
      'Om 4 uker: mandag 21. desember',
      'Minn meg da',
      'Tilbake',
    ]);
    const set = await house.act('koordinator', 'triage.follow', { concern: ID, day: '2026-12-01' });
    expect(set.text).toContain('Jeg minner deg tirsdag 1. desember.');
    await house.act('koordinator', 'triage.follow', { concern: ID, day: '2026-12-01' });
    expect(await kindsOf(house)).toEqual(['sent', 'followUp']);
    for (const day of ['2026-11-23', '2028-01-01', 'i morgen'])
      expect((await house.act('koordinator', 'triage.follow', { concern: ID, day })).refused).toBeDefined();
    expect((await concernIn(house)).followUp).toBe('2026-12-01');
  });
});

describe('«venter»', () => {
  it('has a line with how many wait, and a button to them, for those who coordinate', async () => {
    const house = await begun();
    await sent(house);
    const list = await house.ask('vara', 'venter');
    expect(list.text).toContain('Én henvendelse venter');
    expect((await house.press('vara', 'Åpne')).text).toContain(ID);
    await house.act('vara', 'triage.receive', { concern: ID });
    expect((await house.say('vara', 'venter')).text).not.toContain('henvendelse');
  });
});
