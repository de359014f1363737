// Why a document cannot be read, thrown where it is found out and caught in one place.
import type { DocumentFault } from '../domain/document.ts';

export class Unreadable extends Error {
  readonly fault: DocumentFault;
  constructor(fault: DocumentFault) {
    super(fault);
    this.fault = fault;
  }
}

/** `trace`, where nobody expected it: what kind of error and where in the code, for the log. Never a word of the document. */
export type Faulty = { readonly kind: 'fault'; readonly fault: DocumentFault; readonly trace?: string };

/** What it means for the reader that a library gave up: what filled the stack was made to, all else is broken. */
export function faultOf(error: unknown): Faulty {
  if (error instanceof Unreadable) return { kind: 'fault', fault: error.fault };
  const fault = error instanceof RangeError ? 'bomb' : 'broken';
  return { kind: 'fault', fault, trace: traceOf(error) };
}

const FRAMES = 3;

/** Its message is left out of the stack before the places are read: it may quote the document, also in lines that look like places. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  const at = stack.indexOf(message);
  const below = at < 0 ? '' : stack.slice(at + message.length);
  const places = [...below.matchAll(/^\s+at .*?((?:[\w@.-]+\/){0,2}[\w@.-]+:\d+):\d+\)?$/gmu)];
  return [
    /^\w{1,40}$/.test(name) ? name : 'Error',
    ...places.slice(0, FRAMES).map(([, place]) => place),
  ].join(' < ');
}
