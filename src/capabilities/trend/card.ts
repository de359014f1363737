// The card of the counts: a picture of the newest quarter for whoever asks alone, the numbers of the last year in words for all.
import type { Ctx, Drawing } from '../../capability.ts';
import type { Chart } from '../../domain/chart.ts';
import type { Trend } from '../../domain/trend.ts';
import { fetchedUntil } from '../../drawing.ts';
import { chartOf } from '../../reading/status-words.ts';
import { quarterWords, topicsOf, trendLines } from '../../reading/trend.ts';
import type { Texts } from '../../texts/index.ts';

/** A year of quarters. */
export const SHOWN = 4;

/** One quarter alone: bars of several on top of each other would be a sum. */
export function trendChart(texts: Texts, trend: Trend): Chart {
  const { trend: words, concernWords } = texts;
  const rows = topicsOf(trend).map(({ topic, n }) => ({ label: concernWords.topics[topic], values: [n] }));
  const title = words.chartTitle({ quarter: quarterWords(texts, trend) });
  return chartOf(texts, title, [{ name: words.unit, fill: 'hatched' }], rows);
}

export async function trendCard(ctx: Ctx, trends: readonly Trend[]): Promise<Drawing> {
  const { texts, area } = ctx;
  const { trend: words } = texts;
  const [latest] = trends;
  const picture = latest && (await pictureOf(ctx));
  const rows = trends.map((one) => ({ quarter: quarterWords(texts, one), lines: trendLines(texts, one) }));
  return {
    card: 'trend.show',
    summary: words.title,
    data: {
      lead: latest ? words.lead({ area: area.name }) : words.empty({ area: area.name }),
      picture: picture ?? '',
      hasPicture: picture !== undefined,
      alt: latest ? trendChart(texts, latest).alt : '',
      rows,
    },
  };
}

/** A link is one person's own: none stands in a channel. */
async function pictureOf({ actor, place, link, now }: Ctx): Promise<string | undefined> {
  if (actor.kind !== 'person' || place.kind === 'channel') return undefined;
  return link({ kind: 'picture', person: actor.person, of: 'trend.picture', with: {} }, fetchedUntil(now));
}
