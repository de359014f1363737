// The pace of one process, for a service that runs alone on its file. What it remembers lasts as long as the process.
import type { Instant } from '../domain/calendar.ts';
import { type Limit, type Pace, type PaceLimits, type Place, LIMITS, SLACK_MS, openTurns } from './pace.ts';

/** Taken places in the order of when they count from. */
type Taken = { readonly place: Place; readonly at: number };
type Logs = Map<string, Taken[]>;

/** A conversation with few messages is forgotten sooner than the longest window: what that loses is below what we stay under. */
const FEW = 8;
const FEW_KEPT_MS = 300_000;
const SWEPT_EACH_MS = 30_000;

export function openPace(limits: PaceLimits = LIMITS): Pace {
  const arrivals: Logs = new Map();
  const lanes: Logs = new Map();
  const throttled = new Map<string, Map<string, Instant>>();
  const turns = openTurns(limits.mail[0]);
  let serial = 0;
  let swept = Number.NEGATIVE_INFINITY;

  const sweep = (now: number): void => {
    if (now - swept < SWEPT_EACH_MS && now >= swept) return;
    swept = now;
    for (const logs of [arrivals, lanes])
      for (const [key, taken] of logs) if (isOver(taken, limits.lane, now)) logs.delete(key);
  };
  const reserve = (key: string, most: number, now: Instant, rules: readonly Limit[], slackMs: number) => {
    sweep(now);
    const taken = recent(arrivals, key, rules, now);
    const free = () => freeAt(taken, rules, now) as Instant;
    const places: Place[] = [];
    while (places.length < most && free() <= now) {
      const place = String(++serial) as Place;
      if (rules.length > 0) insert(taken, { place, at: now + slackMs });
      places.push(place);
    }
    const answered = taken.map((one) => (one.at > now ? { ...one, at: one.at - slackMs } : one));
    const next = free() > now ? Math.max(now + 1, freeAt(answered, rules, now)) : now;
    return { places, next: next as Instant };
  };
  return {
    reserve: async (tenant, most, now) => reserve(`tenant ${tenant}`, most, now, limits.tenant, SLACK_MS),
    async enter(tenant, lane, place, now) {
      const ofTenant = arrivals.get(`tenant ${tenant}`) ?? [];
      if (limits.tenant.length > 0 && !ofTenant.some((one) => one.place === place))
        return (now + 1) as Instant;
      const taken = recent(lanes, `${tenant} ${lane}`, limits.lane, now);
      const free = freeAt(taken, limits.lane, now);
      if (free > now) return free as Instant;
      if (limits.lane.length > 0) insert(taken, { place, at: now + SLACK_MS });
      move(ofTenant, place, now + SLACK_MS);
      return undefined;
    },
    async leave(tenant, lane, place, answered) {
      for (const taken of [arrivals.get(`tenant ${tenant}`), lanes.get(`${tenant} ${lane}`)])
        if (answered === undefined) drop(taken, place);
        else move(taken, place, answered, Math.min);
    },
    async takeMail(now, urgent = false) {
      const { places, next } = reserve('mail', 1, now, limits.mail, 0);
      if (places.length > 0) return undefined;
      return urgent ? next : turns(next);
    },
    async throttled(tenant, lane, until, now) {
      const asked = throttled.get(tenant) ?? new Map<string, Instant>();
      for (const [one, end] of asked) if (end <= now) asked.delete(one);
      asked.set(lane, until);
      throttled.set(tenant, asked);
      return asked.size;
    },
  };
}

/** When there is room for one more. */
const freeAt = (taken: readonly Taken[], limits: readonly Limit[], now: number): number =>
  Math.max(now, ...limits.map(({ times, withinMs }) => (taken.at(-times)?.at ?? -Infinity) + withinMs));

const longest = (limits: readonly Limit[]): number => Math.max(0, ...limits.map(({ withinMs }) => withinMs));

/** What still counts. Nothing does that lies ahead of a clock that was set back. */
function recent(logs: Logs, key: string, limits: readonly Limit[], now: number): Taken[] {
  const kept = (logs.get(key) ?? []).filter(({ at }) => at > now - longest(limits) && at <= now + SLACK_MS);
  logs.set(key, kept);
  return kept;
}

function isOver(taken: readonly Taken[], limits: readonly Limit[], now: number): boolean {
  const quiet = now - (taken.at(-1)?.at ?? Number.NEGATIVE_INFINITY);
  return quiet > longest(limits) || (quiet > FEW_KEPT_MS && taken.length < FEW) || taken.length === 0;
}

function insert(taken: Taken[], one: Taken): void {
  const after = taken.findLastIndex(({ at }) => at <= one.at);
  taken.splice(after + 1, 0, one);
}

function drop(taken: Taken[] | undefined, place: Place): Taken | undefined {
  const found = taken?.findIndex((one) => one.place === place) ?? -1;
  return found === -1 ? undefined : taken?.splice(found, 1)[0];
}

/** Counts from `to`, or from what `of` makes of that and the time it counts from now. */
function move(
  taken: Taken[] | undefined,
  place: Place,
  to: number,
  of: (to: number, from: number) => number = (then) => then,
): void {
  const one = drop(taken, place);
  if (taken && one) insert(taken, { place, at: of(to, one.at) });
}
