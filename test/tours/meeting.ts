// The tour through invitations: one meeting with guests, a whole spring in one press, and the answers to both.
import { keyOf } from '../../src/reading/read.ts';
import { hostile } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { buttonOf, does, lay } from './tools.ts';

export async function meetings(house: TestHouse): Promise<void> {
  await asked(house);
  await one(house);
  await taken(house);
  await many(house);
  await missed(house);
}

/** The card of a day that Teams did not deliver goes as a letter, with what has a letter of its own and what has none. */
async function missed(house: TestHouse): Promise<void> {
  const person = await house.personOf('eier3');
  const meeting = (await house.list('meeting')).find(({ value }) =>
    value.invitees.some((one) => one.person === person),
  );
  if (!meeting) throw new Error('eier3 is called to no meeting');
  const { id, sequence = 0 } = meeting.value;
  const expires = house.now() + 86_400_000;
  for (const view of ['meeting.invitation', 'meeting.remind'])
    await lay(house, keyOf(AREA, 'notice', `${person}/2026-11-03/${AREA}/${view}`), {
      ...{ view, area: AREA, expires },
      with: view === 'meeting.remind' ? { meeting: id, sequence, day: '2026-11-03' } : { meeting: id },
    });
  await house.house.dispatch({
    actor: { kind: 'clock', tenant: TENANT },
    place: { kind: 'clock' },
    verb: 'house.lost',
    input: { person, day: '2026-11-03' },
    now: house.now(),
  });
  house.mails();
  await house.house.outbox.drain();
  if (house.mails().length !== 1) throw new Error('the card of the day did not go as one letter');
}

/** What is not certain is asked about. */
async function asked(house: TestHouse): Promise<void> {
  for (const text of [
    hostile(400),
    'gruppe',
    'gruppe våren 2027',
    'gruppe felles med barnehagen 10.12.',
    'andre 2027',
    'frokost',
    'gruppe 10. desember 2039',
    'gruppe 10. desember kl 11-9',
    `gruppe 10. desember kl 9 gjester: ${hostile(40).replaceAll('\n', ' ')}; gjest@example.no, ${hostile(40)}`,
  ])
    await does(house, 'koordinator', 'meeting.invite', { text });
  const twice = await does(house, 'koordinator', 'meeting.invite', {
    text: 'gruppe torsdag 11. desember kl 9',
  });
  await does(house, 'koordinator', 'meeting.date', buttonOf(twice, 'meeting.date'));
  const christmas = await does(house, 'koordinator', 'meeting.invite', { text: 'gruppe 25. desember kl 9' });
  await does(house, 'koordinator', 'meeting.keep', buttonOf(christmas, 'meeting.keep'));
}

/** One meeting of two forums, with guests; answered, opened, archived. */
async function one(house: TestHouse): Promise<void> {
  const text = `gruppe felles med rådet torsdag 10. desember kl 9 på ${hostile(60)} tema ${hostile(200)}`;
  const draft = await does(house, 'koordinator', 'meeting.invite', { text });
  const { draft: id } = buttonOf(draft, 'meeting.drop');
  await does(house, 'koordinator', 'meeting.change', { draft: id });
  const typed = {
    ...{ draft: id, day: '2026-12-10', start: '09:00', end: '10:00', place: hostile(120) },
    ...{ theme: hostile(200), link: 'https://teams.example/møte' },
    agenda: Array.from({ length: 12 }, () => hostile(200).replaceAll('\n', ' ')).join('\n'),
  };
  const guests = `${hostile(80).replaceAll('\n', ' ')}; gjest@example.no`;
  await does(house, 'koordinator', 'meeting.edit', { ...typed, guests: `${guests}\n${hostile(300)}` });
  await does(house, 'koordinator', 'meeting.edit', { ...typed, guests });
  house.faulty((to) => (to === 'mail:gjest' ? { kind: 'gone', code: 'MailboxRefused' } : undefined));
  await does(house, 'koordinator', 'meeting.send', { draft: id });
  await does(house, 'koordinator', 'meeting.invite', { text: 'gruppe 10. desember kl 13' });
  await house.tick('2026-11-03T09:05');
  house.faulty(() => undefined);
  const key = { meeting: 'gruppe/2026-12-10' };
  await does(house, 'eier1', 'meeting.answer', { ...key, answer: 'deputy', deputy: hostile(120) });
  await does(house, 'eier2', 'meeting.answer', { ...key, answer: 'yes' });
  await house.act('eier3', 'meeting.answer', { ...key, answer: 'deputy' });
  await does(house, 'koordinator', 'meeting.open', key);
  await does(house, 'koordinator', 'meeting.file', key);
  await does(house, 'koordinator', 'meeting.unfile', key);
}

/** Undone, entered for others and forgotten, dropped. */
async function taken(house: TestHouse): Promise<void> {
  const other = await does(house, 'koordinator', 'meeting.invite', { text: 'nå gruppe 11.12. kl 9–10' });
  await does(house, 'koordinator', 'meeting.undo', buttonOf(other, 'meeting.undo'));
  for (const forum of ['andre 30.11. kl 9–10', 'andre 27.11. kl 9–10', 'rådet 8. desember kl 9–11']) {
    const draft = await does(house, 'koordinator', 'meeting.invite', { text: forum });
    await does(house, 'koordinator', 'meeting.send', buttonOf(draft, 'meeting.send'));
  }
  await does(house, 'koordinator', 'meeting.forget', { meeting: 'andre/2026-11-30' });
  const dropped = await does(house, 'koordinator', 'meeting.invite', { text: 'gruppe 18.12.' });
  await does(house, 'koordinator', 'meeting.drop', buttonOf(dropped, 'meeting.drop'));
}

/** A spring of last Mondays, one of them Easter Monday; what comes before it nobody calls, and the clock says so. */
async function many(house: TestHouse): Promise<void> {
  const forum = await house.get('forum', 'gruppe');
  const cadence = { kind: 'monthly', nth: 'last', weekday: 1 };
  await lay(house, keyOf(AREA, 'forum', 'gruppe'), { ...forum, cadence });
  const hours = await does(house, 'koordinator', 'meeting.invite', { text: 'gruppe våren 2027' });
  const { draft } = buttonOf(hours, 'meeting.drop');
  const typed = { draft, start: '09:00', end: '10:00', place: hostile(120), link: 'https://teams.example/x' };
  await does(house, 'koordinator', 'meeting.hours', typed);
  await does(house, 'koordinator', 'meeting.change', { draft });
  await does(house, 'koordinator', 'meeting.send', { draft });
  await house.tick('2026-11-03T09:10');
  const [called] = (await house.list('meeting', 'gruppe/2027')).map(({ value }) => value);
  const key = { forum: 'gruppe', series: called?.series };
  const answers = { [`answer.${called?.id}`]: 'deputy', deputy: hostile(120) };
  await does(house, 'eier1', 'meeting.answerAll', { ...key, ...answers });
  await does(house, 'eier2', 'meeting.answerAll', { ...key, all: 'yes' });
  await does(house, 'eier2', 'meeting.answerAll', key);
  await house.tick('2026-11-03T09:15');
  await does(house, 'koordinator', 'meeting.answers', key);
}
