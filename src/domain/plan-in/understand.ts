// Understands a municipality's plan: which tables and lines tell measures and forums, under which goal area, and what was left and
// why. It invents nothing and decides nothing; it must not know what is here already.
import { type Day, day } from '../calendar.ts';
import type { Block } from '../document.ts';
import { line } from '../plain-text.ts';
import { areasAt } from './area-at.ts';
import type { Draft } from './draft.ts';
import { oncePerName } from './forums.ts';
import { areasKnown } from './goal-areas.ts';
import { linesOf, listed, unboxed } from './lists.ts';
import { measureOf } from './measure.ts';
import { oncePerTitle, titleKey } from './one-measure.ts';
import type { Known } from './owner-words.ts';
import { planFacts } from './plan-facts.ts';
import { shaped } from './table-shape.ts';
import { readTables } from './tables.ts';
import type { Skipped, Understood, UnderstoodMeasure } from './understood.ts';

/**
 * `from`: the day from which rhythms are read, today; it tells only where a series without a start begins. `known`: names and other
 * words of roles and forums, which are never divided.
 */
export type Reader = { readonly from?: Day; readonly known?: readonly string[] };

const EARLIEST = day('2000-01-01');

/** What the document tells, in its order. Never throws, whatever stands in it. */
export function understandPlan(
  document: readonly Block[],
  { from = EARLIEST, known = [] }: Reader = {},
): Understood {
  const blocks = unboxed(shaped(document));
  const names = new Set(known.map((name) => name.toLowerCase()));
  const isKnown: Known = (words) => names.has(words.toLowerCase());
  const lines = linesOf(blocks);
  const inLines = listed(lines);
  const areas = areasAt(blocks, lines, inLines);
  const inTables = readTables(blocks, areas, { from, known: isKnown });
  const drafts = [...inLines.drafts.map((draft) => areas.given(draft)), ...inTables.drafts];
  const reading = { from, known: isKnown, areaOf: areasKnown(drafts) };
  const read = drafts.toSorted(bySource).map((draft) => measureOf(draft, reading));
  const measures = oncePerTitle(read.filter(({ title }) => titleKey(title) !== ''));
  const goalAreas = measures.flatMap(({ goalArea, also }) => [
    ...(goalArea === undefined ? [] : [goalArea]),
    ...also.map((one) => one.goalArea),
  ]);
  return {
    plan: { ...planFacts(blocks), goalAreas: [...new Set(goalAreas)].slice(0, 40) },
    measures,
    forums: oncePerName(inTables.forums),
    skipped: [...inTables.skipped, ...untitled(read)],
  };
}

/** Nothing is left of the title but marks. */
const untitled = (read: readonly UnderstoodMeasure[]): readonly Skipped[] =>
  read
    .filter(({ title }) => titleKey(title) === '')
    .map(({ source, content }) => ({ source, words: line(content).slice(0, 80), why: 'emptyRow' }));

const bySource = (a: Draft, b: Draft): number =>
  a.source.block - b.source.block || (a.source.row ?? 0) - (b.source.row ?? 0);
