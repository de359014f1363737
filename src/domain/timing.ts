// Reads when a measure is to be done, in the plan's own words: a rhythm, a last day, or a question with what the words may mean. The
// words are always kept. It must not know what now is.
import { type Day, type DayParts, dayFrom, daysInMonth, partsOf } from './calendar.ts';
import type { Timing } from './measure.ts';
import { readPeriod } from './period.ts';
import {
  type TimingRhythm,
  endDays,
  quarterEnds,
  rhythmsIn,
  tellsAbout,
  tellsStart,
  withoutAbout,
  wholeDays,
} from './timing-words.ts';
import { readWhen } from './when.ts';
import { monthOf } from './when/words.ts';

export type TimingReading =
  /** Nothing was written. */
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly timing: Timing }
  /** What it may mean; the last is the words alone. */
  | { readonly kind: 'ask'; readonly options: readonly Timing[] };

const RHYTHMS: readonly TimingRhythm[] = ['once', 'year', 'halfYear', 'continuous'];

/** Words that say that a day is the last one. */
const LAST_DAY =
  /(?<![\p{L}\p{N}])(?:innen|innan|senest|seinast|frist(?:en)?:?|by|no later than|within)(?![\p{L}\p{N}])/giu;

/** `today`: for a day or season without a year. Never throws. */
export function readTiming(text: string, today: Day): TimingReading {
  const words = text.trim().replace(/\s+/gu, ' ');
  if (words === '') return { kind: 'none' };
  const { rhythms, rarer, rest } = rhythmsIn(words);
  const [rhythm, ...others] = rhythms;
  if (others.length > 0)
    return asked(
      words,
      rhythms.map((one) => ({ rhythm: one })),
    );
  const days = lastDaysIn(rest, today);
  if (rarer) return asked(words, [{ rhythm: 'once' }, { rhythm: 'continuous' }]);
  if (rhythm !== undefined && rhythm !== 'once') return ofRhythm(words, rhythm, days);
  const [day, ...more] = days.certain;
  if (day !== undefined && more.length === 0) return read(words, { rhythm: 'once', by: day });
  const may = [...days.certain, ...days.uncertain];
  if (may.length > 0)
    return asked(
      words,
      may.map((by) => ({ rhythm: 'once', by })),
    );
  if (rhythm === 'once') return read(words, { rhythm });
  return asked(
    words,
    RHYTHMS.map((one) => ({ rhythm: one })),
  );
}

type Days = { readonly certain: readonly Day[]; readonly uncertain: readonly Day[] };
type Meant = { readonly rhythm: TimingRhythm; readonly by?: Day };

const read = (words: string, meant: Meant): TimingReading => ({ kind: 'read', timing: { words, ...meant } });

const MOST = 5;

const asked = (words: string, meant: readonly Meant[]): TimingReading => ({
  kind: 'ask',
  options: [...meant.slice(0, MOST).map((one) => ({ words, ...one })), { words }],
});

/** «Årlig innen 1. mai» has a new last day each year, which is none; «løpende ut 2026» may end. */
function ofRhythm(words: string, rhythm: TimingRhythm, { certain, uncertain }: Days): TimingReading {
  const dated = /20\d\d/.test(words) ? [...certain, ...uncertain] : [];
  const [first, ...more] = certain;
  if (dated.length === 0) return read(words, { rhythm });
  if (first !== undefined && more.length === 0) return read(words, { rhythm, by: first });
  return asked(words, [{ rhythm }, ...dated.map((by) => ({ rhythm, by }))]);
}

// --- days ------------------------------------------------------------------------------------------------------------

/** The days that may be the last: none where they are those it begins on, none certain where they are not meant to the day. */
function lastDaysIn(text: string, today: Day): Days {
  if (tellsStart(text)) return { certain: [], uncertain: [] };
  const [end, ...more] = new Set(endDays(text));
  const { certain, uncertain } =
    end !== undefined && more.length === 0 && wholeDays(text).length === 0
      ? { certain: [end], uncertain: [] }
      : daysIn(withoutAbout(text), today);
  return tellsAbout(text) ? { certain: [], uncertain: [...certain, ...uncertain] } : { certain, uncertain };
}

/** A day with a year may be past: the deadline that nobody kept. */
function daysIn(text: string, today: Day): Days {
  const bare = text.replace(LAST_DAY, ' ').replace(/\s+/gu, ' ').trim();
  if (bare === '') return { certain: [], uncertain: [] };
  const year = yearsIn(bare)[0];
  const since = year === undefined ? today : (dayFrom(year, 1, 1) ?? today);
  const reading = readWhen(bare, { day: since, time: '00:00' });
  if (reading.kind === 'read') return { certain: [reading.when.day], uncertain: [] };
  const options = reading.kind === 'ask' ? reading.options.map(({ day }) => day) : [];
  return { certain: [], uncertain: [...new Set([...options, ...endOf(bare, since)])] };
}

const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([figures]) => Number(figures));

/** The last day of the month, season or year that is named: nobody has said that it is the last day for this. */
function endOf(text: string, since: Day): readonly Day[] {
  const quarters = quarterEnds(text);
  if (quarters.length > 0) return quarters;
  const month = monthIn(text, partsOf(since));
  if (month) return [month];
  const years = yearsIn(text);
  const period = years.length > 1 ? undefined : readPeriod(text, since);
  if (period?.kind === 'read') return [period.period.to];
  const year = years.at(-1);
  const last = year === undefined ? undefined : dayFrom(year, 12, 31);
  return last ? [last] : [];
}

/** «mars 2026», «utgangen av mai»: the end of that month, of the next such without a year. */
function monthIn(text: string, since: DayParts): Day | undefined {
  for (const [, name = '', said] of text.matchAll(/(\p{L}{3,})\.?(?:\s+(20\d\d))?/gu)) {
    const month = monthOf(name.toLowerCase());
    if (typeof month !== 'number') continue;
    const year = said === undefined ? since.year + (month < since.month ? 1 : 0) : Number(said);
    return dayFrom(year, month, daysInMonth(year, month));
  }
  return undefined;
}
