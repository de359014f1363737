// A measure (tiltak) of the action plan: what, who answers for it, how often its status is told, and what was told last.
import { z } from 'zod';
import { daySchema, instantSchema } from './calendar.ts';
import { forumIdSchema } from './forum.ts';
import { personIdSchema, roleIdSchema } from './people.ts';

export const statusSchema = z.enum(['notStarted', 'onTrack', 'delayed', 'done', 'ending']);
/** Ikke startet, i rute, forsinket, fullført, avsluttes. */
export type Status = z.output<typeof statusSchema>;

/** Who answers: a role, a forum (its convener answers), or words of the plan that name nobody («Alle sektorene»). */
export const ownerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), role: roleIdSchema }),
  z.object({ kind: z.literal('forum'), forum: forumIdSchema }),
  z.object({ kind: z.literal('text'), text: z.string().max(200) }),
]);
export type Owner = Readonly<z.output<typeof ownerSchema>>;

export const reportSchema = z.object({
  measure: z.string(),
  status: statusSchema,
  comment: z.string().max(1000).optional(),
  by: personIdSchema,
  at: instantSchema,
  /** The politiråd it was told for (meeting id), when it counted for one. */
  round: z.string().max(60).optional(),
});
export type Report = Readonly<z.output<typeof reportSchema>>;

export const measureSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(200),
  content: z.string().max(2000),
  goalArea: z.string().max(120),
  owners: z.array(ownerSchema),
  /** How often its owner is asked: before every politiråd, once each half-year, once a year. */
  every: z.enum(['round', 'halfYear', 'year']),
  latest: reportSchema.omit({ measure: true }).optional(),
});
export type Measure = Readonly<z.output<typeof measureSchema>>;

/** The asking before one politiråd. It is kept when the meeting is moved, so that what was told still counts. */
export const roundSchema = z.object({
  meeting: z.string().max(60),
  opened: instantSchema,
  /** Since when an answer counted as it opened; may be earlier than `opened`, which stands for it where it is missing. */
  from: instantSchema.optional(),
  opensOn: daySchema,
});
export type Round = Readonly<z.output<typeof roundSchema>>;
