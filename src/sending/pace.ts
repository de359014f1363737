// How fast we may send: Teams' published limits as sliding windows, per conversation and per tenant. Numbers are data, for
// Microsoft calls them estimates (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
import type { Instant } from '../domain/calendar.ts';

export type Limit = { readonly times: number; readonly withinMs: number };

export type PaceLimits = { readonly lane: readonly Limit[]; readonly tenant: readonly Limit[] };

/** Per conversation 7 in 1 s, 60 in 30 s, 1800 in an hour; per tenant 50 in 1 s. We stay a little below. */
export const TEAMS_LIMITS: PaceLimits = {
  lane: [
    { times: 6, withinMs: 1000 },
    { times: 55, withinMs: 30_000 },
    { times: 1700, withinMs: 3_600_000 },
  ],
  tenant: [{ times: 45, withinMs: 1000 }],
};

export type Pace = {
  /** Takes a place now and answers undefined, or takes none and answers when there will be one. */
  take(tenant: string, lane: string, now: Instant): Instant | undefined;
};

const FORGOTTEN_AFTER_MS = 3_600_000;

/** Remembers in this process; a conversation that has been quiet for an hour is forgotten. */
export function openPace(limits: PaceLimits = TEAMS_LIMITS): Pace {
  const sent = new Map<string, number[]>();
  const freeAt = (times: readonly number[], rules: readonly Limit[], now: number): number =>
    Math.max(
      now,
      ...rules.map(({ times: most, withinMs }) => {
        const nth = times[times.length - most];
        return nth === undefined ? now : nth + withinMs;
      }),
    );
  let swept = Number.NEGATIVE_INFINITY;
  const sweep = (now: number): void => {
    if (now - swept < FORGOTTEN_AFTER_MS && now >= swept) return;
    swept = now;
    for (const [key, times] of sent) if ((times.at(-1) ?? 0) <= now - FORGOTTEN_AFTER_MS) sent.delete(key);
  };
  return {
    take(tenant, lane, now) {
      sweep(now);
      const laneTimes = recent(sent, `${tenant} ${lane}`, limits.lane, now);
      const tenantTimes = recent(sent, tenant, limits.tenant, now);
      const free = Math.max(freeAt(laneTimes, limits.lane, now), freeAt(tenantTimes, limits.tenant, now));
      if (free > now) return free as Instant;
      laneTimes.push(now);
      tenantTimes.push(now);
      return undefined;
    },
  };
}

function recent(sent: Map<string, number[]>, key: string, rules: readonly Limit[], now: number): number[] {
  const longest = Math.max(...rules.map(({ withinMs }) => withinMs));
  const times = (sent.get(key) ?? []).filter((at) => at > now - longest && at <= now);
  sent.set(key, times);
  return times;
}
