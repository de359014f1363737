// When a rhythm meets a public holiday nobody is invited and nothing is moved: the convener is asked. This is the question.
import { z } from 'zod';
import { daySchema, instantSchema } from './calendar.ts';
import { forumIdSchema } from './forum.ts';
import { personIdSchema } from './people.ts';

export const collisionSchema = z.object({
  forum: forumIdSchema,
  day: daySchema,
  askedAt: instantSchema,
  /** The deputy was asked too. */
  escalatedAt: instantSchema.optional(),
  decision: z
    .object({
      kind: z.enum(['earlier', 'later', 'nextWorkday', 'skip', 'keep']),
      /** Nobody when silence decided. */
      by: personIdSchema.optional(),
      at: instantSchema,
    })
    .optional(),
});
export type Collision = Readonly<z.output<typeof collisionSchema>>;
/** What becomes of the session: a week before or after, the next working day, none, or the day as it is. */
export type Decision = NonNullable<Collision['decision']>['kind'];

/** A person who wants the prompts of an open forum. */
export const subscriberSchema = z.object({ forum: forumIdSchema, person: personIdSchema, at: instantSchema });
