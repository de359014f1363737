// How much one sender is listened to: a burst, and then one ask a second. Counted in memory, by each instance for itself: what it
// guards is the instance's own time, and with four of them a flooder is heard four times as much, which none of them notices. It
// goes by the machine's own time, whatever the house's clock says, and knows no door.
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Beside one each second, `burst` within `withinSeconds`. */
export type Burst = { readonly burst: number; readonly withinSeconds: number };
export type Limits = { readonly person: Burst; readonly link: Burst };

/** Whether it is within what this sender may ask. `asks`: it counts as so many. A sender is forgotten when its time is over. */
export type Limit = (sender: string, asks?: number) => Promise<boolean>;

/**
 * `person`: somebody in Teams, by tenant and object id, so that three hundred who press one card are three hundred. A busy coordinator
 * presses twice a second for half a minute. `link`: one signed link; a browser asks once for a page, a calendar every quarter of an hour.
 */
export const LIMITS: Limits = {
  person: { burst: 30, withinSeconds: 60 },
  link: { burst: 30, withinSeconds: 60 },
};

/** Counts each sender for itself. A sender must be proved first: there is room for all that are, not for all that could be made up. */
export function openLimit({ burst, withinSeconds }: Burst): Limit {
  const steady = new RateLimiterMemory({ points: 1, duration: 1 });
  const bursts = new RateLimiterMemory({ keyPrefix: 'burst', points: burst, duration: withinSeconds });
  const both = new BurstyRateLimiter(steady, bursts);
  return (sender, asks) => both.consume(sender, asks).then(within, over);
}

/** Once in so many seconds for each sender. */
export function openOnceIn(seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points: 1, duration: seconds });
  return (sender, asks) => limiter.consume(sender, asks).then(within, over);
}

const within = (): boolean => true;

function over(fault: unknown): boolean {
  if (fault instanceof RateLimiterRes) return false;
  throw fault;
}
