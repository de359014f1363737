// How fast we may send: the port, and the published limits as data; in Teams per conversation and per tenant, by e-mail for the
// sender. Kept in this process (memory-pace.ts) or by all instances together (store/redis-pace.ts). It must not know what is sent.
//
// A limit is a sliding window. Fixed windows (rate-limiter-flexible has no others) let twice the limit through in a second that lies
// across two of them. Microsoft counts when a request arrives, which is some time between our sending and its answer: a place is
// therefore held from when it is taken until its window has passed since the answer (or since SLACK_MS after the sending, whichever
// comes first). Who takes the place over arrives later than a window after the one before, however either was delayed on the way or in
// a busy process; an answer that never comes costs a place a second more.
import type { Instant } from '../domain/calendar.ts';

export type Limit = { readonly times: number; readonly withinMs: number };

export type PaceLimits = {
  readonly lane: readonly Limit[];
  readonly tenant: readonly Limit[];
  readonly mail: readonly Limit[];
};

/**
 * Teams: per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour; per tenant 50 in 1 s
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). E-mail: Exchange Online takes 30 a minute
 * and three at a time (learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements). We stay a little below; for a
 * tenant it is by what a place is held beyond its second.
 */
export const LIMITS: PaceLimits = {
  lane: [
    { times: 6, withinMs: 1000 },
    { times: 7, withinMs: 2000 },
    { times: 55, withinMs: 30_000 },
    { times: 1700, withinMs: 3_600_000 },
  ],
  tenant: [{ times: 50, withinMs: 1000 }],
  mail: [
    { times: 3, withinMs: 5000 },
    { times: 28, withinMs: 60_000 },
  ],
};

/** No answer yet: a request is taken to have arrived at the latest this long after it was sent. */
export const SLACK_MS = 1000;

/** One place of a tenant's, taken and not yet given back. */
export type Place = string & { readonly __place: true };

export type Reserved = {
  readonly places: readonly Place[];
  /** When the tenant has another place than these, if all answers come at once; not after `now` when it has one now. */
  readonly next: Instant;
};

/** `now` is the caller's; instances that share a pace agree on the time among themselves. */
export type Pace = {
  /** Takes as many of a tenant's places as there are, at most `most`. One that is not used is to be given back. */
  reserve(tenant: string, most: number, now: Instant): Promise<Reserved>;
  /**
   * Takes a place in the conversation too and answers undefined, right before the sending; or answers when there will be one. A place
   * that was held so long before the sending that it may be another's by now is none any more: `place` is to be reserved anew.
   */
  enter(tenant: string, lane: string, place: Place, now: Instant): Promise<Instant | undefined>;
  /** `answered`: when the answer came, or it was given up. Undefined: nothing was sent, and the place is free for another. */
  leave(tenant: string, lane: string, place: Place, answered: Instant | undefined): Promise<void>;
  /**
   * An e-mail: one sender for all, and none of Teams' places. Takes a place and answers undefined, or answers when there will be one.
   * Those who must wait are told of different times, so that three hundred do not all ask again each time there is room for three;
   * what is urgent is told of the first.
   */
  takeMail(now: Instant, urgent?: boolean): Promise<Instant | undefined>;
  /** Teams has asked for less in a conversation until then (429). Answers how many of the tenant's it is asking that of now. */
  throttled(tenant: string, lane: string, until: Instant, now: Instant): Promise<number>;
};

/** So many times those who wait are spread over: half a minute, for what is urgent may have to wait behind one of them. */
const TURNS = 6;

/** Tells those who wait for the same moment of different ones, as many to each as there will be places. */
export function openTurns(
  { times, withinMs }: Limit = { times: 1, withinMs: 0 },
): (free: Instant) => Instant {
  let waiting: { readonly free: Instant; count: number } | undefined;
  return (free) => {
    if (waiting?.free !== free) waiting = { free, count: 0 };
    const turn = Math.floor(waiting.count++ / times) % TURNS;
    return (free + turn * withinMs) as Instant;
  };
}
