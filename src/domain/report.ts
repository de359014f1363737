// What becomes of a press on the status card: a new report, nothing new, or a question. It must not know of cards or people's roles.
import { type Instant, dayOf } from './calendar.ts';
import type { Measure, Report, Status } from './measure.ts';
import type { PersonId } from './people.ts';

/** What somebody said of a measure, when, and for which politiråd if it counts for one. */
export type Saying = {
  readonly status?: Status | undefined;
  readonly comment?: string | undefined;
  /** «Ingen endring»: what is not said stays as it was. */
  readonly unchanged: boolean;
  readonly by: PersonId;
  readonly at: Instant;
  readonly round?: { readonly meeting: string; readonly from: Instant } | undefined;
};

/** `missing`: it has no status that could be unchanged, or none was chosen. `same`: told already, word for word. */
export type Told =
  | { readonly kind: 'new'; readonly report: Report }
  | { readonly kind: 'same' }
  | { readonly kind: 'missing' };

/** What follows from a saying. The same words from the same person on the same day and in the same round are one report. */
export function told(measure: Measure, saying: Saying): Told {
  const status = saying.status ?? (saying.unchanged ? measure.latest?.status : undefined);
  if (status === undefined) return { kind: 'missing' };
  if (repeats(measure, status, saying)) return { kind: 'same' };
  const { comment, by, at, round } = saying;
  return {
    kind: 'new',
    report: {
      measure: measure.id,
      status,
      ...(comment === undefined ? {} : { comment }),
      by,
      at,
      ...(round ? { round: round.meeting } : {}),
    },
  };
}

function repeats(
  { latest }: Measure,
  status: Status,
  { comment, unchanged, by, at, round }: Saying,
): boolean {
  if (!latest || latest.by !== by || latest.status !== status) return false;
  const since = latest.at >= (round?.from ?? -Infinity) && dayOf(latest.at) === dayOf(at);
  return since && (latest.comment === comment || (unchanged && comment === undefined));
}

/** The record's id: in order of time under its measure. */
export const reportId = ({ measure, at, by }: Report): string => `${measure}/${at}-${by}`;

/** The measure with a report as its latest. */
export function reported(measure: Measure, { measure: _, ...latest }: Report): Measure {
  return { ...measure, latest };
}

/** The words a person may still correct: what they told the same day. */
export const correctable = ({ latest }: Measure, by: PersonId, now: Instant): string =>
  latest?.by === by && dayOf(latest.at) === dayOf(now) ? (latest.comment ?? '') : '';

/** Those never told of first, then those told of longest ago: who has little time begins where it is needed. */
export const oldestFirst = (measures: readonly Measure[]): readonly Measure[] =>
  measures.toSorted(
    (a, b) => (a.latest?.at ?? -Infinity) - (b.latest?.at ?? -Infinity) || (a.id < b.id ? -1 : 1),
  );
