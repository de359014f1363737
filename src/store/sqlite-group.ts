// Writes that arrive within one pass of the event loop share a transaction, and so one wait for the disk: all of them are there when
// the first of them is answered. One that fails is undone alone. It must not know what is written.
import type { Statement } from './sqlite-schema.ts';

type Transaction = {
  readonly begin: Statement;
  readonly end: Statement;
  readonly undo: Statement;
  readonly mark: Statement;
  readonly unmark: Statement;
  readonly undoToMark: Statement;
  readonly isOpen: () => boolean;
};

type Work = {
  readonly run: () => void;
  readonly done: () => void;
  readonly failed: (fault: unknown) => void;
};

export type Group = {
  /** Answers when the work is on the disk; rejects with the work's own fault, or with the transaction's. */
  write<T>(work: () => T): Promise<T>;
  /** Writes now what waits. */
  flush(): void;
};

/** `undone`: told when work was taken back, in part or whole. */
export function openGroup(t: Transaction, undone: () => void): Group {
  let waiting: Work[] = [];

  const flush = (): void => {
    const works = waiting;
    waiting = [];
    if (works.length === 0) return;
    const written: Work[] = [];
    try {
      t.begin.run();
      for (const work of works)
        if (alone(t, work)) written.push(work);
        else undone();
      t.end.run();
    } catch (fault) {
      if (t.isOpen()) t.undo.run(); // SQLite has itself undone it when the disk was full
      undone();
      for (const work of works) work.failed(fault);
      return;
    }
    for (const work of written) work.done();
  };

  return {
    flush,
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, failed) => {
        let result: T;
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ run: () => (result = work()), done: () => resolve(result), failed });
      }),
  };
}

/** Whether the work was done; undone alone where it was not, as long as SQLite has not undone everything. */
function alone(t: Transaction, work: Work): boolean {
  t.mark.run();
  try {
    work.run();
    t.unmark.run();
    return true;
  } catch (fault) {
    if (!t.isOpen()) throw fault;
    t.undoToMark.run();
    t.unmark.run();
    work.failed(fault);
    return false;
  }
}
