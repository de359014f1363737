// Finds numbers that are said or hidden: digits as words («ni null null – 00 – fire fire fire»), or with signs that are no grouping
// between them. Must not know which texts are guarded; what a number is the finders of digits know: here they are only put together.
import { idnr } from '@navikt/fnrvalidator';
import { CALLS } from './phone.ts';
import type { Hit, Plain } from './text.ts';

/** A number word or a run of digits; `digits` is what it says. */
type Token = { readonly digits: string; readonly word: boolean; readonly from: number; readonly to: number };

const ONES: Readonly<Record<string, string>> = {
  null: '0',
  en: '1',
  én: '1',
  ein: '1',
  éin: '1',
  ett: '1',
  eitt: '1',
  to: '2',
  tre: '3',
  fire: '4',
  fem: '5',
  seks: '6',
  sju: '7',
  syv: '7',
  åtte: '8',
  ni: '9',
};
const TEENS = 'ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(' ');
const TENS = 'tjue tretti førti femti seksti sytti åtti nitti'.split(' ');

const WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ONES),
  ...TEENS.map((word, i) => [word, String(10 + i)] as const),
  ['trettan', '13'],
  ...TENS.flatMap((tens, i) => [
    [tens, `${i + 2}0`] as const,
    ...Object.entries(ONES).map(([one, digit]) => [tens + one, `${i + 2}${digit}`] as const),
  ]),
]);

const TOKEN = /\p{L}+|\d+/gu;
/** What may stand between two parts of one number: a few signs, never the end of a sentence. */
const JOINS =
  /^(?!.*[.!?;:] ?\n)[^\p{L}\d]{1,8}$|^[^\p{L}\d\n]{1,3}(?:og|og så|så|deretter|strek|bindestrek|mellomrom|punktum|prikk|komma|pause|pluss)[^\p{L}\d\n]{1,3}$/iu;
/** The longest of what may stand between. */
const GAP = 16;
/** Signs that hide a number and group none: a face, a star, a line. */
const HIDES = /[\p{Extended_Pictographic}*_~|#=<>]/u;
/** So many words at least: «to tre fire» is counting. */
const FEWEST_WORDS = 3;
const BEFORE = 80;
/** One word too many may stand at either end: «ring ni en to … en gang». */
const SLACK = 1;

/** Phone numbers and birth numbers with digits written as words or with hiding signs between. Blocks a number that is called one or begins as a mobile's; warns of another. */
export function findSpoken({ text }: Plain): readonly Hit[] {
  return runsOf(text).flatMap((run) => numberIn(run, text));
}

function runsOf(text: string): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let end = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match;
    const word = /\p{L}/u.test(written);
    const digits = word ? WORDS.get(written.toLowerCase()) : written;
    if (digits === undefined) continue;
    const token = { digits, word, from: match.index, to: match.index + written.length };
    if (end >= 0 && match.index - end <= GAP && JOINS.test(text.slice(end, match.index)))
      runs.at(-1)?.push(token);
    else runs.push([token]);
    end = token.to;
  }
  return runs;
}

function numberIn(run: readonly Token[], text: string): readonly Hit[] {
  const words = run.filter(({ word }) => word).length;
  if (words < FEWEST_WORDS && !isHidden(run, text)) return [];
  for (let start = 0; start <= SLACK; start += 1)
    for (let end = run.length; end >= run.length - SLACK; end -= 1) {
      const hit = judge(run.slice(start, end), text);
      if (hit) return [hit];
    }
  return [];
}

/** Words that part a number being read out; «og» alone counts things as well. */
const READ_OUT = /^(?:og så|så|deretter|strek|bindestrek|mellomrom|punktum|prikk|komma|pause|pluss)$/iu;

/** A hiding sign, or a word that parts it, between all the parts. */
function isHidden(run: readonly Token[], text: string): boolean {
  const gaps = run.slice(1).map((token, i) => text.slice(run[i]?.to, token.from).trim());
  return gaps.length > 1 && gaps.every((gap) => (HIDES.test(gap) && gap.length <= 4) || READ_OUT.test(gap));
}

function judge(part: readonly Token[], text: string): Hit | undefined {
  const [first, last] = [part[0], part.at(-1)];
  const digits = part.map((token) => token.digits).join('');
  if (!first || !last || digits.length > 12) return undefined;
  const at = { from: first.from, to: last.to };
  if (digits.length === 11 && idnr(digits).status === 'valid')
    return { what: 'birthNumber', verdict: 'block', ...at };
  const number = digits.length === 10 && digits.startsWith('47') ? digits.slice(2) : digits;
  if (number.length !== 8 || !/^[2-9]/.test(number) || '23456789 98765432'.includes(number)) return undefined;
  const called = CALLS.test(text.slice(Math.max(0, first.from - BEFORE), first.from));
  return { what: 'phone', verdict: called || /^[49]/.test(number) ? 'block' : 'warn', ...at };
}
