// A forum that several areas share: one calls its meetings, the others keep a copy of the dates and prepare. Ties are the
// operator's; dates come from the area that calls, and from nobody else.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Message,
  type Outcome,
  type ViewCtx,
  type Who,
  verb,
  view,
} from '../capability.ts';
import { areaIdSchema } from '../domain/area.ts';
import { type Forum, forumIdSchema } from '../domain/forum.ts';
import { type Meeting, endOf, meetingIdSchema, startOf } from '../domain/meeting.ts';
import { nextMorning } from '../domain/notice.ts';
import { stands } from '../domain/round.ts';
import { type Follower, type SharedDates, copyId, copyOf, datesSchema } from '../domain/shared.ts';
import { newsOf } from '../reading/shared.ts';
import { coordinates, coordinators } from '../reading/who.ts';

const operator: Who = { name: 'operator', may: async ({ actor }) => actor.kind === 'operator' };

/** The area whose forum ours follows. */
const home: Who = {
  name: 'home',
  may: async ({ actor, read }, input) => {
    const told = input as SharedDates;
    const forum = await read.get('forum', told.forum);
    return actor.kind === 'area' && forum?.home?.area === actor.area && forum.home.forum === told.home;
  },
};

const otherSchema = z.object({ area: areaIdSchema, forum: forumIdSchema });
const tieSchema = z.object({ forum: forumIdSchema, other: otherSchema });
type Tie = z.output<typeof tieSchema>;

export const shared: Capability = {
  name: 'shared',
  commands: [],
  verbs: {
    'shared.follow': verb({ input: tieSchema, who: operator, where: ['operator'], run: follow }),
    'shared.tie': verb({ input: tieSchema, who: operator, where: ['operator'], run: tie }),
    'shared.untie': verb({ input: tieSchema, who: operator, where: ['operator'], run: untie }),
    'shared.dates': verb({ input: datesSchema, who: home, where: ['clock'], run: take }),
  },
  views: { 'shared.news': view({ input: z.object({ meeting: meetingIdSchema }), draw: news }) },
};

// --- ties ------------------------------------------------------------------------------------------------------------

/** Ours follows the other: from now on it calls nobody itself. */
async function follow({ read, area }: Ctx, { forum: id, other }: Tie): Promise<Outcome> {
  const forum = await read.get('forum', id);
  if (!forum) return { refuse: { reason: 'forumUnknown', data: { forum: id } } };
  if (other.area === area.id || (forum.followers ?? []).length > 0)
    return { refuse: { reason: 'sharedAlready', data: { forum: forum.name } } };
  return changed(forum, { ...forum, home: other, calledByOthers: true });
}

/** The other follows ours, and is told at once of every meeting that stands. */
async function tie(ctx: Ctx, { forum: id, other }: Tie): Promise<Outcome> {
  const { read, area, now } = ctx;
  const forum = await read.get('forum', id);
  if (!forum) return { refuse: { reason: 'forumUnknown', data: { forum: id } } };
  if (other.area === area.id || forum.home)
    return { refuse: { reason: 'sharedAlready', data: { forum: forum.name } } };
  const next = { ...forum, followers: [...others(forum, other), other] };
  const meetings = (await read.list('meeting')).map(({ value }) => value);
  const ahead = meetings.filter(
    (one) => isOf(one, forum) && stands(one) && !one.emergency && endOf(one) > now,
  );
  const only = { ...forum, followers: [other] };
  return {
    ...changed(forum, next),
    tell: ahead.flatMap((meeting) => newsOf(only, meeting, now, `tie-${ctx.id()}`)),
  };
}

/** Either side; what the follower has got stays with it, as dates somebody typed in. */
async function untie({ read }: Ctx, { forum: id, other }: Tie): Promise<Outcome> {
  const forum = await read.get('forum', id);
  if (!forum) return { refuse: { reason: 'forumUnknown', data: { forum: id } } };
  const { home: followed, followers: _, ...rest } = forum;
  const left = others(forum, other);
  const kept = followed && isSame(followed, other) ? {} : { ...(followed ? { home: followed } : {}) };
  return changed(forum, { ...rest, ...kept, ...(left.length > 0 ? { followers: left } : {}) });
}

const isSame = (a: Follower, b: Follower): boolean => a.area === b.area && a.forum === b.forum;
const others = ({ followers = [] }: Forum, other: Follower): Follower[] =>
  followers.filter((one) => !isSame(one, other));
const isOf = (meeting: Meeting, forum: Forum): boolean =>
  meeting.forum === forum.id || (meeting.joint?.includes(forum.id) ?? false);

const changed = (before: Forum, next: Forum): Outcome =>
  JSON.stringify(before) === JSON.stringify(next)
    ? {}
    : { changes: [{ kind: 'forum', id: next.id, value: next }] };

// --- dates -----------------------------------------------------------------------------------------------------------

/** Keeps the copy; a round of a meeting that is gone goes with it. */
async function take(ctx: Ctx, told: SharedDates): Promise<Outcome> {
  const { read, now } = ctx;
  const id = copyId(told);
  const there = await read.get('meeting', id);
  const next = copyOf(told, there, now);
  if (next === there) return {};
  const changes: Change[] = [{ kind: 'meeting', id, ...(next ? { value: next } : {}) }];
  if (!next && (await read.get('round', id))) changes.push({ kind: 'round', id });
  return { changes, send: await toldOf(ctx, next) };
}

/** The coordinators hear of it on their card of the day; of a meeting that is gone again they need not. */
async function toldOf(ctx: Ctx, meeting: Meeting | undefined): Promise<readonly Message[]> {
  const { now, area } = ctx;
  if (!meeting || startOf(meeting) <= now) return [];
  const at = nextMorning(now, area.closed);
  return (await coordinators(ctx)).map((person) => ({
    id: `shared/${meeting.id}/${person}`,
    to: { person },
    mode: 'say',
    view: 'shared.news',
    with: { meeting: meeting.id },
    at,
    expires: startOf(meeting),
    digest: true,
  }));
}

async function news(ctx: ViewCtx, { meeting: id }: { meeting: string }): Promise<Drawing | undefined> {
  const { read, texts, to, now } = ctx;
  const meeting = await read.get('meeting', id);
  const forum = meeting && (await read.get('forum', meeting.forum));
  if (!meeting || !forum?.home || startOf(meeting) <= now) return undefined;
  if (!('person' in to) || !(await coordinates(ctx, to.person))) return undefined;
  const by = (await read.get('area', forum.home.area))?.name ?? '';
  const { day, start, end, place } = meeting;
  const when = { forum: forum.name, day: texts.dates.dayWeek(day), times: texts.dates.times(start, end), by };
  const text = stands(meeting) ? texts.shared.held({ ...when, place }) : texts.shared.cancelled(when);
  return { card: 'shared.news', summary: text, data: { text } };
}
