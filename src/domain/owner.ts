// Who answers for a measure: the plan names roles and forums, the roles' holders answer. It must not know what is asked or when.
import type { Day } from './calendar.ts';
import type { Forum } from './forum.ts';
import type { Measure, Owner } from './measure.ts';
import { type PersonId, type Role, answersFor, deputiesOn, holdersOn } from './people.ts';

/** The action plan (handlingsplan) with what its owners are read from. */
export type ActionPlan = {
  readonly measures: readonly Measure[];
  readonly roles: ReadonlyMap<string, Role>;
  readonly forums: ReadonlyMap<string, Forum>;
  /** Those who have asked for peace, with its last day; the others are here. */
  readonly away?: ReadonlyMap<PersonId, Day>;
};

type Named = Pick<ActionPlan, 'forums'>;

/** Whether somebody has asked for peace on a day. */
export const isAway = ({ away }: Pick<ActionPlan, 'away'>, person: PersonId, day: Day): boolean =>
  (away?.get(person) ?? '') >= day;

/** The roles that owners mean, each once: those named, and the convener's of a forum. Words alone name nobody. */
function rolesNamed(owners: readonly Owner[], { forums }: Named): readonly string[] {
  const roles = owners.flatMap((owner) => {
    switch (owner.kind) {
      case 'role':
        return [owner.role];
      case 'forum':
        return forums.get(owner.forum)?.convener ?? [];
      case 'text':
        return [];
    }
  });
  return [...new Set(roles)];
}

type Owned = Readonly<{ owners: readonly Owner[]; also?: Measure['also'] | undefined }>;

/** All owners: of the measure, and where it stands under other goal areas as well, those who answer for it there. */
export const allOwners = ({ owners, also = [] }: Owned): readonly Owner[] => [
  ...owners,
  ...also.flatMap((one) => one.owners ?? []),
];

/** The roles that answer for a measure, under all its goal areas. */
export const ownerRoles = (measure: Owned, plan: Named): readonly string[] =>
  rolesNamed(allOwners(measure), plan);

/** The roles a measure is anchored with («forankring»): told of what is unanswered, never asked. */
export const anchorRoles = ({ anchors = [] }: Pick<Measure, 'anchors'>, plan: Named): readonly string[] =>
  rolesNamed(anchors, plan);

/** Whether it is still in the plan that day. */
export const isInPlan = ({ retired }: Pick<Measure, 'retired'>, day: Day): boolean =>
  retired === undefined || retired > day;

/** Whether the plan names nobody who could be asked: no owner at all, or only words («Alle sektorene»). */
export const isOwnerless = (measure: Measure, plan: ActionPlan): boolean =>
  ownerRoles(measure, plan).length === 0;

/** The owners' roles that the municipality has. */
export const rolesOf = (measure: Measure, plan: ActionPlan): readonly Role[] =>
  ownerRoles(measure, plan).flatMap((id) => plan.roles.get(id) ?? []);

/** Who answers for a role that day: its holders, of a vacant one the deputies; when all holders are away, both. */
export function answeringFor(role: Role, plan: ActionPlan, day: Day): readonly PersonId[] {
  const own = answersFor(role, day);
  if (own.some((person) => !isAway(plan, person, day))) return own;
  return [...new Set([...own, ...deputiesOn(role, day)])];
}

/** Who is asked about a measure that day, each once. */
export const answerersOf = (measure: Measure, plan: ActionPlan, day: Day): readonly PersonId[] => [
  ...new Set(rolesOf(measure, plan).flatMap((role) => answeringFor(role, plan, day))),
];

/** Whether a person may tell a measure's status that day: holder or deputy of one of its roles. */
export const mayReport = (measure: Measure, plan: ActionPlan, person: PersonId, day: Day): boolean =>
  rolesOf(measure, plan).some((role) => [...holdersOn(role, day), ...deputiesOn(role, day)].includes(person));

/** A person's measures that day; of one who only stands in for others, those of the others. */
export function measuresOf(plan: ActionPlan, person: PersonId, day: Day): readonly Measure[] {
  const own = plan.measures.filter((measure) => answerersOf(measure, plan, day).includes(person));
  return own.length > 0 ? own : plan.measures.filter((measure) => mayReport(measure, plan, person, day));
}

type Names = Pick<ActionPlan, 'roles' | 'forums'>;

/** An owner in the plan's words: a role or a forum by name. */
export function ownerName(owner: Owner, { roles, forums }: Names): string {
  switch (owner.kind) {
    case 'role':
      return roles.get(owner.role)?.name ?? owner.role;
    case 'forum':
      return forums.get(owner.forum)?.name ?? owner.forum;
    case 'text':
      return owner.text;
  }
}

/** The owners in the plan's words, each once. Empty when there are none. */
export const ownerWords = (measure: Owned, plan: Names): readonly string[] => [
  ...new Set(allOwners(measure).map((owner) => ownerName(owner, plan))),
];
