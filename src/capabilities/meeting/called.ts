// What `innkall` answers where nothing is to be called: the day has its meeting already, or it is the breakfast, to which people come
// without being called.
import type { Drawing } from '../../capability.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { endOfSession, sessionsOf } from '../../domain/session.ts';
import { choiceCard } from '../../drawing.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { type Seeing, titleOf } from './facts.ts';

/** The meeting that is called, with what may be done with it, and fields for another day for what was typed. */
export async function calledCard(ctx: Seeing, draft: string, forum: Forum, there: Meeting): Promise<Drawing> {
  const { texts } = ctx;
  const home = there.forum === forum.id ? forum : ((await ctx.read.get('forum', there.forum)) ?? forum);
  const text = texts.meeting.called({
    forum: await titleOf(ctx, home, there),
    day: texts.dates.dayWeek(there.day),
    times: texts.dates.times(there.start, there.end),
  });
  return {
    card: 'meeting.called',
    summary: text,
    data: { text, meeting: there.id, draft, start: there.start, end: there.end },
  };
}

/** How far ahead the next breakfast is looked for. */
const AHEAD_DAYS = 200;

/** «Frokosten trenger ingen innkalling», when the next one is, and a button to it. */
export async function breakfastCard(ctx: Seeing, forum: Forum): Promise<Drawing> {
  const { texts, now } = ctx;
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const next = sessionsOf(forum, dayOf(now), addDays(dayOf(now), AHEAD_DAYS), records).find(
    (one) => one.state === 'on' && endOfSession(one) > now,
  );
  const day = next ? texts.dates.dayNear(next.day, dayOf(now)) : '';
  const start = next?.start === undefined ? '' : ` ${texts.dates.time(next.start)}`;
  const text = texts.meeting.uncalledBreakfast({ forum: forum.name, when: `${day}${start}` });
  return choiceCard(text, [{ label: texts.meeting.showBreakfast, verb: 'breakfast.show', text: '' }]);
}
