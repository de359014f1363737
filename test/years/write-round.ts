// Writes the list of test/round-year.test.ts anew, where something is meant to have changed:
// `npm exec -c 'node test/years/write-round.ts'`, and read the difference.
import { writeFileSync } from 'node:fs';
import { roundYear } from '../round-year.ts';

writeFileSync(new URL('politiraad.txt', import.meta.url), `${(await roundYear()).join('\n')}\n`);
