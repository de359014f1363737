// Frozen counts of concerns as the cards and papers that may show them read them: quarters that are over, newest first, in words.
// It reads neither a concern nor the tally of the quarter that runs.
import type { Ctx } from '../capability.ts';
import type { Part } from '../written.ts';
import type { Instant } from '../domain/calendar.ts';
import { type Trend, endOfQuarter } from '../domain/trend.ts';
import type { Texts } from '../texts/index.ts';
import { allOf } from './read.ts';

/** Quarters with something to tell, over at `before`. One in which no topic reached five is as one in which nobody was worried. */
export async function toldTrends(
  { read }: Pick<Ctx, 'read'>,
  before: Instant,
  most: number,
): Promise<readonly Trend[]> {
  const all = await allOf(read, 'trend');
  return all
    .filter(({ topics, quarter }) => topics.length > 0 && endOfQuarter(quarter) <= before)
    .toReversed()
    .slice(0, most);
}

/** «3. kvartal 2026». */
export const quarterWords = ({ trend }: Pick<Texts, 'trend'>, { quarter }: Trend): string =>
  trend.quarter({ n: Number(quarter.at(-1)), year: Number(quarter.slice(0, 4)) });

/** The most frequent first. */
export const topicsOf = ({ topics }: Trend): Trend['topics'] => topics.toSorted((a, b) => b.n - a.n);

/** «Rus: 7», a line for each topic. */
export const trendLines = (texts: Pick<Texts, 'trend' | 'concernWords'>, trend: Trend): readonly string[] =>
  topicsOf(trend).map(({ topic, n }) => texts.trend.line({ topic: texts.concernWords.topics[topic], n }));

/** Quarters as a section of a document, with what is not shown and why; nothing where there is nothing to tell. */
export const trendParts = (texts: Texts, trends: readonly Trend[]): readonly Part[] =>
  trends.length === 0
    ? []
    : [
        { kind: 'heading', text: texts.trend.paperTitle },
        ...trends.flatMap((one): readonly Part[] => [
          { kind: 'text', text: quarterWords(texts, one) },
          { kind: 'list', items: trendLines(texts, one) },
        ]),
        { kind: 'text', text: texts.trend.notShown },
      ];
