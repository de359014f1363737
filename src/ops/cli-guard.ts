// `slt guard`: whether a text could identify a person, and why, and whether it speaks of an individual case. The text itself is never repeated, so that it lands in no log.
import { speaksOfCase } from '../domain/case-words.ts';
import { type Finding, type Verdict, guard } from '../domain/identity.ts';
import { textsIn } from '../texts/index.ts';

export type GuardReport = {
  readonly verdict: Verdict['verdict'];
  readonly findings: readonly Finding[];
  /** The word «enkeltsak»: an agenda stops it where the forum takes none, the identity guard does not. */
  readonly individualCase: boolean;
};

export function guardReport(text: string): GuardReport {
  const found = guard(text);
  return {
    verdict: found.verdict,
    findings: found.verdict === 'pass' ? [] : found.findings,
    individualCase: speaksOfCase(text),
  };
}

const SAID = {
  block: 'Stoppes: teksten kan identifisere en person.',
  warn: 'Advarsel: teksten kan peke på en person.',
  pass: 'Slipper gjennom: ingenting er funnet. Uvanlige navn og sjeldne kombinasjoner kjennes ikke igjen.',
} as const;

const CASE =
  'Teksten nevner en enkeltsak. Den stoppes på sakslista til et forum som ikke tar opp enkeltsaker.';
const NAME = 'Et navn stoppes på sakslister, i temaer og i referater.';

/** The report for people: what was found and where, in characters from the start. */
export function guardLines({ verdict, findings, individualCase }: GuardReport): readonly string[] {
  const { identity } = textsIn('nb');
  const where = ({ what, at: [start, end] }: Finding): string =>
    `  ${identity[what]} (tegn ${start + 1}–${end})`;
  return [
    SAID[verdict],
    ...findings.map(where),
    ...(findings.some(({ what }) => what === 'personName') ? [NAME] : []),
    ...(individualCase ? [CASE] : []),
  ];
}
