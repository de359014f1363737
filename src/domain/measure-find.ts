// Finds measures of the action plan by what people type or choose: status, lateness, who answers, goal area, and words. Pure. It must
// not know how a measure is shown.
import type { Day } from './calendar.ts';
import { type Measure, type Status, statusSchema } from './measure.ts';
import { type ActionPlan, allOwners, isInPlan, isOwnerless, ownerRoles, ownerWords } from './owner.ts';

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
export const isOverdue = (one: Measure, today: Day): boolean => {
  const { timing, latest } = one;
  return isInPlan(one, today) && timing?.by !== undefined && timing.by < today && latest?.status !== 'done';
};

/** Every goal area it stands under, the leading one first. */
export const goalAreasOf = ({ goalArea, also = [] }: Measure): readonly string[] => [
  ...new Set([goalArea, ...also.map((one) => one.goalArea)].filter((one) => one !== '')),
];

/**
 * The measures that answer to every filter, in the plan's order; those taken out of the plan only where they are asked for. Words
 * that are all of a role's, a forum's or a goal area's name, or another word for it, mean that one and no other. Other words are
 * sought in title, goal areas and who answers or stands behind; where nothing has them there, in all that is written of it.
 */
export function findMeasures(plan: ActionPlan, filters: readonly Filter[], today: Day): readonly Measure[] {
  const out = filters.some(({ kind }) => kind === 'retired');
  const statuses = filters.flatMap((one) => (one.kind === 'status' ? [one.status] : []));
  const words = filters.flatMap((one) => (one.kind === 'word' ? [fold(one.word)] : []));
  const left = plan.measures
    .filter((one) => isInPlan(one, today) !== out)
    .filter(({ latest }) => statuses.length === 0 || statuses.includes(latest?.status ?? 'never'))
    .filter((one) => filters.every((filter) => passes(one, plan, filter, today)));
  const { named: meant, rest } = namesIn(words, plan);
  if (meant.length === 1 && rest.length === 0)
    return left.filter((one) => meant[0]?.(one) === true || wordsOf(one.title) === words.join(' '));
  const having = (textOf: (one: Measure) => string): readonly Measure[] =>
    left.filter(
      (one) => meant.every((means) => means(one)) && rest.every((word) => hasWord(textOf(one), word)),
    );
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
      return hasForum(one, filter.forum);
    case 'status':
    case 'retired':
    case 'word':
      return true;
  }
}

type Means = (one: Measure) => boolean;

/** Words that are all of a name, or several words of one among others: what is meant by them. The rest is sought. */
function namesIn(
  words: readonly string[],
  plan: ActionPlan,
): { readonly named: readonly Means[]; readonly rest: readonly string[] } {
  const names = meaningsOf(plan);
  const named: Means[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length;) {
    const least = words.length === 1 ? 1 : 2;
    let to = words.length;
    while (to - at >= least && !names.has(words.slice(at, to).join(' '))) to -= 1;
    const meanings = to - at >= least ? names.get(words.slice(at, to).join(' ')) : undefined;
    if (meanings) {
      named.push((one) => meanings.some((means) => means(one)));
      at = to;
    } else {
      rest.push(words[at] ?? '');
      at += 1;
    }
  }
  return { named, rest };
}

/** What each name and other word for a role, a forum and a goal area of the plan means. */
function meaningsOf(plan: ActionPlan): ReadonlyMap<string, readonly Means[]> {
  const all = new Map<string, Means[]>();
  const add = (name: string, means: Means): void => {
    const key = wordsOf(name);
    if (key !== '') all.set(key, [...(all.get(key) ?? []), means]);
  };
  for (const { id, name, aliases } of plan.roles.values())
    for (const said of [name, ...aliases])
      add(said, (one) =>
        ownerRoles({ owners: [...allOwners(one), ...(one.anchors ?? [])] }, plan).includes(id),
      );
  for (const { id, name, aliases } of plan.forums.values())
    for (const said of [name, ...aliases]) add(said, (one) => hasForum(one, id));
  for (const area of new Set(plan.measures.flatMap(goalAreasOf)))
    add(area, (one) => goalAreasOf(one).includes(area));
  return all;
}

/** A name as the words of a line are read: each once, without those that only join. */
const wordsOf = (name: string): string =>
  [...new Set(fold(name).split(/[\s,;]+/u))].filter((word) => word !== '' && !GLUE.has(word)).join(' ');

/** A number is whole: 3 is in neither 13 nor 30. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const goesOn =
      (/^\d/.test(word) && /\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at))) ||
      (/\d$/.test(word) && /^[.,]?\d/.test(text.slice(at + word.length, at + word.length + 2)));
    if (!goesOn) return true;
  }
  return false;
}

const hasForum = (one: Measure, forum: string): boolean =>
  [...allOwners(one), ...(one.anchors ?? [])].some(
    (owner) => owner.kind === 'forum' && owner.forum === forum,
  );

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
  const standing = plan.measures.filter((one) => isInPlan(one, today));
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
