// Reads «innkall koordineringsgruppe felles med fagteam torsdag 10. desember kl 9 tema Ungdata»: forum, the forums it meets
// together with, when or for which period, place, link, theme. What it does not find it leaves out; what may mean two things
// it gives back as a question (when.ts, period.ts).
import type { Day } from './calendar.ts';
import type { Forum } from './forum.ts';
import { type PeriodReading, readPeriod } from './period.ts';
import { type Reading, readWhen } from './when.ts';

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
const BEFORE_PLACE = /^[\s,.–-]*(?:(?:på|i|ved|hos|at|in)\s+)?/iu;
const TOGETHER =
  /(?:^|[\s,])(?:(?:felles|sammen|saman|ilag|i lag|joint|jointly|together)(?:\s*møte|\s+meeting)?\s+(?:med|with)|fellesmøte\s+med)\s+/iu;
const AND = /^\s*(?:,|og|and|&|\+)\s*/iu;
const MOST_JOINT = 5;

/** `forums`: those that may be meant; `now`: wall time in Norway. Never throws. */
export function readInvitation(
  given: string,
  forums: readonly Forum[],
  now: { readonly day: Day; readonly time: string },
): InvitationText {
  const atOnce = AT_ONCE.test(given.trim());
  const text = given.trim().replace(AT_ONCE, '').trim();
  const link = LINK.exec(text)?.[0];
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
  const isTheme = about ? /^(tema|emne|theme|topic)$/iu.test(about[1] ?? '') : false;
  return {
    atOnce,
    forum: named?.forum,
    joint: together.joint,
    notJoint: 'not' in together ? together.not : undefined,
    series,
    when,
    place: placeIn(when),
    link,
    theme: isTheme && tail !== '' ? tail.slice(0, 200) : undefined,
    agenda: !isTheme && tail !== '' ? itemsIn(tail) : [],
  };
}

const itemsIn = (tail: string): readonly string[] =>
  tail
    .split(/[;\n]/)
    .map((item) => item.trim().slice(0, 200))
    .filter((item) => item !== '')
    .slice(0, 20);

/** What is left of a line beside its day and hours. */
export function placeIn(when: Reading): string | undefined {
  if (when.kind === 'ask') return undefined;
  const place = when.rest.replace(BEFORE_PLACE, '').replace(/[\s,.;–-]+$/u, '');
  return place === '' ? undefined : place.slice(0, 120);
}

/** A period only where no day is told beside it: «14. januar 2027» is a day. */
function readTime(
  text: string,
  now: { readonly day: Day; readonly time: string },
): { readonly series: Series; readonly when: Reading } {
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
