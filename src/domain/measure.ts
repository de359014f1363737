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

/** «Har tiltaket hatt ønsket effekt?» */
export const effectSchema = z.enum(['yes', 'partly', 'no', 'tooEarly']);
export type Effect = z.output<typeof effectSchema>;

export const reportSchema = z.object({
  measure: z.string(),
  status: statusSchema,
  comment: z.string().max(1000).optional(),
  /** What the owner needs from the politiråd («ønsket avklaring»). */
  wanted: z.string().max(1000).optional(),
  effect: effectSchema.optional(),
  /** Who told it; not there when it came with an imported history. */
  by: personIdSchema.optional(),
  /** The role it was told for, in words, as it was then: what documents name instead of a person. */
  role: z.string().max(120).optional(),
  at: instantSchema,
  /** It was told after the politiråd had begun, and still counts. */
  late: z.boolean().optional(),
  /** The politiråd it was told for (meeting id), when it counted for one. */
  round: z.string().max(60).optional(),
});
export type Report = Readonly<z.output<typeof reportSchema>>;

/** Universell, selektiv, indikativ: aimed at all, at groups at risk, at those who already struggle. */
export const levelSchema = z.enum(['universal', 'selective', 'indicated']);
export type Level = z.output<typeof levelSchema>;

/** When it is to be done: in the plan's words, and what is certain of them. */
export const timingSchema = z.object({
  words: z.string().max(200),
  rhythm: z.enum(['once', 'year', 'halfYear', 'continuous']).optional(),
  by: daySchema.optional(),
});
export type Timing = Readonly<z.output<typeof timingSchema>>;

const latestSchema = reportSchema.omit({ measure: true });
export type Latest = Readonly<z.output<typeof latestSchema>>;

export const measureSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(200),
  content: z.string().max(2000),
  /** The leading one («hovedmålet er styrende»). */
  goalArea: z.string().max(120),
  /** Other goal areas it stands under, where others may answer for it. */
  also: z
    .array(z.object({ goalArea: z.string().max(120), owners: z.array(ownerSchema).max(12).optional() }))
    .max(8)
    .optional(),
  owners: z.array(ownerSchema).max(12),
  /** Who stands behind it («forankring»): told of what is unanswered, never asked. */
  anchors: z.array(ownerSchema).max(12).optional(),
  /** «Hver for seg»: each who holds an owner's role tells for themselves; what each told last, the last first. */
  separately: z.boolean().optional(),
  voices: z.array(latestSchema).max(60).optional(),
  level: levelSchema.optional(),
  targetGroup: z.string().max(200).optional(),
  partners: z.array(z.string().max(120)).max(20).optional(),
  timing: timingSchema.optional(),
  indicator: z.string().max(400).optional(),
  cost: z.string().max(200).optional(),
  /** The year it is to be evaluated in. */
  evaluateIn: z.number().int().min(2000).max(2100).optional(),
  /** Taken out of the plan that day: no more asked about, still in the history. */
  retired: daySchema.optional(),
  /** How often its owner is asked: before every politiråd, once each half-year, once a year. */
  every: z.enum(['round', 'halfYear', 'year']),
  latest: latestSchema.optional(),
});
export type Measure = Readonly<z.output<typeof measureSchema>>;

/** The asking before one politiråd. It is kept when the meeting is moved, so that what was told still counts. */
export const roundSchema = z.object({
  meeting: z.string().max(60),
  opened: instantSchema,
  /** Since when an answer counted as it opened; may be earlier than `opened`, which stands for it where it is missing. */
  from: instantSchema.optional(),
  opensOn: daySchema,
  /** The day each was last asked, also a day ahead on which somebody is back: nobody is asked twice on a day. */
  asked: z.record(z.string(), daySchema).optional(),
  /** Of those asked, whom no letter reached. */
  unreached: z.array(personIdSchema).max(400).optional(),
  /** The coordinator has closed it: nobody is asked more; a late answer still counts. */
  closed: instantSchema.optional(),
});
export type Round = Readonly<z.output<typeof roundSchema>>;
