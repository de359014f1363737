// The forums of a proposal: which is which here, what would change, and the records when somebody says yes. It must not know of measures.
import type { Forum } from '../forum.ts';
import type { Owner } from '../measure.ts';
import { targetOf } from './answered.ts';
import { forumChanges, forumPairs, mergedForum, newForum, newForumId } from './forum-merge.ts';
import type { Resolve } from './owners.ts';
import type { Answers, Existing, ForumRow, ForumState, Proposal } from './proposal-shape.ts';
import type { Source, Understood } from './understood.ts';

/** The role that calls where a plan does not say who; its id is the same in every municipality. */
export const COORDINATOR = 'slt-koordinator';

export const keyOf = (what: 'm' | 'f', { block, row }: Source): string => `${what}${block}.${row ?? 0}`;

/** Each forum of the document; what would change of one here is not looked at yet. */
export const forumRows = (understood: Understood, { forums }: Existing): readonly ForumRow[] =>
  forumPairs(understood.forums, forums).map(({ understood: told, is, candidates }) => ({
    key: keyOf('f', told.source),
    source: told.source,
    understood: told,
    notes: told.notes,
    state: is
      ? { kind: 'same', id: is.id }
      : candidates.length > 0
        ? { kind: 'renamed?', candidates: candidates.map(({ id, name }) => ({ id, title: name })) }
        : { kind: 'new' },
  }));

export type PlannedForum = Pick<Forum, 'id' | 'name' | 'aliases'> & { readonly key?: string };

/** The forums there are and those that would be new, with the ids they would get. */
export function plannedForums(rows: readonly ForumRow[], { forums }: Existing): readonly PlannedForum[] {
  const planned: PlannedForum[] = forums.map(({ id, name, aliases }) => ({ id, name, aliases }));
  for (const { key, state, understood } of rows) {
    if (state.kind !== 'new') continue;
    const id = newForumId(
      understood.name,
      planned.map((one) => one.id),
    );
    planned.push({ id, name: understood.name, aliases: [], key });
  }
  return planned;
}

/** The state of a row, when it is known who is who. */
export function forumState(
  row: ForumRow,
  { forums }: Existing,
  resolve: Resolve,
  nameOf: (owner: Owner) => string,
): ForumState {
  const { state, understood } = row;
  const before = state.kind === 'same' ? forums.find(({ id }) => id === state.id) : undefined;
  if (!before) return state;
  const after = mergedForum(understood, before, resolve);
  const changes = forumChanges(before, after, (role) => nameOf({ kind: 'role', role }));
  return changes.length > 0 ? { kind: 'changed', id: before.id, changes } : { kind: 'same', id: before.id };
}

export type Target = { readonly id?: Forum['id']; readonly name: string };

/** What becomes of each forum that would be new: made, another name for one here, or left. */
export const forumTargets = (
  { forums }: Proposal,
  answers: Answers,
  existing: Existing,
): ReadonlyMap<string, Target> =>
  new Map(
    plannedForums(forums, existing).flatMap(({ id, name, key }) => {
      const row = forums.find((one) => one.key === key);
      if (!row) return [];
      const target = targetOf(row, answers);
      if (target === undefined) return [[id, { name }] as const];
      return [[id, { id: typeof target === 'string' ? (target as Forum['id']) : id, name }] as const];
    }),
  );

/** The forums that are new or changed. */
export function forumsAfter(
  { forums: rows }: Proposal,
  answers: Answers,
  existing: Existing,
  resolve: Resolve,
): readonly Forum[] {
  const planned = plannedForums(rows, existing);
  const taken = planned.map(({ id }) => id as string);
  const done = new Set<string>();
  return rows.flatMap((row) => {
    const target = targetOf(row, answers);
    if (target === undefined) return [];
    if (typeof target !== 'string') {
      const id = planned.find(({ key }) => key === row.key)?.id ?? newForumId(row.understood.name, taken);
      taken.push(id);
      return [newForum(row.understood, id, resolve, COORDINATOR)];
    }
    const before = existing.forums.find(({ id }) => id === target);
    if (!before || done.has(target)) return [];
    done.add(target);
    const known = [before.name, ...before.aliases].some(
      (name) => name.toLowerCase() === row.understood.name.toLowerCase(),
    );
    const renamed = row.state.kind === 'renamed?' && !known && row.understood.name.length <= 60;
    const merged = mergedForum(row.understood, before, resolve);
    const after = renamed ? { ...merged, aliases: [...merged.aliases, row.understood.name] } : merged;
    return JSON.stringify(after) === JSON.stringify(before) ? [] : [after];
  });
}
