// The agenda as it is read: by members, by those it is sent to, by whoever proposed something. What is changed is drawn elsewhere.
import type { Ctx, Drawing } from '../../capability.ts';
import { type Line, itemKey, timeOf } from '../../domain/agenda.ts';
import { agendaTimes } from '../../domain/agenda-days.ts';
import { type Instant, dayOf, timeOfWall, wallOf } from '../../domain/calendar.ts';
import { type Forum, isCalledHere } from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Session } from '../../domain/session.ts';
import { shortened } from '../../domain/paging.ts';
import { type Desk, type Seeing } from './desk.ts';

/** A card holds so many lines, so many tasks below the one that follows them up, and so many proposals of one's own. */
const LINES = 30;
const TASKS = 5;
const MINE = 5;

/** In a list of several things the beginning of a title tells which is meant. */
const TITLE = 60;

export const short = (title: string): string => shortened(title, TITLE);

export const whenOf = (
  { texts }: Pick<Ctx, 'texts'>,
  { day, start, end }: Pick<Session, 'day' | 'start' | 'end'>,
): string =>
  texts.agenda.when({
    day: texts.dates.dayWeek(day),
    times: start === undefined || end === undefined ? '' : texts.dates.times(start, end),
  });

/** «mandag 30. november kl. 09.00» */
export const momentOf = ({ texts, now }: Pick<Ctx, 'texts' | 'now'>, at: Instant): string =>
  `${texts.dates.dayNear(dayOf(at), dayOf(now))} ${texts.dates.time(timeOfWall(wallOf(at)))}`;

/** «1. Ungdata (20 min)», and below the line that follows up tasks the tasks themselves. */
export async function linesIn(ctx: Seeing, lines: readonly Line[]): Promise<readonly string[]> {
  const told = await Promise.all(
    lines.map(async ({ title, minutes, tasks }, index) => [
      ctx.texts.agenda.numbered({ n: index + 1, line: ctx.texts.agenda.line({ title, minutes }) }),
      ...(await tasksIn(ctx, tasks ?? [])).map((task) => ctx.texts.agenda.below({ task })),
    ]),
  );
  const all = told.flat();
  if (all.length <= LINES) return all;
  const task = ctx.texts.agenda.moreLines({ n: all.length - LINES + 1 });
  return [...all.slice(0, LINES - 1), ctx.texts.agenda.below({ task })];
}

/** The same for a list that numbers by itself: the tasks stand on their line. */
export const listIn = (ctx: Seeing, lines: readonly Line[]): Promise<readonly string[]> =>
  Promise.all(
    lines.map(async ({ title, minutes, tasks }) =>
      [ctx.texts.agenda.line({ title, minutes }), ...(await tasksIn(ctx, tasks ?? []))].join('; '),
    ),
  );

async function tasksIn(ctx: Seeing, tasks: NonNullable<Line['tasks']>): Promise<readonly string[]> {
  const { texts, read, now } = ctx;
  const told = tasks.slice(0, TASKS).map(async ({ title, role, due }) =>
    texts.agenda.task({
      title,
      role: (await read.get('role', role))?.name ?? '',
      due: due === undefined ? '' : texts.dates.dayNear(due, dayOf(now)),
    }),
  );
  const more = tasks.length - TASKS;
  return [...(await Promise.all(told)), ...(more > 0 ? [texts.agenda.moreLines({ n: more })] : [])];
}

/** How the minutes set aside compare with the meeting; undefined while none are set. */
export function timeIn({ texts }: Pick<Ctx, 'texts'>, { lines, session }: Desk) {
  const { sum, length } = session ? timeOf(lines, session) : { sum: 0, length: undefined };
  if (sum === 0) return undefined;
  const over = length !== undefined && sum > length;
  if (length === undefined) return { text: texts.agenda.sum({ sum }), over };
  return { text: over ? texts.agenda.over({ sum, length }) : texts.agenda.fits({ sum, length }), over };
}

/** The agenda for a member: what stands on it, and what of their own waits for an answer. */
export async function listCard(ctx: Seeing, desk: Desk, person: PersonId | undefined): Promise<Drawing> {
  return {
    card: 'agenda.list',
    summary: summaryOf(ctx, desk),
    data: { ...(await listed(ctx, desk, person)), mayPropose: takesProposals(desk.forum) },
  };
}

export const summaryOf = ({ texts }: Pick<Ctx, 'texts'>, { name, session }: Desk): string =>
  session
    ? texts.agenda.listSummary({ forum: name, day: texts.dates.day(session.day) })
    : texts.agenda.listTitle({ forum: name });

/** What may be spoken of there, in a sentence. */
export const ruleOf = (
  { texts }: Pick<Ctx, 'texts'>,
  { forum, cases }: Pick<Desk, 'forum' | 'cases'>,
): string => (forum.agendaClosed ? texts.agenda.timeOnly : texts.agenda.rule(cases));

export const takesProposals = (forum: Forum): boolean => isCalledHere(forum) && forum.agendaClosed !== true;

/** What both the card and the page of an agenda tell. */
export async function listed(ctx: Seeing, desk: Desk, person: PersonId | undefined) {
  const { texts } = ctx;
  const { forum, name, session } = desk;
  const words = await linesIn(ctx, desk.lines);
  const time = timeIn(ctx, desk);
  const mine = desk.proposals.filter(({ item }) => item.by === person && person !== undefined);
  return {
    title: texts.agenda.listTitle({ forum: name }),
    when: session ? whenOf(ctx, session) : texts.agenda.noDate({ forum: name }),
    notes: notesOf(ctx, desk),
    lines: words.length === 0 && session ? [texts.agenda.empty] : words,
    time: time?.text ?? '',
    hasTime: time !== undefined,
    mine: mine.slice(0, MINE).map(({ item, title, session: to }) => ({
      text: texts.agenda.mineLine({
        title,
        day: to && to.id !== session?.id ? texts.dates.dayNear(to.day, dayOf(ctx.now)) : '',
      }),
      item: itemKey(item),
    })),
    hasMine: mine.length > 0,
    rule: ruleOf(ctx, desk),
    forum: forum.id,
    forumName: forum.name,
  };
}

function notesOf(ctx: Seeing, { forum, caller, name, session }: Desk): readonly string[] {
  const { texts, now, area } = ctx;
  if (!isCalledHere(caller)) return [texts.agenda.others({ forum: name })];
  if (!session) return [];
  const { deadline } = agendaTimes(caller, session, area.closed);
  const open = deadline > now ? texts.agenda.deadline({ deadline: momentOf(ctx, deadline) }) : undefined;
  const called = session.meeting?.state === 'invited' || forum.type === 'breakfast';
  return [
    ...(session.state === 'asking' ? [texts.agenda.asking] : called ? [] : [texts.agenda.notCalled]),
    ...(takesProposals(forum) ? [open ?? texts.agenda.deadlineOver] : []),
  ];
}

/** The agenda as it goes out to those who are called. */
export async function sentCard(ctx: Seeing, desk: Desk, meeting: Meeting, again: boolean): Promise<Drawing> {
  const { texts } = ctx;
  const { name, forum, lines } = desk;
  const link = meeting.link ?? forum.link;
  return {
    card: 'agenda.sent',
    summary: texts.agenda.sentSummary({ forum: name, day: texts.dates.day(meeting.day), again }),
    data: {
      title: texts.agenda.sentTitle({ forum: name, again }),
      when: whenOf(ctx, meeting),
      place: meeting.place,
      hasPlace: meeting.place !== '',
      lines: await linesIn(ctx, lines),
      rule: ruleOf(ctx, desk),
      link: link ?? '',
      hasLink: link !== undefined,
    },
  };
}
