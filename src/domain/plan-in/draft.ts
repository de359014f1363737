// A measure on its way from the document: the texts of its fields, and where they stood. Nothing of them is read yet.
import type { Field } from './columns.ts';
import type { Note, Source } from './understood.ts';

/** A text under a heading or a label that is not known. */
export type Extra = { readonly heading: string; readonly text: string };

export type Draft = {
  readonly source: Source;
  readonly more: readonly Source[];
  readonly cells: Readonly<Partial<Record<Field, string>>>;
  readonly extra: readonly Extra[];
  /** From a heading, when it has no column of its own. */
  readonly goalArea?: string;
  readonly notes: readonly Note[];
};

/** Two texts as one: the second below the first, and once when they are the same. */
export function below(first: string | undefined, second: string | undefined): string {
  const [one = '', two = ''] = [first?.trim(), second?.trim()];
  return one === '' || two === '' || one === two ? one || two : `${one}\n${two}`;
}

/** A title that goes on in the next row goes on in the same line. */
const joinedTitle = (first = '', second = ''): string =>
  [first, second].filter((text) => text !== '').join(' ');

/** What goes on with a draft, joined to it. */
export function joinedTo(draft: Draft, next: Draft): Draft {
  const names = [...new Set([...Object.keys(draft.cells), ...Object.keys(next.cells)])] as Field[];
  const cells = Object.fromEntries(
    names.map((field) => {
      const [one, two] = [draft.cells[field], next.cells[field]];
      return [field, field === 'title' ? joinedTitle(one, two) : below(one, two)];
    }),
  );
  return {
    ...draft,
    cells,
    more: [...draft.more, next.source, ...next.more],
    extra: joinedExtra([...draft.extra, ...next.extra]),
    notes: [...draft.notes, ...next.notes, { code: 'joined', words: '' }],
  };
}

/** What stands under one heading, together. */
function joinedExtra(all: readonly Extra[]): readonly Extra[] {
  const byHeading = new Map<string, string>();
  for (const { heading, text } of all) byHeading.set(heading, below(byHeading.get(heading), text));
  return [...byHeading].map(([heading, text]) => ({ heading, text }));
}
