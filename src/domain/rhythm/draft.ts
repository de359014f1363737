// What may be said of how often, as data, and the small signs that all rules are made of. It must not know which words they stand for.
import type { Anchor, Skip } from '../cadence-kinds.ts';
import type { Slot } from '../when/clock.ts';
import type { Dated } from './signs.ts';

export type Nth = 1 | 2 | 3 | 4 | 5 | 'last';
export type Unit =
  'week' | 'month' | 'quarter' | 'halfYear' | 'year' | 'schoolYear' | 'planPeriod' | 'tertial';
export type Beside = {
  readonly side: 'before' | 'after';
  readonly anchor: Anchor | undefined;
  readonly distance?: { readonly n: number; readonly unit: 'day' | 'week' };
  readonly weekday?: number;
};

/** Everything that was read, each by itself. Lists hold one entry a mention. */
export type Said = {
  readonly counts: readonly { readonly times: number; readonly atMost?: number; readonly per?: Unit }[];
  readonly intervals: readonly { readonly n: number; readonly unit: Unit }[];
  /** Years between: 1 is «årlig». */
  readonly yearly: readonly number[];
  readonly nthDays: readonly { readonly nth: Nth; readonly weekday: number }[];
  /** «hver fjerde søndag»: the fourth of a month, or every four weeks. */
  readonly twoWays: boolean;
  readonly weekdays: readonly number[];
  /** «hver onsdag», «onsdager»: a habit, not a day. */
  readonly habit: boolean;
  /** «hver onsdag», not «onsdager»: all of them. */
  readonly eachDay: boolean;
  /** «onsdag eller torsdag» */
  readonly oneOf: boolean;
  readonly parities: readonly ('even' | 'odd')[];
  readonly weeks: readonly number[];
  readonly dates: readonly Dated[];
  readonly ofMonth: readonly number[];
  readonly from:
    | {
        readonly dated?: Dated;
        readonly month?: number;
        readonly week?: number;
        readonly year?: number;
        /** «fra torsdag 14. januar», «fra torsdag i uke 3» */
        readonly weekday?: number;
      }
    | undefined;
  readonly span: { readonly from: Dated; readonly to: Dated } | undefined;
  readonly only: readonly number[];
  /** A month, a date or a start that stands behind a word that was not understood: «stengt i juli», «påmelding fra 1. august». */
  readonly loose: boolean;
  /** «mars/april»: one of them, or both. */
  readonly either: boolean;
  /** «januar–juni» */
  readonly ranged: boolean;
  readonly off: readonly number[];
  readonly skip: readonly Skip[];
  readonly offDates: readonly Dated[];
  readonly besides: readonly Beside[];
  readonly years: readonly number[];
  readonly halves: number;
  readonly bounds: readonly ('atLeast' | 'about' | 'atMost')[];
  readonly more: boolean;
  readonly demand: 'no' | 'alone' | 'also';
  /** So many of them are held together with another forum. */
  readonly joint: number | undefined;
  readonly slots: readonly (Slot | undefined)[];
  /** Signs that nobody took and that may change the rest. */
  readonly left: readonly string[];
};

export type Draft = { -readonly [K in keyof Said]: Said[K] extends readonly (infer T)[] ? T[] : Said[K] };

export const N = '(?:n\\d+|EN)';
export const O = '(?:o\\d+|n\\d+)';
export const UNIT =
  '(?:UKE|MND|KVARTAL|TERTIAL|HALVAAR|AAR|SKOLEAAR|PERIODE|UKENTLIG|MAANEDLIG|KVARTALSVIS|TERTIALVIS|HALVAARLIG|AARLIG)';
const UNITS: Readonly<Record<string, Unit>> = {
  UKE: 'week',
  UKENTLIG: 'week',
  MND: 'month',
  MAANEDLIG: 'month',
  KVARTAL: 'quarter',
  KVARTALSVIS: 'quarter',
  TERTIAL: 'tertial',
  TERTIALVIS: 'tertial',
  HALVAAR: 'halfYear',
  HALVAARLIG: 'halfYear',
  AAR: 'year',
  AARLIG: 'year',
  SKOLEAAR: 'schoolYear',
  PERIODE: 'planPeriod',
};
export const unitOf = (sign: string): Unit => UNITS[sign] ?? 'year';
export const num = (sign: string | undefined): number => (sign === 'EN' ? 1 : Number((sign ?? '').slice(1)));
export const all = (text: string, of: RegExp): readonly string[] => text.match(of) ?? [];
export const JOIN = '(?:(?:,|OG|OGSAA|I|DEN|–|PER|TIL|HVER) )*';
export const MONTH_LIST = '(?:m\\d+(?: (?:–|TIL) m\\d+)?)';

/** «juni–august» is three months; a range may run over New Year. */
export function monthsIn(list: string): readonly number[] {
  return all(list, /m\d+(?: (?:–|TIL) m\d+)?/g).flatMap((part) => {
    const [a = 1, b = a] = all(part, /\d+/g).map(Number);
    return Array.from({ length: ((b - a + 12) % 12) + 1 }, (_, n) => ((a - 1 + n) % 12) + 1);
  });
}

/** Takes what a form finds out of the line; `false` leaves it there. */
export type Take = (pattern: string, found: (g: readonly string[]) => boolean | void) => void;
