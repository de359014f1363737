// The chart of a status paper, and what people wrote of their measures.
import type { ViewCtx } from '../../capability.ts';
import type { Chart } from '../../domain/chart.ts';
import { shortened } from '../../domain/paging.ts';
import { type Counts, STANDINGS, type StatusPaper } from '../../domain/status-paper.ts';
import type { Texts } from '../../texts/index.ts';
import { checkText } from '../../reading/free-text.ts';
import { type Saying, countsChart, openSaying } from '../../reading/status-words.ts';

/** Rows a picture on a phone can carry, and characters of a label; what is more is one row together. */
const ROWS = 16;
const LABEL = 70;

/** What would have been stopped when it was written is stopped here. */
export const sayingOf = (ctx: Pick<ViewCtx, 'texts'>): Saying => openSaying(ctx, checkText);

type Row = { readonly label: string; readonly counts: Counts };

/** The measures by goal area. */
export function statusChart(texts: Texts, { areas }: StatusPaper, { say }: Saying): Chart {
  const rows = areas.map(({ name, counts }) => ({ label: shortened(say(name), LABEL), counts }));
  return countsChart(texts, texts.status.chartTitle, together(rows, texts.status.others));
}

function together(rows: readonly Row[], others: string): readonly Row[] {
  if (rows.length <= ROWS) return rows;
  const sum = (one: keyof Counts): number =>
    rows.slice(ROWS - 1).reduce((all, { counts }) => all + counts[one], 0);
  const counts = Object.fromEntries(STANDINGS.map((one) => [one, sum(one)])) as Counts;
  return [...rows.slice(0, ROWS - 1), { label: others, counts }];
}
