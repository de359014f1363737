// From the word «referat» to the minutes that are meant: the meeting that has begun, its agenda and who said they would come.
import { type Change, type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { itemKey } from '../../domain/agenda.ts';
import { pinsOf } from '../../domain/agenda-days.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { findForum } from '../../domain/invitation.ts';
import { type Meeting, startOf } from '../../domain/meeting.ts';
import {
  type Minutes,
  answeredIn,
  canBeMinuted,
  entriesFrom,
  isUnwritten,
  linesOf,
} from '../../domain/minutes.ts';
import { textCard } from '../../drawing.ts';
import { agendaFrom, readShelves } from '../../reading/agenda.ts';
import { afterwards, allOf } from '../../reading/read.ts';
import { answersTo, meetingsOf } from '../../reading/sessions.ts';
import { belongsTo, holdsOneOf, nameOf } from '../../reading/who.ts';
import { type Found, type Key, asOf, begunOf, findMinutes, writerRole } from './access.ts';
import { overviewCard } from './card.ts';
import { showCard } from './show.ts';

// --- which meeting ---------------------------------------------------------------------------------------------------

/** So many of a forum's meetings are offered, and so many in all. */
const OF_A_FORUM = 3;
const IN_ALL = 6;
/** A meeting longer ago than this is not offered: nobody writes its minutes now. */
const BACK_DAYS = 300;

/** One command: the meeting that lacks minutes, or a choice where there are several. */
export async function write(ctx: Ctx, text: string): Promise<Outcome> {
  const { minutes: words } = ctx.texts;
  const all = await allOf(ctx.read, 'forum');
  const named = findForum(text, all)?.forum;
  if (named && !takesMinutes(named)) return { show: textCard(words.notHere({ forum: named.name })) };
  const forums = all.filter(takesMinutes);
  if (named && !(await holdsOneOf(ctx, [writerRole(named)]))) return readInstead(ctx, named);
  const mine = named ? [named] : await writtenBy(ctx, forums);
  const open = await lacking(ctx, mine);
  const [only] = open;
  if (only && open.length === 1) return begin(ctx, { meeting: only.id });
  if (only) return { show: await whichCard(ctx, open, text !== '' && !named ? words.whichOf : words.which) };
  if (named) return { show: (await latest(ctx, named)) ?? textCard(words.noneOf({ forum: named.name })) };
  return mine.length === 0
    ? { refuse: { reason: 'notAllowed', data: { who: ctx.texts.who.secretary } } }
    : { show: textCard(words.noneLacking) };
}

/** Not of a breakfast, nor of a group of which only time and place are held. */
const takesMinutes = ({ type, agendaClosed }: Forum): boolean => type !== 'breakfast' && !agendaClosed;

async function writtenBy(ctx: Ctx, forums: readonly Forum[]): Promise<readonly Forum[]> {
  const may = await Promise.all(forums.map((forum) => holdsOneOf(ctx, [writerRole(forum)])));
  return forums.filter((_, n) => may[n]);
}

/** A member who does not write gets the last minutes to read. */
async function readInstead(ctx: Ctx, forum: Forum): Promise<Outcome> {
  if (!(await belongsTo(ctx, forum)))
    return { refuse: { reason: 'notAllowed', data: { who: ctx.texts.who.secretary } } };
  return {
    show: (await latest(ctx, forum)) ?? textCard(ctx.texts.minutes.noneSent({ forum: forum.name })),
  };
}

const latestFirst = (a: Meeting, b: Meeting): number => startOf(b) - startOf(a);

/** The last minutes that were sent. */
async function latest(ctx: Ctx, forum: Forum): Promise<Drawing | undefined> {
  for (const { id } of [...(await meetingsOf(ctx.read, forum))].sort(latestFirst)) {
    const found = await findMinutes(ctx, id);
    if (found?.minutes?.state === 'sent' && ctx.actor.kind === 'person')
      return showCard(ctx, { ...found, minutes: found.minutes }, ctx.actor.person);
  }
  return undefined;
}

/** Meetings that have begun and whose minutes have not been sent, newest first. */
async function lacking(ctx: Ctx, forums: readonly Forum[]): Promise<readonly Meeting[]> {
  const back = addDays(dayOf(ctx.now), -BACK_DAYS);
  const found = new Map<string, Meeting>();
  for (const forum of forums) {
    const begun = (await meetingsOf(ctx.read, forum))
      .filter((one) => canBeMinuted(forum, one, ctx.now) && one.day >= back)
      .sort(latestFirst);
    const records = await Promise.all(begun.map(({ id }) => ctx.read.get('minutes', id)));
    begun
      .filter((_, n) => isUnwritten(records[n]) || records[n]?.state === 'submitted')
      .slice(0, OF_A_FORUM)
      .forEach((one) => found.set(one.id, one));
  }
  return [...found.values()].sort(latestFirst).slice(0, IN_ALL);
}

async function whichCard(ctx: Ctx, meetings: readonly Meeting[], title: string): Promise<Drawing> {
  const { texts, read } = ctx;
  const rows = await Promise.all(
    meetings.map(async ({ id, day, forum, emergency }) => ({
      meeting: id,
      text: texts.minutes.whichRow({
        forum: emergency ? texts.meeting.urgentTitle : ((await read.get('forum', forum))?.name ?? forum),
        day: texts.dates.dayYear(day),
      }),
      standing: texts.minutes.standing[(await read.get('minutes', id))?.state ?? 'none'],
    })),
  );
  return { card: 'minutes.which', summary: title, data: { title, rows } };
}

// --- begun -----------------------------------------------------------------------------------------------------------

type Opening = Key & { readonly from?: number };

/** The minutes to write in; they are begun the first time somebody opens them. What is sent is shown instead. */
export async function begin(ctx: Ctx, { meeting: id, from = 0 }: Opening): Promise<Outcome> {
  const found = await findMinutes(ctx, id);
  if (!found || ctx.actor.kind !== 'person') return GONE;
  const begun = begunOf(found);
  if (begun) {
    const isDraft = begun.minutes.state === 'draft';
    return {
      show: await (isDraft ? overviewCard(ctx, begun, { from }) : showCard(ctx, begun, ctx.actor.person)),
    };
  }
  if (!canBeMinuted(found.forum, found.meeting, ctx.now)) return GONE;
  const { value, pinned } = await fresh(ctx, found, ctx.actor.person);
  const changes: Change[] = [{ kind: 'minutes', id, value }, ...pinned];
  return {
    changes,
    show: await overviewCard(afterwards(ctx, changes), { ...found, minutes: value }),
  };
}

/**
 * The agenda as it stood when the meeting began; items that only waited for the next meeting are tied to this one, so that
 * they do not wait for the next as well.
 */
async function fresh(ctx: Ctx, { meeting, forum }: Found, secretary: Minutes['secretary']) {
  const { id, day } = meeting;
  const session = { id, day, meeting };
  const then = asOf(ctx, startOf(meeting));
  const shelves = await readShelves(then, forum, session);
  const lines = linesOf(await agendaFrom(then, shelves, session), meeting);
  const answers = await answersTo(ctx, meeting);
  const others = await standIns(ctx, meeting, answers);
  const value: Minutes = {
    meeting: id,
    forum: forum.id,
    state: 'draft',
    secretary,
    entries: entriesFrom(lines),
    ...answeredIn(meeting, answers),
    ...(others.length > 0 ? { others } : {}),
    startedAt: ctx.now,
    additions: [],
  };
  const pinned = shelves
    .flatMap((shelf) => pinsOf(shelf, id, then.now))
    .filter(({ at }) => at < then.now)
    .map((item): Change => ({ kind: 'item', id: itemKey(item), value: item }));
  return { value, pinned };
}

type Answers = Parameters<typeof answeredIn>[1];

/** Those who were sent instead, as they were named when the invitation was answered. */
async function standIns({ read, texts }: Ctx, meeting: Meeting, answers: Answers): Promise<string[]> {
  const sent = answers.filter(({ answer, deputy }) => answer === 'deputy' && deputy !== undefined);
  const lines = await Promise.all(
    sent.map(async ({ person, deputy }) => {
      const invited = meeting.invitees.find((one) => one.person === person);
      const role = invited?.role && (await read.get('role', invited.role))?.name;
      const of = role || nameOf(await read.get('person', person));
      return texts.minutes.standIn({ name: deputy ?? '', of }).slice(0, 160);
    }),
  );
  return lines.slice(0, 30);
}
