// Ten thousand malformed activities against the service, by `npm run abuse`: loopback only, ends by itself, and with 1 when one of them
// broke something. `-- --n 1000 --seed 7` for others.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { attack } from './attack.ts';
import { openAttacked } from './service.ts';

const numberSchema = z.coerce.number().int().min(1);

/** How many and which; undefined where it was typed otherwise. */
function typed(): { readonly n: number; readonly seed: number } | undefined {
  try {
    const { values } = parseArgs({
      options: { n: { type: 'string', default: '10000' }, seed: { type: 'string', default: '6' } },
    });
    return z.object({ n: numberSchema, seed: numberSchema }).safeParse(values).data;
  } catch {
    return undefined;
  }
}

const asked = typed();
if (!asked) {
  console.error('Nothing was sent. It takes two whole numbers: npm run abuse -- --n 1000 --seed 7');
  process.exit(2);
}
const service = await openAttacked();
const began = performance.now();
const { sent, statuses, broke, slowestMs, grown, serves } = await attack(service, asked.n, asked.seed);
const seconds = (performance.now() - began) / 1000;
await service.close();

console.log(
  `${sent} activities (seed ${asked.seed}) in ${seconds.toFixed(1)} s; the slowest took ${slowestMs.toFixed(0)} ms.`,
);
for (const [status, n] of [...statuses].toSorted(([a], [b]) => a - b)) console.log(`  ${status}: ${n}`);
console.log(
  `The heap has grown by ${(grown / 1024 / 1024).toFixed(1)} MB. A good message after: ${serves ? 'answered' : 'NOT ANSWERED'}.`,
);
for (const body of broke.slice(0, 5)) console.log(`  broke: ${body.slice(0, 500)}`);
for (const { fields, text } of service.lines.filter(({ text }) => text === 'a turn failed').slice(0, 5))
  console.log(`  ${String(text)}: ${JSON.stringify(fields)}`);
process.exitCode = broke.length === 0 && serves ? 0 : 1;
