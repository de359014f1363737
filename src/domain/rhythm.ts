// Reads how often something is held from the words of a plan. It never guesses: what has two readings, contradicts itself or holds
// a word that may change the rest comes back as a question with what it may mean. It must not know what now is.
import { type Cadence, type Missing, cadenceSchema, missingIn } from './cadence.ts';
import type { Day } from './calendar.ts';
import { whatIsSaid } from './rhythm/said.ts';
import type { Why } from './rhythm/cores.ts';
import { settle } from './rhythm/settle.ts';

/** What was understood, piece by piece, for the line «tolket som». */
export type Understood = {
  readonly cadence: Cadence;
  /** From where the reader was told to look: a series that begins there says nothing of its start. */
  readonly from: Day;
  /** 'HH:MM'; an end before its start is past midnight. */
  readonly start?: string;
  readonly end?: string;
  /** So many of them are held together with another forum. */
  readonly joint?: number;
  /** What must still be known before days follow. */
  readonly missing: readonly Missing[];
};

export type Rhythm =
  | {
      readonly kind: 'read';
      readonly raw: string;
      readonly cadence: Cadence;
      readonly start?: string;
      readonly end?: string;
      readonly understood: Understood;
    }
  /** `readings`: what it may mean; none, one that is not certain, or more. */
  | { readonly kind: 'ask'; readonly raw: string; readonly why: Why; readonly readings: readonly Cadence[] }
  /** Says nothing of how often that could be read; a single date is `readWhen`'s. */
  | { readonly kind: 'unread'; readonly raw: string };

/** As long as a forum's `frequency` may be; what is longer is a text and no rhythm. */
const LONGEST = 200;

/**
 * The rhythm a text tells. A start without a year is the next from `from` on, and a weekly series without a start begins there.
 * The text is kept as it is, whatever came of it. Never throws.
 */
export function readRhythm(text: string, { from }: { readonly from: Day }): Rhythm {
  const raw = text;
  if (text.length > LONGEST) return { kind: 'unread', raw };
  const said = whatIsSaid(text);
  const settled = settle(said, from);
  if (settled.kind === 'none') return { kind: 'unread', raw };
  if (settled.kind === 'ask') {
    const readings = settled.readings.filter((one) => cadenceSchema.safeParse(one).success);
    return { kind: 'ask', raw, why: settled.why, readings };
  }
  const parsed = cadenceSchema.safeParse(settled.cadence);
  if (!parsed.success) return { kind: 'ask', raw, why: 'unclear', readings: [] };
  const [slot] = said.slots;
  const times = slot ? { start: slot.start, ...(slot.end === undefined ? {} : { end: slot.end }) } : {};
  const joint = said.joint === undefined ? {} : { joint: said.joint };
  const cadence = parsed.data;
  const understood = { cadence, from, ...times, ...joint, missing: missingIn(cadence) };
  return { kind: 'read', raw, cadence, ...times, understood };
}

export type { Why };
