// Why the service could not start, in words for the operator: which setting, what was kept and what to do. It must not know how it starts.
import { resolve } from 'node:path';
import { types } from 'node:util';
import type { Config } from './config.ts';

type Where = Pick<Config, 'host' | 'port' | 'store'>;
type Said = NodeJS.ErrnoException & { readonly errcode?: number };

/**
 * A sentence about `PORT`, `HOST` or `DATA_FILE` where the system or SQLite says no more than a code; otherwise what the error says.
 * SQLite's codes: https://sqlite.org/rescode.html
 */
export function startFault(error: unknown, where: Where): string {
  if (!types.isNativeError(error)) return String(error);
  const { code = '', syscall, path, errcode = 0, message } = error as Said;
  const { host, port, store } = where;
  if (syscall === 'listen' || syscall === 'getaddrinfo') return listenFault(code, host, port) ?? message;
  if (store.kind !== 'file') return message;
  const ofFile = path !== undefined && resolve(store.file).startsWith(resolve(path));
  const why = code === 'ERR_SQLITE_ERROR' ? SQLITE[errcode & PRIMARY] : ofFile ? FILE[code] : undefined;
  return why === undefined ? message : `DATA_FILE ${store.file} ${why} What is there was left as it is.`;
}

function listenFault(code: string, host: string, port: number): string | undefined {
  const why = LISTEN[code];
  return why && `PORT ${port} on HOST ${host} ${why} (${code}). Nothing was received or sent.`;
}

const LISTEN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program: stop it, or choose another PORT',
  EACCES: 'may not be used by this user: choose a PORT above 1023',
  EADDRNOTAVAIL: 'cannot be had: HOST is no address of this machine',
  ENOTFOUND: 'cannot be had: HOST is no name that is known here',
};

const FOLDER = 'cannot be made: a part of the path is no folder. Name another file.';
const ACCESS = 'may not be opened by this user. Give it the folder, or name another file.';
const FULL = 'cannot be written: the disk is full. Make room, then start again.';
const READ_ONLY = 'cannot be written: the disk or the file is read-only. Mend that, or name another file.';

const FILE: Readonly<Record<string, string>> = {
  EEXIST: FOLDER,
  ENOTDIR: FOLDER,
  ENOENT: FOLDER,
  EISDIR: 'is a folder. Name a file in it.',
  EACCES: ACCESS,
  EPERM: ACCESS,
  EROFS: READ_ONLY,
  ENOSPC: FULL,
  EDQUOT: FULL,
};

/** The lower byte of an extended code is the primary one. */
const PRIMARY = 0xff;

const SQLITE: Readonly<Record<number, string>> = {
  5: 'is held by another program. End that one, then start again.',
  8: READ_ONLY,
  10: 'cannot be read: the disk failed. See to the disk, or restore a backup in a new file.',
  11: 'is damaged. Restore a backup in a new file.',
  13: FULL,
  14: ACCESS,
  26: 'is no database. Name another file, or restore a backup in a new one.',
};
