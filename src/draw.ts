// Draws a view for whoever will see it, from what is true now, in their language. It writes nothing and sends nothing.
import type { Draw, Link, PersonCtx, Recipient, ViewCtx, Written } from './capability.ts';
import type { Area, AreaId, Language } from './domain/area.ts';
import type { Instant } from './domain/calendar.ts';
import type { PersonId } from './domain/people.ts';
import type { Links } from './links.ts';
import { openReading } from './reading/read.ts';
import type { Registry } from './registry.ts';
import type { Store, TenantId } from './store/store.ts';
import { textsIn } from './texts/index.ts';
import type { Vault } from './vault.ts';

type House = { readonly store: Store; readonly registry: Registry; readonly links: Links };

/** The language somebody reads: their own choice, else their area's. */
export async function languageOf(
  { store }: Pick<House, 'store'>,
  tenant: TenantId,
  to: Recipient,
  area: Area,
): Promise<Language> {
  if ('channel' in to) return area.language;
  const id = 'person' in to ? to.person : to.mail;
  const person = await openReading(store, tenant, area.id).get('person', id);
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
    const draw = openDraw(house, tenant, there, now);
    const ctx: ViewCtx = { now, area: there, read, texts, to, draw, link: linkIn(house, tenant, there) };
    const drawn = await view.draw(ctx, view.input.parse(input) as never);
    return drawn && { area: there.id, ...drawn };
  };

/** Signed links of one area. */
export const linkIn =
  ({ links }: Pick<House, 'links'>, tenant: TenantId, area: Area): Link =>
  (linked, until) =>
    links.make(tenant, area.id, linked, until);

/** Writes a letter, a file or a calendar for one person, from what is true now, in their language. */
export async function write<T>(
  house: House & { readonly vault: Vault },
  written: Written<T> | undefined,
  {
    tenant,
    area,
    person,
    now,
  }: {
    readonly tenant: TenantId;
    readonly area: Area;
    readonly person: PersonId;
    readonly now: Instant;
  },
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly value: T; readonly language: Language } | undefined> {
  if (!written) return undefined;
  const language = await languageOf(house, tenant, { person }, area);
  const ctx: PersonCtx = {
    now,
    area,
    person,
    read: openReading(house.store, tenant, area.id),
    texts: textsIn(language),
    draw: openDraw(house, tenant, area, now),
    link: linkIn(house, tenant, area),
    vault: house.vault.in(tenant, area.id),
  };
  const value = await written.write(ctx, written.input.parse(input) as never);
  return value && { value, language };
}
