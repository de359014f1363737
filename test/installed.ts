// Programs beside Node that some tests need. Where one is missing those tests are not run, which is said aloud.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether a program is found on PATH. Without it `what` is not tested, which is said on stderr; on a build machine (`CI` set) that is an
 * error.
 */
export function isInstalled(program: string, what: string, install: string): boolean {
  const found = (process.env.PATH ?? '').split(delimiter).some((folder) => runs(join(folder, program)));
  if (found) return true;
  const missing = `${program} is not on PATH. Install it: ${install}`;
  if (process.env.CI) throw new Error(missing);
  process.stderr.write(`\n*** ${what} was NOT tested: ${missing}\n\n`);
  return false;
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
