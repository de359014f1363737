// Reads pasted lines «rolle; navn; e-post», one person a line; «vara», «stedfortreder» or «vikar» in a fourth field makes a
// deputy. What cannot be read is given back line by line; nothing is guessed.
import { type Role, emailSchema, roleIdOf } from './people.ts';

export type RoleLine =
  | {
      readonly kind: 'read';
      readonly line: string;
      readonly role: string;
      readonly name: string;
      readonly email: string;
      readonly deputy: boolean;
    }
  | { readonly kind: 'unread'; readonly line: string; readonly why: 'form' | 'email' | 'tooLong' };

const DEPUTY = /^(vara|varamann|stedfortreder|stadfortredar|vikar|deputy|substitute)$/i;

/** At most 200 lines; fields are parted by semicolon, tab or bar, white space around them does not count. */
export function readRoleLines(text: string): readonly RoleLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 200)
    .map(readLine);
}

function readLine(line: string): RoleLine {
  const fields = line.split(/[;\t|]/).map((field) => field.trim());
  const [role, name, email, as] = fields;
  if (!role || !name || email === undefined || fields.length > 4 || (as && !DEPUTY.test(as)))
    return { kind: 'unread', line, why: 'form' };
  if (role.length > 120 || name.length > 120) return { kind: 'unread', line, why: 'tooLong' };
  const address = email.replace(/^mailto:/i, '').replace(/^<|>$/g, '');
  if (!emailSchema.safeParse(address).success) return { kind: 'unread', line, why: 'email' };
  return {
    kind: 'read',
    line,
    role,
    name,
    email: address.toLowerCase(),
    deputy: as !== undefined && as !== '',
  };
}

/** The roles a name or abbreviation may mean, whatever its case: by name if there is one, else by their other words. */
export function findRoles(roles: readonly Role[], name: string): readonly Role[] {
  const id = roleIdOf(name);
  const named = roles.filter((role) => role.id === id || roleIdOf(role.name) === id);
  return named.length > 0
    ? named
    : roles.filter((role) => role.aliases.some((word) => roleIdOf(word) === id));
}
