// Part of the tour: a meeting is moved, its silent are reminded, too few come, it is cancelled; and one is called in haste.
import { type Day, addDays, dayOf, nextWorkday, workdayBefore } from '../../src/domain/calendar.ts';
import { keyOf } from '../../src/reading/read.ts';
import { hostile, personName, roleOf } from '../hostile.ts';
import { AREA, type TestHouse } from '../house.ts';
import { buttonOf, does, lastButton, lay } from './tools.ts';

export async function meetingChange(house: TestHouse): Promise<void> {
  const today = dayOf(house.now());
  const first = nextWorkday(addDays(today, 9));
  const second = nextWorkday(addDays(first, 1));
  await call(house, `gruppe ${first} kl 9–11`);
  await move(house, first, second);
  await before(house, second);
  await left(house);
  await cancel(house, `gruppe/${first}`);
  await breakfastMoved(house);
  await emergency(house);
}

async function call(house: TestHouse, text: string): Promise<void> {
  const asked = await does(house, 'koordinator', 'meeting.invite', { text });
  await does(house, 'koordinator', 'meeting.send', buttonOf(asked, 'meeting.send'));
}

async function move(house: TestHouse, first: Day, second: Day): Promise<void> {
  const meeting = `gruppe/${first}`;
  await does(house, 'koordinator', 'meeting.move', { text: hostile(400) });
  const which = await does(house, 'koordinator', 'meeting.move', { text: `gruppe 2027-08-16 til ${second}` });
  await does(house, 'koordinator', 'meeting.move', buttonOf(which, 'meeting.move'));
  await does(house, 'koordinator', 'meeting.move', { text: `gruppe ${hostile(300)}` });
  await does(house, 'koordinator', 'meeting.move', { text: 'gruppe til torsdag 11. desember 2027 kl 9' });
  const christmas = { meeting, day: '2027-12-25', start: '09:00', end: '11:00', place: hostile(120) };
  const holiday = await does(house, 'koordinator', 'meeting.newTime', christmas);
  await does(house, 'koordinator', 'meeting.newTime', lastButton(holiday, 'meeting.newTime'));
  const weekend = { ...christmas, day: '2027-09-04', place: '' };
  await does(house, 'koordinator', 'meeting.newTime', weekend);
  const typed = { meeting, day: second, start: '09:00', end: '11:00' };
  await does(house, 'koordinator', 'meeting.moveTo', { ...typed, place: hostile(120) });
  await does(house, 'koordinator', 'meeting.moveTo', { ...typed, place: 'et annet sted' });
  await house.act('koordinator', 'meeting.moveTo', { ...typed, place: 'ring 912 34 567' });
}

/** Nobody answers: reminders, the warning, and one more word. */
async function before(house: TestHouse, second: Day): Promise<void> {
  for (const n of [5, 3, 2]) await house.tick(`${workdayBefore(second, n, [])}T09:01`);
  const { person } = (await house.get('aad', 'koordinator')) ?? {};
  const notices = await house.list('notice', `${person}/`);
  const warning = notices.filter(({ value }) => value.view === 'meeting.warning').at(-1);
  await does(house, 'koordinator', 'house.open', { notice: warning?.id });
}

/** A role of the coming meetings passes to somebody else. */
async function left(house: TestHouse): Promise<void> {
  const role = roleOf(2);
  const person = await house.personOf('eier2');
  await does(house, 'koordinator', 'people.remove', { role, person });
  const next = { role, name: personName('eier2'), email: 'etterfolger@example.no', as: 'holder' };
  await does(house, 'koordinator', 'people.assign', next);
  const morning = nextWorkday(addDays(dayOf(house.now()), 1));
  await house.tick(`${morning}T09:01`);
  const { person: convener } = (await house.get('aad', 'koordinator')) ?? {};
  const notices = await house.list('notice', `${convener}/${morning}/`);
  const told = notices.find(({ value }) => value.view === 'meeting.roster');
  await does(house, 'koordinator', 'house.open', { notice: told?.id });
}

async function cancel(house: TestHouse, meeting: string): Promise<void> {
  await does(house, 'koordinator', 'meeting.nudge', { meeting });
  await does(house, 'koordinator', 'meeting.cancel', { text: hostile(300) });
  await does(house, 'koordinator', 'meeting.cancel', { text: 'gruppe 2027-08-16' });
  await does(house, 'koordinator', 'meeting.cancel', { meeting });
  await does(house, 'koordinator', 'meeting.callOff', { meeting, reason: 'illness' });
}

async function breakfastMoved(house: TestHouse): Promise<void> {
  const asked = await does(house, 'koordinator', 'meeting.move', { text: 'frokost en dag tidligere' });
  await does(house, 'koordinator', 'meeting.moveTo', buttonOf(asked, 'meeting.moveTo'));
  const cancelled = await does(house, 'koordinator', 'meeting.cancel', { text: 'frokost' });
  await does(house, 'koordinator', 'meeting.callOff', buttonOf(cancelled, 'meeting.callOff'));
}

async function emergency(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'meeting.emergency', { text: hostile(300) });
  const forum = await house.get('forum', 'gruppe');
  const key = keyOf(AREA, 'forum', 'gruppe');
  const cases = { individual: ['present', 'consent', 'anonymous'], group: ['anonymous'] };
  await lay(house, key, { ...forum, level: 'utforende', cases });
  const roles = [1, 2, 3].map(roleOf).join(',');
  const typed = { theme: 'school', time: 'quarter', roles };
  await does(house, 'koordinator', 'meeting.emergency', {});
  const confirm = await does(house, 'koordinator', 'meeting.emergencyDraft', typed);
  await does(house, 'koordinator', 'meeting.emergencyDraft', { ...typed, time: 'today-3' });
  const call = { ...buttonOf(confirm, 'meeting.emergencyCall'), place: hostile(120) };
  await does(house, 'koordinator', 'meeting.emergencyCall', call);
  await does(house, 'koordinator', 'meeting.emergencyCall', call);
  await lay(house, key, { ...forum });
}
