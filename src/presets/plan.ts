// How a plan's words become records: roles named once, forums with what is the same for most, measures in the plan's order.
// What a plan does not say is left out here as well: no clock times, no places, no people.
import type { Forum, ForumId } from '../domain/forum.ts';
import type { Measure, Owner } from '../domain/measure.ts';
import { roleIdOf } from '../domain/people.ts';
import type { Preset } from './preset.ts';

type PlannedRole = Preset['roles'][number];

/** The id of the coordinating role in every preset, whatever the plan calls it. */
export const COORDINATOR = 'slt-koordinator';

/** A role by the plan's word for it; `aliases` are abbreviations and other words for the same role. */
export const role = (name: string, ...aliases: string[]): PlannedRole => ({
  id: roleIdOf(name),
  name,
  aliases,
});

/** A role whose id is the same in every preset although plans name it differently. */
export const knownRole = (id: 'slt-koordinator' | 'politikontakt', name: string, ...aliases: string[]) => ({
  id,
  name,
  aliases,
});

type Cases = Forum['cases'];

/** Politiråd, breakfast and open gatherings: no cases at all (KRÅD's handbook ch. 3; Nes's page on the breakfast). */
export const NEVER: Cases = { individual: [], group: [] };

/**
 * Where a plan is silent: no individual cases; groups and milieus only in anonymous form, which the duty of secrecy does
 * not cover (forvaltningsloven §§ 13–13 e).
 */
export const SILENT: Cases = { individual: [], group: ['anonymous'] };

type Told = 'name' | 'aliases' | 'level' | 'purpose' | 'frequency' | 'cadence';

/** A forum as the plan tells it. Without `members` it is open to all staff; without `convener` the coordinator calls it. */
export const forum = (id: string, told: Pick<Forum, Told> & Partial<Forum>): Forum => ({
  type: 'meeting',
  monthsOff: [],
  place: '',
  convener: COORDINATOR,
  members: [],
  agenda: [],
  cases: SILENT,
  ...told,
  id: id as ForumId,
});

/** Owners that are roles, by role id. */
export const roles = (...ids: string[]): Owner[] => ids.map((id) => ({ kind: 'role', role: id }));

/** An owner that is a forum: its convener answers. */
export const owningForum = (id: string): Owner => ({ kind: 'forum', forum: id as ForumId });

/** Measures under one goal area (the plan's heading). `every` is told only where the plan plainly says yearly. */
export type GoalArea = {
  readonly goalArea: string;
  readonly measures: readonly (Pick<Measure, 'title' | 'content' | 'owners'> & { readonly every?: 'year' })[];
};

/** All measures of a plan with ids `<plan>-01`, `<plan>-02` … in the plan's order, so that a list by id is that order. */
export function numbered(plan: string, areas: readonly GoalArea[]): readonly Measure[] {
  const all = areas.flatMap(({ goalArea, measures }) => measures.map((m) => ({ goalArea, ...m })));
  return all.map((m, i) => ({ every: 'round', ...m, id: `${plan}-${String(i + 1).padStart(2, '0')}` }));
}
