// From what somebody typed to a verb: the longest phrase, in any of the three languages, that the text begins with.
// What is not understood is never guessed at: the nearest phrases are offered instead.
import { distance } from 'fastest-levenshtein';
import type { Language } from './domain/area.ts';
import type { Command } from './capability.ts';

export type Understood =
  | { readonly kind: 'command'; readonly verb: string; readonly rest: string }
  | { readonly kind: 'unknown'; readonly nearest: readonly Command[] };

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const phrasesOf = (command: Command): readonly string[] => Object.values(command.phrases).flat();

/** `rest` keeps the writer's capitals; a phrase must end at a word boundary. */
export function understand(text: string, commands: readonly Command[]): Understood {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^\//, '');
  const folded = fold(typed);
  const hits = commands
    .flatMap((command) => phrasesOf(command).map((phrase) => ({ command, phrase })))
    .filter(({ phrase }) => new RegExp(`^${escape(phrase)}(?=$|[\\s.,:;!?])`, 'u').test(folded))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const best = hits[0];
  if (!best) return { kind: 'unknown', nearest: nearestTo(folded, commands) };
  const rest = typed.slice(best.phrase.length).replace(/^[\s.,:;!?]+/, '');
  return { kind: 'command', verb: best.command.verb, rest };
}

const escape = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The three commands whose words look most like the text's first words; none when nothing is like. */
function nearestTo(folded: string, commands: readonly Command[]): readonly Command[] {
  const words = folded.split(' ');
  const likeness = (phrase: string): number => {
    const begun = words.slice(0, phrase.split(' ').length).join(' ');
    const longest = Math.max(begun.length, phrase.length, 1);
    return Math.min(distance(begun, phrase) / longest, words.includes(phrase) ? 0 : 1);
  };
  return commands
    .map((command) => ({ command, likeness: Math.min(...phrasesOf(command).map(likeness)) }))
    .filter(({ likeness: l }) => l <= 0.45)
    .sort((a, b) => a.likeness - b.likeness)
    .slice(0, 3)
    .map(({ command }) => command);
}

/** The word `hjelp` shows for a command. */
export const shownPhrase = (command: Command, language: Language): string => command.phrases[language][0];
