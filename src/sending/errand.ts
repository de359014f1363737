// The places that one message takes on its way: one for each request to Teams. It must not know what is asked.
import type { Instant } from '../domain/calendar.ts';
import { type Log, trace } from '../log.ts';
import type { Claimed } from '../store/store.ts';
import type { Clock } from './exit.ts';
import type { Pace, Place } from './pace.ts';

type House = { readonly pace: Pace; readonly clock: Clock; readonly log: Log };

/** `place`: the tenant's, taken before the message was claimed. `used`: something has been asked of Teams by it. */
export type Errand = {
  place: Place;
  used: boolean;
  /** The service is to end: what has not begun is left to whoever comes next. */
  readonly isEnding: () => boolean;
};

/** Takes a place in the conversation, right before something is asked; or answers when there will be one. */
export const enter = (
  { pace, clock }: House,
  { tenant, lane }: Claimed,
  { place }: Errand,
): Promise<Instant | undefined> => pace.enter(tenant, lane, place, clock());

/** One request, which takes the errand's place until its answer has come. */
export async function asked<T>(
  house: House,
  claimed: Claimed,
  errand: Errand,
  ask: () => Promise<T>,
): Promise<T> {
  errand.used = true;
  const { place } = errand;
  try {
    return await ask();
  } finally {
    void left(house, claimed, place, house.clock());
  }
}

/** A second request needs a place of its own. Answers when there will be one, when there is none now. */
export async function another(house: House, claimed: Claimed, errand: Errand): Promise<Instant | undefined> {
  const { tenant } = claimed;
  const { places, next } = await house.pace.reserve(tenant, 1, house.clock());
  const [place] = places;
  if (place === undefined) return next;
  errand.place = place;
  errand.used = false;
  return enter(house, claimed, errand);
}

/** A place that nothing was sent by is another's. */
export async function unused(house: House, claimed: Claimed, { place, used }: Errand): Promise<void> {
  if (!used) await left(house, claimed, place, undefined);
}

/** One that is not given back comes back by itself. */
const left = (
  { pace, log }: House,
  { tenant, lane }: Claimed,
  place: Place,
  answered: Instant | undefined,
): Promise<void> =>
  pace
    .leave(tenant, lane, place, answered)
    .catch((error: unknown) => log.warn(trace(error), 'a place was not given back'));
