// The minutes of a meeting, and the tasks that follow from it.
import { z } from 'zod';
import { daySchema, instantSchema } from './calendar.ts';
import { forumIdSchema } from './forum.ts';
import { meetingIdSchema } from './meeting.ts';
import { personIdSchema, roleIdSchema } from './people.ts';

const entrySchema = z.object({
  /** The agenda item's id; an entry written beside the agenda has its own. */
  id: z.string().max(60),
  title: z.string().min(1).max(200),
  said: z.string().max(2000).optional(),
  decision: z.string().max(1000).optional(),
});

/** Kept under the meeting's id. `sent` is locked: what comes later is an addition. */
export const minutesSchema = z.object({
  meeting: meetingIdSchema,
  forum: forumIdSchema,
  state: z.enum(['draft', 'submitted', 'sent']),
  secretary: personIdSchema,
  entries: z.array(entrySchema).max(60),
  present: z.array(personIdSchema).max(300),
  startedAt: instantSchema,
  submittedAt: instantSchema.optional(),
  sentAt: instantSchema.optional(),
  /** Nobody when time approved. */
  approvedBy: personIdSchema.optional(),
  additions: z.array(z.object({ text: z.string().max(1000), by: personIdSchema, at: instantSchema })).max(50),
});
export type Minutes = Readonly<z.output<typeof minutesSchema>>;

/** Kept as `<forum>/<id>`. */
export const taskSchema = z.object({
  id: z.string().max(60),
  forum: forumIdSchema,
  meeting: meetingIdSchema,
  title: z.string().min(1).max(300),
  role: roleIdSchema,
  due: daySchema.optional(),
  state: z.enum(['open', 'done', 'dropped']),
  note: z.string().max(500).optional(),
  by: personIdSchema.optional(),
  at: instantSchema,
});
export type Task = Readonly<z.output<typeof taskSchema>>;

/** That a document has been put in the municipality's archive; kept as `<meeting>/<document>`. */
export const filedSchema = z.object({
  meeting: meetingIdSchema,
  document: z.enum(['invitation', 'minutes']),
  by: personIdSchema,
  at: instantSchema,
});
