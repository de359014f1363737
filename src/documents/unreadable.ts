// Why a document cannot be read, thrown where it is found out and caught in one place.
import type { DocumentFault } from '../domain/document.ts';

export class Unreadable extends Error {
  readonly fault: DocumentFault;
  constructor(fault: DocumentFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What it means for the reader that a library gave up: what filled the stack was made to, all else is broken. */
export function faultOf(error: unknown): DocumentFault {
  if (error instanceof Unreadable) return error.fault;
  return error instanceof RangeError ? 'bomb' : 'broken';
}
