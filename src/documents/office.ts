// The parts of an Office file (ECMA-376) that words and cells stand in, each looked through, laid together again as a small zip for
// the library that reads them: pictures, macros, embedded files and all else never reach it.
import { zipSync } from 'fflate';
import { Unreadable } from './unreadable.ts';
import type { Zip } from './zip.ts';

/** Elements of XML: what a library makes of them takes some hundred bytes each. A plan of two hundred pages has a tenth. */
const MOST_ELEMENTS = 2_000_000;

type Options = {
  readonly mostElements?: number;
  /** What is given to the library in place of a part. */
  readonly mended?: (name: string, part: Uint8Array) => Uint8Array;
};

/**
 * @throws Unreadable `hostile` when a part defines entities or a document type, which no Office program writes; `bomb` when there are
 * too many elements; what `unpack` throws.
 */
export function rebuilt(
  zip: Zip,
  wanted: RegExp,
  { mostElements = MOST_ELEMENTS, mended = (_name, part) => part }: Options = {},
): Buffer {
  const parts = [...zip.unpack((name) => wanted.test(name))];
  if (parts.some(([, part]) => isHostile(part))) throw new Unreadable('hostile');
  // Most elements have an end as well.
  if (parts.reduce((all, [, part]) => all + tagsIn(part), 0) > mostElements * 2) throw new Unreadable('bomb');
  const kept = parts.map(([name, part]) => [name, mended(name, part)] as const);
  return Buffer.from(zipSync(Object.fromEntries(kept), { level: 0 }));
}

const tagsIn = (part: Uint8Array): number =>
  part.reduce((count, byte) => (byte === 0x3c ? count + 1 : count), 0);

/** A zero stands in no UTF-8 of Office: in another encoding a document type could hide. */
const isHostile = (part: Uint8Array): boolean =>
  part.includes(0) ||
  /<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1'));
