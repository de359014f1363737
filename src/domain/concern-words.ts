// Whether something typed into the chat sounds like a concern, so that the writer is told to delete it: Teams keeps what is written
// there. It asks the identity guard and a list of stems, remembers nothing, and rather says so once too often.
import { guard } from './identity.ts';
import { plainText } from './identity/text.ts';

/** Beginnings of words that worry is told with, in the three languages. */
const STEMS = [
  'bekymr',
  'uro',
  'redd for',
  'redde for',
  'mistanke',
  'mistenk',
  'engst',
  'varsle om',
  'melde fra om',
  'melde frå om',
  'ruser seg',
  'rusar seg',
  'ruset',
  'rusa',
  'selger hasj',
  'sel hasj',
  'blir mobb',
  'blir slått',
  'blir trua',
  'blir truet',
  'selvmord',
  'sjølvmord',
  'selvskad',
  'sjølvskad',
  'overgrep',
  'misbruk',
  'nakenbilde',
  'nakenbilete',
  'en elev',
  'ein elev',
  'eleven',
  'elever i',
  'ungdommen som',
  'gjengen',
  'worried',
  'worry',
  'concern',
  'afraid for',
  'afraid that',
  'suspect',
  'suicid',
  'self-harm',
  'abuse',
  'bullied',
  'a pupil',
] as const;

const SOUNDS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${STEMS.join('|')})`, 'iu');

/** Length of what is looked at for stems: a pasted thread says what it is at its beginning. */
const BEGINNING = 4000;

/** Words of letters: one alone is a slip of the pen, or the command itself. */
const MANY = /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u;

/** Whether the guard blocks it, or several words have one of worry among them. */
export function soundsLikeConcern(text: string): boolean {
  const plain = plainText(text.slice(0, BEGINNING)).text.replaceAll('\n', ' ');
  return (MANY.test(plain) && SOUNDS.test(plain)) || guard(text).verdict === 'block';
}
