// How often, in hostile words: read, asked about, kept; dates proposed, mistyped and set; a forum's settings.
import { keyOf } from '../../src/reading/read.ts';
import { hostile } from '../hostile.ts';
import { AREA, type TestHouse } from '../house.ts';
import { buttonOf, buttons, does, lay } from './tools.ts';

const FORUM = 'rytme';
const HOURS = { start: '09:00', end: '10:30' };

export async function cadence(house: TestHouse): Promise<void> {
  await meets(house);
  await words(house);
  await dates(house);
  await habits(house);
  await who(house);
}

/** Two forums that meet together, with as much to be said of them as there may be. */
async function meets(house: TestHouse): Promise<void> {
  const group = await house.get('forum', 'gruppe');
  const forum = { ...group, cadence: { kind: 'count', times: 4, atMost: 30, bound: 'exact', per: 'year' } };
  const more = { monthsOff: [1, 7], level: 'koordinerende', frequency: hostile(200) };
  const other = { id: 'rytmisk', name: `T ${hostile(70)}`, aliases: ['rytmisk'] };
  await lay(house, keyOf(AREA, 'forum', 'rytmisk'), { ...forum, ...more, ...other });
  await lay(house, keyOf(AREA, 'forum', FORUM), {
    ...{ ...forum, ...more, id: FORUM, name: `R ${hostile(70)}`, aliases: [FORUM] },
    joint: { n: 2, with: 'rytmisk' },
  });
}

async function words(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'cadence.show', { text: '' });
  await does(house, 'koordinator', 'cadence.show', { text: hostile(200) });
  await does(house, 'ansatt', 'cadence.show', { text: '' });
  await does(house, 'koordinator', 'cadence.show', { text: FORUM });
  await does(house, 'koordinator', 'cadence.show', { text: `${FORUM} ${hostile(400)}` });
  const unread = await does(house, 'koordinator', 'cadence.read', { forum: FORUM, words: hostile(200) });
  await does(house, 'koordinator', 'cadence.keep', buttonOf(unread, 'cadence.keep'));
  const two = await does(house, 'koordinator', 'cadence.read', { forum: FORUM, words: 'hver fjerde søndag' });
  await does(house, 'koordinator', 'cadence.set', buttons(two, 'cadence.set')[1] ?? {});
  for (const text of ['hver 3. måned', 'før politirådet', 'hvert 3. år', 'onsdager utenom skoleferier']) {
    const read = await does(house, 'koordinator', 'cadence.read', { forum: FORUM, words: text });
    await does(house, 'koordinator', 'cadence.set', buttonOf(read, 'cadence.set'));
  }
  const years = await does(house, 'koordinator', 'cadence.read', { forum: FORUM, words: 'hvert 3. år' });
  await does(house, 'koordinator', 'cadence.set', { ...buttonOf(years, 'cadence.set'), years: hostile(300) });
  await does(house, 'koordinator', 'cadence.set', buttonOf(years, 'cadence.set'));
  await does(house, 'koordinator', 'cadence.complete', { forum: FORUM, years: '2028' });
}

async function dates(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'cadence.dates', { text: '' });
  await does(house, 'koordinator', 'cadence.dates', { text: FORUM });
  const text = '4–30 ganger i året, 2 av møtene felles med rytmisk';
  const read = await does(house, 'koordinator', 'cadence.read', { forum: FORUM, words: text });
  await does(house, 'koordinator', 'cadence.set', buttonOf(read, 'cadence.set'));
  const asked = await does(house, 'koordinator', 'cadence.dates', { text: `${FORUM} 2027` });
  const chosen = { ...buttonOf(asked, 'cadence.propose'), weekday: '4', ...HOURS };
  const least = await does(house, 'koordinator', 'cadence.propose', chosen);
  const most = await does(house, 'koordinator', 'cadence.propose', {
    ...buttonOf(least, 'cadence.propose'),
    ...HOURS,
  });
  const data = buttonOf(most, 'cadence.accept');
  const typed = { 'day.0': '2027-02-24', 'day.1': '2027-05-17', 'day.2': '2027-06-05', joint: '0', ...HOURS };
  const odd = await does(house, 'koordinator', 'cadence.accept', {
    ...data,
    ...typed,
    'day.3': '2027-06-05',
  });
  await does(house, 'koordinator', 'cadence.accept', { ...buttonOf(odd, 'cadence.accept'), ...HOURS });
  await does(house, 'koordinator', 'cadence.accept', { ...data, ...typed, anyway: 'true' });
  await does(house, 'koordinator', 'cadence.show', { text: FORUM });
  await does(house, 'koordinator', 'cadence.propose', { forum: 'andre' });
  await does(house, 'koordinator', 'cadence.propose', { forum: 'a-frokost' });
}

async function habits(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'cadence.settings', { forum: FORUM });
  const typed = { forum: FORUM, collision: 'skip', place: hostile(120), monthsOff: '7,12' };
  await does(house, 'koordinator', 'cadence.habits', { ...typed, start: '09:00' });
  await does(house, 'koordinator', 'cadence.habits', { ...typed, callDays: '30', fewest: '3' });
  await does(house, 'koordinator', 'cadence.settings', { forum: FORUM });
}

async function who(house: TestHouse): Promise<void> {
  const card = await does(house, 'koordinator', 'cadence.who', { forum: FORUM });
  const roles = (await house.list('role')).map(({ id }) => id);
  const [first = ''] = roles;
  const typed = { members: roles.slice(0, 60).join(','), convener: first, chair: first, secretary: '-' };
  const rules = { closedMinutes: 'true', individual: 'present,consent', group: 'anonymous' };
  const data = { ...buttonOf(card, 'cadence.forum'), ...typed, ...rules };
  const standing = Array.from({ length: 9 }, (_, n) => `${n} ${hostile(190)}`).join('\n');
  await does(house, 'koordinator', 'cadence.forum', { ...data, standing });
  await does(house, 'koordinator', 'cadence.forum', { ...data, standing });
  await does(house, 'koordinator', 'cadence.forum', { ...data, standing: hostile(1900) });
  await does(house, 'koordinator', 'cadence.who', { forum: 'a-frokost' });
  await does(house, 'koordinator', 'cadence.add', { text: hostile(80) });
  const fresh = { name: `N ${hostile(70)}`, level: 'alle', convener: first };
  await does(house, 'koordinator', 'cadence.create', fresh);
  await does(house, 'koordinator', 'cadence.create', fresh);
  await does(house, 'koordinator', 'cadence.create', { ...fresh, name: 'Fagråd', words: 'hver tirsdag' });
}
