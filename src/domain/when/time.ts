// Decides which time of day a line means from its pieces: the clock, «om kvelden», «i to timer».
// It must not know the day, only that a bare «9–11» counts as a time when it stands next to one.
import type { Slot } from './clock.ts';
import { isDayPiece } from './parts.ts';
import type { Piece } from './parts.ts';

export type Timed =
  | { readonly kind: 'none' }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | {
      readonly kind: 'ask';
      readonly why: 'time' | 'endFirst';
      readonly pieces: readonly Piece[];
      readonly slots: readonly Slot[];
    };

type TimePiece = Extract<Piece, { readonly kind: 'time' }>;
type Hours = Extract<Piece, { readonly kind: 'hours' }>;
type Lasting = Extract<Piece, { readonly kind: 'lasting' }>;

const pick = <K extends Piece['kind']>(
  pieces: readonly Piece[],
  kind: K,
): readonly Extract<Piece, { kind: K }>[] =>
  pieces.filter((p): p is Extract<Piece, { kind: K }> => p.kind === kind);

/** One slot when all that is said of time agrees on it, else what it may be. */
export function settleTime(line: string, pieces: readonly Piece[]): Timed {
  const times = pick(pieces, 'time');
  const hours = pick(pieces, 'hours');
  const lasting = pick(pieces, 'lasting');
  const said = [...times, ...hours, ...lasting];
  if (said.length === 0) return { kind: 'none' };
  const read = distinct(times.flatMap((t) => t.slots))
    .flatMap((slot) => inHours(slot, hours))
    .flatMap((slot) => untilEnd(slot, lasting));
  const slots = read.filter(({ start, end }) => end === undefined || isSpan(start, end));
  if (slots.length === 0 && read.length > 0)
    return { kind: 'ask', why: 'endFirst', pieces: said, slots: read.flatMap(turned) };
  const sure = times.every((t) => t.slots.length > 0 && (t.sure === 'yes' || isNear(line, t, pieces)));
  const [slot] = slots;
  const ask = (slots: readonly Slot[]): Timed => ({ kind: 'ask', why: 'time', pieces: said, slots });
  if (slot?.nextDay) return ask([slot, { ...slot, nextDay: false }]);
  return sure && slot && read.length === 1 ? { kind: 'slot', slot } : ask(slots);
}

/** A meeting goes past midnight only when it begins in the evening and ends by the morning: else the end is before the start. */
export const isSpan = (start: string, end: string): boolean =>
  end > start || (start >= '18:00' && end <= '06:00' && start !== end);

/** «11–9» may be nine to eleven. */
const turned = ({ start, end }: Slot): readonly Slot[] =>
  end !== undefined && isSpan(end, start) ? [{ start: end, end: start }] : [];

function distinct(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter((s, i) => slots.findIndex((t) => JSON.stringify(t) === JSON.stringify(s)) === i);
}

/** Next to a day, or all that the line says. */
function isNear(line: string, time: TimePiece, pieces: readonly Piece[]): boolean {
  if (time.sure === 'no') return false;
  const ends = line.slice(time.end).trim() === '';
  if (time.sure === 'near' && ends && (time.start === 0 || /^(?:fra|frå|from)/.test(line.slice(time.start))))
    return true;
  const gap = (from: number, to: number): boolean =>
    from <= to && /^[\s,.:;–(-]*$/.test(line.slice(from, to));
  return pieces.some((p) => isDayPiece(p) && (gap(p.end, time.start) || gap(time.end, p.start)));
}

/** Keeps, or moves past noon, what starts in that part of the day. */
function inHours(slot: Slot, hours: readonly Hours[]): readonly Slot[] {
  const within = (s: Slot): boolean =>
    hours.every((h) => minutes(s.start) >= h.from * 60 && minutes(s.start) < h.to * 60);
  if (hours.length === 0 || within(slot)) return [slot];
  const later = {
    ...slot,
    start: moved(slot.start, 720),
    ...(slot.end ? { end: moved(slot.end, 720) } : {}),
  };
  return minutes(slot.start) < 720 && within(later) ? [later] : [];
}

/** The end that follows from how long it lasts; an end already given is asked about. */
function untilEnd(slot: Slot, lasting: readonly Lasting[]): readonly Slot[] {
  const [first, ...more] = lasting;
  if (!first) return [slot];
  const end = moved(slot.start, first.minutes);
  return more.length > 0 || (slot.end !== undefined && slot.end !== end) ? [] : [{ ...slot, end }];
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function moved(time: string, by: number): string {
  const m = (minutes(time) + by) % 1440;
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
}
