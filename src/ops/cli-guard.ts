// `slt guard`: whether a text could identify a person, and why. The text itself is never repeated, so that it lands in no log.
import { type Finding, type Verdict, guard } from '../domain/identity.ts';
import { textsIn } from '../texts/index.ts';

export type GuardReport = {
  readonly verdict: Verdict['verdict'];
  readonly findings: readonly Finding[];
};

export function guardReport(text: string): GuardReport {
  const found = guard(text);
  return { verdict: found.verdict, findings: found.verdict === 'pass' ? [] : found.findings };
}

const SAID = {
  block: 'Stoppes: teksten kan identifisere en person.',
  warn: 'Advarsel: teksten kan peke på en person.',
  pass: 'Slipper gjennom: ingenting er funnet. Navn og sjeldne kombinasjoner kjennes ikke igjen.',
} as const;

/** The report for people: what was found and where, in characters from the start. */
export function guardLines({ verdict, findings }: GuardReport): readonly string[] {
  const { identity } = textsIn('nb');
  const where = ({ what, at: [start, end] }: Finding): string =>
    `  ${identity[what]} (tegn ${start + 1}–${end})`;
  return [SAID[verdict], ...findings.map(where)];
}
