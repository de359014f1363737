import { afterEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, type TestHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { ID, ONE, concernIn, consentOf, meetsMonthly, routed, toldOf, withConcern } from './baton-house.ts';
import { change, deeds, kindsOf } from './triage-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const begun = async (...more: Parameters<typeof withConcern>): Promise<TestHouse> =>
  (open = await withConcern(...more));

const GIVEN = { concern: ID, state: 'consent', archive: 'P360 2026/1234', until: '2027-02-01' };
const set = (house: TestHouse, typed: object = {}, who = 'koordinator') =>
  house.act(who, 'consent.set', { ...GIVEN, ...typed });

describe('a consent', () => {
  it('is that it is there, where it is archived and until when; the service judges who may give it', async () => {
    const house = await begun(ONE);
    const card = await house.act('koordinator', 'consent.show', { concern: ID });
    expect(card.text).toContain('Tjenesten vurderer hvem som kan samtykke.');
    expect(card.text).toContain('Et samtykke gis for en avtalt tid.');
    expect(card.text).not.toMatch(/alder|fylt|myndig/i);
    expect((await set(house)).text).toContain('Lagret.');
    expect((await concernIn(house)).consent).toEqual({
      ...{ state: 'consent', archive: 'P360 2026/1234', until: '2027-02-01' },
      ...{ by: await house.personOf('koordinator'), at: house.now() },
    });
    expect(await toldOf(house, 'consent')).toEqual(['rektor']);
    expect(await deeds(house)).toEqual([`read triage ${ID}`, `consent triage ${ID}`]);
  });

  it('pressed twice is kept once', async () => {
    const house = await begun(ONE);
    await set(house);
    const before = await concernIn(house);
    house.sent();
    await set(house);
    expect(await concernIn(house)).toEqual(before);
    expect(house.sent()).toEqual([]);
  });

  it.each([
    ['nowhere', { archive: '' }, 'consentArchive'],
    ['a name', { archive: 'Kari 123' }, 'identifies'],
    ['a birth number', { archive: 'P360 01010112345' }, 'consentArchive'],
    ['in words', { archive: 'hos rektor' }, 'consentArchive'],
    ['no last day', { until: '' }, 'consentUntil'],
    ['a day that has been', { until: '2026-11-22' }, 'consentUntil'],
    ['a day three years ahead', { until: '2029-12-01' }, 'consentUntil'],
  ])('archived %s is not kept', async (_, typed, reason) => {
    const house = await begun(ONE);
    expect((await set(house, typed)).refused).toBe(reason);
    expect((await concernIn(house)).consent).toBeUndefined();
  });

  it('needs neither archive nor last day when those it concerns are present', async () => {
    const house = await begun(ONE);
    expect((await set(house, { state: 'present', archive: '', until: '' })).refused).toBeUndefined();
    expect((await concernIn(house)).consent?.state).toBe('present');
  });

  it('belongs only to a case about one young person', async () => {
    const house = await begun();
    expect((await set(house)).text).toContain('gjelder bare saker om én ungdom');
    expect((await concernIn(house)).consent).toBeUndefined();
  });

  it('is written by whoever has the baton and by the coordinator; others see nothing', async () => {
    const house = await begun(ONE);
    expect((await set(house, {}, 'rektor')).refused).toBeUndefined();
    expect((await house.act('politi', 'consent.show', { concern: ID })).refused).toBe('notAllowed');
    await routed(house, { route: 'bti', reason: 'rightPlace', role: 'barnevern' });
    expect((await set(house, { state: 'none' }, 'rektor')).refused).toBeUndefined();
    expect((await house.act('barnevern', 'consent.show', { concern: ID })).refused).toBe('notAllowed');
    await house.act('barnevern', 'baton.accept', { concern: ID });
    expect((await set(house, {}, 'barnevern')).refused).toBeUndefined();
  });

  it('is only read by the reporter once another has accepted the baton', async () => {
    const house = await begun(ONE);
    await routed(house, { route: 'bti', reason: 'rightPlace', role: 'barnevern' });
    await house.act('barnevern', 'baton.accept', { concern: ID });
    expect((await set(house, {}, 'rektor')).refused).toBe('notAllowed');
    const read = await house.act('rektor', 'consent.show', { concern: ID });
    expect(read.card?.actions.map(({ verb }) => verb)).toEqual(['consent.anonymise', 'concern.show']);
    const held = await house.act('barnevern', 'consent.show', { concern: ID });
    expect(held.card?.actions.at(-1)).toMatchObject({ title: 'Tilbake', verb: 'triage.open' });
    const found = (await deeds(house)).slice(-2);
    expect(found.toSorted()).toEqual([`read case ${ID}`, `read own ${ID}`]);
  });
});

describe('a consent that is withdrawn', () => {
  const withItem = async (): Promise<TestHouse> => {
    const house = await begun(ONE);
    await meetsMonthly(house);
    await set(house);
    await routed(house, { route: 'fagteam', reason: 'severalServices', forum: 'fagteam' });
    house.sent();
    return house;
  };
  const item = async (house: TestHouse) => (await house.list('item', 'fagteam/')).map(({ value }) => value);

  it('takes what rests on it off the agenda, and the convener is told without why', async () => {
    const house = await withItem();
    await house.act('koordinator', 'people.roles', { text: 'Ungdomskontakt; ungdom; ungdom@example.no' });
    const answer = await set(house, { state: 'withdrawn' });
    expect(answer.text).toContain('Én sak er tatt av sakslista');
    expect((await item(house)).map(({ state, why }) => [state, why])).toEqual([['declined', 'notHere']]);
    expect((await house.say('ungdom', 'saksliste fagteam')).text).not.toContain(ID);
    await house.tick('2026-11-24T09:01');
    const told = house
      .sent()
      .filter(({ to, card }) => to === 'koordinator' && card.text.includes('sakslista til Fagteam'));
    expect(told).toHaveLength(1);
    expect((await concernIn(house)).consent).toMatchObject({ state: 'withdrawn', archive: 'P360 2026/1234' });
    expect((await concernIn(house)).consent?.until).toBeUndefined();
    expect((await routed(house, { route: 'fagteam', reason: 'rightPlace', forum: 'fagteam' })).refused).toBe(
      'batonUnconsented',
    );
  });

  it('goes by letter to a convener without Teams, with no number and no why', async () => {
    const house = await begun(ONE);
    await meetsMonthly(house);
    await house.act('koordinator', 'people.roles', { text: 'Barnevern; brev; brev@example.no' });
    const forum = await house.get('forum', 'fagteam');
    await lay(house, keyOf(AREA, 'forum', 'fagteam'), { ...forum, convener: 'barnevern' });
    await set(house);
    await routed(house, { route: 'fagteam', reason: 'severalServices', forum: 'fagteam' });
    house.mails();
    await set(house, { state: 'withdrawn' });
    await house.tick('2026-11-24T09:01');
    const [mail] = house.mails().filter(({ to }) => to === 'brev');
    expect(mail?.letter.subject).toContain('Endring i sakslista til Fagteam');
    expect(JSON.stringify(mail?.letter)).not.toMatch(/48213|samtykke|enkeltsak/i);
  });

  it('is not all: who were to consent are present instead, and the item on the other terms comes off', async () => {
    const house = await withItem();
    expect((await set(house, { state: 'present', archive: '', until: '' })).text).toContain('Én sak er tatt');
    expect((await item(house))[0]?.state).toBe('declined');
    await routed(house, { route: 'fagteam', reason: 'rightPlace', forum: 'fagteam' });
    expect((await item(house)).at(-1)?.case?.terms).toBe('present');
    await set(house, { state: 'present', archive: 'P360 26/7', until: '' });
    expect((await item(house)).at(-1)?.state).toBe('accepted');
  });

  it('leaves what does not rest on it', async () => {
    const house = await begun(ONE, { preset: 'nes' });
    await routed(house, {
      route: 'fagteam',
      reason: 'severalServices',
      forum: 'innsatsteam',
      confirmed: 'true',
    });
    expect((await house.list('item', 'innsatsteam/'))[0]?.value.case?.terms).toBe('anonymous');
    await set(house);
    await set(house, { state: 'withdrawn' });
    expect((await house.list('item', 'innsatsteam/'))[0]?.value.state).toBe('accepted');
  });

  it('ends the asking of a team, whose cards say so', async () => {
    const house = await begun(ONE);
    await change(house, { consent: consentOf('2027-01-10', house.now(), await house.personOf('rektor')) });
    await routed(house, { route: 'innsatsteam', reason: 'acute', roles: 'politikontakt' });
    house.sent();
    expect((await set(house, { state: 'withdrawn' })).text).toContain('Innsatsteamet er ikke lenger spurt.');
    expect((await concernIn(house)).offered).toBeUndefined();
    const [card] = house.sent().filter(({ to }) => to === 'politi');
    expect(card?.edited).toBe(true);
    expect(card?.card.text).toContain('Du er ikke lenger spurt');
    expect((await kindsOf(house)).at(-1)).toBe('consent');
  });

  it('ends the asking of a team and says to the one who has the baton that they have it', async () => {
    const house = await begun(ONE);
    await change(house, { consent: consentOf('2027-01-10', house.now(), await house.personOf('rektor')) });
    const roles = 'politikontakt,psykisk-helse';
    await routed(house, { route: 'innsatsteam', reason: 'acute', roles });
    await house.act('politi', 'baton.accept', { concern: ID });
    house.sent();
    await set(house, { state: 'withdrawn' });
    const said = (who: string) => house.sent().filter(({ to, edited }) => edited && to === who)[0]?.card.text;
    expect(said('politi')).toContain('Du har stafetten');
  });
});

describe('without consent', () => {
  it('the list helps to ask anonymously, types nothing and keeps nothing', async () => {
    const house = await begun(ONE);
    const card = await house.act('politi', 'consent.anonymise', {});
    for (const word of ['navn', 'skole, klasse', 'sjeldne hendelser', 'BTI-veien'])
      expect(card.text).toContain(word);
    expect(JSON.stringify(card.card?.json)).not.toContain('Input.');
    expect(card.card?.actions.map(({ verb }) => verb)).toEqual(['guidance.lines']);
    expect((await house.act('politi', 'consent.anonymise', { concern: ID })).refused).toBe('notAllowed');
    const own = await house.act('koordinator', 'consent.anonymise', { concern: ID });
    expect(own.card?.actions.map(({ verb }) => verb)).toContain('consent.show');
  });
});
