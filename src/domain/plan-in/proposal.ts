// What a plan would change here, and the records when somebody says yes. Nothing is deleted, nothing is overwritten by silence, and
// what may be the same under another name waits for an answer. Applied twice it changes nothing the second time.
import type { Measure, Owner } from '../measure.ts';
import { measuresAfter } from './answered.ts';
import {
  type PlannedForum,
  type Target,
  forumRows,
  forumState,
  forumTargets,
  forumsAfter,
  keyOf,
  plannedForums,
} from './forum-rows.ts';
import { pairsOf } from './measure-match.ts';
import { type Merging, changesBetween, merged } from './measure-merge.ts';
import { type Resolve, proposalsFor, resolverOf, standingIn } from './owners.ts';
import { planAfter, planChanges } from './plan-merge.ts';
import type {
  Answers,
  Applied,
  Change,
  Existing,
  ForumRow,
  ForumState,
  MeasureRow,
  MeasureState,
  OwnerProposal,
  Proposal,
} from './proposal-shape.ts';
import { rolesAfter, usedIn, withAliases } from './roles-after.ts';
import type { Understood, UnderstoodMeasure } from './understood.ts';

/** What the document would change, row by row. Pure: the same document and records give the same keys and ids. */
export function proposalOf(understood: Understood, existing: Existing): Proposal {
  const forums = forumRows(understood, existing);
  const planned = plannedForums(forums, existing);
  const owners = proposalsFor(
    namedIn(understood),
    { ...existing, forums: planned },
    standingIn(existing.measures),
  );
  const resolve = resolverOf(owners, {});
  const merging = mergingOf(resolve, existing);
  const nameOf = namesOf(owners, planned, existing);
  const measures = measureRows(understood.measures, existing.measures, (told, measure) =>
    changesBetween(measure, merged(told, measure, merging), nameOf),
  );
  const settled = forums.map((row): ForumRow => ({
    ...row,
    state: forumState(row, existing, resolve, nameOf),
  }));
  const after = planAfter(understood.plan, existing.plan);
  return {
    measures,
    forums: settled,
    owners,
    missing: {
      measures: existing.measures.filter(({ id, retired }) => retired === undefined && !isSeen(id, measures)),
      forums: understood.forums.length > 0 ? existing.forums.filter(({ id }) => !isSeen(id, settled)) : [],
    },
    plan: planChanges(existing.plan, after),
    skipped: understood.skipped,
    planAfter: after,
  };
}

/** `changesOf`: what would change if the one is the other. */
function measureRows(
  told: Understood['measures'],
  here: Existing['measures'],
  changesOf: (told: UnderstoodMeasure, measure: Measure) => readonly Change[],
): readonly MeasureRow[] {
  const pairs = pairsOf(told, here, (one, measure) => changesOf(one, measure).length === 0);
  return pairs.map(({ understood, is, candidates }) => {
    const { source, notes } = understood;
    const state = is
      ? standingAs(is, changesOf(understood, is))
      : candidates.length > 0
        ? ({ kind: 'renamed?', candidates: candidates.map(({ id, title }) => ({ id, title })) } as const)
        : ({ kind: 'new' } as const);
    return { key: keyOf('m', source), source, understood, state, notes };
  });
}

const standingAs = ({ id }: Measure, changes: readonly Change[]): MeasureState =>
  changes.length > 0 ? { kind: 'changed', id, changes } : { kind: 'same', id };

const isSeen = (id: string, rows: readonly { readonly state: MeasureState | ForumState }[]): boolean =>
  rows.some(
    ({ state }) =>
      ('id' in state && state.id === id) ||
      (state.kind === 'renamed?' && state.candidates.some((one) => one.id === id)),
  );

const mergingOf = (resolve: Resolve, { now }: Existing): Merging => ({
  resolve,
  ...(now === undefined ? {} : { now }),
});

/** Everybody named as an owner, an anchor, a convener or a member. */
const namedIn = ({ measures, forums }: Understood): readonly string[] => [
  ...measures.flatMap(({ owners, anchors, also }) => [
    ...owners,
    ...anchors,
    ...also.flatMap((one) => one.owners ?? []),
  ]),
  ...forums.flatMap(({ convener, members }) => [...convener, ...members]),
];

function namesOf(
  owners: readonly OwnerProposal[],
  forums: readonly PlannedForum[],
  { roles }: Existing,
): (owner: Owner) => string {
  const byRole = new Map([
    ...owners.flatMap(({ as }) => (as.kind === 'newRole' ? [[as.id, as.name] as const] : [])),
    ...roles.map(({ id, name }) => [id, name] as const),
  ]);
  const byForum = new Map<string, string>(forums.map(({ id, name }) => [id, name]));
  return (owner) =>
    owner.kind === 'role'
      ? (byRole.get(owner.role) ?? owner.role)
      : owner.kind === 'forum'
        ? (byForum.get(owner.forum) ?? owner.forum)
        : owner.text;
}

// --- yes -------------------------------------------------------------------------------------------------------------

/**
 * The records that would be written: only those that are new or changed. Rows asked about and not answered are left; roles that
 * nobody answers by are not made. Titles, owners and the rest follow the answers.
 */
export function applyProposal(proposal: Proposal, answers: Answers, existing: Existing): Applied {
  const resolve = inPlace(resolverOf(proposal.owners, answers), forumTargets(proposal, answers, existing));
  const merging = mergingOf(resolve, existing);
  const measures = measuresAfter(proposal, answers, existing, merging);
  const forums = withAliases(
    forumsAfter(proposal, answers, existing, resolve),
    proposal.owners,
    answers,
    existing,
  );
  const roles = rolesAfter(proposal.owners, answers, existing, usedIn(measures, forums));
  return { measures, roles, forums, ...(proposal.plan.length > 0 ? { plan: proposal.planAfter } : {}) };
}

/** Owners that are forums nobody wants made stand as words. */
const inPlace =
  (resolve: Resolve, targets: ReadonlyMap<string, Target>): Resolve =>
  (words, now) =>
    resolve(words, now).map((owner) => {
      const target = owner.kind === 'forum' ? targets.get(owner.forum) : undefined;
      if (!target) return owner;
      return target.id === undefined
        ? { kind: 'text', text: target.name }
        : { kind: 'forum', forum: target.id };
    });
