// Owners from the words of a plan: what is certain is a role or a forum, what may be several is asked, «Alle sektorene» stays words,
// a person's name is never kept, and anything else is proposed as a new role. It must not know which measure they answer for.
import type { Forum } from '../forum.ts';
import { ownerKey } from '../measure-edit.ts';
import type { Measure, Owner } from '../measure.ts';
import { allOwners } from '../owner.ts';
import { type Role, roleIdOf } from '../people.ts';
import {
  type Candidate,
  forumCandidate,
  matchOf,
  owningForum,
  plainOwner,
  roleCandidate,
} from './owner-match.ts';
import { withoutPersons } from './owner-words.ts';
import type { Answers, OwnerAnswer, OwnerProposal } from './proposal-shape.ts';

type Here = {
  readonly roles: readonly Role[];
  readonly forums: readonly Pick<Forum, 'id' | 'name' | 'aliases'>[];
};

/** Nobody in particular. */
const NOBODY =
  /^(?:alle|samtlige|samtlege|flere|fleire|ulike|diverse|div\.?|begge|andre|felles|hele|heile|kommunen(?:e|s)?$|various|all|everyone|several|ikke avklart|ikkje avklart|avklares|ukjent)(?!\p{L})/iu;
/** What is longer names no role. */
const LONGEST_NAME = 80;
const MOST_WORDS = 9;

/** What each of some words was taken as, each once and in order. Two words for one new role are proposed as that role. */
export function proposalsFor(
  words: readonly string[],
  { roles, forums }: Here,
  { asText, owning }: Standing = NOTHING_STANDS,
): readonly OwnerProposal[] {
  const candidates: Candidate[] = [
    ...roles.map(roleCandidate),
    ...forums.map((one) => (owning.has(one.id) ? forumCandidate(one) : owningForum(one))),
  ];
  const taken = new Set(roles.map(({ id }) => id));
  const all = [...new Set(words)].filter((said) => said !== '');
  const found = new Map<string, OwnerProposal>();
  for (const said of all.toSorted((a, b) => shortness(a) - shortness(b))) {
    const proposal = proposalFor(said, candidates, taken, asText);
    found.set(said, proposal);
    if (proposal.as.kind !== 'newRole') continue;
    const { id, name } = proposal.as;
    taken.add(id);
    const at = candidates.findIndex((one) => one.isNew === true && one.id === id);
    const names = [...new Set([...(candidates[at]?.names ?? [name]), said])];
    candidates.splice(at < 0 ? candidates.length : at, 1, { kind: 'role', id, names, isNew: true });
  }
  return all.flatMap((said) => found.get(said) ?? []);
}

/** Words written out come before short forms of them, so that a new role has its whole name. */
const shortness = (words: string): number => (/\p{L}\.|(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/u.test(words) ? 1 : 0);

function proposalFor(
  words: string,
  candidates: readonly Candidate[],
  taken: ReadonlySet<string>,
  asText: ReadonlySet<string>,
): OwnerProposal {
  const quoted = /^«([^«»]+)»$/.test(words);
  const match = quoted ? ({ kind: 'none' } as const) : matchOf(words, candidates);
  if (match.kind === 'sure') {
    const { one } = match;
    if (one.kind === 'forum') return { words, as: { kind: 'forum', forum: one.id } };
    const name = one.names[0] ?? words;
    return { words, as: one.isNew ? { kind: 'newRole', id: one.id, name } : { kind: 'role', role: one.id } };
  }
  if (withoutPersons(words).person) return { words: '', as: { kind: 'person' } };
  if (match.kind === 'several') {
    const roles = match.all.flatMap((one) => (one.kind === 'role' ? [one.id] : []));
    const forums = match.all.flatMap((one) => (one.kind === 'forum' ? [one.id] : []));
    return { words, as: { kind: 'ask', roles, forums } };
  }
  if (quoted || isNobody(words) || asText.has(words.toLowerCase())) return { words, as: { kind: 'text' } };
  const name = roleName(words);
  return { words, as: { kind: 'newRole', id: freeId(roleIdOf(name), taken), name } };
}

const isNobody = (words: string): boolean =>
  NOBODY.test(words) ||
  words.length > LONGEST_NAME ||
  words.split(' ').length > MOST_WORDS ||
  !/\p{L}{2}/u.test(words);

/** A short form that is the same everywhere is written out; the first letter is a capital. */
function roleName(words: string): string {
  if (plainOwner(words) === 'slt koordinator') return 'SLT-koordinator';
  const written = words.replace(/^komm\.\s?sj\.\s*/i, 'Kommunalsjef ');
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}`;
}

export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let n = 2; ; n += 1) {
    const next = `${id.slice(0, 55)}-${n}`;
    if (!taken.has(next)) return next;
  }
}

/** Words as owners. `now`: the owners there are, who stay where the words are a question they answer. */
export type Resolve = (words: readonly string[], now: readonly Owner[]) => readonly Owner[];

export function resolverOf(proposals: readonly OwnerProposal[], answers: Pick<Answers, 'owners'>): Resolve {
  const byWords = new Map(proposals.map((one) => [one.words, one]));
  return (words, now) => {
    const found = words.flatMap((one) => {
      const proposal = byWords.get(one);
      return proposal ? [{ one, taken: takenAs(proposal, answers.owners?.[one]) }] : [];
    });
    const certain = new Set(
      found.flatMap(({ taken }) => (taken === 'asked' || !taken ? [] : [ownerKey(taken)])),
    );
    const owners = found.flatMap(({ one, taken }) => {
      if (taken !== 'asked') return taken ?? [];
      const others = now.filter((owner) => !certain.has(ownerKey(owner)));
      return standing(one, others, byWords.get(one)?.as) ?? text(one);
    });
    return [...new Map(owners.map((owner) => [ownerKey(owner), owner])).values()].slice(0, 12);
  };
}

/** The owner that words are; nothing for a person or nobody. */
function takenAs({ words, as }: OwnerProposal, answer: OwnerAnswer | undefined): Owner | 'asked' | undefined {
  if (as.kind === 'person') return undefined;
  if (answer) {
    if (answer.kind === 'none') return undefined;
    if (answer.kind === 'newRole') return { kind: 'role', role: roleIdOf(answer.name) };
    return answer.kind === 'text' ? text(words) : answer;
  }
  switch (as.kind) {
    case 'role':
    case 'forum':
      return as;
    case 'newRole':
      return { kind: 'role', role: as.id };
    case 'text':
      return text(words);
    case 'ask':
      return 'asked';
  }
}

/** The owner here that the words stand for already: the words themselves, else one of those they may mean. */
function standing(
  words: string,
  now: readonly Owner[],
  as: OwnerProposal['as'] | undefined,
): Owner | undefined {
  const same = now.find((owner) => owner.kind === 'text' && owner.text === words);
  return same ?? now.find((owner) => as?.kind === 'ask' && isOneOf(owner, as));
}

const text = (words: string): Owner => ({
  kind: 'text',
  text: words
    .replace(/^«([^«»]+)»$/, '$1')
    .slice(0, 200)
    .toWellFormed(),
});

const isOneOf = (owner: Owner, as: Extract<OwnerProposal['as'], { kind: 'ask' }>): boolean =>
  owner.kind === 'role'
    ? as.roles.includes(owner.role)
    : owner.kind === 'forum' && as.forums.includes(owner.forum);

/**
 * What stands as an owner here. `asText`: words that were left as words once are not proposed as a role again. `owning`: forums that
 * answer for something are known by their short forms too.
 */
export type Standing = { readonly asText: ReadonlySet<string>; readonly owning: ReadonlySet<string> };
const NOTHING_STANDS: Standing = { asText: new Set(), owning: new Set() };

export function standingIn(measures: readonly Measure[]): Standing {
  const owners = measures.flatMap((one) => [...allOwners(one), ...(one.anchors ?? [])]);
  return {
    asText: new Set(owners.flatMap((owner) => (owner.kind === 'text' ? [owner.text.toLowerCase()] : []))),
    owning: new Set(owners.flatMap((owner) => (owner.kind === 'forum' ? [owner.forum] : []))),
  };
}
