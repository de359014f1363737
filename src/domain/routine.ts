// A yearly or many-yearly routine (trygghetsvandring, Ungdata): who is reminded, how long ahead, of which steps.
import { z } from 'zod';
import { daySchema, instantSchema } from './calendar.ts';
import { personIdSchema, roleIdSchema } from './people.ts';

export const routineSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(120),
  role: roleIdSchema,
  /** As the plan words it. */
  frequency: z.string().max(200),
  /** Years it is due; undefined: every year. Stored, never computed: rounds are not always every third year. */
  years: z.array(z.number().int()).optional(),
  /** Month it happens, 1–12; undefined: the coordinator is asked. */
  month: z.number().int().min(1).max(12).optional(),
  /** Weeks before the month begins that the role is reminded. */
  leadWeeks: z.number().int().min(0).max(52),
  steps: z.array(z.string().max(300)),
  source: z.string().max(200).optional(),
  /** When month, years, lead time or role were last settled: what should have been said before is said the morning after. */
  setAt: instantSchema.optional(),
});
export type Routine = Readonly<z.output<typeof routineSchema>>;

/** Why a routine is left out one year: chosen, never typed. */
export const dropReasonSchema = z.enum(['notNeeded', 'noCapacity', 'otherYear', 'other']);
export type DropReason = z.output<typeof dropReasonSchema>;

/** What became of a routine in one year. */
export const routineYearSchema = z.object({
  routine: z.string(),
  year: z.number().int(),
  state: z.enum(['reminded', 'planned', 'done', 'dropped']),
  day: daySchema.optional(),
  reason: dropReasonSchema.optional(),
  by: personIdSchema.optional(),
  at: instantSchema,
});
export type RoutineYear = Readonly<z.output<typeof routineYearSchema>>;
