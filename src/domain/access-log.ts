// Who has seen or changed what of a concern, when and why: append-only, and without content. Municipal employees are told of it.
import { z } from 'zod';
import { type Instant, instantSchema } from './calendar.ts';
import { concernIdSchema } from './concern.ts';
import { personIdSchema } from './people.ts';

/** What was done. `list`: the numbers and choices of those open were shown. */
export const DEEDS = [
  'sent',
  'withdrawn',
  'list',
  'read',
  'readText',
  'received',
  'asked',
  'answered',
  'talk',
  'routed',
  'offered',
  'accepted',
  'declined',
  'followUp',
  'consent',
  'closed',
  'reopened',
  'filed',
  'kept',
  'exported',
  'erased',
  'rules',
  'logRead',
] as const;
/** Why, from a closed list: `own` one's own concern, `triage`, `case` as its holder, `offer` asked to take it, `control`, `retention`. */
export const PURPOSES = ['own', 'triage', 'case', 'offer', 'control', 'retention'] as const;

export const accessEntrySchema = z.object({
  at: instantSchema,
  who: z.union([personIdSchema, z.literal('service')]),
  deed: z.enum(DEEDS),
  concerns: z.array(concernIdSchema).max(60),
  why: z.enum(PURPOSES),
});
export type AccessEntry = Readonly<z.output<typeof accessEntrySchema>>;

/** In order of time. */
export const accessEntryId = (at: Instant, fresh: string): string =>
  `${String(at).padStart(14, '0')}-${fresh}`;
