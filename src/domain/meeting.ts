// A meeting of a forum, and one person's answer to it. Answers are records of their own: counts are derived from them.
import { z } from 'zod';
import { type Instant, type Wall, daySchema, instantOf, instantSchema, wall } from './calendar.ts';
import { forumIdSchema, linkSchema, timeSchema } from './forum.ts';
import { personIdSchema, roleIdSchema } from './people.ts';

/** `<forum>/<day>`, with «-2» to «-9» for a hastemøte on the forum's day, and nothing behind it: an id is no place for text. */
export const meetingIdSchema = z.string().regex(/^[a-z0-9-]{1,40}\/\d{4}-\d{2}-\d{2}(?:-[2-9])?$/);

/** Why a meeting is cancelled: chosen, never written, for a reason in words may be somebody's health. */
export const reasonSchema = z.enum(['illness', 'fewCan', 'clash', 'other']);
export type Reason = z.output<typeof reasonSchema>;

export const meetingSchema = z.object({
  /** `<forum>/<day as first planned>`: stays the same when the meeting is moved. */
  id: z.string().max(60),
  forum: forumIdSchema,
  day: daySchema,
  start: timeSchema,
  end: timeSchema,
  place: z.string().max(120),
  link: linkSchema.optional(),
  theme: z.string().max(200).optional(),
  agenda: z.array(z.string().max(200)).max(30),
  state: z.enum(['planned', 'invited', 'skipped', 'cancelled']),
  /** Why, of a cancelled one. */
  reason: reasonSchema.optional(),
  /** Other forums whose meeting it is as well. */
  joint: z.array(forumIdSchema).max(5).optional(),
  /** A hastemøte. */
  emergency: z.boolean().optional(),
  /** A breakfast extended with professional content. */
  seminar: z.boolean().optional(),
  /** Names it in every calendar (RFC 5545 UID), through moves and cancellation. */
  uid: z.string().max(80).optional(),
  /** Counts what has been told of it: each move and the cancellation (RFC 5545 SEQUENCE). */
  sequence: z.number().int().min(0).optional(),
  /** When it was before it was last moved. */
  was: z.object({ day: daySchema, start: timeSchema, end: timeSchema }).optional(),
  /** The sequence that was told to nobody by e-mail, because the service had none set up. */
  unmailed: z.number().int().min(0).optional(),
  /** The agenda as it last went out. */
  agendaSent: z.object({ at: instantSchema, mark: z.string().max(64) }).optional(),
  convener: personIdSchema.optional(),
  /** When it was last called: a move calls everybody anew. */
  invitedAt: instantSchema.optional(),
  /** Shared by the meetings that were called in one press: they are told of and answered on one card. */
  series: z.string().max(60).optional(),
  /** Until then nothing has left, and it can be taken back. */
  undoUntil: instantSchema.optional(),
  /** Without a role: a guest of this meeting alone. */
  invitees: z.array(z.object({ person: personIdSchema, role: roleIdSchema.optional() })).max(300),
});
export type Meeting = Readonly<z.output<typeof meetingSchema>>;

export const answerSchema = z.object({
  meeting: z.string().max(60),
  person: personIdSchema,
  answer: z.enum(['yes', 'no', 'deputy']),
  /** Who comes instead, as typed. */
  deputy: z.string().max(120).optional(),
  at: instantSchema,
});
export type Answer = Readonly<z.output<typeof answerSchema>>;

export const startOf = (m: Pick<Meeting, 'day' | 'start'>): Instant => instantOf(wall(m.day, m.start));

/** The end; past midnight when the end's clock time is before the start's. */
export function endOf(m: Pick<Meeting, 'day' | 'start' | 'end'>): Instant {
  const end = instantOf(wall(m.day, m.end) as Wall);
  return (m.end <= m.start ? end + 86_400_000 : end) as Instant;
}
