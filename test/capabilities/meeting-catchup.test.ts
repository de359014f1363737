import { afterEach, expect, it } from '@jest/globals';
import { instantOf, type Wall } from '../../src/domain/calendar.ts';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

const GROUP = 'koordineringsgruppe';
const HELD = `${GROUP}/2026-11-24`;

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

/**
 * «kultur» has only e-mail, writes for the group and has a task from it. One meeting of the group was held without minutes, one is
 * called with a proposal nobody has decided, and fagteamet has a day nobody is called to.
 */
async function municipality(): Promise<TestHouse> {
  const house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad' });
  open = house;
  await house.roles({ skole: 'Leder skole', politikontakt: 'Politikontakt' });
  await house.act('koordinator', 'people.roles', { text: 'Leder kultur; Kulturleder; kultur@example.no' });
  const group = await house.get('forum', GROUP);
  await put(house, 'forum', GROUP, { ...group, secretary: 'leder-kultur', agenda: [], joint: undefined });
  const day = { cadence: { kind: 'monthly', nth: 2, weekday: 1 }, start: '09:00', end: '10:00' };
  const members = ['politikontakt', 'leder-skole'];
  await put(house, 'forum', 'fagteam', {
    ...group,
    ...day,
    id: 'fagteam',
    name: 'Fagteam',
    aliases: [],
    members,
  });
  await held(house);
  const draft = await house.ask('koordinator', `innkall ${GROUP} onsdag 9. desember kl 9-11`);
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  await house.tick('2026-11-23T08:05');
  return house;
}

const put = (house: TestHouse, kind: 'forum' | 'meeting' | 'task' | 'item', id: string, value: object) =>
  lay(house, keyOf(AREA, kind, id), value);

async function held(house: TestHouse): Promise<void> {
  const kultur = (await house.get('mail', 'kultur@example.no'))?.person ?? '';
  const koordinator = await house.personOf('koordinator');
  const at = instantOf('2026-11-20T10:00' as Wall);
  await put(house, 'meeting', HELD, {
    ...{ id: HELD, forum: GROUP, day: '2026-11-24', start: '09:00', end: '11:00', place: 'Rådhuset' },
    ...{ agenda: [], state: 'invited', convener: koordinator, invitedAt: at },
    invitees: [{ person: kultur, role: 'leder-kultur' }, { person: koordinator }],
  });
  await put(house, 'task', `${GROUP}/t1`, {
    ...{ id: 't1', forum: GROUP, meeting: HELD, title: 'Lage plan', role: 'leder-kultur' },
    ...{ due: '2026-11-30', state: 'open', at },
  });
  const by = await house.personOf('skole');
  await put(house, 'item', `${GROUP}/i1`, {
    ...{ id: 'i1', forum: GROUP, title: 'Natteravn', state: 'proposed', by, at: house.now() },
  });
}

/** What a message is about, whatever step of it. */
const topicOf = (view: string, about: Readonly<Record<string, unknown>>): string =>
  `${view} ${String(about['session'] ?? about['meeting'] ?? about['task'] ?? JSON.stringify(about))}`;

it('after two weeks’ stop nobody gets two messages about the same thing', async () => {
  const house = await municipality();
  house.sent();
  house.mails();
  await house.tick('2026-12-07T12:00');
  const mails = house.mails();
  expect(
    mails
      .filter(({ to }) => to === 'kultur')
      .map(({ letter }) => letter.subject)
      .toSorted(),
  ).toEqual([
    'Kommer du? Koordineringsgruppe onsdag 9. desember (Testvik)',
    'Oppgave fra Koordineringsgruppe tirsdag 24. november er fortsatt åpen (Testvik)',
    'Referatet mangler: Koordineringsgruppe tirsdag 24. november 2026 (Testvik)',
    'Saksliste: Koordineringsgruppe onsdag 9. desember (Testvik)',
  ]);
  const live = (await house.list('notice')).filter(({ value }) => value.expires > house.now());
  const topics = live.map(({ id, value }) => `${id.split('/')[0]} ${topicOf(value.view, value.with)}`);
  expect(topics).toEqual([...new Set(topics)]);
  expect(new Set(topics.map((one) => one.split(' ')[1]))).toEqual(
    new Set(['agenda.prompt', 'meeting.remind', 'meeting.uncalled', 'meeting.warning', 'waiting.monday']),
  );
  const sent = house.sent().filter(({ edited }) => !edited);
  const said = sent.map(({ to, summary }) => `${to} ${summary}`);
  expect(said).toEqual([...new Set(said)]);
});

it('the morning the agenda goes out it asks the silent who have only e-mail, and no reminder comes beside it', async () => {
  const house = await municipality();
  await house.tick('2026-12-02T08:54');
  house.sent();
  house.mails();
  await house.tick('2026-12-02T09:00');
  const [letter, ...more] = house.mails().filter(({ to }) => to === 'kultur');
  expect(more).toEqual([]);
  expect(letter?.letter.subject).toBe('Saksliste: Koordineringsgruppe onsdag 9. desember (Testvik)');
  const parts = JSON.stringify(letter?.letter.parts);
  expect(parts).toContain('Du har ikke svart på innkallingen ennå.');
  expect(parts).toContain('Svar her');
  await house.tick('2026-12-07T09:00');
  expect(house.mails().map(({ to, letter: { subject } }) => `${to} ${subject}`)).toContain(
    'kultur Kommer du? Koordineringsgruppe onsdag 9. desember (Testvik)',
  );
});
