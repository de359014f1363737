// Which role or forum words of a plan mean: by name, other words, short forms, singular or plural, definite or not. What fits several
// is no match. It must not know what is done about it.
import type { Forum } from '../forum.ts';
import type { Role } from '../people.ts';

export type Candidate =
  | {
      readonly kind: 'role';
      readonly id: string;
      readonly names: readonly string[];
      readonly isNew?: boolean;
    }
  | {
      readonly kind: 'forum';
      readonly id: Forum['id'];
      readonly names: readonly string[];
      /** Short forms that are a part of its name: what they mean is asked. */
      readonly parts?: readonly string[];
      readonly isNew?: boolean;
    };

export const roleCandidate = ({ id, name, aliases }: Pick<Role, 'id' | 'name' | 'aliases'>): Candidate => ({
  kind: 'role',
  id,
  names: [name, ...aliases],
});
export const forumCandidate = ({ id, name, aliases }: Pick<Forum, 'id' | 'name' | 'aliases'>): Candidate => ({
  kind: 'forum',
  id,
  names: [name, ...aliases],
});

/**
 * A forum as an owner: «styringsgruppen» is a part of «Politiråd og SLT-styringsgruppe», and may be another group. A municipality has
 * one politiråd, whatever else meets in it.
 */
export function owningForum(forum: Pick<Forum, 'id' | 'name' | 'aliases'>): Candidate {
  const parts = forum.aliases.filter(
    (alias) => !ONE.test(alias) && isWithin(stemOf(alias), stemOf(forum.name)),
  );
  const names = [forum.name, ...forum.aliases.filter((alias) => !parts.includes(alias))];
  return { kind: 'forum', id: forum.id, names, parts };
}

const ONE = /^politiråd|^police council/i;

/** A name with «SLT» before it is no longer. */
const isWithin = (part: string, whole: string): boolean => {
  const [one, other] = [part, whole].map((words) => words.replace(/^slt(?: koordinator)? (?=.)/, ''));
  return one !== other && ` ${whole} `.includes(` ${part} `);
};

/** `sure`: one and only one fits. Otherwise those that may be meant, none when nothing is near. */
export type Match =
  | { readonly kind: 'sure'; readonly one: Candidate }
  | { readonly kind: 'several'; readonly all: readonly Candidate[] }
  | { readonly kind: 'none' };

/** The nearest way that words fit decides: the name itself, another word for it, another form, a short form, a part. */
export function matchOf(words: string, candidates: readonly Candidate[]): Match {
  const plain = plainOwner(words);
  if (plain === '') return { kind: 'none' };
  const stem = stemOf(words);
  const tiers: readonly ((one: Candidate) => boolean)[] = [
    ({ id, names: [name = ''] }) => plain === id || plainOwner(name) === plain,
    ({ names }) => names.some((name) => plainOwner(name) === plain),
    ({ names }) => names.some((name) => stemOf(name) === stem),
    ({ names }) => names.some((name) => isShortFor(words, name) || isShortFor(name, words)),
  ];
  for (const fits of tiers) {
    const [one, ...more] = candidates.filter(fits);
    if (one) return more.length === 0 ? { kind: 'sure', one } : { kind: 'several', all: [one, ...more] };
  }
  const near = candidates.filter(
    (one) =>
      !one.isNew &&
      (one.kind === 'role' || GROUP.test(plain)) &&
      (one.names.some((name) => isPart(stem, stemOf(name))) ||
        (one.kind === 'forum' && isOfForum(stem, one))),
  );
  return near.length > 0 ? { kind: 'several', all: near } : { kind: 'none' };
}

/** Words for those who meet: «politikontakt» is no part of a meeting that has it in its name. */
const GROUP = /grupp|team|råd|utval|forum|møte|nettverk|samling|konferanse|group|council|meeting/;

/** Case, hyphens, stops and small joining words say nothing. */
export const plainOwner = (words: string): string =>
  expanded(words.toLowerCase())
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<= )(?:i|for|ved|på|og|i|the|of|and)(?= )/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Short forms that every municipality writes the same. */
const expanded = (words: string): string =>
  words
    .trim()
    .replace(
      /^slt$|^slt[- ]?k(?=$|[ .,/])|(?<![\p{L}])slt[- ]?koord\.?(?=$|\s)|^sltkoordinator/u,
      'slt-koordinator',
    )
    .replace(/\s+v\.?\s?\/\s*/g, ' ved ')
    .replace(/komm(?:unal)?\.?\s?(?:sj\.|sjef)/, 'kommunalsjef')
    .replace(
      /(?:leiar|lærar|sjukepleiar|rådgjevar|ordførar|styrar|arbeidar|rettleiar)/g,
      (nn) => BOKMAAL[nn] ?? nn,
    );

const BOKMAAL: Readonly<Record<string, string>> = {
  leiar: 'leder',
  lærar: 'lærer',
  sjukepleiar: 'sykepleier',
  rådgjevar: 'rådgiver',
  ordførar: 'ordfører',
  styrar: 'styrer',
  arbeidar: 'arbeider',
  rettleiar: 'veileder',
};

const AGENT = /(leder|lærer|pleier|giver|ordfører|arbeider|styrer|trener|ledar)(?:e|ne|en|ar|ane)?$/;

/** A word without its number and form: «rektorene», «rektorer» and «rektor» alike. */
function stemOfWord(word: string): string {
  const agent = AGENT.exec(word);
  if (agent) return word.slice(0, agent.index + (agent[1] ?? '').length);
  const stem = word.replace(/(?:ene|ane|ane|en|et|er|ar|a|e)$/, '');
  return stem.length >= 4 ? stem : word;
}

export const stemOf = (words: string): string => plainOwner(words).split(' ').map(stemOfWord).join(' ');

/**
 * Whether the first is a short form of the second, word by word: «Frivilligsent.» of «Frivilligsentralen», «Kommunalsjef OK» of
 * «Kommunalsjef oppvekst og kultur», «SU» of «Storvik ungdomsskole».
 */
function isShortFor(short: string, long: string): boolean {
  const whole = plainOwner(long).split(' ');
  let at = 0;
  for (const word of expandedCase(short)) {
    const lower = word.replace(/\.$/, '').toLowerCase();
    const next = whole[at];
    if (next === undefined) return false;
    if (stemOfWord(next) === stemOfWord(lower)) at += 1;
    else if (word.endsWith('.') && lower.length >= 2 && next.startsWith(lower)) at += 1;
    else {
      const letters = /^\p{Lu}{2,4}$/u.test(word) ? [...lower] : [];
      const rest = whole.slice(at, at + letters.length);
      if (letters.length === 0 || rest.length < letters.length) return false;
      if (!letters.every((letter, n) => rest[n]?.startsWith(letter))) return false;
      at += letters.length;
    }
  }
  return at === whole.length && at > 0;
}

/** The words of a short form with their capitals and stops. */
const expandedCase = (words: string): readonly string[] =>
  words
    .replace(/komm(?:unal)?\.?\s?(?:sj\.|sjef)/i, 'kommunalsjef')
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s/-]+/)
    .filter((word) => word !== '' && !/^(?:i|for|ved|på|og|and|of)$/i.test(word));

/** One begins with all of the other: «rektor» and «rektor ved en skole». */
const isPart = (one: string, other: string): boolean =>
  one.startsWith(`${other} `) || other.startsWith(`${one} `);

const isOfForum = (stem: string, { names: [name = ''], parts = [] }: Extract<Candidate, { kind: 'forum' }>) =>
  ` ${stemOf(name)} `.includes(` ${stem} `) || parts.some((part) => stemOf(part) === stem);
