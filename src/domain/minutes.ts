// The minutes of a meeting: begun from its agenda, approved by the chair or let pass by time, sent and then locked. And when
// somebody is reminded of them. Pure: it must not know how anybody is told.
import { z } from 'zod';
import {
  type Closed,
  type Instant,
  addDays,
  dayOf,
  daySchema,
  instantSchema,
  nextWorkday,
  workdayAfter,
  workdayBefore,
} from './calendar.ts';
import { type Forum, forumIdSchema, isMinuted } from './forum.ts';
import { type Answer, type Meeting, endOf, meetingIdSchema, startOf } from './meeting.ts';
import { morningOf } from './notice.ts';
import { personIdSchema, roleIdSchema } from './people.ts';

/** A task as the secretary writes it; it becomes a record of its own when the minutes are sent. */
const entryTaskSchema = z.object({
  id: z.string().max(60),
  title: z.string().min(1).max(300),
  role: roleIdSchema,
  due: daySchema.optional(),
});
export type EntryTask = Readonly<z.output<typeof entryTaskSchema>>;

export const TASKS_AT_MOST = 5;

const entrySchema = z.object({
  /** The agenda item's id; an entry written beside the agenda has its own. */
  id: z.string().max(60),
  title: z.string().min(1).max(200),
  /** Written beside the agenda: its title may be changed, and it can be taken away. */
  beside: z.boolean().optional(),
  said: z.string().max(2000).optional(),
  /** Of a politiråd a conclusion: it takes no formal decisions (KRÅD's handbook on politiråd). */
  decision: z.string().max(1000).optional(),
  tasks: z.array(entryTaskSchema).max(TASKS_AT_MOST).optional(),
});
export type Entry = Readonly<z.output<typeof entrySchema>>;

export const ENTRIES_AT_MOST = 60;

/** Kept under the meeting's id. `sent` is locked: what comes later is an addition. `none`: no minutes are kept of it. */
export const minutesSchema = z.object({
  meeting: meetingIdSchema,
  forum: forumIdSchema,
  state: z.enum(['none', 'draft', 'submitted', 'sent']),
  secretary: personIdSchema,
  entries: z.array(entrySchema).max(ENTRIES_AT_MOST),
  present: z.array(personIdSchema).max(300),
  /** Who had sent word that they would not come, as long as `present` is only what the answers say: of the silent nothing is known. */
  excused: z.array(personIdSchema).max(300).optional(),
  /** Who else was there, as typed: stand-ins and guests. */
  others: z.array(z.string().min(1).max(160)).max(30).optional(),
  startedAt: instantSchema,
  submittedAt: instantSchema.optional(),
  sentAt: instantSchema.optional(),
  /** Nobody when time approved. */
  approvedBy: personIdSchema.optional(),
  /** What the chair asked to have changed, until the minutes are submitted again. */
  wanted: z.object({ text: z.string().max(1000), by: personIdSchema, at: instantSchema }).optional(),
  additions: z.array(z.object({ text: z.string().max(1000), by: personIdSchema, at: instantSchema })).max(50),
});
export type Minutes = Readonly<z.output<typeof minutesSchema>>;

/** Kept as `<forum>/<id>`. `at`: when it was given, or last told of. */
export const taskSchema = z.object({
  id: z.string().max(60),
  forum: forumIdSchema,
  meeting: meetingIdSchema,
  title: z.string().min(1).max(300),
  role: roleIdSchema,
  due: daySchema.optional(),
  state: z.enum(['open', 'done', 'dropped']),
  note: z.string().max(500).optional(),
  by: personIdSchema.optional(),
  at: instantSchema,
});
export type Task = Readonly<z.output<typeof taskSchema>>;

/** That a document has been put in the municipality's archive; kept as `<meeting>/<document>`. */
export const filedSchema = z.object({
  meeting: meetingIdSchema,
  document: z.enum(['invitation', 'minutes', 'status']),
  by: personIdSchema,
  at: instantSchema,
});

type Filed = z.output<typeof filedSchema>['document'];

/** The key of that. */
export const filedId = (meeting: string, document: Filed): string => `${meeting}/${document}`;

// --- begun -----------------------------------------------------------------------------------------------------------

/**
 * Whether minutes can be written of a meeting here: it was called, not cancelled, and has begun. A breakfast has none, and of a
 * forum whose agenda is closed only time and place are held.
 */
export const canBeMinuted = (
  { type, agendaClosed }: Pick<Forum, 'type' | 'agendaClosed'>,
  meeting: Meeting,
  now: Instant,
): boolean => type !== 'breakfast' && !agendaClosed && meeting.state === 'invited' && startOf(meeting) <= now;

/** Whether somebody is reminded of them: the forum's meetings have minutes, or this one had an agenda that went out. */
export const isExpected = (forum: Forum, meeting: Meeting, now: Instant): boolean =>
  canBeMinuted(forum, meeting, now) && (isMinuted(forum) || meeting.agendaSent !== undefined);

/** Nothing has been sent, nor said that nothing will be. */
export const isUnwritten = (minutes: Pick<Minutes, 'state'> | undefined): boolean =>
  minutes === undefined || minutes.state === 'draft';

/** A line of an agenda, as far as minutes need it; `item`: the record that was proposed. */
type AgendaLine = {
  readonly id: string;
  readonly title: string;
  readonly state: 'proposed' | 'accepted' | 'declined';
  readonly item?: { readonly meeting?: string | undefined; readonly at: Instant } | undefined;
};

/** Proposed after the meeting had begun, for whichever comes next: not of this meeting. */
export const cameLater = (item: AgendaLine['item'], meeting: Meeting): boolean =>
  item !== undefined && item.meeting === undefined && item.at >= startOf(meeting);

/** The accepted lines of a meeting's agenda as it stood when the meeting began. */
export const linesOf = <L extends AgendaLine>(agenda: readonly L[], meeting: Meeting): readonly L[] =>
  agenda
    .filter(({ state, item }) => state === 'accepted' && !cameLater(item, meeting))
    .slice(0, ENTRIES_AT_MOST);

/** Entries to write in, each with an id of its own. */
export function entriesFrom(lines: readonly Pick<AgendaLine, 'id' | 'title'>[]): Entry[] {
  const seen = new Map<string, number>();
  return lines.map(({ id, title }) => {
    const n = (seen.get(id) ?? 0) + 1;
    seen.set(id, n);
    return { id: n === 1 ? id : `${id.slice(0, 56)}.${n}`, title: title.slice(0, 200) };
  });
}

/** Those who said that they would come, and those who said that they would not or send somebody else. */
export const answeredIn = (
  { invitees }: Pick<Meeting, 'invitees'>,
  answers: readonly Answer[],
): Required<Pick<Minutes, 'present' | 'excused'>> => {
  const said = new Map(answers.map(({ person, answer }) => [person, answer]));
  const answered = invitees.map(({ person }) => person).filter((person) => said.has(person));
  return {
    present: answered.filter((person) => said.get(person) === 'yes'),
    excused: answered.filter((person) => said.get(person) !== 'yes'),
  };
};

/** Whether the secretary has said who was there. */
export const isCounted = ({ excused }: Pick<Minutes, 'excused'>): boolean => excused === undefined;

// --- written ---------------------------------------------------------------------------------------------------------

export const isWritten = ({ said, decision, tasks = [] }: Entry): boolean =>
  said !== undefined || decision !== undefined || tasks.length > 0;

/** Whether something would be lost if the entry were thrown away: a case beside the agenda is written by its title. */
export const isKept = (entry: Entry): boolean => entry.beside === true || isWritten(entry);

/** The minutes with one entry as it now is, all others left as they are; one that is not there comes last. */
export function withEntry(minutes: Minutes, entry: Entry): Minutes {
  const there = minutes.entries.some(({ id }) => id === entry.id);
  const entries = there
    ? minutes.entries.map((one) => (one.id === entry.id ? entry : one))
    : [...minutes.entries, entry];
  return { ...minutes, entries };
}

export const withoutEntry = (minutes: Minutes, id: string): Minutes => ({
  ...minutes,
  entries: minutes.entries.filter((one) => one.id !== id),
});

const same = (a: EntryTask, b: EntryTask): boolean =>
  a.title === b.title && a.role === b.role && a.due === b.due;

/** The same task written twice is one. */
export function withTask(entry: Entry, task: EntryTask): Entry {
  const { tasks = [] } = entry;
  return tasks.some((one) => same(one, task)) ? entry : { ...entry, tasks: [...tasks, task] };
}

export function withoutTask({ tasks = [], ...entry }: Entry, id: string): Entry {
  const left = tasks.filter((one) => one.id !== id);
  return left.length === 0 ? entry : { ...entry, tasks: left };
}

/** What the tasks of the minutes become when they are sent. */
export const tasksOf = ({ meeting, forum, entries }: Minutes, at: Instant): readonly Task[] =>
  entries.flatMap(({ tasks = [] }) => tasks.map((task) => ({ ...task, meeting, forum, state: 'open', at })));

// --- when ------------------------------------------------------------------------------------------------------------

/** Working days after a meeting on which the secretary is reminded of minutes that have not been sent. */
const WRITING_DAYS = [2, 5];

/** Nine o'clock on those days. */
export const writingTimes = (meeting: Meeting, closed: readonly Closed[]): readonly Instant[] =>
  WRITING_DAYS.map((n) => morningOf(workdayAfter(dayOf(endOf(meeting)), n, closed)));

/** How long before time approves the chair is reminded, in working days. */
const REMINDED_DAYS = 2;

/**
 * When minutes without a word from the chair are sent, and when the chair is reminded of them; not at all when that would be
 * on the day they came. `days`: calendar days, moved on to a working day.
 */
export function approvalTimes(
  submittedAt: Instant,
  days: number,
  closed: readonly Closed[],
): { readonly send: Instant; readonly remind: Instant | undefined } {
  const day = nextWorkday(addDays(dayOf(submittedAt), days), closed);
  const before = workdayBefore(day, REMINDED_DAYS, closed);
  return { send: morningOf(day), remind: before > dayOf(submittedAt) ? morningOf(before) : undefined };
}
