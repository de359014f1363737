// The Dockerfile and the compose file, read for the tests: the tree of files that the image holds, and what is started there. No
// engine is at hand, so what only an engine can show (that the base is to be had, the network between containers) is not seen here.
import { cpSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Copy, DockerfileParser, Env, From, Healthcheck, JSONInstruction } from 'dockerfile-ast';
import { parse } from 'yaml';
import { z } from 'zod';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const instructions = DockerfileParser.parse(textOf('Dockerfile')).getInstructions();
const lastFrom = instructions.findLastIndex((one) => one instanceof From);
/** What stands after the last FROM: the image that is kept. */
const kept = instructions.slice(lastFrom);

/** The arguments of an instruction in exec form; empty when it is written as a shell's line. */
const execForm = (keyword: string): readonly string[] =>
  kept
    .filter((one) => one.getKeyword() === keyword)
    .flatMap((one) => (one instanceof JSONInstruction ? one.getJSONStrings() : []))
    .map((one) => one.getJSONValue());

const argumentOf = (keyword: string): string | undefined =>
  kept.findLast((one) => one.getKeyword() === keyword)?.getArgumentsContent() ?? undefined;

/** From the builder's context: what stands in the repository, and where it comes to lie below the working folder. */
export type Copied = { readonly from: string; readonly to: string };

const copies = (of: typeof instructions): readonly Copied[] =>
  of
    .filter((one) => one instanceof Copy)
    .filter((one) => one.getFromFlag() === null)
    .flatMap((one) => {
      const words = one.getArguments().map((word) => word.getValue());
      const to = words.at(-1) ?? '.';
      return words.slice(0, -1).map((from) => ({ from, to: /^\.?$|\/$/.test(to) ? join(to, from) : to }));
    });

export const IMAGE = {
  bases: instructions.filter((one) => one instanceof From).map((one) => one.getImage() ?? ''),
  copies: copies(kept),
  /** Also those of the step before, which must be there too. */
  allCopies: copies(instructions),
  install: instructions
    .filter((one) => one.getKeyword() === 'RUN')
    .map((one) => one.getArgumentsContent() ?? ''),
  environment: Object.fromEntries(
    kept
      .filter((one) => one instanceof Env)
      .flatMap((one) => one.getProperties().map((env) => [env.getName(), env.getValue() ?? ''])),
  ) as Readonly<Record<string, string>>,
  command: execForm('CMD'),
  user: argumentOf('USER'),
  workingFolder: argumentOf('WORKDIR'),
  stopSignal: argumentOf('STOPSIGNAL'),
  health: z.array(z.string()).parse(
    JSON.parse(
      kept
        .filter((one) => one instanceof Healthcheck)
        .map((one) => (one.getArgumentsContent() ?? '').replace(/^.*?CMD\s+/s, ''))
        .join() || '[]',
    ),
  ),
};

/** `*` is anything within a name, also a leading dot; a folder that fits takes what is below it along. */
const patternOf = (glob: string): RegExp =>
  new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(/|$)`);

const ignored: readonly { readonly pattern: RegExp; readonly isBack: boolean }[] = textOf('.dockerignore')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => ({ pattern: patternOf(line.replace(/^!/, '')), isBack: line.startsWith('!') }));

/** Whether a path of the repository reaches the builder: the last line of `.dockerignore` that fits it decides. */
export const isSent = (path: string): boolean =>
  ignored.findLast(({ pattern }) => pattern.test(path))?.isBack ?? true;

/** Copies what the image holds, but its packages, into `folder`, as its COPY lines say. */
export function layOut(folder: string): void {
  for (const { from, to } of IMAGE.copies)
    cpSync(join(ROOT, from), join(folder, to), {
      recursive: true,
      filter: (source) => isSent(relative(ROOT, source)),
    });
}

/** Every file and folder below `folder`. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));

/** Each with its size and when it was written: what has been written below `folder` shows. */
export const stampsOf = (folder: string): readonly string[] =>
  filesBelow(folder).map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });

// --- compose ---------------------------------------------------------------------------------------------------------

const serviceSchema = z.object({
  image: z.string(),
  user: z.string().optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  stop_grace_period: z.string().default(''),
  command: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
export type ComposeService = z.output<typeof serviceSchema>;

export const COMPOSE_TEXT = textOf('compose.yaml');

/** The services with every `${NAME:-}` set as given, and `$$` a dollar, as compose reads them. */
export function composeWith(
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, ComposeService>> {
  const text = COMPOSE_TEXT.replace(
    /\$\$|\$\{(\w+):-([^}]*)\}/g,
    (whole, name: string | undefined, other: string) => (whole === '$$' ? '$' : (given[name ?? ''] ?? other)),
  );
  const read: unknown = parse(text, { merge: true });
  return z.object({ services: z.record(z.string(), serviceSchema) }).parse(read).services;
}
