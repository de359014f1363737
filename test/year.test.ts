// The year of each ready plan, from January to December, against the list of everything that left: when, how, what, to whom.
// Where something is meant to change, test/years/write.ts writes the lists anew: read the difference.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PRESETS } from '../src/presets/index.ts';
import type { Preset } from '../src/presets/preset.ts';
import { yearOf } from './year.ts';

const listOf = (preset: string): string =>
  readFileSync(new URL(`years/${preset}.txt`, import.meta.url), 'utf8');

describe('a year of', () => {
  it.each(Object.keys(PRESETS) as Preset['id'][])(
    '%s, when everybody presses the one obvious button, is exactly this',
    async (preset) => {
      const lines = await yearOf(preset);
      expect(`${lines.join('\n')}\n`).toBe(listOf(preset));
    },
    120_000,
  );
});
