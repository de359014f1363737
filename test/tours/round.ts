// The asking before a politiråd: how it stands before it opens and after, its steps set and set off, one reminded and all, closed
// and opened again; and measures that others stand behind.
import { keyOf } from '../../src/reading/read.ts';
import { roleOf } from '../hostile.ts';
import { AREA, type TestHouse } from '../house.ts';
import { does, lay } from './tools.ts';

const MEETING = 'raad/2026-12-08';

export async function round(house: TestHouse): Promise<void> {
  for (const { id, value } of await house.list('measure')) {
    const anchors = [1, 2, 3].map((n) => ({ kind: 'role', role: roleOf(n) }));
    await lay(house, keyOf(AREA, 'measure', id), { ...value, anchors });
  }
  await does(house, 'koordinator', 'round.overview', {});
  await does(house, 'koordinator', 'round.settings', {});
  await does(house, 'koordinator', 'round.steps', { first: '', second: '', third: '', anchor: '' });
  await does(house, 'koordinator', 'round.settings', {});
  await does(house, 'koordinator', 'round.steps', { first: '14', second: '3', third: '', anchor: '2' });
  await does(house, 'koordinator', 'round.nudge', { meeting: MEETING, role: roleOf(1) });
  await does(house, 'koordinator', 'round.nudge', { meeting: MEETING, role: '*' });
  await does(house, 'koordinator', 'round.close', { meeting: MEETING });
  await does(house, 'koordinator', 'round.reopen', { meeting: MEETING });
  await house.tick('2026-11-03T10:00');
}
