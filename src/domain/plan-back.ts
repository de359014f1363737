// The tables of plan-out.ts, read back exactly as they were given out. A table whose headings have been changed by hand is not one of
// them: it is read as any other plan.
import type { Block } from './document.ts';
import { daySchema } from './calendar.ts';
import { type Report, type Status, measureSchema, reportSchema } from './measure.ts';
import type { Field } from './plan-in/columns.ts';
import { below } from './plan-in/draft.ts';
import type { Note, Understood, UnderstoodMeasure, UnderstoodPlan } from './plan-in/understood.ts';
import { levelOf, statusOf } from './plan-in/values.ts';
import {
  EFFECTS,
  HISTORY_HEADINGS,
  LEVELS,
  MEASURE_FIELDS,
  MEASURE_HEADINGS,
  OFTEN,
  PLAN_HEADINGS,
  RHYTHMS,
  STATUSES,
} from './plan-out.ts';

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

export function readBack(blocks: readonly Block[]): Back {
  const headed = (headings: readonly string[]) =>
    blocks.flatMap((block, n) =>
      block.kind === 'table' && headings.every((heading, at) => block.rows[0]?.[at] === heading)
        ? [{ block, n }]
        : [],
    );
  const measures = headed(MEASURE_HEADINGS);
  const history = headed(HISTORY_HEADINGS);
  const plans = headed(PLAN_HEADINGS);
  const ours = new Set<Block>([...measures, ...history, ...plans].map(({ block }) => block));
  const rows = history.flatMap(({ block }) => rowsOf(block));
  const reports = rows.flatMap((row) => reportOf(row) ?? []);
  const told = new Set(reports.map(({ measure }) => measure));
  return {
    measures: measures.flatMap(({ block, n }) =>
      rowsOf(block).flatMap((row, at) => measureOf(row, { block: n, row: at + 1 }, told) ?? []),
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

const rowsOf = ({ rows }: Table): readonly (readonly string[])[] => rows.slice(1);

const linesOf = (cell: string): readonly string[] => cell.split('\n').filter((line) => line !== '');

/** The code that is given out as these words. */
const codeOf = <C extends string>(words: Readonly<Record<C, string>>, cell: string): C | undefined =>
  (Object.keys(words) as C[]).find((code) => words[code] === cell);

/** Only what has something in it. */
const filled = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  ) as never;

// --- measures --------------------------------------------------------------------------------------------------------

function measureOf(
  row: readonly string[],
  source: UnderstoodMeasure['source'],
  told: ReadonlySet<string>,
): UnderstoodMeasure | undefined {
  const cell = (field: Field): string => row[MEASURE_FIELDS.indexOf(field as never)] ?? '';
  const title = cell('title');
  if (title === '') return undefined;
  const [by = '', rhythm = ''] = row.slice(MEASURE_FIELDS.length);
  const id = measureSchema.shape.id.safeParse(cell('id')).data;
  const level = codeOf(LEVELS, cell('level')) ?? levelOf(cell('level'));
  const status = statusIn(cell);
  const strange = status === undefined && cell('status') !== '' ? `Status: ${cell('status')}` : '';
  const evaluateIn = measureSchema.shape.evaluateIn.safeParse(Number(cell('evaluateIn') || Number.NaN)).data;
  return {
    source,
    more: [],
    title,
    content: below(cell('content'), strange),
    also: linesOf(cell('also')).map((line) => alsoOf(line)),
    owners: linesOf(cell('owners')),
    anchors: linesOf(cell('anchors')),
    partners: linesOf(cell('partners')),
    notes: unread({
      id: [cell('id'), id],
      level: [cell('level'), level],
      evaluation: [cell('evaluateIn'), evaluateIn],
      status: [cell('status'), status],
    }),
    ...filled({
      id,
      goalArea: cell('goalArea'),
      separately: cell('separately') === '' ? undefined : cell('separately') === 'Ja',
      level,
      targetGroup: cell('targetGroup'),
      indicator: cell('indicator'),
      cost: cell('cost'),
      evaluateIn,
      every: codeOf(OFTEN, cell('every')),
      retired: daySchema.safeParse(cell('retired')).data,
    }),
    ...(cell('timing') === '' && by === '' && rhythm === ''
      ? {}
      : {
          timing: {
            words: cell('timing'),
            ...filled({ by: daySchema.safeParse(by).data, rhythm: codeOf(RHYTHMS, rhythm) }),
          },
        }),
    ...(told.has(cell('id')) ? {} : reportIn(cell)),
  };
}

/** Cells that somebody has written what is not known in. */
const unread = (
  cells: Partial<Record<Note['code'], readonly [said: string, read: unknown]>>,
): readonly Note[] =>
  (Object.keys(cells) as (keyof typeof cells)[]).flatMap((code) => {
    const [said = '', read] = cells[code] ?? [];
    return said !== '' && read === undefined ? [{ code, words: said }] : [];
  });

const statusIn = (cell: (field: Field) => string): Status | undefined =>
  codeOf(STATUSES, cell('status')) ?? statusOf(cell('status'))?.status;

function alsoOf(line: string): UnderstoodMeasure['also'][number] {
  const [goalArea = '', ...owners] = line.split(' | ');
  return { goalArea, ...(owners.length > 0 ? { owners } : {}) };
}

/** The status of a table without its history. */
function reportIn(cell: (field: Field) => string): Pick<UnderstoodMeasure, 'report'> {
  const status = statusIn(cell);
  if (status === undefined) return {};
  const more = filled({
    comment: cell('comment'),
    wanted: cell('wanted'),
    effect: codeOf(EFFECTS, cell('effect')),
    told: daySchema.safeParse(cell('told')).data,
  });
  return { report: { status, ...more } };
}

// --- the history and the plan ----------------------------------------------------------------------------------------

/** A row of the history; undefined for one that is none. */
function reportOf(row: readonly string[]): Report | undefined {
  const [measure = '', , at = '', status = '', comment, wanted, effect = '', role, round, late] = row;
  return reportSchema.safeParse({
    measure,
    at: Date.parse(at),
    status: codeOf(STATUSES, status),
    ...filled({ comment, wanted, effect: codeOf(EFFECTS, effect), role, round }),
    ...(late === 'Ja' ? { late: true } : {}),
  }).data;
}

function planOf([
  title = '',
  from = '',
  to = '',
  revision = '',
  areas = '',
]: readonly string[]): UnderstoodPlan {
  const day = (cell: string) => daySchema.safeParse(cell).data;
  return {
    goalAreas: linesOf(areas),
    ...filled({ title, from: day(from), to: day(to), revision: day(revision) }),
  };
}
