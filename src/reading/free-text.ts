// Every free text that people write passes here before it is kept: the identity guard's verdict as a refusal or a warning.
// The text itself is never repeated.
import type { Ctx, Refusal } from '../capability.ts';
import { type Finding, guard } from '../domain/identity.ts';

export type Checked =
  { readonly refuse: Refusal } | { readonly refuse?: undefined; readonly warning: string | undefined };

/** Checks several fields as one act: a block in any of them stops all, also one that only shows when they are joined. */
export function checkText(
  { texts }: Pick<Ctx, 'texts'>,
  ...fields: readonly (string | undefined)[]
): Checked {
  const verdicts = [...fields, fields.join(' ')].map((field) => guard(field ?? ''));
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

/** What may not stand where names and addresses of staff belong: the numbers that are a person's own. */
const NUMBERS: readonly Finding['what'][] = ['birthNumber', 'duf'];

/** For what is meant to name people, their addresses and links: only a birth number or DUF number stops it. */
export function checkNames(
  { texts }: Pick<Ctx, 'texts'>,
  ...fields: readonly (string | undefined)[]
): Refusal | undefined {
  const found = fields.flatMap((field) => {
    const verdict = guard(unpacked(field ?? ''));
    return verdict.verdict === 'pass' ? [] : verdict.findings;
  });
  const own = found.find(({ what, verdict }) => verdict === 'block' && NUMBERS.includes(what));
  return own && { reason: 'identifies', data: { what: texts.identity[own.what] } };
}

/** A link or an address as a person reads it, its parts apart. */
function unpacked(text: string): string {
  const apart = text.replaceAll('@', ' ');
  try {
    return decodeURIComponent(apart);
  } catch {
    return apart;
  }
}
