// The lines of one measure as its fields: the title from the first, labels to their fields, the rest as content. It must not know where
// a measure begins and ends.
import { type Field, saidUnder } from './columns.ts';
import { type Draft, type Extra, below } from './draft.ts';
import { type Label, type Labelled, NUMBERED } from './labels.ts';
import { clauseOf } from './measure-rows.ts';
import type { Source } from './understood.ts';

export type Told = {
  readonly source: Source;
  readonly kind: 'heading' | 'item' | 'text' | 'wall';
  readonly said: Labelled;
};

export function draftOfLines(lines: readonly Told[], named: boolean): Draft {
  const [first, ...rest] = lines;
  const cells: Partial<Record<Field, string>> = {};
  const extra: Extra[] = [];
  let open: Field | undefined;
  const put = ({ field, heading, text }: Label): void => {
    if (field === 'goalArea') extra.push({ heading, text });
    else cells[field] = below(cells[field], saidUnder(field, heading, text));
    open = field !== 'goalArea' && text === '' ? field : undefined;
  };
  const opening = first?.said.lead ?? '';
  const title = titleOf(opening, named);
  for (const label of first?.said.labels ?? []) put(label);
  let second = '';
  for (const line of rest) {
    if (line.said.lead !== '') {
      const field: Field = open !== undefined && line.kind === 'item' ? open : 'content';
      const text = field === 'content' && line.kind === 'item' ? `• ${line.said.lead}` : line.said.lead;
      if (opening === '' && second === '' && field === 'content') second = line.said.lead;
      else cells[field] = below(cells[field], text);
    }
    for (const label of line.said.labels) put(label);
  }
  if (cells.title !== undefined && second !== '') cells.content = below(second, cells.content);
  const own = cells.title ?? (title.title || second);
  const content = below(title.rest, cells.content);
  return {
    source: first?.source ?? { block: 0 },
    more: [],
    cells: { ...cells, title: own === '' ? clauseOf(content) : own, ...(content === '' ? {} : { content }) },
    extra,
    notes: title.made ? [{ code: 'titleFromContent', words: '' }] : [],
  };
}

/** Of a line that opens a measure its first clause is the title; of a plain line the title is made from it. */
function titleOf(
  lead: string,
  named: boolean,
): { readonly title: string; readonly rest: string; readonly made: boolean } {
  const bare = lead.replace(NUMBERED, '');
  const [first = '', ...more] = bare.split(/(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})/u);
  if (named && first.length <= 120)
    return { title: first.replace(/\.$/, ''), rest: more.join(' '), made: false };
  const title = clauseOf(bare);
  const rest = title === bare.replace(/\.$/, '') ? '' : bare;
  return { title, rest, made: rest !== '' };
}
