// What the README tells people to type and to set, held to what there is: npm scripts, verbs and options of the command line,
// services and files of the containers, and settings.
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HELP, argumentsOf } from '../src/ops/cli-arguments.ts';
import { COMPOSE_TEXT, IMAGE, ROOT, composeWith } from './container.ts';

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = textOf('README.md');
const SCRIPTS = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json'))).scripts;
const SERVICES = Object.keys(composeWith({}));

/** Nothing is wrong, or all that is wrong, one fault a line. */
const expectNone = (faults: readonly string[]): void => expect(faults.join('\n')).toBe('');
const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, first = '']) => first)),
];

/** What stands between backticks, and the lines of code set in by four spaces. */
const CODE = [...found(README, /`([^`\n]+)`/g), ...found(README, /^ {4}(\S.*)$/gm)];
const codeWith = (start: RegExp): readonly string[] =>
  CODE.flatMap((code) => {
    const at = start.exec(code);
    return at ? [code.slice(at.index + at[0].length).trim()] : [];
  });

const VERBS = found(HELP, /^slt (\w[\w-]*)/gm);
/** Words of a line as a shell would part them. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"[^"]*"|\S+/g)].map(([word]) => word.replaceAll('"', ''));

function sltFault(line: string): readonly string[] {
  const [verb = '', ...rest] = wordsOf(line);
  if (!VERBS.includes(verb)) return [`slt ${line}: there is no such verb`];
  const read = argumentsOf([verb, ...rest]);
  return typeof read === 'string' ? [`slt ${line}: ${read}`] : [];
}

describe('what the README says to type', () => {
  it('as npm scripts exists', () => {
    const scripts = CODE.flatMap((code) => found(code, /npm (?:run )?([a-z][\w:-]*)/g)).filter(
      (name) => !['ci', 'run'].includes(name),
    );
    expect(scripts.length).toBeGreaterThan(5);
    expectNone(scripts.filter((name) => !(name in SCRIPTS)).map((name) => `npm run ${name}: no such script`));
  });

  it('after slt is taken by the command line, verb and options', () => {
    const [table = ''] = /\n\| `read "[^]*?\n\n/.exec(README) ?? [];
    const lines = [
      ...found(table, /^\| `([^`]+)`/gm),
      ...codeWith(/npm run slt -- /),
      ...codeWith(/(?<!npm run )\bslt (?=[a-z])/),
      ...codeWith(/src\/cli\.ts /),
    ].filter((line) => line !== '…');
    expect(lines.length).toBeGreaterThan(VERBS.length - 2);
    expectNone(lines.flatMap(sltFault));
  });

  it('to docker compose names services that there are, and files that the image holds', () => {
    const lines = codeWith(/docker compose (?=[a-z])/);
    expect(lines.length).toBeGreaterThan(8);
    expectNone(
      lines.flatMap((line) => {
        const named = wordsOf(line.split(' node ')[0] ?? '').flatMap((word) =>
          found(word, /^(bot[\w-]*|redis)(?::|$)/g),
        );
        const files = found(line, /(?:\/app\/|\bnode )(src\/[\w/-]+\.ts)/g);
        return [
          ...(named.length === 0 ? [`docker compose ${line}: which service?`] : []),
          ...named.filter((name) => !SERVICES.includes(name)).map((name) => `${name}: no such service`),
          ...files.filter((file) => !existsSync(join(ROOT, file))).map((file) => `${file}: not there`),
        ];
      }),
    );
  });
});

// --- settings --------------------------------------------------------------------------------------------------------

const CONFIG = textOf('src/config.ts');
const EXAMPLE = found(textOf('.env.example'), /^(\w+)=/gm);
/** Of Node, and of whoever runs the tests. */
const OTHERS = ['NODE_EXTRA_CA_CERTS', 'CI'];

describe('the settings', () => {
  it('that the README names stand in .env.example', () => {
    const named = CODE.flatMap((code) => found(code, /^(Microsoft\w+|[A-Z]{2,}(?:_[A-Z]+)*)(?:=.*)?$/g));
    expect(named.length).toBeGreaterThan(10);
    expectNone(
      named
        .filter((name) => ![...EXAMPLE, ...OTHERS].includes(name))
        .map((name) => `${name} does not stand in .env.example`),
    );
  });

  it('of .env.example are read by the service or by the compose file', () => {
    expect(EXAMPLE.length).toBeGreaterThan(15);
    expectNone(
      EXAMPLE.filter(
        (name) => !new RegExp(`^ {2}${name}: `, 'm').test(CONFIG) && !COMPOSE_TEXT.includes(`\${${name}:-}`),
      ).map((name) => `${name} is read by nobody`),
    );
  });

  it('that the service reads stand in .env.example', () => {
    const [schema = ''] = /const environmentSchema = [^]*?\n\}\);/.exec(CONFIG) ?? [];
    const read = found(schema, /^ {2}(\w+): /gm);
    expect(read.length).toBeGreaterThan(15);
    expectNone(read.filter((name) => !EXAMPLE.includes(name)).map((name) => `${name} is told of nowhere`));
  });

  it('that the image decides are settings', () => {
    const names = Object.keys(IMAGE.environment).filter((name) => name !== 'NODE_ENV');
    expect(names.filter((name) => !EXAMPLE.includes(name))).toEqual([]);
  });
});
