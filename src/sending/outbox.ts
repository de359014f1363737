// What leaves by itself leaves here: place → claim → draw → deliver → settle. The only place that tries a delivery again.
// At least once, said openly: a message whose answer never came is `ambiguous` and may be sent a second time.
import { trace } from '../log.ts';
import type { House } from './deliver.ts';
import { openNap } from './nap.ts';
import { FIRST_BACKOFF_MS } from './repeat.ts';
import { type Filled, openServing } from './serving.ts';

export type Outbox = {
  /** Delivers what is due now, and answers when the queue has nothing more that is. */
  drain(): Promise<void>;
  /** Something was queued: deliver soon. */
  kick(): void;
  /** Delivers by itself from now on, when messages fall due. */
  start(): void;
  /** Takes nothing more, gives back what has not begun, and waits for the answers of what has. */
  stop(): Promise<void>;
};

/** How long a stop waits for answers. What is left comes back when its lease is over. */
const GRACE_MS = 20_000;
/** Nothing waits longer than this to be looked at again, whatever the queue says. */
const LONGEST_NAP_MS = 30_000;
/** And not longer than this while there is something to send, and no place for it: another instance may have given some back. */
const LONGEST_WAIT_MS = 1_000;
/** Under load there is a pause between two looks at the queue: the longer, the more tenants there are to look at. */
const SHORTEST_NAP_MS = 1;
const NAP_FOR_EACH_LOOK = 1;

export function openOutbox(house: House): Outbox {
  const { store, clock, log } = house;
  const nap = openNap();
  const serving = openServing(house, () => nap.wake());
  let running: Promise<void> | undefined;
  let isStopped = true;

  /** How long until there may be something to send, and a place and a hand for it. */
  const untilNext = async ({ opensIn }: Filled): Promise<number> => {
    if (serving.isFull()) return LONGEST_NAP_MS;
    if (opensIn !== undefined) return Math.min(opensIn, LONGEST_WAIT_MS);
    const next = await store.nextMessage();
    return Math.min(next === undefined ? LONGEST_NAP_MS : next - clock(), LONGEST_NAP_MS);
  };
  const round = async (): Promise<void> => {
    const began = performance.now();
    const filled = await serving.fill(false);
    const most = await untilNext(filled);
    const least = Math.max(SHORTEST_NAP_MS, NAP_FOR_EACH_LOOK * filled.lookedMs);
    if (!isStopped) await nap.sleep(least - (performance.now() - began), most);
  };
  const run = async (): Promise<void> => {
    while (!isStopped)
      await round().catch(async (error: unknown) => {
        log.error(trace(error), 'the outbox could not reach the store');
        if (!isStopped) await nap.sleep(FIRST_BACKOFF_MS, FIRST_BACKOFF_MS);
      });
  };
  return {
    async drain() {
      for (;;) {
        const before = serving.underWay.size;
        const { begun } = await serving.fill(true);
        if (before === 0 && begun === 0 && serving.underWay.size === 0) return;
        if (serving.underWay.size > 0) await Promise.race(serving.underWay);
      }
    },
    kick: () => nap.wake(),
    start() {
      isStopped = false;
      serving.resume();
      running ??= run();
    },
    async stop() {
      isStopped = true;
      nap.break();
      await serving.end();
      await running;
      running = undefined;
      await inTime(Promise.all(serving.underWay), GRACE_MS);
      if (serving.underWay.size > 0)
        log.warn({ n: serving.underWay.size }, 'ambiguous: under way at the stop, may stand there twice');
    },
  };
}

/** Answers when that is done, or the time is up. */
async function inTime(done: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([done, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
