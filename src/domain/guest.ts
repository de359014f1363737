// Guests of one meeting, one a line: «navn; e-post», an address alone, or the name of somebody known. What cannot be read is
// given back line by line; nobody is guessed.
import { z } from 'zod';
import { type Person, emailSchema, personIdSchema } from './people.ts';

/** Somebody known, or a name and an address of whom a person is made when the invitation is sent. */
export const guestSchema = z.union([
  z.object({ person: personIdSchema, name: z.string().max(120) }),
  z.object({ name: z.string().max(120), email: emailSchema }),
]);
export type Guest = Readonly<z.output<typeof guestSchema>>;

export type GuestLine =
  | { readonly kind: 'read'; readonly guest: Guest }
  /** `nobody`: no such name and no address; `several`: two or more are called so. */
  | { readonly kind: 'unread'; readonly line: string; readonly why: 'nobody' | 'several' };

export const MOST_GUESTS = 20;

/** As many lines as there may be guests; parted by semicolon, tab, bar or «navn <e-post>». Never throws. */
export function readGuests(text: string, known: readonly Person[]): readonly GuestLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_GUESTS)
    .map((line) => readGuest(line, known));
}

function readGuest(line: string, known: readonly Person[]): GuestLine {
  const fields = line
    .replace(/\s*<([^<>]*)>\s*$/, '; $1')
    .split(/[;\t|]/)
    .map((field) => field.trim().replace(/^mailto:/i, ''))
    .filter((field) => field !== '');
  const [first = '', second] = fields;
  const address = emailSchema.safeParse((second ?? first).toLowerCase());
  if (address.success && fields.length <= 2)
    return {
      kind: 'read',
      guest: { name: (second === undefined ? '' : first).slice(0, 120), email: address.data },
    };
  const named = known.filter(({ name }) => fold(name) === fold(line));
  const [only] = named;
  if (named.length === 1 && only) return { kind: 'read', guest: { person: only.id, name: only.name } };
  return { kind: 'unread', line, why: named.length > 1 ? 'several' : 'nobody' };
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

/** The line a guest was read from, for the form. */
export const guestLine = (guest: Guest): string =>
  'person' in guest ? guest.name : guest.name === '' ? guest.email : `${guest.name}; ${guest.email}`;
