// The way to the document of a concern: an address for one person, good for ten minutes. Who may have it is looked at again when it is
// fetched.
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { ConcernId } from '../../domain/concern.ts';
import { textCard } from '../../drawing.ts';
import { logged } from '../../reading/concerns.ts';
import { actingOn } from './close.ts';

const MINUTES = 10;

export async function linkFor(ctx: Ctx, { concern: id }: { readonly concern: ConcernId }): Promise<Outcome> {
  const acting = await actingOn(ctx, id);
  if (!acting) return GONE;
  const { concern, person } = acting;
  const until = (ctx.now + MINUTES * 60_000) as Instant;
  const url = await ctx.link({ kind: 'file', person, of: 'closing.paper', with: { concern: id } }, until);
  const words = ctx.texts.closing;
  if (url === undefined) return { show: textCard(words.noUrl) };
  const title = words.exportTitle({ number: id });
  return {
    changes: [await logged(ctx, 'exported', [id], 'retention')],
    show: {
      card: 'closing.link',
      summary: title,
      data: {
        title,
        url,
        concern: id,
        lead: words.exportLead({ minutes: MINUTES }),
        closed: concern.state === 'closed',
      },
    },
  };
}
