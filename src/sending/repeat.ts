// When a message is tried again: after how long, how often, and who else waits meanwhile. It must not know what a message is about.
import type { Instant } from '../domain/calendar.ts';
import type { Log } from '../log.ts';
import type { Claimed, Settled } from '../store/store.ts';
import type { Clock, Delivery } from './exit.ts';
import type { Pace } from './pace.ts';
import type { Shown } from './queue.ts';

type House = { readonly clock: Clock; readonly log: Log; readonly pace: Pick<Pace, 'throttled'> };

/** How often a message got no answer, by tenant and id. */
export type Unanswered = Map<string, number>;

/** How often a card may be sent again that may stand there already. */
const REPEATS = 2;
/** How often a letter may: each wait is twice the last, so that these are eighteen hours. */
const MAIL_REPEATS = 15;
export const FIRST_BACKOFF_MS = 2_000;
const LONGEST_BACKOFF_MS = 300_000;
/** 429 from so many conversations of a tenant at once stops the whole tenant. */
const THROTTLED_LANES = 3;

export const backoff = (attempts: number): number =>
  Math.min(FIRST_BACKOFF_MS * 2 ** attempts, LONGEST_BACKOFF_MS);

export const isMail = (body: Shown): boolean => body.kind === 'view' && 'mail' in body.to;

export const keyOf = ({ tenant, id }: Claimed): string => `${tenant} ${id}`;

/** As it was before it was claimed. */
export const givenBack = ({ notBefore: until }: Claimed): Settled => ({ kind: 'later', until });

/** How soon another instance may try what this one has no key for. Often, for an answer is worth nothing after two minutes. */
const OTHERS_AFTER_MS = 1_000;

/** Sealed with a key that is not among this instance's LINK_KEYS: whoever has it can deliver it, until it expires. */
export function leftToOthers(
  { clock, log }: Pick<House, 'clock' | 'log'>,
  { id: message, attempts }: Claimed,
): Settled {
  log.error(
    { message, attempts, code: 'NoKey' },
    'an answer was sealed with a key that LINK_KEYS here does not hold; it is left to an instance that has it. ' +
      'Give all instances the same LINK_KEYS',
  );
  return { kind: 'later', until: (clock() + OTHERS_AFTER_MS) as Instant };
}

/** Nothing was delivered: the conversation waits, and where many have been asked to, by whichever instance, all of the tenant. */
export async function later(
  { clock, log, pace }: House,
  claimed: Claimed,
  result: Extract<Delivery, { kind: 'later' }>,
): Promise<Settled> {
  const { tenant, lane, id: message, attempts } = claimed;
  const now = clock();
  const until = (now + (result.retryAfterMs ?? backoff(attempts))) as Instant;
  log.warn({ message, code: result.code, attempts }, 'tried again later');
  const lanes = result.throttled ? await pace.throttled(tenant, lane, until, now) : 0;
  return { kind: 'later', until, pause: lanes >= THROTTLED_LANES ? 'tenant' : 'lane' };
}

/**
 * No answer came. An edit does no harm, and is repeated until one does; a new card is repeated twice; an answer to somebody who
 * waits, never. A letter is repeated for hours, with the same Message-ID by which a mailbox tells a repeat (RFC 5322 §3.6.4), and
 * soon holds up no other letter to the same person. Undefined when it has been repeated enough.
 */
export function repeated(
  { clock }: Pick<House, 'clock'>,
  unanswered: Unanswered,
  claimed: Claimed,
  body: Shown,
): Settled | undefined {
  if (body.kind === 'reply') return undefined;
  const times = unanswered.get(keyOf(claimed)) ?? 0;
  const mail = isMail(body);
  if (claimed.activityId === undefined && times >= (mail ? MAIL_REPEATS : REPEATS)) return undefined;
  const until = (clock() + (mail ? FIRST_BACKOFF_MS * 2 ** times : backoff(times))) as Instant;
  if (mail && until >= body.expires) return undefined;
  unanswered.set(keyOf(claimed), times + 1);
  return { kind: 'later', until, ...(mail && times >= REPEATS ? {} : { pause: 'lane' }) };
}
