// Rows of a proposal as the records they are answered to be: measures new and changed, with ids in the plan's order. It must not know
// what was asked.
import type { Measure } from '../measure.ts';
import { type Merging, changesBetween, merged, newMeasure } from './measure-merge.ts';
import type { Answers, Existing, ForumState, MeasureState, Proposal } from './proposal-shape.ts';

/** The id a row is to be written as, 'new', or nothing. */
export function targetOf(
  { key, state }: { readonly key: string; readonly state: MeasureState | ForumState },
  { rows }: Answers,
): string | { readonly isNew: true } | undefined {
  const answer = rows?.[key];
  if (answer === 'leave') return undefined;
  if (answer === 'new') return 'id' in state ? state.id : { isNew: true };
  if (answer) return answer.is;
  if (state.kind === 'renamed?') return undefined;
  return state.kind === 'new' ? { isNew: true } : state.id;
}

/** The measures that are new or changed. Two rows never become one measure. */
export function measuresAfter(
  { measures: rows }: Proposal,
  answers: Answers,
  { measures: here }: Existing,
  merging: Merging,
): readonly Measure[] {
  const after: Measure[] = [];
  const done = new Set<string>();
  const nextId = idsFor(
    here,
    rows.flatMap(({ understood }) => understood.id ?? []),
  );
  for (const row of rows) {
    const target = targetOf(row, answers);
    if (target === undefined) continue;
    if (typeof target !== 'string') {
      const { id } = row.understood;
      const own = id !== undefined && !done.has(id) && here.every((one) => one.id !== id) ? id : nextId();
      done.add(own);
      after.push(newMeasure(row.understood, own, merging));
      continue;
    }
    const before = here.find(({ id }) => id === target);
    if (!before || done.has(target)) continue;
    done.add(target);
    const one = merged(row.understood, before, merging);
    if (changesBetween(before, one, ({ kind }) => kind).length > 0) after.push(one);
  }
  return after;
}

/** Ids in the plan's order, as those here are written and unlike all that are taken. */
function idsFor(here: readonly Measure[], told: readonly string[]): () => string {
  const numbered = here.flatMap(({ id }) => {
    const [, prefix, number] = /^([a-z0-9-]*[a-z][a-z0-9]*-)(\d{2,4})$/.exec(id) ?? [];
    return prefix !== undefined && prefix.length <= 30 && number !== undefined ? [{ prefix, number }] : [];
  });
  const last = numbered.toSorted((a, b) => Number(a.number) - Number(b.number)).at(-1);
  const { prefix, width } = last
    ? { prefix: last.prefix, width: last.number.length }
    : { prefix: 'tiltak-', width: 3 };
  const taken = new Set([...here.map(({ id }) => id), ...told]);
  let n = last ? Number(last.number) : 0;
  return () => {
    do n += 1;
    while (taken.has(`${prefix}${String(n).padStart(width, '0')}`));
    return `${prefix}${String(n).padStart(width, '0')}`;
  };
}
