// What stands on the coordinator's card of the day about closed concerns: that archiving is not answered, and that one is about to be
// erased. Each is drawn when it is delivered, and says nothing when it is no longer so.
import type { Drawing, ViewCtx } from '../../capability.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Concern, ConcernId } from '../../domain/concern.ts';
import { findConcern } from '../../reading/concerns.ts';
import { readerOf } from '../../reading/reach.ts';
import { mayClose, mayFetch } from './access.ts';

/** The concern and whether its document may be offered, where it is closed and the reader may close it. */
async function standing(
  ctx: ViewCtx,
  id: ConcernId,
): Promise<{ readonly concern: Concern; readonly fetches: boolean } | undefined> {
  const person = readerOf(ctx.to);
  const concern = await findConcern(ctx, id);
  if (!person || concern?.state !== 'closed' || !(await mayClose(ctx, person, concern))) return undefined;
  return { concern, fetches: await mayFetch(ctx, person, concern) };
}

export async function drawUnfiled(
  ctx: ViewCtx,
  { concern: id }: { readonly concern: ConcernId },
): Promise<Drawing | undefined> {
  const found = await standing(ctx, id);
  if (!found || found.concern.filed) return undefined;
  const words = ctx.texts.closing;
  const title = words.unfiledTitle({ number: id });
  return reminder(title, words.archiveWhy, id, { fetches: found.fetches });
}

/** `day`: the day it said; true as long as that is when it is erased. */
export async function drawSoon(
  ctx: ViewCtx,
  { concern: id, day }: { readonly concern: ConcernId; readonly day: Day },
): Promise<Drawing | undefined> {
  const found = await standing(ctx, id);
  if (!found?.concern.filed || found.concern.erases !== day) return undefined;
  const words = ctx.texts.closing;
  const title = words.soonTitle({ number: id, day: ctx.texts.dates.date(day) });
  return reminder(title, words.soonLead, id, { fetches: found.fetches, day });
}

const reminder = (
  title: string,
  lead: string,
  concern: ConcernId,
  { fetches, day }: { readonly fetches: boolean; readonly day?: Day },
): Drawing => ({
  card: 'closing.reminder',
  summary: title,
  data: { title, lead, concern, fetches, day: day ?? '', soon: day !== undefined, asks: day === undefined },
});
