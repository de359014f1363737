// A text sealed anew with the newest key, for whoever runs the service: opened and sealed in one act, and shown to nobody.
import { z } from 'zod';
import { type Ctx, type Outcome, type Who, GONE } from '../../capability.ts';
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
  return { changes: [await sealText(ctx, of, field, opened.text, 'kept')] };
}
