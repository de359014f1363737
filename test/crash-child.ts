// The service as it runs in production, with a clock that is steered from outside, to be killed by crash.test.ts. Settings
// come by the environment as always, and NOW, where its clock stands. On stdin: `now <milliseconds>` moves the clock there
// and runs it, `drain` empties what is due. Each line is answered by itself when it has been done.
import { createInterface } from 'node:readline';
import { processEnvironment, readConfig } from '../src/config.ts';
import type { Instant } from '../src/domain/calendar.ts';
import { openLog } from '../src/log.ts';
import { openService } from '../src/service.ts';

const environment = processEnvironment();
let now = Number(environment['NOW']) as Instant;
const read = readConfig(environment);
if (read.kind === 'faults') throw new Error(read.faults.join('\n'));
const service = await openService(read.config, openLog(read.config.logLevel), () => now);
console.log(`ready ${service.web.port}`);

for await (const line of createInterface({ input: process.stdin })) {
  const [what, moment] = line.split(' ');
  if (what === 'now') {
    now = Number(moment) as Instant;
    await service.house.tick();
    service.house.outbox.kick();
  }
  if (what === 'drain') await service.house.outbox.drain();
  console.log(line);
}
