// The cards of what is said before a meeting: the invitation again for whoever has not answered, and the convener's warning with
// how many of each service come.
import type { Ctx, Drawing } from '../../capability.ts';
import {
  type ServiceCount,
  absentSince,
  byService,
  comingTo,
  fewestOf,
  silentOf,
  tooFew,
} from '../../domain/attending.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { type Meeting, startOf } from '../../domain/meeting.ts';
import { type PersonId, answersFor } from '../../domain/people.ts';
import { answersTo } from '../../reading/sessions.ts';
import { nameOf } from '../../reading/who.ts';
import { invitationCard } from './card.ts';
import { type Seeing, namesIn, titleOf } from './facts.ts';

/** Why the convener is warned. */
export type Why = 'few' | 'chair' | 'secretary';

/** One a day at most, whether the clock or the convener reminds. */
export const reminderId = ({ id, sequence = 0 }: Meeting, person: PersonId, day: Day): string =>
  `remind/${id}/${person}/${sequence}/${day}`;

/** Those invited who hold a role on the day of the meeting; nobody when there is no such role. */
export async function holdersIn(
  { read }: Pick<Ctx, 'read'>,
  { day, invitees }: Meeting,
  id: string | undefined,
): Promise<readonly PersonId[]> {
  const role = id === undefined ? undefined : await read.get('role', id);
  const invited = new Set(invitees.map(({ person }) => person));
  return role ? answersFor(role, day).filter((person) => invited.has(person)) : [];
}

/** Undefined for whoever has answered, is not invited, or comes too late. */
export async function reminderCard(
  ctx: Seeing,
  forum: Forum,
  meeting: Meeting,
  person: PersonId,
): Promise<Drawing | undefined> {
  if (!(await isSilent(ctx, meeting, person))) return undefined;
  const { meeting: m, dates } = ctx.texts;
  const card = await invitationCard(ctx, forum, meeting, person, m.remindLead);
  const title = await titleOf(ctx, forum, meeting);
  return {
    ...card,
    summary: m.remindSummary({ forum: title, day: dates.day(meeting.day) }),
    data: { ...card.data, title: m.remindTitle({ forum: title }) },
  };
}

/** Whether somebody still owes an answer to a meeting that has not begun. */
export async function isSilent(
  ctx: Pick<Ctx, 'read' | 'now'>,
  meeting: Meeting,
  person: PersonId,
): Promise<boolean> {
  if (meeting.state !== 'invited' || startOf(meeting) <= ctx.now) return false;
  return silentOf(meeting, await answersTo(ctx, meeting)).includes(person);
}

/** Undefined when it is no longer so. */
export async function warningCard(
  ctx: Seeing,
  forum: Forum,
  meeting: Meeting,
  why: Why,
): Promise<Drawing | undefined> {
  if (meeting.state !== 'invited' || startOf(meeting) <= ctx.now) return undefined;
  const answers = await answersTo(ctx, meeting);
  const holds =
    why === 'few'
      ? tooFew(forum, meeting, answers)
      : absentSince(await holdersIn(ctx, meeting, forum[why]), answers) !== undefined;
  if (!holds) return undefined;
  const { meeting: m, dates } = ctx.texts;
  const title = m.warnTitle[why]({ forum: await titleOf(ctx, forum, meeting), day: dates.day(meeting.day) });
  const silent = await Promise.all(
    silentOf(meeting, answers).map(async (person) => nameOf(await ctx.read.get('person', person))),
  );
  return {
    card: 'meeting.warning',
    summary: title,
    data: {
      title,
      lead: m.warnLead[why]({
        coming: comingTo(answers),
        of: meeting.invitees.length,
        fewest: fewestOf(forum, meeting),
      }),
      services: await Promise.all(byService(meeting, answers).map((one) => serviceLine(ctx, one))),
      silent: m.silentLine({ names: namesIn(ctx, silent) }),
      hasSilent: silent.length > 0,
      meeting: meeting.id,
    },
  };
}

/** «Leder skole: 1 kommer»; of what is none, nothing. */
async function serviceLine({ texts, read }: Seeing, { role, ...counts }: ServiceCount): Promise<string> {
  const { meeting: m } = texts;
  const name = role === undefined ? m.guest : ((await read.get('role', role))?.name ?? role);
  const parts = (['coming', 'no', 'silent'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => m.serviceCount[what]({ n: counts[what] }));
  return m.serviceLine({ role: name, counts: texts.dates.list(parts) });
}
