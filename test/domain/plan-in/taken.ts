// A plan taken into a municipality: what is there before, and what is there after a yes.
import { day, startOfDay } from '../../../src/domain/calendar.ts';
import type { Block } from '../../../src/domain/document.ts';
import type { Answers, Applied, Existing } from '../../../src/domain/plan-in/proposal-shape.ts';
import { applyProposal, proposalOf } from '../../../src/domain/plan-in/proposal.ts';
import { read } from './plans.ts';

export const EMPTY: Existing = { measures: [], roles: [], forums: [] };
export const NOW = startOfDay(day('2026-02-01'));

const byId = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] => [
  ...new Map([...before, ...after].map((one) => [one.id, one])).values(),
];
export const after = (here: Existing, applied: Applied): Existing => ({
  ...here,
  measures: byId(here.measures, applied.measures),
  roles: byId(here.roles, applied.roles),
  forums: byId(here.forums, applied.forums),
  ...(applied.plan ? { plan: applied.plan } : {}),
});
export const take = (blocks: readonly Block[], here: Existing, answers: Answers = {}): Existing =>
  after(here, applyProposal(proposalOf(read(...blocks), here), answers, here));
