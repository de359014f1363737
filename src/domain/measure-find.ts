// Finds measures of the action plan by what people type or choose: status, lateness, who answers, goal area, and words. Pure. It must
// not know how a measure is shown.
import type { Day } from './calendar.ts';
import { type Measure, type Status, statusSchema } from './measure.ts';
import { type ActionPlan, allOwners, isOwnerless, ownerRoles, ownerWords } from './owner.ts';

/** One thing asked for. Several of a status are any of them; all else narrows. */
export type Filter =
  | { readonly kind: 'status'; readonly status: Status | 'never' }
  | { readonly kind: 'ownerless' }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'retired' }
  | { readonly kind: 'goalArea'; readonly goalArea: string }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'forum'; readonly forum: string }
  | { readonly kind: 'word'; readonly word: string };

/** Letters as they are compared: one case, one form of each letter. */
export const fold = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

// --- typed -----------------------------------------------------------------------------------------------------------

/** What people write for each filter, in the three languages. */
const SAID: readonly (readonly [pattern: RegExp, filter: Filter])[] = [
  [
    said(
      '(uten|utan|ingen|inga|manglar?|mangler) (ansvarlige?|ansvarlege?|eigar|eier)|ownerless|(no|without) owner|nobody responsible',
    ),
    { kind: 'ownerless' },
  ],
  [
    said('(over|etter|forbi) (frist|fristen)|forfalt|forfalle|forfalne|overdue|past (its |the )?deadline'),
    { kind: 'overdue' },
  ],
  [said('utgåtte?|utgått|tatt ut|tekne? ut|ute av planen|retired|taken out'), { kind: 'retired' }],
  [said('(uten|utan|ingen|inga) status|no status|without status'), { kind: 'status', status: 'never' }],
  [
    said('(ikke|ikkje) (påbegynt|starta|startet|begynt|byrja)|not started'),
    { kind: 'status', status: 'notStarted' },
  ],
  [said('i rute|on track'), { kind: 'status', status: 'onTrack' }],
  [said('forsinke[dt]e|forsinket|forsinka|forseinka|delayed'), { kind: 'status', status: 'delayed' }],
  [said('fullførte?|ferdige?|done|completed'), { kind: 'status', status: 'done' }],
  [said('(blir )?avsluttes|(blir )?avslutta|avsluttede|ending'), { kind: 'status', status: 'ending' }],
];

function said(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
}

/** «forsinket ungdomsskole»: the filters a line names, each once; what is none of them is words sought. Never throws. */
export function readFilters(text: string): readonly Filter[] {
  let rest = fold(text);
  const named: Filter[] = [];
  for (const [pattern, filter] of SAID) {
    if (!pattern.test(rest)) continue;
    named.push(filter);
    rest = rest.replace(pattern, ' ');
  }
  const words = rest.split(/[\s,;]+/u).filter((word) => word !== '' && !GLUE.has(word));
  return [...named, ...[...new Set(words)].map((word): Filter => ({ kind: 'word', word }))];
}

/** Words that join and name nothing. */
const GLUE = new Set(['og', 'and', 'som', 'er', '–', '-', '·']);

// --- found -----------------------------------------------------------------------------------------------------------

/** Its day is past and it is not done, and it still belongs to the plan. */
export const isOverdue = ({ timing, latest, retired }: Measure, today: Day): boolean =>
  retired === undefined && timing?.by !== undefined && timing.by < today && latest?.status !== 'done';

/** Every goal area it stands under, the leading one first. */
export const goalAreasOf = ({ goalArea, also = [] }: Measure): readonly string[] => [
  ...new Set([goalArea, ...also.map((one) => one.goalArea)].filter((one) => one !== '')),
];

/**
 * The measures that answer to every filter, in the plan's order; those taken out of the plan only where they are asked for. Words
 * are sought in title, goal areas and who answers or stands behind; where nothing has them there, in all that is written of it.
 */
export function findMeasures(plan: ActionPlan, filters: readonly Filter[], today: Day): readonly Measure[] {
  const out = filters.some(({ kind }) => kind === 'retired');
  const statuses = filters.flatMap((one) => (one.kind === 'status' ? [one.status] : []));
  const words = filters.flatMap((one) => (one.kind === 'word' ? [fold(one.word)] : []));
  const left = plan.measures
    .filter(({ retired }) => (retired !== undefined) === out)
    .filter(({ latest }) => statuses.length === 0 || statuses.includes(latest?.status ?? 'never'))
    .filter((one) => filters.every((filter) => passes(one, plan, filter, today)));
  const having = (textOf: (one: Measure) => string): readonly Measure[] =>
    left.filter((one) => words.every((word) => textOf(one).includes(word)));
  const named = having((one) => fold(headOf(one, plan)));
  return named.length > 0 ? named : having((one) => fold(`${headOf(one, plan)}\n${bodyOf(one)}`));
}

function passes(one: Measure, plan: ActionPlan, filter: Filter, today: Day): boolean {
  switch (filter.kind) {
    case 'ownerless':
      return isOwnerless(one, plan);
    case 'overdue':
      return isOverdue(one, today);
    case 'goalArea':
      return goalAreasOf(one).map(fold).includes(fold(filter.goalArea));
    case 'role':
      return ownerRoles({ owners: allOwners(one) }, plan).includes(filter.role);
    case 'forum':
      return [...allOwners(one), ...(one.anchors ?? [])].some(
        (owner) => owner.kind === 'forum' && owner.forum === filter.forum,
      );
    case 'status':
    case 'retired':
    case 'word':
      return true;
  }
}

function headOf(one: Measure, plan: ActionPlan): string {
  const owners = [...allOwners(one), ...(one.anchors ?? [])];
  const other = owners.flatMap((owner) =>
    owner.kind === 'role'
      ? (plan.roles.get(owner.role)?.aliases ?? [])
      : owner.kind === 'forum'
        ? (plan.forums.get(owner.forum)?.aliases ?? [])
        : [],
  );
  return [one.title, ...goalAreasOf(one), ...ownerWords({ ...one, owners }, plan), ...other].join('\n');
}

const bodyOf = ({ content, targetGroup = '', partners = [], timing, indicator = '' }: Measure): string =>
  [content, targetGroup, ...partners, timing?.words ?? '', indicator].join('\n');

// --- counted ---------------------------------------------------------------------------------------------------------

export type Standing = Status | 'never';
export const STANDINGS: readonly Standing[] = [
  ...['delayed', 'notStarted', 'onTrack', 'ending', 'done', 'never'],
] as readonly Standing[];

export type Tally = {
  /** Measures of the plan, those taken out not counted. */
  readonly n: number;
  readonly standings: Readonly<Record<Standing, number>>;
  readonly ownerless: number;
  readonly overdue: number;
  readonly retired: number;
};

/** How many measures there are of each status, without owner, past their day, and taken out. */
export function tallyOf(plan: ActionPlan, today: Day): Tally {
  const standing = plan.measures.filter(({ retired }) => retired === undefined);
  const of = (status: Standing): number =>
    standing.filter(({ latest }) => (latest?.status ?? 'never') === status).length;
  const standings = Object.fromEntries(
    [...statusSchema.options, 'never' as const].map((status) => [status, of(status)]),
  ) as Record<Standing, number>;
  return {
    n: standing.length,
    standings,
    ownerless: standing.filter((one) => isOwnerless(one, plan)).length,
    overdue: standing.filter((one) => isOverdue(one, today)).length,
    retired: plan.measures.length - standing.length,
  };
}
