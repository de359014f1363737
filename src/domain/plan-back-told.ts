// What a document of plan-out.ts tells of how measures stand: its history, and what somebody has written over it by hand since.
import { type Instant, dayOf } from './calendar.ts';
import { type Report, reportSchema } from './measure.ts';
import { type Cell, codeOf, dayIn, effectIn, filled, statusIn } from './plan-back-cells.ts';
import type { Field } from './plan-in/columns.ts';
import type { UnderstoodMeasure } from './plan-in/understood.ts';
import { yesOf } from './plan-in/values.ts';
import { EFFECTS, STATUSES } from './plan-out.ts';

/** A row of the history; undefined for one that is none. */
export function reportOf(row: readonly string[]): Report | undefined {
  const [measure = '', , at = '', status = '', comment, wanted, effect = '', role, round, late] = row;
  return reportSchema.safeParse({
    measure,
    at: Date.parse(at),
    status: codeOf(STATUSES, status),
    ...filled({ comment, wanted, effect: codeOf(EFFECTS, effect), role, round }),
    ...(late === 'Ja' ? { late: true } : {}),
  }).data;
}

/**
 * The status of a table without its history. With it, what the history says already is no news; what differs from the newest there
 * somebody has written in by hand since. «Hver for seg» the measure stands as one of its voices does: any of them may be meant.
 */
export function reportIn(
  cell: Cell,
  history: readonly Report[],
  has: (field: Field) => boolean,
): Pick<UnderstoodMeasure, 'report'> {
  const status = statusIn(cell);
  if (status === undefined) return {};
  const told = dayIn(cell('told'));
  const words = filled({ comment: cell('comment'), wanted: cell('wanted'), effect: effectIn(cell) });
  const said: Said = { status, ...words };
  if (history.length === 0) return { report: { ...said, ...filled({ told }) } };
  const after = Math.max(...history.map(({ at }) => at)) as Instant;
  const heard = yesOf(cell('separately')) ? history : history.filter(({ at }) => at === after);
  const fields = SAID.filter((field) => has(field) && (said[field] !== undefined || cell(field) === ''));
  if (heard.some((one) => fields.every((field) => one[field] === said[field]))) return {};
  return { report: { ...said, after, ...(told && told > dayOf(after) ? { told } : {}) } };
}

const SAID = ['status', 'comment', 'wanted', 'effect'] as const;
type Said = Pick<Report, (typeof SAID)[number]>;
