// What has happened to a concern, in words with day and hour and by whom. Never what was written.
import type { Ctx } from '../../capability.ts';
import { type Instant, dayOf, timeOfWall, wallOf } from '../../domain/calendar.ts';
import type { Concern, ConcernEvent } from '../../domain/concern.ts';
import { nameOf } from '../../reading/who.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'texts'>;

/** «3. desember kl. 10.12» */
export function momentOf({ texts: { dates }, now }: Pick<Ctx, 'texts' | 'now'>, at: Instant): string {
  return `${dates.dateNear(dayOf(at), dayOf(now))} ${dates.time(timeOfWall(wallOf(at)))}`;
}

/** So many of the latest stand on the card. */
const LATEST = 12;

export async function historyOf(
  ctx: Seeing,
  concern: Concern,
): Promise<{ readonly lines: readonly string[]; readonly left: number }> {
  const latest = concern.history.slice(-LATEST);
  const lines = await Promise.all(latest.map((event) => lineOf(ctx, concern, event)));
  return { lines, left: concern.history.length - latest.length };
}

async function lineOf(ctx: Seeing, concern: Concern, event: ConcernEvent): Promise<string> {
  const { triage: words } = ctx.texts;
  return words.eventLine({
    when: momentOf(ctx, event.at),
    what: words.event[event.kind],
    detail: await detailOf(ctx, concern, event),
    by: nameOf(await ctx.read.get('person', event.by)),
  });
}

async function detailOf(
  { read, texts: { concernWords, triage: words } }: Seeing,
  { ending }: Concern,
  { kind, ask, reply, route, reason, role, forum }: ConcernEvent,
): Promise<string> {
  if (kind === 'asked') return ask ? concernWords.asks[ask] : words.ownWords;
  if (kind === 'answered') return reply ? concernWords.replies[reply] : '';
  if (kind === 'closed') return ending ? concernWords.endings[ending] : '';
  const parts = [
    route && concernWords.routes[route],
    forum && (await read.get('forum', forum))?.name,
    role && (await read.get('role', role))?.name,
    reason && concernWords.reasons[reason],
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
