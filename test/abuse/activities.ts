// Activities as Teams sends them, and what becomes of them in the hands of somebody who means harm: parts taken out, swapped for any
// other JSON, blown up, nested, pointed elsewhere. From a seed, so that what broke once can be sent again.
import fc from 'fast-check';
import { CAPABILITIES } from '../../src/capabilities/index.ts';
import { register } from '../../src/registry.ts';
import { OTHER_TENANT, message, press } from '../teams/microsoft.ts';

type Json = Readonly<Record<string, unknown>>;

const VERBS = [...register(CAPABILITIES).verbs.keys()];
const WORDS = [
  'hjelp',
  'tiltak',
  'møteplan 2027',
  'innkall koordineringsgruppe 3. mars',
  'bekymring',
  'roller',
  'saker',
];
const NESTED = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** What Teams may send, with any verb there is and data of any kind. */
function genuine(serviceUrl: string): fc.Arbitrary<Json> {
  const data = fc.dictionary(
    fc.constantFrom(
      'area',
      'meeting',
      'forum',
      'measure',
      'concern',
      'text',
      'day',
      'person',
      'from',
      '__proto__',
    ),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.jsonValue(),
      fc.constantFrom('kommune', '2026-12-01', '2026-11111'),
    ),
  );
  const update = { type: 'conversationUpdate', membersAdded: [{ id: '28:slt-bot' }], text: undefined };
  return fc.oneof(
    fc.constantFrom(...WORDS).map((text) => message(serviceUrl, { text })),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => message(serviceUrl, { text })),
    fc.tuple(fc.constantFrom(...VERBS), data).map(([verb, given]) =>
      press(serviceUrl, {
        value: { action: { type: 'Action.Execute', verb, data: given }, trigger: 'manual' },
      }),
    ),
    fc
      .tuple(fc.constantFrom(...VERBS), data)
      .map(([verb, given]) =>
        message(serviceUrl, { text: undefined, value: { verb, data: given, kommentar: 'ord' } }),
      ),
    fc
      .constantFrom('add', 'remove', 'tull')
      .map((action) => message(serviceUrl, { type: 'installationUpdate', action })),
    fc.constant(message(serviceUrl, update)),
    fc.string().map((name) => press(serviceUrl, { name })),
  );
}

/** What stands in place of a part. */
const foreign: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    0,
    -1,
    true,
    [],
    {},
    OTHER_TENANT,
    'https://ond.example/',
    'webchat',
  ),
  fc.constantFrom(
    'a'.repeat(70_000),
    '\u0000',
    '\ud800',
    '‮',
    '../../x',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.constantFrom(13, 200, 3_000).map(NESTED),
  fc.constantFrom(1_001, 20_001).map((n) => Array.from({ length: n }, () => ({ id: 'x' }))),
);

const isParent = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The paths of the parts, as deep as anything of Teams' is; of a long list the first ones. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!isParent(value) || path.length > 8) return [path];
  const parts = Object.entries(value).slice(0, 30);
  return [path, ...parts.flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function swapped(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[key] = swapped(copy[key], rest, part);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const mutated = (activity: fc.Arbitrary<Json>): fc.Arbitrary<unknown> =>
  fc.tuple(activity, fc.array(fc.tuple(fc.nat(), foreign), { maxLength: 3 })).map(([whole, changes]) =>
    changes.reduce<unknown>((value, [nth, part]) => {
      const paths = pathsOf(value);
      return swapped(value, paths[nth % paths.length] ?? [], part);
    }, whole),
  );

/** As text: broken off, with a part twice, with numbers that are none, or as it is. */
const written = (value: unknown, how: number): string => {
  const text = JSON.stringify(value) ?? 'null';
  if (how === 0) return text.slice(0, Math.floor(text.length / 2));
  if (how === 1)
    return text.replace(/^\{/, '{"type":"message","from":{"id":"28:annen"},"__proto__":{"x":1},');
  if (how === 2) return text.replace(/":"[^"]*"/, '":1e999');
  return how === 3 ? text.replace(/":"/, '":"\\ud83d') : text;
};

/** So many bodies; the same ones from the same seed. */
export const bodies = (serviceUrl: string, n: number, seed: number): readonly string[] =>
  fc.sample(
    fc.tuple(mutated(genuine(serviceUrl)), fc.nat({ max: 30 })).map(([value, how]) => written(value, how)),
    { numRuns: n, seed },
  );
