// The way of a worry: is anyone in danger, each question in both modes, sent, how it stands, told, answered, and taken back.
import { EVENTS, type Concern, type ConcernEvent } from '../../src/domain/concern.ts';
import { dayOf, timeOfWall, wallOf } from '../../src/domain/calendar.ts';
import { keyOf } from '../../src/reading/read.ts';
import { tell } from '../../src/reading/concerns.ts';
import { queued } from '../../src/sending/queue.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { hostile } from '../hostile.ts';
import { CHANNEL, buttonOf, does, lay } from './tools.ts';

const GROUP = [
  { step: 'about', about: 'group' },
  { step: 'kind', topics: 'images,drugs', where: 'homes' },
  { step: 'grave', since: 'days', gravity: 'grave', urgency: 'today' },
  { step: 'tried', tried: 'talked,police', level: '3' },
  { step: 'talk', with: 'police', how: 'meet', when: 'afternoon' },
];
const FINE = 'Mange samles bak idrettshallen om kvelden *og* det er _knuste_ flasker\n# der';
const WORRIED = 'eier3';

export async function concern(house: TestHouse): Promise<void> {
  await typed(house);
  await answered(house);
  const id = await written(house);
  await told(house, id);
  await withdrawn(house);
}

async function typed(house: TestHouse): Promise<void> {
  for (const text of [`bekymring ${hostile(200)}`, 'jeg er redd for en gjeng']) {
    await house.say(WORRIED, text);
    await house.say(WORRIED, text, CHANNEL);
  }
  await house.say(WORRIED, 'bekymring', CHANNEL);
  await does(house, WORRIED, 'concern.begin', {});
  await does(house, WORRIED, 'concern.step', { step: 'about' });
  await does(house, WORRIED, 'concern.mine', {});
  await does(house, WORRIED, 'concern.discard', {});
}

async function steps(house: TestHouse, all: readonly object[] = GROUP): Promise<void> {
  for (const step of all) await does(house, WORRIED, 'concern.answer', step);
}

/** Without text, and about one person. */
async function answered(house: TestHouse): Promise<void> {
  await steps(house);
  for (const { step } of GROUP) await does(house, WORRIED, 'concern.step', { step });
  await does(house, WORRIED, 'concern.begin', {});
  await does(house, WORRIED, 'concern.resume', {});
  await does(house, WORRIED, 'concern.coarser', {});
  await does(house, WORRIED, 'concern.text', { text: hostile(500) });
  await does(house, WORRIED, 'concern.restart', {});
  await steps(house, [
    { step: 'about', about: 'person' },
    { step: 'grave', urgency: 'wait' },
    { step: 'tried', tried: 'nothing' },
    { step: 'talk', with: 'none' },
  ]);
  await does(house, WORRIED, 'concern.discard', {});
}

const assessment = (house: TestHouse) => ({
  done: '2026-10-01',
  responsible: 'Personvernombud',
  agreement: 'Arkivet 2026/77',
  by: 'id-1',
  at: house.now(),
});

/** With text: stopped, wondered about, kept and sent. */
async function written(house: TestHouse): Promise<Concern['id']> {
  const rules = await house.get('concernRules', 'rules');
  const key = keyOf(AREA, 'concernRules', 'rules');
  await lay(house, key, { ...(rules ?? { lines: [] }), assessment: assessment(house) });
  await steps(house);
  await does(house, WORRIED, 'concern.step', { step: 'text' });
  await house.act(WORRIED, 'concern.text', { text: 'ring 912 34 567' });
  await does(house, WORRIED, 'concern.text', { text: `Nummer 02013299903 ${FINE}` });
  await does(house, WORRIED, 'concern.text', { text: FINE });
  await does(house, WORRIED, 'concern.step', { step: 'text' });
  await does(house, WORRIED, 'concern.step', { step: 'summary' });
  const receipt = await does(house, WORRIED, 'concern.send', {});
  const { concern: id } = buttonOf(receipt, 'concern.show') as { concern: Concern['id'] };
  await does(house, WORRIED, 'concern.mine', {});
  await does(house, WORRIED, 'concern.show', { concern: id });
  await does(house, WORRIED, 'concern.written', { concern: id });
  if (rules) await lay(house, key, rules);
  return id;
}

/** Everything that may happen, told to everybody it may be told to, and answered. */
async function told(house: TestHouse, id: Concern['id']): Promise<void> {
  const people = await Promise.all(
    [WORRIED, 'koordinator', 'eier1', 'eier2'].map((who) => house.personOf(who)),
  );
  const [, by, holder, offered] = people;
  const start = await house.get('concern', id);
  if (!start || !by || !holder || !offered) throw new Error(`${id} is gone`);
  const talk = {
    with: 'police',
    how: 'meet',
    when: 'any',
    state: 'offered',
    day: dayOf(house.now()),
  } as const;
  const event = (kind: ConcernEvent['kind']): ConcernEvent => ({
    ...{ kind, at: house.now(), by, told: people, role: 'slt-koordinator' as never },
    ...(kind === 'routed' ? { route: 'barnevern', reason: 'dutyToReport' } : {}),
    ...(kind === 'asked' || kind === 'answered' ? { ask: 'still' } : {}),
    ...(kind === 'answered' ? { reply: 'yes' } : {}),
  });
  const history = [...EVENTS, 'asked'] as readonly ConcernEvent['kind'][];
  let now: Concern = {
    ...start,
    state: 'received',
    holder,
    offered: { to: [offered], at: house.now(), by },
    talk: { ...talk, start: timeOfWall(wallOf(house.now())) },
    followUp: dayOf(house.now()),
  };
  for (const kind of history) {
    now = { ...now, history: [...now.history, event(kind)] };
    await lay(house, keyOf(AREA, 'concern', id), now);
    await house.store.commit(TENANT, { send: tell(now, house.now()).map((one) => queued(AREA, one)) });
    await house.house.outbox.drain();
  }
  const asked = now.history.length - 1;
  await does(house, WORRIED, 'concern.show', { concern: id });
  await does(house, WORRIED, 'concern.question', { concern: id, event: asked });
  await does(house, WORRIED, 'concern.reply', { concern: id, event: asked, reply: 'unsure' });
  await does(house, WORRIED, 'concern.talkNo', { concern: id });
  await does(house, WORRIED, 'concern.talkYes', { concern: id });
  await does(house, WORRIED, 'concern.askWithdraw', { concern: id });
  await does(house, WORRIED, 'concern.withdraw', { concern: id });
}

async function withdrawn(house: TestHouse): Promise<void> {
  await steps(house);
  const receipt = await does(house, WORRIED, 'concern.send', {});
  const key = buttonOf(receipt, 'concern.show');
  await does(house, WORRIED, 'concern.askWithdraw', key);
  await does(house, WORRIED, 'concern.withdraw', key);
  await does(house, WORRIED, 'concern.show', key);
  await house.act(WORRIED, 'concern.send', {});
}
