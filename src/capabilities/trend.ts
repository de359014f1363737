// How many concerns of what kind in each quarter, for everybody: counts that nobody can be found in, and nothing else of a concern.
import { z } from 'zod';
import { type Capability, type Ctx, type Outcome, picture, verb } from '../capability.ts';
import { mayBeShown, mayDo, placesTo } from '../reading/concerns.ts';
import { toldTrends } from '../reading/trend.ts';
import { SHOWN, trendCard, trendChart } from './trend/card.ts';
import { dueCounts } from './trend/due.ts';

export const trend: Capability = {
  name: 'trend',
  commands: [
    {
      verb: 'trend.show',
      alone: true,
      phrases: {
        nb: ['bekymringstall', 'tall på bekymringer'],
        nn: ['bekymringstal', 'bekymringstall', 'tal på bekymringar'],
        en: ['concern counts', 'concerns in numbers'],
      },
      about: {
        nb: 'Hva folk melder om: tall for hvert kvartal, ingen under fem',
        nn: 'Kva folk melder om: tal for kvart kvartal, ingen under fem',
        en: 'What people report: counts for each quarter, none under five',
      },
    },
  ],
  verbs: {
    'trend.show': verb({
      input: z.object({}),
      who: mayDo('counts', 'read', 'anyone'),
      where: placesTo('counts', 'read'),
      span: 'each',
      run: show,
    }),
  },
  views: {},
  pictures: {
    'trend.picture': picture({
      input: z.object({}),
      async write(ctx) {
        if (!(await mayBeShown(ctx, ctx.person, undefined, 'counts', 'private'))) return undefined;
        const [latest] = await toldTrends(ctx, ctx.now, 1);
        return latest && trendChart(ctx.texts, latest);
      },
    }),
  },
  due: dueCounts,
};

async function show(ctx: Ctx): Promise<Outcome> {
  return { show: await trendCard(ctx, await toldTrends(ctx, ctx.now, SHOWN)) };
}
