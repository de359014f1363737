// A forum: who meets, how often, when and where, and what may be spoken of there.
import { z } from 'zod';
import { areaIdSchema } from './area.ts';
import { cadenceSchema } from './cadence.ts';
import { roleIdOf, roleIdSchema } from './people.ts';

export type ForumId = string & { readonly __forum: true };
export const forumIdSchema = z.custom<ForumId>((v) => typeof v === 'string' && /^[a-z0-9-]{1,40}$/.test(v));

/** An id for a forum from its name, unlike those that are taken. */
export function forumIdOf(name: string, taken: readonly string[]): ForumId {
  const id = roleIdOf(name).slice(0, 36);
  const free = [id, ...Array.from({ length: taken.length }, (_, n) => `${id}-${n + 2}`)];
  return free.find((one) => !taken.includes(one)) as ForumId;
}

export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A link that opens a meeting: https, at most as long as a Teams deep link may be. */
export const linkSchema = z.url({ protocol: /^https$/ }).max(1900);

/** What is done when the rhythm meets a holiday or a closed day: asked of the convener, or one rule for all. */
export const collisionPolicySchema = z.enum(['ask', 'skip', 'weekBefore', 'weekAfter', 'nextWorkday']);

/** On what terms cases may be spoken of: an empty list means never. */
export const termsSchema = z.array(z.enum(['present', 'consent', 'anonymous']));

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
  /** So many of its meetings a year are held together with another forum. */
  joint: z.object({ n: z.number().int().min(1).max(12), with: forumIdSchema.optional() }).optional(),
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
  /** Only time and place are held here: nothing is put on an agenda. */
  agendaClosed: z.boolean().optional(),
  collision: collisionPolicySchema.optional(),
  /** Calendar days before the meeting: the convener is asked to call it, proposals close, the agenda goes out. */
  callDays: z.number().int().min(1).max(120).optional(),
  deadlineDays: z.number().int().min(0).max(60).optional(),
  agendaDays: z.number().int().min(0).max(60).optional(),
  /** Fewer who come than this, three working days before, and the convener is warned. Default half of the invited. */
  fewest: z.number().int().min(1).max(100).optional(),
  /** Minutes without a word from the chair are sent after so many days. */
  approvalDays: z.number().int().min(1).max(60).optional(),
  /** Minutes are closed: the document carries an access code. Default for a politiråd. */
  closedMinutes: z.boolean().optional(),
  /** Of a breakfast: how many a year are extended with professional content. */
  seminars: z.number().int().min(0).max(12).optional(),
  /** The forum of another area here that this one follows: it gets that one's dates, and calls nobody itself. */
  home: z.object({ area: areaIdSchema, forum: forumIdSchema }).optional(),
  /** Forums of other areas here that follow this one. */
  followers: z
    .array(z.object({ area: areaIdSchema, forum: forumIdSchema }))
    .max(40)
    .optional(),
});
export type Forum = Readonly<z.output<typeof forumSchema>>;

/** A forum's days and habits, with what holds where nothing is said. */
export const habitsOf = (forum: Forum) => ({
  collision: forum.collision ?? 'ask',
  callDays: forum.callDays ?? 21,
  deadlineDays: forum.deadlineDays ?? 10,
  agendaDays: forum.agendaDays ?? 7,
  approvalDays: forum.approvalDays ?? 7,
  closedMinutes: forum.closedMinutes ?? forum.type === 'politiraad',
});

/** Whether the documents of a meeting of these forums are closed: those of one of them are. */
export const haveClosedMinutes = (forums: readonly Forum[]): boolean =>
  forums.some((forum) => habitsOf(forum).closedMinutes);

/** The roles called to its meetings: members, and those who call, lead and write. */
export const calledRoles = ({ members, convener, chair, secretary }: Forum): readonly string[] => [
  ...new Set([...members, convener, ...(chair ? [chair] : []), ...(secretary ? [secretary] : [])]),
];

/** Whether its meetings are called from here: not by others, and not by the municipality whose forum this one follows. */
export const isCalledHere = ({ calledByOthers, home }: Pick<Forum, 'calledByOthers' | 'home'>): boolean =>
  calledByOthers !== true && home === undefined;

/**
 * Whether its meetings are expected to have an agenda and minutes: it has a secretary, or it steers or coordinates. Two who talk
 * each week, or a team that is called to a case, may have both and are not asked for them.
 */
export const isMinuted = ({
  members,
  secretary,
  level,
}: Pick<Forum, 'members' | 'secretary' | 'level'>): boolean =>
  members.length > 0 && (secretary !== undefined || level !== 'utforende');
