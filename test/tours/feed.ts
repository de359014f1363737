// Calendars to subscribe to: made, renewed, turned off, and of a forum by a name that is none.
import { hostile } from '../hostile.ts';
import type { TestHouse } from '../house.ts';
import { buttonOf, does } from './tools.ts';

export async function feed(house: TestHouse): Promise<void> {
  await does(house, 'eier1', 'feed.show', {});
  await does(house, 'eier1', 'feed.show', { text: hostile(200) });
  const made = await does(house, 'eier1', 'feed.make', { forum: 'gruppe' });
  const renewed = await does(house, 'eier1', 'feed.renew', buttonOf(made, 'feed.renew'));
  await does(house, 'eier1', 'feed.stop', buttonOf(renewed, 'feed.stop'));
}
