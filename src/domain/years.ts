// Reads years as people type them. Strict: what is not plainly a year is not read at all, for a wrong year is worse than a
// question. It must not know what now is.
const FIRST = 2000;
const LAST = 2100;

const yearIn = (text: string): number | undefined => {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  return year >= FIRST && year <= LAST ? year : undefined;
};

const THIS_YEAR = ['', 'i år', 'dette året', 'this year'];
const NEXT_YEAR = ['neste år', 'til neste år', 'next year'];
const LAST_YEAR = ['i fjor', 'last year'];

/** The year of «møteplan 2027», «årshjul neste år»; `thisYear` when nothing is said, undefined when it cannot be read. */
export function readYear(text: string, thisYear: number): number | undefined {
  const said = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]$/, '');
  if (THIS_YEAR.includes(said)) return thisYear;
  if (NEXT_YEAR.includes(said)) return thisYear + 1;
  if (LAST_YEAR.includes(said)) return thisYear - 1;
  return yearIn(said.replace(/^(for|i|in)\s+/, ''));
}

/**
 * The years of «2025, 2028» or «2025 og 2028», in order and each once; undefined when any part of it is not a year of four
 * figures between 2000 and 2100. A span («2025–2028») is not read: it may mean two years or four.
 */
export function readYears(text: string): readonly number[] | undefined {
  const parts = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,;]+|(?<=\d)\.(?=\s|$)/)
    .filter((part) => part !== '' && part !== 'og' && part !== 'and');
  const years = parts.map(yearIn);
  if (years.length === 0 || years.length > 40 || years.includes(undefined)) return undefined;
  return [...new Set(years as number[])].sort((a, b) => a - b);
}
