// The tables of plan-out.ts, read back exactly as they were given out. A table whose headings are others is not one of them: it
// is read as any other plan.
import { day } from './calendar.ts';
import type { Block } from './document.ts';
import { type Report, measureSchema } from './measure.ts';
import {
  type Cell,
  codeOf,
  dayIn,
  everyIn,
  filled,
  linesOf,
  statusIn,
  strange,
  unread,
} from './plan-back-cells.ts';
import { reportIn, reportOf } from './plan-back-told.ts';
import { type Field, headingOf } from './plan-in/columns.ts';
import { type Extra, below } from './plan-in/draft.ts';
import { type Known, ownersIn } from './plan-in/owner-words.ts';
import type { Understood, UnderstoodMeasure, UnderstoodPlan } from './plan-in/understood.ts';
import { levelOf, timingOf, yesOf } from './plan-in/values.ts';
import {
  HISTORY_HEADINGS,
  LEVELS,
  MEASURE_FIELDS,
  MEASURE_HEADINGS,
  MORE,
  PLAN_HEADINGS,
  RHYTHMS,
} from './plan-out.ts';

const EARLIEST = day('2000-01-01');

type Table = Extract<Block, { kind: 'table' }>;

/** What a document of ours holds; `rest` is what is none of ours. */
export type Back = {
  readonly measures: readonly UnderstoodMeasure[];
  readonly plan: UnderstoodPlan | undefined;
  readonly reports: readonly Report[];
  /** Rows of the history that are no reports. */
  readonly lost: number;
  readonly rest: readonly Block[];
};

/**
 * `known`: names of roles and forums here. A table of measures is ours also when its columns have been moved, some taken out or others
 * put in; what is not in it, it is silent about.
 */
export function readBack(blocks: readonly Block[], known: readonly string[] = []): Back {
  const names = new Set(known.map((name) => name.toLowerCase()));
  const isKnown: Known = (words) => names.has(words.toLowerCase());
  const headed = (headings: readonly string[]) =>
    blocks.flatMap((block, n) =>
      block.kind === 'table' && headings.every((heading, at) => block.rows[0]?.[at] === heading)
        ? [{ block, n }]
        : [],
    );
  const measures = blocks.flatMap((block, n) => {
    const set = block.kind === 'table' ? inOrder(block) : undefined;
    return set ? [{ block, set, n }] : [];
  });
  const history = headed(HISTORY_HEADINGS);
  const plans = headed(PLAN_HEADINGS);
  const ours = new Set<Block>([...measures, ...history, ...plans].map(({ block }) => block));
  const rows = history.flatMap(({ block }) => rowsOf(block));
  const reports = rows.flatMap((row) => reportOf(row) ?? []);
  const told = Map.groupBy(reports, ({ measure }) => measure);
  return {
    measures: measures.flatMap(({ set, n }) =>
      set.rows.flatMap((row, at) => {
        const one = measureOf(row, { block: n, row: at + 1 }, { told, known: isKnown, has: set.has });
        return one ? [withMore(one, set.more[at] ?? [])] : [];
      }),
    ),
    plan: plans.flatMap(({ block }) => rowsOf(block).map(planOf))[0],
    reports,
    lost: rows.length - reports.length,
    rest: blocks.filter((block) => !ours.has(block)),
  };
}

/** A reading with what was ours put before what was not. */
export const withBack = (understood: Understood, { measures, plan }: Back): Understood => ({
  ...understood,
  measures: [...measures, ...understood.measures],
  ...(plan ? { plan: { ...understood.plan, ...plan } } : {}),
});

/** Rows as they were given out, and what stands in columns that are none of ours, under their headings. */
type Ordered = {
  readonly rows: readonly (readonly string[])[];
  readonly more: readonly (readonly Extra[])[];
  /** Whether it has a column for a field. */
  readonly has: (field: Field) => boolean;
};

/** So many headings of ours, and the id or those that only ours have, tell that a table is one of ours. */
const ENOUGH = 8;

function inOrder({ rows: [head = [], ...rows] }: Table): Ordered | undefined {
  const places = MEASURE_HEADINGS.map((heading) => head.indexOf(heading));
  const [id = -1, title = -1] = places;
  const found = places.filter((at) => at >= 0).length;
  const isOurs = id >= 0 || Object.keys(MORE).every((heading) => head.includes(heading));
  if (!isOurs || title < 0 || found < ENOUGH) return undefined;
  return {
    rows: rows.map((row) => places.map((at) => row[at] ?? '')),
    has: (field) => head.includes(headingOf(field)),
    more: rows.map((row) =>
      row.flatMap((text, at) =>
        text === '' || places.includes(at) ? [] : [{ heading: head[at] ?? '', text }],
      ),
    ),
  };
}

const withMore = (one: UnderstoodMeasure, more: readonly Extra[]): UnderstoodMeasure =>
  more.length === 0
    ? one
    : {
        ...one,
        content: more.reduce(
          (text, { heading, text: said }) => below(text, `${heading}: ${said}`),
          one.content,
        ),
        notes: [
          ...one.notes,
          ...more.map(({ heading }) => ({ code: 'unknownColumn', words: heading }) as const),
        ],
      };

const rowsOf = ({ rows }: Table): readonly (readonly string[])[] => rows.slice(1);

/** A line is one owner, unless somebody has written several of those here on it. */
const ownersOn = (cell: string, known: Known): readonly string[] =>
  linesOf(cell).flatMap((one) => {
    if (known(one) || one.startsWith('«')) return [one];
    const { owners } = ownersIn(one, known);
    return owners.some(known) ? owners : [one];
  });

// --- measures --------------------------------------------------------------------------------------------------------

/** What a row is read with: the history of the same document by measure, who is known here, and which columns there are. */
type Beside = {
  readonly told: ReadonlyMap<string, readonly Report[]>;
  readonly known: Known;
  readonly has: Ordered['has'];
};

function measureOf(
  row: readonly string[],
  source: UnderstoodMeasure['source'],
  { told, known, has }: Beside,
): UnderstoodMeasure | undefined {
  const cell: Cell = (field) => row[MEASURE_FIELDS.indexOf(field as never)] ?? '';
  const title = cell('title');
  if (title === '') return undefined;
  const [by = '', rhythm = ''] = row.slice(MEASURE_FIELDS.length);
  const id = measureSchema.shape.id.safeParse(cell('id')).data;
  const level = codeOf(LEVELS, cell('level')) ?? levelOf(cell('level'));
  const status = statusIn(cell);
  const loose = status === undefined && cell('status') !== '' ? `Status: ${cell('status')}` : '';
  const evaluateIn = measureSchema.shape.evaluateIn.safeParse(Number(cell('evaluateIn') || Number.NaN)).data;
  return {
    source,
    more: [],
    title,
    content: below(cell('content'), loose),
    also: linesOf(cell('also')).map((line) => alsoOf(line)),
    owners: ownersOn(cell('owners'), known),
    anchors: ownersOn(cell('anchors'), known),
    partners: linesOf(cell('partners')),
    notes: [
      ...unread({
        id: [cell('id'), id],
        level: [cell('level'), level],
        evaluation: [cell('evaluateIn'), evaluateIn],
        status: [cell('status'), status],
      }),
      ...strange(cell, by, rhythm),
    ],
    ...filled({
      id,
      goalArea: cell('goalArea'),
      separately: yesOf(cell('separately')),
      level,
      targetGroup: cell('targetGroup'),
      indicator: cell('indicator'),
      cost: cell('cost'),
      evaluateIn,
      every: everyIn(cell),
      retired: dayIn(cell('retired')),
    }),
    ...timingIn(cell('timing'), by, rhythm, id),
    ...reportIn(cell, told.get(cell('id')) ?? [], has),
  };
}

/** What stands in a row that somebody has added is read from its words, as in any other plan. */
function timingIn(
  words: string,
  by: string,
  rhythm: string,
  id: string | undefined,
): Pick<UnderstoodMeasure, 'timing'> {
  if (words === '' && by === '' && rhythm === '') return {};
  if (id === undefined && by === '' && rhythm === '') return { timing: timingOf(words, EARLIEST) };
  return { timing: { words, ...filled({ by: dayIn(by), rhythm: codeOf(RHYTHMS, rhythm) }) } };
}

function alsoOf(line: string): UnderstoodMeasure['also'][number] {
  const [goalArea = '', ...owners] = line.split(' | ');
  return { goalArea, ...(owners.length > 0 ? { owners } : {}) };
}

// --- the plan ---------------------------------------------------------------------------------------------------------

function planOf([
  title = '',
  from = '',
  to = '',
  revision = '',
  areas = '',
]: readonly string[]): UnderstoodPlan {
  return {
    goalAreas: linesOf(areas),
    ...filled({ title, from: dayIn(from), to: dayIn(to), revision: dayIn(revision) }),
  };
}
