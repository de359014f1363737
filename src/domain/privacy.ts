// What is kept about a person, for that person: every place where a record names them, with what stands there and no other person's
// name. The fields are those that erasure knows, so that what is shown and what is erased are one. It must not word anything.
import type { AccessEntry } from './access-log.ts';
import type { Concern } from './concern.ts';
import {
  type Gone,
  type KeptRecord,
  type Rule,
  PERSON_RULES,
  WRITTEN_RULES,
  isKeyed,
  isWritten,
  textsOf,
} from './erasure.ts';
import type { KindName } from './records.ts';

/**
 * One place. `field`: as the rules write it, without the kind; empty where the whole record is theirs. `content`: what stands there,
 * the smallest object around it; undefined for a text that says their name, which may be about others too: it is read where it stands.
 */
export type Mention = {
  readonly kind: KindName;
  readonly id: string;
  readonly field: string;
  readonly content: unknown;
};

/** What a person finds: where they stand, what they have sealed, their concerns, and who has seen those. */
export type Kept = {
  readonly mentions: readonly Mention[];
  readonly concerns: readonly Concern[];
  /** Ids of texts that belong to their concerns. */
  readonly texts: readonly string[];
  /** Lines of the log about their concerns that others left, the newest first. */
  readonly seen: readonly AccessEntry[];
};

export function keptAbout(person: Gone, records: readonly KeptRecord[]): Kept {
  const concerns = records.flatMap((one) =>
    one.kind === 'concern' && one.value.by === person.id ? [one.value] : [],
  );
  const own = new Set<string>(concerns.map(({ id }) => id));
  const others = new Set<string>(
    records.flatMap(({ kind, id }) => (kind === 'person' && id !== person.id ? [id] : [])),
  );
  const hiding = (id: string): string =>
    id
      .split(/([/:])/)
      .map((part) => (others.has(part) ? '…' : part))
      .join('');
  return {
    mentions: records
      .flatMap((record) => mentionsOf(record, person))
      .map((one) => ({ ...one, id: hiding(one.id) })),
    concerns,
    texts: records.flatMap(({ kind, id }) =>
      kind === 'sealed' && own.has(id.split('/')[0] ?? '') ? [id] : [],
    ),
    seen: records
      .flatMap((one) => (one.kind === 'accessEntry' ? [one.value] : []))
      .filter(({ who, concerns: about }) => who !== person.id && about.some((id) => own.has(id)))
      .toSorted((a, b) => b.at - a.at),
  };
}

/** How many records of each kind there are among these places, in the order they came. */
export function countedByKind(
  places: readonly Pick<Mention, 'kind' | 'id'>[],
): ReadonlyMap<KindName, number> {
  const ids = new Map<KindName, Set<string>>();
  for (const { kind, id } of places) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  return new Map([...ids].map(([kind, set]) => [kind, set.size]));
}

// --- one record ------------------------------------------------------------------------------------------------------

type Walk = {
  readonly person: Gone;
  readonly kind: KindName;
  readonly found: Map<string, unknown>;
};

/** Each field once, however often it names them. */
export function mentionsOf(record: KeptRecord, person: Gone): readonly Mention[] {
  const { kind, id, value } = record;
  const whole = [{ kind, id, field: '', content: value }];
  if (isKeyed(record, person)) return whole;
  const walk: Walk = { person, kind, found: new Map() };
  look(value, kind, value, walk);
  if ([...walk.found.keys()].some((path) => ruleOf(path) === 'record')) return whole;
  return [...walk.found].map(([path, content]) => ({
    kind,
    id,
    field: path.slice(kind.length + 1),
    content,
  }));
}

const ruleOf = (path: string): Rule | undefined => PERSON_RULES[path];

/** `around`: the smallest object that this stands in. */
function look(value: unknown, path: string, around: unknown, walk: Walk): void {
  const { person, found } = walk;
  const free = `${path}**`;
  if (ruleOf(free) && textsOf(value).includes(person.id)) found.set(free, value);
  else if (typeof value === 'string') lookAtText(value, path, around, walk);
  else if (Array.isArray(value))
    for (const one of value) look(one, `${path}[]`, isObject(one) ? one : around, walk);
  else if (isObject(value))
    for (const [key, one] of Object.entries(value)) {
      if (key === person.id && ruleOf(`${path}{}`)) found.set(`${path}{}`, one);
      else look(one, `${path}.${key}`, isObject(one) ? one : value, walk);
    }
}

function lookAtText(text: string, path: string, around: unknown, { person, kind, found }: Walk): void {
  if (text === person.id && ruleOf(path)) found.set(path, aboutThem(around, path, kind, person));
  else if (isWritten(text, person)) found.set(path, WRITTEN_RULES[path] ? text : undefined);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Who made a record is given all of it but the others in it; who stands somewhere in one, what is said just there. */
function aboutThem(around: unknown, path: string, kind: KindName, person: Gone): unknown {
  const madeIt = path === `${kind}.by` || path === `${kind}.who`;
  return without(around, path.slice(0, path.lastIndexOf('.')), person, madeIt);
}

function without(value: unknown, path: string, person: Gone, deep: boolean): unknown {
  if (Array.isArray(value))
    return value.flatMap((one) => {
      const kept = without(one, `${path}[]`, person, deep);
      return kept === undefined ? [] : [kept];
    });
  if (typeof value === 'string') return ruleOf(path) && value !== person.id ? undefined : value;
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, one]) => {
    if (typeof one === 'object' && one !== null && !deep) return [];
    const left = without(one, `${path}.${key}`, person, deep);
    return left === undefined ? [] : [[key, left] as const];
  });
  return Object.fromEntries(kept);
}
