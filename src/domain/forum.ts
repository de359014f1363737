// A forum: who meets, how often, when and where, and what may be spoken of there.
import { z } from 'zod';
import { cadenceSchema } from './cadence.ts';
import { roleIdSchema } from './people.ts';

export type ForumId = string & { readonly __forum: true };
export const forumIdSchema = z.custom<ForumId>((v) => typeof v === 'string' && /^[a-z0-9-]{1,40}$/.test(v));

export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A link that opens a meeting: https, at most as long as a Teams deep link may be. */
export const linkSchema = z.url({ protocol: /^https$/ }).max(1900);

/** On what terms cases may be spoken of: an empty list means never. */
const termsSchema = z.array(z.enum(['present', 'consent', 'anonymous']));

export const forumSchema = z.object({
  id: forumIdSchema,
  name: z.string().min(1).max(80),
  /** Other words people use for it in the chat. */
  aliases: z.array(z.string().max(60)),
  type: z.enum(['breakfast', 'politiraad', 'meeting']),
  level: z.enum(['styrende', 'koordinerende', 'utforende', 'alle']),
  purpose: z.string().max(600),
  /** As the plan words it; the truth when `cadence` gives no dates. */
  frequency: z.string().max(200),
  cadence: cadenceSchema,
  /** Months without meetings, 1–12. */
  monthsOff: z.array(z.number().int().min(1).max(12)),
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  place: z.string().max(120),
  link: linkSchema.optional(),
  convener: roleIdSchema,
  chair: roleIdSchema.optional(),
  secretary: roleIdSchema.optional(),
  members: z.array(roleIdSchema),
  /** Standing items of the agenda. */
  agenda: z.array(z.string().max(200)),
  /** The Teams channel that gets this forum's prompts. */
  channel: z.string().max(300).optional(),
  /** Another municipality calls this meeting: no invitations from here, only preparation. */
  calledByOthers: z.boolean().optional(),
  cases: z.object({ individual: termsSchema, group: termsSchema }),
});
export type Forum = Readonly<z.output<typeof forumSchema>>;
