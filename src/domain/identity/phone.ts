// Finds phone numbers: Norwegian ones in the groupings people use, and foreign ones with their country code.
// Must not know which texts are guarded. Eight digits are also dates, sums, times and case numbers; those are let be.
import { digitGroups, isAmount, streams, type Group, type Hit, type Plain } from './text.ts';

type Judged = Hit['verdict'] | 'pass';

/** Eight digits at `start` in a row, with what stands around them. */
type Eight = {
  readonly groups: readonly Group[];
  readonly digits: string;
  readonly shape: string;
  readonly gaps: readonly string[];
  /** The whole row holds these eight digits and nothing else. */
  readonly alone: boolean;
  readonly row: readonly Group[];
  readonly start: number;
  readonly text: string;
  readonly before: string;
};

/** So far before a number its word is looked for. */
const BEFORE = 80;
/** A word for a phone before a number. */
export const CALLS =
  /(?<!\p{L})(?:\p{L}{0,12}(?:tlf|telefon\p{L}{0,12})|tel|mob|mobil|mobilnummer\p{L}*|mobilnr|ring\p{L}*|sms|vipps\p{L}*|whatsapp|nummeret?)(?!\p{L})[^\d.!?\n]{0,3}[^\d.!?;\n]{0,20}$/iu;
const COUNTS =
  /(?<!\p{L})(?:uk[ea]\p{L}*|vek[ea]\p{L}*|trinn|side\p{L}*|rom|kr|kroner|nok|budsjett\p{L}*|beløp\p{L}*|alder|år)[ .:]{0,2}$/iu;
const FILED =
  /(?<!\p{L})(?:sak|saks\p{L}+|ref|referanse\p{L}*|arkiv\p{L}*|ordre\p{L}*|faktura\p{L}*|kid|id|org|orgn\p{L}+|organisasjonsn\p{L}+|journal\p{L}*|konto\p{L}*|løpen\p{L}+|dok\p{L}*|vedtak\p{L}*)[ .:#-]{0,2}(?:nr|nummer)?[ .:#-]{0,2}$|(?<!\d)(?:19|20)?\d\d\/$/iu;
/** A thing's own number, however its digits are grouped: «varenr 4000 0123». A word for staff («prosjektleder») is none. */
const NUMBERED =
  /(?<!\p{L})(?:(?:vare|artikkel|serie|ordre|faktura|kunde|avtale|bilags?|konto|måler|parti|kort|prosjekt|sporings?|kvitterings?|referanse|skjema|anleggs?|saks|journal|org|organisasjons)\.?-?(?:nr|nummer(?:et)?)|kid|kartblad|koordinat(?:er)?|møte-id|meeting id|passkode)\.?(?: er)?[ :#]{0,2}$/iu;
/** 800 free, 810 and 815 shared, 820 and 829 premium: numbers of organisations, never a person's (Nkom's number plan). */
const SERVICE = /^8(?:00|10|15|20|29)/;
/** A duty phone, a switchboard, an office before it, and nothing of a person's own: the number is the office's. */
const OFFICE =
  /(?:sentralbord|resepsjon|servicetorg|skranke|ekspedisjon|vakttelefon|vakttlf|døgnvakt|vekter|legevakt|barnevern|krisesenter|krisesent|hjelpetelefon|rustelefon|alarmtelefon|politivakt|operasjonssentral|helsestasjon|utekontakt|kommunehus|rådhus|publikumsmottak|vakttelefonen|ungdomstelefon|telefontid)\p{L}*[^!?]{0,60}$/iu;
const OWN =
  /(?<!\p{L})(?:mor|far|mora|moren|faren|mamma\p{L}*|pappa\p{L}*|gutten|guten|jenta|eleven|hans|hennes|hennar|privat\p{L}*|foresatt\p{L}*|føresett\p{L}*|søster\p{L}*|bror\p{L}*|ungdommen|han|hun|ho)(?!\p{L})/iu;
/** 41 234 567 passeringer: what is counted stands after it. */
const COUNTED = /^ \p{Ll}{3,}(?:er|ar|inger|ingar)(?!\p{L})/u;
/** A row this long is a table; there a phone number is only guessed at. */
const TABLE = 16;

/**
 * Phone numbers. Blocks what has a country code, a word such as «tlf» before it, a phone's own grouping (912 34 567, 91 23 45 67)
 * or is eight digits in one starting with 4 or 9 (mobile); warns on eight digits starting 2–9 that may be something else.
 * Numbers of three, five and six digits (112, 02800, 116 111) are services and pass, as do 800 and 815 numbers.
 */
export function findPhones(plain: Plain): readonly Hit[] {
  const rows = streams(plain.text, digitGroups(plain.text), (between) =>
    /^(?:[ .\n-]|\. | ?- ?|\)[ -]?|-?\(0\) ?)$/.test(between),
  );
  return rows.flatMap((row) => phonesInRow(row, plain.text));
}

function phonesInRow(row: readonly Group[], text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < row.length;) {
    const abroad = withCountryCode(row, i, text);
    const eight = abroad === 0 ? eightAt(row, i, text) : undefined;
    const judged: Judged = abroad > 0 ? 'block' : eight === undefined ? 'pass' : judge(eight);
    const length = abroad > 0 ? abroad : (eight?.groups.length ?? 1);
    if (judged !== 'pass') hits.push(hit(judged, row.slice(i, i + length)));
    i += judged === 'pass' ? 1 : length;
  }
  return hits;
}

/** How many groups from `i` make a number with a country code; 0 when none do. Norway's has eight digits after 47. */
function withCountryCode(row: readonly Group[], i: number, text: string): number {
  const first = row[i];
  if (first === undefined) return 0;
  const plus = /\+ ?\(?$/.test(text.slice(Math.max(0, first.from - 3), first.from));
  const zeros =
    /^00(?:[1-9]|$)/.test(first.digits) && !FILED.test(text.slice(Math.max(0, first.from - 24), first.from));
  if (!plus && !zeros) return first.digits.startsWith('47') ? bare47(row.slice(i, i + 6)) : 0;
  let digits = '';
  let best = 0;
  for (let end = i; end < row.length && digits.length < 17; end += 1) {
    digits += row[end]?.digits ?? '';
    const number = plus ? digits : digits.slice(2);
    if (/^47[2-9]\d{7}$/.test(number) && !SERVICE.test(number.slice(2))) return end - i + 1;
    if (!number.startsWith('47') && /^[1-9]\d{9,14}$/.test(number) && !isAmount(text, row[end]?.to ?? 0))
      best = end - i + 1;
  }
  return best;
}

/** 47 without a plus counts before a mobile number, written in one or closing the row. */
function bare47(rest: readonly Group[]): number {
  if (/^47[49]\d{7}$/.test(rest[0]?.digits ?? '')) return 1;
  const closing = rest.length <= 5 && rest[0]?.digits === '47';
  return closing && /^47[49]\d{7}$/.test(rest.map((group) => group.digits).join('')) ? rest.length : 0;
}

function eightAt(row: readonly Group[], start: number, text: string): Eight | undefined {
  let end = start;
  let sum = 0;
  while (end < row.length && sum < 8) sum += row[end++]?.digits.length ?? 0;
  const groups = row.slice(start, end);
  const [first, last] = [groups[0], groups.at(-1)];
  if (sum !== 8 || first === undefined || last === undefined || !/^[2-9]/.test(first.digits))
    return undefined;
  return {
    groups,
    digits: groups.map((group) => group.digits).join(''),
    shape: groups.map((group) => group.digits.length).join('-'),
    gaps: groups.slice(1).map((group, i) => text.slice(groups[i]?.to, group.from)),
    alone: groups.length === row.length,
    row,
    start,
    text,
    before: text.slice(Math.max(0, first.from - BEFORE), first.from),
  };
}

function judge(eight: Eight): Judged {
  const end = eight.groups.at(-1)?.to ?? 0;
  if (SERVICE.test(eight.digits) || isAmount(eight.text, end) || COUNTS.test(eight.before)) return 'pass';
  if (OFFICE.test(eight.before) && !OWN.test(eight.before)) return 'pass';
  if (NUMBERED.test(eight.before) && !CALLS.test(eight.before)) return 'pass';
  const judged = byShape(eight);
  return judged === 'pass' || judged === 'block' || !CALLS.test(eight.before) ? judged : 'block';
}

function byShape(eight: Eight): Judged {
  switch (eight.shape) {
    case '8':
      return unbroken(eight);
    case '3-2-3':
      return eight.row.length <= TABLE ? 'block' : likely(eight, 'warn', 'pass');
    case '2-2-2-2':
      return pairs(eight);
    case '4-4':
      return halves(eight);
    case '3-3-2':
      return eight.alone ? likely(eight, 'block', 'warn') : 'pass';
    case '2-3-3':
      return millions(eight);
    default:
      return oddly(eight);
  }
}

const likely = (eight: Eight, mobile: Judged, other: Judged): Judged =>
  /^[49]/.test(eight.digits) ? mobile : other;

function unbroken(eight: Eight): Judged {
  const called = CALLS.test(eight.before);
  if (called) return 'block';
  if (isDate(eight.digits) || FILED.test(eight.before)) return 'pass';
  const after = eight.text.slice(eight.groups[0]?.to).slice(0, 1);
  const inside = /[\p{L}#/=_&%\\]$/u.test(eight.before) || /[\p{L}_]/u.test(after);
  return inside ? likely(eight, 'warn', 'pass') : likely(eight, 'block', 'warn');
}

/** 91 23 45 67, but not the clock and date pairs 20.30-22.00 and 24.11 25.12, nor the weeks 45 46 47 48. */
function pairs(eight: Eight): Judged {
  if (CALLS.test(eight.before)) return 'block';
  const [gap] = eight.gaps;
  const even = eight.gaps.every((other) => other === gap);
  if (gap === '\n' && even) return 'pass';
  if (!even) return unevenPairs(eight);
  const steps = eight.groups
    .slice(1)
    .map((group, i) => Number(group.digits) - Number(eight.groups[i]?.digits));
  if (steps.every((step) => step === steps[0] && Math.abs(step) >= 1 && Math.abs(step) <= 2)) return 'pass';
  if (eight.alone) return 'block';
  return eight.row.length <= TABLE ? likely(eight, besideOthers(eight), neighbours(eight)) : 'pass';
}

function unevenPairs(eight: Eight): Judged {
  const [first, , third] = eight.gaps;
  const clocks = first === third && first !== ' ';
  if (!eight.alone || clocks) return 'pass';
  return eight.gaps.includes('\n') ? 'block' : likely(eight, 'warn', 'pass');
}

/** Two phone numbers after each other are rows of pairs whose number divides by four. */
function besideOthers(eight: Eight): Judged {
  return eight.row.length % 4 === 0 && eight.row.every((group) => group.digits.length === 2)
    ? 'block'
    : 'warn';
}

function neighbours(eight: Eight): Judged {
  return eight.row.some((group) => group.digits.length !== 2) ? 'warn' : 'pass';
}

/** 9123 4567, but not years 2026 2030, ranges 4600-4639, hours 2100-2300 or a case number 2026-1234. */
function halves(eight: Eight): Judged {
  if (CALLS.test(eight.before)) return 'block';
  const [a, b] = eight.groups.map((group) => group.digits);
  const hours = [a, b].every((half) => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(half ?? ''));
  if (!eight.alone || hours || /^(?:19|20)/.test(a ?? '')) return 'pass';
  if (/-/.test(eight.gaps[0] ?? '')) return Number(b) > Number(a) ? 'pass' : 'warn';
  return eight.gaps[0] === ' ' ? likely(eight, 'block', 'warn') : 'warn';
}

/** 45 000 000 is a sum more often than a phone number. */
function millions(eight: Eight): Judged {
  if (CALLS.test(eight.before)) return 'block';
  if (COUNTED.test(eight.text.slice(eight.groups.at(-1)?.to, (eight.groups.at(-1)?.to ?? 0) + 40)))
    return 'pass';
  return eight.alone && !eight.digits.endsWith('000') ? likely(eight, 'warn', 'pass') : 'pass';
}

/** Other groupings: only when no more than eight digits stand there, evenly spaced, and they are neither a date nor counted up. */
function oddly(eight: Eight): Judged {
  const even = eight.gaps.every((gap) => gap === eight.gaps[0]);
  if (!eight.alone || !even) return 'pass';
  if (CALLS.test(eight.before)) return eight.gaps[0] === ' ' ? 'block' : 'warn';
  const single = eight.shape === '1-1-1-1-1-1-1-1' && !'23456789 98765432'.includes(eight.digits);
  return single || (eight.groups.length <= 3 && eight.gaps[0] === ' ' && !isDate(eight.digits))
    ? likely(eight, 'warn', 'pass')
    : 'pass';
}

/** YYYYMMDD or DDMMYYYY between 1900 and 2099. */
function isDate(digits: string): boolean {
  const month = '(?:0[1-9]|1[0-2])';
  const day = '(?:0[1-9]|[12]\\d|3[01])';
  return new RegExp(`^(?:(?:19|20)\\d\\d${month}${day}|${day}${month}(?:19|20)\\d\\d)$`).test(digits);
}

function hit(verdict: Hit['verdict'], groups: readonly Group[]): Hit {
  return { what: 'phone', verdict, from: groups[0]?.from ?? 0, to: groups.at(-1)?.to ?? 0 };
}
