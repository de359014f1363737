// For programs that a test starts again and again: what Node makes of the files (types taken off, compiled) is kept where `npm start`
// keeps it, which halves a start.
import { fileURLToPath } from 'node:url';

/** To be put in a program's environment. One that is to be killed must write down itself what is new: `flushCompileCache`. */
export const COMPILED = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/compiled/', import.meta.url)),
} as const;
