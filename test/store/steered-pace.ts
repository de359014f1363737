// The pace of an instance whose clock is steered from outside: on Redis it is kept by that clock, not by Redis' own, which goes on while
// the other stands. All instances on that Redis must be given the same time.
import type { Config } from '../../src/config.ts';
import { openPace } from '../../src/sending/memory-pace.ts';
import { SAME_CLOCK } from '../../src/store/redis-clock.ts';
import { connect } from '../../src/store/redis-connection.ts';
import { type SharedPace, openRedisPace } from '../../src/store/redis-pace.ts';
import { readRedisSettings } from '../../src/store/redis-settings.ts';
import { baseOf } from '../../src/store/redis-wire.ts';
import type { TenantId } from '../../src/store/store.ts';

export async function steeredPacing({ store }: Pick<Config, 'store'>): Promise<SharedPace> {
  const inStep = async (): Promise<void> => {};
  if (store.kind === 'file') return { pace: openPace(), inStep, close: async () => {} };
  const connection = await connect(readRedisSettings(store.url));
  const pace = openRedisPace(connection, (tenant) => baseOf(tenant as TenantId), SAME_CLOCK);
  return { pace, inStep, close: () => connection.close() };
}
