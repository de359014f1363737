// The identity guard: says whether a text holds something that points out a person, before the text is kept anywhere.
// It must not know where the text came from, and never repeats it: a finding is a kind and two positions.
import { findAccountNames, findPersonalEmails } from './identity/accounts.ts';
import { findAddresses } from './identity/address.ts';
import { findChildren } from './identity/child.ts';
import { findInitials } from './identity/initials.ts';
import { findNames } from './identity/persons.ts';
import { findBirthNumbers, findDufNumbers } from './identity/numbers.ts';
import { findPhones } from './identity/phone.ts';
import { findRare } from './identity/rare.ts';
import { findRoles } from './identity/roles.ts';
import { findSpoken } from './identity/spoken.ts';
import { plainText, type Finder, type Hit, type Plain, type What } from './identity/text.ts';

/** One thing found. `at` is [start, end) in the text that was given, in UTF-16 units; never the text itself. */
export type Finding = {
  readonly what: What;
  readonly verdict: 'block' | 'warn';
  readonly at: readonly [start: number, end: number];
};

/** `block` must be changed before it is kept, `warn` the writer may answer for, `pass` holds nothing the guard knows of. */
export type Verdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'warn' | 'block'; readonly findings: readonly Finding[] };

/** Everything that is looked for. Where two finders claim the same characters a block goes first, then the one named first. */
const finders: readonly Finder[] = [
  findPersonalEmails,
  findBirthNumbers,
  findDufNumbers,
  findPhones,
  findSpoken,
  findAddresses,
  findAccountNames,
  findChildren,
  findNames,
  findRoles,
  findRare,
  findInitials,
];

/**
 * Looks through a text for birth numbers in every form, DUF numbers, phone numbers, e-mail addresses, street addresses, account
 * names, what points at one child or sets one person apart, names of persons and initials. Findings are sorted by position and do not
 * overlap. Never throws, whatever the string; takes time linear in its length. It does not see every name that stands in no list nor
 * every rare combination, nor undo re-ordered digits; test/identity measures how much it sees.
 * Birth numbers are secret unless there is need (personopplysningsloven § 12, Datatilsynet), a warning is for what only may be one.
 */
export function guard(text: string): Verdict {
  if (text.trim() === '') return { verdict: 'pass' };
  const plain = plainText(text);
  const hits = withoutOverlap(
    finders.flatMap((find) => find(plain)),
    plain.text.length,
  );
  if (hits.length === 0) return { verdict: 'pass' };
  const verdict = hits.some((hit) => hit.verdict === 'block') ? 'block' : 'warn';
  return { verdict, findings: hits.map((hit) => finding(hit, plain)) };
}

/** A text without what must be changed before it is kept: a «…» stands for each thing. */
export function unidentified(text: string): string {
  const found = guard(text);
  if (found.verdict !== 'block') return text;
  return found.findings
    .filter(({ verdict }) => verdict === 'block')
    .toReversed()
    .reduce((rest, { at: [from, to] }) => `${rest.slice(0, from)}…${rest.slice(to)}`, text);
}

function finding(hit: Hit, plain: Plain): Finding {
  return {
    what: hit.what,
    verdict: hit.verdict,
    at: [plain.starts[hit.from] ?? 0, plain.ends[hit.to - 1] ?? 0],
  };
}

function withoutOverlap(hits: readonly Hit[], length: number): readonly Hit[] {
  const taken = new Uint8Array(length);
  const byWeight = [
    ...hits.filter((hit) => hit.verdict === 'block'),
    ...hits.filter((hit) => hit.verdict === 'warn'),
  ];
  const kept = byWeight.filter((hit) => {
    if (taken.subarray(hit.from, hit.to).includes(1)) return false;
    taken.fill(1, hit.from, hit.to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}
