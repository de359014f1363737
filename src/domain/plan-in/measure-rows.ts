// Which rows are one measure: a row continued over a page break, an empty title cell below a title. A row with an owner of its own
// is a measure of its own, also where its title cell was merged with the one above. It must not know where the rows came from.
import { line } from '../plain-text.ts';
import type { Draft } from './draft.ts';
import { joinedTo } from './draft.ts';
import type { Row } from './table-rows.ts';

/** The measures the rows make, in order. Rows with neither title nor content nor a row above them are in `left`. */
export function measuresIn(rows: readonly Row[]): {
  readonly drafts: readonly Draft[];
  readonly left: readonly Row[];
} {
  const runs: Row[][] = [];
  const left: Row[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (isSum(row)) left.push(row);
    else if (run && (goesOn(row, run) || !hasTitle(row))) run.push(row);
    else if (hasTitle(row) || row.cells.content !== undefined) runs.push([row]);
    else left.push(row);
  }
  return { drafts: runs.flatMap(ofRun), left };
}

const hasTitle = ({ cells }: Row): boolean => /[\p{L}\p{N}]/u.test(cells.title ?? '');
/** «Totalt | | 5 000», «Kommentar: …» below them all */
const isSum = ({ cells }: Row): boolean =>
  /^(?:(?:sum|totalt?|i alt|total sum)\s*:?$|(?:kommentar|merknad|note|obs)\s*:)/i.test(
    cells.title?.trim() ?? '',
  ) &&
  cells.owners === undefined &&
  cells.content === undefined;
const hasOwner = ({ cells }: Draft): boolean => cells.owners !== undefined;
const textOf = ({ cells, extra }: Row): string => cells.content ?? extra[0]?.text ?? '';

/** The first row after a page break whose title goes on in the middle of a sentence, and for which nobody answers. */
const goesOn = (row: Row, run: readonly Row[]): boolean =>
  row.begins && run.length > 0 && !hasOwner(row) && /^[\p{Ll}(),–]/u.test(row.cells.title ?? '');

/** One title and the rows below it without. */
function ofRun([head, ...tail]: readonly Row[]): readonly Draft[] {
  if (!head) return [];
  const apart = tail.some((row) => isOwn(row) && hasOwner(row));
  const drafts: Draft[] = [withTitle(head, undefined)];
  let owner = head.cells.owners;
  for (const row of tail) {
    const last = drafts.at(-1) ?? head;
    const own = isOwn(row) && (hasOwner(row) || (apart && standsAlone(row, last)));
    if (!own) drafts.splice(-1, 1, joinedTo(last, row));
    else {
      const under = hasTitle(head) ? line(head.cells.title ?? '') : undefined;
      const above =
        hasOwner(row) || owner === undefined ? [] : [{ code: 'ownerAbove', words: line(owner) } as const];
      const draft = withTitle(row, under);
      drafts.push({ ...draft, notes: [...draft.notes, ...above] });
    }
    owner = row.cells.owners ?? owner;
  }
  return drafts;
}

/** Something is told in it beside who answers. */
const isOwn = (row: Row): boolean => !hasTitle(row) && row.cells.content !== undefined;

/** It begins as a sentence does, and after a page break the text above it had ended. */
function standsAlone(row: Row, above: Draft): boolean {
  const begins = /^["'«(]?[\p{Lu}\d]/u.test(textOf(row));
  return begins && (!row.begins || /[.!?)»:]$/.test(above.cells.content?.trim() ?? ''));
}

/** A title of its own, or the first clause of its content. */
function withTitle(row: Row, under: string | undefined): Draft {
  const { begins: _, ...draft } = row;
  if (hasTitle(row)) return draft;
  const title = clauseOf(row.cells.content ?? '');
  const note = { code: 'titleFromContent', words: (under ?? '').slice(0, 120) } as const;
  return { ...draft, cells: { ...draft.cells, title }, notes: [...draft.notes, note] };
}

const LONGEST = 90;

/** The first clause of a text, cut between words where it is long. */
export function clauseOf(text: string): string {
  const [first = ''] = text.trim().split(/\n|(?<=\p{L}{3})[.;:](?=\s|$)/u);
  const clause = line(first).replace(/^[•·▪–—-]\s*/, '');
  if (clause.length <= LONGEST) return clause;
  const cut = clause.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,–-]+$/, '')} …`;
}
