// Forums of a document beside those here: which is which, what would change, and a new one with what the plan says and no more. It must
// not know when anybody meets.
import { type Forum, forumIdOf } from '../forum.ts';
import type { Owner } from '../measure.ts';
import { type Rhythm, readRhythm } from '../rhythm.ts';
import { forumCandidate, matchOf, stemOf } from './owner-match.ts';
import type { Resolve } from './owners.ts';
import type { ForumChange } from './proposal-shape.ts';
import type { UnderstoodForum } from './understood.ts';

export type ForumPair = {
  readonly understood: UnderstoodForum;
  readonly is?: Forum;
  readonly candidates: readonly Forum[];
};

/** Each forum of the document with its match by name or another word for it; what only resembles one is asked about. */
export function forumPairs(
  understood: readonly UnderstoodForum[],
  here: readonly Forum[],
): readonly ForumPair[] {
  const taken = new Set<string>();
  const sure = understood.map((told) => {
    const match = matchOf(told.name, here.map(forumCandidate));
    if (match.kind !== 'sure' || taken.has(match.one.id)) return undefined;
    taken.add(match.one.id);
    return here.find(({ id }) => id === match.one.id);
  });
  return understood.map((told, n) => {
    const is = sure[n];
    if (is) return { understood: told, is, candidates: [] };
    const free = here.filter(({ id }) => !taken.has(id));
    return { understood: told, candidates: free.filter((forum) => resembles(told.name, forum)).slice(0, 3) };
  });
}

/** A name that holds the other whole: «SLT-styringsgruppe (politirådet)» and «politiråd». */
function resembles(name: string, forum: Forum): boolean {
  const words = ` ${stemOf(name.replace(/[()/]/g, ' '))} `;
  return [forum.name, ...forum.aliases].some((other) => {
    const stem = stemOf(other);
    return stem.length >= 6 && words.includes(` ${stem} `);
  });
}

const NEVER: Forum['cases'] = { individual: [], group: [] };
/** Groups only in anonymous form, which the duty of secrecy does not cover (forvaltningsloven §§ 13–13 e). */
const SILENT: Forum['cases'] = { individual: [], group: ['anonymous'] };

const typeOf = (name: string): Forum['type'] =>
  /politiråd/i.test(name) ? 'politiraad' : /frokost|frukost|breakfast/i.test(name) ? 'breakfast' : 'meeting';

function levelOf(name: string): Forum['level'] {
  if (/styringsgrupp|styrende|styrande|politiråd|steering/i.test(name)) return 'styrende';
  if (/koordiner|arbeidsgrupp|arbeidsutval|coordinat/i.test(name)) return 'koordinerende';
  return /samling|konferanse|frokost|frukost|nettverk|fagdag|conference/i.test(name) ? 'alle' : 'utforende';
}

/** Ids of forums the document names, by key: what owners that are forums are taken as. */
export const newForumId = (name: string, taken: readonly string[]): Forum['id'] => forumIdOf(name, taken);

/** `coordinator`: the role that calls where the plan does not say who. */
export function newForum(
  told: UnderstoodForum,
  id: Forum['id'],
  resolve: Resolve,
  coordinator: string,
): Forum {
  const type = typeOf(told.name);
  const level = levelOf(told.name);
  const { rhythm } = told;
  return {
    id,
    name: told.name,
    aliases: [],
    type,
    level,
    purpose: told.purpose,
    frequency: told.frequency,
    cadence: rhythm.kind === 'read' ? rhythm.cadence : { kind: 'onDemand' },
    monthsOff: [],
    ...(rhythm.kind === 'read' && rhythm.start !== undefined ? { start: rhythm.start } : {}),
    ...(rhythm.kind === 'read' && rhythm.end !== undefined ? { end: rhythm.end } : {}),
    place: '',
    convener: rolesOf(resolve(told.convener, []))[0] ?? coordinator,
    members: [...rolesOf(resolve(told.members, []))],
    agenda: [],
    cases: type !== 'meeting' || level === 'alle' ? NEVER : SILENT,
  };
}

const rolesOf = (owners: readonly Owner[]): readonly string[] =>
  owners.flatMap((owner) => (owner.kind === 'role' ? [owner.role] : []));

/** A forum here with what the document tells. Members come to those there are; the same frequency in other words is no change. */
export function mergedForum(told: UnderstoodForum, before: Forum, resolve: Resolve): Forum {
  const convener = rolesOf(resolve(told.convener, [{ kind: 'role', role: before.convener }]))[0];
  const now = before.members.map((role) => ({ kind: 'role', role }) as const);
  const members = rolesOf(resolve(told.members, now)).filter((role) => !before.members.includes(role));
  return {
    ...before,
    purpose: told.purpose || before.purpose,
    ...oftenOf(told, before),
    convener: convener ?? before.convener,
    members: members.length > 0 ? [...before.members, ...members] : before.members,
  };
}

function oftenOf(
  { frequency, rhythm }: UnderstoodForum,
  before: Forum,
): Pick<Forum, 'frequency' | 'cadence'> {
  const same =
    frequency === '' ||
    frequency.toLowerCase() === before.frequency.toLowerCase() ||
    before.frequency.toLowerCase().startsWith(`${frequency.toLowerCase()},`) ||
    (rhythm.kind === 'read' && meansThe(rhythm, before));
  if (same) return { frequency: before.frequency, cadence: before.cadence };
  return { frequency, cadence: rhythm.kind === 'read' ? rhythm.cadence : before.cadence };
}

/** The same rhythm is read from the words here, or it is what holds here. */
function meansThe({ cadence, understood }: Extract<Rhythm, { kind: 'read' }>, before: Forum): boolean {
  const here = readRhythm(before.frequency, { from: understood.from });
  const alike = [before.cadence, ...(here.kind === 'read' ? [here.cadence] : [])];
  return alike.some((one) => JSON.stringify(one) === JSON.stringify(cadence));
}

/** Each field that differs, in words. */
export function forumChanges(
  before: Forum,
  after: Forum,
  nameOf: (role: string) => string,
): readonly ForumChange[] {
  const words = (forum: Forum): Readonly<Record<ForumChange['field'], string>> => ({
    purpose: forum.purpose,
    frequency: forum.frequency,
    convener: nameOf(forum.convener),
    members: forum.members.map(nameOf).join(', '),
  });
  const [from, to] = [words(before), words(after)];
  return (['purpose', 'frequency', 'convener', 'members'] as const).flatMap((field) =>
    from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }],
  );
}
