// A text sealed anew with the newest key, for whoever runs the service: opened and sealed in one act, and shown to nobody.
import { z } from 'zod';
import { type Change, type Ctx, type Outcome, type Who, GONE } from '../../capability.ts';
import { type Instant, DAY_MS } from '../../domain/calendar.ts';
import { concernIdSchema } from '../../domain/concern.ts';
import { DRAFT_DAYS } from '../../domain/concern-steps.ts';
import { openText, sealText } from '../../reading/concerns.ts';

/** `of`: the concern, or whoever writes the draft. */
export const textSchema = z.object({ of: z.string().min(1).max(120), field: z.string().min(1).max(40) });

export const operator: Who = {
  name: 'operator',
  may: async ({ actor }) => actor.kind === 'operator',
};

export async function reseal(ctx: Ctx, { of, field }: z.output<typeof textSchema>): Promise<Outcome> {
  const opened = await openText(ctx, of, field);
  if (typeof opened === 'string' || !ctx.vault.keyed) return GONE;
  if (concernIdSchema.safeParse(of).success)
    return { changes: [await sealText(ctx, of, field, opened.text)] };
  // A draft and its text end together. Which day that is, the store does not tell: both begin their time again.
  const expires = (ctx.now + DRAFT_DAYS * DAY_MS) as Instant;
  const draft = await ctx.read.get('concernDraft', of);
  const kept: readonly Change[] = draft ? [{ kind: 'concernDraft', id: of, value: draft, expires }] : [];
  return { changes: [await sealText(ctx, of, field, opened.text, expires), ...kept] };
}
