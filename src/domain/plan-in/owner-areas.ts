// Which goal areas a measure's cells name, and who answers for it in each of them. It must not know its other cells.
import type { Draft } from './draft.ts';
import { type AreaOf, areasIn, ownersByArea, withoutSeparately } from './goal-areas.ts';
import { type Known, type OwnerWords, ownersIn } from './owner-words.ts';

const MOST_AREAS = 9;

/** The leading area first. A table this program has given out has one in a cell. */
export function areasOf({ cells, goalArea }: Draft, areaOf: AreaOf): readonly string[] {
  const named = areasIn(cells.goalArea ?? '', isGivenOut(cells) ? () => undefined : areaOf);
  const all = named.length > 0 ? named : goalArea === undefined || goalArea === '' ? [] : [goalArea];
  return all.slice(0, MOST_AREAS);
}

const isGivenOut = ({ id }: Draft['cells']): boolean => id !== undefined && !/^[\d.]+$/.test(id.trim());

type Owners = {
  readonly owners: OwnerWords;
  /** Who answers in other areas than the leading one. */
  readonly elsewhere: ReadonlyMap<string, { readonly owners: readonly string[] }>;
  readonly separately: boolean;
};

/** Who answers, and where the cell says who does so in which area, who answers there. */
export function ownersOf(
  { cells }: Draft,
  [leading, ...others]: readonly string[],
  { known, areaOf }: { readonly known: Known; readonly areaOf: AreaOf },
): Owners {
  if (isGivenOut(cells))
    return { owners: ownersIn(cells.owners ?? '', known), elsewhere: new Map(), separately: false };
  const { cell, separately } = withoutSeparately(cells.owners ?? '');
  const here: AreaOf = (words) => {
    const same = [leading ?? '', ...others].find((area) => area.toLowerCase() === words.toLowerCase());
    return same ?? areaOf(words);
  };
  const parts = ownersByArea(cell, here);
  const first = leading ?? parts.find(({ area }) => area !== undefined)?.area;
  const mine = parts.filter(({ area }) => area === undefined || area === first);
  const owners = ownersIn(mine.map((part) => part.cell).join('\n'), known);
  const elsewhere = new Map<string, { owners: readonly string[] }>();
  let { persons } = owners;
  for (const { area, cell: words } of parts) {
    if (area === undefined || area === first) continue;
    const said = ownersIn(words, known);
    persons ||= said.persons;
    elsewhere.set(area, { owners: [...new Set([...(elsewhere.get(area)?.owners ?? []), ...said.owners])] });
  }
  return { owners: { ...owners, persons }, elsewhere, separately };
}
