// Which lines between measures told in lines name the next goal area: «2. Rus» alone, or as plain a line as the one above the first
// measure. A step of a measure, numbered or not, is none. It must not know where a measure ends.
import { couldBeArea, isGeneric, saysArea } from './areas.ts';
import { NUMBERED } from './labels.ts';
import type { Read } from './opening.ts';
import { namesOwner } from './owner-nouns.ts';

type Numbered = { readonly style: string; readonly n: number };

const ROMAN: readonly string[] = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/** A number of one step: «2.», «II.», «B)», «Innsatsområde 2». Small letters number points. */
function numberOf(text: string): Numbered | undefined {
  const [, said = ''] =
    NUMBERED.exec(text) ?? (saysArea(text) ? /^[\p{L} ]+?(\d+)(?!\.?\d)/u.exec(text) : []) ?? [];
  if (/^\d+$/.test(said)) return { style: 'digits', n: Number(said) };
  const roman = ROMAN.indexOf(said);
  if (roman >= 0) return { style: 'roman', n: roman + 1 };
  return /^[A-H]$/.test(said) ? { style: 'letter', n: said.charCodeAt(0) - 64 } : undefined;
}

/** The numbers of the lines that name an area; `starts`: where measures begin that are told for certain. */
export function areasBetween(all: readonly Read[], starts: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const openings = new Set(starts.map((at) => all[at]?.opening));
  const begins = new Set(starts);
  const named = openings.has('named') ? all.findIndex(({ opening }) => opening === 'named') : Infinity;
  const first = Math.min(named, starts[0] ?? named);
  if (first === Infinity) return found;
  const opens = (at: number): boolean => {
    const opening = all[at]?.opening;
    return (opening === 'named' || opening?.startsWith('numbered') === true) && openings.has(opening);
  };
  const isPlainList = isPlain(all[first - 1]);
  const above = lastNumberAbove(all, first);
  let last = above;
  for (let at = first + 1; at < all.length; at += 1) {
    const one = all[at];
    if (!one) break;
    if (one.kind === 'wall' || one.kind === 'heading') last = undefined;
    if (begins.has(at) || openings.has(one.opening)) continue;
    const number = one.kind === 'text' && couldName(one) ? numberOf(one.text) : undefined;
    if (saysArea(one.text)) last = number && { ...number, at };
    if (saysArea(one.text)) continue;
    const before = all[at - 1];
    const isNext =
      number === undefined
        ? isPlainList && isPlain(one) && isTold(before) && !isOwner(one.text) && opens(at + 1)
        : follows(number, last) && ((isTold(before) && opens(at + 1)) || isInTurn(all, at, number, last));
    if (!isNext) continue;
    found.add(at);
    if (number && above !== undefined && last === above && all[above.at]?.kind === 'text')
      found.add(above.at);
    if (number) last = { ...number, at };
  }
  return found;
}

type Last = Numbered & { readonly at: number };

/** The number of the area that the first measure stands under. */
function lastNumberAbove(all: readonly Read[], first: number): Last | undefined {
  const above = all.slice(0, first);
  const at = above.findLastIndex((one) => one.kind !== 'item' && couldName(one) && numberOf(one.text));
  const number = numberOf(all[at]?.text ?? '');
  return number && { ...number, at };
}

/** Where the areas are numbered, the next has the next number. */
const follows = (number: Numbered, last: Last | undefined): boolean =>
  last === undefined || (number.style === last.style && number.n === last.n + 1);

/** The number after the area's own, and no list numbered alike between them: prose stands between it and the measures. */
const isInTurn = (all: readonly Read[], at: number, number: Numbered, last: Last | undefined): boolean =>
  last !== undefined &&
  all.slice(last.at + 1, at).every(({ text }) => numberOf(text)?.style !== number.style) &&
  numberOf(all[at + 1]?.text ?? '')?.style !== number.style;

const couldName = (one: Read): boolean =>
  one.said.labels.length === 0 && couldBeArea(one.text) && !isGeneric(one.text);

/** «Rus» is sooner an area than the service of that name. */
const isOwner = (text: string): boolean => !/^rus$/i.test(text.trim()) && namesOwner(text);

const isPlain = (one: Read | undefined): boolean =>
  one?.kind === 'text' && one.opening === 'short' && couldName(one);

/** The measure above has said who, when or how: a label with something behind it, or a point below a label. */
const isTold = (before: Read | undefined): boolean =>
  before !== undefined &&
  (before.said.labels.length > 0 || before.kind === 'item') &&
  before.said.labels.at(-1)?.text !== '' &&
  !/[,:;–-]$/.test(before.text);
