// Yes to proposed dates: what is odd about them is asked about first, then they stand in the plan. Nobody is called by it.
import type { z } from 'zod';
import type { Change, Ctx, Drawing, Outcome } from '../../capability.ts';
import { type Day, dayOf, daySchema } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { MUST_CHANGE, type Problem, oftenOf, problemOf } from '../../domain/proposal.ts';
import { stands } from '../../domain/round.ts';
import { sessionId } from '../../domain/session.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { whyOff } from './card.ts';
import { datesForm, jointOf, said, yearName } from './dates-card.ts';
import type { acceptSchema } from './input.ts';

type Typed = z.output<typeof acceptSchema>;

/** The dates as they stand in the fields, undefined where one was emptied. */
type Fields = readonly (Day | undefined)[];

const isSet = (day: Day | undefined): day is Day => day !== undefined;

export async function accept(ctx: Ctx, forum: Forum, typed: Typed): Promise<Outcome> {
  const { texts, read } = ctx;
  const fields = typed.days;
  const days = fields.filter(isSet);
  if (days.length === 0) return { show: said(forum, texts.cadence.nothingLeft) };
  const there = await Promise.all(days.map((day) => read.get('meeting', sessionId(forum, day))));
  if (there.every((one) => one !== undefined && stands(one)))
    return { show: receipt(ctx, forum, typed.year, days) };
  const { meetings } = await sessionRecords(read, ctx.area, forum);
  const odd = oddIn(ctx, forum, fields, there.filter(isMade), meetings);
  const hours = hoursOf(typed);
  const firm = odd.some(({ problem }) => MUST_CHANGE.includes(problem));
  if (!hours || firm || (odd.length > 0 && !typed.anyway))
    return { show: await askedAgain(ctx, forum, typed, fields, odd, hours !== undefined && !firm) };
  const other = forum.joint?.with && (await read.get('forum', forum.joint.with));
  const joint = other ? jointDays(typed, fields) : [];
  const changes = days.map((day): Change => {
    const value = planned(forum, day, hours, joint.includes(day) ? other : undefined);
    return { kind: 'meeting', id: value.id, value };
  });
  return { changes, show: receipt(ctx, forum, typed.year, days, joint, other?.name) };
}

const isMade = (one: Meeting | undefined): one is Meeting => one !== undefined;

const hoursOf = ({ start, end }: Typed): Pick<Meeting, 'start' | 'end'> | undefined =>
  start === undefined || end === undefined ? undefined : { start, end };

/** The dates whose numbers are ticked as held together with the other forum. */
const jointDays = ({ joint }: Typed, fields: Fields): readonly Day[] =>
  joint
    .split(',')
    .filter((n) => n !== '')
    .map((n) => fields[Number(n)])
    .filter(isSet);

const planned = (
  forum: Forum,
  day: Day,
  hours: Pick<Meeting, 'start' | 'end'>,
  other: Forum | undefined,
): Meeting => ({
  id: sessionId(forum, day),
  forum: forum.id,
  day,
  ...hours,
  place: forum.place,
  ...(forum.link === undefined ? {} : { link: forum.link }),
  agenda: [],
  state: 'planned',
  ...(other ? { joint: [other.id] } : {}),
  invitees: [],
});

// --- asked again -----------------------------------------------------------------------------------------------------

type Odd = { readonly problem: Problem; readonly text: string };

/** What is odd about the dates, in their order. A day whose meeting was cancelled is taken: calendars remember it. */
function oddIn(
  { now, area, texts }: Ctx,
  forum: Forum,
  fields: Fields,
  made: readonly Meeting[],
  meetings: readonly Meeting[],
): readonly Odd[] {
  const own = meetings.filter((one) => one.forum === forum.id || one.joint?.includes(forum.id));
  const taken = [...own.filter(stands).map(({ day }) => day), ...made.map(firstDay)];
  return fields.flatMap((day, n) => {
    if (day === undefined) return [];
    const before = fields.slice(0, n).filter(isSet);
    const problem = problemOf(day, { today: dayOf(now), closed: area.closed, taken, before });
    if (!problem) return [];
    const what = problem === 'holiday' || problem === 'closed' ? whyOff(texts, day, area.closed) : '';
    return [{ problem, text: texts.cadence.problem[problem]({ day: texts.dates.dayYear(day), what }) }];
  });
}

/** The day a meeting's id names: it stays when the meeting is moved. */
const firstDay = ({ id, day }: Meeting): Day =>
  daySchema.safeParse(id.slice(id.indexOf('/') + 1).slice(0, 10)).data ?? day;

/** The same card with what was typed; nothing is lost. `anyway`: all that is odd may be meant. */
async function askedAgain(
  ctx: Ctx,
  forum: Forum,
  typed: Typed,
  fields: Fields,
  odd: readonly Odd[],
  anyway: boolean,
): Promise<Drawing> {
  const { texts } = ctx;
  const { meetings } = await sessionRecords(ctx.read, ctx.area, forum);
  const often = oftenOf(forum);
  const { year } = typed;
  const joint = often && (await jointOf(ctx, forum, { often, year, meetings }, fields.filter(isSet)));
  const { start, end } = typed;
  const noHours = start === undefined || end === undefined ? [texts.cadence.hoursOdd] : [];
  return datesForm(ctx, forum, year, {
    title: texts.cadence.datesTitle({
      forum: forum.name,
      year: often ? yearName(ctx, often, year) : String(year),
    }),
    lead: texts.cadence.askedTitle,
    problems: [...odd.map(({ text }) => text), ...noHours],
    days: fields,
    joint: joint && { ...joint, days: jointDays(typed, fields) },
    hours: { start, end },
    anyway,
  });
}

function receipt(
  { texts, now }: Ctx,
  forum: Forum,
  year: number,
  days: readonly Day[],
  joint: readonly Day[] = [],
  other = '',
): Drawing {
  const list = (all: readonly Day[]): string =>
    texts.dates.list(all.toSorted().map((day) => texts.dates.dayNear(day, dayOf(now))));
  return {
    card: 'cadence.accepted',
    summary: texts.cadence.datesTitle({ forum: forum.name, year: String(year) }),
    data: {
      text: texts.cadence.accepted({ n: days.length, forum: forum.name, days: list(days) }),
      joint: joint.length > 0 ? texts.cadence.acceptedJoint({ forum: other, days: list(joint) }) : '',
      hasJoint: joint.length > 0,
      year,
    },
  };
}
