// Reads when a meeting shall be from a Norwegian chat line. It never guesses: what has two readings, contradicts itself, lies in the
// past or looks like a day and cannot be read comes back as a question with the days it may mean. It must not know what now is.
import { addDays, holidays, partsOf } from './calendar.ts';
import type { Day, HolidayKey } from './calendar.ts';
import type { Slot } from './when/clock.ts';
import { settle } from './when/days.ts';
import { daysOf, isPast } from './when/fixed.ts';
import type { Settled } from './when/fixed.ts';
import { isDayPiece } from './when/parts.ts';
import type { DayPiece, Piece, Why } from './when/parts.ts';
import { borders, leftOf } from './when/rest.ts';
import { scan } from './when/scan.ts';
import { settleTime } from './when/time.ts';
import type { Timed } from './when/time.ts';

export { isSpan } from './when/time.ts';

/** A day and perhaps times 'HH:MM'; an end before its start is past midnight. */
export type When = { readonly day: Day; readonly start?: string; readonly end?: string };

export type Reading =
  /** Neither a day nor a time in the text. */
  | ({ readonly kind: 'none' } & Left)
  | ({ readonly kind: 'time'; readonly start: string; readonly end?: string } & Left)
  | ({ readonly kind: 'read'; readonly when: When; readonly holiday: readonly HolidayKey[] } & Left)
  | {
      readonly kind: 'ask';
      readonly why: Why;
      readonly said: string;
      readonly options: readonly When[];
      readonly left: readonly string[];
    };

/** What was not part of the date: forum, place, theme. `left`: the same, parted where days and times stood. */
type Left = { readonly rest: string; readonly left: readonly string[] };

/** Wall time in Norway, time 'HH:MM'. */
export type Now = { readonly day: Day; readonly time: string };

/**
 * The day and time a line gives, or what to ask. A date without a year is the next from today on; the words after tema, sak, agenda
 * are never read. `now` is wall time in Norway, time 'HH:MM'. Days in `options` are never past. Never throws.
 */
export function readWhen(text: string, now: Now): Reading {
  const clean = text.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  const { line, pieces: scanned } = scan(clean);
  const pieces = borders(line, withYear(scanned, partsOf(now.day).year));
  const timed = settleTime(line, pieces);
  const days = pieces.filter(isDayPiece);
  const settled = settle(days, timed.kind === 'slot' ? { ...now, start: timed.slot.start } : now);
  return question(clean, pieces, timed, settled, now) ?? statement(leftOf(clean, pieces), timed, settled);
}

/** «10. desember neste år»: a year that stands apart belongs to the dates of the line; without one it is odd. */
function withYear(pieces: readonly Piece[], thisYear: number): readonly Piece[] {
  const said = pieces.find((p) => p.kind === 'year');
  if (!said) return pieces;
  const year = said.year === 'this' ? thisYear : said.year === 'next' ? thisYear + 1 : said.year;
  const open = (p: Piece): boolean =>
    (p.kind === 'date' || p.kind === 'week' || p.kind === 'nth') && p.year === undefined;
  if (!pieces.some(open)) return [...pieces, { ...said, kind: 'odd', why: 'unreadable' }];
  return pieces.map((p) => (open(p) ? ({ ...p, year } as Piece) : p));
}

function question(
  text: string,
  pieces: readonly Piece[],
  timed: Timed,
  settled: Settled,
  now: Now,
): Reading | undefined {
  const days = pieces.filter(isDayPiece);
  const read = (slots: readonly Slot[]): readonly When[] => whens(daysOf(settled), slots, now);
  const slots = timed.kind === 'slot' ? [timed.slot] : [];
  const ask = (why: Why, about: readonly Piece[], options: readonly When[]): Reading => ({
    kind: 'ask',
    why,
    said: [...new Set(about.map((p) => text.slice(p.start, p.end).trim()))].join(' '),
    options,
    left: leftOf(text, pieces, about),
  });
  if (settled.kind === 'ask') return ask(settled.why, days, read(slots));
  if (timed.kind === 'ask') return ask(timed.why, timed.pieces, read(timed.slots));
  const odd = pieces.filter((p) => p.kind === 'odd' || (p.kind === 'doubtful' && days.length === 0));
  const [first] = odd;
  if (!first) return undefined;
  const figures = odd.length === 1 && slots.length === 0 ? figured(first, days, settled, now) : [];
  const options = figures.length > 0 ? figures : read(slots);
  return ask(first.kind === 'odd' ? first.why : 'unreadable', odd, options);
}

/** «torsdag 10» may be at ten, or the tenth when that is a Thursday; «10. desember 9» may be at nine. */
function figured(odd: Piece, days: readonly DayPiece[], settled: Settled, now: Now): readonly When[] {
  if (odd.kind !== 'odd' || odd.figure === undefined) return [];
  const start = `${String(odd.figure).padStart(2, '0')}:00`;
  const atHour = odd.figure < 24 ? whens(daysOf(settled), [{ start }], now) : [];
  const onDate = settle([...days, { kind: 'ofMonth', date: odd.figure }], now);
  return [...atHour, ...(onDate.kind === 'day' ? whens([onDate.day], [], now) : [])];
}

/** Every day with every slot, but what is past; days alone when no slot is known. */
function whens(days: readonly Day[], slots: readonly Slot[], now: Now): readonly When[] {
  const all = days.flatMap((day) =>
    slots.length === 0 ? [{ day }] : slots.map((slot) => whenOf(day, slot)),
  );
  return all.filter(({ day, start }) => !isPast(day, start === undefined ? now : { ...now, start }));
}

function whenOf(day: Day, { start, end, nextDay }: Slot): When {
  const on = nextDay ? addDays(day, 1) : day;
  return end === undefined ? { day: on, start } : { day: on, start, end };
}

function statement(left: readonly string[], timed: Timed, settled: Settled): Reading {
  const rest = { rest: left.join(' '), left };
  if (settled.kind === 'day') {
    const { day } = settled;
    const when = timed.kind === 'slot' ? whenOf(day, timed.slot) : { day };
    return { kind: 'read', when, holiday: holidays(day), ...rest };
  }
  if (timed.kind !== 'slot') return { kind: 'none', ...rest };
  const { start, end } = timed.slot;
  return end === undefined ? { kind: 'time', start, ...rest } : { kind: 'time', start, end, ...rest };
}
