// The thread a document is read in: takes its bytes and name, gives what it holds or why it could not be read.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { parseDocument } from './parse.ts';

const given = z.object({ bytes: z.instanceof(Uint8Array), name: z.string() }).parse(workerData);
parentPort?.postMessage(await parseDocument(given.bytes, given.name));
