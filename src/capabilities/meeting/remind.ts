// The reminder as a card and as a letter, the convener's warning, and one more word to the silent when the convener asks for it.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Outcome,
  type Verb,
  GONE,
  PRIVATE,
  letter,
  verb,
  view,
} from '../../capability.ts';
import { silentOf } from '../../domain/attending.ts';
import { dayOf, daySchema } from '../../domain/calendar.ts';
import { startOf, wentOutOn } from '../../domain/meeting.ts';
import { noticeId } from '../../domain/notice.ts';
import { textCard } from '../../drawing.ts';
import { messagesTo } from '../../reading/reach.ts';
import { answersTo } from '../../reading/sessions.ts';
import { holdsAs } from '../../reading/who.ts';
import { findMeeting } from './card.ts';
import { titleOf } from './facts.ts';
import { callingLetter, newsKey } from './letter.ts';
import { newsOf } from './moved.ts';
import { isSilent, reminderCard, reminderId, warningCard } from './remind-card.ts';
import { convenerOfMeeting, meetingKey } from './who.ts';

export const remindVerbs: Readonly<Record<string, Verb>> = {
  'meeting.nudge': verb({
    input: meetingKey,
    who: convenerOfMeeting,
    where: PRIVATE,
    run: nudge,
  }),
};

/** To everybody silent, at most once a day to each, whether the clock or the convener reminds. */
async function nudge(ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> {
  const { read, now, area, texts } = ctx;
  const found = await findMeeting(ctx, id);
  if (!found || startOf(found.meeting) <= now) return GONE;
  const { meeting } = found;
  const today = dayOf(now);
  const silent = silentOf(meeting, await answersTo(ctx, meeting));
  const fresh = [];
  for (const person of silent)
    if (!(await read.get('notice', noticeId(area.id, person, now, reminderId(meeting, person, today)))))
      fresh.push(person);
  if (fresh.length === 0) return { show: textCard(texts.meeting.nobodyToNudge) };
  const send = await messagesTo(ctx, fresh, (person) => ({
    id: reminderId(meeting, person, today),
    mode: 'say',
    view: 'meeting.remind',
    with: { meeting: id, sequence: meeting.sequence ?? 0 },
    at: now,
    expires: startOf(meeting),
    reminder: true,
  }));
  return {
    changes: [{ kind: 'meeting', id, value: { ...meeting, nudged: today } }],
    send,
    show: textCard(texts.meeting.nudged({ n: send.length })),
  };
}

export const remindViews: Capability['views'] = {
  'meeting.remind': view({
    input: newsKey,
    async draw(ctx, key) {
      const found = await newsOf(ctx, key);
      if (!found || !('person' in ctx.to)) return undefined;
      return reminderCard(ctx, found.forum, found.meeting, ctx.to.person);
    },
  }),
  'meeting.warning': view({
    input: newsKey.extend({ why: z.enum(['few', 'chair', 'secretary']) }),
    async draw(ctx, { why, ...key }) {
      const found = await newsOf(ctx, key);
      if (!found || !('person' in ctx.to)) return undefined;
      const { forum, meeting } = found;
      const may = await holdsAs(ctx, ctx.to.person, [forum.convener]);
      return may ? warningCard(ctx, forum, meeting, why) : undefined;
    },
  }),
};

/** `day`: when the clock reminds; the convener's own word has none. */
const reminderKey = newsKey.extend({ day: daySchema.optional() });

export const remindLetters: NonNullable<Capability['letters']> = {
  'meeting.remind': letter({
    input: reminderKey,
    async write(ctx, { day, ...key }) {
      const found = await newsOf(ctx, key);
      if (!found || !(await isSilent(ctx, found.meeting, ctx.person))) return undefined;
      const { forum, meeting } = found;
      // The agenda that went out today asks them as well: one letter is enough.
      if (day === dayOf(ctx.now) && wentOutOn(meeting, day)) return undefined;
      const { meeting: m, dates } = ctx.texts;
      const title = await titleOf(ctx, forum, meeting);
      const subject = m.remindSummary({ forum: title, day: dates.day(meeting.day) });
      const { event: _, ...words } = await callingLetter(ctx, forum, meeting, {
        subject,
        lead: m.remindLead,
      });
      return words;
    },
  }),
};
