// Draws a view for whoever will see it, from what is true now, in their language. It writes nothing and sends nothing.
import type { Draw, Recipient, ViewCtx } from './capability.ts';
import type { Area, AreaId, Language } from './domain/area.ts';
import type { Instant } from './domain/calendar.ts';
import { openReading } from './reading/read.ts';
import type { Registry } from './registry.ts';
import type { Store, TenantId } from './store/store.ts';
import { textsIn } from './texts/index.ts';

type House = { readonly store: Store; readonly registry: Registry };

/** The language somebody reads: their own choice, else their area's. */
export async function languageOf(
  { store }: Pick<House, 'store'>,
  tenant: TenantId,
  to: Recipient,
  area: Area,
): Promise<Language> {
  if (!('person' in to)) return area.language;
  const person = await openReading(store, tenant, area.id).get('person', to.person);
  return person?.language ?? area.language;
}

/** Throws on a view that does not exist or an input it does not take: both are ours to mend, never a reader's. */
export const openDraw =
  (house: House, tenant: TenantId, area: Area, now: Instant): Draw =>
  async (to, name, input, inArea) => {
    const view = house.registry.views.get(name);
    if (!view) throw new Error(`no view ${name}; there is ${[...house.registry.views.keys()].join(', ')}`);
    const read = openReading(house.store, tenant, (inArea ?? area.id) as AreaId);
    const there = inArea === undefined || inArea === area.id ? area : await read.get('area', inArea);
    if (!there) return undefined;
    const texts = textsIn(await languageOf(house, tenant, to, there));
    const ctx: ViewCtx = { now, area: there, read, texts, to, draw: openDraw(house, tenant, there, now) };
    const drawn = await view.draw(ctx, view.input.parse(input) as never);
    return drawn && { area: there.id, ...drawn };
  };
