// Writes that arrive while the disk is busy share a transaction, and so one wait for it: all of them are there when the first of them is
// answered. The wait holds nobody up: others read and prepare their writes meanwhile. One that fails is undone alone. It must not know
// what is written.
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
  /**
   * Answers when the work is on the disk; rejects with the work's own fault, with the transaction's, or with the disk's. After a fault of the
   * disk nothing more is written: what the system then says of later writes is not to be believed. After a fault of another work it is run
   * a second time.
   */
  write<T>(work: () => T): Promise<T>;
  /** Throws when the disk has failed. */
  assertSound(): void;
  /** Writes what waits, and answers when nothing does. */
  settled(): Promise<void>;
};

/**
 * `undone`: told when work was taken back, in part or whole. `toDisk`: answers when all that was committed before it was called is on the
 * disk. Until then others can read it; were the power to go, it would be lost together with all that was committed later, so that nothing
 * that leans on it is there without it.
 */
export function openGroup(t: Transaction, undone: () => void, toDisk: () => Promise<void>): Group {
  let waiting: Work[] = [];
  let underWay: Promise<void> | undefined;
  let broken: Error | undefined;

  const begin = (): Promise<void> =>
    (underWay ??= round().finally(() => {
      underWay = undefined;
      if (waiting.length > 0) setImmediate(() => void begin());
    }));
  const round = async (): Promise<void> => {
    const works = waiting;
    waiting = [];
    const written = broken ? refused(works, broken) : together(t, works, undone);
    if (written.length === 0) return;
    try {
      await toDisk();
    } catch (fault) {
      broken = diskFault(fault);
      refused(written, broken);
      return;
    }
    for (const work of written) work.done();
  };

  return {
    assertSound() {
      if (broken) throw broken;
    },
    settled: async () => {
      while (underWay || waiting.length > 0) await begin();
    },
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, failed) => {
        let result: T;
        if (waiting.length === 0 && !underWay) setImmediate(() => void begin());
        waiting.push({ run: () => (result = work()), done: () => resolve(result), failed });
      }),
  };
}

function refused(works: readonly Work[], fault: unknown): readonly Work[] {
  for (const work of works) work.failed(fault);
  return [];
}

const diskFault = (cause: unknown): Error =>
  new Error(
    'The disk did not take what was written. What was confirmed before is kept, and nothing more is written. See to the disk, then start ' +
      `the service again. (${cause instanceof Error ? cause.message : String(cause)})`,
    { cause },
  );

/** The works that are committed; all others have been told why not. Only after a fault is each marked off: that costs a copy of every page. */
function together(t: Transaction, works: readonly Work[], undone: () => void): readonly Work[] {
  let begun = false;
  try {
    t.begin.run();
    begun = true;
    for (const work of works) work.run();
    t.end.run();
    return works;
  } catch (fault) {
    if (!begun) return refused(works, fault);
    if (t.isOpen()) t.undo.run(); // SQLite has itself undone it when the disk was full
    undone();
    return markedOff(t, works, undone);
  }
}

function markedOff(t: Transaction, works: readonly Work[], undone: () => void): readonly Work[] {
  const written: Work[] = [];
  try {
    t.begin.run();
    for (const work of works)
      if (alone(t, work)) written.push(work);
      else undone();
    t.end.run();
    return written;
  } catch (fault) {
    if (t.isOpen()) t.undo.run();
    undone();
    return refused(works, fault);
  }
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
