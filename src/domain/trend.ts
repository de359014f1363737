// What may be told of concerns to a politiråd, a breakfast and everybody: counts of a whole quarter, none under five and none that
// can be worked out from the others. It must not see a concern, only what each was about and when it was sent.
import { z } from 'zod';
import {
  type Day,
  type Instant,
  addDays,
  addMonths,
  dayOf,
  instantSchema,
  partsOf,
  startOfDay,
  weekday,
} from './calendar.ts';
import { type Concern, TOPICS, isIndividual } from './concern.ts';

const FEWEST = 5;

/** «2026-Q4». */
const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/);
export type Quarter = z.output<typeof quarterSchema>;
export type Topic = (typeof TOPICS)[number];

/** Frozen when the quarter is over, and never counted again: two counts of the same quarter would give away the difference. */
export const trendSchema = z.object({
  quarter: quarterSchema,
  topics: z.array(z.object({ topic: z.enum(TOPICS), n: z.number().int().min(FEWEST) })).max(TOPICS.length),
  at: instantSchema,
});
export type Trend = Readonly<z.output<typeof trendSchema>>;

/**
 * The quarter that runs, counted so far: small numbers, which no verb, view, file or program reads. It is there because a concern may
 * be erased before its quarter is over (14 days after closing), and goes when the quarter is frozen.
 */
export const trendTallySchema = z.object({
  quarter: quarterSchema,
  topics: z.array(z.object({ topic: z.enum(TOPICS), n: z.number().int().min(1) })).max(TOPICS.length),
  /** Concerns sent before are in. */
  upTo: instantSchema,
});
export type TrendTally = Readonly<z.output<typeof trendTallySchema>>;

// --- quarters --------------------------------------------------------------------------------------------------------

export function quarterOf(day: Day): Quarter {
  const { year, month } = partsOf(day);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

export const firstDayOf = (quarter: Quarter): Day =>
  `${quarter.slice(0, 4)}-${String(3 * Number(quarter.at(-1)) - 2).padStart(2, '0')}-01` as Day;

/** The first moment after it. */
export const endOfQuarter = (quarter: Quarter): Instant => startOfDay(addMonths(firstDayOf(quarter), 3));

/** What is sent before midnight has been written by then. */
const AFTER_MIDNIGHT_MS = 5 * 60_000;

/** When it is counted, and up to when. `over`: the quarter that ends with it. */
export type Count = {
  readonly at: Instant;
  readonly upTo: Instant;
  readonly quarter: Quarter;
  readonly over: boolean;
};

/** Five minutes into each Monday, oftener than anything can be erased, and into each new quarter: after < at <= until. */
export function countsIn({
  after,
  until,
}: {
  readonly after: Instant;
  readonly until: Instant;
}): readonly Count[] {
  const counts: Count[] = [];
  for (let day = dayOf(after); day <= dayOf(until); day = addDays(day, 1)) {
    const quarter = quarterOf(addDays(day, -1));
    const over = quarter !== quarterOf(day);
    const upTo = startOfDay(day);
    const at = (upTo + AFTER_MIDNIGHT_MS) as Instant;
    if ((over || weekday(day) === 1) && after < at && at <= until) counts.push({ at, upTo, quarter, over });
  }
  return counts;
}

// --- counting --------------------------------------------------------------------------------------------------------

/** How many of each topic; a topic that is not there was about none. */
export type Counts = readonly { readonly topic: Topic; readonly n: number }[];
type Told = Pick<Concern, 'at' | 'answers' | 'ending'>;

/** About one person there is no topic, and it is no trend; what was taken back is none either. */
const isCounted = (concern: Told): boolean => !isIndividual(concern) && concern.ending !== 'withdrawn';

/** How many of these concerns name each topic: one that names two is in both counts, once in each. */
export const countsOf = (concerns: readonly Told[]): Counts =>
  together(
    concerns
      .filter(isCounted)
      .flatMap(({ answers: { topics = [] } }) => [...new Set(topics)].map((topic) => ({ topic, n: 1 }))),
  );

const together = (counts: Counts): Counts =>
  TOPICS.map((topic) => ({
    topic,
    n: counts.filter((one) => one.topic === topic).reduce((sum, { n }) => sum + n, 0),
  })).filter(({ n }) => n > 0);

/** The tally with the concerns that were sent since it was last counted, in the same quarter; the same one when there are none. */
export function tallied(
  tally: TrendTally | undefined,
  concerns: readonly Told[],
  { quarter, upTo }: Pick<Count, 'quarter' | 'upTo'>,
): TrendTally | undefined {
  const from = tally?.upTo ?? startOfDay(firstDayOf(quarter));
  const counts = countsOf(concerns.filter(({ at }) => from <= at && at < upTo));
  return counts.length === 0
    ? tally
    : { quarter, topics: [...together([...(tally?.topics ?? []), ...counts])], upTo };
}

/**
 * What of a quarter's counts may be told: each topic with `FEWEST` or more, as it is, and of the others nothing, not even whether
 * there was one. Why nobody can work out a count that is not told:
 * - No total is told, no sum of several topics or quarters, no share, and no row for what is left out. So nothing that is told
 *   depends on a topic under five: with none of it or with four, the same is told (a test tries every municipality there can be up
 *   to some size). «other» is a topic like the rest, not what remains.
 * - A concern may name several topics and is then in several counts. How many name two at once is told nowhere, and any number from
 *   none to the smaller of the two fits.
 * - A concern is in one quarter, that in which it was sent, and a quarter is told once, when it is over. A half-year is told as two
 *   quarters, never as a sum: a sum minus a quarter would be the other. A topic that is told in one quarter and not in the next says
 *   that there were fewer than five, and no more.
 * - About one person nothing is counted: no topic is kept. How many such there are is told nowhere.
 * - A concern that was erased when its time was up stays in its quarter's count (`TrendTally`); one that was taken back before it was
 *   counted, within a week, is not in it. No count is made again, so no two counts differ by one concern.
 * What it does not hide: who sent one of five knows that others sent four, and a coordinator has seen them all. They know it from
 * their work and not from here; whom it is about is in no count.
 */
export const publishable = (counts: Counts): Counts => counts.filter(({ n }) => n >= FEWEST);
