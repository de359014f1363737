// A year of a municipality on a stopped clock: every role has one person, named by the role; the police and a voluntary
// organisation have only e-mail. The coordinator sets dates, hours and months once, and puts one item on an agenda three times a
// year; two subscribe to the breakfast. For the rest whoever gets a card presses its one obvious button and writes nothing, but for
// the minutes: a decision under each item, and a task under the one the coordinator has put there. What comes back is everything
// that left the house, when and to whom, a line for each thing that was said.
import { type Day, addDays, isWorkday, wallOf } from '../src/domain/calendar.ts';
import { isMinuted } from '../src/domain/forum.ts';
import { PRESETS } from '../src/presets/index.ts';
import type { Preset } from '../src/presets/preset.ts';
import { type Sent, type TestHouse, openHouse } from './house.ts';
import { inputsIn, obviousIn } from './obvious.ts';

const FIRST = '2026-12-30' as Day;
const LAST = '2027-12-31' as Day;
/** When something may fall due: before the breakfast, the morning, after it, the end of the day. */
const HOURS = ['07:56', '09:01', '12:01', '16:01'];
/** When the coordinator puts an item on the agendas. */
const AGENDA_DAYS = ['01-11', '05-03', '09-06'];
/** Without Teams: reached by e-mail only. */
const ITEM = 'Handlingsplanen';
const OUTSIDE = /politi|lensmann|frivillig/;

type Left = {
  readonly at: string;
  readonly how: 'Teams' | 'e-post';
  readonly text: string;
  readonly to: string;
};

export const yearOf = (preset: Preset['id']): Promise<readonly string[]> =>
  afterYear(preset, async (_, left) => linesOf(left));

/** Looks at the house when the year is over. */
export async function afterYear<T>(
  preset: Preset['id'],
  look: (house: TestHouse, left: readonly Left[]) => Promise<T>,
): Promise<T> {
  const house = await openHouse({ now: `${FIRST}T08:00`, preset });
  try {
    const left: Left[] = [];
    await settle(house, preset);
    for (let day = addDays(FIRST, 1); day <= LAST; day = addDays(day, 1)) await live(house, day, left);
    if (house.faults.length > 0) throw new Error(`the house logged ${JSON.stringify(house.faults)}`);
    return await look(house, left);
  } finally {
    await house.close();
  }
}

/** Everybody has a role, and the one who coordinates has given each forum an hour. */
export async function settle(house: TestHouse, preset: Preset['id']): Promise<void> {
  const { roles, coordinator } = PRESETS[preset];
  const others = roles.filter(({ id }) => id !== coordinator);
  const lines = [
    ...others.map(({ id, name }) => `${name}; ${id}; ${id}@example.no`),
    `${roles.find(({ id }) => id === coordinator)?.name}; koordinator; koordinator@example.no`,
  ];
  await house.act('koordinator', 'people.roles', { text: lines.join('\n') });
  for (const { id } of others) if (!OUTSIDE.test(id)) await house.meets(id);
  for (const [index, { id }] of PRESETS[preset].forums.entries()) {
    const typed = { forum: id, year: 2027, weekday: (index % 4) + 1, start: '09:00', end: '10:30' };
    const { card } = await house.act('koordinator', 'cadence.propose', typed);
    if (card) await obey(house, 'koordinator', card);
  }
  await wheel(house);
  for (const { id } of others.filter((one) => !OUTSIDE.test(one.id)).slice(0, 2)) {
    const { card } = await house.act(id, 'breakfast.show', {});
    const subscribe = card?.actions.find(({ verb }) => verb === 'breakfast.subscribe');
    if (subscribe) await house.act(id, 'breakfast.subscribe', subscribe.data);
  }
  house.sent();
  house.mails();
}

/** A month for each routine that has none, one after the other but July, and the year itself for those held with years between. */
async function wheel(house: TestHouse): Promise<void> {
  const months = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12];
  for (const [index, { value }] of (await house.list('routine')).entries()) {
    const month = value.month ?? months[index % months.length];
    const years = value.years === undefined ? {} : { years: '2024, 2027' };
    const leadWeeks = value.leadWeeks;
    await house.act('koordinator', 'wheel.set', {
      routine: value.id,
      role: value.role,
      month,
      leadWeeks,
      ...years,
    });
  }
}

/** An item for the next meeting of every forum that has minutes. */
async function propose(house: TestHouse): Promise<void> {
  for (const { value: forum } of await house.list('forum'))
    if (isMinuted(forum) && forum.type !== 'breakfast')
      await obeyAnswer(house, `meld sak ${forum.name} ${ITEM}`);
}

async function live(house: TestHouse, day: Day, left: Left[]): Promise<void> {
  if (AGENDA_DAYS.includes(day.slice(5))) await propose(house);
  for (const hour of HOURS) {
    await house.tick(`${day}T${hour}`);
    let sent = house.sent();
    note(house, sent, left);
    // What is opened from the card of the day comes as a card of its own.
    for (let rounds = 0; rounds < 3 && hour === '09:01' && isWorkday(day, []); rounds++) {
      for (const { to, card } of sent) await obey(house, to, card);
      sent = house.sent();
      note(house, sent, left);
    }
  }
}

function note(house: TestHouse, sent: readonly Sent[], left: Left[]): void {
  const said = sent.filter(({ edited }) => !edited);
  for (const { at, to, summary } of said) left.push({ at: wallOf(at), how: 'Teams', text: summary, to });
  for (const { at, to, letter } of house.mails()) {
    const method = letter.event ? ` (${letter.event.method} ${letter.event.event.sequence})` : '';
    left.push({ at: wallOf(at), how: 'e-post', text: `${letter.subject}${method}`, to });
  }
}

async function obeyAnswer(house: TestHouse, text: string): Promise<void> {
  const { card } = await house.say('koordinator', text);
  if (card) await obey(house, 'koordinator', card);
}

/** More presses than any card leads to: minutes are written item by item. */
const PRESSES = 30;

/** The one obvious button, and those it leads to; a refusal ends it. Of the card of the day everything is opened. */
async function obey(house: TestHouse, who: string, card: Sent['card']): Promise<void> {
  for (const { verb, data } of card.actions) if (verb === 'house.open') await house.act(who, verb, data);
  let shown: Sent['card'] | undefined = card;
  for (let steps = 0; shown !== undefined && steps < PRESSES; steps++) {
    const obvious: { verb?: string; data: object } | undefined = obviousOf(shown);
    if (!obvious?.verb) return;
    shown = (
      await house.act(who, obvious.verb, { ...obvious.data, ...inputsIn(shown.json), ...writtenOn(shown) })
    ).card;
  }
}

/** What the secretary writes on the card of one item: the task is for the first role there is to choose. */
function writtenOn({ text, actions, json }: Sent['card']): object {
  if (!actions.some(({ verb }) => verb === 'minutes.save')) return {};
  const role = /"id":"role".*?"value":"([^"]+)"/.exec(JSON.stringify(json))?.[1];
  const task = text.includes(ITEM) && role ? { task: 'Følge opp planen', role } : {};
  return { title: 'Året så langt', decision: 'Som foreslått.', ...task };
}

const obviousOf = (card: Sent['card']) => obviousIn(card.json) ?? firstItem(card);

/** Minutes that nothing is written in have no obvious button yet: one begins with the first item, or with one of one's own. */
const firstItem = ({ actions }: Sent['card']) =>
  actions.find(({ verb }) => verb === 'minutes.item') ?? actions.find(({ verb }) => verb === 'minutes.new');

/** One line for what was said at one time in one way, with everybody it was said to; what leaves at once is in order of its words. */
function linesOf(left: readonly Left[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { at, how, text, to } of left) {
    const key = `${at.replace('T', ' ')}  ${how.padEnd(6)}  ${text}`;
    groups.set(key, [...(groups.get(key) ?? []), to]);
  }
  return [...groups].map(([key, to]) => `${key}  → ${to.sort().join(', ')}`).sort();
}
