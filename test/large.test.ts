// Cards stay under what Teams carries also where a municipality is large and people are thorough: many roles, many members, a
// long agenda, two hundred pasted lines.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../src/dispatch.ts';
import { render } from '../src/cards.ts';
import { ROLE_LINES, SET_UP } from '../src/ops/demo-municipality.ts';
import { TENANT, type TestHouse, openHouse } from './house.ts';

/** Teams refuses messages over 28 kB. */
const LIMIT = 28_000;
const ROLES = 80;
const words = (length: number): string =>
  'Enhetsleder for oppvekst, læring og forebygging '.repeat(50).slice(0, length);
const roleName = (n: number): string => `${n} ${words(60)}`;
const lineOf = (n: number): string =>
  `${roleName(n)}; Fornavn Mellomnavn Etternavnsen ${n}; person${n}@lillevik.example`;

async function operate({ house, now }: TestHouse, verb: string, input: object): Promise<void> {
  const answer = await house.dispatch({
    actor: { kind: 'operator', tenant: TENANT },
    place: { kind: 'operator' },
    verb,
    input,
    now: now(),
  });
  expect(answer.refused).toBeUndefined();
}

/** The bytes of the largest card that `verb` answers the coordinator with. */
async function bytes(house: TestHouse, verb: string, input: object): Promise<number> {
  const answer: Answer = await house.house.dispatch({
    actor: {
      kind: 'person',
      tenant: TENANT,
      person: await house.personOf('koordinator'),
      founder: true,
    },
    place: { kind: 'private' },
    verb,
    input,
    now: house.now(),
  });
  expect(answer.refused).toBeUndefined();
  return Math.max(...answer.drawings.map((drawing) => sizeOf(render(drawing, answer.language))));
}

const sizeOf = (json: object): number => Buffer.byteLength(JSON.stringify(json));
const sentSizes = (house: TestHouse): readonly number[] => house.sent().map(({ card }) => sizeOf(card.json));

describe('a large municipality', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse({ preset: 'jevnaker' });
    const text = Array.from({ length: ROLES }, (_, n) => lineOf(n)).join('\n');
    await house.act('koordinator', 'people.roles', { text, create: 'true' });
    const roles = (await house.list('role')).map(({ id }) => id);
    const [forum] = (await house.list('forum')).filter(({ value }) => value.type === 'meeting');
    if (!forum) throw new Error('the preset has no meeting');
    const big = (n: number) => ({
      ...forum.value,
      id: `stor-${n}`,
      name: `Forum ${n} ${words(40)}`,
      members: roles,
    });
    const forums = Array.from({ length: 20 }, (_, n) => ({ ...big(n), aliases: [`stor${n}`] }));
    const nothing = { roles: [], measures: [], routines: [] };
    await operate(house, 'setup.load', { name: 'Storvik', language: 'nb', forums, ...nothing });
  });
  afterAll(() => house.close());

  const draft = async (): Promise<unknown> => {
    const { card } = await house.act('koordinator', 'meeting.invite', { text: 'stor0 10.12. kl 9–10' });
    const button = card?.actions.find(({ verb }) => verb === 'meeting.change');
    return (button?.data as { draft?: string } | undefined)?.draft;
  };

  it('shows its roles', async () => {
    expect(await bytes(house, 'people.roles', { text: '' })).toBeLessThan(LIMIT);
  });

  it('gets back two hundred lines that could not be read', async () => {
    const text = Array.from({ length: 200 }, (_, n) => `${n} ${words(90)}`).join('\n');
    expect(await bytes(house, 'people.roles', { text })).toBeLessThan(LIMIT);
  });

  it('has pasted a hundred and fifty lines', async () => {
    const text = Array.from({ length: 150 }, (_, n) => lineOf(n % ROLES)).join('\n');
    expect(await bytes(house, 'people.roles', { text })).toBeLessThan(LIMIT);
  });

  it('is asked which of twenty forums, after a long message', async () => {
    expect(await bytes(house, 'meeting.invite', { text: words(1000) })).toBeLessThan(LIMIT);
  });

  it('calls eighty members to a meeting with twenty items, and counts their answers', async () => {
    const id = await draft();
    const agenda = Array.from({ length: 20 }, (_, n) => `${n} ${words(190)}`).join('\n');
    const times = { day: '2026-12-10', start: '09:00', end: '10:00', place: words(120), theme: words(200) };
    expect(await bytes(house, 'meeting.edit', { draft: id, ...times, agenda })).toBeLessThan(LIMIT);
    expect(await bytes(house, 'meeting.change', { draft: id })).toBeLessThan(LIMIT);
    expect(await bytes(house, 'meeting.send', { draft: id })).toBeLessThan(LIMIT);
    await house.tick('2026-11-23T08:05');
    const sizes = sentSizes(house);
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(LIMIT);
  });

  it.each([
    ['plan.show', {}],
    ['wheel.show', {}],
    ['measure.mine', {}],
    ['measures.list', {}],
    ['round.overview', {}],
    ['waiting.show', {}],
    ['setup.start', {}],
    ['house.help', {}],
    ['house.help', { group: 'plans' }],
  ])('%s', async (verb, input) => {
    expect(await bytes(house, verb, input)).toBeLessThan(LIMIT);
  });

  it('chooses a routine’s role among all', async () => {
    const [routine] = await house.list('routine');
    expect(await bytes(house, 'wheel.settings', { routine: routine?.id })).toBeLessThan(LIMIT);
  });

  it('asks who a stranger is, when many have the same name', async () => {
    await house.meets('fremmed', 'fremmed@example.no', 'Fornavn Etternavnsen');
    house.sent();
    await house.tick('2026-11-24T09:01');
    expect(Math.max(...sentSizes(house))).toBeLessThan(LIMIT);
  });
});

it('the municipality of the demo shows its roles', async () => {
  const house = await openHouse();
  try {
    await house.meets('koordinator');
    await operate(house, 'setup.load', SET_UP);
    await operate(house, 'people.roles', { text: ROLE_LINES });
    await operate(house, 'people.roles', { text: 'SLT-koordinator; koordinator; koordinator@example.no' });
    expect(await bytes(house, 'people.roles', { text: '' })).toBeLessThan(LIMIT);
  } finally {
    await house.close();
  }
});
