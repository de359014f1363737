// Reads «innkall koordineringsgruppe felles med fagteam torsdag 10. desember kl 9 tema Ungdata»: forum, the forums it meets
// together with, when or for which period, place, link, theme, guests. What it does not find it leaves out; what may mean two things
// it gives back as a question (when.ts, period.ts), and words it can make nothing of it gives back as they are.
import type { Forum } from './forum.ts';
import { takeGuests } from './guest-words.ts';
import { type PeriodReading, readPeriod } from './period.ts';
import { readPlace } from './place.ts';
import { type Now, type Reading, readWhen } from './when.ts';

export type InvitationText = {
  /** «innkall nå»: send without the question. */
  readonly atOnce: boolean;
  readonly forum: Forum | undefined;
  readonly joint: readonly Forum[];
  /** What was said to be a forum it meets together with, and is none. */
  readonly notJoint: string | undefined;
  /** A period instead of a day: every meeting in it. `unread`: one with more that could not be read («torsdager våren 2027»). */
  readonly series: Series;
  readonly when: Reading;
  readonly place: string | undefined;
  readonly link: string | undefined;
  readonly theme: string | undefined;
  readonly agenda: readonly string[];
  /** Lines as `readGuests` reads them. */
  readonly guests: readonly string[];
  /** Words that are none of this. */
  readonly unread: readonly string[];
  /** What was written beside guests and link. */
  readonly spoken: string;
};

export type Series = PeriodReading | { readonly kind: 'unread'; readonly said: string };

const AT_ONCE = /^(nå|no|now)(?=\s|$)/iu;
const LINK = /https:\/\/\S+/iu;
const ABOUT = /(?:^|\s)(tema|emne|theme|topic|saker|sak|agenda)(?:\s*:\s*|\s+)/iu;
const ALL = '(?:alle|dei|de|the|all)\\s+(?:møter|møtene|møte|møta|meetings)';
const BEFORE_NAME = new RegExp(
  `^(?:til|inn|møte i|møte med|eit møte i|et møte i|møtet i|to|a meeting of|(?:${ALL}|møtene|møta)\\s+(?:i|til|of))\\s+`,
  'iu',
);
const ALL_MEETINGS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:til\\s+)?(?:${ALL}|møtene|møta)(?![\\p{L}\\p{N}])`,
  'iu',
);
const TOGETHER =
  /(?:^|[\s,])(?:(?:felles|sammen|saman|ilag|i lag|joint|jointly|together)(?:\s*møte|\s+meeting)?\s+(?:med|with)|fellesmøte\s+med)\s+/iu;
const AND_ALSO = /(?:^|[\s,])(?:og|and|&|\+|med|with)\s+/giu;
const AND = /^\s*(?:,|og|and|&|\+)\s*/iu;
const MOST_JOINT = 5;

/** `forums`: those that may be meant; `now`: wall time in Norway. Never throws. */
export function readInvitation(given: string, forums: readonly Forum[], now: Now): InvitationText {
  const atOnce = AT_ONCE.test(given.trim());
  const said = given.trim().replace(AT_ONCE, '').trim();
  const link = LINK.exec(said)?.[0];
  const isForum = (words: string): boolean => findForum(words, forums) !== undefined;
  const { guests, rest: text } = takeGuests(said, ABOUT.exec(said)?.index, isForum, now);
  const about = ABOUT.exec(text);
  const head = (about ? text.slice(0, about.index) : text).replace(LINK, ' ').replace(BEFORE_NAME, '').trim();
  const tail = about
    ? text
        .slice(about.index + about[0].length)
        .replace(LINK, ' ')
        .trim()
    : '';
  const named = findForum(head, forums);
  const together = named ? readJoint(named, forums) : { joint: [], rest: head };
  const { series, when } = readTime(together.rest, now);
  const taken = [...together.joint, ...(named ? [named.forum] : [])];
  const also = readAlso(
    when.left,
    forums.filter((one) => !taken.includes(one)),
  );
  const { place, unread } = readPlace(also.left, placesOf(forums));
  const isTheme = about ? /^(tema|emne|theme|topic)$/iu.test(about[1] ?? '') : false;
  return {
    atOnce,
    forum: named?.forum,
    joint: [...together.joint, ...also.joint],
    notJoint: 'not' in together ? together.not : undefined,
    series,
    when,
    place,
    link,
    theme: isTheme && tail !== '' ? tail.slice(0, 200) : undefined,
    agenda: !isTheme && tail !== '' ? itemsIn(tail) : [],
    guests,
    unread,
    spoken: text.replace(LINK, ' '),
  };
}

const itemsIn = (tail: string): readonly string[] =>
  tail
    .split(/[;\n]/)
    .map((item) => item.trim().slice(0, 200))
    .filter((item) => item !== '')
    .slice(0, 20);

/** Where the forums usually meet. */
export const placesOf = (forums: readonly Forum[]): readonly string[] =>
  forums.map(({ place }) => place).filter((place) => place !== '');

/** A period only where no day is told beside it: «14. januar 2027» is a day. */
function readTime(text: string, now: Now): { readonly series: Series; readonly when: Reading } {
  const series = readPeriod(text.replace(ALL_MEETINGS, ' ').trim(), now.day);
  const whole = readWhen(text, now);
  if (series.kind === 'none') return { series, when: whole };
  const when = readWhen(series.rest, now);
  if (when.kind === 'none' || when.kind === 'time') return { series, when };
  const isUnread = when.kind === 'ask' && whole.kind === 'ask' && when.options.length === 0;
  return { series: isUnread ? { kind: 'unread', said: when.said } : { kind: 'none' }, when: whole };
}

// --- forums ----------------------------------------------------------------------------------------------------------

type Named = { readonly forum: Forum; readonly rest: string };
type Together = { readonly joint: readonly Forum[]; readonly not?: string; readonly rest: string };

/** «felles med fagteam og politiråd» anywhere, or «og fagteam» right behind the first name. */
function readJoint({ forum, rest }: Named, forums: readonly Forum[]): Together {
  const others = forums.filter(({ id }) => id !== forum.id);
  const said = TOGETHER.exec(rest);
  if (said) {
    const before = rest.slice(0, said.index);
    const list = readNames(rest.slice(said.index + said[0].length), others);
    if (list.found.length === 0) return { joint: [], not: list.rest.slice(0, 80), rest };
    return { joint: list.found, rest: `${before} ${list.rest}`.trim() };
  }
  const and = AND.exec(rest);
  const list = and && readNames(rest.slice(and[0].length), others);
  return list && list.found.length > 0 ? { joint: list.found, rest: list.rest } : { joint: [], rest };
}

/** «… kl 9 og koordineringsgruppe»: a forum named behind the day. */
function readAlso(
  left: readonly string[],
  forums: readonly Forum[],
): { readonly joint: readonly Forum[]; readonly left: readonly string[] } {
  const joint: Forum[] = [];
  const parts = left.flatMap((part) => {
    for (const { index, 0: and } of part.matchAll(AND_ALSO)) {
      const list = readNames(part.slice(index + and.length), forums);
      if (list.found.length === 0) continue;
      joint.push(...list.found.filter((one) => !joint.includes(one)));
      return [part.slice(0, index), list.rest];
    }
    return [part];
  });
  return { joint: joint.slice(0, MOST_JOINT), left: parts };
}

function readNames(text: string, forums: readonly Forum[]): { found: readonly Forum[]; rest: string } {
  const found: Forum[] = [];
  let rest = text.trim();
  for (let next = findForum(rest, forums); next && found.length < MOST_JOINT;) {
    const { forum } = next;
    if (!found.includes(forum)) found.push(forum);
    rest = next.rest;
    const and = AND.exec(rest);
    next = and ? findForum(rest.slice(and[0].length), forums) : undefined;
  }
  return { found, rest };
}

/** Words a line goes on with behind the name of a forum. */
const GOES_ON =
  /^(?:på|i|ved|hos|at|in|til|fra|den|neste|denne|første|andre|siste|next|this|felles\S*|sammen|saman|og|and|med|with|tema|emne|theme|topic|saker|sak|agenda|gjest\S*|guests?|alle|all|sted|stad|https?)(?!\p{L})/iu;

/** A line whose forum is not known, parted into what stood for its name and the rest, which a press on the right one carries. */
export function withoutName(given: string, now: Now): { readonly name: string; readonly rest: string } {
  const text = given.trim().replace(AT_ONCE, '').trim();
  const words = text.split(/\s+/u);
  const goesOn = words.findIndex(
    (word) =>
      /\d/u.test(word) ||
      GOES_ON.test(word) ||
      readWhen(word, now).kind !== 'none' ||
      readPeriod(word, now.day).kind !== 'none',
  );
  const n = goesOn < 0 ? words.length : goesOn;
  return { name: words.slice(0, n).join(' '), rest: words.slice(n).join(' ') };
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** The forum whose name or other word the text begins with; the longest word wins. */
export function findForum(text: string, forums: readonly Forum[]): Named | undefined {
  const folded = fold(text);
  const hits = forums
    .flatMap((forum) => [forum.name, ...forum.aliases, forum.id].map((word) => ({ forum, word: fold(word) })))
    .filter(({ word }) => folded.startsWith(word) && !/^[\p{L}\p{N}]/u.test(folded.slice(word.length)))
    .sort((a, b) => b.word.length - a.word.length);
  const [best] = hits;
  return best && { forum: best.forum, rest: text.slice(best.word.length).replace(/^[\s,.:;–-]+/, '') };
}
