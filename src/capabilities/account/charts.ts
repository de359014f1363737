// The pictures of an account: how the measures stood at its start and its end, and the answers of its rounds.
import type { MeasureAccount } from '../../domain/account.ts';
import type { Chart } from '../../domain/chart.ts';
import type { Texts } from '../../texts/index.ts';
import { chartOf, countsChart } from '../../reading/status-words.ts';
import type { RoundAccount } from './gather.ts';

export const standingChart = (texts: Texts, { start, end }: MeasureAccount): Chart =>
  countsChart(texts, texts.account.chartTitle, [
    { label: texts.account.start, counts: start },
    { label: texts.account.end, counts: end },
  ]);

export function roundsChart(texts: Texts, rounds: readonly RoundAccount[]): Chart {
  const { account: words, dates } = texts;
  const series = [
    { name: words.inTime, fill: 'hatched' },
    { name: words.late, fill: 'dotted' },
    { name: words.unanswered, fill: 'empty' },
  ] as const;
  const drawn = rounds.map(({ day, asked, inTime, late }) => ({
    label: dates.dayYear(day),
    values: [inTime, late, asked - inTime - late],
  }));
  return chartOf(texts, words.roundsChart, series, drawn);
}
