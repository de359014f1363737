// The yes: measures, roles, meetings and the plan's own facts as the proposal says, with the history of an export of ours. Nothing is
// deleted, and a second yes finds nothing more to do. Part of import.ts.
import type { Change, Ctx, Outcome } from '../../capability.ts';
import type { Measure, Report } from '../../domain/measure.ts';
import { PLAN_PERIOD } from '../../domain/plan-period.ts';
import type { Applied } from '../../domain/plan-in/proposal-shape.ts';
import { reportId, reported } from '../../domain/report.ts';
import { draftId, type Seen } from './draft.ts';
import { appliedOf } from './overview.ts';

/** All that is here was read for `seen`: what somebody else has written since is not written over. */
export function take(ctx: Ctx, seen: Seen): Outcome {
  const { draft, here } = seen;
  const applied = appliedOf(seen);
  const history = [...ofMeasures(seen, applied), ...toldBy(seen, applied)];
  const measures = withLatest(applied.measures, here.measures, history);
  const plan = applied.plan ?? here.plan;
  const changes: Change[] = [
    ...measures.map((value): Change => ({ kind: 'measure', id: value.id, value })),
    ...applied.roles.map((value): Change => ({ kind: 'role', id: value.id, value })),
    ...applied.forums.map((value): Change => ({ kind: 'forum', id: value.id, value })),
    ...history.map((value): Change => ({ kind: 'report', id: reportId(value), value })),
    ...(plan
      ? [
          {
            kind: 'planPeriod',
            id: PLAN_PERIOD,
            value: { ...plan, source: { name: draft.name, at: ctx.now } },
          } satisfies Change,
        ]
      : []),
    { kind: 'planDraft', id: draftId(ctx) },
  ];
  return { changes, show: receipt(ctx, seen, applied, history.length) };
}

/** Reports of measures there are or will be. */
function ofMeasures({ history, here }: Seen, { measures }: Applied): readonly Report[] {
  const ids = new Set([...here.measures, ...measures].map(({ id }) => id));
  return history.filter(({ measure }) => ids.has(measure));
}

/** The statuses of a document without a history, as reports of their own. */
const toldBy = ({ here }: Seen, { measures }: Applied): readonly Report[] => {
  const before = new Map(here.measures.map((one) => [one.id, one.latest]));
  return measures.flatMap(({ id, latest }) =>
    latest && latest.at !== before.get(id)?.at ? [{ measure: id, ...latest }] : [],
  );
};

/** Measures as they shall be, each with the newest that was told of it. */
function withLatest(
  changed: readonly Measure[],
  before: readonly Measure[],
  history: readonly Report[],
): readonly Measure[] {
  const all = new Map([...before, ...changed].map((one) => [one.id, one]));
  const touched = new Set([...changed.map(({ id }) => id), ...history.map(({ measure }) => measure)]);
  return [...touched].flatMap((id) => {
    const measure = all.get(id);
    if (!measure) return [];
    const [newest] = history.filter((one) => one.measure === id).toSorted((a, b) => b.at - a.at);
    const stands = newest !== undefined && newest.at >= (measure.latest?.at ?? -Infinity);
    return [stands ? reported(measure, newest) : measure];
  });
}

function receipt({ texts, area }: Ctx, { here }: Seen, applied: Applied, history: number) {
  const { import: words, dates } = texts;
  const known = new Set(here.measures.map(({ id }) => id));
  const added = applied.measures.filter(({ id }) => !known.has(id)).length;
  const changed = applied.measures.length - added;
  const roles = applied.roles.filter(({ id }) => here.roles.every((one) => one.id !== id)).length;
  const parts = [
    ...(added > 0 ? [words.doneNew({ n: added })] : []),
    ...(changed > 0 ? [words.doneChanged({ n: changed })] : []),
    ...(applied.forums.length > 0 ? [words.doneForums({ n: applied.forums.length })] : []),
    ...(roles > 0 ? [words.doneRoles({ n: roles })] : []),
    ...(applied.plan ? [words.donePlan] : []),
    ...(history > 0 ? [words.doneHistory({ n: history })] : []),
  ];
  return {
    card: 'import.done',
    summary: words.done,
    data: {
      area: area.id,
      said: [
        parts.length > 0 ? words.doneLine({ what: dates.list(parts) }) : words.allSame,
        ...(roles > 0 ? [words.givePeople({ n: roles })] : []),
      ],
      hasRoles: roles > 0,
    },
  };
}
