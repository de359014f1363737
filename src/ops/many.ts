// How many there are of a thing, in the words of the operator's texts. It knows no thing.

/** `1 organisasjon`, `2 organisasjoner`. */
export const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** The three things that backup and restore count. */
export const organisations = (n: number): string => many(n, 'organisasjon', 'organisasjoner');
export const recordsIn = (n: number): string => many(n, 'post', 'poster');
export const messages = (n: number): string => many(n, 'melding', 'meldinger');
