// Concerns under malice and mishap: presses that are not drawn for whoever makes them, texts where they must not be, two who act in the
// same moment, and histories longer than anybody thought of.
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Concern, MOST_EVENTS, concernIdOf } from '../src/domain/concern.ts';
import { type Day, addDays } from '../src/domain/calendar.ts';
import { trace } from '../src/log.ts';
import { laneOf } from '../src/sending/queue.ts';
import { type TestHouse, AREA, TENANT, addressOf } from './house.ts';
import { keyOf } from '../src/reading/read.ts';
import { lay } from './tours/tools.ts';
import { sends } from './capabilities/concern-house.ts';
import {
  ID,
  assessed,
  change,
  concernIn,
  deeds,
  kindsOf,
  municipality,
  sent,
} from './capabilities/triage-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const there = async (...given: Parameters<typeof municipality>): Promise<TestHouse> => {
  open = await municipality(...given);
  return open;
};

const WRITTEN = 'Det samler seg ungdom bak zirkelhallen på fredager.';

/** A press by a client without open answers (Action.Submit): the answer is queued, and stands in the chat. */
async function submits(house: TestHouse, who: string, verb: string, input: object) {
  const person = await house.personOf(who);
  const queued: string[] = [];
  const answer = await house.house.dispatch({
    actor: { kind: 'person', tenant: TENANT, person, founder: false },
    place: { kind: 'private' },
    verb,
    input,
    now: house.now(),
    activity: `submit-${verb}-${who}`,
    reply: { lane: laneOf({ person }), address: addressOf(who) },
  });
  await house.house.outbox.drain();
  return { answer, queued, sent: house.sent() };
}

describe('a press whose answer would stand in the chat', () => {
  it.each([
    ['koordinator', 'triage.text', {}],
    ['rektor', 'concern.written', {}],
    ['rektor', 'concern.question', { event: 1 }],
  ])('shows %s no text by %s', async (who, verb, more) => {
    const house = await there();
    await assessed(house);
    await sent(house, { text: WRITTEN });
    await house.act('koordinator', 'triage.ask', { concern: ID, ask: 'own', text: WRITTEN });
    house.sent();
    const heard = await submits(house, who, verb, { concern: ID, ...more });
    expect(JSON.stringify(heard.sent)).not.toContain('zirkelhallen');
    expect(heard.sent.map(({ card }) => card.text)).toEqual([expect.stringContaining('oppdatert Teams')]);
    expect(await deeds(house)).not.toContain(`readText own ${ID}`);
  });

  it('draws no card with the draft\u2019s text', async () => {
    const house = await there();
    await assessed(house);
    for (const step of [
      { step: 'about', about: 'group' },
      { step: 'kind', topics: 'drugs', where: 'school' },
      { step: 'grave', since: 'weeks', gravity: 'worry', urgency: 'week' },
      { step: 'tried', tried: 'talked', level: '1' },
    ])
      await house.act('rektor', 'concern.answer', step);
    await house.act('rektor', 'concern.text', { text: WRITTEN });
    for (const [verb, input] of [
      ['concern.step', { step: 'text' }],
      ['concern.answer', { step: 'talk', with: 'none' }],
      ['concern.resume', {}],
    ] as const)
      expect(JSON.stringify((await submits(house, 'rektor', verb, input)).sent)).not.toContain(
        'zirkelhallen',
      );
  });
});

describe('an answer that comes late', () => {
  it('to a talk that was proposed changes nothing when the concern is closed', async () => {
    const house = await there();
    await sent(house, { state: 'received' });
    await house.act('koordinator', 'triage.talk', {
      concern: ID,
      day: '2026-11-25',
      start: '10:00',
      how: 'phone',
    });
    await house.act('koordinator', 'closing.close', { concern: ID, ending: 'helped' });
    const before = await concernIn(house);
    for (const verb of ['concern.talkYes', 'concern.talkNo'])
      await house.act('rektor', verb, { concern: ID });
    expect(await concernIn(house)).toEqual(before);
  });
});

describe('what nobody may forget', () => {
  it('a concern that is opened again is looked at again', async () => {
    const house = await there();
    await sent(house, { state: 'received' });
    await house.act('koordinator', 'closing.close', { concern: ID, ending: 'helped' });
    await house.act('koordinator', 'closing.reopen', { concern: ID });
    expect((await concernIn(house)).followUp).toBe('2026-12-07');
  });

  it('a concern that is sent on before it is received is looked at again', async () => {
    const house = await there();
    await sent(house);
    await house.act('koordinator', 'baton.route', { concern: ID, route: 'notOurs', reason: 'otherTask' });
    expect(await concernIn(house)).toMatchObject({ state: 'received', followUp: '2026-12-07' });
  });
});

describe('a long history', () => {
  it('does not stop anything from happening, and nobody is forgotten', async () => {
    const house = await there();
    const { history } = await sent(house, { state: 'received' });
    const by = await house.personOf('koordinator');
    const more: Concern['history'] = Array.from({ length: MOST_EVENTS - 2 }, () => ({
      kind: 'followUp' as const,
      at: house.now(),
      by,
    }));
    await change(house, { history: [...history, ...more] });
    house.sent();
    const refused = async (who: string, verb: string, input: object) => [
      verb,
      (await house.act(who, verb, { concern: ID, ...input })).refused,
    ];
    expect(await refused('koordinator', 'triage.ask', { ask: 'still' })).toEqual(['triage.ask', undefined]);
    const asked = (await kindsOf(house)).indexOf('asked');
    expect(await refused('rektor', 'concern.reply', { event: asked, reply: 'yes' })).toEqual([
      'concern.reply',
      undefined,
    ]);
    expect(
      await refused('koordinator', 'baton.route', {
        route: 'ownService',
        reason: 'askedFor',
        role: 'leder-nav',
      }),
    ).toEqual(['baton.route', undefined]);
    expect(await refused('nav', 'baton.accept', {})).toEqual(['baton.accept', undefined]);
    expect(await refused('koordinator', 'closing.close', { ending: 'helped' })).toEqual([
      'closing.close',
      undefined,
    ]);
    expect(await concernIn(house)).toMatchObject({ state: 'closed', holder: await house.personOf('nav') });
  });
});

describe('a number', () => {
  it('that somebody has had is never given to another concern', async () => {
    const house = await there();
    const had = Array.from({ length: 300 }, (_, n) => concernIdOf(2026, `id-${n}`));
    for (const [n, id] of had.entries())
      await lay(house, keyOf(AREA, 'accessEntry', `${house.now() - n}-x`), {
        ...{ at: house.now() - n, who: 'service', deed: 'erased', concerns: [id], why: 'retention' },
      });
    const { id } = await sends(house, 'rektor');
    expect(had).not.toContain(id);
  });
});

describe('the log of the service', () => {
  it('holds nothing of a message that looks like a line of the program', () => {
    const said = JSON.stringify(trace(new Error('hei\n    at zirkelhallen (fredag:1:1)\nog mer')));
    expect(said).not.toContain('zirkelhallen');
  });
});

describe('the card of somebody who was asked and was too late', () => {
  it('is changed to «slettet» with the others when the concern is erased', async () => {
    const house = await there();
    await sent(house, { state: 'received' });
    const role = await house.get('role', 'leder-nav');
    const holders = [{ person: await house.personOf('nav') }, { person: await house.personOf('politi') }];
    await lay(house, keyOf(AREA, 'role', 'leder-nav'), { ...role, holders });
    const input = { concern: ID, route: 'ownService', reason: 'askedFor', role: 'leder-nav' };
    await house.act('koordinator', 'baton.route', input);
    const asked = house.sent().filter(({ to }) => to === 'politi');
    expect(asked).toHaveLength(1);
    await house.act('nav', 'baton.accept', { concern: ID });
    await house.act('koordinator', 'closing.close', { concern: ID, ending: 'helped' });
    await house.act('koordinator', 'closing.file', { concern: ID, kind: 'notArchival' });
    let day = '2026-11-24' as Day;
    for (; (await house.get('concern', ID)) !== undefined; day = addDays(day, 1))
      await house.tick(`${day}T12:00`);
    const last = house.sent().findLast(({ activity }) => activity === asked[0]?.activity);
    expect(last?.card.text).toContain('slettet');
  });
});

describe('what goes by e-mail because Teams did not take it', () => {
  it('says of no concern that it is about one person, nor its number', async () => {
    const house = await there();
    const by = await house.personOf('koordinator');
    const holder = await house.personOf('nav');
    await sent(house, {
      state: 'received',
      holder,
      answers: { about: 'person' } as never,
      consent: { state: 'consent', archive: 'P360 26/1', until: '2026-12-04' as Day, by, at: house.now() },
    });
    house.faulty((to) => (to === 'nav' ? { kind: 'gone', code: 'BotNotInConversationRoster' } : undefined));
    for (let day = '2026-11-24' as Day; day < '2026-12-06'; day = addDays(day, 1))
      for (const hour of ['09:00', '12:00']) await house.tick(`${day}T${hour}`);
    const letters = JSON.stringify(house.mails().filter(({ to }) => to === 'nav'));
    expect(letters).toContain('henvendelse venter');
    for (const word of [ID, 'amtykke', 'person'])
      expect([word, letters.includes(word)]).toEqual([word, false]);
  });
});

describe('a concern that is taken back before it is received', () => {
  it('leaves its number in the log and nowhere else but on its way to be changed to «slettet»', async () => {
    const house = await there();
    await sent(house);
    await house.tick('2026-11-24T09:30');
    expect((await house.list('notice')).some((one) => one.id.includes(ID))).toBe(true);
    await house.act('rektor', 'concern.withdraw', { concern: ID });
    const left = (await house.store.list(TENANT, '')).filter((one) => JSON.stringify(one).includes(ID));
    expect([...new Set(left.map(({ key }) => key.split('/')[1]))]).toEqual(['accessEntry']);
  });
});

describe('a press that changes nothing, and shows how it stands', () => {
  it.each([
    ['closing.close', { ending: 'passed' }],
    ['closing.file', { kind: 'later' }],
    ['closing.file', { kind: 'notArchival' }],
    ['closing.keep', { day: '2030-01-01' }],
  ])('is a reading, and in the log: %s', async (verb, input) => {
    const house = await there();
    await sent(house, { state: 'received' });
    await house.act('koordinator', 'closing.close', { concern: ID, ending: 'helped' });
    await house.act('koordinator', 'closing.file', { concern: ID, kind: 'notArchival' });
    const before = (await deeds(house)).length;
    expect((await house.act('koordinator', verb, { concern: ID, ...input })).text).toContain(ID);
    expect(await deeds(house)).toHaveLength(before + 1);
  });

  it('is a reading of the consent as well', async () => {
    const house = await there();
    await sent(house, { state: 'received', answers: { about: 'person' } as never });
    const consent = { concern: ID, state: 'consent', archive: 'P360 2026/12', until: '2026-12-24' };
    await house.act('koordinator', 'consent.set', consent);
    const before = (await deeds(house)).length;
    expect((await house.act('koordinator', 'consent.set', consent)).text).toContain('P360');
    expect(await deeds(house)).toHaveLength(before + 1);
  });
});

describe('a card that waits until the morning', () => {
  it('is not given to one who has stopped coordinating by then; whoever does so now is reminded of it', async () => {
    const house = await there({ now: '2026-11-23T22:00' });
    await sends(house, 'rektor');
    house.sent();
    const role = await house.get('role', 'slt-koordinator');
    const holders = [{ person: await house.personOf('nav') }];
    await lay(house, keyOf(AREA, 'role', 'slt-koordinator'), { ...role, holders, deputies: [] });
    await house.tick('2026-11-24T09:00');
    await house.tick('2026-11-25T09:00');
    const told = house.sent().filter(({ card }) => card.text.includes('envendelse'));
    expect([...new Set(told.map(({ to }) => to))]).toEqual(['nav']);
  });
});
