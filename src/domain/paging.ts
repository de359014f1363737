// What is long is shown a page at a time: as much as there is room for, whatever people have written. It must not know what is
// shown, nor where.

export type Room = { readonly most: number; readonly bytes: number };

export type Page<T> = {
  readonly items: readonly T[];
  /** Where among all the page begins, counted from 0. */
  readonly first: number;
  /** Where the page before begins, and the one after; undefined where there is none. */
  readonly back: number | undefined;
  readonly next: number | undefined;
};

/** Bytes of a thing as JSON in UTF-8. */
export const bytesOf = (one: unknown): number => new TextEncoder().encode(JSON.stringify(one) ?? '').length;

/** Where each page begins: it holds as much as there is room for, but always one. */
function begins<T>(
  items: readonly T[],
  { most, bytes }: Room,
  sizeOf: (one: T) => number,
): readonly number[] {
  const starts = [0];
  let left = bytes;
  for (const [index, one] of items.entries()) {
    const size = sizeOf(one);
    const start = starts.at(-1) ?? 0;
    if (index > start && (size > left || index - start >= most)) {
      starts.push(index);
      left = bytes;
    }
    left -= size;
  }
  return starts;
}

/** The page that the `from`th stands on; the first where there are not so many. `sizeOf`: bytes of one as it is drawn. */
export function pageOf<T>(
  items: readonly T[],
  from: number,
  room: Room,
  sizeOf: (one: T) => number = bytesOf,
): Page<T> {
  const starts = begins(items, room, sizeOf);
  const nth =
    from < items.length
      ? Math.max(
          0,
          starts.findLastIndex((start) => start <= from),
        )
      : 0;
  const first = starts[nth] ?? 0;
  const next = starts[nth + 1];
  return { items: items.slice(first, next), first, back: starts[nth - 1], next };
}

/** As many from the front as there is room for. */
export function within<T>(
  items: readonly T[],
  { most, bytes }: Room,
  sizeOf: (one: T) => number = bytesOf,
): readonly T[] {
  let left = bytes;
  const over = items.findIndex((one) => (left -= sizeOf(one)) < 0);
  return items.slice(0, Math.min(most, over === -1 ? items.length : over));
}

/** So many of a list that ends in a line which says how many are left: that line never stands in place of a single one. */
export function foldedTo<T>(
  most: number,
  all: readonly T[],
): { readonly shown: readonly T[]; readonly left: number } {
  const shown = all.length === most + 1 ? all : all.slice(0, most);
  return { shown, left: all.length - shown.length };
}

/** The same as lines, the last with how many are left. */
export function foldedAt<T>(
  most: number,
  all: readonly T[],
  lineOf: (one: T) => string,
  more: (left: { readonly n: number }) => string,
): readonly string[] {
  const { shown, left } = foldedTo(most, all);
  return [...shown.map(lineOf), ...(left > 0 ? [more({ n: left })] : [])];
}

/** The beginning of a text that has more letters than that, with « …»; no letter is halved. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most).join('').trimEnd()} …`;
}

/** The text in at most so many bytes as JSON, with «…» where something is left out; no character is halved. */
export function cut(text: string, bytes: number): string {
  if (text.length <= bytes && bytesOf(text) <= bytes) return text;
  let left = bytes - QUOTES - bytesOfSign('…');
  let kept = '';
  for (const sign of text.slice(0, bytes)) {
    left -= bytesOfSign(sign);
    if (left < 0) break;
    kept += sign;
  }
  return `${kept.toWellFormed().trimEnd()}…`;
}

const QUOTES = 2;

/** Of one sign inside a string of JSON, at most. */
function bytesOfSign(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return 6;
  if (sign === '"' || sign === '\\') return 2;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
