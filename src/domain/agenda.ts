// An agenda: its lines, and what has been proposed for it. Items are records of their own, so that many may propose at once.
// It must not know who reads it, nor how a case or a task is worded.
import { z } from 'zod';
import { type Day, daySchema, instantSchema } from './calendar.ts';
import { type Forum, forumIdSchema } from './forum.ts';
import { meetingIdSchema } from './meeting.ts';
import { personIdSchema, roleIdOf } from './people.ts';
import { type Session, endOfSession, startOfSession } from './session.ts';

/** How a case may be spoken of: the terms a forum names in `cases`, chosen by whoever proposes it. */
export const caseSchema = z.object({
  of: z.enum(['individual', 'group']),
  terms: z.enum(['present', 'consent', 'anonymous']),
});
export type Case = Readonly<z.output<typeof caseSchema>>;

/** Why an item is declined, beside what is written: it belongs elsewhere, has been dealt with, has no room, may not be spoken of. */
export const WHY = ['elsewhere', 'handled', 'noRoom', 'notHere'] as const;

/**
 * Kept as `<forum>/<id>`. An item without `meeting` stands on the first session after `after` that comes. What is changed of a line
 * that comes by itself is kept under the line's own id, with `meeting`.
 */
export const itemSchema = z.object({
  id: z.string().max(60),
  forum: forumIdSchema,
  meeting: meetingIdSchema.optional(),
  after: daySchema.optional(),
  title: z.string().min(1).max(200),
  /** Minutes set aside. */
  minutes: z.number().int().min(1).max(480).optional(),
  /** Place in the order; those without come last, by time. */
  order: z.number().int().min(0).max(999).optional(),
  state: z.enum(['proposed', 'accepted', 'declined']),
  /** Why it was declined, for the proposer. */
  why: z.enum(WHY).optional(),
  reason: z.string().max(300).optional(),
  case: caseSchema.optional(),
  by: personIdSchema.optional(),
  at: instantSchema,
});
export type Item = Readonly<z.output<typeof itemSchema>>;

export const itemKey = ({ forum, id }: Pick<Item, 'forum' | 'id'>): string => `${forum}/${id}`;

/** The day in a session's id: stays the same when the meeting is moved. */
const plannedIn = (session: string): string => session.slice(session.lastIndexOf('/') + 1);

const OWN = /^(?:theme|called|standing|tasks)-\d{4}-\d{2}-\d{2}/;

/** Whether a record changes a line that comes by itself, and is no proposal. */
export const isOwn = ({ id }: Pick<Item, 'id'>): boolean => OWN.test(id);

// --- lines -----------------------------------------------------------------------------------------------------------

/** A task as the agenda tells of it. */
export type Followed = {
  readonly id: string;
  readonly meeting: string;
  readonly title: string;
  readonly role: string;
  readonly due?: Day | undefined;
  readonly state: string;
};

/** A line of the agenda as it stands: what comes by itself, the tasks that are open, and what was proposed. */
export type Line = {
  readonly id: string;
  /** The record's key, whether it is there or not. */
  readonly key: string;
  readonly kind: 'theme' | 'called' | 'standing' | 'tasks' | 'item';
  readonly title: string;
  readonly state: Item['state'];
  readonly minutes?: number;
  /** The record: there from the moment somebody has proposed it, or changed a line that comes by itself. */
  readonly item: Item | undefined;
  /** Of the line that follows up tasks. */
  readonly tasks?: readonly Followed[];
};

/** Open tasks of earlier meetings, and what their one line is called. */
export type FollowUp = { readonly title: string; readonly tasks: readonly Followed[] };

type Own = Pick<Line, 'id' | 'kind' | 'title' | 'tasks'>;

/**
 * The agenda of a session in its order; declined lines left out, proposed ones among them. The theme comes first, then what the call
 * named, standing items, open tasks and what was proposed, unless an order has been given. `here`: as `standingOn` gives them.
 */
export function agendaOf(
  forum: Pick<Forum, 'id' | 'agenda'>,
  session: Pick<Session, 'id' | 'meeting'>,
  here: readonly Item[],
  followUp?: FollowUp,
): readonly Line[] {
  const records = new Map(here.map((one) => [one.id, one]));
  const own = ownLines(forum, session, followUp).map((line): Line => ({
    ...line,
    key: `${forum.id}/${line.id}`,
    ...asKept(line.title, records.get(line.id)),
  }));
  const proposed = here
    .filter((item) => !isOwn(item))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((item): Line => ({ id: item.id, key: itemKey(item), kind: 'item', ...asKept(item.title, item) }));
  return [...own, ...proposed]
    .map((line, index) => ({ line, at: line.item?.order ?? 1000 + index }))
    .filter(({ line }) => line.state !== 'declined')
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

const asKept = (
  title: string,
  item: Item | undefined,
): Pick<Line, 'title' | 'state' | 'minutes' | 'item'> => ({
  title: item?.title ?? title,
  state: item?.state ?? 'accepted',
  ...(item?.minutes === undefined ? {} : { minutes: item.minutes }),
  item,
});

const wordsIn = (title: string): string => title.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');

/**
 * A line that comes by itself has an id of its words and its session, so that a change of it is for that session alone. What the
 * theme or the call says stands once, also where it is a standing item. Those of an agenda that went out stay as they were.
 */
function ownLines(
  forum: Pick<Forum, 'agenda'>,
  { id, meeting }: Pick<Session, 'id' | 'meeting'>,
  followUp: FollowUp | undefined,
): readonly Own[] {
  const titled = [
    ...(meeting?.theme === undefined ? [] : [['theme', meeting.theme] as const]),
    ...(meeting?.agenda ?? []).map((title) => ['called', title] as const),
    ...(meeting?.emergency ? [] : (meeting?.agendaSent?.standing ?? forum.agenda)).map(
      (title) => ['standing', title] as const,
    ),
  ];
  const words = titled.map(([, title]) => wordsIn(title));
  const seen = new Map<string, number>();
  const once = titled.filter((_, index) => words.indexOf(words[index] ?? '') === index);
  const lines = once.map(([kind, title]): Own => {
    const name = `${kind}-${plannedIn(id)}-${roleIdOf(title).slice(0, 25)}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { id: nth === 1 ? name : `${name}-${nth}`, kind, title };
  });
  if (!followUp || followUp.tasks.length === 0) return lines;
  return [...lines, { id: `tasks-${plannedIn(id)}`, kind: 'tasks', ...followUp }];
}

/** Tasks of earlier meetings that stand on a session's agenda: open, and the session no later than the next. */
export const followedUp = (
  tasks: readonly Followed[],
  session: Pick<Session, 'id' | 'day'>,
  next: Pick<Session, 'day'> | undefined,
): readonly Followed[] =>
  next !== undefined && session.day > next.day
    ? []
    : tasks.filter(({ state, meeting }) => state === 'open' && plannedIn(meeting) < plannedIn(session.id));

export const acceptedOf = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ state }) => state === 'accepted');

/** Minutes set aside, and the meeting's length when its hours are known. */
export function timeOf(
  lines: readonly Line[],
  { day, start, end }: Pick<Session, 'day' | 'start' | 'end'>,
): { readonly sum: number; readonly length: number | undefined } {
  const sum = acceptedOf(lines).reduce((all, { minutes = 0 }) => all + minutes, 0);
  if (start === undefined || end === undefined) return { sum, length: undefined };
  return { sum, length: (endOfSession({ day, start, end }) - startOfSession({ day, start })) / 60_000 };
}

/** What is read of the accepted lines, to tell one agenda from another; open tasks come and go without it. */
export const contentOf = (lines: readonly Line[]) =>
  acceptedOf(lines)
    .filter(({ kind }) => kind !== 'tasks')
    .map(({ id, title, minutes, item }) => [id, item?.case ?? title, minutes ?? 0]);

/** The forum that calls a session, as the session's id says. */
export const callerOf = ({ meeting }: Pick<Session, 'meeting'>, forum: Pick<Forum, 'id'>): Forum['id'] =>
  meeting?.forum ?? forum.id;
