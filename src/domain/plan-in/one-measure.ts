// The same title under several goal areas is one measure: the first area leads, and where others answer for it in another area they
// stand there. Must not know how a title was read.
import { line } from '../plain-text.ts';
import { below } from './draft.ts';
import type { Note, UnderstoodMeasure } from './understood.ts';

/** A title as it is compared: case, marks and spaces say nothing. */
export const titleKey = (title: string): string =>
  line(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every measure once, in the order they first stand. Ids that stand twice are taken from the later one. */
export function oncePerTitle(measures: readonly UnderstoodMeasure[]): readonly UnderstoodMeasure[] {
  const found: UnderstoodMeasure[] = [];
  const byTitle = new Map<string, number[]>();
  const ids = new Set<string>();
  for (const measure of measures) {
    const key = titleKey(measure.title);
    const alike = byTitle.get(key) ?? [];
    const made = measure.notes.some(({ code }) => code === 'titleFromContent');
    const at = made ? undefined : alike.find((n) => isElsewhere(found[n], measure));
    const first = at === undefined ? undefined : found[at];
    if (at !== undefined && first) {
      found[at] = together(first, measure);
      continue;
    }
    byTitle.set(key, [...alike, found.length]);
    const notes = alike.length > 0 ? [note('twice')] : [];
    found.push(withOwnId({ ...measure, notes: [...measure.notes, ...notes] }, ids));
  }
  return found;
}

function withOwnId(measure: UnderstoodMeasure, ids: Set<string>): UnderstoodMeasure {
  const { id, ...rest } = measure;
  if (id === undefined) return measure;
  if (ids.has(id)) return { ...rest, notes: [...rest.notes, note('id', id)] };
  ids.add(id);
  return measure;
}

const note = (code: Note['code'], words = ''): Note => ({ code, words });

/** The same title in another area; in the same area there are two measures. */
function isElsewhere(one: UnderstoodMeasure | undefined, other: UnderstoodMeasure): boolean {
  if (!one || (one.id !== undefined && other.id !== undefined)) return false;
  const areas = [one.goalArea, ...one.also.map(({ goalArea }) => goalArea)];
  return other.goalArea !== undefined && one.goalArea !== undefined && !areas.includes(other.goalArea);
}

const distinct = (words: readonly string[]): readonly string[] =>
  words.filter((one, at) => words.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === at);

function together(first: UnderstoodMeasure, other: UnderstoodMeasure): UnderstoodMeasure {
  const same =
    first.owners.length === other.owners.length &&
    first.owners.every((owner) => other.owners.some((one) => one.toLowerCase() === owner.toLowerCase()));
  const here = {
    goalArea: other.goalArea ?? '',
    ...(same || other.owners.length === 0 ? {} : { owners: other.owners }),
  };
  const added = first.content.includes(other.content) ? first.content : below(first.content, other.content);
  const silent = ({ code }: Note): boolean => code === 'noOwner';
  const {
    source: _,
    more: __,
    also: ___,
    notes: ____,
    content: _____,
    title: ______,
    goalArea: _______,
    ...rest
  } = other;
  return {
    ...rest,
    ...first,
    content: added.slice(0, 2000).toWellFormed(),
    owners: first.owners.length > 0 ? first.owners : other.owners,
    anchors: distinct([...first.anchors, ...other.anchors]),
    partners: distinct([...first.partners, ...other.partners]).slice(0, 20),
    also: [...first.also, here, ...other.also].slice(0, 8),
    more: [...first.more, other.source, ...other.more],
    notes: [
      ...first.notes.filter((one) => !silent(one) || other.owners.length === 0),
      note('severalAreas', other.goalArea),
    ],
  };
}
