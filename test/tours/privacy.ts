// What each sees of themselves, and what all see of the concerns: with nothing to show, with much, in a channel, and gone.
import { keyOf } from '../../src/reading/read.ts';
import { openVault } from '../../src/vault.ts';
import { hostile, personName } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { CHANNEL, buttonOf, does, lay } from './tools.ts';

const WHO = 'forlater';
const IDS = ['2026-70001', '2026-70002'];

export async function privacy(house: TestHouse): Promise<void> {
  await counts(house);
  await house.meets(WHO, `${WHO}@example.no`, personName(WHO));
  await does(house, WHO, 'privacy.show', {});
  await known(house);
  const shown = await does(house, WHO, 'privacy.show', {});
  await does(house, WHO, 'privacy.file', buttonOf(shown, 'privacy.file'));
  await does(house, WHO, 'privacy.correct', buttonOf(shown, 'privacy.correct'));
  await does(house, 'koordinator', 'privacy.ask', {});
  await house.act('koordinator', 'privacy.erase', {});
  const asked = await does(house, WHO, 'privacy.ask', buttonOf(shown, 'privacy.ask'));
  await does(house, WHO, 'privacy.erase', buttonOf(asked, 'privacy.erase'));
}

/** Counts of concerns, before there are any and when there are as many topics as there can be. */
async function counts(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'trend.show', {});
  const topics = ['drugs', 'violence', 'damage', 'bullying', 'images', 'exploitation', 'hate', 'absence'].map(
    (topic, n) => ({ topic, n: 500 - n }),
  );
  for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3'])
    await lay(house, keyOf(AREA, 'trend', quarter), { quarter, topics, at: house.now() });
  await does(house, 'koordinator', 'trend.show', {});
  await does(house, 'koordinator', 'trend.show', {}, CHANNEL);
  await does(house, 'koordinator', 'breakfast.trend', {});
}

/** Somebody with a hostile name, with concerns that have been read, who stands in a text besides. */
async function known(house: TestHouse): Promise<void> {
  const by = await house.personOf(WHO);
  const who = await house.personOf('koordinator');
  const vault = openVault([new Uint8Array(32).fill(9)]).in(TENANT, AREA);
  const at = house.now();
  for (const [n, id] of IDS.entries()) {
    const answers = { about: 'place', topics: ['unrest'], urgency: 'week', tried: [] };
    const concern = { id, by, holder: by, at, answers, hasText: true, state: 'received', history: [] };
    await lay(house, keyOf(AREA, 'concern', id), concern);
    const text = await vault.seal({ id, field: 'text' }, hostile(200));
    await lay(house, keyOf(AREA, 'sealed', `${id}/text`), { text });
    for (let line = 0; line < 8; line++)
      await lay(house, keyOf(AREA, 'accessEntry', `${at}-${n}-${line}`), {
        ...{ at, who, deed: 'readText', concerns: [id], why: 'triage' },
      });
  }
  const item = { id: 'i', forum: 'g', title: `${hostile(40)} ${personName(WHO)}`, state: 'accepted', by, at };
  await lay(house, keyOf(AREA, 'item', 'g/i'), item);
}
