// What a document would change in the plan, in a few lines, with one obvious way on. Part of import.ts.
import type { Ctx, Drawing } from '../../capability.ts';
import { daySchema } from '../../domain/calendar.ts';
import { ownerRoles } from '../../domain/owner.ts';
import { answersOf } from '../../domain/plan-in/kept.ts';
import type { Applied, ForumRow, MeasureRow, PlanChange } from '../../domain/plan-in/proposal-shape.ts';
import { applyProposal } from '../../domain/plan-in/proposal.ts';
import { type Seen, answeredQuestions, openQuestions } from './draft.ts';

/** Names on one line; the rest is in the rows. */
const NAMED = 6;

/** What a yes would write. */
export const appliedOf = ({ proposal, draft, here }: Seen): Applied =>
  applyProposal(proposal, answersOf(draft), here);

type Seeing = Pick<Ctx, 'texts' | 'area'>;

export function overview(ctx: Seeing, seen: Seen, note = ''): Drawing {
  const { texts, area } = ctx;
  const { import: words } = texts;
  const { draft, proposal } = seen;
  const applied = appliedOf(seen);
  const questions = openQuestions(seen).length;
  const found = proposal.measures.length + proposal.forums.length + draft.history.length > 0;
  const isChange = hasChange(applied) || seen.history.length > 0;
  const title = words.title({ name: draft.name });
  return {
    card: 'import.overview',
    summary: title,
    data: {
      area: area.id,
      title,
      note,
      hasNote: note !== '',
      said: found
        ? [...lines(ctx, seen, applied), ...(isChange || questions > 0 ? [] : [nothingToSave(ctx, seen)])]
        : [words.nothing],
      mark: seen.mark,
      asks: questions > 0,
      ask: words.ask({ n: questions }),
      asksAgain: answeredQuestions(seen).length > 0,
      takes: found && isChange && questions === 0,
      take: words.take({ what: takeWords(ctx, applied) }),
      hasRows: found || proposal.skipped.length > 0,
    },
  };
}

/** With every question answered: all is as before, or only what was left is not. */
const nothingToSave = ({ texts: { import: words } }: Seeing, { draft, proposal }: Seen): string =>
  [...proposal.measures, ...proposal.forums].some((row) => kindOf(draft, row) === 'left')
    ? words.onlyLeft
    : words.allSame;

const hasChange = ({ measures, roles, forums, plan }: Applied): boolean =>
  measures.length + roles.length + forums.length > 0 || plan !== undefined;

function takeWords({ texts }: Seeing, { measures, forums }: Applied): string {
  const { import: words, dates } = texts;
  const parts = [
    ...(measures.length > 0 ? [words.takeMeasures({ n: measures.length })] : []),
    ...(forums.length > 0 ? [words.takeForums({ n: forums.length })] : []),
  ];
  return parts.length > 0 ? dates.list(parts) : words.takeRest;
}

function lines(ctx: Seeing, seen: Seen, applied: Applied): readonly string[] {
  const { import: words, dates } = ctx.texts;
  const { proposal, draft, here } = seen;
  const { measures, forums, missing, skipped, plan } = proposal;
  const some = (all: readonly string[]): string =>
    all.length > NAMED
      ? `${all.slice(0, NAMED).join(', ')} ${words.andMore({ n: all.length - NAMED })}`
      : dates.list(all);
  const known = new Set(here.roles.map(({ id }) => id));
  const added = applied.roles.filter(({ id }) => !known.has(id)).map(({ name }) => name);
  const ownerless = applied.measures.filter((one) => ownerRoles(one, forumsOf(seen, applied)).length === 0);
  return [
    ...(measures.length > 0
      ? [words.measures({ n: measures.length, parts: partsOf(ctx, draft, measures) })]
      : []),
    ...(forums.length > 0 ? [words.forums({ n: forums.length, parts: partsOf(ctx, draft, forums) })] : []),
    ...(plan.length > 0 ? [words.period({ change: plan.map((one) => planLine(ctx, one)).join('; ') })] : []),
    ...(added.length > 0 ? [words.newRoles({ n: added.length, names: some(added) })] : []),
    ...(ownerless.length > 0 ? [words.ownerless({ n: ownerless.length })] : []),
    ...(seen.history.length > 0 ? [words.history({ n: seen.history.length })] : []),
    ...(missing.measures.length > 0
      ? [
          words.missing({
            n: missing.measures.length,
            titles: some(missing.measures.map(({ title }) => words.quoted({ text: title }))),
          }),
        ]
      : []),
    ...(skipped.length > 0 ? [words.skipped({ n: skipped.length })] : []),
    ...(draft.cleared > 0 ? [words.clearedTexts({ n: draft.cleared })] : []),
    ...(draft.cut > 0 ? [words.cutTexts({ n: draft.cut })] : []),
  ];
}

/** A fact of the plan itself as it would be, its days in words. */
function planLine({ texts: { import: words, dates } }: Seeing, { field, from, to }: PlanChange): string {
  const said = (value: string): string => {
    const day = daySchema.safeParse(value);
    return day.success ? dates.dateYear(day.data) : value;
  };
  return words.change({ field: words.planField[field], from: said(from), to: said(to) });
}

/** Forums as they would be: a measure may be owned by one that the same document brings. */
const forumsOf = ({ here }: Seen, { forums }: Applied) => ({
  forums: new Map([...here.forums, ...forums].map((one) => [one.id as string, one])),
});

type Kind = MeasureRow['state']['kind'] | 'left';

/** What a row is, as far as the questions about it are answered. */
function kindOf(draft: Seen['draft'], { key, state }: MeasureRow | ForumRow): Kind {
  const answer = answersOf(draft).rows?.[key];
  if (state.kind !== 'renamed?' || answer === undefined) return state.kind;
  return answer === 'leave' ? 'left' : answer === 'new' ? 'new' : 'changed';
}

function partsOf({ texts }: Seeing, draft: Seen['draft'], rows: readonly (MeasureRow | ForumRow)[]): string {
  const { import: words, dates } = texts;
  const kinds = rows.map((row) => kindOf(draft, row));
  const counted = (
    [
      ['new', words.new],
      ['changed', words.changed],
      ['same', words.same],
      ['renamed?', words.unsure],
      ['left', words.left],
    ] as const
  ).flatMap(([kind, said]) => {
    const n = kinds.filter((one) => one === kind).length;
    return n > 0 ? [said({ n })] : [];
  });
  return dates.list(counted);
}
