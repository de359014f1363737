// An invitation on its way: understood, asked about, changed. Nothing of it has been sent.
import type { z } from 'zod';
import type { Ctx, Drawing } from '../../capability.ts';
import {
  type Day,
  type HolidayKey,
  addDays,
  dayOf,
  daysBetween,
  holidays,
  isWorkday,
  timeOfWall,
  wallOf,
  weekday,
} from '../../domain/calendar.ts';
import { freeId } from '../../domain/emergency.ts';
import { type Forum, type ForumId, isCalledHere } from '../../domain/forum.ts';
import { guestLine } from '../../domain/guest.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { draftSchema } from '../../domain/records.ts';
import { endOfSession, sessionsOf } from '../../domain/session.ts';
import { type Reading, type When, isSpan } from '../../domain/when.ts';
import type { PersonId } from '../../domain/people.ts';
import { checkText } from '../../reading/free-text.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { nameOf } from '../../reading/who.ts';
import {
  type Seeing,
  agendaFor,
  agendaWords,
  calledTo,
  forumsOf,
  leadersOf,
  linesIn,
  memberLines,
  missingFrom,
  namesIn,
  tooMany,
} from './facts.ts';
import { dayOffWord } from './day-off.ts';
import { strangerWords } from './guests.ts';

export type Draft = Readonly<z.output<typeof draftSchema>>;

/** Nobody calls a meeting further ahead: a year was mistyped. */
export const FURTHEST_DAYS = 730;

/** What is not certain yet, in the order it is asked. */
export type Open =
  | { readonly kind: 'when'; readonly reading: Extract<Reading, { kind: 'ask' }> }
  | { readonly kind: 'noDate'; readonly said?: string }
  | { readonly kind: 'past' }
  | { readonly kind: 'far' }
  | { readonly kind: 'holiday'; readonly day: Day; readonly keys: readonly HolidayKey[] }
  | { readonly kind: 'time' }
  | { readonly kind: 'endFirst' };

export const nowWall = ({ now }: Pick<Ctx, 'now'>) => ({ day: dayOf(now), time: timeOfWall(wallOf(now)) });

type Hours = { readonly start?: string | undefined; readonly end?: string | undefined };

/** The usual hours, when the text gives none; an end that nobody has told is an hour after the start. */
export function withTimes(usual: Hours, when: Hours): Pick<Draft, 'start' | 'end'> {
  const start = when.start ?? usual.start;
  if (start === undefined) return {};
  if (when.end !== undefined) return { start, end: when.end };
  return { start, end: start === usual.start && usual.end !== undefined ? usual.end : hourAfter(start) };
}

const hourAfter = (time: string): string =>
  `${String((Number(time.slice(0, 2)) + 1) % 24).padStart(2, '0')}${time.slice(2)}`;

/** How far ahead the next meeting to call is looked for. */
const AHEAD_DAYS = 430;

/** The next day that is on and not called; undefined when there is none, or it is asked about first. */
export async function nextUncalled(
  ctx: Pick<Ctx, 'read' | 'area' | 'now'>,
  forum: Forum,
): Promise<Day | undefined> {
  const today = dayOf(ctx.now);
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const next = sessionsOf(forum, today, addDays(today, AHEAD_DAYS), records).find(
    (one) => one.state !== 'skipped' && one.meeting?.state !== 'invited' && endOfSession(one) > ctx.now,
  );
  return next?.state === 'on' ? next.day : undefined;
}

/**
 * The meeting that a call on this day is for. `there`: its record, planned, called or cancelled; `on`: it is certain that there
 * is one that day. A hastemøte of the day is another.
 */
export type Slot = { readonly id: string; readonly there: Meeting | undefined; readonly on: boolean };

export async function slotOn(ctx: Pick<Ctx, 'read' | 'area' | 'now'>, forum: Forum, day: Day): Promise<Slot> {
  const nowhere = { id: `${forum.id}/${day}`, there: undefined, on: false };
  if (Math.abs(daysBetween(dayOf(ctx.now), day)) > FURTHEST_DAYS) return nowhere;
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const that = sessionsOf(forum, day, day, records).filter(({ meeting }) => meeting?.emergency !== true);
  const held =
    that.find(({ meeting }) => meeting?.state === 'invited') ??
    that.find(({ state }) => state !== 'skipped') ??
    that.find(({ meeting }) => meeting?.state === 'cancelled');
  if (held) return { id: held.id, there: held.meeting, on: held.state === 'on' };
  const taken = new Set(
    records.meetings.filter((one) => one.day !== day || one.emergency).map(({ id }) => id),
  );
  const id = freeId(forum, day, (one) => taken.has(one)) ?? nowhere.id;
  return { id, there: await ctx.read.get('meeting', id), on: false };
}

/** The forums it is held together with: those that were named, and those it was planned with. */
export function jointWith(
  forum: Forum,
  named: readonly ForumId[] | undefined,
  there: Pick<Meeting, 'joint'> | undefined,
): ForumId[] | undefined {
  const joint = [...new Set([...(named ?? []), ...(there?.joint ?? [])])].filter((id) => id !== forum.id);
  return joint.length === 0 ? undefined : joint;
}

/** The first thing that must be asked before the draft can be sent. */
export function openQuestion(
  ctx: Pick<Ctx, 'now' | 'area'>,
  draft: Pick<Draft, 'day' | 'start' | 'end' | 'holidayMeant'>,
): Open | undefined {
  if (draft.day === undefined) return { kind: 'noDate' };
  const now = nowWall(ctx);
  if (draft.day < now.day || (draft.day === now.day && draft.start !== undefined && draft.start <= now.time))
    return { kind: 'past' };
  if (daysBetween(now.day, draft.day) > FURTHEST_DAYS) return { kind: 'far' };
  const keys = holidays(draft.day);
  const off = weekday(draft.day) <= 5 && !isWorkday(draft.day, ctx.area.closed);
  if ((keys.length > 0 || off) && !draft.holidayMeant) return { kind: 'holiday', day: draft.day, keys };
  if (draft.start === undefined || draft.end === undefined) return { kind: 'time' };
  if (!isSpan(draft.start, draft.end)) return { kind: 'endFirst' };
  return undefined;
}

// --- cards -----------------------------------------------------------------------------------------------------------

/** What is asked, in a sentence. */
export function questionOf(ctx: Pick<Ctx, 'texts' | 'area'>, open: Open): string {
  const { meeting: m, dates } = ctx.texts;
  if (open.kind === 'when') return m.ask[open.reading.why]({ said: open.reading.said });
  if (open.kind === 'holiday') {
    const holiday = dates.holiday(open.keys) || dayOffWord(ctx, open.day);
    return m.onHoliday({ day: dates.day(open.day), holiday });
  }
  return open.kind === 'noDate' && open.said ? m.unread({ said: open.said }) : m.askFor[open.kind];
}

/** «Når skal det være?» with the days that may be meant as buttons, and fields for any other. */
export function askCard(ctx: Seeing, id: string, forum: Forum, draft: Draft, open: Open): Drawing {
  const { texts } = ctx;
  const options = open.kind === 'when' ? open.reading.options.slice(0, 5) : [];
  const days = [...new Set(options.map((option) => option.day))];
  const m = texts.meeting;
  const why = questionOf(ctx, open);
  return {
    card: 'meeting.ask',
    summary: why,
    data: {
      title: m.askTitle({ forum: forum.name }),
      why,
      draft: id,
      options: options.map((option) => ({
        label: optionLabel(ctx, option),
        day: option.day,
        start: option.start ?? draft.start ?? '',
        end: option.end ?? draft.end ?? '',
      })),
      keep: open.kind === 'holiday',
      choose: options.length > 0 || open.kind === 'holiday' ? m.orChoose : m.choose,
      day: draft.day ?? (days.length === 1 ? days[0] : undefined) ?? '',
      start: draft.start ?? forum.start ?? '',
      end: draft.end ?? forum.end ?? '',
    },
  };
}

/** «torsdag 10. desember kl. 09.00», with the year when it is another. */
export function optionLabel(
  { texts, now }: Pick<Seeing, 'texts' | 'now'>,
  { day, start, end }: Pick<When, 'day'> & Hours,
): string {
  const on = texts.dates.dayNear(day, dayOf(now));
  if (!start) return on;
  return `${on} ${end ? texts.dates.times(start, end) : texts.dates.time(start)}`;
}

/** What the convener sees before it is sent: everything, with what is missing said. */
export async function draftCard(ctx: Seeing, id: string, forum: Forum, draft: Draft): Promise<Drawing> {
  const { texts } = ctx;
  const m = texts.meeting;
  const day = draft.day as Day;
  const forums = await forumsOf(ctx, forum, draft.joint);
  const here = isCalledHere(forum);
  const invited = await calledTo(ctx, forums, day);
  const guests = guestNames(ctx, draft, invited);
  const members = [...(await memberLines(ctx, invited)), ...guests];
  const others = invited.some(({ person }) => person !== draft.by) || guests.length > 0;
  const agenda = await draftAgenda(ctx, forum, draft);
  const full = tooMany(ctx, members.length);
  const notes = [...(here && full ? [full] : []), ...(await notesOf(ctx, forum, draft))];
  const title = texts.dates.list(forums.map(({ name }) => name));
  const leaders = await leadersOf(ctx, forum, draft.by, day);
  return {
    card: 'meeting.draft',
    summary: m.draftSummary({ forum: title, day: texts.dates.day(day) }),
    data: {
      forum: title,
      when: m.when({
        day: texts.dates.dayWeek(day),
        times: texts.dates.times(draft.start ?? '', draft.end ?? ''),
      }),
      place: m.place({ place: draft.place, link: draft.link !== undefined }),
      hasPlace: draft.place !== '' || draft.link !== undefined,
      agenda,
      hasAgenda: agenda.length > 0,
      leaders,
      hasLeaders: here && leaders.length > 0,
      members: here ? linesIn(ctx, members) : [],
      membersTitle: here ? m.members({ n: members.length }) : m.calledByOthers,
      notes,
      hasNotes: notes.length > 0,
      send: here ? m.send({ n: members.length }) : m.enterDate,
      maySend: !here || (others && !full),
      nobody: here && !others,
      draft: id,
    },
  };
}

/** The agenda as it will stand: what was typed, the standing items, and what has been proposed and accepted already. */
async function draftAgenda(ctx: Seeing, forum: Forum, draft: Draft): Promise<readonly string[]> {
  const { day = dayOf(ctx.now), start = '00:00', end = '00:00', place, theme, agenda, joint } = draft;
  const { id } = await slotOn(ctx, forum, day);
  const lines = await agendaFor(ctx, forum, {
    ...{ id, forum: forum.id, day, start, end, place, agenda, state: 'planned', invitees: [] },
    ...(theme === undefined ? {} : { theme }),
    ...(joint === undefined ? {} : { joint }),
  });
  return agendaWords(ctx, lines);
}

/** The guests beside those who are called anyway. */
export const guestNames = (
  { texts }: Pick<Seeing, 'texts'>,
  { guests = [] }: Pick<Draft, 'guests'>,
  invited: readonly { readonly person: PersonId }[],
): readonly string[] =>
  guests
    .filter((guest) => !('person' in guest && invited.some(({ person }) => person === guest.person)))
    .map((guest) => texts.meeting.guestMember({ name: guest.name || guestLine(guest) }));

/** Said back rather than lost: what nothing could be made of, and guests nobody could be found for. */
export const notUnderstood = (
  ctx: Pick<Seeing, 'texts'>,
  { unread = [], strangers = [] }: Pick<Draft, 'unread' | 'strangers'>,
): readonly string[] => [
  ...unread.map((said) => ctx.texts.meeting.notUnderstood({ said })),
  ...strangerWords(ctx, strangers),
];

async function notesOf(ctx: Seeing, forum: Forum, draft: Draft): Promise<readonly string[]> {
  const { texts, read } = ctx;
  const m = texts.meeting;
  const day = draft.day as Day;
  const forums = await forumsOf(ctx, forum, draft.joint);
  const { warning } = { warning: undefined, ...checkText(ctx, draft.theme, draft.place, ...draft.agenda) };
  const vacant = await missingFrom(ctx, forums, day);
  const invited = await calledTo(ctx, forums, day);
  const persons = await Promise.all(invited.map(({ person }) => read.get('person', person)));
  const unreachable = persons.filter((one) => one?.aad === undefined && one?.email === undefined);
  const { there } = await slotOn(ctx, forum, day);
  const here = isCalledHere(forum);
  return [
    ...notUnderstood(ctx, draft),
    ...(draft.place === '' && draft.link === undefined ? [m.noPlace] : []),
    ...(weekday(day) > 5 ? [m.weekend({ weekday: texts.dates.weekdayName(day) })] : []),
    ...(there?.state === 'cancelled' ? [m.wasCancelled] : []),
    ...(here && vacant.length > 0
      ? [m.vacant({ roles: texts.dates.list(vacant.map(({ name }) => name)) })]
      : []),
    ...(here && unreachable.length > 0
      ? [m.noAddress({ names: namesIn(ctx, unreachable.map(nameOf)) })]
      : []),
    ...(warning === undefined ? [] : [warning]),
  ];
}
