// Triage: what waits for the coordinator, one concern opened in every state, asked about, talked of, followed up and read; what a member
// of a forum sees, and what the clock reminds of.
import { addDays, dayOf, nextWorkday } from '../../src/domain/calendar.ts';
import { type Concern, EVENTS, type ConcernId } from '../../src/domain/concern.ts';
import { keyOf } from '../../src/reading/read.ts';
import { openVault } from '../../src/vault.ts';
import { hostile } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { buttonOf, does, lay } from './tools.ts';

const ID = '2028-48213' as ConcernId;
const of = { concern: ID };
const KEY = new Uint8Array(32).fill(9);

export async function triage(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'triage.list', {});
  await does(house, 'eier1', 'triage.list', {});
  const before = await house.get('concernRules', 'rules');
  const by = await house.personOf('koordinator');
  const assessment = { done: '2026-01-01', responsible: 'ombud', agreement: 'sak 1', by, at: house.now() };
  await lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines: [], ...before, assessment });
  await police(house);
  await received(house);
  await talked(house);
  await read(house);
  await listed(house);
  await reminded(house);
}

async function police(house: TestHouse): Promise<void> {
  const holders = [{ person: await house.personOf('eier2') }];
  const role = { id: 'politikontakt', name: hostile(120), aliases: [], holders, deputies: [] };
  await lay(house, keyOf(AREA, 'role', role.id), role);
}

async function put(house: TestHouse, more: Partial<Concern> = {}, id = ID): Promise<void> {
  const by = await house.personOf('eier1');
  const usual: Concern = {
    ...{ id, by, at: house.now(), holder: by, state: 'new' },
    answers: {
      ...{ about: 'group', topics: ['drugs', 'violence', 'hate'], where: 'school', since: 'weeks' },
      ...{ gravity: 'grave', urgency: 'today', tried: ['talked', 'schoolTeam'], level: '2' },
    } as Concern['answers'],
    talk: { with: 'police', how: 'phone', when: 'any', state: 'wished' },
    history: [{ kind: 'sent', at: house.now(), by }],
  };
  await lay(house, keyOf(AREA, 'concern', id), { ...usual, ...more });
  await house.store.commit(TENANT, { wakeAt: [{ area: AREA, at: house.now() }] });
}

async function received(house: TestHouse): Promise<void> {
  await put(house);
  const list = await does(house, 'koordinator', 'triage.list', {});
  await does(house, 'koordinator', 'triage.open', buttonOf(list, 'triage.open'));
  await does(house, 'koordinator', 'triage.receive', of);
  await does(house, 'koordinator', 'triage.receive', of);
  await does(house, 'koordinator', 'triage.passTalk', of);
  await does(house, 'koordinator', 'triage.ask', of);
  await does(house, 'koordinator', 'triage.ask', { ...of, ask: 'still' });
  await does(house, 'koordinator', 'triage.ask', {
    ...of,
    ask: 'own',
    text: 'Ser dere de samme hver kveld?',
  });
  await house.act('koordinator', 'triage.ask', { ...of, ask: 'own', text: 'ring 912 34 567' });
  await does(house, 'koordinator', 'triage.follow', of);
  const day = addDays(dayOf(house.now()), 20);
  await does(house, 'koordinator', 'triage.follow', { ...of, day });
  await house.act('koordinator', 'triage.follow', { ...of, day: '2020-01-01' });
  await house.act('eier3', 'triage.open', of);
}

/** Proposed, agreed, passed and held. */
async function talked(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'triage.talk', of);
  const day = nextWorkday(addDays(dayOf(house.now()), 2), (await house.get('area', AREA))?.closed ?? []);
  await does(house, 'koordinator', 'triage.talk', { ...of, day, start: '23:30', how: 'teams' });
  await house.act('koordinator', 'triage.talk', { ...of, day: '2020-01-01', start: '23:30' });
  const { talk, history } = (await house.get('concern', ID)) as Concern;
  const agreed = { kind: 'talkAgreed' as const, at: house.now(), by: await house.personOf('eier1') };
  await put(house, {
    ...{ state: 'received', followUp: day, history: [...history, agreed] },
    talk: { ...talk, state: 'agreed' } as NonNullable<Concern['talk']>,
  });
  await house.tick(`${day}T09:01`);
  const { person } = (await house.get('aad', 'koordinator')) ?? {};
  for (const { id } of (await house.list('notice', `${person}/${day}/${AREA}/concern/`)).slice(0, 2))
    await does(house, 'koordinator', 'house.open', { notice: id });
  house.setClock(`${day}T23:45`);
  await does(house, 'koordinator', 'triage.open', of);
  await does(house, 'koordinator', 'triage.held', of);
}

async function read(house: TestHouse): Promise<void> {
  const vault = openVault([KEY]).in(TENANT, AREA);
  const keep = async (field: string, text: string, key = vault): Promise<void> =>
    lay(house, keyOf(AREA, 'sealed', `${ID}/${field}`), { text: await key.seal({ id: ID, field }, text) });
  await does(house, 'koordinator', 'triage.text', { concern: await person(house) });
  await keep('text', hostile(4000));
  await does(house, 'koordinator', 'triage.text', of);
  await keep('text', hostile(4000), openVault([new Uint8Array(32).fill(3)]).in(TENANT, AREA));
  await does(house, 'koordinator', 'triage.text', of);
}

/** About one person, with everything that may have happened, closed and not yet archived. */
async function person(house: TestHouse): Promise<ConcernId> {
  const id = '2028-48214' as ConcernId;
  const by = await house.personOf('eier1');
  const history = [...EVENTS, ...EVENTS].map((kind) => ({
    ...{ kind, at: house.now(), by },
    ...(kind === 'routed'
      ? { route: 'fagteam' as const, reason: 'rightPlace' as const, role: 'politikontakt' }
      : {}),
    ...(kind === 'answered' ? { reply: 'yes' as const } : {}),
    ...(kind === 'asked' ? { ask: 'consent' as const } : {}),
  }));
  const answers = { about: 'person', urgency: 'week', tried: [] } as const;
  await put(house, { answers: { ...answers, tried: [] }, history, hasText: true, state: 'received' }, id);
  for (const verb of ['triage.open', 'triage.more', 'triage.ask'])
    await does(house, 'koordinator', verb, { concern: id });
  await put(house, { answers: { ...answers, tried: [] }, history, state: 'closed', ending: 'helped' }, id);
  await does(house, 'koordinator', 'triage.open', { concern: id });
  await does(house, 'koordinator', 'triage.receive', { concern: id });
  return id;
}

async function listed(house: TestHouse): Promise<void> {
  const by = await house.personOf('eier1');
  const waits: readonly Partial<Concern>[] = [
    { state: 'received', history: [{ kind: 'answered', at: house.now(), by }] },
    { state: 'received', history: [{ kind: 'talkDeclined', at: house.now(), by }] },
    { state: 'received', history: [{ kind: 'declined', at: house.now(), by }] },
    { state: 'received', offered: { to: [by], at: house.now(), by } },
    { state: 'received', followUp: dayOf(house.now()) },
    { answers: { about: 'milieu', urgency: 'wait', tried: [] } },
  ];
  const many = Array.from({ length: 15 }, (_, n) => waits[n % waits.length] ?? {});
  for (const [n, one] of many.entries()) await put(house, one, `2028-${30_000 + n}` as ConcernId);
  const first = await does(house, 'koordinator', 'triage.list', {});
  await does(house, 'koordinator', 'triage.list', buttonOf(first, 'triage.list'));
  await does(house, 'koordinator', 'waiting.show', {});
  const forum = 'gruppe' as never;
  const item = { id: 'h-1', forum, title: hostile(200), state: 'accepted', at: house.now() };
  await lay(house, keyOf(AREA, 'item', 'gruppe/h-1'), item);
  const sent = { kind: 'routed' as const, at: house.now(), by, forum, item: 'gruppe/h-1' };
  await put(house, { state: 'received', history: [sent] });
  await does(house, 'eier1', 'triage.list', {});
}

/** What has not been received comes back, and then goes, so that the days after are as they were. */
async function reminded(house: TestHouse): Promise<void> {
  const days = [1, 2, 3, 4].map((n) => addDays(dayOf(house.now()), n));
  for (const day of days) await house.tick(`${day}T09:01`);
  for (const { id } of await house.list('concern'))
    await house.store.erase(TENANT, { keys: [keyOf(AREA, 'concern', id)], lanes: [], messages: [] });
}
