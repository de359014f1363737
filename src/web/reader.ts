// Who reads what a signed link leads to: the person, the municipality and the language, or why there is nobody. The doors of
// links share it; it knows no page.
import type { Dispatch } from '../dispatch.ts';
import type { Area, Language } from '../domain/area.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Person } from '../domain/people.ts';
import type { Linked } from '../capability.ts';
import type { Links, Opened } from '../links.ts';
import type { Log } from '../log.ts';
import { openReading } from '../reading/read.ts';
import type { Registry } from '../registry.ts';
import type { Limit } from '../flood.ts';
import type { Store, TenantId } from '../store/store.ts';
import type { Vault } from '../vault.ts';

/** What the doors of signed links lean on. */
export type LinkHouse = {
  readonly links: Links;
  readonly vault: Vault;
  readonly store: Store;
  readonly registry: Registry;
  readonly dispatch: Dispatch;
  readonly clock: () => Instant;
  /** How often one link is answered. */
  readonly takes: Limit;
  readonly log: Log;
};

export type Reader = {
  readonly kind: 'reader';
  readonly tenant: TenantId;
  readonly area: Area;
  readonly person: Person;
  readonly linked: Linked;
  readonly language: Language;
};

/** `area` and `language` are known where the link is one of ours. `tooFast`: it is asked for too often to be answered. */
export type Lost =
  | { readonly kind: 'expired' | 'tooFast'; readonly area: Area; readonly language: Language }
  | { readonly kind: 'unknown' };

/**
 * `unknown` too when it is a link to something else, or when the person or the municipality is no longer here. Only links of ours are
 * counted: what nobody has signed costs a hash and reads nothing, and behind a proxy all who ask have one address.
 */
export async function readerOf(
  { links, store, clock, takes }: Pick<LinkHouse, 'links' | 'store' | 'clock' | 'takes'>,
  token: string,
  kind: Linked['kind'],
): Promise<Reader | Lost> {
  const opened = await links.open(token, clock());
  const said = opened === 'expired' ? await links.whose(token) : opened;
  if (said === undefined || typeof said === 'string' || said.linked.kind !== kind) return { kind: 'unknown' };
  const found = await whoIs(store, said);
  if (!found) return { kind: 'unknown' };
  const language = found.person.language ?? found.area.language;
  if (opened === 'expired') return { kind: 'expired', area: found.area, language };
  if (!(await takes(token))) return { kind: 'tooFast', area: found.area, language };
  return { kind: 'reader', tenant: said.tenant, linked: said.linked, language, ...found };
}

async function whoIs(store: Store, { tenant, area: areaId, linked }: Opened) {
  const read = openReading(store, tenant, areaId);
  const [area, person] = await Promise.all([read.get('area', areaId), read.get('person', linked.person)]);
  return area && person && { area, person };
}
