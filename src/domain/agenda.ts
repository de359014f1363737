// An item of an agenda: proposed, accepted, postponed, declined. Items are records of their own, so that many may propose at once.
import { z } from 'zod';
import { daySchema, instantSchema } from './calendar.ts';
import { forumIdSchema } from './forum.ts';
import { meetingIdSchema } from './meeting.ts';
import { personIdSchema } from './people.ts';

/** How a case may be spoken of: the terms a forum names in `cases`, chosen by whoever proposes it. */
export const caseSchema = z.object({
  of: z.enum(['individual', 'group']),
  terms: z.enum(['present', 'consent', 'anonymous']),
});

/** Kept as `<forum>/<id>`. An item without `meeting` stands on the first meeting after `after` that comes. */
export const itemSchema = z.object({
  id: z.string().max(60),
  forum: forumIdSchema,
  meeting: meetingIdSchema.optional(),
  after: daySchema.optional(),
  title: z.string().min(1).max(200),
  /** Minutes set aside. */
  minutes: z.number().int().min(1).max(480).optional(),
  /** Place in the order; those without come last, by time. */
  order: z.number().int().min(0).max(999).optional(),
  state: z.enum(['proposed', 'accepted', 'declined']),
  /** Why it was declined, for the proposer. */
  reason: z.string().max(300).optional(),
  case: caseSchema.optional(),
  by: personIdSchema.optional(),
  at: instantSchema,
});
export type Item = Readonly<z.output<typeof itemSchema>>;
