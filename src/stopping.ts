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
  let ending: number | undefined;
  const begin = (code: number): void => {
    const first = ending === undefined;
    ending = Math.max(ending ?? 0, code);
    if (!first) return;
    const late = setTimeout(() => {
      log.error({ left: stopping.left() }, 'did not stop in time; the queue keeps what is not sent');
      end(1);
    }, limitMs);
    const ended = (failed: boolean): void => {
      clearTimeout(late);
      end(failed ? 1 : (ending ?? 0));
    };
    stopping.stop().then(
      () => ended(false),
      (error: unknown) => {
        log.error({ left: stopping.left(), ...trace(error) }, 'did not stop cleanly');
        ended(true);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    signals.on(signal, () => {
      if (ending !== undefined) {
        log.warn({ signal, left: stopping.left() }, 'ended at once; the queue keeps what is not sent');
        return end(1);
      }
      log.info({ signal }, 'stopping');
      begin(0);
    });
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    signals.on(event, (error) => {
      log.error({ event, ...trace(error) }, 'a fault that nobody caught: stopping');
      begin(1);
    });
}
