// What is known of the clock's runs: when it last came to its end, which municipalities it could not run and since when, and how far
// it has been set back. It judges nothing and runs nothing.
import type { Instant } from './domain/calendar.ts';
import type { TenantId } from './store/store.ts';

/** A municipality whose clock could not be run. */
export type Failed = { readonly tenant: TenantId; readonly area: string };

/** How one run of the clock went; `at`: when it was asked to, and once it is done, when it was. */
export type Ticked = {
  readonly at: Instant;
  readonly failed: readonly Failed[];
  /** How far the furthest watermark lies after `at`, where it is more than the clocks of two machines differ; else 0. */
  readonly aheadMs: number;
};

export type ClockState = {
  /** Whether it has come to its end within three minutes. */
  readonly running: boolean;
  /** Municipalities that have failed each time for three minutes or more. */
  readonly failing: readonly string[];
  /** Whether it stands before what it has run: until it is there again, nothing that falls due is said. */
  readonly setBack: boolean;
};

export type Watch = { ran(run: Ticked): void; state(now: Instant): ClockState };

/** The clock looks each minute, and a round of it takes some time. */
export const STALE_MS = 180_000;

const keyOf = ({ tenant, area }: Failed): string => `${tenant}/${area}`;

/** Remembers in this process: another instance sees for itself. */
export function openWatch(): Watch {
  let last = Number.NEGATIVE_INFINITY;
  /** A municipality that is ahead sleeps, and is not met in each run. */
  let ranTo = Number.NEGATIVE_INFINITY;
  let since = new Map<string, Instant>();
  return {
    ran({ at, failed, aheadMs }) {
      last = at;
      if (aheadMs > 0) ranTo = Math.max(ranTo, at + aheadMs);
      since = new Map(failed.map((one) => [keyOf(one), since.get(keyOf(one)) ?? at]));
    },
    state: (now) => ({
      running: now - last < STALE_MS,
      failing: [...since].filter(([, began]) => now - began >= STALE_MS).map(([area]) => area),
      setBack: now < ranTo,
    }),
  };
}
