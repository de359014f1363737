// What is counted of that which leaves: the same ways out again, with a figure for each attempt. It must not change what is answered,
// nor look at what is sent, or to whom.
import type { Links } from '../links.ts';
import type { DeliveryResult, Metrics, Way } from '../metrics.ts';
import type { Delivery, Exit, MailExit } from './exit.ts';

type Counts = Pick<Metrics, 'delivery'>;
type Result = Delivery | { readonly kind: 'opened' };

const resultOf = (delivery: Result): DeliveryResult =>
  delivery.kind === 'later' && delivery.throttled ? 'throttled' : delivery.kind;

async function counted<T extends Result>(metrics: Counts, way: Way, attempt: Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    const result = await attempt;
    metrics.delivery(way, resultOf(result), (performance.now() - began) / 1000);
    return result;
  } catch (error) {
    metrics.delivery(way, 'failed', (performance.now() - began) / 1000);
    throw error;
  }
}

export const measuredExit = (exit: Exit, metrics: Counts): Exit => ({
  deliver: (...args) => counted(metrics, 'teams', exit.deliver(...args)),
  open: (...args) => counted(metrics, 'open', exit.open(...args)),
});

export const measuredMail = (mail: MailExit, metrics: Counts): MailExit => ({
  deliver: (...args) => counted(metrics, 'mail', mail.deliver(...args)),
});

/** What waits in the queue and cannot be opened here, since the instance that sealed it has other keys. */
export const measuredLinks = (links: Links, metrics: Counts): Links => ({
  ...links,
  async unseal(id, sealed) {
    const found = await links.unseal(id, sealed);
    if (found === undefined) metrics.delivery('teams', 'sealed');
    return found;
  },
});
