// What the fields of the cadence cards may hold when they are pressed. Empty fields are left out by Teams.
import { z } from 'zod';
import { daySchema } from '../../domain/calendar.ts';
import {
  collisionPolicySchema,
  forumIdSchema,
  forumSchema,
  termsSchema,
  timeSchema,
} from '../../domain/forum.ts';
import { roleIdSchema } from '../../domain/people.ts';

export const emptyOr = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

export const forumKey = z.object({ forum: forumIdSchema });

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const weekday = emptyOr(number(1, 7));
const words = z.string().max(1000).optional();

/** What a rhythm lacked, and its words as they stand in the field. */
export const givenSchema = z.object({
  words,
  weekday,
  nth: emptyOr(z.union([z.literal('last'), z.coerce.number().pipe(z.literal([1, 2, 3, 4]))])),
  first: emptyOr(daySchema),
  distance: emptyOr(number(1, 120)),
  unit: emptyOr(z.enum(['day', 'week'])),
  years: z.string().max(300).optional(),
});

export const useSchema = givenSchema.extend({
  ...forumKey.shape,
  text: z.string().min(1).max(200),
  from: daySchema,
  reading: number(0, 20),
});

export const proposeSchema = forumKey.extend({
  year: number(2000, 2100).optional(),
  /** More than the least of a range. */
  times: emptyOr(number(1, 366)),
  weekday,
  start: emptyOr(timeSchema),
  end: emptyOr(timeSchema),
  /** Ask for weekday and hour first, also when they are known. */
  ask: z.coerce.boolean().optional(),
});

/** `day.0` … `day.23` beside these; a date that was emptied is left out, and undefined among the `days`. */
export const acceptSchema = z
  .looseObject({
    ...forumKey.shape,
    year: number(2000, 2100),
    count: number(1, 24),
    start: emptyOr(timeSchema),
    end: emptyOr(timeSchema),
    /** Of the dates held together with another forum, their numbers: «0,3». */
    joint: z.string().max(100).default(''),
    anyway: z.coerce.boolean().default(false),
  })
  .transform(({ forum, year, count, start, end, joint, anyway, ...fields }, ctx) => {
    const typed = Array.from({ length: count }, (_, n) => fields[`day.${n}`]);
    const days = z.array(emptyOr(daySchema)).safeParse(typed);
    if (days.success) return { forum, year, start, end, joint, anyway, days: days.data };
    ctx.addIssue('a date is no day');
    return z.NEVER;
  });

export const habitsSchema = forumKey.extend({
  collision: collisionPolicySchema,
  callDays: emptyOr(number(1, 120)),
  deadlineDays: emptyOr(number(0, 60)),
  agendaDays: emptyOr(number(0, 60)),
  approvalDays: emptyOr(number(1, 60)),
  fewest: emptyOr(number(1, 100)),
  start: emptyOr(timeSchema),
  end: emptyOr(timeSchema),
  place: z.string().trim().max(120).default(''),
  /** «7,12» */
  monthsOff: z
    .string()
    .max(40)
    .default('')
    .transform((text) => text.split(',').map(Number))
    .transform((months) =>
      [...new Set(months.filter((m) => Number.isInteger(m) && m >= 1 && m <= 12))].sort((a, b) => a - b),
    ),
});

/** Several choices of a card: with commas between, as Teams sends them. */
const several = <O>(each: z.ZodType<O, string>) =>
  z
    .string()
    .max(8000)
    .default('')
    .transform((text) => [...new Set(text.split(',').filter((one) => one !== ''))])
    .pipe(z.array(each));

/** The choice that no role has the office. */
export const NOBODY = '-';
const office = emptyOr(z.union([z.literal(NOBODY), roleIdSchema]));

/** `had`: the members that the card showed. What a card did not ask is left as it is. */
export const whoSchema = forumKey.extend({
  standing: z.string().max(4000).default(''),
  had: several(roleIdSchema),
  members: several(roleIdSchema),
  convener: emptyOr(roleIdSchema),
  chair: office,
  secretary: office,
  closedMinutes: emptyOr(z.enum(['true', 'false']).transform((is) => is === 'true')),
  individual: several(termsSchema.element),
  group: several(termsSchema.element),
});

export const newSchema = z.object({
  name: z.string().trim().min(1).max(80),
  level: forumSchema.shape.level,
  convener: roleIdSchema,
  words,
});
