// What is long is shown a page at a time: as much as a card in Teams holds, whatever people have written.

export type Page<T> = {
  readonly items: readonly T[];
  /** Where the page before begins, and the one after. */
  readonly back: number | undefined;
  readonly next: number | undefined;
};

export const bytes = (one: unknown): number => Buffer.byteLength(JSON.stringify(one));

/** Bytes of a page, and of an item as it is drawn: its words and what stands around them. */
type Room<T> = { readonly budget: number; sizeOf(one: T): number };

/** Where each page begins when it holds as much as there is room for, but always one. */
function begins<T>(items: readonly T[], { budget, sizeOf }: Room<T>): readonly number[] {
  const starts = [0];
  let room = budget;
  for (const [index, one] of items.entries()) {
    const size = sizeOf(one);
    if (size > room && index > (starts.at(-1) ?? 0)) {
      starts.push(index);
      room = budget;
    }
    room -= size;
  }
  return starts;
}

/** The page that `from` stands on. */
export function pageOf<T>(items: readonly T[], from: number, room: Room<T>): Page<T> {
  const starts = begins(items, room);
  const nth = Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
  const next = starts[nth + 1];
  return { items: items.slice(starts[nth], next), back: starts[nth - 1], next };
}
