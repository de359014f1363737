// Finds birth numbers (fødselsnummer, D-, H-, FH- and synthetic numbers) and DUF numbers, however their digits are grouped.
// Must not know which texts are guarded. Shapes below are the lengths of the digit groups: 010181 12345 is 6-5.
import { idnr } from '@navikt/fnrvalidator';
import { digitGroups, isAmount, streams, type Group, type Hit, type Plain } from './text.ts';

/** `old`: both check digits by the rule until 2032; `later`: only by the rule from 2032; `typo`: a valid date, wrong check digits. */
type Likeness = 'old' | 'later' | 'typo' | 'fh' | 'none';

/** Neighbouring groups of a row, and their digits put together. */
type Window = { readonly groups: readonly Group[]; readonly digits: string };

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const USUAL = new Set(['11', '6-5', '6-3-2', '2-2-2-5', '2-2-2-3-2', '1-1-1-1-1-1-1-1-1-1-1']);
const USUAL_LONG_YEAR = new Set(['8-5', '8-3-2', '2-2-4-5', '2-2-4-3-2']);
const ACCOUNT = '4-2-5';
const DUF = new Set(['4-6-2', '4-8', '6-6', '10-2', '4-4-4', '4-3-3-2']);
/** In a longer row of digits, a table, any eleven that touch prove nothing; there only the usual shapes count. */
const SHORT_ROW = 18;

/**
 * Birth numbers. Blocks on a valid date with both check digits by the rule until 2032; warns on a valid date with the check digits
 * of 2032 (first remainder 0–3) or with wrong ones in a usual shape (a mistyped number is personal data still), and on FH-numbers.
 * An account number written 1234.56.78903 is let be unless it is a birth number by the old rule. Rules: Skatteetaten,
 * folkeregisteret-api-dokumentasjon, nyttfnr2032.md and foedselsEllerDNummerValidator.js.
 */
export function findBirthNumbers(plain: Plain): readonly Hit[] {
  const groups = digitGroups(plain.text);
  const rows = streams(plain.text, groups, joinsBirthNumber);
  return [...rows.flatMap((row) => birthNumbersInRow(row, plain.text)), ...groups.flatMap(insideLongerRun)];
}

/** DUF numbers: year, six digits, two check digits (mod 11). Blocks where the word stands before it; twelve digits in one run warn, but not a time such as 202612100900. */
export function findDufNumbers(plain: Plain): readonly Hit[] {
  const rows = streams(plain.text, digitGroups(plain.text), (between) => /^ ?[ ./\n-] ?$/.test(between));
  return rows.flatMap((row) => windows(row, 12).flatMap((window) => dufNumber(window, plain.text)));
}

function dufNumber(window: Window, text: string): readonly Hit[] {
  const digits = window.digits;
  const shaped =
    window.groups.length === 1 ? !isTimestamp(digits) : DUF.has(shapeOf(window)) && hasDufCheck(digits);
  const before = text.slice(Math.max(0, from(window) - 24), from(window));
  if (isNamedDuf(before)) return [hit('duf', 'block', window)];
  if (PAID.test(before)) return [];
  return shaped ? [hit('duf', 'warn', window)] : [];
}

const isNamedDuf = (before: string): boolean => /(?<!\p{L})duf\P{N}{0,16}$/iu.test(before);

/** The number of a bill or an account, said to be one. Only a birth number by the old rule is looked for there. */
const PAID =
  /(?<!\p{L})(?:faktura\p{L}*|kid\p{L}*|konto(?![kr])\p{L}*|kontonr|iban|bankgiro|giro\p{L}*|orgn\p{L}+|organisasjonsn\p{L}+|kunden\p{L}+|varen\p{L}+|målern\p{L}+|sporingsn\p{L}+|ean|strekkode\p{L}*|imei|serien\p{L}+)[ .:#-]{0,2}(?:nr\.?|nummer)?(?: er)?[ .:#-]{0,2}$/iu;

/** «018310 og så 71512», «…, de siste fem er …». */
const SAID_IN_PARTS =
  /^[ ,.]{1,3}(?:og )?(?:så|deretter|pluss|(?:de|dei) siste(?: fem)?(?: sifrene?| tala)?|resten|etterfulgt av|fulgt av|følgd av|slutter på|sluttar på)(?: er)?:? ?$/iu;

function joinsBirthNumber(between: string): boolean {
  if (between.length <= 6) return !/\p{L}/u.test(between) || /^ (?:og|and) $/iu.test(between);
  if (SAID_IN_PARTS.test(between.slice(0, 40))) return true;
  return /^[^\p{L}\d]{0,4}(?:(?:med|og|har) )?(?:personn(?:r|ummer)|p\.?nr|fnr|fødselsn(?:r|ummer))[^\p{L}\d]{0,4}$/iu.test(
    between.slice(0, 40),
  );
}

function birthNumbersInRow(row: readonly Group[], text: string): readonly Hit[] {
  const short = row.reduce((sum, group) => sum + group.digits.length, 0) <= SHORT_ROW;
  const eleven = windows(row, 11).flatMap((window) => verdictOn(window, text, short));
  const thirteen = windows(row, 13).flatMap((window) => verdictOnLongYear(window, text));
  return [...eleven, ...thirteen];
}

function verdictOn(window: Window, text: string, short: boolean): readonly Hit[] {
  const likeness = likenessOf(window.digits);
  if (likeness === 'none') return [];
  const shape = shapeOf(window);
  const usual = USUAL.has(shape) || (window.groups.length === 2 && between(window, text).includes('\n'));
  if (!usual && !short && shape !== ACCOUNT) return [];
  if (likeness === 'old') return [hit('birthNumber', 'block', window)];
  if (shape === ACCOUNT || isAmount(text, to(window))) return [];
  if (PAID.test(text.slice(Math.max(0, from(window) - 24), from(window)))) return [];
  if (likeness === 'later') return [hit('birthNumber', 'warn', window)];
  if (likeness === 'typo' && usual && isTight(window, text)) return [hit('birthNumber', 'warn', window)];
  return likeness === 'fh' && (shape === '11' || shape === '6-5') ? [hit('birthNumber', 'warn', window)] : [];
}

/** «01.01.2008 12345»: the year written with its century, which the number itself leaves out. */
function verdictOnLongYear(window: Window, text: string): readonly Hit[] {
  const digits = window.digits;
  if (!/^\d{4}(?:18|19|20)/.test(digits)) return [];
  const likeness = likenessOf(digits.slice(0, 4) + digits.slice(6));
  if (likeness === 'old') return [hit('birthNumber', 'block', window)];
  const usual = USUAL_LONG_YEAR.has(shapeOf(window)) && isTight(window, text) && !isAmount(text, to(window));
  return usual && (likeness === 'later' || likeness === 'typo') ? [hit('birthNumber', 'warn', window)] : [];
}

function insideLongerRun(group: Group): readonly Hit[] {
  if (group.digits.length < 12) return [];
  const starts = Array.from({ length: group.digits.length - 10 }, (_, i) => i);
  return starts
    .filter((i) => likenessOf(group.digits.slice(i, i + 11)) === 'old')
    .map((i) => ({ what: 'birthNumber', verdict: 'warn', from: group.from + i, to: group.from + i + 11 }));
}

function likenessOf(digits: string): Likeness {
  const judged = idnr(digits);
  if (judged.status === 'valid') return remainder(digits, K1) === 0 ? 'old' : 'later';
  const [first, second] = [remainder(digits, K1), remainder(digits, K2)];
  if (isDated(judged.reasons)) return 'typo';
  // What the library does not know: months marked with 65 in some test populations, and FH-numbers, which hold no date.
  if (isMarked65(digits)) return second !== 0 || first > 3 ? 'typo' : first === 0 ? 'old' : 'later';
  return /^[89]/.test(digits) && first === 0 && second === 0 ? 'fh' : 'none';
}

const isDated = (reasons: readonly string[]): boolean => !reasons.includes('invalid date');

function isMarked65(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) - 65;
  if (month < 1 || month > 12) return false;
  const judged = idnr(digits.slice(0, 2) + String(month).padStart(2, '0') + digits.slice(4));
  return judged.status === 'valid' || isDated(judged.reasons);
}

/** The weights end in 1 for the check digit itself, so a right number leaves 0 (from 2032 the first may leave 0–3). */
function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
}

/** Weights over the six digits and then the year; the remainder stands as two digits, 00–10 (lovas.info, identitetsnummer i Norge). */
function hasDufCheck(digits: string): boolean {
  const turned = digits.slice(4, 10) + digits.slice(0, 4);
  return (
    /^(?:19|20)/.test(digits) &&
    remainder(turned, [4, 6, 3, 2, 7, 5, 4, 6, 3, 2]) === Number(digits.slice(10))
  );
}

function isTimestamp(digits: string): boolean {
  return (
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-4])[0-5]\d$/.test(digits) &&
    !hasDufCheck(digits)
  );
}

function windows(row: readonly Group[], length: number): readonly Window[] {
  const found: Window[] = [];
  const all = row.map((group) => group.digits).join('');
  let offset = 0;
  for (let start = 0; start < row.length; start += 1) {
    let end = start;
    let sum = 0;
    while (end < row.length && sum < length) sum += row[end++]?.digits.length ?? 0;
    if (sum === length)
      found.push({ groups: row.slice(start, end), digits: all.slice(offset, offset + length) });
    offset += row[start]?.digits.length ?? 0;
  }
  return found;
}

/** Nothing but a space, a dash, a point, a slash, a line break or the word «personnummer» between the groups. */
function isTight(window: Window, text: string): boolean {
  const gaps = window.groups.slice(1).map((group, i) => text.slice(window.groups[i]?.to, group.from));
  return gaps.every((gap) => /^ ?[ \n./-] ?$/.test(gap) || gap.length > 6);
}

function between(window: Window, text: string): string {
  return text.slice(window.groups[0]?.to, window.groups.at(-1)?.from);
}

function hit(what: 'birthNumber' | 'duf', verdict: 'block' | 'warn', window: Window): Hit {
  return { what, verdict, from: from(window), to: to(window) };
}

const from = (window: Window): number => window.groups[0]?.from ?? 0;
const to = (window: Window): number => window.groups.at(-1)?.to ?? 0;
const shapeOf = (window: Window): string => window.groups.map((group) => group.digits.length).join('-');
