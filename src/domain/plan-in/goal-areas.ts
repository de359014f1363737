// The goal areas one cell names, and the owners a cell names for each of them. A comma parts areas only where it is certain that it
// does. It must not know which measure the cells belong to.
import { line } from '../plain-text.ts';
import { areaName } from './areas.ts';
import type { Draft } from './draft.ts';

/** «(hovedmål)» behind the leading one, «(delmål)» behind another. */
const LEADING = /\s*\((?:hoved|hovud|primær|ledende|leiande|primary|main|leading)[\p{L} -]*\)/iu;
const OTHER = /\s*\((?:del|bi|sekundær|støtte|også|secondary|also)[\p{L} -]*\)/iu;
const POINT = /;|\n(?=[•·▪–-]|\d+[.)])/;
const BULLET = /^[•·▪–-]\s*/;

/** The area of the document that words name, as it is written there first. */
export type AreaOf = (words: string) => string | undefined;

const keyOf = (area: string): string => area.toLowerCase();

/** The areas of a document: those that stand alone, over measures or as all of a cell, and those marked or told beside one. */
export function areasKnown(drafts: readonly Draft[]): AreaOf {
  const cells = drafts.flatMap((draft) => draft.cells.goalArea ?? []);
  const said = [...cells, ...drafts.flatMap(({ goalArea }) => goalArea ?? [])];
  const alone = said.filter((one) => !/[,;\n]/.test(one)).map((one) => areaName(plainOf(one)));
  const first = among(alone);
  return among([
    ...alone,
    ...cells.filter((cell) => parted(cell, first)).flatMap((cell) => areasIn(cell, first)),
  ]);
}

function among(areas: readonly string[]): AreaOf {
  const all = new Map(areas.toReversed().map((area) => [keyOf(area), area]));
  return (words) => all.get(keyOf(words));
}

const parted = (cell: string, areaOf: AreaOf): boolean =>
  LEADING.test(cell) || cell.split(POINT).some((part) => isSeveral(part, areaOf));

/** The areas of a cell, the leading one first: the one that is marked, else the first. `areaOf`: those of the document. */
export function areasIn(cell: string, areaOf: AreaOf): readonly string[] {
  const points = cell.split(POINT);
  const parts = points.flatMap((part) =>
    isSeveral(part, areaOf) || LEADING.test(cell) ? listOf(part) : [part],
  );
  const ordered = [
    ...parts.filter((part) => LEADING.test(part)),
    ...parts.filter((part) => !LEADING.test(part)),
  ];
  const names = ordered.map((part) => areaName(plainOf(part))).filter((name) => name !== '');
  return [...new Set(names.map((name) => areaOf(name) ?? name))];
}

const listOf = (part: string): readonly string[] => part.split(/,\s|\n/).filter((one) => one.trim() !== '');

const plainOf = (part: string): string =>
  part.trim().replace(BULLET, '').replace(LEADING, '').replace(OTHER, '').trim();

/** Each piece is an area of the document, or one is and each begins as a name does: «Barn, unge og familie» is one. */
function isSeveral(part: string, areaOf: AreaOf): boolean {
  const pieces = listOf(part).map((piece) => areaName(plainOf(piece)));
  if (pieces.length < 2) return false;
  return (
    pieces.every((piece) => areaOf(piece) !== undefined) ||
    (pieces.some((piece) => areaOf(piece) !== undefined) &&
      pieces.every((piece) => /^[\p{Lu}\d«]/u.test(piece)))
  );
}

/** `area` is undefined for owners that answer everywhere. */
export type AreaOwners = { readonly area?: string; readonly cell: string };

/** «Rus: SLT-koordinator; Vold: politikontakt»: who answers in which area. One entry without an area for any other cell. */
export function ownersByArea(cell: string, areaOf: AreaOf): readonly AreaOwners[] {
  const parts = cell.split(/;|\n/).filter((part) => part.trim() !== '');
  const read = parts.map((part): AreaOwners => {
    const [, said = '', rest = ''] = /^\s*(?:[•·▪–-]\s*)?([^:]{2,120}):\s*(\S.*)$/su.exec(part) ?? [];
    const area = said === '' ? undefined : areaOf(areaName(said));
    return area !== undefined ? { area, cell: rest } : { cell: part };
  });
  return read.some(({ area }) => area !== undefined) ? read : [{ cell }];
}

const SEPARATELY =
  /[\s,;:–-]*\(?(?<![\p{L}])(?:hver|kvar) for seg(?!\p{L})\)?|[\s,;:–-]*\((?:each )?separately\)|[\s,;:–-]+each separately(?!\p{L})/giu;

/** A cell of owners without «hver for seg», and whether it said so. */
export function withoutSeparately(cell: string): { readonly cell: string; readonly separately: boolean } {
  const bare = cell.replace(SEPARATELY, '');
  return { cell: line(bare) === '' ? '' : bare, separately: bare !== cell };
}
