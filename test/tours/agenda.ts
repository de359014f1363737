// An agenda of hostile words: everything proposed, decided, ordered, sent and read that can be.
import { openDraw } from '../../src/draw.ts';
import { keyOf } from '../../src/reading/read.ts';
import { hostile, roleOf } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { buttonOf, buttons, does, lay } from './tools.ts';

const FORUM = 'sakforum';
const MEETING = `${FORUM}/2026-12-17`;
const AT = { forum: FORUM, session: MEETING };

export async function agenda(house: TestHouse): Promise<void> {
  await meets(house);
  await does(house, 'eier1', 'agenda.propose', { text: hostile(300) });
  await does(house, 'eier1', 'agenda.show', { text: FORUM });
  for (const n of [1, 2, 3, 4, 5, 6]) await proposes(house, n);
  await does(house, 'eier1', 'agenda.show', { text: FORUM });
  await decides(house);
  await orders(house);
  await goes(house);
  await page(house);
}

/** A forum that takes every kind of case, and its meeting with as much on it as there may be. */
async function meets(house: TestHouse): Promise<void> {
  const terms = ['present', 'consent', 'anonymous'];
  const group = await house.get('forum', 'gruppe');
  await lay(house, keyOf(AREA, 'forum', FORUM), {
    ...group,
    ...{ id: FORUM, name: `S ${hostile(70)}`, aliases: [FORUM], cases: { individual: terms, group: terms } },
  });
  const called = await Promise.all(['eier1', 'eier2', 'koordinator'].map((who) => house.personOf(who)));
  await lay(house, keyOf(AREA, 'meeting', MEETING), {
    ...{ id: MEETING, forum: FORUM, day: '2026-12-17', start: '09:00', end: '10:00', place: hostile(120) },
    ...{ link: 'https://teams.example/møte', theme: hostile(200), state: 'invited' },
    agenda: Array.from({ length: 12 }, (_, n) => `${n} ${hostile(190)}`),
    invitedAt: house.now(),
    invitees: called.map((person) => ({ person })),
  });
  for (const n of [1, 2, 3, 4, 5, 6, 7])
    await lay(house, keyOf(AREA, 'task', `${FORUM}/t${n}`), {
      ...{ id: `t${n}`, forum: FORUM, meeting: `${FORUM}/2026-11-05`, title: hostile(300), role: roleOf(1) },
      ...{ due: '2026-12-01', state: 'open', at: house.now() },
    });
}

async function proposes(house: TestHouse, n: number): Promise<void> {
  const form = await does(house, 'eier1', 'agenda.propose', { text: FORUM });
  const typed = { title: `${n} ${hostile(190)}`, minutes: '30' };
  const about = n === 1 ? { about: 'individual:present', confirmed: 'true' } : {};
  await does(house, 'eier1', 'agenda.add', { ...buttonOf(form, 'agenda.add'), ...typed, ...about });
  await house.act('eier1', 'agenda.add', { ...buttonOf(form, 'agenda.add'), title: 'ring 912 34 567' });
}

async function decides(house: TestHouse): Promise<void> {
  const desk = await does(house, 'koordinator', 'agenda.show', { text: FORUM });
  const [first, second, third, fourth] = buttons(desk, 'agenda.accept');
  await does(house, 'koordinator', 'agenda.accept', first ?? {});
  await does(house, 'koordinator', 'agenda.open', second ?? {});
  await does(house, 'koordinator', 'agenda.change', { ...second, title: hostile(200), accept: 'true' });
  await does(house, 'koordinator', 'agenda.postpone', second ?? {});
  await does(house, 'koordinator', 'agenda.open', second ?? {});
  await does(house, 'koordinator', 'agenda.accept', { ...second, fetch: true });
  await does(house, 'koordinator', 'agenda.postpone', third ?? {});
  const dropped = await does(house, 'koordinator', 'agenda.drop', { ...fourth, reason: hostile(300) });
  await does(house, 'koordinator', 'agenda.undo', buttonOf(dropped, 'agenda.undo'));
  await does(house, 'koordinator', 'agenda.drop', { ...fourth, why: 'noRoom', reason: hostile(300) });
}

async function orders(house: TestHouse): Promise<void> {
  const desk = await does(house, 'koordinator', 'agenda.desk', AT);
  const data = buttonOf(desk, 'agenda.order');
  const [first] = data['ids'] as readonly string[];
  await does(house, 'koordinator', 'agenda.order', {
    ...data,
    [`place.${first}`]: '3',
    [`minutes.${first}`]: '90',
  });
  await does(house, 'koordinator', 'agenda.desk', { ...AT, from: 10 });
}

/** The deadline, the warning, the agenda itself, and what the proposer hears. */
async function goes(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'agenda.send', AT);
  await house.tick('2026-12-07T09:01');
  await house.tick('2026-12-14T09:01');
  await house.tick('2026-12-15T09:01');
  await house.tick('2026-12-16T09:01');
}

async function page(house: TestHouse): Promise<void> {
  const area = await house.get('area', AREA);
  if (!area) throw new Error('no area');
  const draw = openDraw(
    { ...house.house, store: house.store, links: house.links },
    TENANT,
    area,
    house.now(),
  );
  await draw({ person: await house.personOf('koordinator') }, 'agenda.page', { meeting: MEETING });
  const input = { forum: FORUM, meeting: MEETING, item: 'fra-lenken', title: hostile(200) };
  await does(house, 'koordinator', 'agenda.add', input, { kind: 'link' });
  const mine = await does(house, 'eier1', 'agenda.show', { text: FORUM });
  await does(house, 'eier1', 'agenda.withdraw', buttonOf(mine, 'agenda.withdraw'));
}
