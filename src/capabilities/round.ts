// The asking before each politiråd: by the clock to owners who are silent and to those who stand behind them, and for the
// coordinator how it stands, one more word now, no more words, and when to ask.
import { z } from 'zod';
import { type Capability, type Due, type DueCtx, type Window, PRIVATE, verb } from '../capability.ts';
import type { Instant } from '../domain/calendar.ts';
import { meetingIdSchema } from '../domain/meeting.ts';
import { anchorTime, askingTimes } from '../domain/round-days.ts';
import { readPlan, readPolitiraad } from '../reading/action-plan.ts';
import { clock, coordinator } from '../reading/who.ts';
import { anchorLetter, anchorView, tellAnchors } from './round/anchor.ts';
import { type Standing, askAll, askLetter, askView } from './round/ask.ts';
import { close, lost, lostSchema, nudge, nudgeSchema, reopen, roundSchema } from './round/coordinate.ts';
import { overview } from './round/overview.ts';
import { saveSteps, settings, stepsSchema } from './round/steps.ts';

export const round: Capability = {
  name: 'round',
  commands: [
    {
      verb: 'round.overview',
      alone: true,
      for: 'coordinator',
      phrases: {
        nb: ['politiråd', 'politirådet'],
        nn: ['politiråd', 'politirådet'],
        en: ['police council', 'politiråd'],
      },
      about: {
        nb: 'Hvem som har gitt status før neste politiråd',
        nn: 'Kven som har gitt status før neste politiråd',
        en: 'Who has reported before the next police council',
      },
    },
  ],
  verbs: {
    'round.overview': verb({
      input: z.object({ meeting: meetingIdSchema.optional() }),
      who: coordinator,
      where: PRIVATE,
      span: 'each',
      run: async (ctx, { meeting: id }) => ({ show: await overview(ctx, { id }) }),
    }),
    'round.nudge': verb({ input: nudgeSchema, who: coordinator, where: PRIVATE, run: nudge }),
    'round.close': verb({ input: roundSchema, who: coordinator, where: PRIVATE, run: close }),
    'round.reopen': verb({ input: roundSchema, who: coordinator, where: PRIVATE, run: reopen }),
    'round.settings': verb({
      input: z.object({}),
      who: coordinator,
      where: PRIVATE,
      run: async (ctx) => ({ show: settings(ctx) }),
    }),
    'round.steps': verb({ input: stepsSchema, who: coordinator, where: PRIVATE, run: saveSteps }),
    'round.lost': verb({ input: lostSchema, who: clock, where: ['clock'], run: lost }),
  },
  views: { 'round.ask': askView, 'round.anchor': anchorView },
  letters: { 'round.ask': askLetter, 'round.anchor': anchorLetter },
  due,
};

/** Every step of every politiråd in the window; a round that is closed has none. */
async function due(ctx: DueCtx, { after, until }: Window): Promise<readonly Due[]> {
  const found: Due[] = [];
  for (const politiraad of await readPolitiraad(ctx)) {
    const { meeting, since } = politiraad;
    const open = await ctx.read.get('round', meeting.id);
    if (open?.closed !== undefined) continue;
    const isDue = (at: Instant): boolean => at > after && at <= until && at >= since;
    const times = askingTimes(meeting, ctx.area, open?.opened).filter(isDue);
    const anchor = open && anchorTime(meeting, ctx.area, open.opened);
    if (times.length === 0 && (anchor === undefined || !isDue(anchor))) continue;
    const standing: Standing = { plan: await readPlan(ctx), politiraad, open };
    for (const at of times) {
      const outcome = await askAll(ctx, standing, at);
      if (outcome) found.push({ at, outcome });
    }
    if (anchor === undefined || !isDue(anchor)) continue;
    const outcome = await tellAnchors(ctx, standing, anchor);
    if (outcome) found.push({ at: anchor, outcome });
  }
  return found;
}
