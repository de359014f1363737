// Waits until SQLite's write-ahead log is on the disk, without holding up the event loop. It must not know what is written.
import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

export type Disk = {
  /** Answers when what stood in the log when it was called is on the disk. Rejects when the disk failed, or the system cannot tell. */
  reached(): Promise<void>;
  close(): void;
};

/** Nothing to wait for. */
export const NO_DISK: Disk = { reached: async () => {}, close() {} };

/**
 * The log of a database that is open (`synchronous=NORMAL`), so that SQLite takes no other file for it while we hold this one.
 * A commit that is followed by this is as durable as with `synchronous=FULL`, where SQLite does the same itself and lets the whole program
 * wait. What NORMAL still does by itself, on the event loop, is rare: the log's first header and its folder, the log before a checkpoint and
 * the database after it, each time before anything is overwritten.
 * @see https://sqlite.org/wal.html#performance_considerations
 */
export function openDisk(log: string): Disk {
  const file = openSync(log, 'r+');
  const sync = promisify(fdatasync);
  return { reached: () => sync(file), close: () => closeSync(file) };
}
