// A concern before a forum: which forums take it and on what terms, and the numbered item on the agenda of the next meeting. The item
// holds the number and what kind of thing it is about, and no answers.
import type { Change, Ctx } from '../../capability.ts';
import { type Item, itemKey } from '../../domain/agenda.ts';
import { comingSession, placing } from '../../domain/agenda-days.ts';
import { type Footing, footingOf, isBench, isTeam, itemIdOf } from '../../domain/baton.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Concern } from '../../domain/concern.ts';
import type { Forum } from '../../domain/forum.ts';
import { type Session, endOfSession } from '../../domain/session.ts';
import { itemsOf } from '../../reading/agenda.ts';
import { allOf } from '../../reading/read.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { textsIn } from '../../texts/index.ts';

type Seeing = Pick<Ctx, 'read' | 'area' | 'now'>;

/** A forum, the meeting it would come before, and on what terms. */
export type Bench = {
  readonly forum: Forum;
  readonly session: Session | undefined;
  readonly footing: Footing;
};

export const takes = ({ footing: { kind } }: Bench): boolean => kind === 'topic' || kind === 'case';

/** Every forum a concern could be put before, the teams first; those that refuse it among them, so that the reason can be told. */
export async function benchesFor(ctx: Seeing, concern: Concern): Promise<readonly Bench[]> {
  const all = (await allOf(ctx.read, 'forum')).filter(isBench);
  const forums = [...all.filter(isTeam), ...all.filter((forum) => !isTeam(forum))];
  return Promise.all(forums.map((forum) => benchOf(ctx, forum, concern)));
}

async function benchOf(ctx: Seeing, forum: Forum, concern: Concern): Promise<Bench> {
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const { about } = concern.answers;
  const alone = about !== 'place' && about !== 'trend';
  const session = comingSession(forum, ctx.now, records, { alone });
  return { forum, session, footing: footingOf(forum, concern, session?.day ?? dayOf(ctx.now)) };
}

/** The item it has on a forum's agenda and that still waits for its meeting. */
async function standing(ctx: Seeing, forum: Forum, concern: Concern): Promise<Item | undefined> {
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const items = await itemsOf(ctx, forum);
  const place = placing({ forum, items, records }, ctx.now);
  const keys = concern.history.flatMap(({ item }) => item ?? []);
  return items.find((item) => {
    if (item.state === 'declined' || !keys.includes(itemKey(item))) return false;
    const session = place(item);
    return session === undefined || endOfSession(session) > ctx.now;
  });
}

/** The item of a concern on the next agenda: the one that stands there, or a new one and the change that puts it there. */
export async function itemFor(
  ctx: Ctx,
  { forum, footing }: Bench,
  concern: Concern,
): Promise<{ readonly item: Item; readonly changes: readonly Change[] }> {
  const there = await standing(ctx, forum, concern);
  if (there) return { item: there, changes: [] };
  const { baton } = textsIn(ctx.area.language);
  const item: Item = {
    id: await freeItem(ctx, forum, concern),
    forum: forum.id,
    title: baton.item({ number: concern.id, about: baton.short[concern.answers.about] }),
    state: 'accepted',
    ...(footing.kind === 'case' ? { case: footing.case } : {}),
    ...(ctx.actor.kind === 'person' ? { by: ctx.actor.person } : {}),
    at: ctx.now,
  };
  return { item, changes: [{ kind: 'item', id: itemKey(item), value: item }] };
}

async function freeItem({ read }: Ctx, forum: Forum, { id }: Concern): Promise<string> {
  for (let nth = 1; ; nth++) {
    const free = itemIdOf(id, nth);
    if (!(await read.get('item', `${forum.id}/${free}`))) return free;
  }
}
