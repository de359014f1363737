// What may be spoken of in a forum as a case, and what its agenda takes as text. The rule is the forum's own data (`cases`); here it
// is read. It must not know how a refusal is worded, nor where the text was written.
import type { Forum } from './forum.ts';
import { speaksOfCase } from './case-words.ts';

export type Terms = Forum['cases']['individual'][number];

/**
 * Why a text may not stand on a forum's agenda. `closed`: the forum's agenda holds nothing at all. `never`: the forum takes no
 * individual cases. `choose`: it does, on terms that are chosen and without any text.
 */
export type CaseFault = 'closed' | 'never' | 'choose';

type Ruled = Pick<Forum, 'cases' | 'agendaClosed'>;

/**
 * Looked at wherever text enters a forum's agenda, a theme or a call. No individual cases in a politiråd (handbook on SLT ch. 3), nor
 * in a breakfast (Nes's page); else on the forum's terms. Undefined when the text may stand.
 */
export function caseRefusal(forum: Ruled, ...texts: readonly (string | undefined)[]): CaseFault | undefined {
  const text = texts
    .map((one) => one?.trim() ?? '')
    .filter((one) => one !== '')
    .join(' \n');
  if (text === '') return undefined;
  if (forum.agendaClosed) return 'closed';
  if (!speaksOfCase(text)) return undefined;
  return takesCases(forum) ? 'choose' : 'never';
}

/** Whether individual cases may be spoken of there on some terms. */
export const takesCases = ({ cases }: Pick<Forum, 'cases'>): boolean => cases.individual.length > 0;

/** What an item may be beside a topic, with the terms that must be confirmed: `individual:consent`. */
export const caseKinds = ({ cases }: Pick<Forum, 'cases'>) => [
  ...cases.group.map((terms) => ({ of: 'group' as const, terms })),
  ...cases.individual.map((terms) => ({ of: 'individual' as const, terms })),
];
