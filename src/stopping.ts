// How a process ends in order: one step after the other, within a time, and what was left undone is named. It knows steps as functions,
// and nothing of what they stop.
import { type Log, trace } from './log.ts';

/** What is stopped, by name, and how. */
export type Step = readonly [name: string, stop: () => void | Promise<void>];

export type Stopping = {
  /** One step after the other, once, however often it is asked. Rejects with the first step that failed; the others are done all the same. */
  stop(): Promise<void>;
  /** The names of the steps that are not done. */
  left(): readonly string[];
};

export function openStopping(steps: readonly Step[]): Stopping {
  const left = new Set(steps.map(([name]) => name));
  const run = async (): Promise<void> => {
    const faults: unknown[] = [];
    for (const [name, stop] of steps)
      try {
        await stop();
        left.delete(name);
      } catch (fault) {
        faults.push(fault);
      }
    if (faults.length > 0) throw faults[0];
  };
  let stopped: Promise<void> | undefined;
  return { stop: () => (stopped ??= run()), left: () => [...left] };
}

/** What of the process is needed; `process` itself has it. */
export type Signals = {
  on(event: 'SIGTERM' | 'SIGINT', heard: (signal: string) => void): unknown;
  on(event: 'uncaughtException' | 'unhandledRejection', heard: (error: unknown) => void): unknown;
};

/** Kubernetes and Docker kill after 30 s and 10 s of their own; told a little before the first. */
const LIMIT_MS = 25_000;

/**
 * Ends the process in order at SIGTERM or SIGINT, with 0; with 1 when a step failed or the time is over. A second signal ends it at once
 * with 1. A fault nobody caught is logged, and ends it in order with 1: what it left behind may be anything, and the store holds all
 * that was promised.
 */
export function endInOrder(
  stopping: Stopping,
  log: Log,
  end: (code: number) => void,
  signals: Signals = process,
  limitMs: number = LIMIT_MS,
): void {
  let worst: number | undefined;
  let late: NodeJS.Timeout | undefined;
  const ended = (code: number): void => {
    clearTimeout(late);
    end(code);
  };
  const begin = (code: number): void => {
    const isFirst = worst === undefined;
    worst = Math.max(worst ?? 0, code);
    if (!isFirst) return;
    late = setTimeout(() => {
      log.error({ left: stopping.left() }, 'did not stop in time; the queue keeps what is not sent');
      ended(1);
    }, limitMs);
    stopping.stop().then(
      () => ended(worst ?? 0),
      (error: unknown) => {
        log.error({ left: stopping.left(), ...trace(error) }, 'did not stop cleanly');
        ended(1);
      },
    );
  };
  const told = (signal: string): void => {
    if (worst !== undefined) {
      log.warn({ signal, left: stopping.left() }, 'ended at once; the queue keeps what is not sent');
      return ended(1);
    }
    log.info({ signal }, 'stopping');
    begin(0);
  };
  const fell = (event: string) => (error: unknown) => {
    log.error({ event, ...trace(error) }, 'a fault that nobody caught: stopping');
    begin(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) signals.on(signal, told);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) signals.on(event, fell(event));
}
