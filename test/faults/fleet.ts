// Instances of the service in processes of their own, all on one store: begun, stepped together, killed, stopped and begun anew. Each
// start has a number and a journal. Where many are killed one is always loading in advance, so that a killed one is soon replaced.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILED } from '../compiled.ts';
import type { Order, Report } from './instance.ts';
import { type Line, readJournal } from './journal.ts';

const INSTANCE = fileURLToPath(new URL('instance.ts', import.meta.url));

export type Instance = { readonly start: number; readonly url: string; readonly child: ChildProcess };

export type Fleet = {
  /** Who answers now. */
  readonly up: readonly Instance[];
  /** Begins another one. Throws when it ends before it listens. */
  begin(now: number): Promise<Instance>;
  /** Runs one up to now. Answers when something is due next: now, when it failed; undefined when it has ended meanwhile. */
  step(instance: Instance, now: number): Promise<number | undefined>;
  /** Ends one. Answers its exit code, null when it was killed. */
  end(instance: Instance, signal: NodeJS.Signals): Promise<number | null>;
  /** Why steps failed. As the clock does each minute, what failed is tried again. */
  readonly failed: readonly string[];
  /** The numbers of the starts that were killed, and what each start wrote. */
  readonly killed: ReadonlySet<number>;
  journal(start: number): readonly Line[];
  readonly starts: () => number;
  close(): Promise<void>;
};

const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** What a process reports next that is looked for; undefined when it ends before. */
async function heard(child: ChildProcess, isIt: (report: Report) => boolean): Promise<Report | undefined> {
  if (isOver(child)) return undefined;
  return new Promise((resolve) => {
    const listen = (report: Report): void => {
      if (isIt(report)) settle(report);
    };
    const gone = (): void => settle(undefined);
    const settle = (report: Report | undefined): void => {
      child.off('message', listen);
      child.off('exit', gone);
      resolve(report);
    };
    child.on('message', listen);
    child.once('exit', gone);
  });
}

type Loading = { readonly start: number; readonly child: ChildProcess; readonly loaded: Promise<unknown> };

/** `ahead`: one is always loading in advance. */
export function openFleet(settings: Readonly<Record<string, string>>, ahead: boolean): Fleet {
  const folder = mkdtempSync(join(tmpdir(), 'slt-fleet-'));
  const up: Instance[] = [];
  const killed = new Set<number>();
  const failed: string[] = [];
  const alive = new Set<ChildProcess>();
  let starts = 0;
  let steps = 0;
  let spare: Loading | undefined;
  const journalOf = (start: number): string => join(folder, `${start}.jsonl`);

  const load = (): Loading => {
    const start = starts++;
    const child = fork(INSTANCE, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...COMPILED, ...settings, START: `${start}`, JOURNAL: journalOf(start) },
    });
    alive.add(child);
    child.once('exit', () => {
      alive.delete(child);
      const at = up.findIndex((one) => one.child === child);
      if (at >= 0) up.splice(at, 1);
    });
    return { start, child, loaded: heard(child, (report) => report.kind === 'loaded') };
  };
  const order = (child: ChildProcess, what: Order): void => void child.send(what, () => {});

  return {
    up,
    killed,
    failed,
    starts: () => starts,
    journal: (start) => readJournal(journalOf(start)),
    async begin(now) {
      const { start, child, loaded } = spare ?? load();
      spare = ahead ? load() : undefined;
      await loaded;
      const begun = heard(child, (report) => report.kind === 'begun' || report.kind === 'failed');
      order(child, { kind: 'begin', n: 0, now });
      const report = await begun;
      if (report?.kind !== 'begun')
        throw new Error(
          `instance ${start} did not begin${report?.kind === 'failed' ? `: ${report.why}` : ''}`,
        );
      const instance = { start, child, url: `http://127.0.0.1:${report.port}` };
      up.push(instance);
      return instance;
    },
    async step({ child, start }, now) {
      const n = ++steps;
      const stepped = heard(child, (report) => 'n' in report && report.n === n);
      order(child, { kind: 'step', n, now });
      const report = await stepped;
      if (report?.kind === 'failed') {
        failed.push(`start ${start}: ${report.why}`);
        return now;
      }
      return report?.kind === 'stepped' ? report.next : undefined;
    },
    async end({ child, start }, signal) {
      if (isOver(child)) return child.exitCode;
      const ended = once(child, 'exit');
      if (signal === 'SIGKILL') killed.add(start);
      const at = up.findIndex((one) => one.child === child);
      if (at >= 0) up.splice(at, 1);
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
    async close() {
      const ends = [...alive].map((child) => once(child, 'exit'));
      for (const child of alive) child.kill('SIGKILL');
      await Promise.all(ends);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
