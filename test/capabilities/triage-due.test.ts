import { afterEach, describe, expect, it } from '@jest/globals';
import type { Day } from '../../src/domain/calendar.ts';
import type { Concern } from '../../src/domain/concern.ts';
import { triage } from '../../src/texts/triage.ts';
import { AREA, type TestHouse, openHouse } from '../house.ts';
import { ID, change, happens, municipality, sent } from './triage-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

async function begun(more: Parameters<typeof sent>[1] = {}): Promise<TestHouse> {
  open = await municipality();
  await sent(open, more);
  return open;
}

const SUMMARIES: readonly string[] = [...new Set(Object.values(triage.nb.summary))];

/** What was told of concerns since last, to whom: as a card of its own, or as a line on the card of the day. */
const told = (house: TestHouse): readonly string[] =>
  house
    .sent()
    .flatMap(({ to, summary, card }) =>
      SUMMARIES.filter((one) => [summary, ...card.text.split('\n')].includes(one)).map(
        (one) => `${to}: ${one}`,
      ),
    )
    .toSorted();

async function through(house: TestHouse, days: readonly string[]): Promise<readonly string[]> {
  const heard: string[] = [];
  for (const day of days) {
    await house.tick(day.includes('T') ? day : `${day}T09:00`);
    heard.push(...told(house).map((line) => `${day} ${line}`));
  }
  return heard;
}

const received = { state: 'received' as const, followUp: '2026-12-07' as Day };

describe('a concern nobody has received', () => {
  it('comes back on the card of the day: to the coordinator, then to the deputy too, until somebody has', async () => {
    const house = await begun();
    expect(await through(house, ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-30'])).toEqual([
      '2026-11-24 koordinator: En henvendelse venter på deg',
      '2026-11-25 koordinator: En henvendelse venter fortsatt',
      '2026-11-25 vara: En henvendelse venter fortsatt',
      ...['koordinator', 'vara'].map((who) => expect.stringMatching(new RegExp(`^2026-11-30 ${who}: `))),
    ]);
    await house.act('vara', 'triage.receive', { concern: ID });
    house.sent();
    expect(await through(house, ['2026-12-07T08:00'])).toEqual([]);
  });

  it('that is urgent comes back to both after two working hours, by itself and at once', async () => {
    const house = await begun({ answers: { urgency: 'today' } });
    await house.act('koordinator', 'personal.pause', { day: '2026-12-01' });
    house.sent();
    expect(await through(house, ['2026-11-23T11:59', '2026-11-23T12:00'])).toEqual([
      '2026-11-23T12:00 koordinator: En henvendelse som haster, venter på deg',
      '2026-11-23T12:00 vara: En henvendelse som haster, venter på deg',
    ]);
    const card = await house.press('vara', 'Åpne');
    expect(card.text).toContain('Haster, og ingen har tatt imot den');
    await house.press('vara', 'Ta imot');
    house.sent();
    expect(await through(house, ['2026-11-24', '2026-11-25'])).toEqual([
      '2026-11-24 vara: En henvendelse venter på svar fra deg',
    ]);
  });

  it('is owed the answer that was promised, until the reporter hears more than that it was received', async () => {
    const house = await begun({ answers: { urgency: 'week' } });
    expect((await house.say('koordinator', 'saker')).text).toContain('Svar er lovet senest onsdag 25. nov');
    await house.act('koordinator', 'triage.receive', { concern: ID });
    house.sent();
    expect(await through(house, ['2026-11-24', '2026-11-25'])).toEqual([
      '2026-11-25 koordinator: En henvendelse venter på svar fra deg',
    ]);
    const saker = async () => (await house.say('koordinator', 'saker')).text;
    expect(await saker()).toContain('Én venter på deg');
    expect(await saker()).toContain('Svar er lovet senest i dag.');
    house.setClock('2026-11-26T07:55');
    expect(await saker()).toContain('Svar var lovet senest onsdag 25. november');
    await house.act('koordinator', 'triage.ask', { concern: ID, ask: 'still' });
    expect(await saker()).toContain('Ingen venter på deg');
    expect(await saker()).not.toContain('lovet');
  });

  it('after a stop is told of once, as it is then', async () => {
    const house = await begun();
    const heard = await through(house, ['2026-11-27T10:00']);
    expect(heard.map((line) => line.slice('2026-11-27T10:00 '.length))).toEqual([
      'koordinator: En henvendelse venter fortsatt',
      'vara: En henvendelse venter fortsatt',
    ]);
  });

  it('says nothing of what it is about, neither on the card nor on the lock screen', async () => {
    const house = await begun({ text: 'Noen selger ved undergangen.' });
    await house.tick('2026-11-25T09:00');
    const cards = house.sent();
    expect(JSON.stringify(cards)).not.toMatch(/undergangen|gjeng|Rus|rektor/);
    expect(cards.every(({ summary }) => !summary.includes('2026-'))).toBe(true);
  });

  it('is told a deputy who is not in Teams by a letter without its number', async () => {
    open = await openHouse({ now: '2026-11-23T10:00', preset: 'krad' });
    await open.act('koordinator', 'people.roles', {
      text: 'SLT-koordinator; Vera Vara; vera@example.no; stedfortreder',
    });
    open.mails();
    await sent(open, {}, 'koordinator');
    await open.tick('2026-11-25T09:01');
    const mail = open.mails().find(({ to }) => to === 'vera');
    expect(mail?.letter.subject).toContain('En henvendelse venter fortsatt');
    expect(JSON.stringify(mail?.letter)).not.toMatch(/2026-48213|gjeng/);
  });
});

describe('a question without an answer', () => {
  it('is told to the reporter after five working days, then to the coordinator, and to nobody once answered', async () => {
    const house = await begun(received);
    await happens(house, 'koordinator', { kind: 'asked', ask: 'call' });
    expect(await through(house, ['2026-11-30', '2026-12-01', '2026-12-02'])).toEqual([
      '2026-11-30 rektor: Noen venter på svar fra deg',
      '2026-12-02 koordinator: Et spørsmål er ikke besvart',
    ]);
    await happens(house, 'koordinator', { kind: 'asked', ask: 'several' });
    await happens(house, 'rektor', { kind: 'answered', ask: 'several', reply: 'no' });
    expect(await through(house, ['2026-12-04', '2026-12-09T08:00'])).not.toContainEqual(
      expect.stringContaining('rektor'),
    );
  });
});

describe('the day of follow-up', () => {
  it('is told to holder and coordinator, then each week until it is moved', async () => {
    const house = await begun(received);
    await change(house, { holder: await house.personOf('nav') });
    await happens(house, 'nav', { kind: 'accepted' });
    expect(await through(house, ['2026-12-04', '2026-12-07', '2026-12-08', '2026-12-14'])).toEqual([
      ...['koordinator', 'nav'].map((who) => `2026-12-07 ${who}: En henvendelse skal følges opp i dag`),
      ...['koordinator', 'nav'].map((who) => expect.stringMatching(new RegExp(`^2026-12-14 ${who}: `))),
    ]);
    await house.act('nav', 'triage.follow', { concern: ID, day: '2027-02-01' });
    house.sent();
    expect(await through(house, ['2026-12-21', '2026-12-28', '2027-01-29'])).toEqual([]);
  });

  it('is told to the coordinator alone while the reporter holds the baton, and to nobody once closed', async () => {
    const house = await begun(received);
    expect(await through(house, ['2026-12-07'])).toEqual([
      expect.stringMatching(/^2026-12-07 koordinator: /),
    ]);
    await change(house, { state: 'closed', ending: 'helped' });
    expect(await through(house, ['2026-12-14'])).toEqual([]);
  });
});

describe('a talk that is agreed', () => {
  const talk = {
    with: 'coordinator',
    how: 'phone',
    when: 'any',
    day: '2026-11-25',
    start: '12:30',
    state: 'agreed',
  } as Concern['talk'];

  it('is told to both that morning, with the hour, unless it has been moved', async () => {
    const house = await begun(received);
    await happens(house, 'rektor', { kind: 'talkAgreed' }, { talk });
    await house.tick('2026-11-25T09:00');
    const cards = house.sent().filter(({ card }) => card.text.includes(ID));
    expect(cards.map(({ to }) => to).toSorted()).toEqual(['koordinator', 'rektor']);
    for (const { card } of cards) expect(card.text).toContain('25. november kl. 12.30. På telefon.');
    const verbs = cards.map(({ to, card }) => [to, card.actions.map(({ verb }) => verb)]);
    expect(Object.fromEntries(verbs)).toMatchObject({
      rektor: ['concern.show'],
      koordinator: ['triage.open'],
    });
  });

  it('and proposed anew before then is not told of', async () => {
    const house = await begun(received);
    await happens(house, 'rektor', { kind: 'talkAgreed' }, { talk });
    await change(house, { talk: { ...talk, state: 'offered' } as Concern['talk'] });
    expect(await through(house, ['2026-11-25'])).toEqual([]);
  });
});

describe('a word in the queue', () => {
  it('is never shown to one who no longer coordinates', async () => {
    const house = await begun({ answers: { urgency: 'today' } });
    const person = await house.personOf('vara');
    house.faulty((to) => (to === 'vara' ? { kind: 'later', code: '503', throttled: false } : undefined));
    await house.tick('2026-11-23T12:00');
    await house.act('koordinator', 'people.remove', { role: 'slt-koordinator', person, as: 'deputy' });
    house.faulty(() => undefined);
    house.sent();
    await house.tick('2026-11-23T12:10');
    expect(house.sent().filter(({ to, card }) => to === 'vara' && card.text.includes(ID))).toEqual([]);
    expect(await house.get('area', AREA)).toBeDefined();
  });
});
