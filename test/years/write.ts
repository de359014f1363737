// Writes the lists of test/year.test.ts anew, where something is meant to have changed: `npm exec -c 'node test/years/write.ts'`,
// and read the difference.
import { writeFileSync } from 'node:fs';
import { PRESETS } from '../../src/presets/index.ts';
import type { Preset } from '../../src/presets/preset.ts';
import { yearOf } from '../year.ts';

for (const preset of Object.keys(PRESETS) as Preset['id'][])
  writeFileSync(new URL(`${preset}.txt`, import.meta.url), `${(await yearOf(preset)).join('\n')}\n`);
