// The operator's command line: `npm run slt -- <verb>`. Each verb opens what it needs and hands on to its own file in ops/. Nothing is
// sent from here. Bad usage ends with 2, what could not be done with 1, all else with 0.
import { CAPABILITIES } from './capabilities/index.ts';
import { systemClock } from './compose.ts';
import { type Environment, processEnvironment, readStoreSettings } from './config.ts';
import { type Day, type Instant, dayOf } from './domain/calendar.ts';
import { HELP, argumentsOf, dayIn } from './ops/cli-arguments.ts';
import { guardLines, guardReport } from './ops/cli-guard.ts';
import { csvOf, planIcs, previewOf, spanFrom, tableOf } from './ops/cli-preview.ts';
import { readLines, readReport } from './ops/cli-read.ts';
import { register } from './registry.ts';
import type { Workbook } from './written.ts';

const FORMATS = ['table', 'csv', 'json', 'ics'] as const;
type Format = (typeof FORMATS)[number];

export type Ran = { readonly code: 0 | 1 | 2; readonly out: string; readonly err?: string };
type World = { readonly now: Instant; readonly environment: Environment };

const misused = (why: string): Ran => ({ code: 2, out: '', err: `${why}\n\n${HELP}` });
const failed = (...lines: readonly string[]): Ran => ({ code: 1, out: '', err: lines.join('\n') });
const json = (value: unknown): string => JSON.stringify(value, undefined, 2);

/** One command, as typed after `slt`; what it prints and how it ends. */
export async function runCli(args: readonly string[], world: World): Promise<Ran> {
  const read = argumentsOf(args);
  if (typeof read === 'string') return { code: 2, out: '', err: `${read} Alt som kan skrives: slt --help` };
  const { values, positionals } = read;
  if (values.help) return { code: 0, out: HELP };
  const [verb, text, ...more] = positionals;
  if (verb === undefined) return misused('Hva skal gjøres?');
  const from = dayIn(values.from);
  const to = dayIn(values.to);
  if (from === 'bad' || to === 'bad') return misused('En dag skrives slik: 2027-01-01');
  switch (verb) {
    case 'read':
    case 'guard':
      if (text === undefined || more.length > 0)
        return misused(`Skriv teksten i anførselstegn: slt ${verb} "…"`);
      return verb === 'read'
        ? readText(text, from ?? dayOf(world.now), values.json)
        : guardText(text, values.json);
    case 'preview':
      if (text !== undefined) return misused(`Ukjent: ${text}`);
      return previewArea(values, { from, to }, world);
    case 'import':
      if (text === undefined || more.length > 0) return misused('Hvilken fil? slt import plan.docx');
      return importPlan(text, values, world);
    case 'export':
      if (text !== undefined) return misused(`Ukjent: ${text}`);
      return exportPlan(values, world);
    case 'share':
    case 'unshare':
      if (text !== undefined) return misused(`Ukjent: ${text}`);
      return shareForum(verb, values, world);
    case 'rotate-keys':
      if (text !== undefined) return misused(`Ukjent: ${text}`);
      return rotate(values, world);
    case 'access':
      if (text !== undefined) return misused(`Ukjent: ${text}`);
      return accessLog(values, { from, to }, world);
    case 'status':
      if (text !== undefined) return misused(`Ukjent: ${text}`);
      return status(values.json, world);
    case 'backup':
    case 'restore':
      if (text === undefined || more.length > 0) return misused(`Hvilken fil? slt ${verb} kopi.jsonl.gz`);
      return verb === 'backup' ? backUp(text, values, world) : restoreFrom(text, values, world);
    case 'erase':
      if (text !== undefined) return misused(`Ukjent: ${text}`);
      return erasePerson(values, world);
    default:
      return misused('Ukjent kommando.');
  }
}

function readText(text: string, from: Day, asJson: boolean): Ran {
  const report = readReport(text, from);
  return { code: 0, out: asJson ? json(report) : readLines(report).join('\n') };
}

function guardText(text: string, asJson: boolean): Ran {
  const report = guardReport(text);
  return { code: 0, out: asJson ? json(report) : guardLines(report).join('\n') };
}

async function status(asJson: boolean, world: World): Promise<Ran> {
  const { statusLines, statusOf } = await import('./ops/cli-status.ts');
  const found = await statusOf(world);
  if ('fault' in found) return failed(...found.fault);
  return { code: 0, out: asJson ? json(found) : statusLines(found).join('\n') };
}

type Span = { readonly from: Day | undefined; readonly to: Day | undefined };

async function previewArea(
  values: {
    readonly area?: string | undefined;
    readonly format?: string | undefined;
    readonly json: boolean;
  },
  span: Span,
  { now, environment }: World,
): Promise<Ran> {
  const format: Format | undefined = values.json
    ? 'json'
    : FORMATS.find((one) => one === (values.format ?? 'table'));
  if (!format) return misused(`Formatet er ett av ${FORMATS.join(', ')}.`);
  const from = span.from ?? spanFrom(now).from;
  const to = span.to ?? spanFrom(now).to;
  if (to < from) return misused('Perioden slutter før den begynner.');
  // The store brings the Teams libraries with it; reading a text does without.
  const { openAreas } = await import('./ops/cli-store.ts');
  const opened = await openAreas(environment, [values.area]);
  if (opened.kind === 'fault') return failed(...opened.lines);
  const [found] = opened.areas;
  if (!found) return failed('Fant ikke området.');
  try {
    const previewed = await previewOf(register(CAPABILITIES), found.read, found.area, { from, to, now });
    if (format === 'ics') return { code: 0, out: planIcs(previewed.plan, found.area, now) };
    if (format === 'csv') return { code: 0, out: csvOf(previewed.rows) };
    return { code: 0, out: format === 'json' ? json(previewed.rows) : tableOf(previewed.rows) };
  } finally {
    await opened.store.close();
  }
}

type Importing = {
  readonly area?: string | undefined;
  readonly 'dry-run': boolean;
  readonly yes: boolean;
  readonly json: boolean;
};

async function importPlan(path: string, values: Importing, { now, environment }: World): Promise<Ran> {
  if (values.yes && values['dry-run']) return misused('Velg enten --yes eller --dry-run.');
  const { documentIn, planned, takenIn } = await import('./ops/cli-plan.ts');
  const document = await documentIn(path);
  if ('fault' in document) return failed(document.fault);
  const { openAreas } = await import('./ops/cli-store.ts');
  const opened = await openAreas(environment, [values.area]);
  if (opened.kind === 'fault') {
    if (!values['dry-run'] || values.area !== undefined) return failed(...opened.lines);
    return told(await planned(document, undefined, now), values.json);
  }
  try {
    const [found] = opened.areas;
    if (!found) return failed('Fant ikke området.');
    const done = values.yes
      ? await takenIn(document, found, { store: opened.store, now })
      : await planned(document, found, now);
    return told(done, values.json);
  } finally {
    await opened.store.close();
  }
}

const told = (
  done: { readonly fault: string } | { readonly lines: readonly string[]; readonly json: unknown },
  asJson: boolean,
): Ran =>
  'fault' in done ? failed(done.fault) : { code: 0, out: asJson ? json(done.json) : done.lines.join('\n') };

const GIVEN: readonly Workbook['format'][] = ['xlsx', 'csv', 'json'];

async function exportPlan(
  values: {
    readonly area?: string | undefined;
    readonly format?: string | undefined;
    readonly out?: string | undefined;
  },
  { environment }: World,
): Promise<Ran> {
  const ending = values.out?.split('.').at(-1);
  const format = GIVEN.find((one) => one === (values.format ?? ending ?? 'json'));
  if (!format) return misused(`Formatet er ett av ${GIVEN.join(', ')}.`);
  const { openAreas } = await import('./ops/cli-store.ts');
  const opened = await openAreas(environment, [values.area]);
  if (opened.kind === 'fault') return failed(...opened.lines);
  try {
    const [found] = opened.areas;
    if (!found) return failed('Fant ikke området.');
    const { givenOut } = await import('./ops/cli-plan.ts');
    const done = await givenOut(found, format, values.out);
    return 'fault' in done ? failed(done.fault) : { code: 0, out: done.out };
  } finally {
    await opened.store.close();
  }
}

type Named = { readonly [K in 'area' | 'forum' | 'with' | 'as']?: string | undefined };

async function shareForum(verb: 'share' | 'unshare', values: Named, world: World): Promise<Ran> {
  const { area, forum, with: other, as = forum } = values;
  if (area === undefined || forum === undefined || other === undefined || as === undefined)
    return misused(`slt ${verb} trenger --area, --forum og --with.`);
  const { openAreas } = await import('./ops/cli-store.ts');
  const opened = await openAreas(world.environment, [area, other]);
  if (opened.kind === 'fault') return failed(...opened.lines);
  const [home, follower] = opened.areas;
  try {
    if (!home || !follower || home.tenant !== follower.tenant || home.area.id === follower.area.id)
      return failed('Et møte deles av to kommuner i samme organisasjon.');
    const { share, unshare } = await import('./ops/cli-share.ts');
    const run = verb === 'share' ? share : unshare;
    const done = await run({ store: opened.store, home, follower, forum, as, now: world.now });
    return 'fault' in done ? failed(done.fault) : { code: 0, out: done.line };
  } finally {
    await opened.store.close();
  }
}

async function erasePerson(
  { person, yes }: { readonly person?: string | undefined; readonly yes: boolean },
  { now, environment }: World,
): Promise<Ran> {
  if (person === undefined || person.trim() === '') return misused('slt erase trenger --person.');
  const { openAll } = await import('./ops/cli-store.ts');
  const opened = await openAll(environment);
  if (opened.kind === 'fault') return failed(...opened.lines);
  const { areas, store } = opened;
  try {
    const { erase } = await import('./ops/cli-erase.ts');
    const done = await erase({ store, areas, person, yes, now });
    return 'fault' in done ? failed(done.fault) : { code: 0, out: done.lines.join('\n') };
  } finally {
    await store.close();
  }
}

type Rotating = {
  readonly area?: string | undefined;
  readonly 'dry-run': boolean;
  readonly json: boolean;
};

async function rotate(values: Rotating, { now, environment }: World): Promise<Ran> {
  const read = readStoreSettings(environment);
  if (read.kind === 'faults') return failed(...read.faults);
  if (read.settings.concernKeys.length === 0)
    return failed('CONCERN_KEYS er tom, så det finnes ingen nøkkel å låse med.');
  const { openAll, openAreas } = await import('./ops/cli-store.ts');
  const opened = await (values.area === undefined
    ? openAll(environment)
    : openAreas(environment, [values.area]));
  if (opened.kind === 'fault') return failed(...opened.lines);
  try {
    const { couldNotOpen, rotateKeys, rotatedLines } = await import('./ops/cli-rotate-keys.ts');
    const { openVault } = await import('./vault.ts');
    const vault = openVault(read.settings.concernKeys);
    const dryRun = values['dry-run'];
    const done = await rotateKeys(opened.areas, { store: opened.store, vault, now, dryRun });
    const out = values.json ? json(done) : rotatedLines(done, dryRun).join('\n');
    return { code: couldNotOpen(done) ? 1 : 0, out };
  } finally {
    await opened.store.close();
  }
}

type Accessing = Pick<Importing, 'area' | 'json'> & { readonly csv: boolean };

async function accessLog(values: Accessing, span: Span, world: World): Promise<Ran> {
  const { accessOf } = await import('./ops/cli-access.ts');
  const done = await accessOf({ ...values, ...span }, world);
  if ('misuse' in done) return misused(done.misuse);
  return 'fault' in done ? failed(...done.fault) : { code: 0, out: done.out };
}

async function backUp(file: string, values: Pick<Importing, 'yes' | 'json'>, world: World): Promise<Ran> {
  const { backedUp } = await import('./ops/cli-backup.ts');
  const done = await backedUp(file, values.yes, world);
  if ('fault' in done) return failed(...done.fault);
  return { code: done.whole ? 0 : 1, out: values.json ? json(done.json) : done.lines.join('\n') };
}

async function restoreFrom(file: string, values: Pick<Importing, 'json'>, world: World): Promise<Ran> {
  const { restoredFrom } = await import('./ops/cli-restore.ts');
  const done = await restoredFrom(file, world);
  if ('fault' in done) return failed(...done.fault);
  return { code: 0, out: values.json ? json(done.json) : done.lines.join('\n') };
}

async function main(): Promise<void> {
  const { code, out, err } = await runCli(process.argv.slice(2), {
    now: systemClock(),
    environment: processEnvironment(),
  });
  if (out !== '') process.stdout.write(out.endsWith('\n') ? out : `${out}\n`);
  if (err !== undefined) process.stderr.write(`${err}\n`);
  process.exitCode = code;
}

if (import.meta.main) await main();
