// The answer to one meeting: comes, cannot, sends a deputy. The same from the card, the reminder and the page of the letter.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  GONE,
  PRIVATE_OR_LINK,
  verb,
} from '../../capability.ts';
import { wall, wallSchema } from '../../domain/calendar.ts';
import { type Answer, type Meeting, answerId, startOf } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import { checkPeople } from '../../reading/free-text.ts';
import { afterwards } from '../../reading/read.ts';
import { answerRecord, findMeeting, invitationCard, overviewMessage } from './card.ts';
import { invitee, meetingKey } from './who.ts';

export const answerSchema = z.enum(['yes', 'no', 'deputy']);
export const deputySchema = z.string().trim().max(120).optional();

type Given = {
  meeting: string;
  answer: Answer['answer'];
  deputy?: string | undefined;
  at?: string | undefined;
};

async function answer(ctx: Ctx, given: Given): Promise<Outcome> {
  const found = await findMeeting(ctx, given.meeting);
  const { actor, now } = ctx;
  if (!found || actor.kind !== 'person') return GONE;
  if (startOf(found.meeting) <= now) return { refuse: { reason: 'meetingBegun', data: {} } };
  if (given.at !== undefined && given.at !== wall(found.meeting.day, found.meeting.start)) {
    const { movedSince } = ctx.texts.meeting;
    return { show: await invitationCard(ctx, found.forum, found.meeting, actor.person, movedSince) };
  }
  if (given.answer === 'deputy' && !given.deputy) return { refuse: { reason: 'deputyMissing', data: {} } };
  const checked = checkPeople(ctx, given.deputy);
  if (checked.refuse) return { refuse: checked.refuse };
  const change = await answerChange(ctx, found.meeting, actor.person, given);
  const card = (seen: Ctx): Promise<Drawing> =>
    invitationCard(seen, found.forum, found.meeting, actor.person, checked.warning);
  if (!change) return { show: await card(ctx) };
  return {
    changes: [change],
    check: [aboutTime(found.meeting)],
    send: overviewMessage(found.meeting, now),
    show: await card(afterwards(ctx, [change])),
  };
}

/** An answer is about the time it was given to: when the meeting is moved in the same moment it is answered anew. */
export const aboutTime = ({ id }: Meeting) => ({ kind: 'meeting', id }) as const;

/** Undefined when that is what has been answered already. */
export async function answerChange(
  { read, now }: Pick<Ctx, 'read' | 'now'>,
  meeting: Meeting,
  person: PersonId,
  given: Omit<Given, 'meeting'>,
): Promise<Change | undefined> {
  const before = await read.get('answer', answerId(meeting.id, person));
  const deputy = given.answer === 'deputy' ? given.deputy : undefined;
  const same = before?.answer === given.answer && before.deputy === deputy;
  return same ? undefined : answerRecord(meeting, person, given, now);
}

export const answering: Pick<Capability, 'verbs'> = {
  verbs: {
    'meeting.answer': verb({
      input: meetingKey.extend({
        answer: answerSchema,
        deputy: deputySchema,
        /** When the meeting is on the card that is answered: one from before a move is about another time. */
        at: wallSchema.optional(),
      }),
      who: invitee,
      where: PRIVATE_OR_LINK,
      run: answer,
    }),
  },
};
