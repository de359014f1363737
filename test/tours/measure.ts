// Telling how measures stand: for oneself, each and together, after another, too much, what has gone out of the plan, and on the
// page a letter opens.
import { openDraw } from '../../src/draw.ts';
import { keyOf } from '../../src/reading/read.ts';
import { hostile, personName } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { buttonOf, does, lay } from './tools.ts';

/** The ids of the measures that «eier1» answers for. */
export async function measure(house: TestHouse): Promise<readonly string[]> {
  await house.meets('ansatt', 'ansatt@example.no', personName('ansatt'));
  await does(house, 'ansatt', 'measure.mine', {});
  const mine = await does(house, 'eier1', 'measure.mine', {});
  const data = buttonOf(mine, 'measure.report');
  const ids = data['measures'] as readonly string[];
  await does(house, 'eier1', 'measure.report', { ...data, ...fieldsOf(ids) });
  await does(house, 'eier1', 'measure.report', { ...data, unchanged: true });
  await does(house, 'eier1', 'measure.form', { measures: ids, from: 8 });
  await does(house, 'eier1', 'measure.mine', {});
  await house.act('eier1', 'measure.report', { ...data, [`comment.${ids[0]}`]: 'ring 912 34 567' });
  await apart(house, ids[1] ?? '');
  await gone(house, ids[2] ?? '');
  return ids;
}

const fieldsOf = (ids: readonly string[]): object =>
  Object.fromEntries(
    ids.flatMap((id) => [
      [`status.${id}`, 'delayed'],
      [`comment.${id}`, hostile(1000)],
      [`wanted.${id}`, hostile(1000)],
      [`effect.${id}`, 'partly'],
    ]),
  );

/** «Hver for seg»: the deputy tells for themselves. */
async function apart(house: TestHouse, id: string): Promise<void> {
  const one = { measures: [id], [`status.${id}`]: 'onTrack' };
  await lay(house, keyOf(AREA, 'measure', id), { ...(await house.get('measure', id)), separately: true });
  await does(house, 'vara', 'measure.form', one);
  await does(house, 'vara', 'measure.report', one);
}

/** Taken out of the plan for a while. */
async function gone(house: TestHouse, id: string): Promise<void> {
  const before = await house.get('measure', id);
  const key = keyOf(AREA, 'measure', id);
  await lay(house, key, { ...before, retired: '2026-11-01' });
  await does(house, 'eier1', 'measure.report', { measures: [id], [`status.${id}`]: 'done' });
  await lay(house, key, { ...before });
}

/** When the round has opened: the page of the letter before and after it is answered, and another who adds to it. */
export async function measureInRound(house: TestHouse): Promise<void> {
  const meeting = 'raad/2026-12-08';
  const area = await house.get('area', AREA);
  if (!area) throw new Error('the municipality is gone');
  const page = async (): Promise<void> => {
    const draw = openDraw(house.house, TENANT, area, house.now());
    await draw({ person: await house.personOf('eier2') }, 'measure.page', { meeting });
  };
  await page();
  const mine = await does(house, 'eier2', 'measure.mine', {});
  const data = buttonOf(mine, 'measure.report');
  await does(house, 'eier2', 'measure.report', { ...data, ...fieldsOf(data['measures'] as string[]) });
  await page();
  await does(house, 'koordinator', 'measure.form', { measures: data['measures'] });
  await does(house, 'koordinator', 'measure.report', { ...data, ...fieldsOf(data['measures'] as string[]) });
}
