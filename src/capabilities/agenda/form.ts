// The fields of a proposal, as the chat and the page of a link show them.
import type { Ctx } from '../../capability.ts';
import { caseKinds } from '../../domain/case-rule.ts';
import type { Forum } from '../../domain/forum.ts';

/** What an item is about when it is no case. */
export const TOPIC = 'topic';

/** What the terms that are confirmed are of: the forum may take groups alone. */
const ofCases = ({ individual, group }: Forum['cases']): 'group' | 'individual' | 'both' =>
  individual.length === 0 ? 'group' : group.length === 0 ? 'individual' : 'both';

/** The fields; `item` is the id it will have, so that one form gives one item however often it is pressed. */
export function formData({ texts }: Pick<Ctx, 'texts'>, forum: Forum, cases: Forum['cases'], item: string) {
  const kinds = caseKinds({ cases });
  return {
    forum: forum.id,
    item,
    hasKinds: kinds.length > 0,
    hasIndividual: cases.individual.length > 0,
    kinds: [
      { title: texts.agenda.topic, value: TOPIC },
      ...kinds.map(({ of, terms }) => ({
        title: texts.agenda.about[of]({ terms }),
        value: `${of}:${terms}`,
      })),
    ],
    confirm: texts.agenda.confirm[ofCases(cases)],
    rule: texts.agenda.rule(cases),
    typed: '',
  };
}
