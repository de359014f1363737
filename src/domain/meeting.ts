// A meeting of a forum, and one person's answer to it. Answers are records of their own: counts are derived from them.
import { z } from 'zod';
import {
  type Day,
  DAY_MS,
  type Instant,
  daySchema,
  instantOf,
  instantSchema,
  wall,
  dayOf,
} from './calendar.ts';
import { type Forum, forumIdSchema, linkSchema, timeSchema } from './forum.ts';
import { type PersonId, personIdSchema, roleIdSchema } from './people.ts';

/** `<forum>/<day>`, with «-2» to «-9» for a hastemøte on the forum's day, and nothing behind it: an id is no place for text. */
export const meetingIdSchema = z.string().regex(/^[a-z0-9-]{1,40}\/\d{4}-\d{2}-\d{2}(?:-[2-9])?$/);

/** So many are called to one meeting, guests too: as many as its minutes hold. More are refused in words before this. */
export const MOST_INVITED = 300;

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
  /** The day its convener last had the silent reminded: the clock says nothing more that day. */
  nudged: daySchema.optional(),
  /** The agenda as it last went out, and the standing items it first went out with: a change of the forum's is for later meetings. */
  agendaSent: z
    .object({
      at: instantSchema,
      mark: z.string().max(64),
      standing: z.array(z.string().max(200)).optional(),
    })
    .optional(),
  convener: personIdSchema.optional(),
  /** When it was last called: a move calls everybody anew. */
  invitedAt: instantSchema.optional(),
  /** Shared by the meetings that were called in one press: they are told of and answered on one card. */
  series: z.string().max(60).optional(),
  /** Until then nothing has left, and it can be taken back. */
  undoUntil: instantSchema.optional(),
  /** Without a role: a guest of this meeting alone. `since`: called after the others, when they had got their role. */
  invitees: z
    .array(
      z.object({
        person: personIdSchema,
        role: roleIdSchema.optional(),
        since: instantSchema.optional(),
      }),
    )
    .max(MOST_INVITED),
  /** How many have a role in it and no room, as its convener was last told. */
  roomless: z.number().int().min(0).optional(),
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

/** An answer is kept under its meeting: all answers to one lie together. */
export const answerId = (meeting: string, person: PersonId): string => `${meeting}/${person}`;

/** Whether somebody was called to it, as a member or a guest. */
export const isInvited = ({ invitees }: Pick<Meeting, 'invitees'>, person: PersonId): boolean =>
  invitees.some((one) => one.person === person);

/** Those called before a moment: whoever is called at that very moment has all of it in the invitation. */
export const calledBefore = ({ invitees }: Pick<Meeting, 'invitees'>, at: Instant): readonly PersonId[] =>
  invitees.filter(({ since = 0 }) => since < at).map(({ person }) => person);

/** Whether it has been called and the call has left: within the minute of «innkall nå» nobody has heard. */
export const isHeard = ({ state, undoUntil }: Pick<Meeting, 'state' | 'undoUntil'>, now: Instant): boolean =>
  state === 'invited' && (undoUntil === undefined || undoUntil <= now);

/** Whether its agenda went out that day. */
export const wentOutOn = ({ agendaSent }: Pick<Meeting, 'agendaSent'>, day: Day): boolean =>
  agendaSent !== undefined && dayOf(agendaSent.at) === day;

/** The meeting of a day of a forum's rhythm that nothing has been written about yet; hours nobody has set are empty. */
export const plannedMeeting = (
  { id: forum, place }: Pick<Forum, 'id' | 'place'>,
  {
    id,
    day,
    start = '',
    end = '',
  }: {
    readonly id: string;
    readonly day: Day;
    readonly start: string | undefined;
    readonly end: string | undefined;
  },
): Meeting => ({ id, forum, day, start, end, place, agenda: [], state: 'planned', invitees: [] });

/** When it begins, in Norway. */
export const startOf = (m: Pick<Meeting, 'day' | 'start'>): Instant => instantOf(wall(m.day, m.start));

/** The end; past midnight when the end's clock time is before the start's. */
export function endOf(m: Pick<Meeting, 'day' | 'start' | 'end'>): Instant {
  const end = instantOf(wall(m.day, m.end));
  return (m.end <= m.start ? end + DAY_MS : end) as Instant;
}
