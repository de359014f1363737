// Which municipality an act is for: the channel's, the card's, or the person's own; asked for when there are several.
import { z } from 'zod';
import type { Actor, Drawing, Refusal } from './capability.ts';
import { type Area, type Language, provisionalArea } from './domain/area.ts';
import type { Instant } from './domain/calendar.ts';
import { guard } from './domain/identity.ts';
import { openReading } from './reading/read.ts';
import type { Registry } from './registry.ts';
import type { Store } from './store/store.ts';
import { type Texts, textsIn } from './texts/index.ts';

/** Longer than this what was typed does not go along in the buttons: the card would not hold it. */
const LONGEST_ASKED = 2000;

const areaChoice = z.object({ area: z.string().optional() });

type House = { readonly store: Store; readonly registry: Registry };
type Request = {
  readonly actor: Actor;
  readonly verb: string;
  readonly input: unknown;
  readonly now: Instant;
};

export type Scope =
  | { kind: 'areas'; areas: readonly Area[]; language: Language | undefined }
  | { kind: 'ask'; drawing: Drawing; language: Language }
  | { kind: 'refuse'; refusal: Refusal; language: Language };

/** The areas an act is for: a channel belongs to one; a person's own otherwise, asked for when there are several. */
export async function scopeOf({ store, registry }: House, request: Request): Promise<Scope> {
  const verb = registry.verbs.get(request.verb);
  const shared = openReading(store, request.actor.tenant, undefined);
  const all = (await shared.list('area')).map(({ value }) => value);
  const person =
    request.actor.kind === 'person' ? await shared.get('person', request.actor.person) : undefined;
  const language = person?.language;
  const known = language ?? all[0]?.language ?? 'nb';
  if (!verb) return refusal(known, { reason: 'unknownVerb', data: {} });
  const named = areaChoice.safeParse(request.input).data?.area;
  const own =
    request.actor.kind === 'person'
      ? all.filter(({ id }) => person?.areas.includes(id) || all.length === 1)
      : all;
  const chosen = named === undefined ? own : own.filter(({ id }) => id === named);
  const [first] = chosen;
  if (verb.span === 'none')
    return first
      ? { kind: 'areas', areas: [first], language }
      : { kind: 'areas', areas: [provisionalArea(request.now)], language: known };
  if (chosen.length === 0)
    return refusal(known, { reason: all.length === 0 ? 'notSetUp' : 'noArea', data: {} });
  if (chosen.length === 1 || verb.span === 'each') return { kind: 'areas', areas: chosen, language };
  if (verb.sealed) return refusal(known, { reason: 'noLonger', data: {} });
  return { kind: 'ask', drawing: whichArea(request, chosen, textsIn(known)), language: known };
}

const refusal = (language: Language, refused: Refusal): Scope => ({
  kind: 'refuse',
  refusal: refused,
  language,
});

const whichArea = (request: Request, areas: readonly Area[], texts: Texts): Drawing => ({
  card: 'house.area',
  summary: texts.house.whichArea,
  data: {
    areas: areas.map(({ id, name }) => ({
      name,
      verb: request.verb,
      data: { ...asObject(request.input), area: id },
    })),
  },
});

/** What was typed goes along in each button, unless it is so long that the card would not hold it: then it is asked anew. */
const asObject = (input: unknown): Record<string, unknown> =>
  typeof input === 'object' && input !== null && mayGoAlong(JSON.stringify(input)) ? { ...input } : {};

const mayGoAlong = (typed: string): boolean =>
  typed.length <= LONGEST_ASKED && guard(typed).verdict !== 'block';
