// A line of a document outside its tables, and how it opens a measure: by name, number, heading, point or shortness. It must not know
// the lines around it.
import { saysArea } from './areas.ts';
import { type Labelled, NUMBERED, labelled } from './labels.ts';
import type { Source } from './understood.ts';

/** A line of the document outside its tables. `wall`: a table stands here. */
export type Line = {
  readonly source: Source;
  readonly kind: 'heading' | 'item' | 'text' | 'wall';
  readonly text: string;
  readonly level: number;
};

export const NAMED =
  /^(?:tiltak|measure|action)(?:\s*(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}))?\s*(?:[.:–—)-]\s*|\s(?=\p{Lu}))(?=\S)/iu;
const NAMED_NUMBER = /^(?:tiltak|measure|action)\s*(?:nr\.?\s*)?(?:\d|[IVX]+\b)/i;
/** «Tiltak 2» alone: its title stands below. */
export const NAMED_ALONE =
  /^(?:tiltak|measure|action)\s*(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\s*[.:]?$/i;

/** How a line opens a measure: lines of one list open alike. */
export type Opening = 'named' | `numbered ${string}` | `heading ${number}` | 'item' | 'short';

export function openingOf({ kind, text, level }: Line): Opening | undefined {
  if (kind === 'wall' || saysArea(text)) return undefined;
  const named = NAMED_NUMBER.test(text) || /^(?:tiltak|measure)\s*:\s*\S/i.test(text);
  if ((named && NAMED.test(text)) || NAMED_ALONE.test(text)) return 'named';
  const number = NUMBERED.exec(text)?.[1];
  if (number !== undefined && (/[.)]/.test(text.charAt(number.length)) || number.includes('.'))) {
    const depth = /^\d/.test(number) ? number.split('.').length : /^[IVX]+$/.test(number) ? 'i' : 'a';
    if (kind !== 'heading') return `numbered ${depth}`;
  }
  if (kind === 'heading') return `heading ${level}`;
  if (kind === 'item') return 'item';
  const { labels } = labelled(text);
  return labels.length === 0 && text.length <= 120 && !/[.,;:!?]$/.test(text) ? 'short' : undefined;
}

/** `isArea`: it names the area of the measures below it, and ends those above. */
export type Read = Line & {
  readonly opening?: Opening;
  readonly said: Labelled;
  readonly tells: boolean;
  readonly isArea?: boolean;
};
