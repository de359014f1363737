// Moving a meeting: reads «flytt fagteam 10. desember til 17. desember kl 9», and says what follows from a new time. It must not
// know who hears of it.
import { type Day, addDays } from './calendar.ts';
import type { Forum } from './forum.ts';
import { findForum, placesOf } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import type { PersonId } from './people.ts';
import { readPlace } from './place.ts';
import { type Now, type Reading, type When, readWhen } from './when.ts';

/** Which meeting is meant: of a forum, by its day, or the next. `unread`: what stood where a day should. */
export type Named = {
  readonly forum: Forum | undefined;
  readonly old: Day | undefined;
  readonly unread: string | undefined;
  /** «hastemøtet»: whatever forum it is called in. A forum may be called so as well. */
  readonly urgent: boolean;
};

/** `later`: so many days after the day it has now, negative for earlier; else `when` says it. */
export type MoveText = Named & {
  readonly later: number | undefined;
  readonly when: Reading;
  readonly place: string | undefined;
  /** Words that are neither a day nor a place. */
  readonly extra: readonly string[];
};

const BEFORE_NAME = /^(?:møtet\s+i|møtet|møte\s+i|the\s+meeting\s+of|the)\s+/iu;
const TO = /(?:^|\s)(?:til|to|→|->)(?=\s)/giu;
const FROM = /^(?:fra|frå|from)\s+/iu;
const FILLING = /(?<=^|\s)(?:(?:samme|same)\s+(?:dag|day)|i\s+stedet|i\s+staden|instead)(?=\s|[.!]|$)/giu;

const URGENT = /^(?:hastemøte[tr]?|(?:emergency|urgent)\s+meeting)(?=[\s,.:!]|$)[\s,.:!]*/iu;
const IN = /^(?:i|for|of)\s+/iu;

/** What the line begins with, and what stands behind it. «hastemøtet i fagteam» says no more than «hastemøtet». */
function readName(
  given: string,
  forums: readonly Forum[],
): Pick<Named, 'forum' | 'urgent'> & { readonly rest: string } {
  const head = given.trim().replace(BEFORE_NAME, '');
  const named = findForum(head, forums);
  const urgent = URGENT.exec(head);
  if (!urgent) return { forum: named?.forum, urgent: false, rest: named?.rest ?? head };
  const rest = head.slice(urgent[0].length);
  const behind = findForum(rest.replace(IN, ''), forums);
  return { forum: named?.forum, urgent: true, rest: behind?.rest ?? rest };
}

/** `forums`: those that may be meant; `now`: wall time in Norway. Never throws. */
export function readMove(given: string, forums: readonly Forum[], now: Now): MoveText {
  const named = readName(given, forums);
  const text = named.rest.replace(FILLING, ' ').trim();
  const { old, rest } = oldDay(text, now);
  const later = readLater(rest);
  const when: Reading = later === undefined ? readWhen(rest, now) : { kind: 'none', rest: '', left: [] };
  const said = when.kind === 'none' ? [] : when.left;
  const { place, unread: extra } = readPlace(said, placesOf(forums));
  const unread = when.kind === 'none' && when.rest !== '' ? when.rest : undefined;
  return { forum: named.forum, urgent: named.urgent, old, later, when, place, unread, extra };
}

/** What stands before «til», when it is a day and nothing else; «17. desember kl 9 til 10» is one time, not two. */
function oldDay(text: string, now: Now): { readonly old: Day | undefined; readonly rest: string } {
  for (const { index, 0: word } of text.matchAll(TO)) {
    const before = text.slice(0, index).replace(FROM, '').trim();
    const rest = text.slice(index + word.length).trim();
    if (before === '') return { old: undefined, rest };
    const old = readWhen(before, now);
    const day = dayIn(old);
    if (day === undefined || readWhen(text, now).kind === 'read') continue;
    return { old: day, rest };
  }
  return { old: undefined, rest: text };
}

/** A day and nothing else; of a date that may be next year's, that: whether there is a meeting then decides. */
function dayIn(said: Reading): Day | undefined {
  if (said.left.length > 0) return undefined;
  if (said.kind === 'read') return said.when.day;
  return said.kind === 'ask' && said.why === 'nextYear' ? said.options[0]?.day : undefined;
}

/** «avlys fagteam 10. desember»: which meeting. `unread`: what stood there and is no day. */
export function readNamed(given: string, forums: readonly Forum[], now: Now): Named {
  const { forum, urgent, ...named } = readName(given, forums);
  const rest = named.rest.trim();
  const when = readWhen(rest, now);
  const old = when.kind === 'read' ? when.when.day : dayIn(when);
  return { forum, urgent, old, unread: old === undefined && rest !== '' ? rest : undefined };
}

// --- so much later ---------------------------------------------------------------------------------------------------

const COUNTS: Readonly<Record<string, number>> = {
  ...{
    en: 1,
    ei: 1,
    ein: 1,
    én: 1,
    éi: 1,
    et: 1,
    one: 1,
    a: 1,
    to: 2,
    two: 2,
    tre: 3,
    three: 3,
    fire: 4,
    four: 4,
  },
};
const LATER =
  /^(\d{1,2}|\p{L}+)\s+(dag(?:er|ar)?|days?|uker?|vek[ea]r?|weeks?)\s+(senere|seinere|seinare|later|tidligere|tidlegare|earlier)[.!]?$/u;

/** «en uke senere», in days. */
function readLater(text: string): number | undefined {
  const [, amount = '', unit = '', way = ''] = LATER.exec(text.toLowerCase()) ?? [];
  const n = /^\d/.test(amount) ? Number(amount) : COUNTS[amount];
  if (n === undefined || n === 0) return undefined;
  return n * (unit.startsWith('d') ? 1 : 7) * (/^(tid|ear)/.test(way) ? -1 : 1);
}

// --- the new time ----------------------------------------------------------------------------------------------------

type Held = { readonly day: Day; readonly start?: string | undefined; readonly end?: string | undefined };

/** The day and hours a meeting gets: what was said, else what it has; as long as before when only a start was said. */
export function newTime(held: Held, { later, when }: Pick<MoveText, 'later' | 'when'>): Partial<When> {
  const said = when.kind === 'read' ? when.when : when.kind === 'time' ? when : undefined;
  const day =
    when.kind === 'read'
      ? when.when.day
      : later !== undefined
        ? addDays(held.day, later)
        : when.kind === 'time'
          ? held.day
          : undefined;
  return { ...(day === undefined ? {} : { day }), ...hoursOf(held, said) };
}

/** Start and end when a start, or both, or nothing was said. */
export function hoursOf(
  held: Pick<Held, 'start' | 'end'>,
  said: { readonly start?: string | undefined; readonly end?: string | undefined } | undefined,
): Pick<When, 'start' | 'end'> {
  const start = said?.start ?? held.start;
  const end = said?.end ?? (said?.start === undefined ? held.end : endAfter(held, said.start));
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function endAfter({ start, end }: Pick<Held, 'start' | 'end'>, from: string): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  const lasts = (minutesOf(end) - minutesOf(start) + 1440) % 1440;
  const at = (minutesOf(from) + lasts) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether everybody must answer anew: what they answered was about another time. */
export const isMoved = (
  from: Pick<Meeting, 'day' | 'start' | 'end'>,
  to: Pick<Meeting, 'day' | 'start' | 'end'>,
): boolean => from.day !== to.day || from.start !== to.start || from.end !== to.end;

// --- who -------------------------------------------------------------------------------------------------------------

type Invitee = Meeting['invitees'][number];

export type Recalled = {
  readonly kept: Invitee[];
  readonly added: Invitee[];
  /** Those who no longer hold a role in it: it leaves their calendar. */
  readonly left: Invitee[];
};

/** Who a meeting is for now: those invited who still hold a role in it, its guests, and whoever has got a role since. */
export function recalled(invited: readonly Invitee[], holding: readonly Invitee[]): Recalled {
  const now = new Map<PersonId, Invitee>(holding.map((one) => [one.person, one]));
  const before = new Set<PersonId>(invited.map(({ person }) => person));
  const stays = ({ person, role }: Invitee): boolean => role === undefined || now.has(person);
  return {
    kept: invited
      .filter(stays)
      .map((one) => (one.role === undefined ? one : { ...one, role: now.get(one.person)?.role ?? one.role })),
    added: holding.filter(({ person }) => !before.has(person)),
    left: invited.filter((one) => !stays(one)),
  };
}
