// The pace that all instances keep together, in Redis: the sliding windows of sending/pace.ts as sorted sets, each step one script.
// It must not know what is sent, nor how fast that may be: the limits are handed in.
//
// A tenant's keys begin with `{slt:<tenant>}:`, as all of its keys do; e-mail has one sender and `{slt}:mail:`. Each expires by itself:
//   pace             places by when they count from       pace:lane:<h>    the same for one conversation
//   pace:throttled   conversations by until when Teams asks for less
// A conversation is named by a hash: nothing that was erased can be read from what is left of it for an hour.
import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '../domain/calendar.ts';
import {
  type Limit,
  type Pace,
  type PaceLimits,
  type Place,
  LIMITS,
  SLACK_MS,
  openTurns,
} from '../sending/pace.ts';
import { type SharedClock, openRedisClock } from './redis-clock.ts';
import { type Connection, connect } from './redis-connection.ts';
import type { PaceScript } from './redis-pace-scripts.ts';
import { readRedisSettings } from './redis-settings.ts';
import { type Arg, baseOf } from './redis-wire.ts';
import type { TenantId } from './store.ts';

const MAIL = '{slt}:mail:';

type Run = (script: PaceScript, base: string, args: readonly Arg[]) => Promise<unknown>;

export type SharedPace = {
  readonly pace: Pace;
  /** Rejects with a sentence when the clock that was given is too far from Redis' own. */
  inStep(): Promise<void>;
  close(): Promise<void>;
};

/** On a connection of its own: what waits for the disk on the store's does not hold it up. Throws when nobody answers there. */
export async function connectPace(url: string, clock: () => Instant): Promise<SharedPace> {
  const connection = await connect(readRedisSettings(url));
  const shared = await openRedisClock(connection, clock);
  const pace = openRedisPace(connection, (tenant) => baseOf(tenant as TenantId), shared);
  return { pace, inStep: () => shared.inStep(), close: () => connection.close() };
}

/** `keysOf`: what a tenant's keys begin with. `clock`: the time that the instances agree on. */
export function openRedisPace(
  connection: Connection,
  keysOf: (tenant: string) => string,
  clock: SharedClock,
  limits: PaceLimits = LIMITS,
): Pace {
  const scripts = connection.client as unknown as Record<
    PaceScript,
    (base: string, args: readonly Arg[]) => Promise<unknown>
  >;
  const run: Run = (script, base, args) => connection.send(() => scripts[script](base, args));
  const turns = openTurns(limits.mail[0]);
  const reserve = async (base: string, most: number, now: Instant, rules: readonly Arg[]) => {
    const args = [clock.shared(now), most, randomUUID(), ...rules];
    const [next = '', ...places] = (await run('sltPaceReserve', base, args)) as string[];
    return { places: places as Place[], next: clock.own(Number(next)) };
  };
  const ofTenant = [SLACK_MS, ...counted(limits.tenant)];
  const ofMail = [0, ...counted(limits.mail)];
  const isLimited = limits.tenant.length > 0 ? 1 : 0;
  const ofLane = counted(limits.lane);
  return {
    reserve: (tenant, most, now) => reserve(keysOf(tenant), most, now, ofTenant),
    async enter(tenant, lane, place, now) {
      const args = [clock.shared(now), SLACK_MS, place, hashOf(lane), isLimited, ...ofLane];
      const free = (await run('sltPaceEnter', keysOf(tenant), args)) as string;
      return free === '' ? undefined : clock.own(Number(free));
    },
    async leave(tenant, lane, place, answered) {
      const at = answered === undefined ? '' : clock.shared(answered);
      await run('sltPaceLeave', keysOf(tenant), [place, hashOf(lane), at]);
    },
    async takeMail(now, urgent = false) {
      const { places, next } = await reserve(MAIL, 1, now, ofMail);
      if (places.length > 0) return undefined;
      return urgent ? next : turns(next);
    },
    async throttled(tenant, lane, until, now) {
      const args = [clock.shared(now), hashOf(lane), clock.shared(until)];
      return (await run('sltPaceThrottled', keysOf(tenant), args)) as number;
    },
  };
}

const counted = (limits: readonly Limit[]): readonly Arg[] => [
  limits.length,
  ...limits.flatMap(({ times, withinMs }) => [times, withinMs]),
];

const hashOf = (lane: string): string => createHash('sha256').update(lane).digest('base64url').slice(0, 22);
