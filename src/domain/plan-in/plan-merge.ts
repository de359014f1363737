// The plan's own facts as they would be after a document: what it tells, and the rest as it was.
import type { PlanPeriod } from '../plan-period.ts';
import { titleKey } from './one-measure.ts';
import type { PlanChange } from './proposal-shape.ts';
import type { UnderstoodPlan } from './understood.ts';

/** Goal areas stand in the document's order; those it does not name come after. */
export function planAfter(told: UnderstoodPlan, before: PlanPeriod | undefined): PlanPeriod {
  const named = new Set(told.goalAreas.map(titleKey));
  const others = (before?.goalAreas ?? []).filter((area) => !named.has(titleKey(area)));
  const { title, from, to, revision } = told;
  return {
    ...before,
    title: title ?? before?.title ?? '',
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(revision ? { revision } : {}),
    goalAreas: [...told.goalAreas, ...others].slice(0, 40),
  };
}

/** Each field that differs, in words. */
export function planChanges(before: PlanPeriod | undefined, after: PlanPeriod): readonly PlanChange[] {
  const words = (plan: PlanPeriod | undefined): Readonly<Record<PlanChange['field'], string>> => ({
    title: plan?.title ?? '',
    from: plan?.from ?? '',
    to: plan?.to ?? '',
    revision: plan?.revision ?? '',
    goalAreas: (plan?.goalAreas ?? []).join(', '),
  });
  const [from, to] = [words(before), words(after)];
  return (['title', 'from', 'to', 'revision', 'goalAreas'] as const).flatMap((field) =>
    from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }],
  );
}
