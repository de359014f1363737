// Forums read from a table of meetings or from the facts of a group: name, purpose, how often, who calls, who takes part. The words
// are kept as they stand beside the rhythm that was read from them. It must not know which forums there are.
import type { Day } from '../calendar.ts';
import { line, lines } from '../plain-text.ts';
import { readRhythm, type Rhythm } from '../rhythm.ts';
import type { Field } from './columns.ts';
import type { Draft } from './draft.ts';
import { below } from './draft.ts';
import { ROOM } from './fit.ts';
import { stemOf } from './owner-match.ts';
import { type Known, ownersIn } from './owner-words.ts';
import type { Note, UnderstoodForum } from './understood.ts';

/** `from`: the day from which a rhythm without a start is read. `known`: words that are a role's or a forum's own. */
export type Reading = { readonly from: Day; readonly known: Known };

/** The forums of a table's rows. A row without a name goes on with the one above it. */
export function forumsOf(rows: readonly Draft[], reading: Reading): readonly UnderstoodForum[] {
  const joined: Draft[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (row.cells.forum !== undefined || !last) joined.push(row);
    else joined.splice(-1, 1, { ...last, cells: withBelow(last.cells, row.cells) });
  }
  return joined.filter(({ cells }) => cells.forum !== undefined).map((draft) => forumOf(draft, reading));
}

const withBelow = (one: Draft['cells'], two: Draft['cells']): Draft['cells'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(two)])].map((field) => [
      field,
      below(one[field as Field], two[field as Field]),
    ]),
  );

export function forumOf({ source, cells, extra }: Draft, { from, known }: Reading): UnderstoodForum {
  const { frequency, rhythm, rest } = readFrequency(cells.frequency ?? '', from);
  const convener = ownersIn(cells.convener ?? '', known);
  const members = ownersIn(membersText(cells.members ?? ''), known);
  const told = extra.map(({ heading, text }) => (heading === '' ? text : `${heading}: ${text}`));
  const purpose = [cells.purpose, cells.content, ...told, rest].reduce<string>(below, '');
  const notes: Note[] = [
    ...(rhythm.kind === 'read' ? [] : [{ code: 'frequency', words: frequency.slice(0, 120) } as const]),
    ...(convener.persons || members.persons ? [{ code: 'person', words: '' } as const] : []),
    ...(purpose.length > ROOM.purpose ? [{ code: 'cut', words: 'purpose' } as const] : []),
  ];
  return {
    source,
    name: line(cells.forum ?? '')
      .replace(/\s*:$/, '')
      .slice(0, ROOM.forum),
    purpose: lines(purpose).slice(0, ROOM.purpose).toWellFormed(),
    frequency,
    rhythm,
    convener: convener.owners,
    members: members.owners,
    notes,
  };
}

/** Every forum once: what is told of it in a second place comes to the first. */
export function oncePerName(forums: readonly UnderstoodForum[]): readonly UnderstoodForum[] {
  const found = new Map<string, UnderstoodForum>();
  for (const forum of forums.filter(({ name }) => /[\p{L}\p{N}]/u.test(name))) {
    const first = found.get(stemOf(forum.name));
    found.set(stemOf(forum.name), first ? together(first, forum) : forum);
  }
  return [...found.values()];
}

function together(first: UnderstoodForum, other: UnderstoodForum): UnderstoodForum {
  const often = first.rhythm.kind === 'read' || other.rhythm.kind !== 'read' ? first : other;
  return {
    ...first,
    purpose: below(first.purpose, other.purpose).slice(0, ROOM.purpose).toWellFormed(),
    frequency: often.frequency,
    rhythm: often.rhythm,
    convener: first.convener.length > 0 ? first.convener : other.convener,
    members: [...new Set([...first.members, ...other.members])],
    notes: [
      ...often.notes,
      ...(first.frequency === other.frequency ? [] : [{ code: 'twice', words: other.frequency } as const]),
    ],
  };
}

const membersText = (text: string): string => text.replace(/\.\s+(?=\p{Lu})/gu, '\n');

type Frequency = { readonly frequency: string; readonly rhythm: Rhythm; readonly rest: string };

/** The whole text as a rhythm, else its only sentence that is one: «Møtes 4 ganger i året. Møtene ledes av ordfører». */
function readFrequency(text: string, from: Day): Frequency {
  const whole = line(text).slice(0, ROOM.frequency).toWellFormed();
  const rhythm = readRhythm(whole, { from });
  if (rhythm.kind === 'read') return { frequency: whole, rhythm, rest: '' };
  const sentences = lines(text)
    .split(/\n|(?<=\p{L}{2}\)?\.)\s+(?=[\p{Lu}\d])/u)
    .map((part) => line(part).replace(/\.$/, ''));
  const read = sentences.map((one) => ({ one, rhythm: readRhythm(one, { from }) }));
  const [only, ...more] = read.filter((part) => part.rhythm.kind === 'read');
  if (!only || more.length > 0) return { frequency: whole, rhythm, rest: '' };
  return {
    frequency: only.one,
    rhythm: only.rhythm,
    rest: sentences.filter((one) => one !== only.one).join('\n'),
  };
}
