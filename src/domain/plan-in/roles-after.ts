// Roles and other words for them after a proposal is answered: what is answered once is known the next time. It must not know rows.
import type { Forum } from '../forum.ts';
import type { Measure } from '../measure.ts';
import { allOwners } from '../owner.ts';
import { type Role, roleIdOf } from '../people.ts';
import { COORDINATOR } from './forum-rows.ts';
import type { Answers, Existing, OwnerProposal } from './proposal-shape.ts';

/** Words that were answered to be a forum become another word for it, and are known the next time. */
export function withAliases(
  forums: readonly Forum[],
  owners: readonly OwnerProposal[],
  answers: Answers,
  { forums: here }: Existing,
): readonly Forum[] {
  const all = new Map(forums.map((forum) => [forum.id, forum]));
  for (const { words } of owners) {
    const answer = answers.owners?.[words];
    if (answer?.kind !== 'forum' || words.length > 60) continue;
    const forum = all.get(answer.forum) ?? here.find(({ id }) => id === answer.forum);
    if (forum && !knows(forum, words)) all.set(forum.id, { ...forum, aliases: [...forum.aliases, words] });
  }
  return [...all.values()];
}

const knows = ({ name, aliases }: Pick<Role, 'name' | 'aliases'>, words: string): boolean =>
  [name, ...aliases].some((one) => one.toLowerCase() === words.toLowerCase());

/** Roles that something written here leans on. */
export const usedIn = (measures: readonly Measure[], forums: readonly Forum[]): ReadonlySet<string> =>
  new Set([
    ...measures
      .flatMap((one) => [...allOwners(one), ...(one.anchors ?? [])])
      .flatMap((owner) => (owner.kind === 'role' ? [owner.role] : [])),
    ...forums.flatMap(({ convener, members }) => [convener, ...members]),
  ]);

/** New roles with the words the plan has for them, and roles here that were answered to be what words mean. */
export function rolesAfter(
  owners: readonly OwnerProposal[],
  answers: Answers,
  { roles: here }: Existing,
  used: ReadonlySet<string>,
): readonly Role[] {
  const all = new Map<string, Role>();
  const ensure = (id: string, name: string): void => {
    if (!all.has(id) && here.every((one) => one.id !== id))
      all.set(id, { id, name: name.slice(0, 120), aliases: [], holders: [], deputies: [] });
  };
  const alias = (id: string, words: string): void => {
    const role = all.get(id) ?? here.find((one) => one.id === id);
    if (role && words.length <= 80 && !knows(role, words))
      all.set(id, { ...role, aliases: [...role.aliases, words] });
  };
  for (const { words, as } of owners) {
    const answer = answers.owners?.[words];
    if (answer?.kind === 'newRole') ensure(roleIdOf(answer.name), answer.name);
    else if (!answer && as.kind === 'newRole') ensure(as.id, as.name);
    const id = idOf(answer, as);
    if (id !== undefined) alias(id, words);
  }
  if (used.has(COORDINATOR)) ensure(COORDINATOR, 'SLT-koordinator');
  return [...all.values()].filter(({ id }) => used.has(id) || here.some((one) => one.id === id));
}

/** The role that words are another word for: by an answer, or the new one. */
function idOf(
  answer: NonNullable<Answers['owners']>[string] | undefined,
  as: OwnerProposal['as'],
): string | undefined {
  if (answer?.kind === 'role') return answer.role;
  if (answer?.kind === 'newRole') return roleIdOf(answer.name);
  return !answer && as.kind === 'newRole' ? as.id : undefined;
}
