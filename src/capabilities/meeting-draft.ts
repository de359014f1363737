// An invitation on its way: understood, asked about, changed. Nothing of it has been sent.
import type { z } from 'zod';
import type { Ctx, Drawing } from '../capability.ts';
import {
  type Day,
  type HolidayKey,
  dayOf,
  holidays,
  timeOfWall,
  wallOf,
  weekday,
  daysBetween,
  isWorkday,
} from '../domain/calendar.ts';
import type { Forum } from '../domain/forum.ts';
import type { Person } from '../domain/people.ts';
import type { draftSchema } from '../domain/records.ts';
import { nextSession } from '../domain/session.ts';
import type { Reading, When } from '../domain/when.ts';
import { checkText } from '../reading/free-text.ts';
import { sessionRecords } from '../reading/sessions.ts';
import { membersOf, nameOf, vacantOf } from '../reading/who.ts';

export type Draft = Readonly<z.output<typeof draftSchema>>;

/** Nobody calls a meeting further ahead: a year was mistyped. */
const FURTHEST_DAYS = 730;

/** What is not certain yet, in the order it is asked. */
export type Open =
  | { readonly kind: 'when'; readonly reading: Extract<Reading, { kind: 'ask' }> }
  | { readonly kind: 'noDate'; readonly said?: string }
  | { readonly kind: 'past' }
  | { readonly kind: 'far' }
  | { readonly kind: 'holiday'; readonly keys: readonly HolidayKey[] }
  | { readonly kind: 'time' };

export const nowWall = ({ now }: Pick<Ctx, 'now'>) => ({ day: dayOf(now), time: timeOfWall(wallOf(now)) });

/** The forum's own hour, when the text gives none; an end that nobody has told is an hour after the start. */
export function withTimes(forum: Forum, when: Partial<When>): Pick<Draft, 'start' | 'end'> {
  const start = when.start ?? forum.start;
  if (start === undefined) return {};
  if (when.end !== undefined) return { start, end: when.end };
  return { start, end: start === forum.start && forum.end !== undefined ? forum.end : hourAfter(start) };
}

const hourAfter = (time: string): string =>
  `${String((Number(time.slice(0, 2)) + 1) % 24).padStart(2, '0')}${time.slice(2)}`;

/** The next day the rhythm gives that is on; undefined when the rhythm gives none. */
export async function rhythmDay(
  ctx: Pick<Ctx, 'read' | 'area' | 'now'>,
  forum: Forum,
): Promise<Day | undefined> {
  const next = nextSession(forum, ctx.now, await sessionRecords(ctx.read, ctx.area, forum));
  return next?.state === 'on' ? next.day : undefined;
}

/** The first thing that must be asked before the draft can be sent. */
export function openQuestion(ctx: Pick<Ctx, 'now' | 'area'>, draft: Draft): Open | undefined {
  if (draft.day === undefined) return { kind: 'noDate' };
  const now = nowWall(ctx);
  if (draft.day < now.day || (draft.day === now.day && draft.start !== undefined && draft.start <= now.time))
    return { kind: 'past' };
  if (daysBetween(now.day, draft.day) > FURTHEST_DAYS) return { kind: 'far' };
  const keys = holidays(draft.day);
  const off = weekday(draft.day) <= 5 && !isWorkday(draft.day, ctx.area.closed);
  if ((keys.length > 0 || off) && !draft.holidayMeant) return { kind: 'holiday', keys };
  if (draft.start === undefined || draft.end === undefined) return { kind: 'time' };
  return undefined;
}

// --- cards -----------------------------------------------------------------------------------------------------------

type Seeing = Pick<Ctx, 'read' | 'now' | 'texts' | 'area'>;

/** «Når skal det være?» with the days that may be meant as buttons, and fields for any other. */
export function askCard({ texts, now }: Seeing, id: string, forum: Forum, draft: Draft, open: Open): Drawing {
  const options = open.kind === 'when' ? open.reading.options.slice(0, 5) : [];
  const m = texts.meeting;
  const why =
    open.kind === 'when'
      ? m.ask[open.reading.why]({ said: open.reading.said })
      : open.kind === 'holiday'
        ? m.onHoliday({
            day: texts.dates.day(draft.day as Day),
            holiday: texts.dates.holiday(open.keys) || m.dayOff,
          })
        : open.kind === 'noDate' && open.said
          ? m.unread({ said: open.said })
          : m.askFor[open.kind];
  return {
    card: 'meeting.ask',
    summary: why,
    data: {
      title: m.askTitle({ forum: forum.name }),
      why,
      draft: id,
      options: options.map((option) => ({
        label: `${texts.dates.dayNear(option.day, dayOf(now))}${option.start ? ` ${texts.dates.time(option.start)}` : ''}`,
        day: option.day,
        start: option.start ?? draft.start ?? '',
        end: option.end ?? draft.end ?? '',
      })),
      keep: open.kind === 'holiday',
      choose: options.length > 0 || open.kind === 'holiday' ? m.orChoose : m.choose,
      day: draft.day ?? '',
      start: draft.start ?? forum.start ?? '',
      end: draft.end ?? forum.end ?? '',
    },
  };
}

export async function draftCard(ctx: Seeing, id: string, forum: Forum, draft: Draft): Promise<Drawing> {
  const { texts } = ctx;
  const m = texts.meeting;
  const day = draft.day as Day;
  const { warning } = { warning: undefined, ...checkText(ctx, draft.theme, draft.place, ...draft.agenda) };
  const invited = await membersOf(ctx, forum.members, day);
  const persons = await Promise.all(invited.map(({ person }) => ctx.read.get('person', person)));
  const vacant = await vacantOf(ctx, forum.members, day);
  const unmet = persons.filter(
    (person): person is Person => person !== undefined && person.aad === undefined,
  );
  const notes = [
    ...(draft.place === '' && draft.link === undefined ? [m.noPlace] : []),
    ...(weekday(day) > 5 ? [m.weekend({ weekday: texts.dates.weekdayName(day) })] : []),
    ...(vacant.length > 0 ? [m.vacant({ roles: texts.dates.list(vacant.map(({ name }) => name)) })] : []),
    ...(unmet.length > 0 ? [m.notInTeams({ names: texts.dates.list(unmet.map(nameOf)) })] : []),
    ...(warning === undefined ? [] : [warning]),
  ];
  return {
    card: 'meeting.draft',
    summary: m.draftSummary({ forum: forum.name, day: texts.dates.day(day) }),
    data: {
      forum: forum.name,
      when: m.when({
        day: texts.dates.dayWeek(day),
        times: texts.dates.times(draft.start ?? '', draft.end ?? ''),
      }),
      place: m.place({ place: draft.place, link: draft.link !== undefined }),
      hasPlace: draft.place !== '' || draft.link !== undefined,
      agenda: agendaLines(forum, draft),
      hasAgenda: agendaLines(forum, draft).length > 0,
      members: invited.map(({ role }, index) => m.member({ role: role.name, name: nameOf(persons[index]) })),
      membersTitle: forum.calledByOthers ? m.calledByOthers : m.members({ n: invited.length }),
      notes,
      hasNotes: notes.length > 0,
      send: forum.calledByOthers ? m.enterDate : m.send({ n: invited.length }),
      maySend: forum.calledByOthers === true || invited.length > 0,
      nobody: forum.calledByOthers !== true && invited.length === 0,
      draft: id,
    },
  };
}

export const agendaLines = (forum: Forum, of: Pick<Draft, 'agenda' | 'theme'>): readonly string[] => [
  ...(of.theme === undefined ? [] : [of.theme]),
  ...forum.agenda,
  ...of.agenda,
];

export function formCard({ texts }: Seeing, id: string, forum: Forum, draft: Draft): Drawing {
  return {
    card: 'meeting.form',
    summary: texts.meeting.changeTitle({ forum: forum.name }),
    data: {
      title: texts.meeting.changeTitle({ forum: forum.name }),
      draft: id,
      day: draft.day ?? '',
      start: draft.start ?? '',
      end: draft.end ?? '',
      place: draft.place,
      link: draft.link ?? '',
      theme: draft.theme ?? '',
      agenda: draft.agenda.join('\n'),
    },
  };
}
