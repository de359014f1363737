// `slt guard`: whether a text could identify a person, and why, and whether it speaks of an individual case. The text itself is never repeated, so that it lands in no log.
import { speaksOfCase } from '../domain/case-words.ts';
import { type Finding, type Verdict, guard } from '../domain/identity.ts';
import { textsIn } from '../texts/index.ts';

/** A finding with why it stops or warns, in words. `at` is [start, end) in UTF-16 units; never the text. */
export type Explained = Finding & { readonly why: string };

export type GuardReport = {
  readonly verdict: Verdict['verdict'];
  /** What the verdict means for the one who wrote the text. */
  readonly means: string;
  readonly findings: readonly Explained[];
  /** The word «enkeltsak»: an agenda stops it where the forum takes none, the identity guard does not. */
  readonly individualCase: boolean;
};

const MEANS = {
  block: 'Stoppes: teksten kan identifisere en person. Den lagres ikke før det er rettet.',
  warn: 'Advarsel: teksten kan peke på en person. Den som skriver, må selv se etter.',
  pass: 'Slipper gjennom: ingenting er funnet. Uvanlige navn og sjeldne kombinasjoner kan bli oversett.',
} as const;

export function guardReport(text: string): GuardReport {
  const found = guard(text);
  return {
    verdict: found.verdict,
    means: MEANS[found.verdict],
    findings: found.verdict === 'pass' ? [] : found.findings.map(explained),
    individualCase: speaksOfCase(text),
  };
}

function explained(finding: Finding): Explained {
  const { whyStops, whyWarns } = textsIn('nb').identity;
  return { ...finding, why: (finding.verdict === 'block' ? whyStops : whyWarns)[finding.what] };
}

const CASE =
  'Teksten nevner en enkeltsak. Den stoppes på sakslista til et forum som ikke tar opp enkeltsaker.';
const NAME = 'Et navn stoppes på sakslister, i temaer og i referater.';

/** The report for people: what was found, where in characters from the start, and why. */
export function guardLines({ means, findings, individualCase }: GuardReport): readonly string[] {
  const { identity } = textsIn('nb');
  const line = ({ what, verdict, at: [start, end], why }: Explained): string =>
    `  ${verdict === 'block' ? 'stopper' : 'advarer'}: ${identity[what]} (tegn ${start + 1}–${end}). ${why}`;
  return [
    means,
    ...findings.map(line),
    ...(findings.some(({ what }) => what === 'personName') ? [NAME] : []),
    ...(individualCase ? [CASE] : []),
  ];
}
