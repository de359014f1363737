// `slt rotate-keys`: seals every text anew with the newest key, so that the old one can be taken out. It may be stopped and run again,
// and a service may run meanwhile. It shows no text, and of what could not be opened only which concern it belongs to.
import type { Instant } from '../domain/calendar.ts';
import { concernIdSchema } from '../domain/concern.ts';
import type { TextPlace } from '../sealing.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../vault.ts';
import { type Act, actorOf } from './cli-act.ts';
import type { Found } from './cli-store.ts';

/** What could not be opened of a draft: whose it is, is not told. */
const DRAFT = 'utkast';

/** What came of one municipality. `unopened`: the concerns whose text no key opens. */
export type Rotated = {
  readonly area: string;
  readonly anew: number;
  readonly newest: number;
  readonly unopened: readonly string[];
};

export type Rotation = {
  readonly store: Store;
  readonly vault: Vault;
  readonly now: Instant;
  readonly dryRun: boolean;
};

/** Each by itself, through the same door as everything else: what the service writes or erases meanwhile stands as it left it. */
export async function rotateKeys(areas: readonly Found[], rotation: Rotation): Promise<readonly Rotated[]> {
  const act = actorOf(rotation);
  const done: Rotated[] = [];
  for (const found of areas) {
    const ends: End[] = [];
    for (const { id, value } of await found.read.list('sealed'))
      ends.push(await rotateOne(found, placeOf(id), value.text, { ...rotation, act }));
    done.push({
      area: found.area.id,
      anew: ends.filter((one) => one === 'anew').length,
      newest: ends.filter((one) => one === 'newest').length,
      unopened: [...new Set(ends.flatMap((one) => (typeof one === 'object' ? [one.unopened] : [])))],
    });
  }
  return done;
}

type End = 'anew' | 'newest' | 'gone' | { readonly unopened: string };

async function rotateOne(
  found: Found,
  place: TextPlace,
  text: string,
  { vault, dryRun, act }: Rotation & { readonly act: Act },
): Promise<End> {
  if (vault.isNewest(text)) return 'newest';
  if ((await vault.in(found.tenant, found.area.id).open(place, text)) === undefined)
    return { unopened: concernIdSchema.safeParse(place.id).data ?? DRAFT };
  if (dryRun) return 'anew';
  const { refused } = await act(found, 'closing.reseal', { of: place.id, field: place.field });
  return refused === undefined ? 'anew' : 'gone';
}

/** `<id>/<field>`. */
function placeOf(id: string): TextPlace {
  const cut = id.lastIndexOf('/');
  return { id: id.slice(0, cut), field: id.slice(cut + 1) };
}

// --- how it is told --------------------------------------------------------------------------------------------------

export const couldNotOpen = (done: readonly Rotated[]): boolean =>
  done.some(({ unopened }) => unopened.length > 0);

export function rotatedLines(done: readonly Rotated[], dryRun: boolean): readonly string[] {
  const anew = dryRun ? 'ville blitt låst på nytt' : 'låst på nytt';
  const lines = done.map(
    ({ area, anew: n, newest, unopened }) =>
      `${area}: ${n} ${anew}, ${newest} hadde nyeste nøkkel, ${unopened.length} kunne ikke åpnes${
        unopened.length === 0 ? '.' : `: ${unopened.join(', ')}.`
      }`,
  );
  return couldNotOpen(done)
    ? [...lines, 'Behold de gamle nøklene i CONCERN_KEYS, eller legg inn den som mangler, og kjør på nytt.']
    : lines;
}
