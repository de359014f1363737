// The log of a forum: its open tasks, then what was decided at each of its meetings, newest first. For its members only.
import { z } from 'zod';
import type { Ctx, Drawing, Outcome } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Forum, forumIdSchema } from '../../domain/forum.ts';
import { findForum } from '../../domain/invitation.ts';
import { startOf } from '../../domain/meeting.ts';
import type { Minutes, Task } from '../../domain/minutes.ts';
import { byDue } from '../../domain/task.ts';
import { textCard } from '../../drawing.ts';
import { allOf } from '../../reading/read.ts';
import { meetingsOf } from '../../reading/sessions.ts';
import { belongsTo } from '../../reading/who.ts';
import { taskStanding } from '../../texts/task.ts';
import { rowSchema } from '../../typed.ts';
import { type Found, findMinutes } from './access.ts';
import { bytes, pageOf } from './page.ts';
import { decisionLabel, taskLine } from './facts.ts';

/** `text`: what was typed after the command; `forum`: what a button carries. */
export const logSchema = z.object({
  text: z.string().max(200).default(''),
  forum: forumIdSchema.optional(),
  from: rowSchema,
});
type Asked = z.output<typeof logSchema>;

/** The words of a task stand twice, on its line and on its button. */
const ROOM = {
  budget: 24_000,
  sizeOf: (one: Line) => bytes(one) + (one.open ? bytes(one.text) + 700 : 400),
};

export async function log(ctx: Ctx, { text, forum: id, from }: Asked): Promise<Outcome> {
  const { minutes: words } = ctx.texts;
  const all = await allOf(ctx.read, 'forum');
  const forums = all.filter(({ type }) => type !== 'breakfast');
  const named = forums.find((one) => one.id === id) ?? findForum(text, forums)?.forum;
  if (named && !(await belongsTo(ctx, named)))
    return { refuse: { reason: 'notAllowed', data: { who: ctx.texts.who.member } } };
  if (named) return { show: await logCard(ctx, named, from) };
  const may = await Promise.all(forums.map((forum) => belongsTo(ctx, forum)));
  const mine = forums.filter((_, n) => may[n]);
  const [only] = mine;
  if (!only) return { show: textCard(words.noForums) };
  return { show: mine.length === 1 ? await logCard(ctx, only, from) : whichForum(ctx, mine) };
}

const whichForum = ({ texts: { minutes: words } }: Ctx, forums: readonly Forum[]): Drawing => ({
  card: 'minutes.forums',
  summary: words.whichLog,
  data: { title: words.whichLog, forums: forums.slice(0, 25).map(({ id, name }) => ({ name, forum: id })) },
});

/** A line under its heading: of a task that is open with the button that opens it. */
type Line = {
  readonly heading: string;
  readonly hasHeading: boolean;
  readonly text: string;
  readonly standing: string;
  readonly hasStanding: boolean;
  readonly open: boolean;
  readonly forum: string;
  readonly task: string;
};

async function logCard(ctx: Ctx, forum: Forum, from: number): Promise<Drawing> {
  const { minutes: words } = ctx.texts;
  const meetings = await meetingsOf(ctx.read, forum);
  const found = await Promise.all(meetings.map(({ id }) => findMinutes(ctx, id)));
  const sent = found.flatMap((one) =>
    one?.minutes?.state === 'sent' ? [{ ...one, minutes: one.minutes }] : [],
  );
  const inOrder = sent.toSorted((a, b) => startOf(b.meeting) - startOf(a.meeting));
  const tasks = await tasksOf(ctx, inOrder);
  const open = tasks.filter(({ state }) => state === 'open').toSorted(byDue);
  const lines = [
    ...withHeading(
      words.openTasks({ n: open.length }),
      await Promise.all(open.map((one) => openLine(ctx, one))),
    ),
    ...(await Promise.all(inOrder.map((one) => meetingLines(ctx, one, tasks)))).flat(),
  ];
  const page = pageOf(lines, from, ROOM);
  const title = words.logTitle({ forum: forum.name });
  return {
    card: 'minutes.log',
    summary: title,
    data: {
      title,
      forum: forum.id,
      lines: page.items,
      nothing: lines.length === 0,
      hasNext: page.next !== undefined,
      nextFrom: page.next ?? 0,
      hasBack: page.back !== undefined,
      backFrom: page.back ?? 0,
    },
  };
}

type Sent = Found & { readonly minutes: Minutes };

/** The tasks of these meetings; a meeting of two forums has its tasks under the one that called it. */
async function tasksOf({ read }: Ctx, sent: readonly Sent[]): Promise<readonly Task[]> {
  const forums = [...new Set(sent.map(({ minutes }) => minutes.forum))];
  const ids = new Set(sent.map(({ minutes }) => minutes.meeting));
  const lists = await Promise.all(forums.map((id) => allOf(read, 'task', `${id}/`)));
  return lists.flat().filter(({ meeting }) => ids.has(meeting));
}

const withHeading = (heading: string, lines: readonly Line[]): readonly Line[] =>
  lines.map((line, n) => (n === 0 ? { ...line, heading, hasHeading: true } : line));

const line = (text: string, standing = ''): Line => ({
  ...{ heading: '', hasHeading: false, text, standing, hasStanding: standing !== '' },
  ...{ open: false, forum: '', task: '' },
});

async function openLine(ctx: Ctx, task: Task): Promise<Line> {
  const standing = taskStanding(ctx.texts, task, dayOf(ctx.now));
  return { ...line(await taskLine(ctx, task), standing), open: true, forum: task.forum, task: task.id };
}

async function meetingLines(ctx: Ctx, found: Sent, tasks: readonly Task[]): Promise<readonly Line[]> {
  const { texts } = ctx;
  const { minutes: words, dates } = texts;
  const decided = found.minutes.entries.flatMap(({ title, decision }) =>
    decision === undefined
      ? []
      : [line(title, words.labelled({ label: decisionLabel(ctx, found), text: decision }))],
  );
  const closed = tasks.filter(({ meeting, state }) => meeting === found.meeting.id && state !== 'open');
  const told = closed.map(async (one) =>
    line(await taskLine(ctx, one), taskStanding(ctx.texts, one, dayOf(ctx.now))),
  );
  const { day, emergency } = found.meeting;
  const title = emergency ? `${texts.meeting.urgentTitle} ${dates.dayYear(day)}` : dates.dayYear(day);
  return withHeading(title, [...decided, ...(await Promise.all(told))]);
}
