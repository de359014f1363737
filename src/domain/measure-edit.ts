// Changes a measure in parts: what it is, where in the plan it stands, who answers, when, and the rest. Pure. It must not know how
// anything is asked, nor who may.
import type { Day } from './calendar.ts';
import type { Forum } from './forum.ts';
import type { Level, Measure, Owner, Timing } from './measure.ts';
import { fold, goalAreasOf } from './measure-find.ts';
import { type ActionPlan, isInPlan } from './owner.ts';
import { type Role, roleIdOf } from './people.ts';
import type { PlanPeriod } from './plan-period.ts';
import { findRoles } from './role-lines.ts';

/** An id for a measure from its title, unlike those that are taken. */
export function measureIdOf(title: string, taken: readonly string[]): string {
  const id = `tiltak-${roleIdOf(title).slice(0, 26)}`.replace(/-+$/, '');
  const all = new Set(taken);
  for (let n = 1; ; n++) {
    const one = n === 1 ? id : `${id}-${n}`;
    if (!all.has(one)) return one;
  }
}

/** A measure of the plan that day with this title under this goal area: entered twice, it is the same. */
export const sameMeasure = (
  plan: Pick<ActionPlan, 'measures'>,
  title: string,
  goalArea: string,
  day: Day,
): Measure | undefined =>
  plan.measures.find(
    (one) => isInPlan(one, day) && fold(one.title) === fold(title) && fold(one.goalArea) === fold(goalArea),
  );

/** What is left out, and what is not there any more, has no key. */
function replaced<K extends keyof Measure>(
  one: Measure,
  part: { readonly [P in K]: Measure[P] | undefined },
): Measure {
  const all = Object.entries({ ...one, ...part }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as Measure;
}

// --- where -----------------------------------------------------------------------------------------------------------

/** Every goal area known: the plan's own order first, then those of measures only. Each once, whatever its case. */
export function knownGoalAreas(
  measures: readonly Measure[],
  plan: Pick<PlanPeriod, 'goalAreas'> | undefined,
): readonly string[] {
  const found = new Map<string, string>();
  for (const one of [...(plan?.goalAreas ?? []), ...measures.flatMap(goalAreasOf)])
    if (one !== '' && !found.has(fold(one))) found.set(fold(one), one);
  return [...found.values()];
}

/** Under these goal areas, the first of them leading. Whoever answers under another area that stays, still does. */
export function standingUnder(one: Measure, goalArea: string, others: readonly string[]): Measure {
  const names = [...new Map(others.map((name) => [fold(name), name])).values()];
  const also = names
    .filter((name) => fold(name) !== fold(goalArea))
    .map((name) => one.also?.find((each) => fold(each.goalArea) === fold(name)) ?? { goalArea: name });
  return replaced(one, { goalArea, also: also.length > 0 ? also : undefined });
}

// --- who -------------------------------------------------------------------------------------------------------------

/** `role:<id>`, `forum:<id>`, or `text:<words>`: two owners are the same when this is. */
export const ownerKey = (owner: Owner): string => {
  switch (owner.kind) {
    case 'role':
      return `role:${owner.role}`;
    case 'forum':
      return `forum:${owner.forum}`;
    case 'text':
      return `text:${fold(owner.text)}`;
  }
};

type Known = { readonly roles: readonly Role[]; readonly forums: readonly Forum[] };

/** The role or forum of that key, if it is known. */
function ownerOfKey(key: string, { roles, forums }: Known): Owner | undefined {
  const role = roles.find(({ id }) => `role:${id}` === key);
  if (role) return { kind: 'role', role: role.id };
  const forum = forums.find(({ id }) => `forum:${id}` === key);
  return forum && { kind: 'forum', forum: forum.id };
}

/** A line as typed: a role or forum when it is the name of exactly one, else words that name nobody. */
export function ownerNamed(text: string, { roles, forums }: Known): Owner {
  const [role, ...otherRoles] = findRoles(roles, text);
  const [forum, ...otherForums] = forums.filter(({ name, aliases }) =>
    [name, ...aliases].map(fold).includes(fold(text)),
  );
  if (role && otherRoles.length === 0 && !forum) return { kind: 'role', role: role.id };
  if (forum && otherForums.length === 0 && !role) return { kind: 'forum', forum: forum.id };
  return { kind: 'text', text: text.slice(0, 200) };
}

/** What was ticked on a list that showed `had` as ticked, and the lines typed beside it. */
export type Chosen = {
  readonly had: readonly string[];
  readonly ticked: readonly string[];
  readonly lines: readonly string[];
};

/** What the list did not show stays; words are those typed. Each once. */
export function chosenOwners(now: readonly Owner[], { had, ticked, lines }: Chosen, known: Known): Owner[] {
  const stay = now.filter(
    (owner) => owner.kind !== 'text' && (ticked.includes(ownerKey(owner)) || !had.includes(ownerKey(owner))),
  );
  const came = ticked.flatMap((key) => ownerOfKey(key, known) ?? []);
  const typed = lines.map((line) => ownerNamed(line, known));
  const all = [...stay, ...came, ...typed];
  return [...new Map(all.map((owner) => [ownerKey(owner), owner])).values()];
}

export type Answering = {
  readonly owners: readonly Owner[];
  readonly anchors: readonly Owner[];
  readonly separately: boolean;
};

/** Who answers under the leading goal area, or under another that it also stands under, and who stands behind it. */
export function answeredBy(
  one: Measure,
  { owners, anchors, separately }: Answering,
  under?: string,
): Measure {
  const common = replaced(one, {
    anchors: anchors.length > 0 ? [...anchors] : undefined,
    separately: separately || undefined,
  });
  if (under === undefined) return { ...common, owners: [...owners] };
  const also = (one.also ?? []).map((each) =>
    each.goalArea !== under
      ? each
      : owners.length > 0
        ? { goalArea: under, owners: [...owners] }
        : { goalArea: under },
  );
  return { ...common, also };
}

/** Who answers under a goal area, as the plan says; undefined is the leading one. */
export const ownersUnder = (one: Measure, under?: string): readonly Owner[] =>
  under === undefined ? one.owners : (one.also?.find(({ goalArea }) => goalArea === under)?.owners ?? []);

// --- when, and the rest ----------------------------------------------------------------------------------------------

export const timed = (one: Measure, timing: Timing | undefined, every: Measure['every']): Measure => ({
  ...replaced(one, { timing }),
  every,
});

export type Rest = {
  readonly level: Level | undefined;
  readonly targetGroup: string;
  readonly partners: readonly string[];
  readonly indicator: string;
  readonly cost: string;
  readonly evaluateIn: number | undefined;
};

/** What is empty is no more. */
export const described = (one: Measure, rest: Rest): Measure =>
  replaced(one, {
    level: rest.level,
    targetGroup: rest.targetGroup || undefined,
    partners: rest.partners.length > 0 ? [...rest.partners] : undefined,
    indicator: rest.indicator || undefined,
    cost: rest.cost || undefined,
    evaluateIn: rest.evaluateIn,
  });

/** Taken out of the plan that day, or back in it. */
export const withRetired = (one: Measure, retired: Measure['retired']): Measure => replaced(one, { retired });

/** The lines of a field, without empty ones, each once. */
export const linesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
