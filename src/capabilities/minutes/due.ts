// What the clock does for minutes: reminds those who write, reminds the chair, and sends what nobody has said no to.
import type { Due, DueCtx, Message, Window } from '../../capability.ts';
import { type Instant, DAY_MS, addDays, dayOf } from '../../domain/calendar.ts';
import { type Forum, habitsOf } from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { type Minutes, approvalTimes, isExpected, isUnwritten, writingTimes } from '../../domain/minutes.ts';
import { messagesTo } from '../../reading/reach.ts';
import { allOf } from '../../reading/read.ts';
import { asOf, findMinutes, writers } from './access.ts';
import { askApproval, sending } from './send.ts';

/** How far back a meeting may lie whose minutes the clock still looks after: longer than anybody is offered to write them. */
const BACK_DAYS = 400;

export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const forums = new Map((await ctx.read.list('forum')).map(({ id, value }) => [id, value]));
  const from = addDays(dayOf(window.after), -BACK_DAYS);
  const to = dayOf(window.until);
  const meetings = await allOf(ctx.read, 'meeting');
  const near = meetings.filter(({ day }) => from <= day && day <= to);
  const records = await Promise.all(near.map(({ id }) => ctx.read.get('minutes', id)));
  const found: Due[] = [];
  for (const [n, meeting] of near.entries()) {
    const minutes = records[n];
    const forum = forums.get(meeting.forum);
    if (!forum) continue;
    if (isUnwritten(minutes)) found.push(...(await reminders(ctx, forum, meeting, window)));
    if (minutes?.state === 'submitted') found.push(...(await approval(ctx, forum, minutes, window)));
  }
  return found;
}

const within = (at: Instant | undefined, { after, until }: Window): at is Instant =>
  at !== undefined && at > after && at <= until;

/** Of meetings that somebody would miss the minutes of. */
async function reminders(
  ctx: DueCtx,
  forum: Forum,
  meeting: Meeting,
  window: Window,
): Promise<readonly Due[]> {
  if (!isExpected(forum, meeting, window.until)) return [];
  const times = writingTimes(meeting, ctx.area.closed);
  const now = times.map((at, n) => ({ at, n })).filter(({ at }) => within(at, window));
  return Promise.all(
    now.map(async ({ at, n }) => {
      const expires = times[n + 1] ?? ((at + 7 * DAY_MS) as Instant);
      const to = await writers(asOf(ctx, at), forum);
      const send = await messagesTo(ctx, to, (person): Omit<Message, 'to'> => ({
        id: `minutes/${meeting.id}/ask/${n}/${person}`,
        mode: 'say',
        view: 'minutes.ask',
        with: { meeting: meeting.id },
        at,
        expires,
        digest: true,
      }));
      return { at, outcome: { send } };
    }),
  );
}

async function approval(
  ctx: DueCtx,
  forum: Forum,
  minutes: Minutes,
  window: Window,
): Promise<readonly Due[]> {
  if (minutes.submittedAt === undefined) return [];
  const times = approvalTimes(minutes.submittedAt, habitsOf(forum).approvalDays, ctx.area.closed);
  const found: Due[] = [];
  if (within(times.remind, window)) {
    const then = asOf(ctx, times.remind);
    found.push({ at: times.remind, outcome: { send: await askApproval(then, forum, minutes, 'remind') } });
  }
  const meant = within(times.send, window) ? await findMinutes(ctx, minutes.meeting) : undefined;
  if (meant) {
    const outcome = await sending(asOf(ctx, times.send), { ...meant, minutes });
    found.push({ at: times.send, outcome });
  }
  return found;
}
