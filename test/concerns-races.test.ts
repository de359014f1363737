// Two who act on the same concern in the same moment: just before the one's change is written, all of the other's is. One of them is
// told how it stands, nothing happens twice, and nobody is told of what did not happen.
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Day, addDays } from '../src/domain/calendar.ts';
import { openVault } from '../src/vault.ts';
import {
  ID,
  KEY,
  assessed,
  concernIn,
  deeds,
  kindsOf,
  municipality,
  sent,
} from './capabilities/triage-house.ts';
import { type Contested, contested } from './contested.ts';
import { operate } from './tours/tools.ts';
import { type TestHouse, TENANT } from './house.ts';

let open: TestHouse | undefined;
let between: Contested | undefined;
afterEach(async () => {
  expect(between?.waits()).not.toBe(true);
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const ROLES = { rektor: 'Leder skole', nav: 'Leder NAV', helse: 'Leder helse' };

async function scene(options: Parameters<typeof municipality>[0] = {}) {
  between = contested();
  open = await municipality({ store: between.store, ...options }, ROLES);
  return { house: open, meanwhile: between.meanwhile };
}

const numbered = (more: object = {}) => ({ concern: ID, ...more });
const count = async (house: TestHouse, kind: string): Promise<number> =>
  (await kindsOf(house)).filter((one) => one === kind).length;

describe('two coordinators', () => {
  it('who receive it in the same moment receive it once, and the reporter hears of it once', async () => {
    const { house, meanwhile } = await scene();
    await sent(house);
    meanwhile('concern', () => house.act('vara', 'triage.receive', numbered()));
    const heard = await house.act('koordinator', 'triage.receive', numbered());
    expect(heard.text).toContain('vara');
    expect(await count(house, 'received')).toBe(1);
    expect(house.sent().filter(({ to }) => to === 'rektor').length).toBe(1);
  });

  it('who close it and send it on in the same moment do one of them', async () => {
    const { house, meanwhile } = await scene();
    await sent(house, { state: 'received' });
    meanwhile('concern', () => house.act('vara', 'closing.close', numbered({ ending: 'helped' })));
    await house.act('koordinator', 'baton.route', numbered({ route: 'notOurs', reason: 'otherTask' }));
    expect(await count(house, 'routed')).toBe(0);
    expect((await concernIn(house)).state).toBe('closed');
  });
});

describe('the baton', () => {
  it('that two take in the same moment has one holder', async () => {
    const { house, meanwhile } = await scene();
    await sent(house, { state: 'received' });
    const offered = {
      to: [await house.personOf('nav'), await house.personOf('helse')],
      at: house.now(),
      by: await house.personOf('koordinator'),
    };
    const { history } = await concernIn(house);
    await sent(house, {
      state: 'received',
      offered,
      history: [...history, { kind: 'offered', at: house.now(), by: offered.by, told: offered.to }],
    });
    meanwhile('concern', () => house.act('helse', 'baton.accept', numbered()));
    const heard = await house.act('nav', 'baton.accept', numbered());
    expect(await count(house, 'accepted')).toBe(1);
    expect((await concernIn(house)).holder).toBe(await house.personOf('helse'));
    expect(heard.card?.actions.map(({ verb }) => verb) ?? []).toEqual([]);
  });

  it('that is taken in the moment it is closed is taken by nobody', async () => {
    const { house, meanwhile } = await scene();
    await sent(house, { state: 'received' });
    await house.act(
      'koordinator',
      'baton.route',
      numbered({ route: 'ownService', reason: 'askedFor', role: 'leder-nav' }),
    );
    meanwhile('concern', () => house.act('koordinator', 'closing.close', numbered({ ending: 'helped' })));
    await house.act('nav', 'baton.accept', numbered());
    expect(await count(house, 'accepted')).toBe(0);
    expect((await concernIn(house)).holder).toBe(await house.personOf('rektor'));
  });
});

describe('the reporter', () => {
  it.each([
    ['received', 'triage.receive', {}],
    ['asked in own words', 'triage.ask', { ask: 'own', text: 'Er det også noe ved bensinstasjonen?' }],
    ['sent on', 'baton.route', { route: 'ownService', reason: 'askedFor', role: 'leder-nav' }],
  ])('who takes it back in the moment it is %s leaves nothing half done', async (_, verb, more) => {
    const { house, meanwhile } = await scene();
    await assessed(house);
    await sent(house, { text: 'Det samler seg mange på torget om kvelden.' });
    meanwhile('concern', () => house.act('rektor', 'concern.withdraw', numbered()));
    const heard = await house.act('koordinator', verb, numbered(more));
    expect(heard.refused).toBe('noLonger');
    expect(await house.get('concern', ID)).toBeUndefined();
    expect(await house.list('sealed')).toEqual([]);
  });

  it('who takes it back as the coordinator has received it closes it, and the coordinator hears', async () => {
    const { house, meanwhile } = await scene();
    await sent(house);
    meanwhile('concern', () => house.act('koordinator', 'triage.receive', numbered()));
    await house.act('rektor', 'concern.withdraw', numbered());
    expect(await kindsOf(house)).toEqual(['sent', 'received', 'closed']);
  });

  it('who answers in the moment it is closed is shown how it stands', async () => {
    const { house, meanwhile } = await scene();
    await sent(house, { state: 'received' });
    await house.act('koordinator', 'triage.ask', numbered({ ask: 'still' }));
    meanwhile('concern', () => house.act('koordinator', 'closing.close', numbered({ ending: 'helped' })));
    await house.act('rektor', 'concern.reply', numbered({ event: 1, reply: 'yes' }));
    expect(await kindsOf(house)).toEqual(['sent', 'asked', 'closed']);
  });

  it('who sends twice in the same moment has sent one', async () => {
    const { house, meanwhile } = await scene();
    for (const step of [
      { step: 'about', about: 'trend' },
      { step: 'kind', topics: 'drugs', where: 'school' },
      { step: 'grave', since: 'weeks', gravity: 'worry', urgency: 'week' },
      { step: 'tried', tried: 'talked', level: '1' },
    ])
      await house.act('rektor', 'concern.answer', step);
    meanwhile('concern', () => house.act('rektor', 'concern.send', {}));
    await house.act('rektor', 'concern.send', {});
    expect(await house.list('concern')).toHaveLength(1);
    expect((await deeds(house)).filter((one) => one.startsWith('sent'))).toHaveLength(1);
  });

  it('who is erased in the moment they send has sent nothing in their name', async () => {
    const { house, meanwhile } = await scene();
    await house.meets('fremmed');
    await house.act('fremmed', 'concern.answer', { step: 'about', about: 'person' });
    await house.act('fremmed', 'concern.answer', { step: 'grave', urgency: 'week' });
    await house.act('fremmed', 'concern.answer', { step: 'tried', tried: 'talked', level: '1' });
    const person = await house.personOf('fremmed');
    meanwhile('concern', () => operate(house, 'people.erase', { person }));
    await house.act('fremmed', 'concern.send', {});
    expect(await house.list('concern')).toEqual([]);
    expect(await house.list('concernDraft')).toEqual([]);
  });
});

describe('the night a concern is erased', () => {
  it('a concern that is opened again in that moment is kept, with its text', async () => {
    const { house, meanwhile } = await scene();
    await sent(house, { state: 'received', text: 'Det samler seg mange på torget om kvelden.' });
    await house.act('koordinator', 'closing.close', numbered({ ending: 'helped' }));
    await house.act('koordinator', 'closing.file', numbered({ kind: 'notArchival' }));
    let day = addDays('2026-11-23' as Day, 1);
    for (; (await concernIn(house)).erases === undefined; day = addDays(day, 1))
      await house.tick(`${day}T12:00`);
    const { erases = day } = await concernIn(house);
    for (; day < erases; day = addDays(day, 1)) await house.tick(`${day}T12:00`);
    house.setClock(`${erases}T04:30`);
    meanwhile('concern', () => house.act('koordinator', 'closing.reopen', numbered()));
    await house.house.tick();
    await house.house.outbox.drain();
    expect((await concernIn(house)).state).toBe('received');
    expect(await house.list('sealed')).toHaveLength(1);
  });
});

describe('a new key', () => {
  const keys = [new Uint8Array(32).fill(11), KEY];

  it('put in while the text is sent loses nothing', async () => {
    const { house, meanwhile } = await scene({ concernKeys: keys });
    await assessed(house);
    for (const step of [
      { step: 'about', about: 'trend' },
      { step: 'kind', topics: 'drugs', where: 'school' },
      { step: 'grave', since: 'weeks', gravity: 'worry', urgency: 'week' },
      { step: 'tried', tried: 'talked', level: '1' },
    ])
      await house.act('rektor', 'concern.answer', step);
    await house.act('rektor', 'concern.text', { text: 'Det samler seg mange på torget om kvelden.' });
    const of = await house.personOf('rektor');
    meanwhile('concern', () => operate(house, 'closing.reseal', { of, field: 'text' }));
    const heard = await house.act('rektor', 'concern.send', {});
    const id = /\d{4}-\d{5}/.exec(heard.text)?.[0] ?? '';
    const kept = (await house.list('sealed')).map((one) => one);
    expect(kept.map((one) => one.id)).toEqual([`${id}/text`]);
    expect(kept.every(({ value }) => openVault(keys).isNewest(value.text))).toBe(true);
    expect((await house.act('rektor', 'concern.written', { concern: id })).text).toContain('torget');
  });

  it('put in as the concern is taken back brings nothing back', async () => {
    const { house, meanwhile } = await scene({ concernKeys: keys });
    await sent(house, { text: 'Det samler seg mange på torget om kvelden.' });
    meanwhile('sealed', () => house.act('rektor', 'concern.withdraw', numbered()));
    await house.house.dispatch({
      actor: { kind: 'operator', tenant: TENANT },
      place: { kind: 'operator' },
      verb: 'closing.reseal',
      input: { of: ID, field: 'text' },
      now: house.now(),
    });
    expect(await house.list('sealed')).toEqual([]);
  });
});
