// Text as it is compared and kept, whatever program it comes from. It knows no document.

const LONGEST_NAME = 200;

/** Soft hyphens, joiners and marks of Word and the web; half characters; what no screen shows. */
const UNSEEN = /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff\0-\x08\x0e-\x1f\x7f-\x9f]/g;

/** Text as it is compared and kept: composed letters, one space between words, no more than one empty line. */
export const tidy = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\x0b\x0c]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** What a file is called, without where it lay. */
export const documentName = (name: string): string =>
  tidy(name.replace(/^.*[\\/]/s, ''))
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .toWellFormed();
