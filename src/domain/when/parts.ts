// What a chat line's pieces of time are, and the form of a rule that finds one. It must not know a single word of Norwegian.
import type { Span } from './clock.ts';

export type Why =
  | 'unreadable'
  | 'noSuchDate'
  | 'past'
  /** Passed this year, and so far away next year that it may be a slip. */
  | 'nextYear'
  /** More years ahead than anybody plans. */
  | 'far'
  | 'weekday'
  | 'week'
  | 'ambiguous'
  | 'time'
  | 'endFirst'
  | 'noSuchWeek';

export type Place = { readonly start: number; readonly end: number };
export type DayPart =
  | { readonly kind: 'date'; readonly date: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'ofMonth'; readonly date: number }
  | {
      readonly kind: 'nth';
      readonly nth: number | 'last';
      readonly weekday: number;
      readonly month: number | 'this' | 'next';
      readonly year?: number;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly how: 'coming' | 'next' | 'this' }
  | { readonly kind: 'week'; readonly week: number; readonly year?: number }
  /** `whole`: «neste uke», a week and no day of it; otherwise «om to uker», so many weeks from today. */
  | { readonly kind: 'inWeeks'; readonly weeks: number; readonly whole: boolean }
  | { readonly kind: 'inDays'; readonly days: number };
export type Part =
  | DayPart
  | { readonly kind: 'year'; readonly year: number | 'this' | 'next' }
  | ({ readonly kind: 'time' } & Span)
  | { readonly kind: 'lasting'; readonly minutes: number }
  /** Part of the day: the hours in which it starts. */
  | { readonly kind: 'hours'; readonly from: number; readonly to: number }
  /** Looks like a day or a time and cannot be read; `figure`: a bare one next to a day («torsdag 10»). */
  | { readonly kind: 'odd'; readonly why: Why; readonly figure?: number }
  /** May be a name as well as a day: asked about when no other day was found. */
  | { readonly kind: 'doubtful' }
  /** Surely neither: «rom 204», «8.–10. trinn», a link. */
  | { readonly kind: 'plain' };
export type Piece = Place & Part;
export type DayPiece = Place & DayPart;

const DAY_KINDS = ['date', 'ofMonth', 'nth', 'weekday', 'week', 'inWeeks', 'inDays'];
export const isDayPiece = (p: Piece): p is DayPiece => DAY_KINDS.includes(p.kind);

export type Made = Part | readonly Part[] | undefined;
export type Groups = Readonly<Record<string, string | undefined>>;
export type Rule = readonly [pattern: RegExp, make: (g: Groups, before: Piece | undefined) => Made];

export const END = '(?![\\p{L}\\p{N}]|-\\p{L})';
export const DASH = '[-–—‐‑−]';
/** After figures: no more figures, and no letter but those of «kl». */
export const NUMBER_END = '(?!\\d|[.,:/–-]\\d|(?!kl)\\p{L})';

/** A rule matches at one place of a lower-case text; what it makes of the match may still be nothing. */
export const rule = (pattern: string, make: Rule[1]): Rule => [new RegExp(pattern, 'uy'), make];

export const num = (text: string | undefined): number => Number(text ?? NaN);
export const odd = (why: Why = 'unreadable'): Part => ({ kind: 'odd', why });
export const PLAIN: Part = { kind: 'plain' };
