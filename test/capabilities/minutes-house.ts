// A municipality with a group that has a chair, a secretary, and a member who is only an e-mail address: its meeting has begun.
import type { Forum } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Minutes } from '../../src/domain/minutes.ts';
import type { Json } from '../../src/store/store.ts';
import { TENANT, type TestHouse, openHouse } from '../house.ts';

export const MEETING = 'gruppe/2026-12-10';
export const KEY = { meeting: MEETING };

/** Laid in the store past the verbs, and the clock looks again. */
export async function put(house: TestHouse, key: string, value: object): Promise<void> {
  const there = await house.store.get(TENANT, `kommune/${key}`);
  const record = { key: `kommune/${key}`, value: value as Json, version: there?.version ?? 0 };
  await house.store.commit(TENANT, { put: [record], wakeAt: [{ area: 'kommune', at: house.now() }] });
}

const MEMBERS = {
  leder: 'moteleder',
  referent: 'referent',
  lege: 'kommuneoverlege',
  helse: 'helsesykepleier',
};

/** `forum`, `meeting`: what is otherwise than usual. */
export async function municipality({
  now = '2026-12-10T09:30',
  forum = {},
  meeting = {},
}: {
  now?: string;
  forum?: Partial<Forum>;
  meeting?: Partial<Meeting>;
} = {}): Promise<TestHouse> {
  const house = await openHouse({ preset: 'nes', now: '2026-12-01T08:00' });
  await house.roles({
    leder: 'Møteleder',
    referent: 'Referent',
    lege: 'Kommuneoverlege',
    helse: 'Helsesykepleier',
  });
  await house.act('koordinator', 'people.roles', {
    text: 'Politikontakt; politi; politi@example.no',
    create: 'true',
  });
  const base = await house.get('forum', 'innsatsteam');
  const { aliases } = { aliases: ['kg'] };
  await put(house, 'forum/gruppe', {
    ...{ ...base, id: 'gruppe', name: 'Koordineringsgruppe', aliases, type: 'meeting' },
    ...{ agenda: ['Siden sist', 'Ungdata'], cadence: { kind: 'onDemand' }, convener: 'slt-koordinator' },
    ...{ chair: 'moteleder', secretary: 'referent', members: [...Object.values(MEMBERS), 'politikontakt'] },
    ...{ cases: { individual: [], group: [] }, ...forum },
  });
  await put(house, `meeting/${MEETING}`, { ...(await usual(house)), ...meeting });
  await house.tick(now);
  house.sent();
  house.mails();
  return house;
}

async function usual(house: TestHouse): Promise<object> {
  const known = await Promise.all(
    Object.entries(MEMBERS).map(async ([who, role]) => ({ person: await house.personOf(who), role })),
  );
  const mail = await house.get('mail', 'politi@example.no');
  return {
    ...{ id: MEETING, forum: 'gruppe', day: '2026-12-10', start: '09:00', end: '10:00', place: 'Rådhuset' },
    ...{ agenda: ['Møteplan 2027'], state: 'invited', convener: await house.personOf('koordinator') },
    invitees: [...known, { person: mail?.person, role: 'politikontakt' }],
  };
}

/** The secretary writes a decision and a task and is about to send. */
export async function written(house: TestHouse): Promise<void> {
  await house.ask('referent', 'referat kg');
  await house.press('referent', 'Skriv');
  const typed = {
    ...{ said: 'Vi så på våren.', decision: 'Seks møter i 2027.' },
    ...{ task: 'Lage møteplan', role: 'kommuneoverlege', due: '2027-01-20' },
  };
  await house.press('referent', 'Lagre og gå tilbake', typed);
  await house.press('referent', 'Les gjennom og send');
}

/** Written, approved and out; what left is not counted. */
export async function sent(house: TestHouse): Promise<void> {
  await written(house);
  await house.press('referent', 'Send til godkjenning');
  await house.press('leder', 'Godkjenn og send');
  house.sent();
  house.mails();
}

export const minutesOf = async (house: TestHouse): Promise<Minutes> => {
  const found = await house.get('minutes', MEETING);
  if (!found) throw new Error('no minutes');
  return found;
};
export const titles = (card: { actions: readonly { title: string }[] } | undefined): readonly string[] =>
  (card?.actions ?? []).map(({ title }) => title);
export const about = (house: TestHouse, start: string) =>
  house.sent().filter(({ summary }) => summary.startsWith(start));
/** What the form of an item sends, with nothing known of what it was drawn from. */
export const save = (entry: string, more: object) => ({ ...KEY, entry, mark: '', go: 'done', ...more });

/** What the form of an item that is about to be written sends. */
export async function filled(house: TestHouse, who: string, entry: string, typed: object): Promise<object> {
  const form = await house.act(who, 'minutes.item', { ...KEY, entry });
  const button = form.card?.actions.find(({ title }) => title === 'Lagre og gå tilbake');
  return { ...button?.data, ...typed };
}
