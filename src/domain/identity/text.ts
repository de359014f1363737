// Text made plain before anyone looks for what identifies a person: one form of digit, dash and space, nothing invisible, and for
// each character where it stood. Knows nothing about what is looked for.

/**
 * What can be found. `accountName` is a user name on a network; `duf` the number given to those who apply for protection; `child` what
 * points at one child, young person or family; `personName` a name; `initials` letters that stand for one; `rare` what sets one person apart.
 */
export type What =
  | 'birthNumber'
  | 'phone'
  | 'email'
  | 'address'
  | 'duf'
  | 'accountName'
  | 'child'
  | 'personName'
  | 'initials'
  | 'rare';

/** Something found between two positions of `Plain.text`. */
export type Hit = {
  readonly what: What;
  readonly verdict: 'block' | 'warn';
  readonly from: number;
  readonly to: number;
};

/** Looks for one kind of thing. Must not throw, and must take time linear in the length of the text. */
export type Finder = (plain: Plain) => readonly Hit[];

/** `starts[i]` and `ends[i]` tell where character `i` of `text` stood in the text that was given (UTF-16 units). */
export type Plain = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** A run of digits with nothing between them. */
export type Group = { readonly digits: string; readonly from: number; readonly to: number };

const INVISIBLE = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const CONTROL = /^\p{Cc}$/u;
const MARK = /^\p{M}$/u;
const SPACE = /^\s$/u;
const DIGIT = /^\p{Nd}$/u;
const DASH = /^[\p{Pd}\u2212\u2043]$/u;
const DOT = /^[·•‧∙⋅․]$/u;
const MOST_MARKS = 8;
/** A few signs compose to whole phrases of up to eighteen letters; they hold no digits and are left as they are. */
const MOST_LETTERS = 5;

/**
 * The text in its plainest form: Unicode NFKC, every decimal digit of any script as 0–9, every dash as `-`, raised points as `.`,
 * a run of white space as one space (one line feed where it held any), no zero-width or control characters. Never throws.
 */
export function plainText(given: string): Plain {
  const out = { text: [] as string[], starts: [] as number[], ends: [] as number[] };
  for (const cluster of clusters(given)) {
    for (const unit of plainUnits(cluster.text)) append(out, unit, cluster.from, cluster.to);
  }
  return { text: out.text.join(''), starts: out.starts, ends: out.ends };
}

/** All runs of digits, in order. */
export function digitGroups(text: string): readonly Group[] {
  return [...text.matchAll(/[0-9]+/g)].map((m) => ({
    digits: m[0],
    from: m.index,
    to: m.index + m[0].length,
  }));
}

/** Groups that follow each other with only what `joins` allows between them. */
export function streams(
  text: string,
  groups: readonly Group[],
  joins: (between: string) => boolean,
): readonly (readonly Group[])[] {
  const all: Group[][] = [];
  for (const group of groups) {
    const last = all.at(-1)?.at(-1);
    if (last !== undefined && joins(text.slice(last.to, group.from))) all.at(-1)?.push(group);
    else all.push([group]);
  }
  return all;
}

/** True when what stands from `at` on makes a sum, a share or a count of the number before it: «kr», «,-», «%», « 000 kroner». */
export function isAmount(text: string, at: number): boolean {
  return /^(?: \d{3}){0,3} ?(?:(?:kr|kroner|nok|mill|millionar|millioner|euro|stk|prosent)(?!\p{L})|,-|%)/iu.test(
    text.slice(at, at + 40),
  );
}

type Cluster = { readonly text: string; readonly from: number; readonly to: number };

function* clusters(given: string): Generator<Cluster> {
  let base: { text: string; from: number; marks: number } | undefined;
  let at = 0;
  for (const char of given) {
    const code = char.codePointAt(0) ?? 0;
    const clings = code > 0x7f && (MARK.test(char) || INVISIBLE.test(char));
    if (base !== undefined && clings) {
      if (MARK.test(char) && base.marks < MOST_MARKS)
        base = { text: base.text + char, from: base.from, marks: base.marks + 1 };
    } else {
      if (base !== undefined) yield { text: base.text, from: base.from, to: at };
      base = { text: char, from: at, marks: 0 };
    }
    at += char.length;
  }
  if (base !== undefined) yield { text: base.text, from: base.from, to: at };
}

function plainUnits(cluster: string): readonly string[] {
  if (cluster.length === 1 && cluster > ' ' && cluster < '\x7f') return [cluster];
  // The enclosing square of a keycap digit must go before composing, what could not be composed goes after it.
  const kept = cluster.replace(/[\p{Me}\p{Default_Ignorable_Code_Point}]/gu, '');
  const composed = [...kept.normalize('NFKC')].filter((char) => !MARK.test(char));
  return (composed.length > MOST_LETTERS ? [...kept] : composed).flatMap(plainChar);
}

function plainChar(char: string): readonly string[] {
  if (SPACE.test(char)) return [/[\n\r\v\f\u0085\u2028\u2029]/.test(char) ? '\n' : ' '];
  if (MARK.test(char) || INVISIBLE.test(char) || CONTROL.test(char)) return [];
  if (DASH.test(char)) return ['-'];
  if (DOT.test(char)) return ['.'];
  if (DIGIT.test(char)) return [String(digitValue(char))];
  return char.split('');
}

/** Unicode lays the ten digits of a script side by side, zero first; two tens may touch. */
function digitValue(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let below = 0;
  while (DIGIT.test(String.fromCodePoint(code - below - 1))) below += 1;
  return below % 10;
}

function append(
  out: { text: string[]; starts: number[]; ends: number[] },
  unit: string,
  from: number,
  to: number,
): void {
  const last = out.text.length - 1;
  const blank = unit === ' ' || unit === '\n';
  if (blank && (out.text[last] === ' ' || out.text[last] === '\n')) {
    if (unit === '\n') out.text[last] = unit;
    out.ends[last] = to;
    return;
  }
  out.text.push(unit);
  out.starts.push(from);
  out.ends.push(to);
}
