// What is kept about whoever asks, read in one municipality; and which one, where they belong to several.
import type { Ctx, Drawing } from '../../capability.ts';
import type { Area } from '../../domain/area.ts';
import type { Guarded } from '../../domain/access.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Kept, keptAbout } from '../../domain/privacy.ts';
import { mayBeShown } from '../../reading/concerns.ts';
import { everythingIn } from '../../reading/erasing.ts';
import { allOf } from '../../reading/read.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'area'>;

/** By a link all of it is fetched at once; alone with the bot it is only read. */
const ACTIONS = { private: 'read', link: 'export' } as const;

/** What the table of access lets them have there: of their own concerns the texts, and who has seen them. */
export async function keptOf(ctx: Seeing, person: PersonId, place: keyof typeof ACTIONS): Promise<Kept> {
  const known = await ctx.read.get('person', person);
  const kept = keptAbout(known ?? { id: person }, await everythingIn(ctx));
  const mine = async (record: Guarded): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    for (const concern of kept.concerns)
      if (await mayBeShown(ctx, person, concern, record, place, ACTIONS[place])) found.add(concern.id);
    return found;
  };
  const [texts, log] = await Promise.all([mine('text'), mine('log')]);
  return {
    ...kept,
    texts: kept.texts.filter((id) => texts.has(id.split('/')[0] ?? '')),
    seen: kept.seen.filter(({ concerns }) => concerns.some((id) => log.has(id))),
  };
}

/** Those somebody belongs to; the only one there is, is everybody's. */
export async function areasOf({ read }: Pick<Ctx, 'read'>, person: PersonId): Promise<readonly Area[]> {
  const areas = await allOf(read, 'area');
  const known = await read.get('person', person);
  return areas.filter(({ id }) => areas.length === 1 || known?.areas.includes(id));
}

/** «Hvilken kommune?», where there are several. */
export async function whichArea(ctx: Ctx, person: PersonId, name: string): Promise<Drawing | undefined> {
  const areas = await areasOf(ctx, person);
  if (areas.length < 2) return undefined;
  return {
    card: 'house.area',
    summary: ctx.texts.house.whichArea,
    data: { areas: areas.map((one) => ({ name: one.name, verb: name, data: { area: one.id } })) },
  };
}
