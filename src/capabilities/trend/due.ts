// What the clock does for the counts: each Monday it adds the week to the tally of the quarter, and when the quarter is over it
// freezes what may be told and throws the tally away. It says nothing to anybody.
import type { Change, Due, DueCtx, Window } from '../../capability.ts';
import { type Count, type TrendTally, countsIn, publishable, tallied } from '../../domain/trend.ts';
import { allOf } from '../../reading/read.ts';

export async function dueCounts({ read }: DueCtx, window: Window): Promise<readonly Due[]> {
  const due: Due[] = [];
  for (const count of countsIn(window)) {
    const changes = await changesOf(read, count);
    if (changes.length > 0) due.push({ at: count.at, outcome: { changes } });
  }
  return due;
}

async function changesOf(read: DueCtx['read'], count: Count): Promise<readonly Change[]> {
  const { quarter } = count;
  if (await read.get('trend', quarter)) return [];
  const before = await read.get('trendTally', quarter);
  const tally = tallied(before, await allOf(read, 'concern'), count);
  if (tally === undefined) return [];
  if (count.over) return frozen(tally, count, before !== undefined);
  return tally === before ? [] : [{ kind: 'trendTally', id: quarter, value: tally }];
}

const frozen = ({ topics }: TrendTally, { quarter, at }: Count, kept: boolean): readonly Change[] => [
  { kind: 'trend', id: quarter, value: { quarter, topics: [...publishable(topics)], at } },
  ...(kept ? [{ kind: 'trendTally' as const, id: quarter }] : []),
];
