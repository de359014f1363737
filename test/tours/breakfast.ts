// The breakfasts of the year, and what is counted when one is over, with hostile words.
import { hostile } from '../hostile.ts';
import type { TestHouse } from '../house.ts';
import { buttonOf, does } from './tools.ts';

export async function breakfastYear(house: TestHouse): Promise<void> {
  const year = await does(house, 'koordinator', 'breakfast.year', {});
  const { forum } = buttonOf(year, 'breakfast.themes');
  const [field] = (year.card?.text.match(/theme\.\S+/g) ?? []) as string[];
  const day = field?.slice('theme.'.length) ?? `${String(forum)}/2027-01-29`;
  await does(house, 'koordinator', 'breakfast.themes', {
    forum,
    [`theme.${day}`]: hostile(200),
    [`seminar.${day}`]: 'true',
  });
  await does(house, 'koordinator', 'breakfast.year', {});
  await does(house, 'koordinator', 'breakfast.trend', {});
  const count = await does(house, 'koordinator', 'breakfast.count', { session: 'a-frokost/2026-11-27' });
  const data = buttonOf(count, 'breakfast.counted');
  await does(house, 'koordinator', 'breakfast.counted', {
    ...data,
    'n.0': '3',
    others: `${hostile(70).replaceAll('\n', ' ')} 2`,
    note: hostile(1000),
  });
  await does(house, 'koordinator', 'breakfast.trend', {});
}
