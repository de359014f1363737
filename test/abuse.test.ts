// Whoever means harm, with a good token: malformed activities, deep and odd JSON, the same activity again and again. All are answered,
// nothing breaks, and nothing is written that may not be. `npm run abuse` does the first with ten thousand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attack, sendAll } from './abuse/attack.ts';
import { type Attacked, openAttacked } from './abuse/service.ts';
import { textsIn } from '../src/texts/index.ts';
import { RITA, message, press } from './teams/microsoft.ts';

let service: Attacked;
beforeAll(async () => {
  service = await openAttacked();
});
afterAll(() => service.close());

const OURS = [200, 400, 401, 403, 413, 501];
const MEGABYTE = 1024 * 1024;

const says = (over: object = {}): string =>
  JSON.stringify(message(service.microsoft.serviceUrl, { ...over }));
const presses = (verb: string, data: object, over: object = {}): string => {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return JSON.stringify(press(service.microsoft.serviceUrl, { value, ...over }));
};
const failures = () => service.lines.filter(({ text }) => text === 'a turn failed');

it('a thousand malformed activities are all answered, break nothing and leave no memory behind', async () => {
  const { statuses, broke, refused, grown, serves } = await attack(service, 1_000, 6);
  expect([...statuses.keys()].filter((status) => !OURS.includes(status))).toEqual([]);
  expect(broke).toEqual([]);
  expect(failures()).toEqual([]);
  expect(service.house.faults).toEqual([]);
  // Not only what is refused at the door: many reach the house.
  expect(statuses.get(200)).toBeGreaterThan(200);
  expect(grown).toBeLessThan(60 * MEGABYTE);
  expect(serves).toBe(true);

  const before = await service.everything();
  await sendAll(service, refused, () => undefined);
  expect(await service.everything()).toBe(before);
}, 120_000);

describe('a body of JSON that is', () => {
  const ODD: Readonly<Record<string, () => string>> = {
    'a hundred thousand levels deep': () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    'a hundred thousand levels deep, left open': () => '['.repeat(200_000),
    'a card with data thirty thousand levels deep': () =>
      presses('breakfast.show', { text: 'her' }).replace(
        '"her"',
        `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`,
      ),
    'a hundred thousand numbers': () =>
      presses('breakfast.show', { text: Array.from({ length: 100_000 }, () => 1) }),
    'a hundred thousand names': () =>
      presses('breakfast.show', Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`n${n}`, n]))),
    'a number larger than any': () => says().replace('"hjelp"', '1e999'),
    'the same name twice': () => says().replace('{', '{"type":"invoke","serviceUrl":"https://ond.example/",'),
    'a prototype': () =>
      presses('breakfast.show', {}).replace(
        '"data":{',
        '"data":{"__proto__":{"area":"x"},"constructor":{"prototype":{}},',
      ),
    'half a character': () => says({ text: '\ud83d' }),
    'half a character in a name': () => says({ from: { ...RITA, name: 'a\udc00' } }),
    'half a character in an id': () => says({ id: '\ud83d' }),
    'an id as long as a page': () => says({ id: 'a'.repeat(2_000) }),
    'a nothing in a text': () => says({ text: 'hjelp\u0000' }),
    'only a word': () => '"hjelp"',
    nothing: () => 'null',
  };
  it.each(Object.entries(ODD))('%s is answered, and the next is as before', async (_name, body) => {
    const { status } = await service.post(body());
    expect(OURS).toContain(status);
    expect(failures()).toEqual([]);
    expect(({} as { area?: unknown }).area).toBeUndefined();
    expect((await service.post(says({ text: 'hjelp' }))).status).toBe(200);
  });

  it.each([
    'a'.repeat(59_000),
    `${'('.repeat(29_000)} ${'1.'.repeat(15_000)}`,
    ' '.repeat(59_000),
    'å '.repeat(29_000),
  ])('a message as long as one may be is answered like any other', async (text) => {
    expect((await service.post(says({ text }))).status).toBe(200);
    expect((await service.post(says({ text: `innkall ${text}` }))).status).toBe(200);
    expect(failures()).toEqual([]);
  });
});

describe('the same activity again', () => {
  const session = 'frokost/2026-11-27';
  const answers = (answer: 'yes' | 'no', over: object = {}): string =>
    presses('breakfast.answer', { session, answer }, over);
  const answered = async (): Promise<string | undefined> => {
    const { person = '' } = (await service.house.get('aad', RITA.aadObjectId)) ?? {};
    return (await service.house.get('answer', `${session}/${person}`))?.answer;
  };

  it('a hundred times at once acts once, and not over what was done since', async () => {
    const yes = answers('yes', { id: 'ja-takk' });
    await service.post(yes);
    expect(await answered()).toBe('yes');
    await service.post(answers('no', { id: 'nei-likevel' }));
    const before = await service.everything();
    const times = Array.from({ length: 100 }, () => yes);
    await sendAll(service, times, () => undefined);
    expect(await service.everything()).toBe(before);
    expect(await answered()).toBe('no');
  });

  it('a message a hundred times at once is answered once', async () => {
    await service.house.house.outbox.drain();
    service.house.sent();
    const body = says({ id: 'samme-melding', text: 'hjelp' });
    const statuses: number[] = [];
    await sendAll(
      service,
      Array.from({ length: 100 }, () => body),
      (_body, status) => statuses.push(status),
    );
    await service.house.house.outbox.drain();
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(service.house.sent()).toHaveLength(1);
  });

  it('under a new id, as Teams sends it after half a minute, ends where the first did', async () => {
    await service.post(answers('yes'));
    expect(await answered()).toBe('yes');
    const before = await service.everything();
    expect((await service.post(answers('yes'))).status).toBe(200);
    expect(await service.everything()).toBe(before);
  });

  it('two days later, when it is no longer remembered, ends there as well', async () => {
    const body = answers('no', { id: 'gammel' });
    await service.post(body);
    expect(await answered()).toBe('no');
    const before = await service.everything();
    service.house.setClock('2026-11-26T09:00');
    await service.house.store.expire(service.house.now());
    expect((await service.post(body)).status).toBe(200);
    expect(await service.everything()).toBe(before);
  });

  it('about a meeting long gone is refused in words', async () => {
    const { text } = await service.post(
      presses('breakfast.answer', { session: 'frokost/2025-01-31', answer: 'yes' }),
    );
    expect(JSON.parse(text)).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: textsIn('nb').refusals.noLonger({}),
    });
  });

  it('of somebody else acts for the one who presses, whatever the card says', async () => {
    const rita = (await service.house.get('aad', RITA.aadObjectId))?.person ?? '';
    const other = { id: '29:annen', name: 'Annen', aadObjectId: '00000002-0000-4000-8000-000000000002' };
    await service.post(
      presses(
        'personal.language',
        { language: 'en', person: rita, actor: rita, aad: RITA.aadObjectId },
        { from: other },
      ),
    );
    const annen = (await service.house.get('aad', other.aadObjectId))?.person ?? '';
    expect((await service.house.get('person', annen))?.language).toBe('en');
    expect((await service.house.get('person', rita))?.language).not.toBe('en');
  });
});
