// How wide the columns of a table are made: no word is cut that can be kept whole, and what is left goes to those with most to say.
// By estimate, from the number of characters.

/** In twentieths of a point: a bold letter of the body text, and the space around what stands in a cell. */
const LETTER = 112;
const AROUND = 260;
/** Longer words are cut, and a longer text gives its column no more room: characters. */
const LONGEST_WORD = 22;
const LONGEST_TEXT = 180;

const longest = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(1, ...texts.map((text) => text.length)));

/** Widths that sum to `total`, one a column, for cells by row. Hyphen and slash are places to fold as a space is. */
export function columnWidths(rows: readonly (readonly string[])[], total: number): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, n) => rows.map((row) => row[n] ?? ''));
  const sizeOf = (letters: number): number => letters * LETTER + AROUND;
  const least = columns.map((cells) =>
    sizeOf(
      longest(
        cells.flatMap((text) => text.split(/[\s/-]+/)),
        LONGEST_WORD,
      ),
    ),
  );
  const wanted = columns.map((cells) => sizeOf(longest(cells, LONGEST_TEXT)));
  const [taken, all] = [sum(least), sum(wanted)];
  if (taken >= total) return shared(least, total);
  if (all <= total) return shared(wanted, total);
  const more = wanted.map((width, n) => width - (least[n] ?? 0));
  return shared(
    least.map((width, n) => width + ((total - taken) * (more[n] ?? 0)) / (all - taken)),
    total,
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** In whole numbers, in the same proportion. */
const shared = (widths: readonly number[], total: number): readonly number[] =>
  widths.map((width) => Math.floor((width * total) / sum(widths)));
