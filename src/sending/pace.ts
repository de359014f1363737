// How fast we may send: published limits as sliding windows, in Teams per conversation and per tenant, by e-mail for the sender.
// Numbers are data, for Microsoft calls Teams' estimates (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
import type { Instant } from '../domain/calendar.ts';

export type Limit = { readonly times: number; readonly withinMs: number };

export type PaceLimits = {
  readonly lane: readonly Limit[];
  readonly tenant: readonly Limit[];
  readonly mail: readonly Limit[];
};

/**
 * Teams: per conversation 7 in 1 s, 60 in 30 s, 1800 in an hour; per tenant 50 in 1 s. E-mail: Exchange Online takes 30 a minute
 * and three at a time (learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements). We stay a little below.
 */
export const LIMITS: PaceLimits = {
  lane: [
    { times: 6, withinMs: 1000 },
    { times: 55, withinMs: 30_000 },
    { times: 1700, withinMs: 3_600_000 },
  ],
  tenant: [{ times: 45, withinMs: 1000 }],
  mail: [
    { times: 3, withinMs: 5000 },
    { times: 28, withinMs: 60_000 },
  ],
};

export type Pace = {
  /** Takes a place now and answers undefined, or takes none and answers when there will be one. */
  take(tenant: string, lane: string, now: Instant): Instant | undefined;
  /**
   * The same for an e-mail: one sender for all, and none of Teams' places. Those who must wait are told of different times, so that
   * three hundred do not all ask again each time there is room for three; what is urgent is told of the first.
   */
  takeMail(now: Instant, urgent?: boolean): Instant | undefined;
};

const FORGOTTEN_AFTER_MS = 3_600_000;
/** So many times those who wait are spread over: half a minute, for what is urgent may have to wait behind one of them. */
const TURNS = 6;

/** Remembers in this process; a conversation that has been quiet for an hour is forgotten. */
export function openPace(limits: PaceLimits = LIMITS): Pace {
  const sent = new Map<string, number[]>();
  const freeAt = (times: readonly number[], rules: readonly Limit[], now: number): number =>
    Math.max(
      now,
      ...rules.map(({ times: most, withinMs }) => {
        const nth = times[times.length - most];
        return nth === undefined ? now : nth + withinMs;
      }),
    );
  /** How many e-mails wait for the same moment. */
  let turns: { readonly free: Instant; waiting: number } | undefined;
  let swept = Number.NEGATIVE_INFINITY;
  const sweep = (now: number): void => {
    if (now - swept < FORGOTTEN_AFTER_MS && now >= swept) return;
    swept = now;
    for (const [key, times] of sent) if ((times.at(-1) ?? 0) <= now - FORGOTTEN_AFTER_MS) sent.delete(key);
  };
  /** A place under every one of these, or none at all. */
  const takeAll = (wanted: readonly (readonly [string, readonly Limit[]])[], now: Instant) => {
    sweep(now);
    const all = wanted.map(([key, rules]) => ({ times: recent(sent, key, rules, now), rules }));
    const free = Math.max(now, ...all.map(({ times, rules }) => freeAt(times, rules, now)));
    if (free > now) return free as Instant;
    for (const { times } of all) times.push(now);
    return undefined;
  };
  return {
    take: (tenant, lane, now) =>
      takeAll(
        [
          [`lane ${tenant} ${lane}`, limits.lane],
          [`tenant ${tenant}`, limits.tenant],
        ],
        now,
      ),
    takeMail(now, urgent = false) {
      const free = takeAll([['mail', limits.mail]], now);
      if (free === undefined || urgent) return free;
      if (turns?.free !== free) turns = { free, waiting: 0 };
      const { times, withinMs } = limits.mail[0] ?? { times: 1, withinMs: 0 };
      const turn = Math.floor(turns.waiting++ / times) % TURNS;
      return (free + turn * withinMs) as Instant;
    },
  };
}

function recent(sent: Map<string, number[]>, key: string, rules: readonly Limit[], now: number): number[] {
  const longest = Math.max(...rules.map(({ withinMs }) => withinMs));
  const times = (sent.get(key) ?? []).filter((at) => at > now - longest && at <= now);
  sent.set(key, times);
  return times;
}
