import { afterEach, describe, expect, it } from '@jest/globals';
import type { Day } from '../../src/domain/calendar.ts';
import type { Concern } from '../../src/domain/concern.ts';
import { contested } from '../contested.ts';
import type { Heard, TestHouse } from '../house.ts';
import {
  ID,
  assessed,
  change,
  concernIn,
  deeds,
  happens,
  kindsOf,
  municipality,
  sealed,
  sent,
} from './triage-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const received = { state: 'received' as const, followUp: '2026-12-07' as Day };
const WORDS = 'Ser dere de samme bilene hver kveld?';

async function begun(more: Parameters<typeof sent>[1] = {}, options = {}): Promise<TestHouse> {
  open = await municipality(options);
  await sent(open, { ...received, ...more });
  return open;
}

const ask = (house: TestHouse, input: object, who = 'koordinator'): Promise<Heard> =>
  house.act(who, 'triage.ask', { concern: ID, ...input });
const talk = (house: TestHouse, input: object = {}): Promise<Heard> =>
  house.act('koordinator', 'triage.talk', {
    concern: ID,
    day: '2026-11-25',
    start: '12:30',
    how: 'teams',
    ...input,
  });
const kept = async (house: TestHouse): Promise<string> =>
  JSON.stringify(await house.store.list('11111111-1111-4111-8111-111111111111' as never, ''));

describe('a question to the reporter', () => {
  it('is chosen from the list, told to the reporter, and asked once until it is answered', async () => {
    const house = await begun();
    const form = await ask(house, {});
    expect(form.text).toContain('Pågår det fortsatt?');
    expect(form.text).not.toContain('samtykke');
    expect(form.text).not.toContain('Med egne ord');
    expect((await ask(house, { ask: 'still' })).text).toContain('Spørsmålet er sendt.');
    expect((await ask(house, { ask: 'still' })).text).toContain('alt stilt');
    await ask(house, { ask: 'call' });
    expect(await kindsOf(house)).toEqual(['sent', 'asked', 'asked']);
    expect((await concernIn(house)).history[1]).toMatchObject({
      ask: 'still',
      told: [await house.personOf('rektor')],
    });
    await happens(house, 'rektor', { kind: 'answered', ask: 'still', reply: 'yes' });
    const card = await house.act('koordinator', 'triage.open', { concern: ID });
    expect(card.text).toContain('Den som meldte fra, har svart.');
    expect(card.text).toContain('Svar: Ja (rektor)');
    await ask(house, { ask: 'still' });
    expect(await kindsOf(house)).toEqual(['sent', 'asked', 'asked', 'answered', 'asked']);
  });

  it('reaches the reporter as a card, whose answer comes back to the list', async () => {
    const house = await begun();
    await ask(house, { ask: 'still' });
    const [card] = house.sent().filter(({ to }) => to === 'rektor');
    expect(card?.card.text).toContain('Pågår det fortsatt?');
    await house.act('rektor', 'concern.reply', { concern: ID, event: 1, reply: 'unsure' });
    expect((await house.say('vara', 'saker')).text).toContain('Den som meldte fra, har svart.');
    expect(house.sent().map(({ to }) => to)).toContain('koordinator');
  });

  it('asked again by the same delivery is asked once, and is told as it stands', async () => {
    const house = await begun();
    const once = () =>
      house.act('koordinator', 'triage.ask', { concern: ID, ask: 'still' }, { kind: 'private' }, 'same');
    await once();
    expect((await once()).refused).toBeUndefined();
    expect(await kindsOf(house)).toEqual(['sent', 'asked']);
  });

  it('of two coordinators at once is asked once', async () => {
    const race = contested();
    const house = await begun({}, { store: race.store });
    race.meanwhile('concern', () => ask(house, { ask: 'still' }, 'vara'));
    expect((await ask(house, { ask: 'still' })).text).toContain('alt stilt');
    expect(await kindsOf(house)).toEqual(['sent', 'asked']);
  });

  it('receives what nobody has received', async () => {
    const house = await begun({ state: 'new' });
    await ask(house, { ask: 'call' });
    expect(await concernIn(house)).toMatchObject({ state: 'received', followUp: '2026-12-07' });
  });

  it('in own words is sealed, and stands in no card, record, message or log', async () => {
    const house = await begun();
    await assessed(house);
    expect((await ask(house, {})).text).toContain('Med egne ord');
    const receipt = await ask(house, { ask: 'own', text: WORDS });
    expect(receipt.text).toContain('Spørsmålet er sendt.');
    expect(receipt.text).not.toContain(WORDS);
    expect((await ask(house, { ask: 'own', text: WORDS })).text).toContain('alt stilt');
    expect(await kindsOf(house)).toEqual(['sent', 'asked']);
    expect(await house.get('sealed', `${ID}/ask-1`)).toBeDefined();
    expect(await kept(house)).not.toContain('bilene');
    expect(JSON.stringify(house.sent())).not.toContain('bilene');
    const text = await house.act('vara', 'triage.text', { concern: ID });
    expect(text.text).toContain('Spørsmål stilt 23. november');
    expect(text.text).toContain(WORDS);
    expect(await deeds(house)).toContain(`readText triage ${ID}`);
  });

  it('in own words needs the assessment and a key, words, and a concern that is about no one person', async () => {
    const house = await begun();
    expect((await ask(house, { ask: 'own', text: WORDS })).text).toContain('Spør den som meldte fra');
    await assessed(house);
    for (const typed of [
      { ask: 'own', text: ' ' },
      { ask: 'still', text: WORDS },
    ])
      expect((await ask(house, typed)).refused).toBe('askUnclear');
    await change(house, { answers: { about: 'person', urgency: 'today', tried: [] } });
    const form = await ask(house, { ask: 'own', text: WORDS });
    expect(form.text).not.toContain('Med egne ord');
    expect(form.text).toContain('samtykke');
    expect(await kindsOf(house)).toEqual(['sent']);
    expect(await house.list('sealed')).toEqual([]);
  });

  it('without a key is from the list only', async () => {
    const house = await begun({}, { concernKeys: [] });
    await assessed(house);
    expect((await ask(house, { ask: 'own', text: WORDS })).text).not.toContain('Med egne ord');
    expect(await kindsOf(house)).toEqual(['sent']);
  });

  it('that names somebody is refused beside the card, and nothing of it is kept', async () => {
    const house = await begun();
    await assessed(house);
    for (const text of ['Er det Kari Hansen i 9B?', 'Ring 912 34 567', 'skriv til kari@example.no']) {
      expect((await ask(house, { ask: 'own', text })).refused).toBe('identifies');
      expect(await kept(house)).not.toContain(text);
    }
    expect(await kindsOf(house)).toEqual(['sent']);
  });
});

describe('the text', () => {
  it('is the answer to a press, for coordinator, holder and reporter, and each reading is logged', async () => {
    const holder = 'nav';
    const house = await begun({ text: 'Noen selger ved undergangen.' });
    await change(house, { holder: await house.personOf(holder) });
    for (const who of ['koordinator', 'vara', holder, 'rektor'])
      expect((await house.act(who, 'triage.text', { concern: ID })).text).toContain('ved undergangen');
    expect(await deeds(house)).toEqual(
      expect.arrayContaining([`readText triage ${ID}`, `readText case ${ID}`, `readText own ${ID}`]),
    );
    await change(house, {
      offered: { to: [await house.personOf('politi')], at: house.now(), by: await house.personOf('vara') },
    });
    for (const who of ['politi', 'ansatt'])
      expect((await house.act(who, 'triage.text', { concern: ID })).refused).toBe('notAllowed');
    const channel = { kind: 'channel', channel: '19:x' } as const;
    expect((await house.act('vara', 'triage.text', { concern: ID }, channel)).refused).toBe('wrongPlace');
    expect(JSON.stringify(house.sent())).not.toContain('undergangen');
  });

  it('whose key is gone is said to be that, and nothing is lost', async () => {
    const house = await begun({ text: 'Uro.' });
    await sealed(house, ID, 'text', 'Uro.', new Uint8Array(32).fill(3));
    const before = await house.get('sealed', `${ID}/text`);
    expect((await house.act('koordinator', 'triage.text', { concern: ID })).text).toContain(
      'nøkkelen den ble låst med, er ikke her lenger',
    );
    expect(await house.get('sealed', `${ID}/text`)).toEqual(before);
  });

  it('where there is none is said to be that', async () => {
    const house = await begun();
    expect((await house.act('koordinator', 'triage.text', { concern: ID })).text).toContain(
      'Det er ingen tekst',
    );
  });

  it('of 20,000 characters is cut to what a card holds, and works as no markup', async () => {
    const house = await begun({ text: `[her](https://x.example) ${'æ'.repeat(20_000)}` });
    const heard = await house.act('koordinator', 'triage.text', { concern: ID });
    expect(Buffer.byteLength(JSON.stringify(heard.card?.json))).toBeLessThan(28_000);
    expect(heard.card?.text).not.toContain('](');
  });
});

describe('a talk', () => {
  const wished = { with: 'coordinator', how: 'phone', when: 'morning', state: 'wished' } as const;

  it('that is wished for comes first, with the wish on the form', async () => {
    const house = await begun({ talk: wished });
    const card = await house.act('koordinator', 'triage.open', { concern: ID });
    expect(card.card?.actions[0]?.title).toBe('Avtal samtale');
    expect(card.text).toContain('ønsket · SLT-koordinatoren · På telefon · Om morgenen');
    const form = await house.act('koordinator', 'triage.talk', { concern: ID });
    expect(form.text).toContain('Ønsket: På telefon. Om morgenen.');
  });

  it('is proposed with day and hour, told to the reporter, once', async () => {
    const house = await begun();
    expect((await talk(house)).text).toContain('Samtalen er foreslått 25. november kl. 12.30.');
    expect((await talk(house)).text).toContain('alt foreslått');
    expect(await kindsOf(house)).toEqual(['sent', 'talkOffered']);
    expect(await concernIn(house)).toMatchObject({
      talk: {
        with: 'coordinator',
        how: 'teams',
        when: 'any',
        day: '2026-11-25',
        start: '12:30',
        state: 'offered',
      },
    });
    await talk(house, { start: '13:00' });
    expect(await kindsOf(house)).toEqual(['sent', 'talkOffered', 'talkOffered']);
  });

  it('is never proposed for what has passed or is far ahead', async () => {
    const house = await begun();
    for (const input of [{ day: '2026-11-22' }, { day: '2026-11-23', start: '09:59' }, { day: '2027-06-01' }])
      expect((await talk(house, input)).refused).toBe('talkPast');
    for (const input of [{ day: '2026-02-30' }, { start: '25:00' }, { how: 'brev' }])
      expect((await talk(house, input)).refused).toBe('badInput');
    expect(await kindsOf(house)).toEqual(['sent']);
  });

  it('that was agreed is asked about when its hour has passed, and noted as held', async () => {
    const house = await begun();
    await talk(house);
    const offered = (await concernIn(house)).talk as NonNullable<Concern['talk']>;
    await happens(house, 'rektor', { kind: 'talkAgreed' }, { talk: { ...offered, state: 'agreed' } });
    const before = await house.act('koordinator', 'triage.open', { concern: ID });
    expect(before.card?.actions.map(({ verb }) => verb)).toContain('triage.held');
    house.setClock('2026-11-25T13:00');
    const card = await house.act('koordinator', 'triage.open', { concern: ID });
    expect(card.text).toContain('Samtalen var avtalt 25. november kl. 12.30. Ble den holdt?');
    expect(card.card?.actions[0]?.title).toBe('Samtalen er holdt');
    for (let n = 0; n < 2; n++) await house.act('koordinator', 'triage.held', { concern: ID });
    const after = await house.act('koordinator', 'triage.open', { concern: ID });
    expect(after.text).toContain('holdt · SLT-koordinatoren · På Teams · 25. november kl. 12.30');
    expect(after.card?.actions[0]?.title).toBe('Send videre');
    expect((await deeds(house)).filter((one) => one.startsWith('talk'))).toHaveLength(2);
  });

  it('is agreed to by the reporter’s press, and then reminds both', async () => {
    const house = await begun();
    await talk(house);
    await house.act('rektor', 'concern.talkYes', { concern: ID });
    expect((await concernIn(house)).talk?.state).toBe('agreed');
    house.sent();
    await house.tick('2026-11-25T09:00');
    const told = house.sent().filter(({ card }) => card.text.includes('Dere har avtalt en samtale.'));
    expect(told.map(({ to }) => to).toSorted()).toEqual(['koordinator', 'rektor']);
  });

  it('that did not suit or was never answered is said so', async () => {
    const house = await begun();
    await talk(house);
    house.setClock('2026-11-26T08:00');
    expect((await house.say('koordinator', 'saker')).text).toContain(
      'Samtalen ble foreslått 25. november kl. 12.30, men ikke besvart.',
    );
    await happens(house, 'rektor', { kind: 'talkDeclined' }, { talk: wished });
    expect((await house.say('koordinator', 'saker')).text).toContain('Tiden for samtalen passet ikke.');
  });

  it('is held by a call at once, without an hour proposed; where none was wished there is none to hold', async () => {
    const house = await begun({ talk: wished });
    const card = await house.act('koordinator', 'triage.open', { concern: ID });
    const said = card.card?.actions.find(({ title }) => title === 'Vi har snakket sammen');
    await house.act('koordinator', said?.verb ?? '', said?.data ?? {});
    expect((await concernIn(house)).talk?.state).toBe('held');
    await change(house, { talk: undefined });
    await house.act('koordinator', 'triage.held', { concern: ID });
    expect((await concernIn(house)).talk).toBeUndefined();
  });
});

describe('a wish to talk with the police contact', () => {
  const police = { with: 'police', how: 'phone', when: 'any', state: 'wished' } as const;

  it('is passed on with name, role and what it is about, once, and the reporter is told', async () => {
    const house = await begun({ talk: police });
    const card = await house.act('koordinator', 'triage.open', { concern: ID });
    expect(card.card?.actions[0]?.title).toBe('Send ønsket til politikontakten');
    house.sent();
    for (let n = 0; n < 2; n++) await house.act('koordinator', 'triage.passTalk', { concern: ID });
    const told = house.sent().filter(({ to }) => to === 'politi');
    expect(told.map(({ summary }) => summary)).toEqual(['Noen ønsker en samtale med deg']);
    expect(told[0]?.card.text).toContain(
      'rektor (Leder skole) ønsker en samtale med deg som politikontakt. Gjelder: En gruppe eller gjeng.',
    );
    expect(told[0]?.card.text).not.toContain(ID);
    expect(told[0]?.card.text).not.toContain('Rus');
    expect(await kindsOf(house)).toEqual(['sent', 'talkPassed']);
    expect((await concernIn(house)).history[1]?.told).toEqual([await house.personOf('rektor')]);
    expect((await house.act('politi', 'triage.open', { concern: ID })).refused).toBe('notAllowed');
    expect((await house.act('koordinator', 'triage.open', { concern: ID })).card?.actions[0]?.title).toBe(
      'Send videre',
    );
  });

  it('goes to a police contact who is not in Teams as a letter without name or matter', async () => {
    open = await municipality({}, { rektor: 'Leder skole' });
    await open.act('koordinator', 'people.roles', {
      text: 'Politikontakt; Pil Politi; pil@example.no',
      create: 'true',
    });
    await sent(open, { ...received, talk: police });
    open.mails();
    await open.act('koordinator', 'triage.passTalk', { concern: ID });
    const [mail] = open.mails();
    expect(mail?.to).toBe('pil');
    expect(JSON.stringify(mail?.letter)).not.toMatch(/rektor|gjeng|2026-48213/);
  });

  it('goes nowhere when nobody is the police contact, or it was never wished', async () => {
    open = await municipality({}, { rektor: 'Leder skole' });
    await sent(open, { ...received, talk: police });
    const heard = await open.act('koordinator', 'triage.passTalk', { concern: ID });
    expect(heard.text).toContain('Ingen har rollen politikontakt her');
    await change(open, { talk: { ...police, with: 'coordinator' } });
    await open.act('koordinator', 'triage.passTalk', { concern: ID });
    expect(await kindsOf(open)).toEqual(['sent']);
  });

  it('is untrue when the concern was closed before it left', async () => {
    const house = await begun({ talk: police });
    const person = await house.personOf('politi');
    const drawn = () => house.house.registry.views.get('triage.wish');
    expect(drawn()).toBeDefined();
    house.faulty((to) => (to === 'politi' ? { kind: 'later', code: '503', throttled: false } : undefined));
    await house.act('koordinator', 'triage.passTalk', { concern: ID });
    await change(house, { state: 'closed', ending: 'helped' });
    house.faulty(() => undefined);
    house.sent();
    await house.tick('2026-11-23T10:05');
    expect(house.sent().filter(({ to }) => to === 'politi')).toEqual([]);
    expect(person).toBeDefined();
  });
});
