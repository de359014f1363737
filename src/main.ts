// Starts the service and stops it. Settings that are missing or wrong stop the start, all of them named.
import { keepCompiled } from './compiled.ts';

const keep = keepCompiled();
const { processEnvironment, readConfig } = await import('./config.ts');
const { openLog, trace } = await import('./log.ts');
const { openService } = await import('./service.ts');
const { startFault } = await import('./start-fault.ts');
const { endInOrder } = await import('./stopping.ts');

const read = readConfig(processEnvironment());
if (read.kind === 'faults') {
  console.error(
    `The service did not start. Settings to mend:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
  process.exit(1);
}

const log = openLog(read.config.logLevel);
const service = await openService(read.config, log).catch((error: unknown) => {
  log.error(trace(error), 'could not start');
  console.error(`The service did not start: ${startFault(error, read.config)}`);
  process.exit(1);
});
log.info({ port: service.web.port }, 'listening');
keep();
if (read.config.founders.length === 0)
  log.warn('COORDINATORS is empty: nobody can set a municipality up with «oppsett»');

endInOrder(service, log, (code) => process.exit(code));
