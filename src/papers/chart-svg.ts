// A chart as SVG: one bar a row, in parts that are told apart on black and white paper, with their numbers in them. It must not
// know what is counted. Every text is made plain and escaped: labels come from people.
import type { Chart, Fill } from '../domain/chart.ts';
import { line } from '../domain/plain-text.ts';
import { textWidth, wrapped } from './chart-text.ts';

/** In pixels. Its height follows from the rows. */
export const CHART_WIDTH = 1000;

const EDGE = 24;
const LABEL_WIDTH = 340;
const SUM_WIDTH = 70;
const BARS_LEFT = EDGE + LABEL_WIDTH + 16;
const BARS_WIDTH = CHART_WIDTH - BARS_LEFT - SUM_WIDTH - EDGE;
const BAR = 46;
const GAP = 18;
/** A card shows the picture at two fifths of its width, so that this is about the size of small print. */
const TEXT = 25;
const LINE = 30;
/** From the middle of a line down to where its letters stand. */
const BASE = 9;
const LABEL_LINES = 3;

const INK = '#1b1b1b';
const PAPER = '#ffffff';

export function svgOf(chart: Chart): string {
  const title = block(chart.title, { size: 30, width: CHART_WIDTH - 2 * EDGE, most: 3 });
  const legend = legendOf(chart, EDGE + title.height + 10);
  const rows = rowsOf(chart, legend.bottom + 22);
  const height = rows.bottom + EDGE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${height}" viewBox="0 0 ${CHART_WIDTH} ${height}" font-family="DejaVu Sans" font-size="${TEXT}" fill="${INK}">`,
    `<defs>${PATTERNS}</defs>`,
    `<rect width="${CHART_WIDTH}" height="${height}" fill="${PAPER}"/>`,
    title.at(EDGE, EDGE, 'bold'),
    legend.svg,
    rows.svg,
    '</svg>',
  ].join('\n');
}

// --- fills -----------------------------------------------------------------------------------------------------------

/** Lines and dots on white: how dark each is as a whole differs as well. */
const PATTERNS = [
  pattern('hatched', 10, '<path d="M-3 3 L3 -3 M0 10 L10 0 M7 13 L13 7" stroke-width="2.4"/>'),
  pattern('dotted', 9, `<circle cx="4.5" cy="4.5" r="1.7" fill="${INK}"/>`),
  pattern('crossed', 9, '<path d="M0 0 L9 9 M9 0 L0 9" stroke-width="2.2"/>'),
].join('');

function pattern(fill: Fill, size: number, inner: string): string {
  const ground = `<rect width="${size}" height="${size}" fill="${PAPER}"/>`;
  const signs = `<g stroke="${INK}" fill="none">${inner}</g>`;
  return `<pattern id="${fill}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${ground}${signs}</pattern>`;
}

const paint = (fill: Fill): string =>
  fill === 'solid' ? '#3a3a3a' : fill === 'empty' ? PAPER : `url(#${fill})`;

const box = (x: number, y: number, width: number, height: number, fill: Fill): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint(fill)}" stroke="${INK}" stroke-width="2"/>`;

// --- legend ----------------------------------------------------------------------------------------------------------

const SWATCH = 30;

/** From left to right, on a new line when there is no room. */
function legendOf({ series }: Chart, top: number): { readonly svg: string; readonly bottom: number } {
  let [x, y] = [EDGE, top];
  const drawn = series.map(({ name, fill }) => {
    const [words = ''] = wrapped(line(name), { size: TEXT, width: 460, most: 1 });
    const width = SWATCH + 10 + textWidth(words, TEXT) + 28;
    if (x > EDGE && x + width > CHART_WIDTH - EDGE) [x, y] = [EDGE, y + SWATCH + 8];
    const svg = `${box(x, y, SWATCH, 22, fill)}${text(words, x + SWATCH + 10, y + 11 + BASE)}`;
    x += width;
    return svg;
  });
  return { svg: drawn.join(''), bottom: y + 22 };
}

// --- bars ------------------------------------------------------------------------------------------------------------

type Row = Chart['rows'][number];

const whole = (value: number | undefined): number =>
  Number.isFinite(value) ? Math.max(0, Math.round(value ?? 0)) : 0;

const valuesOf = ({ values }: Row, { series }: Chart): readonly number[] =>
  series.map((_, n) => whole(values[n]));

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The narrowest a part is drawn: its number stands in it. */
const narrowest = (value: number): number => (value === 0 ? 0 : textWidth(String(value), TEXT) + 18);

function rowsOf(chart: Chart, top: number): { readonly svg: string; readonly bottom: number } {
  const all = chart.rows.map((row) => valuesOf(row, chart));
  const longest = Math.max(1, ...all.map(sum));
  const fills = chart.series.map(({ fill }) => fill);
  let y = top;
  const drawn = chart.rows.map((row, n) => {
    const values = all[n] ?? [];
    const label = block(row.label, { size: TEXT, width: LABEL_WIDTH, most: LABEL_LINES });
    const height = Math.max(BAR, label.height);
    const middle = y + height / 2;
    const bar = barOf(values, partWidths(values, longest), { top: middle - BAR / 2, fills });
    y += height + GAP;
    return label.at(EDGE, middle - label.height / 2, 'normal') + bar;
  });
  return { svg: drawn.join('\n'), bottom: y - (drawn.length > 0 ? GAP : 0) };
}

/** A bar is as long as its sum is to the longest, and no shorter than its numbers need; what is more is shared by value. */
function partWidths(values: readonly number[], longest: number): readonly number[] {
  const total = sum(values);
  const needed = sum(values.map(narrowest));
  const more = Math.max(0, (BARS_WIDTH * total) / longest - needed);
  return values.map((value) => (value === 0 ? 0 : narrowest(value) + (more * value) / total));
}

type Bar = { readonly top: number; readonly fills: readonly Fill[] };

/** Its parts, each with its number where there are several, and the sum behind it. */
function barOf(values: readonly number[], widths: readonly number[], { top, fills }: Bar): string {
  let x = BARS_LEFT;
  const parts = values.map((value, n) => {
    const width = widths[n] ?? 0;
    if (width === 0) return '';
    const number = fills.length > 1 ? numberIn(value, x + width / 2, top, fills[n]) : '';
    const svg = box(x, top, width, BAR, fills[n] ?? 'empty') + number;
    x += width;
    return svg;
  });
  const total = text(String(sum(values)), x + 12, top + BAR / 2 + BASE, 'font-weight="bold"');
  return parts.join('') + total;
}

/** On a white ground of its own, so that no pattern runs through it. */
function numberIn(value: number, middle: number, top: number, fill: Fill | undefined): string {
  const words = String(value);
  const width = textWidth(words, TEXT) + 8;
  const ground = `<rect x="${middle - width / 2}" y="${top + 8}" width="${width}" height="${BAR - 16}" rx="4" fill="${PAPER}"/>`;
  const place = `text-anchor="middle" font-weight="bold"`;
  return `${fill === 'empty' ? '' : ground}${text(words, middle, top + BAR / 2 + BASE, place)}`;
}

// --- text ------------------------------------------------------------------------------------------------------------

/** XML 1.0 §2.2 takes no noncharacters; signs that turn the direction of what follows are taken away. */
const NEVER = /[\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (words: string): string =>
  words.replace(NEVER, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

const text = (words: string, x: number, y: number, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

type Room = { readonly size: number; readonly width: number; readonly most: number };

/** A text in lines, to be put with its upper left corner somewhere. */
function block(words: string, room: Room) {
  const all = wrapped(line(words), room);
  const step = room.size + (LINE - TEXT);
  const at = (x: number, y: number, weight: 'bold' | 'normal'): string =>
    all
      .map((one, n) =>
        text(one, x, y + room.size + n * step, `font-size="${room.size}" font-weight="${weight}"`),
      )
      .join('');
  return { height: all.length * step, at };
}
