// From a message of an outcome to what lies in the queue: its lane, its body, and for a digest the notice that waits for
// the person's one card of that working day.
import type { Drawing, Message, Recipient, Told } from '../capability.ts';
import type { AreaId, Language } from '../domain/area.ts';
import { type Instant, dayOf } from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import type { RecordOf } from '../domain/records.ts';
import type { Address } from './exit.ts';
import type { Json, Queued } from '../store/store.ts';

const DAY_MS = 86_400_000;
/**
 * How long an id is remembered after its message was worth sending: no clock catches up further than this. What only edits is the last
 * word on a card, and with it the id is forgotten as well: it may name what has been erased.
 */
const REMEMBER_MS = 400 * DAY_MS;

/** What a queued message holds: ids, never content, but for a reply, which was drawn for somebody who waits. */
export type Body =
  | {
      readonly kind: 'view';
      readonly area: AreaId;
      readonly to: Recipient;
      readonly view: string;
      readonly with: Readonly<Record<string, Json>>;
      readonly expires: Instant;
      readonly edits: boolean;
      readonly reminder: boolean;
      readonly onlyEdits?: true;
      readonly gathers?: true;
      readonly told?: string;
      readonly lost?: string;
    }
  | {
      readonly kind: 'act';
      /** The area that asks. */
      readonly from: AreaId;
      readonly area: AreaId;
      readonly verb: string;
      readonly input: Readonly<Record<string, Json>>;
      readonly expires: Instant;
    }
  | {
      readonly kind: 'reply';
      readonly address: Address;
      /** As text: sealed for the message's id. */
      readonly drawing: Drawing | string;
      readonly language: Language;
      readonly expires: Instant;
    };

export type OfView = Extract<Body, { kind: 'view' }>;
/** What somebody will read. */
export type Shown = Exclude<Body, { kind: 'act' }>;

export function laneOf(to: Recipient): string {
  if ('person' in to) return `person:${to.person}`;
  return 'mail' in to ? `mail:${to.mail}` : `channel:${to.channel}`;
}

export const addressIdOf = laneOf;

const json = (body: Body): Json => body as unknown as Json;

export function queued(area: AreaId, message: Message): Queued {
  const body: Body = {
    kind: 'view',
    area: (message.area ?? area) as AreaId,
    to: message.to,
    view: message.view,
    with: message.with,
    expires: message.expires,
    edits: message.mode === 'show',
    reminder: message.reminder ?? false,
    ...(message.onlyEdits ? { onlyEdits: true } : {}),
    ...(message.gathers ? { gathers: true } : {}),
    ...(message.told === undefined ? {} : { told: message.told }),
    ...(message.lost === undefined ? {} : { lost: message.lost }),
  };
  return {
    id: `${area}/${message.id}`,
    lane: laneOf(message.to),
    mode: message.mode === 'show' ? 'latest' : 'once',
    priority: message.urgent ? 'urgent' : 'normal',
    notBefore: message.at,
    forget: message.onlyEdits ? message.expires : ((message.expires + REMEMBER_MS) as Instant),
    body: json(body),
  };
}

/** What another area is asked to do: in order, one at a time. */
export function queuedAct(from: AreaId, { id, area, verb, input, expires }: Told): Queued {
  return {
    id: `${from}/${id}`,
    lane: `area:${area}`,
    mode: 'once',
    priority: 'normal',
    notBefore: 0 as Instant,
    forget: (expires + REMEMBER_MS) as Instant,
    body: json({ kind: 'act', from, area, verb, input, expires }),
  };
}

/** The person's card of the day; queued again, and edited where it stands, when another notice joins it. */
export const digestMessage = (person: PersonId, at: Instant): Message => ({
  id: `digest/${person}/${dayOf(at)}`,
  to: { person },
  mode: 'show',
  view: 'house.digest',
  told: 'house.shown',
  lost: 'house.lost',
  reminder: true,
  with: { person, day: dayOf(at) },
  at,
  expires: (at + 7 * DAY_MS) as Instant,
});

export const noticeOf = (area: AreaId, message: Message): RecordOf<'notice'> => ({
  view: message.view,
  with: message.with as Record<string, never>,
  area,
  expires: message.expires,
});

export const replyId = (id: string): string => `-/reply/${id}`;

/**
 * How long the answer to a chat message is worth something. Longer than the outbox holds a message (a minute): when the service is killed
 * with the answer in its hands, the one who waits gets it late, and not silence.
 */
const REPLY_WORTH_MS = 2 * 60_000;

/** The answer to a chat message: at once. */
export function queuedReply(
  id: string,
  lane: string,
  now: Instant,
  body: Omit<Extract<Body, { kind: 'reply' }>, 'kind' | 'expires'>,
): Queued {
  const expires = (now + REPLY_WORTH_MS) as Instant;
  return {
    id: replyId(id),
    lane,
    mode: 'once',
    priority: 'urgent',
    notBefore: now,
    forget: (now + DAY_MS) as Instant,
    body: json({ kind: 'reply', ...body, expires }),
  };
}
