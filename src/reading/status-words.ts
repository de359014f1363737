// How the state of measures is said in documents and cards: numbers in words and in a chart, and what people wrote, which passes the
// identity guard once more before it goes anywhere. What is stopped is left out, and that is said.
import type { Ctx } from '../capability.ts';
import type { Chart, Fill } from '../domain/chart.ts';
import { type Counts, STANDINGS } from '../domain/status-paper.ts';
import type { Texts } from '../texts/index.ts';
import type { Checked } from './free-text.ts';

/** The word for a status. */
export const statusWord = ({ measure, status }: Texts, one: keyof Counts): string =>
  one === 'untold' ? status.untold : measure[one];

/** «3 i rute og 1 forsinket»; what is none is not said. */
export const countWords = (texts: Texts, counts: Counts): string =>
  texts.dates.list(
    STANDINGS.filter((one) => counts[one] > 0).map((one) =>
      texts.status.count({ n: counts[one], word: statusWord(texts, one) }),
    ),
  ) || texts.common.none;

// --- what people wrote -----------------------------------------------------------------------------------------------

/** `left`: how many different texts have been left out of those it was given so far. */
export type Saying = { readonly say: (text: string) => string; readonly left: () => number };

/** `check`: what may stop a text. */
export function openSaying(
  ctx: Pick<Ctx, 'texts'>,
  check: (ctx: Pick<Ctx, 'texts'>, text: string) => Checked,
): Saying {
  const stopped = new Set<string>();
  return {
    say(text) {
      if (!check(ctx, text).refuse) return text;
      stopped.add(text);
      return ctx.texts.status.leftOut;
    },
    left: () => stopped.size,
  };
}

// --- charts ----------------------------------------------------------------------------------------------------------

type Series = readonly { readonly name: string; readonly fill: Fill }[];

/** A chart with all its numbers in words. */
export function chartOf(texts: Texts, title: string, series: Series, rows: Chart['rows']): Chart {
  const { status: words, dates } = texts;
  const counts = (values: readonly number[]): string =>
    dates.list(
      series.flatMap(({ name }, n) =>
        (values[n] ?? 0) > 0 ? [words.count({ n: values[n] ?? 0, word: name })] : [],
      ),
    );
  const said = rows.map(({ label, values }) =>
    words.altRow({ label, counts: counts(values) || texts.common.none }),
  );
  return { title, series, rows, alt: [`${title}.`, ...said].join(' ') };
}

/** Statuses as parts of a bar; those told apart least on paper stand together. */
const PARTS = [
  { fill: 'solid', of: ['delayed'] },
  { fill: 'hatched', of: ['onTrack'] },
  { fill: 'dotted', of: ['notStarted'] },
  { fill: 'crossed', of: ['done', 'ending'] },
  { fill: 'empty', of: ['untold'] },
] as const;

type Row = { readonly label: string; readonly counts: Counts };

/** Measures by status, one bar a row. */
export function countsChart(texts: Texts, title: string, rows: readonly Row[]): Chart {
  const series = PARTS.map(({ fill, of }) => ({
    name: of.length > 1 ? texts.status.finished : statusWord(texts, of[0]),
    fill,
  }));
  const drawn = rows.map(({ label, counts }) => ({
    label,
    values: PARTS.map(({ of }) => of.reduce((sum, one) => sum + counts[one], 0)),
  }));
  return chartOf(texts, title, series, drawn);
}
