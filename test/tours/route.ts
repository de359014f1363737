// The school route, what is done about days off, and the dates of a meeting that another municipality calls.
import { type Instant, dayOf, wallOf } from '../../src/domain/calendar.ts';
import { nextMorning } from '../../src/domain/notice.ts';
import { keyOf } from '../../src/reading/read.ts';
import { hostile } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { does, lay } from './tools.ts';

export async function route(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'route.show', {});
  const lines = [
    ...Array.from({ length: 14 }, (_, n) => `${hostile(80).replaceAll('\n', ' ')} ${n + 1}. mars 2028`),
    'Planleggingsdag 15. november 2027',
    'Siste skoledag 18. juni 2027',
    'Høstferie uke 40 (11.–15. oktober 2027)',
    'Vinterferie tirsdag 21. februar 2028',
    'Juleferie 31. november 2027',
    '1. mai 2028',
  ].join('\n');
  await does(house, 'koordinator', 'route.show', { text: lines.slice(0, 4000) });
  await does(house, 'koordinator', 'route.show', { text: `Juleferie 21.12.2027–3.1.2028\n${hostile(200)}` });
  await does(house, 'koordinator', 'route.show', { rest: 'ingenting å lese her' });
  const closed = Array.from({ length: 30 }, (_, n) => ({
    from: `20${28 + Math.floor(n / 10)}-0${1 + (n % 9)}-10`,
    to: `20${28 + Math.floor(n / 10)}-0${1 + (n % 9)}-12`,
    name: hostile(80),
  }));
  await does(house, 'koordinator', 'route.show', { closed, rest: hostile(2000) });
  await does(house, 'koordinator', 'route.save', { closed, rest: hostile(2000) });
  await does(house, 'koordinator', 'route.remove', { from: '2028-01-10', to: '2028-01-12' });
  for (const rule of ['skip', 'weekBefore', 'weekAfter', 'nextWorkday', 'ask'])
    await does(house, 'koordinator', 'collision.rule', { forum: 'a-frokost', rule });
  await told(house);
}

/** The council becomes another's: its date comes, and the coordinator hears of it on the card of the day. */
async function told(house: TestHouse): Promise<void> {
  const area = await house.get('area', AREA);
  await lay(house, keyOf(AREA, 'area', 'hjemme'), { ...area, id: 'hjemme', name: `H ${hostile(70)}` });
  const forum = await house.get('forum', 'andre');
  await lay(house, keyOf(AREA, 'forum', 'andre'), { ...forum, home: { area: 'hjemme', forum: 'raad' } });
  const dates = { forum: 'andre', home: 'raad', meeting: 'raad/2028-11-14', sequence: 0, state: 'stands' };
  for (const state of ['stands', 'cancelled']) {
    const answer = await house.house.dispatch({
      actor: { kind: 'area', tenant: TENANT, area: 'hjemme' as typeof AREA },
      place: { kind: 'clock' },
      verb: 'shared.dates',
      input: {
        ...dates,
        state,
        day: '2028-11-14',
        start: '09:00',
        end: '11:00',
        place: hostile(120),
        area: AREA,
      },
      now: house.now(),
    });
    if (answer.refused) throw new Error(`the other municipality's date was refused: ${answer.refused}`);
    await house.tick(wallOf((nextMorning(house.now(), area?.closed ?? []) + 60_000) as Instant));
    const { person } = (await house.get('aad', 'koordinator')) ?? {};
    for (const { id } of await house.list('notice', `${person}/${dayOf(house.now())}/${AREA}/shared/`))
      await does(house, 'koordinator', 'house.open', { notice: id });
  }
}
