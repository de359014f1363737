// From what somebody typed to a verb: the longest phrase, in any of the three languages, that the text begins with.
// What is not understood is never guessed at: the nearest phrases are offered instead.
import { distance } from 'fastest-levenshtein';
import type { Language } from './domain/area.ts';
import type { Command } from './capability.ts';
import { soundsLikeConcern } from './domain/concern-words.ts';

export type Understood =
  | { readonly kind: 'command'; readonly verb: string; readonly rest: string }
  | { readonly kind: 'unknown'; readonly nearest: readonly Command[] };

const fold = (text: string): string => text.toLowerCase().replaceAll('\n', ' ');

const phrasesOf = (command: Command): readonly string[] => Object.values(command.phrases).flat();

/** What a mention of the bot or a pasted line may leave in front of the first word. */
const BEFORE = /^[\s\p{Cf},.:;!/–-]+/u;
/** Likeness is asked of the beginning only. */
const BEGINNING = 80;

/**
 * `rest` keeps the writer's capitals and line breaks. A phrase must end at a word boundary; one that stands alone must be
 * all there is, for «fortsett med møtet» is no order to go on with reminders.
 */
export function understand(text: string, commands: readonly Command[]): Understood {
  const typed = text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(BEFORE, '')
    .trim();
  const folded = fold(typed);
  const all = longestFirst(commands);
  const best = all.whole.get(folded) ?? all.phrases.find(({ fits }) => fits.test(folded));
  if (!best) return { kind: 'unknown', nearest: nearestTo(folded.slice(0, BEGINNING), commands) };
  const rest = typed.slice(best.phrase.length).replace(/^[\s.,:;!?]+/, '');
  return { kind: 'command', verb: best.command.verb, rest };
}

/**
 * The verb that somebody's words ask for, and its input. A concern told in the chat is never handed on, not even to be looked at: it is
 * answered as a worry, and its words end here.
 */
export function askedFor(
  text: string,
  commands: readonly Command[],
): { readonly verb: string; readonly input: Readonly<Record<string, unknown>> } {
  const meant = understand(text, commands);
  if (meant.kind === 'command') return { verb: meant.verb, input: { text: meant.rest } };
  if (soundsLikeConcern(text)) return { verb: 'house.unknown', input: { nearest: [], worry: true } };
  return { verb: 'house.unknown', input: { nearest: meant.nearest.map(({ verb }) => verb) } };
}

type Phrase = { readonly command: Command; readonly phrase: string; readonly fits: RegExp };
type Phrases = { readonly phrases: readonly Phrase[]; readonly whole: ReadonlyMap<string, Phrase> };
const sorted = new WeakMap<readonly Command[], Phrases>();

/** Every phrase, the longest first; `whole` for words that are nothing else, than which no phrase is longer. Made once for a list. */
function longestFirst(commands: readonly Command[]): Phrases {
  const known = sorted.get(commands);
  if (known) return known;
  const phrases = commands
    .flatMap((command) =>
      phrasesOf(command).map((phrase) => ({
        command,
        phrase,
        fits: beginning(phrase, command.alone === true),
      })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const made = { phrases, whole: new Map(phrases.toReversed().map((one) => [one.phrase, one])) };
  sorted.set(commands, made);
  return made;
}

const beginning = (phrase: string, alone: boolean): RegExp =>
  new RegExp(`^${escape(phrase)}${alone ? '[\\s.,:;!?]*$' : '(?=$|[\\s.,:;!?])'}`, 'u');

const begins = (folded: string, phrase: string): boolean => beginning(phrase, false).test(folded);

const escape = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words that are no sentence yet, and letters that are a part of a word. */
const FEW = 3;
const WHOLE = 4;

/** How unlike a command is that has a word which begins or ends with that one: «handlingsplan» to «plan»; 1 where none has. */
function partness(word: string, { phrases }: Command): number {
  const holds = (phrase: string): boolean =>
    phrase.split(' ').some((part) => part.startsWith(word) || part.endsWith(word));
  const unlike = Object.values(phrases).flatMap((all) =>
    all.flatMap((phrase, n) => {
      if (!holds(phrase)) return [];
      const rest = 1 - word.length / phrase.length;
      return [n === 0 ? 0.3 * rest : 0.3 + 0.15 * rest];
    }),
  );
  return Math.min(1, ...unlike);
}

/** The three commands whose words look most like the text's first words, or hold one of a few; none when nothing is like. */
function nearestTo(folded: string, commands: readonly Command[]): readonly Command[] {
  const words = folded.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const text = ` ${words.join(' ')} `;
  const likeness = (phrase: string): number => {
    const begun = words.slice(0, phrase.split(' ').length).join(' ');
    const longest = Math.max(begun.length, phrase.length, 1);
    return Math.min(
      distance(begun, phrase) / longest,
      begins(folded, phrase) || text.includes(` ${phrase} `) ? 0 : 1,
    );
  };
  const known = words.length <= FEW ? words.filter(({ length }) => length >= WHOLE) : [];
  return commands
    .map((command) => ({
      command,
      likeness: Math.min(
        ...phrasesOf(command).map(likeness),
        ...known.map((word) => partness(word, command)),
      ),
    }))
    .filter(({ likeness: l }) => l <= 0.45)
    .sort((a, b) => a.likeness - b.likeness)
    .slice(0, 3)
    .map(({ command }) => command);
}

/** The word `hjelp` shows for a command. */
export const shownPhrase = (command: Command, language: Language): string => command.phrases[language][0];
