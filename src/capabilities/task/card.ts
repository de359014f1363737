// A task on a card: what was asked, how it stands and what can be said of it; and the list of one's own.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Task } from '../../domain/minutes.ts';
import { type PersonId, answersFor } from '../../domain/people.ts';
import { byDue, isLate } from '../../domain/task.ts';
import { allOf } from '../../reading/read.ts';
import { answeringOrCoordinators } from '../../reading/who.ts';
import { taskStanding } from '../../texts/task.ts';

type Seeing = Pick<Ctx, 'read' | 'texts' | 'now' | 'area'>;

/** «torsdag 10. desember», with the year when it is not this one; empty without a day. */
export const dueOf = ({ texts, now }: Pick<Ctx, 'texts' | 'now'>, { due }: Pick<Task, 'due'>): string =>
  due === undefined ? '' : texts.dates.dayNear(due, dayOf(now));

export const meetingOf = async ({ read, texts, now }: Seeing, { forum, meeting }: Task): Promise<string> => {
  const held = await read.get('meeting', meeting);
  const name = held?.emergency
    ? texts.meeting.urgentTitle
    : ((await read.get('forum', forum))?.name ?? forum);
  return texts.task
    .meeting({ forum: name, day: held ? texts.dates.dayNear(held.day, dayOf(now)) : '' })
    .trim();
};

/** `said`: what has just been told, or is not as it should be. */
export async function taskCard(ctx: Seeing, task: Task, said = ''): Promise<Drawing> {
  const { texts, read, now } = ctx;
  const { task: words } = texts;
  const role = await read.get('role', task.role);
  const name = role?.name ?? task.role;
  return {
    card: 'task.show',
    summary: words.heading({ title: task.title }),
    data: {
      title: task.title,
      said,
      hasSaid: said !== '',
      meeting: await meetingOf(ctx, task),
      role: name,
      due: dueOf(ctx, task) || words.noDue,
      standing: taskStanding(texts, task, dayOf(now)),
      vacant: words.vacant({ role: name }),
      isVacant: task.state === 'open' && (!role || answersFor(role, dayOf(now)).length === 0),
      open: task.state === 'open',
      forum: task.forum,
      task: task.id,
    },
  };
}

// --- one's own -------------------------------------------------------------------------------------------------------

const AT_A_TIME = 12;

/** The open tasks that lie with a person today, most pressing first. */
export async function tasksOf(ctx: Seeing, person: PersonId): Promise<readonly Task[]> {
  const all = (await allOf(ctx.read, 'task')).filter(({ state }) => state === 'open');
  const asked = await Promise.all(all.map((one) => answeringOrCoordinators(ctx, one.role)));
  return all.filter((_, n) => asked[n]?.includes(person)).toSorted(byDue);
}

export async function listCard(ctx: Seeing, person: PersonId, from: number): Promise<Drawing> {
  const { task: words } = ctx.texts;
  const all = await tasksOf(ctx, person);
  const first = from < all.length ? from : 0;
  const rows = await Promise.all(
    all.slice(first, first + AT_A_TIME).map(async (one) => ({
      title: one.title,
      line: words.line({
        forum: await meetingOf(ctx, one),
        standing: isLate(one, dayOf(ctx.now)) ? words.late : words.by({ due: dueOf(ctx, one) }),
      }),
      forum: one.forum,
      task: one.id,
    })),
  );
  return {
    card: 'task.list',
    summary: words.mineTitle,
    data: {
      lead: all.length === 0 ? words.mineNone : words.mineLead({ n: all.length }),
      rows,
      hasNext: all.length > first + AT_A_TIME,
      nextFrom: first + AT_A_TIME,
      hasBack: first > 0,
      backFrom: Math.max(0, first - AT_A_TIME),
    },
  };
}
