// Erasure of a person: which records go, and how those that stay come to name nobody. One table says of every field that holds a
// person what becomes of it. Pure: it must not know where the records lie, nor who asked.
import type { Area } from './area.ts';
import { type Day, DAY_MS, type Instant, addDays, startOfDay } from './calendar.ts';
import type { Report } from './measure.ts';
import { type Person, type PersonId, type Role, stintsFrom } from './people.ts';
import { KINDS, type KindName, type RecordOf } from './records.ts';
import { reportId } from './report.ts';

/** Who stands where an erased person stood and somebody must. All who are erased are this one: nobody is told from another. */
export const ERASED = 'slettet' as PersonId;

/**
 * What becomes of a field that names the person. `record`: the record is theirs, and goes. `entry`: what names them is taken out of its
 * list. `nobody`: the field goes. `erased`: it says `ERASED`, where it may not be empty or where empty would say something else
 * (nobody approved: time did; nobody decided: silence did; nobody reported: it came out of a document). `kept`: the log of who has
 * seen what about others keeps the id until its own time is up; name and address are gone (GDPR art. 17 nr. 3 b, art. 32).
 */
export type Rule = 'record' | 'entry' | 'nobody' | 'erased' | 'kept';

/** `[]`: each of a list; `{}`: each key; `**`: anything below. Every `personIdSchema` of `KINDS` stands here; a test looks. */
export const PERSON_RULES: Readonly<Record<string, Rule>> = {
  'person.id': 'record',
  'aad.person': 'record',
  'mail.person': 'record',
  'notice.with**': 'record',
  'claim.stranger': 'record',
  'role.holders[].person': 'entry',
  'role.deputies[].person': 'entry',
  'meeting.convener': 'nobody',
  'meeting.invitees[].person': 'erased',
  'answer.person': 'record',
  'subscriber.person': 'record',
  'item.by': 'nobody',
  'minutes.secretary': 'erased',
  'minutes.present[]': 'erased',
  'minutes.excused[]': 'erased',
  'minutes.approvedBy': 'erased',
  'minutes.wanted.by': 'erased',
  'minutes.additions[].by': 'erased',
  'task.by': 'erased',
  'filed.by': 'erased',
  'feed.person': 'record',
  'attendance.by': 'erased',
  'collision.decision.by': 'erased',
  'draft.by': 'record',
  'draft.guests[].person': 'entry',
  'measure.voices[].by': 'erased',
  'measure.latest.by': 'erased',
  'planDraft.history[].by': 'erased',
  'report.by': 'erased',
  'round.asked{}': 'entry',
  'round.unreached[]': 'entry',
  'routineYear.by': 'nobody',
  'concern.by': 'erased',
  'concern.holder': 'erased',
  'concern.offered.to[]': 'entry',
  'concern.offered.by': 'erased',
  'concern.consent.by': 'erased',
  'concern.history[].by': 'erased',
  'concern.history[].told[]': 'entry',
  'concern.filed.by': 'erased',
  'concernDraft.by': 'record',
  'accessEntry.who': 'kept',
  'concernRules.assessment.by': 'erased',
  'concernRules.lines[].by': 'erased',
};

/** Fields that people are written into by name or address. Other texts are for a human to judge: they are counted, never changed. */
export const WRITTEN_RULES: Readonly<Record<string, Rule>> = {
  'answer.deputy': 'nobody',
  'minutes.others[]': 'entry',
  'draft.guests[].name': 'entry',
  'draft.guests[].email': 'entry',
  'draft.strangers[].line': 'entry',
  'draft.unread[]': 'entry',
};

/** To a meeting still to come nobody is called who is not there. */
const TO_COME: Readonly<Record<string, Rule>> = { 'meeting.invitees[].person': 'entry' };

export type KeptRecord = {
  readonly [K in KindName]: { readonly kind: K; readonly id: string; readonly value: RecordOf<K> };
}[KindName];

/** A record by its kind and id. */
export type RecordId = { readonly [K in KindName]: { readonly kind: K; readonly id: string } }[KindName];

/** `from`: the id it stood under, where that named them too. `expires`: the record is kept no longer for it. */
export type ChangedRecord = KeptRecord & { readonly from?: string; readonly expires?: Instant };

export type Erasure = {
  readonly removed: readonly RecordId[];
  readonly changed: readonly ChangedRecord[];
  /** Texts that stay and say the person's whole name or address. */
  readonly mentions: number;
};

/** Somebody to be erased. Without name and address, which went first, only the id is looked for. */
export type Gone = Pick<Person, 'id'> & Partial<Pick<Person, 'name' | 'email'>>;

/** The names of the roles they hold or stand in for, today or on a day to come: as long as there are any, nobody is erased. */
export const rolesHeld = (roles: readonly Role[], person: PersonId, today: Day): readonly string[] =>
  roles
    .filter(({ holders, deputies }) =>
      stintsFrom([...holders, ...deputies], today).some((stint) => stint.person === person),
    )
    .map(({ name }) => name);

/**
 * What erasing somebody does to the records of an area and of the organisation. `last`: no other area has them; until then what is
 * the whole organisation's stays, but for their belonging here. A record that does not name them is in neither list.
 */
export function erasureOf(
  gone: Gone,
  { area, last, records, now, today }: Scope & { readonly records: readonly KeptRecord[] },
): Erasure {
  const within = records.filter(({ kind }) => last || KINDS[kind].of === 'area');
  const taken = new Set(records.filter(({ kind }) => kind === 'report').map(({ id }) => id));
  const removed: RecordId[] = [];
  const changed: ChangedRecord[] = last ? [] : left(gone, area, records);
  let mentions = 0;
  for (const record of within) {
    const { kind, id } = record;
    const value = isKeyed(record, gone) ? THEIRS : cleared(record, gone, today);
    if (typeof value === 'symbol') removed.push({ kind, id } as RecordId);
    else {
      if (value !== record.value) changed.push(moved({ kind, id, value } as KeptRecord, taken, now));
      if (kind !== 'person') mentions += textsOf(value).filter((text) => isWritten(text, gone)).length;
    }
  }
  return { removed, changed, mentions };
}

type Scope = {
  readonly area: Area['id'];
  readonly last: boolean;
  readonly now: Instant;
  readonly today: Day;
};

/** They belong to another area still, and no longer to this one. */
const left = ({ id }: Gone, area: Area['id'], records: readonly KeptRecord[]): ChangedRecord[] =>
  records.flatMap((one) =>
    one.kind === 'person' && one.id === id && one.value.areas.includes(area)
      ? [{ ...one, value: { ...one.value, areas: one.value.areas.filter((other) => other !== area) } }]
      : [],
  );

/** Notices, plans read in and addresses lie under whose they are. */
export const isKeyed = ({ id }: KeptRecord, gone: Gone): boolean => id.split(/[/:]/).includes(gone.id);

/** A report is named by who told it; it keeps its place in time. What is kept for a time only is not kept longer. */
function moved(record: KeptRecord, taken: Set<string>, now: Instant): ChangedRecord {
  if (record.kind === 'report') {
    const id = freeId(record.value, taken);
    return id === record.id ? record : { ...record, id, from: record.id };
  }
  const expires = expiryOf(record, now);
  return expires === undefined ? record : { ...record, expires };
}

function freeId(report: Report, taken: Set<string>): string {
  const id = reportId(report);
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  taken.add(free);
  return free;
}

/** As `KINDS` says how long; a draft, whose day of writing is not known, at most a day more. */
function expiryOf(record: KeptRecord, now: Instant): Instant | undefined {
  switch (record.kind) {
    case 'answer':
      return (record.value.at + 400 * DAY_MS) as Instant;
    case 'collision':
      return startOfDay(addDays(record.value.day, 400));
    case 'draft':
      return (now + DAY_MS) as Instant;
    case 'planDraft':
      return (record.value.at + 30 * DAY_MS) as Instant;
    default:
      return undefined;
  }
}

// --- one record ------------------------------------------------------------------------------------------------------

const THEIRS = Symbol('the record goes');
const OUT = Symbol('out of the list');
const NOBODY = Symbol('the field goes');
type Cleared = typeof THEIRS | typeof OUT | typeof NOBODY;

type Search = { readonly gone: Gone; readonly rules: Readonly<Record<string, Rule>> };

/** The record's value without the person: the very same where it does not name them, a symbol where nothing of it stays. */
function cleared({ kind, value }: KeptRecord, gone: Gone, today: Day): unknown {
  const coming = kind === 'meeting' && value.day >= today;
  return clear(value, kind, { gone, rules: coming ? { ...PERSON_RULES, ...TO_COME } : PERSON_RULES });
}

function clear(value: unknown, path: string, search: Search): unknown {
  if (search.rules[`${path}**`] && textsOf(value).includes(search.gone.id)) return THEIRS;
  if (typeof value === 'string') return clearText(value, path, search);
  if (Array.isArray(value)) return clearList(value, path, search);
  if (typeof value === 'object' && value !== null) return clearObject(value, path, search);
  return value;
}

const AS: Readonly<Record<Exclude<Rule, 'kept'>, Cleared | PersonId>> = {
  record: THEIRS,
  entry: OUT,
  nobody: NOBODY,
  erased: ERASED,
};

function clearText(text: string, path: string, { gone, rules }: Search): unknown {
  const rule = text === gone.id ? rules[path] : isWritten(text, gone) ? WRITTEN_RULES[path] : undefined;
  return rule === undefined || rule === 'kept' ? text : AS[rule];
}

function clearList(list: readonly unknown[], path: string, search: Search): unknown {
  const each = list.map((one) => clear(one, `${path}[]`, search));
  if (each.includes(THEIRS)) return THEIRS;
  return each.every((one, n) => one === list[n]) ? list : each.filter((one) => typeof one !== 'symbol');
}

function clearObject(object: object, path: string, search: Search): unknown {
  const entries = Object.entries(object);
  const kept = entries.filter(([key]) => key !== search.gone.id || !search.rules[`${path}{}`]);
  const each = kept.map(([key, value]) => [key, clear(value, `${path}.${key}`, search)] as const);
  for (const whole of [THEIRS, OUT]) if (each.some(([, value]) => value === whole)) return whole;
  const same = kept.length === entries.length && each.every(([, value], n) => value === kept[n]?.[1]);
  return same ? object : Object.fromEntries(each.filter(([, value]) => value !== NOBODY));
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A whole name of two words or more, or an address; a single word may be anything. */
export function isWritten(text: string, { name = '', email = '' }: Gone): boolean {
  const said = fold(text);
  const whole = fold(name);
  return (whole.includes(' ') && says(said, whole, PART_OF_NAME)) || says(said, fold(email), PART_OF_ADDRESS);
}

const PART_OF_NAME = /[\p{L}\p{N}]/u;
const PART_OF_ADDRESS = /[\p{L}\p{N}._+-]/u;

/** Whether the words stand there by themselves, and not within a longer name or address. A full stop may follow. */
function says(text: string, words: string, part: RegExp): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const after = text.slice(at + words.length, at + words.length + 1);
    if (!part.test(text.slice(Math.max(0, at - 1), at)) && !PART_OF_NAME.test(after)) return true;
  }
  return false;
}

export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
