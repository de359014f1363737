// The plan that was read and waits for a yes, seen against the plan as it is now. Part of import.ts.
import type { Ctx } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Document } from '../../domain/document.ts';
import { guard } from '../../domain/identity.ts';
import { readBack, withBack } from '../../domain/plan-back.ts';
import type { Report } from '../../domain/measure.ts';
import { fit } from '../../domain/plan-in/fit.ts';
import { documentedId } from '../../domain/report.ts';
import { PLAN_PERIOD } from '../../domain/plan-period.ts';
import { type PlanDraft, answersOf, keptOf, noAnswers, understoodOf } from '../../domain/plan-in/kept.ts';
import type {
  Answers,
  Existing,
  ForumRow,
  MeasureRow,
  OwnerProposal,
  Proposal,
} from '../../domain/plan-in/proposal-shape.ts';
import { understandPlan } from '../../domain/plan-in/understand.ts';
import { proposalOf } from '../../domain/plan-in/proposal.ts';
import { markOf } from '../../mark.ts';
import { allOf } from '../../reading/read.ts';

type Seeing = Pick<Ctx, 'read' | 'now'>;

/** Whose draft it is: everybody has one at most. */
export const draftId = ({ actor }: Pick<Ctx, 'actor'>): string =>
  actor.kind === 'person' ? actor.person : 'operator';

/** A name of a file is free text like any other: one that may identify somebody is not kept. */
export const nameOf = ({ texts }: Pick<Ctx, 'texts'>, name: string): string =>
  guard(name).verdict === 'block' || name.trim() === '' ? texts.import.file : name.trim();

/** What is here now. */
export async function existing({ read }: Pick<Ctx, 'read'>): Promise<Existing> {
  const [measures, roles, forums, plan] = await Promise.all([
    allOf(read, 'measure'),
    allOf(read, 'role'),
    allOf(read, 'forum'),
    read.get('planPeriod', PLAN_PERIOD),
  ]);
  return { measures, roles, forums, ...(plan ? { plan } : {}) };
}

/** A document as understood, without answers and without what may not be kept. Of the document itself nothing is kept. */
export async function draftOf(
  ctx: Pick<Ctx, 'texts' | 'now' | 'read'>,
  { name, blocks, cut = 0 }: Document,
): Promise<PlanDraft> {
  const { roles, forums } = await existing(ctx);
  const known = [...roles, ...forums].flatMap((one) => [one.name, ...one.aliases]);
  const back = readBack(blocks, known);
  const understood = understandPlan(back.rest, { from: dayOf(ctx.now), known });
  const kept = fit(withBack(understood, back), back.reports, known);
  return {
    name: nameOf(ctx, name),
    at: ctx.now,
    understood: keptOf(kept.understood),
    history: [...kept.reports],
    cut: cut + back.lost + kept.cut,
    cleared: kept.cleared,
    answers: noAnswers,
  };
}

/** A draft and what it would change. `mark`: another when the plan here or the answers have changed. */
export type Seen = {
  readonly draft: PlanDraft;
  readonly here: Existing;
  readonly proposal: Proposal;
  /** Reports of the document's history that are not here yet. */
  readonly history: readonly Report[];
  readonly mark: string;
};

export async function seen(ctx: Seeing, draft: PlanDraft): Promise<Seen> {
  const here = { ...(await existing(ctx)), now: draft.at };
  const proposal = proposalOf(understoodOf(draft.understood, dayOf(ctx.now)), here);
  const history = await missingHere(ctx, draft.history);
  return { draft, here, proposal, history, mark: markOf([here, draft]) };
}

/** Those that are not told here; only the reports of their own measures are read. */
async function missingHere({ read }: Seeing, history: readonly Report[]): Promise<readonly Report[]> {
  const ids = [...new Set(history.map(({ measure }) => measure))];
  const here = await Promise.all(ids.map((id) => allOf(read, 'report', `${id}/`)));
  const told = new Set(here.flat().map(documentedId));
  return history.filter((one) => !told.has(documentedId(one)));
}

// --- what is asked ---------------------------------------------------------------------------------------------------

export type Question =
  | { readonly kind: 'owner'; readonly owner: OwnerProposal }
  | { readonly kind: 'measure'; readonly row: MeasureRow }
  | { readonly kind: 'forum'; readonly row: ForumRow };

const isAnswered = ({ rows, owners }: Answers, question: Question): boolean =>
  question.kind === 'owner'
    ? owners?.[question.owner.words] !== undefined
    : rows?.[question.row.key] !== undefined;

/** Everything that may be asked about a proposal, in order: whose words somebody's are, and what is the same as what. */
export const questionsOf = ({ owners, measures, forums }: Proposal): readonly Question[] => [
  ...owners.filter(({ as }) => as.kind === 'ask').map((owner) => ({ kind: 'owner' as const, owner })),
  ...measures
    .filter(({ state }) => state.kind === 'renamed?')
    .map((row) => ({ kind: 'measure' as const, row })),
  ...forums.filter(({ state }) => state.kind === 'renamed?').map((row) => ({ kind: 'forum' as const, row })),
];

/** The same that have been answered: they can be answered anew until the plan is taken in. */
export const answeredQuestions = ({ draft, proposal }: Seen): readonly Question[] =>
  questionsOf(proposal).filter((question) => isAnswered(answersOf(draft), question));

export const openQuestions = ({ draft, proposal }: Seen): readonly Question[] =>
  questionsOf(proposal).filter((question) => !isAnswered(answersOf(draft), question));
