// What may be said of a hastemøte, and where: no names in writing, and in the meeting the forum's own rule on cases.
import type { Ctx } from '../../capability.ts';
import type { Forum } from '../../domain/forum.ts';

/** In sentences, the rule on what is written first. */
export function rulesOf({ texts }: Pick<Ctx, 'texts'>, { cases }: Pick<Forum, 'cases'>): readonly string[] {
  const m = texts.meeting;
  return [
    m.urgentRule,
    ...(cases.individual.length === 0
      ? [m.urgentNoCases]
      : cases.individual.map((terms) => m.urgentTerms[terms])),
    ...(cases.group.includes('anonymous') ? [m.urgentGroups] : []),
  ];
}
