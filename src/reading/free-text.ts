// Every free text that people write passes here before it is kept: the identity guard's verdict as a refusal or a warning.
// The text itself is never repeated.
import type { Ctx, Refusal } from '../capability.ts';
import { type Finding, guard } from '../domain/identity.ts';

export type Checked =
  { readonly refuse: Refusal } | { readonly refuse?: undefined; readonly warning: string | undefined };

/** Checks several fields as one act: a block in any of them stops all. */
export function checkText(
  { texts }: Pick<Ctx, 'texts'>,
  ...fields: readonly (string | undefined)[]
): Checked {
  const verdicts = fields.map((field) => guard(field ?? ''));
  const findings = verdicts.flatMap((one) => (one.verdict === 'pass' ? [] : one.findings));
  const named = (found: readonly Finding[]): string =>
    texts.dates.list([...new Set(found.map(({ what }) => texts.identity[what]))]);
  if (verdicts.some((one) => one.verdict === 'block'))
    return {
      refuse: {
        reason: 'identifies',
        data: { what: named(findings.filter((one) => one.verdict === 'block')) },
      },
    };
  return { warning: findings.length > 0 ? texts.identity.warning({ what: named(findings) }) : undefined };
}
