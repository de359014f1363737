// An item of an agenda: proposed, accepted, postponed, declined. Items are records of their own, so that many may propose at once.
import { z } from 'zod';
import { type Day, daySchema, instantSchema } from './calendar.ts';
import { type Forum, forumIdSchema } from './forum.ts';
import { type Meeting, meetingIdSchema } from './meeting.ts';
import { personIdSchema, roleIdOf } from './people.ts';

/** How a case may be spoken of: the terms a forum names in `cases`, chosen by whoever proposes it. */
export const caseSchema = z.object({
  of: z.enum(['individual', 'group']),
  terms: z.enum(['present', 'consent', 'anonymous']),
});

/** Kept as `<forum>/<id>`. An item without `meeting` stands on the first meeting after `after` that comes. */
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
  reason: z.string().max(300).optional(),
  case: caseSchema.optional(),
  by: personIdSchema.optional(),
  at: instantSchema,
});
export type Item = Readonly<z.output<typeof itemSchema>>;

/** A line of the agenda as it stands: a standing item, one named when the meeting was called, or one that was proposed. */
export type Line = {
  readonly id: string;
  readonly kind: 'theme' | 'called' | 'standing' | 'item';
  readonly title: string;
  readonly state: Item['state'];
  readonly minutes?: number;
  /** The record: there from the moment somebody has proposed it, or changed a line that comes by itself. */
  readonly item: Item | undefined;
};

type Held = { readonly id: string; readonly day: Day; readonly meeting: Meeting | undefined };

/** A line that comes by itself has an id of its words and its day, so that a change of it is for that meeting alone. */
const ownId = (kind: 'theme' | 'called' | 'standing', title: string, day: Day): string =>
  `${kind}-${day}-${roleIdOf(title).slice(0, 30)}`;

/** Whether an item stands on this meeting; `isNext`: it is the first that comes. */
export const standsOn = (item: Item, { id, day }: Pick<Held, 'id' | 'day'>, isNext: boolean): boolean =>
  item.meeting === undefined ? isNext && (item.after === undefined || day > item.after) : item.meeting === id;

/**
 * The agenda of a session in its order, declined lines left out and proposed ones marked by their state. The theme comes first,
 * then what the call named, then standing items, then what was proposed, unless an order has been given.
 */
export function agendaOf(
  forum: Pick<Forum, 'agenda'>,
  session: Held,
  items: readonly Item[],
  isNext: boolean,
): readonly Line[] {
  const { theme, agenda = [] } = session.meeting ?? {};
  const here = new Map(items.filter((one) => standsOn(one, session, isNext)).map((one) => [one.id, one]));
  const own = [
    ...(theme === undefined ? [] : [['theme', theme] as const]),
    ...agenda.map((title) => ['called', title] as const),
    ...forum.agenda.map((title) => ['standing', title] as const),
  ].map(([kind, title]) => lineOf(kind, ownId(kind, title, session.day), title, here));
  const ids = new Set(own.map(({ id }) => id));
  const proposed = [...here.values()]
    .filter(({ id }) => !ids.has(id))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id, title }) => lineOf('item', id, title, here));
  const place = ({ item }: Line, index: number): number => item?.order ?? 1000 + index;
  return [...own, ...proposed]
    .map((line, index) => ({ line, at: place(line, index) }))
    .filter(({ line }) => line.state !== 'declined')
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

function lineOf(kind: Line['kind'], id: string, title: string, items: ReadonlyMap<string, Item>): Line {
  const item = items.get(id);
  return {
    id,
    kind,
    title: item?.title ?? title,
    state: item?.state ?? 'accepted',
    ...(item?.minutes === undefined ? {} : { minutes: item.minutes }),
    item,
  };
}
