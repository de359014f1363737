// What somebody who worries needs to know at once: whom to call, and the duties that nobody can take over. The shapes of that
// knowledge, how old it may grow, and how a number is written. The knowledge itself is data in presets/guidance.
import type { Language } from './area.ts';
import { type Day, addMonths } from './calendar.ts';
import { type OwnLine, LINES } from './concern-rules.ts';
import { roleIdOf } from './people.ts';

export type Said = Readonly<Record<Language, string>>;

/** `checked`: when somebody last read it where it comes from. What is not certain is never told as fact. */
export type Known =
  | { readonly certain: true; readonly source: string; readonly checked: Day }
  | { readonly certain: false; readonly source?: string; readonly checked: Day };

/** A number that is the same in the whole country. `danger`: for what cannot wait. */
export type NationalNumber = Known & {
  readonly id: 'police' | 'ambulance' | 'fire' | 'children' | 'doctor' | 'policeLater' | 'violence';
  readonly phone: string;
  readonly danger: boolean;
  /** Not for children: an age limit of its own. */
  readonly adultsOnly: boolean;
  readonly name: Said;
  readonly note?: Said;
};

/** What the law asks of each employee. `points`: what it is about, in plain words. */
export type Duty = Known & {
  readonly id: string;
  readonly title: Said;
  readonly text: Said;
  readonly points?: readonly Said[];
};

/** How long something is kept where the municipality has not decided otherwise, in days. */
export type Keeping = Known & {
  readonly what: 'concern' | 'log';
  readonly days: number;
  readonly why: Said;
};

export const certain = <K extends Known>(all: readonly K[]): readonly K[] => all.filter((one) => one.certain);

/** What has not been read again for a year is old. */
export const CHECK_MONTHS = 12;
export const isOld = (checked: Day, today: Day): boolean => addMonths(checked, CHECK_MONTHS) <= today;

/** The host of an address, without «www.»: what stands for a source in a line of text. */
export const hostOf = (address: string): string =>
  (/^https:\/\/(?:www\.)?([^/:?#]+)/.exec(address)?.[1] ?? address).toLowerCase();

/**
 * A telephone number in groups that can be read aloud: six digits as 3+3 («116 111»), eight as pairs, those that begin with 8 as
 * 3+2+3; a country code of its own before. What is none of these stands as it was typed.
 */
export function spaced(phone: string): string {
  const [, code = '', digits = ''] = /^(\+\d{2})?(\d+)$/.exec(phone.replaceAll(' ', '')) ?? [];
  const groups =
    digits.length === 6
      ? /^(\d{3})(\d{3})$/
      : digits.length === 8
        ? /^8/.test(digits)
          ? /^(\d{3})(\d{2})(\d{3})$/
          : /^(\d{2})(\d{2})(\d{2})(\d{2})$/
        : undefined;
  if (groups) return [code, ...(groups.exec(digits) ?? []).slice(1)].filter((one) => one !== '').join(' ');
  return code === '' && digits !== '' ? digits : phone.trim();
}

/** The id of a line of the municipality's own: what it is and what it is called. Two of the same are the same. */
export const lineId = ({ what, name }: Pick<OwnLine, 'what' | 'name'>): string =>
  roleIdOf(`${what} ${name ?? ''}`);

/** In the order they are needed: barnevernvakt first. */
export const inOrder = (lines: readonly OwnLine[]): readonly OwnLine[] =>
  lines.toSorted(
    (a, b) =>
      LINES.indexOf(a.what) - LINES.indexOf(b.what) ||
      (a.name ?? '').localeCompare(b.name ?? '', 'nb') ||
      (a.phone ?? '').localeCompare(b.phone ?? ''),
  );
