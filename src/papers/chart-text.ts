// How much room words take in a chart, and where they are folded. By estimate, on the wide side: a chart's words are laid out
// before anything is drawn.

/** Of the size of the font, a little more than DejaVu Sans' own: wide signs count as wide, all others as a broad small letter. */
function share(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (/[\d]/.test(sign)) return 0.64;
  if (/[.,:;!|'’iljtfrI()\s]/.test(sign)) return 0.42;
  if (/[mwMW@%—]/.test(sign) || code > 0x2e80) return 1;
  return /\p{Lu}/u.test(sign) ? 0.76 : 0.64;
}

/** In pixels at a size in pixels. */
export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((width, sign) => width + share(sign) * size, 0);

/** Lines at most so wide, at most so many: what is left out is marked by «…». A word that is too long is cut across lines. */
export function wrapped(
  text: string,
  { size, width, most }: { readonly size: number; readonly width: number; readonly most: number },
): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', fits)];
}

/** A word in pieces that fit. */
function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const sign of Array.from(word)) {
    if (piece !== '' && !fits(piece + sign)) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return piece === '' ? found : [...found, piece];
}

function ended(line: string, fits: (line: string) => boolean): string {
  const signs = Array.from(line);
  while (signs.length > 0 && !fits(`${signs.join('')}…`)) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
