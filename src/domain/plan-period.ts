// The action plan as a document of the municipality: its name, the period it holds for, when it is to be revised, and where it
// was read from. What it says of measures are records of their own.
import { z } from 'zod';
import { daySchema, instantSchema } from './calendar.ts';

export const planPeriodSchema = z.object({
  title: z.string().max(200),
  from: daySchema.optional(),
  /** The last day it holds. */
  to: daySchema.optional(),
  /** The day it is to be looked through. */
  revision: daySchema.optional(),
  /** The goal areas in the plan's own order. */
  goalAreas: z.array(z.string().max(120)).max(40),
  /** The document it was last read from. */
  source: z.object({ name: z.string().max(200), at: instantSchema }).optional(),
});
export type PlanPeriod = Readonly<z.output<typeof planPeriodSchema>>;

/** Its only record's id. */
export const PLAN_PERIOD = 'plan';
