// Reads how often something is held from the words of a plan. It never guesses: what has two readings, contradicts itself or holds
// a word that may change the rest comes back as a question with what it may mean. It must not know what now is.
import { type Cadence, type Missing, cadenceSchema, missingIn } from './cadence.ts';
import type { Day } from './calendar.ts';
import { withoutRepeats } from './rhythm/agree.ts';
import { areApart, clausesOf, together } from './rhythm/clauses.ts';
import type { Why } from './rhythm/cores.ts';
import type { Said } from './rhythm/draft.ts';
import { whatIsSaid } from './rhythm/said.ts';
import { type Settled, settle } from './rhythm/settle.ts';
import { type Signed, signed } from './rhythm/signs.ts';

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
  | {
      readonly kind: 'ask';
      readonly raw: string;
      readonly why: Why;
      readonly readings: readonly Cadence[];
      /** The hour and how many are joint, when that much is certain. */
      readonly start?: string;
      readonly end?: string;
      readonly joint?: number;
    }
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
  const read = signed(text);
  const { said, settled } = understood(read, from);
  const joint = said.joint === undefined ? {} : { joint: said.joint };
  if (settled.kind === 'none') return { kind: 'unread', raw };
  const whole = settled.kind === 'ask' ? (byClauses(read, from) ?? settled) : settled;
  if (whole.kind === 'ask') {
    const readings = whole.readings.filter((one) => cadenceSchema.safeParse(one).success);
    return {
      kind: 'ask',
      raw,
      why: whole.why,
      readings,
      ...(whole.why === 'time' ? {} : timesOf(said)),
      ...joint,
    };
  }
  const parsed = cadenceSchema.safeParse(whole.cadence);
  if (!parsed.success) return { kind: 'ask', raw, why: 'unclear', readings: [] };
  const times = timesOf(said);
  const cadence = parsed.data;
  const all = { cadence, from, ...times, ...joint, missing: missingIn(cadence) };
  return { kind: 'read', raw, cadence, ...times, understood: all };
}

/** The one hour that is told. */
function timesOf({ slots }: Said): { readonly start?: string; readonly end?: string } {
  const [slot, ...more] = slots;
  if (!slot || more.length > 0) return {};
  return { start: slot.start, ...(slot.end === undefined ? {} : { end: slot.end }) };
}

function understood(read: Signed, from: Day): { readonly said: Said; readonly settled: Settled } {
  const said = withoutRepeats(whatIsSaid(read), from);
  return { said, settled: settle(said, from) };
}

type Whole = Exclude<Settled, { readonly kind: 'none' }>;

/** A text that cannot be read whole, clause by clause, when each can. All must be at the same hour. */
function byClauses(read: Signed, from: Day): Whole | undefined {
  const clauses = clausesOf(read).map((clause) => understood(clause, from));
  const cadences = clauses.flatMap(({ settled }) => (settled.kind === 'cadence' ? [settled.cadence] : []));
  const rules = cadences.length === clauses.length ? together(cadences) : undefined;
  const [only] = rules ?? [];
  if (!rules || !only) return undefined;
  const cadence: Cadence = rules.length === 1 ? only : { kind: 'joined', rules };
  const hours = new Set(clauses.map(({ said }) => JSON.stringify(said.slots)));
  if (hours.size > 1) return { kind: 'ask', why: 'time', readings: [cadence] };
  return areApart(rules)
    ? { kind: 'cadence', cadence }
    : { kind: 'ask', why: 'several', readings: [cadence] };
}

export type { Why };
