// When a measure is to be done, in the plan's own words, and how often its owner is asked. What the words may mean is asked where it is
// not certain, and nothing is kept before the answer.
import { z } from 'zod';
import type { Drawing } from '../../capability.ts';
import { dayOf, daySchema } from '../../domain/calendar.ts';
import { type Timing, measureSchema, timingSchema } from '../../domain/measure.ts';
import { timed } from '../../domain/measure-edit.ts';
import { readTiming } from '../../domain/timing.ts';
import { type Seeing, facts, meantBy, timingOf } from './lines.ts';
import { type Part, type Saved, keySchema } from './part.ts';

/** Stands for the words alone, among what they may mean. */
const WORDS = 'words';

export const whenSchema = keySchema.extend({
  words: z.string().trim().max(200).default(''),
  every: measureSchema.shape.every.default('round'),
  /** What was chosen of what the words may mean: a rhythm and a last day, either of which may be missing. */
  pick: z.string().max(40).default(''),
});
type Typed = z.output<typeof whenSchema>;

export const when: Part<Typed> = {
  name: 'when',
  kept: ({ timing, every }) => ({ words: timing?.words ?? '', every }),
  fields: (_, { one }, typed) => ({
    words: typed?.words ?? one.timing?.words ?? '',
    every: typed?.every ?? one.every,
  }),
  facts(ctx, { one }) {
    const { measures: words } = ctx.texts;
    return facts([words.timing, timingOf(ctx, one) || words.nothing], [words.asked, words[one.every]]);
  },
  written: ({ words }) => [words],
  save(ctx, { one }, typed): Saved {
    const { measures: words } = ctx.texts;
    const isSame = typed.words === (one.timing?.words ?? '') && typed.pick === '';
    if (isSame) return { kind: 'next', one: timed(one, one.timing, typed.every) };
    const picked = pickedOf(typed);
    const reading = readTiming(typed.words, dayOf(ctx.now));
    if (reading.kind === 'none') return { kind: 'next', one: timed(one, undefined, typed.every) };
    if (!picked && reading.kind === 'ask')
      return { kind: 'ask', show: (seen) => question(ctx, { ...typed, seen }, reading.options) };
    const timing = picked ?? (reading.kind === 'read' ? reading.timing : { words: typed.words });
    const meant = meantBy(ctx, timing);
    const said = meant === '' ? words.keptAsWords : words.understood({ meant });
    return { kind: 'next', one: timed(one, timing, typed.every), said };
  },
};

// --- what the words may mean -----------------------------------------------------------------------------------------

/** «once 2027-06-01», «year», or the words alone. */
const pickOf = ({ rhythm, by }: Timing): string => [rhythm, by].filter(Boolean).join(' ') || WORDS;

function pickedOf({ words, pick }: Typed): Timing | undefined {
  if (pick === '') return undefined;
  const [first, last] = pick.split(' ');
  const rhythm = timingSchema.shape.rhythm.safeParse(first).data;
  const by = daySchema.safeParse(last).data;
  return { words, ...(rhythm ? { rhythm } : {}), ...(by ? { by } : {}) };
}

function question(ctx: Seeing, typed: Typed, options: readonly Timing[]): Drawing {
  const { measures: words } = ctx.texts;
  const title = words.whatMeant({ words: typed.words });
  return {
    card: 'measures.ask',
    summary: title,
    data: {
      title,
      id: typed.measure,
      seen: typed.seen,
      words: typed.words,
      every: typed.every,
      options: options.map((one) => ({ label: meantBy(ctx, one) || words.justWords, pick: pickOf(one) })),
    },
  };
}
