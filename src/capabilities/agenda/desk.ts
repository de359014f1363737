// What lies before whoever puts an agenda together: its lines, the proposals that wait, and what has been put off. Reads only.
import type { Ctx } from '../../capability.ts';
import {
  type Item,
  type Line,
  acceptedOf,
  callerOf,
  contentOf,
  isOwn,
  itemKey,
} from '../../domain/agenda.ts';
import { type Shelf, comingSession, isJoint, placing } from '../../domain/agenda-days.ts';
import type { Forum } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Session, endOfSession, sessionById } from '../../domain/session.ts';
import { markOf } from '../../mark.ts';
import { agendaFrom, readShelves, titleOf } from '../../reading/agenda.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { holdsAs, holdsOneOf } from '../../reading/who.ts';

export type Seeing = Pick<Ctx, 'read' | 'area' | 'now' | 'texts'>;

/** An item and the session it stands on, if one comes. */
export type Placed = { readonly item: Item; readonly title: string; readonly session: Session | undefined };

export type Desk = {
  /** The forum that was asked for. */
  readonly forum: Forum;
  /** The forum that calls the session: its convener puts the agenda together. */
  readonly caller: Forum;
  /** «Koordineringsgruppe og Fagteam» where the session is joint. */
  readonly name: string;
  readonly session: Session | undefined;
  /** On what terms cases may be spoken of there: in a joint session on none. */
  readonly cases: Forum['cases'];
  readonly shelves: readonly Shelf[];
  /** Accepted lines in their order. */
  readonly lines: readonly Line[];
  /** What nobody has decided, whatever session it is for. */
  readonly proposals: readonly Placed[];
  /** Accepted for a later session. */
  readonly later: readonly Placed[];
};

/** The desk of a session, or of the next that comes; undefined when there is no such forum. */
export async function readDesk(ctx: Seeing, id: string, sessionId?: string): Promise<Desk | undefined> {
  const forum = await ctx.read.get('forum', id);
  if (!forum) return undefined;
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const asked = sessionId === undefined ? undefined : sessionById(forum, sessionId, records);
  const live = asked && asked.state !== 'skipped' && endOfSession(asked) > ctx.now;
  const session = live ? asked : comingSession(forum, ctx.now, records);
  const shelves = await readShelves(ctx, forum, { meeting: session?.meeting });
  const caller = shelves.find(
    (one) => one.forum.id === callerOf({ meeting: session?.meeting }, forum),
  )?.forum;
  const placed = shelves.flatMap((shelf) => placedOn(ctx, shelf, forum, session));
  const lines = session ? await agendaFrom(ctx, shelves, session) : [];
  const joint = session !== undefined && isJoint(session);
  return {
    forum,
    caller: caller ?? forum,
    name: joint ? ctx.texts.dates.list(shelves.map((one) => one.forum.name)) : forum.name,
    session,
    cases: joint ? { individual: [], group: [] } : forum.cases,
    shelves,
    lines: acceptedOf(lines),
    proposals: placed.filter(({ item }) => item.state === 'proposed'),
    later: placed.filter(
      (one) => one.item.state === 'accepted' && one.session?.id !== session?.id && isAhead(ctx, one),
    ),
  };
}

const isAhead = ({ now }: Pick<Ctx, 'now'>, { session }: Placed): boolean =>
  session === undefined || endOfSession(session) > now;

/** A shelf's items; of a forum that only takes part in the session, those that stand on it. */
function placedOn(ctx: Seeing, shelf: Shelf, forum: Forum, session: Session | undefined): readonly Placed[] {
  const place = placing(shelf, ctx.now);
  return shelf.items
    .filter((item) => !isOwn(item) && item.state !== 'declined')
    .map((item): Placed => ({ item, title: titleOf(ctx, { title: item.title, item }), session: place(item) }))
    .filter((one) => shelf.forum.id === forum.id || one.session?.id === session?.id)
    .sort((a, b) => a.item.at - b.item.at);
}

/** An item or a line of the desk by its key; undefined when it is neither, or no longer. */
export function onDesk(desk: Desk, key: string): Line | undefined {
  const line = desk.lines.find((one) => one.key === key);
  if (line) return line;
  const found = [...desk.proposals, ...desk.later].find(({ item }) => itemKey(item) === key);
  if (!found) return undefined;
  const { item, title } = found;
  const { id, state, minutes } = item;
  return { id, key, kind: 'item', title, state, ...(minutes === undefined ? {} : { minutes }), item };
}

/** Tells an agenda from what it was when it was last sent. */
export const agendaMark = (lines: readonly Line[]): string => markOf(contentOf(lines));

/** Where an item would stand. */
export function placeOf({ now }: Pick<Ctx, 'now'>, { shelves }: Desk, item: Item): Session | undefined {
  const shelf = shelves.find(({ forum }) => forum.id === item.forum);
  return shelf && placing(shelf, now)(item);
}

/** Whether a proposed or accepted item stands on the desk's own session, and so can be put off from it. */
export const standsHere = (ctx: Pick<Ctx, 'now'>, desk: Desk, { kind, item }: Line): boolean =>
  kind === 'item' &&
  item !== undefined &&
  desk.session !== undefined &&
  placeOf(ctx, desk, item)?.id === desk.session.id;

// --- who -------------------------------------------------------------------------------------------------------------

/** Whoever calls the session's meetings, or the coordinator, puts its agenda together. */
export const mayArrange = (ctx: Ctx, { caller }: Pick<Desk, 'caller'>): Promise<boolean> =>
  holdsOneOf(ctx, [caller.convener]);

/** The same of a reader, where nobody has acted. */
export const arranges = (
  ctx: Pick<Ctx, 'read' | 'area' | 'now'>,
  person: PersonId,
  { caller }: Pick<Desk, 'caller'>,
): Promise<boolean> => holdsAs(ctx, person, [caller.convener]);
