// Who answers for a measure: the plan names roles and forums, the roles' holders answer. It must not know what is asked or when.
import type { Day } from './calendar.ts';
import type { Forum } from './forum.ts';
import type { Measure } from './measure.ts';
import { type PersonId, type Role, answersFor, deputiesOn, holdersOn } from './people.ts';

/** The action plan (handlingsplan) with what its owners are read from. */
export type ActionPlan = {
  readonly measures: readonly Measure[];
  readonly roles: ReadonlyMap<string, Role>;
  readonly forums: ReadonlyMap<string, Forum>;
};

/** The roles that answer for a measure, each once: those named, and the convener's of a forum. Words alone name nobody. */
export function ownerRoles(
  { owners }: Pick<Measure, 'owners'>,
  plan: Pick<ActionPlan, 'forums'>,
): readonly string[] {
  const roles = owners.flatMap((owner) => {
    switch (owner.kind) {
      case 'role':
        return [owner.role];
      case 'forum':
        return plan.forums.get(owner.forum)?.convener ?? [];
      case 'text':
        return [];
    }
  });
  return [...new Set(roles)];
}

/** Whether the plan names nobody who could be asked: no owner at all, or only words («Alle sektorene»). */
export const isOwnerless = (measure: Measure, plan: ActionPlan): boolean =>
  ownerRoles(measure, plan).length === 0;

const rolesOf = (measure: Measure, plan: ActionPlan): readonly Role[] =>
  ownerRoles(measure, plan).flatMap((id) => plan.roles.get(id) ?? []);

/** Who is asked about a measure that day: the holders, of a vacant role the deputies; each once. */
export const answerersOf = (measure: Measure, plan: ActionPlan, day: Day): readonly PersonId[] => [
  ...new Set(rolesOf(measure, plan).flatMap((role) => answersFor(role, day))),
];

/** Whether a person may tell a measure's status that day: holder or deputy of one of its roles. */
export const mayReport = (measure: Measure, plan: ActionPlan, person: PersonId, day: Day): boolean =>
  rolesOf(measure, plan).some((role) => [...holdersOn(role, day), ...deputiesOn(role, day)].includes(person));

/** A person's measures that day; of one who only stands in for others, those of the others. */
export function measuresOf(plan: ActionPlan, person: PersonId, day: Day): readonly Measure[] {
  const own = plan.measures.filter((measure) => answerersOf(measure, plan, day).includes(person));
  return own.length > 0 ? own : plan.measures.filter((measure) => mayReport(measure, plan, person, day));
}

/** The owners in the plan's words: roles and forums by name. Empty when there are none. */
export const ownerWords = ({ owners }: Measure, plan: ActionPlan): readonly string[] =>
  owners.map((owner) => {
    switch (owner.kind) {
      case 'role':
        return plan.roles.get(owner.role)?.name ?? owner.role;
      case 'forum':
        return plan.forums.get(owner.forum)?.name ?? owner.forum;
      case 'text':
        return owner.text;
    }
  });
