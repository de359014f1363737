// When a message is to wait for the sake of whoever would read it: a pause they have asked for, or a night that a reminder of ours has
// run into. It must not know how anything is delivered.
import { type Area, provisionalArea } from '../domain/area.ts';
import { type Instant, addDays, dayOf, instantOf, nextWorkday, wall } from '../domain/calendar.ts';
import { inWorkingHours } from '../domain/notice.ts';
import { openReading } from '../reading/read.ts';
import type { Claimed, Store, TenantId } from '../store/store.ts';
import type { Clock } from './exit.ts';
import type { OfView } from './queue.ts';

type House = { readonly store: Store; readonly clock: Clock };

/** The area a message is about; a provisional one where it is gone. */
export const areaOf = async (
  { store }: Pick<House, 'store'>,
  tenant: TenantId,
  body: OfView,
  now: Instant,
): Promise<Area> =>
  (await openReading(store, tenant, body.area).get('area', body.area)) ?? provisionalArea(now);

/**
 * Until when to leave the recipient in peace: the first working morning after the pause, looked at again each morning, for it may be
 * ended early. What is no reminder goes through.
 */
export async function pauseOf(house: House, claimed: Claimed, body: OfView): Promise<Instant | undefined> {
  if ('channel' in body.to || !body.reminder || claimed.activityId !== undefined) return undefined;
  const id = 'person' in body.to ? body.to.person : body.to.mail;
  const now = house.clock();
  const person = await openReading(house.store, claimed.tenant, body.area).get('person', id);
  if (!person?.pausedUntil) return undefined;
  const { closed } = await areaOf(house, claimed.tenant, body, now);
  const back = instantOf(wall(nextWorkday(addDays(person.pausedUntil, 1), closed), '08:00'));
  if (back <= now) return undefined;
  const tomorrow = instantOf(wall(addDays(dayOf(now), 1), '08:00'));
  return back < tomorrow ? back : tomorrow;
}

/** As late as this a reminder has been held up by us; it had its hour chosen when it was queued. */
const HELD_UP_MS = 30 * 60_000;

/** When a reminder that was held up may go: the service may have come back at night. Undefined when it may go now. */
export async function heldUntil(house: House, claimed: Claimed, body: OfView): Promise<Instant | undefined> {
  const now = house.clock();
  const isHeldUp = body.reminder && claimed.activityId === undefined && now - claimed.notBefore > HELD_UP_MS;
  if (!isHeldUp || 'channel' in body.to) return undefined;
  const { closed } = await areaOf(house, claimed.tenant, body, now);
  const at = inWorkingHours(now, closed);
  return at > now ? at : undefined;
}
