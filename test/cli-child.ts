// The operator's command line as a program of its own, to be killed, with a clock that stands where NOW says (epoch milliseconds). Its
// arguments and settings are the command line's.
import { runCli } from '../src/cli.ts';
import { processEnvironment } from '../src/config.ts';
import type { Instant } from '../src/domain/calendar.ts';

const environment = processEnvironment();
const now = Number(environment['NOW']) as Instant;
process.exitCode = (await runCli(process.argv.slice(2), { now, environment })).code;
