// A person beside their role. Where the person is only known by what they are, it is said once.

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** «Navn (rolle)» */
export const named = ({ name, role }: { name: string; role: string }): string =>
  role === '' || isSame(name, role) ? name : `${name} (${role})`;

/** «Navn (rolle, vara: navn)»; `deputy`: the words for who comes instead, or empty. */
export const namedWith = ({ name, role, deputy }: { name: string; role: string; deputy: string }): string =>
  deputy === ''
    ? named({ name, role })
    : `${name} (${[...(role === '' || isSame(name, role) ? [] : [role]), deputy].join(', ')})`;

/** «Rolle: navn» */
export const roleFirst = ({ name, role }: { name: string; role: string }): string =>
  isSame(name, role) ? name : `${role}: ${name}`;
