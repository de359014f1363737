// What the cells of a table of plan-out.ts say, as they were given out or as somebody has written in them since, and what of it is not
// known. It must not know which measure a row is.
import { type Day } from './calendar.ts';
import type { Effect, Measure, Status } from './measure.ts';
import { type Field, headingOf } from './plan-in/columns.ts';
import type { Note } from './plan-in/understood.ts';
import { effectOf, everyOf, statusOf, yesOf } from './plan-in/values.ts';
import { EFFECTS, MORE, OFTEN, RHYTHMS, STATUSES } from './plan-out.ts';
import { wholeDays } from './timing-words.ts';

export const linesOf = (cell: string): readonly string[] => cell.split('\n').filter((line) => line !== '');

/** The code that is given out as these words. */
export const codeOf = <C extends string>(words: Readonly<Record<C, string>>, cell: string): C | undefined =>
  (Object.keys(words) as C[]).find((code) => words[code].toLowerCase() === cell.trim().toLowerCase());

/** A day as it was given out, or as a spreadsheet writes it when it saves. */
export const dayIn = (cell: string): Day | undefined => {
  const [day, ...more] = wholeDays(cell);
  return more.length === 0 ? day : undefined;
};

/** Only what has something in it. */
export const filled = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  ) as never;

// --- a row -----------------------------------------------------------------------------------------------------------

export type Cell = (field: Field) => string;

/** The headings beside those of the fields. */
const [BY = '', RHYTHM = ''] = Object.keys(MORE);

/** Cells that somebody has written what is not known in. */
export const unread = (
  cells: Partial<Record<Note['code'], readonly [said: string, read: unknown]>>,
): readonly Note[] =>
  (Object.keys(cells) as (keyof typeof cells)[]).flatMap((code) => {
    const [said = '', read] = cells[code] ?? [];
    return said !== '' && read === undefined ? [{ code, words: said }] : [];
  });

/** The same of cells whose fields have no note of their own. */
export const strange = (cell: Cell, by: string, rhythm: string): readonly Note[] =>
  (
    [
      [headingOf('every'), cell('every'), everyIn(cell)],
      [headingOf('separately'), cell('separately'), yesOf(cell('separately'))],
      [headingOf('retired'), cell('retired'), dayIn(cell('retired'))],
      [headingOf('effect'), cell('effect'), effectIn(cell)],
      [headingOf('told'), cell('told'), dayIn(cell('told'))],
      [BY, by, dayIn(by)],
      [RHYTHM, rhythm, codeOf(RHYTHMS, rhythm)],
    ] as const
  ).flatMap(([heading, said, read]) =>
    said !== '' && read === undefined ? [{ code: 'cell' as const, words: `${heading}: ${said}` }] : [],
  );

export const everyIn = (cell: Cell): Measure['every'] | undefined =>
  codeOf(OFTEN, cell('every')) ?? everyOf(cell('every'));

export const effectIn = (cell: Cell): Effect | undefined =>
  codeOf(EFFECTS, cell('effect')) ?? effectOf(cell('effect'));

export const statusIn = (cell: Cell): Status | undefined =>
  codeOf(STATUSES, cell('status')) ?? statusOf(cell('status'))?.status;
