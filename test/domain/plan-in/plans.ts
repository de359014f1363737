// Plans of invented municipalities as blocks, and a short way to look at what was understood of them.
import { day } from '../../../src/domain/calendar.ts';
import type { Block } from '../../../src/domain/document.ts';
import { understandPlan } from '../../../src/domain/plan-in/understand.ts';
import type { Understood, UnderstoodMeasure } from '../../../src/domain/plan-in/understood.ts';

export const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text });
export const text = (words: string): Block => ({ kind: 'text', text: words });
export const item = (words: string): Block => ({ kind: 'text', text: words, item: true });

/** A table of lines with cells parted by «|»; « / » within a cell is a line break. */
export function table(...rows: readonly string[]): Block {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll(' // ', '\n')));
  const width = Math.max(...cells.map((row) => row.length));
  return { kind: 'table', rows: cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
}

export const sheet = (name: string, ...rows: readonly string[]): Block => ({
  ...(table(...rows) as Extract<Block, { kind: 'table' }>),
  name,
});

export const read = (...blocks: readonly Block[]): Understood =>
  understandPlan(blocks, { from: day('2026-01-01') });

/** «area: title (owner + owner)», a measure a line. */
export const inShort = ({ measures }: Understood): readonly string[] =>
  measures.map(({ goalArea = '?', title, owners }) => `${goalArea}: ${title} (${owners.join(' + ')})`);

export const codes = ({ notes }: Pick<UnderstoodMeasure, 'notes'>): readonly string[] =>
  notes.map(({ code }) => code);

export function only({ measures }: Understood): UnderstoodMeasure {
  const [one, ...more] = measures;
  if (!one || more.length > 0)
    throw new Error(`${measures.length} measures: ${measures.map(({ title }) => title).join(', ')}`);
  return one;
}
