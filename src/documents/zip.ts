// The parts of a zip (PKWARE APPNOTE 4.3), looked at before anything is unpacked, and unpacked only as far as they said. It knows
// no kind of document.
import { crc32, inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable.ts';

type Entry = {
  readonly name: string;
  readonly locked: boolean;
  readonly method: number;
  readonly crc: number;
  /** Bytes as they lie in the zip, and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

export type Zip = {
  readonly names: readonly string[];
  /** The parts wanted, by name. @throws Unreadable `bomb`, `locked` or `broken`. */
  unpack(wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array>;
};

const MOST_ENTRIES = 2000;
/** Bytes unpacked in all. */
const MOST_UNPACKED = 60 * 1024 * 1024;
/** XML of a long table packs to a fiftieth; only what is made for it packs to less than a two-hundredth. */
const MOST_RATIO = 200;
const RATIO_FROM = 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment that may follow it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** @throws Unreadable `bomb` when there are too many parts, `broken` when it cannot be followed. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = entriesOf(bytes);
  return {
    names: entries.map(({ name }) => name),
    unpack(wanted) {
      const some = entries.filter(({ name }) => wanted(name));
      if (some.some(({ locked }) => locked)) throw new Unreadable('locked');
      if (some.some(isBomb) || sum(some) > MOST_UNPACKED) throw new Unreadable('bomb');
      return new Map(some.map((entry) => [entry.name, unpacked(bytes, entry)]));
    },
  };
}

const sum = (entries: readonly Entry[]): number => entries.reduce((all, { size }) => all + size, 0);

const isBomb = ({ size, packed }: Entry): boolean => size > RATIO_FROM && size > packed * MOST_RATIO;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What reaches outside the file is broken. */
function within<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable('broken') : error;
  }
}

const entriesOf = (bytes: Uint8Array): readonly Entry[] =>
  within(() => {
    const view = viewOf(bytes);
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw new Unreadable('bomb');
    const entries: Entry[] = [];
    for (let n = 0, at = view.getUint32(end + 16, true); n < count; n++) {
      if (view.getUint32(at, true) !== ENTRY) throw new Unreadable('broken');
      const length = view.getUint16(at + 28, true);
      entries.push({
        name: Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString('utf8'),
        locked: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  });

function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Unreadable('broken');
}

function unpacked(bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = within(() => {
    const view = viewOf(bytes);
    const { offset } = entry;
    if (view.getUint32(offset, true) !== LOCAL) throw new Unreadable('broken');
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return bytes.subarray(from, from + entry.packed);
  });
  const whole = entry.method === 0 ? packed : entry.method === 8 ? inflated(packed, entry.size) : undefined;
  if (whole?.length !== entry.size || crc32(whole) !== entry.crc) throw new Unreadable('broken');
  return whole;
}

/** Stops where it becomes larger than it said. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw new Unreadable((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken');
  }
}
