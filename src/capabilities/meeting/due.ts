// What the clock says before a meeting: to the silent, twice, and to the convener when too few come or nobody leads or writes.
// Whoever has answered hears nothing; what a message says is looked at again when it is delivered.
import type { Capability, Ctx, Due, DueCtx, Message, Window } from '../../capability.ts';
import {
  type Step,
  absenceTime,
  absentSince,
  isReminded,
  reminderTimes,
  silentOf,
  tooFew,
  warningTime,
} from '../../domain/attending.ts';
import { type Instant, dayOf } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { type Answer, type Meeting, calledBefore, startOf } from '../../domain/meeting.ts';
import { morningOf } from '../../domain/notice.ts';
import type { PersonId } from '../../domain/people.ts';
import { messagesTo } from '../../reading/reach.ts';
import { allOf } from '../../reading/read.ts';
import { answersTo } from '../../reading/sessions.ts';
import { answeringOrCoordinators, holdsAs } from '../../reading/who.ts';
import { remindLetters, remindVerbs, remindViews } from './remind.ts';
import { type Why, holdersIn, reminderId } from './remind-card.ts';

type Reading = Pick<Ctx, 'read' | 'area' | 'now'>;

export const reminding: Omit<Capability, 'name'> = {
  commands: [],
  verbs: remindVerbs,
  views: remindViews,
  letters: remindLetters,
  due,
};

async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const all = await allOf(ctx.read, 'meeting');
  const today = dayOf(window.after);
  const ahead = all.filter((one) => one.day >= today && isReminded(one) && startOf(one) > window.after);
  const found = await Promise.all(ahead.map((meeting) => stepsOf(ctx, window, meeting)));
  return found.flat();
}

async function stepsOf(ctx: DueCtx, { after, until }: Window, meeting: Meeting): Promise<readonly Due[]> {
  const { closed } = ctx.area;
  const within = (at: Instant): boolean => at > after && at <= until && at < startOf(meeting);
  const forum = await ctx.read.get('forum', meeting.forum);
  if (!forum) return [];
  const answers = await answersTo(ctx, meeting);
  const found: Due[] = [];
  for (const step of reminderTimes(meeting, closed).filter(({ at }) => within(at)))
    found.push({ at: step.at, outcome: { send: await reminders(ctx, meeting, answers, step) } });
  const warned = warningTime(meeting, closed);
  if (warned !== undefined && within(warned) && tooFew(forum, meeting, answers))
    found.push({ at: warned, outcome: { send: await warnings(ctx, forum, meeting, 'few', warned) } });
  for (const absent of await absences(ctx, forum, meeting, answers))
    if (within(absent.at))
      found.push({
        at: absent.at,
        outcome: { send: await warnings(ctx, forum, meeting, absent.why, absent.at) },
      });
  return found;
}

function reminders(
  ctx: Reading,
  meeting: Meeting,
  answers: readonly Answer[],
  { at, expires }: Step,
): Promise<readonly Message[]> {
  const called = new Set(calledBefore(meeting, at));
  const silent = silentOf(meeting, answers).filter((person) => called.has(person));
  return messagesTo(ctx, silent, (person) => ({
    id: reminderId(meeting, person, dayOf(at)),
    mode: 'say',
    view: 'meeting.remind',
    with: { meeting: meeting.id, sequence: meeting.sequence ?? 0, day: dayOf(at) },
    at,
    expires,
    digest: true,
    reminder: true,
  }));
}

type Absence = { readonly why: 'chair' | 'secretary'; readonly at: Instant };

/** Once, of one who does both. */
async function absences(
  ctx: Reading,
  forum: Forum,
  meeting: Meeting,
  answers: readonly Answer[],
): Promise<readonly Absence[]> {
  const found: Absence[] = [];
  for (const why of forum.chair === forum.secretary
    ? (['chair'] as const)
    : (['chair', 'secretary'] as const)) {
    const since = absentSince(await holdersIn(ctx, meeting, forum[why]), answers);
    if (since !== undefined) found.push({ why, at: absenceTime(meeting, since, ctx.area.closed) });
  }
  return found;
}

/** To whoever called it, as long as they may; else to those who hold the role that calls. Nobody is told of themselves. */
async function warnings(
  ctx: Reading,
  forum: Forum,
  meeting: Meeting,
  why: Why,
  at: Instant,
): Promise<readonly Message[]> {
  const absent = why === 'few' ? [] : await holdersIn(ctx, meeting, forum[why]);
  const to = (await convenersOf(ctx, forum, meeting)).filter((person) => !absent.includes(person));
  const { id, sequence = 0 } = meeting;
  return to.map((person) => ({
    id: `warn/${id}/${sequence}/${why}/${person}`,
    to: { person },
    mode: 'say',
    view: 'meeting.warning',
    with: { meeting: id, sequence, why },
    at,
    expires: startOf(meeting),
    digest: at === morningOf(dayOf(at)),
  }));
}

export async function convenersOf(
  ctx: Reading,
  forum: Forum,
  { convener }: Meeting,
): Promise<readonly PersonId[]> {
  if (convener !== undefined && (await holdsAs(ctx, convener, [forum.convener]))) return [convener];
  return answeringOrCoordinators(ctx, forum.convener);
}
