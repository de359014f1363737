// What leaves by itself leaves here: claim → pace → draw → deliver → settle. The only place that tries a delivery again.
// At least once, said openly: a message whose answer never came is `ambiguous` and may be sent a second time.
import type { Instant } from '../domain/calendar.ts';
import { trace } from '../log.ts';
import type { Claimed } from '../store/store.ts';
import { type House, handle } from './deliver.ts';
import { FIRST_BACKOFF_MS } from './repeat.ts';

export type Outbox = {
  /** Delivers what is due now, and answers when the queue has nothing more that is. */
  drain(): Promise<void>;
  /** Something was queued: deliver soon. */
  kick(): void;
  /** Delivers by itself from now on, when messages fall due. */
  start(): void;
  /** Finishes what is under way and takes nothing more. */
  stop(): Promise<void>;
};

const LEASE_MS = 60_000;
/** How long a stop waits for what is under way; what is left comes back when its lease is over. */
const GRACE_MS = 5_000;
const AT_A_TIME = 16;
/** Nothing waits longer than this to be looked at again, whatever the queue says. */
const LONGEST_NAP_MS = 30_000;
const SHORTEST_NAP_MS = 20;

export function openOutbox(house: House): Outbox {
  const underWay = new Set<Promise<void>>();
  let filling: Promise<number> | undefined;
  let watched: Promise<void> | undefined;
  let again = false;
  let closing = false;
  let stopped = true;
  let timer: NodeJS.Timeout | undefined;
  let looked = Number.NEGATIVE_INFINITY;
  const throttled = new Map<string, Map<string, Instant>>();
  const unanswered = new Map<string, number>();

  const begin = (claimed: Claimed): void => {
    const work = handle(house, { throttled, unanswered }, claimed)
      .catch((error: unknown) => house.log.error(trace(error), 'the outbox could not reach the store'))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };
  /** Claims as long as there is something due and a hand free: one that waits for Teams holds up nobody else. */
  const claimMore = async (): Promise<number> => {
    let count = 0;
    do {
      again = false;
      while (!closing && underWay.size < AT_A_TIME) {
        const claimed = await house.store.claim(house.clock(), LEASE_MS, AT_A_TIME - underWay.size);
        if (claimed.length === 0) break;
        count += claimed.length;
        claimed.forEach(begin);
      }
    } while (again && !closing);
    return count;
  };
  const fill = (): Promise<number> => {
    again = true;
    return (filling ??= claimMore().finally(() => (filling = undefined)));
  };
  const drain = async (): Promise<void> => {
    for (;;) {
      const busy = underWay.size;
      const claimed = await fill();
      if (busy === 0 && claimed === 0 && underWay.size === 0) return;
      if (underWay.size > 0) await Promise.race(underWay);
    }
  };
  /** One timer, whoever asked for it last. */
  const wakeIn = (ms: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void round(), ms);
  };
  /** Looks again when one of those under way is done: its lane may have more. */
  const watch = (): void => {
    if (underWay.size === 0) return;
    watched ??= Promise.race(underWay).then(() => {
      watched = undefined;
      return stopped ? undefined : round();
    });
  };
  /** One that is long under way (a mail server that says nothing) must not hold up what falls due meanwhile. */
  const round = async (): Promise<void> => {
    try {
      await fill();
      if (stopped) return;
      watch();
      // Under load a round ends every other millisecond: what falls due is looked for when there is a moment.
      if (underWay.size > 0 && performance.now() - looked < SHORTEST_NAP_MS) return wakeIn(SHORTEST_NAP_MS);
      looked = performance.now();
      const next = await house.store.nextMessage();
      const full = underWay.size >= AT_A_TIME;
      const wait = next === undefined || full ? LONGEST_NAP_MS : next - house.clock();
      wakeIn(Math.min(Math.max(wait, SHORTEST_NAP_MS), LONGEST_NAP_MS));
    } catch (error) {
      house.log.error(trace(error), 'the outbox could not reach the store');
      wakeIn(FIRST_BACKOFF_MS);
    }
  };
  return {
    drain,
    kick: () => {
      if (!stopped) void round();
    },
    start: () => {
      stopped = false;
      closing = false;
      void round();
    },
    stop: async () => {
      stopped = true;
      closing = true;
      clearTimeout(timer);
      await filling?.catch(() => {});
      let late: NodeJS.Timeout | undefined;
      const grace = new Promise<void>((resolve) => (late = setTimeout(resolve, GRACE_MS)));
      await Promise.race([Promise.all(underWay), grace]);
      clearTimeout(late);
      if (underWay.size > 0)
        house.log.warn({ n: underWay.size }, 'ambiguous: under way at the stop, may stand there twice');
    },
  };
}
