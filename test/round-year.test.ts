// Four politiråd and forty owners in a year, against the list of who heard what and when, and who answered. Where something is
// meant to change, test/years/write-round.ts writes the list anew: read the difference.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { roundYear } from './round-year.ts';

describe('a year of four politiråd and forty owners', () => {
  it('is exactly this: who was asked, reminded and told, when and how, and who answered', async () => {
    const list = readFileSync(new URL('years/politiraad.txt', import.meta.url), 'utf8');
    expect(`${(await roundYear()).join('\n')}\n`).toBe(list);
  }, 60_000);
});
