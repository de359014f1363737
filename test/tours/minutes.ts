// Part of the tour: minutes of hostile words are written, sent back, approved, corrected and filed; their tasks are answered; the
// log is read.
import { addDays, dayOf, nextWorkday, previousWorkday } from '../../src/domain/calendar.ts';
import { openDraw } from '../../src/draw.ts';
import { keyOf } from '../../src/reading/read.ts';
import { hostile, personName, roleOf } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { type Answered, buttonOf, buttons, does, lastButton, lay } from './tools.ts';

const FORUM = 'referatgruppe';
const line = (length: number): string => hostile(length).replaceAll('\n', ' ');

export async function minutes(house: TestHouse): Promise<void> {
  const [last, before, first] = await held(house);
  if (!last || !before || !first) throw new Error('no meetings');
  await house.tick(`${nextWorkday(addDays(dayOf(house.now()), 1))}T09:01`);
  await does(house, 'koordinator', 'minutes.write', { text: hostile(150) });
  await does(house, 'koordinator', 'minutes.write', { text: FORUM });
  await does(house, 'eier2', 'minutes.write', { text: FORUM });
  await does(house, 'koordinator', 'minutes.none', { meeting: first });
  await reminded(house);
  await writing(house, last);
  await approval(house, last);
  await after(house, last);
  await tasks(house);
  await does(house, 'koordinator', 'minutes.log', {});
  await does(house, 'koordinator', 'minutes.log', { text: FORUM });
  await does(house, 'ansatt', 'minutes.log', { text: hostile(100) });
}

/** A group of hostile words has met three times, with everybody invited. */
async function held(house: TestHouse): Promise<readonly string[]> {
  const base = await house.get('forum', 'gruppe');
  const names = { id: FORUM, name: `R ${hostile(70)}`, aliases: [FORUM], agenda: [line(200), hostile(200)] };
  const roles = { chair: roleOf(1), members: [1, 2, 3].map(roleOf), convener: 'slt-koordinator' };
  await lay(house, keyOf(AREA, 'forum', FORUM), { ...base, ...names, ...roles });
  const whos = ['koordinator', 'eier1', 'eier2', 'eier3'];
  const invitees = await Promise.all(
    whos.map(async (who, n) => ({ person: await house.personOf(who), role: roleOf(1 + (n % 3)) })),
  );
  const today = previousWorkday(addDays(dayOf(house.now()), -1));
  const days = [today, addDays(today, -7), addDays(today, -14)];
  const agenda = Array.from({ length: 12 }, (_, n) => `${n} ${line(190)}`);
  for (const day of days)
    await lay(house, keyOf(AREA, 'meeting', `${FORUM}/${day}`), {
      ...{ id: `${FORUM}/${day}`, forum: FORUM, day, start: '09:00', end: '10:00', place: hostile(120) },
      ...{ agenda, state: 'invited', invitees },
    });
  return days.map((day) => `${FORUM}/${day}`);
}

/** Whoever writes is reminded; the card of the day opens it. */
async function reminded(house: TestHouse): Promise<void> {
  let day = dayOf(house.now());
  for (let n = 0; n < 3; n++) {
    day = nextWorkday(addDays(day, 1));
    await house.tick(`${day}T09:01`);
  }
  const notices = await house.list('notice', `${await house.personOf('koordinator')}/`);
  const ask = notices.filter(({ value }) => value.view === 'minutes.ask').at(-1);
  await does(house, 'koordinator', 'house.open', { notice: ask?.id });
}

async function writing(house: TestHouse, meeting: string): Promise<void> {
  const key = { meeting };
  const all = await does(house, 'koordinator', 'minutes.begin', key);
  await does(house, 'koordinator', 'minutes.begin', lastButton(all, 'minutes.begin'));
  for (const open of buttons(all, 'minutes.item'))
    await fill(house, await does(house, 'koordinator', 'minutes.item', open));
  const form = await does(house, 'koordinator', 'minutes.item', buttonOf(all, 'minutes.item'));
  const old = { ...lastButton(form, 'minutes.save'), mark: '', said: hostile(1999) };
  await does(house, 'koordinator', 'minutes.save', old);
  const fresh = await does(house, 'koordinator', 'minutes.new', key);
  const typed = { title: line(200), said: hostile(2000), decision: hostile(1000) };
  const kept = await does(house, 'koordinator', 'minutes.save', {
    ...buttonOf(fresh, 'minutes.save'),
    ...typed,
  });
  await does(house, 'koordinator', 'minutes.save', lastButton(kept, 'minutes.save'));
  await house.act('koordinator', 'minutes.save', {
    ...buttonOf(form, 'minutes.save'),
    said: 'ring 912 34 567',
  });
  await house.act('koordinator', 'minutes.save', { ...buttonOf(form, 'minutes.save'), task: 'Uten rolle' });
  const there = await does(house, 'koordinator', 'minutes.attending', key);
  const present = await house.personOf('eier1');
  const ticked = { ...buttonOf(there, 'minutes.attended'), present, others: line(160) };
  await does(house, 'koordinator', 'minutes.attended', ticked);
  await does(house, 'koordinator', 'minutes.attending', key);
}

/** All that fits in an item, with as many tasks as it holds. */
async function fill(house: TestHouse, form: Answered): Promise<void> {
  const typed = { said: hostile(2000), decision: hostile(1000) };
  let card = form;
  for (let n = 1; n <= 5; n++) {
    const task = { task: `${n} ${line(290)}`, role: roleOf(1 + (n % 3)), due: '2028-01-20' };
    const data = { ...buttonOf(card, 'minutes.save'), go: 'stay', drop: undefined };
    card = await does(house, 'koordinator', 'minutes.save', { ...data, ...typed, ...task });
  }
  const drop = buttons(card, 'minutes.save').find(({ drop: one }) => one !== undefined);
  await does(house, 'koordinator', 'minutes.save', { ...typed, ...drop });
}

async function approval(house: TestHouse, meeting: string): Promise<void> {
  const key = { meeting };
  const draft = await does(house, 'koordinator', 'minutes.open', key);
  await does(house, 'koordinator', 'minutes.open', lastButton(draft, 'minutes.open'));
  await does(house, 'koordinator', 'minutes.submit', key);
  await house.act('koordinator', 'minutes.save', { ...key, entry: 'x', mark: '', go: 'done' });
  await does(house, 'eier1', 'minutes.open', key);
  await does(house, 'eier1', 'minutes.return', { ...key, text: hostile(1000) });
  await does(house, 'koordinator', 'minutes.begin', key);
  await house.tick(`${dayOf(house.now())}T11:00`);
  await does(house, 'koordinator', 'minutes.submit', key);
  await does(house, 'koordinator', 'minutes.reopen', key);
  await house.tick(`${dayOf(house.now())}T12:00`);
  await does(house, 'koordinator', 'minutes.submit', key);
  await does(house, 'eier1', 'minutes.approve', key);
}

async function after(house: TestHouse, meeting: string): Promise<void> {
  const key = { meeting };
  for (let n = 0; n < 4; n++) {
    await does(house, 'koordinator', 'minutes.add', { ...key, text: hostile(999 - n) });
    await house.tick(`${dayOf(house.now())}T13:0${n}`);
  }
  await does(house, 'koordinator', 'minutes.filed', key);
  await does(house, 'koordinator', 'minutes.filed', { ...key, filed: false });
  await house.act('koordinator', 'minutes.new', key);
  await does(house, 'eier3', 'minutes.open', key);
  await does(house, 'eier2', 'minutes.write', { text: FORUM });
  const area = await house.get('area', AREA);
  if (!area) throw new Error('no area');
  const draw = openDraw(house.house, TENANT, area, house.now());
  await draw({ person: await house.personOf('eier1') }, 'minutes.show', key);
  const [task] = await house.list('task', `${FORUM}/`);
  const which = { forum: FORUM, task: task?.value.id };
  await draw({ person: await house.personOf('koordinator') }, 'task.show', which);
}

async function tasks(house: TestHouse): Promise<void> {
  await house.tick(`${nextWorkday(addDays(dayOf(house.now()), 1))}T09:01`);
  const mine = await does(house, 'eier1', 'task.mine', {});
  await does(house, 'eier1', 'task.mine', { from: 5 });
  const one = await does(house, 'eier1', 'task.open', buttonOf(mine, 'task.open'));
  const told = buttonOf(one, 'task.done');
  await does(house, 'eier1', 'task.notYet', { ...told, note: hostile(500) });
  await house.act('eier1', 'task.drop', told);
  await does(house, 'eier1', 'task.drop', { ...told, note: hostile(499) });
  await does(house, 'eier1', 'task.reopen', told);
  await does(house, 'eier1', 'task.done', told);
  await house.meets('ansatt', 'ansatt@example.no', personName('ansatt'));
  await does(house, 'ansatt', 'task.mine', {});
}
