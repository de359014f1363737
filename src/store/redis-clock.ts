// The time that instances on one Redis agree on: Redis' own. The pace is kept by it, and a clock that is set while the service runs does
// not move it; leases are kept by each instance's own clock, and so one that is far off is no clock to serve by.
import type { Instant } from '../domain/calendar.ts';
import type { Connection } from './redis-connection.ts';

/** Further off than this an instance would take another's lease before its time, or hold its own too long. */
const FAR_OFF_MS = 2_000;
const MEASURED_EACH_MS = 30_000;
const LOOKS = 5;
/** Two clocks drift apart by no more than this a millisecond; a better look is worth more than a newer one. */
const DRIFT = 1e-4;

export type SharedClock = {
  /** Milliseconds, whole. */
  shared(own: Instant): number;
  own(shared: number): Instant;
};

export type RedisClock = SharedClock & {
  /** Measures. Rejects with a sentence for the operator when this instance's clock is more than two seconds off. */
  inStep(): Promise<void>;
};

/** One clock for all: for a store of one instance, and for tests that steer it. */
export const SAME_CLOCK: SharedClock = { shared: (own) => own, own: (shared) => shared as Instant };

/** A moment of Redis' time, and of this process' time that never steps; right to within `off` milliseconds. */
type Look = { readonly redis: number; readonly here: number; readonly off: number };

/** Measures once before it answers, and by itself when it is used after half a minute. */
export async function openRedisClock(connection: Connection, clock: () => Instant): Promise<RedisClock> {
  let best = await look(connection);
  let measured = performance.now();
  const measure = async (): Promise<void> => {
    measured = performance.now();
    for (let n = 0; n < LOOKS; n++) {
      const next = await look(connection);
      if (next.off <= best.off + DRIFT * (next.here - best.here)) best = next;
    }
  };
  const now = (): number => best.redis + performance.now() - best.here;
  await measure();
  return {
    shared(own) {
      // One that fails leaves the last measurement; Redis is then gone, which is told elsewhere.
      if (performance.now() - measured > MEASURED_EACH_MS) measure().catch(() => {});
      return Math.round(now() + own - clock());
    },
    own: (shared) => Math.ceil(clock() + shared - now()) as Instant,
    async inStep() {
      await measure();
      const ahead = clock() - now();
      if (Math.abs(ahead) <= FAR_OFF_MS) return;
      const seconds = (Math.abs(ahead) / 1000).toFixed(1);
      throw new Error(
        `The clock of this machine is ${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} that of Redis. Nothing is lost, and this ` +
          'instance is not ready as long as they differ by more than 2 s: set both machines by the same time server (NTP).',
      );
    },
  };
}

async function look({ masters, send }: Connection): Promise<Look> {
  const before = performance.now();
  const [seconds = 0, micros = 0] = (await send(async () => masters()[0]?.time())) ?? [];
  const after = performance.now();
  const redis = Number(seconds) * 1000 + Number(micros) / 1000;
  return { redis, here: (before + after) / 2, off: (after - before) / 2 };
}
