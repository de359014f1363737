// Tables whose first column holds labels: the facts of a group («Møtegjennomføring: …»), or one measure told downwards. Must not know
// the tables around them.
import { line } from '../plain-text.ts';
import type { Areas } from './area-at.ts';
import { saysArea } from './areas.ts';
import { type Field, fieldOf, saidUnder } from './columns.ts';
import { type Draft, type Extra, below } from './draft.ts';
import { type Reading, forumOf } from './forums.ts';
import type { Source, UnderstoodForum } from './understood.ts';

/** What one group or one measure is told by. `name`: the row above its labels, else the heading above the table. */
export type Facts = {
  readonly source: Source;
  readonly name: string;
  /** The name stands in the table itself, as a row of its own. */
  readonly isNamed: boolean;
  readonly cells: Readonly<Partial<Record<Field, string>>>;
  readonly extra: readonly Extra[];
};

/** «Tiltak 1: Los i skolen» across the rows. */
const isNamed = (label: string): boolean => /^(?:tiltak|measure)[\s\d.]*[:–-]\s*\p{L}/iu.test(label);

/** The facts of a table; the last of `above` go on in it. Empty where no label is known. */
export function factsIn(
  rows: readonly (readonly string[])[],
  block: number,
  heading: string,
  above: readonly Facts[],
): readonly Facts[] {
  const facts = [...above];
  let known = 0;
  rows.forEach((row, at) => {
    const [label = '', ...rest] = row.map((cell) => cell.trim());
    const text = rest.filter((cell) => cell !== '').join('\n');
    const field = isNamed(label) ? undefined : fieldOf(label);
    const source = { block, row: at };
    if (label === '' && text === '') return;
    if (field !== undefined && text !== '') known += 1;
    const last = facts.at(-1);
    if (text === '' && field === undefined)
      facts.push({ source, name: line(label), isNamed: true, cells: {}, extra: [] });
    else if (!last || (field === 'title' && last.cells.title !== undefined))
      facts.push(
        withFact(
          { source, name: last ? '' : heading, isNamed: false, cells: {}, extra: [] },
          label,
          field,
          text,
        ),
      );
    else facts.splice(-1, 1, withFact(last, label, field, text));
  });
  return known > 1 || facts.some(({ cells }) => cells.frequency !== undefined) ? facts : [];
}

function withFact(facts: Facts, label: string, field: Field | undefined, text: string): Facts {
  if (field !== undefined && field !== 'number')
    return {
      ...facts,
      cells: { ...facts.cells, [field]: below(facts.cells[field], saidUnder(field, label, text)) },
    };
  return { ...facts, extra: [...facts.extra, { heading: line(label).replace(/\s*:$/, ''), text }] };
}

/** Groups of which it is told how often they meet. */
export const forumsOfFacts = (facts: readonly Facts[], reading: Reading): readonly UnderstoodForum[] =>
  facts.flatMap((one) => {
    const { owners: duties, ...cells } = one.cells;
    const forum = cells.forum ?? cells.title ?? one.name;
    if (cells.frequency === undefined || forum === '') return [];
    const purpose = below(cells.purpose, duties);
    return [
      forumOf(
        { ...draftOf(one), cells: { ...cells, forum, ...(purpose ? { purpose } : {}) }, extra: [] },
        reading,
      ),
    ];
  });

/** Measures told downwards: somebody answers, and it is no group. */
export const measuresOfFacts = (
  facts: readonly Facts[],
  areas: Pick<Areas, 'at' | 'isSureAt'>,
): readonly Draft[] =>
  facts.flatMap((one) => {
    const { source } = one;
    const { cells, name } = namedAbove(one, areas.isSureAt(source.block));
    const title = cells.title ?? name;
    const works = cells.title ?? cells.timing ?? cells.status ?? cells.anchors ?? cells.content;
    const group = cells.members ?? cells.purpose ?? cells.frequency;
    const mayBe = cells.owners !== undefined && title !== '' && works !== undefined;
    if (!mayBe || (cells.title === undefined && group !== undefined)) return [];
    const goalArea = areas.at(source.block);
    return [{ ...draftOf(one), cells: { ...cells, title }, ...(goalArea === undefined ? {} : { goalArea }) }];
  });

/**
 * A name across the rows is the title, and «Hva skal vi gjøre» below it what is done. Below the heading of an area a goal tells what
 * the measure is for, not where it stands.
 */
function namedAbove({ cells, name, isNamed }: Facts, isSure: boolean): Pick<Facts, 'cells' | 'name'> {
  const { goalArea, title, ...rest } = cells;
  const goal = isSure && goalArea !== undefined ? `Mål: ${goalArea}` : undefined;
  const isOwn = isNamed && title !== undefined && name !== '' && !saysArea(name);
  const content = [isOwn ? title : undefined, rest.content, goal].reduce<string>(below, '');
  return {
    name,
    cells: {
      ...rest,
      ...(goal === undefined && goalArea !== undefined ? { goalArea } : {}),
      ...(isOwn ? { title: name } : title === undefined ? {} : { title }),
      ...(content === '' ? {} : { content }),
    },
  };
}

const draftOf = ({ source, cells, extra }: Facts): Draft => ({ source, more: [], cells, extra, notes: [] });
