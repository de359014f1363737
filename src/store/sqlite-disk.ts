// Waits until SQLite's write-ahead log is on the disk, without holding up the event loop. It must not know what is written.
import { closeSync, fdatasync, openSync, statSync } from 'node:fs';
import { promisify } from 'node:util';

export type Disk = {
  /**
   * Answers when what stood in the log when it was called is on the disk. Rejects when the disk failed, or the system cannot tell, and
   * when what has been written can no longer be found there.
   */
  reached(): Promise<void>;
  /** Throws when the database or its log has been removed, or another has taken its place: what is written then is gone with this process. */
  assertInPlace(): void;
  close(): void;
};

/** Nothing to wait for. */
export const NO_DISK: Disk = { reached: async () => {}, assertInPlace() {}, close() {} };

/**
 * The log of a database that is open (`synchronous=NORMAL`), so that SQLite takes no other file for it while we hold this one.
 * A commit that is followed by this is as durable as with `synchronous=FULL`, where SQLite does the same itself and lets the whole program
 * wait. What NORMAL still does by itself, on the event loop, is rare: the log's first header and its folder, the log before a checkpoint and
 * the database after it, each time before anything is overwritten.
 * @see https://sqlite.org/wal.html#performance_considerations
 */
export function openDisk(database: string): Disk {
  const parts = [database, `${database}-wal`];
  const file = openSync(`${database}-wal`, 'r+');
  const sync = promisify(fdatasync);
  const opened = parts.map(identityOf);
  const assertInPlace = (): void => {
    for (const [n, part] of parts.entries())
      if (identityOf(part) !== opened[n])
        throw new Error(
          `${part} has been removed or replaced while the service runs. What was confirmed before is in the file that was taken away; ` +
            'nothing more is written. Put that file back, or restore a backup, then start the service again.',
        );
  };
  return {
    reached: async () => {
      await sync(file);
      assertInPlace();
    },
    assertInPlace,
    close: () => closeSync(file),
  };
}

/** Undefined when nothing is there. The database itself is never opened here: to close it again would give up SQLite's locks on it. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev}/${found.ino}`;
}
