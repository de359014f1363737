// A plan as understood, kept until somebody says yes or no to it: only what was understood, never the document. Rhythms are read
// again from their words, so that nothing is kept twice.
import { z } from 'zod';
import { type Day, daySchema, instantSchema } from '../calendar.ts';
import { forumIdSchema } from '../forum.ts';
import { effectSchema, measureSchema, reportSchema, statusSchema, timingSchema } from '../measure.ts';
import { roleIdSchema } from '../people.ts';
import { readRhythm } from '../rhythm.ts';
import { MOST } from './fit.ts';
import type { Answers } from './proposal-shape.ts';
import { type Understood, noteCodes, skipReasons } from './understood.ts';

const wordsSchema = z.string().max(4000);
const namesSchema = z.array(z.string().max(400)).max(40);
const sourceSchema = z.object({ block: z.number().int().min(0), row: z.number().int().min(0).optional() });
const notesSchema = z.array(z.object({ code: z.enum(noteCodes), words: wordsSchema })).max(MOST.notes);
const { level, targetGroup, indicator, cost, evaluateIn, separately, retired, every } = measureSchema.shape;

const understoodMeasureSchema = z.object({
  ...{ level, targetGroup, indicator, cost, evaluateIn, separately, retired },
  source: sourceSchema,
  more: z.array(sourceSchema).max(MOST.sources),
  id: measureSchema.shape.id.optional(),
  title: wordsSchema,
  content: wordsSchema,
  goalArea: wordsSchema.optional(),
  also: z.array(z.object({ goalArea: wordsSchema, owners: namesSchema.optional() })).max(40),
  owners: namesSchema,
  anchors: namesSchema,
  partners: namesSchema,
  timing: timingSchema.optional(),
  every: every.optional(),
  report: z
    .object({
      status: statusSchema,
      comment: wordsSchema.optional(),
      wanted: wordsSchema.optional(),
      effect: effectSchema.optional(),
      told: daySchema.optional(),
      after: instantSchema.optional(),
    })
    .optional(),
  notes: notesSchema,
});

const understoodForumSchema = z.object({
  source: sourceSchema,
  name: wordsSchema,
  purpose: wordsSchema,
  frequency: wordsSchema,
  convener: namesSchema,
  members: namesSchema,
  notes: notesSchema,
});

const keptSchema = z.object({
  plan: z.object({
    title: wordsSchema.optional(),
    from: daySchema.optional(),
    to: daySchema.optional(),
    revision: daySchema.optional(),
    goalAreas: z.array(wordsSchema).max(MOST.areas),
  }),
  measures: z.array(understoodMeasureSchema).max(MOST.measures),
  forums: z.array(understoodForumSchema).max(MOST.forums),
  skipped: z
    .array(z.object({ source: sourceSchema, words: wordsSchema, why: z.enum(skipReasons) }))
    .max(MOST.skipped),
});
type Kept = Readonly<z.output<typeof keptSchema>>;

/** Whose some words of the document are. */
export const ownerAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), role: roleIdSchema }),
  z.object({ kind: z.literal('forum'), forum: forumIdSchema }),
  z.object({ kind: z.literal('newRole'), name: z.string().max(120) }),
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('none') }),
]);

const answersSchema = z.object({
  rows: z.record(
    z.string().max(200),
    z.union([z.literal('new'), z.literal('leave'), z.object({ is: z.string().max(60) })]),
  ),
  owners: z.record(z.string().max(400), ownerAnswerSchema),
});

/** A plan that was read and waits for a yes. */
export const planDraftSchema = z.object({
  /** The document's name. */
  name: z.string().max(200),
  at: instantSchema,
  understood: keptSchema,
  /** Reports of an export of ours, as its history has them. */
  history: z.array(reportSchema).max(20_000),
  /** How many texts of the document were cut at what may be kept. */
  cut: z.number().int().min(0),
  /** Of how many texts of the plan itself and the history something that points out a person was taken out. */
  cleared: z.number().int().min(0).default(0),
  answers: answersSchema,
});
export type PlanDraft = Readonly<z.output<typeof planDraftSchema>>;

/** What is kept of a reading. */
export const keptOf = ({ forums, ...understood }: Understood): Kept =>
  keptSchema.parse({ ...understood, forums: forums.map(({ rhythm: _, ...forum }) => forum) });

/** The reading again, as of a day: the day only tells where a series without a start begins. */
export const understoodOf = ({ forums, ...kept }: Kept, from: Day): Understood =>
  ({
    ...kept,
    forums: forums.map((forum) => ({ ...forum, rhythm: readRhythm(forum.frequency, { from }) })),
  }) as Understood;

export const noAnswers: PlanDraft['answers'] = { rows: {}, owners: {} };

/** The answers as a proposal takes them. */
export const answersOf = ({ answers }: Pick<PlanDraft, 'answers'>): Answers => answers;
