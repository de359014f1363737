// A meeting that has been called, as each who is invited sees it, and their answer.
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Message,
  view,
} from '../../capability.ts';
import { agendaTimes } from '../../domain/agenda-days.ts';
import { type Instant, DAY_MS, addDays, startOfDay } from '../../domain/calendar.ts';
import { type Forum, type ForumId, isCalledHere } from '../../domain/forum.ts';
import { type Answer, type Meeting, answerId, isInvited, startOf } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import { allOf } from '../../reading/read.ts';
import { type Seeing, callerOf, dayOn, factsOf } from './facts.ts';
import { meetingKey } from './who.ts';

/** An answer as it is kept, 400 days after the meeting. */
export function answerRecord(
  { id, day }: Pick<Meeting, 'id' | 'day'>,
  person: PersonId,
  { answer, deputy }: { readonly answer: Answer['answer']; readonly deputy?: string | undefined },
  at: Instant,
): Change {
  const value = { meeting: id, person, answer, ...(answer === 'deputy' && deputy ? { deputy } : {}), at };
  return { kind: 'answer', id: answerId(id, person), value, expires: startOfDay(addDays(day, 400)) };
}

/** Whether something can be proposed for its agenda still, by those who are called. */
export function takesItems({ now, area }: Pick<Ctx, 'now' | 'area'>, forum: Forum, meeting: Meeting) {
  if (!isCalledHere(forum) || forum.agendaClosed || meeting.emergency) return false;
  return agendaTimes(forum, { ...meeting, meeting }, area.closed).deadline > now;
}

export async function invitationCard(
  ctx: Seeing,
  forum: Forum,
  meeting: Meeting,
  person: PersonId,
  said?: string,
): Promise<Drawing> {
  const { texts } = ctx;
  const given = await ctx.read.get('answer', answerId(meeting.id, person));
  const caller = await callerOf(ctx, forum, meeting.convener);
  const facts = await factsOf(ctx, forum, meeting);
  const m = texts.meeting;
  return {
    card: 'meeting.invitation',
    summary: m.invitationSummary({ forum: facts.forum, day: dayOn(texts, meeting) }),
    data: {
      ...facts,
      title: m.invitationTitle({ forum: facts.forum }),
      from: caller === undefined ? '' : m.from({ name: caller }),
      hasFrom: caller !== undefined,
      mine: given ? m.mine[given.answer]({ deputy: given.deputy ?? '' }) : m.unanswered,
      isYes: given?.answer === 'yes',
      isNo: given?.answer === 'no',
      mayPropose: takesItems(ctx, forum, meeting),
      forumId: forum.id,
      said: said ?? '',
      hasSaid: said !== undefined,
    },
  };
}

/** What many change is gathered so long before it is shown. */
const EVERY_MS = 2000;

/** The convener's card, sent first or edited where it stands; one for all meetings called in one press. */
export function overviewMessage(meeting: Meeting, now: Instant, notBefore = 0): readonly Message[] {
  if (!meeting.convener) return [];
  const soon = Math.ceil((now + 1) / EVERY_MS) * EVERY_MS;
  const { forum, series } = meeting;
  return [
    {
      id: `convener/${series ?? meeting.id}/`,
      to: { person: meeting.convener },
      mode: 'show',
      gathers: true,
      ...(series === undefined
        ? { view: 'meeting.overview', with: { meeting: meeting.id } }
        : { view: 'meeting.answers', with: { forum, series } }),
      at: Math.max(soon, notBefore) as Instant,
      expires: (startOf(meeting) + 30 * DAY_MS) as Instant,
    },
  ];
}

/** A meeting that has been called and not taken back, with its forum. */
export async function findMeeting({ read }: Pick<Ctx, 'read'>, id: string) {
  const found = await read.get('meeting', id);
  const forum = found && (await read.get('forum', found.forum));
  return found?.state === 'invited' && forum ? { meeting: found, forum } : undefined;
}

/** The meetings that were called in one press, by day: moved ones too, and those cancelled since. */
export async function seriesOf(
  read: Ctx['read'],
  forum: ForumId,
  series: string,
): Promise<readonly Meeting[]> {
  const all = await allOf(read, 'meeting', `${forum}/`);
  return all.filter((one) => one.series === series).toSorted((a, b) => startOf(a) - startOf(b));
}

/** For whoever is invited, and for nobody who no longer is. */
export const invitationView: Capability['views'] = {
  'meeting.invitation': view({
    input: meetingKey,
    async draw(ctx, { meeting: id }) {
      const found = await findMeeting(ctx, id);
      if (!found || !('person' in ctx.to)) return undefined;
      const { person } = ctx.to;
      if (!isInvited(found.meeting, person)) return undefined;
      return invitationCard(ctx, found.forum, found.meeting, person);
    },
  }),
};
