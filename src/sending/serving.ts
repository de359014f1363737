// The messages that are under way, and how more are begun: places first, then as many messages as there are places for, tenants in turn. It
// must not know when to look for more, nor what a message says.
import type { Instant } from '../domain/calendar.ts';
import { trace } from '../log.ts';
import type { Claimed, TenantId } from '../store/store.ts';
import { type House, handle } from './deliver.ts';
import type { Errand } from './errand.ts';
import type { Place } from './pace.ts';
import { givenBack } from './repeat.ts';
import { type Wish, openRota } from './rota.ts';

export type Serving = {
  /**
   * Begins what can begin now: as long as something is due, with a place and a hand for it. `isHurried`: a tenant need not wait for its
   * turn. One call at a time, so that each sees what those before it have begun.
   */
  fill(isHurried: boolean): Promise<Filled>;
  readonly underWay: ReadonlySet<Promise<void>>;
  /** As many are under way as may be. */
  isFull(): boolean;
  /** Nothing more is begun, and what is claimed and has not asked anything of Teams is given back. Answers when `fill` is done. */
  end(): Promise<void>;
  resume(): void;
};

/**
 * `opensIn`: in how many milliseconds what is due, and could not begin, may have its turn and its place; undefined when nothing is.
 * `lookedMs`: what it took to ask the queue who has something due.
 */
export type Filled = {
  readonly begun: number;
  readonly opensIn: number | undefined;
  readonly lookedMs: number;
};

/** Longer than any message is held: Teams and mail servers are waited for 15 s. */
const LEASE_MS = 60_000;
/** So many are under way at once, of all tenants: more than wait for an answer in any second, and few cards in memory. */
const HANDS = 400;

/** `whenDone`: one that was under way is at its end; its conversation may have more. */
export function openServing(house: House, whenDone: () => void): Serving {
  const { store, pace, clock, log } = house;
  const rota = openRota();
  const unanswered = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  let filling: Promise<unknown> = Promise.resolve();
  let isEnding = false;

  const begin = (claimed: Claimed, place: Place): void => {
    const { tenant } = claimed;
    const errand: Errand = { place, used: false, isEnding: () => isEnding };
    rota.began(tenant);
    const work = handle(house, unanswered, claimed, errand)
      .catch((error: unknown) =>
        log.error(trace(error), 'a message could not be settled: it comes back when its lease is over'),
      )
      .finally(() => {
        underWay.delete(work);
        rota.ended(tenant);
        if (!errand.used) rota.reopened(tenant);
        whenDone();
      });
    underWay.add(work);
  };
  /** Otherwise it would lie in nobody's hands until the lease is over. */
  const giveBack = async (claimed: Claimed): Promise<void> => {
    const { tenant, id: message, lease } = claimed;
    log.error({ message }, 'the store handed out a message that there is no place for: it is given back');
    await store.settle(tenant, message, lease, givenBack(claimed));
  };
  const reserve = async (wishes: readonly Wish[], each: number, now: Instant) =>
    new Map(
      await Promise.all(
        wishes.map(async ({ tenant, most }) => {
          const reserved = await pace.reserve(tenant, Math.min(each, most), now);
          rota.served(tenant, reserved, now);
          return [tenant, [...reserved.places] as Place[]] as const;
        }),
      ),
    );
  /** Takes places, and claims as many messages as there are. Answers how many; undefined when nobody could be served. */
  const serve = async (due: Set<TenantId>, isHurried: boolean): Promise<number | undefined> => {
    const now = clock();
    const hands = HANDS - underWay.size;
    const wishes = rota.open(due, now, isHurried).slice(0, hands);
    if (wishes.length === 0) return undefined;
    const places = await reserve(wishes, Math.floor(hands / wishes.length), now);
    const taken = [...places].filter(([, own]) => own.length > 0);
    if (taken.length === 0) return 0;
    const room = new Map(taken.map(([tenant, own]) => [tenant, own.length]));
    const claimed = await store.claim(now, LEASE_MS, hands, room);
    const without = claimed.filter((one) => {
      const place = places.get(one.tenant)?.shift();
      if (place !== undefined) begin(one, place);
      return place === undefined;
    });
    await Promise.all(without.map(giveBack));
    // Whoever had fewer messages than places has no more that can go now.
    for (const [tenant, left] of taken) {
      if (left.length === 0) continue;
      due.delete(tenant);
      await Promise.all(left.map((place) => pace.leave(tenant, '', place, undefined)));
      rota.reopened(tenant);
    }
    return claimed.length - without.length;
  };
  const fill = async (isHurried: boolean): Promise<Filled> => {
    const began = performance.now();
    const due = new Set(await store.due(clock()));
    const lookedMs = performance.now() - began;
    let begun = 0;
    while (!isEnding && underWay.size < HANDS) {
      const claimed = await serve(due, isHurried);
      if (claimed === undefined) break;
      begun += claimed;
    }
    const opensIn = due.size > 0 ? rota.opensIn(due, clock()) : undefined;
    return { begun, opensIn, lookedMs };
  };
  return {
    fill(isHurried) {
      const filled = filling.then(() => fill(isHurried));
      filling = filled.catch(() => {});
      return filled;
    },
    underWay,
    isFull: () => underWay.size >= HANDS,
    async end() {
      isEnding = true;
      await filling;
    },
    resume: () => void (isEnding = false),
  };
}
