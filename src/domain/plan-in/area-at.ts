// Which goal area holds for each table and line of a document: the headings above it, and short lines right above a table. It must not
// know what the tables and lines tell.
import type { Block } from '../document.ts';
import { line } from '../plain-text.ts';
import { areaName, couldBeArea, isGeneric, isNumbered, saysArea, saysGoal } from './areas.ts';
import type { Draft } from './draft.ts';
import type { listed } from './lists.ts';
import type { Line } from './opening.ts';
import { headerOf } from './table-rows.ts';
import type { Source } from './understood.ts';

/** The heading of an area as it stands. `isNew`: named since the table above. `near`: the line right above, whatever it is. */
type Area = { readonly raw?: string; readonly isNew: boolean; readonly near?: string };

export type Areas = {
  readonly at: (block: number) => string | undefined;
  readonly isNewAt: (block: number) => boolean;
  /** The heading says that it is a goal area. */
  readonly isSureAt: (block: number) => boolean;
  /** The line right above, else the nearest heading. */
  readonly headingAt: (block: number) => string | undefined;
  /** A measure told in lines with the area it stands under. */
  readonly given: (draft: Draft) => Draft;
};

/** What has been read so far. `said`: a short line that names an area; `near`: short lines since anything else. */
type State = {
  readonly stack: readonly { readonly level: number; readonly raw?: string }[];
  readonly said?: string;
  readonly isNew: boolean;
  readonly near: readonly string[];
  readonly inMeasure: boolean;
};

/**
 * The nearest heading above that names an area holds until the next; a heading that only says «Tiltak» leaves the one above it. A
 * short line right above a table is a heading where there is no other.
 */
export function areasAt(
  blocks: readonly Block[],
  lines: readonly Line[],
  { taken, named }: Pick<ReturnType<typeof listed>, 'taken' | 'named'>,
): Areas {
  const tables = new Map<number, Area>();
  const places = new Map<string, string>();
  const title = titleOf(lines);
  let state: State = { stack: [], isNew: false, near: [], inMeasure: false };
  for (const one of lines) {
    if (taken.has(one)) {
      if (!state.inMeasure) state = settled(state);
      const raw = rawOf(state);
      if (raw !== undefined) places.set(placeOf(one.source), areaName(raw));
      state = { ...state, isNew: false, near: [], inMeasure: true };
      continue;
    }
    state = { ...state, inMeasure: false };
    if (one.kind === 'wall') {
      const { block } = one.source;
      const near = state.near.at(-1) ?? headingAbove(blocks, block);
      state = settled(state);
      const raw = rawOf(state);
      tables.set(block, {
        isNew: state.isNew,
        ...(raw === undefined ? {} : { raw }),
        ...(near === undefined ? {} : { near }),
      });
      const { said: _, ...rest } = state;
      state = { ...(isOfForums(blocks[block]) ? rest : state), isNew: false, near: [] };
    } else if (named.has(one)) state = { ...state, said: one.text, isNew: true, near: [] };
    else state = one === title ? state : withLine(state, one);
  }
  return areasOf(tables, places);
}

function areasOf(tables: ReadonlyMap<number, Area>, places: ReadonlyMap<string, string>): Areas {
  const rawAt = (block: number): string | undefined => tables.get(block)?.raw;
  const nameAt = (block: number): string | undefined => {
    const raw = rawAt(block);
    return raw === undefined ? undefined : areaName(raw);
  };
  return {
    at: nameAt,
    isNewAt: (block) => tables.get(block)?.isNew ?? false,
    isSureAt: (block) => saysArea(rawAt(block) ?? ''),
    headingAt: (block) => tables.get(block)?.near,
    given: (draft) => {
      const goalArea = places.get(placeOf(draft.source));
      return goalArea === undefined || draft.goalArea !== undefined ? draft : { ...draft, goalArea };
    },
  };
}

/** A line that is part of no measure and no table. */
function withLine(state: State, one: Line): State {
  if (one.kind === 'heading') {
    const named = line(one.text).length <= 120 && !isGeneric(one.text);
    const { said: _, ...rest } = state;
    const above = state.stack.filter(({ level }) => level < one.level);
    const stack = [...above, { level: one.level, ...(named ? { raw: one.text } : {}) }];
    return { ...rest, stack, near: [], isNew: named };
  }
  if (saysArea(one.text) || saysGoal(one.text) || (one.kind === 'text' && couldBeArea(one.text)))
    return { ...state, near: [...state.near, one.text] };
  return isSubtitle(one) || state.near.some(saysArea) ? state : { ...state, near: [] };
}

const rawOf = ({ said, stack }: State): string | undefined =>
  said ?? stack.findLast(({ raw }) => raw !== undefined)?.raw;

/** The short lines that stand now looked at: one of them may name the area. A plain one does so only where no heading does. */
function settled(state: State): State {
  const lines = state.near.filter((text) => !isGeneric(text));
  const sure = lines.findLast((text) => saysArea(text) || text.endsWith(':'));
  const titled = lines.findLast((text) => isNumbered(text)) ?? lines.findLast((text) => !saysGoal(text));
  const best = sure ?? (state.isNew ? undefined : (titled ?? lines.at(-1)));
  return best === undefined ? state : { ...state, said: best, isNew: true };
}

/** The only heading of the highest level, above all others, is the document's own. */
function titleOf(lines: readonly Line[]): Line | undefined {
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const [first, ...others] = headings;
  return first &&
    others.length > 0 &&
    others.every(({ level }) => level > first.level) &&
    !saysArea(first.text)
    ? first
    : undefined;
}

const placeOf = ({ block, row }: Source): string => `${block}/${row ?? 0}`;

/** «Inkludering – mestring – rus» below a heading. */
const isSubtitle = ({ kind, text }: Line): boolean =>
  kind === 'text' && text.length <= 120 && !/[.;!?]$/.test(text);

const isOfForums = (block: Block | undefined): boolean =>
  block?.kind === 'table' && headerOf(block.rows)?.columns.kind === 'forums';

const headingAbove = (blocks: readonly Block[], before: number): string | undefined =>
  blocks.slice(0, before).findLast((block) => block.kind === 'heading')?.text;
