// Every kind of record there is: its schema, whether it belongs to an area or to the whole organisation, and how long it
// is kept and why. A kind that is not here cannot be written.
import { z } from 'zod';
import { itemSchema } from './agenda.ts';
import { accessEntrySchema } from './access-log.ts';
import { areaSchema } from './area.ts';
import { daySchema, instantSchema } from './calendar.ts';
import { collisionSchema, subscriberSchema } from './collision.ts';
import { concernDraftSchema, concernSchema } from './concern.ts';
import { concernRulesSchema } from './concern-rules.ts';
import { forumIdSchema, forumSchema, linkSchema, timeSchema } from './forum.ts';
import { MOST_GUESTS, guestSchema } from './guest.ts';
import { measureSchema, reportSchema, roundSchema } from './measure.ts';
import { answerSchema, meetingIdSchema, meetingSchema } from './meeting.ts';
import { filedSchema, minutesSchema, taskSchema } from './minutes.ts';
import { personIdSchema, personSchema, roleSchema } from './people.ts';
import { periodSchema } from './period.ts';
import { planDraftSchema } from './plan-in/kept.ts';
import { planPeriodSchema } from './plan-period.ts';
import { routineSchema, routineYearSchema } from './routine.ts';
import { trendSchema, trendTallySchema } from './trend.ts';

/** An invitation as understood so far, shown to the convener before it is sent. */
export const draftSchema = z.object({
  forum: forumIdSchema,
  by: personIdSchema,
  day: daySchema.optional(),
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  place: z.string().max(120),
  link: linkSchema.optional(),
  theme: z.string().max(200).optional(),
  agenda: z.array(z.string().max(200)).max(30),
  /** The convener said yes to a meeting on a holiday. */
  holidayMeant: z.boolean().optional(),
  /** Other forums called to the same meeting. */
  joint: z.array(forumIdSchema).max(5).optional(),
  guests: z.array(guestSchema).max(MOST_GUESTS).optional(),
  /** Guests named that nobody could be found for, and words of the command that nothing could be made of: said back, never sent. */
  strangers: z
    .array(z.object({ line: z.string().max(200), why: z.enum(['nobody', 'several']) }))
    .max(MOST_GUESTS)
    .optional(),
  unread: z.array(z.string().max(200)).max(10).optional(),
  /** Instead of a day: every meeting of the period that has not been called. */
  series: periodSchema.optional(),
});

/** A stranger has written to the bot: which of the people we only have an e-mail address for is it? */
export const claimSchema = z.object({
  stranger: personIdSchema,
  name: z.string().max(120),
  askedAt: instantSchema,
});

/** How a person or a channel is reached in Teams. */
export const addressSchema = z.object({
  conversation: z.string().max(600),
  serviceUrl: z.url().max(400),
  bot: z.string().max(100),
  user: z.string().max(200).optional(),
});

/** Which area, and which forum's prompts, a Teams channel belongs to. */
export const channelSchema = z.object({ area: areaSchema.shape.id, forum: forumIdSchema.optional() });

/** Something for a person's one card of a working day. */
export const noticeSchema = z.object({
  view: z.string().max(60),
  with: z.record(z.string(), z.json()),
  area: z.string().max(40),
  expires: instantSchema,
  /** It has stood on a card that was delivered, or in the letter that went instead. */
  shown: z.boolean().optional(),
  /** The day of the card it stood on, which may be later than its own. */
  card: daySchema.optional(),
  /** Its own card was asked for. */
  opened: z.boolean().optional(),
});

/** A calendar somebody subscribes to: a person's own meetings, or a forum's. Taken away, its address is dead. */
export const feedSchema = z.object({
  person: personIdSchema,
  forum: forumIdSchema.optional(),
  at: instantSchema,
});

/** How many came to a breakfast, by service and never by name, and how it stands with the young («temperaturen»). */
export const attendanceSchema = z.object({
  meeting: meetingIdSchema,
  counts: z
    .array(z.object({ service: z.string().min(1).max(80), n: z.number().int().min(0).max(500) }))
    .max(40),
  note: z.string().max(1000).optional(),
  by: personIdSchema,
  at: instantSchema,
});

/** A text that can be read with a key only; its id is that of what it belongs to and the name of the field, `2026-48213/text`. */
export const sealedSchema = z.object({ text: z.string().max(40_000) });

export type Kind = {
  readonly schema: z.ZodType;
  readonly of: 'tenant' | 'area';
  /** How long it is kept, and why: shown to whoever asks what is kept. */
  readonly keep: string;
  /** Only ever written once: changing or removing one is refused, until it expires by itself. */
  readonly appendOnly?: boolean;
};

export const KINDS = {
  area: { schema: areaSchema, of: 'tenant', keep: 'så lenge kommunen bruker tjenesten' },
  person: {
    schema: personSchema,
    of: 'tenant',
    keep: 'til personen ikke lenger har en rolle og ber om sletting',
  },
  aad: { schema: z.object({ person: personIdSchema }), of: 'tenant', keep: 'som personen' },
  mail: { schema: z.object({ person: personIdSchema }), of: 'tenant', keep: 'som personen' },
  address: { schema: addressSchema, of: 'tenant', keep: 'til Teams sier at adressen er borte' },
  channel: { schema: channelSchema, of: 'tenant', keep: 'så lenge kanalen er knyttet til et møte' },
  notice: { schema: noticeSchema, of: 'tenant', keep: '30 dager etter at kortet gikk' },
  claim: { schema: claimSchema, of: 'area', keep: 'til koordinatoren har svart, høyst 90 dager' },
  role: { schema: roleSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  forum: { schema: forumSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  meeting: { schema: meetingSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  answer: { schema: answerSchema, of: 'area', keep: '400 dager etter svaret' },
  subscriber: { schema: subscriberSchema, of: 'area', keep: 'til personen melder seg av' },
  item: { schema: itemSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  minutes: { schema: minutesSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  task: { schema: taskSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  filed: { schema: filedSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  feed: { schema: feedSchema, of: 'area', keep: 'til den slås av' },
  attendance: { schema: attendanceSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  collision: { schema: collisionSchema, of: 'area', keep: '400 dager etter spørsmålet' },
  draft: { schema: draftSchema, of: 'area', keep: 'én dag' },
  measure: { schema: measureSchema, of: 'area', keep: 'så lenge planen er i bruk' },
  planPeriod: { schema: planPeriodSchema, of: 'area', keep: 'så lenge planen er i bruk' },
  planDraft: { schema: planDraftSchema, of: 'area', keep: 'til koordinatoren har svart, høyst 30 dager' },
  report: { schema: reportSchema, of: 'area', keep: 'så lenge planen er i bruk' },
  round: { schema: roundSchema, of: 'area', keep: 'så lenge planen er i bruk' },
  routine: { schema: routineSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  routineYear: { schema: routineYearSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  concernDraft: {
    schema: concernDraftSchema,
    of: 'area',
    keep: '14 dager etter siste svar, eller til den sendes eller trekkes',
  },
  concern: {
    schema: concernSchema,
    of: 'area',
    keep: '90 dager etter at den er avsluttet og det er svart på arkivering, eller så lenge kommunen har bestemt',
  },
  sealed: { schema: sealedSchema, of: 'area', keep: 'som henvendelsen teksten hører til; kryptert' },
  accessEntry: {
    schema: accessEntrySchema,
    of: 'area',
    keep: 'to år, eller så lenge kommunen har bestemt',
    appendOnly: true,
  },
  concernRules: { schema: concernRulesSchema, of: 'area', keep: 'så lenge kommunen bruker tjenesten' },
  trend: {
    schema: trendSchema,
    of: 'area',
    keep: 'så lenge kommunen bruker tjenesten; bare tall, ingen under fem',
    appendOnly: true,
  },
  trendTally: {
    schema: trendTallySchema,
    of: 'area',
    keep: 'til kvartalet er over og talt; bare tall, som ingen kan lese før det',
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
export type RecordOf<K extends KindName> = Readonly<z.output<(typeof KINDS)[K]['schema']>>;
