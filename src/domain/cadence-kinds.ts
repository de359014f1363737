// The forms a rhythm may have, as data. Only shapes: which days follow from them is cadence.ts's. It must not know how a rhythm
// is written or read.
import { z } from 'zod';
import { daySchema } from './calendar.ts';

const weekdaySchema = z.int().min(1).max(7);
const intervalSchema = z.int().min(1).max(120);
const monthSchema = z.int().min(1).max(12);
const nthSchema = z.union([z.literal([1, 2, 3, 4, 5]), z.literal('last')]);
const boundSchema = z.literal(['exact', 'atLeast', 'about']);

/** Every n weeks on a weekday, counted from the week of `from` (RFC 5545 WEEKLY with INTERVAL and WKST=MO); none before `from`. */
const weekly = z.strictObject({
  kind: z.literal('weekly'),
  interval: intervalSchema,
  weekday: weekdaySchema,
  from: daySchema,
});

/** Partallsuker or oddetallsuker: the ISO week number decides, so an odd week 53 is followed by an odd week 1. */
const parity = z.strictObject({
  kind: z.literal('parity'),
  parity: z.literal(['even', 'odd']),
  weekday: weekdaySchema,
});

/** The nth or last weekday of a month (RFC 5545 BYDAY); a month without a fifth is passed over. */
const monthly = z
  .strictObject({
    kind: z.literal('monthly'),
    nth: nthSchema,
    weekday: weekdaySchema,
    interval: intervalSchema.optional(),
    from: daySchema.optional(),
  })
  .refine((c) => (c.interval ?? 1) === 1 || c.from !== undefined, 'every n months needs a day to count from');

/** A date of the month (RFC 5545 BYMONTHDAY); a month that has no such date is passed over. */
const onDate = z.strictObject({ kind: z.literal('onDate'), date: z.int().min(1).max(31) });

const dates = z.strictObject({ kind: z.literal('dates'), days: z.array(daySchema).readonly() });
const yearWeek = z.strictObject({
  kind: z.literal('yearWeek'),
  week: z.int().min(1).max(53),
  weekday: weekdaySchema,
});

/** So many times in a period; says nothing of when, but perhaps on which weekday. */
const count = z
  .strictObject({
    kind: z.literal('count'),
    times: z.int().min(1).max(366),
    atMost: z.int().min(1).max(366).optional(),
    bound: boundSchema,
    per: z.literal(['week', 'month', 'quarter', 'halfYear', 'year', 'schoolYear', 'planPeriod']),
    weekday: weekdaySchema.optional(),
  })
  .refine((c) => c.atMost === undefined || c.atMost >= c.times, 'at most is less than the number of times');

/**
 * Every n weeks or months from a start that nobody has told: gives no days. A weekday, and which of the month, may be known
 * already. `weekly` and `monthly` are what it becomes when it is known where to count from.
 */
const every = z
  .strictObject({
    kind: z.literal('every'),
    unit: z.literal(['week', 'month']),
    interval: intervalSchema,
    weekday: weekdaySchema.optional(),
    nth: nthSchema.optional(),
    bound: boundSchema.optional(),
  })
  .refine((c) => c.nth === undefined || (c.unit === 'month' && c.weekday !== undefined), 'which, of what?');

/** Every n years, the years themselves stored: rounds slip, so a formula would lie (Ungdata 2017, 2021, 2024). */
const everyYears = z.strictObject({
  kind: z.literal('everyYears'),
  interval: z.int().min(1).max(20),
  years: z.array(z.int().min(1990).max(2200)).readonly(),
});

const yearly = z.strictObject({ kind: z.literal('yearly') });
const onDemand = z.strictObject({ kind: z.literal('onDemand') });

/** School holidays and feasts that a rhythm may hang on. Their days are the area's, and differ from one to the next. */
export const EVENTS = [
  'autumnHoliday',
  'winterHoliday',
  'easter',
  'christmas',
  'summerHoliday',
  'schoolStart',
  'schoolEnd',
  'pentecost',
  'mai17',
] as const;
const anchorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event'), event: z.enum(EVENTS) }),
  /** Another forum, by the word people use for it, in lower case. */
  z.strictObject({ kind: z.literal('forum'), forum: z.string().min(1).max(60) }),
]);
/** What a relative rhythm hangs on. */
export type Anchor = Readonly<z.output<typeof anchorSchema>>;

/** Before or after something else. Without a distance or a weekday it says nothing of which day. */
const relative = z
  .strictObject({
    kind: z.literal('relative'),
    side: z.literal(['before', 'after']),
    anchor: anchorSchema.readonly(),
    distance: z
      .strictObject({ n: z.int().min(1).max(366), unit: z.literal(['day', 'week']) })
      .readonly()
      .optional(),
    /** The nearest such day on that side. */
    weekday: weekdaySchema.optional(),
  })
  .refine((c) => c.distance === undefined || c.weekday === undefined, 'a distance or a weekday, not both');

const RULES = [
  weekly,
  parity,
  monthly,
  onDate,
  dates,
  yearWeek,
  count,
  every,
  everyYears,
  yearly,
  onDemand,
  relative,
] as const;
const ruleSchema = z.discriminatedUnion('kind', RULES).readonly();
/** One rule by itself. */
export type Rule = z.output<typeof ruleSchema>;

const joined = z.strictObject({
  kind: z.literal('joined'),
  rules: z.array(ruleSchema).min(2).max(12).readonly(),
});

const monthDaySchema = z.strictObject({ month: monthSchema, date: z.int().min(1).max(31) }).readonly();
export type MonthDay = z.output<typeof monthDaySchema>;

/** What is left out beside months: 24.12.–01.01., the area's closed ranges, public holidays. */
export const SKIPS = ['christmasWeek', 'schoolHolidays', 'publicHolidays'] as const;
export type Skip = (typeof SKIPS)[number];

/** A rhythm held only in a part of the year; from a later to an earlier date it runs over New Year. Both ends are included. */
const season = z.strictObject({
  kind: z.literal('season'),
  of: z.union([ruleSchema, joined.readonly()]),
  span: z.strictObject({ from: monthDaySchema, to: monthDaySchema }).readonly().optional(),
  /** Held in these months alone, 1–12. */
  only: z.array(monthSchema).min(1).readonly().optional(),
  /** Left out, 1–12. */
  off: z.array(monthSchema).min(1).readonly().optional(),
  skip: z.array(z.enum(SKIPS)).min(1).readonly().optional(),
  /** Single days left out. */
  days: z.array(daySchema).min(1).readonly().optional(),
});

export const cadenceSchema = z.discriminatedUnion('kind', [...RULES, joined, season]).readonly();
export type Cadence = z.output<typeof cadenceSchema>;
export type Kind<K extends Cadence['kind']> = Extract<Cadence, { readonly kind: K }>;
