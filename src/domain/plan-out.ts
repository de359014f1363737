// The plan and its history as tables that people open in a spreadsheet and this program reads back unchanged. Headings and words are
// bokmål in every language, so that a file is read the same wherever it is opened; plan-back.ts reads them. It must not know what kind
// of file they become.
import type { Effect, Level, Measure, Owner, Report, Status, Timing } from './measure.ts';
import { type ActionPlan, ownerName } from './owner.ts';
import { type Field, headingOf } from './plan-in/columns.ts';
import type { PlanPeriod } from './plan-period.ts';

export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export const STATUSES: Readonly<Record<Status, string>> = {
  notStarted: 'Ikke startet',
  onTrack: 'I rute',
  delayed: 'Forsinket',
  done: 'Fullført',
  ending: 'Avsluttes',
};
export const EFFECTS: Readonly<Record<Effect, string>> = {
  yes: 'Ja',
  partly: 'Delvis',
  no: 'Nei',
  tooEarly: 'For tidlig å si',
};
export const LEVELS: Readonly<Record<Level, string>> = {
  universal: 'Universell',
  selective: 'Selektiv',
  indicated: 'Indikativ',
};
export const OFTEN: Readonly<Record<Measure['every'], string>> = {
  round: 'Før hvert politiråd',
  halfYear: 'Hvert halvår',
  year: 'Hvert år',
};

export const RHYTHMS: Readonly<Record<NonNullable<Timing['rhythm']>, string>> = {
  once: 'Én gang',
  year: 'Årlig',
  halfYear: 'Halvårlig',
  continuous: 'Løpende',
};

const MEASURES = 'Tiltak';
const HISTORY = 'Historikk';
const PLAN = 'Plan';

export const isHistory = ({ name }: Pick<Table, 'name'>): boolean => name === HISTORY;

/** A moment as people and spreadsheets read it the same (ISO 8601, UTC). */
const instantText = (at: number): string => new Date(at).toISOString();

// --- measures --------------------------------------------------------------------------------------------------------

/** Owners one a line; words that name nobody in «», so that they are not taken for a role when they are read. */
const ownerLine = (owner: Owner, plan: Pick<ActionPlan, 'roles' | 'forums'>): string =>
  owner.kind === 'text' ? `«${owner.text}»` : ownerName(owner, plan);

type Cell = (measure: Measure, plan: Pick<ActionPlan, 'roles' | 'forums'>) => string;

const lines = (owners: readonly Owner[] | undefined, plan: Parameters<Cell>[1]): string =>
  (owners ?? []).map((owner) => ownerLine(owner, plan)).join('\n');

const CELLS = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  content: ({ content }) => content,
  goalArea: ({ goalArea }) => goalArea,
  also: ({ also = [] }, plan) =>
    also
      .map(({ goalArea, owners }) =>
        owners && owners.length > 0
          ? `${goalArea} | ${owners.map((owner) => ownerLine(owner, plan)).join(' | ')}`
          : goalArea,
      )
      .join('\n'),
  owners: ({ owners }, plan) => lines(owners, plan),
  separately: ({ separately }) => (separately === undefined ? '' : separately ? 'Ja' : 'Nei'),
  anchors: ({ anchors }, plan) => lines(anchors, plan),
  level: ({ level }) => (level ? LEVELS[level] : ''),
  targetGroup: ({ targetGroup = '' }) => targetGroup,
  partners: ({ partners = [] }) => partners.join('\n'),
  timing: ({ timing }) => timing?.words ?? '',
  indicator: ({ indicator = '' }) => indicator,
  cost: ({ cost = '' }) => cost,
  evaluateIn: ({ evaluateIn }) => (evaluateIn === undefined ? '' : String(evaluateIn)),
  every: ({ every }) => OFTEN[every],
  retired: ({ retired = '' }) => retired,
  status: ({ latest }) => (latest ? STATUSES[latest.status] : ''),
  comment: ({ latest }) => latest?.comment ?? '',
  wanted: ({ latest }) => latest?.wanted ?? '',
  effect: ({ latest }) => (latest?.effect ? EFFECTS[latest.effect] : ''),
  told: ({ latest }) => (latest ? instantText(latest.at).slice(0, 10) : ''),
} as const satisfies Partial<Record<Field, Cell>>;

/** What a heading of a plan does not have, and reading back needs. */
export const MORE = {
  'Frist (dag)': ({ timing }) => timing?.by ?? '',
  Rytme: ({ timing }) => (timing?.rhythm ? RHYTHMS[timing.rhythm] : ''),
} as const satisfies Record<string, Cell>;

export const MEASURE_FIELDS = Object.keys(CELLS) as (keyof typeof CELLS)[];

/** The headings of the table of measures, in order: those of the fields, then two more. */
export const MEASURE_HEADINGS: readonly string[] = [...MEASURE_FIELDS.map(headingOf), ...Object.keys(MORE)];

const measureRow = (one: Measure, plan: Parameters<Cell>[1]): readonly string[] =>
  [...MEASURE_FIELDS.map((field) => CELLS[field]), ...Object.values<Cell>(MORE)].map((cell) =>
    cell(one, plan),
  );

// --- history ---------------------------------------------------------------------------------------------------------

export const HISTORY_HEADINGS = [
  'Tiltaks-id',
  'Tiltak',
  'Tidspunkt',
  'Status',
  'Kommentar',
  'Ønsket avklaring',
  'Effekt',
  'Meldt for rollen',
  'Møte',
  'Etter møtet',
] as const;

const historyRow = (report: Report, title: string): readonly string[] => [
  report.measure,
  title,
  instantText(report.at),
  STATUSES[report.status],
  report.comment ?? '',
  report.wanted ?? '',
  report.effect ? EFFECTS[report.effect] : '',
  report.role ?? '',
  report.round ?? '',
  report.late ? 'Ja' : '',
];

// --- all of it -------------------------------------------------------------------------------------------------------

export const PLAN_HEADINGS = ['Navn', 'Gjelder fra', 'Gjelder til', 'Revideres', 'Målområder'] as const;

/** The plan's measures, its history (oldest first) and its own facts. */
export function planTables(
  plan: ActionPlan,
  reports: readonly Report[],
  period: PlanPeriod | undefined,
): readonly Table[] {
  const titles = new Map(plan.measures.map(({ id, title }) => [id, title]));
  const told = reports.toSorted((a, b) => a.at - b.at || (a.measure < b.measure ? -1 : 1));
  return [
    {
      name: MEASURES,
      columns: MEASURE_HEADINGS,
      rows: plan.measures.map((one) => measureRow(one, plan)),
    },
    {
      name: HISTORY,
      columns: HISTORY_HEADINGS,
      rows: told.map((one) => historyRow(one, titles.get(one.measure) ?? '')),
    },
    {
      name: PLAN,
      columns: PLAN_HEADINGS,
      rows: period
        ? [
            [
              period.title,
              period.from ?? '',
              period.to ?? '',
              period.revision ?? '',
              period.goalAreas.join('\n'),
            ],
          ]
        : [],
    },
  ];
}
