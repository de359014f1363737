// Reads «innkall koordineringsgruppe torsdag 10. desember kl 9 tema Ungdata»: forum, when, place, link, theme. What it does not
// find it leaves out; what may mean two things it gives back as a question (when.ts).
import type { Day } from './calendar.ts';
import type { Forum } from './forum.ts';
import { type Reading, readWhen } from './when.ts';

export type InvitationText = {
  /** «innkall nå»: send without the question. */
  readonly atOnce: boolean;
  readonly forum: Forum | undefined;
  readonly when: Reading;
  readonly place: string | undefined;
  readonly link: string | undefined;
  readonly theme: string | undefined;
  readonly agenda: readonly string[];
};

const AT_ONCE = /^(nå|no|now)(?=\s|$)/iu;
const LINK = /https:\/\/\S+/iu;
const ABOUT = /(?:^|\s)(tema|emne|theme|topic|saker|sak|agenda)(?:\s*:\s*|\s+)/iu;
const BEFORE_NAME = /^(?:til|inn|møte i|møte med|eit møte i|et møte i|møtet i|to|a meeting of)\s+/iu;
const BEFORE_PLACE = /^[\s,.–-]*(?:(?:på|i|ved|hos|at|in)\s+)?/iu;

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
  const when = readWhen(named ? named.rest : head, now);
  const isTheme = about ? /^(tema|emne|theme|topic)$/iu.test(about[1] ?? '') : false;
  return {
    atOnce,
    forum: named?.forum,
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

function placeIn(when: Reading): string | undefined {
  if (when.kind === 'ask') return undefined;
  const place = when.rest.replace(BEFORE_PLACE, '').replace(/[\s,.;–-]+$/u, '');
  return place === '' ? undefined : place.slice(0, 120);
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** The forum whose name or other word the text begins with; the longest word wins. */
export function findForum(
  text: string,
  forums: readonly Forum[],
): { readonly forum: Forum; readonly rest: string } | undefined {
  const folded = fold(text);
  const hits = forums
    .flatMap((forum) => [forum.name, ...forum.aliases, forum.id].map((word) => ({ forum, word: fold(word) })))
    .filter(({ word }) => folded.startsWith(word) && !/^[\p{L}\p{N}]/u.test(folded.slice(word.length)))
    .sort((a, b) => b.word.length - a.word.length);
  const [best] = hits;
  return best && { forum: best.forum, rest: text.slice(best.word.length).replace(/^[\s,.:;–-]+/, '') };
}
