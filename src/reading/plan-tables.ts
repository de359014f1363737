// The plan and its history as tables to give out, read from the store.
import type { Read } from '../capability.ts';
import { type Table, planTables } from '../domain/plan-out.ts';
import { PLAN_PERIOD } from '../domain/plan-period.ts';
import { readPlan } from './action-plan.ts';
import { allOf } from './read.ts';

/** Every measure, also those taken out of the plan, every report, and the plan's own facts. */
export async function readPlanTables({ read }: { readonly read: Read }): Promise<readonly Table[]> {
  const [plan, reports, period] = await Promise.all([
    readPlan({ read }),
    allOf(read, 'report'),
    read.get('planPeriod', PLAN_PERIOD),
  ]);
  return planTables(plan, reports, period);
}
