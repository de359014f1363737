// What may be told of concerns to a politiråd, a breakfast and everybody: counts of a whole quarter, none under five and none that
// can be worked out from the others. It must not see a concern, only what each was about and in which quarter.
import { z } from 'zod';
import { instantSchema } from './calendar.ts';
import { TOPICS } from './concern.ts';

export const FEWEST = 5;

/** «2026-Q4». */
export const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/);

/** Frozen when the quarter is over, and never counted again: two counts of the same quarter would give away the difference. */
export const trendSchema = z.object({
  quarter: quarterSchema,
  topics: z.array(z.object({ topic: z.enum(TOPICS), n: z.number().int().min(FEWEST) })).max(TOPICS.length),
  at: instantSchema,
});
export type Trend = Readonly<z.output<typeof trendSchema>>;
