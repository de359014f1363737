// A document of the municipality, whatever kind of file, as its headings, lines and tables. It is read in a thread of its own
// with bounds on memory and time, one document at a time, so that a hostile file stops nothing but itself. It knows no plan.
import { Worker } from 'node:worker_threads';
import type { Document } from '../domain/document.ts';
import { type Faulty, faultOf } from './unreadable.ts';

export type Reading = { readonly kind: 'read'; readonly document: Document } | Faulty;

/** What may come in, in bytes. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

const WITHIN_MS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };

let before: Promise<unknown> = Promise.resolve();
let waiting = 0;
/** More at once than a municipality hands in; each may take as long as it is given. */
const MOST_WAITING = 4;

/**
 * Reads .docx, .xlsx, .csv, .html, .txt and the .json of our own export: by what is in it first, by its name second. Never rejects.
 * `busy` when several wait already. `withinMs`: until it must be read, counted from when its turn has come.
 */
export function readDocument(bytes: Uint8Array, name: string, withinMs = WITHIN_MS): Promise<Reading> {
  if (bytes.length > LARGEST_DOCUMENT) return Promise.resolve({ kind: 'fault', fault: 'tooLarge' });
  if (waiting >= MOST_WAITING) return Promise.resolve({ kind: 'fault', fault: 'busy' });
  waiting += 1;
  const mine = before
    .then(() => readApart(bytes, name, withinMs))
    .catch((error: unknown): Reading => faultOf(error))
    .finally(() => void (waiting -= 1));
  before = mine;
  return mine;
}

/** The thread has no environment, and what a library says of the document reaches no log. */
function readApart(bytes: Uint8Array, name: string, withinMs: number): Promise<Reading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { bytes, name },
      resourceLimits: MEMORY,
      env: {},
      stdout: true,
      stderr: true,
    });
    const end = (reading: Reading): void => {
      clearTimeout(late);
      resolve(reading);
      void worker.terminate();
    };
    const late = setTimeout(() => end({ kind: 'fault', fault: 'tooSlow' }), withinMs);
    worker.once('message', (reading: Reading) => end(reading));
    worker.once('error', (error: unknown) =>
      end(isFull(error) ? { kind: 'fault', fault: 'bomb' } : faultOf(error)),
    );
    worker.once('exit', (code) => end({ kind: 'fault', fault: 'broken', trace: `exit ${code}` }));
  });
}

const isFull = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
