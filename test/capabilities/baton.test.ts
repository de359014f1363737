import { afterEach, describe, expect, it } from '@jest/globals';
import { reasonsFor } from '../../src/domain/baton.ts';
import { ABOUT, ROUTES, type Route } from '../../src/domain/concern.ts';
import { untell } from '../../src/reading/concerns.ts';
import { keyOf } from '../../src/reading/read.ts';
import { contested } from '../contested.ts';
import { AREA, type TestHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import {
  ID,
  ONE,
  concernIn,
  consentOf,
  meetsMonthly,
  routed,
  toldOf,
  twoHold,
  withConcern,
} from './baton-house.ts';
import { change, deeds, kindsOf } from './triage-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const begun = async (...more: Parameters<typeof withConcern>): Promise<TestHouse> =>
  (open = await withConcern(...more));

const asked = { route: 'ownService', reason: 'rightPlace', role: 'barnevern' } as const;
const team = {
  route: 'innsatsteam',
  reason: 'severalServices',
  roles: 'politikontakt,barnevern',
  confirmed: 'true',
};
const show = (house: TestHouse, who: string) => house.act(who, 'baton.show', { concern: ID });
const accept = (house: TestHouse, who: string) => house.act(who, 'baton.accept', { concern: ID });
/** The titles of the buttons that stand out. */
const positive = (heard: Awaited<ReturnType<TestHouse['act']>>): readonly string[] =>
  [...JSON.stringify(heard.card?.json).matchAll(/"title":"([^"]*)"[^}]*\}?[^}]*"style":"positive"/g)].map(
    ([, title = '']) => title,
  );
const holderIs = async (house: TestHouse, who: string) =>
  expect((await concernIn(house)).holder).toBe(await house.personOf(who));

describe('choosing where', () => {
  it('shows nine places with a line each, the likeliest ticked, a way back, and nothing to log', async () => {
    const house = await begun();
    const card = await house.act('koordinator', 'baton.where', { concern: ID });
    for (const place of [
      'Skolens tverrfaglige team:',
      'Egen tjeneste:',
      'BTI-veien:',
      'Barnevernet:',
      'Fagteamets neste møte:',
      'Innsatsteam:',
      'Hastemøte:',
      'En annen kommune:',
      'Ikke vår oppgave:',
    ])
      expect(card.text).toContain(place);
    expect(JSON.stringify(card.card?.json)).toContain('"value":"schoolTeam","isRequired":true');
    expect(card.card?.actions.map(({ verb }) => verb)).toEqual(['baton.where', 'triage.open']);
    expect(await deeds(house)).toEqual([]);
  });

  it('asks not why where there is one reason only', async () => {
    const house = await begun();
    const card = await house.act('koordinator', 'baton.where', { concern: ID, route: 'emergency' });
    expect(card.text).not.toContain('Hvorfor?');
    const [send] = card.card?.actions ?? [];
    await house.act('koordinator', 'baton.route', { ...send?.data });
    expect((await concernIn(house)).history.at(-1)).toMatchObject({ route: 'emergency', reason: 'acute' });
  });

  it('has the roles of a team by name, those suggested first', async () => {
    const house = await begun();
    const card = await house.act('koordinator', 'baton.where', { concern: ID, route: 'innsatsteam' });
    const choices = [...JSON.stringify(card.card?.json).matchAll(/"title":"([^"]*)","value":"([^"]*)"/g)];
    const roles = (await house.list('role')).map(({ value }) => value.id);
    expect(choices.filter(([, , value = '']) => roles.includes(value)).map(([, title]) => title)).toEqual([
      ...['Barnevern', 'Politiet, forebyggende gruppe', 'Psykisk helse', 'Ungdomskontakt'],
      ...['Rektor', 'SLT-koordinator'],
    ]);
  });

  it('is the coordinator’s and the deputy’s; the reporter and others are refused, and a channel too', async () => {
    const house = await begun();
    expect((await house.act('vara', 'baton.where', { concern: ID })).refused).toBeUndefined();
    for (const who of ['rektor', 'barnevern'])
      expect((await house.act(who, 'baton.route', { concern: ID, ...asked })).refused).toBe('notAllowed');
    const channel = { kind: 'channel', channel: '19:x' } as const;
    expect((await house.act('koordinator', 'baton.where', { concern: ID }, channel)).refused).toBe(
      'wrongPlace',
    );
  });

  it('sends nothing without a reason that holds for the place', async () => {
    const house = await begun();
    for (const typed of [
      { route: 'bti' },
      { route: 'bti', reason: 'livesElsewhere' },
      { route: 'barnevern', reason: '' },
    ])
      expect((await routed(house, typed)).refused).toBe('batonReason');
    expect(await kindsOf(house)).toEqual(['sent']);
    expect(house.sent()).toEqual([]);
  });

  it('does nothing with a concern that is closed or gone', async () => {
    const house = await begun({ state: 'closed' });
    expect((await routed(house, asked)).text).toContain('er avsluttet');
    expect((await house.act('koordinator', 'baton.where', { concern: '2026-99999' })).refused).toBe(
      'noLonger',
    );
    expect(await kindsOf(house)).toEqual(['sent']);
  });
});

describe('the reporter always hears where it went', () => {
  const ways: readonly [Route, object][] = [
    ['schoolTeam', { reason: 'notTriedFirst', role: '-' }],
    ['ownService', { reason: 'rightPlace', role: '' }],
    ['bti', { reason: 'askedFor', role: 'barnevern' }],
    ['barnevern', { reason: 'dutyToReport' }],
    ['fagteam', { reason: 'severalServices', forum: 'fagteam', confirmed: 'true' }],
    ['innsatsteam', { reason: 'acute', roles: 'politikontakt', confirmed: 'true' }],
    ['emergency', { reason: 'acute' }],
    ['otherMunicipality', { reason: 'livesElsewhere' }],
    ['notOurs', { reason: 'otherTask' }],
  ];
  it.each(ways)('%s', async (route, typed) => {
    const house = await begun({ answers: { about: 'milieu' } });
    const answer = await routed(house, { route, ...typed });
    expect(answer.refused).toBeUndefined();
    expect(answer.text).toContain('Den som meldte fra, har fått vite det.');
    expect(await toldOf(house, 'routed')).toEqual(['rektor']);
    expect(house.sent().map(({ to }) => to)).toContain('rektor');
    await holderIs(house, 'rektor');
    expect(await deeds(house)).toContain(`routed triage ${ID}`);
  });

  it('and twice the same press is one', async () => {
    const house = await begun({ answers: { about: 'milieu' } });
    for (const [route, typed] of ways) {
      await routed(house, { route, ...typed });
      const before = await concernIn(house);
      house.sent();
      expect((await routed(house, { route, ...typed })).refused).toBeUndefined();
      expect(await concernIn(house)).toEqual(before);
      expect(house.sent()).toEqual([]);
    }
  });
});

describe('every place for everything a concern can be about', () => {
  it.each(ABOUT)('%s', async (about) => {
    for (const consented of [false, true]) {
      const house = await begun({ answers: { about, ...(about === 'person' ? ONE?.answers : {}) } });
      const consent = consentOf('2028-01-10', house.now(), await house.personOf('rektor'));
      if (consented) await change(house, { consent });
      for (const route of ROUTES) {
        const typed = { route, reason: reasonsFor(route)[0], role: '-', roles: 'politikontakt' };
        const { refused } = await routed(house, { ...typed, forum: 'fagteam', confirmed: 'true' });
        const needs = about === 'person' && !consented && (route === 'fagteam' || route === 'innsatsteam');
        expect([route, refused]).toEqual([route, needs ? 'batonUnconsented' : undefined]);
        await holderIs(house, 'rektor');
      }
      expect(house.faults).toEqual([]);
      await house.close();
      open = undefined;
    }
  });
});

describe('barnevernet', () => {
  it('gets nothing from us: the card says who must report, and leads to the numbers', async () => {
    const house = await begun(ONE);
    const card = await house.act('koordinator', 'baton.where', { concern: ID, route: 'barnevern' });
    expect(card.text).toContain('En bekymringsmelding til barnevernet går aldri gjennom meg');
    expect(card.text).toContain('den som har grunn til bekymringen, melder selv');
    const done = await routed(house, { route: 'barnevern', reason: 'dutyToReport' });
    expect(done.card?.actions.map(({ verb }) => verb)).toContain('guidance.lines');
    expect(house.mails()).toEqual([]);
    expect(house.sent().map(({ to }) => to)).toEqual(['rektor']);
  });
});

describe('the fagteam', () => {
  const to = { route: 'fagteam', reason: 'severalServices', confirmed: 'true' };
  const item = async (house: TestHouse) => (await house.list('item', 'fagteam/')).map(({ value }) => value);

  it.each(['group', 'milieu'] as const)('gets a %s as a number, anonymously', async (about) => {
    const house = await begun({ answers: { about } });
    expect((await routed(house, { ...to, forum: 'fagteam', confirmed: '' })).refused).toBe('batonAnonymous');
    const answer = await routed(house, { ...to, forum: 'fagteam' });
    expect(answer.text).toContain('sakslista til');
    const [one] = await item(house);
    expect(one).toMatchObject({ state: 'accepted', case: { of: 'group', terms: 'anonymous' } });
    expect(one?.title).toBe(`Henvendelse ${ID} (${about === 'group' ? 'gruppe' : 'miljø'})`);
    expect(JSON.stringify(one)).not.toMatch(/drugs|school|Rus/);
  });

  it.each(['place', 'trend'] as const)('gets a %s as a topic, with no tick', async (about) => {
    const house = await begun({ answers: { about } });
    expect((await routed(house, { ...to, forum: 'fagteam', confirmed: '' })).refused).toBeUndefined();
    expect((await item(house))[0]?.case).toBeUndefined();
  });

  it('takes one young person not without consent, in words with the way on', async () => {
    const house = await begun(ONE);
    const refused = await routed(house, to);
    expect(refused.refused).toBe('batonUnconsented');
    expect(refused.text).toContain('bruk BTI-veien, eller still spørsmålet anonymt');
    expect(await item(house)).toEqual([]);
    expect(await kindsOf(house)).toEqual(['sent']);
    const card = await house.act('koordinator', 'baton.where', { concern: ID, route: 'fagteam' });
    expect(card.text).toContain('Møtene her tar den bare med samtykke');
    expect(card.text).not.toContain('Hvorfor?');
    expect(card.card?.actions.map(({ verb }) => verb)).toEqual(['baton.where', 'consent.show']);
    expect(positive(card)).toEqual(['Samtykke']);
  });

  it('that no meeting can take has another place as the way on', async () => {
    const house = await begun(ONE);
    for (const { id, value } of await house.list('forum'))
      await lay(house, keyOf(AREA, 'forum', id), { ...value, cases: { individual: [], group: [] } });
    const card = await house.act('koordinator', 'baton.where', { concern: ID, route: 'fagteam' });
    expect(card.text).toContain('Ingen møter her kan ta en slik sak.');
    expect(positive(card)).toEqual(['Velg et annet sted']);
  });

  it('takes one young person with consent, and shows its members the terms and the number only', async () => {
    const house = await begun(ONE);
    await meetsMonthly(house);
    await change(house, { consent: consentOf('2027-06-01', house.now(), await house.personOf('rektor')) });
    expect((await routed(house, { ...to, confirmed: '' })).refused).toBeUndefined();
    expect((await item(house))[0]?.case).toEqual({ of: 'individual', terms: 'consent' });
    const list = await house.say('ungdom', 'saksliste fagteam');
    expect(list.text).toContain(`Enkeltsak, samtykke innhentet (henvendelse ${ID})`);
  });

  it('takes one young person not on a consent that ends before the meeting', async () => {
    const house = await begun(ONE);
    await meetsMonthly(house);
    const by = await house.personOf('rektor');
    await change(house, { consent: consentOf('2026-12-09', house.now(), by) });
    expect((await routed(house, to)).refused).toBe('batonUnconsented');
    await change(house, { consent: consentOf('2026-12-10', house.now(), by) });
    expect((await routed(house, to)).text).toContain('10. desember');
  });

  it('is never a politiråd or a breakfast, also when one is named', async () => {
    const house = await begun();
    const forums = await house.list('forum');
    for (const { value: forum } of forums.filter(({ value }) => value.type !== 'meeting'))
      expect((await routed(house, { ...to, forum: forum.id })).refused).toBe('batonForum');
    expect(await house.list('item')).toEqual([]);
  });

  it('is asked for when several take it, and none is chosen', async () => {
    const house = await begun();
    expect((await routed(house, to)).refused).toBe('batonForum');
    const card = await house.act('koordinator', 'baton.where', { concern: ID, route: 'fagteam' });
    expect(card.text).toContain('Hvilket møte?');
  });

  it('gets it again under a new number of the item once the first was taken off', async () => {
    const house = await begun();
    await routed(house, { ...to, forum: 'fagteam' });
    const [one] = await item(house);
    await lay(house, keyOf(AREA, 'item', `fagteam/${one?.id}`), { ...one, state: 'declined' });
    await routed(house, { ...to, forum: 'fagteam', reason: 'askedFor' });
    expect((await item(house)).map(({ id, state }) => [id, state])).toEqual([
      [`concern-${ID}`, 'declined'],
      [`concern-${ID}-2`, 'accepted'],
    ]);
  });
});

describe('a hastemøte', () => {
  it('is one press away with a theme that fits, and the concern is routed at once', async () => {
    const house = await begun({ answers: { topics: ['violence'] } });
    await house.act('koordinator', 'baton.where', { concern: ID });
    const done = await routed(house, { route: 'emergency', reason: 'acute' });
    const button = done.card?.actions.find(({ verb }) => verb === 'meeting.emergency');
    expect(button?.data).toMatchObject({ theme: 'violence' });
    const form = await house.act('koordinator', 'meeting.emergency', button?.data ?? {});
    expect(form.text).toContain('Er noen i fare nå: ring 112.');
    expect(await kindsOf(house)).toEqual(['sent', 'routed']);
  });
});

describe('a role that is asked', () => {
  it('sees number, choices and who reported, and the reading is logged', async () => {
    const house = await begun();
    expect((await routed(house, asked)).text).toContain('Én er spurt (Barnevern).');
    const told = house.sent();
    expect(told.map(({ to }) => to).toSorted()).toEqual(['barnevern', 'rektor']);
    expect(told.find(({ to }) => to === 'rektor')?.card.text).toContain(
      'Barnevern er spurt om å ta stafetten. Du har den til noen har sagt ja.',
    );
    expect(told.find(({ to }) => to === 'barnevern')?.card.actions.map(({ verb }) => verb)).toEqual([
      'baton.show',
    ]);
    const card = await show(house, 'barnevern');
    for (const word of [ID, 'koordinator spør deg, som Barnevern', 'Rus', 'rektor'])
      expect(card.text).toContain(word);
    expect(await deeds(house)).toContain(`read offer ${ID}`);
    await holderIs(house, 'rektor');
  });

  it('takes it: the holder changes, nobody is asked any more, reporter and coordinators hear', async () => {
    const house = await begun(ONE);
    await routed(house, asked);
    house.sent();
    const done = await accept(house, 'barnevern');
    expect(done.text).toContain('Du har stafetten');
    expect(done.card?.actions.map(({ verb }) => verb)).toEqual(['triage.open', 'consent.show', 'baton.pass']);
    await holderIs(house, 'barnevern');
    expect((await concernIn(house)).offered).toBeUndefined();
    expect((await toldOf(house, 'accepted')).toSorted()).toEqual(['koordinator', 'rektor']);
    const before = await concernIn(house);
    expect((await accept(house, 'barnevern')).text).toContain('Du har stafetten');
    expect(await concernIn(house)).toEqual(before);
  });

  it('cannot: with a reason, and it stays where it was; the reporter hears that too', async () => {
    const house = await begun();
    await routed(house, asked);
    expect((await house.act('barnevern', 'baton.decline', { concern: ID })).refused).toBe('batonReason');
    const done = await house.act('barnevern', 'baton.decline', { concern: ID, reason: 'noCapacity' });
    expect(done.text).toContain('Du er ikke lenger spurt');
    expect((await toldOf(house, 'declined')).toSorted()).toEqual(['koordinator', 'rektor']);
    expect((await concernIn(house)).offered).toBeUndefined();
    await holderIs(house, 'rektor');
    expect((await show(house, 'barnevern')).text).toContain('Du er ikke lenger spurt');
  });

  it('is asked by letter where there is only an address, with no number and no content', async () => {
    const house = await begun();
    await house.act('koordinator', 'people.roles', { text: 'Barnevern; brev; brev@example.no' });
    house.mails();
    const answer = await routed(house, asked);
    expect(answer.text).toContain('Bare e-post: brev, som har fått');
    const mails = house.mails().filter(({ to }) => to === 'brev');
    expect(mails).toHaveLength(1);
    const text = JSON.stringify(mails[0]?.letter);
    expect(text).toContain('ber deg ringe');
    expect(text).not.toMatch(/48213|henvendelse|stafett|bekymring|Rus/i);
  });

  it('is told that the one who has the baton has it already', async () => {
    const house = await begun();
    expect((await routed(house, { ...asked, role: 'rektor' })).text).toContain('har stafetten alt');
    expect(await kindsOf(house)).toEqual(['sent']);
  });
});

describe('two who are asked', () => {
  const two = async (): Promise<TestHouse> => {
    const house = await begun();
    await twoHold(house, 'barnevern', 'psykisk');
    await routed(house, asked);
    house.sent();
    return house;
  };

  it('get it in the order they press, and the other’s card says so', async () => {
    const house = await two();
    await accept(house, 'barnevern');
    const edited = house.sent().filter(({ to, edited: is }) => to === 'psykisk' && is);
    expect(edited.map(({ card }) => card.text)).toEqual([
      expect.stringContaining('Noen andre har alt tatt stafetten'),
    ]);
    const late = await accept(house, 'psykisk');
    expect(late.text).toContain('Noen andre har alt tatt stafetten');
    await holderIs(house, 'barnevern');
    expect((await kindsOf(house)).filter((kind) => kind === 'accepted')).toHaveLength(1);
  });

  it('press at once: one gets it, and the other is told', async () => {
    const race = contested();
    const house = await begun({}, { store: race.store });
    await twoHold(house, 'barnevern', 'psykisk');
    await routed(house, asked);
    race.meanwhile('concern', () => accept(house, 'psykisk'));
    const late = await accept(house, 'barnevern');
    expect(race.waits()).toBe(false);
    expect(late.text).toContain('Noen andre har alt tatt stafetten');
    await holderIs(house, 'psykisk');
    expect((await kindsOf(house)).filter((kind) => kind === 'accepted')).toHaveLength(1);
  });

  it('may answer differently: one cannot, and the other still takes it', async () => {
    const house = await two();
    await house.act('barnevern', 'baton.decline', { concern: ID, reason: 'tooClose' });
    expect(await toldOf(house, 'declined')).toEqual(['koordinator']);
    await accept(house, 'psykisk');
    await holderIs(house, 'psykisk');
  });
});

describe('an innsatsteam', () => {
  it('says of one who gets a letter only that they are to be phoned', async () => {
    const house = await begun();
    await house.act('koordinator', 'people.roles', { text: 'Barnevern; brev; brev@example.no' });
    expect((await routed(house, team)).text).toContain('Bare e-post: brev, som har fått');
    const { text } = await house.act('koordinator', 'baton.team', { concern: ID });
    expect(text).toMatch(/Får brev, ring selv\nbrev/);
    expect(text).toContain('Har ikke svart');
  });

  it('is put together from roles; each is asked, and the coordinator sees who has said yes', async () => {
    const house = await begun();
    expect((await routed(house, { ...team, roles: '' })).refused).toBe('batonRole');
    expect((await routed(house, { ...team, confirmed: '' })).refused).toBe('batonAnonymous');
    expect((await routed(house, team)).text).toContain('2 er spurt.');
    const cards = house.sent();
    expect(cards.map(({ to }) => to).toSorted()).toEqual(['barnevern', 'politi', 'rektor']);
    expect(cards.find(({ to }) => to === 'politi')?.card.text).toContain('være med i et innsatsteam');
    await house.act('politi', 'baton.join', { concern: ID });
    await house.act('politi', 'baton.join', { concern: ID });
    const [card] = house.sent().filter(({ to }) => to === 'koordinator');
    expect(card?.card.text).toContain('1 av 2 har sagt ja.');
    await accept(house, 'barnevern');
    const edited = house
      .sent()
      .filter(({ to, activity }) => to === 'koordinator' && activity === card?.activity);
    expect(edited.at(-1)?.card.text).toContain('2 av 2 har sagt ja.');
    expect((await house.act('koordinator', 'baton.team', { concern: ID })).text).toContain('Har stafetten');
    const gone = untell(await concernIn(house), house.now()).find(({ view }) => view === 'baton.team');
    expect(gone).toMatchObject({ onlyEdits: true, to: { person: await house.personOf('koordinator') } });
    expect((await kindsOf(house)).filter((kind) => kind === 'joined')).toHaveLength(1);
    await holderIs(house, 'barnevern');
  });

  it('can be joined after somebody has taken the baton, which is then not there to take', async () => {
    const house = await begun();
    await routed(house, team);
    await accept(house, 'barnevern');
    const card = await show(house, 'politi');
    expect(card.card?.actions.map(({ verb }) => verb)).toEqual(['baton.join', 'baton.decline']);
    await house.act('politi', 'baton.join', { concern: ID });
    expect((await accept(house, 'politi')).text).toContain('Noen andre har alt tatt stafetten');
    await holderIs(house, 'barnevern');
    expect((await house.say('koordinator', 'saker')).text).not.toContain('Ingen har tatt over stafetten');
  });

  it('speaks of one young person only by the rule of the team’s forum', async () => {
    const house = await begun(ONE);
    expect((await routed(house, team)).refused).toBe('batonUnconsented');
    await change(house, { consent: consentOf('2027-01-10', house.now(), await house.personOf('rektor')) });
    expect((await routed(house, { ...team, confirmed: '' })).refused).toBeUndefined();
  });

  it('anew for other roles is another asking; those no longer asked see it on their card', async () => {
    const house = await begun();
    await routed(house, team);
    house.sent();
    await routed(house, { ...team, roles: 'ungdomskontakt' });
    const politi = house.sent().filter(({ to }) => to === 'politi');
    expect(politi.map(({ edited, card }) => [edited, card.text])).toEqual([
      [true, expect.stringContaining('Du er ikke lenger spurt')],
    ]);
  });
});

describe('handing on', () => {
  it('keeps the baton with the holder until the next has said yes, and the reporter hears when', async () => {
    const house = await begun();
    await routed(house, asked);
    await accept(house, 'barnevern');
    const card = await house.act('barnevern', 'baton.where', { concern: ID });
    expect(card.text).toContain('Du har stafetten til den neste har sagt ja.');
    house.sent();
    const typed = { concern: ID, role: 'politikontakt' };
    await house.act('barnevern', 'baton.offer', typed);
    await house.act('barnevern', 'baton.offer', typed);
    expect((await kindsOf(house)).filter((kind) => kind === 'offered')).toHaveLength(2);
    await holderIs(house, 'barnevern');
    await accept(house, 'politi');
    await holderIs(house, 'politi');
    expect((await toldOf(house, 'accepted')).toSorted()).toEqual(['barnevern', 'koordinator', 'rektor']);
    expect((await house.act('barnevern', 'baton.pass', { concern: ID })).refused).toBe('notAllowed');
  });
});

describe('what leaves the house', () => {
  it('holds a number and no answer, whoever it goes to', async () => {
    const house = await begun({ answers: { about: 'milieu', topics: ['exploitation'], where: 'homes' } });
    await routed(house, team);
    await house.act('politi', 'baton.join', { concern: ID });
    await accept(house, 'barnevern');
    await house.act('barnevern', 'baton.offer', { concern: ID, role: 'psykisk-helse' });
    const said = JSON.stringify([house.sent(), house.mails()]);
    expect(said).toContain(ID);
    expect(said).not.toMatch(/Utnytting|Hjemme hos noen|exploitation|homes/);
  });
});
