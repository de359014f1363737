// What people wrote, as plain text for other programs to read: no half characters, no control characters, one kind of line break.

/** Text that may have several lines. */
export const lines = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

/** Text of one line: a name, a subject. */
export const line = (text: string): string => lines(text).replace(/\s+/g, ' ');
