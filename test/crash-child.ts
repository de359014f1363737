// The service as it runs in production, with a clock that is steered from outside, to be killed by crash.test.ts. Settings
// come by the environment as always, and NOW, where its clock stands. On stdin: `now <milliseconds>` moves the clock there
// and runs it, `drain` empties what is due, `meet <JSON>` is somebody whom the roster of Teams gives an address.
// Each line is answered by itself when it has been done.
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { asClock } from '../src/compose.ts';
import { processEnvironment, readConfig } from '../src/config.ts';
import type { Instant } from '../src/domain/calendar.ts';
import { openLog } from '../src/log.ts';
import { openService } from '../src/service.ts';
import type { TenantId } from '../src/store/store.ts';
import { steeredPacing } from './store/steered-pace.ts';

const environment = processEnvironment();
let now = Number(environment['NOW']) as Instant;
const read = readConfig(environment);
if (read.kind === 'faults') throw new Error(read.faults.join('\n'));
const service = await openService(read.config, openLog(read.config.logLevel), () => now, {
  pacing: steeredPacing,
});
const [tenant = ''] = read.config.teams.allowedTenants;
flushCompileCache();
console.log(`ready ${service.web.port}`);

for await (const line of createInterface({ input: process.stdin })) {
  const what = line.slice(0, `${line} `.indexOf(' '));
  const rest = line.slice(what.length + 1);
  if (what === 'now') {
    now = Number(rest) as Instant;
    await service.house.tick();
    service.house.outbox.kick();
  }
  if (what === 'drain') await service.house.outbox.drain();
  if (what === 'meet')
    await asClock(service.house.dispatch, () => now)(tenant as TenantId, 'arrival.person', JSON.parse(rest));
  console.log(line);
}
