// What leaves by itself leaves here: place → claim → draw → deliver → settle. The only place that tries a delivery again.
// At least once, said openly: a message whose answer never came is `ambiguous` and may be sent a second time.
import type { Instant } from '../domain/calendar.ts';
import { trace } from '../log.ts';
import type { Claimed, TenantId } from '../store/store.ts';
import { type House, handle } from './deliver.ts';
import type { Errand } from './errand.ts';
import type { Place } from './pace.ts';
import { FIRST_BACKOFF_MS } from './repeat.ts';

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

const LEASE_MS = 60_000;
/** How long a stop waits for answers: Teams' have 15 s. What is left comes back when its lease is over. */
const GRACE_MS = 20_000;
/** In all, and of one tenant: fifty a second whose answers take a second, and one tenant's that never come hold up no other's. */
const AT_A_TIME = 400;
const OF_A_TENANT = 60;
/** Places of a tenant that are asked for at once. */
const BATCH = 12;
/** What may go in a second does not go in one burst: a tenant's turns come a little faster than its places do, and few are saved up. */
const TURNS_A_MS = 0.1;
const SAVED_TURNS = 10;
/** Nothing waits longer than this to be looked at again, whatever the queue says. */
const LONGEST_NAP_MS = 30_000;
/** And not longer than this while there is something to send, and no place for it. */
const LONGEST_WAIT_MS = 1_000;
/** Under load there is a pause between two rounds: the longer, the more tenants there are to look at. */
const SHORTEST_NAP_MS = 5;
const NAP_FOR_EACH_LOOK = 4;

export function openOutbox(house: House): Outbox {
  const { store, pace, clock } = house;
  const underWay = new Set<Promise<void>>();
  const busy = new Map<TenantId, number>();
  /** Until when a tenant has no more places, by our clock; one that was set back opens it. */
  const closed = new Map<TenantId, { readonly from: Instant; readonly until: Instant }>();
  const unanswered = new Map<string, number>();
  /** Who had something to send when the queue was looked at last. */
  let due = new Set<TenantId>();
  let filling: Promise<number> | undefined;
  let watched: Promise<void> | undefined;
  let again = false;
  let closing = false;
  let stopped = true;
  let nap: { readonly timer: NodeJS.Timeout; readonly ends: number } | undefined;
  /** Somebody has less in the queue than it said. */
  let isStale = false;
  let began = Number.NEGATIVE_INFINITY;
  let gap = SHORTEST_NAP_MS;
  let lastServed = '';
  const turns = openTurns();
  /** While the queue is being drained nobody waits for a turn. */
  let isDraining = false;

  const begin = (claimed: Claimed, place: Place): void => {
    const { tenant } = claimed;
    busy.set(tenant, (busy.get(tenant) ?? 0) + 1);
    const errand: Errand = { place, used: false, isEnding: () => closing };
    const work = handle(house, unanswered, claimed, errand)
      .catch((error: unknown) => house.log.error(trace(error), 'the outbox could not reach the store'))
      .finally(() => {
        underWay.delete(work);
        if (!errand.used) closed.delete(tenant);
        const left = (busy.get(tenant) ?? 1) - 1;
        if (left > 0) busy.set(tenant, left);
        else busy.delete(tenant);
      });
    underWay.add(work);
  };
  const look = async (): Promise<void> => {
    const started = performance.now();
    isStale = false;
    due = new Set(await store.due(clock()));
    gap = Math.max(SHORTEST_NAP_MS, NAP_FOR_EACH_LOOK * (performance.now() - started));
    for (const tenant of closed.keys()) if (!due.has(tenant)) closed.delete(tenant);
  };
  const turnsOf = (tenant: TenantId): number => (isDraining ? BATCH : turns.of(tenant));
  const roomOf = (tenant: TenantId): number => OF_A_TENANT - (busy.get(tenant) ?? 0);
  /** When a tenant that has something to send has a place for it; never while its hands are full. */
  const opens = (tenant: TenantId, now: Instant): number => {
    const until = closed.get(tenant);
    if (roomOf(tenant) <= 0) return Number.POSITIVE_INFINITY;
    return until && now >= until.from ? until.until : now;
  };
  /** Those who can be served now, in turn, no more than there are hands. */
  const hungry = (now: Instant, hands: number): readonly TenantId[] => {
    const open = [...due].filter((tenant) => opens(tenant, now) <= now && turnsOf(tenant) > 0).sort();
    const next = open.findIndex((tenant) => tenant > lastServed);
    return [...open.slice(Math.max(next, 0)), ...open.slice(0, Math.max(next, 0))].slice(0, hands);
  };
  /** Takes places, and claims as many messages as there are. Answers how many; undefined when nobody could be served. */
  const serve = async (): Promise<number | undefined> => {
    const now = clock();
    const hands = AT_A_TIME - underWay.size;
    const tenants = hungry(now, hands);
    if (tenants.length === 0) return undefined;
    const each = Math.floor(hands / tenants.length);
    const places = new Map<TenantId, Place[]>();
    await Promise.all(
      tenants.map(async (tenant) => {
        const reserved = await pace.reserve(tenant, Math.min(each, roomOf(tenant), turnsOf(tenant)), now);
        turns.take(tenant, reserved.places.length);
        if (reserved.next > now) closed.set(tenant, { from: now, until: reserved.next });
        if (reserved.places.length > 0) places.set(tenant, [...reserved.places]);
      }),
    );
    lastServed = tenants.at(-1) ?? '';
    const room = new Map([...places].map(([tenant, own]) => [tenant, own.length]));
    const claimed = room.size === 0 ? [] : await store.claim(now, LEASE_MS, hands, room);
    for (const one of claimed) {
      const place = places.get(one.tenant)?.shift();
      if (place !== undefined) begin(one, place);
    }
    // Whoever had fewer messages than places has no more that can go now.
    for (const [tenant, left] of places) {
      if (left.length === 0) continue;
      due.delete(tenant);
      closed.delete(tenant);
      isStale = true;
      await Promise.all(left.map((place) => pace.leave(tenant, '', place, undefined)));
    }
    return claimed.length;
  };
  /** Claims as long as there is something due and a hand free: one that waits for Teams holds up nobody else. */
  const claimMore = async (): Promise<number> => {
    let count = 0;
    do {
      again = false;
      await look();
      while (!closing && underWay.size < AT_A_TIME) {
        const claimed = await serve();
        if (claimed === undefined) break;
        count += claimed;
      }
    } while (again && !closing && underWay.size < AT_A_TIME);
    return count;
  };
  const fill = (): Promise<number> => {
    again = true;
    return (filling ??= claimMore().finally(() => (filling = undefined)));
  };
  const drain = async (): Promise<void> => {
    for (;;) {
      isDraining = true;
      const before = underWay.size;
      const claimed = await fill();
      if (before === 0 && claimed === 0 && underWay.size === 0) return;
      if (underWay.size > 0) await Promise.race(underWay);
    }
  };
  /** One timer; the earliest that was asked for. */
  const wakeIn = (ms: number): void => {
    const ends = performance.now() + ms;
    if (stopped || (nap && nap.ends <= ends)) return;
    clearTimeout(nap?.timer);
    nap = { ends, timer: setTimeout(() => void round(), ms) };
  };
  /** Looks again when one of those under way is done: its lane may have more. */
  const watch = (): void => {
    if (underWay.size === 0) return;
    watched ??= Promise.race(underWay).then(() => {
      watched = undefined;
      wakeIn(pauseLeft());
    });
  };
  const pauseLeft = (): number => Math.max(0, gap - (performance.now() - began));
  /** How long until there may be something to send, and a place for it. */
  const untilNext = async (): Promise<number> => {
    const now = clock();
    if (due.size > 0) return Math.min(...[...due].map((tenant) => opens(tenant, now) - now), LONGEST_WAIT_MS);
    const next = await store.nextMessage();
    return Math.min(next === undefined ? LONGEST_NAP_MS : next - now, LONGEST_NAP_MS);
  };
  /** One that is long under way (a mail server that says nothing) must not hold up what falls due meanwhile. */
  const round = async (): Promise<void> => {
    clearTimeout(nap?.timer);
    nap = undefined;
    began = performance.now();
    isDraining = false;
    try {
      await fill();
      watch();
      if (underWay.size >= AT_A_TIME) return wakeIn(LONGEST_NAP_MS);
      wakeIn(isStale ? pauseLeft() : Math.max(await untilNext(), pauseLeft()));
    } catch (error) {
      house.log.error(trace(error), 'the outbox could not reach the store');
      wakeIn(FIRST_BACKOFF_MS);
    }
  };
  return {
    drain,
    kick: () => wakeIn(pauseLeft()),
    start: () => {
      stopped = false;
      closing = false;
      void round();
    },
    stop: async () => {
      stopped = true;
      closing = true;
      clearTimeout(nap?.timer);
      nap = undefined;
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

/** Each tenant's turns, by the clock that never stands: so many a millisecond, saved up while it takes none. */
function openTurns() {
  const saved = new Map<TenantId, { turns: number; at: number }>();
  const now = (tenant: TenantId): { turns: number; at: number } => {
    const at = performance.now();
    const last = saved.get(tenant);
    const turns = last ? Math.min(SAVED_TURNS, last.turns + TURNS_A_MS * (at - last.at)) : SAVED_TURNS;
    return { turns, at };
  };
  return {
    of: (tenant: TenantId): number => Math.floor(now(tenant).turns),
    take(tenant: TenantId, count: number): void {
      const { turns, at } = now(tenant);
      saved.set(tenant, { turns: turns - count, at });
    },
  };
}
