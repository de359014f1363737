// What stopped a verb of the command line, in one sentence for the operator. It never quotes what is in a file or in the store.
import { BackupFault } from './backup-file.ts';

/**
 * What the file system, SQLite, the store or the backup itself says. `file`: the database of the settings, which SQLite does not name.
 * SQLite's codes: https://sqlite.org/rescode.html
 */
export function toldFault(error: unknown, file = 'Databasen'): string {
  const { code = '', path = '', message = '', errcode = 0 } = error as Said;
  if (error instanceof BackupFault) return message;
  const known = FILE_FAULTS[code];
  if (known !== undefined) return `${path || 'Filen'}: ${known}`;
  const sqlite = code === 'ERR_SQLITE_ERROR' ? SQLITE_FAULTS[errcode & PRIMARY] : undefined;
  return sqlite === undefined ? message : `${file}: ${sqlite}`;
}

type Said = NodeJS.ErrnoException & { readonly errcode?: number };

/** The lower byte of an extended code is the primary one. */
const PRIMARY = 0xff;

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'filen eller mappen finnes ikke.',
  EACCES: 'det mangler tilgang.',
  EPERM: 'det mangler tilgang.',
  EROFS: 'disken kan bare leses.',
  ENOSPC: 'disken er full.',
  EDQUOT: 'kvoten på disken er brukt opp.',
  EISDIR: 'det er en mappe, ikke en fil.',
  ENOTDIR: 'en del av stien er ikke en mappe.',
};

const SQLITE_FAULTS: Readonly<Record<number, string>> = {
  5: 'et annet program holder filen. Prøv igjen.',
  8: 'filen kan bare leses. Kjør som den brukeren tjenesten kjører som.',
  10: 'disken svarte med en feil. Se etter disken.',
  11: 'filen er skadet. Gjenopprett en sikkerhetskopi i en ny fil.',
  13: 'disken er full.',
  14: 'filen kan ikke åpnes. Se etter tilgangen til den og til mappen.',
  26: 'filen er ikke en database. Se etter DATA_FILE.',
};
