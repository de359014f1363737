// From a turn of Teams to who somebody is and how they are reached: first contact, addresses, coming and going.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dayOf } from '../src/domain/calendar.ts';
import type { Address, RosterEntry } from '../src/sending/exit.ts';
import type { ReadFile } from '../src/teams/files.ts';
import { openReceive } from '../src/teams/receive.ts';
import type { Receive, Turn } from '../src/teams/turn.ts';
import { textsIn } from '../src/texts/index.ts';
import { TENANT, type TestHouse, openHouse } from './house.ts';

const CHANNEL = '19:frokost@thread.tacv2';
const FRIDAY = 'frokost/2026-11-27';
const nb = textsIn('nb');

let house: TestHouse;
let receive: Receive;
let roster: Map<string, RosterEntry>;
let asked: { address: Address; user: string }[];

beforeEach(async () => {
  house = await openHouse({ now: '2026-11-23T08:00', preset: 'nes' });
  roster = new Map();
  asked = [];
  const { dispatch, registry, store, clock } = house.house;
  receive = openReceive({
    dispatch,
    registry,
    store,
    clock,
    founders: ['grunnlegger'],
    roster: async (address, user) => {
      asked.push({ address, user });
      return roster.get(user);
    },
    readFile: noFile,
  });
});
afterEach(() => house.close());

const noFile: ReadFile = async () => ({ kind: 'fault', fault: 'notFetched' });

let serial = 0;
type Over = Partial<Turn> & { readonly name?: string; readonly serviceUrl?: string };

const turn = (aad: string, inbound: Turn['inbound'], { name, serviceUrl, ...over }: Over = {}): Turn => ({
  caller: { tenant: TENANT, aad, teamsUser: `29:${aad}`, name: name ?? aad },
  place: { kind: 'private' },
  address: {
    conversation: `a:${aad}`,
    serviceUrl: serviceUrl ?? 'https://smba.trafficmanager.net/emea/',
    bot: '28:bot',
    user: `29:${aad}`,
  },
  activityId: `turn-${++serial}`,
  inbound,
  trigger: 'manual',
  open: inbound.kind === 'press',
  ...over,
});

const says = (aad: string, text: string, over: Over = {}) => receive(turn(aad, { kind: 'say', text }, over));
const arrives = (aad: string, over: Over = {}) => receive(turn(aad, { kind: 'arrived' }, over));
const leaves = (aad: string, over: Over = {}) => receive(turn(aad, { kind: 'left' }, over));
const presses = (aad: string, verb: string, data: Record<string, unknown>, over: Over = {}) =>
  receive(turn(aad, { kind: 'press', verb, data }, over));

const inChannel = (thread?: string): Over => ({
  place: { kind: 'channel', channel: CHANNEL },
  address: {
    conversation: CHANNEL,
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    bot: '28:bot',
  },
  ...(thread === undefined ? {} : { thread: `${CHANNEL};messageid=${thread}` }),
});

const knows = (aad: string, name: string, email?: string) =>
  roster.set(`29:${aad}`, { aad, name, ...(email === undefined ? {} : { email }) });
const personBehind = async (aad: string) => {
  const tied = await house.get('aad', aad);
  return tied && (await house.get('person', tied.person));
};
const assign = (lines: string) => house.act('koordinator', 'people.roles', { text: lines });
const heard = async () => {
  await house.house.outbox.drain();
  return house.sent();
};

describe('somebody who writes for the first time', () => {
  it('is the one we have the e-mail address of, whatever its case, and has their role at once', async () => {
    await assign('NAV; Leder i NAV; Nav.Leder@Example.NO');
    const named = (await house.get('role', 'nav'))?.holders[0]?.person;
    knows('aad-nav', 'Navn fra Teams', 'NAV.LEDER@example.no');
    await says('aad-nav', 'frokost');
    const person = await personBehind('aad-nav');
    expect(person).toMatchObject({ id: named, aad: 'aad-nav', name: 'Navn fra Teams' });
    expect(await house.list('claim')).toEqual([]);
    expect(asked).toHaveLength(1);
    expect((await heard()).map(({ to }) => to)).toEqual(['aad-nav']);
  });

  it('is somebody new when no address is the same, and nobody is asked when nothing is alike', async () => {
    await assign('NAV; Leder i NAV; nav.leder@example.no');
    knows('aad-ny', 'Helt Annen', 'annen@example.no');
    await says('aad-ny', 'frokost');
    const person = await personBehind('aad-ny');
    expect(person).toMatchObject({ name: 'Helt Annen', email: 'annen@example.no', areas: ['kommune'] });
    expect(person?.id).not.toBe((await house.get('role', 'nav'))?.holders[0]?.person);
    expect(await house.list('claim')).toEqual([]);
  });

  it('is asked about when a word is shared, and the coordinator hears it once, the next morning', async () => {
    await assign('NAV; Leder i NAV; nav.leder@example.no');
    knows('aad-nav', 'Navleder', 'leder@annen.example.no');
    await says('aad-nav', 'frokost');
    await says('aad-nav', 'hjelp');
    expect(await house.list('claim')).toHaveLength(1);
    await house.tick('2026-11-23T12:00');
    house.sent();
    await house.tick('2026-11-24T09:00');
    const questions = house
      .sent()
      .filter(({ card }) => card.text.includes(nb.arrival.isThis({ role: 'NAV' })));
    expect(questions.map(({ to }) => to)).toEqual(['koordinator']);
  });

  it('and whom the roster does not know is known by the name Teams gave, without an address to tie', async () => {
    await says('aad-ukjent', 'frokost', { name: 'Ukjent' });
    expect(await personBehind('aad-ukjent')).toMatchObject({ name: 'Ukjent' });
    expect(await personBehind('aad-ukjent')).not.toHaveProperty('email');
  });

  it('is not taken for the one a roster answers about by mistake', async () => {
    await assign('NAV; Leder i NAV; nav.leder@example.no');
    roster.set('29:aad-a', { aad: 'aad-b', name: 'En annen', email: 'nav.leder@example.no' });
    await says('aad-a', 'frokost', { name: 'Meg' });
    expect(await personBehind('aad-a')).toMatchObject({ name: 'Meg' });
    expect((await personBehind('aad-a'))?.id).not.toBe((await house.get('role', 'nav'))?.holders[0]?.person);
  });

  it.each([
    ['with Norwegian letters', 'åse.bø@example.no'],
    ['without a domain', 'navn@kommune'],
    ['that is none', 'ikke en adresse'],
    ['too long', `${'a'.repeat(250)}@example.no`],
  ])('is let in also when the roster has an address %s', async (_what, email) => {
    knows('aad-x', 'Rådgiver', email);
    await says('aad-x', 'frokost');
    expect(await personBehind('aad-x')).toMatchObject({ name: 'Rådgiver' });
    expect(await heard()).toHaveLength(1);
  });

  it('is one person also when two words come at once', async () => {
    knows('aad-x', 'Rektor', 'rektor@example.no');
    const before = (await house.list('person')).length;
    await Promise.all([says('aad-x', 'frokost'), says('aad-x', 'hjelp'), says('aad-x', 'språk')]);
    expect(await house.list('person')).toHaveLength(before + 1);
    expect(await heard()).toHaveLength(3);
  });

  it('in a channel is known, but can be written to only when they have written in private', async () => {
    knows('aad-x', 'Rektor');
    await says('aad-x', 'frokost', inChannel('17'));
    const person = await personBehind('aad-x');
    expect(person).toBeDefined();
    expect(await house.get('address', `person:${person?.id}`)).toBeUndefined();
    await says('aad-x', 'hjelp');
    expect(await house.get('address', `person:${person?.id}`)).toMatchObject({ conversation: 'a:aad-x' });
  });

  it('may set the municipality up only when the settings name them', async () => {
    const empty = await openHouse({ now: '2026-11-23T08:00' });
    const { dispatch, registry, store, clock } = empty.house;
    const parts = { dispatch, registry, store, clock, founders: ['grunnlegger'] };
    receive = openReceive({ ...parts, roster: async () => undefined, readFile: noFile });
    for (const aad of ['grunnlegger', 'hvemsomhelst'])
      await presses(aad, 'setup.apply', { name: aad, preset: 'nes' });
    expect((await empty.list('area')).map(({ value }) => value.name)).toEqual(['grunnlegger']);
    await empty.close();
  });
});

describe('where somebody is reached', () => {
  const addressOfPerson = async (aad: string) =>
    house.get('address', `person:${(await personBehind(aad))?.id}`);

  it('is learned from each word: a service that has moved is followed', async () => {
    await says('aad-x', 'hjelp');
    await says('aad-x', 'hjelp', { serviceUrl: 'https://smba.trafficmanager.net/no/' });
    expect(await addressOfPerson('aad-x')).toMatchObject({
      conversation: 'a:aad-x',
      serviceUrl: 'https://smba.trafficmanager.net/no/',
    });
  });

  it('is written only when it has changed', async () => {
    await says('aad-x', 'hjelp');
    const key = `-/address/person:${(await personBehind('aad-x'))?.id}`;
    const before = await house.store.get(TENANT, key);
    for (let n = 0; n < 3; n++) await says('aad-x', 'hjelp');
    expect(await house.store.get(TENANT, key)).toEqual(before);
    expect(asked).toHaveLength(1);
  });

  it('is nowhere when they have removed the app, until their next word', async () => {
    await says('aad-x', 'hjelp');
    await leaves('aad-x');
    expect(await addressOfPerson('aad-x')).toBeUndefined();
    expect((await personBehind('aad-x'))?.unreached).toEqual({ why: 'Removed', at: house.now() });
    await says('aad-x', 'hjelp');
    expect(await addressOfPerson('aad-x')).toMatchObject({ conversation: 'a:aad-x' });
    expect((await personBehind('aad-x'))?.unreached).toBeUndefined();
  });

  it('is known again when they install it anew, without a word', async () => {
    await says('aad-x', 'hjelp');
    await leaves('aad-x');
    await arrives('aad-x');
    expect((await personBehind('aad-x'))?.unreached).toBeUndefined();
  });

  it('is not lost when somebody we never met removes the app', async () => {
    const before = await house.store.list(TENANT, '');
    expect(await leaves('aad-fremmed')).toEqual({ kind: 'none' });
    expect(await house.store.list(TENANT, '')).toEqual(before);
  });

  it('keeps their language and their roles through leaving and coming back', async () => {
    await assign('NAV; Leder i NAV; nav@example.no');
    knows('aad-nav', 'Leder', 'nav@example.no');
    await says('aad-nav', 'språk nynorsk');
    await leaves('aad-nav');
    await arrives('aad-nav');
    const person = await personBehind('aad-nav');
    expect(person?.language).toBe('nn');
    expect((await house.get('role', 'nav'))?.holders[0]?.person).toBe(person?.id);
  });
});

describe('a channel', () => {
  it('is learned without its thread, and the answer goes to the thread it was asked in', async () => {
    await says('aad-x', 'frokost', inChannel('17'));
    expect(await house.get('address', `channel:${CHANNEL}`)).toMatchObject({ conversation: CHANNEL });
    expect((await heard()).map(({ to }) => to)).toEqual([`${CHANNEL};messageid=17`]);
  });

  it('that the app is taken out of is not written to, and nobody is marked for it', async () => {
    await says('aad-x', 'frokost', inChannel('17'));
    await leaves('aad-x', inChannel());
    expect(await house.get('address', `channel:${CHANNEL}`)).toBeUndefined();
    expect((await personBehind('aad-x'))?.unreached).toBeUndefined();
    await arrives('aad-x', inChannel());
    expect(await house.get('address', `channel:${CHANNEL}`)).toMatchObject({ conversation: CHANNEL });
    expect((await heard()).filter(({ card }) => card.text.includes(nb.house.welcomeTitle))).toEqual([]);
  });

  it('shows whoever presses the card for all with the new count, and nobody’s name', async () => {
    knows('aad-x', 'Rektor Navnesen');
    const reply = await presses(
      'aad-x',
      'breakfast.answer',
      { session: FRIDAY, answer: 'yes' },
      inChannel('17'),
    );
    expect(reply.kind).toBe('card');
    expect(JSON.stringify(reply)).toContain(nb.breakfast.coming({ n: 1 }));
    expect(JSON.stringify(reply)).not.toContain('Navnesen');
    await says('aad-x', 'frokost', inChannel('17'));
    expect(JSON.stringify((await heard()).map(({ card }) => card.json))).not.toContain('Navnesen');
  });

  it('answers what belongs in private with where to do it', async () => {
    const reply = await presses(
      'aad-x',
      'breakfast.subscribe',
      { session: FRIDAY, on: 'true' },
      inChannel('17'),
    );
    expect(reply).toEqual({ kind: 'message', text: nb.refusals.wrongPlace({}) });
    expect(await house.list('subscriber')).toEqual([]);
  });
});

describe('the welcome', () => {
  const welcomes = async () =>
    (await heard()).filter(({ card }) => card.text.includes(nb.house.welcomeTitle)).map(({ to }) => to);

  it('comes once, however often Teams says that the app was installed', async () => {
    for (let n = 0; n < 3; n++) await arrives('aad-x');
    expect(await welcomes()).toEqual(['aad-x']);
    await arrives('aad-y');
    expect(await welcomes()).toEqual(['aad-y']);
  });

  it('does not come again with an upgrade weeks later', async () => {
    await arrives('aad-x');
    expect(await welcomes()).toEqual(['aad-x']);
    await house.tick('2026-12-16T10:00');
    expect(dayOf(house.now())).toBe('2026-12-16');
    await welcomes();
    await arrives('aad-x');
    expect(await welcomes()).toEqual([]);
  });
});

describe('what is said and pressed', () => {
  it('is answered in the chat for words, and on the card for a press', async () => {
    expect(await says('aad-x', 'frokost')).toEqual({ kind: 'none' });
    expect((await heard()).map(({ to }) => to)).toEqual(['aad-x']);
    const reply = await presses('aad-x', 'breakfast.answer', { session: FRIDAY, answer: 'yes' });
    expect(JSON.stringify(reply)).toContain(nb.breakfast.mine.yes);
    expect(reply.kind).toBe('card');
    expect(await heard()).toEqual([]);
  });

  it('by an old client without open answers is answered in the chat', async () => {
    const data = { session: FRIDAY, answer: 'yes' };
    expect(await presses('aad-x', 'breakfast.answer', data, { open: false })).toEqual({ kind: 'none' });
    expect((await heard())[0]?.card.text).toContain(nb.breakfast.mine.yes);
  });

  it('is refused in words, and the card that was pressed stays, when it may not be done', async () => {
    const reply = await presses('aad-x', 'people.roles', { text: '' });
    expect(reply).toMatchObject({ kind: 'message', text: expect.stringContaining(nb.who.coordinator) });
  });

  it('and not understood is answered with what is nearest', async () => {
    await says('aad-x', 'froksot');
    const [answer] = await heard();
    expect(answer?.card.text).toContain(nb.house.unknownTitle);
    expect(answer?.card.actions.map(({ verb }) => verb)).toContain('breakfast.show');
  });

  it('twice under the same id is answered once in the chat', async () => {
    for (let n = 0; n < 3; n++) await says('aad-x', 'frokost', { activityId: 'same' });
    expect(await heard()).toHaveLength(1);
  });

  it('by two people whose messages Teams has given the same id, each in their own chat, is answered to both', async () => {
    // Teams numbers messages within a conversation, by the millisecond.
    for (const aad of ['aad-x', 'aad-y']) await says(aad, 'frokost', { activityId: '1795295018000' });
    expect((await heard()).map(({ to }) => to).sort()).toEqual(['aad-x', 'aad-y']);
  });
});
