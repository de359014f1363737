// A document of the municipality as its headings, lines and tables, whatever kind of file it was. It knows neither files nor plans.
import { z } from 'zod';

export const MOST_CELL = 4000;
export const MOST_ROWS = 3000;
export const MOST_COLUMNS = 40;
export const MOST_BLOCKS = 6000;

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.number().int().min(1).max(6),
    text: z.string().max(MOST_CELL),
  }),
  /** A paragraph, or an item of a list. Line breaks within it are kept. */
  z.object({ kind: z.literal('text'), text: z.string().max(MOST_CELL), item: z.boolean().optional() }),
  /** Every row has as many cells as the table is wide; what spans several stands in the first and is empty in the others. */
  z.object({
    kind: z.literal('table'),
    /** The sheet's name in a workbook. */
    name: z.string().max(100).optional(),
    rows: z.array(z.array(z.string().max(MOST_CELL)).max(MOST_COLUMNS)).max(MOST_ROWS),
  }),
]);
export type Block = Readonly<z.output<typeof blockSchema>>;

export const documentSchema = z.object({
  /** The file's name, or what stands for it where text was pasted. */
  name: z.string().max(200),
  blocks: z.array(blockSchema).max(MOST_BLOCKS),
  /** How many pieces (cells, rows, columns, paragraphs) were shortened or left out, where any were. */
  cut: z.number().int().min(1).optional(),
});
export type Document = Readonly<z.output<typeof documentSchema>>;

/** Why a file could not be read: each has its sentence with what to do. */
export const documentFaults = [
  'tooLarge',
  'bomb',
  'locked',
  'broken',
  'unsupported',
  'oldFormat',
  'hostile',
  'empty',
  'tooSlow',
  'busy',
  'notFetched',
] as const;
export type DocumentFault = (typeof documentFaults)[number];
